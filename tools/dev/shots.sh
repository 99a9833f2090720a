# ./dev shots: every view × two languages × two themes, and one contact sheet of them all.

dev_shots() {
    build_preset release earmark_desktop earmark_cli
    make_scratch
    source tools/dev/screen.sh
    source tests/journeys/every_view.sh
    local pictures="$PWD/build/pictures/shots" language theme
    rm -rf "$pictures"
    mkdir -p "$pictures"
    build/release/bin/earmark-cli sample --evaluations 2000 --seed 1 --store "$SCRATCH/sample.db" >/dev/null
    start_screen
    for language in en zh; do
        for theme in light dark; do
            say "Every view, $language, $theme"
            cp "$SCRATCH/sample.db" "$SCRATCH/$language-$theme.db"
            every_view build/release/bin "$SCRATCH/$language-$theme.db" "$pictures" "$language" "$theme"
        done
    done
    montage -label '%t' "$pictures"/*.png -tile 4x -geometry 800x480+8+8 -background '#888888' "$pictures/../contact-sheet.png"
    say "Contact sheet: build/pictures/contact-sheet.png; the single pictures: build/pictures/shots"
}
