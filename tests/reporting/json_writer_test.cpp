#include "core/reporting/json_writer.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace earmark;
using namespace earmark::reporting;

TEST_CASE("JSON comes out indented, in the order it was told", "[reporting]") {
    std::ostringstream out;
    JsonWriter json(out);
    json.beginObject();
    json.member("score", "86.5");
    json.member("finalMillionths", 865'000);
    json.member("band", std::optional<std::string>());
    json.key("rows");
    json.beginArray();
    json.value(true);
    json.value(LocalizedText{"Warmth", "热情"});
    json.endArray();
    json.key("none");
    json.beginArray();
    json.endArray();
    json.endObject();
    json.finish();
    CHECK(out.str() == R"({
  "score": "86.5",
  "finalMillionths": 865000,
  "band": null,
  "rows": [
    true,
    {
      "en": "Warmth",
      "zh": "热情"
    }
  ],
  "none": []
}
)");
}

TEST_CASE("any bytes become JSON that a strict reader takes", "[reporting]") {
    std::string everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte += static_cast<char>(byte);
    for (const std::string& text :
         {everyByte, std::string("\xE4\xBD"), std::string("a\xF0\x9F\x8E\xA7z"), std::string("\"\\\n\t")}) {
        std::ostringstream out;
        JsonWriter json(out);
        json.value(text);
        REQUIRE_NOTHROW(nlohmann::json::parse(out.str()));
    }
}

TEST_CASE("well-formed text comes back unchanged", "[reporting]") {
    const std::string text = "热情 \"quoted\" back\\slash\r\n\x01 \xF0\x9F\x8E\xA7";
    std::ostringstream out;
    JsonWriter json(out);
    json.value(text);
    CHECK(nlohmann::json::parse(out.str()).get<std::string>() == text);
}
