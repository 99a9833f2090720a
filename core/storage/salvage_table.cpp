#include "core/storage/salvage_table.h"

#include "core/storage/failure.h"

#include <algorithm>
#include <array>
#include <optional>

namespace earmark::storage {

namespace {

using Bytes = std::array<std::uint8_t, sizeof(Uuid)>;

constexpr int kDeepestSearch = 14;           ///< halvings of a gap: 16,384 places to look
constexpr std::int64_t kMostRowsAPage = 500; ///< damaged pages can lead the reading in a circle

/// The value in the middle between two ids, read as big-endian numbers.
Bytes middle(const Bytes& low, const Bytes& high) {
    Bytes sum{};
    unsigned carry = 0;
    for (std::size_t index = low.size(); index-- > 0;) {
        const unsigned digit = unsigned{low[index]} + high[index] + carry;
        sum[index] = static_cast<std::uint8_t>(digit);
        carry = digit >> 8;
    }
    for (std::uint8_t& digit : sum) {
        const unsigned next = digit & 1U;
        digit = static_cast<std::uint8_t>((carry << 7) | (digit >> 1));
        carry = next;
    }
    return sum;
}

struct Column {
    std::string name;
    std::string type;    ///< as declared; the tables are strict
    int keyPosition = 0; ///< from 1; 0 outside the primary key
};

std::vector<Column> columnsOf(Connection& connection, const std::string& table) {
    std::vector<Column> columns;
    Statement rows = connection.prepare("SELECT name, type, pk FROM pragma_table_info(?1)");
    rows.with(table);
    while (rows.step())
        columns.push_back(
            {std::string(rows.text(0)), std::string(rows.text(1)), static_cast<int>(rows.integer(2))});
    return columns;
}

std::string joined(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "\"" : ", \"") + name + "\"";
    return list;
}

void bindSame(Statement& to, int index, const Statement& from, const std::string& type) {
    const int column = index - 1;
    if (from.isNull(column))
        to.bind(index, nullptr);
    else if (type == "INTEGER")
        to.bind(index, from.integer(column));
    else if (type == "REAL")
        to.bind(index, from.real(column));
    else if (type == "BLOB")
        to.bind(index, from.blob(column));
    else
        to.bind(index, from.text(column));
}

class TableSalvage {
public:
    TableSalvage(Connection& source, Connection& target, const std::string& table)
        : m_source(source)
        , m_target(target)
        , m_result{table, 0, 0, false} {
        chooseColumns(table);
    }

    SalvagedTable run() {
        if (m_columns.empty()) {
            m_result.hasGaps = true; // not even its description can be read
            return m_result;
        }
        const Stretch up = read("", m_ascending, {});
        if (up.whole) return m_result;
        m_result.hasGaps = true;
        const Stretch down = read("", m_descending, {});
        if (up.last && down.last) searchBetween(*up.last, *down.last, kDeepestSearch);
        return m_result;
    }

private:
    /// How far one reading came.
    struct Stretch {
        bool whole = false;        ///< to the end, or to where another one had been
        std::optional<Bytes> last; ///< the last first key read, where it is an id
    };

    void chooseColumns(const std::string& table) {
        std::vector<std::string> shared;
        std::vector<std::string> keys(4);
        std::vector<Column> old;
        try {
            old = columnsOf(m_source, table);
        } catch (const DatabaseFailure&) {
            return;
        }
        for (const Column& column : columnsOf(m_target, table)) {
            const bool known =
                std::ranges::any_of(old, [&](const Column& other) { return other.name == column.name; });
            if (known) {
                shared.push_back(column.name);
                m_types.push_back(column.type);
            }
            if (column.keyPosition > 0) keys[static_cast<std::size_t>(column.keyPosition) - 1] = column.name;
        }
        std::erase(keys, std::string());
        if (shared.empty() || keys.empty()) return;
        m_columns = joined(shared);
        m_key = "\"" + keys.front() + "\"";
        m_ascending = " ORDER BY " + joined(keys);
        for (const std::string& key : keys)
            m_descending += (m_descending.empty() ? " ORDER BY \"" : ", \"") + key + "\" DESC";
        m_keyColumn = std::ranges::find(shared, keys.front()) - shared.begin();
        std::string values;
        for (std::size_t index = 1; index <= shared.size(); ++index)
            values += (index == 1 ? "?" : ", ?") + std::to_string(index);
        m_insert = "INSERT INTO \"" + table + "\" (" + m_columns + ") VALUES (" + values +
                   ") ON CONFLICT DO NOTHING";
    }

    Stretch read(const std::string& condition, const std::string& order, std::optional<Bytes> from) {
        Stretch stretch;
        try {
            const std::int64_t most = kMostRowsAPage * (m_source.integer("PRAGMA page_count") + 10);
            Statement rows = m_source.prepare("SELECT " + m_columns + " FROM \"" + m_result.name +
                                              "\" NOT INDEXED" + condition + order);
            if (from) rows.with(std::span<const std::uint8_t>(from->data(), from->size()));
            for (std::int64_t count = 0; rows.step(); ++count) {
                if (count > most) return stretch;
                if (!keep(rows)) {
                    stretch.whole = true;
                    return stretch;
                }
                rememberKey(rows, stretch);
            }
            stretch.whole = true;
        } catch (const DatabaseFailure& failure) {
            if (failure.error().code == ErrorCode::Cancelled) throw;
        }
        return stretch;
    }

    void rememberKey(const Statement& row, Stretch& stretch) const {
        const auto key = row.blob(static_cast<int>(m_keyColumn));
        if (key.size() != sizeof(Bytes)) return;
        stretch.last.emplace();
        std::ranges::copy(key, stretch.last->begin());
    }

    /// False when the row is there already: another reading came by.
    bool keep(const Statement& row) {
        Statement insert = m_target.prepare(m_insert);
        for (std::size_t index = 0; index < m_types.size(); ++index)
            bindSame(insert, static_cast<int>(index) + 1, row, m_types[index]);
        try {
            insert.run();
        } catch (const DatabaseFailure& failure) {
            if (failure.fault() != Fault::Constraint && failure.fault() != Fault::Unique) throw;
            ++m_result.refused;
            return true;
        }
        const bool isNew = m_target.changes() > 0;
        if (isNew) ++m_result.rows;
        return isNew || !m_result.hasGaps;
    }

    void searchBetween(const Bytes& low, const Bytes& high, int depth) {
        const Bytes mid = middle(low, high);
        if (depth == 0 || mid <= low || mid >= high) return;
        const Stretch up = read(" WHERE " + m_key + " >= ?1", m_ascending, mid);
        const Stretch down = read(" WHERE " + m_key + " < ?1", m_descending, mid);
        if (!down.whole) searchBetween(low, down.last.value_or(mid), depth - 1);
        if (!up.whole) searchBetween(up.last.value_or(mid), high, depth - 1);
    }

    Connection& m_source;
    Connection& m_target;
    SalvagedTable m_result;
    std::string m_columns; ///< both stores have them
    std::vector<std::string> m_types;
    std::string m_key; ///< the first of the primary key
    std::ptrdiff_t m_keyColumn = 0;
    std::string m_ascending;
    std::string m_descending;
    std::string m_insert;
};

} // namespace

SalvagedTable salvageTable(Connection& source, Connection& target, const std::string& table) {
    return TableSalvage(source, target, table).run();
}

} // namespace earmark::storage
