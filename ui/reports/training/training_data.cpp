#include "ui/reports/training/training_data.h"

#include "core/service/card_service.h"
#include "core/service/roster_service.h"

#include <algorithm>

namespace earmark::ui {

namespace {

/// Of the newest version of each card.
Result<std::vector<AimedCriterion>> readCriteria(service::Workspace& workspace) {
    const service::CardService cards(workspace);
    const auto summaries = cards.list();
    if (!summaries) return summaries.error();
    std::vector<AimedCriterion> criteria;
    std::string last; // by card key, the newest version first
    for (const service::CardSummary& summary : *summaries) {
        if (summary.cardKey == last || summary.status != model::CardStatus::Published) continue;
        last = summary.cardKey;
        const auto card = cards.get(summary.id);
        if (!card) return card.error();
        for (const model::Section& section : card->sections)
            for (const model::Criterion& criterion : section.criteria)
                criteria.push_back({{card->cardKey, criterion.key}, criterion.name});
    }
    return criteria;
}

} // namespace

Result<TrainingData> readTrainings(service::Workspace& workspace, int weeks) {
    TrainingData data;
    auto rows = service::TrainingService(workspace).list({});
    if (!rows) return rows.error();
    const service::TrainingEffects effects(workspace);
    for (service::TrainingRow& row : *rows) {
        TrainingEntry entry;
        if (auto effect = effects.of(row.course.id, weeks)) {
            entry.effects = std::move(effect->aims);
            entry.complete = effect->window.complete;
        }
        entry.row = std::move(row);
        data.courses.push_back(std::move(entry));
    }
    std::ranges::reverse(data.courses);
    auto agents = service::RosterService(workspace).agents();
    if (!agents) return agents.error();
    data.agents = std::move(*agents);
    auto criteria = readCriteria(workspace);
    if (!criteria) return criteria.error();
    data.criteria = std::move(*criteria);
    return data;
}

} // namespace earmark::ui
