#include "ui/results/results_reader.h"

#include "core/reporting/weak_points.h"

namespace earmark::ui {

namespace {

constexpr std::size_t kWeakestShown = 8;

/// Reads one part after the other until one fails or nobody waits for them any more.
class Reading {
public:
    explicit Reading(const std::function<bool()>& wanted)
        : m_wanted(wanted) {}

    template <class Read, class T>
    void take(Read read, T& target) {
        if (!m_error && !m_wanted()) m_error = Error{ErrorCode::Cancelled, {}, {}};
        if (m_error) return;
        auto answer = read();
        if (answer)
            target = std::move(*answer);
        else
            m_error = answer.error();
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    const std::function<bool()>& m_wanted;
    std::optional<Error> m_error;
};

} // namespace

Result<ResultsData> readResults(const service::ResultsService& results, const ResultsWish& wish,
                                const std::function<bool()>& wanted) {
    using service::Detail;
    using service::Grouping;
    const service::Slice slice = wish.slice();
    ResultsData data;
    Reading reading(wanted);
    reading.take([&] { return results.figures(slice); }, data.figures);
    if (const auto compared = comparedSlice(slice, wish.comparison)) {
        data.compared.emplace().comparison = compared->comparison;
        reading.take([&] { return results.figures(compared->slice); }, data.compared->figures);
    }
    const Grouping first = wish.has(FilterKind::Team) ? Grouping::Agent : Grouping::Team;
    reading.take([&] { return results.breakdown(slice, first, Detail::Plain); }, data.groups[first]);
    reading.take([&] { return results.sections(slice); }, data.sections);
    reading.take([&] { return results.criteria(slice); }, data.criteria);
    reading.take([&] { return results.trend(slice, wish.trendStep, Detail::Plain); }, data.trend);
    reading.take([&] { return results.breaks(slice); }, data.breaks);
    if (reading.error()) return *reading.error();
    data.weakest = reporting::weakest(data.criteria, kWeakestShown);
    return data;
}

} // namespace earmark::ui
