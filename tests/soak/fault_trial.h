#pragma once

#include "tests/support/simulated_disk.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace earmark::trial {

/// Which operation of the disk fails, and how.
struct DiskFault {
    test::SimulatedDisk::Fault kind = test::SimulatedDisk::Fault::DiskFull;
    std::int64_t operation = 0; ///< from 1, counted from before the store is opened; 0: none fails
    bool forEver = false;       ///< else once
};

/// One working day in small: a store is opened, calls are scored and corrected, a card is edited and
/// published, a backup is made. Everything that is refused is tried again by the next call.
class FaultTrial {
public:
    /// `folder` is empty and ours.
    explicit FaultTrial(std::filesystem::path folder);

    /// Everything acknowledged that was lost: while the store is open and the disk well again, after the
    /// power was cut in that state, and after closing and opening again.
    std::vector<std::string> run(const DiskFault& fault);

    /// Writes, truncations and syncs of the last run, before the power was cut.
    std::int64_t operations() const { return m_operations; }
    std::size_t acknowledged() const { return m_acknowledged; } ///< in the last run

private:
    std::filesystem::path m_folder;
    int m_round = 0;
    std::int64_t m_operations = 0;
    std::size_t m_acknowledged = 0;
};

} // namespace earmark::trial
