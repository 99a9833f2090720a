#pragma once

#include "ui/settings/settings_form.h"

class QPushButton;
class QTableView;

namespace earmark::ui {

class KeyModel;
class Session;

/// Every key, to change: Enter or a double click on a cell asks for the new one.
class KeySettings final : public SettingsForm {
    Q_OBJECT

public:
    explicit KeySettings(Session& session, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void change(const QModelIndex& index);
    void resetCurrent();

    Session& m_session;
    KeyModel* m_model;
    QTableView* m_table;
    QPushButton* m_change;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
};

} // namespace earmark::ui
