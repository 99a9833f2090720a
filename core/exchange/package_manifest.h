#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/exchange/package_signature.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earmark::exchange {

/// The store that made a package.
struct PackageSender {
    Uuid id;
    std::string name;
    PublicKey key{};

    bool operator==(const PackageSender&) const = default;
};

/// How much of each a package holds.
struct PackageCounts {
    std::int64_t evaluations = 0; ///< each with all its revisions
    std::int64_t revisions = 0;
    std::int64_t recordings = 0;
    std::int64_t cards = 0;
    std::int64_t teams = 0;
    std::int64_t agents = 0;
    std::int64_t inspectors = 0;
    std::int64_t files = 0;  ///< of sound or text
    std::int64_t urgent = 0; ///< findings raised at once; not said where there is none

    bool operator==(const PackageCounts&) const = default;
};

struct PackageEntry {
    std::string name;
    std::uint64_t bytes = 0; ///< unpacked
    std::string hash;        ///< 64 hex digits of BLAKE2b-256

    bool operator==(const PackageEntry&) const = default;
};

/// What a package says of itself; the first thing in it.
struct PackageManifest {
    Instant madeAt{};
    std::string program; ///< version
    PackageSender sender;
    std::string zone;                                        ///< in whose days the sender counts
    std::vector<std::pair<std::string, std::string>> choice; ///< what was asked for, for people: "from" …
    PackageCounts counts;
    std::vector<PackageEntry> entries; ///< in their order

    bool operator==(const PackageManifest&) const = default;
};

inline constexpr const char* kManifestName = "manifest.json";
inline constexpr std::size_t kMostPackageFiles = 20'000;
inline constexpr std::int64_t kMostPackageEvaluations = 200'000;
inline constexpr std::uint64_t kMostTextEntryBytes = std::uint64_t{64} << 20;
inline constexpr std::uint64_t kMostMediaEntryBytes = std::uint64_t{4} << 30;

/// Whether an entry may be called so: letters, digits, '.', '-', '_' and single '/' inside, no part of dots.
bool isEntryName(std::string_view name);
/// Whether an entry holds a recording's file rather than text to be read.
bool isMediaEntry(std::string_view name);

std::string writeManifest(const PackageManifest& manifest);
/// Malformed with the JSON path of the fault, TooLarge beyond a limit, Unsupported for another format.
Result<PackageManifest> parseManifest(std::string_view json, const std::string& subject);

} // namespace earmark::exchange
