#pragma once

#include <QWidget>

class QLabel;

namespace earmark::ui {

/// A quiet line by the player: the recording is damaged, where its sound ends and what to do about it.
class CutOffNotice final : public QWidget {
    Q_OBJECT

public:
    explicit CutOffNotice(QWidget* parent = nullptr);

    void tell(const QString& file, qint64 endsAtMs);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_sign;
    QLabel* m_text;
    QString m_file; ///< empty: nothing is told
    qint64 m_endsAtMs = 0;
};

} // namespace earmark::ui
