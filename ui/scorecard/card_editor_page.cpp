#include "ui/scorecard/card_editor_page.h"

#include "ui/common/colors.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_sentence.h"
#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor_panels.h"
#include "ui/scorecard/card_editor_side.h"
#include "ui/scorecard/card_outline_view.h"
#include "ui/scorecard/card_property_pages.h"
#include "ui/scorecard/conflict_strip.h"
#include "ui/scorecard/criterion_page.h"
#include "ui/scorecard/publish_strip.h"
#include "ui/scorecard/text_gaps.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

const QString kLayoutName = QStringLiteral("card-editor/splitter");

QToolButton* buttonFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QScrollArea* scrolling(QWidget* page) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    return area;
}

/// The first place, in the card's order, with a text that is missing in one language.
CardPlace firstGap(const model::CardVersion& card) {
    const auto hasGap = [](const TextGaps& gaps) { return gaps.english + gaps.chinese > 0; };
    for (int section = 0; section < static_cast<int>(card.sections.size()); ++section) {
        const model::Section& at = card.sections[static_cast<std::size_t>(section)];
        if (!hasGap(textGaps(at))) continue;
        for (int criterion = 0; criterion < static_cast<int>(at.criteria.size()); ++criterion)
            if (hasGap(textGaps(at.criteria[static_cast<std::size_t>(criterion)])))
                return {section, criterion};
        return {section, -1};
    }
    return {};
}

} // namespace

CardEditorPage::CardEditorPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_editor(session)
    , m_back(new QToolButton)
    , m_name(plainLabel({}, TextStyle::Strong))
    , m_state(mutedLabel())
    , m_gaps(new QPushButton)
    , m_saved(mutedLabel())
    , m_retry(new QPushButton)
    , m_publish(new QPushButton)
    , m_conflict(new ConflictStrip(session, m_editor))
    , m_publishing(new PublishStrip(session, m_editor))
    , m_splitter(new QSplitter)
    , m_outline(new CardOutlineView(session, m_editor))
    , m_empty(new EmptyState)
    , m_where(plainLabel({}, TextStyle::Strong))
    , m_missing(mutedLabel({}, TextStyle::Small))
    , m_properties(new QStackedWidget)
    , m_side(new CardEditorSide)
    , m_panels(new CardEditorPanels(session, m_editor, *m_side, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_conflict);
    layout->addWidget(makeColumns(), 1);
    layout->addWidget(m_publishing);
    bindKeys();
    connectEditor();
    setFocusProxy(m_outline);
    retranslate();
}

QWidget* CardEditorPage::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kSmall, space::kUnit, space::kLarge, space::kUnit);
    row->setSpacing(space::kSmall);
    Keymap& keymap = m_session.keymap();
    m_back->setDefaultAction(keymap.bind(Command::CloseCard, this, [this] { emit backWanted(); }));
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::TabFocus);
    m_undo = buttonFor(keymap.bind(Command::Undo, this, [this] { m_editor.undoStack().undo(); }));
    m_redo = buttonFor(keymap.bind(Command::Redo, this, [this] { m_editor.undoStack().redo(); }));
    m_gaps->setFlat(true);
    m_retry->setFlat(true);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_back);
    row->addWidget(m_name);
    row->addWidget(m_state, 1);
    row->addWidget(m_gaps);
    row->addWidget(m_saved);
    row->addWidget(m_retry);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addWidget(m_publish);
    return head;
}

QWidget* CardEditorPage::makeOutline() {
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_outline, 1);
    layout->addWidget(m_empty, 1);
    return column;
}

QWidget* CardEditorPage::makeColumns() {
    auto* middle = new QWidget;
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* title = new QWidget;
    auto* row = new QHBoxLayout(title);
    row->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, 0);
    m_where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_where, 1);
    row->addWidget(m_missing);
    layout->addWidget(title);
    layout->addWidget(m_properties, 1);
    m_properties->addWidget(scrolling(new CardPolicyPage(m_session, m_editor)));
    m_properties->addWidget(scrolling(new SectionPage(m_session, m_editor)));
    m_properties->addWidget(scrolling(new CriterionPage(m_session, m_editor)));
    for (QWidget* column : std::initializer_list<QWidget*>{makeOutline(), middle, m_side})
        m_splitter->addWidget(column);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->widget(0)->setMinimumWidth(260);
    m_splitter->widget(1)->setMinimumWidth(380);
    m_splitter->widget(2)->setMinimumWidth(400); // the form beside needs room for names and answers
    m_splitter->setSizes({360, 560, 480});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->restoreState(m_session.preferences().layout(kLayoutName));
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_session.preferences().setLayout(kLayoutName, m_splitter->saveState()); });
    return m_splitter;
}

void CardEditorPage::bindKeys() {
    Keymap& keymap = m_session.keymap();
    keymap.bind(Command::AddCriterion, this, [this] { addCriterion(); });
    keymap.bind(Command::AddSection, this, [this] { m_outline->addSection(); });
    keymap.bind(Command::RenamePart, this, [this] { m_outline->rename(); });
    keymap.bind(Command::DuplicatePart, this, [this] { m_editor.duplicate(); });
    keymap.bind(Command::RemovePart, this, [this] { m_editor.remove(); });
    keymap.bind(Command::MovePartUp, this, [this] { m_editor.moveBy(-1); });
    keymap.bind(Command::MovePartDown, this, [this] { m_editor.moveBy(1); });
    keymap.bind(Command::PasteCriteria, this, [this] { paste(); });
    keymap.bind(Command::TakeFromLibrary, this, [this] { m_panels->openLibrary(); });
    keymap.bind(Command::PreviousPart, this, [this] { m_editor.goToNeighbour(-1); });
    keymap.bind(Command::NextPart, this, [this] { m_editor.goToNeighbour(1); });
    keymap.bindIndexed(Command::CardColumn, this, [this](int column) { focusColumn(column); });
    QAction* publish = keymap.bind(Command::PublishCard, this, [this] { m_publishing->ask(); });
    connect(m_publish, &QPushButton::clicked, publish, &QAction::trigger);
}

void CardEditorPage::connectEditor() {
    connect(&m_editor, &CardEditController::opened, this, [this] {
        showHead();
        showSaved();
        showUndo();
        showCurrent();
    });
    connect(&m_editor, &CardEditController::cardChanged, this, [this] {
        showHead();
        showCurrent();
    });
    connect(&m_editor, &CardEditController::currentChanged, this, [this] {
        showCurrent();
        if (auto* area = qobject_cast<QScrollArea*>(m_properties->currentWidget()))
            area->verticalScrollBar()->setValue(0);
    });
    connect(&m_editor, &CardEditController::fieldWanted, this, [this](const QString& rest) {
        if (currentPage() != nullptr) currentPage()->focusField(rest);
    });
    connect(&m_editor, &CardEditController::savedChanged, this, &CardEditorPage::showSaved);
    connect(&m_editor, &CardEditController::told, &m_session, &Session::say);
    connect(&m_editor, &CardEditController::conflict, m_conflict, &ConflictStrip::showSavedByOther);
    connect(&m_editor.undoStack(), &QUndoStack::indexChanged, this, &CardEditorPage::showUndo);
    connect(m_outline, &CardOutlineView::detailsWanted, this, [this] {
        const CardPlace at = m_editor.current();
        if (currentPage() == nullptr) return;
        currentPage()->focusField(at.isCard()      ? QStringLiteral("description")
                                  : at.isSection() ? QStringLiteral("statedMaximum")
                                                   : QStringLiteral("guidance"));
    });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_editor.saver().retry(); });
    connect(m_gaps, &QPushButton::clicked, this, [this] { m_editor.goTo(firstGap(m_editor.card())); });
    connect(m_empty, &EmptyState::actionWanted, m_outline, &CardOutlineView::addSection);
    connect(m_publishing, &PublishStrip::closed, this, [this] { m_outline->setFocus(); });
    connect(m_publishing, &PublishStrip::newerPublished, m_conflict,
            [this](const Error& error) { m_conflict->showPublished(error); });
    connect(&m_session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (!changes.cards || !m_editor.isOpen()) return;
        const auto meanwhile = m_session.cardDrafts().publishedMeanwhile(m_editor.draft().id);
        if (meanwhile && *meanwhile) m_conflict->showPublished({ErrorCode::Conflict, {}, {}}, false);
    });
    connect(m_publishing, &PublishStrip::published, this, [this](const model::CardVersion& version) {
        m_editor.abandon();
        emit published(version);
    });
    connect(m_conflict, &ConflictStrip::compareWanted, m_panels, &CardEditorPanels::compare);
    connect(m_panels, &CardEditorPanels::evaluationWanted, this, &CardEditorPage::evaluationWanted);
    connect(m_panels, &CardEditorPanels::done, this, [this] { m_outline->setFocus(); });
    connect(m_conflict, &ConflictStrip::copyKept, this, &CardEditorPage::reopen);
}

void CardEditorPage::open(const model::CardDraft& draft) {
    if (m_editor.isOpen() && m_editor.draft().id == draft.id) return m_outline->setFocus();
    if (!leave()) return;
    reopen(draft);
}

void CardEditorPage::reopen(const model::CardDraft& draft) {
    std::optional<model::CardVersion> basedOn;
    if (draft.basedOn) {
        // A damaged version keeps nobody from a sound draft: only the comparison with it is missing.
        auto version = m_session.cards().get(*draft.basedOn);
        if (version)
            basedOn = std::move(*version);
        else
            m_session.complain(version.error());
    }
    m_editor.abandon();
    m_editor.open(draft, std::move(basedOn));
    m_outline->setFocus();
}

bool CardEditorPage::leave() {
    if (m_editor.isOpen() && m_editor.isUntouched() && m_editor.save()) {
        // Looking into a card leaves no draft behind.
        const CardDraftId id = m_editor.draft().id;
        const int revision = m_editor.saver().revision();
        m_editor.abandon();
        const auto gone = m_session.cardDrafts().discard(id, revision);
        if (!gone && gone.error().code != ErrorCode::NotFound) m_session.complain(gone.error());
        return true;
    }
    const auto closed = m_editor.close();
    if (!closed) m_session.complain(closed.error());
    return closed.has_value();
}

void CardEditorPage::addCriterion() {
    if (m_editor.card().sections.empty()) return m_outline->addSection();
    m_outline->addCriterion();
}

void CardEditorPage::paste() {
    m_editor.pasteCriteria(QGuiApplication::clipboard()->text());
}

void CardEditorPage::focusColumn(int column) {
    if (column == 1) return m_outline->setFocus();
    if (column == 2 && currentPage() != nullptr) return currentPage()->focusField({});
    if (column == 3 && m_side->currentPanel() != nullptr)
        m_side->currentPanel()->setFocus(Qt::TabFocusReason);
}

PropertyPage* CardEditorPage::currentPage() const {
    auto* area = qobject_cast<QScrollArea*>(m_properties->currentWidget());
    return area ? qobject_cast<PropertyPage*>(area->widget()) : nullptr;
}

void CardEditorPage::showCurrent() {
    if (!m_editor.isOpen()) return;
    const CardPlace place = m_editor.current();
    m_properties->setCurrentIndex(place.isCriterion() ? 2 : place.isSection() ? 1 : 0);
    currentPage()->refresh();
    const model::CardVersion& card = m_editor.card();
    const model::Criterion* criterion = criterionAt(card, place);
    const model::Section* section = sectionAt(card, place);
    QString where = m_session.text(criterion ? criterion->name : section ? section->name : card.name);
    if (where.isEmpty())
        where = criterion ? tr("New criterion") : section ? tr("New section") : tr("New card");
    m_where->setText(where);
    m_missing->setText(criterion ? gapsText(textGaps(*criterion)) : QString());
}

void CardEditorPage::showHead() {
    if (!m_editor.isOpen()) return;
    const model::CardVersion& card = m_editor.card();
    m_name->setText(card.name.empty() ? tr("New card") : m_session.text(card.name));
    const auto& basedOn = m_editor.basedOn();
    m_state->setText(basedOn ? tr("● draft, begun from version %1").arg(basedOn->version)
                             : tr("● draft of a new card"));
    const QString gaps = gapsText(textGaps(card));
    m_gaps->setText(gaps);
    m_gaps->setVisible(!gaps.isEmpty());
    const bool bare = card.sections.empty();
    m_empty->setVisible(bare);
    m_outline->setMaximumHeight(bare ? 3 * m_session.theme().rowHeight() : QWIDGETSIZE_MAX);
}

void CardEditorPage::showSaved() {
    if (!m_editor.isOpen()) return;
    const CardSaver& saver = m_editor.saver();
    QString text;
    switch (saver.state()) {
    case CardSaver::State::Saved:
        text = tr("saved %1").arg(clockText(saver.savedAt(), m_session.workspace().zone()));
        break;
    case CardSaver::State::Waiting:
    case CardSaver::State::Saving:
        text = tr("saving…");
        break;
    case CardSaver::State::Failed:
        text = tr("✕ not saved");
        break;
    case CardSaver::State::Conflict:
        text = tr("✕ not saved: changed by somebody else");
        break;
    }
    m_saved->setText(text);
    const bool failed = saver.state() == CardSaver::State::Failed;
    m_retry->setVisible(failed);
    m_saved->setToolTip(saver.failure() ? plainToolTip(errorSentence(*saver.failure())) : QString());
    if (failed && saver.failure()) m_session.complain(*saver.failure());
}

void CardEditorPage::showUndo() {
    const QUndoStack& undo = m_editor.undoStack();
    const auto dress = [](QToolButton* button, bool can, const QString& text, const QString& none) {
        button->setEnabled(can);
        button->setToolTip(plainToolTip(can ? text : none));
    };
    dress(m_undo, undo.canUndo(), tr("Undo: %1").arg(undo.undoText()), tr("Nothing to undo"));
    dress(m_redo, undo.canRedo(), tr("Redo: %1").arg(undo.redoText()), tr("Nothing to redo"));
}

void CardEditorPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void CardEditorPage::retranslate() {
    m_publish->setText(tr("Publish…"));
    m_retry->setText(tr("Save again"));
    m_gaps->setToolTip(tr("Go to the first text that is missing in one language"));
    m_empty->say(
        tr("A card is made of sections"),
        tr("Add the first, name it, and press Enter: each Enter after a name adds the next criterion. "
           "Lines copied from a spreadsheet can be pasted as criteria with %1.")
            .arg(m_session.keymap().firstKeyText(Command::PasteCriteria)),
        tr("Add a section"));
    if (!m_editor.isOpen()) return;
    showHead();
    showSaved();
    showUndo();
    showCurrent();
}

} // namespace earmark::ui
