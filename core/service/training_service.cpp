#include "core/service/training_service.h"

#include "core/service/record_checks.h"
#include "core/statistics/exact_tally.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"
#include "core/storage/training_store.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using model::TrainingCourse;
using model::TrainingCourseId;
using storage::Connection;
using storage::TrainingStore;

using AgentsById = std::map<AgentId, model::Agent>;

AgentsById agentsById(Connection& connection) {
    AgentsById agents;
    for (model::Agent& agent : storage::RosterStore(connection).agents())
        agents.emplace(agent.id, std::move(agent));
    return agents;
}

TrainingRow rowOf(TrainingCourse course, const AgentsById& agents) {
    TrainingRow row;
    statistics::ExactTally exams;
    for (const model::TrainingParticipant& participant : course.participants) {
        const auto known = agents.find(participant.agent);
        const model::Agent agent = known == agents.end() ? model::Agent() : known->second;
        row.participants.push_back(
            {participant.agent, agent.number, agent.name, participant.examThousandths});
        if (participant.examThousandths) exams.add(*participant.examThousandths);
    }
    std::ranges::sort(row.participants, {}, &ParticipantRow::number);
    row.meanExamThousandths = exams.mean();
    row.course = std::move(course);
    return row;
}

bool someoneOf(TeamId team, const TrainingCourse& course, const AgentsById& agents) {
    return std::ranges::any_of(course.participants, [&](const model::TrainingParticipant& participant) {
        const auto known = agents.find(participant.agent);
        return known != agents.end() && known->second.teamOn(course.heldOn) == team;
    });
}

/// By agent, each once; of two entries the later one stands.
void putInOrder(std::vector<model::TrainingParticipant>& participants) {
    std::map<AgentId, model::TrainingParticipant> byAgent;
    for (const model::TrainingParticipant& participant : participants)
        byAgent[participant.agent] = participant;
    participants.clear();
    for (const auto& [agent, participant] : byAgent)
        participants.push_back(participant);
}

SavedCourse save(Workspace& workspace, Connection& connection, TrainingCourse course) {
    requireName(course.topic, "the topic");
    requireName(course.trainer, "the trainer's name");
    requireUtf8(course.note, "the note");
    for (const model::CriterionRef& aim : course.aims)
        requireCriterion(workspace, connection, aim);
    putInOrder(course.participants);
    for (const model::TrainingParticipant& participant : course.participants) {
        requireAgent(connection, participant.agent);
        if (participant.examThousandths.value_or(0) < 0)
            refuse(ErrorCode::InvalidArgument, participant.agent.toString(), "an exam score is not negative");
    }
    TrainingStore(connection).put(course);
    return {std::move(course), RecordChanges{.coaching = true}};
}

TrainingCourse requireCourse(Connection& connection, TrainingCourseId id) {
    auto course = TrainingStore(connection).find(id);
    if (!course) refuse(ErrorCode::NotFound, id.toString(), "the store has no such training");
    return std::move(*course);
}

} // namespace

Result<TrainingRow> TrainingService::get(TrainingCourseId id) const {
    return m_workspace.store().read(
        [&](Connection& connection) { return rowOf(requireCourse(connection, id), agentsById(connection)); });
}

Result<std::vector<TrainingRow>> TrainingService::list(const TrainingFilter& filter) const {
    return m_workspace.store().read([&](Connection& connection) {
        const AgentsById agents = agentsById(connection);
        std::vector<TrainingRow> rows;
        for (TrainingCourse& course : TrainingStore(connection).list({filter.from, filter.to, filter.agent}))
            if (!filter.team || someoneOf(*filter.team, course, agents))
                rows.push_back(rowOf(std::move(course), agents));
        return rows;
    });
}

Result<SavedCourse> TrainingService::add(TrainingCourse course) {
    return m_workspace.store().write([&](Connection& connection) {
        course.id = m_workspace.ids().make<TrainingCourseId>();
        return save(m_workspace, connection, std::move(course));
    });
}

Result<SavedCourse> TrainingService::change(TrainingCourse course) {
    return m_workspace.store().write([&](Connection& connection) {
        (void)requireCourse(connection, course.id);
        return save(m_workspace, connection, std::move(course));
    });
}

Result<RecordChanges> TrainingService::remove(TrainingCourseId id) {
    return m_workspace.store().write([&](Connection& connection) {
        (void)requireCourse(connection, id);
        TrainingStore(connection).remove(id);
        return RecordChanges{.coaching = true};
    });
}

} // namespace earmark::service
