#pragma once

#include "core/service/package_export.h"
#include "ui/settings/settings_form.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace earmark::ui {

class Session;

/// Puts evaluations into a package: of which days, whose, with which sound.
class PackageSend final : public SettingsForm {
    Q_OBJECT

public:
    explicit PackageSend(Session& session, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void save();
    void write(const QString& file);
    QString writtenText(const service::ExportedPackage& made, const QString& file) const;
    void tell(const QString& sentence);
    service::PackageChoice choice() const;

    Session& m_session;
    QComboBox* m_days;
    QComboBox* m_whose;
    QComboBox* m_sound;
    QPushButton* m_save;
    QLabel* m_message;
    QLabel* m_daysName;
    QLabel* m_whoseName;
    QLabel* m_soundName;
};

} // namespace earmark::ui
