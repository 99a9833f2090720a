#pragma once

#include "core/base/calendar.h"

#include <QString>

#include <cstdint>
#include <optional>

/// The one place where numbers and times become text on the screen.
namespace earmark::ui {

/// A place in a recording: "02:41.3"; hours only where there are any: "1:02:41.3". Cut, not rounded, so that
/// the text never runs ahead of the sound.
QString playTime(std::int64_t ms);
/// A length: "05:12", "1:05:12"; rounded to the second.
QString lengthText(std::int64_t ms);

/// Day and minute in the centre's zone: "2026-03-05 14:02" in either language; "2026-03-05 14:02 UTC+8" where
/// this computer's clock shows another time. For a column of times: ui/common/centre_time.h.
QString dateTimeText(Instant instant, const Zone& zone);
/// The same with its seconds.
QString dateSecondText(Instant instant, const Zone& zone);
QString dayLabel(Day day);
/// "10:42:07" in the centre's zone, "10:42:07 UTC+8".
QString clockText(Instant instant, const Zone& zone);

/// A share with its decimals, in percent: 0.865 → "86.5"; exact half goes up. "–" where there is none.
/// Scores of one evaluation never come from here but from scoring::shownScore.
QString percentText(std::optional<std::int64_t> millionths, int decimals = 1);
/// The same with its sign: "86.5%".
QString percentWithSign(std::optional<std::int64_t> millionths, int decimals = 1);
/// Points in thousandths without needless zeros: 2500 → "2.5", 3000 → "3".
QString pointsText(std::int64_t thousandths);

/// What stands beside a score, so that colour is never the only carrier of meaning.
enum class Verdict { None, Pass, Below, Fatal, NotApplicable, Late };
/// "✓", "–", "✕", "·", "●" or nothing.
QString verdictSign(Verdict verdict);
/// The same in words, for screen readers and tooltips.
QString verdictName(Verdict verdict);

} // namespace earmark::ui
