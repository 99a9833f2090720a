#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/service/workspace.h"

#include <string>
#include <vector>

namespace earmark::service {

/// A recording of which the look at its file showed that not all of it can be heard.
struct MediaFault {
    enum class Kind { CutOff, Unreadable, Missing };

    Kind kind = Kind::Unreadable;
    std::string file;    ///< below its recordings folder
    std::string problem; ///< plain English
};

/// The stable English name ("cut-off"), as the command line prints it.
const char* mediaFaultName(MediaFault::Kind kind);

/// Those among some recordings, in their order; of files that are no calls of their own (SameSound) none.
Result<std::vector<MediaFault>> mediaFaultsAmong(Workspace& workspace,
                                                 const std::vector<RecordingId>& recordings);

} // namespace earmark::service
