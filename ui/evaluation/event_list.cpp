#include "ui/evaluation/event_list.h"

#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/evaluation/event_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

/// More than this nobody goes through by pointer; the keys still reach them all.
constexpr std::size_t kMostRows = 60;

} // namespace

EventList::EventList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

void EventList::setTakeable(bool takeable, const QString& key) {
    if (m_takeable == takeable && m_key == key) return;
    m_takeable = takeable;
    m_key = key;
    rebuild();
}

void EventList::showEvents(const std::vector<model::AcousticEvent>& events, Language language) {
    if (events == m_events && language == m_language) return;
    m_events = events;
    m_language = language;
    rebuild();
}

void EventList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild();
}

void EventList::rebuild() {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < m_events.size() && i < kMostRows; ++i)
        m_column->addWidget(rowFor(m_events[i], i == 0));
    if (m_events.size() > kMostRows)
        m_column->addWidget(
            mutedLabel(tr("and %n more", nullptr, static_cast<int>(m_events.size() - kMostRows)),
                       TextStyle::Small, this));
    setVisible(!m_events.empty());
}

QWidget* EventList::rowFor(const model::AcousticEvent& event, bool first) {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    auto* jump = new QToolButton(row);
    jump->setAutoRaise(true);
    jump->setFocusPolicy(Qt::TabFocus);
    jump->setIcon(icon(QStringLiteral("play")));
    jump->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    jump->setText(QStringLiteral("%1  %2").arg(playTime(event.startMs), eventLine(event, m_language)));
    jump->setAccessibleName(tr("Go to %1").arg(jump->text()));
    connect(jump, &QToolButton::clicked, this, [this, event] { emit jumpWanted(event); });
    line->addWidget(jump);
    line->addStretch();
    if (!m_takeable) return row;
    auto* take = new QToolButton(row);
    take->setAutoRaise(true);
    take->setFocusPolicy(Qt::TabFocus);
    //: Takes an event of the recording as evidence; %1 the key
    take->setText(first && !m_key.isEmpty() ? tr("Take (%1)").arg(m_key) : tr("Take"));
    take->setAccessibleName(tr("Take %1 as evidence").arg(eventLine(event, m_language)));
    connect(take, &QToolButton::clicked, this, [this, event] { emit takeWanted(event); });
    line->addWidget(take);
    return row;
}

} // namespace earmark::ui
