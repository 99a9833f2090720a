#include "core/audio/responses.h"

#include <algorithm>

namespace earmark::audio {

std::vector<Response> responses(const SpeechMap& speech) {
    std::vector<Response> all;
    const std::vector<Turn>& turns = speech.turns();
    for (std::size_t i = 1; i < turns.size(); ++i)
        if (turns[i].side != turns[i - 1].side)
            all.push_back(
                {turns[i].side, {std::min(turns[i - 1].span.end, turns[i].span.start), turns[i].span.start}});
    return all;
}

} // namespace earmark::audio
