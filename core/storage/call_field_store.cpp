#include "core/storage/call_field_store.h"

#include "core/model/recording.h"
#include "core/storage/statement.h"
#include "core/storage/stored_codes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace earmark::storage {

namespace {

using Counts = std::unordered_map<std::string, std::size_t>;

/// Counts values by field, however many there are.
class FieldCounter {
public:
    void add(const std::string& field, const std::string& value, std::size_t times = 1) {
        if (!value.empty()) m_counts[field][value] += times;
    }

    /// `text` is a JSON object of texts; anything else says nothing.
    void addOwnFields(const std::string& text, std::size_t times) {
        const nlohmann::json fields = nlohmann::json::parse(text, nullptr, false);
        if (!fields.is_object()) return;
        for (const auto& [name, value] : fields.items())
            if (value.is_string()) add(name, value.get<std::string>(), times);
    }

    std::vector<CallFieldStore::Field> take(const CallFieldStore::Limits& limits) const {
        std::vector<CallFieldStore::Field> fields;
        for (const auto& [name, counts] : m_counts) {
            if (fields.size() == limits.fields) break;
            fields.push_back({name, mostFrequent(counts, limits.values)});
        }
        return fields;
    }

private:
    static std::vector<std::string> mostFrequent(const Counts& counts, std::size_t limit) {
        std::vector<std::pair<std::string, std::size_t>> ordered(counts.begin(), counts.end());
        std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        if (ordered.size() > limit) ordered.resize(limit);
        std::vector<std::string> values;
        for (auto& [value, count] : ordered)
            values.push_back(value);
        return values;
    }

    std::map<std::string, Counts> m_counts;
};

bool isThereOne(Connection& connection, const char* sql, const std::string& value) {
    Statement rows = connection.prepare(sql);
    rows.with(value);
    return rows.step();
}

} // namespace

std::vector<CallFieldStore::Field> CallFieldStore::inUse(const Limits& limits) const {
    Statement rows = m_connection.prepare(
        "SELECT direction, queue, call_type, custom_fields FROM recording WHERE merged_into IS NULL"
        " ORDER BY started_at DESC LIMIT ?1");
    rows.with(static_cast<std::int64_t>(limits.calls));
    FieldCounter counter;
    Counts ownFields; // calls of one kind say the same: each text is read once
    while (rows.step()) {
        Columns columns(rows);
        const auto direction = columns.enumerator(kLastDirection);
        if (direction != model::Direction::Unknown) counter.add("direction", model::directionName(direction));
        counter.add("queue", columns.text());
        counter.add("call_type", columns.text());
        ++ownFields[columns.text()];
    }
    for (const auto& [text, times] : ownFields)
        counter.addOwnFields(text, times);
    return counter.take(limits);
}

bool CallFieldStore::hasQueue(const std::string& queue) const {
    return isThereOne(m_connection, "SELECT 1 FROM recording WHERE queue = ?1 LIMIT 1", queue);
}

bool CallFieldStore::hasCallType(const std::string& callType) const {
    return isThereOne(m_connection, "SELECT 1 FROM recording WHERE call_type = ?1 LIMIT 1", callType);
}

} // namespace earmark::storage
