#pragma once

#include "core/service/same_sound.h"

#include <QObject>

#include <vector>

namespace earmark::ui {

class Session;

/// Tells, while imported files are looked at behind, which of them turn out to be no calls of their own.
class SameSoundWatch final : public QObject {
    Q_OBJECT

public:
    explicit SameSoundWatch(Session& session, QObject* parent = nullptr);

    /// Follows these from now on, no others any more.
    void follow(std::vector<RecordingId> imported);

signals:
    /// Those found so far; each time there are more.
    void found(const std::vector<earmark::service::SameSound>& same);

private:
    void ask();

    Session& m_session;
    std::vector<RecordingId> m_imported;
    std::size_t m_told = 0;
    int m_following = 0; ///< which follow() an answer belongs to
};

} // namespace earmark::ui
