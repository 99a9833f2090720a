#include "ui/scorecard/call_fields_bar.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr int kPairsInARow = 2;
constexpr int kLeastChoice = 96;

} // namespace

CallFieldsBar::CallFieldsBar(QWidget* parent)
    : QWidget(parent)
    , m_lead(mutedLabel({}, TextStyle::Small))
    , m_place(new QWidget)
    , m_grid(new QGridLayout(m_place)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    column->setSpacing(space::kUnit);
    column->addWidget(m_lead);
    column->addWidget(m_place);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kSmall);
    m_grid->setVerticalSpacing(space::kUnit);
    for (int pair = 0; pair < kPairsInARow; ++pair)
        m_grid->setColumnStretch(2 * pair + 1, 1);
    hide();
    retranslate();
}

void CallFieldsBar::setFields(std::vector<NamedField> fields) {
    if (fields == m_fields) return;
    const model::CallFields kept = values();
    m_fields = std::move(fields);
    rebuild(kept);
    setVisible(!m_fields.empty());
}

void CallFieldsBar::rebuild(const model::CallFields& values) {
    for (const Entry& entry : m_entries) {
        entry.label->deleteLater();
        entry.choice->deleteLater();
    }
    m_entries.clear();
    int place = 0;
    for (const NamedField& field : m_fields) {
        const auto known = values.find(field.name);
        Entry entry{mutedLabel(), makeChoice(field, known == values.end() ? std::string() : known->second)};
        entry.label->setBuddy(entry.choice);
        const int row = place / kPairsInARow;
        const int column = 2 * (place % kPairsInARow);
        m_grid->addWidget(entry.label, row, column);
        m_grid->addWidget(entry.choice, row, column + 1);
        m_entries.push_back(entry);
        ++place;
    }
    retranslate();
}

QComboBox* CallFieldsBar::makeChoice(const NamedField& field, const std::string& value) {
    auto* choice = new QComboBox;
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setMinimumWidth(kLeastChoice);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->addItem(QString());
    for (const std::string& offered : field.values)
        choice->addItem(field.label(offered));
    choice->setCurrentText(field.label(value));
    connect(choice, &QComboBox::currentTextChanged, this, &CallFieldsBar::edited);
    return choice;
}

std::string CallFieldsBar::valueOf(std::size_t index) const {
    return m_fields[index].valueOf(m_entries[index].choice->currentText());
}

model::CallFields CallFieldsBar::values() const {
    model::CallFields values;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (std::string value = valueOf(i); !value.empty()) values[m_fields[i].name] = std::move(value);
    return values;
}

void CallFieldsBar::clear() {
    for (const Entry& entry : m_entries) {
        const QSignalBlocker quiet(entry.choice);
        entry.choice->setCurrentIndex(0);
    }
    emit edited();
}

void CallFieldsBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild(values());
}

void CallFieldsBar::retranslate() {
    m_lead->setText(tr("As if the call were:"));
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QString label = fieldLabel(m_fields[i].name);
        m_entries[i].label->setText(label);
        m_entries[i].choice->setAccessibleName(tr("%1 of the call tried", "name of a field").arg(label));
        m_entries[i].choice->lineEdit()->setPlaceholderText(tr("not known"));
    }
}

} // namespace earmark::ui
