#include "app/cli/open_store.h"

namespace earmark::cli {

Result<std::unique_ptr<service::Workspace>> openStore(const Context& context,
                                                      service::Workspace::Options options) {
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
