#include "ui/scorecard/card_rule_form.h"

#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_rules_controller.h"
#include "ui/scorecard/field_values_edit.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

using model::FieldTest;

CardRuleForm::CardRuleForm(const CardRulesController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_heading(plainLabel({}, TextStyle::Strong))
    , m_cardLabel(mutedLabel())
    , m_card(new QComboBox)
    , m_place(new QWidget)
    , m_grid(new QGridLayout(m_place))
    , m_add(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(m_heading);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kSmall);
    m_grid->setVerticalSpacing(space::kUnit);
    m_grid->setColumnStretch(1, 1);
    column->addWidget(m_place);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_cardLabel);
    row->addWidget(m_card);
    row->addStretch(1);
    column->addLayout(row);
    m_cardLabel->setBuddy(m_card);
    m_card->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_card, &QComboBox::activated, this, [this] {
        m_rule.cardKey = toUtf8(m_card->currentData().toString());
        if (m_isDefault)
            emit defaultChosen(m_rule.cardKey);
        else
            edited();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_rule.all.push_back({unusedField(), {}});
        addLine(m_rule.all.back());
        m_lines.back().values->setFocus(Qt::OtherFocusReason);
        edited();
    });
    retranslate();
}

void CardRuleForm::showRule(int index) {
    const auto& state = m_controller.state();
    const bool isDefault = index == m_controller.ruleCount();
    model::CardRule rule;
    if (isDefault)
        rule.cardKey = state.defaultKey;
    else if (index >= 0 && index < m_controller.ruleCount())
        rule = state.rules[static_cast<std::size_t>(index)];
    setEnabled(index >= 0);
    // What was typed here comes back as it is: the lines stay, and the cursor in them.
    const bool same = index == m_index && isDefault == m_isDefault && rule == m_rule;
    m_index = index;
    m_isDefault = isDefault;
    m_rule = std::move(rule);
    if (same) return;
    rebuild();
}

void CardRuleForm::rebuild() {
    for (const Line& line : m_lines)
        for (QWidget* part : std::initializer_list<QWidget*>{line.field, line.values, line.remove}) {
            part->hide();
            part->deleteLater();
        }
    m_lines.clear();
    for (const FieldTest& test : m_rule.all)
        addLine(test);
    m_place->setVisible(!m_isDefault);
    m_add->setVisible(!m_isDefault);
    fillCards();
    retranslate();
}

void CardRuleForm::fillCards() {
    m_card->clear();
    for (const service::CardSummary& card : m_controller.cards())
        // A card of written contacts is only ever taken by a rule.
        if (!m_isDefault || card.medium == model::Medium::Call)
            m_card->addItem(m_controller.cardName(card.cardKey), toQString(card.cardKey));
    const QString key = toQString(m_rule.cardKey);
    // A card that was retired meanwhile is named all the same: the rule must be seen to be wrong.
    if (!key.isEmpty() && m_card->findData(key) < 0) m_card->addItem(key, key);
    m_card->setCurrentIndex(m_card->findData(key));
}

void CardRuleForm::addLine(const FieldTest& test) {
    Line line{new QComboBox, new FieldValuesEdit, new QToolButton};
    nameFields(line.field, test.field);
    const NamedField* known = m_controller.field(test.field);
    line.values->setField(known ? *known : NamedField{test.field, {}, {}});
    line.values->setValues(test.values);
    line.remove->setIcon(icon(QStringLiteral("close")));
    const int row = m_grid->rowCount();
    m_grid->addWidget(line.field, row, 0);
    m_grid->addWidget(line.values, row, 1);
    m_grid->addWidget(line.remove, row, 2);
    m_lines.push_back(line);
    const auto place = [this](const QWidget* part) {
        return static_cast<std::size_t>(
            std::find_if(m_lines.begin(), m_lines.end(),
                         [&](const Line& one) { return one.field == part || one.values == part; }) -
            m_lines.begin());
    };
    connect(line.field, &QComboBox::textActivated, this, [this, field = line.field] { chooseField(field); });
    connect(line.field->lineEdit(), &QLineEdit::editingFinished, this,
            [this, field = line.field] { chooseField(field); });
    connect(line.values, &FieldValuesEdit::edited, this, [this, values = line.values, place] {
        m_rule.all[place(values)].values = values->values();
        edited();
    });
    connect(line.remove, &QToolButton::clicked, this, [this, remove = line.remove] { removeLine(remove); });
    retranslate();
}

void CardRuleForm::nameFields(QComboBox* choice, const std::string& chosen) const {
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const NamedField& field : m_controller.fields())
        choice->addItem(fieldLabel(field.name), toQString(field.name));
    choice->setCurrentText(fieldLabel(chosen));
}

void CardRuleForm::chooseField(const QComboBox* choice) {
    const auto at =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const Line& line) { return line.field == choice; });
    if (at == m_lines.end()) return;
    const QString typed = choice->currentText().trimmed();
    const int offered = choice->findText(typed, Qt::MatchFixedString);
    const std::string name = toUtf8(offered >= 0 ? choice->itemData(offered).toString() : typed);
    FieldTest& test = m_rule.all[static_cast<std::size_t>(at - m_lines.begin())];
    if (test.field == name) return;
    // Values of another field mean nothing here.
    test = {name, {}};
    const NamedField* known = m_controller.field(name);
    at->values->setField(known ? *known : NamedField{name, {}, {}});
    at->values->setValues({});
    retranslate();
    edited();
}

void CardRuleForm::removeLine(const QToolButton* button) {
    const auto at =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const Line& line) { return line.remove == button; });
    if (at == m_lines.end()) return;
    m_rule.all.erase(m_rule.all.begin() + (at - m_lines.begin()));
    for (QWidget* part : std::initializer_list<QWidget*>{at->field, at->values, at->remove}) {
        part->hide();
        part->deleteLater();
    }
    m_lines.erase(at);
    m_add->setFocus(Qt::OtherFocusReason);
    edited();
}

std::string CardRuleForm::unusedField() const {
    for (const NamedField& field : m_controller.fields())
        if (std::none_of(m_rule.all.begin(), m_rule.all.end(),
                         [&](const FieldTest& test) { return test.field == field.name; }))
            return field.name;
    return {};
}

void CardRuleForm::edited() {
    emit ruleEdited(m_rule);
}

void CardRuleForm::begin() {
    if (m_isDefault) return m_card->setFocus(Qt::OtherFocusReason);
    if (m_lines.empty()) return m_add->click();
    m_lines.front().values->setFocus(Qt::OtherFocusReason);
}

void CardRuleForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild();
}

void CardRuleForm::retranslate() {
    m_heading->setText(m_isDefault ? tr("Every call that no rule is for") : tr("Rule %1").arg(m_index + 1));
    m_cardLabel->setText(tr("takes the card"));
    m_card->setAccessibleName(tr("Card that the call takes"));
    m_add->setText(m_lines.empty() ? tr("Say which calls") : tr("And also…"));
    m_add->setToolTip(plainToolTip(tr("Add something that the call must be")));
    for (const Line& line : m_lines) {
        line.field->setAccessibleName(tr("What of the call is looked at"));
        line.remove->setToolTip(plainToolTip(tr("Leave this out")));
        line.remove->setAccessibleName(tr("Leave out %1").arg(line.field->currentText()));
    }
}

} // namespace earmark::ui
