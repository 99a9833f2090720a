#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/call_list.h"
#include "core/exchange/file_pattern.h"

#include <filesystem>
#include <string>
#include <vector>

namespace earmark::exchange {

/// The contacts below a folder – recordings and conversations – and what could not be taken.
struct FolderListing {
    static constexpr std::size_t kMaximumFiles = 1'000'000;

    std::filesystem::path root;
    std::vector<std::string> files; ///< below the root, '/' between parts, sorted
    FindingList findings;
};

/// Walks a folder and everything below. What is a recording, the file's first bytes tell; only formats
/// without any header are told by their extension. A text counts when all of it reads as a conversation.
/// Pipes and devices are passed by, a folder reached by links a second time is not entered again. Ends early
/// when the person cancels.
FolderListing listRecordings(const std::filesystem::path& root, Progress& progress);

/// The calls that file names tell by a pattern; two files whose names differ in a pair of endings are one
/// call. Names that do not fit are findings.
CallListReading callsOfFolder(const FolderListing& listing, const FilePattern& pattern,
                              const std::vector<SidePair>& pairs, const Zone& zone, Progress& progress);

/// Whether a file begins as a recording does or has the extension of a format without a header, or is a
/// written contact beyond doubt (isConversation()).
enum class Sniffed { Recording, Conversation, Empty, Other };
Sniffed sniffRecording(const std::filesystem::path& file);

} // namespace earmark::exchange
