#include "ui/scorecard/criterion_page.h"

#include "core/model/acoustic_event.h"
#include "core/scoring/verdict.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/card_texts.h"
#include "ui/scorecard/condition_edit.h"
#include "ui/scorecard/condition_texts.h"
#include "ui/scorecard/criterion_defaults.h"
#include "ui/scorecard/fatal_rows.h"
#include "ui/scorecard/key_field.h"
#include "ui/scorecard/row_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace earmark::ui {

namespace {

using model::Aggregation;
using model::CardVersion;
using model::Criterion;
using model::CriterionKind;
using model::DefaultAnswer;
using model::MeasureSource;
using Blank = NumberEdit::Blank;
using Lines = TextPair::Lines;

constexpr std::array kKinds = {CriterionKind::Choice,   CriterionKind::Scale,     CriterionKind::Check,
                               CriterionKind::Multiple, CriterionKind::Deduction, CriterionKind::Bonus,
                               CriterionKind::Measure};

constexpr std::array kFamilies = {model::CriticalFamily::None, model::CriticalFamily::Customer,
                                  model::CriticalFamily::Business, model::CriticalFamily::Compliance};

/// The figures that can be found in what is judged, by their stable names.
constexpr std::array kCallFigures = {"first-response", "longest-dead-air", "dead-air-total",
                                     "agent-talk-share", "duration"};
constexpr std::array kTextFigures = {"first-response", "slowest-response", "duration"};

template <class Values, class Value>
int positionOf(const Values& values, Value value) {
    return static_cast<int>(std::ranges::find(values, value) - values.begin());
}

std::optional<std::int64_t> numberOf(const std::optional<model::Points>& points) {
    return points ? std::optional(points->thousandths) : std::nullopt;
}

} // namespace

template <class Read>
auto CriterionPage::reader(Read read) {
    return [this, read](const CardVersion&) { return read(criterion()); };
}

template <class Write>
auto CriterionPage::writer(Write write) {
    return [this, write](CardVersion& card, const auto& value) {
        if (Criterion* at = criterionAt(card, editor().current())) write(*at, value);
    };
}

CriterionPage::CriterionPage(Session& session, CardEditController& editor, QWidget* parent)
    : PropertyPage(session, editor, parent) {
    addQuestion();
    addPoints();
    addMeasure();
    addAnswering();
    addErrors();
    addHelp();
}

const Criterion& CriterionPage::criterion() const {
    static const Criterion none;
    const Criterion* current = criterionAt(card(), editor().current());
    return current ? *current : none;
}

bool CriterionPage::is(std::initializer_list<Kind> kinds) const {
    return std::ranges::find(kinds, criterion().kind) != kinds.end();
}

void CriterionPage::addQuestion() {
    addTexts(
        QStringLiteral("name"), [] { return tr("Name"); }, Lines::One,
        reader([](const Criterion& one) { return one.name; }),
        writer([](Criterion& one, const LocalizedText& text) { one.name = text; }));
    addTexts(
        QStringLiteral("guidance"), [] { return tr("Guidance"); }, Lines::Many,
        reader([](const Criterion& one) { return one.guidance; }),
        writer([](Criterion& one, const LocalizedText& text) { one.guidance = text; }));
    addChoice(
        QStringLiteral("kind"), [] { return tr("Answered by"); },
        [] {
            return QStringList{
                tr("one of several levels"),  tr("a number of points"),         tr("yes or no"),
                tr("any of several options"), tr("counting slips (deduction)"), tr("extra points (bonus)"),
                tr("a measured value")};
        },
        reader([](const Criterion& one) { return positionOf(kKinds, one.kind); }),
        writer([](Criterion& one, int index) {
            setCriterionKind(one, kKinds[static_cast<std::size_t>(index)]);
        }));
}

void CriterionPage::addPoints() {
    addNumber(
        QStringLiteral("maximum"), [] { return tr("Points"); }, 3,
        reader([](const Criterion& one) { return std::optional(one.maximum.thousandths); }),
        writer([](Criterion& one, const auto& number) { setCriterionPoints(one, {*number}); }),
        Blank::Refused, [this] { return !is({Kind::Deduction}); },
        [this] { return is({Kind::Check}) ? tr("for yes") : tr("at most"); });
    addNumber(
        QStringLiteral("deductionPoints"), [] { return tr("Points off"); }, 3,
        reader([](const Criterion& one) { return std::optional(one.deductionPoints.thousandths); }),
        writer([](Criterion& one, const auto& number) { one.deductionPoints = {*number}; }), Blank::Refused,
        [this] { return is({Kind::Deduction}); }, [] { return tr("each time"); });
    addNumber(
        QStringLiteral("deductionLimit"), [] { return tr("Counted up to"); }, 0,
        reader([](const Criterion& one) { return std::optional(one.deductionLimit); }),
        writer([](Criterion& one, const auto& number) { one.deductionLimit = *number; }), Blank::Refused,
        [this] { return is({Kind::Deduction}); }, [] { return tr("times"); });
    addCheck(
        QStringLiteral("bonusAsCheck"), [] { return tr("Asked as"); },
        [] { return tr("yes or no, not as a number"); },
        reader([](const Criterion& one) { return one.bonusAsCheck; }),
        writer([](Criterion& one, bool on) { one.bonusAsCheck = on; }), [this] { return is({Kind::Bonus}); });
    addNumber(
        QStringLiteral("step"), [] { return tr("Step"); }, 3,
        reader([](const Criterion& one) { return std::optional(one.step.thousandths); }),
        writer([](Criterion& one, const auto& number) { one.step = {*number}; }), Blank::Refused,
        [this] { return is({Kind::Scale}) || (is({Kind::Bonus}) && !criterion().bonusAsCheck); });
    addNumber(
        QStringLiteral("weight"), [] { return tr("Weight"); }, 3,
        reader([](const Criterion& one) { return std::optional(one.weight.thousandths); }),
        writer([](Criterion& one, const auto& number) { one.weight = {*number}; }), Blank::Refused,
        [this] {
            return card().policy.aggregation != Aggregation::Deduct && !is({Kind::Deduction, Kind::Bonus});
        },
        [this] {
            return card().policy.aggregation == Aggregation::CriterionWeights ? tr("weights add up to 100")
                                                                              : tr("times its points");
        });
    addRows(
        QStringLiteral("options"), [] { return tr("Levels: points, name, what earns them"); },
        makeOptionRows(session(), editor()),
        [this] {
            return is({Kind::Choice, Kind::Multiple});
        });
}

void CriterionPage::addMeasure() {
    const auto shown = [this] { return is({Kind::Measure}); };
    addTexts(
        QStringLiteral("unit"), [] { return tr("Unit"); }, Lines::One,
        reader([](const Criterion& one) { return one.measureUnit; }),
        writer([](Criterion& one, const LocalizedText& text) { one.measureUnit = text; }), shown);
    std::function<void()> refresh;
    QWidget* source = makeSource(refresh);
    addField(
        QStringLiteral("source"), [] { return tr("Comes from"); }, source, refresh, shown);
    addRows(
        QStringLiteral("bands"), [] { return tr("Bands: from, to, points, name"); },
        makeMeasureBandRows(session(), editor()), shown);
    addChoice(
        QStringLiteral("closedEnd"), [] { return tr("An end shared by two"); },
        [] {
            return QStringList{tr("not stated yet"), tr("belongs to the upper band"),
                               tr("belongs to the lower band")};
        },
        reader([](const Criterion& one) { return static_cast<int>(one.measureClosedEnd); }),
        writer(
            [](Criterion& one, int index) { one.measureClosedEnd = static_cast<model::ClosedEnd>(index); }),
        shown);
}

QWidget* CriterionPage::makeSource(std::function<void()>& refresh) {
    auto* holder = new QWidget;
    auto* layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUnit);
    auto* kind = new QComboBox;
    auto* figure = new QComboBox;
    auto* field = new QComboBox;
    for (QComboBox* box : {kind, figure, field})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    field->setEditable(true);
    layout->addWidget(kind);
    layout->addWidget(figure);
    layout->addWidget(field, 1);
    layout->addStretch();
    const auto figureNames = [this] {
        std::vector<const char*> names(kCallFigures.begin(), kCallFigures.end());
        if (card().medium == model::Medium::Text) names.assign(kTextFigures.begin(), kTextFigures.end());
        return names;
    };
    const auto change = [this](const std::function<void(MeasureSource&)>& apply, const QString& name = {}) {
        edit(
            tr("Comes from"),
            [&](CardVersion& card) {
                if (Criterion* one = criterionAt(card, editor().current())) apply(one->measureSource);
            },
            name);
    };
    refresh = [this, kind, figure, field, figureNames] {
        const MeasureSource& source = criterion().measureSource;
        const QSignalBlocker quietKind(kind);
        const QSignalBlocker quietFigure(figure);
        const QSignalBlocker quietField(field);
        kind->clear();
        kind->addItems(
            {tr("typed by the inspector"), tr("imported with the call"), tr("found in the recording")});
        kind->setCurrentIndex(static_cast<int>(source.kind));
        kind->setAccessibleName(tr("Comes from"));
        figure->clear();
        for (const char* name : figureNames())
            figure->addItem(figureText(QString::fromLatin1(name)), QString::fromLatin1(name));
        figure->setCurrentIndex(figure->findData(toQString(source.name)));
        figure->setAccessibleName(tr("Figure found in the recording"));
        figure->setVisible(source.kind == MeasureSource::Kind::Recording);
        field->setVisible(source.kind == MeasureSource::Kind::Field);
        field->setAccessibleName(tr("Field of the call"));
        if (toUtf8(field->currentText().trimmed()) != source.name) field->setEditText(toQString(source.name));
    };
    connect(kind, &QComboBox::activated, this, [change, figureNames](int index) {
        change([&](MeasureSource& source) {
            source.kind = static_cast<MeasureSource::Kind>(index);
            source.name = source.kind == MeasureSource::Kind::Recording ? figureNames().front() : "";
        });
    });
    connect(figure, &QComboBox::activated, this, [change, figure](int index) {
        change([&](MeasureSource& source) { source.name = toUtf8(figure->itemData(index).toString()); });
    });
    connect(field, &QComboBox::editTextChanged, this, [change](const QString& text) {
        change([&](MeasureSource& source) { source.name = toUtf8(text.trimmed()); },
               QStringLiteral("source"));
    });
    return holder;
}

std::vector<DefaultAnswer> CriterionPage::defaults() const {
    std::vector<DefaultAnswer> answers = {{DefaultAnswer::Kind::None, {}}};
    const Criterion& one = criterion();
    const bool yesNo = one.kind == Kind::Check || (one.kind == Kind::Bonus && one.bonusAsCheck);
    if (yesNo) {
        answers.push_back({DefaultAnswer::Kind::Yes, {}});
        answers.push_back({DefaultAnswer::Kind::No, {}});
    } else if (one.kind == Kind::Choice) {
        for (const model::Option& option : one.options)
            answers.push_back({DefaultAnswer::Kind::Option, option.key});
    } else if (one.kind != Kind::Measure) {
        answers.push_back({DefaultAnswer::Kind::Full, {}});
        answers.push_back({DefaultAnswer::Kind::Zero, {}});
    }
    if (std::ranges::find(answers, one.defaultAnswer) == answers.end()) answers.push_back(one.defaultAnswer);
    return answers;
}

QStringList CriterionPage::defaultNames() const {
    QStringList names;
    for (const DefaultAnswer& answer : defaults()) {
        const model::Option* option = criterion().findOption(answer.option);
        switch (answer.kind) {
        case DefaultAnswer::Kind::None:
            names.append(tr("nothing: it has to be answered"));
            break;
        case DefaultAnswer::Kind::Full:
            names.append(is({Kind::Deduction}) ? tr("no slip") : tr("full points"));
            break;
        case DefaultAnswer::Kind::Zero:
            names.append(is({Kind::Deduction}) ? tr("counted in full") : tr("no points"));
            break;
        case DefaultAnswer::Kind::Yes:
            names.append(tr("yes"));
            break;
        case DefaultAnswer::Kind::No:
            names.append(tr("no"));
            break;
        case DefaultAnswer::Kind::Option:
            names.append(option ? session().text(option->name) : toQString(answer.option));
            break;
        }
    }
    return names;
}

void CriterionPage::addAnswering() {
    addCheck(
        QStringLiteral("notApplicable"), [] { return tr("Not applicable"); },
        [] { return tr("may be answered"); },
        reader([](const Criterion& one) { return one.notApplicableAllowed; }),
        writer([](Criterion& one, bool on) { one.notApplicableAllowed = on; }));
    addChoice(
        QStringLiteral("default"), [] { return tr("Starts with"); }, [this] { return defaultNames(); },
        reader([this](const Criterion& one) { return positionOf(defaults(), one.defaultAnswer); }),
        writer([this](Criterion& one, int index) {
            one.defaultAnswer = defaults()[static_cast<std::size_t>(index)];
        }));
}

void CriterionPage::addErrors() {
    addHeading([] { return tr("Errors"); });
    addChoice(
        QStringLiteral("family"), [] { return tr("A slip is critical for"); },
        [] {
            return QStringList{tr("nobody: it is not critical"), tr("the customer"), tr("the business"),
                               tr("compliance")};
        },
        reader([](const Criterion& one) { return positionOf(kFamilies, one.criticalFamily); }),
        writer([](Criterion& one, int index) {
            one.criticalFamily = kFamilies[static_cast<std::size_t>(index)];
        }));
    addNumber(
        QStringLiteral("metMark"), [] { return tr("Met from"); }, 3,
        reader([](const Criterion& one) { return numberOf(one.metMark); }),
        writer([](Criterion& one, const auto& number) {
            one.metMark.reset();
            if (number) one.metMark = model::Points{*number};
        }),
        Blank::Allowed,
        [this] {
            return !is({Kind::Deduction, Kind::Bonus});
        },
        [] { return tr("points; left blank, only full points meet it"); });
    addRows(
        QStringLiteral("fatal"), [] { return tr("Fatal, severe"); }, makeFatalRows(session(), editor()),
        [this] { return !is({Kind::Bonus}); });
    auto* condition = new ConditionEdit(session(), editor());
    addWideField(
        QStringLiteral("condition"), [] { return tr("It applies"); }, condition,
        [condition] { condition->refresh(); });
}

QWidget* CriterionPage::makeCauses(std::function<void()>& refresh) {
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    std::vector<QCheckBox*> boxes;
    for (const char* key : model::kCauseKeys) {
        auto* box = new QCheckBox;
        const int at = static_cast<int>(boxes.size());
        grid->addWidget(box, at / 3, at % 3);
        boxes.push_back(box);
        connect(box, &QCheckBox::toggled, this, [this, cause = std::string(key)](bool on) {
            edit(tr("Causes"), [&](CardVersion& card) {
                Criterion* current = criterionAt(card, editor().current());
                if (current == nullptr) return;
                std::erase(current->causes, cause);
                if (on) current->causes.push_back(cause);
                std::ranges::sort(current->causes, {}, [](const std::string& one) {
                    return std::ranges::find(model::kCauseKeys, one) - std::begin(model::kCauseKeys);
                });
            });
        });
    }
    grid->setColumnStretch(3, 1);
    refresh = [this, boxes] {
        for (std::size_t at = 0; at < boxes.size(); ++at) {
            const QSignalBlocker quiet(boxes[at]);
            const std::string cause = model::kCauseKeys[at];
            boxes[at]->setText(causeText(cause));
            boxes[at]->setChecked(std::ranges::find(criterion().causes, cause) != criterion().causes.end());
        }
    };
    return holder;
}

QWidget* CriterionPage::makeEvents(std::function<void()>& refresh) {
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    std::vector<QCheckBox*> boxes;
    for (const model::EventKind kind : model::eventKinds()) {
        auto* box = new QCheckBox;
        const int at = static_cast<int>(boxes.size());
        grid->addWidget(box, at / 2, at % 2);
        boxes.push_back(box);
        connect(box, &QCheckBox::toggled, this,
                [this, name = std::string(model::eventKindName(kind))](bool on) {
                    edit(tr("Events"), [&](CardVersion& card) {
                        Criterion* current = criterionAt(card, editor().current());
                        if (current == nullptr) return;
                        std::erase(current->events, name);
                        if (on) current->events.push_back(name);
                    });
                });
    }
    grid->setColumnStretch(2, 1);
    refresh = [this, boxes] {
        for (std::size_t at = 0; at < boxes.size(); ++at) {
            const QSignalBlocker quiet(boxes[at]);
            const model::EventKind kind = model::eventKinds()[at];
            boxes[at]->setText(session().text(model::eventKindText(kind)));
            boxes[at]->setChecked(std::ranges::find(criterion().events, model::eventKindName(kind)) !=
                                  criterion().events.end());
        }
    };
    return holder;
}

void CriterionPage::addHelp() {
    addHeading([] { return tr("For the inspector's comment"); });
    std::function<void()> refresh;
    QWidget* causes = makeCauses(refresh);
    addWideField(
        QStringLiteral("causes"), [] { return tr("Causes offered; none marked: all"); }, causes, refresh);
    std::function<void()> refreshEvents;
    QWidget* events = makeEvents(refreshEvents);
    addWideField(
        QStringLiteral("events"), [] { return tr("Events of the recording shown here"); }, events,
        refreshEvents, [this] { return card().medium == model::Medium::Call; });
    addRows(
        QStringLiteral("phrases"), [] { return tr("Phrases"); }, makePhraseRows(session(), editor()));
    auto* key = new KeyField(
        editor(),
        [](const CardVersion& card, CardPlace place) {
            const Criterion* one = criterionAt(card, place);
            return one ? one->key : std::string();
        },
        [this](const std::string& value) { editor().setKey(value); },
        [this](const std::string& value) { return editor().isPublishedCriterion(value); });
    addField(
        QStringLiteral("key"), [] { return tr("Key"); }, key, [key] { key->refresh(); });
}

} // namespace earmark::ui
