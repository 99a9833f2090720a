#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace earmark::audio {

/// Bytes at known places. Decoders read through this and nothing else: no names, no protocols, no mapping
/// (a mapped file that shrinks would kill the process).
class ByteReader {
public:
    virtual ~ByteReader() = default;

    /// Length in bytes when it was opened.
    virtual std::int64_t size() const = 0;
    /// Fills `out` from `offset`; returns how many bytes there were, fewer at the end or when the system
    /// refuses to read on.
    virtual std::size_t readAt(std::int64_t offset, std::span<std::byte> out) const = 0;
};

} // namespace earmark::audio
