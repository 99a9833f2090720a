#pragma once

#include "core/base/change_set.h"
#include "core/base/progress.h"
#include "core/model/people.h"
#include "core/service/call_service.h"
#include "core/service/card_draft_service.h"
#include "core/service/card_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/results_service.h"
#include "core/service/roster_service.h"
#include "core/service/workspace.h"
#include "ui/common/dialogs.h"
#include "ui/common/keymap.h"
#include "ui/common/preferences.h"
#include "ui/common/theme.h"

#include <QLocale>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace earmark::ui {

/// Work that may last: shown in the window's foot with its progress and a button to cancel it.
struct LongWork {
    QString title; ///< what is being done: "Importing calls"
    std::shared_ptr<Progress> progress;
};

/// What every part of the window works with: the open store's use cases, who is scoring, the language, and a
/// way to run core work off the screen's thread. Made by the composition root; lives longer than any widget.
class Session final : public QObject {
    Q_OBJECT

public:
    Session(service::Workspace& workspace, Preferences& preferences, Theme& theme, Keymap& keymap,
            Dialogs& dialogs, QObject* parent = nullptr);
    /// Cancels what runs and waits for it.
    ~Session() override;

    service::Workspace& workspace() { return m_workspace; }
    service::RosterService& roster() { return m_roster; }
    service::CardService& cards() { return m_cards; }
    service::CardDraftService& cardDrafts() { return m_cardDrafts; }
    service::CallService& calls() { return m_calls; }
    service::EvaluationService& evaluations() { return m_evaluations; }
    service::ResultsService& results() { return m_results; }
    Preferences& preferences() { return m_preferences; }
    Theme& theme() { return m_theme; }
    Keymap& keymap() { return m_keymap; }
    Dialogs& dialogs() { return m_dialogs; }

    /// Who is scoring; empty until the program has asked.
    const std::optional<model::Inspector>& inspector() const { return m_inspector; }
    /// A nil id while nobody is known.
    InspectorId inspectorId() const { return m_inspector ? m_inspector->id : InspectorId{}; }
    void setInspector(const model::Inspector& inspector);

    Language language() const { return m_preferences.language(); }
    QLocale locale() const;
    /// A card's or team's own text in the current language.
    QString text(const LocalizedText& text) const;

    /// Runs `work` (no arguments, no widgets) on a private pool and hands its result to `then` on this
    /// thread, unless `context` is gone by then. Never the global pool: painting waits on that one.
    template <class Work, class Then>
    void runAsync(QObject* context, Work work, Then then) {
        using Outcome = std::invoke_result_t<Work>;
        auto job = std::make_shared<Job<Work, Then, Outcome>>(context, std::move(work), std::move(then));
        m_pool.start([this, job] {
            if constexpr (std::is_void_v<Outcome>)
                job->work();
            else
                job->outcome.emplace(job->work());
            deliver([job] { job->finish(); });
        });
    }

    /// The same for work that may take more than half a second: `work` takes a Progress&, which the window
    /// shows under `title` and may cancel.
    template <class Work, class Then>
    void runLong(const QString& title, QObject* context, Work work, Then then) {
        using Outcome = std::invoke_result_t<Work, Progress&>;
        auto job = std::make_shared<Job<Work, Then, Outcome>>(context, std::move(work), std::move(then));
        auto progress = std::make_shared<Progress>();
        beginLong({title, progress});
        m_pool.start([this, job, progress] {
            job->outcome.emplace(job->work(*progress));
            deliver([this, job, progress] {
                endLong(progress);
                job->finish();
            });
        });
    }

    /// Waits until nothing runs on the pool: before something changes that such work reads without a lock.
    void finishWork() { m_pool.waitForDone(); }

    const std::vector<LongWork>& longWorks() const { return m_longWorks; }

    /// Tells every view what a write changed.
    void announce(const ChangeSet& changes);
    /// A short message in the window's foot ("Saved 10:42:07").
    void say(const QString& message);
    /// The same for what went wrong; stays until another message or a click.
    void complain(const Error& error);

signals:
    void changed(const earmark::ChangeSet& changes);
    void inspectorChanged();
    void languageChanged();
    void longWorksChanged();
    void said(const QString& message, bool isProblem);

private:
    /// Held by a shared pointer because the pool copies what it runs, and work may own what cannot be copied.
    template <class Work, class Then, class Outcome>
    struct Job {
        Job(QObject* receiver, Work toDo, Then toTell)
            : context(receiver)
            , work(std::move(toDo))
            , then(std::move(toTell)) {}

        void finish() {
            if (!context) return;
            if constexpr (std::is_void_v<Outcome>)
                then();
            else
                then(std::move(*outcome));
        }

        QPointer<QObject> context;
        Work work;
        Then then;
        std::optional<std::conditional_t<std::is_void_v<Outcome>, bool, Outcome>> outcome;
    };

    void deliver(std::function<void()> onThisThread);
    void beginLong(LongWork work);
    void endLong(const std::shared_ptr<Progress>& progress);

    service::Workspace& m_workspace;
    service::RosterService m_roster;
    service::CardService m_cards;
    service::CardDraftService m_cardDrafts;
    service::CallService m_calls;
    service::EvaluationService m_evaluations;
    service::ResultsService m_results;
    Preferences& m_preferences;
    Theme& m_theme;
    Keymap& m_keymap;
    Dialogs& m_dialogs;
    std::optional<model::Inspector> m_inspector;
    Language m_language;
    std::vector<LongWork> m_longWorks;
    QThreadPool m_pool;
};

} // namespace earmark::ui
