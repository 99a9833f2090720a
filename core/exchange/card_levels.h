#pragma once

#include "core/model/quantity.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// One level as a guidance cell describes it.
struct DescribedLevel {
    std::string name;
    std::string description;             ///< what the name does not say; may be empty
    std::optional<model::Points> points; ///< absent where the cell names the level without points

    bool operator==(const DescribedLevel&) const = default;
};

/// What a guidance cell says beside its text.
struct GuidanceCell {
    std::string text;                   ///< safe to show, every line of the cell
    std::vector<DescribedLevel> levels; ///< two or more, or none
    std::string beside;                 ///< what stands beside the levels: a sentence before or after them
    bool yesNo = false;                 ///< it says what yes and what no means
    bool notApplicable = false;         ///< it says when the criterion does not arise
    bool severe = false;                ///< it says that the severe case is fatal
    bool fatalWord = false;             ///< it speaks of a fatal case otherwise
    bool condition = false;             ///< it says that the criterion applies only sometimes
    bool cleaned = false;
};

/// Finds levels such as "优秀 40：…", "9分：…", "热情饱满（9分）；平淡（5分）", "Good (35): …", a clause or
/// line each. `maximum`, where known, must be one of them; a clause of a range ("3-4分") means that points
/// lie between, and the cell is guidance to a scale.
GuidanceCell readGuidanceCell(std::string_view cell, std::optional<model::Points> maximum);

} // namespace earmark::exchange
