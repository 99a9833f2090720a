#pragma once

#include "core/base/id.h"
#include "ui/common/commands.h"
#include "ui/safety/store_work.h"

#include <QMainWindow>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QStackedWidget;

namespace earmark::ui {

class CardsPage;
class EvaluationPage;
class EvaluationViewer;
class Foot;
class ImportPage;
class InspectorPage;
class PackageFolderWatch;
class PackagePage;
class Rail;
class ReportsPage;
class ResultsPage;
class Session;
class WorklistPage;

/// The one window: a rail of places on the left, the current place beside it, the foot below. Only wires.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// Shows the worklist, or asks who scores where nobody is known. A draft left open is opened after the
    /// first paint: sound takes longer to make ready than the window may take to appear.
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

signals:
    /// The store has to be closed for work on its file; the window stays open until then.
    void storeWorkRequested(const earmark::ui::StoreWork& work);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// A place is made when it is first gone to, or a little before.
    struct Place {
        Command command;
        std::function<QString()> name;
        std::function<QWidget*()> make;
        std::function<void()> activate;
        QWidget* page = nullptr;
    };

    void start();
    /// What need not be there before the window can be seen.
    void startRest();
    void prepareResults();
    void addPlaces();
    void addPlace(Place place, bool atFoot = false);
    QWidget* makeWorklist();
    QWidget* makeScore();
    QWidget* makeResults();
    QWidget* makeReports();
    QWidget* makeCards();
    QWidget* makeSettings();
    void bindKeys();
    void retranslate();
    void makePage(Place& place);
    void goTo(Command command);
    Place& placeOf(Command command);
    EvaluationPage& scorePage();
    ImportPage& importPage();
    void openCall(RecordingId recording);
    /// With a criterion it opens there and plays its evidence.
    void readEvaluation(EvaluationId evaluation, const std::string& criterionKey = {});
    void importCalls();
    void importFiles(const QStringList& files);
    PackageFolderWatch& packageWatch();
    void showPackages(const QStringList& files);
    void showTitle();
    void askInspector();
    void showPalette();

    Session& m_session;
    Rail* m_rail;
    QStackedWidget* m_stack;
    Foot* m_foot;
    std::vector<Place> m_places;
    Command m_current = Command::PlaceWorklist;
    Command m_readFrom = Command::PlaceResults; ///< the place from which an evaluation was opened
    std::optional<RecordingId> m_draftToOpen;
    bool m_painted = false;
    WorklistPage* m_worklist = nullptr;
    EvaluationPage* m_score = nullptr;
    ResultsPage* m_results = nullptr;
    ReportsPage* m_reports = nullptr;
    CardsPage* m_cards = nullptr;
    EvaluationViewer* m_viewer = nullptr;
    ImportPage* m_import = nullptr;
    PackageFolderWatch* m_packageWatch = nullptr;
    PackagePage* m_packages = nullptr;
    InspectorPage* m_inspector = nullptr;
};

} // namespace earmark::ui
