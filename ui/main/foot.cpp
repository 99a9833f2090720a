#include "ui/main/foot.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace earmark::ui {

namespace {

/// Work shorter than this is not worth a bar.
constexpr qint64 kShowWorkAfterMs = 400;

QToolButton* quietButton(const QString& iconName) {
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

} // namespace

Foot::Foot(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_sign(new QLabel)
    , m_message(plainLabel({}, TextStyle::Small))
    , m_dismiss(quietButton(QStringLiteral("close")))
    , m_work(new QWidget)
    , m_workTitle(mutedLabel({}, TextStyle::Small))
    , m_workBar(new QProgressBar)
    , m_workCancel(quietButton(QStringLiteral("close")))
    , m_inspector(quietButton(QStringLiteral("person"))) {
    setFixedHeight(28);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kLarge, 1, space::kSmall, 0);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_sign);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_dismiss);
    layout->addWidget(m_work);
    layout->addWidget(m_inspector);

    auto* work = new QHBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    m_workBar->setFixedSize(120, 6);
    m_workBar->setTextVisible(false);
    work->addWidget(m_workTitle);
    work->addWidget(m_workBar);
    work->addWidget(m_workCancel);
    m_work->hide();
    m_sign->hide();
    m_dismiss->hide();

    m_inspector->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_inspector->setFont(fontFor(TextStyle::Small));
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, &Foot::showWork);
    connect(m_workCancel, &QToolButton::clicked, this, &Foot::cancelWork);
    connect(m_dismiss, &QToolButton::clicked, this, [this] { showMessage({}, false); });
    connect(m_inspector, &QToolButton::clicked, this, &Foot::inspectorClicked);
    connect(&session, &Session::said, this, &Foot::showMessage);
    connect(&session, &Session::longWorksChanged, this, &Foot::followWork);
    connect(&session, &Session::inspectorChanged, this, &Foot::showInspector);
    retranslate();
}

void Foot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showMessage(m_message->text(), m_isProblem);
    if (event->type() == QEvent::ApplicationFontChange) m_inspector->setFont(fontFor(TextStyle::Small));
    QWidget::changeEvent(event);
}

void Foot::paintEvent(QPaintEvent*) {
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.ground);
    painter.setPen(colors.line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void Foot::retranslate() {
    m_dismiss->setToolTip(tr("Dismiss the message"));
    m_dismiss->setAccessibleName(m_dismiss->toolTip());
    m_workCancel->setToolTip(tr("Cancel"));
    m_workCancel->setAccessibleName(m_workCancel->toolTip());
    m_inspector->setToolTip(tr("Change who is scoring"));
    showInspector();
}

void Foot::showMessage(const QString& message, bool isProblem) {
    m_isProblem = isProblem;
    m_message->setText(message);
    m_message->setToolTip(plainToolTip(message));
    m_message->setAccessibleName(message);
    const Colors& colors = colorsOf(palette());
    m_sign->setPixmap(iconPixmap(QStringLiteral("warning"), 16, colors.fatal, devicePixelRatioF()));
    m_sign->setVisible(isProblem);
    m_dismiss->setVisible(isProblem);
    m_message->setForegroundRole(isProblem ? QPalette::WindowText : QPalette::PlaceholderText);
}

void Foot::showInspector() {
    const auto& inspector = m_session.inspector();
    m_inspector->setVisible(inspector.has_value());
    if (inspector) m_inspector->setText(toQString(inspector->name).replace(u'&', QStringLiteral("&&")));
    m_inspector->setAccessibleName(tr("Scoring: %1").arg(m_inspector->text()));
}

void Foot::followWork() {
    if (m_session.longWorks().empty()) {
        m_poll.stop();
        m_work->hide();
        return;
    }
    if (m_poll.isActive()) return;
    m_workSince.start();
    m_poll.start();
}

void Foot::showWork() {
    if (m_session.longWorks().empty() || m_workSince.elapsed() < kShowWorkAfterMs) return;
    const LongWork& work = m_session.longWorks().front();
    const auto total = work.progress->total();
    m_workTitle->setText(work.progress->cancelled() ? tr("Cancelling…") : work.title);
    // Percent, not steps: steps may be bytes, and QProgressBar counts in int.
    m_workBar->setRange(0, 100);
    m_workBar->setValue(
        total > 0 ? static_cast<int>(std::clamp<std::int64_t>(work.progress->done() * 100 / total, 0, 100))
                  : 0);
    m_workCancel->setEnabled(!work.progress->cancelled());
    m_work->show();
}

void Foot::cancelWork() {
    if (!m_session.longWorks().empty()) m_session.longWorks().front().progress->cancel();
    showWork();
}

} // namespace earmark::ui
