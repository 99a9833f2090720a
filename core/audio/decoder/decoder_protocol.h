#pragma once

#include "core/audio/audio_source.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace earmark::audio {

/// What the program and a decoder say to each other. Samples lie in shared memory; who may touch which part
/// of it is settled by messages over a socket, so that nothing the decoder writes into shared memory is
/// believed. Both ends are of one build, so the structures travel as they are.

/// A decoder gets this socket and nothing else when it is started.
inline constexpr int kDecoderSocket = 3;

/// Few and large: each is a message, and the window is woken for it.
inline constexpr std::uint32_t kSharedBlocks = 8;
inline constexpr std::size_t kBlockFrames = 65536;
/// Both sides of one block lie one after the other, block after block.
inline constexpr std::size_t kSharedSamples = kSharedBlocks * kMaxSides * kBlockFrames;
inline constexpr std::size_t kSharedBytes = kSharedSamples * sizeof(std::int16_t);

inline std::size_t placeInShared(std::uint32_t block, int side) {
    return (block * static_cast<std::size_t>(kMaxSides) + static_cast<std::size_t>(side)) * kBlockFrames;
}

/// Exit codes of a decoder that gives up by itself.
inline constexpr int kExitOutOfMemory = 3;

/// To the keeper, which has one decoder for each recording, and the next one waiting.
struct ToKeeper {
    enum class Kind : std::uint32_t { Start, Finish };
    Kind kind = Kind::Start;
    std::int32_t decoder = 0; ///< whom to finish: it is killed where it still runs, and reaped
};

struct FromKeeper {
    /// To Start the decoder, which comes with our end of its socket, or −errno; to Finish its status as
    /// wait() tells it.
    std::int32_t answer = 0;
};

/// To a decoder.
struct ToDecoder {
    enum class Kind : std::uint32_t { Open, Free };
    Kind kind = Kind::Open;  ///< Open comes with two descriptors: the recording and the shared memory
    std::uint32_t block = 0; ///< Free: may be filled again
    std::int32_t cpuSeconds = 0;
    std::int64_t memoryBytes = 0;
    std::array<char, 16> extension{};
};

/// From a decoder.
struct FromDecoder {
    enum class Kind : std::uint32_t { Opened, Block, Ended, Failed };
    Kind kind = Kind::Failed;
    std::uint32_t block = 0; ///< Block: which one holds sound
    std::uint32_t frames = 0;
    std::int32_t channels = 0; ///< Opened
    std::int32_t sampleRate = 0;
    std::uint32_t truncated = 0; ///< Ended
    std::int64_t claimedFrames = 0;
    std::int32_t errorCode = 0; ///< Failed: an ErrorCode
    std::array<char, 96> container{};
    std::array<char, 96> codec{};
    std::array<char, 400> detail{};
};

} // namespace earmark::audio
