#include "core/storage/writer.h"

#include "core/storage/failure.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <future>
#include <memory>

namespace earmark::storage {

namespace {

constexpr std::size_t kMostJobsInOneCommit = 64;

Result<void> runInSavepoint(Connection& connection, const Writer::Work& work) {
    connection.execute("SAVEPOINT job");
    Result<void> outcome = guarded([&] { return work(connection); });
    if (!connection.inTransaction()) throw Failure(outcome.error()); // the engine undid everything by itself
    if (!outcome) connection.execute("ROLLBACK TO job");
    connection.execute("RELEASE job");
    return outcome;
}

Error errorOf(const std::filesystem::filesystem_error& problem) {
    const std::error_code& code = problem.code();
    const ErrorCode kind = code == std::errc::no_space_on_device      ? ErrorCode::NoSpace
                           : code == std::errc::read_only_file_system ? ErrorCode::ReadOnly
                                                                      : ErrorCode::Io;
    return {kind, utf8(problem.path1()), code.message()};
}

} // namespace

Result<void> guarded(const std::function<Result<void>()>& function) {
    try {
        return function();
    } catch (const Failure& failure) {
        return failure.error();
    } catch (const std::filesystem::filesystem_error& problem) {
        return errorOf(problem);
    } catch (const std::exception& problem) {
        return Error{ErrorCode::Internal, {}, problem.what()};
    }
}

Writer::Writer(std::unique_ptr<Connection> connection, int checkpointPages)
    : m_connection(std::move(connection))
    , m_checkpointPages(checkpointPages)
    , m_thread([this] { loop(); }) {}

Writer::~Writer() {
    finish();
}

bool Writer::finish() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_arrived.notify_one();
    if (m_thread.joinable()) m_thread.join();
    return copyLogBack();
}

void Writer::post(Work work, Done done) {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({std::move(work), std::move(done)});
    }
    m_arrived.notify_one();
}

Result<void> Writer::run(Work work) {
    assert(std::this_thread::get_id() != m_thread.get_id());
    std::promise<Result<void>> promise;
    std::future<Result<void>> outcome = promise.get_future();
    post(std::move(work), [&promise](const Result<void>& result) { promise.set_value(result); });
    return outcome.get();
}

void Writer::loop() {
    for (std::vector<Job> batch = takeBatch(); !batch.empty(); batch = takeBatch()) {
        const std::vector<Result<void>> outcomes = commitTogether(batch);
        for (std::size_t index = 0; index < batch.size(); ++index)
            batch[index].done(outcomes[index]);
        checkpointWhenGrown(outcomes);
    }
}

std::vector<Writer::Job> Writer::takeBatch() {
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_closing || !m_queue.empty(); });
    std::vector<Job> batch;
    while (!m_queue.empty() && batch.size() < kMostJobsInOneCommit) {
        batch.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return batch;
}

std::vector<Result<void>> Writer::commitTogether(std::vector<Job>& batch) {
    std::vector<Result<void>> outcomes;
    const Result<void> committed = guarded([&]() -> Result<void> {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        for (const Job& job : batch)
            outcomes.push_back(runInSavepoint(*m_connection, job.work));
        transaction.commit();
        return {};
    });
    if (!committed) outcomes.assign(batch.size(), committed);
    return outcomes;
}

void Writer::checkpointWhenGrown(const std::vector<Result<void>>& outcomes) {
    // On a full disk the log cannot grow, but once it was copied back it begins anew in the room it has.
    const bool isFull = std::ranges::any_of(outcomes, [](const Result<void>& outcome) {
        return !outcome && outcome.error().code == ErrorCode::NoSpace;
    });
    if (!isFull && m_connection->walPages() < m_checkpointPages) return;
    // Nothing is lost when it fails: the log holds it, the next one tries again.
    copyLogBack();
}

bool Writer::copyLogBack() {
    bool isWhole = false;
    // PASSIVE never waits for readers: neither a save nor a closing may hang on somebody's report.
    (void)guarded([&]() -> Result<void> {
        Statement outcome = m_connection->prepare("PRAGMA wal_checkpoint(PASSIVE)");
        // A row of: another one is at it, pages in the log, pages copied.
        isWhole = outcome.step() && outcome.integer(0) == 0 && outcome.integer(1) == outcome.integer(2);
        return {};
    });
    return isWhole;
}

} // namespace earmark::storage
