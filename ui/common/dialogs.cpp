#include "ui/common/dialogs.h"

#include "ui/common/reason_dialog.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace earmark::ui {

bool ScreenDialogs::confirm(QWidget* parent, const Question& question) {
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(question.text);
    // QMessageBox guesses at HTML in its informative text whatever the format says; plain words only.
    if (!question.detail.isEmpty()) box.setText(question.text + QStringLiteral("\n\n") + question.detail);
    QPushButton* action = box.addButton(question.action, QMessageBox::AcceptRole);
    QPushButton* back = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(question.destructive ? back : action);
    box.setEscapeButton(back);
    box.exec();
    return box.clickedButton() == action;
}

std::optional<QString> ScreenDialogs::askReason(QWidget* parent, const ReasonQuestion& question) {
    ReasonDialog dialog(question, parent);
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return dialog.reason();
}

void ScreenDialogs::tell(QWidget* parent, const QString& sentence) {
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(sentence);
    box.addButton(QMessageBox::Ok);
    box.exec();
}

QStringList ScreenDialogs::chooseFiles(QWidget* parent, const QString& title, const QString& filter) {
    return QFileDialog::getOpenFileNames(parent, title, QString(), filter);
}

QString ScreenDialogs::chooseFolder(QWidget* parent, const QString& title, const QString& start) {
    return QFileDialog::getExistingDirectory(parent, title, start);
}

QString ScreenDialogs::chooseSaveFile(QWidget* parent, const QString& title, const QString& start,
                                      const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, start, filter);
}

} // namespace earmark::ui
