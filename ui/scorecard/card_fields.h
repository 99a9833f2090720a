#pragma once

#include "core/model/scorecard.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

/// The fields of a call by which cards decide, in the trade's words.
namespace earmark::ui {

/// A field of a call, with values that can be offered for it.
struct NamedField {
    std::string name;
    std::vector<std::string> values;      ///< each once
    std::map<std::string, QString> names; ///< what values are called where the field itself does not tell

    bool operator==(const NamedField&) const = default;
    /// What a value is called, and the value of what was typed: a name of ours, else the text itself.
    QString label(const std::string& value) const;
    std::string valueOf(const QString& typed) const;
};

/// The fields that a card's conditions name, in the order of the card, with the values they compare with. Of
/// a field that everybody knows all values are given.
std::vector<NamedField> fieldsNamedBy(const model::CardVersion& card);

/// "Direction", "Queue", "Call type", "Team", "Kind of contact"; a field of the centre's own by its name.
QString fieldLabel(const std::string& name);
/// "Outbound" for "outbound"; what the centre wrote itself stays as it is.
QString fieldValueLabel(const std::string& name, const std::string& value);

} // namespace earmark::ui
