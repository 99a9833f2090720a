#include "ui/scorecard/card_preview.h"

#include "ui/common/empty_state.h"
#include "ui/common/key_reach.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_keys.h"
#include "ui/evaluation/derivation_view.h"
#include "ui/evaluation/form_view.h"
#include "ui/evaluation/score_words.h"
#include "ui/scorecard/answer_strip.h"
#include "ui/scorecard/call_fields_bar.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

/// Up to here the lines of arithmetic follow within the same picture as the click.
constexpr std::size_t kOrdinaryCriteria = 120;
constexpr int kExplainPauseMs = 120;

const QString kRowsLayout = QStringLiteral("cards/preview");

QFrame* hairline() {
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

void colour(QLabel* label, const QColor& color) {
    QPalette shade = label->palette();
    shade.setColor(QPalette::WindowText, color);
    label->setPalette(shade);
}

} // namespace

CardPreview::CardPreview(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("cards"), nullptr))
    , m_fields(new CallFieldsBar)
    , m_form(new FormView(m_model))
    , m_keys(nullptr)
    , m_strip(new AnswerStrip)
    , m_total(plainLabel({}, TextStyle::Headline))
    , m_verdict(mutedLabel())
    , m_fatal(plainLabel())
    , m_full(new QPushButton)
    , m_clear(new QPushButton)
    , m_derivation(new DerivationView)
    , m_rows(new QSplitter(Qt::Vertical))
    , m_explainTimer(new QTimer(this)) {
    build();
    m_keys = new AnswerKeys(session, m_answers, *m_form, *this);
    connectParts();
    bindKeys();
    setFocusProxy(m_form);
    retranslate();
    adoptCard();
}

void CardPreview::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_fields);
    column->addWidget(m_form, 1);
    column->addWidget(hairline());
    column->addWidget(m_strip);
    column->addWidget(hairline());
    column->addWidget(buildFoot());
    m_form->setRowHeight(m_session.theme().rowHeight());
    m_rows->addWidget(form);
    m_rows->addWidget(m_derivation);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(1);
    m_rows->setSizes({300, 200});
    m_rows->restoreState(m_session.preferences().layout(kRowsLayout));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_rows);
    m_explainTimer->setSingleShot(true);
    m_explainTimer->setInterval(kExplainPauseMs);
}

QWidget* CardPreview::buildFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    column->setSpacing(space::kUnit);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(m_total);
    row->addWidget(m_fatal);
    row->addStretch(1);
    row->addWidget(m_full);
    row->addWidget(m_clear);
    m_verdict->setWordWrap(true);
    column->addLayout(row);
    column->addWidget(m_verdict);
    return foot;
}

void CardPreview::connectParts() {
    connect(&m_session.theme(), &Theme::densityChanged, this,
            [this] { m_form->setRowHeight(m_session.theme().rowHeight()); });
    connect(m_rows, &QSplitter::splitterMoved, this,
            [this] { m_session.preferences().setLayout(kRowsLayout, m_rows->saveState()); });
    connect(m_explainTimer, &QTimer::timeout, this, &CardPreview::explain);

    connect(&m_answers, &PreviewAnswers::cardAboutToChange, this, [this] {
        m_scrolled = m_form->verticalScrollBar()->value();
        m_model.clear();
    });
    connect(&m_answers, &PreviewAnswers::cardChanged, this, &CardPreview::adoptCard);
    connect(&m_answers, &PreviewAnswers::answersChanged, this, &CardPreview::showAnswers);
    connect(&m_answers, &PreviewAnswers::currentChanged, this, [this] {
        showCurrent();
        const model::Criterion* criterion = m_answers.currentCriterion();
        if (criterion && !m_told) emit criterionChosen(toQString(criterion->key));
    });

    connect(m_fields, &CallFieldsBar::edited, this, [this] { m_answers.setFields(m_fields->values()); });
    connect(m_form, &FormView::positionChosen, this, [this](int position) {
        m_form->setFocus(Qt::MouseFocusReason);
        m_answers.goToPosition(position);
    });
    connect(m_form, &FormView::offerTaken, this,
            [this](int, const AnswerOffer& offer) { m_keys->take(offer); });
    // Tab leaves the form: the preview is one stop on the way round the editor, not a call to finish.
    m_form->setTabLeaves(true);
    const auto current = [this] {
        const model::Criterion* criterion = m_answers.currentCriterion();
        return criterion ? criterion->key : std::string();
    };
    connect(m_strip, &AnswerStrip::valueTaken, this,
            [this, current](const model::AnswerValue& value) { m_answers.answer(current(), value); });
    connect(m_strip, &AnswerStrip::severeSet, this,
            [this, current](bool severe) { m_answers.setSevere(current(), severe); });
    connect(m_strip, &AnswerStrip::clearWanted, this, [this, current] { m_answers.clearAnswer(current()); });
    connect(m_full, &QPushButton::clicked, &m_answers, &PreviewAnswers::answerInFull);
    connect(m_clear, &QPushButton::clicked, &m_answers, &PreviewAnswers::clear);
    connect(m_derivation, &DerivationView::criterionChosen, this, &CardPreview::choose);
}

void CardPreview::bindKeys() {
    Keymap& keys = m_session.keymap();
    limitKeysToFocus(*this);
    limitKeysToFocus(*m_form);
    // Only in the form: the arrows of the lines below belong to them.
    keys.bind(Command::NextCriterion, m_form, [this] { m_answers.goToNext(); });
    keys.bind(Command::PreviousCriterion, m_form, [this] { m_answers.goToPrevious(); });
}

void CardPreview::setCard(const model::CardVersion& card) {
    m_answers.setCard(card);
}

void CardPreview::setCurrentCriterion(const QString& criterionKey) {
    const QScopedValueRollback<bool> told(m_told, true);
    m_answers.goToPosition(m_answers.positionOf(toUtf8(criterionKey)));
}

void CardPreview::choose(const QString& criterionKey) {
    m_answers.goToPosition(m_answers.positionOf(toUtf8(criterionKey)));
}

void CardPreview::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showTotal();
}

void CardPreview::retranslate() {
    setAccessibleName(tr("Preview"));
    m_full->setText(tr("Full marks"));
    m_full->setToolTip(plainToolTip(tr("Answer every criterion without a loss")));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(plainToolTip(tr("Take back all answers")));
    m_empty->say(tr("Nothing to answer yet"),
                 tr("As soon as the card has a criterion, the form stands here and scores as you click."),
                 {});
    m_model.setLanguage(m_session.language());
    showAnswers();
}

void CardPreview::adoptCard() {
    m_stack->setCurrentWidget(m_answers.isOpen() ? static_cast<QWidget*>(m_rows) : m_empty);
    if (!m_answers.isOpen()) return;
    m_fields->setFields(fieldsNamedBy(m_answers.card()));
    m_answers.setFields(m_fields->values());
    m_model.setSheet({&m_answers.card(), &m_answers.answers(), &m_answers.score(), {}});
    // What is edited elsewhere must not move the form under the eyes.
    m_form->doItemsLayout();
    m_form->verticalScrollBar()->setValue(m_scrolled);
    showCurrent();
    showAnswers();
}

void CardPreview::showCurrent() {
    m_form->setCurrentPosition(m_answers.current());
    m_keys->begin();
    const model::Criterion* criterion = m_answers.currentCriterion();
    m_strip->showCriterion(criterion, criterion ? m_answers.answerOf(criterion->key) : model::Answer{},
                           m_answers.losesPoints(m_answers.current()), m_session.language());
}

void CardPreview::showAnswers() {
    m_model.refresh();
    if (!m_answers.isOpen()) return;
    showCurrent();
    showTotal();
    explainSoon();
}

void CardPreview::showTotal() {
    if (!m_answers.isOpen()) return;
    const scoring::Score& score = m_answers.score();
    const Colors& colors = colorsOf(palette());
    m_total->setText(totalText(m_answers.card(), score));
    m_verdict->setText(verdictText(m_answers.card(), score, m_session.language()));
    m_fatal->setText(fatalText(score));
    colour(m_total, totalColor(score, colors));
    colour(m_fatal, score.fatalErrors > 0 ? colors.fatal : colors.muted);
    m_clear->setEnabled(m_answers.hasAnswers());
}

void CardPreview::explainSoon() {
    if (m_answers.card().criterionCount() > kOrdinaryCriteria) return m_explainTimer->start();
    m_explainTimer->stop();
    explain();
}

void CardPreview::explain() {
    if (m_answers.isOpen())
        m_derivation->showExplanation(m_answers.explanation(), m_answers.card(), m_session.language());
}

} // namespace earmark::ui
