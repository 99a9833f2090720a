#include "tests/soak/bit_flip_trial.h"

#include "core/service/call_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/results_service.h"
#include "core/service/roster_service.h"
#include "core/service/verify_service.h"
#include "tests/service/damaged_file.h"
#include "tests/soak/trial_centre.h"

#include <random>

namespace earmark::trial {

namespace fs = std::filesystem;

namespace {

constexpr int kCalls = 60;
const std::vector<std::string> kTables = {"evaluation", "answer", "moment", "passage", "marker"};

model::Answer answerOf(int call, int criterion) {
    model::Answer answer;
    answer.value = model::Points::whole((call + criterion) % 6);
    answer.comment = "call " + std::to_string(call) + ": 语速偏快，但态度始终友好";
    answer.moments = {{1000 * call, 1000 * call + 700, "here"}};
    answer.passages = {{call, 0, 2, "您好", "warm"}};
    return answer;
}

void score(service::Workspace& workspace, int call) {
    service::RosterService roster(workspace);
    model::Recording recording;
    recording.id = workspace.ids().make<RecordingId>();
    recording.path = std::to_string(call) + ".wav";
    recording.agent = must(roster.findAgent("001"))->id;
    recording.startedAt = fromUtcMs(1'770'000'000'000 + call * 3'600'000LL);
    must(service::CallService(workspace).add({recording}));
    service::EvaluationService evaluations(workspace);
    const auto open = must(evaluations.open(recording.id, must(roster.inspectors()).front().id));
    service::DraftChange change;
    change.evaluation = open.evaluation.id;
    for (int criterion = 0; criterion < 5; ++criterion)
        change.answers.emplace_back("c" + std::to_string(criterion), answerOf(call, criterion));
    change.markers = std::vector<model::Marker>{{call * 10, "mark " + std::to_string(call)}};
    must(evaluations.saveNow(change));
    must(evaluations.submit(open.evaluation.id));
}

void addEvaluation(std::string& all, const model::Evaluation& evaluation) {
    all += evaluation.id.toString() + evaluation.recording.toString() + evaluation.inspector.toString() +
           evaluation.cardVersion.toString() + std::to_string(evaluation.finalMillionths.value_or(-1)) + ' ' +
           std::to_string(static_cast<int>(evaluation.status)) + ' ' + std::to_string(evaluation.revision) +
           evaluation.summary + std::to_string(toUtcMs(evaluation.startedAt)) + ' ' +
           std::to_string(evaluation.spentMs);
    for (const auto& [key, answer] : evaluation.answers) {
        all += key + answer.comment + answer.reason;
        if (const auto* points = std::get_if<model::Points>(&answer.value))
            all += std::to_string(points->thousandths);
        for (const model::Moment& moment : answer.moments)
            all += std::to_string(moment.startMs) + '-' + std::to_string(moment.endMs) + moment.note;
        for (const model::Passage& passage : answer.passages)
            all += std::to_string(passage.message) + passage.quote + passage.note;
    }
    for (const model::Marker& marker : evaluation.markers)
        all += std::to_string(marker.atMs) + marker.comment;
}

/// Everything that people read; what cannot be read stands there as its error.
std::string readAll(service::Workspace& workspace) {
    std::string all;
    const auto rows = service::ResultsService(workspace).evaluations({}, 1'000, 0);
    if (!rows) return describe(rows.error());
    service::EvaluationService evaluations(workspace);
    for (const auto& row : *rows) {
        const auto open = evaluations.get(row.evaluation);
        if (open)
            addEvaluation(all, open->evaluation);
        else
            all += describe(open.error());
    }
    const auto figures = service::ResultsService(workspace).figures({});
    all += figures
               ? std::to_string(figures->count) + ' ' + std::to_string(figures->meanMillionths.value_or(-1))
               : describe(figures.error());
    return all;
}

} // namespace

BitFlipTrial::BitFlipTrial(fs::path folder, std::uint64_t seed)
    : m_folder(std::move(folder))
    , m_seed(seed) {
    const fs::path path = m_folder / "intact.db";
    makeCentre(path);
    {
        auto workspace = openCentre(path);
        for (int call = 0; call < kCalls; ++call)
            score(*workspace, call);
        m_read = readAll(*workspace);
    }
    m_intact = test::bytesOf(path);
    m_pages = test::pagesOf(path, kTables);
}

BitFlipTrial::Tally BitFlipTrial::run(int damaging) {
    std::mt19937_64 random(m_seed);
    const fs::path path = m_folder / "flipped.db";
    Tally tally;
    while (tally.damaging < damaging) {
        const std::size_t page = m_pages[random() % m_pages.size()];
        const std::size_t offset = random() % test::kPageSize;
        const auto bit = static_cast<unsigned>(random() % 8);
        std::string bytes = m_intact;
        char& byte = bytes[(page - 1) * test::kPageSize + offset];
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << bit));
        for (const char* rest : {"-wal", "-shm"})
            fs::remove(path.string() + rest);
        test::writeBytes(path, bytes);
        ++tally.flips;
        bool named = true;
        try {
            auto workspace = openCentre(path);
            if (readAll(*workspace) == m_read) continue;
            const auto findings = service::VerifyService(*workspace).verify();
            named = !findings || !findings->empty();
        } catch (const std::exception&) { // refused on opening: that is a name, too
        }
        ++tally.damaging;
        if (named)
            ++tally.named;
        else
            tally.unnoticed.push_back("page " + std::to_string(page) + " byte " + std::to_string(offset) +
                                      " bit " + std::to_string(bit));
    }
    return tally;
}

} // namespace earmark::trial
