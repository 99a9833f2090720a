#include "core/storage/fact_record.h"

#include "core/storage/failure.h"
#include "core/storage/stored_codes.h"

namespace earmark::storage {

namespace {

constexpr std::uint8_t kForm = 3;
constexpr unsigned kScored = 0x01;
constexpr unsigned kPassed = 0x02;
constexpr unsigned kFailedCard = 0x04;
constexpr unsigned kDirectionShift = 3;
constexpr unsigned kPurposeShift = 5;
static_assert(codeOf(kLastDirection) < 4 && codeOf(kLastPurpose) < 8, "they share a byte with three flags");

void appendNumber(std::vector<std::uint8_t>& bytes, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
    bytes.push_back(static_cast<std::uint8_t>(value));
}

void appendInteger(std::vector<std::uint8_t>& bytes, std::int64_t value) {
    appendNumber(bytes, (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

std::uint8_t flag(bool set, std::uint8_t bit) {
    return set ? bit : std::uint8_t{0};
}

void appendHeader(std::vector<std::uint8_t>& bytes, const Fact& fact, const FactCodes& codes) {
    bytes.push_back(kForm);
    const unsigned flags = (fact.finalMillionths ? kScored : 0u) | (fact.passed ? kPassed : 0u) |
                           (fact.failed ? kFailedCard : 0u) |
                           static_cast<unsigned>(codeOf(fact.direction)) << kDirectionShift |
                           static_cast<unsigned>(codeOf(fact.purpose)) << kPurposeShift;
    bytes.push_back(static_cast<std::uint8_t>(flags));
    for (const std::uint32_t code :
         {codes.agent, codes.inspector, codes.cardVersion, codes.queue, codes.callType})
        appendNumber(bytes, code);
    if (fact.finalMillionths) appendInteger(bytes, *fact.finalMillionths);
    appendInteger(bytes, (fact.callStartedAt - Instant(fact.day)).count());
}

} // namespace

std::vector<std::uint8_t> encodeRecord(const Fact& fact, const FactCodes& codes, const FactShape& shape) {
    using Reader = RecordReader;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(32 + 4 * fact.criteria.size());
    appendHeader(bytes, fact, codes);
    const auto appendCriterion = [&](const FactCriterion& criterion, std::int64_t usualPossible) {
        const bool usual = criterion.possible == usualPossible;
        const bool full = criterion.earned == criterion.possible;
        bytes.push_back(static_cast<std::uint8_t>(
            codeOf(criterion.state) | flag(criterion.failed, Reader::kFailed) |
            flag(criterion.fatal, Reader::kFatal) | flag(usual, Reader::kUsualPossible) |
            flag(full, Reader::kFullyEarned) | flag(criterion.causes != 0, Reader::kHasCauses)));
        if (!usual) appendInteger(bytes, criterion.possible);
        if (!full) appendInteger(bytes, criterion.earned);
        if (criterion.causes != 0) bytes.push_back(criterion.causes);
    };
    const auto appendSection = [&](const FactSection& section, const FactSection& sums) {
        const bool summedPossible = section.possible == sums.possible;
        const bool summedEarned = section.earned == sums.earned;
        bytes.push_back(static_cast<std::uint8_t>(flag(section.applies, Reader::kApplies) |
                                                  flag(summedPossible, Reader::kSummedPossible) |
                                                  flag(summedEarned, Reader::kSummedEarned)));
        if (!summedPossible) appendInteger(bytes, section.possible);
        if (!summedEarned) appendInteger(bytes, section.earned);
    };
    std::size_t index = 0;
    for (std::size_t place = 0; place < shape.sectionSizes.size(); ++place) {
        FactSection sums;
        for (const std::size_t end = index + shape.sectionSizes[place]; index < end; ++index) {
            appendCriterion(fact.criteria[index], shape.usualPossible[index]);
            Reader::addUp(sums, fact.criteria[index]);
        }
        appendSection(fact.sections[place], sums);
    }
    return bytes;
}

RecordReader::RecordReader(std::span<const std::uint8_t> bytes)
    : m_end(bytes.data() + bytes.size()) {
    const std::uint8_t* next = bytes.data();
    if (byte(next) != kForm) refuse();
    const unsigned flags = byte(next);
    m_header.scored = (flags & kScored) != 0;
    m_header.passed = (flags & kPassed) != 0;
    m_header.failed = (flags & kFailedCard) != 0;
    const auto purpose = static_cast<int>(flags >> kPurposeShift);
    if (purpose > codeOf(kLastPurpose)) refuse();
    m_header.direction = static_cast<model::Direction>(flags >> kDirectionShift & 0x03);
    m_header.purpose = static_cast<model::Purpose>(purpose);
    m_header.codes.agent = code(next);
    m_header.codes.inspector = code(next);
    m_header.codes.cardVersion = code(next);
    m_header.codes.queue = code(next);
    m_header.codes.callType = code(next);
    if (m_header.scored) m_header.finalMillionths = integer(next);
    m_header.startOffsetMs = integer(next);
    m_parts = next;
}

void RecordReader::refuse() {
    throw Failure(Error{ErrorCode::Corrupt, {}, "a fact does not have its form; rebuild the facts"});
}

} // namespace earmark::storage
