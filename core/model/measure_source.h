#pragma once

#include <string>

namespace earmark::model {

/// Where a measure's value comes from. What is found is offered to the inspector, never decided.
struct MeasureSource {
    enum class Kind {
        Typed,     ///< the inspector types it
        Field,     ///< imported with the call: the field `name` holds the number
        Recording, ///< found in the recording or the text: the figure `name` ("first-response", in seconds)
    };

    Kind kind = Kind::Typed;
    std::string name; ///< for Kind::Field and Kind::Recording

    bool operator==(const MeasureSource&) const = default;
};

} // namespace earmark::model
