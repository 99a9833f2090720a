#pragma once

#include "core/service/store_repair.h"

namespace earmark::service {

/// Carries what can be read of a damaged store into a new one at `draft`; see repairStore(). `work` is a
/// folder for what is needed meanwhile. Throws storage::Failure.
std::vector<RepairStep> salvageStore(const std::filesystem::path& store, const std::filesystem::path& draft,
                                     const std::filesystem::path& work, const Clock& clock,
                                     Progress* progress);

} // namespace earmark::service
