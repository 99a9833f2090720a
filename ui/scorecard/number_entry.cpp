#include "ui/scorecard/number_entry.h"

#include "core/scoring/decimal.h"
#include "ui/common/text.h"

namespace earmark::ui {

std::optional<std::int64_t> enteredNumber(const QString& text, int places) {
    // Compatibility form: full-width digits and points of Chinese input methods become plain ones.
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    // "1,000" may be one or a thousand: it is asked for again rather than guessed.
    if (const auto comma = plain.indexOf(u','); comma >= 0 && plain.size() - comma == 4) return std::nullopt;
    plain.replace(u',', u'.').replace(QChar(0x3002), u'.').replace(QChar(0x2212), u'-');
    if (plain.startsWith(u'.')) plain.prepend(u'0');
    if (plain.endsWith(u'.')) plain.chop(1);
    return scoring::parseDecimal(toUtf8(plain), places);
}

QString numberText(std::int64_t value, int places) {
    return toQString(scoring::decimalText(value, places));
}

} // namespace earmark::ui
