#include "tests/ui/results_fixture.h"

#include "core/storage/store.h"
#include "ui/results/filters/filter_chip.h"
#include "ui/results/pick_list.h"

#include <QLineEdit>
#include <QTest>

namespace earmark::ui::test {

namespace {

model::Answer answer(const model::Criterion& criterion, bool failing) {
    model::Answer made;
    const bool fatal = criterion.maximum.thousandths == 0;
    switch (criterion.kind) {
    case model::CriterionKind::Check:
        made.value = fatal ? failing : !failing;
        break;
    case model::CriterionKind::Choice:
        made.value =
            model::ChosenOption{failing ? criterion.options.back().key : criterion.options.front().key};
        break;
    default:
        made.value = failing ? model::Points{} : criterion.maximum;
    }
    if (fatal && failing) made.reason = "It harmed the customer.";
    return made;
}

FigureTable* tableNamed(const QWidget& page, const QString& name) {
    for (FigureTable* table : page.findChildren<FigureTable*>())
        if (table->accessibleName() == name) return table;
    return nullptr;
}

} // namespace

Centre::Centre() {
    service::RosterService roster(*workspace);
    service::RosterService::Roster people;
    const Day start = *parseDay("2026-01-01");
    people.teams = {{workspace->ids().make<TeamId>(), "north", {"North", "北组"}, ""},
                    {workspace->ids().make<TeamId>(), "south", {"South", "南组"}, ""}};
    people.agents = {{{}, "0001", "", "Ann <b>Bold</b>", {{people.teams[0].id, start}}},
                     {{}, "0002", "", "Bo", {{people.teams[1].id, start}}}};
    must(roster.save(people));
    m_inspector = must(roster.inspectorNamed("chen", "Chen")).id;
    m_card = must(service::CardService(*workspace).defaultCard());
    for (int day = 1; day <= 6; ++day) {
        submit("0001", day, {});
        submit("0002", day, day == 1 ? "fatal.harm" : "greeting.opening");
    }
}

void Centre::judgeOnNewVersion() {
    model::CardVersion next = m_card;
    next.policy.passMark = model::Share::percent(85);
    m_card = must(service::CardService(*workspace).publish(next, "Wu", "stricter from spring on"));
    submit("0001", 20, {});
}

void Centre::judgeStrictlyBeside() {
    m_inspector = must(service::RosterService(*workspace).inspectorNamed("wu", "Wu")).id;
    for (int day = 7; day <= 18; ++day)
        submit("0001", day, day % 3 == 0 ? "" : "greeting.opening");
}

void Centre::judgeMysteryCall() {
    submit("0001", 9, {}, model::Purpose::Mystery);
}

void Centre::judgeMonths(int months) {
    constexpr int kDaysApart = 31;
    for (int month = 1; month <= months; ++month)
        for (const char* agent : {"0001", "0002"})
            submit(agent, 30 + month * kDaysApart, {});
}

std::promise<void> Centre::holdWriter() {
    std::promise<void> hold;
    auto held = std::make_shared<std::future<void>>(hold.get_future());
    workspace->store().post(
        [held](storage::Connection&) -> Result<void> {
            held->wait();
            return {};
        },
        [](const Result<void>&) {});
    return hold;
}

std::unique_ptr<Session> Centre::openSession(UiFixture& ui) {
    auto session = std::make_unique<Session>(*workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs);
    return session;
}

void Centre::submit(const std::string& agent, int day, const std::string& failing, model::Purpose purpose) {
    service::CallService calls(*workspace);
    model::Recording recording;
    recording.id = workspace->ids().make<RecordingId>();
    recording.root = "/calls";
    recording.path = agent + "-" + std::to_string(day) + ".wav";
    recording.agent = must(service::RosterService(*workspace).findAgent(agent))->id;
    recording.startedAt = Instant(*parseDay("2026-03-01")) + std::chrono::days(day);
    must(calls.add({recording}));
    model::Evaluation evaluation;
    evaluation.id = workspace->ids().make<EvaluationId>();
    evaluation.recording = recording.id;
    evaluation.inspector = m_inspector;
    evaluation.cardVersion = m_card.id;
    evaluation.purpose = purpose;
    for (const model::Section& section : m_card.sections)
        for (const model::Criterion& criterion : section.criteria)
            evaluation.answers[criterion.key] = answer(criterion, criterion.key == failing);
    must(service::EvaluationService(*workspace).submitWhole(evaluation));
}

ResultsPlace::ResultsPlace()
    : session(centre.openSession(ui)) {
    openAnew();
}

void ResultsPlace::openAnew() {
    page = std::make_unique<ResultsPage>(*session);
    page->resize(1200, 800);
    showActive(*page);
}

FigureTable& ResultsPlace::groups() const {
    return *tableNamed(*page, QStringLiteral("Figures by group"));
}

FigureTable& ResultsPlace::evaluations() const {
    return *tableNamed(*page, QStringLiteral("Evaluations behind the figures"));
}

FigureTable& ResultsPlace::criteria() const {
    return *tableNamed(*page, QStringLiteral("Criteria and the points they cost"));
}

ChartWidget& ResultsPlace::chart() const {
    return *page->findChild<ChartWidget*>();
}

FigureTile* ResultsPlace::tile(const QString& name) const {
    for (FigureTile* tile : page->findChildren<FigureTile*>())
        if (tile->accessibleName().startsWith(name)) return tile;
    return nullptr;
}

QString ResultsPlace::figure(const QString& name) const {
    const FigureTile* found = tile(name);
    return found != nullptr ? found->accessibleName() : QString();
}

QString ResultsPlace::besides(const QString& name) const {
    const FigureTile* found = tile(name);
    return found != nullptr ? found->accessibleDescription() : QString();
}

QStringList ResultsPlace::chips() const {
    QStringList texts;
    for (const FilterChip* chip : page->findChildren<FilterChip*>())
        texts << chip->text();
    return texts;
}

void ResultsPlace::pick(const QString& typed) const {
    PickList* list = nullptr;
    for (PickList* one : page->findChildren<PickList*>())
        if (one->isVisible()) list = one;
    QVERIFY(list != nullptr);
    auto* field = list->findChild<QLineEdit*>();
    QTest::keyClicks(field, typed);
    QTRY_VERIFY(list->highlighted() >= 0);
    QTest::keyClick(field, Qt::Key_Return);
}

ChangeSet figuresChanged() {
    ChangeSet changes;
    changes.figures = true;
    return changes;
}

QString cell(const FigureTable& table, int row, int column) {
    return table.model()->index(row, column).data().toString();
}

} // namespace earmark::ui::test
