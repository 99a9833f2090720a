#pragma once

#include "core/base/error.h"
#include "ui/results/results_data.h"
#include "ui/results/results_wish.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace earmark::ui {

class Session;

/// Which figures are wanted and what they are. Reads off the screen's thread; the newest wish wins: an older
/// one stops between two reads and is never shown. What was shown stays until then.
class ResultsController final : public QObject {
    Q_OBJECT

public:
    explicit ResultsController(Session& session, QObject* parent = nullptr);
    ~ResultsController() override;

    const ResultsWish& wish() const { return m_wish; }
    const EvaluationsFocus& focus() const { return m_focus; }
    const ResultsData& data() const { return m_data; }
    /// The wish and the focus as the services take them.
    service::Slice evaluationsSlice() const;

    /// The criterion that the evaluations are narrowed to, by the focus or a chip; else empty.
    std::string criterionInView() const;

    void setWish(ResultsWish wish);
    void setPeriod(std::optional<Day> from, std::optional<Day> to);
    void setFilters(ResultFilters filters);
    void addFilter(const ResultFilter& filter) { setFilters(withFilter(m_wish.filters, filter)); }
    void removeFilter(std::size_t place);
    void setComparison(const Comparison& comparison);
    void setTrendStep(service::TrendStep step);
    void setFocus(const EvaluationsFocus& focus);
    /// One step further in: a chip of the group.
    void enter(FilterKind kind, const reporting::GroupFigures& group);
    /// One step back: the focus, else the chip that was set last; false where there is none.
    bool leave();

    /// Reads a breakdown that the page did not begin with, unless it is there.
    void wantGroups(service::Grouping grouping);
    /// Reads the small lines and quartiles beside the groups of a breakdown, unless they are there.
    void wantDetails(service::Grouping grouping);
    /// Reads the figures anew.
    void reload();
    /// While nobody looks, a change is only noted: an inspector who submits does not wait for figures.
    void setInView(bool inView);
    /// Counts the readings that were begun: what was fetched under another number is no longer true.
    int reading() const { return *m_newest; }

    using Page = Result<std::vector<reporting::EvaluationRow>>;
    /// Some of the evaluations behind the figures, newest first; `then` is called on this thread.
    void fetchEvaluations(std::size_t limit, std::size_t offset, QObject* context,
                          std::function<void(Page)> then);

signals:
    /// Wish or focus changed; figures follow.
    void wishChanged();
    void loaded();
    void groupsLoaded();
    void detailsLoaded();
    /// The trend of the criterion in focus was read, or is no longer wanted.
    void criterionTrendLoaded();
    void failed(const earmark::Error& error);

private:
    void startOver();
    void addUpMonths();
    void readFigures();
    void readCriterionTrend();

    Session& m_session;
    ResultsWish m_wish;
    EvaluationsFocus m_focus;
    ResultsData m_data;
    bool m_inView = true;
    bool m_addingUp = false; ///< the months are being added up; figures follow
    bool m_outdated = false; ///< something changed since the figures were read
    /// Counts wishes; shared with what reads, so that an older read sees that it is no longer wanted.
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0);
};

} // namespace earmark::ui
