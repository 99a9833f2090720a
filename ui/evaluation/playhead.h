#pragma once

#include "core/model/acoustic_event.h"
#include "core/model/evaluation.h"
#include "core/model/figures.h"
#include "core/model/recording.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace earmark::ui {

/// Where listening (or reading) stands, as far as scoring needs to know.
class Playhead {
public:
    virtual ~Playhead() = default;
    /// Milliseconds from the start of the recording; of a written contact the message, from 0.
    virtual std::int64_t positionMs() const = 0;
    virtual bool isPlaying() const = 0;
    /// Something of this call was heard since it was opened.
    virtual bool hasPlayed() const = 0;
    /// What was heard, the earlier spans that it was loaded with included.
    virtual std::vector<model::HeardSpan> heard() const = 0;
    /// What is selected in a written contact; empty for a recording.
    virtual std::vector<model::Passage> selection() const { return {}; }
};

/// A moment as the waveform shows it: with its criterion's number, the current criterion's ones stronger.
struct ShownMoment {
    model::Moment moment;
    int position = 0; ///< the criterion's, from 0
    bool current = false;
};

/// The same of a passage in a written contact.
struct ShownPassage {
    model::Passage passage;
    int position = 0; ///< the criterion's, from 0
    bool current = false;
};

/// What the Score place asks of the player. The real one lives in ui/player; tests bring their own.
class CallPlayer : public Playhead {
public:
    /// Gets a recording ready, silent, at a place in it.
    virtual void load(const model::Recording& recording, std::int64_t positionMs,
                      const std::vector<model::HeardSpan>& heard) = 0;
    virtual void unload() = 0;
    virtual void seek(std::int64_t ms) = 0;
    virtual void pause() = 0;
    /// Plays from the start of a span and stops at its end.
    virtual void playSpan(const model::Moment& moment) = 0;
    /// What the waveform shows of the evaluation.
    virtual void showMarkers(const std::vector<model::Marker>& markers) = 0;
    virtual void showMoments(const std::vector<ShownMoment>& moments) = 0;
    /// Decodes the call that will probably be loaded next.
    virtual void prepare(const model::Recording& recording) = 0;

    // Of a written contact; a player of sound alone has nothing to do.

    virtual void clearSelection() {}
    virtual void showPassages(const std::vector<ShownPassage>&) {}
    virtual void goToPassage(const model::Passage&) {}
    /// To the next or previous passage that is marked.
    virtual void goToMark(int) {}

    /// What the loaded recording measures by itself, empty where it tells nothing; absent while it is being
    /// read.
    virtual std::optional<model::Figures> figures() const { return model::Figures(); }
    /// What happens in the loaded recording, by start; known when figures() are.
    virtual std::vector<model::AcousticEvent> events() const { return {}; }
    /// Goes to an event and shows the whole of it.
    virtual void goToEvent(const model::AcousticEvent& event) { seek(event.startMs); }
    /// How much of what is said was heard.
    struct HeardSpeech {
        int percent = 100;
        std::optional<std::int64_t> firstUnheardMs;
    };
    /// Absent while it is not known who speaks, and of a written contact.
    virtual std::optional<HeardSpeech> heardSpeech() const { return std::nullopt; }
    /// Calls back when figures() became known.
    void whenFigured(std::function<void()> tell) { m_tellFigured = std::move(tell); }

protected:
    void tellFigured() const {
        if (m_tellFigured) m_tellFigured();
    }

private:
    std::function<void()> m_tellFigured;
};

/// The inspector's own settings that touch scoring.
struct ScoringHabits {
    std::int64_t reactionLagMs = 800;   ///< marks made by key are moved back by this
    std::int64_t momentLengthMs = 5000; ///< an automatic moment covers this much before the mark
    std::int64_t idleLimitMs = 60'000;  ///< a longer pause is not counted as time spent
};

} // namespace earmark::ui
