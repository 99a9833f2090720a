#include "core/service/evidence_cache.h"

#include "core/base/paths.h"
#include "core/base/whole_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace earmark::service {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Goes up when measuring finds other things in the same sound.
constexpr int kMeasuring = 3;
constexpr std::size_t kHashCharacters = 64;

/// FNV-1a, which tells texts of numbers apart well enough for a file's name.
std::uint64_t shortHash(const std::string& text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char one : text)
        hash = (hash ^ static_cast<unsigned char>(one)) * 1099511628211ULL;
    return hash;
}

std::string textOf(const EvidenceBasis& basis) {
    std::string text = std::to_string(kMeasuring);
    for (const model::ThresholdField& field : model::kThresholdFields)
        text += ' ' + std::to_string(basis.thresholds.*field.value);
    if (basis.sides == model::SideLayout::AgentRight) text += " swapped";
    if (!basis.format.empty()) text += " as " + basis.format;
    return text;
}

json toJson(const model::AcousticEvent& event) {
    return {model::eventKindName(event.kind), static_cast<int>(event.side), event.startMs, event.endMs,
            event.measure};
}

model::AcousticEvent eventIn(const json& kept) {
    const auto kind = model::eventKindFromName(kept.at(0).get<std::string>());
    const int side = kept.at(1);
    if (!kind || side < 0 || side > static_cast<int>(model::CallSide::Customer))
        throw std::invalid_argument("no such event");
    return {*kind, static_cast<model::CallSide>(side), kept.at(2), kept.at(3), kept.at(4)};
}

} // namespace

fs::path EvidenceCache::usualFolder() {
    return defaultCachePath() / "evidence";
}

fs::path EvidenceCache::fileOf(const EvidenceBasis& basis) const {
    return m_folder / (basis.contentHash + '-' + std::to_string(shortHash(textOf(basis))) + ".json");
}

std::optional<RecordingEvidence> EvidenceCache::find(const EvidenceBasis& basis) const {
    if (m_folder.empty() || basis.contentHash.size() != kHashCharacters) return std::nullopt;
    std::ifstream in(fileOf(basis), std::ios::binary);
    if (!in) return std::nullopt;
    try {
        const json kept = json::parse(std::string((std::istreambuf_iterator<char>(in)), {}));
        if (kept.at("basis") != textOf(basis)) return std::nullopt;
        RecordingEvidence evidence;
        evidence.mono = kept.at("mono");
        evidence.figures = kept.at("figures").get<model::Figures>();
        for (const json& event : kept.at("events"))
            evidence.events.push_back(eventIn(event));
        return evidence;
    } catch (const std::exception&) {
        return std::nullopt; // damaged, or of another program: it is measured again
    }
}

void EvidenceCache::keep(const EvidenceBasis& basis, const RecordingEvidence& evidence) const {
    if (m_folder.empty() || basis.contentHash.size() != kHashCharacters) return;
    std::error_code ignored;
    fs::create_directories(m_folder, ignored);
    json events = json::array();
    for (const model::AcousticEvent& event : evidence.events)
        events.push_back(toJson(event));
    const json kept = {
        {"basis", textOf(basis)}, {"mono", evidence.mono}, {"figures", evidence.figures}, {"events", events}};
    [[maybe_unused]] const auto written = writeWholeFile(fileOf(basis), kept.dump());
}

void EvidenceCache::prune(std::size_t most) const {
    std::error_code failed;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (const auto& entry : fs::directory_iterator(m_folder, failed))
        if (entry.path().extension() == ".json")
            files.emplace_back(entry.last_write_time(failed), entry.path());
    if (files.size() <= most) return;
    std::ranges::sort(files);
    for (std::size_t i = 0; i + most < files.size(); ++i)
        fs::remove(files[i].second, failed);
}

} // namespace earmark::service
