#include "core/exchange/card_cell.h"
#include "core/exchange/code_points.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

namespace {

using View = std::u32string_view;

constexpr View kChineseNumerals = U"一二三四五六七八九十百";
constexpr View kSeparators = U".、:)]．。 -";

std::size_t run(View text, std::size_t from, View of) {
    std::size_t at = from;
    while (at < text.size() && of.find(text[at]) != View::npos)
        ++at;
    return at;
}

struct Prefix {
    std::size_t length = 0; ///< of what stands before the name
    Numbering numbering;
};

/// "1." "1.2 " "1、" "1)": not "3秒" and not "1.5分钟".
Prefix digitsPrefix(View plain, bool bracketed) {
    std::size_t at = 0;
    int parts = 0;
    while (at < plain.size() && isDigit(plain[at])) {
        at = run(plain, at, U"0123456789");
        ++parts;
        if (at + 1 < plain.size() && (plain[at] == U'.' || plain[at] == U'-') && isDigit(plain[at + 1])) ++at;
    }
    if (parts == 0 || at >= plain.size()) return {};
    const bool ends =
        bracketed ? plain[at] == U')' || plain[at] == U']' : kSeparators.find(plain[at]) != View::npos;
    return ends ? Prefix{run(plain, at, kSeparators), {parts, false}} : Prefix{};
}

/// "一、" "二．" "十一 ".
Prefix numeralsPrefix(View plain, bool bracketed) {
    const std::size_t at = run(plain, 0, kChineseNumerals);
    if (at == 0 || at >= plain.size()) return {};
    const bool ends =
        bracketed ? plain[at] == U')' || plain[at] == U']' : View(U".、:．)").find(plain[at]) != View::npos;
    return ends ? Prefix{run(plain, at, kSeparators), {1, true}} : Prefix{};
}

/// "第一部分" "第2类:" "section 3:" "part iv".
Prefix wordsPrefix(View plain) {
    constexpr std::array<View, 5> kParts{U"部分", U"大类", U"类", U"章", U"项"};
    if (plain.starts_with(U"第")) {
        const std::size_t number = run(plain, 1, U"0123456789一二三四五六七八九十");
        for (const View part : kParts)
            if (number > 1 && plain.substr(number).starts_with(part))
                return {run(plain, number + part.size(), kSeparators), {1, true}};
    }
    for (const View word : {View(U"section "), View(U"part ")}) {
        if (!plain.starts_with(word)) continue;
        const std::size_t number = run(plain, word.size(), U"0123456789ivx");
        if (number > word.size() && number < plain.size() && View(U".:-) ").find(plain[number]) != View::npos)
            return {run(plain, number, kSeparators), {1, true}};
    }
    return {};
}

/// "A." "iv." "II、"; a circled number.
Prefix lettersPrefix(View plain) {
    if (!plain.empty() && plain.front() >= 0x2460 && plain.front() <= 0x2473)
        return {run(plain, 1, kSeparators), {1, false}};
    const std::size_t roman = run(plain, 0, U"ivx");
    const auto ends = [&](std::size_t at) {
        return at + 1 < plain.size() && View(U".、)").find(plain[at]) != View::npos;
    };
    if (roman > 0 && ends(roman)) return {run(plain, roman, kSeparators), {1, true}};
    if (plain.size() > 2 && plain.front() >= U'a' && plain.front() <= U'h' && ends(1))
        return {run(plain, 1, kSeparators), {1, true}};
    return {};
}

Prefix prefixOf(View plain) {
    const bool bracketed = !plain.empty() && (plain.front() == U'(' || plain.front() == U'[');
    const std::size_t skipped = bracketed ? 1 : 0;
    const View inner = plain.substr(skipped);
    Prefix prefix = digitsPrefix(inner, bracketed);
    if (prefix.length == 0) prefix = numeralsPrefix(inner, bracketed);
    if (prefix.length == 0 && !bracketed) prefix = wordsPrefix(plain);
    if (prefix.length == 0 && !bracketed) prefix = lettersPrefix(plain);
    if (prefix.length > 0) prefix.length += skipped;
    // A number alone is the name itself.
    return prefix.length < plain.size() ? prefix : Prefix{};
}

bool states(const PointsCell& cell) {
    return cell.kind == PointsCell::Kind::Number || cell.kind == PointsCell::Kind::Levels ||
           cell.kind == PointsCell::Kind::MarksOnly;
}

/// Takes "（23分）" off the end of a name.
PointsCell takeBracket(View& name) {
    const std::u32string plain = plainForm(name);
    if (plain.empty() || (plain.back() != U')' && plain.back() != U']')) return {};
    const std::size_t open = plain.find_last_of(plain.back() == U')' ? U'(' : U'[');
    if (open == View::npos || open == 0) return {};
    const PointsCell cell = readPointsCell(encoded(name.substr(open + 1, name.size() - open - 2)));
    if (!states(cell)) return {};
    name = stripped(name.substr(0, open));
    return cell;
}

/// Takes "23分", "- 23 points", "：23分" off the end of a name. A bare number stays: it may belong to it.
PointsCell takeEnd(View& name) {
    constexpr std::array<View, 4> kUnits{U"points", U"point", U"pts", U"分"};
    const std::u32string plain = plainForm(name);
    const auto unit = std::ranges::find_if(kUnits, [&](View one) { return plain.ends_with(one); });
    if (unit == kUnits.end()) return {};
    std::size_t at = plain.size() - unit->size();
    while (at > 0 && (isDigit(plain[at - 1]) || plain[at - 1] == U'.' || plain[at - 1] == U' '))
        --at;
    const PointsCell cell = readPointsCell(encoded(name.substr(at)));
    if (at == 0 || cell.kind != PointsCell::Kind::Number) return {};
    while (at > 0 && View(U" :-,共计").find(plain[at - 1]) != View::npos)
        --at;
    if (at == 0) return {};
    name = stripped(name.substr(0, at));
    return cell;
}

bool isLatin(View text) {
    return !hasHan(text) && std::ranges::any_of(text, [](char32_t one) {
        return (one >= U'a' && one <= U'z') || (one >= U'A' && one <= U'Z');
    });
}

std::optional<LocalizedText> pairOf(View first, View second) {
    first = stripped(first);
    second = stripped(second);
    if (isLatin(first) && hasHan(second)) return LocalizedText{encoded(first), encoded(second)};
    if (hasHan(first) && isLatin(second)) return LocalizedText{encoded(second), encoded(first)};
    return std::nullopt;
}

/// A name in both languages in one cell.
std::optional<LocalizedText> inBothLanguages(View name) {
    const std::u32string plain = plainForm(name);
    for (const char32_t joint : {U'\n', U'/', U'|'}) {
        const std::size_t at = plain.find(joint);
        if (at == View::npos || plain.find(joint, at + 1) != View::npos) continue;
        if (auto both = pairOf(name.substr(0, at), name.substr(at + 1))) return both;
    }
    if (plain.empty() || (plain.back() != U')' && plain.back() != U']')) return std::nullopt;
    const std::size_t open = plain.find_last_of(U"([");
    return open == View::npos ? std::nullopt
                              : pairOf(name.substr(0, open), name.substr(open + 1, name.size() - open - 2));
}

} // namespace

NameCell readNameCell(std::string_view text) {
    NameCell cell;
    const std::u32string whole = decoded(safeText(text, true, &cell.cleaned));
    View name = stripped(whole);
    const Prefix prefix = prefixOf(plainForm(name));
    name = stripped(name.substr(prefix.length));
    cell.numbering = prefix.numbering;
    const View named = name;
    cell.points = takeBracket(name);
    if (cell.points.kind == PointsCell::Kind::Empty) cell.points = takeEnd(name);
    if (name.empty()) {
        name = named;
        cell.points = {};
    }
    if (const auto both = inBothLanguages(name))
        cell.name = {safeText(both->en, false), safeText(both->zh, false)};
    else
        cell.name = inItsLanguage(safeText(encoded(name), false));
    return cell;
}

} // namespace earmark::exchange
