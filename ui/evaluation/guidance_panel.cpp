#include "ui/evaluation/guidance_panel.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"
#include "ui/evaluation/cause_picker.h"
#include "ui/evaluation/event_list.h"
#include "ui/evaluation/found_text.h"
#include "ui/evaluation/level_list.h"
#include "ui/evaluation/moment_list.h"
#include "ui/evaluation/note_edit.h"
#include "ui/evaluation/passage_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr std::size_t kMostPhrases = 9;

QLabel* wrapping(QLabel* label) {
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

} // namespace

GuidancePanel::GuidancePanel(QWidget* parent)
    : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    retranslate();
    showSubject({});
}

QLabel* GuidancePanel::heading(QVBoxLayout* column) {
    QLabel* label = mutedLabel({}, TextStyle::Small);
    column->addSpacing(space::kSmall);
    column->addWidget(label);
    return label;
}

void GuidancePanel::build() {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kUnit);
    m_place = wrapping(mutedLabel({}, TextStyle::Small));
    m_name = wrapping(plainLabel({}, TextStyle::Headline));
    m_guidance = wrapping(plainLabel());
    m_guidance->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_standing = wrapping(plainLabel());
    m_take = new QPushButton(content);
    m_take->setFocusPolicy(Qt::NoFocus); // Enter takes it
    m_levels = new LevelList(content);
    column->addWidget(m_place);
    column->addWidget(m_name);
    column->addWidget(m_guidance);
    column->addWidget(m_standing);
    column->addWidget(m_take, 0, Qt::AlignLeft);
    column->addSpacing(space::kUnit);
    column->addWidget(m_levels);

    m_reasonArea = new QWidget(content);
    auto* reason = new QVBoxLayout(m_reasonArea);
    reason->setContentsMargins(0, space::kSmall, 0, 0);
    reason->setSpacing(space::kUnit);
    auto* reasonHead = new QHBoxLayout;
    m_reasonHeading = plainLabel({}, TextStyle::Strong);
    m_notSevere = new QToolButton(m_reasonArea);
    m_notSevere->setAutoRaise(true);
    m_notSevere->setFocusPolicy(Qt::NoFocus);
    reasonHead->addWidget(m_reasonHeading, 1);
    reasonHead->addWidget(m_notSevere);
    reason->addLayout(reasonHead);
    m_reason = new NoteEdit(1, 5, m_reasonArea);
    m_reason->installEventFilter(this);
    reason->addWidget(m_reason);
    column->addWidget(m_reasonArea);

    m_eventsHeading = heading(column);
    m_events = new EventList(content);
    column->addWidget(m_events);

    m_momentsHeading = heading(column);
    m_moments = new MomentList(content);
    column->addWidget(m_moments);
    m_addMoment = new QPushButton(content);
    m_addMoment->setFocusPolicy(Qt::TabFocus);
    m_addMoment->setIcon(icon(QStringLiteral("moment")));
    column->addWidget(m_addMoment, 0, Qt::AlignLeft);

    m_passages = new PassageList(content);
    column->addWidget(m_passages);
    m_markPassage = new QPushButton(content);
    m_markPassage->setFocusPolicy(Qt::TabFocus);
    m_markPassage->setIcon(icon(QStringLiteral("passage")));
    column->addWidget(m_markPassage, 0, Qt::AlignLeft);

    m_commentHeading = heading(column);
    m_comment = new NoteEdit(2, 8, content);
    m_comment->installEventFilter(this);
    column->addWidget(m_comment);
    m_phrases = new QWidget(content);
    m_phraseColumn = new QVBoxLayout(m_phrases);
    m_phraseColumn->setContentsMargins(0, 0, 0, 0);
    m_phraseColumn->setSpacing(0);
    column->addWidget(m_phrases);

    m_causesHeading = heading(column);
    m_causes = new CausePicker(content);
    column->addWidget(m_causes);
    column->addStretch();
    setWidget(content);

    connect(m_levels, &LevelList::taken, this, &GuidancePanel::offerTaken);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (!m_subject.criterion || !m_subject.found) return;
        AnswerOffer offer;
        offer.value = service::offeredValue(*m_subject.criterion, *m_subject.found);
        emit offerTaken(offer);
    });
    connect(m_reason, &NoteEdit::edited, this, &GuidancePanel::reasonEdited);
    connect(m_notSevere, &QToolButton::clicked, this, &GuidancePanel::severeTakenBack);
    connect(m_comment, &NoteEdit::edited, this, &GuidancePanel::commentEdited);
    connect(m_causes, &CausePicker::toggled, this, &GuidancePanel::causeToggled);
    connect(m_events, &EventList::jumpWanted, this, &GuidancePanel::eventWanted);
    connect(m_events, &EventList::takeWanted, this, &GuidancePanel::eventTaken);
    connect(m_addMoment, &QPushButton::clicked, this, &GuidancePanel::momentWanted);
    connect(m_moments, &MomentList::playWanted, this, &GuidancePanel::momentPlayed);
    connect(m_moments, &MomentList::startMoved, this, &GuidancePanel::momentStartMoved);
    connect(m_moments, &MomentList::endMoved, this, &GuidancePanel::momentEndMoved);
    connect(m_moments, &MomentList::removeWanted, this, &GuidancePanel::momentRemoved);
    connect(m_markPassage, &QPushButton::clicked, this, &GuidancePanel::passageMarkWanted);
    connect(m_passages, &PassageList::passageWanted, this, &GuidancePanel::passageWanted);
    connect(m_passages, &PassageList::noteChanged, this, &GuidancePanel::passageNoted);
    connect(m_passages, &PassageList::removeWanted, this, &GuidancePanel::passageRemoved);
    connect(m_passages, &PassageList::finished, this, &GuidancePanel::passageNoteFinished);
}

void GuidancePanel::retranslate() {
    setAccessibleName(tr("Guidance and evidence"));
    m_notSevere->setText(tr("Not severe after all"));
    m_eventsHeading->setText(tr("Events"));
    m_momentsHeading->setText(m_subject.text ? tr("Passages") : tr("Moments"));
    m_markPassage->setText(tr("Mark the selected passage"));
    m_addMoment->setText(tr("Add a moment at the playhead"));
    m_commentHeading->setText(tr("Comment"));
    m_comment->setPlaceholderText(m_readOnly ? QString() : tr("What the agent should hear"));
    m_comment->setAccessibleName(tr("Comment"));
    m_reason->setAccessibleName(tr("Reason"));
    m_causesHeading->setText(tr("Causes"));
    m_causes->setAccessibleName(tr("Causes"));
}

void GuidancePanel::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    m_shown = nullptr;
    showSubject(m_subject);
}

void GuidancePanel::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_moments->setReadOnly(readOnly);
    m_passages->setReadOnly(readOnly);
    m_causes->setReadOnly(readOnly);
    m_comment->setReadOnly(readOnly);
    m_reason->setReadOnly(readOnly);
    retranslate();
}

void GuidancePanel::setLanguage(Language language) {
    if (language == m_language) return;
    m_language = language;
    m_shown = nullptr;
    showSubject(m_subject);
}

void GuidancePanel::showSubject(const Subject& subject) {
    const bool another = subject.criterion != m_shown;
    m_subject = subject;
    widget()->setVisible(subject.criterion != nullptr);
    if (!subject.criterion) {
        m_shown = nullptr;
        m_levels->showCriterion(nullptr, m_language, m_readOnly);
        return;
    }
    if (another) {
        m_shown = subject.criterion;
        m_levels->showCriterion(subject.criterion, m_language, m_readOnly);
        m_causes->offer(subject.criterion->causes);
        showPhrases();
        ensureVisible(0, 0);
    }
    showHead();
    showStanding();
    showReason();
    showEvidence();
}

void GuidancePanel::showHead() {
    const model::Criterion& criterion = *m_subject.criterion;
    m_place->setText(m_subject.place);
    m_name->setText(cardText(criterion.name, m_language));
    const QString guidance = cardText(criterion.guidance, m_language);
    m_guidance->setText(guidance);
    m_guidance->setVisible(!guidance.isEmpty());
    m_levels->showAnswer(m_subject.answer.value);
}

void GuidancePanel::showStanding() {
    const bool off = m_subject.score.state == scoring::CriterionState::SwitchedOff;
    const auto& found = m_subject.found;
    QString text;
    if (off && m_subject.answer.isAnswered())
        text = tr("Does not apply now. What was answered is kept, and left out when the call is submitted.");
    else if (off)
        text = tr("Does not apply now.");
    else if (found)
        text = foundSentence(*m_subject.criterion, *found, m_language);
    if (!text.isEmpty()) text[0] = text.at(0).toUpper();
    m_standing->setText(text);
    m_standing->setVisible(!text.isEmpty());
    const bool offered = found && !off && !m_readOnly && !m_subject.answer.isAnswered();
    const model::AnswerValue value =
        offered ? service::offeredValue(*m_subject.criterion, *found) : model::AnswerValue();
    m_take->setVisible(!std::holds_alternative<std::monostate>(value));
    m_take->setText(std::holds_alternative<model::NotApplicable>(value)
                        ? tr("Take “not applicable” (Enter)")
                        : tr("Take %1 (Enter)").arg(answerText(*m_subject.criterion, value, m_language)));
}

void GuidancePanel::showReason() {
    const bool severe = m_subject.answer.severe;
    const bool wanted = severe || m_subject.score.fatal;
    m_reasonArea->setVisible(wanted || !m_subject.answer.reason.empty());
    m_reasonHeading->setText(m_subject.score.fatal && !severe ? tr("✕ Fatal: why?") : tr("✕ Severe: why?"));
    QPalette alarmed = palette();
    alarmed.setColor(QPalette::WindowText, colorsOf(palette()).fatal);
    m_reasonHeading->setPalette(alarmed);
    m_reason->setPlaceholderText(m_readOnly ? QString() : tr("The reason, in a sentence; then Enter"));
    m_reason->show(toQString(m_subject.answer.reason));
    m_notSevere->setVisible(severe && !m_readOnly);
}

void GuidancePanel::showPhrases() {
    while (QLayoutItem* item = m_phraseColumn->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto& phrases = m_subject.criterion->phrases;
    for (std::size_t i = 0; i < phrases.size() && i < kMostPhrases && !m_readOnly; ++i) {
        auto* button = new QPushButton(m_phrases);
        button->setFlat(true);
        button->setFocusPolicy(Qt::NoFocus);
        const int number = static_cast<int>(i) + 1;
        QString text = cardText(phrases[i].text, m_language);
        button->setText(
            QStringLiteral("Ctrl+%1  %2").arg(number).arg(text.replace(u'&', QStringLiteral("&&"))));
        connect(button, &QPushButton::clicked, this, [this, number] { insertPhrase(number); });
        m_phraseColumn->addWidget(button, 0, Qt::AlignLeft);
    }
    m_phrases->setVisible(m_comment->hasFocus() && m_phraseColumn->count() > 0);
}

void GuidancePanel::showEvidence() {
    const model::Answer& answer = m_subject.answer;
    m_momentsHeading->setText(m_subject.text ? tr("Passages") : tr("Moments"));
    m_events->setTakeable(!m_readOnly, m_subject.takeKey);
    m_events->showEvents(m_subject.events, m_language);
    m_eventsHeading->setVisible(!m_subject.events.empty());
    m_moments->showMoments(answer.moments);
    m_passages->showPassages(answer.passages);
    m_comment->show(toQString(answer.comment));
    m_causes->showChosen(answer.causes);
    m_addMoment->setVisible(!m_readOnly && !m_subject.text);
    m_markPassage->setVisible(!m_readOnly && m_subject.text);
    m_momentsHeading->setVisible(!m_readOnly || !answer.moments.empty() || !answer.passages.empty());
    m_commentHeading->setVisible(!m_readOnly || !answer.comment.empty());
    m_comment->setVisible(!m_readOnly || !answer.comment.empty());
    m_causesHeading->setVisible(!m_readOnly || !answer.causes.empty());
    m_causes->setVisible(!m_readOnly || !answer.causes.empty());
}

void GuidancePanel::editComment() {
    if (!m_subject.criterion || m_readOnly) return;
    m_comment->setFocus(Qt::ShortcutFocusReason);
    m_comment->moveCursor(QTextCursor::End);
    ensureWidgetVisible(m_comment);
}

void GuidancePanel::editReason() {
    if (!m_subject.criterion || m_readOnly || m_reasonArea->isHidden()) return;
    m_reason->setFocus(Qt::ShortcutFocusReason);
    m_reason->moveCursor(QTextCursor::End);
    ensureWidgetVisible(m_reason);
}

void GuidancePanel::editCauses() {
    if (!m_subject.criterion || m_readOnly) return;
    m_causes->begin();
    ensureWidgetVisible(m_causes);
}

void GuidancePanel::editPassageNote(int index) {
    if (!m_subject.criterion || m_readOnly) return;
    m_passages->editNote(index);
    ensureWidgetVisible(m_passages);
}

void GuidancePanel::insertPhrase(int number) {
    if (!m_subject.criterion || m_readOnly) return;
    const auto& phrases = m_subject.criterion->phrases;
    if (number < 1 || number > static_cast<int>(phrases.size())) return;
    if (!m_comment->hasFocus()) editComment();
    QTextCursor cursor = m_comment->textCursor();
    const QString before = m_comment->toPlainText().left(cursor.position());
    const bool apart = !before.isEmpty() && !before.back().isSpace() && m_language == Language::English;
    const QString phrase = toQString(phrases[static_cast<std::size_t>(number - 1)].text.in(m_language));
    m_comment->insertPlainText(apart ? u' ' + phrase : phrase);
}

QWidget& GuidancePanel::commentField() {
    return *m_comment;
}

bool GuidancePanel::isWriting() const {
    return m_comment->hasFocus() || m_reason->hasFocus();
}

bool GuidancePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_comment && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_phrases->setVisible(event->type() == QEvent::FocusIn && m_phraseColumn->count() > 0);
    if (event->type() == QEvent::FocusIn && !m_readOnly) emit writingStarted();
    if (watched == m_reason && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::NoModifier) {
            emit reasonFinished();
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace earmark::ui
