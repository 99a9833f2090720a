# ./dev bench [ROOM…]: every benchmark, each figure beside its goal.

dev_bench() {
    build_preset release
    local program room found=no
    for program in build/release/bench/earmark_*_bench; do
        [ -x "$program" ] || continue
        room="$(basename "$program" | sed 's/^earmark_\(.*\)_bench$/\1/')"
        [ $# -eq 0 ] || [[ " $* " == *" $room "* ]] || continue
        found=yes
        say "$room"
        QT_QPA_PLATFORM=offscreen "$program"
    done
    [ "$found" = yes ] || fail "there is no benchmark named $*"
}
