#pragma once

#include <string_view>

namespace earmark::audio {

/// Whether a file that begins so says by itself what it is: RIFF, Ogg, FLAC, AU, MP4, ASF and the like. An
/// MPEG stream without a tag does not: its first bytes may as well be mu-law silence.
bool hasKnownHeader(std::string_view head);

} // namespace earmark::audio
