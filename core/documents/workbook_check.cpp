#include "core/documents/workbook_check.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace earmark::documents {

namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

/// The name of the outermost element in the first bytes of a part.
std::string_view rootOf(std::string_view begin) {
    std::size_t at = begin.find('<');
    while (at != std::string_view::npos && at + 1 < begin.size() &&
           (begin[at + 1] == '?' || begin[at + 1] == '!'))
        at = begin.find('<', at + 1);
    if (at == std::string_view::npos) return {};
    const std::string_view name = begin.substr(at + 1);
    return name.substr(0, name.find_first_of(" \t\r\n/>"));
}

/// Unpacked in pieces, of which the first and the last bytes are kept.
bool isWholePart(zip_t* archive, zip_uint64_t index) {
    constexpr std::size_t kKept = 400;
    const std::unique_ptr<zip_file_t, Discard> part(zip_fopen_index(archive, index, 0));
    if (!part) return false;
    std::string begin, end;
    std::array<char, 65'536> piece{};
    zip_int64_t got = 0;
    while ((got = zip_fread(part.get(), piece.data(), piece.size())) > 0) {
        const std::string_view bytes(piece.data(), static_cast<std::size_t>(got));
        if (begin.size() < kKept) begin += bytes.substr(0, kKept - begin.size());
        end += bytes.substr(bytes.size() - std::min(bytes.size(), kKept));
        if (end.size() > kKept) end.erase(0, end.size() - kKept);
    }
    const std::string_view root = rootOf(begin);
    const std::size_t last = end.find_last_not_of("\r\n");
    if (got < 0 || root.empty() || last == std::string::npos) return false;
    const std::string_view text(end.data(), last + 1);
    return text.ends_with("</" + std::string(root) + ">") || (begin == end && text.ends_with("/>"));
}

} // namespace

bool isWholeWorkbook(const std::filesystem::path& path) {
    const std::unique_ptr<zip_t, Discard> archive(zip_open(path.string().c_str(), ZIP_RDONLY, nullptr));
    if (!archive) return false;
    const zip_int64_t parts = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t part = 0; part < parts; ++part)
        if (!isWholePart(archive.get(), static_cast<zip_uint64_t>(part))) return false;
    return parts > 0;
}

} // namespace earmark::documents
