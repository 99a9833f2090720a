#pragma once

#include "core/charts/display_list.h"

#include <algorithm>
#include <string>
#include <vector>

namespace earmark::test {

template <class Kind>
std::vector<Kind> marksOf(const charts::DisplayList& list) {
    std::vector<Kind> found;
    for (const charts::Mark& mark : list.marks)
        if (const auto* kind = std::get_if<Kind>(&mark)) found.push_back(*kind);
    return found;
}

template <class Kind>
std::vector<Kind> marksOf(const charts::DisplayList& list, charts::Role role) {
    std::vector<Kind> found = marksOf<Kind>(list);
    std::erase_if(found, [&](const Kind& mark) { return mark.role != role; });
    return found;
}

inline std::vector<std::string> textsOf(const charts::DisplayList& list) {
    std::vector<std::string> texts;
    for (const charts::Text& text : marksOf<charts::Text>(list))
        texts.push_back(text.text);
    return texts;
}

inline bool says(const charts::DisplayList& list, const std::string& text) {
    const std::vector<std::string> texts = textsOf(list);
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

} // namespace earmark::test
