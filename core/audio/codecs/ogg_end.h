#pragma once

#include "core/audio/byte_reader.h"

namespace earmark::audio {

/// Whether an Ogg file goes on to the page that is marked as its last (RFC 3533, header type 0x04). libav
/// takes the length of what is left of a cut-off file for the whole.
bool reachesLastOggPage(const ByteReader& bytes);

} // namespace earmark::audio
