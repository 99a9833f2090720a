#include "ui/settings/centre_settings.h"

#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QComboBox>
#include <QPushButton>
#include <QTimeZone>

namespace earmark::ui {

CentreSettings::CentreSettings(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_inspector(new QPushButton)
    , m_zone(makeChoice())
    , m_card(makeChoice())
    , m_inspectorName(addRow(m_inspector))
    , m_zoneName(addRow(m_zone))
    , m_cardName(addRow(m_card)) {
    m_inspector->setFixedWidth(240);
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        if (zone.contains('/')) m_zone->addItem(QString::fromLatin1(zone));
    const QString current = toQString(session.workspace().zone().name());
    if (m_zone->findText(current) < 0) m_zone->insertItem(0, current);
    m_zone->setCurrentText(current);
    connect(m_inspector, &QPushButton::clicked, this, &CentreSettings::inspectorChangeRequested);
    connect(m_zone, &QComboBox::textActivated, this, &CentreSettings::setZone);
    connect(m_card, &QComboBox::activated, this, [this] { setCard(m_card->currentData().toString()); });
    connect(&session, &Session::inspectorChanged, this, &CentreSettings::retranslate);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.cards) loadCards();
    });
    retranslate();
    loadCards();
}

void CentreSettings::retranslate() {
    setHeadline(tr("Centre"));
    nameRow(m_inspectorName, m_inspector, tr("Scoring here"));
    nameRow(m_zoneName, m_zone, tr("Days are counted in"));
    nameRow(m_cardName, m_card, tr("Scorecard for new evaluations"));
    const auto& inspector = m_session.inspector();
    m_inspector->setText(inspector ? toQString(inspector->name).replace(u'&', QStringLiteral("&&"))
                                   : tr("Choose who scores…"));
    fillCards();
}

void CentreSettings::loadCards() {
    m_session.runAsync(
        this, [&cards = m_session.cards()] { return cards.list(); },
        [this](Result<std::vector<service::CardSummary>> cards) {
            if (!cards) return m_session.complain(cards.error());
            m_cards = std::move(*cards);
            fillCards();
        });
}

void CentreSettings::fillCards() {
    m_card->clear();
    for (const service::CardSummary& card : m_cards) {
        const QString key = toQString(card.cardKey);
        if (card.status != model::CardStatus::Published || m_card->findData(key) >= 0) continue;
        m_card->addItem(m_session.text(card.name), key);
        if (card.isDefault) m_card->setCurrentIndex(m_card->count() - 1);
    }
}

void CentreSettings::setZone(const QString& name) {
    m_zone->setEnabled(false);
    m_session.runLong(
        tr("Counting days in %1").arg(name), this,
        [&workspace = m_session.workspace(), name = toUtf8(name)](Progress& progress) -> Result<void> {
            const Result<Zone> zone = Zone::named(name);
            return zone ? workspace.setZone(*zone, &progress) : Result<void>(zone.error());
        },
        [this](const Result<void>& stored) {
            m_zone->setEnabled(true);
            m_zone->setCurrentText(toQString(m_session.workspace().zone().name()));
            if (!stored) return m_session.complain(stored.error());
            ChangeSet changes;
            changes.recordings = true;
            changes.figures = true;
            m_session.announce(changes);
        });
}

void CentreSettings::setCard(const QString& cardKey) {
    m_session.runAsync(
        this, [&cards = m_session.cards(), key = toUtf8(cardKey)] { return cards.setDefault(key); },
        [this](Result<ChangeSet> changes) {
            if (changes)
                m_session.announce(*changes);
            else
                m_session.complain(changes.error());
        });
}

} // namespace earmark::ui
