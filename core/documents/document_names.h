#pragma once

#include "core/charts/display_list.h"
#include "core/documents/document.h"
#include "core/exchange/json_value.h"

#include <array>
#include <string_view>

/// The words that enumerations have in the JSON of a document, and back.
namespace earmark::documents {

template <class Value>
struct Named {
    Value value;
    std::string_view name;
};

inline constexpr std::array<Named<Tone>, 4> kToneNames{
    {{Tone::Plain, "plain"}, {Tone::Alert, "alert"}, {Tone::Good, "good"}, {Tone::Quiet, "quiet"}}};
inline constexpr std::array<Named<ColumnKind>, 6> kKindNames{{{ColumnKind::Text, "text"},
                                                              {ColumnKind::Integer, "integer"},
                                                              {ColumnKind::Decimal, "decimal"},
                                                              {ColumnKind::Percent, "percent"},
                                                              {ColumnKind::Change, "change"},
                                                              {ColumnKind::Date, "date"}}};
inline constexpr std::array<Named<ColumnHint>, 4> kHintNames{{{ColumnHint::None, "none"},
                                                              {ColumnHint::ShareBar, "share-bar"},
                                                              {ColumnHint::MoreIsWorse, "more-is-worse"},
                                                              {ColumnHint::MoreIsBetter, "more-is-better"}}};
inline constexpr std::array<Named<Passage::Example>, 3> kExampleNames{{{Passage::Example::Finding, "finding"},
                                                                       {Passage::Example::Good, "good"},
                                                                       {Passage::Example::Bad, "bad"}}};
inline constexpr std::array<Named<Language>, 2> kLanguageNames{
    {{Language::English, "en"}, {Language::Chinese, "zh"}}};
inline constexpr std::array<Named<charts::Align>, 3> kAlignNames{
    {{charts::Align::Left, "left"}, {charts::Align::Centre, "centre"}, {charts::Align::Right, "right"}}};
inline constexpr std::array<Named<charts::Role>, 11> kRoleNames{{{charts::Role::Grid, "grid"},
                                                                 {charts::Role::Label, "label"},
                                                                 {charts::Role::Emphasis, "emphasis"},
                                                                 {charts::Role::Series, "series"},
                                                                 {charts::Role::Volume, "volume"},
                                                                 {charts::Role::Target, "target"},
                                                                 {charts::Role::Break, "break"},
                                                                 {charts::Role::Limit, "limit"},
                                                                 {charts::Role::Part, "part"},
                                                                 {charts::Role::Scale, "scale"},
                                                                 {charts::Role::OnScale, "on-scale"}}};

template <class Names, class Value>
std::string_view nameOf(const Names& names, Value value) {
    for (const auto& one : names)
        if (one.value == value) return one.name;
    return {};
}

/// Throws exchange::JsonFault for a word that is none of these.
template <class Names>
auto valueNamed(const Names& names, const exchange::JsonNode& node) {
    for (const auto& one : names)
        if (one.name == node.string()) return one.value;
    node.fail("unknown: " + node.string());
}

} // namespace earmark::documents
