#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace earmark::journeys {

/// What one sample call cost its inspector.
struct CallCost {
    std::string file;
    std::int64_t lengthMs = 0;
    std::int64_t listenedMs = 0; ///< sound that came out of the speaker
    int speechHeardPercent = 0;
    int criteria = 0;
    int answerKeys = 0;
    int otherKeys = 0;      ///< play, submit
    double nextSoundMs = 0; ///< from the submit key to the next call's first rendered block, that call being
                            ///< read beforehand; 0 after the last
    bool judgedAsTruth = false; ///< the marks of the sample's truth file were given
};

/// Scores shipped sample calls as an inspector does who works by keyboard alone: starts the sound at twice
/// the speed with silence skipped, answers while it plays, hears it to the end, submits, and goes on with the
/// next call. The sound is pulled as fast as it is made, so nothing waits for a clock; keys and seconds are
/// counted as if one did.
class Minute {
public:
    Minute();
    ~Minute();

    /// At most so many calls; fewer when the sample has no more.
    std::vector<CallCost> score(std::size_t calls);
    /// Errors the window came up with meanwhile, and questions; empty when all went as it should.
    const std::vector<std::string>& complaints() const;

private:
    struct Desk;
    std::unique_ptr<Desk> m_desk;
};

/// All calls together.
struct MinuteFigures {
    double listenedPerSecond = 0;
    double answerKeysPerCriterion = 0;
    double keysPerCriterion = 0; ///< play and submit included
    double slowestNextSoundMs = 0;
    double medianNextSoundMs = 0;
};
MinuteFigures figuresOf(const std::vector<CallCost>& calls);

} // namespace earmark::journeys
