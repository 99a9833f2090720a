# ./dev bench [ROOM…]: every benchmark, each figure beside its goal. The store by name is measured at 100,000, a million
# and three million evaluations, which takes a while.
# What the store's figures are measured against. Only a bench fetches it; without npm or network the store is measured
# alone.
DUCKDB_PACKAGE=@duckdb/node-bindings-linux-x64@1.5.6-r.1
find_duckdb() {
    local folder="$PWD/build/bench/duckdb"
    if [ ! -f "$folder/package/libduckdb.so" ] && command -v npm >/dev/null; then
        mkdir -p "$folder"
        (cd "$folder" && npm pack --silent "$DUCKDB_PACKAGE" >/dev/null && tar xzf ./*.tgz && rm ./*.tgz) || true
    fi
    if [ -f "$folder/package/libduckdb.so" ]; then
        export EARMARK_BENCH_DUCKDB="$folder/package/libduckdb.so"
    else
        say "DuckDB is not at hand: figures without their ratio (needs npm)"
    fi
}

# What is measured under a name: sound has a program for each of its rooms.
rooms_of() {
    local name
    for name in "$@"; do
        [ "$name" = audio ] && echo -n "playback waveform evidence "
        echo -n "$name "
    done
}

dev_bench() {
    build_preset release earmark_benches
    make_scratch
    source tools/dev/screen.sh
    start_screen
    if [ -z "${EARMARK_BENCH_STORE:-}" ]; then
        export EARMARK_BENCH_STORE="$SCRATCH/bench.db"
        build/release/bin/earmark-cli sample --evaluations 2000 --seed 1 --store "$EARMARK_BENCH_STORE" >/dev/null
    fi
    sample_settings "$SCRATCH/bench.ini"
    export EARMARK_BENCH_SETTINGS="$SCRATCH/bench.ini"
    export EARMARK_BENCH_PROGRAM="$PWD/build/release/bin/earmark"
    local program room found=no wanted
    wanted=" $(rooms_of "$@")"
    for program in build/release/bench/earmark_*_bench; do
        [ -x "$program" ] || continue
        room="$(basename "$program" | sed 's/^earmark_\(.*\)_bench$/\1/')"
        [ $# -eq 0 ] || [[ "$wanted" == *" $room "* ]] || continue
        found=yes
        say "$room"
        if [ "$room" = store ] && [ $# -gt 0 ]; then
            find_duckdb
            "$program" 100000 1000000 3000000
        else
            "$program"
        fi
    done
    [ "$found" = yes ] || wrong_usage "there is no benchmark named $*"
}
