/// Recordings and excerpts in packages, and the folder that is watched.
#include "core/audio/media_probe.h"
#include "core/audio/open_source.h"
#include "core/exchange/table_reader.h"
#include "core/service/call_service.h"
#include "core/service/media_scan.h"
#include "core/service/package_calls.h"
#include "core/service/package_outbox.h"
#include "core/service/package_watch.h"
#include "core/service/sound_files.h"
#include "tests/audio/sound_files.h"
#include "tests/service/package_centres.h"

#include <fstream>

using namespace earmark;
using namespace earmark::test;
using service::PackageChoice;

namespace {

constexpr std::size_t kFrames = 8'000 * 20;

/// A call with a file of 20 seconds in a folder of the centre.
RecordingId callWithFile(ScoredCentre& centre, unsigned seed) {
    model::Recording recording;
    recording.id = centre.workspace->ids().make<RecordingId>();
    recording.root = exchange::pathText(centre.folder.path());
    recording.path = "录音 " + std::to_string(seed) + ".WAV";
    recording.agent = centre.agents[0].id;
    recording.startedAt = centre.workspace->zone().startOf(testDay(3, 2)) + std::chrono::hours(seed);
    recording.callType = "service";
    audio::test::write(centre.folder / recording.path,
                       audio::test::wavBytes(audio::test::voice(kFrames, seed), 1));
    valueOf(service::CallService(*centre.workspace).add({recording}));
    Progress progress;
    (void)valueOf(service::scanPendingMedia(*centre.workspace, 0, progress, {}));
    return recording.id;
}

EvaluationId judged(ScoredCentre& centre, RecordingId call) {
    model::AnswerSheet answers = sheet(3, "fair");
    answers["greet"].moments = {{10'000, 11'000, "here"}};
    return centre.judge(call, answers).evaluation.id;
}

std::filesystem::path fileOf(const model::Recording& recording) {
    return exchange::pathFromText(recording.root) / exchange::pathFromText(recording.path);
}

PackageChoice with(PackageChoice::Media media) {
    PackageChoice choice;
    choice.media = media;
    return choice;
}

bool isSilent(const audio::test::Samples& samples, std::size_t fromMs, std::size_t toMs) {
    return std::all_of(samples.begin() + static_cast<std::ptrdiff_t>(fromMs * 8),
                       samples.begin() + static_cast<std::ptrdiff_t>(toMs * 8),
                       [](std::int16_t sample) { return sample == 0; });
}

} // namespace

TEST_CASE("recordings go along and lie beside the store afterwards", "[service][package]") {
    TwoCentres pcs;
    const auto id = judged(pcs.inspector, callWithFile(pcs.inspector, 1));
    const auto file = TwoCentres::send(pcs.inspector, "with.earmark", with(PackageChoice::Media::Recordings));
    CHECK(TwoCentres::preview(pcs.leader, file).filesAdded == 1);
    CHECK_FALSE(std::filesystem::exists(service::packageFolder(pcs.leader.workspace->path())));
    CHECK(TwoCentres::take(pcs.leader, file).filesAdded == 1);
    const auto open = valueOf(pcs.leader.evaluations().get(id));
    CHECK(open.recording.mediaState == model::MediaState::Ready);
    CHECK(valueOf(audio::contentHash({fileOf(open.recording), {}, {}})) == open.recording.contentHash);
    CHECK(TwoCentres::take(pcs.leader, file).changesNothing());
}

TEST_CASE("files that come later are put where a call lacks them", "[service][package]") {
    TwoCentres pcs;
    const auto id = judged(pcs.inspector, callWithFile(pcs.inspector, 1));
    (void)TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector, "bare.earmark"));
    CHECK(valueOf(pcs.leader.evaluations().get(id)).recording.mediaState == model::MediaState::Missing);
    const auto excerpts =
        TwoCentres::send(pcs.inspector, "some.earmark", with(PackageChoice::Media::Excerpts));
    CHECK(TwoCentres::take(pcs.leader, excerpts).filesAdded == 1);
    const auto whole =
        TwoCentres::send(pcs.inspector, "with.earmark", with(PackageChoice::Media::Recordings));
    const auto outcome = TwoCentres::take(pcs.leader, whole);
    CHECK(outcome.known == 1);
    CHECK(outcome.filesAdded == 1);
    const auto open = valueOf(pcs.leader.evaluations().get(id));
    CHECK(valueOf(audio::contentHash({fileOf(open.recording), {}, {}})) == open.recording.contentHash);
    CHECK(TwoCentres::take(pcs.leader, excerpts).changesNothing()); // the whole is not given up for a part
}

TEST_CASE("an excerpt sounds around its moments only, each in its place", "[service][package]") {
    TwoCentres pcs;
    const auto id = judged(pcs.inspector, callWithFile(pcs.inspector, 1));
    const auto call = callWithFile(pcs.inspector, 2); // without moments
    (void)pcs.inspector.judge(call, sheet(5, "good"));
    const auto file = TwoCentres::send(pcs.inspector, "some.earmark", with(PackageChoice::Media::Excerpts));
    CHECK(TwoCentres::opened(file).manifest().counts.files == 1);
    (void)TwoCentres::take(pcs.leader, file);
    const auto open = valueOf(pcs.leader.evaluations().get(id));
    CHECK(open.recording.durationMs == 20'000);
    auto source = valueOf(audio::openSource(fileOf(open.recording)));
    const auto heard = audio::test::decodeAll(*source);
    REQUIRE(heard.sides.size() == 1);
    REQUIRE(heard.sides[0].size() == kFrames);
    CHECK(isSilent(heard.sides[0], 0, 7'000));
    CHECK(isSilent(heard.sides[0], 14'000, 20'000));
    auto whole = valueOf(audio::openSource(pcs.inspector.folder / "录音 1.WAV"));
    const auto original = audio::test::decodeAll(*whole);
    CHECK(std::equal(heard.sides[0].begin() + 8 * 10'000, heard.sides[0].begin() + 8 * 11'000,
                     original.sides[0].begin() + 8 * 10'000));
}

TEST_CASE("a recording whose file is gone is named, the rest goes along", "[service][package]") {
    TwoCentres pcs;
    (void)judged(pcs.inspector, callWithFile(pcs.inspector, 1));
    (void)judged(pcs.inspector, callWithFile(pcs.inspector, 2));
    std::filesystem::remove(pcs.inspector.folder / "录音 2.WAV");
    Progress progress;
    const auto made = valueOf(
        service::PackageExport(*pcs.inspector.workspace)
            .write(pcs.inspector.folder / "with.earmark", with(PackageChoice::Media::Recordings), progress));
    CHECK(made.manifest.counts.files == 1);
    CHECK(made.missingFiles == std::vector<std::string>{"录音 2.WAV"});
}

TEST_CASE("another recording does not go along as the scored one", "[service][package]") {
    TwoCentres pcs;
    Progress progress;
    const RecordingId call = callWithFile(pcs.inspector, 1);
    (void)judged(pcs.inspector, call);
    (void)callWithFile(pcs.inspector, 2);
    std::filesystem::copy_file(pcs.inspector.folder / "录音 2.WAV", pcs.inspector.folder / "录音 1.WAV",
                               std::filesystem::copy_options::overwrite_existing);
    std::ofstream(pcs.inspector.folder / "录音 1.WAV", std::ios::app | std::ios::binary) << "another";
    for (const auto media : {PackageChoice::Media::Recordings, PackageChoice::Media::Excerpts}) {
        const auto made = valueOf(service::PackageExport(*pcs.inspector.workspace)
                                      .write(pcs.inspector.folder / "with.earmark", with(media), progress));
        CHECK(made.manifest.counts.files == 0);
        std::filesystem::remove(pcs.inspector.folder / "with.earmark");
    }
    const auto sound =
        service::scoredSoundOf(valueOf(service::CallService(*pcs.inspector.workspace).get(call)));
    REQUIRE_FALSE(sound.has_value());
    CHECK(sound.error().code == ErrorCode::Conflict);
}

TEST_CASE("a recording that cannot be read is named, and the evaluations are sent", "[service][package]") {
    TwoCentres pcs;
    (void)judged(pcs.inspector, callWithFile(pcs.inspector, 1));
    const auto sound = pcs.inspector.folder / "录音 1.WAV";
    std::filesystem::permissions(sound, std::filesystem::perms::none);
    if (std::ifstream(sound)) return; // nothing is unreadable to this user
    Progress progress;
    const auto made = valueOf(
        service::PackageOutbox(*pcs.inspector.workspace)
            .write(pcs.inspector.folder / "with.earmark", with(PackageChoice::Media::Recordings), progress));
    REQUIRE(made.has_value());
    CHECK(made->manifest.counts.evaluations == 1);
    CHECK(made->missingFiles == std::vector<std::string>{"录音 1.WAV"});
}

TEST_CASE("files of others beside a package stay", "[service][package]") {
    TwoCentres pcs;
    (void)judged(pcs.inspector, callWithFile(pcs.inspector, 1));
    const auto kept = pcs.inspector.folder / "some.earmark.files" / "kept.txt";
    std::filesystem::create_directory(kept.parent_path());
    std::ofstream(kept) << "kept";
    const auto file = TwoCentres::send(pcs.inspector, "some.earmark", with(PackageChoice::Media::Excerpts));
    CHECK(std::filesystem::exists(kept));
    for (const auto& entry : std::filesystem::directory_iterator(pcs.inspector.folder.path()))
        if (entry.path().extension() == ".files") CHECK(entry.path() == kept.parent_path());

    const auto package = TwoCentres::opened(file);
    const auto target = pcs.leader.folder / "call.wav";
    std::ofstream(pcs.leader.folder / "call.wav.part") << "of another import";
    valueOf(package.extract(package.entries("excerpts/").front(), target, Progress()));
    CHECK(std::filesystem::exists(pcs.leader.folder / "call.wav.part"));
}

TEST_CASE("a watched folder takes a package once what stood in the way is gone, told once",
          "[service][package]") {
    TwoCentres pcs;
    (void)judged(pcs.inspector, callWithFile(pcs.inspector, 1));
    const auto folder = pcs.leader.folder / "shared";
    std::filesystem::create_directory(folder);
    std::filesystem::copy_file(
        TwoCentres::send(pcs.inspector, "with.earmark", with(PackageChoice::Media::Recordings)),
        folder / "with.earmark");
    const auto inTheWay = service::packageFolder(pcs.leader.workspace->path());
    std::ofstream(inTheWay) << "no folder";
    service::PackageWatch watch(*pcs.leader.workspace, folder);
    Progress progress;
    const auto first = valueOf(watch.look(progress));
    REQUIRE(first.size() == 1);
    CHECK(first.front().state == service::WatchedPackage::State::Refused);
    CHECK(valueOf(watch.look(progress)).empty());
    std::filesystem::remove(inTheWay);
    const auto then = valueOf(watch.look(progress));
    REQUIRE(then.size() == 1);
    CHECK(then.front().state == service::WatchedPackage::State::Taken);
}

TEST_CASE("files of an import that fails are taken away again", "[service][package]") {
    TwoCentres pcs;
    (void)judged(pcs.inspector, callWithFile(pcs.inspector, 1));
    Forgery forged(TwoCentres::send(pcs.inspector, "with.earmark", with(PackageChoice::Media::Recordings)));
    forged.manifest.counts.evaluations = 2;
    const auto file = forged.write(pcs.inspector.folder / "forged.earmark",
                                   valueOf(TwoCentres::trust(pcs.inspector).identity()).keys);
    CHECK_FALSE(TwoCentres::tryTake(pcs.leader, file).has_value());
    const auto folder = service::packageFolder(pcs.leader.workspace->path());
    CHECK((!std::filesystem::exists(folder) || std::filesystem::is_empty(folder)));
    CHECK(everything(pcs.leader).empty());
}

TEST_CASE("a watched folder takes each package once, over restarts and under any name",
          "[service][package]") {
    TwoCentres pcs;
    (void)pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2)), sheet(5, "good"));
    const TemporaryFolder shared;
    const auto file = shared / "week.earmark";
    std::filesystem::copy_file(TwoCentres::send(pcs.inspector), file);
    std::ofstream(shared / "notes.txt") << "not a package";
    Progress progress;
    service::PackageWatch watch(*pcs.leader.workspace, shared.path());
    const auto first = valueOf(watch.look(progress));
    REQUIRE(first.size() == 1);
    CHECK(first[0].state == service::WatchedPackage::State::Taken);
    CHECK(first[0].outcome->added == 1);
    CHECK(valueOf(watch.look(progress)).empty());
    pcs.leader.reopen();
    std::filesystem::rename(file, shared / "renamed.earmark");
    service::PackageWatch later(*pcs.leader.workspace, shared.path());
    CHECK(valueOf(later.look(progress)).empty());
    CHECK(std::filesystem::exists(shared / "renamed.earmark"));
}

TEST_CASE("a watched folder waits for what is still being copied", "[service][package]") {
    TwoCentres pcs;
    (void)pcs.inspector.judge(pcs.inspector.call(0, testDay(3, 2)), sheet(5, "good"));
    const auto whole = TwoCentres::send(pcs.inspector);
    const TemporaryFolder shared;
    const auto file = shared / "week.earmark";
    std::filesystem::copy_file(whole, file);
    std::filesystem::resize_file(file, std::filesystem::file_size(whole) / 2);
    Progress progress;
    service::PackageWatch watch(*pcs.leader.workspace, shared.path());
    const auto half = valueOf(watch.look(progress));
    REQUIRE(half.size() == 1);
    CHECK(half[0].state == service::WatchedPackage::State::Waiting);
    CHECK(valueOf(watch.look(progress)).empty()); // said once
    std::filesystem::copy_file(whole, file, std::filesystem::copy_options::overwrite_existing);
    const auto taken = valueOf(watch.look(progress));
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].state == service::WatchedPackage::State::Taken);
}

TEST_CASE("a watched folder takes a stranger's package once the stranger is trusted", "[service][package]") {
    TwoCentres pcs;
    ScoredCentre stranger;
    (void)stranger.judge(stranger.call(0, testDay(3, 2)), sheet(5, "good"));
    const TemporaryFolder shared;
    std::filesystem::copy_file(TwoCentres::send(stranger), shared / "strange.earmark");
    Progress progress;
    service::PackageWatch watch(*pcs.leader.workspace, shared.path());
    const auto refused = valueOf(watch.look(progress));
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].state == service::WatchedPackage::State::Refused);
    CHECK(refused[0].error->code == ErrorCode::NotAllowed);
    CHECK(valueOf(watch.look(progress)).empty());
    valueOf(TwoCentres::trust(pcs.leader).trust(valueOf(TwoCentres::trust(stranger).identity()).sender));
    REQUIRE(valueOf(watch.look(progress)).size() == 1);
    CHECK(everything(pcs.leader).size() == 1);
    const auto gone = service::PackageWatch(*pcs.leader.workspace, shared / "none").look(progress);
    REQUIRE_FALSE(gone.has_value());
    CHECK(gone.error().code == ErrorCode::NotFound);
}
