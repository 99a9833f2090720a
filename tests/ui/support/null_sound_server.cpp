#include "tests/ui/support/null_sound_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <csignal>

namespace earmark::ui::test {

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

NullSoundServer::NullSoundServer() = default;

NullSoundServer::~NullSoundServer() {
    kill();
}

QString NullSoundServer::missing() {
    for (const char* program : {"pulseaudio", "pactl", "parec"})
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            return QStringLiteral("no %1 here: install pulseaudio and pulseaudio-utils").arg(program);
    return {};
}

QString NullSoundServer::address() const {
    return QStringLiteral("unix:") + filePath(QStringLiteral("native"));
}

/// Nothing of the person's own sound server, its cookie or its settings.
QProcessEnvironment NullSoundServer::environment() const {
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const char* place : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
                              "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH"})
        all.insert(QLatin1String(place), m_folder.path());
    all.insert(QStringLiteral("PULSE_SERVER"), address());
    return all;
}

bool NullSoundServer::start() {
    for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_SERVER"})
        qputenv(name, environment().value(QLatin1String(name)).toUtf8());
    m_server.setProcessEnvironment(environment());
    m_server.setStandardErrorFile(filePath(QStringLiteral("server.log")));
    const QString protocol =
        QStringLiteral("module-native-protocol-unix socket=%1 auth-anonymous=1").arg(filePath("native"));
    m_server.start(QStringLiteral("pulseaudio"),
                   {QStringLiteral("-n"), QStringLiteral("--daemonize=no"),
                    QStringLiteral("--exit-idle-time=-1"), QStringLiteral("--realtime=no"),
                    QStringLiteral("--use-pid-file=no"), QStringLiteral("-L"), protocol, QStringLiteral("-L"),
                    QStringLiteral("module-null-source source_name=nothing")});
    if (!m_server.waitForStarted()) return false;
    QElapsedTimer waited;
    waited.start();
    bool answers = false;
    while (!answers && waited.elapsed() < kPatienceMs && m_server.state() == QProcess::Running)
        // Else recordings of the default sink would follow another one that becomes the default.
        ask({QStringLiteral("set-default-source"), QStringLiteral("nothing")}, &answers);
    return answers;
}

void NullSoundServer::kill() {
    if (m_server.state() == QProcess::NotRunning) return;
    thaw();
    m_server.terminate();
    if (!m_server.waitForFinished(kPatienceMs)) m_server.kill();
    m_server.waitForFinished();
}

void NullSoundServer::freeze() {
    m_frozen = true;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGSTOP);
}

void NullSoundServer::thaw() {
    if (std::exchange(m_frozen, false)) ::kill(static_cast<pid_t>(m_server.processId()), SIGCONT);
}

QString NullSoundServer::ask(const QStringList& arguments, bool* done) const {
    QProcess control;
    control.setProcessEnvironment(environment());
    control.start(QStringLiteral("pactl"), arguments);
    const bool ended = control.waitForFinished(kPatienceMs);
    if (done != nullptr) *done = ended && control.exitCode() == 0;
    return QString::fromUtf8(control.readAllStandardOutput());
}

bool NullSoundServer::addSink(const QString& name) {
    bool done = false;
    ask({QStringLiteral("load-module"), QStringLiteral("module-null-sink"),
         QStringLiteral("sink_name=") + name, QStringLiteral("rate=8000"), QStringLiteral("channels=2"),
         QStringLiteral("format=s16le"),
         // Rewound for a stream that begins, a sink plays anew what its recorder has been given already.
         QStringLiteral("norewinds=1")},
        &done);
    return done;
}

bool NullSoundServer::removeSink(const QString& name) {
    const QStringList modules =
        ask({QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("modules")})
            .split(QLatin1Char('\n'));
    for (const QString& module : modules) {
        if (!module.contains(QStringLiteral("sink_name=%1 ").arg(name))) continue;
        bool done = false;
        ask({QStringLiteral("unload-module"), module.section(QLatin1Char('\t'), 0, 0)}, &done);
        return done;
    }
    return false;
}

bool NullSoundServer::setDefaultSink(const QString& name) {
    bool done = false;
    ask({QStringLiteral("set-default-sink"), name}, &done);
    return done;
}

} // namespace earmark::ui::test
