#pragma once

#include "core/base/localized_text.h"
#include "core/documents/chart_block.h"
#include "core/documents/data_table.h"
#include "core/documents/passage.h"

#include <string>
#include <variant>
#include <vector>

/// A report as plain values, one block after the other, in one language: composed once from its figures, then
/// written by each writer of this room, so that every format says the same in the same digits. Every text is
/// plain UTF-8; what it may hold of markup, formulas or control characters is a writer's to make harmless.
namespace earmark::documents {

/// How much a text weighs. Writers say it by weight or a sign, never by colour alone.
enum class Tone { Plain, Alert, Good, Quiet };

struct Heading {
    std::string text;
    int level = 1; ///< 1 … 3
    Tone tone = Tone::Plain;
    bool operator==(const Heading&) const = default;
};

struct Paragraph {
    std::string text; ///< line feeds are kept
    Tone tone = Tone::Plain;
    bool operator==(const Paragraph&) const = default;
};

struct KeyFigure {
    std::string label;
    std::string value;      ///< "86.5%"
    std::string detail;     ///< its interval and the number behind it: "84.1 – 88.9, n = 42"
    std::string comparison; ///< "+2.1 against the team: beyond chance"
    Tone tone = Tone::Plain;
    bool operator==(const KeyFigure&) const = default;
};

/// Figures side by side.
struct KeyFigures {
    std::vector<KeyFigure> figures;
    bool operator==(const KeyFigures&) const = default;
};

struct Detail {
    std::string label;
    std::string text;
    bool operator==(const Detail&) const = default;
};

/// Labels with their texts below each other: cause, comment, what earns full points.
struct Details {
    std::vector<Detail> items;
    bool operator==(const Details&) const = default;
};

/// Lines to sign on, on paper: "Agent", "Team leader". The name may be empty.
struct Signatures {
    std::vector<Detail> people;
    bool operator==(const Signatures&) const = default;
};

struct PageBreak {
    bool operator==(const PageBreak&) const = default;
};

using Block = std::variant<Heading, Paragraph, KeyFigures, Details, DataTable, ChartBlock, Passage,
                           Signatures, PageBreak>;

/// Somebody a document names, and what stands there instead where names are hidden.
struct Person {
    std::vector<std::string> names; ///< every form in which it occurs: both languages, the number
    std::string alias;              ///< "Agent 3"
    bool operator==(const Person&) const = default;
};

struct Document {
    Language language = Language::English;
    std::string title;
    std::string subtitle; ///< whom and when it is about
    std::string stamp;    ///< in the foot of each page: the centre, the day it was made
    std::vector<Block> blocks;
    std::vector<Person> people;
    bool operator==(const Document&) const = default;
};

} // namespace earmark::documents
