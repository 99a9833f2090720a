#include "ui/scorecard/edit_rows.h"

#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/typography.h"
#include "ui/scorecard/edit_fields.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

/// Rows made at once; a card that has more of them shows the rest when it is asked for.
constexpr int kMostRows = 40;

bool takesTyping(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
}

} // namespace

EditRows::EditRows(Session& session, Hooks hooks, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_hooks(std::move(hooks))
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton)
    , m_all(new QPushButton)
    , m_most(kMostRows) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::kUnit);
    m_add->setFlat(true);
    m_all->setFlat(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_all);
    buttons->addStretch();
    m_layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] { addAfter(m_hooks.count() - 1); });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_most = m_hooks.count();
        refresh();
    });
    Keymap& keymap = session.keymap();
    keymap.bind(Command::RemovePart, this, [this] { removeAt(currentRow()); });
    if (m_hooks.move) {
        keymap.bind(Command::MovePartUp, this, [this] { moveAt(currentRow(), -1); });
        keymap.bind(Command::MovePartDown, this, [this] { moveAt(currentRow(), 1); });
    }
    retranslate();
}

void EditRows::refresh() {
    const int count = m_hooks.count();
    const int shown = std::min(count, m_most);
    while (static_cast<int>(m_rows.size()) < shown)
        addRow(static_cast<int>(m_rows.size()));
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        const auto index = static_cast<std::size_t>(row);
        m_rows[index]->setVisible(row < shown);
        if (row < shown) m_hooks.show(m_fields[index], row);
    }
    m_all->setVisible(count > shown);
    if (count > shown) m_all->setText(tr("Show all %n row(s)", "", count));
}

void EditRows::addRow(int row) {
    auto* widget = new QWidget;
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUnit);
    QWidget* fields = m_hooks.make(row);
    layout->addWidget(fields, 1);
    auto* more = new QToolButton;
    more->setIcon(icon(QStringLiteral("more")));
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::NoFocus);
    more->setToolTip(tr("Move or remove this row"));
    more->setAccessibleName(tr("Move or remove this row"));
    connect(more, &QToolButton::clicked, this, [this, row, more] {
        QMenu menu;
        if (m_hooks.move) {
            menu.addAction(tr("Move up"), this, [this, row] { moveAt(row, -1); });
            menu.addAction(tr("Move down"), this, [this, row] { moveAt(row, 1); });
        }
        menu.addAction(tr("Remove"), this, [this, row] { removeAt(row); });
        menu.exec(more->mapToGlobal(QPoint(0, more->height())));
    });
    layout->addWidget(more, 0, Qt::AlignTop);
    for (QWidget* field : fields->findChildren<QWidget*>())
        if (takesTyping(field)) field->installEventFilter(this);
    leaveWheelToPage(fields);
    std::vector<QWidget*> stops = tabStops(widget);
    // Into the way round by Tab where the eye finds the row: after the one before, or before the button.
    QWidget* before = m_stops.empty() || m_stops.back().empty() ? nullptr : m_stops.back().back();
    for (before = before ? before : m_add->previousInFocusChain();
         before != m_add && (before->focusPolicy() & Qt::TabFocus) == 0;)
        before = before->previousInFocusChain();
    m_layout->insertWidget(row, widget);
    QWidget::setTabOrder(chainTabs(before, stops), m_add);
    m_rows.push_back(widget);
    m_fields.push_back(fields);
    m_stops.push_back(std::move(stops));
}

std::vector<QWidget*> EditRows::fieldsOf(int row) const {
    std::vector<QWidget*> shown;
    for (QWidget* stop : m_stops[static_cast<std::size_t>(row)])
        if (stop->isVisibleTo(this)) shown.push_back(stop);
    return shown;
}

void EditRows::focusRow(int row, int field) {
    if (row < 0 || row >= std::min(m_hooks.count(), static_cast<int>(m_rows.size()))) return;
    const auto fields = fieldsOf(row);
    if (fields.empty()) return;
    fields[static_cast<std::size_t>(std::clamp(field, 0, static_cast<int>(fields.size()) - 1))]->setFocus(
        Qt::TabFocusReason);
}

int EditRows::currentRow() const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (const QWidget* focus = window()->focusWidget(); focus && m_rows[row]->isAncestorOf(focus))
            return static_cast<int>(row);
    return m_hooks.count() - 1;
}

bool EditRows::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) return false;
    if ((key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    const int row = currentRow();
    const auto fields = fieldsOf(row);
    const auto at = std::find(fields.begin(), fields.end(), watched);
    const int field = at == fields.end() ? 0 : static_cast<int>(at - fields.begin());
    if (row + 1 < m_hooks.count())
        focusRow(row + 1, field);
    else
        addAfter(row);
    return true;
}

void EditRows::addAfter(int row) {
    if (row + 1 >= m_most) m_most = row + 2;
    m_hooks.insert(row + 1);
    refresh();
    focusRow(row + 1);
}

void EditRows::removeAt(int row) {
    if (row < 0 || row >= m_hooks.count()) return;
    m_hooks.remove(row);
    refresh();
    if (m_hooks.count() > 0)
        focusRow(std::min(row, m_hooks.count() - 1));
    else
        m_add->setFocus();
}

void EditRows::moveAt(int row, int step) {
    const int to = row + step;
    if (!m_hooks.move || row < 0 || to < 0 || to >= m_hooks.count()) return;
    m_hooks.move(row, to);
    refresh();
    focusRow(to);
}

void EditRows::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void EditRows::retranslate() {
    m_add->setText(m_hooks.addText());
}

} // namespace earmark::ui
