#include "core/storage/card_store.h"

#include "core/storage/checksum.h"
#include "core/storage/failure.h"
#include "core/storage/stored_codes.h"

#include <algorithm>

namespace earmark::storage {

namespace {

constexpr const char* kSummaryColumns =
    "id, card_key, version, status, name_en, name_zh, criteria, published_by,"
    " published_at, publish_reason";

/// What a card judges stands in its content alone, which is canonical: a member of the whole begins its line
/// after two spaces, and no text holds a line break. Looking for that costs a tenth of parsing every card.
constexpr const char* kJudgesTexts = "instr(content, char(10) || '  \"medium\": \"text\"') > 0";

constexpr const char* kWhole = ", content, checksum";

std::string select(const std::string& more, const char* rest) {
    return std::string("SELECT ") + kSummaryColumns + ", " + kJudgesTexts + more + " FROM card_version " +
           rest;
}

StoredCard readSummary(Columns& columns) {
    StoredCard card;
    card.id = columns.id<CardVersionId>();
    card.cardKey = columns.text();
    card.version = columns.number();
    card.status = columns.enumerator(kLastCardStatus);
    card.name.en = columns.text();
    card.name.zh = columns.text();
    card.criteria = static_cast<std::size_t>(columns.integer());
    card.publishedBy = columns.text();
    if (const auto publishedAt = columns.optionalInteger()) card.publishedAt = fromUtcMs(*publishedAt);
    card.publishReason = columns.text();
    card.medium = columns.flag() ? model::Medium::Text : model::Medium::Call;
    return card;
}

bool matches(const std::string& content, std::span<const std::uint8_t> checksum) {
    return std::ranges::equal(ChecksumBuilder().add(content).finish(), checksum);
}

std::optional<StoredCard> readWhole(Statement& row, const std::string& storeName) {
    if (!row.step()) return std::nullopt;
    Columns columns(row);
    StoredCard card = readSummary(columns);
    card.content = columns.text();
    if (!matches(card.content, row.blob(12)))
        throw Failure(Error{ErrorCode::Corrupt, storeName,
                            "scorecard " + card.cardKey + " version " + std::to_string(card.version) +
                                " does not match its checksum"});
    return card;
}

} // namespace

std::vector<StoredCard> CardStore::list() const {
    Statement rows = m_connection.prepare(select("", "ORDER BY card_key, version DESC"));
    std::vector<StoredCard> cards;
    while (rows.step()) {
        Columns columns(rows);
        cards.push_back(readSummary(columns));
    }
    return cards;
}

std::optional<StoredCard> CardStore::find(CardVersionId id) const {
    Statement row = m_connection.prepare(select(kWhole, "WHERE id = ?1"));
    return readWhole(row.with(id), m_connection.name());
}

std::optional<StoredCard> CardStore::newest(const std::string& cardKey,
                                            std::optional<model::CardStatus> status) const {
    Statement row = m_connection.prepare(
        select(kWhole, "WHERE card_key = ?1 AND (?2 < 0 OR status = ?2) ORDER BY version DESC LIMIT 1"));
    return readWhole(row.with(cardKey, status ? codeOf(*status) : -1), m_connection.name());
}

std::vector<CardVersionId> CardStore::damaged() const {
    Statement rows = m_connection.prepare("SELECT id, content, checksum FROM card_version");
    std::vector<CardVersionId> found;
    while (rows.step())
        if (!matches(std::string(rows.text(1)), rows.blob(2))) found.push_back(CardVersionId{rows.uuid(0)});
    return found;
}

void CardStore::insert(const StoredCard& card) {
    const Checksum checksum = ChecksumBuilder().add(card.content).finish();
    m_connection.execute(std::string("INSERT INTO card_version (") + kSummaryColumns +
                             ", content, checksum)"
                             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                         card.id, card.cardKey, card.version, codeOf(card.status), card.name.en, card.name.zh,
                         static_cast<std::int64_t>(card.criteria), card.publishedBy, card.publishedAt,
                         card.publishReason, card.content, std::span<const std::uint8_t>(checksum));
}

void CardStore::setStatus(CardVersionId id, model::CardStatus status) {
    m_connection.execute("UPDATE card_version SET status = ?2 WHERE id = ?1", id, codeOf(status));
}

} // namespace earmark::storage
