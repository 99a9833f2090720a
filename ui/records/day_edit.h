#pragma once

#include "core/base/calendar.h"

class QDateEdit;
class QWidget;

namespace earmark::ui {

class Session;

/// A field for a day, as the language writes days, with a calendar to choose from.
QDateEdit* dayEdit(const Session& session, QWidget* parent);
Day dayOf(const QDateEdit& edit);
void setDay(QDateEdit& edit, Day day);

} // namespace earmark::ui
