#include "core/exchange/card_json.h"

#include "core/exchange/answers_reader.h"
#include "core/exchange/bounded_file.h"
#include "core/exchange/card_reader.h"

namespace earmark::exchange {

namespace {

Error malformed(const std::string& subject, const JsonFault& fault) {
    const std::string place = fault.path.empty() ? "" : "at " + fault.path + ": ";
    return {ErrorCode::Malformed, subject, place + fault.reason};
}

/// Refuses what is too large, parses, and turns a fault of the text or of its meaning into an Error.
template <class Value, class Read>
Result<Value> parseWith(std::string_view json, const std::string& subject, Read read) {
    if (json.size() > kMaximumCardBytes)
        return Error{ErrorCode::TooLarge, subject,
                     "the text has " + std::to_string(json.size()) + " bytes, at most " +
                         std::to_string(kMaximumCardBytes) + " are read"};
    try {
        const JsonValue root = parseJson(json, kMaximumDepth);
        return read(JsonNode(root, ""));
    } catch (const JsonFault& fault) {
        return malformed(subject, fault);
    }
}

} // namespace

Result<model::CardVersion> parseCard(std::string_view json, const std::string& subject) {
    return parseWith<model::CardVersion>(json, subject, readCard);
}

Result<model::CardVersion> readCardFile(const std::filesystem::path& path) {
    const Result<std::string> content = readBoundedFile(path, kMaximumCardBytes);
    if (!content) return content.error();
    return parseCard(*content, path.string());
}

Result<AnswersFile> parseAnswers(std::string_view json, const std::string& subject,
                                 const model::CardVersion& card) {
    return parseWith<AnswersFile>(json, subject,
                                  [&card](const JsonNode& root) { return readAnswers(root, card); });
}

Result<AnswersFile> readAnswersFile(const std::filesystem::path& path, const model::CardVersion& card) {
    const Result<std::string> content = readBoundedFile(path, kMaximumCardBytes);
    if (!content) return content.error();
    return parseAnswers(*content, path.string(), card);
}

} // namespace earmark::exchange
