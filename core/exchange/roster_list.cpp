#include "core/exchange/roster_list.h"

#include "core/exchange/call_list.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/heading_words.h"
#include "core/exchange/list_row.h"

#include <algorithm>
#include <unordered_map>

namespace earmark::exchange {

namespace {

enum class Role { Agent, Leader, Inspector };

std::optional<Role> roleOfText(std::string_view text) {
    const std::string key = headingKey(text);
    const auto isOneOf = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::find(words, key) != words.end();
    };
    if (isOneOf({"", "agent", "坐席", "座席", "客服", "客服代表", "话务员", "坐席员"})) return Role::Agent;
    if (isOneOf({"leader", "teamleader", "supervisor", "班组长", "组长", "班长", "主管"}))
        return Role::Leader;
    if (isOneOf({"inspector", "qa", "qualityinspector", "evaluator", "质检员", "质检", "质检专员"}))
        return Role::Inspector;
    return std::nullopt;
}

bool isWestern(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

class RosterReader {
public:
    RosterReader(const Table& table, const ListMapping& mapping)
        : m_table(table)
        , m_mapping(mapping)
        , m_order(mapping.dateOrder) {
        if (const auto since = mapping.columnOf(ListField::MemberSince);
            since && m_order == DateOrder::Unknown)
            m_order = provenDateOrder(table, mapping.headerRow + 1, *since);
    }

    RosterReading read(Progress& progress) {
        checkMapping(m_table, m_mapping, m_reading.findings);
        if (m_reading.findings.wholeFile()) return std::move(m_reading);
        m_reading.rows = m_table.rowCount() - m_mapping.headerRow - 1;
        for (std::size_t row = m_mapping.headerRow + 1; row < m_table.rowCount(); ++row) {
            if (progress.cancelled()) break;
            readRow(row);
            progress.advance();
        }
        for (PersonEntry& agent : m_reading.agents)
            std::ranges::stable_sort(agent.moves, {}, &MoveEntry::since);
        return std::move(m_reading);
    }

private:
    void readRow(std::size_t index) {
        ListRow row(m_table, m_mapping, index, m_reading.findings);
        row.checkLength();
        const auto role = roleOfText(row.raw(ListField::Role));
        if (!role) row.note(FindingKind::BadRole, ListField::Role, shownText(row.raw(ListField::Role)));
        PersonEntry person;
        person.row = row.number();
        person.number = row.identifier(ListField::Agent, true);
        person.extension = row.identifier(ListField::Extension, false);
        person.name = row.text(ListField::AgentName);
        TeamEntry team = teamOf(row);
        const std::optional<Day> since = sinceOf(row);
        if (role == Role::Agent && team.key.empty())
            row.note(FindingKind::ValueMissing, ListField::Team, listFieldName(ListField::Team));
        if (role == Role::Leader) team.leader = person.name;
        if (role == Role::Agent) checkAgainstEarlier(row, person, team, since);
        if (row.hasError()) {
            ++m_reading.badRows;
            return;
        }
        keepTeam(team);
        if (role == Role::Agent) keepAgent(std::move(person), {team.key, since});
        if (role == Role::Inspector) keepInspector(std::move(person));
    }

    TeamEntry teamOf(ListRow& row) {
        TeamEntry team;
        team.key = row.text(ListField::Team);
        team.chineseName = row.text(ListField::ChineseTeam);
        team.leader = row.text(ListField::TeamLeader);
        if (team.key.empty()) team.key = team.chineseName;
        (isWestern(team.key) ? team.englishName : team.chineseName) = team.key;
        return team;
    }

    std::optional<Day> sinceOf(ListRow& row) {
        const std::string_view text = row.raw(ListField::MemberSince);
        if (text.empty()) return std::nullopt;
        const TimeReading reading = readTimeText(text, m_order);
        if (reading.outcome == TimeReading::Outcome::Read && reading.time.day) return reading.time.day;
        row.note(reading.outcome == TimeReading::Outcome::Ambiguous ? FindingKind::AmbiguousDate
                                                                    : FindingKind::BadDate,
                 ListField::MemberSince, shownText(text));
        return std::nullopt;
    }

    /// Two rows of one agent must agree on who it is, and cannot put it into two teams on one day.
    void checkAgainstEarlier(ListRow& row, const PersonEntry& person, const TeamEntry& team,
                             std::optional<Day> since) {
        const auto known = m_agentAt.find(person.number);
        if (known == m_agentAt.end()) return;
        const PersonEntry& earlier = m_reading.agents[known->second];
        const std::string earlierRow = std::to_string(earlier.row);
        if (!person.name.empty() && !earlier.name.empty() && person.name != earlier.name)
            row.note(FindingKind::Contradiction, ListField::AgentName, earlier.name, earlierRow);
        if (!person.extension.empty() && !earlier.extension.empty() && person.extension != earlier.extension)
            row.note(FindingKind::Contradiction, ListField::Extension, earlier.extension, earlierRow);
        for (const MoveEntry& move : earlier.moves)
            if (move.since == since && move.team != team.key)
                row.note(FindingKind::Contradiction, ListField::Team, move.team, earlierRow);
    }

    void keepTeam(const TeamEntry& team) {
        if (team.key.empty()) return;
        const auto [known, isNew] = m_teamAt.emplace(team.key, m_reading.teams.size());
        if (isNew) m_reading.teams.push_back({team.key, {}, {}, {}});
        TeamEntry& kept = m_reading.teams[known->second];
        for (const auto member : {&TeamEntry::englishName, &TeamEntry::chineseName, &TeamEntry::leader})
            if ((kept.*member).empty()) kept.*member = team.*member;
    }

    void keepAgent(PersonEntry person, MoveEntry move) {
        const auto [known, isNew] = m_agentAt.emplace(person.number, m_reading.agents.size());
        if (isNew) m_reading.agents.push_back(std::move(person));
        PersonEntry& kept = m_reading.agents[known->second];
        if (!isNew && kept.name.empty()) kept.name = std::move(person.name);
        if (!isNew && kept.extension.empty()) kept.extension = std::move(person.extension);
        if (std::ranges::find(kept.moves, move.since, &MoveEntry::since) == kept.moves.end())
            kept.moves.push_back(std::move(move));
    }

    void keepInspector(PersonEntry person) {
        if (std::ranges::find(m_reading.inspectors, person.number, &PersonEntry::number) ==
            m_reading.inspectors.end())
            m_reading.inspectors.push_back(std::move(person));
    }

    const Table& m_table;
    const ListMapping& m_mapping;
    DateOrder m_order;
    RosterReading m_reading;
    std::unordered_map<std::string, std::size_t> m_agentAt;
    std::unordered_map<std::string, std::size_t> m_teamAt;
};

} // namespace

RosterReading readRoster(const Table& table, const ListMapping& mapping, Progress& progress) {
    return RosterReader(table, mapping).read(progress);
}

} // namespace earmark::exchange
