#pragma once

#include "core/model/people.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earmark::service {

/// The roster as an import looks into it, a hundred thousand times: agents by number, then by extension;
/// teams by key or either name. Holds newcomers of the import as well.
class ImportDirectory {
public:
    ImportDirectory(std::vector<model::Team> teams, std::vector<model::Agent> agents);

    /// Exactly as text; an extension that two agents share names nobody. Valid until the next add().
    const model::Agent* agent(const std::string& numberOrExtension) const;
    const model::Team* team(const std::string& keyOrName) const;
    /// The number of an agent that differs from this one in leading zeros only; empty when there is none.
    std::string withOtherZeros(std::string_view number) const;

    void add(model::Team team);
    void add(model::Agent agent);

private:
    static constexpr std::size_t kShared = static_cast<std::size_t>(-1);

    std::vector<model::Team> m_teams;
    std::vector<model::Agent> m_agents;
    std::unordered_map<std::string, std::size_t> m_teamAt;
    std::unordered_map<std::string, std::size_t> m_byNumber;
    std::unordered_map<std::string, std::size_t> m_byExtension;
    std::unordered_map<std::string, std::string> m_withoutZeros;
};

} // namespace earmark::service
