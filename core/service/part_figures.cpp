#include "core/service/part_figures.h"

#include "core/scoring/exact_mean.h"
#include "core/service/score_figures.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using reporting::CauseFigures;
using reporting::CriterionFigures;
using sheets::PartSums;

constexpr std::int64_t kMillion = 1'000'000;

/// A criterion or section with its sums on each version that has it.
struct Joined {
    CriterionFigures figures;
    std::vector<PartSums> versions;
};

/// Each version's share by itself, then their mean weighed by how often it was answered. Summed over
/// versions, points would weigh the one with the larger maximum more.
std::optional<std::int64_t> meanOf(std::span<const PartSums> versions) {
    std::vector<scoring::RatioTerm> terms;
    for (const PartSums& sums : versions)
        if (sums.possible > 0) terms.push_back({sums.answered, sums.earned, sums.possible});
    if (terms.empty()) return std::nullopt;
    scoring::ExactMean mean;
    mean.terms = terms;
    const auto fast = scoring::millionthsFast(mean);
    return fast ? *fast : scoring::millionthsWide(mean);
}

/// Keeps the order in which parts are first met.
class Joiner {
public:
    void add(const std::string& cardKey, const std::string& sectionKey, const std::string& criterionKey,
             const LocalizedText& name, const PartSums& sums) {
        const std::string& key = criterionKey.empty() ? sectionKey : criterionKey;
        const auto [place, isNew] = m_places.emplace(std::pair(cardKey, key), m_parts.size());
        if (isNew) {
            Joined joined;
            joined.figures.cardKey = cardKey;
            joined.figures.sectionKey = sectionKey;
            joined.figures.criterionKey = criterionKey;
            joined.figures.name = name;
            m_parts.push_back(std::move(joined));
        }
        m_parts[place->second].versions.push_back(sums);
    }

    std::vector<CriterionFigures> figures() {
        std::int64_t lostByAll = 0;
        for (const Joined& part : m_parts)
            for (const PartSums& sums : part.versions)
                lostByAll += sums.lost;
        std::vector<CriterionFigures> all;
        for (Joined& part : m_parts) {
            fillFigures(part.figures, part.versions, lostByAll);
            all.push_back(std::move(part.figures));
        }
        return all;
    }

private:
    std::vector<Joined> m_parts;
    std::map<std::pair<std::string, std::string>, std::size_t> m_places;
};

std::vector<CauseFigures> causesOf(const PartSums& sums) {
    std::vector<CauseFigures> causes;
    for (std::size_t cause = 0; cause < sums.causes.size(); ++cause) {
        const PartSums::Cause& one = sums.causes[cause];
        if (one.findings == 0) continue;
        CauseFigures figures{model::kCauseKeys[cause], static_cast<std::size_t>(one.findings), one.lost, {}};
        if (sums.lost > 0)
            figures.lostShareMillionths = statistics::scaledQuotient(one.lost, kMillion, sums.lost);
        causes.push_back(std::move(figures));
    }
    return causes;
}

} // namespace

void fillFigures(CriterionFigures& figures, std::span<const PartSums> versions, std::int64_t lostByAll) {
    PartSums sums;
    for (const PartSums& version : versions)
        sums.merge(version);
    figures.answered = static_cast<std::size_t>(sums.answered);
    figures.notApplicable = static_cast<std::size_t>(sums.notApplicable);
    figures.failed = static_cast<std::size_t>(sums.failed);
    figures.fatal = static_cast<std::size_t>(sums.fatal);
    figures.failedInterval = shareOf(figures.failed, figures.answered).interval;
    figures.lostThousandths = sums.lost;
    figures.causes = causesOf(sums);
    figures.meanMillionths = meanOf(versions);
    if (lostByAll > 0)
        figures.lostShareMillionths = statistics::scaledQuotient(sums.lost, kMillion, lostByAll);
}

std::vector<VersionSums> versionsOf(const FoldedGroup& group, const SliceFilter& filter) {
    std::vector<VersionSums> versions;
    for (const auto& [code, parts] : group.parts)
        versions.push_back({&filter.versions().at(code).shelved->card, parts});
    std::ranges::sort(versions, [](const VersionSums& one, const VersionSums& other) {
        return one.card->cardKey != other.card->cardKey ? one.card->cardKey < other.card->cardKey
                                                        : one.card->version > other.card->version;
    });
    return versions;
}

std::vector<CriterionFigures> criterionFigures(const std::vector<VersionSums>& versions) {
    Joiner joiner;
    for (const VersionSums& version : versions) {
        std::size_t index = 0;
        for (const model::Section& section : version.card->sections)
            for (const model::Criterion& criterion : section.criteria)
                joiner.add(version.card->cardKey, section.key, criterion.key, criterion.name,
                           version.parts.criteria[index++]);
    }
    return joiner.figures();
}

std::vector<CriterionFigures> sectionFigures(const std::vector<VersionSums>& versions) {
    Joiner joiner;
    for (const VersionSums& version : versions)
        for (std::size_t index = 0; index < version.parts.sections.size(); ++index) {
            const model::Section& section = version.card->sections[index];
            joiner.add(version.card->cardKey, section.key, {}, section.name, version.parts.sections[index]);
        }
    return joiner.figures();
}

std::vector<CauseFigures> causeFigures(const std::vector<VersionSums>& versions) {
    PartSums all;
    for (const VersionSums& version : versions)
        for (const PartSums& sums : version.parts.criteria)
            all.merge(sums);
    return causesOf(all);
}

} // namespace earmark::service
