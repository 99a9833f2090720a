#include "ui/common/icon.h"

#include "ui/common/colors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

// Q_INIT_RESOURCE names a function of the global namespace.
static void initializeCompiledResources() {
    Q_INIT_RESOURCE(earmark);
    Q_INIT_RESOURCE(translations);
}

namespace earmark::ui {

namespace {

QPixmap renderIcon(const QString& name, const QSize& pixels, const QColor& color) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "icon", qPrintable(name));
        return pixmap;
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QPixmap cachedIcon(const QString& name, const QSize& pixels, const QColor& color) {
    const QString key = QStringLiteral("icon %1 %2 %3").arg(name, color.name()).arg(pixels.width());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = renderIcon(name, pixels, color);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QColor colorFor(QIcon::Mode mode, QIcon::State state) {
    const Colors& colors = colorsOf(QGuiApplication::palette());
    if (mode == QIcon::Disabled) return colors.disabled;
    if (mode == QIcon::Selected) return colors.onAccent;
    if (state == QIcon::On) return colors.accent;
    return mode == QIcon::Active ? colors.text : colors.muted;
}

class PaletteIconEngine final : public QIconEngine {
public:
    explicit PaletteIconEngine(QString name)
        : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return cachedIcon(m_name, size, colorFor(mode, state));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }
    QIconEngine* clone() const override { return new PaletteIconEngine(m_name); }

private:
    QString m_name;
};

} // namespace

QIcon icon(const QString& name) {
    return QIcon(new PaletteIconEngine(name));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio) {
    QPixmap pixmap = cachedIcon(name, (QSizeF(size, size) * devicePixelRatio).toSize(), color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void initializeResources() {
    initializeCompiledResources();
}

} // namespace earmark::ui
