#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/file_reader.h"
#include "core/base/progress.h"

#include <chrono>
#include <memory>
#include <string>

namespace earmark::audio {

/// What a decoder may take beyond what it needs to stand ready. Ten hours of the slowest codec take 30 s of
/// processor time and 40 MB.
struct DecoderLimits {
    std::int64_t memoryBytes = std::int64_t{256} << 20;
    int cpuSeconds = 600;
    std::chrono::milliseconds stall{20'000}; ///< from one block of sound to the next
    std::chrono::hours soundLength{24};
};

/// A compressed recording to be decoded apart from this process.
struct ApartFile {
    std::shared_ptr<const FileReader> bytes;
    std::string subject;   ///< names the file in errors
    std::string extension; ///< as in CompressedFile
};

/// Details of ErrorCode::Audio that say how a decoder ended; ui/common has sentences for them.
inline constexpr const char* kDecoderBroke = "the decoder broke down on this file and was stopped; the file "
                                             "may be damaged, or made to do harm: ask the "
                                             "recorder for it again";
inline constexpr const char* kDecoderStuck = "the decoder got stuck in this file and was stopped; the file "
                                             "may be damaged, or made to do harm: ask the "
                                             "recorder for it again";
inline constexpr const char* kDecoderTooMuch = "decoding this file took more memory or time than is allowed "
                                               "and was stopped; the file may be damaged, or "
                                               "made to do harm: ask the recorder for it again";

/// Opens it in a process of its own that can open no file, reach no network and start no program, and has
/// limits (docs/audio.md); what comes here is samples. A source that fails, then or later, gives Audio with
/// one of the details above; Malformed, Unsupported as openCompressed(); Cancelled soon after `cancel` was,
/// which must outlive the source and may be null. Where processes cannot be confined (not on Linux) it
/// decodes in this one.
Result<std::unique_ptr<AudioSource>> openApart(const ApartFile& file, const Progress* cancel);

/// Starts what openApart() needs, so that the first call need not wait for it. Comes back at once.
void warmUpDecoders();

} // namespace earmark::audio
