#include "ui/settings/evidence_settings_form.h"

#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <utility>

namespace earmark::ui {

namespace {

using model::EvidenceThresholds;
using model::ThresholdField;

constexpr double kMsPerSecond = 1000;

bool isTime(const ThresholdField& field) {
    return field.unit == "ms";
}

QString nameOf(const ThresholdField& field) {
    const auto is = [&](std::int64_t EvidenceThresholds::*value) { return field.value == value; };
    if (is(&EvidenceThresholds::deadAirMs)) return EvidenceSettingsForm::tr("Dead air from");
    if (is(&EvidenceThresholds::talkOverMs)) return EvidenceSettingsForm::tr("Talk-over from");
    if (is(&EvidenceThresholds::slowResponseMs)) return EvidenceSettingsForm::tr("Slow answer from");
    if (is(&EvidenceThresholds::lateGreetingMs)) return EvidenceSettingsForm::tr("Late greeting from");
    if (is(&EvidenceThresholds::holdMs)) return EvidenceSettingsForm::tr("Hold music from");
    if (is(&EvidenceThresholds::clippingMs)) return EvidenceSettingsForm::tr("Clipped sound from");
    if (is(&EvidenceThresholds::noiseDbfs)) return EvidenceSettingsForm::tr("Noise before the greeting from");
    if (is(&EvidenceThresholds::quietLufs)) return EvidenceSettingsForm::tr("Too quiet below");
    if (is(&EvidenceThresholds::loudLufs)) return EvidenceSettingsForm::tr("Too loud above");
    if (is(&EvidenceThresholds::fastPerMinute)) return EvidenceSettingsForm::tr("Fast speech above");
    if (is(&EvidenceThresholds::slowPerMinute)) return EvidenceSettingsForm::tr("Slow speech below");
    if (is(&EvidenceThresholds::leastTalkPercent)) return EvidenceSettingsForm::tr("Agent’s talk at least");
    return EvidenceSettingsForm::tr("Agent’s talk at most");
}

QString suffixOf(const ThresholdField& field) {
    if (isTime(field)) return EvidenceSettingsForm::tr(" s", "seconds");
    if (field.unit == "/min") return EvidenceSettingsForm::tr(" syllables a minute");
    if (field.unit == "%") return QStringLiteral("%");
    return u' ' + QString::fromLatin1(field.unit.data(), static_cast<qsizetype>(field.unit.size()));
}

} // namespace

EvidenceSettingsForm::EvidenceSettingsForm(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_queue(makeChoice())
    , m_queueName(addRow(m_queue)) {
    for (const ThresholdField& field : model::kThresholdFields)
        addThreshold(field);
    connect(m_queue, &QComboBox::activated, this, &EvidenceSettingsForm::showValues);
    retranslate();
    setEnabled(false); // until it is known what there is
    load();
}

void EvidenceSettingsForm::addThreshold(const ThresholdField& field) {
    constexpr int kWidth = 168;
    auto* box = new QDoubleSpinBox;
    // In locales with a decimal comma Qt reads a typed 3.5 as 35.
    box->setLocale(QLocale::c());
    const double scale = isTime(field) ? kMsPerSecond : 1;
    box->setDecimals(isTime(field) ? 2 : 0);
    box->setSingleStep(isTime(field) ? 0.5 : 1);
    box->setRange(static_cast<double>(field.least) / scale, static_cast<double>(field.most) / scale);
    box->setFixedWidth(kWidth);
    box->setKeyboardTracking(false);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    box->setObjectName(QString::fromLatin1(field.name.data(), static_cast<qsizetype>(field.name.size())));
    m_rows.push_back({&field, box, addRow(box)});
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, &field](double value) { keep(field, value); });
}

void EvidenceSettingsForm::load() {
    struct Loaded {
        Result<service::EvidenceSettings> settings;
        std::vector<std::string> queues;
    };
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), calls = m_session.calls()] {
            Loaded loaded{service::readEvidenceSettings(workspace), {}};
            if (const auto fields = calls.fieldsInUse())
                for (const service::CallService::FieldInUse& field : *fields)
                    if (field.name == "queue") loaded.queues = field.values;
            return loaded;
        },
        [this](Loaded loaded) {
            if (!loaded.settings) return m_session.complain(loaded.settings.error());
            m_settings = std::move(*loaded.settings);
            m_queues = std::move(loaded.queues);
            fillQueues();
            setEnabled(true);
        });
}

void EvidenceSettingsForm::fillQueues() {
    const QVariant chosen = m_queue->currentData();
    m_queue->clear();
    m_queue->addItem(tr("All queues"), QString());
    std::vector<std::string> queues = m_queues;
    for (const auto& [name, values] : m_settings.queues)
        if (std::ranges::find(queues, name) == queues.end()) queues.push_back(name);
    for (const std::string& name : queues)
        if (!name.empty()) m_queue->addItem(QString(), toQString(name));
    nameQueues();
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(chosen)));
    showValues();
}

void EvidenceSettingsForm::nameQueues() {
    for (int index = 1; index < m_queue->count(); ++index) {
        const QString name = m_queue->itemData(index).toString();
        const bool differs = m_settings.of(toUtf8(name)) != m_settings.usual;
        m_queue->setItemText(index, differs ? tr("%1 (differs)").arg(name) : name);
    }
}

std::string EvidenceSettingsForm::queue() const {
    return toUtf8(m_queue->currentData().toString());
}

void EvidenceSettingsForm::showValues() {
    const EvidenceThresholds& values = m_settings.of(queue());
    for (const Row& row : m_rows) {
        const QSignalBlocker quiet(row.box);
        row.box->setValue(static_cast<double>(values.*row.field->value) /
                          (isTime(*row.field) ? kMsPerSecond : 1));
    }
}

void EvidenceSettingsForm::keep(const ThresholdField& field, double value) {
    m_settings.set(queue(), field.value, std::llround(value * (isTime(field) ? kMsPerSecond : 1)));
    if (m_keeping)
        m_keepAgain = true;
    else
        keepAll();
}

/// One write at a time: a held arrow key gives many, and the last one must win.
void EvidenceSettingsForm::keepAll() {
    m_keeping = true;
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), settings = m_settings] {
            return service::keepEvidenceSettings(workspace, settings);
        },
        [this](Result<ChangeSet> kept) {
            m_keeping = false;
            if (std::exchange(m_keepAgain, false)) return keepAll();
            if (!kept) {
                m_session.complain(kept.error());
                return load();
            }
            m_session.announce(*kept);
            m_session.say(tr("Kept; it counts from the next recording that is opened"));
            nameQueues();
        });
}

void EvidenceSettingsForm::retranslate() {
    setHeadline(tr("Events of a recording"));
    nameRow(m_queueName, m_queue, tr("For"));
    for (const Row& row : m_rows) {
        nameRow(row.name, row.box, nameOf(*row.field));
        row.box->setSuffix(suffixOf(*row.field));
    }
    fillQueues();
}

} // namespace earmark::ui
