#include "app/cli/import_json.h"

namespace earmark::cli {

namespace {

using reporting::JsonWriter;

void writeSource(JsonWriter& json, const exchange::TableSource& source) {
    const bool isText = source.format == exchange::TableFormat::DelimitedText;
    json.key("source");
    json.beginObject();
    json.member("format", isText ? "text" : "workbook");
    json.member("encoding", isText ? std::optional<std::string>(exchange::encodingName(source.encoding))
                                   : std::optional<std::string>());
    json.member("encodingGuessed", isText && source.encodingGuessed);
    json.member("sheet", isText ? std::optional<std::string>() : std::optional<std::string>(source.sheet));
    json.endObject();
}

void writeMapping(JsonWriter& json, const exchange::Table& table, const exchange::ListMapping& mapping) {
    json.key("columns");
    json.beginArray();
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        const exchange::ColumnUse& use = mapping.columns[column];
        json.beginObject();
        json.member("heading", table.cell(mapping.headerRow, column));
        json.member("field", exchange::listFieldName(use.field));
        json.member("customKey", use.customKey.empty() ? std::optional<std::string>()
                                                       : std::optional<std::string>(use.customKey));
        json.endObject();
    }
    json.endArray();
}

void writeHeaderless(JsonWriter& json, const ImportOutcome::Headerless& headerless) {
    json.key("headerless");
    json.beginObject();
    json.member("format", headerless.format);
    json.member("calls", headerless.calls);
    json.endObject();
}

void writeFinding(JsonWriter& json, const exchange::Finding& finding) {
    json.beginObject();
    json.member("severity", exchange::isError(finding.kind) ? "error" : "remark");
    json.member("file", finding.file);
    json.member("row", finding.row > 0 ? std::optional<std::int64_t>(static_cast<std::int64_t>(finding.row))
                                       : std::nullopt);
    json.member("column", finding.column != exchange::kNoColumn
                              ? std::optional<std::string>(exchange::columnLetters(finding.column))
                              : std::optional<std::string>());
    json.member("heading", finding.heading);
    json.member("value", finding.value);
    json.member("message", exchange::sentence(finding));
    json.endObject();
}

void writeFindings(JsonWriter& json, const exchange::FindingList& findings) {
    json.member("errors", findings.errors());
    json.member("remarks", findings.remarks());
    json.key("findings");
    json.beginArray();
    for (const exchange::Finding& finding : findings.listed())
        writeFinding(json, finding);
    json.endArray();
}

void writeImported(JsonWriter& json, const std::optional<service::Imported>& imported) {
    json.key("imported");
    if (!imported) {
        json.null();
        return;
    }
    json.beginObject();
    json.member("calls", imported->calls);
    json.member("alreadyThere", imported->alreadyThere);
    json.member("teams", imported->teams);
    json.member("agents", imported->agents);
    json.member("inspectors", imported->inspectors);
    json.member("leftOut", imported->leftOut);
    json.endObject();
}

} // namespace

void writeJson(JsonWriter& json, const ImportOutcome& outcome) {
    json.beginObject();
    json.member("from", outcome.from);
    if (outcome.table != nullptr) writeSource(json, outcome.table->source);
    if (outcome.table != nullptr && outcome.mapping != nullptr)
        writeMapping(json, *outcome.table, *outcome.mapping);
    if (outcome.headerless) writeHeaderless(json, *outcome.headerless);
    json.member("rows", outcome.rows);
    json.member("badRows", outcome.badRows);
    if (outcome.findings != nullptr) writeFindings(json, *outcome.findings);
    writeImported(json, outcome.imported);
    json.key("sameSound");
    json.beginArray();
    for (const service::SameSound& same : outcome.sameSound) {
        json.beginObject();
        json.member("file", same.file);
        json.member("call", same.call);
        json.endObject();
    }
    json.endArray();
    json.key("lookedAt");
    if (outcome.lookedAt)
        json.value(*outcome.lookedAt);
    else
        json.null();
    json.endObject();
}

} // namespace earmark::cli
