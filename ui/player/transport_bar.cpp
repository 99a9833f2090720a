#include "ui/player/transport_bar.h"

#include "core/audio/coverage.h"
#include "ui/common/error_sentence.h"
#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <cstdlib>

namespace earmark::ui {

namespace {

constexpr qint64 kSkipMs = 3000;
constexpr double kSpeeds[] = {0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};

constexpr int kSideGainsDb[] = {12, 6, 3, 0, -3, -6, -12};

QString gainText(int db) {
    if (db == 0) return TransportBar::tr("as recorded");
    return QStringLiteral("%1%2 dB").arg(db > 0 ? u'+' : u'−').arg(std::abs(db));
}

QString speedText(double speed) {
    return QStringLiteral("%1×").arg(speed, 0, 'g', 3);
}

} // namespace

TransportBar::TransportBar(PlayerController& player, QWidget* parent)
    : QWidget(parent)
    , m_player(player)
    , m_back(addButton(QStringLiteral("back")))
    , m_play(addButton(QStringLiteral("play")))
    , m_forward(addButton(QStringLiteral("forward")))
    , m_speed(addButton(QStringLiteral("speed")))
    , m_skipSilence(addButton(QStringLiteral("skip_silence")))
    , m_loop(addButton(QStringLiteral("loop")))
    , m_sides(addButton(QStringLiteral("side_both")))
    , m_speedMenu(new QMenu(this))
    , m_sidesMenu(new QMenu(this))
    , m_speedGroup(new QActionGroup(this))
    , m_sidesGroup(new QActionGroup(this))
    , m_fold(nullptr)
    , m_match(nullptr)
    , m_time(plainLabel({}, TextStyle::Body, this))
    , m_decoding(mutedLabel({}, TextStyle::Small, this))
    , m_notice(mutedLabel({}, TextStyle::Small, this))
    , m_heard(mutedLabel({}, TextStyle::Small, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kUnit);
    for (QToolButton* button : {m_back, m_play, m_forward, m_speed, m_skipSilence, m_loop, m_sides})
        row->addWidget(button);
    row->addSpacing(space::kSmall);
    row->addWidget(m_time);
    row->addWidget(m_decoding);
    m_notice->setWordWrap(true);
    m_notice->hide();
    row->addWidget(m_notice, 1);
    row->addStretch();
    row->addWidget(m_heard);

    m_time->setFont(withTabularDigits(m_time->font()));
    m_speed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sides->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_skipSilence->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_skipSilence->setCheckable(true);
    m_loop->setCheckable(true);
    fillSpeedMenu();
    fillSidesMenu();

    connect(m_back, &QToolButton::clicked, this, [this] { m_player.skipMs(-kSkipMs); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_player.skipMs(kSkipMs); });
    connect(m_play, &QToolButton::clicked, &m_player, &PlayerController::toggle);
    connect(m_skipSilence, &QToolButton::clicked, &m_player, &PlayerController::setSkipSilence);
    connect(m_loop, &QToolButton::clicked, &m_player, &PlayerController::toggleLoop);
    connect(&m_player, &PlayerController::stateChanged, this, &TransportBar::showState);
    connect(&m_player, &PlayerController::settingsChanged, this, &TransportBar::showSettings);
    connect(&m_player, &PlayerController::positionChanged, this, &TransportBar::showTime);
    connect(&m_player, &PlayerController::decodedChanged, this, &TransportBar::showState);
    connect(&m_player, &PlayerController::decodeFinished, this, &TransportBar::showState);
    connect(&m_player, &PlayerController::error, this, &TransportBar::showNotice);
    connect(&m_player, &PlayerController::stateChanged, this, [this](PlayerController::State state) {
        if (state != PlayerController::State::Paused) clearNotice();
    });
    connect(&m_player, &PlayerController::heardChanged, this, &TransportBar::showHeard);
    retranslate();
}

QToolButton* TransportBar::addButton(const QString& iconName) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus); // a click must not take the keys from the form
    return button;
}

void TransportBar::fillSpeedMenu() {
    for (const double speed : kSpeeds) {
        QAction* action = m_speedMenu->addAction(speedText(speed));
        action->setCheckable(true);
        action->setData(speed);
        m_speedGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { m_player.setSpeed(speed); });
    }
    m_speed->setMenu(m_speedMenu);
    m_speed->setPopupMode(QToolButton::InstantPopup);
}

void TransportBar::fillSidesMenu() {
    using audio::Listen;
    for (const Listen listen : {Listen::Agent, Listen::Customer, Listen::Both}) {
        QAction* action = m_sidesMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(listen));
        m_sidesGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, listen] { m_player.setListen(listen); });
    }
    m_sidesMenu->addSeparator();
    m_fold = m_sidesMenu->addAction(QString());
    m_fold->setCheckable(true);
    connect(m_fold, &QAction::triggered, &m_player, &PlayerController::setFoldToMono);
    m_match = m_sidesMenu->addAction(QString());
    m_match->setCheckable(true);
    connect(m_match, &QAction::triggered, &m_player, &PlayerController::setMatchLevels);
    for (int side = 0; side < audio::kMaxSides; ++side)
        fillGainMenu(side);
    m_sides->setMenu(m_sidesMenu);
    m_sides->setPopupMode(QToolButton::InstantPopup);
}

void TransportBar::fillGainMenu(int side) {
    QMenu* menu = m_sidesMenu->addMenu(QString());
    auto* group = new QActionGroup(menu);
    for (const int db : kSideGainsDb) {
        QAction* action = menu->addAction(QString());
        action->setCheckable(true);
        action->setData(db);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, side, db] { m_player.setSideGainDb(side, db); });
    }
    m_gainMenus[static_cast<std::size_t>(side)] = menu;
}

/// A call that plays on in spite of what happened; where none is open the page says it.
void TransportBar::showNotice(const Error& error) {
    if (!m_player.call()) return;
    m_noticed = error;
    m_notice->setText(errorSentence(error));
    m_notice->show();
}

void TransportBar::clearNotice() {
    m_noticed.reset();
    m_notice->hide();
}

void TransportBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TransportBar::retranslate() {
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(plainToolTip(text));
        button->setAccessibleName(text);
    };
    name(m_back, tr("Back 3 seconds"));
    name(m_forward, tr("Forward 3 seconds"));
    name(m_speed, tr("Speed"));
    name(m_skipSilence, tr("Skip silence"));
    name(m_loop, tr("Repeat from A to B"));
    name(m_sides, tr("Who is heard"));
    m_skipSilence->setText(tr("Skip silence"));
    const QString sides[] = {tr("Agent"), tr("Customer"), tr("Both")};
    for (int i = 0; i < 3; ++i)
        m_sidesGroup->actions().at(i)->setText(sides[i]);
    m_fold->setText(tr("Both in both ears"));
    m_match->setText(tr("Raise the quieter side to the louder"));
    const QString gains[] = {tr("Loudness of the agent"), tr("Loudness of the customer")};
    for (std::size_t side = 0; side < m_gainMenus.size(); ++side) {
        m_gainMenus[side]->setTitle(gains[side]);
        for (QAction* action : m_gainMenus[side]->actions())
            action->setText(gainText(action->data().toInt()));
    }
    if (m_noticed) m_notice->setText(errorSentence(*m_noticed));
    showState();
    showSettings();
}

void TransportBar::showState() {
    const bool playing = m_player.isPlaying();
    const QString text = playing ? tr("Pause") : tr("Play");
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(plainToolTip(text));
    m_play->setAccessibleName(text);
    const auto state = m_player.state();
    const bool usable = state == PlayerController::State::Paused || playing;
    for (QToolButton* button : {m_back, m_play, m_forward, m_sides})
        button->setEnabled(usable);
    m_sides->setEnabled(usable && m_player.call()->pcm.sides() == 2);

    const bool decoding = usable && !m_player.call()->pcm.finished() && m_player.durationMs() > 0;
    m_decoding->setVisible(decoding || state == PlayerController::State::Opening);
    if (state == PlayerController::State::Opening)
        m_decoding->setText(tr("Opening …"));
    else if (decoding)
        m_decoding->setText(tr("read %1%").arg(m_player.readyMs() * 100 / m_player.durationMs()));
    showTime(m_player.positionMs());
    showHeard();
}

void TransportBar::setShowsHeard(bool shows) {
    m_showsHeard = shows;
    showHeard();
}

void TransportBar::showHeard() {
    const auto call = m_player.call();
    const bool known = m_showsHeard && call && call->pcm.finished();
    m_heard->setVisible(known);
    if (!known) return;
    const int rate = call->pcm.sampleRate();
    const int percent = audio::coverageOf(call->speech(), m_player.heardFrames(), rate).percent(rate);
    m_heard->setText(tr("%1% of the speech heard").arg(percent));
}

void TransportBar::showSettings() {
    m_speed->setText(speedText(m_player.speed()));
    for (QAction* action : m_speedGroup->actions())
        action->setChecked(action->data().toDouble() == m_player.speed());
    m_skipSilence->setChecked(m_player.skipsSilence());
    m_loop->setChecked(m_player.isLooping());
    m_loop->setEnabled(m_player.loopEndMs().has_value());
    static const char* const kIcons[] = {"side_both", "side_agent", "side_customer"};
    for (QAction* action : m_sidesGroup->actions()) {
        const bool chosen = action->data().toInt() == static_cast<int>(m_player.listen());
        action->setChecked(chosen);
        if (chosen) m_sides->setText(action->text());
    }
    m_sides->setIcon(icon(QLatin1String(kIcons[static_cast<int>(m_player.listen())])));
    m_fold->setChecked(m_player.foldedToMono());
    m_match->setChecked(m_player.matchesLevels());
    for (int side = 0; side < audio::kMaxSides; ++side)
        for (QAction* action : m_gainMenus[static_cast<std::size_t>(side)]->actions())
            action->setChecked(action->data().toInt() == m_player.sideGainDb(side));
}

void TransportBar::showTime(qint64 ms) {
    m_time->setText(QStringLiteral("%1 / %2").arg(playTime(ms), playTime(m_player.durationMs())));
}

} // namespace earmark::ui
