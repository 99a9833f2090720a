/// Sound: how soon a call is heard, what its peaks cost beside decoding alone, whether seeks are exact, what
/// playing costs, and ten hours of it. Needs nothing but a temporary folder (and ffmpeg for containers that
/// cannot be lengthened without); ratios are taken in one run. earmark_audio_bench [WORD]: rows of that kind
/// alone.

#include "tests/bench/bench_sounds.h"
#include "tests/bench/opening_rows.h"
#include "tests/bench/peak_rows.h"
#include "tests/bench/playing_rows.h"

#include <cstdio>
#include <filesystem>
#include <string_view>

namespace {

using namespace earmark::bench;
namespace fs = std::filesystem;

void printRows(std::string_view wanted, const fs::path& data, const fs::path& folder) {
    const auto asked = [&](std::string_view kind) { return wanted.empty() || wanted == kind; };
    const fs::path hour = writeWav(folder / "hour.wav", kMuLaw, 2, 3600);
    if (asked("open")) printOpeningRows(fs::read_symlink("/proc/self/exe"), data, hour);
    if (asked("seek")) printSeekRows(data, folder);
    if (asked("speed")) printSpeedRows(folder);
    if (asked("peaks")) printPeakRows(hour);
    if (asked("columns")) printColumnRows(hour);
    if (asked("compressed")) printCompressedRows(data, folder);
    if (asked("long")) printLongCallRows(data, folder);
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--open") {
        std::printf("%f\n", openedAfterMs(argv[2]));
        return 0;
    }
    const fs::path folder = fs::temp_directory_path() / "earmark-audio-bench";
    fs::create_directories(folder);
    printRows(argc > 1 ? argv[1] : "", EARMARK_BENCH_DATA, folder);
    fs::remove_all(folder);
    return 0;
}
