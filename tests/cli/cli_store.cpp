#include "tests/cli/cli_store.h"

#include "tests/support/catch.h"

#include <fstream>

namespace earmark::test {

CliRun CliStore::run(std::vector<std::string> arguments, const CliSetting& setting) const {
    arguments.insert(arguments.end(), {"--store", path().string()});
    return runCli(arguments, setting);
}

nlohmann::json CliStore::json(std::vector<std::string> arguments) const {
    const CliRun finished = run(std::move(arguments));
    INFO(finished.messages);
    REQUIRE(finished.exitCode == 0);
    return finished.json();
}

void CliStore::furnish() const {
    (void)json({"init", "--zone", "Asia/Shanghai"});
    (void)json({"import", "roster", resource("samples/roster.csv").string()});
    (void)json({"import", "calls", resource("samples/calls-utf8.csv").string(), "--recordings",
                resource("samples/calls").string(), "--no-scan"});
}

std::string CliStore::write(const std::string& name, const nlohmann::json& content) const {
    const std::filesystem::path file = m_folder / name;
    std::ofstream(file) << content;
    return file.string();
}

std::filesystem::path resource(const std::string& name) {
    return std::filesystem::path(EARMARK_TEST_RESOURCES) / name;
}

nlohmann::json perfectAnswers() {
    std::ifstream in(resource("scorecards/standard.json"));
    const nlohmann::json card = nlohmann::json::parse(in);
    nlohmann::json answers;
    for (const auto& section : card["sections"])
        for (const auto& criterion : section["criteria"]) {
            const std::string key = criterion["key"];
            if (criterion["kind"] == "choice")
                answers[key] = criterion["options"][0]["key"];
            else if (criterion["kind"] == "check")
                answers[key] = criterion["maximum"] == 0 ? "no" : "yes";
            else
                answers[key] = criterion["maximum"];
        }
    return answers;
}

nlohmann::json evaluationOf(const std::string& recordingFile) {
    return {{"recording", {{"path", resource("samples/calls/" + recordingFile).string()}}},
            {"inspector", "Q001"},
            {"card", {{"key", "standard"}}},
            {"answers", perfectAnswers()}};
}

} // namespace earmark::test
