#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace earmark::desktop {

/// The folder of a sample store, among the system's temporary files; goes away with this. While the program
/// lives it is locked, so that whoever starts next can tell it from what a killed program left behind.
class SampleFolder {
public:
    /// An empty folder of its own. Io where the system refuses it.
    static Result<std::unique_ptr<SampleFolder>> make();

    std::filesystem::path storePath() const;

    /// Removes the folders of programs that no longer live.
    static void removeLeftovers();

private:
    SampleFolder();

    QTemporaryDir m_folder;
    QLockFile m_lock;
};

} // namespace earmark::desktop
