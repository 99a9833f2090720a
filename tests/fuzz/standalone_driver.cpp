/// Runs a fuzz target without libFuzzer: every file given, then seeded mutations of them. The same seed gives
/// the same inputs; the one under way is kept in a file so that a crash leaves it behind. usage: <target>
/// [-runs=N] [-seed=S] FILE_OR_FOLDER…
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;
using Random = std::mt19937_64;

constexpr std::uintmax_t kLargestSeed = 64 * 1024;

void runOne(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

void addSeed(const fs::path& file, std::vector<std::string>& seeds) {
    if (!fs::is_regular_file(file) || fs::file_size(file) > kLargestSeed) return;
    std::ifstream stream(file, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

void addSeeds(const fs::path& path, std::vector<std::string>& seeds) {
    if (!fs::is_directory(path)) return addSeed(path, seeds);
    for (const fs::directory_entry& entry : fs::directory_iterator(path))
        addSeed(entry.path(), seeds);
}

std::size_t below(Random& random, std::size_t end) {
    return end == 0 ? 0 : static_cast<std::size_t>(random() % end);
}

/// One small change: what breaks parsers are signs, repeats, cuts and pieces of other inputs.
void mutate(std::string& input, const std::vector<std::string>& seeds, Random& random) {
    constexpr std::string_view kSigns = "\",;\t\r\n'=<>&/{}_-:.0129\xff\xfe\x80\xe4";
    const std::size_t at = below(random, input.size() + 1);
    const std::size_t length =
        below(random, std::min<std::size_t>(input.size() - std::min(at, input.size()), 64) + 1);
    switch (below(random, 7)) {
    case 0:
        if (at < input.size())
            input[at] = static_cast<char>(input[at] ^ static_cast<char>(1U << below(random, 8)));
        break;
    case 1:
        if (at < input.size()) input[at] = kSigns[below(random, kSigns.size())];
        break;
    case 2:
        input.insert(at, 1, kSigns[below(random, kSigns.size())]);
        break;
    case 3:
        input.erase(at, length);
        break;
    case 4:
        input.insert(at, input.substr(at, length));
        break;
    case 5:
        if (below(random, 8) == 0) input.resize(at);
        break;
    default: {
        const std::string& other = seeds[below(random, seeds.size())];
        input.insert(at, other.substr(below(random, other.size() + 1), below(random, 128)));
    }
    }
}

std::uint64_t numberAfter(std::string_view argument, std::string_view name) {
    return std::strtoull(std::string(argument.substr(name.size())).c_str(), nullptr, 10);
}

} // namespace

int main(int argc, char** argv) {
    std::uint64_t runs = 0;
    std::uint64_t seed = 1;
    std::vector<std::string> seeds;
    for (int index = 1; index < argc; ++index) {
        const std::string_view argument(argv[index]);
        if (argument.starts_with("-runs="))
            runs = numberAfter(argument, "-runs=");
        else if (argument.starts_with("-seed="))
            seed = numberAfter(argument, "-seed=");
        else
            addSeeds(argument, seeds);
    }
    if (seeds.empty()) {
        std::fputs("no inputs: name files or folders\n", stderr);
        return 2;
    }
    for (const std::string& input : seeds)
        runOne(input);
    Random random(seed);
    for (std::uint64_t run = 0; run < runs; ++run) {
        std::string input = seeds[below(random, seeds.size())];
        for (std::size_t changes = 1 + below(random, 8); changes > 0; --changes)
            mutate(input, seeds, random);
        runOne(input);
    }
    std::printf("%zu inputs, %llu mutations\n", seeds.size(), static_cast<unsigned long long>(runs));
    return 0;
}
