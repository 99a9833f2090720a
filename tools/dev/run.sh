# ./dev run: Earmark on a throw-away copy of the sample store; without a display, the main job where it can be seen.

SAMPLE_EVALUATIONS=600 # a small centre's year, so that one more call is seen in the figures

dev_run() {
    build_preset release earmark_desktop earmark_cli earmark_print
    make_scratch
    local store="$SCRATCH/sample.db"
    say "Making a sample store"
    build/release/bin/earmark-cli sample --evaluations "$SAMPLE_EVALUATIONS" --seed 1 \
        --until "$(date -d '3 days ago' +%F)" --store "$store" >/dev/null
    source tools/dev/screen.sh
    if [ -n "${WAYLAND_DISPLAY:-}" ] || xdpyinfo >/dev/null 2>&1; then
        say "Earmark is open on a sample store; what you do in it is thrown away when you close it."
        sample_settings "$SCRATCH/settings.ini"
        build/release/bin/earmark --store "$store" --settings "$SCRATCH/settings.ini" "$@"
    else
        say "There is no display here: scoring a sample call under a virtual one, by the program's own keys."
        source tests/journeys/score_a_call.sh
        start_screen
        score_a_call build/release/bin "$store" "$PWD/build/pictures/run"
    fi
}
