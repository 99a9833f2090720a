#pragma once

#include "core/model/scorecard.h"
#include "core/reporting/figures.h"
#include "core/storage/evaluation_list_store.h"
#include "core/storage/fact_store.h"

namespace earmark::service {

/// A row of a list of evaluations; the card version is the evaluation's.
reporting::EvaluationRow rowOf(const storage::ListedHeader& header, const model::CardVersion& card);

/// An evaluation's place in a list by the time of its call.
struct ListPlace {
    std::int64_t startedAtMs = 0;
    EvaluationId evaluation;

    bool newerThan(const ListPlace& other) const {
        return startedAtMs != other.startedAtMs ? startedAtMs > other.startedAtMs
                                                : evaluation > other.evaluation;
    }
};

ListPlace placeOf(const storage::FactStore::View& view, const storage::RecordHeader& header);

} // namespace earmark::service
