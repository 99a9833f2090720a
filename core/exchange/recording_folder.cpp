#include "core/exchange/recording_folder.h"

#include "core/base/text.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/list_row.h"
#include "core/exchange/recording_sniffer.h"
#include "core/exchange/table_reader.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <system_error>
#include <unordered_set>

namespace earmark::exchange {

namespace {

namespace fs = std::filesystem;

/// Puts files where they belong by what they are.
class Sorter {
public:
    explicit Sorter(FolderListing& listing)
        : m_listing(listing) {}

    void take(const fs::path& file, const std::string& path) {
        if (!isPlainLine(path))
            return m_listing.findings.add({.kind = FindingKind::UnusableName, .file = escapedName(path)});
        if (path.size() > ListRow::kLongestPath)
            return note(FindingKind::ValueTooLong, path, std::to_string(ListRow::kLongestPath));
        switch (sniffRecording(file)) {
        case Sniffed::Headerless:
            m_listing.headerless.push_back(path);
            [[fallthrough]];
        case Sniffed::Recording:
        case Sniffed::Conversation:
            return m_listing.files.push_back(path);
        case Sniffed::Unnamed:
            return m_listing.unnamed.push_back(path);
        case Sniffed::Empty:
            passOver(file, path);
            return note(FindingKind::EmptyRecording, path);
        case Sniffed::Other:
            passOver(file, path);
            return note(FindingKind::NotARecording, path);
        }
    }

    void note(FindingKind kind, const std::string& file, std::string value = {}) {
        m_listing.findings.add({.kind = kind, .file = shownText(file), .value = std::move(value)});
    }

    bool isFull() const {
        return m_listing.files.size() + m_listing.unnamed.size() >= FolderListing::kMaximumFiles;
    }

    void finish() {
        for (std::vector<std::string>* files :
             {&m_listing.files, &m_listing.headerless, &m_listing.unnamed, &m_listing.notSound})
            std::ranges::sort(*files);
    }

private:
    void passOver(const fs::path& file, const std::string& path) {
        if (isNamedAsSound(file))
            m_listing.notSound.push_back(path);
        else
            ++m_listing.others;
    }

    FolderListing& m_listing;
};

class Walker {
public:
    Walker(Sorter& sorter, Progress& progress)
        : m_sorter(sorter)
        , m_progress(progress) {}

    void walk(const fs::path& folder, const std::string& below) {
        if (!enterOnce(folder)) return;
        std::error_code failed;
        fs::directory_iterator entries(folder, failed);
        if (failed)
            return m_sorter.note(FindingKind::FolderUnreadable, below.empty() ? pathText(folder) : below,
                                 failed.message());
        for (; entries != fs::directory_iterator(); entries.increment(failed)) {
            if (m_progress.cancelled() || m_full) return;
            visit(*entries, below);
            if (failed) break;
        }
        if (failed) m_sorter.note(FindingKind::FolderUnreadable, below, failed.message());
    }

private:
    void visit(const fs::directory_entry& entry, const std::string& below) {
        std::error_code failed;
        const std::string name = pathText(entry.path().filename());
        const std::string path = below.empty() ? name : below + "/" + name;
        if (entry.is_directory(failed)) {
            if (!name.starts_with('.')) walk(entry.path(), path);
            return;
        }
        if (!entry.is_regular_file(failed) || name.starts_with('.')) return;
        m_progress.advance();
        if (m_sorter.isFull()) {
            m_full = true;
            return m_sorter.note(FindingKind::TooManyFiles, below,
                                 std::to_string(FolderListing::kMaximumFiles));
        }
        m_sorter.take(entry.path(), path);
    }

    /// Links may lead round in a circle: each folder is entered once, by its true place.
    bool enterOnce(const fs::path& folder) {
        std::error_code failed;
        const fs::path place = fs::canonical(folder, failed);
        return failed || m_entered.insert(place).second;
    }

    Sorter& m_sorter;
    Progress& m_progress;
    std::set<fs::path> m_entered;
    bool m_full = false;
};

std::string_view stemOf(std::string_view path) {
    const std::size_t name = path.rfind('/') + 1; // npos + 1 is 0
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos || dot <= name ? path : path.substr(0, dot);
}

class FolderReader {
public:
    FolderReader(const std::vector<std::string>& files, const FilePattern& pattern,
                 const std::vector<SidePair>& pairs, const Zone& zone)
        : m_names(files)
        , m_pattern(pattern)
        , m_pairs(pairs)
        , m_zone(zone)
        , m_files(files.begin(), files.end()) {}

    CallListReading read(FindingList found, Progress& progress) {
        m_reading.findings = std::move(found);
        for (const std::string& file : m_names) {
            if (progress.cancelled()) break;
            progress.advance();
            readFile(file);
        }
        return std::move(m_reading);
    }

private:
    /// A file's ending among the pairs: its name without the ending and its counterpart's path.
    struct Side {
        std::string_view stem;
        std::string other;
        bool isAgent = true;
    };

    std::optional<Side> sideOf(std::string_view file) const {
        const std::string_view stem = stemOf(file);
        const std::string_view extension = file.substr(stem.size());
        for (const SidePair& pair : m_pairs)
            for (const bool isAgent : {true, false}) {
                const std::string& ending = isAgent ? pair.agent : pair.customer;
                if (!stem.ends_with(ending) || stem.size() == ending.size()) continue;
                const std::string_view bare = stem.substr(0, stem.size() - ending.size());
                return Side{
                    bare, std::string(bare) + (isAgent ? pair.customer : pair.agent) + std::string(extension),
                    isAgent};
            }
        return std::nullopt;
    }

    void readFile(const std::string& file) {
        const std::optional<Side> side = sideOf(file);
        const bool paired = side && m_files.contains(side->other);
        if (paired && !side->isAgent) return; // comes with the agent's file
        ++m_reading.rows;
        auto call = m_pattern.match(paired ? side->stem : stemOf(file), m_zone);
        if (!call && side && !paired) {
            call = m_pattern.match(side->stem, m_zone);
            if (call) note(FindingKind::OtherSideMissing, file);
        }
        if (!call) {
            ++m_reading.badRows;
            return note(FindingKind::NameDoesNotMatch, file);
        }
        call->file = file;
        if (paired) call->customerFile = side->other;
        m_reading.calls.push_back(std::move(*call));
    }

    void note(FindingKind kind, const std::string& file) {
        m_reading.findings.add({.kind = kind, .file = shownText(file), .value = shownText(file)});
    }

    const std::vector<std::string>& m_names;
    const FilePattern& m_pattern;
    const std::vector<SidePair>& m_pairs;
    const Zone& m_zone;
    std::unordered_set<std::string> m_files;
    CallListReading m_reading;
};

} // namespace

bool FolderListing::takesWord(const std::string& file) const {
    return std::ranges::binary_search(headerless, file) || std::ranges::binary_search(unnamed, file);
}

FolderListing listRecordings(const fs::path& root, Progress& progress) {
    FolderListing listing;
    listing.root = root;
    Sorter sorter(listing);
    Walker(sorter, progress).walk(root, {});
    sorter.finish();
    return listing;
}

FolderListing listingOf(const fs::path& root, const std::vector<fs::path>& files) {
    FolderListing listing;
    listing.root = root;
    Sorter sorter(listing);
    for (const fs::path& file : files)
        sorter.take(file, pathText(file.lexically_relative(root)));
    sorter.finish();
    return listing;
}

CallListReading callsOfFolder(const FolderListing& listing, const FilePattern& pattern,
                              const std::vector<SidePair>& pairs, const std::string& word, const Zone& zone,
                              Progress& progress) {
    std::vector<std::string> told;
    if (!word.empty()) std::ranges::merge(listing.files, listing.unnamed, std::back_inserter(told));
    const std::vector<std::string>& files = word.empty() ? listing.files : told;
    FindingList findings = listing.findings;
    if (word.empty())
        for (const std::string& file : listing.unnamed)
            findings.add({.kind = FindingKind::FormatUnknown, .file = shownText(file)});
    return FolderReader(files, pattern, pairs, zone).read(std::move(findings), progress);
}

} // namespace earmark::exchange
