#include "tests/exchange/workbook_builder.h"

#include <zip.h>

#include <stdexcept>

namespace earmark::test {

namespace {

constexpr const char* kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kSheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

std::string relationships(const std::vector<std::vector<std::string>>& entries) {
    std::string xml =
        R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    for (const auto& entry : entries)
        xml += "<Relationship Id=\"" + entry[0] + "\" Type=\"" + kRelations + "/" + entry[1] +
               "\" Target=\"" + entry[2] + "\"/>";
    return xml + "</Relationships>";
}

std::string element(const std::string& name, const std::string& content) {
    return "<?xml version=\"1.0\"?><" + name + " xmlns=\"" + kSheetSpace + "\" xmlns:r=\"" + kRelations +
           "\">" + content + "</" + name + ">";
}

void require(bool condition) {
    if (!condition) throw std::runtime_error("the test's archive cannot be made");
}

void addPart(zip_t* archive, const std::string& name, const std::string& content,
             const std::string& password) {
    zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    require(index >= 0);
    if (!password.empty())
        require(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                        password.c_str()) == 0);
}

} // namespace

std::string zipOf(const std::map<std::string, std::string>& parts, const std::string& password) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    require(buffer != nullptr);
    zip_source_keep(buffer);
    zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    require(archive != nullptr);
    for (const auto& [name, content] : parts)
        addPart(archive, name, content, password);
    require(zip_close(archive) == 0);
    zip_stat_t stat;
    require(zip_source_stat(buffer, &stat) == 0 && zip_source_open(buffer) == 0);
    std::string bytes(stat.size, '\0');
    require(zip_source_read(buffer, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

std::map<std::string, std::string> WorkbookBuilder::parts() const {
    std::map<std::string, std::string> all;
    std::string list;
    std::vector<std::vector<std::string>> links{{"styles", "styles", "styles.xml"},
                                                {"strings", "sharedStrings", "sharedStrings.xml"}};
    for (std::size_t index = 0; index < sheets.size(); ++index) {
        const std::string number = std::to_string(index + 1);
        list += "<sheet name=\"" + sheets[index].name + "\" sheetId=\"" + number + "\" r:id=\"s" + number +
                "\"" + (sheets[index].hidden ? " state=\"hidden\"" : "") + "/>";
        links.push_back({"s" + number, "worksheet", "worksheets/sheet" + number + ".xml"});
        all["xl/worksheets/sheet" + number + ".xml"] =
            element("worksheet", "<sheetData>" + sheets[index].rows + "</sheetData>");
    }
    all["_rels/.rels"] = relationships({{"book", "officeDocument", "xl/workbook.xml"}});
    all["xl/_rels/workbook.xml.rels"] = relationships(links);
    all["xl/workbook.xml"] =
        element("workbook", std::string("<workbookPr date1904=\"") + (since1904 ? "1" : "0") +
                                "\"/><sheets>" + list + "</sheets>");
    all["xl/styles.xml"] = element("styleSheet", "<numFmts>" + numberFormats + "</numFmts><cellXfs>" +
                                                     cellFormats + "</cellXfs>");
    all["xl/sharedStrings.xml"] = element("sst", sharedStrings);
    return all;
}

std::string inlineRow(std::size_t number, const std::vector<std::string>& cells) {
    std::string row = "<row r=\"" + std::to_string(number) + "\">";
    for (const std::string& cell : cells)
        row += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    return row + "</row>";
}

} // namespace earmark::test
