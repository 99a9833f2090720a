#pragma once

#include <filesystem>
#include <optional>

namespace earmark::audio {

/// Where a part of the program lies that is loaded or started when a recording needs it ("earmark-codecs.so",
/// "earmark-decoder"): in $EARMARK_MODULES, beside the program, in the installed folder, in the build tree,
/// in that order. Absent when it is in none of them.
std::optional<std::filesystem::path> modulePath(const char* fileName);

} // namespace earmark::audio
