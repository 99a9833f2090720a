#include "core/service/package_trust.h"

#include "core/base/text.h"
#include "core/exchange/table_reader.h"
#include "core/storage/failure.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace earmark::service {

namespace {

using exchange::PackageSender;
using nlohmann::json;
using storage::Connection;
using storage::SettingStore;

constexpr const char* kIdentitySetting = "package.identity";
constexpr const char* kTrustedSetting = "package.trusted";

[[noreturn]] void refuseSetting(Connection& connection, const char* name) {
    throw storage::Failure(Error{ErrorCode::Corrupt, connection.name(),
                                 std::string("the setting ") + name + " is not readable"});
}

/// The setting as JSON; null where it was never set.
json settingOf(Connection& connection, const char* name) {
    const auto text = SettingStore(connection).find(name);
    if (!text) return {};
    json value = json::parse(*text, nullptr, false);
    if (value.is_discarded()) refuseSetting(connection, name);
    return value;
}

std::string textOf(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<PackageIdentity> identityIn(Connection& connection) {
    const json stored = settingOf(connection, kIdentitySetting);
    if (stored.is_null()) return std::nullopt;
    const auto id = stored.is_object() ? Uuid::fromString(textOf(stored, "id")) : std::nullopt;
    const auto keys = stored.is_object() ? exchange::keysFromText(textOf(stored, "secretKey")) : std::nullopt;
    if (!id || !keys) refuseSetting(connection, kIdentitySetting);
    return PackageIdentity{{*id, textOf(stored, "name"), keys->publicKey}, *keys};
}

void keep(Connection& connection, const PackageIdentity& identity) {
    const json stored = {{"id", identity.sender.id.toString()},
                         {"name", identity.sender.name},
                         {"secretKey", exchange::secretText(identity.keys)}};
    SettingStore(connection).set(kIdentitySetting, stored.dump());
}

/// Told apart by default: most stores are called alike.
std::string defaultName(const Workspace& workspace, const exchange::PublicKey& key) {
    return exchange::pathText(workspace.path().stem()) + " " + exchange::fingerprint(key).substr(0, 4);
}

std::vector<TrustedStore> trustedIn(Connection& connection) {
    std::vector<TrustedStore> stores;
    for (const json& item : settingOf(connection, kTrustedSetting)) {
        const auto id = item.is_object() ? Uuid::fromString(textOf(item, "id")) : std::nullopt;
        const auto key = item.is_object() ? exchange::keyFromText(textOf(item, "key")) : std::nullopt;
        if (!id || !key || !item.value("since", json()).is_number_integer())
            refuseSetting(connection, kTrustedSetting);
        stores.push_back({{*id, textOf(item, "name"), *key}, fromUtcMs(item["since"].get<std::int64_t>())});
    }
    std::ranges::sort(stores, {}, [](const TrustedStore& store) { return store.sender.name; });
    return stores;
}

void keep(Connection& connection, const std::vector<TrustedStore>& stores) {
    json list = json::array();
    for (const TrustedStore& store : stores)
        list.push_back({{"id", store.sender.id.toString()},
                        {"name", store.sender.name},
                        {"key", exchange::keyText(store.sender.key)},
                        {"since", toUtcMs(store.since)}});
    SettingStore(connection).set(kTrustedSetting, list.dump());
}

bool looksLike(const PackageSender& one, const PackageSender& other) {
    return one.id == other.id || one.name == other.name;
}

using Standing = PackageTrust::Standing;

Standing standingIn(Connection& connection, const PackageSender& sender) {
    const auto own = identityIn(connection);
    if (own && own->sender.key == sender.key) return Standing::Own;
    const auto stores = trustedIn(connection);
    const auto hasKey = [&](const TrustedStore& store) { return store.sender.key == sender.key; };
    const auto isPosedAs = [&](const TrustedStore& store) {
        return !hasKey(store) && looksLike(store.sender, sender);
    };
    // asked first: who is trusted under one name must not speak in another's
    if (std::ranges::any_of(stores, isPosedAs) || (own && own->sender.id == sender.id))
        return Standing::OtherKey;
    return std::ranges::any_of(stores, hasKey) ? Standing::Trusted : Standing::Unknown;
}

Error otherKey(const PackageSender& sender) {
    return {ErrorCode::NotAllowed, sender.name,
            "a store of this name is trusted under another key than " + exchange::fingerprint(sender.key) +
                "; ask the sender, and take the old trust back first if its store was made anew"};
}

} // namespace

Result<PackageIdentity> PackageTrust::identity() {
    const auto stored =
        m_workspace.store().read([](Connection& connection) { return identityIn(connection); });
    if (!stored) return stored.error();
    if (*stored) return **stored;
    return m_workspace.store().write([&](Connection& connection) {
        if (auto meanwhile = identityIn(connection)) return *meanwhile;
        PackageIdentity made;
        made.keys = exchange::makeKeyPair();
        made.sender = {m_workspace.ids().next(), defaultName(m_workspace, made.keys.publicKey),
                       made.keys.publicKey};
        keep(connection, made);
        return made;
    });
}

Result<void> PackageTrust::rename(const std::string& name) {
    if (trimmed(name).empty())
        return Error{ErrorCode::InvalidArgument, "name", "a store that sends packages needs a name"};
    auto named = identity();
    if (!named) return named.error();
    named->sender.name = std::string(trimmed(name));
    return m_workspace.store().write([&](Connection& connection) { keep(connection, *named); });
}

Result<std::vector<TrustedStore>> PackageTrust::trusted() const {
    return m_workspace.store().read([](Connection& connection) { return trustedIn(connection); });
}

Result<Standing> PackageTrust::standing(const PackageSender& sender) const {
    return m_workspace.store().read([&](Connection& connection) { return standingIn(connection, sender); });
}

Result<void> PackageTrust::check(const PackageSender& sender) const {
    const auto found = standing(sender);
    if (!found) return found.error();
    if (*found == Standing::OtherKey) return otherKey(sender);
    if (*found == Standing::Unknown)
        return Error{ErrorCode::NotAllowed, sender.name,
                     "packages of this store are not taken yet; compare its fingerprint " +
                         exchange::fingerprint(sender.key) + " with the sender, then accept it (--trust)"};
    return {};
}

Result<void> PackageTrust::trust(const PackageSender& sender) {
    return m_workspace.store().write([&](Connection& connection) -> Result<void> {
        const Standing standing = standingIn(connection, sender);
        if (standing == Standing::OtherKey) return otherKey(sender);
        if (standing != Standing::Unknown) return {};
        auto stores = trustedIn(connection);
        stores.push_back({sender, m_workspace.clock().now()});
        keep(connection, stores);
        return {};
    });
}

Result<void> PackageTrust::trust(const PackageSender& sender, std::string_view fingerprint) {
    if (!exchange::isFingerprintOf(fingerprint, sender.key))
        return Error{ErrorCode::InvalidArgument, std::string(fingerprint),
                     "the package of " + sender.name + " is signed by " + exchange::fingerprint(sender.key) +
                         "; take it only if the sender names this one"};
    return trust(sender);
}

Result<void> PackageTrust::distrust(const std::string& which) {
    return m_workspace.store().write([&](Connection& connection) -> Result<void> {
        auto stores = trustedIn(connection);
        const auto gone = std::erase_if(stores, [&](const TrustedStore& store) {
            return store.sender.name == which || store.sender.id.toString() == which ||
                   exchange::isFingerprintOf(which, store.sender.key);
        });
        if (gone == 0) return Error{ErrorCode::NotFound, which, "no such store is trusted"};
        keep(connection, stores);
        return {};
    });
}

} // namespace earmark::service
