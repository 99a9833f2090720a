#include "core/statistics/training_effect.h"

#include "core/statistics/difference.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace earmark::statistics {

namespace {

Moments momentsOf(const std::vector<double>& values) {
    Moments moments;
    moments.count = values.size();
    if (values.empty()) return moments;
    const auto count = static_cast<double>(values.size());
    for (const double value : values)
        moments.mean += value / count;
    if (values.size() < 2) return moments;
    for (const double value : values)
        moments.variance += std::pow(value - moments.mean, 2) / (count - 1);
    return moments;
}

struct Group {
    GroupChange shown;
    Moments changes; ///< of people's means
};

Group groupOf(std::span<const PersonChange> people) {
    Group group;
    std::vector<double> before, after, changes;
    for (const PersonChange& person : people) {
        if (person.before.count() == 0 || person.after.count() == 0) continue;
        group.shown.valuesBefore += person.before.count();
        group.shown.valuesAfter += person.after.count();
        before.push_back(person.before.moments().mean);
        after.push_back(person.after.moments().mean);
        changes.push_back(after.back() - before.back());
    }
    group.changes = momentsOf(changes);
    group.shown.people = changes.size();
    if (changes.empty()) return group;
    group.shown.before = std::llround(momentsOf(before).mean);
    group.shown.after = std::llround(momentsOf(after).mean);
    group.shown.change = *group.shown.after - *group.shown.before;
    return group;
}

} // namespace

DifferenceInDifferences differenceInDifferences(std::span<const PersonChange> participants,
                                                std::span<const PersonChange> others) {
    const Group took = groupOf(participants), rest = groupOf(others);
    DifferenceInDifferences effect;
    effect.participants = took.shown;
    effect.others = rest.shown;
    if (!took.shown.change || !rest.shown.change) return effect;
    effect.difference = *took.shown.change - *rest.shown.change;
    const auto interval = meanDifference(took.changes, rest.changes);
    if (!interval) return effect;
    effect.interval = roundedInterval(*interval);
    const bool enough = std::min(took.shown.people, rest.shown.people) >= kFewestInEffect;
    if (enough) effect.verdict = verdictOf(effect.difference, leavesOutZero(*effect.interval));
    return effect;
}

} // namespace earmark::statistics
