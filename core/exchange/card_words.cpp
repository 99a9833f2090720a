#include "core/exchange/card_words.h"

#include "core/exchange/code_points.h"
#include "core/scoring/decimal.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

using model::Points;

namespace {

using View = std::u32string_view;

constexpr std::array<View, 4> kSubtotals{U"小计", U"分计", U"subtotal", U"sub-total"};
constexpr std::array<View, 9> kTotals{U"合计",       U"总分",  U"总计", U"共计",   U"满分",
                                      U"grandtotal", U"total", U"sum",  U"overall"};
constexpr std::array<View, 6> kNotes{U"注", U"备注", U"说明", U"note", U"remark", U"※"};
constexpr std::array<View, 8> kPassMarks{U"合格线", U"合格分",   U"及格线",       U"及格分",
                                         U"达标分", U"passmark", U"passingscore", U"passingmark"};
constexpr std::array<View, 7> kBases{U"基础分",    U"起评分", U"基准分",    U"底分",
                                     U"startfrom", U"base",   U"deductfrom"};
constexpr std::array<View, 22> kLevels{U"优秀",    U"优：",      U"优:",       U"良好", U"良:",  U"一般",
                                       U"中:",     U"合格",      U"较差",      U"很差", U"差:",  U"不合格",
                                       U"满意",    U"excellent", U"good",      U"fair", U"poor", U"verypoor",
                                       U"average", U"satisf",    U"dissatisf", U"超出"};

std::u32string squeezed(std::string_view text) {
    std::u32string plain = plainForm(decoded(text));
    std::erase_if(plain, [](char32_t one) { return one == U' ' || one == U'\n'; });
    return plain;
}

template <std::size_t Count>
std::optional<std::size_t> afterWord(View text, const std::array<View, Count>& words) {
    for (const View word : words)
        if (const std::size_t at = text.find(word); at != View::npos) return at + word.size();
    return std::nullopt;
}

template <std::size_t Count>
bool beginsWith(View text, const std::array<View, Count>& words) {
    return std::ranges::any_of(words, [&](View word) { return text.starts_with(word); });
}

std::optional<Points> numberAfter(View text, std::size_t at, std::size_t within, std::size_t* end = nullptr) {
    const std::size_t stop = std::min(text.size(), at + within);
    while (at < stop && !isDigit(text[at]))
        ++at;
    std::string digits;
    while (at < text.size() &&
           (isDigit(text[at]) || (text[at] == U'.' && at + 1 < text.size() && isDigit(text[at + 1]))))
        digits += static_cast<char>(text[at++]);
    if (end) *end = at;
    const auto value = digits.empty() ? std::nullopt : scoring::parseDecimal(digits, 3);
    return value && *value <= Points::kLimit ? std::optional(Points{*value}) : std::nullopt;
}

/// Whether nothing follows a total's word but its number and unit.
template <std::size_t Count>
bool isTotalOf(std::string_view cell, const std::array<View, Count>& words) {
    const std::u32string plain = squeezed(cell);
    for (const View word : words) {
        if (!View(plain).starts_with(word)) continue;
        const View rest = View(plain).substr(word.size());
        if (std::ranges::all_of(rest, [](char32_t one) {
                return isDigit(one) || View(U".:=()分pointsmaxcre/-+、,得值数%计").find(one) != View::npos;
            }))
            return true;
    }
    return false;
}

} // namespace

bool saysSubtotal(std::string_view text) {
    return isTotalOf(text, kSubtotals);
}

bool saysTotal(std::string_view text) {
    return saysSubtotal(text) || isTotalOf(text, kTotals);
}

bool saysNote(std::string_view text) {
    const std::u32string plain = squeezed(text);
    return beginsWith(View(plain), kNotes) || View(plain).starts_with(U"*");
}

bool saysSetting(std::string_view text) {
    constexpr std::size_t kLongestSetting = 40;
    const std::u32string plain = squeezed(text);
    return plain.size() <= kLongestSetting &&
           (beginsWith(View(plain), kPassMarks) || beginsWith(View(plain), kBases));
}

bool saysLevel(std::string_view text) {
    return beginsWith(View(squeezed(text)), kLevels);
}

DescribedLevel levelOfText(std::string_view text, const PointsCell& points) {
    const std::u32string whole = decoded(text);
    const std::size_t stop = plainForm(whole).find_first_of(U":(\n");
    const View name = stripped(View(whole).substr(0, stop));
    const View rest = stop == std::u32string::npos ? View() : stripped(View(whole).substr(stop + 1));
    return {encoded(name), encoded(rest),
            points.kind == PointsCell::Kind::Number ? std::optional(points.points) : std::nullopt};
}

void takeSettings(std::string_view text, CardTableFacts& facts) {
    constexpr std::size_t kNear = 10;
    const std::u32string plain = squeezed(text);
    if (const auto at = afterWord(View(plain), kPassMarks)) {
        std::size_t end = 0;
        if (const auto mark = numberAfter(plain, *at, kNear, &end)) {
            facts.passMark = mark;
            facts.passMarkInPercent = end < plain.size() && plain[end] == U'%';
        }
    }
    if (const auto at = afterWord(View(plain), kBases))
        if (const auto base = numberAfter(plain, *at, kNear)) facts.base = base;
    if (const auto at = afterWord(View(plain), std::array<View, 3>{U"满分", U"总分", U"fullmarks"}))
        if (const auto total = numberAfter(plain, *at, kNear); total && !facts.total) facts.total = total;
}

std::optional<Points> numberIn(std::string_view text) {
    return numberAfter(squeezed(text), 0, text.size());
}

} // namespace earmark::exchange
