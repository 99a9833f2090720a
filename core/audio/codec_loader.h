#pragma once

#include "core/audio/codecs/codec_module.h"

namespace earmark::audio {

/// Loads the codec module on first use ($EARMARK_MODULES, beside the program, the installed folder, the build
/// tree, in that order). Audio, with a sentence that says what to reinstall, when it cannot be loaded.
Result<const CodecModule*> codecModule();

} // namespace earmark::audio
