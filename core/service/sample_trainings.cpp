#include "core/service/sample_trainings.h"

#include "core/service/shipped_cards.h"

#include <algorithm>

namespace earmark::service {

namespace {

using namespace std::chrono_literals;

constexpr int kIdleMonth = 6;
constexpr const char* kIdleCriterion = "greeting.closing";

model::TrainingCourse course(SampleMaker& maker, int month, const std::string& topic,
                             const std::string& criterion) {
    model::TrainingCourse made;
    made.heldOn = maker.firstWorkday(month);
    made.id = maker.makeId<model::TrainingCourseId>(maker.at(made.heldOn, 14h));
    made.topic = topic;
    made.trainer = maker.trainer();
    made.aims = {{kStandardCardKey, criterion}};
    return made;
}

void addParticipants(SampleMaker& maker, TeamId team, std::size_t everyNth, model::TrainingCourse& course) {
    std::size_t place = 0;
    for (const model::Agent* agent : maker.membersOf(team, course.heldOn))
        if (place++ % everyNth == 0)
            course.participants.push_back({agent->id, maker.chance().between(140, 200) * 500});
    std::ranges::sort(course.participants, {}, &model::TrainingParticipant::agent);
}

} // namespace

std::vector<model::TrainingCourse> sampleTrainings(SampleMaker& maker) {
    const std::vector<model::Team>& teams = maker.setting().teams;
    auto idle = course(maker, kIdleMonth, "结束语与致谢 / Closing a call", kIdleCriterion);
    addParticipants(maker, teams[teams.size() > 2 ? 2 : 0].id, 2, idle);
    auto worked =
        course(maker, kSampleTrainingMonth, "身份核实 / Checking who calls", SampleSkills::kWeakCriterion);
    addParticipants(maker, maker.setting().weakTeam().id, 1, worked);
    return {std::move(idle), std::move(worked)};
}

} // namespace earmark::service
