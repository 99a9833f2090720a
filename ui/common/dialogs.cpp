#include "ui/common/dialogs.h"

#include "ui/common/reason_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace earmark::ui {

namespace {

/// "PDF (*.pdf)" has pdf.
QString suffixOf(const QString& filter) {
    static const QRegularExpression pattern(QStringLiteral(R"(\*\.(\w+))"));
    return pattern.match(filter).captured(1);
}

} // namespace

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
    const QFileInfo proposed(start);
    QFileDialog dialog(parent, title, proposed.path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(proposed.fileName());
    // Completed here, the name that is asked about before it is overwritten is the one that is written.
    dialog.setDefaultSuffix(proposed.suffix());
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString& chosen) { dialog.setDefaultSuffix(suffixOf(chosen)); });
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace earmark::ui
