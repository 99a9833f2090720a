#include "core/storage/card_draft_store.h"

#include "core/storage/checksum.h"
#include "core/storage/failure.h"

#include <algorithm>

namespace earmark::storage {

namespace {

constexpr const char* kHeaderColumns =
    "id, card_key, based_on, revision, name_en, name_zh, criteria, saved_by, saved_at";
constexpr int kContent = 9;
constexpr int kChecksum = 10;

std::string select(const char* more, const char* rest) {
    return std::string("SELECT ") + kHeaderColumns + more + " FROM card_draft " + rest;
}

StoredCardDraft readHeader(const Statement& row) {
    Columns columns(row);
    StoredCardDraft draft;
    draft.id = columns.id<CardDraftId>();
    draft.cardKey = columns.text();
    draft.basedOn = columns.optionalId<CardVersionId>();
    draft.revision = columns.number();
    draft.name.en = columns.text();
    draft.name.zh = columns.text();
    draft.criteria = static_cast<std::size_t>(columns.integer());
    draft.savedBy = columns.text();
    draft.savedAt = fromUtcMs(columns.integer());
    return draft;
}

bool matches(std::string_view content, std::span<const std::uint8_t> checksum) {
    return std::ranges::equal(ChecksumBuilder().add(content).finish(), checksum);
}

} // namespace

std::vector<StoredCardDraft> CardDraftStore::list() const {
    Statement rows = m_connection.prepare(select("", "ORDER BY saved_at DESC, id DESC"));
    std::vector<StoredCardDraft> drafts;
    while (rows.step())
        drafts.push_back(readHeader(rows));
    return drafts;
}

std::optional<StoredCardDraft> CardDraftStore::header(CardDraftId id) const {
    Statement row = m_connection.prepare(select("", "WHERE id = ?1"));
    if (!row.with(id).step()) return std::nullopt;
    return readHeader(row);
}

std::optional<StoredCardDraft> CardDraftStore::find(CardDraftId id) const {
    Statement row = m_connection.prepare(select(", content, checksum", "WHERE id = ?1"));
    if (!row.with(id).step()) return std::nullopt;
    StoredCardDraft draft = readHeader(row);
    draft.content = std::string(row.text(kContent));
    if (!matches(draft.content, row.blob(kChecksum)))
        throw Failure(Error{ErrorCode::Corrupt, m_connection.name(),
                            "the draft of scorecard " + draft.cardKey + " does not match its checksum"});
    return draft;
}

std::vector<CardDraftId> CardDraftStore::damaged() const {
    Statement rows = m_connection.prepare("SELECT id, content, checksum FROM card_draft");
    std::vector<CardDraftId> found;
    while (rows.step())
        if (!matches(rows.text(1), rows.blob(2))) found.push_back(CardDraftId{rows.uuid(0)});
    return found;
}

void CardDraftStore::insert(const StoredCardDraft& draft) {
    const Checksum checksum = ChecksumBuilder().add(draft.content).finish();
    m_connection.execute(std::string("INSERT INTO card_draft (") + kHeaderColumns +
                             ", content, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                         draft.id, draft.cardKey, draft.basedOn, draft.revision, draft.name.en, draft.name.zh,
                         static_cast<std::int64_t>(draft.criteria), draft.savedBy, draft.savedAt,
                         draft.content, std::span<const std::uint8_t>(checksum));
}

void CardDraftStore::update(const StoredCardDraft& draft) {
    const Checksum checksum = ChecksumBuilder().add(draft.content).finish();
    m_connection.execute(
        "UPDATE card_draft SET card_key = ?2, revision = ?3, name_en = ?4, name_zh = ?5, criteria = ?6,"
        " saved_by = ?7, saved_at = ?8, content = ?9, checksum = ?10 WHERE id = ?1",
        draft.id, draft.cardKey, draft.revision, draft.name.en, draft.name.zh,
        static_cast<std::int64_t>(draft.criteria), draft.savedBy, draft.savedAt, draft.content,
        std::span<const std::uint8_t>(checksum));
}

void CardDraftStore::remove(CardDraftId id) {
    m_connection.execute("DELETE FROM card_draft WHERE id = ?1", id);
}

} // namespace earmark::storage
