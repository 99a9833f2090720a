#include "tests/ui/evaluation_fixture.h"

#include "core/storage/store.h"
#include "ui/evaluation/answer_rules.h"

namespace earmark::ui::test {

namespace {

model::Recording callNumber(int number, const model::Agent& agent, IdSource& ids, Instant start) {
    model::Recording call;
    call.id = ids.make<RecordingId>();
    call.root = "/calls";
    call.path = "call-" + std::to_string(number) + ".wav";
    call.callNumber = "C" + std::to_string(number);
    call.agent = agent.id;
    call.startedAt = start + std::chrono::minutes(10 * number);
    call.direction = model::Direction::Inbound;
    call.callType = "enquiry";
    call.durationMs = 192'000;
    call.mediaState = model::MediaState::Ready;
    call.sides = model::SideLayout::AgentLeft;
    call.contentHash = std::string(63, 'a') + std::to_string(number % 10);
    return call;
}

} // namespace

ScoringFixture::ScoringFixture(int count) {
    service::RosterService roster(*store.workspace);
    IdSource& ids = store.workspace->ids();
    model::Team team;
    team.id = ids.make<TeamId>();
    team.key = "A";
    team.name = {"Team A", "一组"};
    m_agent.id = ids.make<AgentId>();
    m_agent.number = "0021";
    m_agent.name = "Li Na";
    m_agent.memberships = {{team.id, std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)}};
    must(roster.save({{team}, {m_agent}, {}}));
    m_inspector = must(roster.inspectorNamed("wang", "Wang Fang"));
    std::vector<model::Recording> recordings;
    for (int i = 1; i <= count; ++i)
        recordings.push_back(callNumber(i, m_agent, ids, store.clock.now()));
    for (const model::Recording& recording : recordings)
        calls.push_back(recording.id);
    must(service::CallService(*store.workspace).add(recordings));
    begin();
}

ScoringFixture::~ScoringFixture() {
    releaseWriter();
}

void ScoringFixture::begin() {
    session = std::make_unique<Session>(*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs);
    session->setInspector(m_inspector);
}

void ScoringFixture::restart() {
    session.reset();
    store.reopen();
    player = FakePlayer();
    begin();
}

void ScoringFixture::holdWriter() {
    m_hold = std::make_unique<std::promise<void>>();
    auto held = std::make_shared<std::future<void>>(m_hold->get_future());
    store.workspace->store().post(
        [held](storage::Connection&) -> Result<void> {
            held->wait();
            return {};
        },
        [](const Result<void>&) {});
}

void ScoringFixture::releaseWriter() {
    if (m_hold) m_hold->set_value();
    m_hold.reset();
}

RecordingId ScoringFixture::addMysteryCall() {
    const int number = static_cast<int>(calls.size()) + 1;
    model::Recording call = callNumber(number, m_agent, store.workspace->ids(), store.clock.now());
    call.callType = "mystery";
    must(service::CallService(*store.workspace).add({call}));
    calls.push_back(call.id);
    return call.id;
}

void ScoringFixture::useCard(model::CardVersion card) {
    const std::string key = card.cardKey;
    must(session->cards().publish(std::move(card), "test", "test"));
    must(session->cards().setDefault(key));
}

void answerEverything(EvaluationController& controller) {
    for (int position = 0; position < controller.criterionCount(); ++position) {
        const model::Criterion& criterion = controller.criterion(position);
        std::optional<model::AnswerValue> best;
        std::int64_t most = -1;
        for (const AnswerOffer& offer : offersOf(criterion)) {
            const bool notApplicable = std::holds_alternative<model::NotApplicable>(offer.value);
            const std::int64_t points = offer.points ? offer.points->thousandths : 0;
            if (offer.fatal || notApplicable || points <= most) continue;
            most = points;
            best = offer.value;
        }
        controller.answer(criterion.key, best ? *best : model::AnswerValue(criterion.maximum));
    }
}

} // namespace earmark::ui::test
