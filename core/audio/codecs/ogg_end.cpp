#include "core/audio/codecs/ogg_end.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace earmark::audio {

namespace {

constexpr std::size_t kHeaderBytes = 27;
constexpr std::size_t kTypeAt = 5;
constexpr std::size_t kSegmentsAt = 26;
/// The longest page there can be, and once more for what a tagger may have put behind it.
constexpr std::int64_t kTailBytes = 2 * 65'307;

std::size_t numberAt(std::string_view page, std::size_t at) {
    return static_cast<unsigned char>(page[at]);
}

/// Whether this is a page that is all there.
bool isWhole(std::string_view page) {
    if (page.size() < kHeaderBytes || page.size() < kHeaderBytes + numberAt(page, kSegmentsAt)) return false;
    std::size_t length = kHeaderBytes + numberAt(page, kSegmentsAt);
    for (std::size_t i = 0; i < numberAt(page, kSegmentsAt); ++i)
        length += numberAt(page, kHeaderBytes + i);
    return length <= page.size();
}

} // namespace

bool reachesLastOggPage(const ByteReader& bytes) {
    const std::int64_t start = std::max<std::int64_t>(0, bytes.size() - kTailBytes);
    std::vector<char> tail(static_cast<std::size_t>(bytes.size() - start));
    tail.resize(bytes.readAt(start, std::as_writable_bytes(std::span(tail))));
    const std::string_view text(tail.data(), tail.size());
    const std::size_t last = text.rfind(std::string_view("OggS\0", 5));
    if (last == std::string_view::npos) return false;
    const std::string_view page = text.substr(last);
    return isWhole(page) && (numberAt(page, kTypeAt) & 4) != 0;
}

} // namespace earmark::audio
