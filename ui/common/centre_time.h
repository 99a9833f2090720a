#pragma once

#include "core/base/calendar.h"

#include <QString>

/// All clock times on the screen are the centre's. Where this computer's clock shows another, a time that
/// stands by itself names its zone (ui/common/format.h), and a column of times says so in its heading.
namespace earmark::ui {

/// " UTC+8" or " UTC-3:30", to stand behind a time that would be misread on this computer; else empty.
QString zoneMark(Instant instant, const Zone& zone);

/// Day and minute without the zone, for a column under timeHeading().
QString dateTimeCell(Instant instant, const Zone& zone);
/// "10:42:07" likewise, where the zone is said elsewhere or is not known.
QString clockCell(Instant instant, const Zone& zone);
/// "Start"; "Start (centre's time)" where this computer's clock shows another.
QString timeHeading(const QString& name, const Zone& zone);

} // namespace earmark::ui
