#pragma once

#include "core/scoring/card_difference.h"

#include <optional>
#include <string>
#include <vector>

/// What the comparison of cards shares; inside core/scoring only.
namespace earmark::scoring {

/// Tells the changes of one part of a card: every sentence begins with the part's name.
class ChangeSpeaker {
public:
    /// `subject` is empty for the card itself, whose sentences begin with what changed.
    ChangeSpeaker(std::vector<CardChange>& changes, std::string place, LocalizedText subject,
                  std::string criterion = {})
        : m_changes(changes)
        , m_place(std::move(place))
        , m_subject(std::move(subject))
        , m_criterion(std::move(criterion)) {}

    const std::string& place() const { return m_place; }
    const LocalizedText& subject() const { return m_subject; }
    const std::string& criterion() const { return m_criterion; }
    std::vector<CardChange>& changes() const { return m_changes; }

    /// A change in words of its own. `member` is where below the part's place; empty for the part itself.
    void tell(CardChange::Kind kind, const std::string& member, const LocalizedText& words) const;

    /// "maximum raised from 9 to 10"; `words` puts a value into words.
    template <class Value, class Words>
    void number(const std::string& member, const LocalizedText& label, const Value& before,
                const Value& after, Words words) const {
        if (before == after) return;
        tellMoved(member, label, words(before), words(after), before < after);
    }
    /// The same where either may be missing: "cap of 10 set", "cap removed (was 10)".
    template <class Value, class Words>
    void number(const std::string& member, const LocalizedText& label, const std::optional<Value>& before,
                const std::optional<Value>& after, Words words) const {
        if (before && after) return number(member, label, *before, *after, words);
        if (after) tellSet(member, label, words(*after));
        if (before) tellUnset(member, label, words(*before));
    }
    /// "counted as customer instead of none".
    template <class Value, class Words>
    void choice(const std::string& member, const LocalizedText& label, const Value& before,
                const Value& after, Words words) const {
        if (before != after) tellInstead(member, label, words(before), words(after));
    }
    /// One sentence for each language that changed: old and new words of a short text, else that it was
    /// rewritten.
    void text(const std::string& member, const LocalizedText& label, const LocalizedText& before,
              const LocalizedText& after) const;

    void tellInstead(const std::string& member, const LocalizedText& label, const LocalizedText& before,
                     const LocalizedText& after) const;

private:
    void tellMoved(const std::string& member, const LocalizedText& label, const LocalizedText& before,
                   const LocalizedText& after, bool up) const;
    void tellSet(const std::string& member, const LocalizedText& label, const LocalizedText& value) const;
    void tellUnset(const std::string& member, const LocalizedText& label, const LocalizedText& value) const;
    void textInOne(const std::string& member, const LocalizedText& label, const LocalizedText& language,
                   const std::string& before, const std::string& after) const;

    std::vector<CardChange>& m_changes;
    std::string m_place;
    LocalizedText m_subject;
    std::string m_criterion;
};

/// Where something moved to in its list: "now stands first", "now stands after “Greeting”".
LocalizedText standingWords(const LocalizedText* previous);

/// Everything about one criterion but where it stands.
void compareCriterion(const ChangeSpeaker& speaker, const model::CardVersion& cardBefore,
                      const model::Criterion& before, const model::CardVersion& cardAfter,
                      const model::Criterion& after);
/// Its options, bands of a measure, fatal rules, causes and phrases.
void compareLists(const ChangeSpeaker& speaker, const model::Criterion& before,
                  const model::Criterion& after);
/// A condition that something applies under; the words take names from the card each belongs to.
void compareConditions(const ChangeSpeaker& speaker, const model::CardVersion& cardBefore,
                       const std::optional<model::Condition>& before, const model::CardVersion& cardAfter,
                       const std::optional<model::Condition>& after);
/// Key, texts, medium and policy of the card.
void compareCardHead(std::vector<CardChange>& changes, const model::CardVersion& before,
                     const model::CardVersion& after);

} // namespace earmark::scoring
