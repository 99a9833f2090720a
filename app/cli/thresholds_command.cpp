#include "app/cli/thresholds_command.h"

#include "app/cli/known_words.h"
#include "app/cli/open_store.h"
#include "core/service/evidence_settings.h"

#include <algorithm>
#include <charconv>

namespace earmark::cli {

namespace {

using model::EvidenceThresholds;
using model::kThresholdFields;
using model::ThresholdField;
using service::EvidenceSettings;

struct ThresholdOptions {
    std::string queue;
    std::vector<std::string> values; ///< "dead-air=8000"
    bool asUsual = false;            ///< the queue has the usual ones again
    bool newQueue = false;           ///< the queue need not have calls yet
};

const ThresholdField* fieldNamed(std::string_view name) {
    const auto found = std::ranges::find(kThresholdFields, name, &ThresholdField::name);
    return found == kThresholdFields.end() ? nullptr : &*found;
}

std::string knownNames() {
    std::string names;
    for (const ThresholdField& field : kThresholdFields)
        names += (names.empty() ? "" : ", ") + std::string(field.name);
    return names;
}

Result<void> take(const std::string& text, const std::string& queue, EvidenceSettings& settings) {
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    const ThresholdField* field = fieldNamed(name);
    if (field == nullptr)
        return Error{ErrorCode::InvalidArgument, name, "is no threshold; there are " + knownNames()};
    const std::string_view number =
        equals == std::string::npos ? std::string_view() : std::string_view(text).substr(equals + 1);
    std::int64_t value = 0;
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (failed != std::errc() || end != number.data() + number.size())
        return Error{ErrorCode::InvalidArgument, text,
                     "say it as " + name + "=NUMBER, a whole number of " + std::string(field->unit)};
    settings.set(queue, field->value, value);
    return {};
}

/// A misspelt queue would get thresholds that hold for no call. One that will have its first call later is
/// set by a word of its own, not by chance; one that has thresholds already is known.
Result<void> requireQueue(service::Workspace& workspace, const ThresholdOptions& options,
                          const EvidenceSettings& settings) {
    if (options.newQueue || settings.queues.contains(options.queue)) return {};
    const auto known = requireWord(workspace, service::CallWord::Queue, options.queue);
    if (known || known.error().code != ErrorCode::NotFound) return known;
    return Error{ErrorCode::NotFound, options.queue,
                 known.error().detail + "; --new-queue is for one without calls yet"};
}

Result<EvidenceSettings> settingsFor(service::Workspace& workspace, const ThresholdOptions& options) {
    auto settings = service::readEvidenceSettings(workspace);
    if (!settings) return settings;
    if (const auto known = requireQueue(workspace, options, *settings); !known) return known.error();
    return settings;
}

Result<EvidenceSettings> changed(service::Workspace& workspace, const ThresholdOptions& options) {
    auto settings = settingsFor(workspace, options);
    if (!settings) return settings;
    if (options.asUsual) settings->queues.erase(options.queue);
    for (const std::string& value : options.values)
        if (const auto taken = take(value, options.queue, *settings); !taken) return taken.error();
    if (const auto kept = service::keepEvidenceSettings(workspace, *settings); !kept) return kept.error();
    return settings;
}

void writeThresholds(reporting::JsonWriter& json, const EvidenceThresholds& thresholds) {
    json.beginObject();
    for (const ThresholdField& field : kThresholdFields) {
        json.key(field.name);
        json.beginObject();
        json.member("value", thresholds.*field.value);
        json.member("unit", std::string(field.unit));
        json.endObject();
    }
    json.endObject();
}

void writeSettings(reporting::JsonWriter& json, const EvidenceSettings& settings) {
    json.beginObject();
    json.key("usual");
    writeThresholds(json, settings.usual);
    json.key("queues");
    json.beginObject();
    for (const auto& [queue, thresholds] : settings.queues) {
        json.key(queue);
        writeThresholds(json, thresholds);
    }
    json.endObject();
    json.endObject();
}

/// What is set, or of the queue that was named what holds for it.
Result<EvidenceSettings> shown(service::Workspace& workspace, const ThresholdOptions& options) {
    auto settings = settingsFor(workspace, options);
    if (settings && !options.queue.empty()) settings->queues = {{options.queue, settings->of(options.queue)}};
    return settings;
}

ExitCode thresholds(Context& context, const ThresholdOptions& options) {
    const bool changes = !options.values.empty() || options.asUsual;
    const auto workspace = changes ? openStore(context) : openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto settings = changes ? changed(**workspace, options) : shown(**workspace, options);
    if (!settings) return context.console.failChoice(settings.error());
    return context.console.printJson([&](reporting::JsonWriter& json) { writeSettings(json, *settings); });
}

} // namespace

void addThresholdsCommand(CommandLine& line) {
    const auto options = std::make_shared<ThresholdOptions>();
    CLI::App& verb = line.addStoreVerb(line.root(), "thresholds",
                                       "Show or set from where on something in a recording is an event",
                                       [options](Context& context) { return thresholds(context, *options); });
    CLI::Option* queue =
        verb.add_option("--queue", options->queue, "Only of this queue (default: the usual ones)");
    CLI::Option* set =
        verb.add_option("--set", options->values, "A value, such as dead-air=8000; as often as needed")
            ->type_name("NAME=NUMBER");
    verb.add_flag("--as-usual", options->asUsual, "The queue has the usual ones again")
        ->needs(queue)
        ->excludes(set);
    verb.add_flag("--new-queue", options->newQueue, "The queue has no calls yet")->needs(queue);
}

} // namespace earmark::cli
