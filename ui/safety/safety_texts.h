#pragma once

#include "core/service/store_backup.h"
#include "core/service/store_repair.h"
#include "core/service/store_restore.h"
#include "core/service/verify_service.h"

#include <QLocale>
#include <QStringList>

namespace earmark::ui {

/// "2026-03-02 09:14 · made by hand · 12 MB".
QString backupText(const service::StoreBackup& backup, const QLocale& locale);
/// What a restore would take away, in one sentence.
QString lostText(const service::LostByRestore& lost);
/// What is wrong and with what: "Evaluation 0190…: …". Reasons are the core's own words.
QString findingText(const service::Finding& finding);
/// What a restore or repair came to, a line each.
QStringList restoredTexts(const service::Restored& restored);
QStringList repairedTexts(const service::Repaired& repaired);

} // namespace earmark::ui
