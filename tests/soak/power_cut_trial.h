#pragma once

#include "core/storage/store.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace earmark::trial {

struct Outcome {
    std::size_t acknowledged = 0;
    std::int64_t tornWrites = 0;
    std::vector<std::string> losses;
};

enum class Work { Scoring, EditingCards };

/// Scores a few calls (or edits a card) on a simulated disk, cuts its power at a moment drawn from the seed,
/// opens what survived and compares it with what had been acknowledged by then. `folder` is empty and ours.
Outcome cutPower(const std::filesystem::path& folder, std::uint64_t seed,
                 storage::Store::Durability durability, Work work = Work::Scoring);

} // namespace earmark::trial
