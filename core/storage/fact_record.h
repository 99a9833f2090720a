#pragma once

#include "core/storage/fact.h"

#include <span>
#include <vector>

/// The bytes of a fact's record:
///
///   form (3)
///   scored, passed, failed (a bit each), direction (2 bits), purpose (3 bits)
///   codes of agent, inspector, card version, queue, call type
///   final score in millionths, only where scored
///   call's start, ms from the day's midnight UTC
///   for each section its criteria, one after the other, then the section itself
///
/// Numbers are varints, signed ones zigzag. A criterion is a byte of state and flags, then its possible
/// points unless they are the usual ones, its earned points unless they equal the possible ones, and a byte
/// of causes where it has any. A section is a byte of flags, its possible and earned points unless they are
/// the sums of its answered criteria. A full mark so takes one byte, and mostly a section, too.
namespace earmark::storage {

std::vector<std::uint8_t> encodeRecord(const Fact& fact, const FactCodes& codes, const FactShape& shape);

/// A record's fixed part.
struct RecordHeader {
    FactCodes codes;
    model::Direction direction = model::Direction::Unknown;
    model::Purpose purpose = model::Purpose::Regular;
    bool scored = false;
    bool passed = false;
    bool failed = false;
    std::int64_t finalMillionths = 0; ///< 0 unless scored
    std::int64_t startOffsetMs = 0;
};

/// Reads a record without copying it. Throws a Corrupt failure where the bytes do not have their form.
class RecordReader {
public:
    explicit RecordReader(std::span<const std::uint8_t> bytes);

    const RecordHeader& header() const { return m_header; }

    /// Calls `visit(index, const FactCriterion&)` for each criterion and `visitSection(index, const
    /// FactSection&)` for each section, behind its criteria.
    template <class VisitCriterion, class VisitSection>
    void parts(const FactShape& shape, VisitCriterion visit, VisitSection visitSection) const {
        const std::uint8_t* next = m_parts;
        std::size_t index = 0;
        for (std::size_t place = 0; place < shape.sectionSizes.size(); ++place) {
            FactSection sums;
            for (const std::size_t end = index + shape.sectionSizes[place]; index < end; ++index) {
                const FactCriterion one = criterion(next, shape.usualPossible[index]);
                addUp(sums, one);
                visit(index, one);
            }
            visitSection(place, section(next, sums));
        }
        if (next != m_end) refuse();
    }

private:
    FactCriterion criterion(const std::uint8_t*& next, std::int64_t usualPossible) const {
        const std::uint8_t flags = byte(next);
        FactCriterion criterion;
        criterion.state = static_cast<scoring::CriterionState>(flags & kStateMask);
        criterion.failed = (flags & kFailed) != 0;
        criterion.fatal = (flags & kFatal) != 0;
        criterion.possible = (flags & kUsualPossible) != 0 ? usualPossible : integer(next);
        criterion.earned = (flags & kFullyEarned) != 0 ? criterion.possible : integer(next);
        if ((flags & kHasCauses) != 0) criterion.causes = byte(next);
        return criterion;
    }

    FactSection section(const std::uint8_t*& next, const FactSection& sums) const {
        const std::uint8_t flags = byte(next);
        FactSection section;
        section.applies = (flags & kApplies) != 0;
        section.possible = (flags & kSummedPossible) != 0 ? sums.possible : integer(next);
        section.earned = (flags & kSummedEarned) != 0 ? sums.earned : integer(next);
        return section;
    }

    static void addUp(FactSection& sums, const FactCriterion& criterion) {
        if (criterion.state != scoring::CriterionState::Answered) return;
        sums.possible += criterion.possible;
        sums.earned += criterion.earned;
    }

    std::uint8_t byte(const std::uint8_t*& next) const {
        if (next == m_end) refuse();
        return *next++;
    }

    std::uint64_t number(const std::uint8_t*& next) const {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t part = byte(next);
            value |= static_cast<std::uint64_t>(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
        refuse();
    }

    std::int64_t integer(const std::uint8_t*& next) const {
        const std::uint64_t zigzag = number(next);
        return static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1);
    }

    std::uint32_t code(const std::uint8_t*& next) const { return static_cast<std::uint32_t>(number(next)); }

    [[noreturn]] static void refuse();

    friend std::vector<std::uint8_t> encodeRecord(const Fact&, const FactCodes&, const FactShape&);

    static constexpr std::uint8_t kStateMask = 0x03;
    static constexpr std::uint8_t kFailed = 0x04;
    static constexpr std::uint8_t kFatal = 0x08;
    static constexpr std::uint8_t kUsualPossible = 0x10;
    static constexpr std::uint8_t kFullyEarned = 0x20;
    static constexpr std::uint8_t kHasCauses = 0x40;
    static constexpr std::uint8_t kApplies = 0x01;
    static constexpr std::uint8_t kSummedPossible = 0x02;
    static constexpr std::uint8_t kSummedEarned = 0x04;

    const std::uint8_t* m_parts = nullptr; ///< where the criteria begin
    const std::uint8_t* m_end = nullptr;
    RecordHeader m_header;
};

} // namespace earmark::storage
