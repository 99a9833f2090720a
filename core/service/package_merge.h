#pragma once

#include "core/base/progress.h"
#include "core/exchange/package_evaluation.h"
#include "core/exchange/package_reader.h"
#include "core/service/package_calls.h"
#include "core/service/package_cards.h"
#include "core/service/package_outcome.h"
#include "core/service/package_people.h"
#include "core/service/workspace.h"

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace earmark::service {

/// Brings a package's evaluations together with a store's, in one transaction of the writer; or, where it
/// does not write, finds out on any connection what would happen. Each evaluation with all its revisions is
/// taken, known, in conflict or refused as a whole (docs/packages.md). Throws storage::Failure.
class PackageMerge {
public:
    PackageMerge(Workspace& workspace, storage::Connection& connection,
                 const exchange::PackageReader& package, const std::set<RecordingId>& placed, bool write,
                 Progress& progress);

    PackageOutcome run();
    /// Calls whose files are not at hand here while the package has them.
    const std::set<RecordingId>& wantsFiles() const { return m_calls.wantsFiles(); }

private:
    /// A revision under this store's ids, and the ids of its card and call in the package.
    struct Revision {
        model::Evaluation evaluation;
        CardVersionId card;
        RecordingId recording;
    };
    /// All revisions of one evaluation, the first one first.
    using Chain = std::vector<Revision>;
    /// What becomes of one: how many revisions are here, and why nothing may be done, if so.
    struct Decision {
        enum class Kind { Added, Newer, Known, Conflict, Refused };
        using Reason = PackageFinding::Reason;

        Kind kind = Kind::Known;
        std::size_t known = 0;
        Reason reason = Reason::OtherZone; ///< of a conflict or refusal
        std::string why = {};

        static Decision conflict(Reason reason, std::string why) {
            return {Kind::Conflict, 0, reason, std::move(why)};
        }
    };

    void take(std::string_view line, const std::string& place);
    void finishChain();
    bool follows(const model::Evaluation& evaluation) const;
    Revision translated(model::Evaluation evaluation) const;
    void checkForm(const exchange::SealedEvaluation& sealed, const std::string& place) const;
    void checkEnd() const;

    Decision decide(const Chain& chain);
    Decision decideKnown(const Chain& chain, const model::Evaluation& last) const;
    Decision decideFurther(const model::Evaluation& last, std::size_t known) const;
    Decision decideNew(const Chain& chain);
    bool cardsContradict(const Chain& chain) const;
    bool sameHere(model::Evaluation here, model::Evaluation told) const;
    std::optional<Decision> refusal(const Chain& chain) const;
    std::string rivalOf(const model::Evaluation& last) const;

    void noteWithdrawn(const Chain& chain, const Decision& decision);
    void count(const Decision& decision);
    void write(const Chain& chain, const Decision& decision);
    std::string nameOf(const Revision& revision) const;

    Workspace& m_workspace;
    storage::Connection& m_connection;
    const exchange::PackageReader& m_package;
    bool m_write;
    Progress& m_progress;
    PackageOutcome m_outcome;
    PackagePeople m_people;
    PackageCards m_cards;
    PackageCalls m_calls;

    Chain m_chain; ///< being read
    std::string m_chainPlace;
    std::set<EvaluationId> m_seen;
    std::set<EvaluationId> m_withdrawn;
    std::set<std::tuple<RecordingId, InspectorId, model::Purpose>> m_judged; ///< what the package adds
    std::int64_t m_chains = 0;
};

} // namespace earmark::service
