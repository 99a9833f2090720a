#include "core/scoring/accuracy.h"

namespace earmark::scoring {

using model::CriticalFamily;

namespace {

std::optional<model::Share> shareWithout(std::int64_t failed, std::int64_t all) {
    if (all == 0) return std::nullopt;
    const std::int64_t good = all - failed;
    return model::Share{(2 * good * model::Share::kScale + all) / (2 * all)};
}

} // namespace

void AccuracyTally::add(const model::CardVersion& card, const Score& score) {
    std::array<Calls, 4> call{};
    std::size_t index = 0;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            const CriterionScore& scored = score.criteria[index++];
            if (scored.state != CriterionState::Answered) continue;
            if (criterion.criticalFamily == CriticalFamily::None) {
                ++m_answered;
                m_failed += scored.failed ? 1 : 0;
                continue;
            }
            Calls& family = call[static_cast<std::size_t>(criterion.criticalFamily)];
            family.applicable = 1;
            if (scored.failed) family.defective = 1;
        }
    for (std::size_t family = 0; family < call.size(); ++family) {
        m_calls[family].applicable += call[family].applicable;
        m_calls[family].defective += call[family].defective;
    }
}

const AccuracyTally::Calls& AccuracyTally::calls(CriticalFamily family) const {
    return m_calls[static_cast<std::size_t>(family)];
}

std::optional<model::Share> AccuracyTally::criticalAccuracy(CriticalFamily family) const {
    return shareWithout(calls(family).defective, calls(family).applicable);
}

std::optional<model::Share> AccuracyTally::nonCriticalAccuracy() const {
    return shareWithout(m_failed, m_answered);
}

} // namespace earmark::scoring
