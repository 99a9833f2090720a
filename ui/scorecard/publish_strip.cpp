#include "ui/scorecard/publish_strip.h"

#include "ui/common/colors.h"
#include "ui/common/error_sentence.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

/// More are counted, not listed: the list of findings has them all.
constexpr int kMostFindings = 4;
constexpr int kLongestReason = 500;

using Severity = scoring::Finding::Severity;

} // namespace

PublishStrip::PublishStrip(Session& session, CardEditController& editor, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_editor(editor)
    , m_title(plainLabel({}, TextStyle::Strong))
    , m_state(mutedLabel())
    , m_findings(new QWidget)
    , m_findingRows(new QVBoxLayout(m_findings))
    , m_reason(new QLineEdit)
    , m_publish(new QPushButton)
    , m_back(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    layout->setSpacing(space::kSmall);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_state, 1);
    layout->addLayout(head);
    m_findingRows->setContentsMargins(0, 0, 0, 0);
    m_findingRows->setSpacing(0);
    layout->addWidget(m_findings);
    auto* row = new QHBoxLayout;
    m_reason->setMaxLength(kLongestReason);
    row->addWidget(m_reason, 1);
    row->addWidget(m_publish);
    row->addWidget(m_back);
    layout->addLayout(row);
    m_publish->setDefault(true);
    hide();
    connect(m_reason, &QLineEdit::textChanged, this, &PublishStrip::refresh);
    connect(m_reason, &QLineEdit::returnPressed, this, &PublishStrip::publish);
    connect(m_publish, &QPushButton::clicked, this, &PublishStrip::publish);
    connect(m_back, &QPushButton::clicked, this, &PublishStrip::leave);
    connect(&editor, &CardEditController::findingsChanged, this, &PublishStrip::refresh);
    connect(&editor, &CardEditController::cardChanged, this, &PublishStrip::refresh);
    connect(&editor, &CardEditController::opened, this, [this] {
        m_reason->clear();
        hide();
    });
}

void PublishStrip::ask() {
    askVersion();
    show();
    refresh();
    m_reason->setFocus();
}

void PublishStrip::askVersion() {
    m_version = 1;
    const auto cards = m_session.cards().list();
    if (!cards) return m_session.complain(cards.error());
    for (const service::CardSummary& card : *cards)
        if (card.cardKey == m_editor.card().cardKey) m_version = std::max(m_version, card.version + 1);
}

void PublishStrip::refresh() {
    if (!isVisible() || !m_editor.isOpen()) return;
    const QWidget* focus = window()->focusWidget();
    const bool focusGoes = focus && m_findings->isAncestorOf(focus);
    qDeleteAll(m_findings->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    const auto errors = static_cast<int>(m_editor.errorCount());
    const int warnings = static_cast<int>(m_editor.findings().size()) - errors;
    int shown = 0;
    for (const Severity severity : {Severity::Error, Severity::Warning})
        for (const scoring::Finding& finding : m_editor.findings()) {
            if (finding.severity != severity || shown == kMostFindings) continue;
            ++shown;
            const bool error = severity == Severity::Error;
            addFinding(error ? QStringLiteral("✕") : QStringLiteral("–"),
                       m_session.text(finding.what) + u' ' + m_session.text(finding.remedy),
                       toQString(finding.place), error);
        }
    m_findings->setVisible(shown > 0);
    m_title->setText(tr("Publish as version %1").arg(m_version));
    if (!m_editor.isLinted())
        m_state->setText(tr("Checking the card…"));
    else if (errors > 0)
        m_state->setText(tr("%n error(s) refuse it.", "", errors));
    else if (warnings > 0)
        m_state->setText(tr("%n warning(s) to look at.", "", warnings));
    else
        m_state->setText(tr("Nothing to object."));
    m_reason->setPlaceholderText(tr("Why this version? What changed, for whom, from when"));
    m_publish->setText(tr("Publish version %1").arg(m_version));
    m_publish->setEnabled(m_editor.isLinted() && errors == 0 && !m_reason->text().trimmed().isEmpty());
    m_back->setText(tr("Go on editing"));
    if (focusGoes) m_reason->setFocus();
}

void PublishStrip::addFinding(const QString& sign, const QString& text, const QString& place, bool error) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel* mark = plainLabel(sign, TextStyle::Strong);
    QPalette palette;
    palette.setColor(QPalette::WindowText, error ? colorsOf(palette).fatal : colorsOf(palette).below);
    mark->setPalette(palette);
    const FoundPlace found = findPlace(m_editor.card(), place);
    const model::Criterion* criterion = criterionAt(m_editor.card(), found.place);
    const model::Section* section = sectionAt(m_editor.card(), found.place);
    QString name = criterion ? m_session.text(criterion->name)
                   : section ? m_session.text(section->name)
                             : QString();
    if (name.isEmpty()) name = section ? place : tr("The card");
    auto* link = new QPushButton(QString(name).replace(u'&', QStringLiteral("&&")));
    link->setFlat(true);
    link->setMaximumWidth(220);
    link->setAccessibleName(tr("Go to %1: %2").arg(name, text));
    QLabel* words = plainLabel(text);
    words->setWordWrap(true);
    layout->addWidget(mark);
    layout->addWidget(link);
    layout->addWidget(words, 1);
    m_findingRows->addWidget(row);
    row->show();
    // Queued: going there makes these rows anew.
    connect(
        link, &QPushButton::clicked, this, [this, place] { m_editor.goTo(place); }, Qt::QueuedConnection);
}

void PublishStrip::publish() {
    const QString reason = m_reason->text().trimmed();
    if (!m_publish->isEnabled() || !m_editor.isOpen()) return;
    if (const auto saved = m_editor.save(); !saved) return m_session.complain(saved.error());
    const auto& inspector = m_session.inspector();
    const auto outcome =
        m_session.cardDrafts().publish(m_editor.draft().id, m_editor.saver().revision(),
                                       inspector ? inspector->name : std::string(), toUtf8(reason));
    if (!outcome) {
        if (outcome.error().code == ErrorCode::Conflict)
            emit newerPublished(outcome.error());
        else
            m_session.complain(outcome.error());
        return;
    }
    m_reason->clear();
    hide();
    emit published(*outcome);
}

void PublishStrip::leave() {
    hide();
    emit closed();
}

void PublishStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return leave();
    QWidget::keyPressEvent(event);
}

void PublishStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    painter.fillRect(rect(), colors.raised);
    painter.setPen(colors.line);
    painter.drawLine(0, 0, width(), 0);
}

void PublishStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

} // namespace earmark::ui
