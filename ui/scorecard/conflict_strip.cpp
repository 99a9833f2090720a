#include "ui/scorecard/conflict_strip.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

ConflictStrip::ConflictStrip(Session& session, CardEditController& editor, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_editor(editor)
    , m_title(plainLabel({}, TextStyle::Strong))
    , m_what(mutedLabel())
    , m_compare(new QPushButton)
    , m_copy(new QPushButton)
    , m_take(new QPushButton)
    , m_later(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    layout->setSpacing(space::kUnit);
    m_what->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(m_what);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_compare, m_copy, m_take, m_later})
        row->addWidget(button);
    row->addStretch();
    layout->addLayout(row);
    hide();
    connect(m_compare, &QPushButton::clicked, this, &ConflictStrip::compare);
    connect(m_copy, &QPushButton::clicked, this, &ConflictStrip::keepCopy);
    connect(m_take, &QPushButton::clicked, this, &ConflictStrip::takeTheirs);
    connect(m_later, &QPushButton::clicked, this, &QWidget::hide);
    connect(&editor, &CardEditController::opened, this, &QWidget::hide);
}

void ConflictStrip::showSavedByOther(const Error&) {
    m_asked = false; // it comes up while somebody types
    auto theirs = m_session.cardDrafts().get(m_editor.draft().id);
    m_case = theirs ? Case::SavedByOther : Case::Gone;
    m_theirs = theirs ? std::optional(std::move(*theirs)) : std::nullopt;
    m_version.reset();
    present();
}

void ConflictStrip::showPublished(const Error& error, bool asked) {
    m_asked = asked;
    m_case = Case::Published;
    m_theirs.reset();
    m_version.reset();
    const auto meanwhile = m_session.cardDrafts().publishedMeanwhile(m_editor.draft().id);
    if (!meanwhile || !*meanwhile) return m_session.complain(error);
    if (auto version = m_session.cards().get((*meanwhile)->id)) m_version = std::move(*version);
    present();
}

void ConflictStrip::present() {
    const auto zone = m_session.workspace().zone();
    if (m_case == Case::Gone) {
        m_title->setText(tr("This draft is no longer in the store"));
        m_what->setText(
            tr("It was published or discarded meanwhile. What stands here is not lost: keep it as a copy."));
    } else if (m_case == Case::SavedByOther) {
        m_title->setText(
            tr("%1 saved this draft at %2")
                .arg(m_theirs->savedBy.empty() ? tr("Somebody else") : toQString(m_theirs->savedBy),
                     clockText(m_theirs->savedAt, zone)));
        m_what->setText(
            tr("Your changes since then are here and not yet in the store. Compare them, keep yours as a "
               "copy, or go on with theirs."));
    } else if (m_version) {
        m_title->setText(tr("%1 published version %2 on %3")
                             .arg(toQString(m_version->publishedBy))
                             .arg(m_version->version)
                             .arg(dateTimeText(m_version->publishedAt.value_or(Instant{}), zone)));
        m_what->setText(
            tr("This draft was begun from an earlier version. Compare both, then keep yours as a copy begun "
               "from the newest version: publishing it will replace what they changed."));
    }
    m_compare->setText(tr("Compare"));
    m_compare->setVisible(m_case != Case::Gone);
    m_copy->setText(m_case == Case::Published ? tr("Begin mine from the newest") : tr("Keep mine as a copy"));
    m_take->setText(tr("Take theirs"));
    m_take->setVisible(m_case != Case::Gone);
    m_later->setText(tr("Decide later"));
    show();
    if (m_asked) (m_compare->isVisible() ? m_compare : m_copy)->setFocus();
}

void ConflictStrip::compare() {
    if (m_theirs) emit compareWanted(m_theirs->card, m_editor.card());
    if (m_version) emit compareWanted(*m_version, m_editor.card());
}

std::string ConflictStrip::signature() const {
    const auto& inspector = m_session.inspector();
    return inspector ? inspector->name : std::string();
}

/// Where a version was published meanwhile the draft itself can still be saved, and is left for another one.
bool ConflictStrip::storeMine() {
    if (!m_version) return true;
    const auto saved = m_editor.save();
    if (!saved) m_session.complain(saved.error());
    return saved.has_value();
}

void ConflictStrip::keepCopy() {
    auto& drafts = m_session.cardDrafts();
    if (!storeMine()) return;
    const model::CardDraft mine = m_editor.draft();
    const auto basedOn = m_version ? std::optional(m_version->id) : mine.basedOn;
    const auto copy = drafts.begin(mine.card, basedOn, signature());
    if (!copy) return m_session.complain(copy.error());
    // Begun anew from the newest version it takes the place of the one that was begun before that.
    if (m_version) {
        if (const auto gone = drafts.discard(mine.id, m_editor.saver().revision()); !gone)
            m_session.complain(gone.error());
    } else {
        m_session.say(tr("Your changes are kept in a draft of their own; the other one is untouched."));
    }
    hide();
    emit copyKept(*copy);
}

void ConflictStrip::takeTheirs() {
    auto& drafts = m_session.cardDrafts();
    if (!storeMine()) return;
    // Mine stays a draft of its own, so that taking theirs loses nothing either.
    const auto other = m_version ? drafts.begin(*m_version, m_version->id, signature())
                                 : drafts.begin(m_editor.card(), m_editor.draft().basedOn, signature());
    if (!other) return m_session.complain(other.error());
    hide();
    m_session.say(tr("Your changes are kept in a draft of their own; the other one is untouched."));
    if (m_version) {
        emit copyKept(*other);
    } else {
        m_editor.takeOver(*m_theirs);
    }
}

void ConflictStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    painter.fillRect(rect(), colors.raised);
    painter.fillRect(0, 0, 3, height(), colors.late);
    painter.setPen(colors.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void ConflictStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible()) present();
}

} // namespace earmark::ui
