#pragma once

#include "core/service/urgent_service.h"
#include "ui/records/record_popup.h"

class QLineEdit;

namespace earmark::ui {

class Session;

/// Raises a finding at once: one line says what it is, Enter sends it to the leader's first screen.
class UrgentPopup final : public RecordPopup {
    Q_OBJECT

public:
    /// `wish` says of what; its text is the beginning of what is written, `prefix` goes before it. `about`
    /// names it.
    UrgentPopup(Session& session, service::UrgentWish wish, const QString& about, QString prefix,
                QWidget* parent);

protected:
    QString missing() const override;

private:
    void send();

    Session& m_session;
    service::UrgentWish m_wish;
    QString m_prefix;
    QLineEdit* m_text;
};

} // namespace earmark::ui
