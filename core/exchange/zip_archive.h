#pragma once

#include "core/exchange/finding.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;
struct zip_file;

namespace earmark::exchange {

/// A zip archive in memory, read part by part within limits. The limits are held against the bytes that
/// really come out, never against what the archive declares.
class ZipArchive {
public:
    static constexpr std::int64_t kMaximumEntries = 10'000;
    static constexpr std::uint64_t kMaximumUnpackedBytes = 768ULL << 20;
    static constexpr std::uint64_t kMaximumRatio = 300; ///< beyond kRatioCountsFrom unpacked bytes
    static constexpr std::uint64_t kRatioCountsFrom = 16ULL << 20;

    /// The bytes must outlive the archive. Problem() tells when it could not be opened.
    explicit ZipArchive(std::string_view bytes);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// What keeps the archive from being read: BrokenArchive, EncryptedWorkbook, ZipBomb.
    const std::optional<Finding>& problem() const { return m_problem; }
    bool has(const std::string& name) const;

    /// One part, unpacked as it is read.
    class Part {
    public:
        ~Part();
        Part(Part&& other) noexcept;
        Part(const Part&) = delete;
        Part& operator=(const Part&) = delete;

        const std::string& name() const { return m_name; }
        /// Bytes read, 0 at the end; nullopt when problem() says why not.
        std::optional<std::size_t> read(char* buffer, std::size_t size);
        const std::optional<Finding>& problem() const { return m_problem; }

    private:
        friend class ZipArchive;
        Part(ZipArchive& archive, std::string name);
        void fail(FindingKind kind, std::string value);

        ZipArchive* m_archive;
        zip_file* m_file = nullptr;
        std::string m_name;
        std::uint64_t m_packed = 0;
        std::uint64_t m_unpacked = 0;
        std::optional<Finding> m_problem;
    };
    /// A part that is not there reads as a problem.
    Part open(const std::string& name) { return Part(*this, name); }

private:
    void checkEntries();

    zip* m_zip = nullptr;
    std::uint64_t m_unpacked = 0; ///< of all parts read so far
    std::optional<Finding> m_problem;
};

} // namespace earmark::exchange
