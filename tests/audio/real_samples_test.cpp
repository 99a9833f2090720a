#include "core/audio/codecs/real_samples.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <vector>

using namespace earmark::audio;

namespace {

std::vector<std::int16_t> samplesOf(const std::vector<float>& reals) {
    std::vector<std::int16_t> samples(reals.size());
    toSamples(reals, samples.data());
    return samples;
}

} // namespace

TEST_CASE("real samples are rounded to even, held in range, and silent where they are no numbers",
          "[audio]") {
    const float whole = 1.0f / 32768;
    const float nothing = std::numeric_limits<float>::quiet_NaN();
    const float endless = std::numeric_limits<float>::infinity();
    const std::vector<float> reals{0,        whole, -whole, 0.5f * whole, 1.5f * whole,    -0.5f * whole,
                                   1,        -1,    1.5f,   -7,           nothing,         endless,
                                   -endless, 0.25f, 1e9f,   -1e30f,       32767.4f * whole};
    const std::vector<std::int16_t> wanted{0,      1, -1,    0,      2,    0,     32767,  -32768, 32767,
                                           -32768, 0, 32767, -32768, 8192, 32767, -32768, 32767};
    CHECK(samplesOf(reals) == wanted);
}

TEST_CASE("a block of real samples and its samples alone give the same", "[audio]") {
    for (std::size_t length = 0; length < 40; ++length) {
        std::vector<float> reals;
        for (std::size_t i = 0; i < length; ++i)
            reals.push_back(1.2f * std::sin(static_cast<float>(i * i + length)));
        std::vector<std::int16_t> alone;
        for (const float real : reals)
            alone.push_back(samplesOf({real}).front());
        CHECK(samplesOf(reals) == alone);
    }
}
