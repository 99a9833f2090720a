# Configuring and building a preset, quietly unless it fails.

# Of what ninja says only how much is done: in one line that is written anew, or line by line where nobody watches.
show_share() {
    local line told=-1 share watched=no
    [ -t 2 ] && watched=yes
    while IFS= read -r line; do
        [[ $line =~ ^\[\ *([0-9]+)%\] ]] || continue
        share="${BASH_REMATCH[1]}"
        if [ "$watched" = yes ]; then
            [ "$share" -ne "$told" ] && printf '\r  %3d %%' "$share" >&2
            told="$share"
        elif [ "$((share / 10))" -gt "$((told / 10))" ] || [ "$told" -lt 0 ]; then
            printf '  %3d %%\n' "$share" >&2
            told="$share"
        fi
    done
    [ "$watched" = yes ] && [ "$told" -ge 0 ] && printf '\r       \r' >&2
    return 0
}

build_preset() { # PRESET [TARGET…]
    local preset="$1"
    shift
    local tree="build/$preset"
    export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
    if [ ! -f "$tree/build.ninja" ]; then
        say "Configuring ($preset)"
        mkdir -p "$tree"
        cmake --preset "$preset" >"$tree/configure.log" 2>&1 || { tail -n 30 "$tree/configure.log" >&2; fail "configuring failed; the whole log: $tree/configure.log"; }
    fi
    say "Building ($preset)"
    NINJA_STATUS='[%p] ' cmake --build --preset "$preset" ${@:+--target "$@"} 2>&1 | tee "$tree/build.log" | show_share || {
        grep -E -A12 'FAILED|error:' "$tree/build.log" | head -n 80 >&2
        fail "building failed; the whole log: $tree/build.log"
    }
}

qt_found() { [ -d /usr/lib/"$(uname -m)"-linux-gnu/cmake/Qt6Widgets ] || command -v qmake6 >/dev/null || command -v qtpaths6 >/dev/null; }
