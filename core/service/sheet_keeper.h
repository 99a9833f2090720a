#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/service/slice.h"
#include "core/storage/sheet_store.h"

#include <atomic>
#include <cstddef>

namespace earmark::service {

class Workspace;

/// Keeps sheets up to date behind the answers: a figure makes those out of date for itself
/// (sheets::SheetSource), this stores them, a few in a transaction, so that saves pass in between. From any
/// thread.
class SheetKeeper {
public:
    explicit SheetKeeper(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Makes every sheet that is out of date and waits for it. `progress` counts sheets. Cancelled leaves the
    /// rest for later.
    Result<void> catchUp(Progress* progress = nullptr);
    /// Whether so many sheets are out of date, as after an upgrade of the store, that making them takes
    /// longer than a person waits without being told.
    bool isFarBehind() const;
    /// The same for the sheets of a slice, only where so many are out of date that making them for each
    /// answer anew would take longer. What fails is left to the answer.
    void catchUpWhenFar(const Slice& slice);
    /// Queues the work and returns at once. What fails is tried again with the next call.
    void catchUpBehind();
    /// Queues no more and waits for what is queued.
    void stop();

private:
    using Range = storage::SheetStore::Range;
    Result<void> catchUp(const Range& range, Progress* progress);
    bool isBehind(const Range& range, std::size_t sheets) const;
    Result<void> keepSome(storage::Connection& connection, const Range& range) const;
    void postNext();
    void rest();

    Workspace& m_workspace;
    std::atomic<bool> m_queued{false};
    std::atomic<bool> m_stopped{false};
};

} // namespace earmark::service
