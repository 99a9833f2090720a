#pragma once

#include "core/audio/open_source.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/documents/document.h"

#include <filesystem>
#include <functional>
#include <string>

namespace earmark::documents {

/// Where the sound of a recording lies, by its RecordingId as text; an Error where nobody knows.
using SoundOf = std::function<Result<audio::CallFiles>(const std::string& recording)>;

/// Writes a document as one HTML file that opens offline in any browser, the passages' sound within it. A
/// passage whose sound cannot be had says so and does not stop the others. The file is there whole or not at
/// all: Cancelled, and the errors of writeWholeFile(). One step of progress for each passage.
Result<void> writeHtmlFile(const Document& document, const SoundOf& soundOf,
                           const std::filesystem::path& target, Progress& progress);

/// The same as a folder: index.html and clips/01.wav, 02.wav … AlreadyExists where the folder is there.
Result<void> writeHtmlFolder(const Document& document, const SoundOf& soundOf,
                             const std::filesystem::path& target, Progress& progress);

} // namespace earmark::documents
