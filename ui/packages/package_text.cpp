#include "ui/packages/package_text.h"

#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace earmark::ui {

namespace {

/// The context of these texts for the translators.
struct PackageText {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::PackageText)

public:
    static QString outcome(const service::PackageOutcome& outcome) {
        QStringList parts;
        const auto add = [&](std::int64_t count, const QString& text) {
            if (count > 0) parts << text;
        };
        add(outcome.added, tr("%n new", nullptr, static_cast<int>(outcome.added)));
        add(outcome.newer, tr("%n newer", nullptr, static_cast<int>(outcome.newer)));
        add(outcome.known, tr("%n known already", nullptr, static_cast<int>(outcome.known)));
        add(outcome.conflicts, tr("%n in conflict", nullptr, static_cast<int>(outcome.conflicts)));
        add(outcome.refused, tr("%n refused", nullptr, static_cast<int>(outcome.refused)));
        add(outcome.cardsAdded, tr("%n card(s) added", nullptr, static_cast<int>(outcome.cardsAdded)));
        add(outcome.agentsAdded, tr("%n agent(s) added", nullptr, static_cast<int>(outcome.agentsAdded)));
        add(outcome.recordingsAdded,
            tr("%n call(s) added", nullptr, static_cast<int>(outcome.recordingsAdded)));
        add(outcome.filesAdded, tr("sound of %n call(s)", nullptr, static_cast<int>(outcome.filesAdded)));
        add(outcome.urgentAdded,
            tr("%n urgent finding(s) added", nullptr, static_cast<int>(outcome.urgentAdded)));
        add(outcome.urgentNewer,
            tr("%n urgent finding(s) newer", nullptr, static_cast<int>(outcome.urgentNewer)));
        return parts.isEmpty() ? tr("Nothing in it") : parts.join(QStringLiteral(" · "));
    }

    static QString reason(service::PackageFinding::Reason reason) {
        using Reason = service::PackageFinding::Reason;
        switch (reason) {
        case Reason::OtherZone:
            return tr("It counts days in another time zone; figures by day can differ.");
        case Reason::CardDiffers:
            return tr("This version of the card says something else here; nothing scored on it is taken in.");
        case Reason::CardUnusable:
            return tr("The card cannot be used here; nothing scored on it is taken in.");
        case Reason::CardLeftOut:
            return tr("Its scorecard says something else here.");
        case Reason::BeingScored:
            return tr("It is still being scored here.");
        case Reason::RevisionDiffers:
            return tr("The same revision says something else here.");
        case Reason::WithdrawnThere:
            return tr("It was withdrawn there and corrected here. Withdraw one of the two.");
        case Reason::WithdrawnHere:
            return tr("It was corrected there and withdrawn here.");
        case Reason::CorrectedOnBoth:
            return tr("It was corrected on both PCs. Withdraw one of the two.");
        case Reason::JudgedHere:
            return tr("This inspector has judged the call here already. Withdraw one of the two.");
        case Reason::JudgedTwice:
            return tr("The package holds another evaluation of the call by this inspector.");
        case Reason::NotSubmittable:
            return tr("Its answers could not have been submitted on its card.");
        case Reason::ScoreDiffers:
            return tr("Its answers give another score for the call as it is known here.");
        case Reason::UrgentDiffers:
            return tr("This urgent finding says something else here.");
        case Reason::UrgentAnswered:
            return tr("This urgent finding was answered on both PCs.");
        }
        return {};
    }

    static QString package(const exchange::PackageManifest& manifest, Session& session) {
        return tr("From %1, made %2, %n evaluation(s)", nullptr,
                  static_cast<int>(manifest.counts.evaluations))
            .arg(isolated(toQString(manifest.sender.name)),
                 dateTimeText(manifest.madeAt, session.workspace().zone()));
    }
};

} // namespace

QString packageText(const exchange::PackageManifest& manifest, Session& session) {
    return PackageText::package(manifest, session);
}

QString outcomeText(const service::PackageOutcome& outcome) {
    return PackageText::outcome(outcome);
}

QString packageFindingText(const service::PackageFinding& finding) {
    return isolated(toQString(finding.subject)) + QStringLiteral(" – ") + PackageText::reason(finding.reason);
}

} // namespace earmark::ui
