#include "ui/scorecard/cards_page.h"

#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_texts.h"
#include "ui/scorecard/card_tree_model.h"
#include "ui/scorecard/criterion_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

const QString kLayoutName = QStringLiteral("cards/splitter");

} // namespace

CardsPage::CardsPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_splitter(new QSplitter)
    , m_list(new QListWidget)
    , m_name(plainLabel({}, TextStyle::Headline))
    , m_policy(mutedLabel())
    , m_model(new CardTreeModel(this))
    , m_tree(new QTreeView)
    , m_criterion(new CriterionPanel) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(session, m_list));
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_criterion);
    for (QWidget* part : std::initializer_list<QWidget*>{m_list, makeCard(), scroll})
        m_splitter->addWidget(part);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({232, 648, 324});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->restoreState(session.preferences().layout(kLayoutName));

    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_session.preferences().setLayout(kLayoutName, m_splitter->saveState()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &CardsPage::openCard);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CardsPage::showCriterion);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.cards) load();
    });
    setFocusProxy(m_list);
    retranslate();
    load();
}

void CardsPage::activate() {
    m_list->setFocus();
}

void CardsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

QWidget* CardsPage::makeCard() {
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUnit);
    m_name->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, 0);
    m_policy->setContentsMargins(space::kLarge, 0, space::kLarge, space::kSmall);
    m_tree->setModel(m_model);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new RowDelegate(m_session, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(space::kLarge);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->resizeSection(CardTreeModel::Name, 264);
    m_tree->header()->resizeSection(CardTreeModel::Points, 64);
    m_tree->header()->resizeSection(CardTreeModel::Answer, 140);
    layout->addWidget(m_name);
    layout->addWidget(m_policy);
    layout->addWidget(m_tree, 1);
    return part;
}

void CardsPage::load() {
    m_session.runAsync(
        this, [&cards = m_session.cards()] { return cards.list(); },
        [this](Result<std::vector<service::CardSummary>> cards) {
            if (!cards) return m_session.complain(cards.error());
            m_cards = std::move(*cards);
            fill();
        });
}

void CardsPage::fill() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int current = 0;
    for (const service::CardSummary& card : m_cards) {
        QString text = tr("%1 · v%2", "card, version").arg(m_session.text(card.name)).arg(card.version);
        if (card.isDefault) text += QStringLiteral(" ✓");
        auto* item = new QListWidgetItem(text, m_list);
        item->setToolTip(plainToolTip(card.isDefault ? tr("New evaluations take this card") : text));
        if (m_shown ? card.id == *m_shown : card.isDefault) current = m_list->count() - 1;
    }
    if (m_cards.empty()) return;
    m_list->setCurrentRow(current);
    openCard(current);
}

void CardsPage::openCard(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= m_cards.size()) return;
    const CardVersionId id = m_cards[static_cast<std::size_t>(row)].id;
    if (m_shown == id) return showCard();
    m_session.runAsync(
        this, [&cards = m_session.cards(), id] { return cards.get(id); },
        [this, id](Result<model::CardVersion> card) {
            if (!card) return m_session.complain(card.error());
            m_shown = id;
            m_model->setCard(std::move(*card));
            showCard();
        });
}

void CardsPage::showCard() {
    const model::CardVersion& card = m_model->card();
    m_name->setText(m_session.text(card.name));
    m_policy->setText(policyText(card));
    m_tree->expandAll();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->rowCount(m_model->index(row, 0)) > 0) {
            m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(row, 0)));
            break;
        }
    showCriterion();
}

void CardsPage::showCriterion() {
    m_criterion->show(m_model->criterionAt(m_tree->currentIndex()), m_session.language());
}

void CardsPage::retranslate() {
    m_list->setAccessibleName(tr("Scorecards"));
    m_tree->setAccessibleName(tr("Criteria"));
    m_model->setLanguage(m_session.language());
    if (m_shown) {
        fill();
        showCard();
    }
}

} // namespace earmark::ui
