#include "core/service/evidence_settings.h"

#include "core/storage/evidence_store.h"
#include "core/storage/failure.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"

#include <nlohmann/json.hpp>

namespace earmark::service {

namespace {

using model::EvidenceThresholds;
using model::kThresholdFields;
using model::ThresholdField;
using nlohmann::json;

constexpr const char* kSetting = "evidence.thresholds";

[[noreturn]] void refuse(const storage::Connection& connection) {
    throw storage::Failure(Error{ErrorCode::Corrupt, connection.name(),
                                 std::string("the setting ") + kSetting + " is not readable"});
}

/// Only what differs is kept, so that a default that improves reaches those who never changed it.
json differences(const EvidenceThresholds& values, const EvidenceThresholds& from) {
    json kept = json::object();
    for (const ThresholdField& field : kThresholdFields)
        if (values.*field.value != from.*field.value) kept[std::string(field.name)] = values.*field.value;
    return kept;
}

EvidenceThresholds thresholdsIn(const json& kept, EvidenceThresholds values,
                                const storage::Connection& connection) {
    if (!kept.is_object()) refuse(connection);
    for (const ThresholdField& field : kThresholdFields) {
        const auto found = kept.find(field.name);
        if (found == kept.end()) continue;
        if (!found->is_number_integer()) refuse(connection);
        values.*field.value = found->get<std::int64_t>();
    }
    return values;
}

Result<void> check(const EvidenceThresholds& values) {
    for (const ThresholdField& field : kThresholdFields) {
        const std::int64_t value = values.*field.value;
        if (value < field.least || value > field.most)
            return Error{ErrorCode::InvalidArgument, std::string(field.name),
                         "it lies between " + std::to_string(field.least) + " and " +
                             std::to_string(field.most) + " " + std::string(field.unit)};
    }
    if (values.leastTalkPercent > values.mostTalkPercent)
        return Error{ErrorCode::InvalidArgument, "least-talk-share", "it is more than most-talk-share"};
    return {};
}

EvidenceSettings settingsIn(storage::Connection& connection) {
    EvidenceSettings settings;
    const auto text = storage::SettingStore(connection).find(kSetting);
    if (!text) return settings;
    const json kept = json::parse(*text, nullptr, false);
    if (!kept.is_object() || !kept.contains("usual") || !kept.contains("queues")) refuse(connection);
    settings.usual = thresholdsIn(kept["usual"], {}, connection);
    for (const auto& [queue, values] : kept["queues"].items())
        settings.queues[queue] = thresholdsIn(values, settings.usual, connection);
    return settings;
}

} // namespace

const EvidenceThresholds& EvidenceSettings::of(const std::string& queue) const {
    const auto found = queues.find(queue);
    return found == queues.end() ? usual : found->second;
}

void EvidenceSettings::set(const std::string& queue, std::int64_t EvidenceThresholds::*field,
                           std::int64_t value) {
    if (!queue.empty()) {
        queues.try_emplace(queue, usual).first->second.*field = value;
        return;
    }
    for (auto& [name, thresholds] : queues)
        if (thresholds.*field == usual.*field) thresholds.*field = value;
    usual.*field = value;
}

Result<EvidenceSettings> readEvidenceSettings(Workspace& workspace) {
    return workspace.store().read(&settingsIn);
}

Result<ChangeSet> keepEvidenceSettings(Workspace& workspace, EvidenceSettings settings) {
    if (const auto fine = check(settings.usual); !fine) return fine.error();
    std::erase_if(settings.queues, [&](const auto& queue) { return queue.second == settings.usual; });
    json kept = {{"usual", differences(settings.usual, {})}, {"queues", json::object()}};
    for (const auto& [queue, values] : settings.queues) {
        if (const auto fine = check(values); !fine) return fine.error();
        kept["queues"][queue] = differences(values, settings.usual);
    }
    return workspace.store().write([&](storage::Connection& connection) {
        const EvidenceSettings before = settingsIn(connection);
        storage::SettingStore(connection).set(kSetting, kept.dump());
        storage::EvidenceStore found(connection);
        ChangeSet changes;
        for (const std::string& queue : found.queues()) {
            if (before.of(queue) == settings.of(queue)) continue;
            found.forgetQueue(queue);
            changes.recordings = true;
        }
        return changes;
    });
}

} // namespace earmark::service
