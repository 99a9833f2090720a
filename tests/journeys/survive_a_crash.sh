# A card is being made when the program is killed: the draft is there, as it was shown to be saved, and the editor
# stands where the person stood. Wants tools/dev/common.sh and screen.sh, and a display (start_screen).

survive_a_crash() { # BIN STORE PICTURES
    local bin="$1" store="$2" pictures="$3"
    rm -rf "$pictures"
    mkdir -p "$pictures"
    sample_settings "$SCRATCH/settings.ini"
    start_earmark "$bin/earmark" --store "$store" --settings "$SCRATCH/settings.ini" --language en
    press ctrl+5
    wait_until "the cards" title_matches '^Cards'
    press ctrl+n
    wait_until "the editor" title_matches '^New card'
    press Return
    type_text "Evening hotline"
    press Return ctrl+shift+Return
    type_text "Opening"
    press Return
    type_text "Greets by name"
    press Return
    type_text "Says the centre"
    press Return Escape
    wait_until "the draft to hold all of it" draft_holds "$bin" "$store" "Says the centre"
    picture "$pictures/1-before.png"
    kill -9 "$EARMARK"
    wait "$EARMARK" 2>/dev/null || true

    start_earmark "$bin/earmark" --store "$store" --settings "$SCRATCH/settings.ini" --language en
    press ctrl+5
    wait_until "the cards" title_matches '^Cards'
    wait_until "the draft to be open again" opens_again
    picture "$pictures/2-after.png"
    end_earmark
    draft_holds "$bin" "$store" "Says the centre"
    printf 'Killed while a card was being made: the draft is there.\nPictures: %s\n' "${pictures#"$PWD/"}"
}

# Reading needs no lock, so this looks while the window is open.
draft_holds() { # BIN STORE TEXT
    local id
    id="$("$1/earmark-cli" card drafts --store "$2" | python3 -c 'import json, sys; print(json.load(sys.stdin)["drafts"][0]["id"])')"
    "$1/earmark-cli" card draft show "$id" --store "$2" | grep -qF -- "$3"
}

# The list may still be coming in when the first key arrives.
opens_again() { title_matches '^Evening hotline' || { press ctrl+e; false; }; }
