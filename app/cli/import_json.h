#pragma once

#include "core/exchange/finding_list.h"
#include "core/exchange/list_mapping.h"
#include "core/exchange/table.h"
#include "core/reporting/json_writer.h"
#include "core/service/import_plan.h"
#include "core/service/media_faults.h"
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

    /// Of calls: with badRows they add up to the rows.
    struct Calls {
        std::size_t ready = 0;        ///< that can be imported
        std::size_t alreadyThere = 0; ///< in the store
        std::size_t badFiles = 0;     ///< of a folder, beside the rows: errors without a row
    };

    std::string from;                               ///< the file or folder
    const exchange::Table* table = nullptr;         ///< of a list
    const exchange::ListMapping* mapping = nullptr; ///< of a list
    std::optional<Headerless> headerless;           ///< of a folder
    std::optional<std::string> pattern;             ///< of a folder: how its names were read
    std::optional<Calls> calls;                     ///< absent: a roster
    const exchange::FindingList* findings = nullptr;
    std::size_t rows = 0;
    std::size_t badRows = 0;
    std::optional<service::Imported> imported; ///< absent: nothing was written
    std::optional<std::size_t> lookedAt;       ///< recordings whose files were looked at afterwards
    std::vector<service::SameSound> sameSound; ///< files that are no calls of their own, as the look showed
    std::vector<service::MediaFault> mediaFaults; ///< what of those looked at cannot be heard to its end
};

/// One object, the next value of `json`.
void writeJson(reporting::JsonWriter& json, const ImportOutcome& outcome);

} // namespace earmark::cli
