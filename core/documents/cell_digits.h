#pragma once

#include "core/documents/data_table.h"

#include <cstdint>
#include <string>

namespace earmark::documents {

/// An exact value as a program reads it, in the digits that people see: "86.5" of a share, "-1.2" of a
/// change, "2026-03-02" of a day.
std::string plainDigits(const Column& column, std::int64_t exact);

} // namespace earmark::documents
