#include "ui/evaluation/unheard_question.h"

#include "ui/common/session.h"
#include "ui/evaluation/playhead.h"
#include "ui/evaluation/unheard_rule.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::UnheardQuestion)
};

bool asks(Session& session, int percent, QWidget& parent) {
    Question question;
    question.text =
        Words::tr("%1% of the speech in this call was heard. Submit it all the same?").arg(percent);
    question.detail = Words::tr("What was not heard is hollow in the overview.");
    question.action = Words::tr("Submit");
    return session.dialogs().confirm(&parent, question);
}

} // namespace

bool mayLeaveUnheard(Session& session, CallPlayer& player, QWidget& parent) {
    const UnheardRule rule = unheardRule(session.preferences());
    const auto heard = player.heardSpeech();
    if (rule == UnheardRule::Never || !heard || heard->percent == 100) return true;
    if (rule == UnheardRule::Warn && asks(session, heard->percent, parent)) return true;
    if (heard->firstUnheardMs) player.seek(*heard->firstUnheardMs);
    if (rule == UnheardRule::Refuse)
        session.say(Words::tr("Not submitted: %1% of the speech was heard, and all of it has to be. The "
                              "playhead stands where it goes on.")
                        .arg(heard->percent));
    return false;
}

} // namespace earmark::ui
