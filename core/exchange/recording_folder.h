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
    std::vector<std::string> files;      ///< below the root, '/' between parts, sorted
    std::vector<std::string> headerless; ///< those of them that no header tells; sorted
    std::vector<std::string> unnamed;    ///< recordings once a person says their format, else none; sorted
    std::vector<std::string> notSound;   ///< named as sound, but empty or of another kind; sorted
    std::size_t others = 0;              ///< files of other kinds under other names
    FindingList findings;

    /// Whether what a person says of files without a header holds for this one.
    bool takesWord(const std::string& file) const;
};

/// Walks a folder and everything below. What is a recording, the file's first bytes tell; only formats
/// without any header are told by their extension, or by a person. A text counts when all of it reads as a
/// conversation. Pipes and devices are passed by, a folder reached by links a second time is not entered
/// again. Ends early when the person cancels.
FolderListing listRecordings(const std::filesystem::path& root, Progress& progress);

/// Some files below a folder, as if they were all that it holds.
FolderListing listingOf(const std::filesystem::path& root, const std::vector<std::filesystem::path>& files);

/// The calls that file names tell by a pattern; two files whose names differ in a pair of endings are one
/// call. Unnamed files count where a person has said what files without a header are (`word`); else they,
/// like names that do not fit, are findings.
CallListReading callsOfFolder(const FolderListing& listing, const FilePattern& pattern,
                              const std::vector<SidePair>& pairs, const std::string& word, const Zone& zone,
                              Progress& progress);

} // namespace earmark::exchange
