#pragma once

#include "ui/player/player_controller.h"

#include <QObject>
#include <QString>

namespace earmark::ui {

class Preferences;

/// Keeps how a person listens – speed, who is heard, loudness of each side, level matching, skipping – from
/// one run to the next, apart for each inspector at this computer. Skipping silence is the preference of that
/// name.
class ListeningHabits final : public QObject {
    Q_OBJECT

public:
    /// Puts the player as the inspector left it, and follows both for as long as they live.
    ListeningHabits(PlayerController& player, Preferences& preferences, QObject* parent = nullptr);

private:
    QString name(const char* habit) const;
    void restore();
    void keep();
    void followPreferences();

    PlayerController& m_player;
    Preferences& m_preferences;
    QString m_inspector;
    bool m_restoring = false; ///< the player tells of each step; none is a habit yet
};

} // namespace earmark::ui
