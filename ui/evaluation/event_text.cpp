#include "ui/evaluation/event_text.h"

#include "ui/evaluation/answer_text.h"

#include <QCoreApplication>

#include <cmath>

namespace earmark::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::EventText)
};

QString oneDecimal(std::int64_t thousandths) {
    QString text = QString::number(std::abs(static_cast<double>(thousandths)) / 1000, 'f', 1);
    return thousandths < 0 ? QStringLiteral("−") + text : text;
}

QString whole(std::int64_t thousandths) {
    return QString::number(std::llround(static_cast<double>(thousandths) / 1000));
}

QString sideText(model::CallSide side) {
    switch (side) {
    case model::CallSide::Agent:
        return Words::tr("agent");
    case model::CallSide::Customer:
        return Words::tr("customer");
    case model::CallSide::Nobody:
        break;
    }
    return {};
}

} // namespace

QString eventMeasureText(const model::AcousticEvent& event) {
    using model::EventKind;
    switch (event.kind) {
    case EventKind::TooQuiet:
    case EventKind::TooLoud:
        return oneDecimal(event.measure) + QStringLiteral(" LUFS");
    case EventKind::NoiseBeforeGreeting:
        return oneDecimal(event.measure) + QStringLiteral(" dBFS");
    case EventKind::FastSpeech:
    case EventKind::SlowSpeech:
        return Words::tr("%1 syllables a minute").arg(whole(event.measure));
    case EventKind::TalkShare:
        return whole(event.measure) + u'%';
    default:
        return Words::tr("%1 s", "seconds").arg(oneDecimal(event.measure));
    }
}

QString eventText(const model::AcousticEvent& event, Language language) {
    //: An event of a recording and its measure: "Dead air 12.6 s"
    return Words::tr("%1 %2").arg(cardText(model::eventKindText(event.kind), language),
                                  eventMeasureText(event));
}

QString eventLine(const model::AcousticEvent& event, Language language) {
    const QString side = sideText(event.side);
    const QString text = eventText(event, language);
    return side.isEmpty() ? text : text + QStringLiteral(" · ") + side;
}

} // namespace earmark::ui
