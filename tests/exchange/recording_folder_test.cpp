#include "core/exchange/recording_folder.h"
#include "tests/support/catch.h"

#include <algorithm>
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

CallListReading read(const TemporaryFolder& folder, std::string_view pattern) {
    Progress progress;
    const FolderListing listing = listRecordings(folder.path(), progress);
    return callsOfFolder(listing, patternOf(pattern), usualPairs(), shanghai(), progress);
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
    std::vector<FindingKind> kinds;
    for (const Finding& finding : reading.findings.listed())
        kinds.push_back(finding.kind);
    std::ranges::sort(kinds);
    CHECK(kinds == std::vector{FindingKind::NameDoesNotMatch, FindingKind::EmptyRecording,
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
