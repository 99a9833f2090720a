#include "core/storage/emptied_store.h"

#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "core/storage/platform.h"

namespace earmark::storage {

namespace fs = std::filesystem;

void refuseEmptied(const fs::path& path) {
    std::error_code failed;
    const bool isEmpty = fs::is_regular_file(path, failed) && fs::file_size(path, failed) == 0 && !failed;
    if (isEmpty && !Backups(path).list().empty())
        throw Failure(Error{ErrorCode::Corrupt, utf8(path),
                            "the file is empty, something else emptied it; restore a backup"});
}

} // namespace earmark::storage
