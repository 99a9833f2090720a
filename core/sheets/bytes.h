#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// The bytes that sheets are kept in: whole numbers of seven bits a byte, lowest first; signed ones zigzag.
namespace earmark::sheets {

__extension__ typedef __int128 Wide; ///< Σx² of many scores passes 64 bits

class ByteWriter {
public:
    void byte(std::uint8_t value) { m_bytes.push_back(value); }
    void number(std::uint64_t value);
    void count(std::int64_t value) { number(static_cast<std::uint64_t>(value)); } ///< never negative
    void integer(std::int64_t value);
    void wide(Wide value); ///< never negative
    void append(std::span<const std::uint8_t> bytes);
    /// A block that a reader can pass over: its length, then its bytes.
    void block(std::span<const std::uint8_t> bytes);

    std::size_t size() const { return m_bytes.size(); }
    std::vector<std::uint8_t> take() { return std::move(m_bytes); }
    std::span<const std::uint8_t> view() const { return m_bytes; }

private:
    std::vector<std::uint8_t> m_bytes;
};

/// Reads what ByteWriter wrote. Throws a Corrupt failure where the bytes end too soon.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes)
        : m_next(bytes.data())
        , m_end(bytes.data() + bytes.size()) {}

    std::uint8_t byte() {
        if (m_next == m_end) refuse();
        return *m_next++;
    }
    /// Most are of one byte or two.
    std::uint64_t number() {
        if (m_end - m_next >= 2) {
            const std::uint64_t first = m_next[0];
            const std::uint64_t second = m_next[1];
            if (first < 0x80) {
                ++m_next;
                return first;
            }
            if (second < 0x80) {
                m_next += 2;
                return (first & 0x7f) | second << 7;
            }
        }
        const LongNumber read = longNumber(m_next, m_end);
        m_next = read.next;
        return read.value;
    }
    std::int64_t count() { return static_cast<std::int64_t>(number()); }
    std::int64_t integer() {
        const std::uint64_t zigzag = number();
        return static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1);
    }
    Wide wide();
    /// As many things as there can be in what is left, at least a byte each.
    std::size_t length();
    std::span<const std::uint8_t> take(std::size_t bytes);
    std::span<const std::uint8_t> block() { return take(length()); }
    bool atEnd() const { return m_next == m_end; }

    [[noreturn]] static void refuse();

private:
    struct LongNumber {
        std::uint64_t value;
        const std::uint8_t* next;
    };
    /// By value, so that a reader on the stack stays in registers.
    static LongNumber longNumber(const std::uint8_t* next, const std::uint8_t* end);

    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
};

} // namespace earmark::sheets
