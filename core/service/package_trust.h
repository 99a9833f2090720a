#pragma once

#include "core/exchange/package_manifest.h"
#include "core/service/workspace.h"

#include <string>
#include <string_view>
#include <vector>

namespace earmark::service {

/// A store as its packages name it, with the keys that it signs them with.
struct PackageIdentity {
    exchange::PackageSender sender;
    exchange::KeyPair keys;
};

/// A store whose packages are taken.
struct TrustedStore {
    exchange::PackageSender sender;
    Instant since{};
};

/// Who this store is to others, and whose packages it takes (docs/packages.md).
class PackageTrust {
public:
    explicit PackageTrust(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Made when it is first asked for. ReadOnly where it would have to be made in a store that is only read.
    Result<PackageIdentity> identity();
    /// How others see this store from its next package on. InvalidArgument for an empty name.
    Result<void> rename(const std::string& name);

    Result<std::vector<TrustedStore>> trusted() const; ///< by name

    enum class Standing {
        Own,
        Trusted,
        Unknown,
        OtherKey, ///< bears the id or name of a trusted store, but another key
    };
    Result<Standing> standing(const exchange::PackageSender& sender) const;
    /// Nothing where the sender's packages may be taken; else NotAllowed with its fingerprint and what to do.
    Result<void> check(const exchange::PackageSender& sender) const;

    /// Takes this store's packages from now on. NotAllowed where another key stands under its id or name.
    Result<void> trust(const exchange::PackageSender& sender);
    /// InvalidArgument where the fingerprint that a person gave is not the sender's; then as trust().
    Result<void> trust(const exchange::PackageSender& sender, std::string_view fingerprint);
    /// NotFound where no trusted store has this fingerprint, name or id.
    Result<void> distrust(const std::string& which);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
