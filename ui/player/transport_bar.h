#pragma once

#include "ui/player/player_controller.h"

#include <QWidget>

#include <array>
#include <optional>

class QActionGroup;
class QLabel;
class QMenu;
class QToolButton;

namespace earmark::ui {

/// Buttons and time under the waveform. Has no keys of its own: the score view owns the keyboard map.
class TransportBar final : public QWidget {
    Q_OBJECT

public:
    /// `player` must outlive this.
    explicit TransportBar(PlayerController& player, QWidget* parent = nullptr);
    /// Whether it says how much of the speech was heard: where one listens to judge.
    void setShowsHeard(bool shows);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName);
    void fillSpeedMenu();
    void fillSidesMenu();
    void fillGainMenu(int side);
    void showNotice(const Error& error);
    void clearNotice();
    void retranslate();
    void showState();
    void showSettings();
    void showTime(qint64 ms);
    void showHeard();

    PlayerController& m_player;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_speed;
    QToolButton* m_skipSilence;
    QToolButton* m_loop;
    QToolButton* m_sides;
    QMenu* m_speedMenu;
    QMenu* m_sidesMenu;
    QActionGroup* m_speedGroup;
    QActionGroup* m_sidesGroup;
    QAction* m_fold;
    QAction* m_match;
    std::array<QMenu*, audio::kMaxSides> m_gainMenus{}; ///< how much louder each side is
    QLabel* m_time;
    QLabel* m_decoding;
    QLabel* m_notice; ///< what happened to the sound, until one plays on
    std::optional<Error> m_noticed;
    QLabel* m_heard;
    bool m_showsHeard = true;
};

} // namespace earmark::ui
