#pragma once

#include "core/audio/open_source.h"
#include "core/base/result.h"
#include "core/model/recording.h"

namespace earmark::service {

/// Where a call's sound lies, and who is on which side.
audio::CallFiles soundFilesOf(const model::Recording& recording);

/// The same for sound that is given away as that of a scored call: Conflict where the file is not, by its
/// content, the one that was looked at. Reads the file through.
Result<audio::CallFiles> scoredSoundOf(const model::Recording& recording);

/// Whether it is sound as far as its files' beginnings, and what a person said of them, tell; a written
/// contact, a broken or missing file is not.
bool beginsAsSound(const model::Recording& recording);

} // namespace earmark::service
