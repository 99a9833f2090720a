#pragma once

#include "core/base/progress.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// One thing that is wrong in a store.
struct Finding {
    enum class Kind {
        File,       ///< the database file itself (pages, indexes)
        Reference,  ///< a row that points to nothing
        Card,       ///< a scorecard whose content changed after it was published
        Draft,      ///< a draft of a scorecard whose content is not what was saved
        Rule,       ///< rules that choose cards: not readable, or naming a card that is not published
        Evaluation, ///< an evaluation whose content changed after it was submitted, or cannot be read
        Score,      ///< an evaluation whose stored score is not what its answers give on its card
        Fact,       ///< figures that do not say what the evaluation says; they can be rebuilt
        Sheet,      ///< sums that do not say what the facts say; they can be rebuilt
        OpenCall,   ///< a call listed as open that is not, or the other way round; the list can be rebuilt
        Record,     ///< a coaching session, training, example or urgent finding that is not what was saved
        Recording,  ///< a recording whose file, or folder, is not where it should be
    };

    Kind kind = Kind::File;
    std::string subject; ///< id of the evaluation, card, draft or record, name of the table; may be empty
    std::string what;    ///< plain English

    bool operator==(const Finding&) const = default;
};

/// Whether only what is derived is wrong, so that nothing is lost and a rebuild mends it.
inline bool isDerived(Finding::Kind kind) {
    return kind == Finding::Kind::Fact || kind == Finding::Kind::Sheet || kind == Finding::Kind::OpenCall;
}

/// The stable English name ("evaluation"), as the command line prints it.
const char* findingKindName(Finding::Kind kind);

/// What verify says of a store that was not closed and then opened without its log; nothing of any other.
std::optional<Finding> lostLog(storage::Connection& connection);

/// Looks for damage, from the file's pages up to the meaning of every evaluation.
class VerifyService {
public:
    explicit VerifyService(Workspace& workspace)
        : m_workspace(workspace) {}

    enum class Recordings { Skip, LookFor };

    /// Everything that is wrong; empty means that the store is sound. An Error only where the store cannot be
    /// read at all, or Cancelled. Progress counts evaluations, then recordings looked for. Reads in many
    /// short pieces, so that a long look does not keep the store's log from being cleared.
    Result<std::vector<Finding>> verify(Progress* progress = nullptr,
                                        Recordings recordings = Recordings::Skip) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
