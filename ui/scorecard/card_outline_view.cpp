#include "ui/scorecard/card_outline_view.h"

#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/card_outline_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace earmark::ui {

namespace {

/// What is being typed stays when the rows change meanwhile (findings come in, a sum moves).
class OutlineDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        const auto* line = qobject_cast<const QLineEdit*>(editor);
        if (line == nullptr || !line->isModified()) RowDelegate::setEditorData(editor, index);
    }
};

} // namespace

CardOutlineView::CardOutlineView(Session& session, CardEditController& editor, QWidget* parent)
    : QTreeView(parent)
    , m_session(session)
    , m_editor(editor)
    , m_model(new CardOutlineModel(editor, this)) {
    m_model->setLanguage(session.language());
    setModel(m_model);
    setItemDelegate(new OutlineDelegate(session, this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(space::kLarge);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(56);
    header()->setSectionResizeMode(CardOutlineModel::Name, QHeaderView::Stretch);
    header()->resizeSection(CardOutlineModel::Other, 120);
    header()->resizeSection(CardOutlineModel::Points, 64);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        expandAll();
        showCurrent();
    });
    connect(&editor, &CardEditController::currentChanged, this, &CardOutlineView::showCurrent);
    setAccessibleName(tr("Sections and criteria"));
}

void CardOutlineView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model->setLanguage(m_session.language());
        setAccessibleName(tr("Sections and criteria"));
    }
    QTreeView::changeEvent(event);
}

void CardOutlineView::showCurrent() {
    if (!m_editor.isOpen()) return;
    const QScopedValueRollback<bool> guard(m_showing, true);
    const QModelIndex index = m_model->indexOf(m_editor.current());
    if (m_model->placeOf(currentIndex()) != m_editor.current() || !currentIndex().isValid())
        setCurrentIndex(index);
    scrollTo(index);
}

void CardOutlineView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (m_showing || !current.isValid() || !m_editor.isOpen()) return;
    m_editor.goTo(m_model->placeOf(current));
}

void CardOutlineView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState) return rename();
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) return m_editor.remove();
    QTreeView::keyPressEvent(event);
}

void CardOutlineView::rename() {
    m_adding = false;
    editAt(CardOutlineModel::Name);
}

void CardOutlineView::editAt(int column) {
    setFocus();
    const QModelIndex index = m_model->indexOf(m_editor.current(), column);
    {
        const QScopedValueRollback<bool> guard(m_showing, true);
        setCurrentIndex(index);
    }
    edit(index);
}

void CardOutlineView::addCriterion() {
    m_editor.addCriterion();
    nameNew();
}

void CardOutlineView::addSection() {
    m_editor.addSection();
    nameNew();
}

void CardOutlineView::nameNew() {
    editAt(CardOutlineModel::Name);
    m_adding = true;
}

bool CardOutlineView::isNameless() const {
    const model::CardVersion& card = m_editor.card();
    const CardPlace place = m_editor.current();
    if (const model::Criterion* criterion = criterionAt(card, place)) return criterion->name.empty();
    const model::Section* section = sectionAt(card, place);
    return section != nullptr && section->name.empty() && section->criteria.empty();
}

void CardOutlineView::dropNameless() {
    m_adding = false;
    const CardPlace place = m_editor.current();
    m_editor.undoStack().undo(); // the step that added it: as if it never had been
    if (m_editor.current() == place) m_editor.goToNeighbour(0);
    const CardPlace above{place.section, place.criterion - 1};
    m_editor.goTo(place.isCriterion() ? above : CardPlace{place.section - 1, -1});
}

void CardOutlineView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const int column = currentIndex().column();
    const bool adding = m_adding;
    const bool steps =
        hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem;
    QTreeView::closeEditor(editor, steps ? QAbstractItemDelegate::NoHint : hint);
    if (steps) return leaveColumn(column, hint == QAbstractItemDelegate::EditNextItem ? 1 : -1);
    if (hint != QAbstractItemDelegate::NoHint) setFocus(); // a new key may have reset the rows meanwhile
    if (!adding || !m_editor.isOpen()) return;
    if (hint == QAbstractItemDelegate::RevertModelCache) {
        m_adding = false;
        if (isNameless()) dropNameless();
    } else if (hint == QAbstractItemDelegate::SubmitModelCache) {
        if (isNameless()) return dropNameless();
        addCriterion();
    }
}

void CardOutlineView::leaveColumn(int column, int step) {
    const int next = column + step;
    const int last = m_editor.current().isCriterion() ? CardOutlineModel::Points : CardOutlineModel::Other;
    if (next > last) {
        m_adding = false;
        emit detailsWanted();
    } else {
        editAt(std::max(next, 0));
    }
}

} // namespace earmark::ui
