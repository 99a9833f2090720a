#include "core/audio/known_headers.h"

#include <algorithm>
#include <array>

namespace earmark::audio {

bool hasKnownHeader(std::string_view head) {
    constexpr std::array<std::string_view, 16> kSignatures{"RIFF",
                                                           "RIFX",
                                                           "RF64",
                                                           "BW64",
                                                           "riff\x2e\x91\xcf\x11" /* W64 */,
                                                           "OggS",
                                                           "fLaC",
                                                           "ID3",
                                                           "FORM",
                                                           "caff",
                                                           ".snd",
                                                           "#!AMR",
                                                           "#!SILK",
                                                           "MAC ",
                                                           "\x1a\x45\xdf\xa3" /* Matroska, WebM */,
                                                           "\x30\x26\xb2\x75\x8e\x66\xcf\x11" /* WMA */};
    const bool isMp4 = head.size() >= 8 && head.substr(4, 4) == "ftyp";
    return isMp4 ||
           std::ranges::any_of(kSignatures, [&](std::string_view magic) { return head.starts_with(magic); });
}

} // namespace earmark::audio
