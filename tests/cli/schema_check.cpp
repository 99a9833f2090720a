#include "tests/cli/run_cli.h"
#include "tests/support/catch.h"

#include <fstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace earmark::test {

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

std::filesystem::path schemaFolder() {
    return std::filesystem::path(EARMARK_TEST_RESOURCES) / "schemas";
}

nlohmann::json readSchema(const std::string& file) {
    std::ifstream in(schemaFolder() / file);
    INFO(file);
    REQUIRE(in.good());
    return nlohmann::json::parse(in);
}

/// Schemas name each other by file name; no network is ever asked.
const nlohmann::json* fetchNeighbour(const std::string& uri) {
    const std::string file = uri.substr(uri.find_last_of('/') + 1);
    return new nlohmann::json(readSchema(file));
}

std::string pathOf(const valijson::ValidationResults::Error& error) {
    std::string path;
    for (const std::string& part : error.context)
        path += part;
    return path;
}

} // namespace

void requireFits(const nlohmann::json& value, const std::string& schemaFile) {
    const nlohmann::json source = readSchema(schemaFile);
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(Adapter(source), schema, fetchNeighbour,
                          [](const nlohmann::json* document) { delete document; });
    valijson::Validator validator;
    valijson::ValidationResults found;
    const bool fits = validator.validate(schema, Adapter(value), &found);
    std::string why;
    valijson::ValidationResults::Error error;
    while (found.popError(error))
        why += pathOf(error) + ": " + error.description + "\n";
    INFO(schemaFile << "\n" << why << value.dump(2));
    REQUIRE(fits);
}

} // namespace earmark::test
