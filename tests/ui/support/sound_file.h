#pragma once

#include "core/audio/decode_job.h"

#include <QString>

#include <filesystem>
#include <memory>

namespace earmark::ui::test {

/// Writes a two-sided 8 kHz call: tones of 440 Hz (agent) and 660 Hz (customer) that take turns of one
/// second, but for a silence of both from `silentFromMs` to `silentToMs`.
std::filesystem::path writeCall(const QString& folder, const QString& name, int lengthMs,
                                int silentFromMs = 0, int silentToMs = 0);

/// The same, decoded to its end.
std::shared_ptr<const audio::DecodedCall> decodedCall(const std::filesystem::path& path);

} // namespace earmark::ui::test
