#include "ui/evaluation/found_text.h"

#include "ui/common/text.h"
#include "ui/evaluation/answer_text.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

using service::FoundMeasure;
using State = FoundMeasure::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::FoundText)
};

constexpr qsizetype kLongestQuote = 40;

bool isField(const FoundMeasure& found) {
    return found.source.kind == model::MeasureSource::Kind::Field;
}

bool isText(const FoundMeasure& found) {
    return found.medium == model::Medium::Text;
}

/// Imported texts may be long and hold anything: cut, and kept apart from the sentence around them.
QString quoted(const std::string& text) {
    QString shown = toQString(text).simplified();
    if (shown.size() > kLongestQuote) shown = shown.left(kLongestQuote) + QStringLiteral("…");
    return isolated(shown);
}

QString sourceText(const FoundMeasure& found) {
    if (isField(found)) return Words::tr("the field %1").arg(quoted(found.source.name));
    const QString figure = figureText(found.source.name);
    return isText(found) ? Words::tr("the text’s figure “%1”").arg(figure)
                         : Words::tr("the recording’s figure “%1”").arg(figure);
}

QString valueSentence(const model::Criterion& criterion, const FoundMeasure& found, Language language) {
    const QString value = answerText(criterion, model::MeasuredValue{found.thousandths}, language);
    const bool asWritten =
        !isField(found) || toQString(found.written).trimmed() == pointsText({found.thousandths});
    if (asWritten)
        return Words::tr("found %1: %2", "a measure and where it is from").arg(value, sourceText(found));
    return Words::tr("found %1: %2, written “%3”", "a measure, where it is from and how it stands there")
        .arg(value, sourceText(found), quoted(found.written));
}

QString otherUnitSentence(const model::Criterion& criterion, const FoundMeasure& found, Language language) {
    const QString unit = cardText(criterion.measureUnit, language);
    if (!isField(found))
        return Words::tr("not found: %1 cannot be given in %2").arg(sourceText(found), isolated(unit));
    return Words::tr("not found: %1 holds “%2”, and the card measures in %3")
        .arg(sourceText(found), quoted(found.written), isolated(unit));
}

} // namespace

QString figureText(const std::string& figure) {
    if (figure == "first-response") return Words::tr("first response");
    if (figure == "slowest-response") return Words::tr("slowest response");
    if (figure == "longest-dead-air") return Words::tr("longest dead air");
    if (figure == "dead-air-total") return Words::tr("dead air in all");
    if (figure == "duration") return Words::tr("length");
    if (figure == "agent-talk-share") return Words::tr("agent’s share of the talk");
    return isolated(toQString(figure));
}

QString foundSentence(const model::Criterion& criterion, const FoundMeasure& found, Language language) {
    switch (found.state) {
    case State::Found:
        return valueSentence(criterion, found, language);
    case State::Pending:
        return isText(found) ? Words::tr("the text is still being read")
                             : Words::tr("the recording is still being read");
    case State::NoField:
        return Words::tr("not found: the call has no field %1").arg(quoted(found.source.name));
    case State::NoNumber:
        return Words::tr("not found: %1 holds “%2”, which is no number")
            .arg(sourceText(found), quoted(found.written));
    case State::OtherUnit:
        return otherUnitSentence(criterion, found, language);
    case State::NoSides:
        return Words::tr("not found: both sides are on one channel, so nobody can tell who spoke");
    case State::Untold:
        return isText(found) ? Words::tr("not found: the text does not tell it")
                             : Words::tr("not found: the recording does not tell it");
    }
    return {};
}

QString foundBrief(const FoundMeasure& found) {
    if (found.state == State::Pending) return Words::tr("being read");
    if (!found.isFound()) return Words::tr("not found");
    return isField(found) ? Words::tr("field %1").arg(quoted(found.source.name))
                          : figureText(found.source.name);
}

} // namespace earmark::ui
