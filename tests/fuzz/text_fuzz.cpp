/// Any bytes as a written contact: read twice with the same outcome, every text harmless, every figure sound.
#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "core/exchange/conversation_reader.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace earmark;
using namespace earmark::exchange;

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void understand(const model::Conversation& conversation) {
    require(!conversation.messages.empty());
    for (const model::Message& message : conversation.messages) {
        require(harmlessText(message.text) == message.text);
        require(isPlainLine(message.author));
    }
    require(isPlainLine(conversation.subject));
    const model::ConversationFigures figures = model::figuresOf(conversation);
    require(figures.agentMessages + figures.customerMessages + figures.systemMessages ==
            conversation.messages.size());
    require(figures.firstResponseMs.value_or(0) <= figures.slowestResponseMs.value_or(0));
    require(figures.durationMs.value_or(0) >= 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static const Zone zone = *Zone::named("Asia/Shanghai");
    const auto reading = readConversationBytes(bytes, "fuzz", zone);
    if (!reading) {
        require(!reading.error().detail.empty());
        return 0;
    }
    understand(reading->conversation);
    const auto again = readConversationBytes(bytes, "fuzz", zone);
    require(again && again->conversation == reading->conversation);
    return 0;
}
