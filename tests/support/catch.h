#pragma once

/// The one place that knows which Catch2 is installed.
#ifdef EARMARK_CATCH3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
