#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace earmark::ui {

class ImportController;
class Session;

/// How a list is read: its kind, encoding or sheet, the order of dates, where the recordings lie. What the
/// program took by itself is named and can be changed.
class ListOptions final : public QWidget {
    Q_OBJECT

public:
    ListOptions(ImportController& controller, Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void fillReading();
    /// A label with its control, to be shown and hidden together.
    QWidget* field(QLabel* label, QWidget* control);
    void chooseRecordings();

    ImportController& m_controller;
    Session& m_session;
    QWidget* m_kindField = nullptr;
    QWidget* m_readingField = nullptr;
    QWidget* m_orderField = nullptr;
    QWidget* m_folderField = nullptr;
    QWidget* m_sidesField = nullptr;
    QLabel* m_kindLabel;
    QComboBox* m_kind;
    QLabel* m_readingLabel;
    QComboBox* m_reading; ///< encodings of a text, sheets of a workbook
    QLabel* m_orderLabel;
    QComboBox* m_order;
    QLabel* m_folderLabel;
    QPushButton* m_folder;
    QLabel* m_sidesLabel;
    QComboBox* m_sides;
};

} // namespace earmark::ui
