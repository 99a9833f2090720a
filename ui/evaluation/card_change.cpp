#include "ui/evaluation/card_change.h"

#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace earmark::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::CardChange)
};

/// "2 answers have no place on it and are set aside: Patience, Records." – nothing where all go along.
QString lossText(const Session& session, const service::CardSwitch& change) {
    constexpr std::size_t kMostNamed = 6;
    if (change.lost.empty()) return {};
    QStringList names;
    for (std::size_t i = 0; i < change.lost.size() && i < kMostNamed; ++i)
        names << session.text(change.lost[i].name);
    if (change.lost.size() > kMostNamed) names << QStringLiteral("…");
    const QString between =
        session.language() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", ");
    return Words::tr("%n answer(s) have no place on it and are set aside: %1. Choosing the card before "
                     "brings them back.",
                     nullptr, static_cast<int>(change.lost.size()))
        .arg(names.join(between));
}

} // namespace

std::optional<QString> askCardReason(Session& session, const service::CardSwitch& change, QWidget& parent) {
    const QString loss = lossText(session, change);
    if (!change.needsReason) {
        if (loss.isEmpty()) return QString();
        Question question{Words::tr("Score this call with the other card?"), loss,
                          Words::tr("Change the card"), false};
        return session.dialogs().confirm(&parent, question) ? std::optional(QString()) : std::nullopt;
    }
    ReasonQuestion question;
    question.text = change.chosen ? Words::tr("The rules choose “%1” for this call. Why another card?")
                                        .arg(session.text(change.chosen->name))
                                  : Words::tr("The rules choose no card for this call. Why this one?");
    if (!loss.isEmpty()) question.text += u'\n' + loss;
    question.action = Words::tr("Change the card");
    question.suggestions = {Words::tr("The call is of another type than recorded"),
                            Words::tr("Transferred to another team"), Words::tr("Trial of the card")};
    return session.dialogs().askReason(&parent, question);
}

} // namespace earmark::ui
