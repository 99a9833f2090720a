#include "ui/results/results_head.h"

#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/figure_tile.h"
#include "ui/results/results_controller.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

QString countOf(const reporting::Figures& figures, const QLocale& locale) {
    return locale.toString(static_cast<qulonglong>(figures.count));
}
QString meanOf(const reporting::Figures& figures, const QLocale&) {
    return percentWithSign(figures.meanMillionths);
}
QString medianOf(const reporting::Figures& figures, const QLocale&) {
    return percentWithSign(figures.medianMillionths) + QStringLiteral(" ± ") +
           percentText(figures.deviationMillionths);
}
QString passRateOf(const reporting::Figures& figures, const QLocale&) {
    return percentWithSign(figures.passRateMillionths);
}
QString fatalRateOf(const reporting::Figures& figures, const QLocale&) {
    return percentWithSign(figures.fatalRateMillionths);
}

/// The group with the lowest mean, when there are at least two to compare.
const reporting::GroupFigures* lowest(const std::vector<reporting::GroupFigures>& groups) {
    const reporting::GroupFigures* found = nullptr;
    std::size_t compared = 0;
    for (const reporting::GroupFigures& group : groups) {
        if (!group.figures.meanMillionths) continue;
        ++compared;
        if (found == nullptr || *group.figures.meanMillionths < *found->figures.meanMillionths)
            found = &group;
    }
    return compared > 1 ? found : nullptr;
}

QToolButton* pathButton(const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setText(QString(text).replace(u'&', QStringLiteral("&&"))); // a name, not a mnemonic
    return button;
}

/// "417 of 500"
QString partOf(std::size_t part, std::size_t whole, const QLocale& locale) {
    return ResultsHead::tr("%1 of %2")
        .arg(locale.toString(static_cast<qulonglong>(part)), locale.toString(static_cast<qulonglong>(whole)));
}
QString scoredOf(const reporting::Figures& figures, const QLocale& locale) {
    return ResultsHead::tr("n %1").arg(locale.toString(static_cast<qulonglong>(figures.scored)));
}
QString passedOf(const reporting::Figures& figures, const QLocale& locale) {
    return partOf(figures.passed, figures.scored, locale);
}
QString fatalOf(const reporting::Figures& figures, const QLocale& locale) {
    return partOf(figures.fatal, figures.count, locale);
}

} // namespace

ResultsHead::ResultsHead(Session& session, ResultsController& controller, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(controller)
    , m_pathRow(new QHBoxLayout)
    , m_path(new QWidget(this))
    , m_sentence(plainLabel({}, TextStyle::Headline, this))
    , m_count(new FigureTile(this))
    , m_mean(new FigureTile(this))
    , m_median(new FigureTile(this))
    , m_passed(new FigureTile(this))
    , m_fatal(new FigureTile(this)) {
    m_sentence->setWordWrap(true);
    m_pathRow->addWidget(m_path);
    m_pathRow->addStretch();
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(space::kSmall);
    for (FigureTile* tile : {m_count, m_mean, m_median, m_passed, m_fatal})
        tiles->addWidget(tile);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addLayout(m_pathRow);
    column->addWidget(m_sentence);
    column->addLayout(tiles);

    for (FigureTile* tile : {m_count, m_mean, m_median})
        connect(tile, &FigureTile::clicked, this, &ResultsHead::evaluationsWanted);
    connect(m_passed, &FigureTile::clicked, this, [this] {
        m_controller.setFocus({EvaluationsFocus::Kind::Below, {}, {}, {}});
    });
    connect(m_fatal, &FigureTile::clicked, this, [this] {
        m_controller.setFocus({EvaluationsFocus::Kind::Fatal, {}, {}, {}});
    });
    connect(&controller, &ResultsController::wishChanged, this, &ResultsHead::fillPath);
    connect(&controller, &ResultsController::loaded, this, &ResultsHead::fill);
    fillPath();
}

void ResultsHead::fill() {
    m_sentence->setText(sentence());
    fillTiles();
}

void ResultsHead::fillPath() {
    delete m_path->layout();
    qDeleteAll(m_path->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* row = new QHBoxLayout(m_path);
    row->setContentsMargins({});
    row->setSpacing(space::kUnit);
    const ResultsScope& scope = m_controller.scope();
    const auto addStep = [&](const QString& text, bool current, const ResultsScope& target) {
        if (row->count() > 0) row->addWidget(mutedLabel(QStringLiteral("›"), TextStyle::Body, m_path));
        if (current) {
            row->addWidget(plainLabel(text, TextStyle::Strong, m_path));
            return;
        }
        QToolButton* button = pathButton(text, m_path);
        row->addWidget(button);
        // The path is built anew by what the press sets off, so the press must be over by then.
        connect(
            button, &QToolButton::clicked, this, [this, target] { m_controller.setScope(target); },
            Qt::QueuedConnection);
    };
    addStep(tr("The whole centre"), scope.isCentre(), {});
    ResultsScope target;
    if (scope.team) {
        target.team = scope.team;
        target.teamName = scope.teamName;
        addStep(scope.teamName, !scope.agent && !scope.inspector, target);
    }
    if (scope.agent) {
        target.agent = scope.agent;
        target.agentName = scope.agentName;
        addStep(scope.agentName, !scope.inspector, target);
    }
    if (scope.inspector) addStep(tr("Inspector %1").arg(scope.inspectorName), true, scope);
}

void ResultsHead::fillTile(FigureTile& tile, const QString& name, FigureText figure, FigureText basis) const {
    const ResultsData& shown = m_controller.data();
    const QLocale locale = m_session.locale();
    QStringList lines;
    if (basis != nullptr) lines << basis(shown.figures, locale);
    if (shown.around)
        lines << tr("centre %1 (n %2)").arg(figure(*shown.around, locale), countOf(*shown.around, locale));
    if (shown.before && shown.before->count > 0)
        lines << tr("before %1 (n %2)").arg(figure(*shown.before, locale), countOf(*shown.before, locale));
    tile.setFigure(name, figure(shown.figures, locale), lines);
}

void ResultsHead::fillTiles() {
    fillTile(*m_count, tr("Evaluations"), &countOf, nullptr);
    fillTile(*m_mean, tr("Mean"), &meanOf, &scoredOf);
    fillTile(*m_median, tr("Median ± spread"), &medianOf, &scoredOf);
    fillTile(*m_passed, tr("Passed"), &passRateOf, &passedOf);
    fillTile(*m_fatal, tr("With a fatal error"), &fatalRateOf, &fatalOf);
    m_fatal->setAlarming(m_controller.data().figures.fatal > 0);
}

QString ResultsHead::sentence() const {
    const ResultsData& shown = m_controller.data();
    if (shown.weakest.empty() || !shown.weakest.front().lostShareMillionths)
        return tr("No points were lost in this period.");
    const reporting::CriterionFigures& weakest = shown.weakest.front();
    const QString criterion = m_session.text(weakest.name);
    const QString share = percentWithSign(weakest.lostShareMillionths);
    const ResultsScope& scope = m_controller.scope();
    if (!scope.isCentre()) return tr("%1 costs most here: %2 of all points lost.").arg(criterion, share);
    if (const reporting::GroupFigures* team = lowest(shown.teams))
        return tr("%1 costs most: %2 of all points lost. %3 has the lowest mean, %4.")
            .arg(criterion, share, m_session.text(team->name), percentWithSign(team->figures.meanMillionths));
    return tr("%1 costs most: %2 of all points lost.").arg(criterion, share);
}

void ResultsHead::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        fillPath();
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
