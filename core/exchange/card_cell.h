#pragma once

#include "core/base/localized_text.h"
#include "core/model/quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What single cells of a card's table say.
namespace earmark::exchange {

/// Marks that a cell makes beside its number, in any of the ways centres write them.
struct CardMarks {
    bool notApplicable = false; ///< N/A, 不适用
    bool fatal = false;         ///< 否决, 致命, fatal
    bool severe = false;        ///< fatal in its severe case: 严重致命
    bool yesNo = false;         ///< 是/否, yes/no
    bool bonus = false;         ///< 加分, bonus
    bool deduction = false;     ///< 扣分, deduction

    bool operator==(const CardMarks&) const = default;
    bool any() const { return *this != CardMarks{}; }
};

/// A cell that states points.
struct PointsCell {
    enum class Kind {
        Empty,
        NoPoints,   ///< "-", 不计分
        Number,     ///< the maximum, or the size of a deduction or bonus as `marks` say
        Levels,     ///< "9/5/0"
        MarksOnly,  ///< no number, but a mark
        Date,       ///< a spreadsheet has made a date of it
        Unreadable, ///< something else
    };

    Kind kind = Kind::Empty;
    model::Points points;              ///< of Number
    std::vector<model::Points> levels; ///< of Levels, as they stand
    CardMarks marks;
    bool eachTime = false;               ///< "5/次", 每次: counted as often as it occurs
    std::optional<std::int64_t> limit;   ///< most occurrences, where stated
    std::optional<model::Points> atMost; ///< most points, where stated
    bool fromZero = true;                ///< false: a range that begins above 0
};

PointsCell readPointsCell(std::string_view cell);

/// The marks that a remark, a kind or an N/A column makes; a bare yes in `notApplicableColumn` allows N/A.
CardMarks readMarks(std::string_view cell);
/// Whether a cell says yes: 是, 可, yes, true, √, 1.
bool saysYes(std::string_view cell);

/// How a name was numbered: "1.2" has two parts, "一、" and "第一部分" are outer.
struct Numbering {
    int parts = 0;      ///< 0: not numbered
    bool outer = false; ///< 一、 （一） 第…部分 or Roman: how sections are numbered
};

/// A cell that names a section or criterion.
struct NameCell {
    LocalizedText name;
    Numbering numbering;
    PointsCell points;    ///< of a bracket or end such as （23分）; Empty where there is none
    bool cleaned = false; ///< characters that are not safe to show were dropped
};

/// Takes numbering and points off a name; a cell in both languages ("Attitude [服务态度]", two lines, or a
/// slash between them) gives both texts.
NameCell readNameCell(std::string_view cell);

/// The same text under the language it is written in: Chinese where it holds a Chinese character.
LocalizedText inItsLanguage(std::string text);

} // namespace earmark::exchange
