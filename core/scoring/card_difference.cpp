#include "core/scoring/card_difference.h"

#include "core/scoring/card_words.h"
#include "core/scoring/change_speaker.h"
#include "core/scoring/explain_text.h"
#include "core/scoring/key_pairing.h"

#include <algorithm>

namespace earmark::scoring {

namespace {

using Kind = CardChange::Kind;
using model::CardVersion;
using model::Criterion;
using model::Section;

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

/// Where a criterion stands in its card.
struct Standing {
    std::size_t section = 0;
    std::size_t index = 0;
};

/// A card's criteria in one row.
struct Row {
    explicit Row(const CardVersion& card) {
        for (std::size_t section = 0; section < card.sections.size(); ++section)
            for (std::size_t index = 0; index < card.sections[section].criteria.size(); ++index) {
                standings.push_back({section, index});
                keys.push_back(card.sections[section].criteria[index].key);
            }
    }
    std::vector<Standing> standings;
    std::vector<std::string> keys;
};

std::vector<std::string> sectionKeys(const CardVersion& card) {
    std::vector<std::string> keys;
    for (const Section& section : card.sections)
        keys.push_back(section.key);
    return keys;
}

bool sameWords(const LocalizedText& one, const LocalizedText& other) {
    return (!one.en.empty() && one.en == other.en) || (!one.zh.empty() && one.zh == other.zh);
}

std::string placeOf(const Section& section) {
    return "sections/" + section.key;
}

std::string placeOf(const Section& section, const Criterion& criterion) {
    return placeOf(section) + "/criteria/" + criterion.key;
}

class Comparison {
public:
    Comparison(const CardVersion& before, const CardVersion& after)
        : m_before(before)
        , m_after(after)
        , m_rowBefore(before)
        , m_rowAfter(after)
        , m_sections(pairKeys(sectionKeys(before), sectionKeys(after)))
        , m_criteria(pairKeys(m_rowBefore.keys, m_rowAfter.keys)) {
        pairRenamedSections();
        m_cameFrom.assign(m_rowAfter.keys.size(), kNowhere);
        for (const KeyPairing::Pair& pair : m_criteria.pairs)
            m_cameFrom[pair.after] = pair.before;
    }

    std::vector<CardChange> run() && {
        compareCardHead(m_changes, m_before, m_after);
        std::size_t row = 0;
        for (std::size_t section = 0; section < m_after.sections.size(); ++section) {
            compareSection(section);
            compareCriteria(section, row);
            row += m_after.sections[section].criteria.size();
        }
        for (const std::size_t section : m_sections.removed)
            tellRemoved(m_before.sections[section]);
        for (const std::size_t removed : m_criteria.removed)
            tellRemoved(m_rowBefore.standings[removed]);
        return std::move(m_changes);
    }

private:
    /// A section under a new key and the same name is the same section; only its key is told.
    void pairRenamedSections() {
        std::erase_if(m_sections.added, [&](std::size_t added) {
            const auto found = std::ranges::find_if(m_sections.removed, [&](std::size_t removed) {
                return sameWords(m_before.sections[removed].name, m_after.sections[added].name);
            });
            if (found == m_sections.removed.end()) return false;
            m_sections.pairs.push_back({*found, added, false});
            m_sections.removed.erase(found);
            return true;
        });
    }

    const KeyPairing::Pair* pairOfSection(std::size_t after) const {
        const auto found = std::ranges::find(m_sections.pairs, after, &KeyPairing::Pair::after);
        return found == m_sections.pairs.end() ? nullptr : &*found;
    }

    LocalizedText nameOf(const Section& section) const { return nameOrKey(section.name, section.key); }
    LocalizedText nameOf(const Criterion& criterion) const {
        return nameOrKey(criterion.name, criterion.key);
    }

    ChangeSpeaker speakerOf(const Section& section) {
        return {m_changes, placeOf(section), LocalizedText{"Section ", "评分大类"} + quoted(nameOf(section))};
    }

    void compareSection(std::size_t index) {
        const Section& after = m_after.sections[index];
        const ChangeSpeaker speaker = speakerOf(after);
        const KeyPairing::Pair* pair = pairOfSection(index);
        if (!pair) {
            const std::string count = std::to_string(after.criteria.size());
            speaker.tell(Kind::Added, "",
                         {"added, " + count + (after.criteria.size() == 1 ? " criterion" : " criteria"),
                          "新增，含" + count + "个评分项"});
            return;
        }
        const Section& before = m_before.sections[pair->before];
        if (before.key != after.key)
            speaker.tell(
                Kind::Changed, "key",
                {"its key is “" + after.key + "” instead of “" + before.key + "”, so its figures start anew",
                 "键名由“" + before.key + "”改为“" + after.key + "”，其统计将重新开始"});
        speaker.text("name", {"name", "名称"}, before.name, after.name);
        speaker.number("weight", {"weight", "权重"}, before.weight, after.weight, numberWords);
        speaker.number("cap", {"cap", "封顶分"}, before.cap, after.cap, numberWords);
        speaker.number("floor", {"floor", "保底分"}, before.floor, after.floor, numberWords);
        speaker.number("base", {"base", "起评分"}, before.base, after.base, numberWords);
        speaker.number("statedMaximum", {"stated maximum", "标注满分"}, before.statedMaximum,
                       after.statedMaximum, numberWords);
        compareConditions(speaker, m_before, before.condition, m_after, after.condition);
        if (pair->moved) {
            const LocalizedText previous = index > 0 ? nameOf(m_after.sections[index - 1]) : LocalizedText();
            speaker.tell(Kind::Moved, "", standingWords(index > 0 ? &previous : nullptr));
        }
    }

    /// The criteria of a section of the newer card; `row` is where they begin in the card's row.
    void compareCriteria(std::size_t sectionIndex, std::size_t row) {
        const Section& section = m_after.sections[sectionIndex];
        const std::vector<bool> moved = movedWithin(sectionIndex, row);
        for (std::size_t index = 0; index < section.criteria.size(); ++index) {
            const Criterion& after = section.criteria[index];
            if (m_cameFrom[row + index] == kNowhere) {
                tellAdded(section, after);
                continue;
            }
            const Standing from = m_rowBefore.standings[m_cameFrom[row + index]];
            const Section& fromSection = m_before.sections[from.section];
            const ChangeSpeaker speaker(m_changes, placeOf(section, after), nameOf(after), after.key);
            if (!isSameSection(from.section, sectionIndex)) {
                const LocalizedText was = nameOf(fromSection);
                const LocalizedText is = nameOf(section);
                speaker.tell(
                    Kind::Moved, "",
                    {"moved from " + was.en + " to " + is.en, "由“" + was.zh + "”移至“" + is.zh + "”"});
            } else if (moved[index]) {
                const LocalizedText previous =
                    index > 0 ? nameOf(section.criteria[index - 1]) : LocalizedText();
                speaker.tell(Kind::Moved, "", standingWords(index > 0 ? &previous : nullptr));
            }
            compareCriterion(speaker, m_before, fromSection.criteria[from.index], m_after, after);
        }
    }

    bool isSameSection(std::size_t before, std::size_t after) const {
        const KeyPairing::Pair* pair = pairOfSection(after);
        return pair && pair->before == before;
    }

    /// Which criteria of a section stand elsewhere among those that were in it before.
    std::vector<bool> movedWithin(std::size_t sectionIndex, std::size_t row) const {
        const Section& section = m_after.sections[sectionIndex];
        std::vector<std::string> positions; // where each stood, as keys of their own
        std::vector<std::size_t> stayed;
        for (std::size_t index = 0; index < section.criteria.size(); ++index) {
            const std::size_t from = m_cameFrom[row + index];
            if (from == kNowhere || !isSameSection(m_rowBefore.standings[from].section, sectionIndex))
                continue;
            positions.push_back(std::to_string(from));
            stayed.push_back(from);
        }
        std::ranges::sort(stayed);
        std::vector<std::string> before;
        for (const std::size_t from : stayed)
            before.push_back(std::to_string(from));
        std::vector<bool> moved(section.criteria.size(), false);
        const KeyPairing order = pairKeys(before, positions);
        std::size_t next = 0;
        for (std::size_t index = 0; index < section.criteria.size(); ++index) {
            const std::size_t from = m_cameFrom[row + index];
            if (from == kNowhere || !isSameSection(m_rowBefore.standings[from].section, sectionIndex))
                continue;
            moved[index] = order.pairs[next++].moved;
        }
        return moved;
    }

    LocalizedText described(const Criterion& criterion) const {
        LocalizedText words = worthWords(criterion);
        for (const model::FatalRule& rule : criterion.fatalRules)
            words = words + LocalizedText{"; ", "；"} + fatalRuleWords(rule, criterion);
        return words;
    }

    void tellAdded(const Section& section, const Criterion& criterion) {
        const LocalizedText place = nameOf(section);
        const LocalizedText what = described(criterion);
        LocalizedText words{"added to " + place.en + " (" + what.en + ")",
                            "新增于“" + place.zh + "”（" + what.zh + "）"};
        if (const Criterion* twin = removedTwin(criterion)) {
            const LocalizedText was = nameOf(*twin);
            words = words + LocalizedText{"; its text is that of “" + was.en + "” under the key " +
                                              twin->key + ": probably renamed, and its trend would break",
                                          "；文字与原“" + was.zh + "”（键名" + twin->key +
                                              "）相同，可能只是改了键名，趋势将因此中断"};
        }
        ChangeSpeaker(m_changes, placeOf(section, criterion), nameOf(criterion), criterion.key)
            .tell(Kind::Added, "", words);
    }

    /// A removed criterion that says the same: its name, or its guidance.
    const Criterion* removedTwin(const Criterion& added) const {
        for (const std::size_t removed : m_criteria.removed) {
            const Criterion& candidate = criterionBefore(m_rowBefore.standings[removed]);
            if (sameWords(candidate.name, added.name) || sameWords(candidate.guidance, added.guidance))
                return &candidate;
        }
        return nullptr;
    }

    const Criterion& criterionBefore(Standing standing) const {
        return m_before.sections[standing.section].criteria[standing.index];
    }

    void tellRemoved(const Section& section) {
        speakerOf(section).tell(Kind::Removed, "", {"removed", "已删除"});
    }

    void tellRemoved(Standing standing) {
        const Section& section = m_before.sections[standing.section];
        const Criterion& criterion = criterionBefore(standing);
        const LocalizedText place = nameOf(section);
        const LocalizedText what = described(criterion);
        ChangeSpeaker(m_changes, placeOf(section, criterion), nameOf(criterion), criterion.key)
            .tell(Kind::Removed, "",
                  {"removed from " + place.en + " (" + what.en + ")",
                   "已从“" + place.zh + "”删除（" + what.zh + "）"});
    }

    const CardVersion& m_before;
    const CardVersion& m_after;
    Row m_rowBefore;
    Row m_rowAfter;
    KeyPairing m_sections;
    KeyPairing m_criteria;
    std::vector<std::size_t> m_cameFrom; ///< for each criterion of the newer row, its place in the older one
    std::vector<CardChange> m_changes;
};

} // namespace

std::vector<CardChange> difference(const CardVersion& before, const CardVersion& after) {
    return Comparison(before, after).run();
}

const char* changeKindName(CardChange::Kind kind) {
    switch (kind) {
    case CardChange::Kind::Added:
        return "added";
    case CardChange::Kind::Removed:
        return "removed";
    case CardChange::Kind::Changed:
        return "changed";
    case CardChange::Kind::Moved:
        return "moved";
    }
    return "changed";
}

} // namespace earmark::scoring
