#pragma once

#include "core/audio/compressed_source.h"

namespace earmark::audio {

using CompressedOpener = Result<std::unique_ptr<AudioSource>> (*)(const CompressedFile& file);

/// The life of the program earmark-decoder: a keeper, which has the codecs loaded and never sees a foreign
/// byte, forks a confined decoder for each recording that the window asks for. Returns when the window is
/// gone, the exit code.
int keepDecoders(CompressedOpener open);

} // namespace earmark::audio
