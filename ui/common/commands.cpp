#include "ui/common/commands.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

struct Commands {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

QList<QKeySequence> keys(std::initializer_list<const char*> names) {
    QList<QKeySequence> sequences;
    for (const char* name : names)
        sequences.append(QKeySequence::fromString(QString::fromLatin1(name), QKeySequence::PortableText));
    return sequences;
}

QList<QKeySequence> digits(const char* modifiers, int first, int last) {
    QList<QKeySequence> sequences;
    for (int digit = first; digit <= last; ++digit)
        sequences.append(QKeySequence::fromString(QString::fromLatin1(modifiers) + QString::number(digit),
                                                  QKeySequence::PortableText));
    return sequences;
}

/// Collects the rows of one context.
class Table {
public:
    explicit Table(QList<CommandInfo>& rows, KeyContext context)
        : m_rows(rows)
        , m_context(context) {}

    CommandInfo& add(Command command, const char* name, const QString& text, const char* iconName,
                     std::initializer_list<const char*> outsideText,
                     std::initializer_list<const char*> everywhere = {}) {
        m_rows.append({.command = command,
                       .name = name,
                       .context = m_context,
                       .text = text,
                       .iconName = QString::fromLatin1(iconName),
                       .outsideText = keys(outsideText),
                       .everywhere = keys(everywhere),
                       .inText = {}});
        return m_rows.last();
    }

private:
    QList<CommandInfo>& m_rows;
    KeyContext m_context;
};

void addWindow(QList<CommandInfo>& rows) {
    Table window(rows, KeyContext::Window);
    window.add(Command::PlaceWorklist, "place_worklist", Commands::tr("Go to the worklist"), "worklist", {},
               {"Ctrl+1"});
    window.add(Command::PlaceScore, "place_score", Commands::tr("Go to scoring"), "score", {}, {"Ctrl+2"});
    window.add(Command::PlaceResults, "place_results", Commands::tr("Go to the results"), "results", {},
               {"Ctrl+3"});
    window.add(Command::PlaceReports, "place_reports", Commands::tr("Go to the reports"), "reports", {},
               {"Ctrl+4"});
    window.add(Command::PlaceCards, "place_cards", Commands::tr("Go to the scorecards"), "cards", {},
               {"Ctrl+5"});
    window.add(Command::PlaceSettings, "place_settings", Commands::tr("Go to the settings"), "settings", {},
               {"Ctrl+,"});
    window.add(Command::Palette, "palette", Commands::tr("Find a command"), "command", {}, {"Ctrl+K"});
    window.add(Command::KeySheet, "key_sheet", Commands::tr("Show all keys"), "keyboard", {"?"});
    window.add(Command::Find, "find", Commands::tr("Find"), "search", {}, {"Ctrl+F"});
    window.add(Command::Undo, "undo", Commands::tr("Undo"), "undo", {}, {"Ctrl+Z"}).repeats = true;
    window.add(Command::Redo, "redo", Commands::tr("Redo"), "redo", {}, {"Ctrl+Shift+Z"}).repeats = true;
    window.add(Command::ImportCalls, "import_calls", Commands::tr("Import calls…"), "import", {}, {"Ctrl+I"});
    window.add(Command::About, "about", Commands::tr("About Earmark"), "info", {});
}

void addPlaying(Table& listening) {
    const auto repeating = [&](Command command, const char* name, const QString& text, const char* iconName,
                               std::initializer_list<const char*> outside,
                               std::initializer_list<const char*> everywhere) {
        listening.add(command, name, text, iconName, outside, everywhere).repeats = true;
    };
    listening.add(Command::PlayPause, "play_pause", Commands::tr("Play or pause"), "play", {"Space"},
                  {"Esc", "F4", "Toggle Media Play/Pause"});
    listening.add(Command::PlayOnly, "play_only", Commands::tr("Play"), "play", {}, {"Media Play"});
    listening.add(Command::PauseOnly, "pause_only", Commands::tr("Pause"), "pause", {}, {"Media Pause"});
    repeating(Command::Back3, "back_3", Commands::tr("Back 3 seconds"), "back", {"Left"}, {"F1"});
    repeating(Command::Forward3, "forward_3", Commands::tr("Forward 3 seconds"), "forward", {"Right"},
              {"F2"});
    repeating(Command::Back15, "back_15", Commands::tr("Back 15 seconds"), "back", {"Shift+Left"},
              {"Shift+F1"});
    repeating(Command::Forward15, "forward_15", Commands::tr("Forward 15 seconds"), "forward",
              {"Shift+Right"}, {"Shift+F2"});
    repeating(Command::Slower, "slower", Commands::tr("Slower by 0.1"), "speed", {"["}, {"F6"});
    repeating(Command::Faster, "faster", Commands::tr("Faster by 0.1"), "speed", {"]"}, {"F7"});
    listening.add(Command::MySpeed, "my_speed", Commands::tr("Switch between 1× and my speed"), "speed",
                  {"Backspace"}, {"F8"});
    listening.add(Command::SkipSilence, "skip_silence", Commands::tr("Skip the silence ahead"),
                  "skip_silence", {"."}, {"Ctrl+Alt+."});
    listening.add(Command::AlwaysSkipSilence, "always_skip_silence", Commands::tr("Always skip silence"),
                  "skip_silence", {"Shift+S"});
    repeating(Command::PreviousTurn, "previous_turn", Commands::tr("Previous speaker turn"), "chevron_left",
              {","}, {"Alt+PgUp"});
    repeating(Command::NextTurn, "next_turn", Commands::tr("Next speaker turn"), "chevron_right", {";"},
              {"Alt+PgDown"});
    repeating(Command::PreviousEvent, "previous_event", Commands::tr("Previous event in the call"),
              "chevron_left", {"<"}, {"Alt+Shift+PgUp"});
    repeating(Command::NextEvent, "next_event", Commands::tr("Next event in the call"), "chevron_right",
              {">"}, {"Alt+Shift+PgDown"});
    listening.add(Command::TakeEvent, "take_event", Commands::tr("Take the event or passage as evidence"),
                  "moment", {"G"});
    listening.add(Command::Replay, "replay", Commands::tr("Replay the last 5 seconds"), "refresh", {"R"},
                  {"Ctrl+R"});
    listening.add(Command::LoopStart, "loop_start", Commands::tr("Loop from here"), "loop", {"A"});
    listening.add(Command::LoopEnd, "loop_end", Commands::tr("Loop to here"), "loop", {"B"});
    listening.add(Command::LoopToggle, "loop_toggle", Commands::tr("Loop on or off"), "loop", {"L"});
    listening.add(Command::HearAgent, "hear_agent", Commands::tr("Hear the agent alone"), "side_agent", {},
                  {"Alt+1"});
    listening.add(Command::HearCustomer, "hear_customer", Commands::tr("Hear the customer alone"),
                  "side_customer", {}, {"Alt+2"});
    listening.add(Command::HearBoth, "hear_both", Commands::tr("Hear both sides"), "side_both", {},
                  {"Alt+3"});
    listening.add(Command::Marker, "marker", Commands::tr("Set a marker"), "marker", {"M"}, {"Ctrl+M"});
    listening.add(Command::MarkerWithComment, "marker_with_comment",
                  Commands::tr("Set a marker with a comment"), "marker", {"Shift+M"}, {"Ctrl+Shift+M"});
    repeating(Command::PreviousMarker, "previous_marker", Commands::tr("Previous marker"), "chevron_left",
              {"Shift+P"}, {"Alt+Up"});
    repeating(Command::NextMarker, "next_marker", Commands::tr("Next marker"), "chevron_right", {"Shift+N"},
              {"Alt+Down"});
    listening.add(Command::ReadText, "read_text", Commands::tr("Into the text, and back to the form"),
                  "text_contact", {"E"}, {"Ctrl+E"});
}

void addWaveform(QList<CommandInfo>& rows) {
    Table waveform(rows, KeyContext::Waveform);
    waveform.add(Command::ZoomIn, "zoom_in", Commands::tr("Zoom in"), "zoom_in", {"+"}).repeats = true;
    waveform.add(Command::ZoomOut, "zoom_out", Commands::tr("Zoom out"), "zoom_out", {"-"}).repeats = true;
    waveform.add(Command::ZoomFit, "zoom_fit", Commands::tr("Show the whole call"), "zoom_fit", {"0"});
    waveform.add(Command::ZoomSelection, "zoom_selection", Commands::tr("Zoom to the selection"), "zoom_in",
                 {"E"});
}

void addReading(QList<CommandInfo>& rows) {
    Table conversation(rows, KeyContext::Conversation);
    const auto repeating = [&](Command command, const char* name, const QString& text, const char* icon,
                               const char* key) {
        conversation.add(command, name, text, icon, {key}).repeats = true;
    };
    repeating(Command::PreviousMessage, "previous_message", Commands::tr("Previous message"), "chevron_up",
              "Up");
    repeating(Command::NextMessage, "next_message", Commands::tr("Next message"), "chevron_down", "Down");
    repeating(Command::PreviousSentence, "previous_sentence", Commands::tr("Previous sentence"),
              "chevron_left", "Left");
    repeating(Command::NextSentence, "next_sentence", Commands::tr("Next sentence"), "chevron_right",
              "Right");
    repeating(Command::ExtendMessageBack, "extend_message_back", Commands::tr("Select back by a message"),
              "chevron_up", "Shift+Up");
    repeating(Command::ExtendMessageForward, "extend_message_forward", Commands::tr("Select on by a message"),
              "chevron_down", "Shift+Down");
    repeating(Command::ExtendSentenceBack, "extend_sentence_back", Commands::tr("Select back by a sentence"),
              "chevron_left", "Shift+Left");
    repeating(Command::ExtendSentenceForward, "extend_sentence_forward",
              Commands::tr("Select on by a sentence"), "chevron_right", "Shift+Right");
}

void addAnswering(Table& scoring) {
    CommandInfo& digit =
        scoring.add(Command::Digit, "digit", Commands::tr("Pick the option or level"), "", {});
    digit.outsideText = digits("", 0, 9);
    digit.indexed = true;
    digit.changeable = false;
    scoring.add(Command::Yes, "yes", Commands::tr("Answer yes"), "check", {"Y"});
    scoring.add(Command::No, "no", Commands::tr("Answer no"), "close", {"N"});
    scoring.add(Command::NotApplicable, "not_applicable", Commands::tr("Answer not applicable"),
                "not_applicable", {"X"});
    scoring.add(Command::CountUp, "count_up", Commands::tr("Count one more"), "plus", {"+", "="}).repeats =
        true;
    scoring.add(Command::CountDown, "count_down", Commands::tr("Count one less"), "minus", {"-"}).repeats =
        true;
    scoring.add(Command::Fatal, "fatal", Commands::tr("Mark as fatal…"), "fatal", {"F"}, {"Ctrl+Alt+F"});
    scoring.add(Command::Severe, "severe", Commands::tr("Mark as severe…"), "severe", {"V"}, {"Ctrl+Alt+V"});
    scoring.add(Command::Urgent, "urgent", Commands::tr("Raise an urgent finding"), "urgent", {"U"},
                {"Ctrl+Alt+U"});
    scoring.add(Command::KeepAsCase, "keep_as_case", Commands::tr("Keep the call as a case"), "case", {"T"},
                {"Ctrl+Alt+T"});
    scoring
        .add(Command::PreviousCriterion, "previous_criterion", Commands::tr("Previous criterion"),
             "chevron_up", {"K", "Up"}, {"Ctrl+Up"})
        .repeats = true;
    scoring
        .add(Command::NextCriterion, "next_criterion", Commands::tr("Next criterion"), "chevron_down",
             {"J", "Down"}, {"Ctrl+Down"})
        .repeats = true;
    scoring.add(Command::NextUnanswered, "next_unanswered", Commands::tr("Next unanswered criterion"),
                "arrow_right", {"Tab"}, {"Ctrl+J"});
}

void addFinishing(Table& scoring) {
    scoring.add(Command::Comment, "comment", Commands::tr("Write a comment"), "comment", {"C", "Return"});
    scoring.add(Command::CommentDone, "comment_done", Commands::tr("Finish the comment"), "check", {})
        .inText = keys({"Ctrl+Return"});
    CommandInfo& phrase = scoring.add(Command::Phrase, "phrase",
                                      Commands::tr("Put in a ready phrase (in the comment)"), "", {});
    phrase.inText = digits("Ctrl+", 1, 9);
    phrase.indexed = true;
    phrase.firstIndex = 1;
    phrase.changeable = false;
    scoring.add(Command::Cause, "cause", Commands::tr("Choose causes"), "help", {}, {"Alt+C"});
    scoring.add(Command::Submit, "submit", Commands::tr("Submit and open the next call"), "submit", {},
                {"Ctrl+Shift+Return"});
    scoring.add(Command::Park, "park", Commands::tr("Park this call"), "park", {}, {"Ctrl+Alt+P"});
    CommandInfo& panel = scoring.add(Command::Panel, "panel", Commands::tr("Show or hide a panel"), "", {});
    panel.everywhere = digits("Ctrl+Alt+", 1, 5);
    panel.indexed = true;
    panel.firstIndex = 1;
    panel.changeable = false;
}

void addWorklist(QList<CommandInfo>& rows) {
    Table window(rows, KeyContext::Window);
    window.add(Command::Skip, "skip", Commands::tr("Skip this call…"), "skip", {}, {"Ctrl+Alt+K"});
    Table worklist(rows, KeyContext::Worklist);
    worklist.add(Command::OpenCall, "open_call", Commands::tr("Open the call"), "score", {"Return"});
    worklist.add(Command::SwapSides, "swap_sides", Commands::tr("Swap agent and customer"), "swap",
                 {"Ctrl+Alt+X"});
    worklist.add(Command::ShowInFolder, "show_in_folder", Commands::tr("Show in its folder"), "folder",
                 {"Ctrl+Alt+O"});
}

void addCards(QList<CommandInfo>& rows) {
    Table cards(rows, KeyContext::Cards);
    cards.add(Command::NewCard, "new_card", Commands::tr("New card"), "plus", {}, {"Ctrl+N"});
    cards.add(Command::NewCardFromTemplate, "new_card_from_template",
              Commands::tr("New card from a template…"), "cards", {}, {"Ctrl+Shift+N"});
    cards.add(Command::EditCard, "edit_card", Commands::tr("Edit the card"), "edit", {"Return"}, {"Ctrl+E"});
    cards.add(Command::DuplicateCard, "duplicate_card", Commands::tr("Duplicate the card"), "copy", {},
              {"Ctrl+D"});
    cards.add(Command::ImportCard, "import_card", Commands::tr("Import a card from a file…"), "import", {},
              {"Ctrl+O"});
    cards.add(Command::CardFromTable, "card_from_table", Commands::tr("Make a card from a spreadsheet…"),
              "table", {}, {"Ctrl+Shift+O"});
    cards.add(Command::ExportCard, "export_card", Commands::tr("Export the card to a file…"), "export", {},
              {"Ctrl+S"});
    cards.add(Command::PrintCard, "print_card", Commands::tr("Print the card…"), "file", {}, {"Ctrl+P"});
    cards.add(Command::CompareCards, "compare_cards", Commands::tr("Compare versions"), "swap", {},
              {"Ctrl+Alt+D"});
    cards.add(Command::CardRules, "card_rules", Commands::tr("Say which call takes which card"), "filter", {},
              {"Ctrl+Alt+R"});
    cards.add(Command::MakeDefaultCard, "make_default_card", Commands::tr("Make it the default card"),
              "check", {});
    cards.add(Command::RetireCard, "retire_card", Commands::tr("Retire the version…"), "park", {});
    cards.add(Command::DiscardCardDraft, "discard_card_draft", Commands::tr("Discard the draft…"), "trash",
              {});
}

void addCardEditor(QList<CommandInfo>& rows) {
    Table editor(rows, KeyContext::CardEditor);
    editor.add(Command::AddCriterion, "add_criterion", Commands::tr("Add a criterion"), "plus", {},
               {"Ctrl+Return"});
    editor.add(Command::AddSection, "add_section", Commands::tr("Add a section"), "plus", {},
               {"Ctrl+Shift+Return"});
    editor.add(Command::RenamePart, "rename_part", Commands::tr("Name the section or criterion"), "edit", {},
               {"F2"});
    editor.add(Command::DuplicatePart, "duplicate_part", Commands::tr("Duplicate the section or criterion"),
               "copy", {}, {"Ctrl+D"});
    editor.add(Command::RemovePart, "remove_part", Commands::tr("Remove the section, criterion or row"),
               "trash", {}, {"Alt+Del"});
    editor.add(Command::MovePartUp, "move_part_up", Commands::tr("Move up"), "chevron_up", {}, {"Alt+Up"})
        .repeats = true;
    editor
        .add(Command::MovePartDown, "move_part_down", Commands::tr("Move down"), "chevron_down", {},
             {"Alt+Down"})
        .repeats = true;
    editor.add(Command::PasteCriteria, "paste_criteria", Commands::tr("Paste lines as criteria"), "file",
               {"Ctrl+V"});
    editor.add(Command::TakeFromLibrary, "take_from_library", Commands::tr("Take criteria from the library"),
               "case", {}, {"Ctrl+L"});
    editor
        .add(Command::PreviousPart, "previous_part", Commands::tr("Previous section or criterion"),
             "chevron_up", {}, {"Ctrl+Up"})
        .repeats = true;
    editor
        .add(Command::NextPart, "next_part", Commands::tr("Next section or criterion"), "chevron_down", {},
             {"Ctrl+Down"})
        .repeats = true;
    CommandInfo& column = editor.add(Command::CardColumn, "card_column",
                                     Commands::tr("Go to the outline, the properties, the preview"), "", {});
    column.everywhere = digits("Ctrl+Alt+", 1, 3);
    column.indexed = true;
    column.firstIndex = 1;
    column.changeable = false;
    editor.add(Command::PublishCard, "publish_card", Commands::tr("Publish the card…"), "submit", {},
               {"Ctrl+Alt+P"});
    editor.add(Command::CloseCard, "close_card", Commands::tr("Back to the cards"), "arrow_left", {},
               {"Alt+Left"});
}

void addResults(QList<CommandInfo>& rows) {
    Table results(rows, KeyContext::Results);
    results.add(Command::AddFilter, "add_filter", Commands::tr("Add a filter"), "filter", {"F"}, {"Ctrl+L"});
    results.add(Command::ClearFilters, "clear_filters", Commands::tr("Remove every filter"), "close",
                {"Shift+F"});
    results.add(Command::ChoosePeriod, "choose_period", Commands::tr("Choose the period"), "calendar", {"P"});
    results.add(Command::CompareWith, "compare_with", Commands::tr("Compare with another team or period"),
                "swap", {"C"});
    results.add(Command::OpenView, "open_view", Commands::tr("Open a saved view"), "reports", {"V"},
                {"Ctrl+O"});
    results.add(Command::SaveView, "save_view", Commands::tr("Save as a view…"), "save", {}, {"Ctrl+S"});
    const auto numbered = [&](Command command, const char* name, const QString& text,
                              const QList<QKeySequence>& row) {
        CommandInfo& info = results.add(command, name, text, "", {});
        info.everywhere = row;
        info.indexed = true;
        info.firstIndex = 1;
        info.changeable = false;
    };
    numbered(Command::RecallView, "recall_view", Commands::tr("Open one of the first nine saved views"),
             digits("Alt+", 1, 9));
    numbered(Command::ResultsPart, "results_part",
             Commands::tr("Go to the filters, the figures, the table, the trend, the criteria"),
             digits("Ctrl+Alt+", 1, 5));
    results.add(Command::ResultsBack, "results_back", Commands::tr("One step back"), "arrow_left",
                {"Backspace", "Alt+Left"});
}

void addReports(QList<CommandInfo>& rows) {
    Table reports(rows, KeyContext::Reports);
    CommandInfo& part =
        reports.add(Command::ReportsPart, "reports_part",
                    Commands::tr("Go to what waits, the overview, coaching, weak points, trainings, "
                                 "cases, the inspector's report"),
                    "", {});
    part.everywhere = digits("Ctrl+Alt+", 1, 7);
    part.indexed = true;
    part.firstIndex = 1;
    part.changeable = false;
    reports.add(Command::AnswerUrgent, "answer_urgent", Commands::tr("Answer the urgent finding"), "urgent",
                {"A"});
    reports.add(Command::ChooseReported, "choose_reported", Commands::tr("Choose the agent or the team"),
                "search", {}, {"Ctrl+L"});
    reports.add(Command::NewRecord, "new_record", Commands::tr("Plan a session, add a training"), "plus", {},
                {"Ctrl+N"});
    reports.add(Command::ExportReport, "export_report", Commands::tr("Export the report…"), "export", {},
                {"Ctrl+E"});
}

} // namespace

QList<CommandInfo> commandTable() {
    QList<CommandInfo> rows;
    addWindow(rows);
    Table listening(rows, KeyContext::Listening);
    addAnswering(listening);
    addFinishing(listening);
    addPlaying(listening);
    addWaveform(rows);
    addReading(rows);
    addWorklist(rows);
    addCards(rows);
    addCardEditor(rows);
    addResults(rows);
    addReports(rows);
    return rows;
}

QString contextName(KeyContext context) {
    switch (context) {
    case KeyContext::Window:
        return Commands::tr("Everywhere in the window");
    case KeyContext::Listening:
        return Commands::tr("Listening and scoring");
    case KeyContext::Waveform:
        return Commands::tr("In the waveform");
    case KeyContext::Conversation:
        return Commands::tr("In the text");
    case KeyContext::Worklist:
        return Commands::tr("In the worklist");
    case KeyContext::Cards:
        return Commands::tr("In the list of cards");
    case KeyContext::CardEditor:
        return Commands::tr("Editing a card");
    case KeyContext::Results:
        return Commands::tr("In the results");
    case KeyContext::Reports:
        return Commands::tr("In the reports");
    }
    return {};
}

} // namespace earmark::ui
