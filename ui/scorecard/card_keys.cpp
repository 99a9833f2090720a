#include "ui/scorecard/card_keys.h"

#include "ui/common/text.h"

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr std::size_t kLongestKey = 32;
constexpr std::string_view kProvisionalCard = "new-card";
constexpr std::string_view kProvisional = "section-";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <class Visit>
void visitTests(model::Condition& condition, const Visit& visit) {
    if (condition.kind == model::Condition::Kind::Test) visit(condition.test);
    for (model::Condition& part : condition.parts)
        visitTests(part, visit);
}

bool asks(const model::Condition& condition, const std::string& key) {
    if (condition.kind == model::Condition::Kind::Test)
        return condition.test.subject == model::Test::Subject::Criterion && condition.test.key == key;
    return std::ranges::any_of(condition.parts,
                               [&](const model::Condition& part) { return asks(part, key); });
}

} // namespace

std::string keyFromName(const std::string& name) {
    std::string key;
    for (const char c : name) {
        const char low = lowered(c);
        if ((low >= 'a' && low <= 'z') || isDigit(low))
            key += low;
        else if (!key.empty() && key.back() != '-')
            key += '-';
    }
    if (key.size() > kLongestKey) {
        const std::size_t word = key.rfind('-', kLongestKey);
        key.resize(word == std::string::npos || word == 0 ? kLongestKey : word);
    }
    while (!key.empty() && key.back() == '-')
        key.pop_back();
    return key;
}

std::string freeKey(const std::string& wanted, const std::set<std::string>& taken) {
    if (!taken.contains(wanted)) return wanted;
    for (int number = 2;; ++number) {
        std::string key = wanted + "-" + std::to_string(number);
        if (!taken.contains(key)) return key;
    }
}

std::set<std::string> sectionKeys(const model::CardVersion& card) {
    std::set<std::string> keys;
    for (const model::Section& section : card.sections)
        keys.insert(section.key);
    return keys;
}

std::set<std::string> criterionKeys(const model::CardVersion& card) {
    std::set<std::string> keys;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria)
            keys.insert(criterion.key);
    return keys;
}

std::string provisionalCardKey() {
    return std::string(kProvisionalCard);
}

bool isProvisionalCardKey(const std::string& key) {
    return key.starts_with(kProvisionalCard);
}

bool isProvisionalSectionKey(const std::string& key) {
    if (!key.starts_with(kProvisional) || key.size() == kProvisional.size()) return false;
    return std::all_of(key.begin() + static_cast<std::ptrdiff_t>(kProvisional.size()), key.end(), isDigit);
}

void forEachTest(model::CardVersion& card, const std::function<void(model::Test&)>& visit) {
    for (model::Section& section : card.sections) {
        if (section.condition) visitTests(*section.condition, visit);
        for (model::Criterion& criterion : section.criteria)
            if (criterion.condition) visitTests(*criterion.condition, visit);
    }
}

void renameCriterion(model::CardVersion& card, const std::string& from, const std::string& to) {
    for (model::Section& section : card.sections)
        for (model::Criterion& criterion : section.criteria)
            if (criterion.key == from) criterion.key = to;
    forEachTest(card, [&](model::Test& test) {
        if (test.subject == model::Test::Subject::Criterion && test.key == from) test.key = to;
    });
}

QStringList askingAbout(const model::CardVersion& card, const std::string& criterionKey, Language language) {
    QStringList names;
    for (const model::Section& section : card.sections) {
        if (section.condition && asks(*section.condition, criterionKey))
            names.append(toQString(section.name.in(language)));
        for (const model::Criterion& criterion : section.criteria)
            if (criterion.condition && asks(*criterion.condition, criterionKey))
                names.append(toQString(criterion.name.in(language)));
    }
    return names;
}

} // namespace earmark::ui
