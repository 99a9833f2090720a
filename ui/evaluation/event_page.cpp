#include "ui/evaluation/event_page.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/event_list.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace earmark::ui {

EventPage::EventPage(QWidget* parent)
    : QWidget(parent)
    , m_head(plainLabel())
    , m_list(new EventList) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    m_head->setWordWrap(true);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addStretch();
    m_list->setTakeable(true);
    connect(m_list, &EventList::jumpWanted, this, &EventPage::jumpWanted);
    connect(m_list, &EventList::takeWanted, this, &EventPage::takeWanted);
    refresh();
}

void EventPage::showFound(const Found& found, Language language) {
    m_found = found;
    m_language = language;
    refresh();
}

void EventPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

QString EventPage::headText() const {
    if (m_found.text) return tr("A written contact has no sound to measure.");
    if (!m_found.figures) return tr("The recording is still being read.");
    QStringList sentences;
    if (m_found.mono)
        sentences << tr(
            "One channel holds both speakers, so nobody can say who spoke: talk-over, answers and shares "
            "are not told.");
    const auto share = m_found.figures->find("agent-talk-share");
    if (share != m_found.figures->end())
        sentences << tr("The agent has %1% of the talk.")
                         .arg(std::llround(static_cast<double>(share->second) / 1000));
    if (m_found.events.empty()) sentences << tr("Nothing stands out.");
    return sentences.join(u' ');
}

void EventPage::refresh() {
    setAccessibleName(tr("Events of the recording"));
    m_head->setText(headText());
    m_list->showEvents(m_found.events, m_language);
}

} // namespace earmark::ui
