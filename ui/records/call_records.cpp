#include "ui/records/call_records.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/records/example_popup.h"
#include "ui/records/urgent_popup.h"

#include <QAction>
#include <QCoreApplication>
#include <QToolButton>

#include <algorithm>

namespace earmark::ui {

namespace {

struct CallRecords {
    Q_DECLARE_TR_FUNCTIONS(CallRecords)
};

constexpr std::int64_t kProposedMs = 15'000; // what was just heard, where nothing is marked
constexpr std::int64_t kLeastMs = 1'000;     // less would read 00:00–00:00

bool isSubmitted(const service::OpenEvaluation& opened) {
    return opened.evaluation.status == model::EvaluationStatus::Submitted;
}

QString aboutText(Session& session, const CallAtHand& call) {
    return call.criterion != nullptr ? session.text(call.criterion->name) : CallRecords::tr("this call");
}

std::vector<ExamplePart> partsOf(const CallAtHand& call) {
    std::vector<ExamplePart> parts;
    for (const model::Passage& passage : call.selection)
        parts.push_back({std::nullopt, passage});
    for (const model::Moment& moment : call.answer.moments)
        if (moment.startMs < moment.endMs)
            parts.push_back({model::CallSpan{moment.startMs, moment.endMs}, std::nullopt});
    for (const model::Passage& passage : call.answer.passages)
        parts.push_back({std::nullopt, passage});
    if (call.playheadMs && *call.playheadMs >= kLeastMs)
        parts.push_back(
            {model::CallSpan{std::max<std::int64_t>(0, *call.playheadMs - kProposedMs), *call.playheadMs},
             std::nullopt});
    return parts;
}

model::ExampleKind kindOf(const CallAtHand& call) {
    const bool lost = call.score.fatal || call.score.failed || call.score.earned < call.score.possible;
    return call.criterion != nullptr && call.answer.isAnswered() && lost ? model::ExampleKind::Bad
                                                                         : model::ExampleKind::Good;
}

} // namespace

void raiseUrgent(Session& session, const CallAtHand& call, QWidget* over) {
    service::UrgentWish wish;
    wish.recording = call.opened.recording.id;
    wish.text = call.answer.comment;
    QString prefix;
    if (isSubmitted(call.opened)) {
        wish.evaluation = call.opened.evaluation.id;
        if (call.criterion != nullptr) wish.criterion = call.criterion->key;
    } else if (call.criterion != nullptr) {
        // A draft can still lose the criterion: its name goes along in the words.
        prefix = CallRecords::tr("%1: %2", "a criterion and what was found there")
                     .arg(session.text(call.criterion->name), QString());
    }
    (new UrgentPopup(session, std::move(wish), aboutText(session, call), prefix, over))->openOver(*over);
}

void keepAsExample(Session& session, const CallAtHand& call, QWidget* over) {
    model::CaseExample example;
    example.recording = call.opened.recording.id;
    example.kind = kindOf(call);
    example.note = call.answer.comment;
    if (call.criterion != nullptr) example.topic = toUtf8(session.text(call.criterion->name));
    if (isSubmitted(call.opened)) {
        example.evaluation = call.opened.evaluation.id;
        if (call.criterion != nullptr) example.criterion = call.criterion->key;
    }
    (new ExamplePopup(session, std::move(example), partsOf(call), over))->openOver(*over);
}

QToolButton* recordButton(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [button, action] { button->setAccessibleName(action->text()); };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace earmark::ui
