#pragma once

#include "core/base/calendar.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;
class QLabel;

namespace earmark::ui {

class Session;

/// The period of all figures of a page: a usual one by name, or any two days.
class PeriodBar final : public QWidget {
    Q_OBJECT

public:
    enum class Choice { AllTime, ThisMonth, LastMonth, LastThreeMonths, LastTwelveMonths, Custom };

    /// The choice is remembered under `setting`.
    explicit PeriodBar(Session& session, QWidget* parent = nullptr,
                       const QString& setting = QStringLiteral("results/period"));

    std::optional<Day> from() const;
    std::optional<Day> to() const;
    Choice choice() const;
    void choose(Choice choice);
    void choose(Day from, Day to);
    /// Shows a choice without telling of it; the days are those of Choice::Custom.
    void restore(Choice choice, std::optional<Day> from, std::optional<Day> to);
    /// Opens the choice.
    void open();

signals:
    void periodChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void applyChoice();

    Session& m_session;
    QString m_setting;
    QComboBox* m_choice;
    QDateEdit* m_from;
    QLabel* m_dash;
    QDateEdit* m_to;
};

} // namespace earmark::ui
