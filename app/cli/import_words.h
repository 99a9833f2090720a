#pragma once

#include "app/cli/console.h"
#include "app/cli/import_json.h"
#include "core/exchange/recording_folder.h"

#include <string>

/// What an import tells a person on the message stream.
namespace earmark::cli {

/// How many calls are in, new ones and those that this import names again, and what was left out.
std::string callsIn(const ImportOutcome& outcome);
/// Why a folder brought no call, and what would have been one.
std::string noRecordings(const exchange::FolderListing& listing);

/// What keeps rows and files from being imported, the first of many with its place.
void tellErrors(Console& console, const exchange::FindingList& findings);
/// Files that turned out to hold the sound of another call, the first of many by name.
void tellSameSound(Console& console, const ImportOutcome& outcome);
/// Recordings that cannot be heard, or not to their end, the first of many by name.
void tellMediaFaults(Console& console, const ImportOutcome& outcome);

} // namespace earmark::cli
