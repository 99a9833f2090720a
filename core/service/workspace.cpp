#include "core/service/workspace.h"

#include "core/service/submission.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"

namespace earmark::service {

namespace {

constexpr const char* kZoneSetting = "zone";
constexpr const char* kFactsSetting = "facts"; // set by a migration that changes their form

/// The centre's zone; a new store takes the computer's.
Result<Zone> zoneOf(storage::Store& store) {
    const Result<std::optional<std::string>> stored = store.read(
        [](storage::Connection& connection) { return storage::SettingStore(connection).find(kZoneSetting); });
    if (!stored) return stored.error();
    if (*stored) return Zone::named(**stored);
    const Zone local = Zone::local();
    if (store.isReadOnly()) return local;
    const Result<void> kept = store.write([&](storage::Connection& connection) {
        storage::SettingStore(connection).set(kZoneSetting, local.name());
    });
    if (!kept) return kept.error();
    return local;
}

} // namespace

Workspace::Workspace(std::unique_ptr<storage::Store> store, std::filesystem::path path, const Clock& clock,
                     Zone zone)
    : m_store(std::move(store))
    , m_path(std::move(path))
    , m_clock(clock)
    , m_ids(clock)
    , m_zones{std::move(zone)}
    , m_zone(&m_zones.back())
    , m_sheets(*this) {}

Workspace::~Workspace() {
    m_sheets.stop();
    m_store.reset(); // queued saves are still carried out, and they use what is below
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& path, Options options,
                                                   const Clock& clock) {
    storage::Store::Options storeOptions;
    storeOptions.create = options.create;
    storeOptions.readOnly = options.readOnly;
    Result<std::unique_ptr<storage::Store>> store = storage::Store::open(path, storeOptions, clock);
    if (!store) return store.error();
    return over(std::move(*store), clock);
}

Result<std::unique_ptr<Workspace>> Workspace::over(std::unique_ptr<storage::Store> store,
                                                   const Clock& clock) {
    Result<Zone> zone = zoneOf(*store);
    if (!zone) return zone.error();
    const std::filesystem::path path = store->path();
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(store), path, clock, std::move(*zone)));
    if (const Result<void> made = workspace->makeFactsAfterMigration(); !made) return made.error();
    return workspace;
}

Result<void> Workspace::makeFactsAfterMigration() {
    const auto asked = m_store->read([](storage::Connection& connection) {
        return storage::SettingStore(connection).find(kFactsSetting).has_value();
    });
    if (!asked) return asked.error();
    if (!*asked) return {};
    if (m_store->isReadOnly())
        return Error{
            ErrorCode::NotAllowed, m_path.string(),
            "the figures of the store have to be made again; open it once for writing, which does so"};
    return m_store->write([&](storage::Connection& connection) {
        Submission(*this, connection).rebuildFacts(zone());
        storage::SettingStore(connection).remove(kFactsSetting);
    });
}

Result<void> Workspace::setZone(const Zone& zone, Progress* progress) {
    const Zone* before = m_zone;
    const Result<void> kept = m_store->write([&](storage::Connection& connection) {
        before = m_zone;
        storage::SettingStore(connection).set(kZoneSetting, zone.name());
        Submission(*this, connection).rebuildFacts(zone, progress); // their days are the zone's
        m_zone = &m_zones.emplace_back(zone); // now, so that the writer's next work counts in it
    });
    if (!kept) m_zone = before;
    return kept;
}

} // namespace earmark::service
