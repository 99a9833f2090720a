#include "ui/safety/safety_texts.h"

#include "ui/common/text.h"
#include "ui/safety/reason_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace earmark::ui {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(Safety)

public:
    static QString reason(service::StoreBackup::Reason reason) {
        using Reason = service::StoreBackup::Reason;
        switch (reason) {
        case Reason::Daily:
            return tr("daily");
        case Reason::ByHand:
            return tr("made by hand");
        case Reason::BeforeUpgrade:
            return tr("before an upgrade");
        case Reason::BeforeRestore:
            return tr("what a restore replaced");
        case Reason::BeforeRepair:
            return tr("damaged, put aside by a repair");
        }
        return {};
    }

    static QString about(service::Finding::Kind kind) {
        using Kind = service::Finding::Kind;
        switch (kind) {
        case Kind::File:
            return tr("File");
        case Kind::Reference:
            return tr("Reference");
        case Kind::Card:
            return tr("Scorecard");
        case Kind::Draft:
            return tr("Scorecard draft");
        case Kind::Rule:
            return tr("Card rule");
        case Kind::Evaluation:
            return tr("Evaluation");
        case Kind::Score:
            return tr("Score");
        case Kind::Fact:
        case Kind::Sheet:
            return tr("Figures");
        case Kind::OpenCall:
            return tr("Open calls");
        case Kind::Record:
            return tr("Coaching record");
        case Kind::Recording:
            return tr("Recording");
        }
        return {};
    }

    static QString step(service::RepairStep::Kind kind) {
        using Kind = service::RepairStep::Kind;
        switch (kind) {
        case Kind::FromBackup:
            return tr("From a backup");
        case Kind::BackToDraft:
            return tr("A draft again, to be looked at");
        case Kind::Changed:
            return tr("Changed");
        case Kind::Lost:
            return tr("Lost");
        }
        return {};
    }

    static QString lost(const service::LostByRestore& lost) {
        if (!lost.known) return tr("What the store holds beyond the backup cannot be read any more.");
        if (lost.isNothing()) return tr("The backup holds everything that the store holds.");
        QStringList parts;
        const auto add = [&parts](std::int64_t count, const QString& part) {
            if (count > 0) parts.append(part);
        };
        add(lost.evaluations, tr("%n evaluation(s)", "", static_cast<int>(lost.evaluations)));
        add(lost.drafts, tr("%n evaluation(s) being scored", "", static_cast<int>(lost.drafts)));
        add(lost.cards, tr("%n card version(s)", "", static_cast<int>(lost.cards)));
        add(lost.cardDrafts, tr("%n card draft(s)", "", static_cast<int>(lost.cardDrafts)));
        add(lost.calls, tr("%n call(s)", "", static_cast<int>(lost.calls)));
        add(lost.records, tr("%n coaching record(s)", "sessions, trainings, examples, urgent findings",
                             static_cast<int>(lost.records)));
        return tr("The backup does not hold, or holds in an older state: %1.").arg(parts.join(tr(", ")));
    }

    static QString joined(const QString& about, const QString& subject, const QString& what) {
        return subject.isEmpty() ? tr("%1: %2", "a kind of thing, what is wrong with it").arg(about, what)
                                 : tr("%1 %2: %3", "a kind of thing, its name, what is wrong with it")
                                       .arg(about, isolated(subject), what);
    }

    static QString kept(const std::optional<std::filesystem::path>& path) {
        return path ? tr("What lay there before is kept: %1").arg(toQString(*path)) : QString();
    }

    static QString outcome(const service::Repaired& repaired) {
        using Outcome = service::Repaired::Outcome;
        switch (repaired.outcome) {
        case Outcome::Sound:
            return tr("Nothing was wrong; nothing was done.");
        case Outcome::Rebuilt:
            return repaired.steps.empty()
                       ? tr("Only figures were wrong; they were made again.")
                       : tr("The store is whole again, but its last saves may be missing.");
        case Outcome::Salvaged:
            break;
        }
        return tr("%n evaluation(s) were carried into a new store.", "",
                  static_cast<int>(repaired.evaluations));
    }

    static QString restored() { return tr("The backup was restored."); }
    static QString nothingLost() { return tr("Nothing was lost."); }
};

} // namespace

QString backupText(const service::StoreBackup& backup, const QLocale& locale) {
    const QDateTime madeAt = QDateTime::fromMSecsSinceEpoch(toUtcMs(backup.madeAt));
    return madeAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" · ") +
           Texts::reason(backup.reason) + QStringLiteral(" · ") +
           locale.formattedDataSize(static_cast<qint64>(backup.bytes));
}

QString lostText(const service::LostByRestore& lost) {
    return Texts::lost(lost);
}

QString findingText(const service::Finding& finding) {
    return Texts::joined(Texts::about(finding.kind), toQString(finding.subject), reasonText(finding.what));
}

QStringList restoredTexts(const service::Restored& restored) {
    QStringList texts{Texts::restored(), Texts::lost(restored.lost), Texts::kept(restored.kept)};
    texts.removeAll(QString());
    return texts;
}

QStringList repairedTexts(const service::Repaired& repaired) {
    QStringList texts{Texts::outcome(repaired), Texts::kept(repaired.kept)};
    if (repaired.steps.empty() && repaired.outcome == service::Repaired::Outcome::Salvaged)
        texts.append(Texts::nothingLost());
    for (const service::RepairStep& step : repaired.steps)
        texts.append(Texts::joined(Texts::step(step.kind), toQString(step.subject), reasonText(step.what)));
    for (const service::Finding& finding : repaired.left)
        texts.append(findingText(finding));
    texts.removeAll(QString());
    return texts;
}

} // namespace earmark::ui
