#include "ui/common/centre_time.h"

#include <QCoreApplication>
#include <QDateTime>

#include <chrono>
#include <cstdlib>

namespace earmark::ui {

namespace {

struct Times {
    Q_DECLARE_TR_FUNCTIONS(Times)
};

std::chrono::seconds offsetIn(const Zone& zone, Instant instant) {
    return std::chrono::duration_cast<std::chrono::seconds>(zone.toLocal(instant).time_since_epoch() -
                                                            instant.time_since_epoch());
}

bool showsOtherTime(const Zone& zone, Instant instant) {
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
    return offsetIn(zone, instant) != std::chrono::seconds(here.offsetFromUtc());
}

QString shown(Instant instant, const Zone& zone, const QString& form) {
    const auto local = zone.toLocal(instant).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(local, Qt::UTC).toString(form);
}

} // namespace

QString zoneMark(Instant instant, const Zone& zone) {
    if (!showsOtherTime(zone, instant)) return {};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(offsetIn(zone, instant)).count();
    QString mark = QStringLiteral(" UTC");
    if (minutes == 0) return mark;
    mark += (minutes < 0 ? u'-' : u'+') + QString::number(std::abs(minutes) / 60);
    if (minutes % 60 != 0) mark += u':' + QString::number(std::abs(minutes) % 60).rightJustified(2, u'0');
    return mark;
}

QString dateTimeCell(Instant instant, const Zone& zone) {
    return shown(instant, zone, QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString clockCell(Instant instant, const Zone& zone) {
    return shown(instant, zone, QStringLiteral("HH:mm:ss"));
}

QString timeHeading(const QString& name, const Zone& zone) {
    constexpr std::chrono::days kHalfAYear{183}; // a column holds times of every season
    const Instant now{std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())};
    const bool other = showsOtherTime(zone, now) || showsOtherTime(zone, now - kHalfAYear);
    return other ? Times::tr("%1 (centre's time)", "heading of a column of times").arg(name) : name;
}

} // namespace earmark::ui
