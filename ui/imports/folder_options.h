#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace earmark::ui {

class ImportController;

/// How the file names of a folder are understood: the pattern and the endings of pairs. The preview follows
/// while one types.
class FolderOptions final : public QWidget {
    Q_OBJECT

public:
    explicit FolderOptions(ImportController& controller, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void apply();

    ImportController& m_controller;
    QLabel* m_patternLabel;
    QLineEdit* m_pattern;
    QLabel* m_pairsLabel;
    QLineEdit* m_pairs;
    QLabel* m_help;
};

} // namespace earmark::ui
