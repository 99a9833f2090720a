#pragma once

#include "ui/results/period_bar.h"
#include "ui/results/results_wish.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace earmark::ui {

/// What a person wants to see again, under a name. A usual period ("last month") is kept as such, so that it
/// moves with the calendar; only two chosen days are kept as days.
struct SavedView {
    QString name;
    PeriodBar::Choice period = PeriodBar::Choice::AllTime;
    ResultsWish wish;

    bool operator==(const SavedView&) const = default;
};

QJsonObject toJson(const SavedView& view);
/// Absent where it has no name. What this version does not know (a kind of filter) is left out.
std::optional<SavedView> savedViewFrom(const QJsonObject& json);

} // namespace earmark::ui
