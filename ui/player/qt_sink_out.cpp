#include "ui/player/qt_sink_out.h"

#include "ui/player/sink_worker.h"

#include <utility>

namespace earmark::ui {

QtSinkOut::QtSinkOut()
    : m_worker(new SinkWorker) {
    m_thread.setObjectName(QStringLiteral("sound"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::TimeCriticalPriority);
    QMetaObject::invokeMethod(m_worker, &SinkWorker::start, Qt::QueuedConnection);
}

QtSinkOut::~QtSinkOut() {
    QMetaObject::invokeMethod(m_worker, &SinkWorker::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

int QtSinkOut::rateFor(int callRate) {
    if (!m_worker->started()) return callRate; // a slow sound server must not hold up the window
    int rate = callRate;
    QMetaObject::invokeMethod(
        m_worker, [this, callRate] { return m_worker->rateFor(callRate); }, Qt::BlockingQueuedConnection,
        &rate);
    return rate;
}

void QtSinkOut::attach(std::shared_ptr<audio::Renderer> renderer) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, renderer = std::move(renderer)] { worker->open(renderer); },
        Qt::QueuedConnection);
}

void QtSinkOut::detach() {
    QMetaObject::invokeMethod(m_worker, &SinkWorker::close, Qt::BlockingQueuedConnection);
}

void QtSinkOut::wake() {
    QMetaObject::invokeMethod(m_worker, &SinkWorker::wake, Qt::QueuedConnection);
}

std::int64_t QtSinkOut::latencyFrames() const {
    return m_worker->latencyFrames();
}

void QtSinkOut::listen(audio::AudioOutEvents events) {
    m_worker->setEvents(std::move(events));
}

} // namespace earmark::ui
