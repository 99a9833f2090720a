#pragma once

#include "tests/ui/support/heard_pieces.h"
#include "tests/ui/support/null_sound_server.h"

#include <QProcess>
#include <QString>

namespace earmark::ui::test {

/// Records what a sink of the server is given, from its making on.
class SinkRecording {
public:
    SinkRecording(const NullSoundServer& server, const QString& sink);
    ~SinkRecording();
    SinkRecording(const SinkRecording&) = delete;
    SinkRecording& operator=(const SinkRecording&) = delete;

    /// Sound arrives, be it silence.
    bool runs() const { return frames() > 0; }
    std::int64_t frames() const;
    /// Everything so far.
    Sound all() const;
    /// Everything so far without the silence around and in between: what a listener heard.
    Sound heard() const;
    /// Nothing but silence came in the last fifth of a second.
    bool isQuiet() const;

private:
    QString m_path;
    QProcess m_recorder;
};

} // namespace earmark::ui::test
