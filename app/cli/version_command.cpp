#include "app/cli/version_command.h"

#include "app/cli/command_line.h"
#include "core/base/paths.h"

namespace earmark::cli {

namespace {

ExitCode printVersion(Context& context) {
    return context.console.printJson([](reporting::JsonWriter& json) {
        json.beginObject();
        json.member("program", "earmark-cli");
        json.member("version", programVersion());
        json.member("resources", resourceDirectory().string());
        json.member("defaultStore", defaultStorePath().string());
        json.endObject();
    });
}

} // namespace

void addVersionCommand(CommandLine& line) {
    line.addVerb(line.root(), "version", "Print the version and where the program keeps its things",
                 printVersion);
}

} // namespace earmark::cli
