#include "ui/scorecard/answer_strip.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_texts.h"
#include "ui/scorecard/quick_answers.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace earmark::ui {

AnswerStrip::AnswerStrip(QWidget* parent)
    : QWidget(parent)
    , m_kind(mutedLabel({}, TextStyle::Small))
    , m_values(new QToolButton)
    , m_menu(new QMenu(this))
    , m_severe(new QToolButton)
    , m_clear(new QToolButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kUnit, space::kMedium, space::kUnit);
    row->setSpacing(space::kSmall);
    m_kind->setWordWrap(true);
    row->addWidget(m_kind, 1);
    for (QToolButton* button : {m_values, m_severe, m_clear})
        row->addWidget(button);
    m_values->setPopupMode(QToolButton::InstantPopup);
    m_values->setMenu(m_menu);
    m_severe->setCheckable(true);
    connect(m_severe, &QToolButton::clicked, this, &AnswerStrip::severeSet);
    connect(m_clear, &QToolButton::clicked, this, &AnswerStrip::clearWanted);
    retranslate();
}

void AnswerStrip::showCriterion(const model::Criterion* criterion, const model::Answer& answer,
                                bool severePossible, Language language) {
    setVisible(criterion != nullptr);
    if (!criterion) return;
    m_kind->setText(
        (QStringList(answerKindText(*criterion)) + ruleWords(*criterion)).join(QStringLiteral(" · ")));
    fillValues(*criterion, language);
    m_severe->setVisible(criterion->severeAllowed());
    m_severe->setEnabled(severePossible || answer.severe);
    m_severe->setChecked(answer.severe);
    m_clear->setEnabled(answer.isAnswered());
}

void AnswerStrip::fillValues(const model::Criterion& criterion, Language language) {
    const auto values = quickAnswers(criterion, language);
    m_menu->clear();
    for (const QuickAnswer& quick : values) {
        QString text = quick.text;
        QAction* action = m_menu->addAction(text.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, value = quick.value] { emit valueTaken(value); });
    }
    m_values->setVisible(!values.empty());
}

void AnswerStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void AnswerStrip::retranslate() {
    m_values->setText(tr("Take a value"));
    m_severe->setText(tr("Severe"));
    m_severe->setToolTip(plainToolTip(tr("The slip is severe: only with an answer that lost points")));
    m_clear->setText(tr("Take back"));
    m_clear->setToolTip(plainToolTip(tr("Take back the answer to this criterion")));
}

} // namespace earmark::ui
