#pragma once

#include "core/base/localized_text.h"
#include "core/model/acoustic_event.h"

#include <QString>

namespace earmark::ui {

/// "12.6 s", "−41.2 LUFS", "83%", "520 syllables a minute".
QString eventMeasureText(const model::AcousticEvent& event);
/// "Dead air 12.6 s": what a comment says when the event is taken.
QString eventText(const model::AcousticEvent& event, Language language);
/// The same with whose it is: "Dead air 12.6 s · agent".
QString eventLine(const model::AcousticEvent& event, Language language);

} // namespace earmark::ui
