#include "core/storage/emptied_store.h"

#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "core/storage/platform.h"

namespace earmark::storage {

namespace fs = std::filesystem;

namespace {

bool isEmpty(const fs::path& path) {
    std::error_code failed;
    return fs::is_regular_file(path, failed) && fs::file_size(path, failed) == 0 && !failed;
}

} // namespace

void refuseEmptied(const fs::path& path) {
    if (isEmpty(path) && !Backups(path).list().empty())
        throw Failure(Error{ErrorCode::Corrupt, utf8(path),
                            "the file is empty, something else emptied it; restore a backup"});
}

void refuseEmpty(const fs::path& path) {
    refuseEmptied(path);
    if (isEmpty(path))
        throw Failure(
            Error{ErrorCode::Corrupt, utf8(path),
                  "the file is empty and has no backups, no store is in it; delete it and make a new "
                  "store"});
}

} // namespace earmark::storage
