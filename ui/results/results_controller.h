#pragma once

#include "core/base/error.h"
#include "ui/results/results_data.h"

#include <QObject>

#include <functional>
#include <vector>

namespace earmark::ui {

class Session;

/// Which figures are wanted and what they are. Reads off the screen's thread; the newest wish wins.
class ResultsController final : public QObject {
    Q_OBJECT

public:
    explicit ResultsController(Session& session, QObject* parent = nullptr);

    const ResultsScope& scope() const { return m_scope; }
    const EvaluationsFocus& focus() const { return m_focus; }
    const ResultsData& data() const { return m_data; }
    /// Scope, period, card and focus as the services take them.
    service::Slice evaluationsSlice() const;
    service::TrendStep trendStep() const { return m_trendStep; }
    std::optional<Day> from() const { return m_from; }
    std::optional<Day> to() const { return m_to; }
    const std::optional<std::string>& cardKey() const { return m_cardKey; }

    void setPeriod(std::optional<Day> from, std::optional<Day> to);
    void setCard(std::optional<std::string> cardKey);
    void setTrendStep(service::TrendStep step);
    void setFocus(const EvaluationsFocus& focus);
    /// One step further into the scope.
    void enterTeam(const reporting::GroupFigures& team);
    void enterAgent(const reporting::GroupFigures& agent);
    void enterInspector(const reporting::GroupFigures& inspector);
    /// Back to a scope that was left through enter….
    void setScope(const ResultsScope& scope);
    /// One step out; false at the centre.
    bool leave();

    /// Reads the figures anew.
    void reload();

    using Page = Result<std::vector<reporting::EvaluationRow>>;
    /// Some of the evaluations behind the figures, newest first; `then` is called on this thread.
    void fetchEvaluations(std::size_t limit, std::size_t offset, QObject* context,
                          std::function<void(Page)> then);

signals:
    /// Scope, period, card or focus changed; figures follow.
    void wishChanged();
    void loaded();
    /// The trend of the criterion in focus was read, or is no longer wanted.
    void criterionTrendLoaded();
    void failed(const earmark::Error& error);

private:
    service::Slice scopeSlice() const;
    void wish();
    void readCriterionTrend();

    Session& m_session;
    ResultsScope m_scope;
    EvaluationsFocus m_focus;
    std::optional<Day> m_from;
    std::optional<Day> m_to;
    std::optional<std::string> m_cardKey;
    service::TrendStep m_trendStep = service::TrendStep::Month;
    ResultsData m_data;
    int m_wish = 0; ///< counts wishes, so that an answer to an older one is dropped
};

} // namespace earmark::ui
