# ./dev soak [ROOM…]: the long trials, each ending by itself.

dev_soak() {
    build_preset release
    local program room found=no
    for program in build/release/soak/earmark_*_soak; do
        [ -x "$program" ] || continue
        room="$(basename "$program" | sed 's/^earmark_\(.*\)_soak$/\1/')"
        [ $# -eq 0 ] || [[ " $* " == *" $room "* ]] || continue
        found=yes
        say "$room"
        "$program"
    done
    [ "$found" = yes ] || wrong_usage "there is no soak named $*"
}
