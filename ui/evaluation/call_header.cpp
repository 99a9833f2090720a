#include "ui/evaluation/call_header.h"

#include "core/model/cut_off.h"
#include "ui/common/colors.h"
#include "ui/common/error_sentence.h"
#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace earmark::ui {

namespace {

constexpr auto kSeparator = u" · ";

QString separated(const QStringList& parts) {
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringView(kSeparator));
}

/// A label that gives way before anything else in its row.
QLabel* yielding(QLabel* label) {
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

QString agentTitle(const service::OpenEvaluation& opened) {
    if (!opened.agent) return {};
    return separated({toQString(opened.agent->name), toQString(opened.agent->number)});
}

QString callFacts(const service::OpenEvaluation& opened, const Session& session) {
    const model::Recording& call = opened.recording;
    const auto& zone = const_cast<Session&>(session).workspace().zone();
    QStringList parts;
    if (call.medium == model::Medium::Text) parts << CallHeader::tr("Written contact");
    if (opened.team) parts << session.text(opened.team->name);
    parts << toQString(call.callNumber);
    if (call.startedAt != Instant{}) parts << dateTimeText(call.startedAt, zone);
    if (call.durationMs > 0) parts << lengthText(call.durationMs);
    if (model::isCutOff(call)) parts << CallHeader::tr("recording cut off or damaged");
    parts << toQString(call.queue) << toQString(call.callType);
    return separated(parts);
}

CallHeader::CallHeader(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_agent(plainLabel({}, TextStyle::Strong))
    , m_facts(yielding(mutedLabel()))
    , m_revision(plainLabel({}, TextStyle::Small))
    , m_card(new QToolButton(this))
    , m_progress(mutedLabel())
    , m_saved(mutedLabel())
    , m_retry(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, space::kUnit, space::kLarge, space::kUnit);
    row->setSpacing(space::kMedium);
    m_card->setAutoRaise(true);
    m_card->setFocusPolicy(Qt::TabFocus);
    m_card->setIcon(icon(QStringLiteral("chevron_down")));
    m_card->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_card->setLayoutDirection(Qt::RightToLeft); // the arrow behind the name
    m_retry->setAutoRaise(true);
    m_retry->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_agent);
    row->addWidget(m_facts, 1);
    row->addWidget(m_revision);
    row->addWidget(m_card);
    row->addWidget(m_progress);
    row->addWidget(m_saved);
    row->addWidget(m_retry);
    connect(m_card, &QToolButton::clicked, this, &CallHeader::showCardMenu);
    connect(m_retry, &QToolButton::clicked, this, &CallHeader::retryWanted);
    m_retry->hide();
    retranslate();
}

void CallHeader::addButton(QWidget* button) {
    layout()->addWidget(button);
}

void CallHeader::showCall(const service::OpenEvaluation& opened) {
    m_opened = opened;
    const QString agent = agentTitle(opened);
    m_agent->setText(agent.isEmpty() ? tr("Agent unknown") : agent);
    const QString facts = callFacts(opened, m_session);
    m_facts->setText(facts);
    m_facts->setToolTip(plainToolTip(facts));
    m_card->setText(
        tr("%1 v%2", "card name and version").arg(m_session.text(opened.card.name)).arg(opened.card.version));
    m_card->setAccessibleName(tr("Scorecard: %1").arg(m_card->text()));
    showCardReason();
    const bool revision = opened.evaluation.replaces.has_value();
    m_revision->setVisible(revision);
    if (revision) m_revision->setText(tr("Correction: %1").arg(toQString(opened.evaluation.revisionReason)));
}

void CallHeader::showCardReason() {
    QString tip = tr("Score with another card; answers to the same criteria are kept");
    const std::string reason = m_opened ? m_opened->evaluation.cardReason : std::string();
    if (!reason.empty())
        tip = tr("Not the card that the rules choose: %1").arg(isolated(toQString(reason))) + u'\n' + tip;
    m_card->setToolTip(plainToolTip(tip));
    m_card->setAccessibleDescription(tip);
}

void CallHeader::showProgress(int number, int total) {
    m_number = number;
    m_total = total;
    m_progress->setText(total > 0 ? tr("%1 of %2").arg(number).arg(total) : QString());
    m_progress->setVisible(total > 0);
}

void CallHeader::showSaving(const DraftSaver& saver) {
    const Colors& colors = colorsOf(palette());
    QColor color = colors.muted;
    if (const auto& failure = saver.failure()) {
        m_saved->setText(tr("Not saved"));
        m_saved->setToolTip(plainToolTip(errorSentence(*failure)));
        color = colors.fatal;
    } else if (saver.isPending()) {
        m_saved->setText(tr("Saving…"));
        m_saved->setToolTip({});
    } else if (const auto at = saver.savedAt()) {
        m_saved->setText(tr("Saved %1").arg(clockText(*at, m_session.workspace().zone())));
        m_saved->setToolTip({});
    } else {
        m_saved->setText({});
    }
    QPalette shade = m_saved->palette();
    shade.setColor(QPalette::WindowText, color);
    m_saved->setPalette(shade);
    m_retry->setVisible(saver.failure().has_value());
}

void CallHeader::showCardMenu() {
    const auto cards = m_session.cards().list();
    if (!cards) return m_session.complain(cards.error());
    QMenu menu(this);
    for (const service::CardSummary& card : *cards) {
        const bool fits = m_opened && card.medium == m_opened->recording.medium;
        if (card.status != model::CardStatus::Published || !fits) continue;
        QString name = tr("%1 v%2", "card name and version").arg(m_session.text(card.name)).arg(card.version);
        QAction* action = menu.addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(m_opened && card.id == m_opened->card.id);
        connect(action, &QAction::triggered, this, [this, id = card.id] { emit cardChosen(id); });
    }
    menu.exec(m_card->mapToGlobal(QPoint(0, m_card->height())));
}

void CallHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void CallHeader::retranslate() {
    showCardReason();
    m_retry->setText(tr("Try again"));
    if (m_opened) showCall(*m_opened);
    showProgress(m_number, m_total);
}

} // namespace earmark::ui
