#include "ui/settings/listening_settings.h"

#include "ui/common/session.h"
#include "ui/evaluation/unheard_rule.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>

#include <cmath>

namespace earmark::ui {

namespace {

int thousandths(double value) {
    return static_cast<int>(std::lround(value * 1000));
}

} // namespace

ListeningSettings::ListeningSettings(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_lag(makeSeconds(5))
    , m_resume(makeSeconds(10))
    , m_speed(makeSeconds(3))
    , m_pauseTyping(new QCheckBox)
    , m_skipSilence(new QCheckBox)
    , m_unheard(makeChoice())
    , m_lagName(addRow(m_lag))
    , m_resumeName(addRow(m_resume))
    , m_speedName(addRow(m_speed))
    , m_pauseTypingName(addRow(m_pauseTyping))
    , m_skipSilenceName(addRow(m_skipSilence))
    , m_unheardName(addRow(m_unheard)) {
    Preferences& now = session.preferences();
    m_speed->setMinimum(0.5);
    m_lag->setValue(now.reactionLagMs() / 1000.0);
    m_resume->setValue(now.resumeEarlierMs() / 1000.0);
    m_speed->setValue(now.mySpeedPercent() / 100.0);
    m_pauseTyping->setChecked(now.pauseWhileTyping());
    m_skipSilence->setChecked(now.alwaysSkipSilence());
    m_unheard->addItems({{}, {}, {}});
    m_unheard->setCurrentIndex(static_cast<int>(unheardRule(now)));
    connect(m_unheard, &QComboBox::activated, this,
            [&now](int index) { setUnheardRule(now, static_cast<UnheardRule>(index)); });
    connect(m_lag, &QDoubleSpinBox::valueChanged, this,
            [&now](double seconds) { now.setReactionLagMs(thousandths(seconds)); });
    connect(m_resume, &QDoubleSpinBox::valueChanged, this,
            [&now](double seconds) { now.setResumeEarlierMs(thousandths(seconds)); });
    connect(m_speed, &QDoubleSpinBox::valueChanged, this,
            [&now](double factor) { now.setMySpeedPercent(static_cast<int>(std::lround(factor * 100))); });
    connect(m_pauseTyping, &QCheckBox::toggled, this, [&now](bool on) { now.setPauseWhileTyping(on); });
    connect(m_skipSilence, &QCheckBox::toggled, this, [&now](bool on) { now.setAlwaysSkipSilence(on); });
    // The player changes this one by its key.
    connect(&now, &Preferences::changed, this,
            [this, &now] { m_skipSilence->setChecked(now.alwaysSkipSilence()); });
    retranslate();
}

QDoubleSpinBox* ListeningSettings::makeSeconds(double most) {
    auto* box = new QDoubleSpinBox;
    // In locales with a decimal comma Qt reads a typed 3.5 as 35.
    box->setLocale(QLocale::c());
    box->setDecimals(1);
    box->setSingleStep(0.1);
    box->setRange(0, most);
    box->setFixedWidth(104);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    return box;
}

void ListeningSettings::retranslate() {
    setHeadline(tr("Listening"));
    nameRow(m_lagName, m_lag, tr("Reaction lag, taken off marks"));
    nameRow(m_resumeName, m_resume, tr("A pause resumes earlier by"));
    nameRow(m_speedName, m_speed, tr("My speed"));
    nameRow(m_pauseTypingName, m_pauseTyping, tr("Typing"));
    nameRow(m_skipSilenceName, m_skipSilence, tr("Silence"));
    nameRow(m_unheardName, m_unheard, tr("Speech not heard at submit"));
    m_unheard->setItemText(0, tr("may stay unheard"));
    m_unheard->setItemText(1, tr("asks before submitting"));
    m_unheard->setItemText(2, tr("keeps from submitting"));
    m_lag->setSuffix(tr(" s", "seconds"));
    m_resume->setSuffix(tr(" s", "seconds"));
    m_speed->setSuffix(QStringLiteral("×"));
    m_pauseTyping->setText(tr("Pause while a comment is typed"));
    m_skipSilence->setText(tr("Always skip silence"));
}

} // namespace earmark::ui
