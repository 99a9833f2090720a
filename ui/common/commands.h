#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace earmark::ui {

/// Everything that has a key or stands in the palette: design of the keyboard in docs/keyboard.md.
enum class Command {
    // the window
    PlaceWorklist,
    PlaceScore,
    PlaceResults,
    PlaceReports,
    PlaceCards,
    PlaceSettings,
    Palette,
    KeySheet,
    Find,
    Undo,
    Redo,
    ImportCalls,
    About,
    // listening
    PlayPause,
    PlayOnly,
    PauseOnly,
    Back3,
    Forward3,
    Back15,
    Forward15,
    Slower,
    Faster,
    MySpeed,
    SkipSilence,
    AlwaysSkipSilence,
    PreviousTurn,
    NextTurn,
    PreviousEvent,
    NextEvent,
    TakeEvent,
    Replay,
    LoopStart,
    LoopEnd,
    LoopToggle,
    HearAgent,
    HearCustomer,
    HearBoth,
    Marker,
    MarkerWithComment,
    PreviousMarker,
    NextMarker,
    // the waveform, while it has the focus
    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomSelection,
    // reading a written contact
    ReadText,
    PreviousMessage,
    NextMessage,
    PreviousSentence,
    NextSentence,
    ExtendMessageBack,
    ExtendMessageForward,
    ExtendSentenceBack,
    ExtendSentenceForward,
    // scoring
    Digit, ///< indexed: the digit pressed
    Yes,
    No,
    NotApplicable,
    CountUp,
    CountDown,
    Fatal,
    Severe,
    Urgent,
    KeepAsCase,
    PreviousCriterion,
    NextCriterion,
    NextUnanswered,
    Comment,
    CommentDone,
    Phrase, ///< indexed: 1 … 9, while a comment is written
    Cause,
    Submit,
    Park,
    Skip,
    Panel, ///< indexed: 1 … 4
    // the worklist
    OpenCall,
    SwapSides,
    ShowInFolder,
    // the list of cards
    NewCard,
    NewCardFromTemplate,
    EditCard,
    DuplicateCard,
    ImportCard,
    CardFromTable,
    ExportCard,
    PrintCard,
    CompareCards,
    CardRules,
    MakeDefaultCard,
    RetireCard,
    DiscardCardDraft,
    // editing a card
    AddCriterion,
    AddSection,
    RenamePart,
    DuplicatePart,
    RemovePart,
    MovePartUp,
    MovePartDown,
    PasteCriteria,
    TakeFromLibrary,
    PreviousPart,
    NextPart,
    CardColumn, ///< indexed: 1 … 3
    PublishCard,
    CloseCard,
    // the results
    AddFilter,
    ClearFilters,
    ChoosePeriod,
    CompareWith,
    OpenView,
    SaveView,
    RecallView,  ///< indexed: 1 … 9
    ResultsPart, ///< indexed: 1 … 5
    ResultsBack,
    // the reports
    ReportsPart, ///< indexed: 1 … 6
    AnswerUrgent,
    ChooseReported,
    NewRecord,
    ExportReport,
};

/// Where a command listens. Commands of different places never meet on screen, so they may share keys; those
/// of Window are there in every place.
enum class KeyContext {
    Window,
    Listening,
    Waveform,
    Conversation,
    Worklist,
    Cards,
    CardEditor,
    Results,
    Reports
};

/// When a key counts.
enum class KeyScope {
    OutsideText, ///< no text field has the focus: plain letters and digits
    Everywhere,  ///< also inside text fields and with an input method on
    InText,      ///< only while a text field has the focus
};

struct CommandInfo {
    Command command;
    const char* name; ///< stable, for the settings file: "play_pause"
    KeyContext context;
    QString text;     ///< translated, a verb and its object
    QString iconName; ///< empty for none
    QList<QKeySequence> outsideText;
    QList<QKeySequence> everywhere;
    QList<QKeySequence> inText;
    bool repeats = false; ///< goes on while the key is held down
    bool indexed = false; ///< a row of keys of one meaning; the handler gets the key's place in the row
    int firstIndex = 0;   ///< number of the row's first key
    bool changeable = true;
};

/// The commands with their default keys, in the order of the sheet, in the current language.
QList<CommandInfo> commandTable();

/// "Listening", "Worklist" … as a heading.
QString contextName(KeyContext context);

} // namespace earmark::ui
