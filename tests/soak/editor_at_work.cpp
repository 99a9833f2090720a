#include "tests/soak/editor_at_work.h"

#include "core/service/card_service.h"

namespace earmark::trial {

namespace {

constexpr const char* kEditor = "Wu";

void number(model::CardVersion& card, std::int64_t number) {
    card.description.en = std::to_string(number);
    for (model::Criterion& criterion : card.sections.front().criteria)
        criterion.guidance.en = std::to_string(number);
}

} // namespace

EditorAtWork::EditorAtWork(service::Workspace& workspace, std::uint64_t seed, std::int64_t firstNumber,
                           Note note)
    : m_workspace(workspace)
    , m_drafts(workspace)
    , m_random(seed)
    , m_number(firstNumber)
    , m_note(std::move(note)) {}

Result<model::CardDraft> EditorAtWork::takeUp() {
    const auto left = m_drafts.list();
    if (!left) return left.error();
    if (!left->empty()) return m_drafts.get(left->front().id);
    const auto card = service::CardService(m_workspace).newest("trial");
    if (!card) return card.error();
    return m_drafts.begin(*card, card->id, kEditor);
}

bool EditorAtWork::save(model::CardDraft& draft) {
    const std::string line = "draft " + draft.id.toString() + " " + std::to_string(++m_number);
    number(draft.card, m_number);
    m_note("try " + line);
    const auto saved = m_drafts.save(draft, kEditor);
    if (!saved) return false;
    draft = *saved;
    m_note("ack " + line);
    return true;
}

bool EditorAtWork::finish(const model::CardDraft& draft) {
    if (m_random() % 4 == 0) {
        m_note("try discard " + draft.id.toString());
        if (!m_drafts.discard(draft.id, draft.revision)) return false;
        m_note("ack discard " + draft.id.toString());
        return true;
    }
    const std::string line = "publish " + draft.id.toString() + " " + std::to_string(m_number);
    m_note("try " + line);
    if (!m_drafts.publish(draft.id, draft.revision, kEditor, std::to_string(m_number))) return false;
    m_note("ack " + line);
    return true;
}

bool EditorAtWork::editCard() {
    auto draft = takeUp();
    if (!draft) return false;
    for (std::uint64_t saves = 1 + m_random() % 6; saves > 0; --saves)
        if (!save(*draft)) return false;
    return finish(*draft);
}

} // namespace earmark::trial
