#include "core/base/paths.h"

#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
    CLI::App app("Earmark judges the quality of recorded calls: the store, scoring and figures by command.",
                 "earmark-cli");
    app.set_version_flag("--version", earmark::programVersion());
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        constexpr int kWrongUsage = 2;
        return app.exit(error) == 0 ? 0 : kWrongUsage;
    }
    return 0;
}
