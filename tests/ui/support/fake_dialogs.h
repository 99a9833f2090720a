#pragma once

#include "ui/common/dialogs.h"

namespace earmark::ui::test {

/// Answers every dialog with what the test put in, and keeps what was asked.
class FakeDialogs final : public Dialogs {
public:
    bool confirmAnswer = true;
    std::optional<QString> reasonAnswer;
    QStringList files;
    QString folder;
    QString saveFile;

    QStringList asked; ///< every sentence shown, in order

    bool confirm(QWidget*, const Question& question) override {
        asked.append(question.text);
        return confirmAnswer;
    }
    std::optional<QString> askReason(QWidget*, const ReasonQuestion& question) override {
        asked.append(question.text);
        return reasonAnswer;
    }
    void tell(QWidget*, const QString& sentence) override { asked.append(sentence); }
    QStringList chooseFiles(QWidget*, const QString& title, const QString&) override {
        asked.append(title);
        return files;
    }
    QString chooseFolder(QWidget*, const QString& title, const QString&) override {
        asked.append(title);
        return folder;
    }
    QString chooseSaveFile(QWidget*, const QString& title, const QString&, const QString&) override {
        asked.append(title);
        return saveFile;
    }
};

} // namespace earmark::ui::test
