#pragma once

#include "core/base/result.h"
#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// Files larger than this are refused before they are parsed, as is nesting deeper than kMaximumDepth.
inline constexpr std::uintmax_t kMaximumCardBytes = 16 * 1024 * 1024;
inline constexpr int kMaximumDepth = 64;

/// Reads a card version (resources/schemas/scorecard.schema.json). Malformed names the JSON path of the
/// fault; duplicate keys, unknown members, NaN and numbers beyond their limits are refused.
Result<model::CardVersion> parseCard(std::string_view json, const std::string& subject);
Result<model::CardVersion> readCardFile(const std::filesystem::path& path);

/// Canonical JSON, two spaces of indent, members in a fixed order: parse and write give the same bytes.
std::string writeCard(const model::CardVersion& card);

/// Answers with the call's fields (resources/schemas/answers.schema.json).
struct AnswersFile {
    model::AnswerSheet answers;
    model::CallFields fields;
};
Result<AnswersFile> parseAnswers(std::string_view json, const std::string& subject,
                                 const model::CardVersion& card);
Result<AnswersFile> readAnswersFile(const std::filesystem::path& path, const model::CardVersion& card);
std::string writeAnswers(const AnswersFile& file);

} // namespace earmark::exchange
