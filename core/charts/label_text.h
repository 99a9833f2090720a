#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// How much room a label takes, without a font: a chart is laid out once for screen and paper, so widths are
/// reckoned a little too large from the height of a line. East Asian characters count as wide ones.
namespace earmark::charts {

double textWidth(std::string_view utf8, double lineHeight);

/// The text, or as much of its beginning as fits, ended by "…".
std::string fittedText(std::string_view utf8, double width, double lineHeight);

/// The text in at most `most` lines, broken at spaces and between East Asian characters; the last one is cut
/// where it does not fit.
std::vector<std::string> wrappedText(std::string_view utf8, double width, double lineHeight,
                                     std::size_t most);

} // namespace earmark::charts
