#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "core/exchange/conversation_reader.h"
#include "core/exchange/mail_coding.h"
#include "core/exchange/mail_thread.h"
#include "core/exchange/speaker_words.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <nlohmann/json.hpp>

#include <ctime>
#include <fstream>

using namespace earmark;
using namespace earmark::exchange;
using model::Writer;

namespace {

const Zone& shanghai() {
    static const Zone zone = *Zone::named("Asia/Shanghai");
    return zone;
}

ConversationReading read(std::string_view bytes) {
    auto reading = readConversationBytes(bytes, "test", shanghai());
    INFO((reading ? std::string() : describe(reading.error())));
    REQUIRE(reading);
    return *std::move(reading);
}

Error refusal(std::string_view bytes) {
    const auto reading = readConversationBytes(bytes, "test", shanghai());
    REQUIRE(!reading);
    CHECK(reading.error().subject == "test");
    CHECK_FALSE(reading.error().detail.empty());
    return reading.error();
}

std::string timeOf(const model::Message& message) {
    return message.at ? shanghai().timeText(*message.at) : "none";
}

std::string writersOf(const ConversationReading& reading) {
    std::string letters;
    for (const model::Message& message : reading.conversation.messages)
        letters += *model::writerName(message.writer);
    return letters;
}

} // namespace

TEST_CASE("a chat as a JSON list is read by the usual names", "[exchange]") {
    const auto reading = read(R"([
        {"from": "visitor", "text": "Hello?", "timestamp": 1772413200},
        {"from": "Agent Lin", "text": "Good morning.", "timestamp": "2026-03-02T09:00:42+08:00"},
        {"from": "system", "text": "The visitor has left.", "timestamp": 1772413300500}
    ])");
    CHECK(reading.form == ConversationForm::ChatJson);
    CHECK(writersOf(reading) == "cas");
    const auto& messages = reading.conversation.messages;
    CHECK(timeOf(messages[0]) == "2026-03-02 09:00:00");
    CHECK(timeOf(messages[1]) == "2026-03-02 09:00:42");
    CHECK(toUtcMs(*messages[2].at) == 1772413300500);
    CHECK(messages[1].author == "Agent Lin");
    CHECK_FALSE(reading.conversation.writersGuessed);
}

TEST_CASE("a chat in an object, with Chinese names and senders of their own", "[exchange]") {
    const auto reading = read(R"({"会话编号": "C-7", "主题": "退保进度", "消息列表": [
        {"发送人": {"姓名": "林悦", "角色": "坐席"}, "内容": "您好。", "发送时间": "2026年3月2日 9时14分12秒"},
        {"发送人": {"姓名": "王芳", "角色": "客户"}, "内容": "在吗？", "发送时间": "2026-03-02 09:15:00"}]})");
    CHECK(reading.conversation.subject == "退保进度");
    CHECK(writersOf(reading) == "ac");
    CHECK(reading.conversation.messages[0].author == "林悦");
    CHECK(timeOf(reading.conversation.messages[0]) == "2026-03-02 09:14:12");
}

TEST_CASE("parts of a text are joined, messages without a text show what they are", "[exchange]") {
    const auto reading = read(R"({"messages": [
        {"role": "user", "content": [{"type": "text", "text": "one"}, {"type": "text", "text": "two"}]},
        {"role": "agent", "type": "image", "url": "a.png"}]})");
    CHECK(reading.conversation.messages[0].text == "one\ntwo");
    CHECK(reading.conversation.messages[1].text == "[image]");
}

TEST_CASE("a chat as JSON lines names the broken line", "[exchange]") {
    const std::string good = R"({"sender":"客户","message":"你好","time":"10:00"})"
                             "\n"
                             R"({"sender":"客服0007","message":"您好","time":"10:01"})";
    const auto reading = read(good);
    CHECK(writersOf(reading) == "ca");
    CHECK(reading.conversation.timesOfDayOnly);
    CHECK(refusal(good + "\n{\"sender\":").detail.starts_with("line 3"));
}

TEST_CASE("a chat as CSV is read under its headings, whatever their order", "[exchange]") {
    const auto reading = read("内容,发送时间,发送人\n您好,2026-03-02 09:00:00,客服0007\n"
                              "\"退款多久，\n到账？\",2026-03-02 09:00:30,客户\n");
    CHECK(reading.form == ConversationForm::ChatTable);
    CHECK(writersOf(reading) == "ac");
    CHECK(reading.conversation.messages[1].text == "退款多久，\n到账？");
    CHECK_FALSE(reading.columnsGuessed);

    const auto apart = read("Date,Time,Author,Text\n2026-03-02,09:00:00,Customer,Hi\n"
                            "2026-03-02,09:01:10,Agent 0018,Hello\n");
    CHECK(timeOf(apart.conversation.messages[1]) == "2026-03-02 09:01:10");
}

TEST_CASE("a chat as CSV without headings is told by what its columns hold", "[exchange]") {
    const auto reading = read("2026-03-02 09:00:00;customer;Where is my parcel?\n"
                              "2026-03-02 09:02:00;agent;It left the depot this morning.\n");
    CHECK(reading.columnsGuessed);
    CHECK(writersOf(reading) == "ca");
    CHECK(reading.conversation.messages[0].text == "Where is my parcel?");
}

TEST_CASE("a chat is read in GB18030 and UTF-16", "[exchange]") {
    // 客户,你好 / 坐席,您好，请讲 under 角色,内容
    const std::string gb = "\xbd\xc7\xc9\xab,\xc4\xda\xc8\xdd\n\xbf\xcd\xbb\xa7,\xc4\xe3\xba\xc3\n"
                           "\xd7\xf8\xcf\xaf,\xc4\xfa\xba\xc3\xa3\xac\xc7\xeb\xbd\xb2\n";
    const auto reading = read(gb);
    CHECK(reading.encoding == Encoding::Gb18030);
    CHECK(reading.conversation.messages[1].text == "您好，请讲");
    std::string wide = "\xff\xfe";
    for (const char letter : std::string_view("Agent: Hi\nCustomer: Hello\n")) {
        wide += letter;
        wide += '\0';
    }
    CHECK(writersOf(read(wide)) == "ac");
}

TEST_CASE("several conversations in one file are refused with the place", "[exchange]") {
    const Error error = refusal("session,author,text\n1,agent,Hi\n1,customer,Hello\n2,agent,Hi\n");
    CHECK(error.detail.find("row 4") != std::string::npos);
    CHECK(error.detail.find("file of its own") != std::string::npos);
}

TEST_CASE("transcripts are read as people copy them", "[exchange]") {
    const auto plain =
        read("客服：您好，请问有什么可以帮您？\n客户：我想改地址\n地址在保单上：南京路\n客服：好的");
    CHECK(writersOf(plain) == "aca");

    const auto timed =
        read("Subject: Refund\n[23:58] Agent: One moment.\nI look it up.\n[00:03] Customer: Thanks\n");
    CHECK(timed.conversation.subject == "Refund");
    CHECK(timed.conversation.messages[0].text == "One moment.\nI look it up.");
    CHECK(timed.conversation.timesOfDayOnly);
    CHECK(model::figuresOf(timed.conversation).durationMs == 5 * 60'000);

    const auto below = read("林悦 2026-03-02 10:32:05\n您好\n王芳 2026-03-02 10:33:00\n你好\n在吗\n");
    CHECK(below.conversation.messages.size() == 2);
    CHECK(below.conversation.messages[1].text == "你好\n在吗");
    CHECK(below.conversation.writersGuessed);
    CHECK(writersOf(below) == "ca");

    const auto dated = read("2026-03-02 10:32 Lin Yue: Good morning\n2026-03-02 10:40 Customer: Hi\n");
    CHECK(dated.conversation.messages[0].author == "Lin Yue");
    CHECK(writersOf(dated) == "ac");
}

TEST_CASE("an ordinary text is no conversation", "[exchange]") {
    CHECK(refusal("Notes on the meeting\n\nWe talked about the quota.\n").code == ErrorCode::Malformed);
    CHECK(refusal("").code == ErrorCode::Malformed);
    CHECK(refusal("{\"cards\": 3}").code == ErrorCode::Malformed);
    CHECK(refusal(std::string("a\0b", 3)).code == ErrorCode::Unsupported);
    CHECK(refusal("role,number,name\nagent,0001,Li\nagent,0002,Zhao\n").code == ErrorCode::Malformed);
    CHECK(refusal("recording_file,agent,start\na.wav,0007,2026-03-02 09:00\n").code == ErrorCode::Malformed);
}

TEST_CASE("who speaks is told by words", "[exchange]") {
    CHECK(writerByWords("客服0007") == Writer::Agent);
    CHECK(writerByWords("智能客服") == Writer::System);
    CHECK(writerByWords("客户") == Writer::Customer);
    CHECK(writerByWords("云杉保险客户服务") == Writer::Agent);
    CHECK(writerByWords("Customer Service") == Writer::Agent);
    CHECK(writerByWords("0007") == Writer::Agent);
    CHECK(writerByWords("12900010142") == Writer::Customer);
    CHECK(writerByWords("service@spruce.example") == Writer::Agent);
    CHECK(writerByWords("wangfang@qq.com") == Writer::Customer);
    CHECK(writerByWords("Lin Yue") == std::nullopt);
}

TEST_CASE("a mail is read with encoded words, its charset and the plain one of its parts", "[exchange]") {
    const auto reading = read("From: =?gb2312?B?zfW3vA==?= <wangfang@qq.com>\r\n"
                              "To: service@spruce.example\r\n"
                              "Subject: =?UTF-8?Q?Re:_=E7=90=86=E8=B5=94?=\r\n"
                              " =?UTF-8?Q?=E8=BF=9B=E5=BA=A6?=\r\n"
                              "Date: Mon, 2 Mar 2026 09:14:12 +0800\r\n"
                              "MIME-Version: 1.0\r\n"
                              "Content-Type: multipart/alternative; boundary=\"x y\"\r\n\r\n"
                              "--x y\r\nContent-Type: text/plain; charset=gb2312\r\n"
                              "Content-Transfer-Encoding: base64\r\n\r\nxOO6w6Os1NrC8KO/\r\n"
                              "--x y\r\nContent-Type: text/html\r\n\r\n<p>HTML</p>\r\n--x y--\r\n");
    CHECK(reading.form == ConversationForm::Mail);
    CHECK(reading.conversation.subject == "Re: 理赔进度");
    REQUIRE(reading.conversation.messages.size() == 1);
    const model::Message& message = reading.conversation.messages[0];
    CHECK(message.author == "王芳 <wangfang@qq.com>");
    CHECK(message.text == "你好，在吗？");
    CHECK(message.writer == Writer::Customer);
    CHECK(timeOf(message) == "2026-03-02 09:14:12");
}

TEST_CASE("what a mail quotes is split off level by level, the earliest first", "[exchange]") {
    const auto reading =
        read("From: Lin Yue <service@spruce.example>\nTo: wang@example.org\n"
             "Date: Tue, 3 Mar 2026 10:00:00 +0800\nSubject: Re: Claim\n\n"
             "Dear Ms Wang,\nit is on its way.\n\n"
             "On Mon, Mar 2, 2026 at 3:05 PM Wang Fang <wang@example.org> wrote:\n"
             "> Where is it?\n>\n> 在 2026年3月2日 周一 上午9:14，Lin Yue <service@spruce.example> 写道：\n"
             "> > We have your claim.\n");
    CHECK(writersOf(reading) == "aca");
    const auto& messages = reading.conversation.messages;
    CHECK(messages[0].text == "We have your claim.");
    CHECK(timeOf(messages[0]) == "2026-03-02 09:14:00");
    CHECK(messages[1].text == "Where is it?");
    CHECK(messages[1].author == "Wang Fang <wang@example.org>");
    CHECK(timeOf(messages[1]) == "2026-03-02 15:05:00");
    CHECK(messages[2].text == "Dear Ms Wang,\nit is on its way.");
    const auto figures = model::figuresOf(reading.conversation);
    CHECK(figures.firstResponseMs == (18 * 60 + 55) * 60'000);
}

TEST_CASE("times that a mail quotes are in the mail's own zone, wherever it is read", "[exchange]") {
    const std::string quoted =
        "On Fri, Mar 13, 2026 at 9:30 AM Wang Fang <wang@example.org> wrote:\n> Where is it?\n";
    const std::string head =
        "From: Lin Yue <service@spruce.example>\nTo: wang@example.org\nSubject: Re: Claim\n";
    for (const char* place : {"UTC", "America/New_York", "Asia/Shanghai"}) {
        const auto reading =
            readConversationBytes(head + "Date: Fri, 13 Mar 2026 17:05:40 +0800\n\nOn its way.\n\n" + quoted,
                                  "test", *Zone::named(place));
        REQUIRE(reading);
        CHECK(model::figuresOf(reading->conversation).firstResponseMs == ((7 * 60 + 35) * 60 + 40) * 1000);
    }
    // An answer before the question is no time of response at all.
    const auto wrong = read(head + "Date: Fri, 13 Mar 2026 09:00:00 +0800\n\nOn its way.\n\n" + quoted);
    CHECK_FALSE(model::figuresOf(wrong.conversation).firstResponseMs);
}

TEST_CASE("Chinese mailers' original messages are split off, answers between lines are not", "[exchange]") {
    const std::string head =
        "From: a@qq.com\nTo: kefu@spruce.example\nSubject: x\nDate: Mon, 2 Mar 2026 09:00:00 +0800\n\n";
    const auto original =
        read(head + "谢谢！\n\n------------------ 原始邮件 ------------------\n"
                    "发件人: \"云杉客服\" <kefu@spruce.example>;\n"
                    "发送时间: 2026年3月1日(星期日) 晚上8:30\n收件人: \"a\"<a@qq.com>;\n主题: x\n\n已受理。");
    REQUIRE(original.conversation.messages.size() == 2);
    CHECK(original.conversation.messages[0].text == "已受理。");
    CHECK(timeOf(original.conversation.messages[0]) == "2026-03-01 20:30:00");
    CHECK(writersOf(original) == "ac");

    const auto between = read(head + "On 2026-03-01 09:00, kefu wrote:\n> First?\nYes.\n> Second?\nNo.\n");
    REQUIRE(between.conversation.messages.size() == 1);
    CHECK(between.conversation.messages[0].text.find("> Second?") != std::string::npos);
}

TEST_CASE("a mail of HTML alone becomes plain text, and loads nothing", "[exchange]") {
    const auto reading =
        read("From: service@spruce.example\nTo: b@c.example\nSubject: x\n"
             "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
             "<html><head><style>p{color:red}</style></head><body><p>Dear&nbsp;Ms =\nWang &amp; family,</p>"
             "<script>alert(1)</script><img src=3D\"file:///etc/passwd\">"
             "<div>5 &lt; 6&#8230;<br>Bye</div></body></html>");
    CHECK(reading.conversation.messages[0].text == "Dear Ms Wang & family,\n5 < 6…\nBye");
}

TEST_CASE("hostile texts are shown harmlessly or refused", "[exchange]") {
    const auto reading =
        read("[{\"from\":\"a\\u0000gent\\u202e\",\"text\":\"<b>x</b>\\u202eevil\\u0007\\r\\nb\"}]");
    const model::Message& message = reading.conversation.messages[0];
    CHECK(message.text == "<b>x</b>\xef\xbf\xbd"
                          "evil\xef\xbf\xbd\nb");
    CHECK(isPlainLine(message.author));

    std::string deep;
    for (int level = 0; level < 1'025; ++level)
        deep += "[{\"messages\":";
    CHECK(refusal(deep).code == ErrorCode::Malformed);
    CHECK(refusal("[{\"text\":\"a\",\"text\":\"b\"}]").detail.find("twice") != std::string::npos);

    std::string nested = "From: a@b\nTo: c@d\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n";
    for (int level = 0; level < 60; ++level)
        nested += "--b\nContent-Type: multipart/mixed; boundary=b" + std::to_string(level) + "\n\n--b" +
                  std::to_string(level) + "\nContent-Type: multipart/mixed; boundary=b\n\n";
    static_cast<void>(readConversationBytes(nested, "nested", shanghai()));

    std::string many = "role,text\n";
    for (int row = 0; row < 100'001; ++row)
        many += "agent,x\n";
    CHECK(refusal(many).code == ErrorCode::TooLarge);
    CHECK(refusal("Agent: a\nCustomer: " + std::string(200'001, 'x')).code == ErrorCode::TooLarge);
    CHECK(refusal(std::string(kMaximumConversationBytes + 1, 'x')).code == ErrorCode::TooLarge);
}

TEST_CASE("texts made to be slow are not", "[exchange]") {
    const std::string mail = "From: a@b\nTo: c@d\nSubject: x\nContent-Type: text/html\n\n";
    constexpr std::size_t kSize = 1 << 20;
    std::vector<std::string> slow;
    for (const std::string_view piece : {"&", "<", "<!--", "=?a?B?", "<script>", "&#1", "On ", "> "}) {
        std::string body;
        while (body.size() < kSize)
            body += piece;
        slow.push_back(mail + body);
    }
    std::string lines;
    while (lines.size() < kSize)
        lines += "On 2 2 2 2\nFrom: x\n-----\n";
    slow.push_back("From: a@b\nTo: c@d\nSubject: x\n\n" + lines);
    for (const std::string& bytes : slow) {
        // The program's own time, not the machine's, which may have other work.
        const std::clock_t start = std::clock();
        static_cast<void>(readConversationBytes(bytes, "slow", shanghai()));
        CHECK(std::clock() - start < 5 * CLOCKS_PER_SEC);
    }
}

TEST_CASE("response times wait for the agent, not for the robot", "[exchange]") {
    const auto reading =
        read("time,role,text\n2026-03-02 09:00:00,customer,Hi\n2026-03-02 09:00:01,bot,Wait\n"
             "2026-03-02 09:00:42,agent,Hello\n2026-03-02 09:05:00,customer,When?\n"
             "2026-03-02 09:06:00,customer,Hello?\n2026-03-02 09:10:00,agent,Friday\n");
    const auto figures = model::figuresOf(reading.conversation);
    CHECK(figures.firstResponseMs == 42'000);
    CHECK(figures.slowestResponseMs == 300'000);
    CHECK(figures.durationMs == 600'000);
    CHECK(figures.agentMessages == 2);
    CHECK(figures.systemMessages == 1);
    CHECK(model::foundMeasure("first-response", reading.conversation) == 42'000);
    CHECK(model::foundMeasure("agent-talk-share", reading.conversation) == std::nullopt);
}

TEST_CASE("swapping the sides makes the agent the customer", "[exchange]") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "chat.txt") << "Agent: Hi\nCustomer: Hello\n";
    model::Recording recording;
    recording.root = folder.path().string();
    recording.path = "chat.txt";
    recording.medium = model::Medium::Text;
    recording.sides = model::SideLayout::AgentRight;
    const auto swapped = conversationOf(recording, shanghai());
    REQUIRE(swapped);
    CHECK(swapped->messages[0].writer == Writer::Customer);
    recording.path = "gone.txt";
    CHECK(conversationOf(recording, shanghai()).error().code == ErrorCode::NotFound);
}

TEST_CASE("reading a text twice gives the same messages, so passages stay in place", "[exchange]") {
    const std::string text = "[10:00] Agent: a\r\nb\u0001\n[10:01] Customer: 你好";
    const auto first = read(text);
    CHECK(first.conversation == read(text).conversation);
    CHECK(codePointSpan(first.conversation.messages[1].text, 1, 2) == "好");
    CHECK(codePointCount(first.conversation.messages[1].text) == 2);
}

TEST_CASE("the shipped texts hold what their truth says", "[exchange]") {
    const std::filesystem::path samples = test::shippedDirectory() / "samples";
    std::ifstream file(samples / "texts-truth.json");
    const auto truth = nlohmann::json::parse(file);
    for (const auto& text : truth.at("texts")) {
        const std::string name = text.at("file");
        INFO(name);
        const auto reading = readConversationFile(samples / "texts" / name, shanghai());
        REQUIRE(reading);
        CHECK(conversationFormName(reading->form) == text.at("form").get<std::string>());
        CHECK(writersOf(*reading) == text.at("writers").get<std::string>());
        const auto figures = model::figuresOf(reading->conversation);
        CHECK(figures.firstResponseMs == text.at("firstResponseMs").get<std::int64_t>());
        CHECK(figures.slowestResponseMs == text.at("slowestResponseMs").get<std::int64_t>());
        CHECK(figures.durationMs == text.at("durationMs").get<std::int64_t>());
        for (const auto& event : text.at("events")) {
            const auto message = event.at("message").get<std::size_t>();
            REQUIRE(message < reading->conversation.messages.size());
            INFO(event.at("quote").get<std::string>());
            CHECK(reading->conversation.messages[message].text.find(event.at("quote").get<std::string>()) !=
                  std::string::npos);
        }
    }
}
