#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace earmark::ui {

/// Asks for a yes before something that cannot be undone.
struct Question {
    QString text;   ///< what will happen, in one sentence
    QString detail; ///< what it means; may be empty
    QString action; ///< the verb and its object on the button: "Discard the draft"
    bool destructive = false;
};

/// Asks for a sentence that is kept with what is done.
struct ReasonQuestion {
    QString text;
    QString action;
    QStringList suggestions; ///< offered ready, taken by one key each
};

/// The seam through which every dialog opens, so that tests can answer.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    virtual bool confirm(QWidget* parent, const Question& question) = 0;
    /// A reason that is not empty, or nullopt when the person turns back.
    virtual std::optional<QString> askReason(QWidget* parent, const ReasonQuestion& question) = 0;
    /// Says what went wrong where there is no place to say it in the window.
    virtual void tell(QWidget* parent, const QString& sentence) = 0;

    /// Empty when the person turns back. `filter` is as QFileDialog takes it.
    virtual QStringList chooseFiles(QWidget* parent, const QString& title, const QString& filter) = 0;
    virtual QString chooseFolder(QWidget* parent, const QString& title, const QString& start) = 0;
    virtual QString chooseSaveFile(QWidget* parent, const QString& title, const QString& start,
                                   const QString& filter) = 0;
};

/// Dialogs on the screen.
class ScreenDialogs final : public Dialogs {
public:
    bool confirm(QWidget* parent, const Question& question) override;
    std::optional<QString> askReason(QWidget* parent, const ReasonQuestion& question) override;
    void tell(QWidget* parent, const QString& sentence) override;
    QStringList chooseFiles(QWidget* parent, const QString& title, const QString& filter) override;
    QString chooseFolder(QWidget* parent, const QString& title, const QString& start) override;
    QString chooseSaveFile(QWidget* parent, const QString& title, const QString& start,
                           const QString& filter) override;
};

} // namespace earmark::ui
