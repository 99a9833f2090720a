#pragma once

#include "core/model/recording.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// Recorded calls: what the call list said of them and what their files said.
class RecordingStore {
public:
    explicit RecordingStore(Connection& connection)
        : m_connection(connection) {}

    std::optional<model::Recording> find(RecordingId id) const;
    /// The recording that this one was merged into, or itself.
    RecordingId standing(RecordingId id) const;
    /// A recording (not merged away) with this content.
    std::optional<RecordingId> withContent(const std::string& contentHash) const;
    /// Any recording at this place, merged ones included.
    std::optional<RecordingId> atPlace(const std::string& root, const std::string& path) const;
    /// Recordings (not merged away) that the centre numbers so, or that lie at this path below any root; two
    /// at most, which is enough to know that a name is not one recording's alone.
    std::vector<RecordingId> withCallNumber(const std::string& callNumber) const;
    std::vector<RecordingId> withPath(const std::string& path) const;
    /// Not looked at yet, the oldest first.
    std::vector<model::Recording> pendingMedia(std::size_t limit) const;
    bool hasEvaluations(RecordingId id) const;

    struct Root {
        std::string path;
        std::size_t recordings = 0;
        std::size_t missing = 0;
    };
    std::vector<Root> roots() const; ///< by path

    struct Place {
        RecordingId id;
        std::string root;
        std::string path;
        std::string customerPath;
    };
    /// Where recordings (not merged away) should lie, by id, from the one after `after`.
    std::vector<Place> placesAfter(std::optional<RecordingId> after, std::size_t limit) const;

    /// A recording that was merged into another one, and where both lie.
    struct Merged {
        RecordingId id;
        std::string path;
        std::string intoPath;
    };
    std::vector<Merged> merged() const; ///< by path; few are

    /// Those whose rows cannot be understood any more; of a store that is being repaired.
    std::vector<RecordingId> unreadable() const;

    void insert(const model::Recording& recording);
    void remove(RecordingId id);
    void setSides(RecordingId id, model::SideLayout sides);
    /// Keeps what a person said the file is; the recording is looked at again.
    void setSoundFormat(RecordingId id, const std::string& format);
    /// Stores the members that a look at the file finds: media state and problem, sides, length, hash.
    void updateMedia(const model::Recording& recording);
    /// Of a recording that stays as it is otherwise; empty takes the problem away.
    void setMediaProblem(RecordingId id, const std::string& problem);
    /// Returns how many recordings lie there.
    std::int64_t moveRoot(const std::string& from, const std::string& to);
    /// From now on the newer one stands aside for the older one with the same content.
    void merge(RecordingId newer, RecordingId older);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
