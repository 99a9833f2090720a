#pragma once

#include "tests/cli/run_cli.h"
#include "tests/support/temporary_folder.h"

#include <string>
#include <vector>

namespace earmark::test {

/// A store in a folder of its own that earmark-cli works on.
class CliStore {
public:
    /// Runs a verb on this store.
    CliRun run(std::vector<std::string> arguments, const CliSetting& setting = {}) const;
    /// The same; fails the test unless it ends fine, and gives its results.
    nlohmann::json json(std::vector<std::string> arguments) const;

    /// With the shipped cards, roster and call list; files are not looked at.
    void furnish() const;
    /// Writes a JSON file beside the store.
    std::string write(const std::string& name, const nlohmann::json& content) const;

    std::filesystem::path path() const { return m_folder / "centre.db"; }
    const TemporaryFolder& folder() const { return m_folder; }

private:
    TemporaryFolder m_folder;
};

/// A file of resources.
std::filesystem::path resource(const std::string& name);

/// Every criterion of the standard card answered as well as can be.
nlohmann::json perfectAnswers();

/// An evaluation of a shipped call on the standard card.
nlohmann::json evaluationOf(const std::string& recordingFile);

} // namespace earmark::test
