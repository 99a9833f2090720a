#include "app/cli/import_json.h"

#include <algorithm>
#include <ranges>

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

void writeCalls(JsonWriter& json, const ImportOutcome::Calls& calls) {
    json.member("ready", calls.ready);
    json.member("alreadyThere", calls.alreadyThere);
    json.member("badFiles", calls.badFiles);
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

void writeSameSound(JsonWriter& json, const std::vector<service::SameSound>& sameSound) {
    json.key("sameSound");
    json.beginArray();
    for (const service::SameSound& same : sameSound) {
        json.beginObject();
        json.member("file", same.file);
        json.member("call", same.call);
        json.endObject();
    }
    json.endArray();
}

void writeLookedAt(JsonWriter& json, const std::optional<std::size_t>& lookedAt) {
    json.key("lookedAt");
    lookedAt ? json.value(*lookedAt) : json.null();
}

void writeMediaFaults(JsonWriter& json, const std::vector<service::MediaFault>& faults) {
    using Kind = service::MediaFault::Kind;
    const auto count = [&](Kind kind) {
        return std::ranges::count(faults, kind, &service::MediaFault::kind);
    };
    json.key("media");
    json.beginObject();
    json.member("cutOff", count(Kind::CutOff));
    json.member("unreadable", count(Kind::Unreadable));
    json.member("missing", count(Kind::Missing));
    json.key("faults");
    json.beginArray();
    for (const service::MediaFault& fault : faults | std::views::take(exchange::FindingList::kListed)) {
        json.beginObject();
        json.member("file", fault.file);
        json.member("fault", service::mediaFaultName(fault.kind));
        json.member("problem", fault.problem);
        json.endObject();
    }
    json.endArray();
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
    if (outcome.pattern) json.member("pattern", *outcome.pattern);
    json.member("rows", outcome.rows);
    if (outcome.calls) writeCalls(json, *outcome.calls);
    json.member("badRows", outcome.badRows);
    if (outcome.findings != nullptr) writeFindings(json, *outcome.findings);
    writeImported(json, outcome.imported);
    writeSameSound(json, outcome.sameSound);
    writeLookedAt(json, outcome.lookedAt);
    if (outcome.calls) writeMediaFaults(json, outcome.mediaFaults);
    json.endObject();
}

} // namespace earmark::cli
