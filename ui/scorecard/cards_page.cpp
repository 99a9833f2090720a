#include "ui/scorecard/cards_page.h"

#include "core/base/paths.h"
#include "core/service/shipped_cards.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_difference_view.h"
#include "ui/scorecard/card_editor_page.h"
#include "ui/scorecard/card_list_view.h"
#include "ui/scorecard/card_rules_view.h"
#include "ui/scorecard/card_sub_page.h"
#include "ui/scorecard/card_table_page.h"
#include "ui/scorecard/card_texts.h"
#include "ui/scorecard/card_tree_model.h"
#include "ui/scorecard/criterion_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

const QString kLayoutName = QStringLiteral("cards/splitter");

/// Both lists of what there is, read together.
struct Shelf {
    std::vector<service::CardSummary> versions;
    std::vector<service::CardDraftSummary> drafts;
};

Result<Shelf> readShelf(service::CardService& cards, service::CardDraftService& drafts) {
    auto versions = cards.list();
    if (!versions) return versions.error();
    auto begun = drafts.list();
    if (!begun) return begun.error();
    return Shelf{std::move(*versions), std::move(*begun)};
}

} // namespace

CardsPage::CardsPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(session, this)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter)
    , m_list(new CardListView(session))
    , m_reading(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_name(plainLabel({}, TextStyle::Headline))
    , m_policy(mutedLabel())
    , m_history(mutedLabel({}, TextStyle::Small))
    , m_model(new CardTreeModel(this))
    , m_tree(new QTreeView)
    , m_criterion(new CriterionPanel)
    , m_new(new QToolButton)
    , m_more(new QToolButton)
    , m_edit(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(makeShelf());
    bindKeys();
    connect(m_list, &CardListView::entryChanged, this, &CardsPage::showEntry);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CardsPage::showCriterion);
    connect(&m_actions, &CardActions::draftReady, this, &CardsPage::openDraft);
    connect(&m_actions, &CardActions::changed, this, &CardsPage::load);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.cards) load();
    });
    setFocusProxy(m_list);
    retranslate();
    load();
}

QWidget* CardsPage::makeShelf() {
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_criterion);
    for (QWidget* part : std::initializer_list<QWidget*>{makeList(), makeCard(), scroll})
        m_splitter->addWidget(part);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({248, 632, 324});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->restoreState(m_session.preferences().layout(kLayoutName));
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_session.preferences().setLayout(kLayoutName, m_splitter->saveState()); });
    return m_splitter;
}

QWidget* CardsPage::makeList() {
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kUnit);
    head->addWidget(m_new, 1);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    m_new->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_new->setPopupMode(QToolButton::MenuButtonPopup);
    m_new->setFocusPolicy(Qt::TabFocus);
    m_new->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_new->setMinimumHeight(28);
    return part;
}

QWidget* CardsPage::makeCard() {
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUnit);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kLarge, space::kMedium, space::kSmall, 0);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_name, 1);
    head->addWidget(m_edit);
    head->addWidget(m_more);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMinimumHeight(28);
    m_policy->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    m_history->setContentsMargins(space::kLarge, 0, space::kLarge, space::kSmall);
    m_history->setWordWrap(true);
    m_tree->setObjectName(QStringLiteral("cardContents"));
    m_tree->setModel(m_model);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new RowDelegate(m_session, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(space::kLarge);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->resizeSection(CardTreeModel::Name, 264);
    m_tree->header()->resizeSection(CardTreeModel::Points, 64);
    m_tree->header()->resizeSection(CardTreeModel::Answer, 140);
    layout->addLayout(head);
    layout->addWidget(m_policy);
    layout->addWidget(m_history);
    m_reading->addWidget(m_tree);
    m_reading->addWidget(m_empty);
    layout->addWidget(m_reading, 1);
    return part;
}

void CardsPage::withEntry(const std::function<void(const CardEntry&)>& act) const {
    if (const CardEntry* entry = m_list->current()) act(CardEntry(*entry));
}

void CardsPage::bindKeys() {
    Keymap& keymap = m_session.keymap();
    QWidget* shelf = m_splitter;
    const auto onEntry = [this](auto act) {
        return [this, act] { withEntry([this, act](const CardEntry& entry) { (m_actions.*act)(entry); }); };
    };
    m_new->setDefaultAction(keymap.bind(Command::NewCard, shelf, [this] { m_actions.createNew(); }));
    m_editAction = keymap.bind(Command::EditCard, shelf, [this] {
        withEntry([this](const CardEntry& entry) { m_actions.edit(entry, m_list->drafts()); });
    });
    m_import = keymap.bind(Command::ImportCard, shelf, [this] { m_actions.importFile(); });
    m_compare = keymap.bind(Command::CompareCards, shelf, [this] {
        withEntry([this](const CardEntry& entry) { compareVersions(entry); });
    });
    m_openRules = keymap.bind(Command::CardRules, shelf, [this] { showRules(); });
    m_duplicate = keymap.bind(Command::DuplicateCard, shelf, onEntry(&CardActions::duplicate));
    m_export = keymap.bind(Command::ExportCard, shelf, onEntry(&CardActions::exportFile));
    m_fromTable = keymap.bind(Command::CardFromTable, shelf, [this] { bringIn(); });
    m_print = keymap.bind(Command::PrintCard, shelf, onEntry(&CardActions::print));
    m_printInBoth = new QAction(this);
    connect(m_printInBoth, &QAction::triggered, this, onEntry(&CardActions::printInBoth));
    m_default = keymap.bind(Command::MakeDefaultCard, shelf, onEntry(&CardActions::makeDefault));
    m_retire = keymap.bind(Command::RetireCard, shelf, onEntry(&CardActions::retireOrRestore));
    m_discard = keymap.bind(Command::DiscardCardDraft, shelf, onEntry(&CardActions::discard));
    connect(m_edit, &QPushButton::clicked, m_editAction, &QAction::trigger);
    connect(m_empty, &EmptyState::actionWanted, m_editAction, &QAction::trigger);
    // Made when they open, so that their texts and what is allowed are those of the moment.
    auto* more = new QMenu(m_more);
    connect(more, &QMenu::aboutToShow, this, [this, more] {
        more->clear();
        for (QAction* action : {m_compare, m_duplicate, m_export, m_print})
            m_session.keymap().addToMenu(more, action);
        more->addAction(m_printInBoth);
        for (QAction* action : {m_default, m_retire, m_discard, m_openRules})
            m_session.keymap().addToMenu(more, action);
    });
    m_more->setMenu(more);
    auto* make = new QMenu(m_new);
    connect(make, &QMenu::aboutToShow, this, [this, make] {
        make->clear();
        for (QAction* action : {m_import, m_fromTable})
            m_session.keymap().addToMenu(make, action);
        make->addSection(tr("From a template"));
        const auto shipped = service::templates(resourceDirectory());
        if (!shipped) return m_session.complain(shipped.error());
        for (const model::CardVersion& card : *shipped)
            make->addAction(m_session.text(card.name).replace(u'&', QStringLiteral("&&")), this,
                            [this, card] { m_actions.createFrom(card); });
    });
    m_new->setMenu(make);
    keymap.bind(Command::NewCardFromTemplate, shelf, [this] { m_new->showMenu(); });
}

CardEditorPage& CardsPage::editor() {
    if (m_editor == nullptr) {
        m_editor = new CardEditorPage(m_session);
        m_stack->addWidget(m_editor);
        connect(m_editor, &CardEditorPage::backWanted, this, [this] {
            if (m_editor->leave()) showShelf();
        });
        connect(m_editor, &CardEditorPage::published, this, &CardsPage::published);
        connect(m_editor, &CardEditorPage::evaluationWanted, this, &CardsPage::evaluationWanted);
        connect(&m_editor->editor(), &CardEditController::opened, this, &CardsPage::titleChanged);
    }
    return *m_editor;
}

void CardsPage::bringIn() {
    if (m_table == nullptr) {
        m_table = new CardTablePage(m_session);
        m_stack->addWidget(m_table);
        connect(m_table, &CardTablePage::closed, this, &CardsPage::showShelf);
        connect(m_table, &CardTablePage::draftWanted, &m_actions, &CardActions::importCard);
    }
    m_stack->setCurrentWidget(m_table);
    m_table->begin();
}

void CardsPage::openDraft(const model::CardDraft& draft) {
    m_wantedDraft = draft.id;
    CardEditorPage& page = editor();
    m_stack->setCurrentWidget(&page);
    page.open(draft);
    emit titleChanged();
}

void CardsPage::showShelf() {
    m_stack->setCurrentWidget(m_splitter);
    m_list->setFocus();
    load();
    emit titleChanged();
}

QWidget* CardsPage::subPage(QWidget* content, std::function<QString()> name) {
    auto* page = new CardSubPage(m_session, std::move(name), content);
    m_stack->addWidget(page);
    connect(page, &CardSubPage::backWanted, this, &CardsPage::showShelf);
    return page;
}

void CardsPage::showRules() {
    if (m_rules == nullptr) {
        m_rules = new CardRulesView(m_session);
        subPage(m_rules, [] { return tr("Which call takes which card"); });
        connect(m_rules, &CardRulesView::backWanted, this, &CardsPage::showShelf);
    }
    m_stack->setCurrentWidget(m_rules->parentWidget());
    m_rules->activate();
}

void CardsPage::compareVersions(const CardEntry& entry) {
    if (m_difference == nullptr) {
        m_difference = new CardDifferenceView(m_session);
        subPage(m_difference, [] { return tr("Compare versions"); });
    }
    m_stack->setCurrentWidget(m_difference->parentWidget());
    std::vector<CardSource> sources;
    for (const service::CardDraftSummary& draft : m_list->drafts())
        if (draft.cardKey == entry.cardKey) sources.push_back(draftSource(m_session, draft));
    int chosen = 0;
    for (const service::CardSummary& version : m_list->versions()) {
        if (version.cardKey != entry.cardKey) continue;
        if (entry.version && entry.version->id == version.id) chosen = static_cast<int>(sources.size());
        sources.push_back(versionSource(m_session, version));
    }
    const int last = static_cast<int>(sources.size()) - 1;
    m_difference->setVersions(std::move(sources));
    // The chosen one against the one before it; the oldest against the one after it.
    if (last > 0) m_difference->compareVersions(std::min(chosen + 1, last), std::min(chosen, last - 1));
    m_difference->setFocus();
}

void CardsPage::published(const model::CardVersion& version) {
    m_wantedDraft.reset();
    m_wantedVersion = version.id;
    m_session.say(
        tr("“%1” is published as version %2.").arg(m_session.text(version.name)).arg(version.version));
    ChangeSet changes;
    changes.cards = true;
    showShelf();
    m_session.announce(changes);
}

bool CardsPage::leave() {
    return m_editor == nullptr || !m_editor->editor().isOpen() || m_editor->editor().save().has_value();
}

QString CardsPage::editedName() const {
    if (m_editor == nullptr || m_stack->currentWidget() != m_editor || !m_editor->editor().isOpen())
        return {};
    const LocalizedText& name = m_editor->editor().card().name;
    return name.empty() ? tr("New card") : m_session.text(name);
}

void CardsPage::activate() {
    if (m_stack->currentWidget() == m_splitter)
        m_list->setFocus();
    else if (m_editor != nullptr && m_stack->currentWidget() == m_editor)
        m_editor->setFocus();
}

void CardsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CardsPage::load() {
    m_session.runAsync(
        this,
        [&cards = m_session.cards(), &drafts = m_session.cardDrafts()] { return readShelf(cards, drafts); },
        [this](Result<Shelf> shelf) {
            if (!shelf) return m_session.complain(shelf.error());
            m_list->setCards(std::move(shelf->versions), std::move(shelf->drafts));
            if (const auto draft = std::exchange(m_wantedDraft, std::nullopt)) m_list->choose(*draft);
            if (const auto version = std::exchange(m_wantedVersion, std::nullopt)) m_list->choose(*version);
        });
}

void CardsPage::showEntry() {
    const CardEntry* entry = m_list->current();
    const bool version = entry && entry->version;
    const bool retired = version && entry->version->status == model::CardStatus::Retired;
    for (QAction* action : {m_editAction, m_compare, m_duplicate, m_export, m_print, m_printInBoth})
        action->setEnabled(entry != nullptr);
    m_edit->setEnabled(entry != nullptr);
    m_default->setEnabled(version && !retired && !entry->version->isDefault);
    m_retire->setEnabled(version);
    m_retire->setText(retired ? tr("Bring the card back into use") : tr("Retire the card…"));
    m_discard->setEnabled(entry && entry->draft);
    if (entry == nullptr) return;
    const int generation = ++m_generation;
    const auto versionId = version ? std::optional(entry->version->id) : std::nullopt;
    const auto draftId = entry->draft ? std::optional(entry->draft->id) : std::nullopt;
    m_session.runAsync(
        this,
        [&cards = m_session.cards(), &drafts = m_session.cardDrafts(), versionId,
         draftId]() -> Result<model::CardVersion> {
            if (versionId) return cards.get(*versionId);
            auto draft = drafts.get(*draftId);
            if (!draft) return draft.error();
            return draft->card;
        },
        [this, generation](Result<model::CardVersion> card) {
            if (generation != m_generation) return;
            if (!card) return m_session.complain(card.error());
            showCard(std::move(*card));
        });
}

void CardsPage::showCard(model::CardVersion card) {
    m_model->setCard(std::move(card));
    showHead();
    m_reading->setCurrentIndex(m_model->card().sections.empty() ? 1 : 0);
    m_tree->expandAll();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->rowCount(m_model->index(row, 0)) > 0) {
            m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(row, 0)));
            break;
        }
    showCriterion();
}

void CardsPage::showHead() {
    const CardEntry* entry = m_list->current();
    if (entry == nullptr) return;
    const model::CardVersion& card = m_model->card();
    m_name->setText(card.name.empty() ? tr("New card") : m_session.text(card.name));
    m_policy->setText(policyText(card));
    const auto when = [this](Instant at) { return dateTimeText(at, m_session.workspace().zone()); };
    QStringList history;
    if (entry->draft) {
        history << tr("● Draft") << when(entry->draft->savedAt);
        if (!entry->draft->savedBy.empty())
            history << tr("saved by %1").arg(toQString(entry->draft->savedBy));
    } else {
        history << tr("Version %1").arg(card.version);
        if (card.publishedAt) history << when(*card.publishedAt);
        if (!card.publishedBy.empty() && card.publishedBy != service::kShippedBy)
            history << tr("published by %1").arg(toQString(card.publishedBy));
        history << publishReasonText(card.publishedBy, card.publishReason);
    }
    history.removeAll(QString());
    m_history->setText(history.join(QStringLiteral(" · ")));
    m_edit->setText(entry->draft ? tr("Go on editing") : tr("Edit"));
}

void CardsPage::showCriterion() {
    m_criterion->show(m_model->criterionAt(m_tree->currentIndex()), m_session.language());
}

void CardsPage::retranslate() {
    m_tree->setAccessibleName(tr("Criteria"));
    m_more->setText(tr("More"));
    m_printInBoth->setText(tr("Print in both languages…"));
    m_edit->setText(tr("Edit"));
    m_empty->say(tr("This draft is still empty"), tr("Open it and add the first section."), tr("Edit"));
    m_model->setLanguage(m_session.language());
    if (m_list->current() == nullptr) return;
    m_list->retranslate();
    showHead();
}

} // namespace earmark::ui
