#include "core/exchange/card_cell.h"

#include "core/exchange/code_points.h"
#include "core/scoring/decimal.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

using model::Points;

namespace {

using Text = std::u32string;
using View = std::u32string_view;

constexpr int kPointPlaces = 3;
// Marks stand at the front; what is longer, in bytes, is prose.
constexpr std::size_t kLongestPoints = 200;
constexpr std::size_t kLongestRemark = 1'000;

/// Takes every occurrence of a word out of a text; tells whether there was one.
bool take(Text& text, View word) {
    bool taken = false;
    for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at)) {
        text.erase(at, word.size());
        taken = true;
    }
    return taken;
}

template <std::size_t Count>
bool takeAny(Text& text, const std::array<View, Count>& words) {
    bool taken = false;
    for (const View word : words)
        taken |= take(text, word);
    return taken;
}

template <std::size_t Count>
bool holdsAny(View text, const std::array<View, Count>& words) {
    return std::ranges::any_of(words, [&](View word) { return text.find(word) != View::npos; });
}

// Longer words stand before those that they contain.
constexpr std::array<View, 4> kNotApplicable{U"可不适用", U"不适用", U"n/a", U"notapplicable"};
constexpr std::array<View, 4> kNotFatal{U"非致命性", U"非致命", U"non-fatal", U"nonfatal"};
constexpr std::array<View, 16> kFatal{U"一票否决",      U"否决项",   U"否决",      U"致命性错误",
                                      U"致命错误",      U"致命项",   U"致命",      U"fatalerror",
                                      U"fatal",         U"autofail", U"auto-fail", U"knockout",
                                      U"zerotolerance", U"整单清零", U"清零",      U"zerosthecard"};
constexpr std::array<View, 4> kSevere{U"情节严重", U"严重", U"severecase", U"severe"};
constexpr std::array<View, 11> kYesNo{U"是/否",     U"是否",        U"yes/no",     U"yesorno",
                                      U"y/n",       U"有/无",       U"√/×",        U"对/错",
                                      U"pass/fail", U"合格/不合格", U"达标/不达标"};
constexpr std::array<View, 5> kEachTime{U"每出现一次", U"每次", U"每处", U"每项", U"每有一次"};
constexpr std::array<View, 10> kEachTimeAfter{U"/次",  U"/处",   U"/项",         U"pertime", U"peroccurrence",
                                              U"each", U"every", U"/occurrence", U"/time",   U"per"};
constexpr std::array<View, 7> kDeduction{U"扣分项",    U"扣分",   U"倒扣", U"扣",
                                         U"deduction", U"deduct", U"minus"};
constexpr std::array<View, 5> kBonus{U"加分项", U"加分", U"加", U"bonus", U"extra"};
constexpr std::array<View, 16> kUnits{U"满分", U"分值",  U"分数",  U"points", U"point", U"pts",
                                      U"pt",   U"marks", U"mark",  U"max.",   U"max",   U"分",
                                      U"共",   U"%",     U"total", U"计"};
constexpr std::array<View, 10> kAtMost{U"最多扣", U"最多", U"上限",    U"封顶",   U"至多",
                                       U"atmost", U"upto", U"maximum", U"不超过", U"max"};
constexpr std::array<View, 9> kNoPoints{U"-",      U"--",   U"---",  U"/",       U"无",
                                        U"不计分", U"不计", U"none", U"nopoints"};

Text squeezed(View text) {
    Text plain = plainForm(text);
    std::erase_if(plain, [](char32_t character) {
        return character == U' ' || character == U'\n' || character == U'(' || character == U')' ||
               character == U'[' || character == U']';
    });
    return plain;
}

CardMarks takeMarks(Text& text) {
    CardMarks marks;
    takeAny(text, kNotFatal);
    marks.notApplicable = takeAny(text, kNotApplicable);
    if (holdsAny(text, kSevere) && holdsAny(text, kFatal)) {
        marks.severe = true;
        takeAny(text, kSevere);
        takeAny(text, kFatal);
        for (const View joint : {View(U"时"), View(U"→"), View(U"则"), View(U"->"), View(U"is")})
            take(text, joint);
    }
    marks.fatal = takeAny(text, kFatal);
    marks.yesNo = takeAny(text, kYesNo);
    return marks;
}

std::optional<Points> numberFrom(View text, std::size_t& at) {
    std::string digits;
    while (at < text.size() && (isDigit(text[at]) || text[at] == U'.'))
        digits += static_cast<char>(text[at++]);
    const auto value = digits.empty() ? std::nullopt : scoring::parseDecimal(digits, kPointPlaces);
    if (!value || *value > Points::kLimit) return std::nullopt;
    return Points{*value};
}

/// "2分/次，最多扣6分", "2 each, at most 3 times": taken out of the text with its number.
void takeLimit(Text& text, PointsCell& cell) {
    for (const View word : kAtMost) {
        const std::size_t begin = text.find(word);
        std::size_t at = begin + word.size();
        if (begin == Text::npos || at >= text.size() || !isDigit(text[at])) continue;
        if (std::none_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), isDigit)) continue;
        const auto number = numberFrom(text, at);
        if (!number) continue;
        const View after = View(text).substr(at);
        const bool times = after.starts_with(U"次") || after.starts_with(U"time");
        if (times)
            cell.limit = number->thousandths / Points::kScale;
        else
            cell.atMost = number;
        std::size_t end = at;
        for (const View unit : {View(U"次"), View(U"times"), View(U"time"), View(U"分"), View(U"points")})
            if (View(text).substr(end).starts_with(unit)) {
                end += unit.size();
                break;
            }
        text.erase(begin, end - begin);
        take(text, U",");
        return;
    }
}

bool looksLikeDate(View text) {
    const auto digitsAt = [&](std::size_t from, std::size_t count) {
        return text.size() >= from + count &&
               std::ranges::all_of(text.substr(from, count), [](char32_t one) { return isDigit(one); });
    };
    return text.size() >= 10 && digitsAt(0, 4) && text[4] == U'-' && digitsAt(5, 2) && text[7] == U'-' &&
           digitsAt(8, 2);
}

/// The numbers of "9", "0-9", "9/5/0" and what stands between them; nothing where something else does.
struct Numbers {
    std::vector<Points> values;
    bool range = false;
    bool list = false;
};

std::optional<Numbers> numbersOf(View text) {
    Numbers numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!numbers.values.empty()) {
            const char32_t joint = text[at];
            const bool ranges = joint == U'-' || joint == U'~' || joint == U'至' || joint == U'到' ||
                                joint == U'…' || text.substr(at).starts_with(U"to");
            const bool lists = joint == U'/' || joint == U'、' || joint == U'|' || joint == U',' ||
                               joint == U';' || joint == U'或';
            if (!ranges && !lists) return std::nullopt;
            numbers.range |= ranges;
            numbers.list |= lists;
            at += text.substr(at).starts_with(U"to") ? 2 : 1;
            while (at < text.size() && (text[at] == U'…' || text[at] == U'~'))
                ++at;
        }
        const auto value = numberFrom(text, at);
        if (!value) return std::nullopt;
        numbers.values.push_back(*value);
    }
    if (numbers.values.empty()) return std::nullopt;
    return numbers;
}

void takeNumbers(const Numbers& numbers, PointsCell& cell) {
    const bool mixed = numbers.range && numbers.list;
    if (mixed || (numbers.range && numbers.values.size() != 2)) {
        cell.kind = PointsCell::Kind::Unreadable;
    } else if (numbers.list) {
        cell.kind = PointsCell::Kind::Levels;
        cell.levels = numbers.values;
    } else {
        cell.kind = PointsCell::Kind::Number;
        cell.points = std::ranges::max(numbers.values);
        cell.fromZero = !numbers.range || std::ranges::min(numbers.values).thousandths == 0;
    }
}

} // namespace

PointsCell readPointsCell(std::string_view text) {
    PointsCell cell;
    Text rest = squeezed(decoded(text.substr(0, kLongestPoints)));
    if (rest.empty()) return cell;
    if (text.size() >= kLongestPoints) {
        cell.kind = PointsCell::Kind::Unreadable;
        return cell;
    }
    if (std::ranges::find(kNoPoints, View(rest)) != kNoPoints.end()) {
        cell.kind = PointsCell::Kind::NoPoints;
        return cell;
    }
    if (looksLikeDate(rest)) {
        cell.kind = PointsCell::Kind::Date;
        return cell;
    }
    cell.marks = takeMarks(rest);
    takeLimit(rest, cell);
    cell.eachTime = takeAny(rest, kEachTime);
    cell.eachTime = takeAny(rest, kEachTimeAfter) || cell.eachTime;
    const bool minus = rest.size() > 1 && rest.front() == U'-' && isDigit(rest[1]);
    const bool plus = rest.size() > 1 && rest.front() == U'+' && isDigit(rest[1]);
    cell.marks.deduction = takeAny(rest, kDeduction) || minus;
    cell.marks.bonus = takeAny(rest, kBonus) || plus;
    if (minus || plus) rest.erase(0, 1);
    if (!rest.empty() && rest.front() == U'-' && cell.marks.deduction) rest.erase(0, 1);
    cell.marks.deduction |= cell.eachTime && !cell.marks.bonus;
    takeAny(rest, kUnits);
    while (!rest.empty() && View(U"/,;:、。-").find(rest.back()) != View::npos)
        rest.pop_back();
    while (!rest.empty() && View(U"/,;:、。").find(rest.front()) != View::npos)
        rest.erase(0, 1);
    if (rest.empty())
        cell.kind = cell.marks.any() ? PointsCell::Kind::MarksOnly : PointsCell::Kind::Unreadable;
    else if (const auto numbers = numbersOf(rest))
        takeNumbers(*numbers, cell);
    else
        cell.kind = PointsCell::Kind::Unreadable;
    return cell;
}

CardMarks readMarks(std::string_view text) {
    Text rest = squeezed(decoded(text.substr(0, kLongestRemark)));
    CardMarks marks = takeMarks(rest);
    marks.deduction = rest == U"扣分" || rest == U"扣分项" || rest == U"deduction";
    marks.bonus = rest == U"加分" || rest == U"加分项" || rest == U"bonus";
    return marks;
}

bool saysYes(std::string_view text) {
    constexpr std::array<View, 12> kYes{U"是",   U"可", U"可以", U"允许",    U"yes", U"y",
                                        U"true", U"√",  U"✓",    U"allowed", U"有",  U"x"};
    const Text said = squeezed(decoded(text.substr(0, kLongestPoints)));
    return std::ranges::find(kYes, View(said)) != kYes.end();
}

LocalizedText inItsLanguage(std::string text) {
    const bool chinese = hasHan(decoded(text));
    return chinese ? LocalizedText{{}, std::move(text)} : LocalizedText{std::move(text), {}};
}

} // namespace earmark::exchange
