#include "app/cli/import_words.h"

#include "core/exchange/recording_sniffer.h"

#include <algorithm>

namespace earmark::cli {

namespace {

using service::MediaFault;

constexpr std::size_t kTold = 20;

std::string counted(std::size_t count, const char* one, const char* several) {
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

/// Says `line(item)` of the first of many.
template <class Item, class Line>
void tellFirst(Console& console, const std::vector<Item>& items, Line line) {
    for (std::size_t i = 0; i < std::min(items.size(), kTold); ++i)
        console.say(line(items[i]));
    if (items.size() > kTold) console.say("and " + std::to_string(items.size() - kTold) + " more");
}

std::string leftOut(const ImportOutcome& outcome) {
    std::string text;
    if (outcome.badRows > 0) text += ", " + counted(outcome.badRows, "row", "rows") + " with errors left out";
    if (outcome.calls && outcome.calls->badFiles > 0)
        text += ", " + counted(outcome.calls->badFiles, "file", "files") + " could not be taken";
    return text;
}

const char* wordsOf(MediaFault::Kind kind) {
    switch (kind) {
    case MediaFault::Kind::CutOff:
        return "cut off";
    case MediaFault::Kind::Unreadable:
        return "cannot be read";
    case MediaFault::Kind::Missing:
        return "not there";
    }
    return "";
}

} // namespace

std::string callsIn(const ImportOutcome& outcome) {
    const std::size_t calls = outcome.imported->calls;
    const std::size_t known = outcome.imported->alreadyThere;
    if (calls == 0 && known > 0)
        return (known == 1 ? "the call was" : "all " + std::to_string(known) + " calls were") +
               std::string(" there already; none is new") + leftOut(outcome);
    return counted(calls + known, "call is in", "calls are in") +
           (known > 0 ? ", " + std::to_string(known) + " of them were there already" : std::string()) +
           leftOut(outcome);
}

std::string noRecordings(const exchange::FolderListing& listing) {
    const std::size_t passed = listing.others + listing.notSound.size() + listing.unnamed.size();
    const std::string others =
        passed == 0 ? "it holds no files at all" : "its " + counted(passed, "file is", "files are") + " none";
    return "the folder holds no recordings or written contacts (" + others + "); looked for are " +
           exchange::recordingKinds() + ", and chats and e-mails" +
           (listing.unnamed.empty() ? "" : "; --format says what files without a header are");
}

void tellErrors(Console& console, const exchange::FindingList& findings) {
    std::size_t told = 0;
    for (const exchange::Finding& finding : findings.listed())
        if (isError(finding.kind) && told++ < kTold) console.say(exchange::describe(finding));
    if (findings.errors() > kTold) console.say("and " + std::to_string(findings.errors() - kTold) + " more");
}

void tellSameSound(Console& console, const ImportOutcome& outcome) {
    const std::size_t files = outcome.sameSound.size();
    if (files == 0) return;
    console.say(counted(outcome.imported->calls, "call", "calls") + " imported; " +
                counted(files, "file has", "files have") + " the same sound as a call already here:");
    tellFirst(console, outcome.sameSound,
              [](const service::SameSound& same) { return same.file + " is " + same.call; });
}

void tellMediaFaults(Console& console, const ImportOutcome& outcome) {
    const std::vector<MediaFault>& faults = outcome.mediaFaults;
    if (faults.empty()) return;
    std::string counts;
    for (const auto kind :
         {MediaFault::Kind::CutOff, MediaFault::Kind::Unreadable, MediaFault::Kind::Missing})
        if (const auto count = std::ranges::count(faults, kind, &MediaFault::kind); count > 0)
            counts += (counts.empty() ? "" : ", ") + std::to_string(count) + " " + wordsOf(kind);
    console.say("of the recordings looked at: " + counts + ":");
    tellFirst(console, faults, [](const MediaFault& fault) {
        const bool saysMore = fault.kind == MediaFault::Kind::Unreadable && !fault.problem.empty();
        return std::string(wordsOf(fault.kind)) + ": " + fault.file + (saysMore ? ": " + fault.problem : "");
    });
}

} // namespace earmark::cli
