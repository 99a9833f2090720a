#include "core/exchange/conversation_reader.h"

#include "core/base/text.h"
#include "core/exchange/bounded_file.h"
#include "core/exchange/chat_json.h"
#include "core/exchange/chat_table.h"
#include "core/exchange/chat_transcript.h"
#include "core/exchange/mail_thread.h"
#include "core/exchange/message_composer.h"
#include "core/exchange/table_reader.h"
#include "core/exchange/text_encoding.h"

#include <algorithm>

namespace earmark::exchange {

namespace {

Error notText(const std::string& subject) {
    return {ErrorCode::Unsupported, subject,
            "this is not a text; chats are read as JSON or CSV, mails as .eml, transcripts as plain text"};
}

Result<ConversationReading> composed(WrittenChat chat, ConversationForm form, const Zone& zone,
                                     const std::string& subject) {
    auto conversation = composeConversation(std::move(chat.messages), chat.heading, zone, subject);
    if (!conversation) return conversation.error();
    ConversationReading reading;
    reading.conversation = *std::move(conversation);
    reading.form = form;
    return reading;
}

/// The zone of the mail's own Date ("… +0800"), for the times it quotes, which name none. Only whole hours
/// have a zone of that kind; else the zone given.
Zone zoneOf(const MailMessage& mail, const Zone& otherwise) {
    const std::string_view date = mail.date;
    const std::size_t at = date.find_last_of("+-");
    if (at == std::string_view::npos || date.size() < at + 5 || date.substr(at + 3, 2) != "00")
        return otherwise;
    const int hours = (date[at + 1] - '0') * 10 + (date[at + 2] - '0');
    // The names of these zones count westward.
    const auto zone =
        Zone::named(std::string("Etc/GMT") + (date[at] == '+' ? '-' : '+') + std::to_string(hours));
    return zone ? *zone : otherwise;
}

Result<ConversationReading> readMailThread(std::string_view bytes, const std::string& subject,
                                           const Zone& zone) {
    const auto mail = readMail(bytes, subject);
    if (!mail) return mail.error();
    return composed({mail->subject, threadOf(*mail)}, ConversationForm::Mail, zoneOf(*mail, zone), subject);
}

Result<ConversationReading> composedTable(WrittenTable table, const Zone& zone, const std::string& subject) {
    auto reading = composed(std::move(table.chat), ConversationForm::ChatTable, zone, subject);
    if (reading) reading->columnsGuessed = table.columnsGuessed;
    return reading;
}

bool beginsAsJson(std::string_view utf8) {
    const std::string_view text = trimmed(utf8);
    if (text.starts_with('{')) return true;
    // A transcript may begin "[10:32] …".
    return text.starts_with('[') && trimmed(text.substr(1)).find_first_of("{]") == 0;
}

/// A table with headings, else a transcript, else a table without; what is wrong with none of them is said as
/// of a transcript.
Result<ConversationReading> readPlain(std::string_view utf8, const std::string& subject, const Zone& zone) {
    auto table = readChatTable(utf8, subject);
    if (table && !table->columnsGuessed) return composedTable(*std::move(table), zone, subject);
    if (!table && table.error().code == ErrorCode::TooLarge) return table.error();
    auto transcript = readTranscript(utf8, subject);
    if (transcript) return composed(*std::move(transcript), ConversationForm::Transcript, zone, subject);
    if (table) return composedTable(*std::move(table), zone, subject);
    return transcript.error();
}

Result<ConversationReading> readText(std::string_view bytes, const std::string& subject, const Zone& zone) {
    auto decoded = decodeText(bytes, std::nullopt);
    if (const auto* problem = std::get_if<Finding>(&decoded)) {
        Error error = toError(*problem);
        error.subject = subject;
        return error;
    }
    const DecodedText& text = std::get<DecodedText>(decoded);
    if (text.utf8.find('\0') != std::string::npos) return notText(subject);
    if (trimmed(text.utf8).empty()) return Error{ErrorCode::Malformed, subject, "the file is empty"};
    auto reading = Result<ConversationReading>(ConversationReading{});
    if (beginsAsJson(text.utf8)) {
        auto chat = readChatJson(text.utf8, subject);
        if (!chat) return chat.error();
        reading = composed(*std::move(chat), ConversationForm::ChatJson, zone, subject);
    } else {
        reading = readPlain(text.utf8, subject, zone);
    }
    if (reading) reading->encoding = text.encoding;
    return reading;
}

bool isWide(std::string_view bytes) {
    return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
}

} // namespace

const char* conversationFormName(ConversationForm form) {
    switch (form) {
    case ConversationForm::ChatJson:
        return "chat-json";
    case ConversationForm::ChatTable:
        return "chat-csv";
    case ConversationForm::Mail:
        return "mail";
    case ConversationForm::Transcript:
        break;
    }
    return "transcript";
}

Result<ConversationReading> readConversationBytes(std::string_view bytes, const std::string& subject,
                                                  const Zone& zone) {
    if (bytes.size() > kMaximumConversationBytes)
        return Error{ErrorCode::TooLarge, subject,
                     "a conversation has at most " + std::to_string(kMaximumConversationBytes >> 20) + " MB"};
    if (!isWide(bytes) && bytes.find('\0') != std::string_view::npos) return notText(subject);
    if (looksLikeMail(bytes)) return readMailThread(bytes, subject, zone);
    return readText(bytes, subject, zone);
}

Result<ConversationReading> readConversationFile(const std::filesystem::path& path, const Zone& zone) {
    const auto bytes = readBoundedFile(path, kMaximumConversationBytes);
    if (!bytes) return bytes.error();
    return readConversationBytes(*bytes, pathText(path.filename()), zone);
}

Result<model::Conversation> conversationOf(const model::Recording& recording, const Zone& zone) {
    auto reading = readConversationFile(pathFromText(recording.root) / pathFromText(recording.path), zone);
    if (!reading) return reading.error();
    if (recording.sides == model::SideLayout::AgentRight) model::swapWriters(reading->conversation);
    return std::move(reading->conversation);
}

bool isConversation(const std::filesystem::path& path) {
    const auto reading = readConversationFile(path, Zone::local());
    if (!reading || reading->columnsGuessed) return false;
    return reading->form != ConversationForm::Transcript || !reading->conversation.writersGuessed;
}

} // namespace earmark::exchange
