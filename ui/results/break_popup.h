#pragma once

#include "core/reporting/version_break.h"

#include <QFrame>

namespace earmark::ui {

class Session;

/// What a newer version of a card changed, in words, over the trend that it breaks. Closes by Escape or a
/// click elsewhere.
class BreakPopup final : public QFrame {
    Q_OBJECT

public:
    /// Deletes itself when closed.
    BreakPopup(Session& session, const reporting::VersionBreak& shown, QWidget* parent);

    void openAt(const QPoint& globalPlace);
};

/// "Standard call card: version 2 in place of 1 from 2026-03-05", and why it was published.
QString breakHeading(const Session& session, const reporting::VersionBreak& one);

} // namespace earmark::ui
