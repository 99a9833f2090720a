#include "core/exchange/zip_archive.h"

#include <zip.h>

#include <utility>

namespace earmark::exchange {

namespace {

Finding archiveFinding(FindingKind kind, std::string value) {
    return {.kind = kind, .row = 0, .column = kNoColumn, .value = std::move(value)};
}

} // namespace

ZipArchive::ZipArchive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    m_zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!m_zip) {
        m_problem = archiveFinding(FindingKind::BrokenArchive, zip_error_strerror(&error));
        zip_source_free(source);
    }
    zip_error_fini(&error);
    if (m_zip) checkEntries();
}

ZipArchive::~ZipArchive() {
    if (m_zip) zip_discard(m_zip);
}

void ZipArchive::checkEntries() {
    const zip_int64_t entries = zip_get_num_entries(m_zip, 0);
    if (entries > kMaximumEntries) {
        m_problem = archiveFinding(FindingKind::ZipBomb, std::to_string(entries) + " parts");
        return;
    }
    for (zip_int64_t index = 0; index < entries; ++index) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(m_zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0) continue;
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
            m_problem = archiveFinding(FindingKind::EncryptedWorkbook, {});
            return;
        }
    }
}

bool ZipArchive::has(const std::string& name) const {
    return m_zip && zip_name_locate(m_zip, name.c_str(), ZIP_FL_NOCASE) >= 0;
}

ZipArchive::Part::Part(ZipArchive& archive, std::string name)
    : m_archive(&archive)
    , m_name(std::move(name)) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    const zip_int64_t index =
        archive.m_zip ? zip_name_locate(archive.m_zip, m_name.c_str(), ZIP_FL_NOCASE) : -1;
    if (index < 0 || zip_stat_index(archive.m_zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0) {
        fail(FindingKind::BrokenArchive, "no part " + m_name);
        return;
    }
    m_packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
    m_file = zip_fopen_index(archive.m_zip, static_cast<zip_uint64_t>(index), 0);
    if (!m_file) fail(FindingKind::BrokenArchive, m_name + ": " + zip_strerror(archive.m_zip));
}

ZipArchive::Part::~Part() {
    if (m_file) zip_fclose(m_file);
}

ZipArchive::Part::Part(Part&& other) noexcept
    : m_archive(other.m_archive)
    , m_file(std::exchange(other.m_file, nullptr))
    , m_name(std::move(other.m_name))
    , m_packed(other.m_packed)
    , m_unpacked(other.m_unpacked)
    , m_problem(std::move(other.m_problem)) {}

void ZipArchive::Part::fail(FindingKind kind, std::string value) {
    m_problem = archiveFinding(kind, std::move(value));
}

std::optional<std::size_t> ZipArchive::Part::read(char* buffer, std::size_t size) {
    if (m_problem) return std::nullopt;
    const zip_int64_t got = zip_fread(m_file, buffer, size);
    if (got < 0) {
        fail(FindingKind::BrokenArchive, m_name + ": " + zip_file_strerror(m_file));
        return std::nullopt;
    }
    m_unpacked += static_cast<std::uint64_t>(got);
    m_archive->m_unpacked += static_cast<std::uint64_t>(got);
    const bool tooDense = m_unpacked > kRatioCountsFrom && m_unpacked / kMaximumRatio > m_packed;
    if (tooDense || m_archive->m_unpacked > kMaximumUnpackedBytes) {
        fail(FindingKind::ZipBomb, m_name);
        return std::nullopt;
    }
    return static_cast<std::size_t>(got);
}

} // namespace earmark::exchange
