#pragma once

#include "core/documents/cells.h"
#include "core/documents/document.h"

#include <string>
#include <vector>

namespace earmark::test {

/// Texts that some program would run, fetch, cut or fall over.
inline std::vector<std::string> hostileTexts() {
    return {"=1+1",
            "+SUM(A1)",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "=HYPERLINK(\"http://x.invalid\",\"a\")",
            "<img src=x onerror=alert(1)>",
            "</title></style><script>alert(1)</script>",
            "\"quoted\", 'single' & <b>bold</b>",
            "line one\nline two",
            "_x0041_ stays",
            "مرحبا بالعالم",
            "👩🏽‍🚀 emoji 😀",
            "中文，标点。用户",
            "{{7*7}} ${7*7} %s %n",
            "  spaces  "};
}

/// A table with each of them in a cell, and in every other place of a document one after the other.
inline documents::Document hostileDocument(const std::string& text) {
    using namespace documents;
    Document document;
    document.title = text;
    document.subtitle = text;
    document.stamp = text;
    DataTable table{
        text, text, {Column{text, ColumnKind::Text, 1, ColumnHint::None, false}}, {{textCell(text)}},
        text, 0};
    charts::DisplayList list{100,
                             20,
                             {charts::Bar{{1, 1}, 9, 9, charts::Role::Part, 0, text, text},
                              charts::Text{{1, 1}, text, charts::Align::Left, charts::Role::Label}}};
    document.blocks = {Heading{text, 1, Tone::Alert},
                       Paragraph{text, Tone::Plain},
                       KeyFigures{{{text, text, text, text, Tone::Good}}},
                       Details{{{text, text}}},
                       table,
                       ChartBlock{text, text, list, table, {0, {}, {}, false, false}},
                       Passage{text, text, text, 0, 1000, text, text, Passage::Example::Good},
                       Signatures{{{text, text}}}};
    return document;
}

} // namespace earmark::test
