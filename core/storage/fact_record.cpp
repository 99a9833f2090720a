#include "core/storage/fact_record.h"

#include "core/storage/failure.h"
#include "core/storage/stored_codes.h"

namespace earmark::storage {

namespace {

constexpr std::uint8_t kForm = 1;
constexpr std::uint8_t kScored = 0x01;
constexpr std::uint8_t kPassed = 0x02;
constexpr std::uint8_t kFailedCard = 0x04;

template <class Integer>
void append(std::vector<std::uint8_t>& bytes, Integer value) {
    for (std::size_t index = 0; index < sizeof value; ++index)
        bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * index)));
}

template <class Integer>
Integer fixed(const std::uint8_t* bytes) {
    std::uint64_t value = 0;
    for (std::size_t index = 0; index < sizeof(Integer); ++index)
        value |= static_cast<std::uint64_t>(bytes[index]) << (8 * index);
    return static_cast<Integer>(value);
}

void appendVarint(std::vector<std::uint8_t>& bytes, std::int64_t value) {
    std::uint64_t rest = (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
    for (; rest >= 0x80; rest >>= 7)
        bytes.push_back(static_cast<std::uint8_t>(rest | 0x80));
    bytes.push_back(static_cast<std::uint8_t>(rest));
}

std::uint8_t flag(bool set, std::uint8_t bit) {
    return set ? bit : std::uint8_t{0};
}

void appendHeader(std::vector<std::uint8_t>& bytes, const Fact& fact, const FactCodes& codes) {
    bytes.push_back(kForm);
    bytes.push_back(static_cast<std::uint8_t>(flag(fact.finalMillionths.has_value(), kScored) |
                                              flag(fact.passed, kPassed) | flag(fact.failed, kFailedCard)));
    bytes.push_back(static_cast<std::uint8_t>(codeOf(fact.direction)));
    bytes.push_back(static_cast<std::uint8_t>(codeOf(fact.purpose)));
    append(bytes, std::uint32_t{0});
    for (const std::uint32_t code :
         {codes.agent, codes.inspector, codes.cardVersion, codes.queue, codes.callType})
        append(bytes, code);
    append(bytes, fact.finalMillionths.value_or(0));
    const auto offset = fact.callStartedAt - Instant(fact.day);
    append(bytes, static_cast<std::int32_t>(offset.count()));
}

} // namespace

std::vector<std::uint8_t> encodeRecord(const Fact& fact, const FactCodes& codes, const FactShape& shape) {
    using Reader = RecordReader;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(Reader::kHeaderBytes + 4 * fact.criteria.size());
    appendHeader(bytes, fact, codes);
    for (std::size_t index = 0; index < fact.criteria.size(); ++index) {
        const FactCriterion& criterion = fact.criteria[index];
        const bool usual = criterion.possible == shape.usualPossible[index];
        const bool full = criterion.earned == criterion.possible;
        bytes.push_back(static_cast<std::uint8_t>(
            codeOf(criterion.state) | flag(criterion.failed, Reader::kFailed) |
            flag(criterion.fatal, Reader::kFatal) | flag(usual, Reader::kUsualPossible) |
            flag(full, Reader::kFullyEarned)));
        if (!usual) appendVarint(bytes, criterion.possible);
        if (!full) appendVarint(bytes, criterion.earned);
    }
    for (const FactSection& section : fact.sections) {
        const bool full = section.earned == section.possible;
        bytes.push_back(static_cast<std::uint8_t>(flag(section.applies, Reader::kApplies) |
                                                  flag(full, Reader::kFullyEarned)));
        appendVarint(bytes, section.possible);
        if (!full) appendVarint(bytes, section.earned);
    }
    return bytes;
}

RecordReader::RecordReader(std::span<const std::uint8_t> bytes)
    : m_bytes(bytes) {
    if (bytes.size() < kHeaderBytes || bytes[0] != kForm) refuse();
}

RecordHeader RecordReader::header() const {
    const std::uint8_t* bytes = m_bytes.data();
    RecordHeader header;
    header.scored = (bytes[1] & kScored) != 0;
    header.passed = (bytes[1] & kPassed) != 0;
    header.failed = (bytes[1] & kFailedCard) != 0;
    if (bytes[2] > codeOf(kLastDirection) || bytes[3] > codeOf(kLastPurpose)) refuse();
    header.direction = static_cast<model::Direction>(bytes[2]);
    header.purpose = static_cast<model::Purpose>(bytes[3]);
    header.codes.agent = fixed<std::uint32_t>(bytes + 8);
    header.codes.inspector = fixed<std::uint32_t>(bytes + 12);
    header.codes.cardVersion = fixed<std::uint32_t>(bytes + 16);
    header.codes.queue = fixed<std::uint32_t>(bytes + 20);
    header.codes.callType = fixed<std::uint32_t>(bytes + 24);
    header.finalMillionths = fixed<std::int64_t>(bytes + 28);
    header.startOffsetMs = fixed<std::int32_t>(bytes + 36);
    return header;
}

void RecordReader::refuse() {
    throw Failure(Error{ErrorCode::Corrupt, {}, "a fact does not have its form; rebuild the facts"});
}

} // namespace earmark::storage
