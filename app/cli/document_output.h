#pragma once

#include "app/cli/command_line.h"
#include "core/documents/composer.h"
#include "core/documents/document.h"
#include "core/service/workspace.h"

#include <string>

namespace earmark::cli {

/// How a report made of pages is written, as typed.
struct OutputOptions {
    std::string format = "json";
    std::string language = "en";
    bool hideNames = false;
    std::string clips = "file"; ///< of html: file, folder, none
    std::string out;
};

void addOutputOptions(CLI::App& verb, OutputOptions& options);

/// How the document is composed, dated today.
documents::ComposeOptions composeOptions(const OutputOptions& options, const service::Workspace& workspace);

/// Writes it where it was asked for. JSON and CSV go to the results without a file; the others need one, are
/// made under progress and stop at Ctrl-C without leaving half of it.
ExitCode writeDocument(Context& context, service::Workspace& workspace, documents::Document document,
                       const OutputOptions& options);

} // namespace earmark::cli
