#include "core/service/import_directory.h"

namespace earmark::service {

namespace {

std::string withoutZeros(std::string_view number) {
    const std::size_t first = number.find_first_not_of('0');
    return std::string(first == std::string_view::npos ? "0" : number.substr(first));
}

} // namespace

ImportDirectory::ImportDirectory(std::vector<model::Team> teams, std::vector<model::Agent> agents) {
    for (model::Team& team : teams)
        add(std::move(team));
    for (model::Agent& agent : agents)
        add(std::move(agent));
}

const model::Agent* ImportDirectory::agent(const std::string& numberOrExtension) const {
    if (const auto found = m_byNumber.find(numberOrExtension); found != m_byNumber.end())
        return &m_agents[found->second];
    const auto found = m_byExtension.find(numberOrExtension);
    return found == m_byExtension.end() || found->second == kShared ? nullptr : &m_agents[found->second];
}

const model::Team* ImportDirectory::team(const std::string& keyOrName) const {
    const auto found = m_teamAt.find(keyOrName);
    return found == m_teamAt.end() ? nullptr : &m_teams[found->second];
}

std::string ImportDirectory::withOtherZeros(std::string_view number) const {
    const auto found = m_withoutZeros.find(withoutZeros(number));
    return found == m_withoutZeros.end() ? std::string() : found->second;
}

void ImportDirectory::add(model::Team team) {
    // The key goes before names: a name may be another team's key.
    m_teamAt[team.key] = m_teams.size();
    for (const std::string& name : {team.name.en, team.name.zh})
        if (!name.empty()) m_teamAt.emplace(name, m_teams.size());
    m_teams.push_back(std::move(team));
}

void ImportDirectory::add(model::Agent agent) {
    m_byNumber[agent.number] = m_agents.size();
    m_withoutZeros.emplace(withoutZeros(agent.number), agent.number);
    if (!agent.extension.empty()) {
        const auto [known, isNew] = m_byExtension.emplace(agent.extension, m_agents.size());
        if (!isNew) known->second = kShared;
    }
    m_agents.push_back(std::move(agent));
}

} // namespace earmark::service
