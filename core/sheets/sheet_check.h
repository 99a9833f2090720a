#pragma once

#include "core/sheets/sheet_source.h"

#include <string>
#include <vector>

namespace earmark::sheets {

/// A kept sheet that is not what its facts give, or facts that no sheet holds.
struct WrongSheet {
    storage::SheetKey key;
    std::string what;
};

/// The numbers of all teams that facts or sheets know, so that sheets can be checked team by team.
std::vector<std::uint32_t> teamsOfSheets(storage::Connection& connection);

/// Makes every sheet of a team again that counts as up to date and compares the bytes. Throws
/// storage::Failure.
std::vector<WrongSheet> wrongSheets(storage::Connection& connection, const SheetSource::ShapeOf& shapeOf,
                                    std::uint32_t team);

} // namespace earmark::sheets
