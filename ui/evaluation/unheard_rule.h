#pragma once

#include "ui/common/preferences.h"

#include <algorithm>

namespace earmark::ui {

/// What happens when a call is submitted though some of its speech was not heard.
enum class UnheardRule { Never, Warn, Refuse };

inline UnheardRule unheardRule(const Preferences& preferences) {
    const int kept =
        preferences.remembered(QStringLiteral("unheard_at_submit"), static_cast<int>(UnheardRule::Warn))
            .toInt();
    return static_cast<UnheardRule>(std::clamp(kept, 0, 2));
}

inline void setUnheardRule(Preferences& preferences, UnheardRule rule) {
    preferences.remember(QStringLiteral("unheard_at_submit"), static_cast<int>(rule));
}

} // namespace earmark::ui
