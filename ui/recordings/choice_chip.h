#pragma once

#include <QToolButton>

class QAction;

namespace earmark::ui {

/// A filter that is always in sight: "Team: all". Its menu offers the choices; one that restricts is lit.
class ChoiceChip final : public QToolButton {
    Q_OBJECT

public:
    explicit ChoiceChip(QWidget* parent = nullptr);

    /// What is chosen here ("Team").
    void setTitle(const QString& title);
    /// Replaces the choices; the first stands for "no restriction". Keeps the current key where it still
    /// exists.
    void setChoices(const QList<std::pair<QString, QString>>& keysAndTexts);
    QString currentKey() const { return m_key; }
    void setCurrentKey(const QString& key);

    QSize sizeHint() const override;

signals:
    /// A person chose; also when it is the same choice again.
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& text);
    QString shownText() const;

    QString m_title;
    QString m_text;
    QString m_key;
    QList<std::pair<QString, QString>> m_choices;
};

} // namespace earmark::ui
