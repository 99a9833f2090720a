#include "app/desktop/open_store.h"

#include "core/base/paths.h"
#include "core/service/shipped_cards.h"
#include "ui/common/text.h"

#include <QFileInfo>

namespace earmark::desktop {

namespace {

Result<OpenStore> makeStore(const std::filesystem::path& path, const Clock& clock) {
    service::Workspace::Options options;
    options.create = true;
    Result<std::unique_ptr<service::Workspace>> workspace = service::Workspace::open(path, options, clock);
    if (!workspace) return workspace.error();
    const Result<ChangeSet> cards = service::installShippedCards(**workspace, resourceDirectory());
    if (!cards) return cards.error();
    return OpenStore{nullptr, std::move(*workspace)};
}

} // namespace

Result<OpenStore> openStore(const Options& options, const Clock& clock) {
    const bool named = !options.storePath.isEmpty();
    const std::filesystem::path path = named ? ui::toPath(options.storePath) : defaultStorePath();
    if (!named && !QFileInfo::exists(ui::toQString(path))) return makeStore(path, clock);
    Result<std::unique_ptr<service::Workspace>> workspace = service::Workspace::open(path, {}, clock);
    if (!workspace) return workspace.error();
    return OpenStore{nullptr, std::move(*workspace)};
}

} // namespace earmark::desktop
