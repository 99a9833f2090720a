#include "ui/imports/list_options.h"

#include "ui/common/dialogs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/imports/import_controller.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace earmark::ui {

namespace {

using exchange::DateOrder;
using exchange::Encoding;
using exchange::ListKind;
using model::SideLayout;

constexpr std::array kEncodings{Encoding::Utf8,           Encoding::Gb18030, Encoding::Utf16LittleEndian,
                                Encoding::Utf16BigEndian, Encoding::Big5,    Encoding::Windows1252};

template <class Value>
void choose(QComboBox* box, Value value) {
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

ListOptions::ListOptions(ImportController& controller, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_session(session)
    , m_kindLabel(mutedLabel())
    , m_kind(new QComboBox)
    , m_readingLabel(mutedLabel())
    , m_reading(new QComboBox)
    , m_orderLabel(mutedLabel())
    , m_order(new QComboBox)
    , m_folderLabel(mutedLabel())
    , m_folder(new QPushButton)
    , m_sidesLabel(mutedLabel())
    , m_sides(new QComboBox) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    m_kindField = field(m_kindLabel, m_kind);
    m_readingField = field(m_readingLabel, m_reading);
    m_orderField = field(m_orderLabel, m_order);
    m_folderField = field(m_folderLabel, m_folder);
    m_sidesField = field(m_sidesLabel, m_sides);
    for (QWidget* one : {m_kindField, m_readingField, m_orderField, m_folderField, m_sidesField})
        row->addWidget(one);
    for (QComboBox* box : {m_kind, m_reading, m_order, m_sides})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addStretch();
    retranslate();
    connect(m_kind, &QComboBox::activated, this,
            [this] { m_controller.setKind(static_cast<ListKind>(m_kind->currentData().toInt())); });
    connect(m_reading, &QComboBox::activated, this, [this] {
        exchange::ReadOptions reading = m_controller.wishes().reading;
        if (m_controller.table()->source.format == exchange::TableFormat::Workbook)
            reading.sheet = toUtf8(m_reading->currentText());
        else
            reading.encoding = static_cast<Encoding>(m_reading->currentData().toInt());
        m_controller.setReading(reading);
    });
    connect(m_order, &QComboBox::activated, this,
            [this] { m_controller.setDateOrder(static_cast<DateOrder>(m_order->currentData().toInt())); });
    connect(m_sides, &QComboBox::activated, this,
            [this] { m_controller.setSides(static_cast<SideLayout>(m_sides->currentData().toInt())); });
    connect(m_folder, &QPushButton::clicked, this, &ListOptions::chooseRecordings);
    connect(&m_controller, &ImportController::opened, this, &ListOptions::fill);
    connect(&m_controller, &ImportController::changed, this, &ListOptions::fill);
    fill();
}

QWidget* ListOptions::field(QLabel* label, QWidget* control) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(label);
    row->addWidget(control);
    label->setBuddy(control);
    return both;
}

void ListOptions::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void ListOptions::retranslate() {
    m_kindLabel->setText(tr("This is a"));
    m_orderLabel->setText(tr("Dates"));
    m_folderLabel->setText(tr("Recordings in"));
    m_sidesLabel->setText(tr("Agent on"));
    m_kind->clear();
    m_kind->addItem(tr("call list"), static_cast<int>(ListKind::Calls));
    m_kind->addItem(tr("roster"), static_cast<int>(ListKind::Roster));
    m_order->clear();
    m_order->addItem(tr("as written"), static_cast<int>(DateOrder::Unknown));
    m_order->addItem(tr("day first"), static_cast<int>(DateOrder::DayFirst));
    m_order->addItem(tr("month first"), static_cast<int>(DateOrder::MonthFirst));
    m_sides->clear();
    m_sides->addItem(tr("the left channel"), static_cast<int>(SideLayout::Unknown));
    m_sides->addItem(tr("the right channel"), static_cast<int>(SideLayout::AgentRight));
}

void ListOptions::fill() {
    const bool list = m_controller.source() == ImportController::Source::List;
    const bool calls = !list || m_controller.mapping().kind == ListKind::Calls;
    for (QWidget* one : {m_kindField, m_readingField, m_orderField})
        one->setVisible(list);
    m_folderField->setVisible(list && calls);
    m_sidesField->setVisible(calls);
    choose(m_sides, m_controller.wishes().calls.sides);
    if (!list) return;
    choose(m_kind, m_controller.mapping().kind);
    const auto& plan = m_controller.plan();
    choose(m_order, plan ? plan->dateOrder : m_controller.mapping().dateOrder);
    const QString folder = toQString(m_controller.wishes().calls.recordings);
    m_folder->setText(fontMetrics()
                          .elidedText(folder, Qt::ElideMiddle, 240)
                          .replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_folder->setToolTip(plainToolTip(folder));
    m_folder->setAccessibleName(tr("Recordings folder: %1").arg(folder));
    fillReading();
}

void ListOptions::fillReading() {
    const exchange::TableSource& source = m_controller.table()->source;
    m_reading->clear();
    if (source.format == exchange::TableFormat::Workbook) {
        m_readingLabel->setText(tr("Sheet"));
        for (const std::string& sheet : source.sheets)
            m_reading->addItem(toQString(sheet));
        m_reading->setCurrentText(toQString(source.sheet));
        return;
    }
    m_readingLabel->setText(source.encodingGuessed ? tr("Encoding (found)") : tr("Encoding"));
    for (const Encoding encoding : kEncodings)
        m_reading->addItem(QString::fromLatin1(exchange::encodingName(encoding)), static_cast<int>(encoding));
    if (source.encoding == Encoding::Utf8WithBom)
        m_reading->setItemData(0, static_cast<int>(Encoding::Utf8WithBom));
    if (source.encoding == Encoding::Utf8WithBom)
        m_reading->setItemText(0, QString::fromLatin1(exchange::encodingName(source.encoding)));
    choose(m_reading, source.encoding);
}

void ListOptions::chooseRecordings() {
    m_controller.setRecordings(m_session.dialogs().chooseFolder(
        this, tr("Recordings folder"), toQString(m_controller.wishes().calls.recordings)));
}

} // namespace earmark::ui
