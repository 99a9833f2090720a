#pragma once

#include "core/storage/connection.h"

#include <cstdint>

namespace earmark::storage {

/// Tells two states of a store apart in which teams, agents or inspectors are called otherwise, or a number
/// of table fact_code stands for another name or for none yet.
std::int64_t nameRevision(Connection& connection);
/// Said in the transaction of each such change.
void noteNamesChanged(Connection& connection);

} // namespace earmark::storage
