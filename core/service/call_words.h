#pragma once

#include "core/service/workspace.h"

#include <string>
#include <vector>

namespace earmark::service {

/// What calls say of themselves in a word by which figures are chosen.
enum class CallWord { Queue, CallType };

/// The queues and types of calls that a store knows, so that a misspelt one is told from one without figures.
class CallWords {
public:
    explicit CallWords(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Whether a call has it, or an evaluation was ever counted under it. Quick where one was; else every
    /// call is looked at.
    Result<bool> isInUse(CallWord word, const std::string& text) const;
    /// Those of evaluated calls and of the newest others, each once, in order of their bytes.
    Result<std::vector<std::string>> inUse(CallWord word) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
