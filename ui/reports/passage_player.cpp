#include "ui/reports/passage_player.h"

#include "ui/common/icon.h"
#include "ui/common/key_reach.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/contact_area.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr int kSoundHeight = 150;
constexpr int kTextHeight = 260;

} // namespace

PassagePlayer::PassagePlayer(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(plainLabel({}, TextStyle::Strong, this))
    , m_close(new QToolButton(this)) {
    build();
}

PassagePlayer::PassagePlayer(Session& session, CallPlayer& player, QWidget* parent)
    : PassagePlayer(session, parent) {
    m_player = &player;
}

PassagePlayer::~PassagePlayer() = default;

void PassagePlayer::build() {
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kUnit);
    column->addLayout(head);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    hide();
    retranslate();
}

CallPlayer& PassagePlayer::player() {
    if (m_player == nullptr) {
        auto* area = new ContactArea(m_session);
        limitKeysToFocus(*area); // elsewhere in the place the same keys move and choose
        area->bindKeys(*area);
        layout()->addWidget(area);
        m_area = area;
        m_player = area;
    }
    return *m_player;
}

bool PassagePlayer::load(const HeardPart& part) {
    if (m_loaded && m_loaded->id == part.recording) return true;
    auto recording = m_session.calls().get(part.recording);
    if (!recording) {
        m_session.complain(recording.error());
        return false;
    }
    m_loaded = std::move(*recording);
    CallPlayer& player = this->player();
    if (m_area != nullptr)
        m_area->setFixedHeight(m_loaded->medium == model::Medium::Text ? kTextHeight : kSoundHeight);
    show(); // an area that was never laid out cannot scroll to a passage
    player.load(*m_loaded, part.span ? part.span->startMs : 0, {});
    return true;
}

void PassagePlayer::play(const HeardPart& part) {
    if (!load(part)) return;
    show();
    m_title->setText(part.title);
    if (part.passage) return m_player->goToPassage(*part.passage);
    const model::CallSpan span = part.span.value_or(model::CallSpan{0, m_loaded->durationMs});
    m_player->playSpan({span.startMs, span.endMs, {}});
}

void PassagePlayer::toggle(const HeardPart& part) {
    const bool same = m_loaded && m_loaded->id == part.recording;
    if (same && isVisible() && m_player->isPlaying())
        m_player->pause();
    else
        play(part);
}

void PassagePlayer::stop() {
    if (m_player != nullptr) m_player->pause();
}

void PassagePlayer::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    stop();
}

void PassagePlayer::retranslate() {
    setAccessibleName(tr("Player"));
    m_close->setToolTip(tr("Close the player"));
    m_close->setAccessibleName(tr("Close the player"));
}

void PassagePlayer::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
