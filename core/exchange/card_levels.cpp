#include "core/exchange/card_levels.h"

#include "core/exchange/card_cell.h"
#include "core/exchange/code_points.h"
#include "core/scoring/decimal.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

using model::Points;

namespace {

using View = std::u32string_view;

/// A level's name is cut at this many characters; the whole then stands in its description.
constexpr std::size_t kLongestName = 24;
/// More than these are a list of something else.
constexpr std::size_t kMostLevels = 50;

struct Clause {
    View text;
    std::u32string plain;
};

/// Lines; within a line the clauses between semicolons, and sentences that begin with points ("2: … 1: …").
std::vector<Clause> clausesOf(View text) {
    std::vector<Clause> clauses;
    const std::u32string plain = plainForm(text);
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const View part = stripped(text.substr(begin, end - begin));
        if (!part.empty()) clauses.push_back({part, plainForm(part)});
        begin = end + 1;
    };
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const bool sentence =
            (plain[at] == U'.' || plain[at] == U'。') && at + 2 < plain.size() &&
            (plain[at] == U'。' ? isDigit(plain[at + 1]) : plain[at + 1] == U' ' && isDigit(plain[at + 2]));
        if (plain[at] == U'\n' || plain[at] == U';' || sentence) close(at);
    }
    close(plain.size());
    return clauses;
}

std::optional<Points> numberAt(View plain, std::size_t& at) {
    std::string digits;
    while (at < plain.size() && (isDigit(plain[at]) || (plain[at] == U'.' && at + 1 < plain.size() &&
                                                        isDigit(plain[at + 1]) && !digits.empty())))
        digits += static_cast<char>(plain[at++]);
    const auto value = digits.empty() ? std::nullopt : scoring::parseDecimal(digits, 3);
    return value && *value <= Points::kLimit ? std::optional(Points{*value}) : std::nullopt;
}

bool skipUnit(View plain, std::size_t& at) {
    while (at < plain.size() && plain[at] == U' ')
        ++at;
    for (const View unit : {View(U"points"), View(U"point"), View(U"pts"), View(U"分")})
        if (plain.substr(at).starts_with(unit)) {
            at += unit.size();
            return true;
        }
    return false;
}

View withoutEdges(View text) {
    constexpr View kEdges = U" :：,，.。-–—、；;";
    while (!text.empty() && kEdges.find(text.front()) != View::npos)
        text.remove_prefix(1);
    while (!text.empty() && kEdges.find(text.back()) != View::npos && text.back() != U'。' &&
           text.back() != U'.')
        text.remove_suffix(1);
    return stripped(text);
}

DescribedLevel levelOf(View name, View description, Points points) {
    name = withoutEdges(name);
    description = withoutEdges(description);
    if (name.empty()) {
        // The description says it all; its first words are the name.
        const std::size_t stop = description.find_first_of(U"，,。.；;：:（(");
        name = description.substr(0, std::min(stop, description.size()));
        if (name.size() > kLongestName) name = name.substr(0, kLongestName);
        View rest = description;
        while (!rest.empty() && (rest.back() == U'。' || rest.back() == U'.'))
            rest.remove_suffix(1);
        if (stripped(name) == rest) description = {};
    } else if (name.size() > 2 * kLongestName) {
        return {encoded(stripped(name.substr(0, kLongestName))) + "…",
                encoded(name) + (description.empty() ? "" : "\n" + encoded(description)), points};
    }
    return {encoded(stripped(name)), encoded(description), points};
}

/// Where points are a range or a loss, the clause is no level.
bool endsNumber(View plain, std::size_t at) {
    return at >= plain.size() || (plain[at] != U'-' && plain[at] != U'~' && plain[at] != U'至' &&
                                  plain[at] != U'到' && plain[at] != U'/' && plain[at] != U'%');
}

/// "9分：…", "9: …".
std::optional<DescribedLevel> pointsFirst(const Clause& clause) {
    std::size_t at = 0;
    const auto points = numberAt(clause.plain, at);
    if (!points || !endsNumber(clause.plain, at)) return std::nullopt;
    const bool unit = skipUnit(clause.plain, at);
    const bool colon = at < clause.plain.size() && clause.plain[at] == U':';
    if (!unit && !colon) return std::nullopt;
    if (View(clause.plain).substr(at).starts_with(U"钟")) return std::nullopt; // minutes
    return levelOf({}, clause.text.substr(at), *points);
}

/// "热情饱满（9分）", "Good (35): …".
std::optional<DescribedLevel> pointsInBracket(const Clause& clause) {
    const View plain = clause.plain;
    for (std::size_t open = plain.find_first_of(U"(["); open != View::npos;
         open = plain.find_first_of(U"([", open + 1)) {
        std::size_t at = open + 1;
        const auto points = numberAt(plain, at);
        if (!points || !endsNumber(plain, at)) continue;
        skipUnit(plain, at);
        if (at >= plain.size() || (plain[at] != U')' && plain[at] != U']')) continue;
        const View name = clause.text.substr(0, open);
        if (name.empty()) return levelOf({}, clause.text.substr(at + 1), *points);
        return levelOf(name, clause.text.substr(at + 1), *points);
    }
    return std::nullopt;
}

/// "优秀 40：…", "优秀40分：…", "Excellent 40: …", "优秀：40分".
std::optional<DescribedLevel> nameFirst(const Clause& clause) {
    const View plain = clause.plain;
    const std::size_t digit = plain.find_first_of(U"0123456789");
    if (digit == View::npos || digit == 0 || digit > kLongestName) return std::nullopt;
    const View before = plain.substr(0, digit);
    if (before.find_first_of(U".。扣加第") != View::npos) return std::nullopt;
    if (before.back() == U'-' || before.back() == U'+') return std::nullopt;
    std::size_t at = digit;
    const auto points = numberAt(plain, at);
    if (!points || !endsNumber(plain, at)) return std::nullopt;
    const bool unit = skipUnit(plain, at);
    const bool ends = at >= plain.size();
    const bool colon = !ends && plain[at] == U':';
    if (!colon && !(ends && (unit || before.back() == U':' || before.back() == U' '))) return std::nullopt;
    return levelOf(clause.text.substr(0, digit), ends ? View() : clause.text.substr(at), *points);
}

/// "首尾完整得3分", "both complete: 3 points".
std::optional<DescribedLevel> pointsLast(const Clause& clause) {
    const View plain = clause.plain;
    for (const View word : {View(U"得"), View(U"计")}) {
        const std::size_t begin = plain.rfind(word);
        if (begin == View::npos || begin == 0) continue;
        std::size_t at = begin + 1;
        const auto points = numberAt(plain, at);
        if (!points || !endsNumber(plain, at) || !skipUnit(plain, at)) continue;
        const View rest = plain.substr(at);
        if (!rest.empty() && rest != U"。" && rest != U".") continue;
        const View name = withoutEdges(clause.text.substr(0, begin));
        return levelOf(name.size() > kLongestName ? View() : name, name.size() > kLongestName ? name : View(),
                       *points);
    }
    return std::nullopt;
}

std::optional<DescribedLevel> levelIn(const Clause& clause) {
    for (const auto form : {pointsFirst, pointsInBracket, nameFirst, pointsLast})
        if (auto level = form(clause); level && !level->name.empty()) return level;
    return std::nullopt;
}

/// "3-4分：…": points that lie between; such a cell is guidance to a scale.
bool beginsWithRange(const Clause& clause) {
    std::size_t at = 0;
    if (!numberAt(clause.plain, at)) return false;
    while (at < clause.plain.size() && clause.plain[at] == U' ')
        ++at;
    return !endsNumber(clause.plain, at);
}

constexpr std::array<View, 22> kLevelWords{U"优秀",
                                           U"优",
                                           U"良好",
                                           U"良",
                                           U"一般",
                                           U"中",
                                           U"合格",
                                           U"较差",
                                           U"差",
                                           U"很差",
                                           U"不合格",
                                           U"满意",
                                           U"excellent",
                                           U"good",
                                           U"fair",
                                           U"poor",
                                           U"very poor",
                                           U"average",
                                           U"beyond expectation",
                                           U"satisfied",
                                           U"dissatisfied",
                                           U"超出期望"};

/// "优秀：…" without points.
std::optional<DescribedLevel> namedLevel(const Clause& clause) {
    const std::size_t stop = std::min(View(clause.plain).find(U':'), clause.plain.size());
    const View name = stripped(View(clause.plain).substr(0, stop));
    if (std::ranges::find(kLevelWords, name) == kLevelWords.end()) return std::nullopt;
    const View text = stop < clause.text.size() ? clause.text.substr(stop + 1) : View();
    return DescribedLevel{encoded(stripped(clause.text.substr(0, stop))), encoded(withoutEdges(text)), {}};
}

bool areLevels(const std::vector<DescribedLevel>& levels, std::optional<Points> maximum) {
    if (levels.size() < 2 || levels.size() > kMostLevels) return false;
    const auto falls = [&](auto compare) {
        return std::ranges::is_sorted(levels, compare, [](const DescribedLevel& one) { return *one.points; });
    };
    const Points best =
        std::ranges::max(levels, {}, [](const DescribedLevel& one) { return *one.points; }).points.value();
    // Rising from 1 without the maximum is a numbered list.
    if (maximum && best != *maximum) return falls(std::ranges::greater_equal{}) && best < *maximum;
    return maximum || !falls(std::ranges::less{}) || levels.front().points->thousandths == 0;
}

void takeLevels(const std::vector<Clause>& clauses, std::optional<Points> maximum, GuidanceCell& cell) {
    std::vector<DescribedLevel> levels;
    std::string beside;
    for (const Clause& clause : clauses) {
        if (beginsWithRange(clause)) return;
        if (auto level = levelIn(clause))
            levels.push_back(std::move(*level));
        else
            beside += (beside.empty() ? "" : "\n") + encoded(clause.text);
    }
    if (!areLevels(levels, maximum)) return;
    cell.levels = std::move(levels);
    cell.beside = std::move(beside);
}

void takeNamedLevels(const std::vector<Clause>& clauses, GuidanceCell& cell) {
    std::vector<DescribedLevel> levels;
    for (const Clause& clause : clauses)
        if (auto level = namedLevel(clause)) levels.push_back(std::move(*level));
    if (levels.size() >= 2 && levels.size() == clauses.size()) cell.levels = std::move(levels);
}

template <std::size_t Count>
bool holds(View text, const std::array<View, Count>& words) {
    return std::ranges::any_of(words, [&](View word) { return text.find(word) != View::npos; });
}

bool saysYesAndNo(View plain) {
    constexpr std::array<View, 5> kYes{U"yes:", U"是:", U"选“是”", U"选\"是\"", U"选是"};
    constexpr std::array<View, 5> kNo{U"no:", U"否:", U"选“否”", U"选\"否\"", U"选否"};
    return holds(plain, kYes) && holds(plain, kNo);
}

bool speaksOfSevere(const std::vector<Clause>& clauses) {
    constexpr std::array<View, 2> kSevere{U"严重", U"severe"};
    constexpr std::array<View, 4> kFatal{U"致命", U"否决", U"fatal", U"清零"};
    return std::ranges::any_of(clauses, [&](const Clause& clause) {
        return holds(View(clause.plain), kSevere) && holds(View(clause.plain), kFatal);
    });
}

} // namespace

GuidanceCell readGuidanceCell(std::string_view text, std::optional<Points> maximum) {
    constexpr std::array<View, 3> kNotApplicable{U"不适用", U"n/a", U"not applicable"};
    constexpr std::array<View, 5> kFatal{U"致命", U"否决", U"fatal", U"清零", U"zero the card"};
    constexpr std::array<View, 6> kOnlyWhen{U"仅当",       U"仅在",      U"仅限",
                                            U"only where", U"only when", U"only if"};
    GuidanceCell cell;
    cell.text = safeText(text, true, &cell.cleaned);
    const std::u32string whole = decoded(cell.text);
    const std::u32string plain = plainForm(whole);
    const std::vector<Clause> clauses = clausesOf(whole);
    takeLevels(clauses, maximum, cell);
    if (cell.levels.empty()) takeNamedLevels(clauses, cell);
    cell.yesNo = saysYesAndNo(plain);
    cell.notApplicable = holds(View(plain), kNotApplicable);
    cell.severe = speaksOfSevere(clauses);
    const bool notFatal = plain.find(U"非致命") != View::npos || plain.find(U"non-fatal") != View::npos;
    cell.fatalWord = !cell.severe && !notFatal && holds(View(plain), kFatal);
    cell.condition = holds(View(plain), kOnlyWhen);
    return cell;
}

} // namespace earmark::exchange
