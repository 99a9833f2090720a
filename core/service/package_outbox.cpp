#include "core/service/package_outbox.h"

#include "core/storage/setting_store.h"
#include "core/storage/store.h"

#include <set>
#include <utility>

namespace earmark::service {

namespace {

using storage::Connection;
using storage::SettingStore;

constexpr const char* kSentSetting = "package.sent";
constexpr std::size_t kDigits = 16; ///< of a seal; enough to tell evaluations apart

/// The setting holds the digits of all seals one after the other.
std::set<std::string> sentIn(Connection& connection) {
    const std::string text = SettingStore(connection).find(kSentSetting).value_or("");
    std::set<std::string> sent;
    for (std::size_t start = 0; start + kDigits <= text.size(); start += kDigits)
        sent.insert(text.substr(start, kDigits));
    return sent;
}

void remember(Connection& connection, const std::vector<std::string>& seals) {
    std::set<std::string> sent = sentIn(connection);
    for (const std::string& seal : seals)
        sent.insert(seal.substr(0, kDigits));
    std::string text;
    for (const std::string& seal : sent)
        text += seal;
    SettingStore(connection).set(kSentSetting, text);
}

} // namespace

Result<std::optional<ExportedPackage>> PackageOutbox::write(const std::filesystem::path& target,
                                                            PackageChoice choice, Progress& progress) {
    auto sent = m_workspace.store().read([](Connection& connection) { return sentIn(connection); });
    if (!sent) return sent.error();
    choice.isSent = [&](const std::string& seal) { return sent->contains(seal.substr(0, kDigits)); };
    choice.keepsOlder = true;
    auto made = PackageExport(m_workspace).writeIfAny(target, choice, progress);
    if (!made || !*made) return made;
    const auto kept =
        m_workspace.store().write([&](Connection& connection) { remember(connection, (*made)->seals); });
    if (!kept) return kept.error();
    return made;
}

Result<std::optional<ExportedPackage>> exportPackage(Workspace& workspace,
                                                     const std::filesystem::path& target,
                                                     const PackageChoice& choice, PackageScope scope,
                                                     Progress& progress) {
    if (scope == PackageScope::NotSentYet) return PackageOutbox(workspace).write(target, choice, progress);
    auto made = PackageExport(workspace).write(target, choice, progress);
    if (!made) return made.error();
    return std::optional(std::move(*made));
}

} // namespace earmark::service
