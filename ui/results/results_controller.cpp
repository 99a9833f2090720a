#include "ui/results/results_controller.h"

#include "ui/common/session.h"
#include "ui/common/text.h"

namespace earmark::ui {

namespace {

constexpr std::size_t kWeakestShown = 8;

/// What has to be read, copied so that the reading thread shares nothing with the screen.
struct Wish {
    service::Slice slice;
    std::optional<service::Slice> before;
    std::optional<service::Slice> around;
    service::TrendStep trendStep;
};

/// Reads into `target`; false with the error kept when it failed.
template <class T>
bool take(Result<T> answer, T& target, std::optional<Error>& error) {
    if (!answer) {
        error = answer.error();
        return false;
    }
    target = std::move(*answer);
    return true;
}

bool takeOptional(const service::ResultsService& results, const std::optional<service::Slice>& slice,
                  std::optional<reporting::Figures>& target, std::optional<Error>& error) {
    if (!slice) return true;
    return take(results.figures(*slice), target.emplace(), error);
}

Result<ResultsData> readAll(const service::ResultsService& results, const Wish& wish) {
    ResultsData data;
    std::optional<Error> error;
    const service::Slice& slice = wish.slice;
    const bool read = take(results.figures(slice), data.figures, error) &&
                      takeOptional(results, wish.before, data.before, error) &&
                      takeOptional(results, wish.around, data.around, error) &&
                      take(results.breakdown(slice, service::Grouping::Team), data.teams, error) &&
                      take(results.breakdown(slice, service::Grouping::Agent), data.agents, error) &&
                      take(results.breakdown(slice, service::Grouping::Inspector), data.inspectors, error) &&
                      take(results.weakest(slice, kWeakestShown), data.weakest, error) &&
                      take(results.sections(slice), data.sections, error) &&
                      take(results.criteria(slice), data.criteria, error) &&
                      take(results.trend(slice, wish.trendStep), data.trend, error) &&
                      take(results.breaks(slice), data.breaks, error);
    if (!read) return *error;
    return data;
}

std::optional<service::Slice> periodBefore(const service::Slice& slice) {
    if (!slice.from || !slice.to) return std::nullopt;
    service::Slice before = slice;
    before.to = *slice.from - std::chrono::days(1);
    before.from = *slice.from - (*slice.to - *slice.from) - std::chrono::days(1);
    return before;
}

} // namespace

ResultsController::ResultsController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.figures || changes.roster || changes.cards) reload();
    });
}

service::Slice ResultsController::scopeSlice() const {
    service::Slice slice;
    slice.from = m_from;
    slice.to = m_to;
    slice.cardKey = m_cardKey;
    slice.team = m_scope.team;
    slice.agent = m_scope.agent;
    slice.inspector = m_scope.inspector;
    return slice;
}

service::Slice ResultsController::evaluationsSlice() const {
    service::Slice slice = scopeSlice();
    switch (m_focus.kind) {
    case EvaluationsFocus::Kind::All:
        break;
    case EvaluationsFocus::Kind::Fatal:
        slice.fatal = true;
        break;
    case EvaluationsFocus::Kind::Below:
        slice.passed = false;
        break;
    case EvaluationsFocus::Kind::Criterion:
        slice.failedCriterion = m_focus.criterionKey;
        break;
    }
    return slice;
}

void ResultsController::setPeriod(std::optional<Day> from, std::optional<Day> to) {
    m_from = from;
    m_to = to;
    wish();
}

void ResultsController::setCard(std::optional<std::string> cardKey) {
    m_cardKey = std::move(cardKey);
    wish();
}

void ResultsController::setTrendStep(service::TrendStep step) {
    m_trendStep = step;
    const EvaluationsFocus kept = m_focus; // a finer step is no other question
    wish();
    if (kept.kind != EvaluationsFocus::Kind::All) setFocus(kept);
}

void ResultsController::setFocus(const EvaluationsFocus& focus) {
    m_focus = focus;
    emit wishChanged();
    readCriterionTrend();
}

void ResultsController::readCriterionTrend() {
    if (m_focus.kind != EvaluationsFocus::Kind::Criterion) {
        m_data.criterionTrend.clear();
        emit criterionTrendLoaded();
        return;
    }
    const int number = m_wish;
    const std::string key = m_focus.criterionKey;
    m_session.runAsync(
        this,
        [&results = m_session.results(), slice = scopeSlice(), card = m_focus.cardKey, key,
         step = m_trendStep] { return results.criterionTrend(slice, card, key, step); },
        [this, number, key](Result<std::vector<reporting::CriterionTrendPoint>> trend) {
            if (number != m_wish || key != m_focus.criterionKey) return;
            if (!trend) {
                emit failed(trend.error());
                return;
            }
            m_data.criterionTrend = std::move(*trend);
            emit criterionTrendLoaded();
        });
}

void ResultsController::enterTeam(const reporting::GroupFigures& team) {
    m_scope.team = TeamId::fromString(team.id);
    m_scope.teamName = m_session.text(team.name);
    wish();
}

void ResultsController::enterAgent(const reporting::GroupFigures& agent) {
    m_scope.agent = AgentId::fromString(agent.id);
    m_scope.agentName = m_session.text(agent.name);
    wish();
}

void ResultsController::enterInspector(const reporting::GroupFigures& inspector) {
    m_scope.inspector = InspectorId::fromString(inspector.id);
    m_scope.inspectorName = m_session.text(inspector.name);
    wish();
}

void ResultsController::setScope(const ResultsScope& scope) {
    m_scope = scope;
    wish();
}

bool ResultsController::leave() {
    if (m_focus.kind != EvaluationsFocus::Kind::All) {
        setFocus({});
        return true;
    }
    if (m_scope.isCentre()) return false;
    if (m_scope.agent)
        m_scope.agent.reset();
    else if (m_scope.inspector)
        m_scope.inspector.reset();
    else
        m_scope.team.reset();
    wish();
    return true;
}

void ResultsController::wish() {
    m_focus = {};
    emit wishChanged();
    reload();
}

void ResultsController::reload() {
    Wish wish{scopeSlice(), std::nullopt, std::nullopt, m_trendStep};
    wish.before = periodBefore(wish.slice);
    if (!m_scope.isCentre()) {
        wish.around = wish.slice;
        wish.around->team.reset();
        wish.around->agent.reset();
        wish.around->inspector.reset();
    }
    const int number = ++m_wish;
    m_session.runAsync(
        this, [&results = m_session.results(), wish] { return readAll(results, wish); },
        [this, number](Result<ResultsData> data) {
            if (number != m_wish) return;
            if (!data) {
                emit failed(data.error());
                return;
            }
            data->criterionTrend = std::move(m_data.criterionTrend);
            m_data = std::move(*data);
            emit loaded();
            if (m_focus.kind == EvaluationsFocus::Kind::Criterion) readCriterionTrend();
        });
}

void ResultsController::fetchEvaluations(std::size_t limit, std::size_t offset, QObject* context,
                                         std::function<void(Page)> then) {
    m_session.runAsync(
        context,
        [&results = m_session.results(), slice = evaluationsSlice(), limit, offset] {
            return results.evaluations(slice, limit, offset);
        },
        std::move(then));
}

} // namespace earmark::ui
