#include "app/cli/analyse_wishes.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/recording_folder.h"
#include "core/exchange/recording_sniffer.h"
#include "core/exchange/table_reader.h"

#include <iterator>

namespace earmark::cli {

namespace {

namespace fs = std::filesystem;
using exchange::FindingKind;

/// One folder sorted into what is to be analysed, what cannot be, and the rest. What is only named as sound
/// is tried, too: the decoder says best what is wrong with it.
class Folder {
public:
    Folder(const fs::path& path, Progress& progress)
        : m_path(path)
        , m_listing(exchange::listRecordings(path, progress)) {}

    AnalyseWishes sorted() {
        for (const std::string& file : m_listing.files)
            take(file, isRecording(exchange::sniffRecording(whole(file))));
        for (const std::string& file : m_listing.notSound)
            take(file, true);
        for (const std::string& file : m_listing.unnamed)
            takeUnnamed(file);
        for (const exchange::Finding& finding : m_listing.findings.listed())
            if (isError(finding.kind) && finding.kind != FindingKind::EmptyRecording) refuse(finding);
        m_sorted.passedOver += m_listing.others;
        return std::move(m_sorted);
    }

private:
    fs::path whole(const std::string& file) const { return m_path / exchange::pathFromText(file); }

    void take(const std::string& file, bool isSound) {
        if (!isSound) {
            ++m_sorted.passedOver; // a written contact
            return;
        }
        const fs::path path = whole(file);
        m_sorted.wishes.push_back({exchange::pathText(path), {path, {}, {}}, {}});
    }

    void takeUnnamed(const std::string& file) {
        if (exchange::isNamedAsSound(exchange::pathFromText(file))) return take(file, true);
        refuse({.kind = FindingKind::FormatUnknown, .file = file});
    }

    /// Its file, which is told below the folder, is named as the others are: with the folder.
    void refuse(exchange::Finding finding) {
        const std::string folder = exchange::pathText(m_path);
        if (finding.file.empty())
            finding.file = folder;
        else if (finding.file != exchange::shownText(folder))
            finding.file = folder + (folder.ends_with('/') ? "" : "/") + finding.file;
        service::EvidenceOutcome outcome;
        outcome.name = finding.file;
        outcome.evidence = exchange::toError(finding);
        m_sorted.refused.push_back(std::move(outcome));
    }

    fs::path m_path;
    exchange::FolderListing m_listing;
    AnalyseWishes m_sorted;
};

template <class Item>
void append(std::vector<Item>& to, std::vector<Item>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

void AnalyseWishes::add(AnalyseWishes more) {
    append(wishes, more.wishes);
    append(refused, more.refused);
    passedOver += more.passedOver;
}

AnalyseWishes analyseWishesOf(const std::vector<std::string>& paths, Progress& progress) {
    AnalyseWishes all;
    for (const std::string& text : paths) {
        const fs::path path = exchange::pathFromText(text);
        std::error_code ignored;
        if (fs::is_directory(path, ignored))
            all.add(Folder(path, progress).sorted());
        else
            all.wishes.push_back({text, {path, {}, {}}, {}});
    }
    return all;
}

} // namespace earmark::cli
