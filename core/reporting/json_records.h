#pragma once

#include "core/reporting/json_writer.h"
#include "core/reporting/record_writer.h"

namespace earmark::reporting {

/// Records as JSON objects; an absent field is null, a text in both languages {"en": …, "zh": …}.
class JsonRecords final : public RecordWriter {
public:
    explicit JsonRecords(JsonWriter& json)
        : m_json(json) {}

    void beginRecord() override { m_json.beginObject(); }
    void endRecord() override { m_json.endObject(); }
    void text(std::string_view name, std::string_view content) override { m_json.member(name, content); }
    void number(std::string_view name, std::int64_t content) override { m_json.member(name, content); }
    void flag(std::string_view name, bool content) override { m_json.member(name, content); }
    void texts(std::string_view name, const LocalizedText& content) override { m_json.member(name, content); }
    void absent(std::string_view name, bool) override { m_json.nullMember(name); }

private:
    JsonWriter& m_json;
};

} // namespace earmark::reporting
