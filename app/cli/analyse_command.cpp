#include "app/cli/analyse_command.h"

#include "app/cli/analyse_batch.h"
#include "app/cli/command_line.h"
#include "app/cli/count_option.h"
#include "core/audio/decode_job.h"
#include "core/audio/media_probe.h"
#include "core/exchange/conversation_reader.h"
#include "core/exchange/recording_sniffer.h"
#include "core/exchange/table_reader.h"
#include "core/reporting/figure_text.h"

#include <cmath>
#include <cstdlib>

namespace earmark::cli {

namespace {

constexpr int kMaximumPeaks = 100'000;
constexpr int kMaximumJobs = 256;

struct AnalyseOptions {
    std::string file;
    std::string customerFile;
    int peaks = 100;
    bool json = false; ///< for those who ask for what is printed anyway
    BatchOptions batch;
};

/// Decibels below full scale to a tenth; nothing for silence.
std::optional<std::string> decibelText(double amplitude) {
    constexpr double kFullScale = 32768.0;
    if (amplitude <= 0) return std::nullopt;
    const auto tenths = std::lround(200.0 * std::log10(amplitude / kFullScale));
    return (tenths < 0 ? "-" : "") + reporting::shareText(std::labs(tenths) * 1'000);
}

const char* sideName(const AnalyseOptions& options, int sides, int side) {
    if (!options.customerFile.empty()) return side == 0 ? "agent" : "customer";
    if (sides == 1) return "mono";
    return side == 0 ? "left" : "right";
}

const char* layoutName(const AnalyseOptions& options, int sides) {
    if (!options.customerFile.empty()) return "pair-of-files";
    return sides == 1 ? "mono" : "two-channels";
}

void writePeaks(reporting::JsonWriter& json, const audio::DecodedCall& call, int side, int count) {
    const std::int64_t frames = call.pcm.readyFrames();
    json.key("peaks");
    json.beginArray();
    for (std::int64_t column = 0; column < count && frames > 0; ++column) {
        const std::int64_t begin = frames * column / count;
        const std::int64_t end = std::max(frames * (column + 1) / count, begin + 1);
        const audio::PeakColumn peak = call.peaks.range(side, begin, std::min(end, frames));
        json.beginArray();
        json.value(peak.min);
        json.value(peak.max);
        json.endArray();
    }
    json.endArray();
}

void writeSide(reporting::JsonWriter& json, const AnalyseOptions& options, const audio::DecodedCall& call,
               int side) {
    const audio::PeakColumn whole = call.peaks.range(side, 0, call.pcm.readyFrames());
    const int peak = std::max(std::abs(int{whole.min}), std::abs(int{whole.max}));
    json.beginObject();
    json.member("side", sideName(options, call.pcm.sides(), side));
    json.member("peak", peak);
    json.member("peakDbfs", decibelText(peak));
    json.member("rmsDbfs", decibelText(double{whole.rms}));
    if (options.peaks > 0) writePeaks(json, call, side, options.peaks);
    json.endObject();
}

void writeAnalysis(reporting::JsonWriter& json, const AnalyseOptions& options, const audio::MediaFacts& facts,
                   const audio::DecodedCall& call) {
    json.beginObject();
    json.member("file", options.file);
    json.key("customerFile");
    if (options.customerFile.empty())
        json.null();
    else
        json.value(options.customerFile);
    json.member("container", facts.container);
    json.member("codec", facts.codec);
    json.member("channels", facts.channels);
    json.member("sampleRate", facts.sampleRate);
    json.member("durationMs", facts.durationMs);
    json.member("truncated", facts.truncated);
    json.member("contentHash", facts.contentHash);
    json.member("layout", layoutName(options, call.pcm.sides()));
    json.key("sides");
    json.beginArray();
    for (int side = 0; side < call.pcm.sides(); ++side)
        writeSide(json, options, call, side);
    json.endArray();
    json.endObject();
}

void writeText(reporting::JsonWriter& json, const AnalyseOptions& options,
               const exchange::ConversationReading& reading, const std::string& hash) {
    const model::ConversationFigures figures = model::figuresOf(reading.conversation);
    json.beginObject();
    json.member("file", options.file);
    json.member("form", exchange::conversationFormName(reading.form));
    json.member("encoding", exchange::encodingName(reading.encoding));
    json.member("columnsGuessed", reading.columnsGuessed);
    json.member("writersGuessed", reading.conversation.writersGuessed);
    json.member("subject", reading.conversation.subject);
    json.member("agentMessages", figures.agentMessages);
    json.member("customerMessages", figures.customerMessages);
    json.member("systemMessages", figures.systemMessages);
    json.member("firstResponseMs", figures.firstResponseMs);
    json.member("slowestResponseMs", figures.slowestResponseMs);
    json.member("durationMs", figures.durationMs);
    json.member("contentHash", hash);
    json.endObject();
}

/// A written contact's figures; what keeps it from being one where the file is no text of that kind.
ExitCode analyseText(Context& context, const AnalyseOptions& options) {
    const std::filesystem::path path = exchange::pathFromText(options.file);
    const auto reading = exchange::readConversationFile(path, Zone::local());
    if (!reading) return context.console.fail(reading.error());
    const auto hash = audio::contentHash({path, {}, model::SideLayout::Unknown});
    if (!hash) return context.console.fail(hash.error());
    return context.console.printJson(
        [&](reporting::JsonWriter& json) { writeText(json, options, *reading, *hash); });
}

/// Whether the file may be read as a text: no sound by its beginning, nor by trying.
bool isText(const AnalyseOptions& options) {
    const std::filesystem::path path = exchange::pathFromText(options.file);
    return options.customerFile.empty() && !isRecording(exchange::sniffRecording(path)) &&
           exchange::readConversationFile(path, Zone::local()).has_value();
}

ExitCode analyse(Context& context, const AnalyseOptions& options) {
    if (isText(options)) return analyseText(context, options);
    audio::CallFiles files{options.file, options.customerFile, model::SideLayout::Unknown};
    if (!options.customerFile.empty()) files.sides = model::SideLayout::PairOfFiles;
    const auto facts = audio::probe(files);
    if (!facts) return context.console.fail(facts.error());
    if (facts->truncated)
        context.console.say(options.file + ": the recording ends early or has damaged parts; what could be "
                                           "decoded is shown");
    audio::DecodeJob job(files);
    job.wait();
    const auto call = job.call();
    if (const auto error = job.error(); error || !call)
        return context.console.fail(
            error.value_or(Error{ErrorCode::Audio, options.file, "it could not be decoded"}));
    return context.console.printJson(
        [&](reporting::JsonWriter& json) { writeAnalysis(json, options, *facts, *call); });
}

/// One file is looked at closely; evidence is asked for, or there is more than one.
bool isBatch(const BatchOptions& batch, bool events) {
    std::error_code ignored;
    return events || batch.wholeStore || batch.paths.size() != 1 ||
           std::filesystem::is_directory(exchange::pathFromText(batch.paths.front()), ignored);
}

} // namespace

void addAnalyseCommand(CommandLine& line) {
    const auto options = std::make_shared<AnalyseOptions>();
    const auto events = std::make_shared<bool>(false);
    CLI::App& verb =
        line.addStoreVerb(line.root(), "analyse",
                          "Tell what a recording or written contact is, or what happens in many recordings",
                          [options, events](Context& context) {
                              if (isBatch(options->batch, *events))
                                  return analyseBatch(context, options->batch);
                              options->file = options->batch.paths.front();
                              return analyse(context, *options);
                          });
    CLI::Option* paths = verb.add_option("PATH", options->batch.paths,
                                         "Recordings, texts, folders; of a pair, the agent's side");
    CLI::Option* all = verb.add_flag("--all", options->batch.wholeStore, "Every call of the store");
    verb.require_option(1, 0);
    verb.add_flag("--events", *events, "Of one recording, too, what happens in it");
    verb.add_flag("--json", options->json, "Print JSON, as this command always does");
    verb.add_option("--jobs", options->batch.jobs, "How many recordings at once (default: one a core)")
        ->check(countFrom(1, kMaximumJobs))
        ->type_name("N");
    verb.add_flag("--no-cache", options->batch.withoutCache, "Measure again what was measured before");
    verb.add_option("--customer", options->customerFile, "The customer's side of a pair")
        ->type_name("FILE")
        ->excludes(all);
    verb.add_option("--peaks", options->peaks, "How many columns of lowest and highest sample (default: 100)")
        ->check(countFrom(0, kMaximumPeaks))
        ->type_name("N");
    paths->type_name("PATH");
}

} // namespace earmark::cli
