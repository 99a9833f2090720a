#pragma once

#include "core/base/error.h"
#include "core/service/store_backup.h"
#include "ui/common/dialogs.h"
#include "ui/safety/store_work.h"

#include <QDialog>

#include <optional>
#include <vector>

class QListWidget;

namespace earmark::ui {

/// Says why a store does not open and offers what can be done next: try again, restore a backup, repair,
/// open another store. Quitting is closing it.
class StoreTroubleDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Choice { Quit, TryAgain, Work, OpenOther };

    StoreTroubleDialog(const Error& error, const std::filesystem::path& store, Dialogs& dialogs,
                       QWidget* parent = nullptr);

    Choice choice() const { return m_choice; }
    const StoreWork& work() const { return m_work; }                    ///< for Work
    const std::filesystem::path& otherStore() const { return m_other; } ///< for OpenOther

private:
    void choose(Choice choice);
    void restore();
    void repair();
    void openOther();

    Dialogs& m_dialogs;
    std::vector<service::StoreBackup> m_backups;
    QListWidget* m_list;
    Choice m_choice = Choice::Quit;
    StoreWork m_work;
    std::filesystem::path m_other;
};

} // namespace earmark::ui
