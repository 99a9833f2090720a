#pragma once

#include "core/exchange/finding_list.h"
#include "core/exchange/list_mapping.h"
#include "core/exchange/table.h"
#include "core/reporting/json_writer.h"
#include "core/service/import_plan.h"
#include "core/service/same_sound.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::cli {

/// What an import read, found and wrote (resources/schemas/import.schema.json).
struct ImportOutcome {
    /// What files without a header were said to be.
    struct Headerless {
        std::string format;    ///< a name out of audio::headerlessFormats(), or "extension"
        std::size_t calls = 0; ///< ready calls that are read so
    };

    std::string from;                               ///< the file or folder
    const exchange::Table* table = nullptr;         ///< of a list
    const exchange::ListMapping* mapping = nullptr; ///< of a list
    std::optional<Headerless> headerless;           ///< of a folder
    const exchange::FindingList* findings = nullptr;
    std::size_t rows = 0;
    std::size_t badRows = 0;
    std::optional<service::Imported> imported; ///< absent: nothing was written
    std::optional<std::size_t> lookedAt;       ///< recordings whose files were looked at afterwards
    std::vector<service::SameSound> sameSound; ///< files that are no calls of their own, as the look showed
};

/// One object, the next value of `json`.
void writeJson(reporting::JsonWriter& json, const ImportOutcome& outcome);

} // namespace earmark::cli
