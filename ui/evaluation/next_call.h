#pragma once

#include "core/model/recording.h"
#include "core/service/call_service.h"

#include <QObject>

#include <optional>

namespace earmark::ui {

class Session;

/// Which call comes after the one that is open: looked for beforehand, beside the screen's thread, so that
/// its sound can be got ready; the newest search wins.
class NextCall final : public QObject {
    Q_OBJECT

public:
    explicit NextCall(Session& session, QObject* parent = nullptr);

    /// Which calls it is taken from.
    void setWorklist(const service::CallFilter& filter);
    /// The call that is open now; the next one comes after it.
    void setOpen(RecordingId recording);
    /// Nothing is open. The way goes on after the last one.
    void setClosed() { m_isOpen = false; }
    /// The way through the worklist begins anew.
    void forget();

    /// The call found beforehand.
    const std::optional<model::Recording>& found() const { return m_found; }
    /// The next call, looked for now where none was found beforehand; nullopt when all are done.
    [[nodiscard]] Result<std::optional<RecordingId>> take() const;

signals:
    void foundOne();

private:
    /// What was found is out of date.
    void lookAnew();
    void look();

    Session& m_session;
    service::CallFilter m_worklist;
    std::optional<RecordingId> m_last; ///< the call opened last
    bool m_isOpen = false;
    std::optional<model::Recording> m_found;
    int m_search = 0; ///< the newest search; what older ones find is dropped
};

} // namespace earmark::ui
