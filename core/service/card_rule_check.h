#pragma once

#include "core/base/localized_text.h"
#include "core/model/card_rule.h"
#include "core/model/medium.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace earmark::service {

/// What is wrong with a rule that chooses a card.
struct RuleFinding {
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    std::string code;     ///< stable, "rule-never-reached"
    std::size_t rule = 0; ///< counted from 0
    LocalizedText what;
    LocalizedText remedy;

    bool operator==(const RuleFinding&) const = default;
};

/// What rules may speak of.
struct RuleSubjects {
    struct Card {
        bool published = false;
        model::Medium medium = model::Medium::Call;
    };
    std::map<std::string, Card> cards; ///< by key; retired ones with published = false
    std::set<std::string> teams;       ///< keys
};

/// Every finding, in the order of the rules. Errors: no card, an unknown or retired one, a test without a
/// field or a value, a text that is not fit for one line. Warnings, of what can never happen: a rule behind
/// one that always holds before it, two tests that exclude each other, a value that no call has, a card that
/// does not judge what the rule lets through.
std::vector<RuleFinding> checkCardRules(const std::vector<model::CardRule>& rules,
                                        const RuleSubjects& subjects);

} // namespace earmark::service
