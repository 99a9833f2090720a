#include "app/desktop/open_store.h"

#include "core/base/paths.h"
#include "core/service/sample_store.h"
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

/// A year of a small centre in a folder of its own; the shipped calls wait unscored.
Result<OpenStore> makeSample(const Clock& clock) {
    Result<std::unique_ptr<SampleFolder>> folder = SampleFolder::make();
    if (!folder) return folder.error();
    service::Workspace::Options create;
    create.create = true;
    Result<std::unique_ptr<service::Workspace>> workspace =
        service::Workspace::open((*folder)->storePath(), create, clock);
    if (!workspace) return workspace.error();
    service::SampleOptions options;
    options.evaluations = 1'500; // about half a second
    // Until lately, so that "three months" and what is due have something in them; all was scored before
    // today.
    constexpr std::chrono::days kScored{3};
    service::endSampleWith(options, (*workspace)->zone().dayOf(clock.now()) - kScored);
    Progress progress;
    const Result<void> made = service::makeSampleStore(**workspace, resourceDirectory(), options, progress);
    if (!made) return made.error();
    return OpenStore{std::move(*folder), std::move(*workspace)};
}

} // namespace

Result<OpenStore> openStore(const Options& options, const Clock& clock) {
    if (options.sample) return makeSample(clock);
    const bool named = !options.storePath.isEmpty();
    const std::filesystem::path path = storePathOf(options);
    if (!named && !QFileInfo::exists(ui::toQString(path))) return makeStore(path, clock);
    Result<std::unique_ptr<service::Workspace>> workspace = service::Workspace::open(path, {}, clock);
    if (!workspace) return workspace.error();
    return OpenStore{nullptr, std::move(*workspace)};
}

std::filesystem::path storePathOf(const Options& options) {
    if (options.sample) return {};
    return options.storePath.isEmpty() ? defaultStorePath() : ui::toPath(options.storePath);
}

} // namespace earmark::desktop
