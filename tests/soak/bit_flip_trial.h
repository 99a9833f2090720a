#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace earmark::trial {

/// Flips single bits in the pages that hold evaluations, answers, moments, passages and markers. A flip is
/// damaging when what people read differs afterwards: an evaluation, the figures, or that they can be read.
class BitFlipTrial {
public:
    /// `folder` is empty and ours.
    BitFlipTrial(std::filesystem::path folder, std::uint64_t seed);

    struct Tally {
        int flips = 0;
        int damaging = 0;
        int named = 0;                      ///< of the damaging ones, by verify or by not opening at all
        std::vector<std::string> unnoticed; ///< where the others were
    };
    /// Flips until so many were damaging.
    Tally run(int damaging);

private:
    std::filesystem::path m_folder;
    std::uint64_t m_seed;
    std::string m_intact; ///< the bytes of the file
    std::string m_read;   ///< what people read of it
    std::vector<std::size_t> m_pages;
};

} // namespace earmark::trial
