#include "tests/soak/media_trial.h"

#include "core/audio/decode_apart.h"
#include "core/audio/open_source.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <mutex>
#include <random>
#include <thread>

namespace earmark::test {

namespace {

namespace fs = std::filesystem;
using Chance = std::mt19937_64;

struct Sample {
    std::string name;
    std::string bytes;
};

std::vector<Sample> goodRecordings(const fs::path& folder) {
    std::vector<Sample> all;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().extension() == ".sh") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        all.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}});
    }
    std::ranges::sort(all, {}, &Sample::name); // the same on every disk
    return all;
}

std::size_t below(Chance& chance, std::size_t end) {
    return end == 0 ? 0 : chance() % end;
}

void flipBytes(std::string& bytes, Chance& chance, std::size_t within) {
    const std::size_t count = 1 + below(chance, 20);
    for (std::size_t i = 0; i < count && !bytes.empty(); ++i)
        bytes[below(chance, std::min(within, bytes.size()))] = static_cast<char>(chance());
}

/// A length, rate or count that no recorder means.
void putExtreme(std::string& bytes, Chance& chance) {
    constexpr std::array<std::uint32_t, 6> kExtremes{0, 1, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff};
    if (bytes.size() < 8) return;
    const std::uint32_t extreme = kExtremes[below(chance, kExtremes.size())];
    const std::size_t at = below(chance, std::min<std::size_t>(bytes.size() - 4, 600));
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(extreme >> (8 * i));
}

void mutateOnce(std::string& bytes, const std::string& other, Chance& chance) {
    const std::size_t at = below(chance, bytes.size());
    const std::size_t length = below(chance, std::min<std::size_t>(bytes.size() - at + 1, 5000));
    switch (chance() % 8) {
    case 0:
        return flipBytes(bytes, chance, 200);
    case 1:
        return flipBytes(bytes, chance, bytes.size());
    case 2:
        return bytes.resize(at);
    case 3:
    case 4:
        return putExtreme(bytes, chance);
    case 5:
        bytes.insert(at, bytes.substr(below(chance, bytes.size()), length));
        return;
    case 6:
        bytes.erase(at, length);
        return;
    default:
        bytes = bytes.substr(0, at) + other.substr(below(chance, other.size()));
    }
}

/// One mutated recording, decided by the seed and its number alone.
Sample mutated(const std::vector<Sample>& good, std::uint64_t seed, int number) {
    Chance chance(seed * 1'000'003 + static_cast<std::uint64_t>(number));
    const Sample& first = good[static_cast<std::size_t>(number) % good.size()];
    Sample made = first;
    for (std::size_t times = 1 + below(chance, 3); times > 0; --times)
        mutateOnce(made.bytes, good[below(chance, good.size())].bytes, chance);
    if (chance() % 10 == 0) made.name = good[below(chance, good.size())].name; // content is to decide
    made.name = std::to_string(number) + "-" + made.name;
    return made;
}

class Runner {
public:
    explicit Runner(const MediaTrial& trial)
        : m_trial(trial)
        , m_good(goodRecordings(trial.recordings))
        , m_folder(fs::temp_directory_path() / ("earmark-media-" + std::to_string(std::random_device()()))) {
        fs::create_directories(m_folder);
    }
    ~Runner() { fs::remove_all(m_folder); }
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    MediaTrialOutcome run() {
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < m_trial.threads; ++i)
            threads.emplace_back([this] {
                for (int number = m_next++; number < m_trial.files; number = m_next++)
                    tryOne(mutated(m_good, m_trial.seed, number));
            });
        for (std::thread& thread : threads)
            thread.join();
        return m_outcome;
    }

private:
    void tryOne(const Sample& sample) {
        const fs::path path = m_folder / sample.name;
        std::ofstream(path, std::ios::binary) << sample.bytes;
        const auto start = std::chrono::steady_clock::now();
        decode(path, sample.name);
        fs::remove(path);
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
        const std::lock_guard lock(m_mutex);
        if (took <= m_outcome.slowest) return;
        m_outcome.slowest = took;
        m_outcome.slowestName = sample.name;
    }

    void decode(const fs::path& path, const std::string& name) {
        auto source = audio::openCall({path, {}, {}});
        if (!source) return note(source.error(), path, name);
        std::array<std::vector<std::int16_t>, audio::kMaxSides> planes;
        for (auto& plane : planes)
            plane.resize(kBlockFrames);
        for (;;) {
            const auto got = (*source)->read({{planes[0].data(), planes[1].data()}, kBlockFrames});
            if (!got) return note(got.error(), path, name);
            if (*got > kBlockFrames) return fault(name, "more frames than there is room for");
            if (*got == 0) break;
        }
        const std::lock_guard lock(m_mutex);
        ++((*source)->truncated() ? m_outcome.cut : m_outcome.whole);
    }

    void note(const Error& error, const fs::path& path, const std::string& name) {
        if (error.subject != path.string())
            return fault(name, "an error that does not name it: " + describe(error));
        if (error.detail.empty()) return fault(name, "an error without a reason");
        const std::lock_guard lock(m_mutex);
        const bool stopped = error.detail == audio::kDecoderBroke || error.detail == audio::kDecoderStuck ||
                             error.detail == audio::kDecoderTooMuch;
        if (stopped)
            ++m_outcome.stopped[error.detail];
        else if (error.code == ErrorCode::Malformed || error.code == ErrorCode::Unsupported)
            ++m_outcome.refused;
        else
            m_outcome.faults.push_back(name + ": " + describe(error));
    }

    void fault(const std::string& name, const std::string& what) {
        const std::lock_guard lock(m_mutex);
        m_outcome.faults.push_back(name + ": " + what);
    }

    static constexpr std::size_t kBlockFrames = 16384;

    const MediaTrial m_trial;
    const std::vector<Sample> m_good;
    const fs::path m_folder;
    std::atomic<int> m_next{0};
    std::mutex m_mutex;
    MediaTrialOutcome m_outcome;
};

} // namespace

MediaTrialOutcome runMediaTrial(const MediaTrial& trial) {
    return Runner(trial).run();
}

} // namespace earmark::test
