#include "ui/scorecard/library_picker.h"

#include "ui/common/empty_state.h"
#include "ui/common/error_sentence.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/criterion_panel.h"
#include "ui/scorecard/library_model.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

namespace earmark::ui {

LibraryPicker::LibraryPicker(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new LibraryModel(this))
    , m_source(new QComboBox)
    , m_search(new QLineEdit)
    , m_stack(new QStackedWidget)
    , m_tree(new QTreeView)
    , m_empty(new EmptyState(QStringLiteral("cards"), nullptr))
    , m_criterion(new CriterionPanel)
    , m_count(mutedLabel())
    , m_take(new QPushButton) {
    build();
    connectParts();
    setFocusProxy(m_search);
    retranslate();
    showState();
}

void LibraryPicker::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new RowDelegate(m_session, m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(0);
    m_tree->setTabKeyNavigation(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->resizeSection(LibraryModel::Name, 300);
    m_tree->header()->resizeSection(LibraryModel::Points, 56);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_criterion);
    auto* parts = new QSplitter;
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_stack);
    parts->addWidget(scroll);
    parts->setSizes({460, 300});
    parts->setStretchFactor(0, 1);
    column->addWidget(parts, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_take);
    column->addLayout(foot);
}

QWidget* LibraryPicker::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    row->setSpacing(space::kSmall);
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(22);
    m_search->setClearButtonEnabled(true);
    row->addWidget(m_source);
    row->addWidget(m_search, 1);
    return head;
}

void LibraryPicker::connectParts() {
    connect(m_source, &QComboBox::currentIndexChanged, this, &LibraryPicker::openSource);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setSearch(text);
        showState();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LibraryPicker::showHighlighted);
    connect(m_tree, &QTreeView::doubleClicked, this, &LibraryPicker::take);
    connect(m_model, &LibraryModel::marksChanged, this, &LibraryPicker::showHighlighted);
    connect(m_empty, &EmptyState::actionWanted, m_search, &QLineEdit::clear);
    connect(m_take, &QPushButton::clicked, this, &LibraryPicker::take);
    m_search->installEventFilter(this);
    m_tree->installEventFilter(this);
}

void LibraryPicker::setSources(std::vector<CardSource> sources) {
    m_sources = std::move(sources);
    {
        const QSignalBlocker quiet(m_source);
        m_source->clear();
        for (const CardSource& source : m_sources)
            m_source->addItem(source.name);
    }
    openSource(m_source->currentIndex());
}

void LibraryPicker::setPresentKeys(std::set<std::string> keys) {
    m_model->setPresentKeys(std::move(keys));
}

void LibraryPicker::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryPicker::openSource(int index) {
    ++m_generation;
    m_problem.clear();
    m_model->clear();
    if (index < 0 || index >= static_cast<int>(m_sources.size())) return showState();
    m_session.runAsync(this, m_sources[static_cast<std::size_t>(index)].load,
                       [this, generation = m_generation](Result<model::CardVersion> card) {
                           if (generation != m_generation) return;
                           if (card)
                               m_model->setCard(std::move(*card));
                           else
                               m_problem = errorSentence(card.error());
                           showState();
                       });
}

void LibraryPicker::showState() {
    const int first = m_model->firstCriterion();
    if (first >= 0) {
        m_stack->setCurrentWidget(m_tree);
        m_tree->setCurrentIndex(m_model->index(first, 0));
        // The section's name stands above its first criterion.
        m_tree->scrollToTop();
    } else {
        if (!m_problem.isEmpty())
            m_empty->say(tr("This cannot be read"), m_problem, {});
        else if (m_model->criteria() > 0)
            m_empty->say(tr("Nothing found"), tr("No criterion holds all these words."),
                         tr("Show all criteria"));
        else
            m_empty->say(tr("No criteria here"), tr("Choose the library or another card above."), {});
        m_stack->setCurrentWidget(m_empty);
    }
    showHighlighted();
}

void LibraryPicker::showHighlighted() {
    const model::Criterion* highlighted = m_model->criterionAt(m_tree->currentIndex().row());
    const int marked = static_cast<int>(m_model->marked().size());
    m_criterion->show(highlighted, m_session.language());
    m_count->setText(marked > 0 ? tr("%n criterion(s) marked", nullptr, marked)
                                : tr("Space marks several, Enter takes"));
    m_take->setText(marked > 1 ? tr("Take %n criterion(s)", nullptr, marked) : tr("Take the criterion"));
    m_take->setEnabled(marked > 0 || highlighted);
}

void LibraryPicker::take() {
    std::vector<model::Criterion> criteria = m_model->marked();
    if (criteria.empty())
        if (const auto* highlighted = m_model->criterionAt(m_tree->currentIndex().row()))
            criteria.push_back(*highlighted);
    if (criteria.empty()) return;
    m_model->unmarkAll();
    emit taken(criteria);
}

bool LibraryPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take();
        return true;
    }
    if (key == Qt::Key_Escape) {
        emit closeWanted();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down) {
        m_tree->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPicker::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LibraryPicker::retranslate() {
    setAccessibleName(tr("Library of criteria"));
    m_source->setAccessibleName(tr("Taken from"));
    m_search->setPlaceholderText(tr("Search criteria"));
    m_search->setAccessibleName(tr("Search criteria"));
    m_tree->setAccessibleName(tr("Criteria to take"));
    m_model->setLanguage(m_session.language());
    showState();
}

} // namespace earmark::ui
