# ./dev test: builds, checks and runs every test; ends in ctest's own summary.

dev_test() {
    local preset=dev
    qt_found || { preset=headless; say "No Qt here: testing the core and the command line only."; }
    build_preset "$preset"
    say "Checking"
    local check failed=no
    for check in tools/checks/*; do
        "$check" || failed=yes
    done
    [ "$failed" = no ] || { echo "dev: a check above found something to mend" >&2; exit 1; }
    say "Testing"
    ctest --preset "$preset" --output-on-failure "$@"
}
