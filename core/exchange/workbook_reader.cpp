#include "core/exchange/workbook_reader.h"

#include "core/exchange/workbook_sheet.h"
#include "core/exchange/zip_archive.h"

#include <algorithm>

namespace earmark::exchange {

namespace {

/// A part's name from a relationship's target, which is relative to the folder of the part it belongs to.
std::string resolved(const std::string& folder, const std::string& target) {
    if (target.starts_with('/')) return target.substr(1);
    std::string base = folder;
    std::string rest = target;
    while (rest.starts_with("../") && !base.empty()) {
        rest.erase(0, 3);
        base.erase(base.find_last_of('/', base.size() - 2) + 1);
    }
    return base + rest;
}

std::string folderOf(const std::string& part) {
    return part.substr(0, part.rfind('/') + 1);
}

class WorkbookReader {
public:
    WorkbookReader(ZipArchive& archive, Table& table, const Progress* progress)
        : m_archive(archive)
        , m_table(table)
        , m_progress(progress) {}

    std::optional<Finding> read(const std::optional<std::string>& wantedSheet) {
        if (auto problem = readBook()) return problem;
        for (const WorkbookPart::Sheet& sheet : m_book.sheets)
            m_table.source.sheets.push_back(sheet.name);
        for (const WorkbookPart::Sheet& sheet : m_book.sheets) {
            if (wantedSheet && sheet.name != *wantedSheet) continue;
            if (auto problem = readSheet(sheet)) return problem;
            m_table.source.sheet = sheet.name;
            if (wantedSheet || m_table.rowCount() > 0 || cancelled()) return std::nullopt;
        }
        return Finding{.kind = FindingKind::SheetMissing, .value = wantedSheet.value_or("")};
    }

private:
    bool cancelled() const { return m_progress && m_progress->cancelled(); }

    std::optional<Finding> parse(const std::string& part, XmlHandler& handler) {
        return parseXmlPart(m_archive.open(part), handler, m_progress);
    }

    std::optional<Finding> readBook() {
        RelationshipsPart root;
        if (auto problem = parse("_rels/.rels", root)) return problem;
        const auto main =
            std::ranges::find(root.relationships, "officeDocument", &RelationshipsPart::Relationship::kind);
        if (main == root.relationships.end()) return Finding{.kind = FindingKind::NotATable};
        const std::string book = resolved("", main->target);
        m_folder = folderOf(book);
        if (auto problem = parse(book, m_book)) return problem;
        if (auto problem = parse(m_folder + "_rels/" + book.substr(m_folder.size()) + ".rels", m_links))
            return problem;
        if (auto problem = readOptional("styles", m_styles)) return problem;
        return readOptional("sharedStrings", m_strings);
    }

    std::optional<Finding> readOptional(const std::string& kind, XmlHandler& handler) {
        const auto link =
            std::ranges::find(m_links.relationships, kind, &RelationshipsPart::Relationship::kind);
        if (link == m_links.relationships.end()) return std::nullopt;
        return parse(resolved(m_folder, link->target), handler);
    }

    std::optional<Finding> readSheet(const WorkbookPart::Sheet& sheet) {
        const auto link = std::ranges::find(m_links.relationships, sheet.relationship,
                                            &RelationshipsPart::Relationship::id);
        if (link == m_links.relationships.end())
            return Finding{.kind = FindingKind::BrokenWorkbook,
                           .value = "sheet " + sheet.name + " has no part"};
        if (link->kind != "worksheet") return std::nullopt; // a chart
        SheetPart handler(m_strings, m_styles, m_book.since1904, m_table);
        return parse(resolved(m_folder, link->target), handler);
    }

    ZipArchive& m_archive;
    Table& m_table;
    const Progress* m_progress;
    std::string m_folder; ///< of the workbook part, with its slash
    WorkbookPart m_book;
    RelationshipsPart m_links;
    StylesPart m_styles;
    SharedStringsPart m_strings;
};

} // namespace

std::optional<Finding> readWorkbook(std::string_view bytes, const std::optional<std::string>& wantedSheet,
                                    Table& table, const Progress* progress) {
    table.source.format = TableFormat::Workbook;
    ZipArchive archive(bytes);
    if (archive.problem()) return archive.problem();
    if (archive.has("xl/workbook.bin")) return Finding{.kind = FindingKind::BinaryWorkbook};
    if (archive.has("content.xml") && archive.has("mimetype"))
        return Finding{.kind = FindingKind::OpenDocument};
    if (!archive.has("_rels/.rels")) return Finding{.kind = FindingKind::NotATable};
    return WorkbookReader(archive, table, progress).read(wantedSheet);
}

} // namespace earmark::exchange
