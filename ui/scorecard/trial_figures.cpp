#include "ui/scorecard/trial_figures.h"

#include "ui/common/format.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

/// More criteria without answers than these are counted instead.
constexpr std::size_t kMostNamed = 4;

enum LineOf { kMean, kPassRate, kFatalRate, kCount };

QString withInterval(std::optional<std::int64_t> rate, const std::optional<statistics::Interval>& interval) {
    if (!rate || !interval) return percentWithSign(rate);
    const auto bound = [](double share) { return percentText(std::llround(share * 1'000'000.0)); };
    return TrialFigures::tr("%1 (%2 to %3)", "a rate and its interval")
        .arg(percentWithSign(rate), bound(interval->lower), bound(interval->upper));
}

QString differenceText(std::optional<std::int64_t> before, std::optional<std::int64_t> after) {
    if (!before || !after) return QStringLiteral("–");
    const std::int64_t change = *after - *before;
    const QString sign = change > 0 ? QStringLiteral("+") : change < 0 ? QStringLiteral("−") : QString();
    return sign + percentText(std::abs(change));
}

} // namespace

QString trialSentence(const reporting::CardTrial& trial) {
    const int down = static_cast<int>(trial.crossedDown);
    const int up = static_cast<int>(trial.crossedUp);
    if (trial.changed == 0) return TrialFigures::tr("No evaluation would be judged otherwise.");
    if (down == 0 && up == 0)
        return TrialFigures::tr("%n evaluation(s) would score otherwise; none crosses the pass mark.",
                                nullptr, static_cast<int>(trial.changed));
    if (up == 0) return TrialFigures::tr("%n evaluation(s) would no longer pass.", nullptr, down);
    if (down == 0) return TrialFigures::tr("%n evaluation(s) more would pass.", nullptr, up);
    return TrialFigures::tr("%n evaluation(s) would no longer pass,", nullptr, down) + u' ' +
           TrialFigures::tr("%n would pass that did not.", nullptr, up);
}

TrialFigures::TrialFigures(QWidget* parent)
    : QWidget(parent)
    , m_sentence(plainLabel({}, TextStyle::Strong))
    , m_notes(mutedLabel()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    column->setSpacing(space::kSmall);
    m_sentence->setWordWrap(true);
    m_notes->setWordWrap(true);
    column->addWidget(m_sentence);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kPage);
    grid->setVerticalSpacing(space::kUnit);
    for (int i = 0; i < 4; ++i) {
        m_heads[i] = mutedLabel({}, TextStyle::Small);
        grid->addWidget(m_heads[i], 0, i, i == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
    for (int i = 0; i < 4; ++i) {
        Line& line = m_lines[i];
        line = {mutedLabel(), plainLabel(), plainLabel(), plainLabel()};
        QLabel* const cells[] = {line.name, line.before, line.after, line.difference};
        for (int cell = 0; cell < 4; ++cell) {
            if (cell > 0) cells[cell]->setFont(withTabularDigits(cells[cell]->font()));
            grid->addWidget(cells[cell], i + 1, cell, cell == 0 ? Qt::AlignLeft : Qt::AlignRight);
        }
    }
    grid->setColumnStretch(4, 1);
    column->addLayout(grid);
    column->addWidget(m_notes);
}

void TrialFigures::showRate(const Line& line, const QString& name, std::optional<std::int64_t> before,
                            std::optional<std::int64_t> after) {
    line.name->setText(name);
    line.difference->setText(differenceText(before, after));
}

void TrialFigures::showFigures(const reporting::CardTrial& trial) {
    const reporting::Figures& before = trial.before.figures;
    const reporting::Figures& after = trial.after.figures;
    const QString heads[] = {QString(), tr("Before"), tr("After"), tr("Difference")};
    for (int i = 0; i < 4; ++i)
        m_heads[i]->setText(heads[i]);
    showRate(m_lines[kMean], tr("Mean"), before.meanMillionths, after.meanMillionths);
    m_lines[kMean].before->setText(percentWithSign(before.meanMillionths));
    m_lines[kMean].after->setText(percentWithSign(after.meanMillionths));
    showRate(m_lines[kPassRate], tr("Pass rate"), before.passRateMillionths, after.passRateMillionths);
    m_lines[kPassRate].before->setText(withInterval(before.passRateMillionths, trial.before.passRate));
    m_lines[kPassRate].after->setText(withInterval(after.passRateMillionths, trial.after.passRate));
    showRate(m_lines[kFatalRate], tr("Fatal rate"), before.fatalRateMillionths, after.fatalRateMillionths);
    m_lines[kFatalRate].before->setText(withInterval(before.fatalRateMillionths, trial.before.fatalRate));
    m_lines[kFatalRate].after->setText(withInterval(after.fatalRateMillionths, trial.after.fatalRate));
    m_lines[kCount].name->setText(tr("n"));
    m_lines[kCount].before->setText(QString::number(before.count));
    m_lines[kCount].after->setText(QString::number(after.count));
}

QString TrialFigures::notes(const reporting::CardTrial& trial, Language language) const {
    QStringList notes;
    const auto add = [&](const QString& note, std::size_t count) {
        if (count > 0) notes << note;
    };
    const auto number = [](std::size_t count) { return static_cast<int>(count); };
    add(tr("%n not fully answered on this card: counted over what is answered.", nullptr,
           number(trial.notFullyAnswered)),
        trial.notFullyAnswered);
    add(tr("%n left out, because nothing in them answers this card.", nullptr, number(trial.nothingAnswered)),
        trial.nothingAnswered);
    add(tr("%n left out, because nothing in them can be scored.", nullptr, number(trial.notScorable)),
        trial.notScorable);
    add(tr("%n left out, because this card is for another kind of contact.", nullptr,
           number(trial.otherMedium)),
        trial.otherMedium);
    add(tr("Only the newest %n were tried.", nullptr, number(trial.tried)), trial.chosen - trial.tried);
    QStringList names;
    for (std::size_t i = 0; i < trial.unanswered.size() && i < kMostNamed; ++i)
        names << tr("%1 (%2)", "criterion and how many evaluations")
                     .arg(toQString(trial.unanswered[i].name.in(language)))
                     .arg(trial.unanswered[i].without + trial.unanswered[i].misfit);
    if (trial.unanswered.size() > kMostNamed)
        names << tr("%n more", nullptr, number(trial.unanswered.size() - kMostNamed));
    const bool chinese = language == Language::Chinese;
    add(tr("Without an answer: %1.").arg(names.join(chinese ? QStringLiteral("、") : QStringLiteral(", "))),
        trial.unanswered.size());
    return notes.join(chinese ? QString() : QStringLiteral(" "));
}

void TrialFigures::showTrial(const reporting::CardTrial& trial, Language language) {
    m_sentence->setText(trialSentence(trial));
    showFigures(trial);
    m_notes->setText(notes(trial, language));
    m_notes->setVisible(!m_notes->text().isEmpty());
}

} // namespace earmark::ui
