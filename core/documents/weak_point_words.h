#pragma once

#include "core/documents/wording.h"
#include "core/reporting/weak_point_summary.h"

namespace earmark::documents {

/// The sentences of a weak-point summary.
class WeakPointWords {
public:
    WeakPointWords(const reporting::WeakPointSummary& summary, const Wording& say)
        : m_summary(summary)
        , m_say(say) {}

    /// What matters, or honestly that nothing stands out.
    std::string lead() const;
    std::string scope() const;
    std::string row(const reporting::HeatRow& row) const;
    std::string criterion(std::size_t index) const;
    /// “Identity check”, in quotation marks.
    std::string quoted(std::size_t criterion) const;
    std::string agent(const reporting::AgentLoss& agent) const;
    std::string groupKind(const reporting::TrainingGroup& group) const;
    /// What the last trainings came to; empty without one.
    std::string trainings() const;
    std::string aim(const reporting::TrainingChange& training) const;
    std::string rowKind() const; ///< "Team", "Queue", "Tenure"

private:
    std::string trainFirst() const;
    std::string coachFirst() const;

    const reporting::WeakPointSummary& m_summary;
    const Wording& m_say;
};

} // namespace earmark::documents
