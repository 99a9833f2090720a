#pragma once

#include "tests/soak/ledger.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace earmark::trial {

/// One store, scored in by a child process that is killed (SIGKILL) again and again in the middle of its
/// work.
class KillTrial {
public:
    /// `folder` is empty and ours; `child` the program earmark_answering_child.
    KillTrial(std::filesystem::path folder, std::filesystem::path child, std::uint64_t seed);

    /// Lets a child work, kills it at a moment drawn from the seed and compares the store with everything
    /// that was ever acknowledged. What is lost; empty when nothing.
    std::vector<std::string> killOnce();
    std::size_t acknowledged() const { return m_ledger.acknowledged(); }

private:
    void letChildWork(std::uint64_t seed);

    std::filesystem::path m_store;
    std::filesystem::path m_child;
    std::uint64_t m_seed;
    int m_round = 0;
    Ledger m_ledger;
};

} // namespace earmark::trial
