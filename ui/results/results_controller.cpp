#include "ui/results/results_controller.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/results/results_reader.h"
#include "ui/results/trend/group_details.h"

namespace earmark::ui {

ResultsController::ResultsController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (!changes.figures && !changes.roster && !changes.cards) return;
        m_outdated = true;
        if (m_inView) reload();
    });
}

ResultsController::~ResultsController() {
    ++*m_newest; // what still reads may stop
}

service::Slice ResultsController::evaluationsSlice() const {
    service::Slice slice = m_wish.slice();
    switch (m_focus.kind) {
    case EvaluationsFocus::Kind::All:
        break;
    case EvaluationsFocus::Kind::Fatal:
        slice.fatal = true;
        break;
    case EvaluationsFocus::Kind::Passed:
        slice.passed = true;
        break;
    case EvaluationsFocus::Kind::Criterion:
        slice.failedCriterion = m_focus.key;
        if (!m_focus.cardKey.empty()) slice.cardKey = m_focus.cardKey;
        break;
    case EvaluationsFocus::Kind::Section:
        slice.lostSection = m_focus.key;
        slice.cardKey = m_focus.cardKey;
        break;
    }
    return slice;
}

std::string ResultsController::criterionInView() const {
    if (m_focus.kind == EvaluationsFocus::Kind::Criterion) return m_focus.key;
    const ResultFilter* chip = filterOf(m_wish.filters, FilterKind::Criterion);
    return chip != nullptr ? chip->value : std::string();
}

void ResultsController::setWish(ResultsWish wish) {
    m_wish = std::move(wish);
    startOver();
}

void ResultsController::setPeriod(std::optional<Day> from, std::optional<Day> to) {
    m_wish.from = from;
    m_wish.to = to;
    startOver();
}

void ResultsController::setFilters(ResultFilters filters) {
    m_wish.filters = std::move(filters);
    startOver();
}

void ResultsController::removeFilter(std::size_t place) {
    if (place >= m_wish.filters.size()) return;
    m_wish.filters.erase(m_wish.filters.begin() + static_cast<std::ptrdiff_t>(place));
    startOver();
}

void ResultsController::setComparison(const Comparison& comparison) {
    m_wish.comparison = comparison;
    reload(); // what is looked at stays
}

void ResultsController::setTrendStep(service::TrendStep step) {
    m_wish.trendStep = step; // a finer step is no other question
    reload();
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
    const int number = *m_newest;
    const std::string key = m_focus.key;
    m_session.runAsync(
        this,
        [&results = m_session.results(), slice = m_wish.slice(), card = m_focus.cardKey, key,
         step = m_wish.trendStep] { return results.criterionTrend(slice, card, key, step); },
        [this, number, key](Result<std::vector<reporting::CriterionTrendPoint>> trend) {
            if (number != *m_newest || key != m_focus.key) return;
            if (!trend) {
                emit failed(trend.error());
                return;
            }
            m_data.criterionTrend = std::move(*trend);
            emit criterionTrendLoaded();
        });
}

void ResultsController::enter(FilterKind kind, const reporting::GroupFigures& group) {
    addFilter({kind, group.id, group.name});
}

bool ResultsController::leave() {
    if (m_focus.kind != EvaluationsFocus::Kind::All) {
        setFocus({});
        return true;
    }
    if (m_wish.filters.empty()) return false;
    removeFilter(m_wish.filters.size() - 1);
    return true;
}

void ResultsController::startOver() {
    m_focus = {};
    reload();
    emit wishChanged();
}

void ResultsController::setInView(bool inView) {
    m_inView = inView;
    if (m_inView && m_outdated) reload();
}

void ResultsController::reload() {
    m_outdated = false;
    ++*m_newest;
    if (m_addingUp) return;
    if (m_session.workspace().sheets().isFarBehind())
        addUpMonths();
    else
        readFigures();
}

/// As after an upgrade of the store: before the first figures every month is added up once, which takes its
/// time.
void ResultsController::addUpMonths() {
    m_addingUp = true;
    m_session.runLong(
        tr("Adding up the months for figures"), this,
        [&workspace = m_session.workspace()](Progress& progress) {
            return workspace.sheets().catchUp(&progress);
        },
        [this](const Result<void>& made) {
            m_addingUp = false;
            if (!made && made.error().code == ErrorCode::Cancelled) {
                m_outdated = true; // it goes on once the page is looked at again
                return;
            }
            if (!made) emit failed(made.error());
            readFigures(); // what could not be added up is told; the rest has its figures
        });
}

void ResultsController::readFigures() {
    const int number = *m_newest;
    const auto wanted = [newest = m_newest, number] { return *newest == number; };
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), wish = m_wish, wanted] {
            return readResults(workspace, wish, wanted);
        },
        [this, wanted](Result<ResultsData> data) {
            if (!wanted()) return;
            if (!data) {
                // Nobody asked for what is read ahead; it is tried again once the page is looked at.
                if (m_inView)
                    emit failed(data.error());
                else
                    m_outdated = true;
                return;
            }
            data->criterionTrend = std::move(m_data.criterionTrend);
            m_data = std::move(*data);
            emit loaded();
            if (m_focus.kind == EvaluationsFocus::Kind::Criterion) readCriterionTrend();
        });
}

void ResultsController::wantGroups(service::Grouping grouping) {
    if (m_data.groups.contains(grouping)) return;
    const auto wanted = [newest = m_newest, number = m_newest->load()] { return *newest == number; };
    m_session.runAsync(
        this,
        [&results = m_session.results(), slice = m_wish.slice(), grouping] {
            return results.breakdown(slice, grouping, service::Detail::Plain);
        },
        [this, grouping, wanted](Result<std::vector<reporting::GroupFigures>> groups) {
            if (!wanted()) return;
            if (!groups) {
                emit failed(groups.error());
                return;
            }
            m_data.groups[grouping] = std::move(*groups);
            emit groupsLoaded();
        });
}

void ResultsController::wantDetails(service::Grouping grouping) {
    if (m_data.details.grouping == grouping || m_data.trend.empty()) return;
    const auto wanted = [newest = m_newest, number = m_newest->load()] { return *newest == number; };
    m_session.runAsync(
        this,
        [&results = m_session.results(), slice = m_wish.slice(), last = m_data.trend.back().from, grouping,
         wanted]() -> Result<GroupDetails> {
            if (!wanted()) return Error{ErrorCode::Cancelled, {}, {}};
            return readDetails(results, slice, grouping, last);
        },
        [this, wanted](Result<GroupDetails> details) {
            if (!wanted()) return;
            if (!details) {
                emit failed(details.error());
                return;
            }
            m_data.details = std::move(*details);
            emit detailsLoaded();
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
