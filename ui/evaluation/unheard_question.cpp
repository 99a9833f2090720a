#include "ui/evaluation/unheard_question.h"

#include "ui/common/session.h"
#include "ui/evaluation/playhead.h"
#include "ui/evaluation/unheard_rule.h"

#include <QCoreApplication>

#include <optional>

namespace earmark::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::UnheardQuestion)
};

/// What is known of how much was heard: absent where there is nothing to hear.
struct Unheard {
    std::optional<int> percent; ///< absent while the recording is being read
    std::optional<std::int64_t> firstMs;
};

std::optional<Unheard> unheardOf(const CallPlayer& player) {
    const auto heard = player.heardSpeech();
    if (heard && heard->percent < 100) return Unheard{heard->percent, heard->firstUnheardMs};
    if (!heard && !player.figures()) return Unheard();
    return std::nullopt;
}

bool asks(Session& session, const Unheard& unheard, QWidget& parent) {
    Question question;
    question.text = unheard.percent
                        ? Words::tr("%1% of the speech in this call was heard. Submit it all the same?")
                              .arg(*unheard.percent)
                        : Words::tr("The recording is still being read, so nobody knows whether all of "
                                    "it was heard. Submit the call all the same?");
    if (unheard.percent) question.detail = Words::tr("What was not heard is hollow in the overview.");
    question.action = Words::tr("Submit");
    return session.dialogs().confirm(&parent, question);
}

QString refusal(const Unheard& unheard) {
    if (!unheard.percent)
        return Words::tr("Not submitted: the recording is still being read, and all of it has to be heard.");
    return Words::tr(
               "Not submitted: %1% of the speech was heard, and all of it has to be. The playhead stands "
               "where it goes on.")
        .arg(*unheard.percent);
}

} // namespace

bool mayLeaveUnheard(Session& session, CallPlayer& player, QWidget& parent) {
    const UnheardRule rule = unheardRule(session.preferences());
    const auto unheard = unheardOf(player);
    if (rule == UnheardRule::Never || !unheard) return true;
    if (rule == UnheardRule::Warn && asks(session, *unheard, parent)) return true;
    if (unheard->firstMs) player.seek(*unheard->firstMs);
    if (rule == UnheardRule::Refuse) session.say(refusal(*unheard));
    return false;
}

} // namespace earmark::ui
