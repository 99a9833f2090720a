#pragma once

#include "core/service/call_service.h"
#include "core/service/card_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/roster_service.h"
#include "tests/scoring/card_builder.h"
#include "tests/service/open_workspace.h"

namespace earmark::test {

inline Day testDay(int month, int day) {
    return std::chrono::sys_days(std::chrono::year(2026) / month / day);
}

/// Section "service": greet 0…5, tone good 4 / fair 2 / poor 0; section "rules": legal (yes 3; no is fatal
/// and zeroes the card), upsell 0…4 only on sales calls, thanks (bonus 0…2). Pass mark 80 %.
inline model::CardVersion smallCard() {
    model::CardVersion made = card(
        Aggregation::Points,
        {section("service", {scale("greet", 5), choice("tone", 4, {{"good", 4}, {"fair", 2}, {"poor", 0}})}),
         section("rules", {withRule(check("legal", 3), answeredWith(false), FatalScope::ZeroCard),
                           scale("upsell", 4), bonus("thanks", 2)})});
    made.cardKey = "small";
    made.sections[1].criteria[1].condition =
        onField("call_type", model::Comparison::Equal, {std::string("sale")});
    return made;
}

/// A centre with two teams, three agents (002 moves from north to south on 10 March), two inspectors, the
/// small card, and calls as a test adds them.
struct ScoredCentre : OpenWorkspace {
    ScoredCentre() {
        RosterService::Roster people;
        people.teams = {{workspace->ids().make<TeamId>(), "north", {"North", "北组"}, ""},
                        {workspace->ids().make<TeamId>(), "south", {"South", "南组"}, ""}};
        const TeamId north = people.teams[0].id;
        const TeamId south = people.teams[1].id;
        people.agents = {{{}, "001", "", "Ann", {{north, testDay(1, 1)}}},
                         {{}, "002", "", "Bo", {{north, testDay(1, 1)}, {south, testDay(3, 10)}}},
                         {{}, "003", "", "Cai", {{south, testDay(1, 1)}}}};
        people.inspectors = {{{}, "chen", "Chen"}, {{}, "wu", "Wu"}};
        RosterService roster(*workspace);
        valueOf(roster.save(people));
        teams = valueOf(roster.teams());
        agents = valueOf(roster.agents());
        inspectors = valueOf(roster.inspectors());
        card = valueOf(CardService(*workspace).publish(smallCard(), "Chen", "first"));
    }

    /// A call at noon of a day in Shanghai.
    RecordingId call(std::size_t agent, Day day, const std::string& callType = "service") {
        model::Recording recording;
        recording.id = workspace->ids().make<RecordingId>();
        recording.root = "/calls";
        recording.path = std::to_string(++m_calls) + ".wav";
        recording.agent = agents[agent].id;
        recording.startedAt = workspace->zone().startOf(day) + std::chrono::hours(12);
        recording.direction = model::Direction::Inbound;
        recording.queue = "q" + std::to_string(agent);
        recording.callType = callType;
        valueOf(CallService(*workspace).add({recording}));
        return recording.id;
    }

    service::EvaluationService evaluations() { return service::EvaluationService(*workspace); }

    /// Opens, answers and submits a call.
    service::Submitted judge(RecordingId recording, model::AnswerSheet answers, std::size_t inspector = 0) {
        auto service = evaluations();
        const auto open = valueOf(service.open(recording, inspectors[inspector].id));
        answer(open.evaluation.id, answers);
        return valueOf(service.submit(open.evaluation.id));
    }

    void answer(EvaluationId draft, const model::AnswerSheet& answers) {
        service::DraftChange change;
        change.evaluation = draft;
        change.answers.assign(answers.begin(), answers.end());
        valueOf(evaluations().saveNow(change));
    }

    std::vector<model::Team> teams;           ///< north, south
    std::vector<model::Agent> agents;         ///< 001, 002, 003
    std::vector<model::Inspector> inspectors; ///< chen, wu
    model::CardVersion card;

private:
    using RosterService = service::RosterService;
    using CardService = service::CardService;
    using CallService = service::CallService;
    int m_calls = 0;
};

/// A whole sheet for the small card on a service call.
inline model::AnswerSheet sheet(std::int64_t greet, const std::string& tone, bool legal = true) {
    model::AnswerSheet answers{{"greet", points(greet)}, {"tone", option(tone)}, {"thanks", points(0)}};
    answers["legal"] = answer(legal);
    if (!legal) answers["legal"].reason = "no identity check";
    return answers;
}

} // namespace earmark::test
