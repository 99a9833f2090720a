#include "ui/common/format.h"

#include "core/base/play_time.h"
#include "ui/common/centre_time.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

#include <algorithm>

namespace earmark::ui {

namespace {

QString padded(std::int64_t number) {
    return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0'));
}

QString hoursMinutesSeconds(std::int64_t seconds) {
    const QString tail = padded(seconds / 60 % 60) + u':' + padded(seconds % 60);
    return seconds < 3600 ? tail : QString::number(seconds / 3600) + u':' + tail;
}

QDateTime localDateTime(Instant instant, const Zone& zone) {
    const auto local = zone.toLocal(instant).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(local, Qt::UTC);
}

/// thousandths or millionths to text with exactly `decimals` digits, half away from zero.
QString decimalText(std::int64_t value, std::int64_t scale, int decimals) {
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    const std::int64_t magnitude = value < 0 ? -value : value;
    const std::int64_t rounded = (magnitude * unit * 2 + scale) / (scale * 2);
    QString text = QString::number(rounded / unit);
    if (decimals > 0) text += u'.' + QString::number(rounded % unit).rightJustified(decimals, u'0');
    return value < 0 && rounded != 0 ? u'-' + text : text;
}

struct Verdicts {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

} // namespace

QString playTime(std::int64_t ms) {
    return toQString(earmark::playTime(ms));
}

QString lengthText(std::int64_t ms) {
    return hoursMinutesSeconds((std::max<std::int64_t>(ms, 0) + 500) / 1000);
}

QString dateTimeText(Instant instant, const Zone& zone) {
    return dateTimeCell(instant, zone) + zoneMark(instant, zone);
}

QString dateSecondText(Instant instant, const Zone& zone) {
    return localDateTime(instant, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
           zoneMark(instant, zone);
}

QString dayLabel(Day day) {
    return toQString(dayText(day));
}

QString clockText(Instant instant, const Zone& zone) {
    return clockCell(instant, zone) + zoneMark(instant, zone);
}

QString percentText(std::optional<std::int64_t> millionths, int decimals) {
    return millionths ? decimalText(*millionths, 10'000, decimals) : QStringLiteral("–");
}

QString percentWithSign(std::optional<std::int64_t> millionths, int decimals) {
    return millionths ? percentText(millionths, decimals) + u'%' : QStringLiteral("–");
}

QString pointsText(std::int64_t thousandths) {
    QString text = decimalText(thousandths, 1000, 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text;
}

QString verdictSign(Verdict verdict) {
    switch (verdict) {
    case Verdict::None:
        break;
    case Verdict::Pass:
        return QStringLiteral("✓");
    case Verdict::Below:
        return QStringLiteral("–");
    case Verdict::Fatal:
        return QStringLiteral("✕");
    case Verdict::NotApplicable:
        return QStringLiteral("·");
    case Verdict::Late:
        return QStringLiteral("●");
    }
    return {};
}

QString verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::None:
        break;
    case Verdict::Pass:
        return Verdicts::tr("passed");
    case Verdict::Below:
        return Verdicts::tr("below the pass mark");
    case Verdict::Fatal:
        return Verdicts::tr("fatal error");
    case Verdict::NotApplicable:
        return Verdicts::tr("not applicable");
    case Verdict::Late:
        return Verdicts::tr("late");
    }
    return {};
}

} // namespace earmark::ui
