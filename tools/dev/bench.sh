# ./dev bench [ROOM…]: every benchmark, each figure beside its goal.

dev_bench() {
    build_preset release
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
    local program room found=no
    for program in build/release/bench/earmark_*_bench; do
        [ -x "$program" ] || continue
        room="$(basename "$program" | sed 's/^earmark_\(.*\)_bench$/\1/')"
        [ $# -eq 0 ] || [[ " $* " == *" $room "* ]] || continue
        found=yes
        say "$room"
        "$program"
    done
    [ "$found" = yes ] || wrong_usage "there is no benchmark named $*"
}
