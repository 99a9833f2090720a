#pragma once

#include "core/service/workspace.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace earmark::trial {

/// What somebody tried to write and what the store acknowledged, as the lines that a trial's child prints:
///
///   try save <evaluation> <criterion> <number>      ack save <evaluation> <criterion> <number>
///   try submit <evaluation>                         ack submit <evaluation>
///   try draft <card draft> <number>                 ack draft <card draft> <number>
///   try publish <card draft> <number>               ack publish <card draft> <number>
///   try discard <card draft>                        ack discard <card draft>
///
/// Numbers only ever rise; an answer is its number modulo 6 and bears the number as its comment; a draft
/// bears it in all its texts.
class Ledger {
public:
    void note(const std::string& line);
    std::size_t acknowledged() const { return m_acknowledged; }

    /// Everything acknowledged that the store does not have, and whatever verify finds.
    std::vector<std::string> losses(service::Workspace& workspace) const;

private:
    struct Save {
        std::int64_t tried = -1;
        std::int64_t acknowledged = -1;
    };
    using Key = std::pair<std::string, std::string>; ///< evaluation, criterion

    struct Draft {
        Save saves;
        bool endTried = false;
        bool endAcknowledged = false;
    };

    bool noteDraft(const std::string& kind, const std::string& draft, std::int64_t number, bool isAck);
    void checkDrafts(service::Workspace& workspace, std::vector<std::string>& losses) const;
    void checkVersions(service::Workspace& workspace, std::vector<std::string>& losses) const;
    void checkSaves(service::Workspace& workspace, std::vector<std::string>& losses) const;
    void checkSubmitted(service::Workspace& workspace, std::vector<std::string>& losses) const;

    std::map<Key, Save> m_saves;
    std::set<std::string> m_submitted;
    std::map<std::string, Draft> m_drafts;
    std::set<std::int64_t> m_published; ///< numbers of acknowledged versions
    std::size_t m_acknowledged = 0;
};

} // namespace earmark::trial
