#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace earmark::test {

/// What a run of earmark-cli left behind.
struct CliRun {
    int exitCode = -1;    ///< as the shell sees it; 128 + signal where it was killed
    std::string results;  ///< standard output
    std::string messages; ///< standard error

    /// The results as JSON; fails the test where they are not.
    nlohmann::json json() const;
};

/// How a run differs from a plain one.
struct CliSetting {
    std::vector<std::string> environment; ///< "NAME=value", beside the test's own
    std::filesystem::path resultsTo;      ///< a file or device instead of the pipe
    bool closeResults = false;            ///< nobody reads standard output
    std::string interruptAfter;           ///< Ctrl-C from when the messages hold this on
    bool killAtFirstLine = false;         ///< SIGKILL as soon as a whole line came
};

/// Runs the built earmark-cli to its end, at most a minute.
CliRun runCli(const std::vector<std::string>& arguments, const CliSetting& setting = {});

/// A file of tests/data.
std::filesystem::path dataFile(const std::string& name);

/// Fails the test where a JSON value does not fit a schema of resources/schemas.
void requireFits(const nlohmann::json& value, const std::string& schemaFile);

} // namespace earmark::test
