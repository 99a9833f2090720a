#pragma once

#include <map>
#include <string>
#include <vector>

namespace earmark::test {

/// Packs parts into a zip archive in memory, deflated; with a password every part is encrypted (AES-256).
std::string zipOf(const std::map<std::string, std::string>& parts, const std::string& password = {});

/// A workbook made by hand, so that tests decide each byte of it.
struct WorkbookBuilder {
    struct Sheet {
        std::string name;
        std::string rows; ///< the content of sheetData
        bool hidden = false;
    };

    std::vector<Sheet> sheets;
    std::string sharedStrings; ///< the content of sst
    std::string numberFormats; ///< the content of numFmts
    std::string cellFormats;   ///< the content of cellXfs
    bool since1904 = false;

    std::map<std::string, std::string> parts() const;
    std::string bytes() const { return zipOf(parts()); }
};

/// A row of inline strings.
std::string inlineRow(std::size_t number, const std::vector<std::string>& cells);

} // namespace earmark::test
