#include "core/audio/headerless_formats.h"

#include <algorithm>

namespace earmark::audio {

const std::vector<HeaderlessFormat>& headerlessFormats() {
    static const std::vector<HeaderlessFormat> formats{
        {"ulaw", {"G.711 mu-law, 8 kHz", "G.711 μ 律，8 kHz"}},
        {"alaw", {"G.711 A-law, 8 kHz", "G.711 A 律，8 kHz"}},
        {"vox", {"Dialogic ADPCM (VOX), 8 kHz", "Dialogic ADPCM（VOX），8 kHz"}},
        {"sln", {"16-bit linear, 8 kHz", "16 位线性，8 kHz"}},
        {"sln16", {"16-bit linear, 16 kHz", "16 位线性，16 kHz"}},
        {"gsm", {"GSM 6.10", "GSM 6.10"}},
        {"g729", {"G.729", "G.729"}},
        {"g722", {"G.722", "G.722"}},
        {"g726", {"G.726, 32 kbit/s, high bits first", "G.726，32 kbit/s，高位在前"}},
        {"g726le", {"G.726, 32 kbit/s, low bits first", "G.726，32 kbit/s，低位在前"}},
        {"g723", {"G.723.1", "G.723.1"}},
    };
    return formats;
}

bool isHeaderlessFormat(const std::string& name) {
    const auto& formats = headerlessFormats();
    return std::ranges::find(formats, name, &HeaderlessFormat::name) != formats.end();
}

} // namespace earmark::audio
