#include "ui/scorecard/pasted_criteria.h"

#include "ui/common/text.h"
#include "ui/scorecard/number_entry.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace earmark::ui {

namespace {

bool isChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString withoutBullet(const QString& cell) {
    static const QRegularExpression bullet(QStringLiteral("^\\s*(?:[-*•·]|\\d+[.)、．])\\s*(?=\\S)"));
    return QString(cell).remove(bullet).simplified();
}

void take(const QString& cell, PastedCriterion& criterion) {
    if (const auto points = enteredNumber(cell, 3); points && !criterion.maximum) {
        criterion.maximum = model::Points{*points};
        return;
    }
    const QString name = withoutBullet(cell);
    std::string& into = isChinese(name) ? criterion.name.zh : criterion.name.en;
    if (into.empty()) into = toUtf8(name);
}

} // namespace

std::vector<PastedCriterion> pastedCriteria(const QString& text) {
    std::vector<PastedCriterion> criteria;
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    for (const QString& line : lines.split(u'\n')) {
        PastedCriterion criterion;
        for (const QString& cell : line.split(u'\t'))
            if (!cell.trimmed().isEmpty()) take(cell.trimmed(), criterion);
        if (!criterion.name.empty()) criteria.push_back(std::move(criterion));
    }
    return criteria;
}

} // namespace earmark::ui
