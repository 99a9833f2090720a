#pragma once

#include <QAbstractButton>

namespace earmark::ui {

/// One figure with its name above and what to compare it with below. A press opens the evaluations behind it.
class FigureTile final : public QAbstractButton {
    Q_OBJECT

public:
    explicit FigureTile(QWidget* parent = nullptr);

    /// `comparisons` are lines such as "before 83.0 (n 312)".
    void setFigure(const QString& name, const QString& value, const QStringList& comparisons);
    /// Marks the value as what must be looked at (fatal errors that occurred).
    void setAlarming(bool alarming);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_value;
    QStringList m_comparisons;
    bool m_alarming = false;
};

} // namespace earmark::ui
