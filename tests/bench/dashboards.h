#pragma once

#include "tests/bench/bench_centre.h"
#include "tests/bench/duckdb.h"

#include <map>
#include <string>

namespace earmark::bench {

/// Copies what dashboards need out of the store: evaluation with its call's columns and answer, as the store
/// has them, people, queues and call types by number, days since 1970.
void loadInto(DuckDb& duckdb, BenchCentre& centre);

/// Milliseconds of processor of each dashboard by name, asked for by itself, to see how they grow with the
/// store.
using Timings = std::map<std::string, double>;

/// Asks every dashboard of the store, of plain SQL over the store's tables, and of DuckDB where it is there,
/// in turn, and prints the middle times, the ratio and its goal. Throws where they differ in a digit.
Timings benchDashboards(BenchCentre& centre, DuckDb* duckdb);

} // namespace earmark::bench
