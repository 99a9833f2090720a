# The main job with the keyboard alone, in a real window: open the first sample call, listen, score it by its truth,
# submit, and see the figures. Wants tools/dev/common.sh and screen.sh, and a display (start_screen).

score_a_call() { # BIN STORE PICTURES
    local bin="$1" store="$2" pictures="$3"
    local card=resources/scorecards/standard.json truth=resources/samples/truth.json
    rm -rf "$pictures"
    mkdir -p "$pictures"

    cp "$store" "$SCRATCH/before.db"
    sample_settings "$SCRATCH/settings.ini"
    start_earmark "$bin/earmark" --store "$store" --settings "$SCRATCH/settings.ini"
    picture "$pictures/1-worklist.png"

    press Return
    wait_until "the first call to open" title_matches '^[0-9]{4}'
    local opened agent
    opened="$(window_title)"
    agent="${opened:0:4}"
    press space
    picture_of_something_playing "$pictures/2-listening.png"

    local criterion keys
    while IFS=$'\t' read -r criterion keys; do
        # shellcheck disable=SC2086 # the keys of one criterion are words
        press ${keys//$'\t'/ }
    done < <(tests/journeys/answer_keys.py "$card" "$truth" "$agent")
    picture_of_something_playing "$pictures/3-scored.png"
    press ctrl+shift+Return
    agree # it was not heard to its end
    wait_until "the next call to open" title_is_other_than "$opened"
    picture_of_something_playing "$pictures/4-next-call.png"

    press Escape
    press ctrl+3
    wait_until "the results" title_matches '^(Results|结果)'
    picture "$pictures/5-results.png"
    end_earmark

    "$bin/earmark-cli" verify --store "$store" >/dev/null
    local before after
    before="$(figures "$bin" "$SCRATCH/before.db" agent --agent "$agent" && figures "$bin" "$SCRATCH/before.db" team)"
    after="$(figures "$bin" "$store" agent --agent "$agent" && figures "$bin" "$store" team)"
    printf '\nScored with the keyboard: the call of agent %s.\n\nThe agent and the teams before:\n%s\n' "$agent" "$before"
    printf '\nThe agent and the teams after:\n%s\n\nPictures: %s\n' "$after" "${pictures#"$PWD/"}"
    [ "$before" != "$after" ] || { echo "dev: the figures did not move" >&2; return 1; }
}

figures() { # BIN STORE team|agent [FILTER…]: a line for each
    local bin="$1" store="$2" group="$3"
    shift 3
    "$bin/earmark-cli" report "$group" --format csv --store "$store" "$@" | python3 -c '
import csv, sys
line = "  %-18s %11s %7s %9s %8s"
print(line % ("", "evaluations", "mean %", "passed %", "fatal %"))
for row in csv.DictReader(sys.stdin):
    print(line % (row["nameEn"], row["count"], row["mean"], row["passRate"], row["fatalRate"]))'
}

title_is_other_than() { local title; title="$(window_title)"; [ -n "$title" ] && [ "$title" != "$1" ]; }
# While sound plays the playhead moves, so the picture never stands still.
picture_of_something_playing() { import -window root "$1"; }
