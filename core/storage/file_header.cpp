#include "core/storage/file_header.h"

#include "core/storage/connection.h"
#include "core/storage/failure.h"
#include "core/storage/migrator.h"
#include "core/storage/platform.h"

#include <array>
#include <fstream>

namespace earmark::storage {

namespace {

struct Part {
    std::streamoff offset;
    std::string_view bytes;
};

using namespace std::string_view_literals;

// Page size 4096, rollback journal, the fixed fractions; schema format 4; UTF-8; a size of the file that is
// not trusted, since it is of another change than the counter.
constexpr auto kParts = std::to_array<Part>({
    {0, "SQLite format 3\0"sv},
    {16, "\x10\0\x01\x01\0\x40\x20\x20"sv},
    {44, "\0\0\0\x04"sv},
    {56, "\0\0\0\x01"sv},
    {92, "\0\0\0\0"sv},
});

std::string bigEndian(std::int64_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> shift) & 0xff);
    return bytes;
}

} // namespace

void copyWithStoreHeader(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code problem;
    std::filesystem::copy_file(from, to, problem);
    if (problem) throw Failure(Error{ErrorCode::Io, utf8(to), problem.message()});
    std::fstream file(to, std::ios::in | std::ios::out | std::ios::binary);
    for (const Part& part : kParts)
        file.seekp(part.offset).write(part.bytes.data(), static_cast<std::streamsize>(part.bytes.size()));
    const std::string application = bigEndian(kApplicationId);
    file.seekp(68).write(application.data(), static_cast<std::streamsize>(application.size()));
    if (!file.flush()) throw Failure(Error{ErrorCode::Io, utf8(to), "the copy cannot be written"});
}

} // namespace earmark::storage
