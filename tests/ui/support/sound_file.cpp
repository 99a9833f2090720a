#include "tests/ui/support/sound_file.h"

#include "ui/common/text.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <cmath>
#include <numbers>

namespace earmark::ui::test {

namespace {

constexpr int kRate = 8000;

void appendNumber(QByteArray& bytes, quint32 value, int width) {
    for (int i = 0; i < width; ++i)
        bytes.append(static_cast<char>(value >> (8 * i) & 0xff));
}

QByteArray header(int dataBytes) {
    QByteArray bytes("RIFF");
    appendNumber(bytes, static_cast<quint32>(dataBytes + 36), 4);
    bytes += "WAVEfmt ";
    appendNumber(bytes, 16, 4);
    appendNumber(bytes, 1, 2);
    appendNumber(bytes, 2, 2);
    appendNumber(bytes, kRate, 4);
    appendNumber(bytes, kRate * 4, 4);
    appendNumber(bytes, 4, 2);
    appendNumber(bytes, 16, 2);
    bytes += "data";
    appendNumber(bytes, static_cast<quint32>(dataBytes), 4);
    return bytes;
}

} // namespace

std::filesystem::path writeCall(const QString& folder, const QString& name, int lengthMs, int silentFromMs,
                                int silentToMs) {
    const int frames = lengthMs * kRate / 1000;
    QByteArray bytes = header(frames * 4);
    for (int i = 0; i < frames; ++i) {
        const int ms = i * 1000 / kRate;
        const bool silent = ms >= silentFromMs && ms < silentToMs;
        const int speaker = ms / 1000 % 2;
        for (int side = 0; side < 2; ++side) {
            const double hertz = side == 0 ? 440 : 660;
            const double loud = silent || side != speaker || ms % 1000 > 900 ? 0 : 9000;
            const double wave = std::sin(2 * std::numbers::pi * hertz * i / kRate);
            appendNumber(bytes, static_cast<quint16>(static_cast<qint16>(std::lrint(loud * wave))), 2);
        }
    }
    const QString path = QDir(folder).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test call");
    return toPath(path);
}

std::shared_ptr<const audio::DecodedCall> decodedCall(const std::filesystem::path& path) {
    audio::DecodeJob job({path, {}, {}});
    job.wait();
    return job.call();
}

} // namespace earmark::ui::test
