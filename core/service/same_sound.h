#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/service/workspace.h"

#include <string>
#include <vector>

namespace earmark::service {

/// A file that was imported and then turned out to hold the same sound as another call, which stands for
/// both.
struct SameSound {
    std::string file; ///< below its recordings folder
    std::string call; ///< the file of the call that stands, below its own

    bool operator==(const SameSound&) const = default;
};

/// Those among some recordings, by file; known once their files were looked at.
Result<std::vector<SameSound>> sameSoundAmong(Workspace& workspace, const std::vector<RecordingId>& imported);

} // namespace earmark::service
