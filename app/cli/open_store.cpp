#include "app/cli/open_store.h"

#include "core/base/paths.h"

namespace earmark::cli {

namespace {

/// A folder that a misspelt path names must not come into being; only the one in the data folder, which
/// nobody named, is made.
std::optional<Error> missingFolder(const std::filesystem::path& store) {
    std::error_code failed;
    const std::filesystem::path folder = std::filesystem::absolute(store, failed).parent_path();
    if (store == defaultStorePath() || std::filesystem::exists(folder, failed)) return std::nullopt;
    if (failed) return std::nullopt; // opening it says why
    return Error{ErrorCode::NotFound, folder.string(),
                 "there is no such folder for the store; make it first, or mend the path after --store"};
}

} // namespace

Result<std::unique_ptr<service::Workspace>> openStore(const Context& context,
                                                      service::Workspace::Options options) {
    if (options.create)
        if (const auto missing = missingFolder(context.storePath)) return *missing;
    auto opened = service::Workspace::open(context.storePath, options, context.clock);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NotFound, context.storePath.string(),
                     "there is no store; make one with 'earmark-cli init', or name another with --store"};
    return opened;
}

Result<std::unique_ptr<service::Workspace>> openStoreToRead(const Context& context) {
    auto opened = openStore(context, {.create = false, .readOnly = true});
    if (!opened && opened.error().code == ErrorCode::NotAllowed)
        return Error{
            ErrorCode::NotAllowed, context.storePath.string(),
            "the store is of an older version; 'earmark-cli upgrade' brings it up to date, after a copy "
            "of it"};
    return opened;
}

} // namespace earmark::cli
