#include "app/cli/document_output.h"

#include "app/cli/print_program.h"
#include "app/cli/progress_line.h"
#include "core/base/whole_file.h"
#include "core/documents/document_csv.h"
#include "core/documents/document_json.h"
#include "core/documents/html_pack.h"
#include "core/documents/name_hiding.h"
#include "core/documents/workbook.h"
#include "core/exchange/table_reader.h"
#include "core/service/call_service.h"
#include "core/service/sound_files.h"

#include <ostream>

namespace earmark::cli {

namespace {

ExitCode writeText(Context& context, const std::string& text, const OutputOptions& options) {
    if (options.out.empty()) {
        context.console.results() << text;
        return context.console.finish(ExitCode::Fine);
    }
    const auto written = writeWholeFile(exchange::pathFromText(options.out), text);
    return written ? ExitCode::Fine : context.console.fail(written.error());
}

/// Without its sound, a pack still says what is to be heard and when.
documents::SoundOf soundOf(service::Workspace& workspace, const OutputOptions& options) {
    if (options.clips == "none")
        return [](const std::string& recording) -> Result<audio::CallFiles> {
            return Error{ErrorCode::NotFound, recording, "this report was made without sound"};
        };
    return [&workspace](const std::string& recording) -> Result<audio::CallFiles> {
        const auto id = RecordingId::fromString(recording);
        if (!id) return Error{ErrorCode::InvalidArgument, recording, "not the id of a recording"};
        const auto found = service::CallService(workspace).get(*id);
        if (!found) return found.error();
        return service::scoredSoundOf(*found);
    };
}

Result<void> writeFile(service::Workspace& workspace, const documents::Document& document,
                       const OutputOptions& options, Progress& progress) {
    const std::filesystem::path target = exchange::pathFromText(options.out);
    if (options.format == "xlsx") return documents::writeWorkbook(document, target, progress);
    const documents::SoundOf sound = soundOf(workspace, options);
    return options.clips == "folder" ? documents::writeHtmlFolder(document, sound, target, progress)
                                     : documents::writeHtmlFile(document, sound, target, progress);
}

ExitCode writeToFile(Context& context, service::Workspace& workspace, const documents::Document& document,
                     const OutputOptions& options) {
    if (options.out.empty())
        return context.console.fail(
            {ErrorCode::InvalidArgument, options.format, "this format goes to a file; name it with --out"});
    if (options.format == "pdf")
        return printPdf(context, documents::documentJson(document), [&](const std::string& file) {
            return std::vector<std::string>{"document", file, options.out};
        });
    Progress progress;
    const auto written =
        withProgressLine(context.console, progress, options.format == "xlsx" ? "rows" : "passages",
                         [&] { return writeFile(workspace, document, options, progress); });
    return written ? ExitCode::Fine : context.console.fail(written.error());
}

} // namespace

void addOutputOptions(CLI::App& verb, OutputOptions& options) {
    verb.add_option("--format", options.format, "json (default), csv, html, xlsx or pdf")
        ->check(CLI::IsMember({"json", "csv", "html", "xlsx", "pdf"}));
    verb.add_option("--language", options.language, "en (default) or zh")->check(CLI::IsMember({"en", "zh"}));
    verb.add_flag("--hide-names", options.hideNames, "Call agents by a number of this report alone");
    verb.add_option("--clips", options.clips,
                    "Sound of an html report: in the file (default), in a folder, or none")
        ->check(CLI::IsMember({"file", "folder", "none"}));
    verb.add_option("--out", options.out, "The file (default for json and csv: standard output)")
        ->type_name("FILE");
}

documents::ComposeOptions composeOptions(const OutputOptions& options, const service::Workspace& workspace) {
    return {options.language == "zh" ? Language::Chinese : Language::English,
            workspace.zone().dayOf(workspace.clock().now()), options.hideNames};
}

ExitCode writeDocument(Context& context, service::Workspace& workspace, documents::Document document,
                       const OutputOptions& options) {
    if (options.hideNames) document = documents::namesHidden(std::move(document));
    if (options.format != "json" && options.format != "csv")
        return writeToFile(context, workspace, document, options);
    return writeText(context,
                     options.format == "csv" ? documents::documentCsv(document)
                                             : documents::documentJson(document),
                     options);
}

} // namespace earmark::cli
