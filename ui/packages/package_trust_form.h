#pragma once

#include "core/service/package_trust.h"
#include "ui/settings/settings_form.h"

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;

namespace earmark::ui {

class Session;

/// How others see this store, and whose packages it takes.
class PackageTrustForm final : public SettingsForm {
    Q_OBJECT

public:
    explicit PackageTrustForm(Session& session, QWidget* parent = nullptr);

    void load();

protected:
    void retranslate() override;

private:
    /// What the form shows, read in one go.
    struct Known {
        service::PackageIdentity own;
        std::vector<service::TrustedStore> trusted;
    };

    void fill();
    void addTrusted(int row, const service::TrustedStore& store);
    void rename();
    void distrust(const exchange::PackageSender& sender);
    void reloadAfter(const Result<void>& written);

    Session& m_session;
    QLineEdit* m_name;
    QLabel* m_fingerprint;
    QWidget* m_list;
    QLabel* m_nameName;
    QLabel* m_fingerprintName;
    QLabel* m_listName;
    std::optional<Known> m_known;
};

} // namespace earmark::ui
