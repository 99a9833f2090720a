#include "core/service/criterion_trend.h"

#include "core/service/part_figures.h"
#include "core/storage/failure.h"

#include <map>

namespace earmark::service {

namespace {

using reporting::CriterionFigures;
using reporting::CriterionTrendPoint;
using sheets::PartSums;

/// Where the criterion stands in a version.
struct Standing {
    std::size_t index = 0; ///< in the card's order
    const model::Section* section = nullptr;
    const model::Criterion* criterion = nullptr;
};

std::optional<Standing> standingIn(const model::CardVersion& card, const std::string& key) {
    std::size_t index = 0;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            if (criterion.key == key) return Standing{index, &section, &criterion};
            ++index;
        }
    return std::nullopt;
}

using VersionParts = std::map<const ShelvedCard*, PartSums>;

class CriterionFold {
public:
    explicit CriterionFold(const std::string& key)
        : m_key(key) {}

    void add(const ShelvedCard& shelved, const sheets::PartList& parts, Day step) {
        const auto known = m_standings.try_emplace(&shelved, standingIn(shelved.card, m_key)).first;
        if (known->second) m_steps[step][&shelved].merge(parts.criteria[known->second->index]);
    }

    std::vector<CriterionTrendPoint> points(const TrendCalendar& calendar) const {
        std::vector<CriterionTrendPoint> points;
        if (m_steps.empty()) return points;
        const CriterionFigures named = names();
        const std::int64_t lostByAll = lost();
        const Day last = m_steps.rbegin()->first;
        for (Day day = m_steps.begin()->first; day <= last; day = calendar.nextStep(day)) {
            CriterionTrendPoint point{day, named, {}};
            std::vector<PartSums> versions;
            if (const auto step = m_steps.find(day); step != m_steps.end())
                for (const auto& [shelved, sums] : step->second)
                    versions.push_back(sums);
            fillFigures(point.figures, versions, lostByAll);
            points.push_back(std::move(point));
        }
        return points;
    }

    bool isUnknown() const { return m_steps.empty() && !m_standings.empty(); }

private:
    /// Keys and words as the newest version that has the criterion says them.
    CriterionFigures names() const {
        CriterionFigures figures;
        int newest = 0;
        for (const auto& [shelved, standing] : m_standings) {
            if (!standing || shelved->card.version < newest) continue;
            newest = shelved->card.version;
            figures.cardKey = shelved->card.cardKey;
            figures.sectionKey = standing->section->key;
            figures.criterionKey = m_key;
            figures.name = standing->criterion->name;
        }
        return figures;
    }

    std::int64_t lost() const {
        std::int64_t sum = 0;
        for (const auto& [day, versions] : m_steps)
            for (const auto& [shelved, sums] : versions)
                sum += sums.lost;
        return sum;
    }

    const std::string& m_key;
    std::map<const ShelvedCard*, std::optional<Standing>> m_standings;
    std::map<Day, VersionParts> m_steps;
};

} // namespace

std::vector<CriterionTrendPoint> criterionTrend(storage::Connection& connection, CardShelf& cards,
                                                const Slice& slice, const std::string& criterionKey,
                                                const TrendCalendar& calendar) {
    CriterionFold fold(criterionKey);
    SliceFold sums(connection, cards, slice);
    for (const auto& [day, group] : sums.fold({calendar.groupBy, false, false, true}))
        for (const auto& [version, parts] : group.parts)
            fold.add(*sums.filter().versions().at(version).shelved, parts,
                     calendar.stepOf(Day(std::chrono::days(day))));
    if (fold.isUnknown())
        throw storage::Failure(
            Error{ErrorCode::NotFound, criterionKey, "no version of this card has such a criterion"});
    return fold.points(calendar);
}

} // namespace earmark::service
