#include "core/reporting/version_break.h"

#include <algorithm>
#include <iterator>

namespace earmark::reporting {

std::vector<scoring::CardChange> VersionBreak::changesOf(const std::string& criterionKey) const {
    std::vector<scoring::CardChange> own;
    std::ranges::copy_if(changes, std::back_inserter(own), [&](const scoring::CardChange& change) {
        return change.criterion.empty() || change.criterion == criterionKey;
    });
    return own;
}

std::string breaksText(const std::vector<VersionBreak>& breaks) {
    std::string text;
    for (const VersionBreak& one : breaks) {
        if (!text.empty()) text += "; ";
        text += one.cardKey + " " + std::to_string(one.beforeVersion) + " → " +
                std::to_string(one.afterVersion) + " (" + dayText(one.day) + ")";
    }
    return text;
}

} // namespace earmark::reporting
