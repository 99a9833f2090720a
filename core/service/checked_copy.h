#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>

namespace earmark::service {

/// Throws storage::Failure unless the file is a store that this program can read: NotFound, NewerStore,
/// Malformed, Corrupt.
void requireStore(const std::filesystem::path& path);

/// Copies a store, log included, into a new file. Throws storage::Failure: Corrupt where its pages are
/// damaged, NoSpace, Io, Cancelled.
void copyStore(const std::filesystem::path& from, const std::filesystem::path& to, Progress* progress);

/// Brings a copy up to date, looks through all of it and makes its figures again where only they are wrong.
/// Corrupt, naming `original` and the first of what is wrong; Cancelled. The copy is closed afterwards.
Result<void> requireSound(const std::filesystem::path& copy, const std::filesystem::path& original,
                          const Clock& clock, Progress* progress);

} // namespace earmark::service
