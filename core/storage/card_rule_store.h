#pragma once

#include "core/model/card_rule.h"
#include "core/storage/connection.h"

#include <vector>

namespace earmark::storage {

/// Which call takes which card: one ordered list of rules for the centre.
class CardRuleStore {
public:
    explicit CardRuleStore(Connection& connection)
        : m_connection(connection) {}

    /// In their order. Throws a Corrupt failure when a rule's tests are not readable.
    std::vector<model::CardRule> list() const;
    /// All rules anew. Their texts must be UTF-8.
    void replace(const std::vector<model::CardRule>& rules);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
