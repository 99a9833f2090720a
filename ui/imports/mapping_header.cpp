#include "ui/imports/mapping_header.h"

#include "ui/imports/finding_text.h"

namespace earmark::ui {

MappingHeader::MappingHeader(QWidget* parent)
    : ColumnHeader(parent) {
    connect(this, &ColumnHeader::valueChosen, this,
            [this](int column, int value) { emit chosen(column, static_cast<exchange::ListField>(value)); });
}

void MappingHeader::setMapping(const exchange::ListMapping& mapping) {
    m_mapping = mapping;
    retranslate();
}

void MappingHeader::retranslate() {
    QList<Choice> choices;
    for (const exchange::ListField field : exchange::fieldsOf(m_mapping.kind))
        choices.append({listFieldText(field), static_cast<int>(field)});
    QList<int> values;
    for (const exchange::ColumnUse& use : m_mapping.columns)
        values.append(static_cast<int>(use.field));
    setChoices(choices, values);
}

} // namespace earmark::ui
