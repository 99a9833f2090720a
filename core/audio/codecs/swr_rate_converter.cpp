#include "core/audio/codecs/swr_rate_converter.h"

#include "core/audio/codecs/swr_slack.h"

#include <algorithm>

namespace earmark::audio {

Result<std::unique_ptr<RateConverter>> SwrRateConverter::make(int fromRate, int toRate) {
    AVChannelLayout layout;
    av_channel_layout_default(&layout, 2);
    SwrContext* raw = nullptr;
    int code = swr_alloc_set_opts2(&raw, &layout, AV_SAMPLE_FMT_S16, toRate, &layout, AV_SAMPLE_FMT_S16,
                                   fromRate, 0, nullptr);
    AvPtr<SwrContext> context(raw);
    if (code >= 0) code = swr_init(raw);
    if (code < 0)
        return Error{ErrorCode::Audio, "",
                     "sound of " + std::to_string(fromRate) + " Hz cannot be played at " +
                         std::to_string(toRate) + " Hz; choose another sound device"};
    return std::unique_ptr<RateConverter>(new SwrRateConverter(std::move(context)));
}

std::size_t SwrRateConverter::convert(std::span<const std::int16_t> in, std::span<std::int16_t> out) {
    const auto* input = reinterpret_cast<const std::uint8_t*>(in.data());
    m_output.resize(std::max(m_output.size(), out.size() + kSwrSlack));
    auto* output = reinterpret_cast<std::uint8_t*>(m_output.data());
    // No input at all would mean the end of the stream to swresample.
    if (in.empty() && swr_get_out_samples(m_context.get(), 0) <= 0) return 0;
    const int got = swr_convert(m_context.get(), &output, static_cast<int>(out.size() / 2), &input,
                                static_cast<int>(in.size() / 2));
    const auto frames = static_cast<std::size_t>(std::max(got, 0));
    std::copy_n(m_output.begin(), 2 * frames, out.begin());
    return frames;
}

void SwrRateConverter::restart() {
    swr_init(m_context.get());
}

} // namespace earmark::audio
