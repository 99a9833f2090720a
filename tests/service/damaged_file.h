#pragma once

#include "core/storage/connection.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace earmark::test {

inline constexpr std::size_t kPageSize = 4096;

inline std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeBytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// The numbers, from 1, of the pages that hold rows of these tables; of a closed store.
inline std::vector<std::size_t> pagesOf(const std::filesystem::path& store,
                                        const std::vector<std::string>& tables) {
    storage::Connection connection(store, storage::Connection::Mode::ReadOnly);
    std::vector<std::size_t> pages;
    for (const std::string& table : tables) {
        storage::Statement rows =
            connection.prepare("SELECT pageno FROM dbstat WHERE name = ?1 ORDER BY pageno");
        rows.with(table);
        while (rows.step())
            pages.push_back(static_cast<std::size_t>(rows.integer(0)));
    }
    return pages;
}

/// Fills the second half of a page with zeros, as a write that was torn does.
inline void tearPage(const std::filesystem::path& store, std::size_t page) {
    std::string bytes = bytesOf(store);
    bytes.replace((page - 1) * kPageSize + kPageSize / 2, kPageSize / 2, kPageSize / 2, '\0');
    writeBytes(store, bytes);
}

} // namespace earmark::test
