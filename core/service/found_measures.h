#pragma once

#include "core/model/answer.h"
#include "core/model/figures.h"
#include "core/model/measure_source.h"
#include "core/model/recording.h"
#include "core/model/scorecard.h"

#include <map>
#include <optional>
#include <string>

namespace earmark::service {

/// What a call says of one measure that is not merely typed. It is offered to the inspector, who decides.
struct FoundMeasure {
    enum class State {
        Found,     ///< `thousandths`
        Pending,   ///< the recording is still being read
        NoField,   ///< the call has no such field
        NoNumber,  ///< the field holds `written`, which is no number
        OtherUnit, ///< the field or figure is of a unit that the measure's cannot be made from
        NoSides,   ///< both sides on one channel: nobody can say who spoke
        Untold,    ///< the recording does not tell, or cannot be read
    };

    State state = State::Untold;
    model::MeasureSource source;
    model::Medium medium = model::Medium::Call; ///< of what it is (to be) found in
    std::int64_t thousandths = 0;               ///< in the measure's unit
    std::string written;                        ///< what the field holds, as it was imported

    bool operator==(const FoundMeasure&) const = default;
    bool isFound() const { return state == State::Found; }
};

/// For one criterion; nothing where its value is typed. `figures` are those of the recording or text, absent
/// while it is still being read.
std::optional<FoundMeasure> findMeasure(const model::Criterion& criterion, const model::Recording& recording,
                                        const std::optional<model::Figures>& figures);

/// For every measure of a card that is not merely typed, by criterion key.
std::map<std::string, FoundMeasure> findMeasures(const model::CardVersion& card,
                                                 const model::Recording& recording,
                                                 const std::optional<model::Figures>& figures);

/// What the form offers: the value found; N/A for one that is missing where the criterion allows it; else
/// nothing, and the inspector types.
model::AnswerValue offeredValue(const model::Criterion& criterion, const FoundMeasure& found);

} // namespace earmark::service
