#include "ui/evaluation/cause_picker.h"

#include "core/model/scorecard.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <iterator>

namespace earmark::ui {

namespace {

constexpr int kColumns = 3;

} // namespace

CausePicker::CausePicker(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_named(plainLabel({}, TextStyle::Body, this)) {
    m_grid->addWidget(m_named, 0, 0, 1, kColumns);
    m_named->hide();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kUnit);
}

void CausePicker::offer(const std::vector<std::string>& causeKeys) {
    std::vector<std::string> offered = causeKeys;
    if (offered.empty()) offered.assign(std::begin(model::kCauseKeys), std::end(model::kCauseKeys));
    if (offered == m_offered) return;
    m_offered = std::move(offered);
    rebuild();
}

void CausePicker::rebuild() {
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_named->setVisible(m_readOnly);
    if (m_readOnly) return showNamed();
    for (const std::string& key : m_offered) {
        const auto at = static_cast<int>(m_boxes.size());
        const QString name = causeText(key);
        auto* box = new QCheckBox(QStringLiteral("%1 %2").arg(at + 1).arg(name), this);
        box->setAccessibleName(name);
        box->setFocusPolicy(Qt::TabFocus);
        // clicked, not toggled: what showChosen() sets is no wish of the person's.
        connect(box, &QCheckBox::clicked, this, [this, key] { emit toggled(toQString(key)); });
        m_grid->addWidget(box, at / kColumns, at % kColumns);
        box->show(); // at once: the layout would do it later, and a key may want the focus here before
        m_boxes.push_back(box);
    }
    showChosen(m_chosen);
}

void CausePicker::showChosen(const std::vector<std::string>& causeKeys) {
    m_chosen = causeKeys;
    if (m_readOnly) return showNamed();
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(std::find(m_chosen.begin(), m_chosen.end(), m_offered[i]) != m_chosen.end());
}

/// Reading wants the causes that were found, not those that were not.
void CausePicker::showNamed() {
    QStringList names;
    for (const std::string& key : m_chosen)
        names << causeText(key);
    m_named->setText(names.join(QStringLiteral(" · ")));
}

void CausePicker::setReadOnly(bool readOnly) {
    if (m_readOnly == readOnly) return;
    m_readOnly = readOnly;
    rebuild();
}

void CausePicker::begin() {
    if (!m_boxes.empty()) m_boxes.front()->setFocus(Qt::ShortcutFocusReason);
}

void CausePicker::toggleNumber(int number) {
    if (number >= 1 && number <= static_cast<int>(m_boxes.size()))
        m_boxes[static_cast<std::size_t>(number - 1)]->click();
}

void CausePicker::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild();
}

} // namespace earmark::ui
