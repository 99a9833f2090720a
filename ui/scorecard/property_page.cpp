#include "ui/scorecard/property_page.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/edit_rows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kLabelWidth = 112;
constexpr int kFieldHeight = 28;
constexpr int kLeastChoice = 96;

/// The first widget inside that Tab would stop at.
QWidget* firstField(QWidget* widget) {
    if ((widget->focusPolicy() & Qt::TabFocus) != 0) return widget;
    for (QWidget* child : widget->findChildren<QWidget*>())
        if ((child->focusPolicy() & Qt::TabFocus) != 0 && child->isVisibleTo(widget)) return child;
    return widget;
}

} // namespace

PropertyPage::PropertyPage(Session& session, CardEditController& editor, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_editor(editor)
    , m_grid(new QGridLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_grid->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    m_grid->setHorizontalSpacing(space::kSmall);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
}

const model::CardVersion& PropertyPage::card() const {
    return m_editor.card();
}

void PropertyPage::addHeading(Text text, Shown shown) {
    QLabel* label = plainLabel({}, TextStyle::Strong);
    label->setContentsMargins(0, space::kMedium, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
    m_fields.push_back({{}, std::move(text), std::move(shown), {}, label, nullptr});
    label->setText(m_fields.back().text());
}

void PropertyPage::addField(const QString& name, Text text, QWidget* widget, std::function<void()> refresh,
                            Shown shown) {
    QLabel* label = mutedLabel();
    label->setWordWrap(true);
    label->setMinimumHeight(kFieldHeight);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(widget, row, 1);
    keep({name, std::move(text), std::move(shown), std::move(refresh), label, widget});
}

void PropertyPage::addWideField(const QString& name, Text text, QWidget* widget,
                                std::function<void()> refresh, Shown shown) {
    QLabel* label = mutedLabel();
    label->setContentsMargins(0, space::kUnit, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
    keep({name, std::move(text), std::move(shown), std::move(refresh), label, widget});
}

void PropertyPage::keep(Field field) {
    leaveWheelToPage(field.widget);
    field.label->setText(field.text());
    if (auto* pair = qobject_cast<TextPair*>(field.widget)) pair->setName(field.label->text());
    m_fields.push_back(std::move(field));
}

void PropertyPage::addNumber(const QString& name, Text label, int places,
                             std::function<std::optional<std::int64_t>(const model::CardVersion&)> read,
                             std::function<void(model::CardVersion&, std::optional<std::int64_t>)> write,
                             NumberEdit::Blank blank, Shown shown, Text unit) {
    auto* holder = new QWidget;
    auto* layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* field = new NumberEdit(places, blank);
    auto* after = mutedLabel();
    after->setWordWrap(true);
    layout->addWidget(field);
    layout->addWidget(after, 1);
    const auto refresh = [this, field, after, read, unit, label] {
        field->setNumber(read(card()));
        after->setText(unit ? unit() : QString());
        field->setAccessibleName(label());
    };
    connect(field, &NumberEdit::entered, this,
            [this, label, write, name](std::optional<std::int64_t> number) {
                edit(
                    label(), [&](model::CardVersion& card) { write(card, number); }, name);
            });
    connect(field, &QLineEdit::editingFinished, this, [this] { m_editor.endStep(); });
    addField(name, std::move(label), holder, refresh, std::move(shown));
}

TextPair* PropertyPage::addTexts(const QString& name, Text label, TextPair::Lines lines,
                                 std::function<LocalizedText(const model::CardVersion&)> read,
                                 std::function<void(model::CardVersion&, const LocalizedText&)> write,
                                 Shown shown) {
    auto* field = new TextPair(m_session, lines);
    connect(field, &TextPair::edited, this, [this, label, write, name](const LocalizedText& text) {
        edit(
            label(), [&](model::CardVersion& card) { write(card, text); }, name);
    });
    // Queued: whoever listens to it as well may add to the step.
    connect(
        field, &TextPair::left, this, [this] { m_editor.endStep(); }, Qt::QueuedConnection);
    // Prose wants the width of the column; names stand beside their label.
    const auto add = lines == TextPair::Lines::Many ? &PropertyPage::addWideField : &PropertyPage::addField;
    (this->*add)(
        name, std::move(label), field, [this, field, read] { field->setText(read(card())); },
        std::move(shown));
    return field;
}

void PropertyPage::addChoice(const QString& name, Text label, std::function<QStringList()> choices,
                             std::function<int(const model::CardVersion&)> read,
                             std::function<void(model::CardVersion&, int)> write, Shown shown) {
    auto* field = new QComboBox;
    field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    field->setMinimumWidth(kLeastChoice); // in a narrow column its words give way
    const auto refresh = [this, field, choices, read, label] {
        const QSignalBlocker quiet(field);
        const QStringList wanted = choices();
        QStringList shownNow;
        for (int item = 0; item < field->count(); ++item)
            shownNow.append(field->itemText(item));
        if (shownNow != wanted) {
            field->clear();
            field->addItems(wanted);
        }
        field->setCurrentIndex(read(card()));
        field->setAccessibleName(label());
    };
    connect(field, &QComboBox::currentIndexChanged, this, [this, label, write](int index) {
        if (index >= 0) edit(label(), [&](model::CardVersion& card) { write(card, index); });
    });
    auto* holder = new QWidget;
    auto* layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field);
    layout->addStretch();
    addField(name, std::move(label), holder, refresh, std::move(shown));
}

void PropertyPage::addCheck(const QString& name, Text label, Text words,
                            std::function<bool(const model::CardVersion&)> read,
                            std::function<void(model::CardVersion&, bool)> write, Shown shown) {
    auto* field = new QCheckBox;
    field->setMinimumHeight(kFieldHeight);
    const auto refresh = [this, field, words, read, label] {
        const QSignalBlocker quiet(field);
        field->setText(words());
        field->setAccessibleName(label() + QStringLiteral(": ") + words());
        field->setChecked(read(card()));
    };
    connect(field, &QCheckBox::toggled, this, [this, label, write](bool on) {
        edit(label(), [&](model::CardVersion& card) { write(card, on); });
    });
    addField(name, std::move(label), field, refresh, std::move(shown));
}

void PropertyPage::addRows(const QString& name, Text label, EditRows* rows, Shown shown) {
    addWideField(
        name, std::move(label), rows, [rows] { rows->refresh(); }, std::move(shown));
}

void PropertyPage::edit(const QString& what, const Change& change, const QString& field) {
    const QString mergeKey = field.isEmpty() ? field : m_editor.currentPath() + u' ' + field;
    if (mergeKey.isEmpty()) m_editor.endStep();
    m_editor.edit(tr("Change “%1”").arg(what), change, mergeKey);
}

void PropertyPage::refresh() {
    if (!m_editor.isOpen()) return;
    for (const Field& field : m_fields) {
        const bool shown = !field.shown || field.shown();
        field.label->setVisible(shown);
        if (field.widget == nullptr) continue;
        field.widget->setVisible(shown);
        if (shown) field.refresh();
    }
}

void PropertyPage::focusField(const QString& rest) {
    const Field* best = nullptr;
    for (const Field& field : m_fields) {
        if (field.widget == nullptr || field.widget->isHidden()) continue;
        if (best == nullptr) best = &field;
        if (!field.name.isEmpty() && (rest == field.name || rest.startsWith(field.name + u'/'))) {
            best = &field;
            break;
        }
    }
    if (best != nullptr) firstField(best->widget)->setFocus(Qt::TabFocusReason);
}

void PropertyPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void PropertyPage::retranslate() {
    for (const Field& field : m_fields) {
        field.label->setText(field.text());
        if (auto* pair = qobject_cast<TextPair*>(field.widget)) pair->setName(field.label->text());
    }
    refresh();
}

} // namespace earmark::ui
