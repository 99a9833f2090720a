#include "tests/ui/support/sink_recording.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace earmark::ui::test {

namespace {

constexpr qint64 kFrameBytes = sizeof(StereoFrame);
constexpr std::size_t kQuietFrames = 1600;

bool isSilent(const StereoFrame& frame) {
    return frame == StereoFrame{};
}

} // namespace

SinkRecording::SinkRecording(const NullSoundServer& server, const QString& sink)
    : m_path(server.filePath(sink + QStringLiteral(".raw"))) {
    QFile::remove(m_path);
    m_recorder.setProcessEnvironment(server.environment());
    m_recorder.start(QStringLiteral("parec"),
                     {QStringLiteral("--raw"), QStringLiteral("--device=%1.monitor").arg(sink),
                      QStringLiteral("--format=s16le"), QStringLiteral("--rate=8000"),
                      QStringLiteral("--channels=2"), QStringLiteral("--latency-msec=20"), m_path});
    m_recorder.waitForStarted();
}

SinkRecording::~SinkRecording() {
    m_recorder.terminate();
    if (!m_recorder.waitForFinished()) m_recorder.kill();
    m_recorder.waitForFinished();
}

std::int64_t SinkRecording::frames() const {
    return QFileInfo(m_path).size() / kFrameBytes;
}

Sound SinkRecording::all() const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    Sound sound(static_cast<std::size_t>(bytes.size() / kFrameBytes));
    std::memcpy(sound.data(), bytes.constData(), sound.size() * sizeof(StereoFrame));
    return sound;
}

Sound SinkRecording::heard() const {
    Sound sound = all();
    std::erase_if(sound, isSilent);
    return sound;
}

bool SinkRecording::isQuiet() const {
    const Sound sound = all();
    const std::size_t count = std::min(sound.size(), kQuietFrames);
    return count == kQuietFrames && std::all_of(sound.end() - kQuietFrames, sound.end(), isSilent);
}

} // namespace earmark::ui::test
