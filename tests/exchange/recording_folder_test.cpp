#include "core/audio/headerless_formats.h"
#include "core/exchange/recording_folder.h"
#include "core/exchange/recording_sniffer.h"
#include "tests/support/catch.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

using namespace earmark;
using namespace earmark::exchange;
namespace fs = std::filesystem;

namespace {

const Zone& shanghai() {
    static const Zone zone = *Zone::named("Asia/Shanghai");
    return zone;
}

FilePattern patternOf(std::string_view text) {
    auto pattern = FilePattern::parse(text);
    INFO(text);
    REQUIRE(std::holds_alternative<FilePattern>(pattern));
    return std::get<FilePattern>(std::move(pattern));
}

std::string whyBad(std::string_view text) {
    const auto pattern = FilePattern::parse(text);
    REQUIRE(std::holds_alternative<Finding>(pattern));
    return sentence(std::get<Finding>(pattern));
}

std::vector<SidePair> usualPairs() {
    return std::get<std::vector<SidePair>>(sidePairsOf(kUsualSidePairs));
}

/// A folder of its own that goes with the test.
class TemporaryFolder {
public:
    TemporaryFolder()
        : m_path(fs::temp_directory_path() / ("earmark-folder-" + std::to_string(getpid()))) {
        fs::remove_all(m_path);
        fs::create_directories(m_path);
    }
    ~TemporaryFolder() { fs::remove_all(m_path); }
    const fs::path& path() const { return m_path; }

    void write(const std::string& name, std::string_view bytes = "RIFF....WAVE") const {
        fs::create_directories((m_path / name).parent_path());
        std::ofstream(m_path / name, std::ios::binary) << bytes;
    }

private:
    fs::path m_path;
};

CallListReading read(const TemporaryFolder& folder, std::string_view pattern, const std::string& word = {}) {
    Progress progress;
    const FolderListing listing = listRecordings(folder.path(), progress);
    return callsOfFolder(listing, patternOf(pattern), usualPairs(), word, shanghai(), progress);
}

/// Half a second of speech-like sound in a format without a header: a tone that comes and goes, and silence.
enum class Coding { MuLaw, ALaw, Linear };
std::string sound(Coding coding, int loudest, int bytes = 8'000) {
    std::string out;
    for (int at = 0; std::ssize(out) < bytes; ++at) {
        const double swell = std::sin(at / 700.0);
        const auto sample = static_cast<int>(loudest * swell * swell * std::sin(at / 3.0));
        if (coding == Coding::Linear) {
            out += static_cast<char>(sample & 0xff);
            out += static_cast<char>(sample >> 8 & 0xff);
            continue;
        }
        const bool isNegative = sample < 0;
        const int bias = coding == Coding::MuLaw ? 132 : 0;
        const int size = std::min(std::abs(sample) + bias, 32'635);
        int segment = 0;
        while (segment < 7 && size >= 256 << segment)
            ++segment;
        const int fine = coding == Coding::ALaw && segment == 0 ? size >> 4 : size >> (segment + 3);
        const int code = segment << 4 | (fine & 0xf);
        out += static_cast<char>(coding == Coding::MuLaw ? ~(code | (isNegative ? 0x80 : 0))
                                                         : (code | (isNegative ? 0 : 0x80)) ^ 0x55);
    }
    return out;
}

std::vector<FindingKind> kindsOf(const FindingList& findings) {
    std::vector<FindingKind> kinds;
    for (const Finding& finding : findings.listed())
        kinds.push_back(finding.kind);
    std::ranges::sort(kinds);
    return kinds;
}

constexpr const char* kPattern = "{date}_{time}_A{agent}_{customer}_{direction}";

} // namespace

TEST_CASE("a pattern takes a call's data out of a file's name", "[exchange]") {
    const auto call = patternOf(kPattern).match("20260302_091412_A0007_12900010142_in", shanghai());
    REQUIRE(call);
    CHECK(shanghai().timeText(call->startedAt) == "2026-03-02 09:14:12");
    CHECK(call->agent == "0007");
    CHECK(call->customerNumber == "12900010142");
    CHECK(call->direction == model::Direction::Inbound);
}

TEST_CASE("patterns reach into folders, know Chinese names and fields of the centre's own", "[exchange]") {
    const auto call =
        patternOf("{agent}/{date}/{call}-{time}").match("2026/0007/2026-03-02/55-09.14.12", shanghai());
    REQUIRE(call);
    CHECK(call->agent == "0007");
    CHECK(call->callNumber == "55");
    CHECK(shanghai().timeText(call->startedAt) == "2026-03-02 09:14:12");

    const auto chinese = patternOf("{开始时间}-{工号}-{技能组}-{field:site}-{any}")
                             .match("20260302091412-0007-健康险-west-x-y", shanghai());
    REQUIRE(chinese);
    CHECK(chinese->agent == "0007");
    CHECK(chinese->queue == "健康险");
    CHECK(chinese->customFields == model::CallFields{{"site", "west"}});
}

TEST_CASE("names that do not fit a pattern are told from those that do", "[exchange]") {
    const FilePattern pattern = patternOf(kPattern);
    for (const char* name :
         {"20260302_091412_B0007_129_in", "20260230_091412_A0007_129_in", "20260302_091412_A0007_129",
          "2026032_091412_A0007_129_in", "20260302_251412_A0007_129_in", "20260302_091412_A_129_in",
          "20260302_091412_A0007_129_sideways", ""})
        CHECK_FALSE(pattern.match(name, shanghai()));
}

TEST_CASE("a pattern that cannot be used says why", "[exchange]") {
    CHECK(whyBad("{agnet}").find("there is no part {agnet}") != std::string::npos);
    CHECK(whyBad("{date").find("a { without its }") != std::string::npos);
    CHECK(whyBad("date}").find("a } without its {") != std::string::npos);
    CHECK(whyBad("{date}{date}").find("stands twice") != std::string::npos);
    CHECK(whyBad("  ").find("empty") != std::string::npos);
    CHECK_FALSE(patternOf("{date}_{customer}").isComplete());
    CHECK(patternOf("{start}_{agent}").isComplete());
}

TEST_CASE("a pattern with many ways to cut a name gives up in time", "[exchange]") {
    std::string pattern = "{date}";
    for (int part = 0; part < 30; ++part)
        pattern += "{any}x";
    CHECK_FALSE(patternOf(pattern + "!").match("20260302" + std::string(200, 'x'), shanghai()));
}

TEST_CASE("a folder gives its calls, pairs joined, the agent's file first", "[exchange]") {
    const TemporaryFolder folder;
    folder.write("20260302_091412_A0007_129_in.wav");
    folder.write("march/20260304_110521_A0011_130_in_agent.wav");
    folder.write("march/20260304_110521_A0011_130_in_customer.wav");
    folder.write("march/20260305_110521_A0012_131_in-tx.wav");
    const CallListReading reading = read(folder, kPattern);
    REQUIRE(reading.calls.size() == 3);
    CHECK(reading.calls[0].file == "20260302_091412_A0007_129_in.wav");
    CHECK(reading.calls[0].customerFile.empty());
    CHECK(reading.calls[1].file == "march/20260304_110521_A0011_130_in_agent.wav");
    CHECK(reading.calls[1].customerFile == "march/20260304_110521_A0011_130_in_customer.wav");
    REQUIRE(reading.findings.listed().size() == 1);
    CHECK(reading.findings.listed()[0].kind == FindingKind::OtherSideMissing);
    CHECK(reading.badRows == 0);
}

TEST_CASE("what is no recording is left out by its content and named", "[exchange]") {
    const TemporaryFolder folder;
    folder.write("20260302_091412_A0007_129_in.wav", "#!/bin/sh\n");
    folder.write("20260303_091412_A0007_129_in.wav", "");
    folder.write("20260304_091412_A0007_129_in.dat", "OggS\0\2");
    folder.write("20260305_091412_A0007_129_in.ulaw", "\x7f\x7f\x7f");
    folder.write("holiday.mp3", "ID3\x04");
    folder.write(".hidden.wav");
    const CallListReading reading = read(folder, kPattern);
    REQUIRE(reading.calls.size() == 2);
    CHECK(reading.calls[0].file.ends_with(".dat"));
    CHECK(reading.calls[1].file.ends_with(".ulaw"));
    CHECK(kindsOf(reading.findings) == std::vector{FindingKind::NameDoesNotMatch, FindingKind::EmptyRecording,
                                                   FindingKind::NotARecording});
    CHECK(reading.findings.errors() == 2);
}

TEST_CASE("links that lead round in a circle are followed once, pipes never opened", "[exchange]") {
    const TemporaryFolder folder;
    folder.write("a/20260302_091412_A0007_129_in.wav");
    fs::create_directory_symlink(folder.path(), folder.path() / "a" / "up");
    fs::create_directory_symlink(folder.path() / "a", folder.path() / "again");
    REQUIRE(mkfifo((folder.path() / "pipe.wav").c_str(), 0600) == 0);
    CHECK(read(folder, kPattern).calls.size() == 1);
}

TEST_CASE("a folder that cannot be read and a cancelled walk say so", "[exchange]") {
    Progress progress;
    const FolderListing listing = listRecordings("/nonexistent/folder", progress);
    REQUIRE(listing.findings.listed().size() == 1);
    CHECK(listing.findings.listed()[0].kind == FindingKind::FolderUnreadable);

    const TemporaryFolder folder;
    folder.write("20260302_091412_A0007_129_in.wav");
    progress.cancel();
    CHECK(listRecordings(folder.path(), progress).files.empty());
}

TEST_CASE("pair endings are read as the person writes them", "[exchange]") {
    CHECK(std::get<std::vector<SidePair>>(sidePairsOf(" _a/_b ; -x/-y,")) ==
          std::vector<SidePair>{{"_a", "_b"}, {"-x", "-y"}});
    for (const char* bad : {"_a", "_a/", "/_b", "_a/_a", "_a/_b, _b/_c"})
        CHECK(std::holds_alternative<Finding>(sidePairsOf(bad)));
    CHECK(std::get<std::vector<SidePair>>(sidePairsOf("")).empty());
}

TEST_CASE("conversations in a folder are contacts, call lists and other texts are not", "[exchange]") {
    const TemporaryFolder folder;
    folder.write("chat.json",
                 "[{\"role\":\"agent\",\"text\":\"Hi\"},{\"role\":\"customer\",\"text\":\"Hello\"}]");
    folder.write("chat.csv", "time,author,text\n09:00,Agent,Hi\n09:01,Customer,Hello\n");
    folder.write("mail.eml", "From: service@spruce.example\nTo: a@b.example\nSubject: x\n\nDear Ms Wang\n");
    folder.write("talk.txt",
                 "\xff\xfe" +
                     std::string("A\0g\0e\0n\0t\0:\0 \0H\0i\0\n\0C\0u\0s\0t\0o\0m\0e\0r\0:\0 \0O\0K\0", 44));
    folder.write("calls.csv", "recording_file,agent,start\na.wav,0007,2026-03-02 09:00\n");
    folder.write("list.csv",
                 "recording,agent,start\n1.wav,0007,2026-03-02 09:14\n2.wav,0007,2026-03-02 09:15\n");
    folder.write("names.txt", "Lin Yue 10:32\nWang Fang 10:40\n");
    folder.write("roster.csv", "role,number,name\nagent,0001,Li\nagent,0002,Zhao\n");
    folder.write("guess.csv", "09:00,agent,Hi\n09:01,customer,Hello\n"); // read when it is named, not found
    folder.write("settings.json", "{\"volume\": 3}");
    folder.write("notes.txt", "The quota is eight calls.\n");
    Progress progress;
    const FolderListing listing = listRecordings(folder.path(), progress);
    CHECK(listing.files == std::vector<std::string>{"chat.csv", "chat.json", "mail.eml", "talk.txt"});
}

TEST_CASE("files without a header become calls once a person says what they are", "[exchange]") {
    const TemporaryFolder folder;
    folder.write("20260302_091412_A0007_129_in.dat", sound(Coding::ALaw, 9'000));
    folder.write("20260303_091412_A0007_129_in_agent", sound(Coding::ALaw, 9'000));
    folder.write("20260303_091412_A0007_129_in_customer", sound(Coding::ALaw, 200));
    folder.write("20260304_091412_A0007_129_in.dat", "OggS\0\2");
    folder.write("20260305_091412_A0007_129_in.alaw", sound(Coding::ALaw, 9'000));
    folder.write("20260306_091412_A0007_129_in.txt", "The quota is eight calls.\n");

    const CallListReading alone = read(folder, kPattern);
    REQUIRE(alone.calls.size() == 2);
    CHECK(alone.calls[0].file == "20260304_091412_A0007_129_in.dat");
    CHECK(kindsOf(alone.findings) == std::vector{FindingKind::NotARecording, FindingKind::FormatUnknown,
                                                 FindingKind::FormatUnknown, FindingKind::FormatUnknown});
    CHECK(alone.findings.errors() == 0);

    const CallListReading told = read(folder, kPattern, "alaw");
    REQUIRE(told.calls.size() == 4);
    CHECK(told.calls[0].file == "20260302_091412_A0007_129_in.dat");
    CHECK(told.calls[1].customerFile == "20260303_091412_A0007_129_in_customer");
    CHECK(kindsOf(told.findings) == std::vector{FindingKind::NotARecording});
}

TEST_CASE("a person's word goes before the extension, never before a header", "[exchange]") {
    const TemporaryFolder folder;
    folder.write("a.ulaw", sound(Coding::ALaw, 9'000));
    folder.write("b.dat", sound(Coding::ALaw, 9'000));
    folder.write("c.ulaw"); // a WAV
    folder.write("d.mp3", "\xff\xfb\x90\x64" + std::string(400, 'x'));
    folder.write("e.dat", std::string(400, '\xff')); // mu-law silence begins as MPEG does
    folder.write("f.dat", "[{\"role\":\"agent\",\"text\":\"Hi\"},{\"role\":\"customer\",\"text\":\"Yes\"}]");
    folder.write("g.raw", "riff\x2e\x91\xcf\x11\xa5\xd6"); // W64
    Progress progress;
    const FolderListing listing = listRecordings(folder.path(), progress);
    CHECK(listing.files == std::vector<std::string>{"a.ulaw", "c.ulaw", "d.mp3", "e.dat", "f.dat", "g.raw"});
    CHECK(listing.unnamed == std::vector<std::string>{"b.dat"});
    for (const char* file : {"a.ulaw", "b.dat", "e.dat"})
        CHECK(listing.takesWord(file));
    for (const char* file : {"c.ulaw", "d.mp3", "f.dat", "g.raw", "no such file", ""})
        CHECK_FALSE(listing.takesWord(file));

    const FolderListing some = listingOf(
        folder.path(), {folder.path() / "f.dat", folder.path() / "b.dat", folder.path() / "a.ulaw"});
    CHECK(some.files == std::vector<std::string>{"a.ulaw", "f.dat"});
    CHECK(some.unnamed == listing.unnamed);
}

TEST_CASE("sound of any loudness may be sound, whatever its first bytes resemble", "[exchange]") {
    const TemporaryFolder folder;
    for (const Coding coding : {Coding::MuLaw, Coding::ALaw, Coding::Linear})
        for (const int loudest : {0, 20, 60, 200, 1'000, 9'000, 32'000})
            for (const int bytes : {240, 8'000}) {
                INFO(static_cast<int>(coding) << ", " << loudest << ", " << bytes);
                folder.write("sound.dat", sound(coding, loudest, bytes));
                const Sniffed sniffed = sniffRecording(folder.path() / "sound.dat");
                CHECK(isRecording(sniffed, "ulaw"));
                CHECK(sniffed != Sniffed::Recording);
            }
    for (const char* coded :
         {"agent.g722", "agent.g729", "agent.gsm", "agent.vox", "agent.g726", "agent.g723_1"}) {
        INFO(coded);
        fs::copy_file(test::dataDirectory() / "audio" / coded, folder.path() / "coded");
        CHECK(isRecording(sniffRecording(folder.path() / "coded"), "ulaw"));
        fs::remove(folder.path() / "coded");
    }
    const std::string quietG722 = "\xfa\xde\xdb\x5e\xfe\xdf\x3e\xfc\xda\xbb";
    std::string quiet;
    for (int at = 0; at < 400; ++at)
        quiet += quietG722;
    folder.write("quiet.dat", quiet);
    CHECK(sniffRecording(folder.path() / "quiet.dat") == Sniffed::Unnamed);
    folder.write("silence.dat", "\xff\xfe\xff\x7f\x7e" + std::string(400, '\xff')); // UTF-16 by its mark
    CHECK(sniffRecording(folder.path() / "silence.dat") == Sniffed::Unnamed);
}

TEST_CASE("every headerless format is taken by its extension and named among what is looked for",
          "[exchange]") {
    const TemporaryFolder folder;
    const std::string kinds = recordingKinds() + ",";
    for (const audio::HeaderlessFormat& format : audio::headerlessFormats()) {
        INFO(format.name);
        folder.write("sound." + format.name, "\x01\x02\x03\x04");
        CHECK(sniffRecording(folder.path() / ("sound." + format.name)) == Sniffed::Headerless);
        CHECK(kinds.find(" ." + format.name + ",") != std::string::npos);
    }
}

TEST_CASE("texts, documents, pictures, archives and programs are never taken for sound", "[exchange]") {
    using namespace std::string_literals;
    const std::string more(2'000, '\x91');
    std::string program = "MZ" + std::string(200, '\x90');
    program[0x3c] = '\x80';
    program[0x3d] = '\0';
    program.replace(0x80, 4, "PE\0\0"s);
    const std::vector<std::string> others{
        "%PDF-1.7\n\x01\x02" + more,
        "PK\x03\x04\x14\0"s + more,
        "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + more,
        "\x89PNG\r\n\x1a\n" + more,
        "\xff\xd8\xff\xe0" + more,
        "GIF89a\x01\0"s + more,
        "BM\x36\x10\0\0\0\0\0\0\x36"s + more,
        "\x1f\x8b\x08\0"s + more,
        "SQLite format 3\0"s + more,
        program + more,
        "The quota is eight calls.\n",
        "d41d8cd98f00b204e9800998ecf8427e",
        "\xef\xbb\xbf"
        "2026-03-02 共八通\r\n",
        "已备份",
        "\xff\xfe"
        "a\0 \0b\0"s,
        "\xfe\xff"
        "\x4e\x00\x30\x02\x4e\x09"s,
        "\xb1\xb8\xd7\xa2\xa3\xba"
        " 8\n",                                // GB18030
        "calls \x01 " + std::string(500, 'a'), // a stray control character
    };
    const TemporaryFolder folder;
    for (const std::string& bytes : others) {
        INFO(bytes.substr(0, 12));
        folder.write("other.dat", bytes);
        CHECK(sniffRecording(folder.path() / "other.dat") == Sniffed::Other);
        CHECK_FALSE(isRecording(Sniffed::Other, "ulaw"));
    }
    folder.write("letters.dat", "BMW and MZ\1\2\3\4\5\6\7" + more); // two letters prove nothing
    CHECK(sniffRecording(folder.path() / "letters.dat") == Sniffed::Unnamed);
}
