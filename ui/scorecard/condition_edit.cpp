#include "ui/scorecard/condition_edit.h"

#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/choice_menu.h"
#include "ui/scorecard/condition_texts.h"
#include "ui/scorecard/edit_fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

using model::Comparison;
using model::Condition;
using model::Criterion;
using model::Test;

constexpr int kLongestSubject = 28;

const QStringList& standardFields() {
    static const QStringList fields = {QStringLiteral("direction"), QStringLiteral("queue"),
                                       QStringLiteral("call_type"), QStringLiteral("medium")};
    return fields;
}

/// What a field may say, where only few things are possible.
QStringList valuesOf(const QString& field) {
    if (field == QStringLiteral("direction"))
        return {QStringLiteral("inbound"), QStringLiteral("outbound"), QStringLiteral("internal")};
    if (field == QStringLiteral("medium")) return {QStringLiteral("text")};
    return {};
}

Condition* partAt(std::optional<Condition>& root, const std::vector<std::size_t>& path) {
    Condition* part = root ? &*root : nullptr;
    for (const std::size_t index : path)
        part = part && index < part->parts.size() ? &part->parts[index] : nullptr;
    return part;
}

Condition asPart(Test test) {
    Condition part;
    part.kind = Condition::Kind::Test;
    part.test = std::move(test);
    return part;
}

QString nameOf(const std::vector<std::size_t>& path) {
    QString name = QStringLiteral("part");
    for (const std::size_t index : path)
        name += u'.' + QString::number(index);
    return name;
}

QString valueText(const model::TestValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text ? toQString(*text) : QString();
}

} // namespace

ConditionEdit::ConditionEdit(Session& session, CardEditController& editor, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_editor(editor)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::kUnit);
}

void ConditionEdit::setFields(const QStringList& fields) {
    m_fields = fields;
    m_shape.clear();
}

const std::optional<Condition>& ConditionEdit::condition() const {
    static const std::optional<Condition> none;
    if (const Criterion* criterion = criterionAt(m_editor.card(), m_editor.current()))
        return criterion->condition;
    const model::Section* section = sectionAt(m_editor.card(), m_editor.current());
    return section ? section->condition : none;
}

std::vector<const Criterion*> ConditionEdit::earlier() const {
    std::vector<const Criterion*> criteria;
    const CardPlace here = m_editor.current();
    const auto& sections = m_editor.card().sections;
    for (int section = 0; section <= here.section; ++section) {
        const auto& all = sections[static_cast<std::size_t>(section)].criteria;
        const int end = section < here.section ? static_cast<int>(all.size()) : std::max(here.criterion, 0);
        for (int index = 0; index < end; ++index)
            criteria.push_back(&all[static_cast<std::size_t>(index)]);
    }
    return criteria;
}

const Criterion* ConditionEdit::subjectOf(const Test& test) const {
    return test.subject == Test::Subject::Criterion ? m_editor.card().findCriterion(test.key) : nullptr;
}

/// Everything that decides which controls there are; typed values are not part of it.
QString ConditionEdit::shapeOf(const Condition& condition) const {
    QString shape = QString::number(static_cast<int>(condition.kind)) + u'(';
    if (condition.kind == Condition::Kind::Test) {
        const Test& test = condition.test;
        shape += toQString(test.key) + u'|' + QString::number(static_cast<int>(test.comparison)) + u'|';
        if (const Criterion* subject = subjectOf(test)) {
            shape += m_session.text(subject->name) + QString::number(static_cast<int>(subject->kind));
            for (const model::Option& option : subject->options)
                shape += u'|' + m_session.text(option.name);
        }
    }
    for (const Condition& part : condition.parts)
        shape += shapeOf(part);
    return shape + u')';
}

void ConditionEdit::refresh() {
    const auto& root = condition();
    const QString shape = m_editor.currentPath() + QString::number(static_cast<int>(m_session.language())) +
                          (root ? shapeOf(*root) : QStringLiteral("-"));
    if (shape != m_shape) {
        m_shape = shape;
        build();
    }
    for (const auto& fill : m_fillers)
        fill();
}

void ConditionEdit::build() {
    const QWidget* focus = window()->focusWidget();
    const QString focused = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    m_fillers.clear();
    m_lastStop = this;
    for (QWidget* row : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        row->hide();
        row->deleteLater(); // one of its buttons may be what asked for this
        row->setObjectName({});
        for (QWidget* child : row->findChildren<QWidget*>())
            child->setObjectName({});
        m_layout->removeWidget(row);
    }
    const auto& root = condition();
    addGroup(
        root ? (root->kind == Condition::Kind::Test ? Condition{Condition::Kind::All, {}, {*root}} : *root)
             : Condition{},
        {}, 0);
    if (focused.isEmpty()) return;
    if (auto* again = findChild<QWidget*>(focused)) again->setFocus();
}

void ConditionEdit::addRow(QWidget* row, int depth) {
    row->layout()->setContentsMargins(depth * space::kLarge, 0, 0, 0);
    leaveWheelToPage(row);
    const auto stops = tabStops(row);
    m_layout->addWidget(row);
    row->show(); // at once: the focus may come back to it
    m_lastStop = chainTabs(m_lastStop, stops);
}

void ConditionEdit::addGroup(const Condition& group, const Path& path, int depth) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setSpacing(space::kUnit);
    auto* kind = new QComboBox;
    const bool outermost = path.empty();
    if (outermost) kind->addItem(tr("Always"));
    kind->addItem(tr("When all of these hold"));
    kind->addItem(tr("When any of these holds"));
    const int first = outermost ? 1 : 0;
    const bool none = outermost && !condition();
    kind->setCurrentIndex(none ? 0 : first + (group.kind == Condition::Kind::Any ? 1 : 0));
    kind->setAccessibleName(tr("When it applies"));
    kind->setObjectName(nameOf(path) + QStringLiteral(".kind"));
    connect(kind, &QComboBox::activated, this, [this, path, first, outermost](int index) {
        change(tr("Change a condition"), [&](std::optional<Condition>& root) {
            if (outermost && index == 0) return root.reset();
            if (!root) {
                root.emplace();
                const auto criteria = earlier();
                root->parts.push_back(asPart(criteria.empty() ? firstTest(nullptr, "call_type")
                                                              : firstTest(criteria.back(), {})));
            }
            if (root->kind == Condition::Kind::Test) root = Condition{Condition::Kind::All, {}, {*root}};
            if (Condition* part = partAt(root, path))
                part->kind = index == first ? Condition::Kind::All : Condition::Kind::Any;
        });
    });
    layout->addWidget(kind);
    if (!none) {
        const auto addButton = [&](const QString& text, bool nested) {
            auto* button = new QPushButton(text);
            button->setFlat(true);
            button->setObjectName(nameOf(path) +
                                  (nested ? QStringLiteral(".group") : QStringLiteral(".test")));
            connect(button, &QPushButton::clicked, this, [this, path, nested] {
                changePart(path, [&](Condition& into) {
                    const auto criteria = earlier();
                    Condition part = asPart(criteria.empty() ? firstTest(nullptr, "call_type")
                                                             : firstTest(criteria.back(), {}));
                    if (nested) part = Condition{Condition::Kind::Any, {}, {part}};
                    into.parts.push_back(std::move(part));
                });
            });
            layout->addWidget(button);
        };
        addButton(tr("Add a test"), false);
        addButton(tr("Add a group"), true);
    }
    layout->addStretch();
    if (!outermost) layout->addWidget(makeRemove(path));
    addRow(row, depth);
    for (std::size_t index = 0; index < group.parts.size(); ++index) {
        Path inner = path;
        inner.push_back(index);
        if (group.parts[index].kind == Condition::Kind::Test)
            addTest(group.parts[index], inner, depth + 1);
        else
            addGroup(group.parts[index], inner, depth + 1);
    }
}

void ConditionEdit::addTest(const Condition& part, const Path& path, int depth) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setSpacing(space::kUnit);
    layout->addWidget(makeSubject(part.test, path), 1);
    layout->addWidget(makeComparison(part.test, path));
    layout->addWidget(makeValue(part.test, path), 1);
    layout->addWidget(makeRemove(path));
    addRow(row, depth);
}

QWidget* ConditionEdit::makeSubject(const Test& test, const Path& path) {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    for (const Criterion* criterion : earlier())
        box->addItem(m_session.text(criterion->name).left(kLongestSubject * 2),
                     QStringLiteral("c:") + toQString(criterion->key));
    if (box->count() > 0) box->insertSeparator(box->count());
    for (const QString& field : standardFields() + m_fields)
        box->addItem(fieldText(field), QStringLiteral("f:") + field);
    const bool isCriterion = test.subject == Test::Subject::Criterion;
    const QString wanted = (isCriterion ? QStringLiteral("c:") : QStringLiteral("f:")) + toQString(test.key);
    if (box->findData(wanted) < 0) // what is no longer there, or comes later, stays in sight
        box->addItem(isCriterion ? tr("%1 (not before this)").arg(toQString(test.key)) : toQString(test.key),
                     wanted);
    box->setCurrentIndex(box->findData(wanted));
    box->setAccessibleName(tr("What is asked about"));
    box->setObjectName(nameOf(path) + QStringLiteral(".subject"));
    connect(box, &QComboBox::activated, this, [this, box, path, wanted](int index) {
        const QString chosen = box->itemData(index).toString();
        if (chosen == wanted || chosen.isEmpty()) return;
        const std::string key = toUtf8(chosen.mid(2));
        changePart(path, [&](Condition& part) {
            part.test = chosen.startsWith(u'c') ? firstTest(m_editor.card().findCriterion(key), {})
                                                : firstTest(nullptr, key);
        });
    });
    return box;
}

QWidget* ConditionEdit::makeComparison(const Test& test, const Path& path) {
    auto* box = new QComboBox;
    const Criterion* subject = subjectOf(test);
    auto comparisons = comparisonsFor(subject);
    if (std::ranges::find(comparisons, test.comparison) == comparisons.end())
        comparisons.push_back(test.comparison);
    for (const Comparison comparison : comparisons)
        box->addItem(comparisonText(comparison));
    box->setCurrentIndex(
        static_cast<int>(std::ranges::find(comparisons, test.comparison) - comparisons.begin()));
    box->setAccessibleName(tr("How it is compared"));
    box->setObjectName(nameOf(path) + QStringLiteral(".comparison"));
    connect(box, &QComboBox::activated, this, [this, path, comparisons, subject](int index) {
        const Comparison chosen = comparisons[static_cast<std::size_t>(index)];
        const bool wasNumber = takesNumber(subject, Comparison::Equal);
        const bool isNumber = takesNumber(subject, chosen);
        changePart(path, [&](Condition& part) {
            part.test.comparison = chosen;
            const bool holdsNumber =
                !part.test.values.empty() && std::holds_alternative<model::Points>(part.test.values.front());
            if (isNumber && !holdsNumber) part.test.values = {model::Points{}};
            if (!isNumber && holdsNumber && !wasNumber) part.test.values = {std::string()};
            if (chosen != Comparison::In && part.test.values.size() > 1) part.test.values.resize(1);
        });
    });
    return box;
}

QWidget* ConditionEdit::makeValue(const Test& test, const Path& path) {
    const Criterion* subject = subjectOf(test);
    const QString name = nameOf(path) + QStringLiteral(".value");
    const QString spoken = tr("What it is compared with");
    const auto testNow = [this, path]() -> const Test* {
        std::optional<Condition> root = condition();
        static Test now;
        if (root && root->kind == Condition::Kind::Test) root = Condition{Condition::Kind::All, {}, {*root}};
        const Condition* part = partAt(root, path);
        if (part == nullptr) return nullptr;
        now = part->test;
        return &now;
    };
    if (takesNumber(subject, test.comparison)) {
        auto* number = new NumberEdit(3, NumberEdit::Blank::Refused);
        number->setObjectName(name);
        number->setAccessibleName(spoken);
        m_fillers.push_back([number, testNow] {
            const Test* now = testNow();
            if (now == nullptr || now->values.empty()) return;
            if (const auto* points = std::get_if<model::Points>(&now->values.front()))
                number->setNumber(points->thousandths);
        });
        connect(number, &NumberEdit::entered, this, [this, path, name](std::optional<std::int64_t> value) {
            changePart(
                path, [&](Condition& part) { part.test.values = {model::Points{*value}}; }, name);
        });
        return number;
    }
    const bool options = subject && !subject->options.empty() && comparisonsFor(subject).size() == 3;
    if (options && (test.comparison == Comparison::In || subject->kind == model::CriterionKind::Multiple)) {
        auto* menu = new ChoiceMenu;
        menu->setObjectName(name);
        menu->setAccessibleName(spoken);
        std::vector<std::pair<std::string, QString>> choices;
        for (const model::Option& option : subject->options)
            choices.emplace_back(option.key, m_session.text(option.name));
        m_fillers.push_back([menu, choices, testNow] {
            std::set<std::string> keys;
            if (const Test* now = testNow())
                for (const model::TestValue& value : now->values)
                    if (const auto* key = std::get_if<std::string>(&value)) keys.insert(*key);
            menu->setChoices(choices, keys);
        });
        connect(menu, &ChoiceMenu::chosen, this, [this, path](const std::vector<std::string>& keys) {
            changePart(path, [&](Condition& part) { part.test.values.assign(keys.begin(), keys.end()); });
        });
        return menu;
    }
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(spoken);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    if (subject && !options) {
        box->addItems({tr("yes"), tr("no")});
        m_fillers.push_back([box, testNow] {
            const Test* now = testNow();
            const bool* yes = now && !now->values.empty() ? std::get_if<bool>(&now->values.front()) : nullptr;
            if (yes) box->setCurrentIndex(*yes ? 0 : 1);
        });
        connect(box, &QComboBox::activated, this, [this, path](int index) {
            changePart(path, [&](Condition& part) { part.test.values = {index == 0}; });
        });
        return box;
    }
    if (options) {
        for (const model::Option& option : subject->options)
            box->addItem(m_session.text(option.name), toQString(option.key));
        m_fillers.push_back([box, testNow] {
            const Test* now = testNow();
            if (now && !now->values.empty())
                box->setCurrentIndex(box->findData(valueText(now->values.front())));
        });
        connect(box, &QComboBox::activated, this, [this, path, box](int index) {
            const std::string key = toUtf8(box->itemData(index).toString());
            changePart(path, [&](Condition& part) { part.test.values = {key}; });
        });
        return box;
    }
    // A field's value is the centre's own word; several are split by commas.
    box->setEditable(true);
    box->addItems(valuesOf(toQString(test.key)));
    const bool several = test.comparison == Comparison::In;
    m_fillers.push_back([box, testNow, several] {
        const Test* now = testNow();
        if (now == nullptr) return;
        QStringList texts;
        for (const model::TestValue& value : now->values)
            texts.append(valueText(value));
        const QString text = texts.join(several ? QStringLiteral(", ") : QString());
        if (box->hasFocus() || box->lineEdit()->hasFocus()) {
            if (box->currentText().simplified() == text) return;
            if (several && box->currentText().split(u',').size() == texts.size()) return;
        }
        const QSignalBlocker quiet(box);
        box->setEditText(text);
    });
    connect(box, &QComboBox::editTextChanged, this, [this, path, several, name](const QString& text) {
        std::vector<model::TestValue> values;
        for (const QString& one : several ? text.split(u',') : QStringList(text))
            values.emplace_back(toUtf8(one.trimmed()));
        changePart(
            path, [&](Condition& part) { part.test.values = values; }, name);
    });
    return box;
}

QWidget* ConditionEdit::makeRemove(const Path& path) {
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("close")));
    button->setAutoRaise(true);
    button->setToolTip(tr("Remove this part of the condition"));
    button->setAccessibleName(tr("Remove this part of the condition"));
    button->setObjectName(nameOf(path) + QStringLiteral(".remove"));
    connect(button, &QToolButton::clicked, this, [this, path] {
        change(tr("Remove a part of a condition"), [&](std::optional<Condition>& root) {
            if (root && root->kind == Condition::Kind::Test) return root.reset();
            Path parent = path;
            parent.pop_back();
            Condition* group = partAt(root, parent);
            if (group == nullptr || path.back() >= group->parts.size()) return;
            group->parts.erase(group->parts.begin() + static_cast<std::ptrdiff_t>(path.back()));
            if (parent.empty() && group->parts.empty()) root.reset();
        });
    });
    return button;
}

void ConditionEdit::change(const QString& text, const std::function<void(std::optional<Condition>&)>& apply,
                           const QString& mergeKey) {
    const CardPlace place = m_editor.current();
    if (mergeKey.isEmpty()) m_editor.endStep();
    m_editor.edit(
        text,
        [&](model::CardVersion& card) {
            if (Criterion* criterion = criterionAt(card, place))
                apply(criterion->condition);
            else if (model::Section* section = sectionAt(card, place))
                apply(section->condition);
        },
        mergeKey);
}

void ConditionEdit::changePart(const Path& path, const std::function<void(Condition&)>& apply,
                               const QString& mergeKey) {
    change(
        tr("Change a condition"),
        [&](std::optional<Condition>& root) {
            if (root && root->kind == Condition::Kind::Test)
                root = Condition{Condition::Kind::All, {}, {*root}};
            if (Condition* part = partAt(root, path)) apply(*part);
        },
        mergeKey);
}

} // namespace earmark::ui
