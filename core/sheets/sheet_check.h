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

/// Makes every sheet again that counts as up to date and compares the bytes. Throws storage::Failure.
std::vector<WrongSheet> wrongSheets(storage::Connection& connection, const SheetSource::ShapeOf& shapeOf);

} // namespace earmark::sheets
