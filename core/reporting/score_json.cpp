#include "core/reporting/score_json.h"

#include "core/reporting/figure_text.h"

namespace earmark::reporting {

namespace {

const char* stateName(scoring::CriterionState state) {
    switch (state) {
    case scoring::CriterionState::Unanswered:
        return "unanswered";
    case scoring::CriterionState::Answered:
        return "answered";
    case scoring::CriterionState::NotApplicable:
        return "not-applicable";
    case scoring::CriterionState::SwitchedOff:
        return "switched-off";
    }
    return "unanswered";
}

const char* lineKindName(scoring::DerivationLine::Kind kind) {
    switch (kind) {
    case scoring::DerivationLine::Kind::Criterion:
        return "criterion";
    case scoring::DerivationLine::Kind::Section:
        return "section";
    case scoring::DerivationLine::Kind::Rule:
        return "rule";
    case scoring::DerivationLine::Kind::Total:
        return "total";
    }
    return "rule";
}

std::optional<std::int64_t> exact(const std::optional<model::Share>& share) {
    return share ? std::optional(share->millionths) : std::nullopt;
}

void writeScore(JsonWriter& json, const char* name, const char* exactName, const model::CardVersion& card,
                const std::optional<model::Share>& share) {
    json.key(name);
    if (share)
        json.value(scoring::shownScore(card, *share));
    else
        json.null();
    json.member(exactName, exact(share));
}

void writePoints(JsonWriter& json, const char* name, const char* exactName, model::Points points) {
    json.member(name, pointsText(points.thousandths));
    json.member(exactName, points.thousandths);
}

void writeCard(JsonWriter& json, const model::CardVersion& card) {
    json.key("card");
    json.beginObject();
    json.member("key", card.cardKey);
    json.member("version", card.version);
    json.member("name", card.name);
    json.endObject();
}

void writeBand(JsonWriter& json, const model::Policy& policy, const std::optional<std::size_t>& index) {
    json.key("band");
    if (!index || *index >= policy.bands.size()) {
        json.null();
        return;
    }
    const model::GradeBand& band = policy.bands[*index];
    json.beginObject();
    json.member("key", band.key);
    json.member("name", band.name);
    json.member("colour", band.colour);
    json.endObject();
}

void writeResult(JsonWriter& json, const model::CardVersion& card, const scoring::Score& score) {
    json.member("outcome", outcomeName(score.outcome));
    json.member("unit", card.policy.unit == model::ScoreUnit::Percent ? "percent" : "points");
    writeScore(json, "score", "finalMillionths", card, score.final);
    writeScore(json, "rawScore", "rawMillionths", card, score.raw);
    writeScore(json, "runningScore", "runningMillionths", card, score.running);
    writeBand(json, card.policy, score.band);
    json.member("passMarkMillionths", card.policy.passMark.millionths);
    json.member("passed", score.passed);
    json.member("failed", score.failed);
    json.member("fatalErrors", score.fatalErrors);
    json.member("nonFatalErrors", score.nonFatalErrors);
}

void writeSection(JsonWriter& json, const model::Section& section, const scoring::SectionScore& score) {
    json.beginObject();
    json.member("key", section.key);
    json.member("name", section.name);
    json.member("applies", score.applies);
    writePoints(json, "earned", "earnedThousandths", score.earned);
    writePoints(json, "possible", "possibleThousandths", score.possible);
    json.member("zeroed", score.zeroed);
    json.endObject();
}

void writeCriterion(JsonWriter& json, const model::Section& section, const model::Criterion& criterion,
                    const scoring::CriterionScore& score) {
    json.beginObject();
    json.member("section", section.key);
    json.member("key", criterion.key);
    json.member("name", criterion.name);
    json.member("state", stateName(score.state));
    writePoints(json, "earned", "earnedThousandths", score.earned);
    writePoints(json, "possible", "possibleThousandths", score.possible);
    json.member("failed", score.failed);
    json.member("fatal", score.fatal);
    json.member("zeroed", score.zeroed);
    json.endObject();
}

void writeParts(JsonWriter& json, const model::CardVersion& card, const scoring::Score& score) {
    json.key("sections");
    json.beginArray();
    for (std::size_t index = 0; index < card.sections.size() && index < score.sections.size(); ++index)
        writeSection(json, card.sections[index], score.sections[index]);
    json.endArray();

    json.key("criteria");
    json.beginArray();
    std::size_t index = 0;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            if (index < score.criteria.size())
                writeCriterion(json, section, criterion, score.criteria[index++]);
    json.endArray();
}

void writeMissing(JsonWriter& json, const model::CardVersion& card, const scoring::Score& score) {
    std::vector<std::string_view> keys;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            keys.push_back(criterion.key);
    json.key("missing");
    json.beginArray();
    for (const std::size_t index : score.missing)
        if (index < keys.size()) json.value(keys[index]);
    json.endArray();
}

void writeDerivation(JsonWriter& json, const std::vector<scoring::DerivationLine>& lines) {
    json.key("derivation");
    json.beginArray();
    for (const scoring::DerivationLine& line : lines) {
        json.beginObject();
        json.member("kind", lineKindName(line.kind));
        json.member("key", line.key);
        json.member("text", line.text);
        json.member("earnedThousandths",
                    line.earned ? std::optional(line.earned->thousandths) : std::nullopt);
        json.member("possibleThousandths",
                    line.possible ? std::optional(line.possible->thousandths) : std::nullopt);
        json.member("shareMillionths", exact(line.share));
        json.endObject();
    }
    json.endArray();
}

} // namespace

const char* outcomeName(scoring::Outcome outcome) {
    switch (outcome) {
    case scoring::Outcome::Incomplete:
        return "incomplete";
    case scoring::Outcome::NotScorable:
        return "not-scorable";
    case scoring::Outcome::Scored:
        return "scored";
    }
    return "incomplete";
}

void writeJson(JsonWriter& json, const model::CardVersion& card, const scoring::Score& score,
               const std::vector<scoring::DerivationLine>* derivation) {
    json.beginObject();
    writeCard(json, card);
    writeResult(json, card, score);
    writeMissing(json, card, score);
    writeParts(json, card, score);
    if (derivation != nullptr) writeDerivation(json, *derivation);
    json.endObject();
}

} // namespace earmark::reporting
