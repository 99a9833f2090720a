# Every view once, by keys, in one language and theme: a picture of each. Wants screen.sh and a display.

every_view() { # BIN STORE PICTURES LANGUAGE THEME
    local bin="$1" store="$2" pictures="$3" language="$4" theme="$5"
    take() { picture "$pictures/$1-$language-$theme.png"; }

    sample_settings "$SCRATCH/$language-$theme.ini"
    start_earmark "$bin/earmark" --store "$store" --settings "$SCRATCH/$language-$theme.ini" \
        --language "$language" --theme "$theme"
    take 01-worklist
    press Return
    wait_until "a call to open" title_matches '^[0-9]{4}'
    take 02-score
    press 1 y 3 2 1
    press c
    type_text "0:12 name and offer of help"
    press ctrl+Return
    take 03-score-answered
    press ctrl+shift+Return
    take 04-score-incomplete
    press greater ctrl+alt+5
    take 04b-score-events
    press ctrl+3
    wait_until "the results" title_matches '^(Results|结果)'
    take 05-results-centre
    press Down Return
    take 06-results-team
    press Down Return
    take 07-results-agent
    press Down Return
    take 08-evaluation
    press ctrl+4
    wait_until "the reports" title_matches '^(Reports|报告)'
    take 09-reports-to-do
    press ctrl+alt+2
    take 10-reports-overview
    press ctrl+alt+3
    take 11-reports-coaching
    press ctrl+alt+4
    take 12-reports-weak-points
    press ctrl+alt+5
    take 13-reports-trainings
    press ctrl+alt+6
    take 14-reports-cases
    press ctrl+alt+7
    take 15-reports-inspectors
    press ctrl+5
    take 16-cards
    press ctrl+e
    take 17-card-editor
    press Down Down
    take 18-card-editor-criterion
    press ctrl+alt+p
    take 19-card-editor-publish
    press Escape
    press ctrl+comma
    take 20-settings
    press ctrl+1
    press ctrl+k
    take 21-palette
    press Escape
    press question
    take 22-keys
    press Escape
    end_earmark
}
