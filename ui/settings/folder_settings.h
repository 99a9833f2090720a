#pragma once

#include "core/service/call_service.h"
#include "ui/settings/settings_form.h"

#include <vector>

class QGridLayout;

namespace earmark::ui {

class Session;

/// The recordings folders in use; one that moved is pointed to again.
class FolderSettings final : public SettingsForm {
    Q_OBJECT

public:
    explicit FolderSettings(Session& session, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void load();
    void fill();
    void addFolder(int row, const service::CallService::Root& root);
    void move(const QString& from);

    Session& m_session;
    QWidget* m_list;
    std::vector<service::CallService::Root> m_roots;
};

} // namespace earmark::ui
