#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/finding.h"
#include "core/exchange/table.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// A list larger than this is refused before it is read.
inline constexpr std::uintmax_t kMaximumListBytes = 256ULL << 20;

/// What the person says where the file does not.
struct ReadOptions {
    std::optional<Encoding> encoding = {}; ///< of a text
    std::optional<char> delimiter = {};    ///< of a text
    std::optional<std::string> sheet = {}; ///< of a workbook
};

/// Reads a CSV text or an XLSX workbook into a table, whole or not at all. What the file is, its content
/// says, never its name. The Error's detail gives place and remedy; `why`, when given, the same as a Finding
/// for a screen that speaks another language. Cancelled when the person cancels.
Result<Table> readTable(const std::filesystem::path& path, const ReadOptions& options = {},
                        const Progress* progress = nullptr, Finding* why = nullptr);

/// The same from bytes in memory; `name` stands for the file in messages.
Result<Table> readTableBytes(std::string_view bytes, const std::string& name, const ReadOptions& options = {},
                             const Progress* progress = nullptr, Finding* why = nullptr);

/// A path as UTF-8 text with '/' between its parts.
std::string pathText(const std::filesystem::path& path);
std::filesystem::path pathFromText(std::string_view utf8);

} // namespace earmark::exchange
