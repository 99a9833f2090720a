#pragma once

#include <filesystem>

namespace earmark::documents {

/// Whether a workbook is there with every part to its closing tag. The library that writes it keeps parts in
/// temporary files and does not see it when there was no room for them.
bool isWholeWorkbook(const std::filesystem::path& path);

} // namespace earmark::documents
