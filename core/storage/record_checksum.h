#pragma once

#include "core/storage/checksum.h"
#include "core/storage/day_number.h"
#include "core/storage/failure.h"

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>

namespace earmark::storage {

/// The checksum over a record's members, one after the other. What may be absent takes a mark of its own.
class RecordChecksum {
public:
    RecordChecksum& add(std::int64_t value) {
        m_builder.add(value);
        return *this;
    }
    RecordChecksum& add(int value) { return add(std::int64_t{value}); }
    RecordChecksum& add(std::size_t value) { return add(static_cast<std::int64_t>(value)); }
    RecordChecksum& add(Day day) { return add(dayNumber(day)); }
    RecordChecksum& add(Instant instant) { return add(toUtcMs(instant)); }
    RecordChecksum& add(const std::string& text) {
        m_builder.add(std::string_view(text));
        return *this;
    }
    template <class Tag>
    RecordChecksum& add(const Id<Tag>& id) {
        m_builder.add(std::span<const std::uint8_t>(id.uuid.bytes));
        return *this;
    }
    template <class Value>
    RecordChecksum& add(const std::optional<Value>& value) {
        add(std::int64_t{value.has_value()});
        return value ? add(*value) : *this;
    }

    Checksum finish() { return m_builder.finish(); }

private:
    ChecksumBuilder m_builder;
};

/// What a look at a record says, or false where it cannot even be read.
template <class Look>
bool isSound(Look look) {
    try {
        return look();
    } catch (const DatabaseFailure&) {
        throw; // of the file, not of the record
    } catch (const Failure&) {
        return false;
    }
}

} // namespace earmark::storage
