#pragma once

#include "core/audio/codecs/av_source.h"
#include "core/audio/codecs/rate_converter.h"

#include <memory>
#include <vector>

namespace earmark::audio {

class SwrRateConverter final : public RateConverter {
public:
    static Result<std::unique_ptr<RateConverter>> make(int fromRate, int toRate);

    std::size_t convert(std::span<const std::int16_t> in, std::span<std::int16_t> out) override;
    void restart() override;

private:
    explicit SwrRateConverter(AvPtr<SwrContext> context)
        : m_context(std::move(context)) {}

    AvPtr<SwrContext> m_context;
    std::vector<std::int16_t> m_output; ///< with room for what swresample writes too much
};

} // namespace earmark::audio
