#include "ui/scorecard/number_entry.h"

#include "core/model/quantity.h"
#include "core/scoring/decimal.h"
#include "ui/common/text.h"

#include <cstdlib>

namespace earmark::ui {

namespace {

/// As a plain decimal number; nothing where it may mean two.
std::optional<std::string> plainNumber(const QString& text) {
    // Compatibility form: full-width digits and points of Chinese input methods become plain ones.
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    // "1,000" may be one or a thousand: it is asked for again rather than guessed.
    if (const auto comma = plain.indexOf(u','); comma >= 0 && plain.size() - comma == 4) return std::nullopt;
    plain.replace(u',', u'.').replace(QChar(0x3002), u'.').replace(QChar(0x2212), u'-');
    if (plain.startsWith(u'.')) plain.prepend(u'0');
    if (plain.endsWith(u'.')) plain.chop(1);
    return toUtf8(plain);
}

} // namespace

std::optional<std::int64_t> enteredNumber(const QString& text, int places) {
    const auto plain = plainNumber(text);
    const auto number = plain ? scoring::parseDecimal(*plain, places) : std::nullopt;
    return number && std::abs(*number) <= model::Points::kLimit ? number : std::nullopt;
}

bool isTooLarge(const QString& text, int places) {
    std::int64_t most = model::Points::kLimit * model::Points::kScale; // in thousandths of a whole
    for (int place = 0; place < places; ++place)
        most /= 10;
    const auto plain = plainNumber(text);
    const auto beyond = plain ? scoring::compareDecimal(*plain, most) : std::nullopt;
    return beyond && (*beyond > 0 || *scoring::compareDecimal(*plain, -most) < 0);
}

QString numberText(std::int64_t value, int places) {
    return toQString(scoring::decimalText(value, places));
}

} // namespace earmark::ui
