#include "core/statistics/matched_difference.h"

#include "core/statistics/student_t.h"

#include <cmath>
#include <map>

namespace earmark::statistics {

namespace {

using ByInspector = std::map<std::int64_t, ExactTally>;
using ByAgent = std::map<std::int64_t, ByInspector>; // ordered, so that sums never depend on the cells' order

/// The sums of the fit within agents: x is 1 for the own values and 0 for the others', y the value.
struct WithinSums {
    double xx = 0;
    double xy = 0;
    double yy = 0;

    void add(const Moments& own, const Moments& others, const Moments& all) {
        const auto n = static_cast<double>(own.count);
        const auto m = static_cast<double>(others.count);
        const double weight = n * m / (n + m);
        xx += weight;
        xy += weight * (own.mean - others.mean);
        yy += all.variance * (n + m - 1);
    }
};

ByAgent grouped(std::span<const MatchedCell> cells) {
    ByAgent agents;
    for (const MatchedCell& cell : cells)
        if (cell.values.count() > 0) agents[cell.agent][cell.inspector].merge(cell.values);
    return agents;
}

ExactTally othersOf(const ByInspector& judged, std::int64_t inspector) {
    ExactTally others;
    for (const auto& [one, values] : judged)
        if (one != inspector) others.merge(values);
    return others;
}

void setDifference(MatchedDifference& found, const WithinSums& sums) {
    const double difference = sums.xy / sums.xx;
    found.difference = std::llround(difference);
    const std::size_t values = found.own + found.others;
    if (values < found.agents + 2) return;
    const std::size_t degrees = values - found.agents - 1;
    const double residual = sums.yy - difference * sums.xy;
    if (!(residual > sums.yy * 1e-12)) return; // a perfect fit leaves the rounding of the sums, no spread
    const double reach = studentT95(degrees) * std::sqrt(residual / static_cast<double>(degrees) / sums.xx);
    found.interval = roundedInterval({difference - reach, difference + reach});
}

struct Gathered {
    MatchedDifference difference;
    WithinSums sums;

    void add(const ExactTally& own, const ExactTally& others) {
        ExactTally all = others;
        all.merge(own);
        sums.add(own.moments(), others.moments(), all.moments());
        ++difference.agents;
        difference.own += own.count();
        difference.others += others.count();
    }
};

using Gathering = std::map<std::int64_t, Gathered>;

void gather(Gathering& gathering, const ByInspector& judged) {
    for (const auto& [inspector, own] : judged) {
        Gathered& gathered = gathering[inspector];
        if (judged.size() > 1) gathered.add(own, othersOf(judged, inspector));
    }
}

} // namespace

std::optional<bool> MatchedDifference::beyondChance() const {
    if (!interval) return std::nullopt;
    return leavesOutZero(*interval);
}

std::vector<MatchedDifference> matchedDifferences(std::span<const MatchedCell> cells) {
    Gathering gathering;
    for (const auto& [agent, judged] : grouped(cells))
        gather(gathering, judged);
    std::vector<MatchedDifference> differences;
    for (auto& [inspector, gathered] : gathering) {
        gathered.difference.inspector = inspector;
        if (gathered.difference.agents > 0) setDifference(gathered.difference, gathered.sums);
        differences.push_back(gathered.difference);
    }
    return differences;
}

} // namespace earmark::statistics
