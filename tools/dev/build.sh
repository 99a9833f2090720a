# Configuring and building a preset, quietly unless it fails.

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
    cmake --build --preset "$preset" ${@:+--target "$@"} >"$tree/build.log" 2>&1 || {
        grep -E -A12 'FAILED|error:' "$tree/build.log" | head -n 80 >&2
        fail "building failed; the whole log: $tree/build.log"
    }
}

qt_found() { [ -d /usr/lib/"$(uname -m)"-linux-gnu/cmake/Qt6Widgets ] || command -v qmake6 >/dev/null || command -v qtpaths6 >/dev/null; }
