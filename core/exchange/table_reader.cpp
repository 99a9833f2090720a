#include "core/exchange/table_reader.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/compound_file.h"
#include "core/exchange/delimited_reader.h"
#include "core/exchange/text_encoding.h"
#include "core/exchange/workbook_reader.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <variant>

namespace earmark::exchange {

namespace {

constexpr std::string_view kZipSignature = "PK";

Finding unreadable(const std::string& reason) {
    return Finding{.kind = FindingKind::FileUnreadable, .value = reason};
}

std::variant<std::string, Finding> readBytes(const std::filesystem::path& path) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (failed) return unreadable(failed.message());
    // Opening a pipe or a device could wait for ever.
    if (!std::filesystem::is_regular_file(status)) return unreadable("not a file");
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed) return unreadable(failed.message());
    if (size > kMaximumListBytes)
        return Finding{.kind = FindingKind::FileTooLarge,
                       .value = std::to_string(kMaximumListBytes >> 20) + " MB"};
    std::ifstream file(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!file) return unreadable(std::generic_category().message(errno));
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

bool startsLikeMarkup(std::string_view utf8) {
    std::string head(strippedCell(utf8.substr(0, 512)));
    std::ranges::transform(head, head.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"<!doctype", "<html", "<table", "<?xml", "<meta", "<head"},
        [&](std::string_view tag) { return head.starts_with(tag); });
}

std::optional<Finding> readText(std::string_view bytes, const ReadOptions& options, Table& table,
                                const Progress* progress) {
    const bool wide = options.encoding == Encoding::Utf16LittleEndian ||
                      options.encoding == Encoding::Utf16BigEndian || bytes.starts_with("\xff\xfe") ||
                      bytes.starts_with("\xfe\xff");
    if (!wide && bytes.find('\0') != std::string_view::npos) return Finding{.kind = FindingKind::NotATable};
    auto decoded = decodeText(bytes, options.encoding);
    if (auto* problem = std::get_if<Finding>(&decoded)) return *problem;
    const DecodedText& text = std::get<DecodedText>(decoded);
    table.source.encoding = text.encoding;
    table.source.encodingGuessed = text.guessed;
    if (startsLikeMarkup(text.utf8)) return Finding{.kind = FindingKind::WebPage};
    return readDelimited(text.utf8, options.delimiter, table, progress);
}

std::optional<Finding> readAny(std::string_view bytes, const ReadOptions& options, Table& table,
                               const Progress* progress) {
    if (strippedCell(bytes).empty()) return Finding{.kind = FindingKind::FileEmpty};
    if (bytes.starts_with(kZipSignature) && bytes.size() > 4 && bytes[2] < '\x09')
        return readWorkbook(bytes, options.sheet, table, progress);
    if (isCompoundFile(bytes)) {
        switch (compoundContent(bytes)) {
        case CompoundContent::OldWorkbook:
            return Finding{.kind = FindingKind::OldWorkbook};
        case CompoundContent::EncryptedPackage:
            return Finding{.kind = FindingKind::EncryptedWorkbook};
        case CompoundContent::Other:
            return Finding{.kind = FindingKind::NotATable};
        }
    }
    return readText(bytes, options, table, progress);
}

Error reported(Finding finding, const std::string& name, Finding* why) {
    finding.file = shownText(name);
    if (why) *why = finding;
    return toError(finding);
}

} // namespace

Result<Table> readTableBytes(std::string_view bytes, const std::string& name, const ReadOptions& options,
                             const Progress* progress, Finding* why) {
    Table table;
    table.source.file = shownText(name);
    const std::optional<Finding> problem = readAny(bytes, options, table, progress);
    if (progress && progress->cancelled()) return Error{ErrorCode::Cancelled, name, {}};
    if (problem) return reported(*problem, name, why);
    if (table.rowCount() == 0) return reported(Finding{.kind = FindingKind::FileEmpty}, name, why);
    return table;
}

Result<Table> readTable(const std::filesystem::path& path, const ReadOptions& options,
                        const Progress* progress, Finding* why) {
    const std::string name = pathText(path.filename());
    const auto bytes = readBytes(path);
    if (const auto* problem = std::get_if<Finding>(&bytes)) return reported(*problem, name, why);
    return readTableBytes(std::get<std::string>(bytes), name, options, progress, why);
}

std::string pathText(const std::filesystem::path& path) {
    const std::u8string text = path.generic_u8string();
    return std::string(text.begin(), text.end());
}

std::filesystem::path pathFromText(std::string_view utf8) {
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

} // namespace earmark::exchange
