#include "ui/reports/training/training_words.h"

#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/reports/coaching/effect_words.h"
#include "ui/results/shown_figure.h"

#include <QCoreApplication>

#include <algorithm>

namespace earmark::ui {

namespace {

struct TrainingWords {
    Q_DECLARE_TR_FUNCTIONS(TrainingWords)
};

QString groupText(const statistics::GroupChange& group) {
    if (!group.change) return TrainingWords::tr("no figures on both sides");
    return TrainingWords::tr("%1 → %2 (%n agent(s))", nullptr, static_cast<int>(group.people))
        .arg(percentWithSign(group.before), percentWithSign(group.after));
}

QString aimName(const Session& session, const service::AimEffect& effect,
                const std::vector<AimedCriterion>& criteria) {
    if (!effect.criterion) return TrainingWords::tr("Score as a whole");
    const auto known = std::ranges::find(criteria, *effect.criterion, &AimedCriterion::ref);
    return known == criteria.end() ? QString::fromStdString(effect.criterion->criterionKey)
                                   : session.text(known->name);
}

} // namespace

QString aimEffectText(const Session& session, const service::AimEffect& effect,
                      const std::vector<AimedCriterion>& criteria) {
    const statistics::DifferenceInDifferences& figures = effect.figures;
    const QString others = effect.comparedWith == service::TrainingComparison::SameTeams
                               ? TrainingWords::tr("others of their teams")
                               : TrainingWords::tr("everybody else");
    QString text = TrainingWords::tr("%1: took part %2; %3 %4.")
                       .arg(aimName(session, effect, criteria), groupText(figures.participants), others,
                            groupText(figures.others));
    if (figures.difference) {
        const QString points = signedPoints(*figures.difference);
        text += u' ' +
                (figures.interval
                     ? TrainingWords::tr("Difference %1 (%2 … %3): %4.")
                           .arg(points, signedPoints(figures.interval->lower),
                                signedPoints(figures.interval->upper), effectVerdict(figures.verdict))
                     : TrainingWords::tr("Difference %1: %2.").arg(points, effectVerdict(figures.verdict)));
    } else {
        text += u' ' + TrainingWords::tr("Nothing can be told: %1.").arg(effectVerdict(figures.verdict));
    }
    return text;
}

QString courseVerdict(const TrainingEntry& entry) {
    using statistics::Verdict;
    if (entry.effects.empty()) return {};
    // What is beyond chance says more than what is not, whatever aim it is of.
    for (const Verdict wanted : {Verdict::Better, Verdict::Worse, Verdict::NotBeyondChance})
        for (const service::AimEffect& effect : entry.effects)
            if (effect.figures.verdict == wanted) return effectVerdict(wanted);
    return effectVerdict(Verdict::TooFew);
}

} // namespace earmark::ui
