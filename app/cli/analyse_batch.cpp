#include "app/cli/analyse_batch.h"

#include "app/cli/open_store.h"
#include "app/cli/progress_line.h"
#include "core/exchange/recording_folder.h"
#include "core/exchange/recording_sniffer.h"
#include "core/exchange/table_reader.h"
#include "core/service/evidence_batch.h"

#include <algorithm>
#include <thread>

namespace earmark::cli {

namespace {

using service::EvidenceOutcome;
using service::EvidenceWish;

std::vector<EvidenceWish> wishesBelow(const std::string& text, Progress& progress) {
    const std::filesystem::path path = exchange::pathFromText(text);
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return {{text, {path, {}, {}}, {}}};
    std::vector<EvidenceWish> wishes;
    for (const std::string& file : exchange::listRecordings(path, progress).files) {
        const std::filesystem::path whole = path / exchange::pathFromText(file);
        if (isRecording(exchange::sniffRecording(whole)))
            wishes.push_back({exchange::pathText(whole), {whole, {}, {}}, {}});
    }
    return wishes;
}

std::vector<EvidenceWish> wishesOf(const BatchOptions& options, Progress& progress) {
    std::vector<EvidenceWish> wishes;
    for (const std::string& path : options.paths) {
        auto below = wishesBelow(path, progress);
        wishes.insert(wishes.end(), std::make_move_iterator(below.begin()),
                      std::make_move_iterator(below.end()));
    }
    return wishes;
}

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

/// The store's recordings first, then those named.
Outcomes outcomesOf(Context& context, const BatchOptions& options, const service::EvidenceCache& cache,
                    Progress& progress) {
    std::vector<EvidenceOutcome> outcomes;
    if (options.wholeStore) {
        auto ofStore = outcomesOfStore(context, options, cache, progress);
        if (!ofStore) return ofStore;
        outcomes = std::move(*ofStore);
    }
    Progress listing;
    const auto wishes = wishesOf(options, listing);
    if (wishes.empty() || progress.cancelled()) return outcomes;
    auto named = service::analyseAll(wishes, cache, helpersFor(options), progress);
    outcomes.insert(outcomes.end(), std::make_move_iterator(named.begin()),
                    std::make_move_iterator(named.end()));
    return outcomes;
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

std::string countsText(const std::vector<EvidenceOutcome>& outcomes) {
    const std::size_t failed = failedOf(outcomes);
    return std::to_string(outcomes.size() - failed) + " analysed, " + std::to_string(failed) + " failed";
}

/// Names on the message stream what could not be analysed and why, the first of many.
void tellFailed(Console& console, const std::vector<EvidenceOutcome>& outcomes) {
    constexpr std::size_t kTold = 20;
    const std::size_t failed = failedOf(outcomes);
    if (failed == 0) return;
    console.say(countsText(outcomes));
    std::size_t told = 0;
    for (const EvidenceOutcome& outcome : outcomes)
        if (!outcome.evidence && told++ < kTold)
            console.say("failed: " + outcome.name + ": " + describe(outcome.evidence.error()));
    if (failed > kTold) console.say("and " + std::to_string(failed - kTold) + " more failed");
}

void writeBatch(reporting::JsonWriter& json, const std::vector<EvidenceOutcome>& outcomes) {
    const std::size_t failed = failedOf(outcomes);
    json.beginObject();
    json.key("counts");
    json.beginObject();
    json.member("analysed", outcomes.size() - failed);
    json.member("failed", failed);
    json.endObject();
    json.key("recordings");
    json.beginArray();
    for (const EvidenceOutcome& outcome : outcomes)
        if (outcome.evidence) writeOutcome(json, outcome);
    json.endArray();
    json.key("failed");
    json.beginArray();
    for (const EvidenceOutcome& outcome : outcomes) {
        if (outcome.evidence) continue;
        json.beginObject();
        json.member("file", outcome.name);
        json.member("problem", describe(outcome.evidence.error()));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace

ExitCode analyseBatch(Context& context, const BatchOptions& options) {
    const service::EvidenceCache cache(options.withoutCache ? std::filesystem::path()
                                                            : service::EvidenceCache::usualFolder());
    Progress progress;
    const auto outcomes = withProgressLine(context.console, progress, "recordings",
                                           [&] { return outcomesOf(context, options, cache, progress); });
    if (!outcomes) return context.console.fail(outcomes.error());
    tellFailed(context.console, *outcomes);
    if (progress.cancelled())
        return context.console.fail(Error{
            ErrorCode::Cancelled, "",
            countsText(*outcomes) + "; the same command goes on from there, and tries again what failed"});
    if (outcomes->empty())
        return context.console.fail(Error{ErrorCode::NotFound,
                                          options.paths.empty() ? "" : options.paths.front(),
                                          "there are no recordings to analyse"});
    const ExitCode printed =
        context.console.printJson([&](reporting::JsonWriter& json) { writeBatch(json, *outcomes); });
    return printed == ExitCode::Fine && failedOf(*outcomes) > 0 ? ExitCode::Findings : printed;
}

} // namespace earmark::cli
