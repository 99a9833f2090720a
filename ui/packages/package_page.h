#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace earmark::ui {

class PackageFolderWatch;
class PackageSend;
class PackageTake;
class Session;

/// Evaluations between PCs: send, take in, whom to trust.
class PackagePage final : public QWidget {
    Q_OBJECT

public:
    PackagePage(Session& session, PackageFolderWatch& watch, QWidget* parent = nullptr);

    /// Shows what dropped or chosen packages would do.
    void openFiles(const QStringList& files);
    /// Puts the keyboard where work begins.
    void activate();

signals:
    /// The person wants back to the import of lists.
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QPushButton* m_close;
    PackageSend* m_send;
    PackageTake* m_take;
};

} // namespace earmark::ui
