#pragma once

#include "core/service/call_service.h"
#include "core/service/card_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/roster_service.h"
#include "tests/scoring/card_builder.h"
#include "tests/service/open_workspace.h"

#include <functional>
#include <random>
#include <vector>

namespace earmark::test {

/// A centre of three teams with eight agents each, judged at random on eight scales of ten points ("c0" …
/// "c7") and a fatal check ("legal"), from January to June 2026. The same seed gives the same figures.
struct RandomCentre : OpenWorkspace {
    static constexpr std::size_t kTeams = 3;
    static constexpr std::size_t kAgentsOfTeam = 8;
    static constexpr std::size_t kScales = 8;

    /// One answer to be made: who, at what, when.
    struct Answering {
        std::size_t team = 0;
        std::size_t agent = 0; ///< of all
        std::size_t criterion = 0;
        Day day;
    };
    /// How likely it loses points.
    using Odds = std::function<double(const Answering&)>;

    explicit RandomCentre(std::uint64_t seed, std::size_t evaluations, const Odds& odds = nothingPlanted)
        : m_random(seed) {
        makePeople();
        card = valueOf(service::CardService(*workspace).publish(makeCard(), "Chen", "first"));
        std::vector<model::Recording> calls;
        std::vector<model::Evaluation> judged;
        for (std::size_t index = 0; index < evaluations; ++index) {
            const std::size_t agent = m_random() % agents.size();
            const Day day = first() + std::chrono::days(181 * index / evaluations);
            calls.push_back(call(agent, day, index));
            judged.push_back(evaluation(calls.back(), agent, day, odds));
        }
        valueOf(service::CallService(*workspace).add(calls));
        valueOf(service::EvaluationService(*workspace).submitAll(judged));
        clock.set(workspace->zone().startOf(last() + std::chrono::days(1)));
    }

    static double nothingPlanted(const Answering&) { return 0.15; }
    static Day first() { return std::chrono::sys_days(std::chrono::year(2026) / 1 / 1); }
    static Day last() { return std::chrono::sys_days(std::chrono::year(2026) / 6 / 30); }

    std::vector<model::Team> teams;
    std::vector<model::Agent> agents; ///< team by team
    std::vector<model::Inspector> inspectors;
    model::CardVersion card;

private:
    static model::CardVersion makeCard() {
        model::CardVersion made =
            test::card(Aggregation::Points, {section("talk", {}), section("rules", {})});
        for (std::size_t index = 0; index < kScales; ++index)
            made.sections[0].criteria.push_back(scale("c" + std::to_string(index), 10));
        made.sections[1].criteria.push_back(
            withRule(check("legal", 0), answeredWith(false), FatalScope::ZeroCard));
        made.cardKey = "random";
        return made;
    }

    void makePeople() {
        service::RosterService::Roster people;
        for (std::size_t team = 0; team < kTeams; ++team) {
            const std::string key = "t" + std::to_string(team);
            people.teams.push_back(
                {workspace->ids().make<TeamId>(), key, {"Team " + key, key + "组"}, "Leader " + key});
            for (std::size_t agent = 0; agent < kAgentsOfTeam; ++agent) {
                const std::string number = std::to_string(100 * (team + 1) + agent);
                people.agents.push_back(
                    {{}, number, "", "Agent " + number, {{people.teams[team].id, began(agent)}}});
            }
        }
        people.inspectors = {{{}, "chen", "Chen"}, {{}, "wu", "Wu"}};
        service::RosterService roster(*workspace);
        valueOf(roster.save(people));
        teams = valueOf(roster.teams());
        agents = valueOf(roster.agents());
        inspectors = valueOf(roster.inspectors());
    }

    /// Two of each team are new, two under a year, the others there for long.
    static Day began(std::size_t agent) {
        return agent < 2   ? last() - std::chrono::days(60)
               : agent < 4 ? last() - std::chrono::days(250)
                           : last() - std::chrono::days(900);
    }

    model::Recording call(std::size_t agent, Day day, std::size_t index) {
        model::Recording recording;
        recording.id = workspace->ids().make<RecordingId>();
        recording.root = "/calls";
        recording.path = std::to_string(index) + ".wav";
        recording.callNumber = "N" + std::to_string(index);
        recording.agent = agents[agent].id;
        recording.team = teams[agent / kAgentsOfTeam].id;
        recording.startedAt = workspace->zone().startOf(day) + std::chrono::hours(10);
        recording.queue = index % 2 == 0 ? "claims" : "sales";
        recording.durationMs = 120'000;
        recording.mediaState = model::MediaState::Ready;
        return recording;
    }

    bool happens(double odds) { return static_cast<double>(m_random() >> 11) * 0x1p-53 < odds; }

    model::Evaluation evaluation(const model::Recording& recording, std::size_t agent, Day day,
                                 const Odds& odds) {
        model::Evaluation made;
        made.id = workspace->ids().make<EvaluationId>();
        made.recording = recording.id;
        made.inspector = inspectors[m_random() % inspectors.size()].id;
        made.cardVersion = card.id;
        made.startedAt = made.savedAt = recording.startedAt + std::chrono::hours(24);
        made.submittedAt = made.savedAt;
        made.spentMs = 180'000;
        made.heard = {{0, 60'000, 1.0}, {30'000, 90'000, 1.5}};
        for (std::size_t index = 0; index < kScales; ++index) {
            const bool lost = happens(odds({agent / kAgentsOfTeam, agent, index, day}));
            model::Answer& given = made.answers["c" + std::to_string(index)];
            given.value = model::Points::whole(lost ? 4 : 10);
            given.comment = lost ? "missed" : "well done";
            given.moments = {{40'000, 46'000, lost ? "here" : "hear this"}};
            if (lost) given.causes = {index % 2 == 0 ? "process" : "skill"};
        }
        const bool fatal = happens(0.01);
        made.answers["legal"].value = !fatal;
        if (fatal) made.answers["legal"].reason = "no identity check";
        return made;
    }

    std::mt19937_64 m_random;
};

} // namespace earmark::test
