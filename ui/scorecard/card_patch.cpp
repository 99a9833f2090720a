#include "ui/scorecard/card_patch.h"

#include <algorithm>

namespace earmark::ui {

namespace {

/// A copy without its parts, made without copying them.
template <class Whole, class Parts>
Whole headOf(Whole& whole, Parts Whole::*parts) {
    Parts aside;
    std::swap(whole.*parts, aside);
    Whole head = whole;
    std::swap(whole.*parts, aside);
    return head;
}

struct Span {
    std::size_t first = 0;
    std::size_t beforeEnd = 0;
    std::size_t afterEnd = 0;
};

/// Where two lists differ, what is alike at both ends left out.
template <class Items>
Span differing(const Items& before, const Items& after) {
    Span span{0, before.size(), after.size()};
    const std::size_t least = std::min(before.size(), after.size());
    while (span.first < least && before[span.first] == after[span.first])
        ++span.first;
    while (span.beforeEnd > span.first && span.afterEnd > span.first &&
           before[span.beforeEnd - 1] == after[span.afterEnd - 1]) {
        --span.beforeEnd;
        --span.afterEnd;
    }
    return span;
}

template <class Items>
Items cut(const Items& items, std::size_t first, std::size_t end) {
    return Items(items.begin() + static_cast<std::ptrdiff_t>(first),
                 items.begin() + static_cast<std::ptrdiff_t>(end));
}

template <class Items>
void replace(Items& items, std::size_t first, std::size_t count, const Items& with) {
    const auto at = items.begin() + static_cast<std::ptrdiff_t>(first);
    const auto gap = items.erase(at, at + static_cast<std::ptrdiff_t>(count));
    items.insert(gap, with.begin(), with.end());
}

} // namespace

CardPatch::CardPatch(model::CardVersion& before, model::CardVersion& after) {
    using Card = model::CardVersion;
    if (auto heads = std::pair(headOf(before, &Card::sections), headOf(after, &Card::sections));
        heads.first != heads.second)
        m_head = std::move(heads);
    if (before.sections.size() == after.sections.size()) {
        for (std::size_t index = 0; index < before.sections.size(); ++index)
            if (before.sections[index] != after.sections[index])
                m_sections.push_back(difference(index, before.sections[index], after.sections[index]));
        return;
    }
    const Span span = differing(before.sections, after.sections);
    m_first = span.first;
    m_before = cut(before.sections, span.first, span.beforeEnd);
    m_after = cut(after.sections, span.first, span.afterEnd);
}

CardPatch::SectionPatch CardPatch::difference(std::size_t index, model::Section& before,
                                              model::Section& after) {
    const Span span = differing(before.criteria, after.criteria);
    return {index,
            headOf(before, &model::Section::criteria),
            headOf(after, &model::Section::criteria),
            span.first,
            cut(before.criteria, span.first, span.beforeEnd),
            cut(after.criteria, span.first, span.afterEnd)};
}

void CardPatch::apply(model::CardVersion& card, bool backwards) const {
    if (m_head) {
        std::vector<model::Section> sections = std::move(card.sections);
        card = backwards ? m_head->first : m_head->second;
        card.sections = std::move(sections);
    }
    for (const SectionPatch& patch : m_sections) {
        model::Section& section = card.sections[patch.index];
        std::vector<model::Criterion> criteria = std::move(section.criteria);
        section = backwards ? patch.headBefore : patch.headAfter;
        section.criteria = std::move(criteria);
        replace(section.criteria, patch.first, (backwards ? patch.after : patch.before).size(),
                backwards ? patch.before : patch.after);
    }
    if (m_sections.empty())
        replace(card.sections, m_first, (backwards ? m_after : m_before).size(),
                backwards ? m_before : m_after);
}

} // namespace earmark::ui
