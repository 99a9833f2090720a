#include "ui/main/command_palette.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr int kCommandRole = Qt::UserRole;
constexpr int kKeysRole = Qt::UserRole + 1;
constexpr int kChoiceRole = Qt::UserRole + 2; ///< index of a choice, on rows that are no command

QStandardItem* row(const QString& text, const QString& words, const QString& iconName) {
    auto* item = new QStandardItem(text);
    item->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
    item->setData(text + u' ' + words, Qt::AccessibleDescriptionRole);
    return item;
}

/// The command at the left, its keys at the right.
class CommandDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        RowDelegate::paint(painter, option, index);
        const Colors& colors = colorsOf(option.palette);
        painter->setPen((index.flags() & Qt::ItemIsEnabled) != 0 ? colors.muted : colors.disabled);
        painter->setFont(fontFor(TextStyle::Small));
        painter->drawText(option.rect.adjusted(0, 0, -space::kMedium, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(kKeysRole).toString());
    }
};

/// Every word typed must occur, in any order.
class WordsFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QStringList& words) {
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QString text =
            sourceModel()->index(row, 0, parent).data(Qt::AccessibleDescriptionRole).toString();
        return std::all_of(m_words.begin(), m_words.end(),
                           [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

} // namespace

CommandPalette::CommandPalette(Session& session, QWidget* window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_session(session)
    , m_window(window)
    , m_choices(lookChoices(session.preferences()))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_narrowed(new WordsFilter(this)) {
    setWindowTitle(tr("Find a command"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    m_field->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->setPlaceholderText(tr("Type a command"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new CommandDelegate(session, m_list));
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    fill();
    m_list->setModel(m_narrowed);
    narrow({});
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListView::clicked, this, &CommandPalette::take);

    const int width = std::min(560, window->width() - 2 * space::kPage);
    resize(width, std::min(420, window->height() - 2 * space::kPage));
    QDialog::move(window->mapToGlobal(QPoint((window->width() - width) / 2, space::kPage * 2)));
    m_field->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*) {
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    painter.setPen(colors.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::fill() {
    auto* all = new QStandardItemModel(this);
    for (const bool available : {true, false}) {
        for (const CommandInfo& info : m_session.keymap().commands()) {
            if (m_session.keymap().isAvailable(info.command, m_window) != available) continue;
            auto* item = row(info.text, QString::fromLatin1(info.name).replace(u'_', u' '), info.iconName);
            item->setData(static_cast<int>(info.command), kCommandRole);
            item->setData(m_session.keymap().keysText(info.command), kKeysRole);
            item->setEnabled(available);
            all->appendRow(item);
        }
        if (available) addChoices(*all);
    }
    m_narrowed->setSourceModel(all);
}

void CommandPalette::addChoices(QStandardItemModel& all) {
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        auto* item = row(m_choices[i].text, m_choices[i].words, m_choices[i].iconName);
        item->setData(static_cast<int>(i), kChoiceRole);
        all.appendRow(item);
    }
}

void CommandPalette::narrow(const QString& text) {
    static_cast<WordsFilter*>(m_narrowed)->setWords(text.split(u' ', Qt::SkipEmptyParts));
    m_list->setCurrentIndex(m_narrowed->index(0, 0));
}

void CommandPalette::take() {
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || (index.flags() & Qt::ItemIsEnabled) == 0) return;
    if (const QVariant choice = index.data(kChoiceRole); choice.isValid())
        m_taken = m_choices[static_cast<std::size_t>(choice.toInt())].take;
    else
        m_chosen = static_cast<Command>(index.data(kCommandRole).toInt());
    accept();
}

void CommandPalette::carryOut() {
    if (m_chosen) m_session.keymap().run(*m_chosen, m_window);
    if (m_taken) m_taken();
}

void CommandPalette::move(int step) {
    const int count = m_narrowed->rowCount();
    if (count == 0) return;
    const int row = (m_list->currentIndex().row() + step + count) % count;
    m_list->setCurrentIndex(m_narrowed->index(row, 0));
}

} // namespace earmark::ui
