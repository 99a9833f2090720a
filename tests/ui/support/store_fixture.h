#pragma once

#include "core/base/paths.h"
#include "core/service/shipped_cards.h"
#include "core/service/workspace.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temporary_folder.h"

#include <QtGlobal>

#include <memory>

namespace earmark::ui::test {

/// The value of a Result that a test's set-up cannot do without; an Error ends the program with its own
/// words.
template <class T>
T must(Result<T> result) {
    if (!result) qFatal("%s", describe(result.error()).c_str());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// A new store with the shipped cards in a folder of its own, its centre in Shanghai, its clock in the test's
/// hand.
class StoreFixture {
public:
    StoreFixture() {
        service::Workspace::Options options;
        options.create = true;
        workspace = must(service::Workspace::open(folder / "centre.db", options, clock));
        must(workspace->setZone(must(Zone::named("Asia/Shanghai"))));
        must(service::installShippedCards(*workspace, resourceDirectory()));
    }

    /// Closes the store and opens it again, as the next start of the program does.
    void reopen() {
        workspace.reset();
        workspace = must(service::Workspace::open(folder / "centre.db", {}, clock));
    }

    earmark::test::TemporaryFolder folder;
    earmark::test::ManualClock clock;
    std::unique_ptr<service::Workspace> workspace;
};

} // namespace earmark::ui::test
