#include "core/documents/name_hiding.h"

#include <algorithm>
#include <utility>

namespace earmark::documents {

namespace {

struct Replacement {
    std::string name;
    std::string alias;
};

bool isWordByte(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
}

/// Whether a name stands at a place as a word of its own, where it begins or ends with a Latin letter.
bool standsAlone(const std::string& text, std::size_t at, const std::string& name) {
    const std::size_t end = at + name.size();
    const bool runsOnBefore = at > 0 && isWordByte(text[at - 1]) && isWordByte(name.front());
    const bool runsOnAfter = end < text.size() && isWordByte(text[end]) && isWordByte(name.back());
    return !runsOnBefore && !runsOnAfter;
}

class NameHider {
public:
    explicit NameHider(const std::vector<Person>& people) {
        for (const Person& person : people)
            for (const std::string& name : person.names)
                if (!name.empty()) m_replacements.push_back({name, person.alias});
        // 王小明 goes before 王小, which is part of it.
        std::ranges::stable_sort(m_replacements, [](const Replacement& one, const Replacement& other) {
            return one.name.size() > other.name.size();
        });
    }

    void hide(std::string& text) const {
        for (std::size_t at = 0; at < text.size();) {
            const Replacement* found = replacementAt(text, at);
            if (found != nullptr) text.replace(at, found->name.size(), found->alias);
            at += found != nullptr ? found->alias.size() : 1;
        }
    }

    void operator()(Heading& block) const { hide(block.text); }
    void operator()(Paragraph& block) const { hide(block.text); }
    void operator()(KeyFigures& block) const {
        for (KeyFigure& figure : block.figures)
            for (std::string* text : {&figure.label, &figure.value, &figure.detail, &figure.comparison})
                hide(*text);
    }
    void operator()(Details& block) const { hideIn(block.items); }
    void operator()(Signatures& block) const { hideIn(block.people); }
    void operator()(DataTable& table) const {
        for (std::string* text : {&table.title, &table.sheet, &table.note})
            hide(*text);
        for (Column& column : table.columns)
            hide(column.title);
        for (std::vector<Cell>& row : table.rows)
            for (Cell& cell : row)
                if (!cell.exact) hide(cell.text);
    }
    void operator()(ChartBlock& chart) const {
        hide(chart.title);
        hide(chart.description);
        (*this)(chart.data);
        for (charts::Mark& mark : chart.list.marks)
            std::visit([this](auto& one) { hideIn(one); }, mark);
    }
    void operator()(Passage& passage) const {
        for (std::string* text : {&passage.title, &passage.call, &passage.speaker, &passage.note})
            hide(*text);
    }
    void operator()(PageBreak&) const {}

private:
    const Replacement* replacementAt(const std::string& text, std::size_t at) const {
        const auto found = std::ranges::find_if(m_replacements, [&](const Replacement& one) {
            return text.compare(at, one.name.size(), one.name) == 0 && standsAlone(text, at, one.name);
        });
        return found == m_replacements.end() ? nullptr : &*found;
    }
    void hideIn(std::vector<Detail>& details) const {
        for (Detail& detail : details) {
            hide(detail.label);
            hide(detail.text);
        }
    }
    void hideIn(charts::Bar& bar) const { hide(bar.hint); }
    void hideIn(charts::Dot& dot) const { hide(dot.hint); }
    void hideIn(charts::Text& text) const { hide(text.text); }
    void hideIn(charts::Polyline&) const {}

    std::vector<Replacement> m_replacements;
};

} // namespace

Document namesHidden(Document document) {
    const NameHider hider(document.people);
    for (std::string* text : {&document.title, &document.subtitle, &document.stamp})
        hider.hide(*text);
    for (Block& block : document.blocks)
        std::visit(hider, block);
    document.people.clear();
    return document;
}

} // namespace earmark::documents
