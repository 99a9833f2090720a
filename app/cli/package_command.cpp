#include "app/cli/package_command.h"

#include "app/cli/keep_figures.h"
#include "app/cli/open_store.h"
#include "app/cli/package_json.h"
#include "app/cli/package_watch_command.h"
#include "app/cli/progress_line.h"
#include "app/cli/slice_options.h"
#include "core/exchange/table_reader.h"
#include "core/service/package_export.h"
#include "core/service/package_import.h"
#include "core/service/package_outbox.h"
#include "core/service/package_trust.h"

#include <memory>

namespace earmark::cli {

namespace {

using exchange::PackageReader;
using reporting::JsonWriter;
using service::PackageChoice;
using service::PackageImport;
using service::PackageOutcome;
using service::PackageTrust;
using service::Workspace;

struct ExportOptions {
    std::string out;
    SliceOptions slice;
    bool recordings = false;
    bool excerpts = false;
    bool onlyNew = false;
    bool force = false;
};

struct ImportOptions {
    std::vector<std::string> files;
    std::vector<std::string> trust; ///< fingerprints
    bool dryRun = false;
};

struct KeyOptions {
    std::string name;
    std::string which; ///< a package, or a store
    std::string fingerprint;
};

/// What was asked for, for those who get the package.
std::vector<std::pair<std::string, std::string>> wordsOf(const ExportOptions& options) {
    const SliceOptions& slice = options.slice;
    std::string purposes;
    for (const std::string& purpose : slice.purposes)
        purposes += (purposes.empty() ? "" : ", ") + purpose;
    const std::vector<std::pair<std::string, std::string>> all = {{"from", slice.from},
                                                                  {"to", slice.to},
                                                                  {"team", slice.team},
                                                                  {"agent", slice.agent},
                                                                  {"inspector", slice.inspector},
                                                                  {"card", slice.card},
                                                                  {"queue", slice.queue},
                                                                  {"callType", slice.callType},
                                                                  {"direction", slice.direction},
                                                                  {"purposes", purposes},
                                                                  {"fatal", slice.fatal},
                                                                  {"passed", slice.passed},
                                                                  {"failedCriterion", slice.failedCriterion},
                                                                  {"lostSection", slice.lostSection},
                                                                  {"media", options.recordings ? "recordings"
                                                                            : options.excerpts ? "excerpts"
                                                                                               : ""}};
    std::vector<std::pair<std::string, std::string>> asked;
    for (const auto& [name, value] : all)
        if (!value.empty()) asked.emplace_back(name, value);
    return asked;
}

using Exported = std::optional<service::ExportedPackage>; ///< nothing where nothing is new

ExitCode printExported(Context& context, const ExportOptions& options, const Exported& made) {
    return context.console.printJson([&](JsonWriter& json) {
        json.beginObject();
        json.member("file", made ? std::optional(options.out) : std::nullopt);
        if (made) {
            writeManifest(json, made->manifest);
            json.key("missingFiles");
            json.beginArray();
            for (const std::string& path : made->missingFiles)
                json.value(path);
            json.endArray();
            json.member("leftForNext", made->leftForNext);
        }
        json.endObject();
    });
}

/// Of a name that is taken; what is not sent twice is never written over.
Error withAdvice(const Error& error, const ExportOptions& options) {
    if (error.code != ErrorCode::AlreadyExists || options.onlyNew) return error;
    return {error.code, error.subject,
            "there is a file of this name; choose another, or give --force to replace it"};
}

ExitCode exportPackage(Context& context, const ExportOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    PackageChoice choice;
    auto slice = resolveSlice(options.slice, **workspace);
    if (!slice) return context.console.failChoice(slice.error());
    choice.slice = std::move(*slice);
    choice.words = wordsOf(options);
    choice.keepsOlder = !options.force;
    choice.media = options.recordings ? PackageChoice::Media::Recordings
                   : options.excerpts ? PackageChoice::Media::Excerpts
                                      : PackageChoice::Media::None;
    Progress progress;
    const auto made = withProgressLine(context.console, progress, "evaluations and files", [&] {
        return service::exportPackage(
            **workspace, exchange::pathFromText(options.out), choice,
            options.onlyNew ? service::PackageScope::NotSentYet : service::PackageScope::All, progress);
    });
    return made ? printExported(context, options, *made)
                : context.console.fail(withAdvice(made.error(), options));
}

ExitCode showPackage(Context& context, const std::string& file) {
    const auto package = PackageReader::open(exchange::pathFromText(file));
    if (!package) return context.console.fail(package.error());
    return context.console.printJson([&](JsonWriter& json) {
        json.beginObject();
        json.member("file", file);
        writeManifest(json, package->manifest());
        json.endObject();
    });
}

/// What came of one file: the package as far as it could be read, and its outcome or why there is none.
struct FileOutcome {
    std::string file;
    std::optional<exchange::PackageManifest> manifest;
    std::optional<PackageOutcome> outcome;
    std::optional<Error> error;
};

/// With --dry-run the wish to trust counts, but is not kept.
Result<void> trustAsWished(Workspace& workspace, const exchange::PackageSender& sender,
                           const ImportOptions& options) {
    PackageTrust trust(workspace);
    for (const std::string& fingerprint : options.trust) {
        if (!exchange::isFingerprintOf(fingerprint, sender.key)) continue;
        return options.dryRun ? Result<void>() : trust.trust(sender);
    }
    const auto checked = trust.check(sender);
    if (checked || options.trust.empty()) return checked;
    return trust.trust(sender, options.trust.front()); // says what was given and what it should be
}

FileOutcome takeIn(Context& context, Workspace& workspace, const std::string& file,
                   const ImportOptions& options, Progress& progress) {
    FileOutcome taken{file, {}, {}, {}};
    const auto package = PackageReader::open(exchange::pathFromText(file));
    if (!package) {
        taken.error = package.error();
        return taken;
    }
    taken.manifest = package->manifest();
    if (const auto trusted = trustAsWished(workspace, package->manifest().sender, options); !trusted) {
        taken.error = trusted.error();
        return taken;
    }
    const auto outcome = withProgressLine(context.console, progress, "evaluations", [&] {
        PackageImport import(workspace);
        return options.dryRun ? import.preview(*package, progress) : import.import(*package, progress);
    });
    if (outcome)
        taken.outcome = *outcome;
    else
        taken.error = outcome.error();
    return taken;
}

void writeFile(JsonWriter& json, const FileOutcome& taken) {
    json.beginObject();
    json.member("file", taken.file);
    json.key("package");
    if (taken.manifest) {
        json.beginObject();
        writeManifest(json, *taken.manifest);
        json.endObject();
    } else {
        json.null();
    }
    json.key("outcome");
    if (taken.outcome) {
        json.beginObject();
        writeOutcome(json, *taken.outcome);
        json.endObject();
    } else {
        json.null();
    }
    json.member("error", taken.error ? std::optional(sentence(*taken.error)) : std::nullopt);
    json.endObject();
}

ExitCode importPackages(Context& context, const ImportOptions& options) {
    auto workspace = options.dryRun ? openStoreToRead(context) : openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    std::vector<FileOutcome> all;
    ExitCode code = ExitCode::Fine;
    for (const std::string& file : options.files) {
        Progress progress;
        all.push_back(takeIn(context, **workspace, file, options, progress));
        const FileOutcome& taken = all.back();
        if (taken.error) code = context.console.fail(*taken.error);
        const bool disputed = taken.outcome && taken.outcome->conflicts + taken.outcome->refused > 0;
        if (disputed && code == ExitCode::Fine) code = ExitCode::Findings;
        if (taken.error && taken.error->code == ErrorCode::Cancelled) break;
    }
    if (!options.dryRun) keepFigures(context, **workspace);
    return context.console.printJson(
        [&](JsonWriter& json) {
            json.beginObject();
            json.member("dryRun", options.dryRun);
            json.key("files");
            json.beginArray();
            for (const FileOutcome& taken : all)
                writeFile(json, taken);
            json.endArray();
            json.endObject();
        },
        code);
}

ExitCode printKey(Context& context, const PackageTrust& trust, const service::PackageIdentity& identity) {
    const auto trusted = trust.trusted();
    if (!trusted) return context.console.fail(trusted.error());
    return context.console.printJson([&](JsonWriter& json) {
        json.beginObject();
        writeSender(json, identity.sender);
        json.key("trusted");
        json.beginArray();
        for (const service::TrustedStore& store : *trusted) {
            json.beginObject();
            writeSender(json, store.sender);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    });
}

ExitCode showKey(Context& context, const KeyOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    PackageTrust trust(**workspace);
    if (!options.name.empty())
        if (const auto named = trust.rename(options.name); !named) return context.console.fail(named.error());
    const auto identity = trust.identity();
    return identity ? printKey(context, trust, *identity) : context.console.fail(identity.error());
}

/// For a watched folder, which takes no --trust of its own.
ExitCode trustSender(Context& context, const KeyOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto package = PackageReader::open(exchange::pathFromText(options.which));
    if (!package) return context.console.fail(package.error());
    PackageTrust trust(**workspace);
    const auto done = trust.trust(package->manifest().sender, options.fingerprint);
    if (!done) return context.console.fail(done.error());
    const auto identity = trust.identity();
    return identity ? printKey(context, trust, *identity) : context.console.fail(identity.error());
}

ExitCode distrust(Context& context, const KeyOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    PackageTrust trust(**workspace);
    if (const auto done = trust.distrust(options.which); !done) return context.console.fail(done.error());
    const auto identity = trust.identity();
    return identity ? printKey(context, trust, *identity) : context.console.fail(identity.error());
}

void addExport(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<ExportOptions>();
    CLI::App& verb =
        line.addStoreVerb(group, "export", "Write chosen evaluations into a package",
                          [options](Context& context) { return exportPackage(context, *options); });
    verb.add_option("--out", options->out, "The package to write, NAME.earmark")
        ->required()
        ->type_name("FILE");
    addSliceOptions(verb, options->slice);
    verb.get_option("--purpose")->description("Evaluations of these purposes (default: all)");
    CLI::Option* onlyNew =
        verb.add_flag("--new", options->onlyNew, "Only what was not exported with --new before");
    verb.add_flag("--force", options->force, "Replace a file of this name")->excludes(onlyNew);
    CLI::Option* recordings =
        verb.add_flag("--recordings", options->recordings, "With the recordings' files");
    verb.add_flag("--excerpts", options->excerpts, "With the sound around the moments, the rest silent")
        ->excludes(recordings);
}

void addImport(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<ImportOptions>();
    CLI::App& verb =
        line.addStoreVerb(group, "import", "Take packages in; again changes nothing",
                          [options](Context& context) { return importPackages(context, *options); });
    verb.add_option("FILE", options->files, "Packages")->required();
    verb.add_option("--trust", options->trust, "Take packages of the store with this fingerprint from now on")
        ->type_name("FINGERPRINT")
        ->allow_extra_args(false);
    verb.add_flag("--dry-run", options->dryRun, "Only say what would happen");
}

} // namespace

void addPackageCommand(CommandLine& line) {
    CLI::App& group = line.addGroup("package", "Carry evaluations between PCs");
    addExport(line, group);
    const auto file = std::make_shared<std::string>();
    CLI::App& show = line.addVerb(group, "show", "Say who made a package and what it holds",
                                  [file](Context& context) { return showPackage(context, *file); });
    show.add_option("FILE", *file, "The package")->required();
    addImport(line, group);
    addPackageWatchCommand(line, group);
    const auto key = std::make_shared<KeyOptions>();
    CLI::App& keyVerb = line.addStoreVerb(group, "key", "Print this store's fingerprint and whom it trusts",
                                          [key](Context& context) { return showKey(context, *key); });
    keyVerb.add_option("--name", key->name, "From now on others see this store under NAME")
        ->type_name("NAME");
    CLI::App& trustVerb = line.addStoreVerb(group, "trust", "Take packages of the store that made this one",
                                            [key](Context& context) { return trustSender(context, *key); });
    trustVerb.add_option("FILE", key->which, "One of its packages")->required();
    trustVerb.add_option("--fingerprint", key->fingerprint, "As the sender names it")
        ->required()
        ->type_name("FINGERPRINT");
    CLI::App& distrustVerb = line.addStoreVerb(group, "distrust", "Take no further packages of a store",
                                               [key](Context& context) { return distrust(context, *key); });
    distrustVerb.add_option("STORE", key->which, "Its fingerprint, name or id")->required();
}

} // namespace earmark::cli
