#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/byte_reader.h"

#include <memory>
#include <string>

namespace earmark::audio {

/// What is to be decoded by libav or libsndfile.
struct CompressedFile {
    std::shared_ptr<const ByteReader> bytes;
    std::string subject;   ///< names the file in errors
    std::string extension; ///< lower case, no dot; helps only where content cannot say
};

/// Opens a compressed recording in this very process: libav first, then libsndfile, FLAC the other way round;
/// where one stops early the other goes on. Foreign code reads foreign bytes here, so the programs call
/// openApart() instead. Malformed, Unsupported, or Audio when the codecs cannot be loaded.
Result<std::unique_ptr<AudioSource>> openCompressed(const CompressedFile& file);

/// The same sound at another rate; the source itself when it has that rate already.
Result<std::unique_ptr<AudioSource>> atRate(std::unique_ptr<AudioSource> source, int sampleRate);

} // namespace earmark::audio
