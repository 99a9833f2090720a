#include "ui/scorecard/card_fields.h"

#include "core/model/recording.h"
#include "ui/common/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace earmark::ui {

namespace {

struct Cards {
    Q_DECLARE_TR_FUNCTIONS(Cards)
};

const std::string kDirection = "direction";
const std::string kMedium = "medium";
const std::string kText = "text";

class FieldCollector {
public:
    void addCondition(const model::Condition& condition) {
        if (condition.kind == model::Condition::Kind::Test) return addTest(condition.test);
        for (const model::Condition& part : condition.parts)
            addCondition(part);
    }

    std::vector<NamedField> take() { return std::move(m_fields); }

private:
    void addTest(const model::Test& test) {
        if (test.subject != model::Test::Subject::Field) return;
        NamedField& field = fieldOf(test.key);
        for (const model::TestValue& value : test.values)
            if (const auto* text = std::get_if<std::string>(&value)) addValue(field, *text);
    }

    NamedField& fieldOf(const std::string& name) {
        const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                        [&](const NamedField& field) { return field.name == name; });
        if (found != m_fields.end()) return *found;
        m_fields.push_back({name, {}, {}});
        if (name == kDirection)
            for (const auto direction :
                 {model::Direction::Inbound, model::Direction::Outbound, model::Direction::Internal})
                m_fields.back().values.push_back(model::directionName(direction));
        return m_fields.back();
    }

    static void addValue(NamedField& field, const std::string& value) {
        if (std::find(field.values.begin(), field.values.end(), value) == field.values.end())
            field.values.push_back(value);
    }

    std::vector<NamedField> m_fields;
};

} // namespace

std::vector<NamedField> fieldsNamedBy(const model::CardVersion& card) {
    FieldCollector fields;
    for (const model::Section& section : card.sections) {
        if (section.condition) fields.addCondition(*section.condition);
        for (const model::Criterion& criterion : section.criteria)
            if (criterion.condition) fields.addCondition(*criterion.condition);
    }
    return fields.take();
}

QString NamedField::label(const std::string& value) const {
    const auto known = names.find(value);
    return known == names.end() ? fieldValueLabel(name, value) : known->second;
}

std::string NamedField::valueOf(const QString& typed) const {
    const QString text = typed.trimmed();
    for (const std::string& value : values)
        if (text.compare(label(value), Qt::CaseInsensitive) == 0) return value;
    return toUtf8(text);
}

QString fieldLabel(const std::string& name) {
    if (name == kDirection) return Cards::tr("Direction");
    if (name == "queue") return Cards::tr("Queue");
    if (name == "call_type") return Cards::tr("Call type");
    if (name == "team") return Cards::tr("Team");
    if (name == kMedium) return Cards::tr("Kind of contact");
    return toQString(name);
}

QString fieldValueLabel(const std::string& name, const std::string& value) {
    if (name == kMedium && value == kText) return Cards::tr("Written");
    if (name != kDirection) return toQString(value);
    switch (model::directionFromName(value).value_or(model::Direction::Unknown)) {
    case model::Direction::Inbound:
        return Cards::tr("Inbound");
    case model::Direction::Outbound:
        return Cards::tr("Outbound");
    case model::Direction::Internal:
        return Cards::tr("Internal");
    case model::Direction::Unknown:
        break;
    }
    return toQString(value);
}

} // namespace earmark::ui
