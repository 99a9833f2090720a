#pragma once

#include <QAbstractButton>

namespace earmark::ui {

/// One figure with its name above and what to compare it with below. A press opens the evaluations behind it.
class FigureTile final : public QAbstractButton {
    Q_OBJECT

public:
    explicit FigureTile(QWidget* parent = nullptr);

    /// What a difference means: nothing beyond chance, for the better, for the worse.
    enum class Tone { Quiet, Good, Bad };

    /// `lines` are what the figure rests on and what it is compared with; there is always room for two.
    void setFigure(const QString& name, const QString& value, const QStringList& lines);
    /// "▲ +1.2", at the right of the value.
    void setDifference(const QString& text, Tone tone);
    /// Marks the value as what must be looked at (fatal errors that occurred).
    void setAlarming(bool alarming);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The lines below the value, as they are painted: one that is too long takes the place of a missing one.
    QStringList shownLines() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QString m_name;
    QString m_value;
    QStringList m_lines;
    QString m_difference;
    Tone m_tone = Tone::Quiet;
    bool m_alarming = false;
};

} // namespace earmark::ui
