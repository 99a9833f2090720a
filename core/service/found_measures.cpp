#include "core/service/found_measures.h"

#include "core/scoring/score.h"
#include "core/service/measured_text.h"

namespace earmark::service {

namespace {

using model::MeasureSource;
using State = FoundMeasure::State;

/// Figures of who spoke when: a mono file cannot give them.
bool needsSides(const std::string& figure) {
    return figure == "first-response" || figure == "agent-talk-share";
}

void readField(FoundMeasure& found, const model::Criterion& criterion, const model::CallFields& fields) {
    const auto field = fields.find(found.source.name);
    if (field == fields.end() || field->second.empty()) {
        found.state = State::NoField;
        return;
    }
    found.written = field->second;
    const MeasuredText read = readMeasured(field->second, criterion.measureUnit);
    found.thousandths = read.thousandths;
    switch (read.kind) {
    case MeasuredText::Kind::Number:
        found.state = State::Found;
        break;
    case MeasuredText::Kind::NoNumber:
        found.state = State::NoNumber;
        break;
    case MeasuredText::Kind::OtherUnit:
        found.state = State::OtherUnit;
        break;
    }
}

void readFigure(FoundMeasure& found, const model::Criterion& criterion, const model::Recording& recording,
                const std::optional<model::Figures>& figures) {
    if (!figures) {
        found.state = State::Pending;
        return;
    }
    const auto figure = figures->find(found.source.name);
    if (figure == figures->end()) {
        const bool mono = recording.medium == model::Medium::Call && !figures->empty();
        found.state = mono && needsSides(found.source.name) ? State::NoSides : State::Untold;
        return;
    }
    const std::string_view unit = found.source.name == "agent-talk-share" ? "%" : "s";
    const auto value = inUnitOf(figure->second, unit, criterion.measureUnit);
    found.state = value ? State::Found : State::OtherUnit;
    found.thousandths = value.value_or(0);
}

} // namespace

std::optional<FoundMeasure> findMeasure(const model::Criterion& criterion, const model::Recording& recording,
                                        const std::optional<model::Figures>& figures) {
    const bool isMeasure = criterion.kind == model::CriterionKind::Measure;
    if (!isMeasure || criterion.measureSource.kind == MeasureSource::Kind::Typed) return std::nullopt;
    FoundMeasure found;
    found.source = criterion.measureSource;
    found.medium = recording.medium;
    if (found.source.kind == MeasureSource::Kind::Field)
        readField(found, criterion, recording.fields());
    else
        readFigure(found, criterion, recording, figures);
    return found;
}

std::map<std::string, FoundMeasure> findMeasures(const model::CardVersion& card,
                                                 const model::Recording& recording,
                                                 const std::optional<model::Figures>& figures) {
    std::map<std::string, FoundMeasure> all;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            if (auto found = findMeasure(criterion, recording, figures))
                all.emplace(criterion.key, std::move(*found));
    return all;
}

model::AnswerValue offeredValue(const model::Criterion& criterion, const FoundMeasure& found) {
    // A value that is there but cannot be read is for the inspector to type: only a missing one is N/A.
    if (found.state == State::Pending || found.state == State::NoNumber || found.state == State::OtherUnit)
        return {};
    const model::AnswerValue value = found.isFound()
                                         ? model::AnswerValue(model::MeasuredValue{found.thousandths})
                                         : model::AnswerValue(model::NotApplicable{});
    return scoring::answerProblem(criterion, value) ? model::AnswerValue() : value;
}

} // namespace earmark::service
