#include "core/documents/passage_words.h"

#include "core/base/play_time.h"
#include "core/documents/document_words.h"

namespace earmark::documents {

std::string passagePlace(const Passage& passage, Language language) {
    std::string place = passage.call + " · " + playTime(passage.fromMs) + " – " + playTime(passage.toMs);
    if (!passage.speaker.empty()) place += " · " + passage.speaker;
    if (passage.example == Passage::Example::Good) return wordIn(Word::GoodExample, language) + " · " + place;
    if (passage.example == Passage::Example::Bad) return wordIn(Word::BadExample, language) + " · " + place;
    return place;
}

} // namespace earmark::documents
