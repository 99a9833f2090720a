#include "ui/evaluation/contact_area.h"

#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/evaluation/listening_area.h"
#include "ui/evaluation/reading_area.h"

#include <QAction>

namespace earmark::ui {

ContactArea::ContactArea(Session& session, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_listening(new ListeningArea(session))
    , m_reading(new ReadingArea(session)) {
    build();
}

ContactArea::ContactArea(Session& session, PlayerController::OutFactory makeOut, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_listening(new ListeningArea(session, std::move(makeOut)))
    , m_reading(new ReadingArea(session)) {
    build();
}

ContactArea::~ContactArea() = default;

void ContactArea::build() {
    addWidget(m_listening);
    addWidget(m_reading);
    connect(m_listening, &ListeningArea::momentChosen, this, &ContactArea::criterionChosen);
    connect(m_listening, &ListeningArea::spanSelected, this, &ContactArea::spanSelected);
    connect(m_reading, &ReadingArea::markChosen, this, &ContactArea::criterionChosen);
    connect(m_reading, &ReadingArea::swapWanted, this, &ContactArea::swapWriters);
    m_listening->whenFigured([this] { tellFigured(); });
    connect(m_reading, &ReadingArea::figured, this, [this] { tellFigured(); });
}

std::optional<model::Figures> ContactArea::figures() const {
    return m_isReading ? m_reading->figures() : m_listening->figures();
}

std::vector<model::AcousticEvent> ContactArea::events() const {
    return m_isReading ? std::vector<model::AcousticEvent>() : m_listening->events();
}

void ContactArea::goToEvent(const model::AcousticEvent& event) {
    if (!m_isReading) m_listening->goToEvent(event);
}

std::optional<CallPlayer::HeardSpeech> ContactArea::heardSpeech() const {
    return m_isReading ? std::nullopt : m_listening->heardSpeech();
}

void ContactArea::bindKeys(QWidget& owner) {
    for (QAction* key : m_listening->bindKeys(owner))
        m_listeningKeys.emplace_back(key);
    m_readingKeys.emplace_back(m_session.keymap().bind(Command::ReadText, &owner, [this] {
        if (m_reading->hasTheFocus()) return emit formWanted();
        show(); // the panel may be hidden
        m_reading->takeFocus();
    }));
    switchTo(m_isReading);
}

void ContactArea::switchTo(bool reading) {
    const bool changes = reading != m_isReading;
    m_isReading = reading;
    for (const auto& key : m_listeningKeys)
        if (key) key->setEnabled(!reading);
    for (const auto& key : m_readingKeys)
        if (key) key->setEnabled(reading);
    setCurrentWidget(reading ? static_cast<QWidget*>(m_reading) : m_listening);
    if (changes) emit mediumChanged(reading);
}

void ContactArea::swapWriters(RecordingId recording) {
    auto found = m_session.calls().get(recording);
    if (!found) return m_session.complain(found.error());
    const bool swapped = found->sides == model::SideLayout::AgentRight;
    found->sides = swapped ? model::SideLayout::AgentLeft : model::SideLayout::AgentRight;
    const auto changes = m_session.calls().setSides(recording, found->sides);
    if (!changes) return m_session.complain(changes.error());
    const std::int64_t message = m_reading->message();
    const std::vector<ShownPassage> passages = m_reading->passages();
    m_reading->load(*found, message);
    m_reading->showPassages(passages);
    m_session.announce(*changes);
}

std::int64_t ContactArea::positionMs() const {
    return m_isReading ? m_reading->message() : m_listening->positionMs();
}

bool ContactArea::isPlaying() const {
    return !m_isReading && m_listening->isPlaying();
}

bool ContactArea::hasPlayed() const {
    return m_isReading ? m_reading->isReady() : m_listening->hasPlayed();
}

std::vector<model::HeardSpan> ContactArea::heard() const {
    return m_isReading ? std::vector<model::HeardSpan>() : m_listening->heard();
}

void ContactArea::load(const model::Recording& recording, std::int64_t positionMs,
                       const std::vector<model::HeardSpan>& heard) {
    const bool reading = recording.medium == model::Medium::Text;
    if (reading) {
        m_listening->unload();
        m_reading->load(recording, positionMs);
    } else {
        m_reading->unload();
        m_listening->load(recording, positionMs, heard);
    }
    switchTo(reading);
}

void ContactArea::unload() {
    m_listening->unload();
    m_reading->unload();
}

void ContactArea::seek(std::int64_t ms) {
    if (!m_isReading) m_listening->seek(ms);
}

void ContactArea::pause() {
    m_listening->pause();
}

void ContactArea::playSpan(const model::Moment& moment) {
    if (!m_isReading) m_listening->playSpan(moment);
}

void ContactArea::showMarkers(const std::vector<model::Marker>& markers) {
    m_listening->showMarkers(markers);
}

void ContactArea::showMoments(const std::vector<ShownMoment>& moments) {
    m_listening->showMoments(moments);
}

void ContactArea::prepare(const model::Recording& recording) {
    if (recording.medium == model::Medium::Call) m_listening->prepare(recording);
}

std::vector<model::Passage> ContactArea::selection() const {
    return m_isReading ? m_reading->selection() : std::vector<model::Passage>();
}

void ContactArea::clearSelection() {
    if (m_isReading) m_reading->clearSelection();
}

void ContactArea::showPassages(const std::vector<ShownPassage>& passages) {
    m_reading->showPassages(passages);
}

void ContactArea::goToPassage(const model::Passage& passage) {
    if (m_isReading) m_reading->goToPassage(passage);
}

void ContactArea::goToMark(int step) {
    if (m_isReading) m_reading->goToMark(step);
}

} // namespace earmark::ui
