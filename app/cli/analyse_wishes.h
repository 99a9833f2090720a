#pragma once

#include "core/base/progress.h"
#include "core/service/evidence_batch.h"

#include <string>
#include <vector>

namespace earmark::cli {

/// What files and folders on the command line come to.
struct AnalyseWishes {
    std::vector<service::EvidenceWish> wishes;
    std::vector<service::EvidenceOutcome> refused; ///< what a folder has that may be sound but cannot be read
    std::size_t passedOver = 0;                    ///< files of a folder that are plainly something else

    void add(AnalyseWishes more);
};

/// A file is taken at its word, of a folder and everything below all that is sound. Ends early when the
/// person cancels.
AnalyseWishes analyseWishesOf(const std::vector<std::string>& paths, Progress& progress);

} // namespace earmark::cli
