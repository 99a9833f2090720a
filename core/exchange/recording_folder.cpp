#include "core/exchange/recording_folder.h"

#include "core/audio/known_headers.h"
#include "core/audio/raw_formats.h"
#include "core/base/text.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/conversation_reader.h"
#include "core/exchange/list_row.h"
#include "core/exchange/table_reader.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <system_error>
#include <unordered_set>

namespace earmark::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = 4096;

bool beginsAsRecording(std::string_view head) {
    if (audio::hasKnownHeader(head)) return true;
    if (head.starts_with("\xff\xfe")) return false; // the mark of UTF-16; no MPEG layer begins so
    return head.size() >= 2 && head[0] == '\xff' &&
           (static_cast<unsigned char>(head[1]) & 0xe0) == 0xe0; // MPEG, ADTS
}

/// Only a file that may be a text is worth reading to its end.
bool mayBeText(std::string_view head) {
    const bool wide = head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff"); // UTF-16
    return wide || head.find('\0') == std::string_view::npos;
}

std::string lowerExtension(const fs::path& file) {
    std::string extension = pathText(file.extension());
    if (!extension.empty()) extension.erase(0, 1);
    std::ranges::transform(extension, extension.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return extension;
}

class Walker {
public:
    Walker(FolderListing& listing, Progress& progress)
        : m_listing(listing)
        , m_progress(progress) {}

    void walk(const fs::path& folder, const std::string& below) {
        if (!enterOnce(folder)) return;
        std::error_code failed;
        fs::directory_iterator entries(folder, failed);
        if (failed)
            return note(FindingKind::FolderUnreadable, below.empty() ? pathText(folder) : below,
                        failed.message());
        for (; entries != fs::directory_iterator(); entries.increment(failed)) {
            if (m_progress.cancelled() || m_full) return;
            visit(*entries, below);
            if (failed) break;
        }
        if (failed) note(FindingKind::FolderUnreadable, below, failed.message());
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
        if (m_listing.files.size() >= FolderListing::kMaximumFiles) {
            m_full = true;
            return note(FindingKind::TooManyFiles, below, std::to_string(FolderListing::kMaximumFiles));
        }
        take(entry.path(), path);
    }

    void take(const fs::path& file, const std::string& path) {
        if (!isPlainLine(path) || path.size() > ListRow::kLongestPath)
            return note(FindingKind::UnusableText, path);
        switch (sniffRecording(file)) {
        case Sniffed::Recording:
        case Sniffed::Conversation:
            m_listing.files.push_back(path);
            break;
        case Sniffed::Empty:
            note(FindingKind::EmptyRecording, path);
            break;
        case Sniffed::Other:
            note(FindingKind::NotARecording, path);
            break;
        }
    }

    /// Links may lead round in a circle: each folder is entered once, by its true place.
    bool enterOnce(const fs::path& folder) {
        std::error_code failed;
        const fs::path place = fs::canonical(folder, failed);
        return failed || m_entered.insert(place).second;
    }

    void note(FindingKind kind, const std::string& file, std::string value = {}) {
        m_listing.findings.add({.kind = kind, .file = shownText(file), .value = std::move(value)});
    }

    FolderListing& m_listing;
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
    FolderReader(const FolderListing& listing, const FilePattern& pattern, const std::vector<SidePair>& pairs,
                 const Zone& zone)
        : m_listing(listing)
        , m_pattern(pattern)
        , m_pairs(pairs)
        , m_zone(zone)
        , m_files(listing.files.begin(), listing.files.end()) {}

    CallListReading read(Progress& progress) {
        m_reading.findings = m_listing.findings;
        for (const std::string& file : m_listing.files) {
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

    const FolderListing& m_listing;
    const FilePattern& m_pattern;
    const std::vector<SidePair>& m_pairs;
    const Zone& m_zone;
    std::unordered_set<std::string> m_files;
    CallListReading m_reading;
};

} // namespace

Sniffed sniffRecording(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    char head[kHeadBytes];
    stream.read(head, sizeof head);
    const std::string_view got(head, static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    if (got.empty()) return Sniffed::Empty;
    const std::string extension = lowerExtension(file);
    const bool headerless = audio::isHeaderless(extension) || extension == "gsm";
    if (beginsAsRecording(got) || headerless) return Sniffed::Recording;
    return mayBeText(got) && isConversation(file) ? Sniffed::Conversation : Sniffed::Other;
}

FolderListing listRecordings(const fs::path& root, Progress& progress) {
    FolderListing listing;
    listing.root = root;
    Walker(listing, progress).walk(root, {});
    std::ranges::sort(listing.files);
    return listing;
}

CallListReading callsOfFolder(const FolderListing& listing, const FilePattern& pattern,
                              const std::vector<SidePair>& pairs, const Zone& zone, Progress& progress) {
    return FolderReader(listing, pattern, pairs, zone).read(progress);
}

} // namespace earmark::exchange
