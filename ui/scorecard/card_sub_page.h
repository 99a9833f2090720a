#pragma once

#include <QWidget>

#include <functional>

class QLabel;

namespace earmark::ui {

class Session;

/// Something that is done with cards in a page of its own: its name, the way back, and itself.
class CardSubPage final : public QWidget {
    Q_OBJECT

public:
    /// `name` is asked again when the language changes.
    CardSubPage(Session& session, std::function<QString()> name, QWidget* content, QWidget* parent = nullptr);

signals:
    void backWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    std::function<QString()> m_nameOf;
    QLabel* m_name;
};

} // namespace earmark::ui
