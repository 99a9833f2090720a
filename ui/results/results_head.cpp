#include "ui/results/results_head.h"

#include "ui/common/session.h"
#include "ui/common/typography.h"
#include "ui/results/figure_tile.h"
#include "ui/results/line_label.h"
#include "ui/results/results_controller.h"
#include "ui/results/results_sentence.h"
#include "ui/results/shown_figure.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

bool isBeyondChance(const statistics::Comparison& comparison) {
    return comparison.beyondChance().value_or(false);
}

FigureTile::Tone toneOf(const statistics::Comparison& comparison, bool moreIsBetter) {
    if (!isBeyondChance(comparison)) return FigureTile::Tone::Quiet;
    return (*comparison.difference > 0) == moreIsBetter ? FigureTile::Tone::Good : FigureTile::Tone::Bad;
}

QString arrowOf(const statistics::Comparison& comparison) {
    if (!isBeyondChance(comparison)) return {};
    return *comparison.difference > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ");
}

QString chanceText(const statistics::Comparison& comparison) {
    const std::optional<bool> beyond = comparison.beyondChance();
    if (!beyond) return {};
    return *beyond ? ResultsHead::tr("beyond chance") : ResultsHead::tr("within chance");
}

} // namespace

ResultsHead::ResultsHead(Session& session, ResultsController& controller, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(controller)
    , m_loss(new LineLabel(TextStyle::Headline, false, this))
    , m_chance(new LineLabel(TextStyle::Body, true, this))
    , m_count(new FigureTile(this))
    , m_mean(new FigureTile(this))
    , m_median(new FigureTile(this))
    , m_passed(new FigureTile(this))
    , m_accuracy(new FigureTile(this))
    , m_fatal(new FigureTile(this)) {
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(space::kSmall);
    for (FigureTile* tile : {m_count, m_mean, m_median, m_passed, m_accuracy, m_fatal})
        tiles->addWidget(tile);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_loss);
    column->addWidget(m_chance);
    column->addSpacing(space::kSmall);
    column->addLayout(tiles);

    const auto opens = [this](FigureTile* tile, EvaluationsFocus::Kind kind) {
        connect(tile, &FigureTile::clicked, this, [this, kind] {
            m_controller.setFocus({kind, {}, {}, {}});
            emit evaluationsWanted();
        });
    };
    for (FigureTile* tile : {m_count, m_mean, m_median, m_accuracy})
        opens(tile, EvaluationsFocus::Kind::All);
    opens(m_passed, EvaluationsFocus::Kind::Passed);
    opens(m_fatal, EvaluationsFocus::Kind::Fatal);
    connect(&controller, &ResultsController::loaded, this, &ResultsHead::fill);
}

void ResultsHead::focusFigures() {
    m_count->setFocus(Qt::TabFocusReason);
}

void ResultsHead::fill() {
    m_loss->setLine(lossSentence(m_session, m_controller.data()));
    m_chance->setLine(chanceSentence(m_session, m_controller.data(), m_controller.wish()));
    fillTiles();
}

void ResultsHead::fillTile(FigureTile& tile, const ShownFigure& figure, const QString& name) const {
    const ResultsData& shown = m_controller.data();
    const QLocale locale = m_session.locale();
    QStringList lines{figure.basis(shown.figures, locale)};
    if (shown.compared) lines << comparedText(figure, shown.figures, *shown.compared);
    tile.setFigure(name, figure.text(shown.figures, locale), lines);
    tile.setDifference({}, FigureTile::Tone::Quiet);
    if (!shown.compared || figure.compare == nullptr) return;
    const statistics::Comparison comparison = figure.compare(shown.figures, shown.compared->figures);
    if (comparison.difference)
        tile.setDifference(arrowOf(comparison) + signedPoints(*comparison.difference),
                           toneOf(comparison, figure.moreIsBetter));
}

QString ResultsHead::comparedText(const ShownFigure& figure, const reporting::Figures& shown,
                                  const ComparedFigures& other) const {
    const QString label = comparisonLabel(m_session, other.comparison);
    if (other.figures.count == 0)
        return tr("%1: nothing", "what is compared with has no evaluation").arg(label);
    QString text = tr("%1 %2", "what is compared with and its figure")
                       .arg(label, figure.text(other.figures, m_session.locale()));
    const QString chance =
        figure.compare != nullptr ? chanceText(figure.compare(shown, other.figures)) : QString();
    return chance.isEmpty() ? text : text + QStringLiteral(" · ") + chance;
}

void ResultsHead::fillTiles() {
    fillTile(*m_count, countFigure(), tr("Evaluations"));
    fillTile(*m_mean, meanFigure(), tr("Mean"));
    fillTile(*m_median, medianFigure(), tr("Median"));
    fillTile(*m_passed, passFigure(), tr("Passed"));
    fillTile(*m_accuracy, accuracyFigure(), tr("No customer-critical error"));
    fillTile(*m_fatal, fatalFigure(), tr("With a fatal error"));
    m_fatal->setAlarming(m_controller.data().figures.fatal > 0);
}

void ResultsHead::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) fill();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
