#include "ui/scorecard/field_values_edit.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

namespace earmark::ui {

namespace {

const QString kSeparator = QStringLiteral("; ");

} // namespace

FieldValuesEdit::FieldValuesEdit(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_offer(new QToolButton)
    , m_menu(new QMenu(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kUnit);
    row->addWidget(m_edit, 1);
    row->addWidget(m_offer);
    m_offer->setPopupMode(QToolButton::InstantPopup);
    m_offer->setMenu(m_menu);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &FieldValuesEdit::readTyped);
    connect(m_menu, &QMenu::aboutToShow, this, &FieldValuesEdit::fillMenu);
    retranslate();
}

void FieldValuesEdit::setField(const NamedField& field) {
    m_field = field;
    m_offer->setVisible(!field.values.empty());
    retranslate();
    showValues();
}

void FieldValuesEdit::setValues(const std::vector<std::string>& values) {
    m_values = values;
    showValues();
}

void FieldValuesEdit::showValues() {
    QStringList labels;
    for (const std::string& value : m_values)
        labels << m_field.label(value);
    m_edit->setText(labels.join(kSeparator));
}

void FieldValuesEdit::readTyped() {
    static const QRegularExpression separators(QStringLiteral("[;；]"));
    std::vector<std::string> values;
    for (const QString& part : m_edit->text().split(separators, Qt::SkipEmptyParts)) {
        std::string value = m_field.valueOf(part);
        if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(std::move(value));
    }
    if (values == m_values) return;
    m_values = std::move(values);
    showValues();
    emit edited();
}

void FieldValuesEdit::fillMenu() {
    m_menu->clear();
    for (const std::string& value : m_field.values) {
        QString label = m_field.label(value);
        QAction* action = m_menu->addAction(label.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(std::find(m_values.begin(), m_values.end(), value) != m_values.end());
        connect(action, &QAction::triggered, this, [this, value] { toggle(value); });
    }
}

void FieldValuesEdit::toggle(const std::string& value) {
    readTyped();
    const auto at = std::find(m_values.begin(), m_values.end(), value);
    if (at == m_values.end())
        m_values.push_back(value);
    else
        m_values.erase(at);
    showValues();
    emit edited();
}

void FieldValuesEdit::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void FieldValuesEdit::retranslate() {
    const QString label = fieldLabel(m_field.name);
    m_edit->setAccessibleName(tr("Values of %1").arg(label));
    m_edit->setPlaceholderText(tr("one value, or several with ; between"));
    m_offer->setText(tr("Choose"));
    m_offer->setAccessibleName(tr("Choose values of %1").arg(label));
}

} // namespace earmark::ui
