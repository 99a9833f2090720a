#pragma once

#include "core/base/calendar.h"
#include "core/exchange/recording_folder.h"
#include "core/service/import_directory.h"
#include "core/service/import_service.h"

#include <string>

namespace earmark::service {

/// A naming's pattern, with the letters that stand before the agents' numbers taken out of the number where
/// that makes agents of the directory of them; as it is where it fits, cannot be used, or nothing better is
/// known. The first names of the listing tell.
std::string fittingPattern(const FolderNaming& naming, const exchange::FolderListing& listing,
                           const ImportDirectory& directory, const Zone& zone);

} // namespace earmark::service
