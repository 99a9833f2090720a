#pragma once

#include "app/cli/open_store.h"
#include "core/reporting/csv_records.h"
#include "core/reporting/json_records.h"

#include <string>
#include <utility>

/// What verbs on coaching, trainings, examples and urgent findings have in common.
namespace earmark::cli {

/// Opens the store, does `work(workspace)`, which gives a Result, and prints its value as one JSON object by
/// `write(records, json, value)`.
template <class Work, class Write>
ExitCode printOne(Context& context, Result<std::unique_ptr<service::Workspace>> workspace, Work work,
                  Write write) {
    if (!workspace) return context.console.fail(workspace.error());
    const auto done = work(**workspace);
    if (!done) return context.console.fail(done.error());
    return context.console.printJson([&](reporting::JsonWriter& json) {
        reporting::JsonRecords records(json);
        json.beginObject();
        write(records, json, *done);
        json.endObject();
    });
}

/// For a verb that changes something.
template <class Work, class Write>
ExitCode changeAndPrint(Context& context, Work work, Write write) {
    return printOne(context, openStore(context), std::move(work), std::move(write));
}

/// For one that only looks.
template <class Work, class Write>
ExitCode readAndPrint(Context& context, Work work, Write write) {
    return printOne(context, openStoreToRead(context), std::move(work), std::move(write));
}

/// Prints what `read(workspace)` gives, a Result of rows, as {"rows": […]} or as CSV. `writeFields(records,
/// row, zone)` writes the fields of one. What `read` does not find is a name that an option chooses by.
template <class Read, class WriteFields>
ExitCode printRows(Context& context, const std::string& format, Read read, WriteFields writeFields) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto rows = read(**workspace);
    if (!rows) return context.console.failChoice(rows.error());
    using Row = typename std::decay_t<decltype(*rows)>::value_type;
    const Zone& zone = (*workspace)->zone();
    const auto writeAll = [&](reporting::RecordWriter& records) {
        const auto writeOne = [&](reporting::RecordWriter& to, const Row& row) {
            to.beginRecord();
            writeFields(to, row, zone);
            to.endRecord();
        };
        records.columns([&](reporting::RecordWriter& names) { writeOne(names, Row()); });
        for (const Row& row : *rows)
            writeOne(records, row);
    };
    if (format == "csv") {
        reporting::CsvRecords csv(context.console.results());
        writeAll(csv);
        return context.console.finish(ExitCode::Fine);
    }
    return context.console.printJson([&](reporting::JsonWriter& json) {
        reporting::JsonRecords records(json);
        json.beginObject();
        json.member("zone", zone.name());
        json.key("rows");
        json.beginArray();
        writeAll(records);
        json.endArray();
        json.endObject();
    });
}

} // namespace earmark::cli
