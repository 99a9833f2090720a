#include "core/exchange/chat_json.h"

#include "core/base/text.h"
#include "core/exchange/heading_words.h"
#include "core/exchange/json_value.h"
#include "core/exchange/speaker_words.h"

#include <algorithm>

namespace earmark::exchange {

namespace {

using Type = JsonValue::Type;

constexpr int kDeepestChat = 32;

constexpr std::string_view kListNames =
    "messages message chat conversation transcript records items data log "
    "history dialogue dialog events 消息 消息列表 对话 聊天记录 会话记录 "
    "会话内容 聊天内容 记录";
constexpr std::string_view kHeadingNames = "subject title topic 主题 标题 会话主题";
constexpr std::string_view kTextNames =
    "text message content body msg messagetext messagecontent messagebody utterance 内容 消息 消息内容 文本 "
    "正文 聊天内容 会话内容";
constexpr std::string_view kTimeNames =
    "time timestamp at ts date datetime created createdat sent sentat sendtime senttime messagetime 时间 "
    "发送时间 消息时间 日期 创建时间";
constexpr std::string_view kRoleNames =
    "role side sendertype fromtype usertype authortype participanttype sendrole party 角色 身份 发送方 "
    "发送者类型 发送人类型 方";
constexpr std::string_view kAuthorNames =
    "author name sender from fromname sendername username nickname speaker "
    "user participant agent 发送人 发送者 发言人 姓名 昵称 说话人 用户名";
constexpr std::string_view kSessionNames =
    "session sessionid conversationid chatid contactid ticketid dialogid "
    "会话id 会话编号 会话 对话id";
constexpr std::string_view kKindNames = "type messagetype msgtype kind event 类型 消息类型";

/// The member of the earliest of the names that has it.
const JsonValue* member(const JsonValue& object, std::string_view names) {
    while (!names.empty()) {
        const std::size_t gap = std::min(names.find(' '), names.size());
        const std::string_view name = names.substr(0, gap);
        for (const auto& [key, value] : object.members)
            if (value.type != Type::Null && headingKey(key) == name) return &value;
        names.remove_prefix(std::min(gap + 1, names.size()));
    }
    return nullptr;
}

/// A text or a number as it stands; the texts of a list of parts one after the other.
std::string plainText(const JsonValue& value) {
    switch (value.type) {
    case Type::String:
    case Type::Number:
        return value.text;
    case Type::Object:
        if (const JsonValue* text = member(value, kTextNames)) return plainText(*text);
        return {};
    case Type::Array: {
        std::string joined;
        for (const JsonValue& part : value.items) {
            const std::string text = plainText(part);
            if (!joined.empty() && !text.empty()) joined += '\n';
            joined += text;
        }
        return joined;
    }
    default:
        return {};
    }
}

std::string textOf(const JsonValue* value) {
    return value ? plainText(*value) : std::string();
}

void takeSender(const JsonValue& sender, WrittenMessage& message) {
    if (sender.type != Type::Object) {
        message.author = plainText(sender);
        return;
    }
    const JsonValue* name = member(sender, "name displayname nickname username 姓名 昵称 id email");
    message.author = textOf(name);
    if (message.role.empty()) message.role = textOf(member(sender, kRoleNames));
    if (message.role.empty()) message.role = textOf(member(sender, "type 类型"));
}

WrittenMessage readMessage(const JsonNode& node, const std::string& place) {
    if (!node.is(Type::Object)) node.fail("expected a message with its author and text");
    const JsonValue& object = node.value();
    WrittenMessage message;
    message.place = place;
    message.role = textOf(member(object, kRoleNames));
    if (const JsonValue* sender = member(object, kAuthorNames)) takeSender(*sender, message);
    message.time = textOf(member(object, kTimeNames));
    message.session = textOf(member(object, kSessionNames));
    const std::string kind = textOf(member(object, kKindNames));
    if (message.role.empty() && writerByWords(kind)) message.role = kind;
    const JsonValue* text = member(object, kTextNames);
    message.text = textOf(text);
    const bool says = text || !message.author.empty() || !message.role.empty();
    if (!says) node.fail("this is no message: it has neither an author nor a text");
    if (trimmed(message.text).empty()) message.text = "[" + (kind.empty() ? "–" : kind) + "]";
    return message;
}

void requireTexts(const WrittenChat& chat, const JsonNode& root) {
    const bool any = std::ranges::any_of(chat.messages, [](const WrittenMessage& message) {
        return !message.text.starts_with('[') || !message.text.ends_with(']');
    });
    if (!any) root.fail("no message has a text; its member is called text, message, content or body");
}

WrittenChat readMessages(const JsonNode& list) {
    WrittenChat chat;
    for (const JsonNode& item : list.items())
        chat.messages.push_back(readMessage(item, "message " + std::to_string(chat.messages.size() + 1)));
    return chat;
}

WrittenChat readWhole(const JsonValue& root) {
    const JsonNode node(root, "");
    if (node.is(Type::Array)) return readMessages(node);
    if (!node.is(Type::Object)) node.fail("expected a list of messages");
    for (const auto& [name, value] : root.members) {
        if (!listsWord(kListNames, headingKey(name))) continue;
        const JsonNode inner(value, childPath("", name));
        if (!inner.is(Type::Array) && !inner.is(Type::Object)) continue;
        WrittenChat chat = inner.is(Type::Array) ? readMessages(inner) : readWhole(value);
        if (chat.heading.empty()) chat.heading = textOf(member(root, kHeadingNames));
        return chat;
    }
    if (!member(root, kTextNames))
        node.fail("no list of messages; its member is called messages, records or 消息");
    WrittenChat chat;
    chat.messages.push_back(readMessage(node, "message 1"));
    return chat;
}

std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// Whether the first line is an object for itself and others follow.
bool isLines(std::string_view text) {
    std::string_view rest = text;
    const std::string_view first = trimmed(takeLine(rest));
    return first.starts_with('{') && first.ends_with('}') && trimmed(rest).starts_with('{');
}

WrittenChat readLines(std::string_view text) {
    WrittenChat chat;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view line = trimmed(takeLine(text));
        if (line.empty()) continue;
        const std::string place = "line " + std::to_string(number);
        try {
            const JsonValue value = parseJson(line, kDeepestChat);
            chat.messages.push_back(readMessage(JsonNode(value, ""), place));
        } catch (const JsonFault& fault) {
            throw JsonFault{place + (fault.path.empty() ? "" : " " + fault.path), fault.reason};
        }
        if (chat.messages.size() > kMaximumMessages) break; // said to be too many when composed
    }
    return chat;
}

} // namespace

Result<WrittenChat> readChatJson(std::string_view utf8, const std::string& subject) {
    try {
        if (isLines(trimmed(utf8))) return readLines(utf8);
        const JsonValue root = parseJson(utf8, kDeepestChat);
        WrittenChat chat = readWhole(root);
        requireTexts(chat, JsonNode(root, ""));
        return chat;
    } catch (const JsonFault& fault) {
        const std::string place = fault.path.empty() ? std::string() : fault.path + ": ";
        return Error{ErrorCode::Malformed, subject, place + fault.reason};
    }
}

} // namespace earmark::exchange
