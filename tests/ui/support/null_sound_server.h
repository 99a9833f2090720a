#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace earmark::ui::test {

/// A PulseAudio that belongs to a test, without a device and in a folder of its own. Whatever is played into
/// its sinks can be recorded. Ends with this object.
class NullSoundServer {
public:
    NullSoundServer();
    ~NullSoundServer();
    NullSoundServer(const NullSoundServer&) = delete;
    NullSoundServer& operator=(const NullSoundServer&) = delete;

    /// What has to be installed first; empty when nothing has.
    static QString missing();

    /// Makes this server the one that the program finds. Before QtMultimedia is first used.
    bool start();
    /// Ends the server under whoever plays.
    void kill();
    /// Sound servers sometimes hang, and computers sleep.
    void freeze();
    void thaw();

    /// A sink of 16 bit, stereo, 8 kHz: a call at that rate passes unchanged.
    bool addSink(const QString& name);
    bool removeSink(const QString& name);
    bool setDefaultSink(const QString& name);

    /// A program that talks to this server, run to its end; what it said.
    QString ask(const QStringList& arguments, bool* done = nullptr) const;
    QProcessEnvironment environment() const;
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QString address() const;

    QTemporaryDir m_folder;
    QProcess m_server;
    bool m_frozen = false;
};

} // namespace earmark::ui::test
