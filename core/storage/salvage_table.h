#pragma once

#include "core/storage/salvage.h"

namespace earmark::storage {

/// Salvages one table; see salvage().
SalvagedTable salvageTable(Connection& source, Connection& target, const std::string& table);

} // namespace earmark::storage
