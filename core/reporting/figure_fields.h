#pragma once

#include "core/reporting/figures.h"
#include "core/reporting/record_writer.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <string>

/// Fields that records of several kinds have, by their stable names (docs/cli.md). They stand inside a
/// record.
namespace earmark::reporting {

/// Two fields for one share: the digits that people see, and the exact value ("mean", "meanMillionths").
void writeShare(RecordWriter& records, const std::string& name,
                const std::optional<std::int64_t>& millionths);
/// Both ends of an interval: "meanLowerMillionths", "meanUpperMillionths".
void writeInterval(RecordWriter& records, const std::string& name,
                   const std::optional<statistics::WholeInterval>& interval);
/// A flag that can be unknown.
void writeMaybeFlag(RecordWriter& records, const std::string& name, const std::optional<bool>& flag);

/// What figures say of scores; a trial of a card knows no more.
void writeScoreFields(RecordWriter& records, const Figures& figures);
/// The same, and the accuracies.
void writeFields(RecordWriter& records, const Figures& figures);
/// Who or what a group is, and its figures.
void writeFields(RecordWriter& records, const GroupFigures& group);

} // namespace earmark::reporting
