#include "core/service/sample_records.h"

#include "core/service/results_service.h"
#include "core/service/sample_coaching.h"
#include "core/service/sample_examples.h"
#include "core/service/sample_trainings.h"
#include "core/storage/case_example_store.h"
#include "core/storage/coaching_store.h"
#include "core/storage/store.h"
#include "core/storage/training_store.h"
#include "core/storage/urgent_store.h"

namespace earmark::service {

Result<void> addSampleRecords(Workspace& workspace, const SampleSetting& setting, std::uint64_t seed) {
    SampleMaker maker(setting, seed);
    const auto trainings = sampleTrainings(maker);
    const auto sessions = sampleSessions(workspace, maker);
    if (!sessions) return sessions.error();
    const auto examples = sampleExamples(workspace, maker);
    if (!examples) return examples.error();
    const auto urgent = sampleUrgentFindings(workspace, maker);
    if (!urgent) return urgent.error();
    return workspace.store().write([&](storage::Connection& connection) {
        for (const model::TrainingCourse& course : trainings)
            storage::TrainingStore(connection).put(course);
        for (const model::CoachingSession& session : *sessions)
            storage::CoachingStore(connection).put(session);
        for (const model::CaseExample& example : *examples)
            storage::CaseExampleStore(connection).put(example);
        for (const model::UrgentFinding& finding : *urgent)
            storage::UrgentStore(connection).put(finding);
    });
}

} // namespace earmark::service
