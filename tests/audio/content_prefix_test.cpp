#include "core/audio/content_prefix.h"

#include "core/audio/file_reader.h"
#include "core/audio/media_probe.h"
#include "tests/support/catch.h"
#include "tests/support/require_result.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <random>

using namespace earmark;
using namespace earmark::audio;
using earmark::test::valueOf;

namespace {

constexpr std::size_t kSize = 700'001;

std::vector<char> someBytes(unsigned seed) {
    std::minstd_rand random(seed);
    std::vector<char> bytes(kSize);
    for (char& byte : bytes)
        byte = static_cast<char>(random() >> 8);
    return bytes;
}

struct Files {
    std::filesystem::path write(const std::string& name, const std::vector<char>& bytes, std::size_t count) {
        std::ofstream(folder / name, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(count));
        return folder / name;
    }
    bool begins(const std::filesystem::path& whole, const std::string& hash, double share,
                const Progress* cancel = nullptr) {
        return beginsWithContent(*valueOf(FileReader::open(whole)), hash, share, cancel);
    }

    test::TemporaryFolder folder;
};

} // namespace

TEST_CASE("a file that begins with all of an earlier one is told by the earlier one's hash",
          "[audio][media]") {
    Files files;
    const auto bytes = someBytes(1);
    const auto whole = files.write("whole", bytes, kSize);
    for (const std::size_t length : {std::size_t{1}, std::size_t{65'536}, std::size_t{300'007}, kSize}) {
        const std::string hash = valueOf(contentHash({files.write("part", bytes, length), {}, {}}));
        const double share = static_cast<double>(length) / kSize;
        CAPTURE(length);
        CHECK(files.begins(whole, hash, share));
        CHECK(files.begins(whole, hash, share + 0.08)); // compressed sound is not spread evenly
        CHECK(files.begins(whole, hash, share - 0.08));
        CHECK_FALSE(files.begins(files.write("other", someBytes(2), kSize), hash, share));
    }
}

TEST_CASE("what cannot be an earlier file's hash, and a cancelled search, prove nothing", "[audio][media]") {
    Files files;
    const auto bytes = someBytes(1);
    const auto whole = files.write("whole", bytes, kSize);
    const std::string hash = valueOf(contentHash({files.write("part", bytes, kSize / 2), {}, {}}));
    for (const std::string& wrong : {std::string(), std::string("12"), std::string(64, 'x'), hash + "00"})
        CHECK_FALSE(files.begins(whole, wrong, 0.5));
    Progress cancelled;
    cancelled.cancel();
    CHECK_FALSE(files.begins(whole, hash, 0.5, &cancelled));
}
