#include "tests/soak/ledger.h"

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
    words >> what >> kind >> evaluation >> criterion >> number;
    const bool isAck = what == "ack";
    if (isAck) ++m_acknowledged;
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
    const auto findings = service::VerifyService(workspace).verify();
    if (!findings)
        losses.push_back("verify failed: " + describe(findings.error()));
    else
        for (const service::Finding& finding : *findings)
            losses.push_back(std::string("verify: ") + service::findingKindName(finding.kind) + " " +
                             finding.subject + ": " + finding.what);
    return losses;
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
