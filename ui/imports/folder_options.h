#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace earmark::ui {

class ImportController;
class Session;

/// How a folder is understood: the pattern of its file names, the endings of pairs, and what files without a
/// header are. The preview follows while one types or chooses.
class FolderOptions final : public QWidget {
    Q_OBJECT

public:
    FolderOptions(ImportController& controller, Session& session, QWidget* parent = nullptr);

    /// Takes the person to the choice of what files without a header are.
    void focusFormat();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillFormats();
    void fill();
    void apply();

    ImportController& m_controller;
    Session& m_session;
    QLabel* m_patternLabel;
    QLineEdit* m_pattern;
    QLabel* m_pairsLabel;
    QLineEdit* m_pairs;
    QLabel* m_help;
    QLabel* m_formatLabel;
    QComboBox* m_format;
};

} // namespace earmark::ui
