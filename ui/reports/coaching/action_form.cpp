#include "ui/reports/coaching/action_form.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/day_edit.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

ActionForm::ActionForm(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_what(new QLineEdit(this))
    , m_criterion(new QComboBox(this))
    , m_owner(new QLineEdit(this))
    , m_due(dayEdit(session, this))
    , m_agree(new QPushButton(this)) {
    m_criterion->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_criterion->setMinimumContentsLength(12);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::kSmall);
    second->addWidget(m_owner, 1);
    second->addWidget(m_due);
    second->addWidget(m_agree);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kUnit);
    column->addWidget(m_what);
    column->addWidget(m_criterion);
    column->addLayout(second);
    connect(m_what, &QLineEdit::returnPressed, this, &ActionForm::agree);
    connect(m_owner, &QLineEdit::returnPressed, this, &ActionForm::agree);
    connect(m_agree, &QPushButton::clicked, this, &ActionForm::agree);
    retranslate();
}

void ActionForm::retranslate() {
    m_what->setPlaceholderText(tr("What is agreed"));
    m_what->setAccessibleName(tr("What is agreed"));
    m_criterion->setAccessibleName(tr("Criterion that it is to mend"));
    m_owner->setPlaceholderText(tr("Who does it"));
    m_owner->setAccessibleName(tr("Who does it"));
    m_due->setAccessibleName(tr("Due"));
    m_agree->setText(m_editing ? tr("Change the action") : tr("Add the action"));
    fillCriteria();
}

void ActionForm::setCriteria(std::vector<ActionCriterion> criteria) {
    m_criteria = std::move(criteria);
    fillCriteria();
}

void ActionForm::fillCriteria() {
    const int before = m_criterion->currentIndex();
    m_criterion->clear();
    m_criterion->addItem(tr("No criterion in particular"));
    for (const ActionCriterion& one : m_criteria)
        m_criterion->addItem(m_session.text(one.name));
    m_criterion->setCurrentIndex(std::clamp(before, 0, m_criterion->count() - 1));
}

void ActionForm::edit(const model::CoachingAction& action) {
    m_editing = true;
    m_what->setText(toQString(action.what));
    m_owner->setText(toQString(action.owner));
    setDay(*m_due, action.due);
    int place = 0;
    for (std::size_t i = 0; i < m_criteria.size(); ++i)
        if (action.criterion == m_criteria[i].ref) place = static_cast<int>(i) + 1;
    m_criterion->setCurrentIndex(place);
    m_agree->setText(tr("Change the action"));
}

void ActionForm::begin(const QString& owner, Day due) {
    m_editing = false;
    m_what->clear();
    m_owner->setText(owner);
    setDay(*m_due, due);
    m_criterion->setCurrentIndex(m_criteria.empty() ? 0 : 1);
    m_agree->setText(tr("Add the action"));
}

void ActionForm::focusWhat() {
    m_what->setFocus(Qt::ShortcutFocusReason);
}

void ActionForm::agree() {
    service::ActionWish wish;
    wish.what = toUtf8(m_what->text().trimmed());
    wish.owner = toUtf8(m_owner->text().trimmed());
    if (wish.what.empty()) return m_what->setFocus();
    if (wish.owner.empty()) return m_owner->setFocus();
    wish.due = dayOf(*m_due);
    const int place = m_criterion->currentIndex();
    if (place > 0) wish.criterion = m_criteria[static_cast<std::size_t>(place) - 1].ref;
    emit agreed(wish);
}

} // namespace earmark::ui
