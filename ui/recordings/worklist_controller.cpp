#include "ui/recordings/worklist_controller.h"

#include "core/service/evidence_batch.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QDesktopServices>
#include <QUrl>

#include <thread>

namespace earmark::ui {

WorklistController::WorklistController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_model(session.workspace().zone()) {
    m_model.setLanguage(session.language(), session.locale());
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.roster) loadTeams();
        if (changes.roster || changes.recordings || changes.figures || !changes.evaluations.empty()) reload();
    });
    connect(&session, &Session::inspectorChanged, this, [this] { reload(); });
    loadTeams();
}

void WorklistController::load(const service::CallFilter& filter) {
    m_filter = filter;
    const quint64 request = ++m_request;
    m_session.runAsync(
        this,
        [&calls = m_session.calls(), inspector = m_session.inspectorId(), filter] {
            return calls.list(inspector, filter);
        },
        [this, request](Result<std::vector<service::CallRow>> rows) {
            if (request != m_request) return;
            if (!rows) return m_session.complain(rows.error());
            m_model.setZone(m_session.workspace().zone());
            m_model.setRows(std::move(*rows));
            emit loaded();
        });
}

void WorklistController::analyseRecordings() {
    if (m_analysing) return m_session.say(tr("Recordings are being analysed already."));
    m_analysing = true;
    struct Counts {
        int analysed = 0;
        int failed = 0;
    };
    const auto analyse = [&workspace = m_session.workspace()](Progress& progress) -> Result<Counts> {
        const service::EvidenceCache cache(service::EvidenceCache::usualFolder());
        // Half the cores stay free: somebody listens meanwhile.
        const unsigned helpers = std::max(1U, std::thread::hardware_concurrency() / 2) - 1;
        const auto outcomes = service::analyseStore(workspace, cache, helpers, progress);
        if (!outcomes) return outcomes.error();
        if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
        Counts counts;
        for (const service::EvidenceOutcome& outcome : *outcomes)
            ++(outcome.evidence ? counts.analysed : counts.failed);
        return counts;
    };
    m_session.runLong(tr("Analysing recordings"), this, analyse, [this](Result<Counts> counts) {
        m_analysing = false;
        if (!counts && counts.error().code != ErrorCode::Cancelled) m_session.complain(counts.error());
        if (counts) {
            QStringList told{tr("%n recording(s) analysed", nullptr, counts->analysed)};
            if (counts->failed > 0) told << tr("%n recording(s) could not be read", nullptr, counts->failed);
            m_session.say(told.join(QStringLiteral(" · ")));
        }
        reload();
    });
}

void WorklistController::setSoundFormat(RecordingId recording, const QString& format) {
    m_session.runAsync(
        this,
        [&calls = m_session.calls(), recording, format = toUtf8(format)] {
            return calls.setSoundFormat(recording, format);
        },
        [this](Result<ChangeSet> outcome) {
            if (outcome) m_session.say(tr("The recording is read again."));
            announce(std::move(outcome));
        });
}

void WorklistController::skip(RecordingId recording, const QString& reason) {
    m_session.runAsync(
        this,
        [&calls = m_session.calls(), recording, inspector = m_session.inspectorId(),
         reason = toUtf8(reason)] { return calls.skip(recording, inspector, reason); },
        [this](Result<ChangeSet> outcome) { announce(std::move(outcome)); });
}

void WorklistController::swapSides(RecordingId recording) {
    const auto swap = [&calls = m_session.calls(), recording]() -> Result<ChangeSet> {
        const Result<model::Recording> found = calls.get(recording);
        if (!found) return found.error();
        switch (found->sides) {
        case model::SideLayout::AgentLeft:
            return calls.setSides(recording, model::SideLayout::AgentRight);
        case model::SideLayout::AgentRight:
            return calls.setSides(recording, model::SideLayout::AgentLeft);
        default:
            return Error{ErrorCode::NotAllowed, found->path, "the recording has no two channels to swap"};
        }
    };
    m_session.runAsync(this, swap, [this](Result<ChangeSet> outcome) {
        if (outcome) m_session.say(tr("Agent and customer changed sides."));
        announce(std::move(outcome));
    });
}

void WorklistController::showInFolder(RecordingId recording) {
    m_session.runAsync(
        this, [&calls = m_session.calls(), recording] { return calls.get(recording); },
        [this](Result<model::Recording> found) {
            if (!found) return m_session.complain(found.error());
            const std::filesystem::path file =
                toPath(toQString(found->root)) / toPath(toQString(found->path));
            QDesktopServices::openUrl(QUrl::fromLocalFile(toQString(file.parent_path())));
        });
}

void WorklistController::loadTeams() {
    m_session.runAsync(
        this, [&roster = m_session.roster()] { return roster.teams(); },
        [this](Result<std::vector<model::Team>> teams) {
            if (teams) emit teamsLoaded(*teams);
        });
}

void WorklistController::announce(Result<ChangeSet> outcome) {
    if (outcome)
        m_session.announce(*outcome);
    else
        m_session.complain(outcome.error());
}

} // namespace earmark::ui
