#include "tests/soak/ledger.h"

#include "core/service/card_draft_service.h"
#include "core/service/card_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/verify_service.h"

#include <algorithm>
#include <sstream>

namespace earmark::trial {

void Ledger::note(const std::string& line) {
    std::istringstream words(line);
    std::string what;
    std::string kind;
    std::string evaluation;
    std::string criterion;
    std::int64_t number = 0;
    words >> what >> kind >> evaluation;
    if (kind == "save") words >> criterion;
    words >> number;
    const bool isAck = what == "ack";
    if (isAck) ++m_acknowledged;
    if (noteDraft(kind, evaluation, number, isAck)) return;
    if (kind == "save") {
        Save& save = m_saves[{evaluation, criterion}];
        std::int64_t& highest = isAck ? save.acknowledged : save.tried;
        highest = std::max(highest, number);
    } else if (kind == "submit" && isAck) {
        m_submitted.insert(evaluation);
    }
}

std::vector<std::string> Ledger::losses(service::Workspace& workspace) const {
    std::vector<std::string> losses;
    checkSaves(workspace, losses);
    checkSubmitted(workspace, losses);
    checkDrafts(workspace, losses);
    checkVersions(workspace, losses);
    const auto findings = service::VerifyService(workspace).verify();
    if (!findings)
        losses.push_back("verify failed: " + describe(findings.error()));
    else
        for (const service::Finding& finding : *findings)
            losses.push_back(std::string("verify: ") + service::findingKindName(finding.kind) + " " +
                             finding.subject + ": " + finding.what);
    return losses;
}

bool Ledger::noteDraft(const std::string& kind, const std::string& draft, std::int64_t number, bool isAck) {
    if (kind == "draft") {
        Save& saves = m_drafts[draft].saves;
        std::int64_t& highest = isAck ? saves.acknowledged : saves.tried;
        highest = std::max(highest, number);
        return true;
    }
    if (kind != "publish" && kind != "discard") return false;
    (isAck ? m_drafts[draft].endAcknowledged : m_drafts[draft].endTried) = true;
    if (kind == "publish" && isAck) m_published.insert(number);
    return true;
}

namespace {

/// The number that a card bears in all its texts; -1 where they differ.
std::int64_t numberOf(const model::CardVersion& card) {
    for (const model::Criterion& criterion : card.sections.front().criteria)
        if (criterion.guidance.en != card.description.en) return -1;
    return std::stoll("0" + card.description.en);
}

} // namespace

void Ledger::checkDrafts(service::Workspace& workspace, std::vector<std::string>& losses) const {
    const service::CardDraftService drafts(workspace);
    for (const auto& [id, draft] : m_drafts) {
        const auto stored = drafts.get(*CardDraftId::fromString(id));
        if (!stored && stored.error().code == ErrorCode::NotFound && draft.endTried) continue;
        if (!stored) {
            if (draft.saves.acknowledged >= 0)
                losses.push_back("draft " + id + " is gone: " + describe(stored.error()));
            continue;
        }
        if (draft.endAcknowledged)
            losses.push_back("draft " + id + " was published or discarded and is back");
        if (draft.saves.acknowledged < 0) continue;
        const std::int64_t number = numberOf(stored->card);
        if (number < draft.saves.acknowledged || number > draft.saves.tried)
            losses.push_back("draft " + id + ": acknowledged " + std::to_string(draft.saves.acknowledged) +
                             ", found " + std::to_string(number));
    }
}

void Ledger::checkVersions(service::Workspace& workspace, std::vector<std::string>& losses) const {
    const service::CardService cards(workspace);
    const auto list = cards.list();
    if (!list) return losses.push_back("the cards cannot be listed: " + describe(list.error()));
    std::set<std::int64_t> numbers;
    for (const service::CardSummary& summary : *list)
        if (const auto card = cards.get(summary.id)) numbers.insert(numberOf(*card));
    for (const std::int64_t number : m_published)
        if (!numbers.contains(number))
            losses.push_back("the acknowledged version " + std::to_string(number) + " is lost");
}

void Ledger::checkSaves(service::Workspace& workspace, std::vector<std::string>& losses) const {
    service::EvaluationService service(workspace);
    for (const auto& [key, save] : m_saves) {
        if (save.acknowledged < 0) continue;
        const auto& [evaluation, criterion] = key;
        const auto open = service.get(*EvaluationId::fromString(evaluation));
        if (!open) {
            losses.push_back(evaluation + " is gone: " + describe(open.error()));
            continue;
        }
        const auto answer = open->evaluation.answers.find(criterion);
        const std::int64_t stored =
            answer != open->evaluation.answers.end() ? std::stoll("0" + answer->second.comment) : -1;
        if (stored < save.acknowledged || stored > save.tried)
            losses.push_back(evaluation + " " + criterion + ": acknowledged " +
                             std::to_string(save.acknowledged) + ", found " + std::to_string(stored));
        else if (answer->second.value != model::AnswerValue(model::Points::whole(stored % 6)))
            losses.push_back(evaluation + " " + criterion + ": answer and comment do not belong together");
    }
}

void Ledger::checkSubmitted(service::Workspace& workspace, std::vector<std::string>& losses) const {
    service::EvaluationService service(workspace);
    for (const std::string& evaluation : m_submitted) {
        const auto open = service.get(*EvaluationId::fromString(evaluation));
        const bool there = open && (open->evaluation.status == model::EvaluationStatus::Submitted ||
                                    open->evaluation.status == model::EvaluationStatus::Replaced);
        if (!there) losses.push_back(evaluation + ": its acknowledged submission is lost");
    }
}

} // namespace earmark::trial
