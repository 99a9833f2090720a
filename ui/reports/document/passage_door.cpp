#include "ui/reports/document/passage_door.h"

#include "ui/common/text.h"

#include <algorithm>

namespace earmark::ui {

std::optional<HeardPart> heardPart(const documents::Passage& passage) {
    const auto recording = RecordingId::fromString(passage.recording);
    if (!recording) return std::nullopt;
    return HeardPart{*recording,
                     model::CallSpan{passage.fromMs, passage.toMs},
                     {},
                     isolated(toQString(passage.title)) + QStringLiteral(" · ") +
                         isolated(toQString(passage.call))};
}

const reporting::ReportedFinding* findPassage(const std::vector<reporting::ReportedFinding>& findings,
                                              const documents::Passage& passage) {
    const auto found = std::ranges::find_if(findings, [&](const reporting::ReportedFinding& one) {
        return one.passage && one.recording.toString() == passage.recording &&
               one.passage->fromMs == passage.fromMs && one.passage->toMs == passage.toMs;
    });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace earmark::ui
