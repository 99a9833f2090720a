#pragma once

#include "core/base/change_set.h"
#include "core/exchange/package_manifest.h"

#include <cstdint>
#include <string>
#include <vector>

namespace earmark::service {

/// Something in a package that was left alone, or that a person should know.
struct PackageFinding {
    enum class Kind {
        Conflict, ///< both stores say something, and not the same
        Refused,  ///< the package contradicts itself or what is known of the call
        Note,
    };

    enum class Reason {
        OtherZone,       ///< the sender counts days in another zone
        CardDiffers,     ///< a card version says something else here
        CardUnusable,    ///< a card that cannot be published or judges another medium here
        CardLeftOut,     ///< an evaluation on such a card
        BeingScored,     ///< it is a draft here
        RevisionDiffers, ///< the same revision says something else here
        WithdrawnThere,  ///< withdrawn there, corrected here
        WithdrawnHere,   ///< corrected there, withdrawn here
        CorrectedOnBoth, ///< and not the same
        JudgedHere,      ///< by the same inspector for the same purpose
        JudgedTwice,     ///< the same within the package
        NotSubmittable,  ///< its answers could not have been submitted
        ScoreDiffers,    ///< its answers give another score for the call as it is known here
        UrgentDiffers,   ///< an urgent finding says something else here
        UrgentAnswered,  ///< an urgent finding was answered on both, and not the same
    };

    Kind kind = Kind::Note;
    Reason reason = Reason::OtherZone;
    std::string subject; ///< named so that a person knows which
    std::string what;    ///< plain English

    bool operator==(const PackageFinding&) const = default;
};

/// The stable English name ("conflict").
const char* findingKindName(PackageFinding::Kind kind);

/// What an import of a package did, or would do.
struct PackageOutcome {
    static constexpr std::size_t kMostFindings = 1'000;

    exchange::PackageManifest manifest;
    // Evaluations, each with all its revisions:
    std::int64_t added = 0;
    std::int64_t newer = 0; ///< corrected or withdrawn since
    std::int64_t known = 0;
    std::int64_t conflicts = 0; ///< urgent findings included
    std::int64_t refused = 0;

    std::int64_t cardsAdded = 0;
    std::int64_t teamsAdded = 0;
    std::int64_t agentsAdded = 0;
    std::int64_t inspectorsAdded = 0;
    std::int64_t recordingsAdded = 0;
    std::int64_t filesAdded = 0;
    std::int64_t urgentAdded = 0;
    std::int64_t urgentNewer = 0;         ///< answered since, or now with their evaluation
    std::vector<PackageFinding> findings; ///< kMostFindings at most
    std::int64_t moreFindings = 0;        ///< that are not listed
    ChangeSet changes;

    bool changesNothing() const {
        return added + newer + cardsAdded + teamsAdded + agentsAdded + inspectorsAdded + recordingsAdded +
                   filesAdded + urgentAdded + urgentNewer ==
               0;
    }
    void tell(PackageFinding finding);
};

} // namespace earmark::service
