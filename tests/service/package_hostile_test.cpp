/// Packages that were altered, cut, forged or signed by the wrong hand: nothing of them is ever stored.
#include "core/storage/evaluation_seal.h"
#include "tests/service/package_centres.h"

#include <fstream>
#include <iterator>
#include <random>

using namespace earmark;
using namespace earmark::test;

namespace {

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::filesystem::path written(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    return file;
}

/// A centre that sent a package to a leader who trusts it.
struct Sent : TwoCentres {
    Sent() {
        model::AnswerSheet answers = sheet(3, "fair");
        answers["greet"].moments = {{1'200, 4'800, "开头"}};
        (void)inspector.judge(inspector.call(0, testDay(3, 2)), answers);
        const auto id = inspector.judge(inspector.call(1, testDay(3, 3)), sheet(5, "good")).evaluation.id;
        const auto draft = valueOf(inspector.evaluations().revise(id, "heard again"));
        (void)valueOf(inspector.evaluations().submit(draft.evaluation.id));
        file = send(inspector);
        keys = valueOf(trust(inspector).identity()).keys;
    }

    Error refusal(const std::filesystem::path& package) {
        const auto taken = tryTake(leader, package);
        INFO(package);
        REQUIRE_FALSE(taken.has_value());
        CHECK(everything(leader).empty());
        const auto teams = valueOf(service::RosterService(*leader.workspace).teams());
        CHECK(teams == leader.teams);
        return taken.error();
    }

    /// What comes of a package that its own store's key signed after the test changed it.
    Error refusalOf(const Forgery& forged) {
        return refusal(forged.write(inspector.folder / "forged.earmark", keys));
    }

    std::filesystem::path file;
    exchange::KeyPair keys;
};

void mutate(std::string& bytes, std::mt19937& random) {
    const auto below = [&](std::size_t limit) { return random() % limit; };
    switch (below(5)) {
    case 0:
        bytes[below(bytes.size())] ^= static_cast<char>(1 << below(8));
        break;
    case 1:
        bytes.resize(below(bytes.size()));
        break;
    case 2:
        bytes.insert(below(bytes.size()), std::string(1 + below(40), static_cast<char>(random())));
        break;
    case 3:
        bytes.erase(below(bytes.size()), 1 + below(40));
        break;
    default:
        for (std::size_t index = below(bytes.size()), end = index + below(64); index < end; ++index)
            if (index < bytes.size()) bytes[index] = static_cast<char>(random());
    }
}

void requireMutationsRefused(int count) {
    Sent sent;
    const std::string good = bytesOf(sent.file);
    std::mt19937 random(20261126);
    const auto file = sent.leader.folder / "mutated.earmark";
    for (int run = 0; run < count; ++run) {
        std::string bytes = good;
        mutate(bytes, random);
        if (bytes == good) continue;
        const auto package = exchange::PackageReader::open(written(file, bytes));
        INFO("mutation " << run);
        REQUIRE_FALSE(package.has_value());
        const ErrorCode code = package.error().code;
        REQUIRE((code == ErrorCode::Corrupt || code == ErrorCode::Malformed));
        REQUIRE_FALSE(package.error().detail.empty());
    }
    (void)TwoCentres::take(sent.leader, sent.file); // the one that was not mutated is good
}

} // namespace

TEST_CASE("not one byte of a package can be changed unnoticed", "[service][package]") {
    Sent sent;
    const std::string good = bytesOf(sent.file);
    const auto file = sent.leader.folder / "changed.earmark";
    const std::size_t step = 7; // every byte takes a while; the mutations below meet the rest
    for (std::size_t at = 0; at < good.size(); at += step) {
        std::string bytes = good;
        bytes[at] ^= 0x20; // turns letters into their other case, so that digits of the trailer are met too
        INFO("byte " << at << " of " << good.size());
        REQUIRE_FALSE(exchange::PackageReader::open(written(file, bytes)).has_value());
    }
}

TEST_CASE("300 mutated packages are refused", "[service][package]") {
    requireMutationsRefused(300);
}

TEST_CASE("10,000 mutated packages are refused", "[service][package][.long]") {
    requireMutationsRefused(10'000);
}

TEST_CASE("nothing of an altered package is unpacked, not even to say where", "[service][package]") {
    Sent sent;
    const std::string good = bytesOf(sent.file);
    const auto file = sent.leader.folder / "changed.earmark";
    for (const char* entry : {"cards/", "roster.json", "recordings/0001.jsonl", "evaluations/0001.jsonl"}) {
        std::string bytes = good;
        const std::size_t at = bytes.find(entry); // of its local header; what follows is its content
        REQUIRE(at != std::string::npos);
        bytes[at + 100] = static_cast<char>(bytes[at + 100] ^ 1);
        const Error refused = sent.refusal(written(file, bytes));
        CHECK(refused.code == ErrorCode::Corrupt);
        CHECK(refused.detail.find(entry) == std::string::npos);
    }
}

TEST_CASE("a file that is not whole yet is told apart from one that was altered", "[service][package]") {
    Sent sent;
    const std::string good = bytesOf(sent.file);
    const auto file = sent.leader.folder / "growing.earmark";
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, good.size() / 2, good.size() - 1})
        CHECK(sent.refusal(written(file, good.substr(0, size))).code == ErrorCode::Malformed);
    CHECK(sent.refusal(sent.leader.folder / "none.earmark").code == ErrorCode::NotFound);
}

TEST_CASE("packages are taken of trusted stores only, under the key that was trusted", "[service][package]") {
    Sent sent;
    ScoredCentre stranger;
    (void)stranger.judge(stranger.call(0, testDay(3, 2)), sheet(5, "good"));
    const auto strange = TwoCentres::send(stranger);
    const auto identity = valueOf(TwoCentres::trust(stranger).identity());
    const Error unknown = sent.refusal(strange);
    CHECK(unknown.code == ErrorCode::NotAllowed);
    CHECK(unknown.detail.find(exchange::fingerprint(identity.sender.key)) != std::string::npos);

    auto trust = TwoCentres::trust(sent.leader);
    const auto wrong = trust.trust(identity.sender, "0000-1111");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().code == ErrorCode::InvalidArgument);
    valueOf(trust.trust(identity.sender, exchange::fingerprint(identity.sender.key)));
    CHECK(TwoCentres::take(sent.leader, strange).added == 1);
    valueOf(trust.distrust(identity.sender.name));
    CHECK_FALSE(TwoCentres::tryTake(sent.leader, strange).has_value());
}

TEST_CASE("a trusted name with another key is refused and cannot be trusted by mistake",
          "[service][package]") {
    Sent sent;
    const exchange::KeyPair others = exchange::makeKeyPair();
    const auto posing = Forgery(sent.file).write(sent.inspector.folder / "posing.earmark", others);
    const Error refused = sent.refusal(posing);
    CHECK(refused.code == ErrorCode::NotAllowed);
    CHECK(refused.detail.find("another key") != std::string::npos);
    exchange::PackageSender sender = TwoCentres::opened(posing).manifest().sender;
    CHECK_FALSE(TwoCentres::trust(sent.leader).trust(sender).has_value());
    sender.id = {}; // the name alone is enough
    CHECK_FALSE(TwoCentres::trust(sent.leader).trust(sender).has_value());
}

TEST_CASE("a trusted store cannot speak in the name of another", "[service][package]") {
    Sent sent;
    ScoredCentre other;
    const auto identity = valueOf(TwoCentres::trust(other).identity());
    valueOf(TwoCentres::trust(sent.leader).trust(identity.sender));
    Forgery forged(sent.file);
    SECTION("its id and name") {}
    SECTION("its name") {
        forged.manifest.sender.id = identity.sender.id;
    }
    SECTION("its id") {
        forged.manifest.sender.name = identity.sender.name;
    }
    SECTION("the reader's own id") {
        forged.manifest.sender = valueOf(TwoCentres::trust(sent.leader).identity()).sender;
        forged.manifest.sender.name = identity.sender.name;
    }
    const auto posing = forged.write(sent.inspector.folder / "posing.earmark", identity.keys);
    CHECK(sent.refusal(posing).code == ErrorCode::NotAllowed);
}

TEST_CASE("a package stays as it was verified, whatever becomes of its file", "[service][package]") {
    Sent sent;
    const std::string good = bytesOf(sent.file);
    const auto package = valueOf(exchange::PackageReader::open(sent.file, sent.leader.folder.path()));
    const auto names = package.entries("");
    const std::string roster = valueOf(package.text("roster.json"));
    SECTION("written over") {
        (void)written(sent.file, std::string(good.size(), 'x'));
    }
    SECTION("replaced by another") {
        const auto other = written(sent.inspector.folder / "other", std::string(good.size(), 'x'));
        std::filesystem::rename(other, sent.file);
    }
    SECTION("gone") {
        std::filesystem::remove(sent.file);
    }
    for (const std::string& name : names)
        CHECK(package.text(name).has_value());
    CHECK(valueOf(package.text("roster.json")) == roster);
    Progress progress;
    CHECK(valueOf(service::PackageImport(*sent.leader.workspace).import(package, progress)).added == 2);
    for (const auto& entry : std::filesystem::directory_iterator(sent.leader.folder.path()))
        CHECK(entry.path().filename().string().find(".earmark-package") == std::string::npos);
}

TEST_CASE("a withdrawal that is not applied makes no room for another judgement", "[service][package]") {
    TwoCentres pcs;
    const auto call = pcs.inspector.call(0, testDay(3, 2));
    const auto first = pcs.inspector.judge(call, sheet(3, "fair")).evaluation.id;
    (void)TwoCentres::take(pcs.leader, TwoCentres::send(pcs.inspector, "first.earmark"));
    valueOf(pcs.inspector.evaluations().voidEvaluation(first, "test"));
    (void)pcs.inspector.judge(call, sheet(5, "good"));
    Forgery forged(TwoCentres::send(pcs.inspector, "second.earmark"));
    std::string& lines = forged.text("evaluations/");
    const std::size_t end = lines.find('\n');
    auto sealed = valueOf(exchange::parseEvaluationLine(lines.substr(0, end), "line"));
    REQUIRE(sealed.evaluation.id == first);
    sealed.evaluation.summary = "another than the leader has";
    sealed.seal = storage::sealText(storage::sealOf(sealed.evaluation));
    lines.replace(0, end + 1, exchange::writeEvaluationLine(sealed));
    const auto outcome =
        TwoCentres::take(pcs.leader, forged.write(pcs.inspector.folder / "forged.earmark",
                                                  valueOf(TwoCentres::trust(pcs.inspector).identity()).keys));
    CHECK(outcome.conflicts == 2);
    CHECK(outcome.added == 0);
    CHECK(everything(pcs.leader).size() == 1);
}

TEST_CASE("a store takes its own packages, under the key that it keeps", "[service][package]") {
    Sent sent;
    const auto before = valueOf(TwoCentres::trust(sent.inspector).identity());
    sent.inspector.reopen();
    CHECK(valueOf(TwoCentres::trust(sent.inspector).identity()).sender == before.sender);
    CHECK(TwoCentres::take(sent.inspector, sent.file).known == 2);
}

TEST_CASE("what a trusted store signs is checked all the same", "[service][package]") {
    Sent sent;
    Forgery forged(sent.file);
    ErrorCode expected = ErrorCode::Malformed;
    SECTION("an evaluation that is not as it was sealed") {
        forged.replace("evaluations/", "\"revision\": 1", "\"revision\": 1, \"summary\": \"better\"");
        expected = ErrorCode::Corrupt;
    }
    SECTION("a revision without the one before it") {
        std::string& lines = forged.text("evaluations/");
        std::size_t second = lines.find("\"revision\": 2");
        REQUIRE(second != std::string::npos);
        second = lines.rfind('\n', second);
        const std::size_t first = lines.rfind('\n', second - 1);
        lines.erase(first == std::string::npos ? 0 : first + 1,
                    second - (first == std::string::npos ? 0 : first + 1) + 1);
        --forged.manifest.counts.revisions;
    }
    SECTION("fewer evaluations than it counts") {
        forged.manifest.counts.evaluations = 3;
    }
    SECTION("a path that leaves its folder") {
        forged.replace("recordings/", "\"path\": \"1.wav\"", "\"path\": \"a/../../1.wav\"");
    }
    SECTION("a path that begins at the root") {
        forged.replace("recordings/", "\"path\": \"1.wav\"", "\"path\": \"/etc/passwd\"");
    }
    SECTION("an agent whom the roster lacks") {
        const std::string agent = sent.inspector.agents[0].id.toString();
        forged.replace("roster.json", agent, "0190a5c2-0001-7000-8000-000000000001");
    }
    SECTION("a member that nobody knows") {
        forged.replace("roster.json", "\"teams\"", "\"gangs\"");
    }
    SECTION("no roster") {
        std::erase_if(forged.texts, [](const auto& entry) { return entry.first == "roster.json"; });
    }
    SECTION("a card that is no card") {
        forged.text("cards/") = "{}";
    }
    SECTION("a call twice") {
        std::string& lines = forged.text("recordings/");
        lines += lines.substr(0, lines.find('\n') + 1);
    }
    SECTION("nesting without end") {
        forged.text("roster.json") = std::string(100'000, '[');
    }
    CHECK(sent.refusalOf(forged).code == expected);
}

TEST_CASE("a score that its answers do not give is refused by name", "[service][package]") {
    Sent sent;
    Forgery forged(sent.file);
    std::string& lines = forged.text("evaluations/");
    std::string changed;
    for (std::size_t start = 0; start < lines.size();) {
        const std::size_t end = lines.find('\n', start);
        auto sealed = valueOf(exchange::parseEvaluationLine(lines.substr(start, end - start), "line"));
        sealed.evaluation.finalMillionths = 1'000'000;
        sealed.evaluation.passed = true;
        sealed.seal = storage::sealText(storage::sealOf(sealed.evaluation));
        changed += exchange::writeEvaluationLine(sealed);
        start = end + 1;
    }
    lines = changed;
    const auto outcome =
        TwoCentres::take(sent.leader, forged.write(sent.inspector.folder / "forged.earmark", sent.keys));
    CHECK(outcome.refused >= 1);
    CHECK(outcome.findings.front().what.find("score") != std::string::npos);
    for (const service::Finding& finding : valueOf(service::VerifyService(*sent.leader.workspace).verify()))
        FAIL(finding.what);
}

TEST_CASE("another format, a crowd of entries and names that climb are refused by the manifest",
          "[service][package]") {
    Sent sent;
    const std::string good = exchange::writeManifest(TwoCentres::opened(sent.file).manifest());
    const auto refused = [&](const std::string& from, const std::string& to) {
        std::string changed = good;
        const std::size_t at = changed.find(from);
        REQUIRE(at != std::string::npos);
        changed.replace(at, from.size(), to);
        const auto manifest = exchange::parseManifest(changed, "manifest");
        REQUIRE_FALSE(manifest.has_value());
        return manifest.error().code;
    };
    CHECK(exchange::parseManifest(good, "manifest").has_value());
    CHECK(refused("earmark-package/1", "earmark-package/2") == ErrorCode::Unsupported);
    CHECK(refused("\"revisions\": 3", "\"revisions\": 3000000") == ErrorCode::TooLarge);
    CHECK(refused("\"revisions\": 3", "\"revisions\": 3e99") == ErrorCode::Malformed);
    for (const char* name :
         {"../roster.json", "/roster.json", "a//b", "a/..", "roster.json/", "C:roster", "a\\\\b"})
        CHECK(refused("\"roster.json\"", "\"" + std::string(name) + "\"") == ErrorCode::Malformed);
    CHECK(refused("\"bytes\": ", "\"bytes\": 99999999") == ErrorCode::Malformed);
}

TEST_CASE("an entry that unpacks to more than was signed stops there", "[service][package]") {
    Sent sent;
    exchange::PackageWriter writer;
    valueOf(writer.addText("roster.json", std::string(50'000'000, ' ')));
    exchange::PackageManifest manifest = TwoCentres::opened(sent.file).manifest();
    Progress progress;
    const auto bomb = sent.inspector.folder / "bomb.earmark";
    valueOf(writer.write(bomb, manifest, sent.keys, progress));
    CHECK(std::filesystem::file_size(bomb) < 1'000'000);
    CHECK(sent.refusal(bomb).code == ErrorCode::Malformed); // 50 MB of nothing is no roster
    CHECK_FALSE(exchange::PackageWriter().addText("roster.json", std::string(65 << 20, ' ')).has_value());
}
