#include "ui/evaluation/answer_text.h"

#include "ui/common/format.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace earmark::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::AnswerText)
};

constexpr int kDecimals = 3;

QString checkText(bool yes) {
    return yes ? Words::tr("Yes") : Words::tr("No");
}

QString optionText(const model::Criterion& criterion, const std::string& key, Language language) {
    const model::Option* option = criterion.findOption(key);
    return option ? cardText(option->name, language) : toQString(key);
}

QString optionsText(const model::Criterion& criterion, const model::ChosenOptions& chosen,
                    Language language) {
    if (chosen.keys.empty()) return Words::tr("None of them");
    QStringList names;
    for (const std::string& key : chosen.keys)
        names << optionText(criterion, key, language);
    return names.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace

QString pointsText(model::Points points) {
    return pointsText(points.thousandths);
}

std::optional<model::Points> pointsFromText(const QString& text) {
    const QString trimmed = text.trimmed();
    std::int64_t value = 0;
    int decimals = -1;
    bool negative = false;
    bool digits = false;
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const QChar c = trimmed.at(i);
        if (i == 0 && (c == QLatin1Char('-') || c == QChar(0x2212))) {
            negative = true;
        } else if ((c == QLatin1Char('.') || c == QLatin1Char(',')) && decimals < 0) {
            decimals = 0;
        } else if (c.digitValue() >= 0 && decimals < kDecimals) {
            value = value * 10 + c.digitValue();
            digits = true;
            if (decimals >= 0) ++decimals;
        } else {
            return std::nullopt;
        }
        if (value > model::Points::kLimit) return std::nullopt;
    }
    if (!digits) return std::nullopt;
    for (int i = decimals < 0 ? 0 : decimals; i < kDecimals; ++i)
        value *= 10;
    if (value > model::Points::kLimit) return std::nullopt;
    return model::Points{negative ? -value : value};
}

QString cardText(const LocalizedText& text, Language language) {
    return isolated(toQString(text.in(language)));
}

QString answerText(const model::Criterion& criterion, const model::AnswerValue& value, Language language) {
    struct Visitor {
        const model::Criterion& criterion;
        Language language;

        QString operator()(std::monostate) const { return {}; }
        QString operator()(model::NotApplicable) const { return Words::tr("N/A"); }
        QString operator()(model::Points points) const { return pointsText(points); }
        QString operator()(bool yes) const { return checkText(yes); }
        QString operator()(const model::ChosenOption& chosen) const {
            return optionText(criterion, chosen.key, language);
        }
        QString operator()(const model::ChosenOptions& chosen) const {
            return optionsText(criterion, chosen, language);
        }
        QString operator()(model::Count count) const {
            return Words::tr("%n time(s)", nullptr, static_cast<int>(count.times));
        }
        QString operator()(model::MeasuredValue measured) const {
            const QString number = pointsText({measured.thousandths});
            const QString unit = cardText(criterion.measureUnit, language);
            return unit.isEmpty() ? number : Words::tr("%1 %2", "number and unit").arg(number, unit);
        }
    };
    return std::visit(Visitor{criterion, language}, value);
}

QString causeText(const std::string& causeKey) {
    if (causeKey == "process") return Words::tr("Process");
    if (causeKey == "system") return Words::tr("System");
    if (causeKey == "knowledge") return Words::tr("Knowledge");
    if (causeKey == "skill") return Words::tr("Skill");
    if (causeKey == "attitude") return Words::tr("Attitude");
    if (causeKey == "policy") return Words::tr("Policy");
    return toQString(causeKey);
}

} // namespace earmark::ui
