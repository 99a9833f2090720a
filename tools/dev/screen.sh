# A virtual screen, the program on it, keys into it and pictures of it. Everything started here is ended when the
# command ends (common.sh). Waits are for conditions, each bounded by WAIT_SECONDS.

WAIT_SECONDS=30
SCREEN_SIZE="${SCREEN_SIZE:-1600x960}"

start_screen() { # opens a virtual display of its own and names it in DISPLAY
    local number_file="$SCRATCH/display"
    : >"$number_file"
    Xvfb -displayfd 3 -screen 0 "${SCREEN_SIZE}x24" -nolisten tcp 3>"$number_file" 2>"$SCRATCH/xvfb.log" &
    STARTED+=($!)
    wait_until "the virtual display" test -s "$number_file"
    DISPLAY=":$(cat "$number_file")"
    export DISPLAY
}

wait_until() { # WHAT COMMAND…: repeats the command until it succeeds
    local what="$1" deadline=$((SECONDS + WAIT_SECONDS))
    shift
    until "$@" >/dev/null 2>&1; do
        if [ "$SECONDS" -ge "$deadline" ]; then
            echo "dev: waited $WAIT_SECONDS s in vain for $what" >&2
            return 1
        fi
        read -r -t 0.05 <> <(:) || true
    done
}

# Settings of a person whom the sample store knows, so that the program need not ask who is scoring.
sample_settings() { # FILE
    printf '[General]\ninspector=Q001\n' >"$1"
}

start_earmark() { # PROGRAM ARGUMENTS…: names the window in WINDOW and the process in EARMARK
    "$@" >"$SCRATCH/earmark.log" 2>&1 &
    EARMARK=$!
    STARTED+=("$EARMARK")
    wait_until "Earmark's window" visible_window || { cat "$SCRATCH/earmark.log" >&2; return 1; }
    WINDOW="$(visible_window)"
    xdotool windowsize --sync "$WINDOW" "${SCREEN_SIZE%x*}" "${SCREEN_SIZE#*x}" windowmove "$WINDOW" 0 0 windowfocus "$WINDOW"
}
visible_window() { xdotool search --onlyvisible --pid "$EARMARK" --name '.' 2>/dev/null | head -n 1 | grep .; }

window_title() { xdotool getwindowname "$WINDOW"; }
title_matches() { window_title | grep -qE -- "$1"; }
press() { xdotool key --clearmodifiers "$@"; }
type_text() { xdotool type --clearmodifiers -- "$1"; }

# A question over the window is answered with what it offers first.
agree() {
    wait_until "a question" question_window
    xdotool windowfocus --sync "$(question_window)"
    press Return
    wait_until "the question to go" no_question
    xdotool windowfocus --sync "$WINDOW"
}
question_window() { xdotool search --onlyvisible --pid "$EARMARK" --name '.' 2>/dev/null | grep -vx "$WINDOW" | grep .; }
no_question() { ! question_window; }

# The whole screen: dialogs are windows of their own, and the program fills the rest.
window_digest() { import -window root rgb:- | cksum; }
# A picture once two in a row are alike: what is still being drawn is waited for.
picture() { # FILE
    local before="" now
    settled() {
        now="$(window_digest)"
        [ "$now" = "$before" ] || { before="$now"; return 1; }
    }
    wait_until "a picture that stands still" settled
    import -window root "$1"
}

end_earmark() {
    kill "$EARMARK" 2>/dev/null || true
    wait "$EARMARK" 2>/dev/null || true
}
