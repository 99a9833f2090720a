#pragma once

#include "core/base/calendar.h"
#include "core/exchange/recording_folder.h"
#include "core/service/import_directory.h"
#include "core/service/import_service.h"

#include <string>

namespace earmark::service {

/// A naming's pattern, with the letters that stand before the agents' numbers taken out of the number: where
/// every name that the pattern reads has these letters there, and without them more than half of the numbers
/// are agents of the directory, while with them none is. Else, and where the naming cannot be used, the
/// pattern as it is.
std::string fittingPattern(const FolderNaming& naming, const exchange::FolderListing& listing,
                           const ImportDirectory& directory, const Zone& zone);

} // namespace earmark::service
