#include "core/service/sample_calls.h"

#include "core/base/instant_text.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>

namespace earmark::service {

namespace {

using nlohmann::json;

/// Which kinds of event show a criterion, those of a slip before those of a thing done right.
struct CriterionEvents {
    std::string_view criterion; ///< its key, or how the key begins
    std::vector<std::string_view> slips;
    std::vector<std::string_view> merits;
};

const std::vector<CriterionEvents>& criterionEvents() {
    static const std::vector<CriterionEvents> kEvents = {
        {"greeting.closing", {"closing"}, {"closing"}},
        {"greeting", {"no-greeting", "greeting"}, {"greeting"}},
        {"tone.warm",
         {"curt", "impolite", "pressure", "customer-protests"},
         {"empathy", "apology", "greeting"}},
        {"tone.clear", {"too-quiet", "customer-asks"}, {"verification", "statement"}},
        {"tone.listening", {"talk-over", "pressure", "customer-protests"}, {"verification", "empathy"}},
        {"tone.empathy", {"no-apology", "customer-upset", "customer-objects"}, {"empathy", "apology"}},
        {"accuracy.information", {"wrong-information", "correction"}, {"statement", "correction"}},
        {"accuracy.records", {"record", "closing"}, {"record", "call-back-promised"}},
        {"accuracy",
         {"customer-asks", "customer-objects", "search"},
         {"verification", "needs-offer", "escalation"}},
        {"compliance.identity",
         {"identity-missing", "information-told", "identity-check"},
         {"identity-check"}},
        {"compliance.statements",
         {"statement-missing", "consent-missing", "statement"},
         {"statement", "consent"}},
        {"compliance.privacy", {"information-told", "third-party"}, {"identity-check"}},
        {"compliance.hold", {"hold-not-asked", "hold", "dead-air", "search"}, {"announced-search"}},
        {"fatal.language", {"forbidden-phrase", "impolite", "curt"}, {"closing"}},
        {"fatal.privacy", {"information-told", "third-party"}, {"identity-check"}},
    };
    return kEvents;
}

const CriterionEvents* eventsOf(std::string_view criterionKey) {
    const auto found = std::ranges::find_if(criterionEvents(), [&](const CriterionEvents& entry) {
        return criterionKey.starts_with(entry.criterion);
    });
    return found != criterionEvents().end() ? &*found : nullptr;
}

SampleEvent readEvent(const json& event) {
    return {event.at("kind"),
            event.at("startMs"),
            event.at("endMs"),
            {event.at("note").at("en"), event.at("note").at("zh")}};
}

Instant instantOf(const std::string& text) {
    const Result<Instant> instant = parseInstant(text);
    if (!instant) throw std::runtime_error(describe(instant.error()));
    return *instant;
}

model::SideLayout sidesOf(const json& call, std::size_t files) {
    if (files == 2) return model::SideLayout::PairOfFiles;
    return call.at("sides").value("left", "") == "agent" ? model::SideLayout::AgentLeft
                                                         : model::SideLayout::AgentRight;
}

SampleCall readCall(const json& entry, const std::filesystem::path& folder) {
    SampleCall call;
    const std::vector<std::string> files = entry.at("files");
    model::Recording& recording = call.recording;
    recording.root = folder.string();
    recording.path = files.at(0);
    if (files.size() > 1) recording.customerPath = files[1];
    recording.startedAt = instantOf(entry.at("start"));
    recording.direction = recording.path.find("_out") != std::string::npos ? model::Direction::Outbound
                                                                           : model::Direction::Inbound;
    recording.sides = sidesOf(entry, files.size());
    recording.durationMs = entry.at("lengthMs");
    call.agentNumber = entry.at("agent");
    call.language = entry.at("language") == "zh" ? Language::Chinese : Language::English;
    for (const json& event : entry.at("events"))
        call.events.push_back(readEvent(event));
    if (call.events.empty()) throw std::runtime_error(recording.path + ": no events");
    return call;
}

const SampleEvent* firstOfKinds(const SampleCall& call, std::span<const std::string_view> kinds) {
    for (const std::string_view kind : kinds) {
        const auto found = std::ranges::find(call.events, kind, &SampleEvent::kind);
        if (found != call.events.end()) return &*found;
    }
    return nullptr;
}

} // namespace

const SampleEvent& SampleCall::eventFor(std::string_view criterionKey, bool lost, std::size_t choice) const {
    if (const CriterionEvents* fitting = eventsOf(criterionKey))
        if (const SampleEvent* event = firstOfKinds(*this, lost ? fitting->slips : fitting->merits))
            return *event;
    return events[choice % events.size()];
}

Result<std::vector<SampleCall>> readSampleCalls(const std::filesystem::path& resourceDirectory) {
    const std::filesystem::path folder = resourceDirectory / "samples";
    const std::filesystem::path file = folder / "truth.json";
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{ErrorCode::NotFound, file.string(), "the shipped samples are not there"};
    try {
        const json truth = json::parse(in);
        std::vector<SampleCall> calls;
        for (const json& entry : truth.at("calls"))
            calls.push_back(readCall(entry, folder / "calls"));
        if (calls.empty()) return Error{ErrorCode::Malformed, file.string(), "it names no calls"};
        return calls;
    } catch (const std::exception& problem) {
        return Error{ErrorCode::Malformed, file.string(), problem.what()};
    }
}

} // namespace earmark::service
