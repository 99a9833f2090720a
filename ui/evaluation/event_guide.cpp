#include "ui/evaluation/event_guide.h"

#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/evaluation_controller.h"
#include "ui/evaluation/event_text.h"

#include <algorithm>
#include <string_view>

namespace earmark::ui {

namespace {

using model::AcousticEvent;
using Events = std::vector<AcousticEvent>;

/// Milliseconds that a place loses on its way through the frames of the sound and back.
constexpr std::int64_t kRoundingMs = 2;

bool isOfTheWholeCall(const AcousticEvent& event) {
    return event.kind == model::EventKind::TalkShare;
}

/// The playhead is in it or just behind: one hears the end of it before the key comes.
bool isNear(const AcousticEvent& event, std::int64_t ms) {
    constexpr std::int64_t kSlackMs = 2'000;
    return !isOfTheWholeCall(event) && event.startMs - kRoundingMs <= ms && ms <= event.endMs + kSlackMs;
}

/// One has just gone there and hardly heard it.
bool isAtStart(const AcousticEvent& event, std::int64_t ms) {
    constexpr std::int64_t kSlackMs = 1'000;
    return event.startMs - kRoundingMs <= ms && ms <= event.startMs + kSlackMs;
}

bool isTaken(const AcousticEvent& event, const std::vector<model::Moment>& moments) {
    return std::ranges::any_of(moments, [&](const model::Moment& moment) {
        return moment.startMs == event.startMs && moment.endMs == event.endMs;
    });
}

bool bearsOn(const AcousticEvent& event, const model::Criterion& criterion) {
    return std::ranges::find(criterion.events, std::string_view(model::eventKindName(event.kind))) !=
           criterion.events.end();
}

/// Where several begin at once each is gone to in turn: `at` is where one stands, or the end.
Events::const_iterator after(const Events& events, Events::const_iterator at, std::int64_t ms) {
    if (at != events.end()) return at + 1;
    return std::ranges::find_if(
        events, [ms](const AcousticEvent& event) { return event.startMs > ms + kRoundingMs; });
}

Events::const_iterator before(const Events& events, Events::const_iterator at, std::int64_t ms) {
    if (at == events.end())
        at = std::ranges::find_if(
            events, [ms](const AcousticEvent& event) { return event.startMs >= ms - kRoundingMs; });
    return at == events.begin() ? events.end() : at - 1;
}

} // namespace

EventGuide::EventGuide(Session& session, EvaluationController& controller, CallPlayer& player,
                       QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_controller(controller)
    , m_player(player) {
    constexpr int kWatchMs = 200;
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &EventGuide::watch);
    m_watch.start();
}

void EventGuide::watch() {
    const model::Criterion* criterion = m_player.isPlaying() ? m_controller.currentCriterion() : nullptr;
    if (criterion == nullptr) return;
    const Events before = m_offered;
    if (openFor(*criterion) != before) emit changed();
}

Events EventGuide::openFor(const model::Criterion& criterion) {
    const auto& moments = m_controller.answerOf(criterion.key).moments;
    const std::int64_t here = m_player.positionMs();
    Events atHand;
    Events named;
    for (const AcousticEvent& event : m_player.events()) {
        if (isTaken(event, moments)) continue;
        if (isNear(event, here))
            atHand.push_back(event);
        else if (bearsOn(event, criterion))
            named.push_back(event);
    }
    // The latest to begin is the one just heard; hold and quiet turns can go on for minutes.
    std::ranges::stable_sort(atHand, [this](const AcousticEvent& one, const AcousticEvent& other) {
        if ((one == m_gone) != (other == m_gone)) return one == m_gone;
        return one.startMs > other.startMs;
    });
    atHand.insert(atHand.end(), named.begin(), named.end());
    m_offered = atHand;
    return atHand;
}

void EventGuide::step(int step) {
    const Events events = m_player.events();
    const std::int64_t here = m_player.positionMs();
    const auto gone = m_gone ? std::ranges::find(events, *m_gone) : events.end();
    const auto stands = gone != events.end() && isAtStart(*gone, here) ? gone : events.end();
    const auto next = step > 0 ? after(events, stands, here) : before(events, stands, here);
    if (next != events.end()) return goTo(*next);
    const QString none =
        step > 0 ? tr("There is no event after this one") : tr("There is no event before this one");
    m_session.say(events.empty() ? tr("Nothing stands out in this recording") : none);
}

void EventGuide::goTo(const AcousticEvent& event) {
    m_gone = event;
    m_player.goToEvent(event);
    m_session.say(eventLine(event, m_session.language()));
    emit changed();
}

std::optional<AcousticEvent> EventGuide::eventHere() const {
    const std::int64_t here = m_player.positionMs();
    if (m_gone && isNear(*m_gone, here)) return m_gone;
    for (const AcousticEvent& event : m_player.events())
        if (isNear(event, here)) return event;
    return std::nullopt;
}

void EventGuide::takeAtHand() {
    const model::Criterion* criterion = m_controller.currentCriterion();
    if (!criterion) return;
    const Events open = openFor(*criterion);
    if (!open.empty()) return take(open.front());
    if (const auto taken = eventHere()) return take(*taken); // says that it is a moment already
    m_session.say(tr("No event is here: %1 goes to the next one")
                      .arg(m_session.keymap().firstKeyText(Command::NextEvent)));
}

void EventGuide::take(const AcousticEvent& event) {
    const model::Criterion* criterion = m_controller.currentCriterion();
    if (!criterion) return;
    const QString name = m_session.text(criterion->name);
    const QString text = eventText(event, m_session.language());
    const bool taken = m_controller.takeEvidence(criterion->key, {event.startMs, event.endMs, toUtf8(text)});
    m_session.say(taken ? tr("%1 taken for “%2”").arg(text, name)
                        : tr("%1 is a moment of “%2” already").arg(text, name));
}

} // namespace earmark::ui
