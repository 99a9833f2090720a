#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace earmark::ui {

/// The causes of a finding: any number of them.
class CausePicker final : public QWidget {
    Q_OBJECT

public:
    explicit CausePicker(QWidget* parent = nullptr);

    /// Which causes the criterion offers; empty offers all.
    void offer(const std::vector<std::string>& causeKeys);
    void showChosen(const std::vector<std::string>& causeKeys);
    void setReadOnly(bool readOnly);
    /// Puts the focus on the first cause; Space marks, and so do the digits shown.
    void begin();
    /// Marks or unmarks the n-th cause (1 …).
    void toggleNumber(int number);

signals:
    void toggled(const QString& causeKey);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void showNamed();

    QGridLayout* m_grid;
    QLabel* m_named; ///< the causes in words, for reading
    std::vector<std::string> m_offered;
    std::vector<std::string> m_chosen;
    std::vector<QCheckBox*> m_boxes;
    bool m_readOnly = false;
};

} // namespace earmark::ui
