#pragma once

#include "tests/bench/bench_centre.h"
#include "tests/bench/duckdb.h"

namespace earmark::bench {

/// Copies what dashboards need out of the store: evaluation with its call's columns and answer, as the store
/// has them, people, queues and call types by number, days since 1970.
void loadInto(DuckDb& duckdb, BenchCentre& centre);

/// Asks every dashboard of the store, of plain SQL over the store's tables, and of DuckDB where it is there,
/// in turn, and prints the middle times, the ratio and its goal. Throws where they differ in a digit.
void benchDashboards(BenchCentre& centre, DuckDb* duckdb);

/// Asks every dashboard of both stores in turn, so that both meet the same disturbances, and prints by how
/// much the larger one takes longer in the processor.
void benchGrowth(BenchCentre& smaller, BenchCentre& larger);

} // namespace earmark::bench
