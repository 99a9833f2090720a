#include "ui/records/day_edit.h"

#include "ui/common/session.h"

#include <QDateEdit>

namespace earmark::ui {

namespace {

const QDate kFirstDay(1970, 1, 1);

} // namespace

QDateEdit* dayEdit(const Session& session, QWidget* parent) {
    auto* edit = new QDateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setLocale(session.locale());
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return edit;
}

Day dayOf(const QDateEdit& edit) {
    return Day(std::chrono::days(kFirstDay.daysTo(edit.date())));
}

void setDay(QDateEdit& edit, Day day) {
    edit.setDate(kFirstDay.addDays(day.time_since_epoch().count()));
}

} // namespace earmark::ui
