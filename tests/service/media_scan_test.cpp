#include "core/service/media_scan.h"

#include "core/exchange/table_reader.h"
#include "core/model/cut_off.h"
#include "core/model/replaced_recording.h"
#include "core/service/evaluation_service.h"
#include "core/service/evidence_batch.h"
#include "core/service/evidence_summary.h"
#include "core/service/roster_service.h"
#include "core/service/shipped_cards.h"
#include "tests/service/open_workspace.h"
#include "tests/support/test_data.h"

#include <fstream>
#include <future>

using namespace earmark;
using namespace earmark::service;
using test::valueOf;
namespace fs = std::filesystem;

namespace {

const fs::path kCalls = test::shippedDirectory() / "samples/calls";

struct Scanning : test::OpenWorkspace {
    CallService calls{*workspace};
    Progress progress;

    Scanning() { fs::create_directories(folder / "calls"); }

    RecordingId add(const std::string& path, const std::string& customerPath = {}) {
        model::Recording recording;
        recording.id = workspace->ids().make<RecordingId>();
        recording.root = exchange::pathText(folder / "calls");
        recording.path = path;
        recording.customerPath = customerPath;
        if (!customerPath.empty()) recording.sides = model::SideLayout::PairOfFiles;
        valueOf(calls.add({recording}));
        return recording.id;
    }
    RecordingId addCopy(const std::string& sample, const std::string& as) {
        fs::copy_file(kCalls / sample, folder / "calls" / as);
        return add(as);
    }
    /// Somebody begins to score it.
    void begin(RecordingId call) {
        valueOf(installShippedCards(*workspace, test::shippedDirectory()));
        RosterService roster(*workspace);
        RosterService::Roster people;
        people.inspectors = {{{}, "chen", "Chen"}};
        valueOf(roster.save(people));
        valueOf(EvaluationService(*workspace).open(call, valueOf(roster.inspectors()).front().id));
    }
    model::Recording look(RecordingId id) { return valueOf(calls.get(id)); }
};

constexpr const char* kStereo = "20260302_100338_A0018_12900010257_in.wav";
constexpr const char* kOther = "20260302_143055_A0019_12900033721_in.wav"; ///< another call, no shorter

} // namespace

TEST_CASE("a person says what a file without a header is", "[service]") {
    Scanning scan;
    std::vector<char> quiet(24'000, '\xff'); // mu-law silence, three seconds
    for (std::size_t i = 0; i < quiet.size(); i += 40)
        quiet[i] = '\xe0';
    std::ofstream(scan.folder / "calls/one.rec", std::ios::binary)
        .write(quiet.data(), static_cast<std::streamsize>(quiet.size()));
    const RecordingId id = scan.add("one.rec");
    const auto scanned = [&] {
        valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
        return scan.look(id);
    };
    CHECK(scanned().mediaState == model::MediaState::Unreadable);

    CHECK(valueOf(scan.calls.setSoundFormat(id, "ulaw")).recordings);
    CHECK(scan.look(id).mediaState == model::MediaState::Pending);
    const model::Recording heard = scanned();
    CHECK(heard.mediaState == model::MediaState::Ready);
    CHECK(heard.soundFormat == "ulaw");
    CHECK(heard.durationMs == 3'000);
    CHECK(heard.mediaProblem.empty());

    fs::copy_file(test::dataDirectory() / "audio/agent.au", scan.folder / "calls/two.rec");
    const RecordingId speaks = scan.add("two.rec");
    scanned();
    const std::int64_t length = scan.look(speaks).durationMs;
    valueOf(scan.calls.setSoundFormat(speaks, "alaw"));
    scanned();
    CHECK(scan.look(speaks).durationMs == length); // a header is believed before a person
    CHECK(length > 0);

    const auto refused = scan.calls.setSoundFormat(id, "moon");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidArgument);
    CHECK(scan.look(id).soundFormat == "ulaw");
    valueOf(scan.calls.setSoundFormat(id, ""));
    CHECK(scanned().mediaState == model::MediaState::Unreadable);
}

TEST_CASE("length, channels and content come from the file itself", "[service]") {
    Scanning scan;
    const RecordingId stereo = scan.addCopy(kStereo, "a.wav");
    const std::string pair = "20260304_110521_A0011_12900042819_in_";
    fs::copy_file(kCalls / (pair + "agent.wav"), scan.folder / "calls/p-agent.wav");
    fs::copy_file(kCalls / (pair + "customer.wav"), scan.folder / "calls/p-customer.wav");
    const RecordingId joined = scan.add("p-agent.wav", "p-customer.wav");
    const RecordingId missing = scan.add("gone.wav");
    std::ofstream(scan.folder / "calls/notes.wav") << "not a recording at all, whatever its name says";
    const RecordingId unreadable = scan.add("notes.wav");

    std::size_t told = 0;
    CHECK(valueOf(scanPendingMedia(*scan.workspace, 1, scan.progress, [&](const ChangeSet& changes) {
              if (changes.recordings) ++told;
          })) == 4);
    CHECK(told > 0);
    CHECK(scan.progress.done() == 4);
    CHECK(scan.progress.total() == 4);
    CHECK(scan.look(stereo).mediaState == model::MediaState::Ready);
    CHECK(scan.look(stereo).sides == model::SideLayout::AgentLeft);
    CHECK(scan.look(stereo).durationMs > 60'000);
    CHECK(scan.look(stereo).contentHash.size() == 64);
    CHECK(scan.look(joined).sides == model::SideLayout::PairOfFiles);
    CHECK(scan.look(joined).mediaState == model::MediaState::Ready);
    CHECK(scan.look(missing).mediaState == model::MediaState::Missing);
    CHECK(scan.look(unreadable).mediaState == model::MediaState::Unreadable);
    CHECK_FALSE(scan.look(unreadable).mediaProblem.empty());
}

TEST_CASE("the side the person named is kept, unless the file has no sides", "[service]") {
    Scanning scan;
    const RecordingId stereo = scan.addCopy(kStereo, "a.wav");
    const RecordingId mono = scan.addCopy("20260304_110521_A0011_12900042819_in_agent.wav", "m.wav");
    for (const RecordingId id : {stereo, mono})
        valueOf(scan.calls.setSides(id, model::SideLayout::AgentRight));
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
    CHECK(scan.look(stereo).sides == model::SideLayout::AgentRight);
    CHECK(scan.look(mono).sides == model::SideLayout::Mono);
}

TEST_CASE("the same recording under two names is one", "[service]") {
    Scanning scan;
    const RecordingId first = scan.addCopy(kStereo, "a.wav");
    const RecordingId second = scan.addCopy(kStereo, "copy of a.wav");
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
    CHECK(scan.look(second).id == scan.look(first).id);
    CHECK(valueOf(scan.calls.list({}, {})).size() == 1);
}

TEST_CASE("a moved recordings folder is pointed to again and its calls come back", "[service]") {
    Scanning scan;
    const RecordingId call = scan.addCopy(kStereo, "a.wav");
    fs::rename(scan.folder / "calls", scan.folder / "archive");
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
    CHECK(scan.look(call).mediaState == model::MediaState::Missing);
    valueOf(scan.calls.moveRoot(exchange::pathText(scan.folder / "calls"),
                                exchange::pathText(scan.folder / "archive")));
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
    CHECK(scan.look(call).mediaState == model::MediaState::Ready);
}

TEST_CASE("a recording that was cut off plays and says so", "[service]") {
    Scanning scan;
    const RecordingId whole = scan.addCopy(kStereo, "whole.wav");
    const RecordingId cut = scan.addCopy(kStereo, "cut.wav");
    const fs::path file = scan.folder / "calls/cut.wav";
    fs::resize_file(file, fs::file_size(file) / 2);
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
    CHECK(scan.look(cut).mediaState == model::MediaState::Ready);
    CHECK(model::isCutOff(scan.look(cut)));
    CHECK(scan.look(cut).durationMs < scan.look(whole).durationMs * 6 / 10);
    CHECK_FALSE(model::isCutOff(scan.look(whole)));

    // Measuring tells the same, of what it measured alone.
    const auto tell = [&](bool cutOff, EvidenceBasis basis) {
        valueOf(keepEvidence(*scan.workspace, {{cut, basis, {}, cutOff}}));
        return model::isCutOff(scan.look(cut));
    };
    const EvidenceBasis basis = basisOf(scan.look(cut), {});
    EvidenceBasis other = basis;
    other.contentHash = basisOf(scan.look(whole), {}).contentHash;
    CHECK(tell(false, other));
    CHECK_FALSE(tell(false, basis));
    CHECK_FALSE(tell(true, other));
    CHECK(tell(true, basis));
}

namespace {

/// A call that somebody began to score when two fifths of it were there.
struct PartScored : Scanning {
    PartScored() {
        cutTo(400);
        partMs = lookNow().durationMs;
        begin(call);
    }
    void put(const std::string& sample) {
        fs::copy_file(kCalls / sample, file, fs::copy_options::overwrite_existing);
    }
    void cutTo(std::uintmax_t thousandths) {
        put(kStereo);
        fs::resize_file(file, fs::file_size(file) * thousandths / 1000);
    }
    model::Recording lookNow() {
        valueOf(scanMediaOf(*workspace, call, progress));
        return look(call);
    }

    RecordingId call = addCopy(kStereo, "call.wav");
    fs::path file = folder / "calls/call.wav";
    std::int64_t partMs = 0;
};

} // namespace

TEST_CASE("more of a scored recording takes its place", "[service]") {
    PartScored scan;
    scan.cutTo(600); // the recorder goes on copying
    CHECK(scan.lookNow().durationMs > scan.partMs * 14 / 10);
    CHECK(model::isCutOff(scan.look(scan.call)));
    scan.cutTo(300); // and begins again: less than was heard is not what was scored
    CHECK(scan.lookNow().mediaProblem == model::kReplaced);
    scan.cutTo(1000);
    CHECK(scan.lookNow().mediaState == model::MediaState::Ready);
    CHECK_FALSE(model::isCutOff(scan.look(scan.call)));
    CHECK(scan.look(scan.call).durationMs > scan.partMs * 24 / 10);
}

TEST_CASE("the rest of a scored recording is found in another folder, too", "[service]") {
    PartScored scan;
    scan.cutTo(1000);
    fs::rename(scan.folder / "calls", scan.folder / "archive");
    valueOf(scan.calls.moveRoot(exchange::pathText(scan.folder / "calls"),
                                exchange::pathText(scan.folder / "archive")));
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
    CHECK(scan.look(scan.call).mediaState == model::MediaState::Ready);
    CHECK(scan.look(scan.call).durationMs > scan.partMs * 24 / 10);
}

TEST_CASE("another recording is not taken for the rest of a scored one", "[service]") {
    PartScored scan;
    scan.put(kOther);
    const model::Recording other = scan.lookNow();
    CHECK(other.mediaState == model::MediaState::Unreadable);
    CHECK(other.mediaProblem == model::kReplaced);
    CHECK(other.durationMs == scan.partMs);
    scan.cutTo(400); // the scored one is put back
    CHECK(scan.lookNow().mediaState == model::MediaState::Ready);
    CHECK(model::isCutOff(scan.look(scan.call)));
}

TEST_CASE("an analysis looks again at files that are others now", "[service]") {
    Scanning scan;
    const RecordingId call = scan.addCopy(kStereo, "call.wav");
    const fs::path file = scan.folder / "calls/call.wav";
    fs::resize_file(file, fs::file_size(file) / 2);
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
    const std::int64_t length = scan.look(call).durationMs;
    fs::copy_file(kCalls / kStereo, file, fs::copy_options::overwrite_existing);
    valueOf(analyseStore(*scan.workspace, EvidenceCache({}), 0, scan.progress));
    CHECK(scan.look(call).durationMs > length * 19 / 10);
    CHECK_FALSE(model::isCutOff(scan.look(call)));
    const auto rows = valueOf(scan.calls.list({}, {}));
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().evidence.has_value());
}

TEST_CASE("a cancelled scan leaves the rest for the next time", "[service]") {
    Scanning scan;
    const RecordingId call = scan.addCopy(kStereo, "a.wav");
    scan.progress.cancel();
    const auto outcome = scanPendingMedia(*scan.workspace, 1, scan.progress, {});
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().code == ErrorCode::Cancelled);
    CHECK(scan.look(call).mediaState == model::MediaState::Pending);
}

TEST_CASE("the background scan runs when woken, and again for what comes later", "[service]") {
    Scanning scan;
    std::promise<std::size_t> first;
    std::promise<std::size_t> second;
    int runs = 0;
    {
        MediaScan background(*scan.workspace, {{}, [&](const Result<std::size_t>& looked) {
                                                   (runs++ == 0 ? first : second).set_value(*looked);
                                               }});
        scan.addCopy(kStereo, "a.wav");
        background.wake();
        CHECK(first.get_future().get() == 1);
        scan.add("gone.wav");
        background.wake();
        CHECK(second.get_future().get() == 1);
    }
    CHECK(runs == 2);
    CHECK(valueOf(scan.calls.pendingMedia(10)).empty());
}

TEST_CASE("a text that is a conversation is a written contact, as long as it lasted", "[service]") {
    Scanning scan;
    const auto write = [&](const std::string& name, const std::string& text) {
        std::ofstream(scan.folder / "calls" / name, std::ios::binary) << text;
        return scan.add(name);
    };
    const std::string chat =
        "time,author,text\n2026-03-02 09:00:00,Customer,Hi\n2026-03-02 09:01:30,Agent,Hello\n";
    // What a file is, its content says, never its name.
    const RecordingId text = write("chat.wav", chat);
    const RecordingId broken = write("chat.json", "[{\"from\": \"agent\", \"text\": ");
    valueOf(scan.calls.setSides(text, model::SideLayout::AgentRight)); // meant for recordings
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));

    const model::Recording read = scan.look(text);
    CHECK(read.medium == model::Medium::Text);
    CHECK(read.mediaState == model::MediaState::Ready);
    CHECK(read.durationMs == 90'000);
    CHECK(read.sides == model::SideLayout::AgentLeft);
    CHECK(read.contentHash.size() == 64);
    CHECK(read.fields().at("medium") == "text");
    CHECK(scan.look(broken).mediaState == model::MediaState::Unreadable);
    CHECK_FALSE(scan.look(broken).mediaProblem.empty());

    bool seen = false;
    for (const CallRow& row : valueOf(scan.calls.list({}, {})))
        seen = seen || (row.recording == text && row.medium == model::Medium::Text);
    CHECK(seen);

    // Sides swapped since stay so when the folder has moved.
    valueOf(scan.calls.setSides(text, model::SideLayout::AgentRight));
    fs::rename(scan.folder / "calls", scan.folder / "archive");
    valueOf(scan.calls.moveRoot(exchange::pathText(scan.folder / "calls"),
                                exchange::pathText(scan.folder / "archive")));
    valueOf(scanPendingMedia(*scan.workspace, 0, scan.progress, {}));
    CHECK(scan.look(text).sides == model::SideLayout::AgentRight);
    CHECK(scan.look(text).mediaState == model::MediaState::Ready);
}
