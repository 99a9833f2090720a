#pragma once

#include "core/audio/byte_reader.h"
#include "core/base/progress.h"

#include <string>

namespace earmark::audio {

/// Whether bytes begin with the whole of an earlier file, of which only its hash is known, as contentHash()
/// gives it, and about what `share` of these bytes it was (0…1): so one knows that a recording goes on where
/// it was cut off, and is no other. Looks a tenth of the bytes to either side of the share, at most 4 MB,
/// which takes 3 s; false when cancelled.
bool beginsWithContent(const ByteReader& bytes, const std::string& hash, double share,
                       const Progress* cancel = nullptr);

} // namespace earmark::audio
