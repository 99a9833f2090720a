#pragma once

#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"
#include "ui/results/chart_widget.h"
#include "ui/results/figure_table.h"
#include "ui/results/figure_tile.h"
#include "ui/results/results_page.h"

#include <future>
#include <memory>
#include <string>

namespace earmark::ui::test {

/// Two teams with an agent each; the north does well, the south fails its greeting and once fatally.
class Centre : public StoreFixture {
public:
    Centre();

    /// Publishes the card with another pass mark and has a call of 20 March judged on it.
    void judgeOnNewVersion();
    /// A second inspector finds a fault in two of three of the north's calls, where Chen finds none.
    void judgeStrictlyBeside();
    /// Has a mystery call of the north judged.
    void judgeMysteryCall();
    /// Judges a call of either team in each of so many months after the others: as many months to add up as
    /// after an upgrade of the store.
    void judgeMonths(int months);
    /// Holds the store's writer until the promise is kept.
    std::promise<void> holdWriter();

    std::unique_ptr<Session> openSession(UiFixture& ui);

private:
    void submit(const std::string& agent, int day, const std::string& failing,
                model::Purpose purpose = model::Purpose::Regular);

    InspectorId m_inspector;
    model::CardVersion m_card;
};

/// The Results place over that centre, all figures shown.
class ResultsPlace {
public:
    ResultsPlace();

    /// As the program's next start does.
    void openAnew();

    FigureTable& groups() const;
    FigureTable& evaluations() const;
    FigureTable& criteria() const;
    ChartWidget& chart() const;
    FigureTile* tile(const QString& name) const;
    /// What a tile says and what stands beside it; empty where there is no such tile.
    QString figure(const QString& name) const;
    QString besides(const QString& name) const;
    QStringList chips() const;
    /// Types into the popup that is open and takes what it highlights.
    void pick(const QString& typed) const;

    UiFixture ui;
    Centre centre;
    std::unique_ptr<Session> session;
    std::unique_ptr<ResultsPage> page;
};

ChangeSet figuresChanged();
QString cell(const FigureTable& table, int row, int column);

} // namespace earmark::ui::test
