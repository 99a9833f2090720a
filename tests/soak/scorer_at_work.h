#pragma once

#include "core/service/evaluation_service.h"

#include <functional>
#include <random>
#include <string>

namespace earmark::trial {

/// Somebody who scores call after call: opens where they left off, answers, sometimes changes an answer,
/// submits, sometimes corrects what was submitted. Everything follows from the seed and the store.
class ScorerAtWork {
public:
    enum class Saving {
        Queued,   ///< goes on before the save is durable, as the window does
        OneByOne, ///< waits for each
    };
    using Note = std::function<void(const std::string& line)>; ///< from any thread; see Ledger

    /// `firstNumber` lies above every number of an earlier scorer on this store.
    ScorerAtWork(service::Workspace& workspace, std::uint64_t seed, std::int64_t firstNumber, Saving saving,
                 Note note);

    /// Scores one call from opening to submission. False when the store refused something.
    bool scoreCall();

private:
    Result<service::OpenEvaluation> openNext();
    bool answer(EvaluationId draft, const std::string& criterion);
    bool submit(EvaluationId draft);

    service::Workspace& m_workspace;
    service::EvaluationService m_evaluations;
    std::mt19937_64 m_random;
    std::int64_t m_number;
    Saving m_saving;
    Note m_note;
};

} // namespace earmark::trial
