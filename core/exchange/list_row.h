#pragma once

#include "core/exchange/finding_list.h"
#include "core/exchange/list_mapping.h"

#include <array>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// One row of a list under a mapping: gives the text of a field and notes what is wrong with it.
class ListRow {
public:
    static constexpr std::size_t kLongestText = 200; ///< bytes × 3 in Chinese; names, queues, numbers
    static constexpr std::size_t kLongestPath = 1'000;

    ListRow(const Table& table, const ListMapping& mapping, std::size_t row, FindingList& findings)
        : m_table(table)
        , m_mapping(mapping)
        , m_row(row)
        , m_findings(findings) {}

    std::size_t number() const { return m_table.rowNumber(m_row); }
    bool hasError() const { return m_hasError; }

    /// The cell as it stands; empty where no column holds the field.
    std::string_view raw(ListField field) const;
    /// The cell, checked: at most so long, no control characters, no spreadsheet error.
    std::string text(ListField field, std::size_t longest = kLongestText);
    std::string textAt(std::size_t column, std::size_t longest = kLongestText);
    /// The same for what names something: must not be empty, nor a number that a spreadsheet has rounded.
    std::string identifier(ListField field, bool required, std::size_t longest = kLongestText);

    void note(FindingKind kind, ListField field, std::string value = {}, std::string detail = {});
    void noteAt(FindingKind kind, std::size_t column, std::string value = {}, std::string detail = {});
    /// Notes cells beyond the headings: a separator that was not quoted has shifted the row.
    void checkLength();

private:
    const Table& m_table;
    const ListMapping& m_mapping;
    std::size_t m_row;
    FindingList& m_findings;
    bool m_hasError = false;
};

} // namespace earmark::exchange
