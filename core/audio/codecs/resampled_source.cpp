#include "core/audio/codecs/resampled_source.h"

#include "core/audio/codecs/swr_slack.h"

#include <algorithm>

extern "C" {
#include <libavutil/mathematics.h>
}

namespace earmark::audio {

namespace {
constexpr std::size_t kInputFrames = 4096;
constexpr std::size_t kOutputFrames = 8192;
} // namespace

ResampledSource::ResampledSource(std::unique_ptr<AudioSource> source, int sampleRate)
    : m_source(std::move(source))
    , m_format(m_source->format()) {
    m_format.sampleRate = sampleRate;
    for (auto& plane : m_input)
        plane.resize(kInputFrames);
    for (auto& plane : m_output)
        plane.resize(kOutputFrames + kSwrSlack);
}

Result<std::unique_ptr<AudioSource>> ResampledSource::make(std::unique_ptr<AudioSource> source,
                                                           int sampleRate) {
    const int rateBefore = source->format().sampleRate;
    std::unique_ptr<ResampledSource> made(new ResampledSource(std::move(source), sampleRate));
    AVChannelLayout layout;
    av_channel_layout_default(&layout, made->m_format.sides());
    SwrContext* context = nullptr;
    int code = swr_alloc_set_opts2(&context, &layout, AV_SAMPLE_FMT_S16P, sampleRate, &layout,
                                   AV_SAMPLE_FMT_S16P, rateBefore, 0, nullptr);
    made->m_converter.reset(context);
    av_channel_layout_uninit(&layout);
    if (code >= 0) code = swr_init(context);
    if (code < 0)
        return Error{ErrorCode::Audio, "",
                     "sound of " + std::to_string(rateBefore) + " Hz cannot be brought to " +
                         std::to_string(sampleRate) + " Hz; export it as WAV"};
    return std::unique_ptr<AudioSource>(std::move(made));
}

Result<std::size_t> ResampledSource::read(const Planes& out) {
    std::array<std::uint8_t*, kMaxSides> target{};
    std::array<const std::uint8_t*, kMaxSides> input{};
    for (std::size_t side = 0; side < target.size(); ++side) {
        target[side] = reinterpret_cast<std::uint8_t*>(m_output[side].data());
        input[side] = reinterpret_cast<const std::uint8_t*>(m_input[side].data());
    }
    const int room = static_cast<int>(std::min(out.frames, kOutputFrames));
    for (;;) {
        int got = 0;
        if (m_inputEnded) {
            got = swr_convert(m_converter.get(), target.data(), room, nullptr, 0);
        } else {
            Planes planes{{m_input[0].data(), m_input[1].data()}, kInputFrames};
            const auto read = m_source->read(planes);
            m_inputEnded = !read || *read == 0;
            if (!read) m_error = read.error(); // told once what came before it is given
            if (m_inputEnded) continue;
            got = swr_convert(m_converter.get(), target.data(), room, input.data(), static_cast<int>(*read));
        }
        if (got > 0) {
            for (std::size_t side = 0; side < static_cast<std::size_t>(m_format.sides()); ++side)
                std::copy_n(m_output[side].begin(), got, out.side[side]);
            return static_cast<std::size_t>(got);
        }
        if (m_inputEnded) return m_error ? Result<std::size_t>(*m_error) : std::size_t{0};
    }
}

std::int64_t ResampledSource::claimedFrames() const {
    return av_rescale(m_source->claimedFrames(), m_format.sampleRate, m_source->format().sampleRate);
}

} // namespace earmark::audio
