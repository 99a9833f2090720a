#pragma once

#include "core/exchange/package_reader.h"
#include "core/service/package_outcome.h"
#include "core/service/package_trust.h"
#include "ui/settings/settings_form.h"

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace earmark::ui {

class PackageFolderWatch;
class Session;

/// Packages on their way in: what each would do, then one button that does it; and the folder that is
/// watched.
class PackageTake final : public SettingsForm {
    Q_OBJECT

public:
    PackageTake(Session& session, PackageFolderWatch& watch, QWidget* parent = nullptr);

    /// Puts the keyboard where work begins.
    void focusFirst();
    void choose();
    /// Shows what these packages would do.
    void open(const QStringList& files);

signals:
    /// A store is trusted from now on.
    void trustChanged();

protected:
    void retranslate() override;

private:
    /// A file with what is known of it.
    struct Item {
        QString file;
        std::shared_ptr<exchange::PackageReader> package = {}; ///< null where it could not be read
        service::PackageTrust::Standing standing = service::PackageTrust::Standing::Unknown;
        std::optional<service::PackageOutcome> outcome = {};
        std::optional<Error> error = {};
        bool taken = false;
    };

    static Item examine(service::Workspace& workspace, const QString& file, Progress& progress);
    void fill();
    void addItem(const Item& item);
    void addAction(QVBoxLayout* column, const Item& item);
    void trust(const exchange::PackageSender& sender);
    void take(const QString& file);
    void chooseFolder();
    void showFolder();

    Session& m_session;
    PackageFolderWatch& m_watch;
    QPushButton* m_choose;
    QWidget* m_list;
    QWidget* m_folderRow;
    QLabel* m_folder;
    QPushButton* m_chooseFolder;
    QPushButton* m_stop;
    QLabel* m_chooseName;
    QLabel* m_folderName;
    std::vector<Item> m_items;
};

} // namespace earmark::ui
