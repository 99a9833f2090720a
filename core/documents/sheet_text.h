#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// Texts as a workbook may hold them.
namespace earmark::documents {

/// As many UTF-16 units as a cell of a workbook holds.
inline constexpr std::size_t kMaximumSheetText = 32'767;

/// A text for a cell: control characters as U+FFFD, cut at the limit with "…" at its end, and "_x0041_",
/// which a spreadsheet would read as one character, kept as it is written.
std::string sheetText(const std::string& text);

/// How wide a text stands in a column, in digits of the default font; East Asian characters take two.
std::size_t sheetWidth(const std::string& text);

/// How many lines a text takes in a column so wide.
std::size_t sheetLines(const std::string& text, double width);

/// Legal and unique names for sheets: at most 31 UTF-16 units, without []:*?/\ and not between apostrophes;
/// `otherwise` and a number for a name of which nothing is left.
std::vector<std::string> sheetNames(const std::vector<std::string>& wanted, const std::string& otherwise);

} // namespace earmark::documents
