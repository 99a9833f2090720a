#include "ui/results/pick_list.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/pick_model.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr QSize kSize(360, 320);

/// The text at the left, its detail quiet at the right.
class PickDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        RowDelegate::paint(painter, option, index);
        painter->setPen(colorsOf(option.palette).muted);
        painter->setFont(detailFont());
        painter->drawText(option.rect.adjusted(0, 0, -space::kSmall, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(PickModel::kDetailRole).toString());
    }

protected:
    /// A long text gives way to its detail.
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        RowDelegate::initStyleOption(option, index);
        const int detail =
            QFontMetrics(detailFont()).horizontalAdvance(index.data(PickModel::kDetailRole).toString());
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight,
                                                      option->rect.width() - detail - 2 * space::kLarge);
    }

private:
    static QFont detailFont() { return withTabularDigits(fontFor(TextStyle::Small)); }
};

} // namespace

PickList::PickList(Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new PickModel(this))
    , m_none(mutedLabel({}, TextStyle::Body, this))
    , m_footnote(mutedLabel({}, TextStyle::Small, this))
    , m_foot(new QHBoxLayout) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_field->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new PickDelegate(session, m_list));
    m_list->setModel(m_model);
    m_none->setText(tr("Nothing fits what is typed."));
    m_none->hide();
    m_footnote->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kUnit);
    column->addWidget(m_field);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_footnote);
    column->addLayout(m_foot);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &PickList::narrow);
    connect(m_list, &QListView::clicked, this, &PickList::take);
    resize(kSize);
}

void PickList::setPrompt(const QString& prompt) {
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
    m_list->setAccessibleName(prompt);
}

void PickList::setEntries(std::vector<PickEntry> entries) {
    m_model->setEntries(std::move(entries));
    narrow();
}

void PickList::setFootnote(const QString& text) {
    m_footnote->setText(text);
    m_footnote->setVisible(!text.isEmpty());
}

void PickList::setFoot(const std::vector<FootAction>& actions) {
    while (QLayoutItem* item = m_foot->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
    for (const FootAction& action : actions) {
        auto* button = new QToolButton(this);
        button->setText(action.text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard; each has its key
        connect(button, &QToolButton::clicked, this, action.act);
        m_foot->addWidget(button);
    }
}

void PickList::highlight(int entry) {
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->entryAt(row) == entry) m_list->setCurrentIndex(m_model->index(row));
}

int PickList::highlighted() const {
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model->entryAt(index.row()) : -1;
}

QString PickList::typed() const {
    return m_field->text();
}

void PickList::clearTyped() {
    m_field->clear();
}

void PickList::openBelow(const QWidget& anchor) {
    const QPoint wanted = anchor.mapToGlobal(QPoint(0, anchor.height() + space::kUnit));
    const QRect room = anchor.screen()->availableGeometry();
    QFrame::move(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() - width())),
                 std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void PickList::narrow() {
    m_model->setTyped(m_field->text());
    m_list->setCurrentIndex(m_model->index(m_field->text().isEmpty() ? m_model->currentRow() : 0));
    m_none->setVisible(m_model->rowCount() == 0 && !m_field->text().isEmpty());
}

void PickList::move(int step) {
    const int rows = m_model->rowCount();
    if (rows == 0) return;
    m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + step + rows) % rows));
}

void PickList::take() {
    if (const int entry = highlighted(); entry >= 0) emit picked(entry);
}

bool PickList::handleKey(int key) {
    if (key != Qt::Key_Backspace || !m_field->text().isEmpty()) return false;
    emit backWanted();
    return true;
}

bool PickList::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    constexpr int kPage = 8;
    const int key = static_cast<QKeyEvent*>(event)->key();
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        m_list->setCurrentIndex(m_model->index(
            std::clamp(m_list->currentIndex().row() + (key == Qt::Key_PageDown ? kPage : -kPage), 0,
                       std::max(0, m_model->rowCount() - 1))));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    default:
        return handleKey(key);
    }
}

} // namespace earmark::ui
