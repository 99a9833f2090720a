#include "ui/evaluation/passage_list.h"

#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

/// As much of the words as a row shows.
QString shownQuote(const model::Passage& passage) {
    constexpr qsizetype kLongest = 160;
    QString quote = toQString(passage.quote).simplified();
    if (quote.size() > kLongest) quote = quote.left(kLongest) + u'…';
    return u'“' + quote + u'”';
}

bool samePlaces(const std::vector<model::Passage>& a, const std::vector<model::Passage>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
        return one.message == other.message && one.start == other.start && one.end == other.end;
    });
}

} // namespace

PassageList::PassageList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kUnit);
}

void PassageList::showPassages(const std::vector<model::Passage>& passages) {
    if (passages == m_passages) return;
    const bool onlyNotes = samePlaces(passages, m_passages) && m_notes.size() == passages.size();
    m_passages = passages;
    if (!onlyNotes) return rebuild();
    // The field that is being typed in stays.
    for (std::size_t i = 0; i < m_notes.size(); ++i)
        if (const QString note = toQString(m_passages[i].note); m_notes[i]->text() != note)
            m_notes[i]->setText(note);
}

void PassageList::editNote(int index) {
    if (index < 0 || index >= static_cast<int>(m_notes.size())) return;
    m_notes[static_cast<std::size_t>(index)]->setFocus(Qt::ShortcutFocusReason);
}

void PassageList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild();
}

bool PassageList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            // Used up here: passed on, it would open the criterion's comment.
            emit finished();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PassageList::rebuild() {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_notes.clear();
    for (int i = 0; i < static_cast<int>(m_passages.size()); ++i)
        m_column->addWidget(rowFor(i));
    setVisible(!m_passages.empty());
}

QWidget* PassageList::rowFor(int index) {
    const model::Passage& passage = m_passages[static_cast<std::size_t>(index)];
    auto* row = new QWidget(this);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kUnit);
    auto* open = new QToolButton(row);
    open->setAutoRaise(true);
    open->setFocusPolicy(Qt::TabFocus);
    open->setIcon(icon(QStringLiteral("passage")));
    open->setToolTip(plainToolTip(tr("Go to the passage")));
    open->setAccessibleName(tr("Go to the passage %1").arg(shownQuote(passage)));
    connect(open, &QToolButton::clicked, this, [this, passage] { emit passageWanted(passage); });
    line->addWidget(open, 0, Qt::AlignTop);
    auto* quote = plainLabel(shownQuote(passage));
    quote->setWordWrap(true);
    quote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    quote->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    line->addWidget(quote, 1);
    if (!m_readOnly) {
        auto* remove = new QToolButton(row);
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::TabFocus);
        remove->setIcon(icon(QStringLiteral("trash")));
        remove->setToolTip(plainToolTip(tr("Delete the passage")));
        remove->setAccessibleName(tr("Delete the passage %1").arg(shownQuote(passage)));
        connect(remove, &QToolButton::clicked, this, [this, index] { emit removeWanted(index); });
        line->addWidget(remove, 0, Qt::AlignTop);
    }
    column->addLayout(line);
    if (m_readOnly && passage.note.empty()) return row;
    auto* note = new QLineEdit(toQString(passage.note), row);
    note->setReadOnly(m_readOnly);
    note->setMaxLength(2'000);
    note->setPlaceholderText(m_readOnly ? QString() : tr("Note on this passage"));
    note->setAccessibleName(tr("Note on the passage %1").arg(shownQuote(passage)));
    connect(note, &QLineEdit::editingFinished, this,
            [this, index, note] { emit noteChanged(index, note->text()); });
    note->installEventFilter(this);
    m_notes.push_back(note);
    column->addWidget(note);
    return row;
}

} // namespace earmark::ui
