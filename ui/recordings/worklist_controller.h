#pragma once

#include "core/model/people.h"
#include "core/service/call_service.h"
#include "ui/recordings/call_model.h"

#include <QObject>

namespace earmark::ui {

class Session;

/// Reads the worklist off the screen's thread and carries out what a person does to a call.
class WorklistController final : public QObject {
    Q_OBJECT

public:
    explicit WorklistController(Session& session, QObject* parent = nullptr);

    CallModel& model() { return m_model; }
    const service::CallFilter& filter() const { return m_filter; }

    /// Reads again; only the newest request counts when several overlap.
    void load(const service::CallFilter& filter);
    void reload() { load(m_filter); }

    /// Measures what happens in every recording of the store, in the background; what is known already is not
    /// measured again, and a run that was cancelled goes on where it was.
    void analyseRecordings();

    void skip(RecordingId recording, const QString& reason);
    /// Agent and customer change sides where the recording has two channels.
    void swapSides(RecordingId recording);
    /// Says what a headerless file is (audio::headerlessFormats(); empty: back to its content).
    void setSoundFormat(RecordingId recording, const QString& format);
    /// Opens the file manager at the recording.
    void showInFolder(RecordingId recording);

signals:
    void loaded();
    void teamsLoaded(const std::vector<earmark::model::Team>& teams);

private:
    void loadTeams();
    void announce(Result<ChangeSet> outcome);

    Session& m_session;
    CallModel m_model;
    service::CallFilter m_filter;
    quint64 m_request = 0;
    bool m_analysing = false;
};

} // namespace earmark::ui
