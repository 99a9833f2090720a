#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace earmark::test {

/// Recordings with bytes flipped, cut, doubled and put together wrongly, opened as the window opens them.
struct MediaTrial {
    std::filesystem::path recordings; ///< a folder of good ones, all formats
    std::uint64_t seed = 1;
    int files = 500;
    unsigned threads = 2;
};

struct MediaTrialOutcome {
    int whole = 0;                      ///< played to an end that looks right
    int cut = 0;                        ///< played as far as it goes
    int refused = 0;                    ///< refused with a reason
    std::map<std::string, int> stopped; ///< the decoder was stopped, by how
    std::chrono::milliseconds slowest{0};
    std::string slowestName;
    std::vector<std::string> faults; ///< what must never be: no name, no reason, sound out of bounds
};

MediaTrialOutcome runMediaTrial(const MediaTrial& trial);

} // namespace earmark::test
