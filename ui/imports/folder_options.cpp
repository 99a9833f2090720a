#include "ui/imports/folder_options.h"

#include "core/audio/headerless_formats.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/imports/import_controller.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace earmark::ui {

FolderOptions::FolderOptions(ImportController& controller, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_session(session)
    , m_patternLabel(mutedLabel())
    , m_pattern(new QLineEdit)
    , m_pairsLabel(mutedLabel())
    , m_pairs(new QLineEdit)
    , m_help(mutedLabel({}, TextStyle::Small))
    , m_formatLabel(mutedLabel())
    , m_format(new QComboBox) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kUnit);
    grid->addWidget(m_patternLabel, 0, 0);
    grid->addWidget(m_pattern, 0, 1);
    grid->addWidget(m_pairsLabel, 0, 2);
    grid->addWidget(m_pairs, 0, 3);
    grid->addWidget(m_help, 1, 1, 1, 3);
    grid->addWidget(m_formatLabel, 2, 0);
    grid->addWidget(m_format, 2, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    m_patternLabel->setBuddy(m_pattern);
    m_pairsLabel->setBuddy(m_pairs);
    m_formatLabel->setBuddy(m_format);
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_help->setWordWrap(true);
    retranslate();
    connect(m_pattern, &QLineEdit::textEdited, this, &FolderOptions::apply);
    connect(m_pairs, &QLineEdit::textEdited, this, &FolderOptions::apply);
    connect(m_format, &QComboBox::activated, this, &FolderOptions::apply);
    connect(&m_controller, &ImportController::opened, this, &FolderOptions::fill);
}

void FolderOptions::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void FolderOptions::retranslate() {
    m_patternLabel->setText(tr("Names look like"));
    m_pairsLabel->setText(tr("Endings of pairs, the agent's first"));
    m_pattern->setAccessibleName(tr("Pattern of the file names"));
    m_pairs->setAccessibleName(tr("Endings of the two files of a pair"));
    m_help->setText(
        tr("Parts: {date} {time} {start} {agent} {customer} {direction} {queue} {type} {call} {team} "
           "{field:name} {any}. A slash takes folder names in."));
    m_formatLabel->setText(tr("Files without a header are"));
    m_format->setAccessibleName(tr("What files without a header are"));
    fillFormats();
}

void FolderOptions::fillFormats() {
    m_format->clear();
    m_format->addItem(tr("told by their extension"), QString());
    for (const audio::HeaderlessFormat& format : audio::headerlessFormats())
        m_format->addItem(m_session.text(format.label), toQString(format.name));
    m_format->setCurrentIndex(m_format->findData(toQString(m_controller.naming().soundFormat)));
}

void FolderOptions::fill() {
    m_pattern->setText(toQString(m_controller.naming().pattern));
    m_pairs->setText(toQString(m_controller.naming().sidePairs));
    m_format->setCurrentIndex(m_format->findData(toQString(m_controller.naming().soundFormat)));
}

void FolderOptions::apply() {
    m_controller.setNaming(
        {toUtf8(m_pattern->text()), toUtf8(m_pairs->text()), toUtf8(m_format->currentData().toString())});
}

void FolderOptions::focusFormat() {
    m_format->setFocus(Qt::ShortcutFocusReason);
}

} // namespace earmark::ui
