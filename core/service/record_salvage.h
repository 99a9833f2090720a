#pragma once

#include "core/service/store_repair.h"
#include "core/storage/connection.h"
#include "core/storage/salvage.h"

#include <vector>

namespace earmark::service {

/// Mends coaching sessions, trainings, examples and urgent findings of a store that was salvaged into
/// `target`, once its evaluations are mended. A record that does not match its checksum comes from the
/// backup; without one what can be read of it is kept, as nothing is reckoned from it, and named. What a
/// table with gaps lacks comes from the backup, too: a record that was removed since may come back with it,
/// which is better than one that is lost. Records whose agent, call or inspector is lost are named as lost;
/// references to lost evaluations are forgotten. Adds its steps. Throws storage::Failure.
void mendRecords(storage::Connection& target, storage::Connection* backup,
                 const std::vector<storage::SalvagedTable>& tables, std::vector<RepairStep>& steps);

} // namespace earmark::service
