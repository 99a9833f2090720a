#pragma once

#include <cstdint>
#include <filesystem>

namespace earmark::storage {

/// What one store holds that another does not.
struct StoreDifference {
    std::int64_t evaluations = 0; ///< submitted, corrected or withdrawn ones
    std::int64_t drafts = 0;      ///< evaluations being scored
    std::int64_t cards = 0;       ///< published versions
    std::int64_t cardDrafts = 0;
    std::int64_t calls = 0;
    std::int64_t records = 0; ///< coaching sessions, trainings, examples and urgent findings

    bool operator==(const StoreDifference&) const = default;
};

/// What `store` holds that `other` does not, or holds in another state. Both are only read. Throws Failure.
StoreDifference whatLacks(const std::filesystem::path& other, const std::filesystem::path& store);

} // namespace earmark::storage
