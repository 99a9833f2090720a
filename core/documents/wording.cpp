#include "core/documents/wording.h"

#include "core/documents/cells.h"
#include "core/reporting/figure_text.h"
#include "core/scoring/card_words.h"

namespace earmark::documents {

std::string Wording::period(const std::optional<Day>& from, const std::optional<Day>& to) const {
    if (from && to) return dayText(*from) + " – " + dayText(*to);
    if (from) return isChinese() ? dayText(*from) + "起" : "from " + dayText(*from);
    if (to) return isChinese() ? "截至" + dayText(*to) : "up to " + dayText(*to);
    return (*this)("all calls", "全部通话");
}

std::string Wording::share(const std::optional<std::int64_t>& millionths) const {
    return percentCell(millionths).text;
}

std::string Wording::basis(const std::optional<statistics::WholeInterval>& interval,
                           std::size_t count) const {
    const std::string n = "n = " + std::to_string(count);
    if (!interval) return n;
    return reporting::shareText(interval->lower) + " – " + reporting::shareText(interval->upper) +
           (isChinese() ? "，" : ", ") + n;
}

std::string Wording::difference(const statistics::Comparison& comparison, const std::string& than) const {
    if (!comparison.difference) return than + (isChinese() ? "：无可比数据" : ": nothing to compare with");
    std::string text = isChinese() ? than + changeCell(comparison.difference).text
                                   : changeCell(comparison.difference).text + " " + than;
    if (comparison.interval)
        text += (isChinese() ? "（" : " (") + changeCell(comparison.interval->lower).text + " … " +
                changeCell(comparison.interval->upper).text + (isChinese() ? "）" : ")");
    return text + (isChinese() ? "：" : ": ") + chance(comparison.beyondChance());
}

std::string Wording::chance(const std::optional<bool>& beyondChance) const {
    if (!beyondChance) return (*this)("too few to tell", "样本太少，无法判断");
    return *beyondChance ? (*this)("beyond chance", "超出偶然") : (*this)("within chance", "未超出偶然");
}

std::string Wording::failedOf(const reporting::LossTally& tally) const {
    constexpr std::int64_t kMillion = 1'000'000;
    const std::string failed = std::to_string(tally.failed);
    const std::string answered = std::to_string(tally.answered);
    std::string text =
        isChinese() ? answered + "通中" + failed + "通" : failed + " of " + answered + " calls";
    if (tally.answered == 0) return text;
    const std::string rate = reporting::shareText(statistics::scaledQuotient(
        static_cast<std::int64_t>(tally.failed), kMillion, static_cast<std::int64_t>(tally.answered)));
    return text + (isChinese() ? "（" + rate + "%）" : " (" + rate + "%)");
}

std::string Wording::points(std::int64_t thousandths) const {
    constexpr std::int64_t kTenth = 100;
    const std::string digits =
        reporting::pointsText(statistics::scaledQuotient(thousandths, 1, kTenth) * kTenth);
    if (isChinese()) return digits + "分";
    return digits + (digits == "1" ? " point" : " points");
}

std::string Wording::verdict(reporting::LossVerdict verdict) const {
    switch (verdict) {
    case reporting::LossVerdict::More:
        return (*this)("more, beyond chance", "偏高，超出偶然");
    case reporting::LossVerdict::Less:
        return (*this)("less, beyond chance", "偏低，超出偶然");
    case reporting::LossVerdict::NotTold:
        break;
    }
    return (*this)("within chance", "未超出偶然");
}

std::string Wording::change(statistics::Verdict verdict) const {
    switch (verdict) {
    case statistics::Verdict::Better:
        return (*this)("better, beyond chance", "改善，超出偶然");
    case statistics::Verdict::Worse:
        return (*this)("worse, beyond chance", "变差，超出偶然");
    case statistics::Verdict::NotBeyondChance:
        return (*this)("no change beyond chance", "变化未超出偶然");
    case statistics::Verdict::TooFew:
        break;
    }
    return (*this)("too few to tell", "样本太少，无法判断");
}

std::string Wording::tenure(reporting::Tenure tenure) const {
    switch (tenure) {
    case reporting::Tenure::UnderThreeMonths:
        return (*this)("under 3 months", "不满3个月");
    case reporting::Tenure::UnderTwelveMonths:
        return (*this)("3 to 12 months", "3至12个月");
    case reporting::Tenure::TwelveMonthsAndMore:
        return (*this)("12 months and more", "满12个月");
    case reporting::Tenure::Unknown:
        break;
    }
    return (*this)("unknown", "未知");
}

std::string Wording::cause(const std::string& key) const {
    return of(scoring::causeWords(key));
}

std::string Wording::causes(const std::vector<std::string>& keys) const {
    std::vector<std::string> words;
    for (const std::string& key : keys)
        words.push_back(cause(key));
    return list(words);
}

std::string Wording::person(const std::string& name, const std::string& number) const {
    if (m_aliases.contains({name, number})) return nameOf(name, number);
    if (name.empty()) return number;
    if (number.empty()) return name;
    return name + (isChinese() ? "（" + number + "）" : " (" + number + ")");
}

std::string Wording::nameOf(const std::string& name, const std::string& number) const {
    const auto alias = m_aliases.find({name, number});
    return alias == m_aliases.end() ? name : alias->second;
}

std::string Wording::numberOf(const std::string& name, const std::string& number) const {
    return m_aliases.contains({name, number}) ? std::string() : number;
}

std::string Wording::team(const LocalizedText& name) const {
    return name.empty() ? (*this)("no team", "未分组") : of(name);
}

std::string Wording::list(const std::vector<std::string>& items) const {
    std::string text;
    for (const std::string& item : items)
        text += (text.empty() ? "" : isChinese() ? "、" : ", ") + item;
    return text;
}

} // namespace earmark::documents
