#include "tests/support/catch.h"
#include "tests/support/test_data.h"

#include <fstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace earmark;

namespace {

nlohmann::json readJson(const std::filesystem::path& path) {
    std::ifstream file(path);
    REQUIRE(file.good());
    return nlohmann::json::parse(file);
}

bool fits(const nlohmann::json& value, const std::string& schemaFile) {
    using Adapter = valijson::adapters::NlohmannJsonAdapter;
    const nlohmann::json source = readJson(test::shippedDirectory() / "schemas" / schemaFile);
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(Adapter(source), schema);
    return valijson::Validator().validate(schema, Adapter(value), nullptr);
}

} // namespace

TEST_CASE("Shipped cards fit the scorecard schema, and what the reader refuses does not", "[exchange]") {
    for (const auto& entry : std::filesystem::directory_iterator(test::shippedDirectory() / "scorecards")) {
        INFO(entry.path().string());
        nlohmann::json card = readJson(entry.path());
        CHECK(fits(card, "scorecard.schema.json"));
        nlohmann::json& criterion = card["sections"][0]["criteria"][0];
        criterion["colour"] = "red";
        CHECK_FALSE(fits(card, "scorecard.schema.json"));
        criterion.erase("colour");
        criterion["kind"] = "slider";
        CHECK_FALSE(fits(card, "scorecard.schema.json"));
    }
}

TEST_CASE("The library of criteria has the form of a card", "[exchange]") {
    const nlohmann::json library =
        readJson(test::shippedDirectory() / "library" / "monitoring-elements.json");
    CHECK(fits(library, "scorecard.schema.json"));
}

TEST_CASE("Answers in both forms fit the answers schema", "[exchange]") {
    const nlohmann::json answers = nlohmann::json::parse(R"({
        "fields": {"call_type": "complaint", "minutes": 2.5, "vip": true},
        "answers": {"a": 8, "b": "n/a", "c": ["x", "y"], "d": true, "e": null,
                    "f": {"value": "told", "severe": true, "reason": "r", "causes": ["skill"],
                          "comment": "c", "moments": [{"startMs": 1, "endMs": 2, "note": "n"}]}}})");
    CHECK(fits(answers, "answers.schema.json"));
    nlohmann::json wrong = answers;
    wrong["answers"]["f"]["cause"] = "skill";
    CHECK_FALSE(fits(wrong, "answers.schema.json"));
}
