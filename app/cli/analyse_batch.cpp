#include "app/cli/analyse_batch.h"

#include "app/cli/analyse_wishes.h"
#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "core/exchange/recording_sniffer.h"
#include "core/service/evidence_batch.h"

#include <algorithm>
#include <thread>

namespace earmark::cli {

namespace {

using service::EvidenceOutcome;

/// What came of a batch.
struct Batch {
    std::vector<EvidenceOutcome> outcomes;
    std::size_t passedOver = 0; ///< files of folders that are plainly something else
};

unsigned helpersFor(const BatchOptions& options) {
    const int jobs =
        options.jobs > 0 ? options.jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return static_cast<unsigned>(jobs - 1);
}

using Outcomes = Result<std::vector<EvidenceOutcome>>;

/// Kept for the worklist, unless the store may only be read now: the window has it open.
Outcomes outcomesOfStore(Context& context, const BatchOptions& options, const service::EvidenceCache& cache,
                         Progress& progress) {
    const auto workspace = openStore(context);
    if (workspace) return service::analyseStore(**workspace, cache, helpersFor(options), progress);
    const ErrorCode why = workspace.error().code;
    if (why != ErrorCode::Busy && why != ErrorCode::ReadOnly) return workspace.error();
    context.console.say("the store can only be read now, so the worklist is not told what is found");
    const auto reading = openStoreToRead(context);
    if (!reading) return reading.error();
    const auto wishes = service::evidenceWishes(**reading);
    if (!wishes) return wishes.error();
    return service::analyseAll(*wishes, cache, helpersFor(options), progress);
}

/// The store's recordings first, then those named, then what should have been one.
Result<Batch> batchOf(Context& context, const BatchOptions& options, const service::EvidenceCache& cache,
                      Progress& progress) {
    Batch batch;
    const auto append = [&batch](std::vector<EvidenceOutcome> some) {
        batch.outcomes.insert(batch.outcomes.end(), std::make_move_iterator(some.begin()),
                              std::make_move_iterator(some.end()));
    };
    if (options.wholeStore) {
        auto ofStore = outcomesOfStore(context, options, cache, progress);
        if (!ofStore) return ofStore.error();
        append(std::move(*ofStore));
    }
    Progress listing;
    AnalyseWishes named = analyseWishesOf(options.paths, listing);
    if (progress.cancelled()) return batch;
    if (!named.wishes.empty())
        append(service::analyseAll(named.wishes, cache, helpersFor(options), progress));
    append(std::move(named.refused));
    batch.passedOver = named.passedOver;
    return batch;
}

std::int64_t countOf(const service::RecordingEvidence& evidence, model::EventKind kind) {
    return std::ranges::count(evidence.events, kind, &model::AcousticEvent::kind);
}

void writeEvent(reporting::JsonWriter& json, const model::AcousticEvent& event) {
    json.beginObject();
    json.member("event", model::eventKindName(event.kind));
    json.member("side", model::callSideName(event.side));
    json.member("startMs", event.startMs);
    json.member("endMs", event.endMs);
    json.member("measureThousandths", event.measure);
    json.member("unit", model::eventUnit(event.kind));
    json.endObject();
}

void writeOutcome(reporting::JsonWriter& json, const EvidenceOutcome& outcome) {
    const service::RecordingEvidence& evidence = *outcome.evidence;
    json.beginObject();
    json.member("file", outcome.name);
    json.member("contentHash", outcome.basis.contentHash);
    json.member("known", outcome.known);
    json.member("sides", evidence.mono ? 1 : 2);
    json.member("truncated", evidence.cutOff());
    json.key("figures");
    json.beginObject();
    for (const auto& [name, thousandths] : evidence.figures)
        json.member(name, thousandths);
    json.endObject();
    json.member("deadAirs", countOf(evidence, model::EventKind::DeadAir));
    json.key("talkOvers");
    if (evidence.mono)
        json.null();
    else
        json.value(countOf(evidence, model::EventKind::TalkOver));
    json.key("events");
    json.beginArray();
    for (const model::AcousticEvent& event : evidence.events)
        writeEvent(json, event);
    json.endArray();
    json.endObject();
}

std::size_t failedOf(const std::vector<EvidenceOutcome>& outcomes) {
    return static_cast<std::size_t>(
        std::ranges::count_if(outcomes, [](const auto& outcome) { return !outcome.evidence; }));
}

bool isCutOff(const EvidenceOutcome& outcome) {
    return outcome.evidence && outcome.evidence->cutOff();
}

std::size_t cutOffOf(const std::vector<EvidenceOutcome>& outcomes) {
    return static_cast<std::size_t>(std::ranges::count_if(outcomes, isCutOff));
}

std::string countsText(const std::vector<EvidenceOutcome>& outcomes) {
    const std::size_t failed = failedOf(outcomes);
    return std::to_string(outcomes.size() - failed) + " analysed, " + std::to_string(failed) + " failed";
}

/// Why one failed; the file is named beside it.
std::string problemOf(const EvidenceOutcome& outcome) {
    const Error& error = outcome.evidence.error();
    return error.subject == outcome.name && !error.detail.empty() ? error.detail : describe(error);
}

/// The first of many, a line each.
template <class Which, class Line>
void tellSome(Console& console, const std::vector<EvidenceOutcome>& outcomes, Which which, Line line) {
    constexpr std::size_t kTold = 20;
    std::size_t found = 0;
    for (const EvidenceOutcome& outcome : outcomes)
        if (which(outcome) && found++ < kTold) console.say(line(outcome));
    if (found > kTold) console.say("and " + std::to_string(found - kTold) + " more");
}

/// Names on the message stream what could not be analysed and why, and what only as far as it goes.
void tellBroken(Console& console, const Batch& batch) {
    if (failedOf(batch.outcomes) > 0) console.say(countsText(batch.outcomes));
    tellSome(
        console, batch.outcomes, [](const EvidenceOutcome& outcome) { return !outcome.evidence; },
        [](const EvidenceOutcome& outcome) { return "failed: " + outcome.name + ": " + problemOf(outcome); });
    if (const std::size_t cutOff = cutOffOf(batch.outcomes); cutOff > 0)
        console.say(std::to_string(cutOff) + (cutOff == 1 ? " recording ends" : " recordings end") +
                    " early or with damaged parts, and what could be decoded was analysed:");
    tellSome(console, batch.outcomes, isCutOff,
             [](const EvidenceOutcome& outcome) { return "cut off: " + outcome.name; });
    if (batch.passedOver > 0)
        console.say(std::to_string(batch.passedOver) +
                    (batch.passedOver == 1 ? " file that is no sound was" : " files that are no sound were") +
                    " passed over");
}

void writeCounts(reporting::JsonWriter& json, const Batch& batch) {
    const std::size_t failed = failedOf(batch.outcomes);
    json.key("counts");
    json.beginObject();
    json.member("analysed", batch.outcomes.size() - failed);
    json.member("truncated", cutOffOf(batch.outcomes));
    json.member("failed", failed);
    json.member("passedOver", batch.passedOver);
    json.endObject();
}

void writeBatch(reporting::JsonWriter& json, const Batch& batch) {
    json.beginObject();
    writeCounts(json, batch);
    json.key("recordings");
    json.beginArray();
    for (const EvidenceOutcome& outcome : batch.outcomes)
        if (outcome.evidence) writeOutcome(json, outcome);
    json.endArray();
    json.key("failed");
    json.beginArray();
    for (const EvidenceOutcome& outcome : batch.outcomes) {
        if (outcome.evidence) continue;
        json.beginObject();
        json.member("file", outcome.name);
        json.member("problem", problemOf(outcome));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

Error nothingToAnalyse(const BatchOptions& options, std::size_t passedOver) {
    if (options.paths.empty())
        return {ErrorCode::NotFound, "", "the store has no recordings to analyse; import calls first"};
    return {ErrorCode::NotFound, options.paths.front(),
            "there are no recordings to analyse" +
                (passedOver > 0 ? " among " + std::to_string(passedOver) + " files" : std::string()) +
                "; looked for are " + exchange::recordingKinds()};
}

} // namespace

ExitCode analyseBatch(Context& context, const BatchOptions& options) {
    const service::EvidenceCache cache(options.withoutCache ? std::filesystem::path()
                                                            : service::EvidenceCache::usualFolder());
    Progress progress;
    const auto batch = withProgressLine(context.console, progress, "recordings",
                                        [&] { return batchOf(context, options, cache, progress); });
    if (!batch) return context.console.fail(batch.error());
    if (batch->outcomes.empty() && !progress.cancelled())
        return context.console.fail(nothingToAnalyse(options, batch->passedOver));
    tellBroken(context.console, *batch);
    if (progress.cancelled())
        return context.console.fail(
            Error{ErrorCode::Cancelled, "",
                  countsText(batch->outcomes) +
                      "; the same command goes on from there, and tries again what failed"});
    const ExitCode printed =
        context.console.printJson([&](reporting::JsonWriter& json) { writeBatch(json, *batch); });
    return printed == ExitCode::Fine && failedOf(batch->outcomes) > 0 ? ExitCode::Findings : printed;
}

} // namespace earmark::cli
