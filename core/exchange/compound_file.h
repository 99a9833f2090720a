#pragma once

#include <string_view>

namespace earmark::exchange {

/// What a Microsoft compound file (OLE 2) holds.
enum class CompoundContent { OldWorkbook, EncryptedPackage, Other };

bool isCompoundFile(std::string_view bytes);

/// Tells by the names of its streams: "Workbook" or "Book" (MS-XLS 2.1.2), "EncryptedPackage" (MS-OFFCRYPTO
/// 2.3.4). Directory entries are looked for at every place they can stand instead of following the
/// sector chains, which a damaged file may have broken.
CompoundContent compoundContent(std::string_view bytes);

} // namespace earmark::exchange
