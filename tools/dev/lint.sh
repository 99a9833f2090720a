# ./dev lint: clang-tidy over changed files, or over all with --all.

dev_lint() {
    source tools/dev/sources.sh
    build_preset dev
    local files
    if [ "${1:-}" = --all ]; then
        files="$(list_sources | grep '\.cpp$')"
    else
        local base
        base="$(git merge-base HEAD main)" || fail "there is no branch main to compare with; use --all"
        files="$( (git diff --name-only "$base" -- '*.cpp'; git ls-files --others --exclude-standard '*.cpp') | sort -u)"
    fi
    [ -n "$files" ] || { say "No source file differs from main."; return; }
    xargs -P "$(nproc)" -n 1 clang-tidy-14 --quiet -p build/dev <<<"$files"
}
