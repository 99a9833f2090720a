#include "ui/evaluation/score_words.h"

#include "ui/common/text.h"
#include "ui/evaluation/answer_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace earmark::ui {

using scoring::Outcome;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::TotalBar)
};

QString withoutNeedlessZeros(QString number) {
    if (!number.contains(u'.')) return number;
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.')) number.chop(1);
    return number;
}

QString progressText(const scoring::Score& score, const QString& pass) {
    const int applicable =
        static_cast<int>(std::count_if(score.criteria.begin(), score.criteria.end(), [](const auto& one) {
            return one.state != scoring::CriterionState::SwitchedOff;
        }));
    const int answered = applicable - static_cast<int>(score.missing.size());
    return Words::tr("so far of what is answered (%1 of %2) · pass mark %3")
        .arg(answered)
        .arg(applicable)
        .arg(pass);
}

/// A card may fail a call for a fatal error whatever its points are.
QString passText(const scoring::Score& score, const QString& pass) {
    if (score.passed) return Words::tr("✓ passed, pass mark %1").arg(pass);
    if (score.failed) return Words::tr("not passed for a fatal error, pass mark %1").arg(pass);
    return Words::tr("below the pass mark %1").arg(pass);
}

} // namespace

QString totalText(const model::CardVersion& card, const scoring::Score& score) {
    const auto share = score.outcome == Outcome::Scored ? score.final : score.running;
    if (score.outcome == Outcome::NotScorable || !share) return QStringLiteral("–");
    return toQString(scoring::shownScore(card, *share));
}

QString verdictText(const model::CardVersion& card, const scoring::Score& score, Language language) {
    const QString pass = withoutNeedlessZeros(toQString(scoring::shownScore(card, card.policy.passMark)));
    if (score.outcome == Outcome::NotScorable)
        return Words::tr("Nothing in this call can be scored: it counts in no mean");
    if (score.outcome == Outcome::Incomplete) return progressText(score, pass);
    const QString verdict = passText(score, pass);
    if (!score.band || *score.band >= card.policy.bands.size()) return verdict;
    return Words::tr("%1 · %2", "grade and verdict")
        .arg(cardText(card.policy.bands[*score.band].name, language), verdict);
}

QString fatalText(const scoring::Score& score) {
    return score.fatalErrors > 0 ? Words::tr("✕ %n fatal error(s)", nullptr, score.fatalErrors)
                                 : Words::tr("no fatal error");
}

QColor totalColor(const scoring::Score& score, const Colors& colors) {
    if (score.outcome != Outcome::Scored) return colors.text;
    if (score.failed) return colors.fatal;
    return score.passed ? colors.pass : colors.below;
}

} // namespace earmark::ui
