#pragma once

#include "core/base/localized_text.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace earmark::reporting {

/// Takes records field by field, in one order for all of one kind, and writes them as JSON objects or as rows
/// of a table: each kind of figure names its fields once, so that every format says the same in the same
/// digits. There is no floating-point field.
class RecordWriter {
public:
    virtual ~RecordWriter() = default;

    /// Said once before the first record, with a function that writes any one record: a table takes its
    /// columns from it, so that a table without rows has columns too.
    virtual void columns(const std::function<void(RecordWriter&)>& writeOne) { (void)writeOne; }

    virtual void beginRecord() = 0;
    virtual void endRecord() = 0;

    virtual void text(std::string_view name, std::string_view content) = 0;
    virtual void number(std::string_view name, std::int64_t content) = 0;
    /// A number as people see it ("-3.5"): a table takes it for one.
    virtual void digits(std::string_view name, std::string_view content) { text(name, content); }
    virtual void flag(std::string_view name, bool content) = 0;
    /// A text in both languages.
    virtual void texts(std::string_view name, const LocalizedText& content) = 0;
    /// A field that has no value in this record. `bothLanguages` where it would be a text in both.
    virtual void absent(std::string_view name, bool bothLanguages = false) = 0;

    void count(std::string_view name, std::size_t content) {
        number(name, static_cast<std::int64_t>(content));
    }
    void maybeNumber(std::string_view name, const std::optional<std::int64_t>& content) {
        content ? number(name, *content) : absent(name);
    }
    void maybeText(std::string_view name, const std::optional<std::string>& content) {
        content ? text(name, *content) : absent(name);
    }
    void maybeTexts(std::string_view name, const std::optional<LocalizedText>& content) {
        content ? texts(name, *content) : absent(name, true);
    }
};

} // namespace earmark::reporting
