#include "ui/player/listening_habits.h"

#include "ui/common/preferences.h"

#include <QUrl>

namespace earmark::ui {

namespace {

constexpr const char* kGains[] = {"gain_agent_db", "gain_customer_db"};

} // namespace

ListeningHabits::ListeningHabits(PlayerController& player, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_player(player)
    , m_preferences(preferences)
    , m_inspector(preferences.inspectorKey()) {
    restore();
    connect(&m_player, &PlayerController::settingsChanged, this, &ListeningHabits::keep);
    connect(&m_preferences, &Preferences::changed, this, &ListeningHabits::followPreferences);
}

/// A sign-in name may hold what a settings file takes for its own.
QString ListeningHabits::name(const char* habit) const {
    return QStringLiteral("listening/%1/%2")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(m_inspector)), QLatin1String(habit));
}

void ListeningHabits::restore() {
    const auto number = [this](const char* habit, double otherwise) {
        bool read = false;
        const double value = m_preferences.remembered(name(habit), otherwise).toDouble(&read);
        return read ? value : otherwise;
    };
    m_restoring = true;
    m_player.setSpeed(number("speed", 1));
    const int listen = static_cast<int>(number("listen", 0));
    const bool known = listen >= 0 && listen <= static_cast<int>(audio::Listen::Customer);
    m_player.setListen(known ? static_cast<audio::Listen>(listen) : audio::Listen::Both);
    m_player.setFoldToMono(number("both_ears", 0) != 0);
    m_player.setMatchLevels(number("match_levels", 0) != 0);
    for (int side = 0; side < audio::kMaxSides; ++side)
        m_player.setSideGainDb(side, static_cast<int>(number(kGains[side], 0)));
    m_player.setSkipSilence(m_preferences.alwaysSkipSilence());
    m_restoring = false;
}

void ListeningHabits::keep() {
    if (m_restoring) return;
    const auto put = [this](const char* habit, double value) {
        if (m_preferences.remembered(name(habit)) != value) m_preferences.remember(name(habit), value);
    };
    put("speed", m_player.speed());
    put("listen", static_cast<int>(m_player.listen()));
    put("both_ears", m_player.foldedToMono() ? 1 : 0);
    put("match_levels", m_player.matchesLevels() ? 1 : 0);
    for (int side = 0; side < audio::kMaxSides; ++side)
        put(kGains[side], m_player.sideGainDb(side));
    if (m_player.skipsSilence() != m_preferences.alwaysSkipSilence())
        m_preferences.setAlwaysSkipSilence(m_player.skipsSilence());
}

/// Another inspector sits down, or the setting was changed elsewhere.
void ListeningHabits::followPreferences() {
    if (m_preferences.inspectorKey() != m_inspector) {
        m_inspector = m_preferences.inspectorKey();
        restore();
    } else if (m_player.skipsSilence() != m_preferences.alwaysSkipSilence()) {
        m_player.setSkipSilence(m_preferences.alwaysSkipSilence());
    }
}

} // namespace earmark::ui
