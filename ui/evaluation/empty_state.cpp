#include "ui/evaluation/empty_state.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr int kWidth = 480;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_headline(plainLabel({}, TextStyle::Headline))
    , m_advice(mutedLabel())
    , m_action(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kMedium);
    column->addStretch(2);
    for (QLabel* label : {m_headline, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(kWidth);
        label->setMinimumWidth(kWidth);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    m_action->setDefault(true);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionWanted);
}

void EmptyState::say(const QString& headline, const QString& advice, const QString& action) {
    m_headline->setText(headline);
    m_advice->setText(advice);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace earmark::ui
