#pragma once

#include <QComboBox>

namespace earmark::ui {

/// The colour a new grade gets.
std::string defaultColour();

/// A few colours that can be told apart, shown as swatches with their names; one that a card brings along is
/// kept.
class ColourChoice final : public QComboBox {
    Q_OBJECT

public:
    explicit ColourChoice(QWidget* parent = nullptr);

    /// "#2e7d32".
    void setColour(const QString& colour);

signals:
    void chosen(const QString& colour);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
};

} // namespace earmark::ui
