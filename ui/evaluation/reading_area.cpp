#include "ui/evaluation/reading_area.h"

#include "core/exchange/conversation_reader.h"
#include "ui/common/error_sentence.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/conversation_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

ReadingArea::ReadingArea(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(session.workspace().zone())
    , m_view(new ConversationView(m_model))
    , m_stack(new QStackedWidget)
    , m_subject(plainLabel({}, TextStyle::Strong))
    , m_figures(mutedLabel({}, TextStyle::Small))
    , m_swap(new QToolButton)
    , m_problem(plainLabel()) {
    build();
    m_view->bindKeys(session.keymap());
    connect(m_view, &ConversationView::markChosen, this, &ReadingArea::markChosen);
    connect(m_swap, &QToolButton::clicked, this, [this] {
        if (m_recording) emit swapWanted(m_recording->id);
    });
    retranslate();
}

ReadingArea::~ReadingArea() = default;

void ReadingArea::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kUnit);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    head->setSpacing(space::kMedium);
    m_subject->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_figures->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_swap->setAutoRaise(true);
    m_swap->setFocusPolicy(Qt::TabFocus);
    m_swap->setIcon(icon(QStringLiteral("swap")));
    head->addWidget(m_subject, 1);
    head->addWidget(m_figures);
    head->addWidget(m_swap);
    column->addLayout(head);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
}

void ReadingArea::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ReadingArea::retranslate() {
    setAccessibleName(tr("Written contact"));
    m_swap->setToolTip(plainToolTip(tr("Swap agent and customer")));
    m_swap->setAccessibleName(tr("Swap agent and customer"));
    m_model.retranslate();
    showHead();
    showProblem();
}

void ReadingArea::load(const model::Recording& recording, std::int64_t message) {
    m_recording = recording;
    m_startAt = message;
    m_error.reset();
    m_ready = false;
    m_passages.clear();
    m_model.clear();
    m_stack->setCurrentWidget(m_view);
    showHead();
    m_session.runAsync(
        this,
        [recording, zone = m_session.workspace().zone()] {
            return exchange::conversationOf(recording, zone);
        },
        [this, reading = ++m_reading](Result<model::Conversation> read) {
            if (reading == m_reading) adopt(std::move(read));
        });
}

void ReadingArea::unload() {
    ++m_reading;
    m_recording.reset();
    m_error.reset();
    m_ready = false;
    m_passages.clear();
    m_model.clear();
    showHead();
}

void ReadingArea::adopt(Result<model::Conversation> read) {
    if (!read) {
        m_error = read.error();
        showProblem();
        m_stack->setCurrentWidget(m_problem);
        emit figured();
        return;
    }
    m_model.setConversation(*std::move(read));
    m_ready = true;
    m_model.setPassages(m_passages);
    m_view->goToMessage(static_cast<int>(std::clamp<std::int64_t>(m_startAt, 0, m_model.rowCount())));
    showHead();
    emit figured();
}

std::optional<model::Figures> ReadingArea::figures() const {
    if (!m_ready && !m_error) return std::nullopt;
    model::Figures figures;
    for (const std::string_view name : model::kTextFigures)
        if (const auto found = m_ready ? model::foundMeasure(name, m_model.conversation()) : std::nullopt)
            figures.emplace(name, *found);
    return figures;
}

void ReadingArea::showHead() {
    const model::Conversation& conversation = m_model.conversation();
    m_subject->setText(toQString(conversation.subject));
    m_swap->setVisible(m_ready);
    if (!m_ready) return m_figures->clear();
    const model::ConversationFigures figures = model::figuresOf(conversation);
    QStringList parts;
    parts << tr("%n message(s)", nullptr, m_model.rowCount());
    if (figures.firstResponseMs) parts << tr("first response %1").arg(waitText(*figures.firstResponseMs));
    if (figures.slowestResponseMs && figures.slowestResponseMs != figures.firstResponseMs)
        parts << tr("slowest %1").arg(waitText(*figures.slowestResponseMs));
    if (const QString zone = m_model.zoneName(); !zone.isEmpty()) parts << tr("times in %1").arg(zone);
    if (conversation.writersGuessed) parts << tr("who is the agent is a guess");
    m_figures->setText(parts.join(QStringLiteral(" · ")));
}

void ReadingArea::showProblem() {
    if (!m_error) return;
    m_problem->setText(errorSentence(*m_error) + u'\n' + tr("The form can be answered without the text."));
}

std::int64_t ReadingArea::message() const {
    return m_ready ? m_view->currentMessage() : m_startAt;
}

void ReadingArea::showPassages(const std::vector<ShownPassage>& passages) {
    m_passages = passages;
    m_model.setPassages(passages);
}

void ReadingArea::goToPassage(const model::Passage& passage) {
    m_view->goToPassage(passage);
}

void ReadingArea::goToMark(int step) {
    std::vector<model::Passage> marks;
    for (const ShownPassage& shown : m_passages)
        marks.push_back(shown.passage);
    if (marks.empty()) return;
    model::sortPassages(marks);
    const auto selected = m_view->selectedPassages();
    const auto placeOf = [](const model::Passage& passage) {
        return std::pair(passage.message, passage.start);
    };
    const auto here =
        selected.empty() ? std::pair<std::int64_t, std::int64_t>(message(), -1) : placeOf(selected.front());
    const model::Passage* found = step > 0 ? &marks.front() : &marks.back();
    for (const model::Passage& mark : marks) {
        if (step > 0 && placeOf(mark) > here) {
            found = &mark;
            break;
        }
        if (step < 0 && placeOf(mark) < here) found = &mark;
    }
    m_view->goToPassage(*found);
}

std::vector<model::Passage> ReadingArea::selection() const {
    return m_ready ? m_view->selectedPassages() : std::vector<model::Passage>();
}

void ReadingArea::clearSelection() {
    m_view->clearSelection();
}

void ReadingArea::takeFocus() {
    m_view->setFocus(Qt::ShortcutFocusReason);
}

bool ReadingArea::hasTheFocus() const {
    return m_view->hasFocus();
}

} // namespace earmark::ui
