#pragma once

#include "core/service/store_backup.h"
#include "core/service/store_restore.h"
#include "core/service/verify_service.h"
#include "ui/safety/store_work.h"
#include "ui/settings/settings_form.h"

#include <optional>
#include <vector>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace earmark::ui {

class Session;

/// Looks for damage, makes backups, lists them and asks for one to be restored or the store to be repaired.
class DataSafety final : public SettingsForm {
    Q_OBJECT

public:
    explicit DataSafety(Session& session, QWidget* parent = nullptr);

signals:
    /// The person has said yes; the store has to be closed for it.
    void storeWorkRequested(const earmark::ui::StoreWork& work);

protected:
    void retranslate() override;

private:
    void check();
    void showFindings();
    void backUp();
    void load();
    void fillBackups();
    void restore();
    void confirmRestore(const service::StoreBackup& backup, const service::LostByRestore& lost);
    void repair();

    Session& m_session;
    QPushButton* m_check;
    QCheckBox* m_recordings;
    QLabel* m_checked;
    QListWidget* m_findings;
    QPushButton* m_backUp;
    QListWidget* m_list;
    QPushButton* m_restore;
    QPushButton* m_repair;
    QLabel* m_checkName;
    QLabel* m_backUpName;
    QLabel* m_repairName;
    std::optional<std::vector<service::Finding>> m_found; ///< of the last look
    std::vector<service::StoreBackup> m_backups;
};

} // namespace earmark::ui
