#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace earmark::test {

/// A file layer for the store whose disk can lose power or fill up. Writes go through at once, but only what
/// was synced is sure to be there after a power cut: of the rest any subset is gone, single sectors of one
/// write included. Everything follows from the seed. Syncs cost nothing, since nothing has to survive.
class SimulatedDisk {
public:
    SimulatedDisk();
    ~SimulatedDisk();
    SimulatedDisk(const SimulatedDisk&) = delete;
    SimulatedDisk& operator=(const SimulatedDisk&) = delete;

    /// The name under which the database engine knows this layer.
    const std::string& name() const;

    /// The power fails just before the n-th write, truncation or sync from now (1 is the next).
    void cutBefore(std::int64_t operation, std::uint64_t seed);
    /// The power fails now.
    void cut(std::uint64_t seed);
    bool wasCut() const;
    /// Writes that a cut left torn: some of their sectors there, some not.
    std::int64_t tornWrites() const;
    /// Does something just before the n-th operation from now: kills the process, say.
    void before(std::int64_t operation, std::function<void()> action);
    /// Does something whenever the engine is about to make or open a file or has just removed one: keeps what
    /// a kill at that moment would leave, say.
    void whenFilesChange(std::function<void()> action);
    /// Writes, truncations and syncs so far.
    std::int64_t operations() const;
    /// Syncs alone.
    std::int64_t syncs() const;
    /// Puts what survived the cut into a folder, under the files' own names.
    void restoreInto(const std::filesystem::path& folder) const;

    /// The system's errors: ENOSPC and EIO of writes, EIO and ENOSPC of syncs. What a refused sync should
    /// have made durable is taken for written by the system and is gone with the next cut, as on a real one.
    enum class Fault { DiskFull, WriteError, SyncError, SyncFull };
    /// From the n-th write or sync from now on the disk refuses, `times` times (0: for ever).
    void failFrom(std::int64_t operation, Fault fault, std::int64_t times);
    /// The disk is well again.
    void heal();
    /// Room for the files on this disk together; 0 is no limit.
    void setCapacity(std::int64_t bytes);
    /// Until released, syncs do not return.
    void holdSyncs();
    void releaseSyncs();

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace earmark::test
