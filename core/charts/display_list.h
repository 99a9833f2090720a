#pragma once

#include <string>
#include <variant>
#include <vector>

/// A chart as a list of marks: made once in core, painted by the window, written as SVG into documents.
/// Coordinates are device-independent pixels from the top left corner.
namespace earmark::charts {

/// What a mark means; screen and paper choose the colour. Every role but the text ones also differs by shape,
/// so that no meaning hangs on colour alone.
enum class Role {
    Grid,
    Label,
    Emphasis,
    Series,
    Volume,
    Target,
    Break,
    Limit,
    Part,    ///< of a stacked bar; `step` 0 … kParts - 1 says which: full, hatched, dotted, empty
             ///< (bar_texture.h)
    Scale,   ///< a cell shaded by `step` 0 … kShades - 1, darker is more; its value stands in it
    OnScale, ///< text on a cell of that step
};

inline constexpr int kParts = 4;
inline constexpr int kShades = 7;

enum class Align { Left, Centre, Right };

struct Place {
    double x = 0;
    double y = 0;
    bool operator==(const Place&) const = default;
};

struct Polyline {
    std::vector<Place> points;
    Role role = Role::Series;
    double width = 1;
    bool dashed = false;
    bool operator==(const Polyline&) const = default;
};

/// `opens` names what stands behind it, `hint` says it in words.
struct Bar {
    Place topLeft;
    double width = 0;
    double height = 0;
    Role role = Role::Volume;
    int step = 0; ///< of Part and Scale
    std::string opens = {};
    std::string hint = {};
    bool operator==(const Bar&) const = default;
};

/// A measured value, or the head of a break (a diamond). `opens` names what stands behind it, `hint` says it
/// in words.
struct Dot {
    Place centre;
    double radius = 3;
    Role role = Role::Series;
    std::string opens;
    std::string hint;
    bool operator==(const Dot&) const = default;
};

/// One line of plain text; `anchor` is on its baseline.
struct Text {
    Place anchor;
    std::string text; ///< UTF-8
    Align align = Align::Left;
    Role role = Role::Label;
    int step = 0; ///< of OnScale
    bool operator==(const Text&) const = default;
};

using Mark = std::variant<Polyline, Bar, Dot, Text>;

struct DisplayList {
    double width = 0;
    double height = 0;
    std::vector<Mark> marks; ///< painted in this order
    bool operator==(const DisplayList&) const = default;
};

} // namespace earmark::charts
