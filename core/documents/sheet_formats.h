#pragma once

#include "core/documents/data_table.h"
#include "core/documents/document.h"

#include <map>
#include <string>

struct lxw_workbook;
struct lxw_format;

namespace earmark::documents {

/// The formats of a workbook, each made once. They belong to the workbook.
class SheetFormats {
public:
    explicit SheetFormats(lxw_workbook* workbook)
        : m_workbook(workbook) {}

    enum class Style { Title, Quiet, Heading, Label, Text, Wrapped, Head, Link, Line };
    lxw_format* of(Style style, Tone tone = Tone::Plain);
    /// Of a figure, in the digits that people see.
    lxw_format* of(const Column& column, bool emphasis);
    /// Of a text in a data sheet.
    lxw_format* text(bool emphasis);

private:
    lxw_format* made(const std::string& key);

    lxw_workbook* m_workbook;
    std::map<std::string, lxw_format*> m_formats;
    bool m_isNew = false; ///< the last one asked for still has to be set up
};

} // namespace earmark::documents
