#include "tests/journeys/minute.h"

#include "core/service/media_scan.h"
#include "core/service/sample_store.h"
#include "core/service/sound_files.h"
#include "tests/ui/support/hand_out.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/contact_area.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/listening_area.h"

#include <QDeadlineTimer>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <optional>
#include <utility>

namespace earmark::journeys {

namespace {

using nlohmann::json;
using ui::test::HandOut;
using ui::test::must;

constexpr double kSpeed = 2;
constexpr int kPullMs = 200; ///< of the speaker's time between two looks at the screen
constexpr std::size_t kBlockFrames = 80;

json truthOfSamples() {
    std::ifstream in(resourceDirectory() / "samples" / "truth.json");
    return json::parse(in)["calls"];
}

const json* marksFor(const json& calls, const std::string& file) {
    for (const json& call : calls)
        for (const json& name : call["files"])
            if (file.ends_with(name.get<std::string>())) return &call["marks"];
    return nullptr;
}

bool isMark(const model::AnswerValue& value, const std::optional<model::Points>& points, const json& mark) {
    if (mark == "na") return std::holds_alternative<model::NotApplicable>(value);
    if (const auto* chosen = std::get_if<model::ChosenOption>(&value); chosen && mark.is_string())
        return chosen->key == mark.get<std::string>();
    if (const auto* said = std::get_if<bool>(&value)) {
        const bool yes = mark.is_boolean() ? mark.get<bool>() : mark.is_number() && mark.get<double>() > 0;
        return *said == yes;
    }
    return mark.is_number() && points &&
           static_cast<double>(points->thousandths) == mark.get<double>() * model::Points::kScale;
}

/// The key that answers a criterion as its mark says; nothing where no one key does.
std::optional<QChar> keyFor(const model::Criterion& criterion, const json* marks) {
    if (marks == nullptr || !marks->contains(criterion.key)) return std::nullopt;
    for (const ui::AnswerOffer& offer : ui::offersOf(criterion))
        if (offer.key != 0 && isMark(offer.value, offer.points, (*marks)[criterion.key]))
            return QLatin1Char(offer.key);
    return std::nullopt;
}

/// Without the pauses of QTest::qWaitFor(), which would be measured.
template <class Condition>
void processUntil(Condition condition) {
    QDeadlineTimer deadline(std::chrono::minutes(1));
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
}

double msSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

/// The Score place on a sample store, with its sound in hand.
struct Minute::Desk {
    ui::test::UiFixture ui;
    earmark::test::TemporaryFolder folder;
    SystemClock clock;
    std::unique_ptr<service::Workspace> workspace;
    std::unique_ptr<ui::Session> session;
    std::unique_ptr<ui::EvaluationPage> page;
    ui::ContactArea* contact = nullptr;
    HandOut* out = nullptr;
    json truth = truthOfSamples();
    std::vector<std::string> complaints;
    int keys = 0;

    Desk() {
        service::Workspace::Options options;
        options.create = true;
        workspace = must(service::Workspace::open(folder / "sample.db", options, clock));
        Progress progress;
        service::SampleOptions sample;
        sample.evaluations = 20;
        must(service::makeSampleStore(*workspace, resourceDirectory(), sample, progress));
        must(service::scanPendingMedia(*workspace, 1, progress, {}));
        ui.preferences.setMySpeedPercent(static_cast<int>(100 * kSpeed));
        ui.preferences.setAlwaysSkipSilence(true);
        session = std::make_unique<ui::Session>(*workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs);
        session->setInspector(must(session->roster().inspectorNamed("Q001", "Q001")));
        QObject::connect(session.get(), &ui::Session::said, [this](const QString& message, bool problem) {
            if (problem) complaints.push_back(ui::toUtf8(message));
        });
        contact = new ui::ContactArea(*session, [this] {
            auto made = std::make_unique<HandOut>();
            out = made.get();
            return made;
        });
        page = std::make_unique<ui::EvaluationPage>(*session, *contact, contact);
        contact->bindKeys(page->workArea());
        page->resize(1280, 900);
        ui::test::showActive(*page);
    }

    ui::PlayerController& player() { return contact->listening().player(); }
    ui::EvaluationController& scoring() { return page->controller(); }

    std::vector<service::CallRow> waitingCalls() {
        service::CallFilter filter;
        filter.unfinished = true;
        auto rows = must(session->calls().list(session->inspectorId(), filter));
        std::erase_if(rows, [](const service::CallRow& row) { return row.medium != model::Medium::Call; });
        return rows;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++keys;
        QTest::keyClick(page->focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }

    /// Texts are read, not heard.
    void passTexts() {
        while (scoring().isOpen() && contact->isReading()) {
            must(scoring().skip("a text"));
            must(scoring().openNext());
        }
    }
    void startSound() {
        processUntil([this] { return player().call() && player().call()->pcm.finished(); });
        press(Qt::Key_Space);
        if (player().speed() != kSpeed) press(Qt::Key_Backspace);
    }
    /// So many milliseconds of the speaker's time; how many of them were sound of the call.
    double hear(int ms) {
        const int rate = player().call()->pcm.sampleRate();
        std::vector<std::int16_t> block(2 * static_cast<std::size_t>(ms * rate / 1000));
        const std::size_t frames = out->out.render(block);
        QTest::qWait(0);
        return 1000 * static_cast<double>(frames) / rate;
    }
    /// What a fatal answer asks for; how many keys it took.
    int writeReason() {
        const QString reason = QStringLiteral("As heard");
        QTest::keyClicks(page->focusWidget(), reason);
        keys += static_cast<int>(reason.size());
        press(Qt::Key_Return);
        return static_cast<int>(reason.size()) + 1;
    }
    CallCost hearAndAnswer();
    double submitAndHearNext();
};

CallCost Minute::Desk::hearAndAnswer() {
    const model::Recording& recording = scoring().opened().recording;
    const json* marks = marksFor(truth, recording.path);
    CallCost cost;
    cost.file = recording.path;
    cost.lengthMs = recording.durationMs;
    cost.judgedAsTruth = marks != nullptr;
    cost.criteria = scoring().criterionCount();
    keys = 0;
    startSound();
    cost.otherKeys = std::exchange(keys, 0);
    int answered = 0;
    double listenedMs = 0;
    int reasonKeys = 0;
    while (player().isPlaying() || answered < cost.criteria) {
        listenedMs += hear(kPullMs);
        if (answered == cost.criteria) continue;
        const auto key = keyFor(scoring().criterion(answered++), marks);
        cost.judgedAsTruth = cost.judgedAsTruth && key;
        press(key ? key->unicode() : int{Qt::Key_1});
        if (ui::Keymap::isTextField(page->focusWidget())) reasonKeys += writeReason();
    }
    cost.listenedMs = std::llround(listenedMs);
    cost.answerKeys = keys - reasonKeys;
    cost.otherKeys += reasonKeys;
    keys = 0;
    const auto heard = contact->heardSpeech();
    cost.speechHeardPercent = heard ? heard->percent : 0;
    return cost;
}

/// 0 where nothing to hear comes next.
double Minute::Desk::submitAndHearNext() {
    const auto next = scoring().next().found();
    const bool isSound = next && next->medium == model::Medium::Call;
    if (isSound) processUntil([&] { return player().isPrefetched(service::soundFilesOf(*next)); });
    const auto pressed = std::chrono::steady_clock::now();
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    if (!isSound) return 0;
    press(Qt::Key_Space);
    std::vector<std::int16_t> block(2 * kBlockFrames);
    processUntil([&] { return out->out.render(block) == kBlockFrames; });
    const double ms = msSince(pressed);
    player().pause();
    player().seekMs(0);
    return ms;
}

Minute::Minute()
    : m_desk(std::make_unique<Desk>()) {}

Minute::~Minute() = default;

const std::vector<std::string>& Minute::complaints() const {
    return m_desk->complaints;
}

std::vector<CallCost> Minute::score(std::size_t calls) {
    std::vector<CallCost> costs;
    const auto waiting = m_desk->waitingCalls();
    if (waiting.empty() || !m_desk->page->openCall(waiting.front().recording)) return costs;
    while (m_desk->scoring().isOpen() && costs.size() < calls) {
        const RecordingId judged = m_desk->scoring().opened().recording.id;
        CallCost cost = m_desk->hearAndAnswer();
        cost.nextSoundMs = m_desk->submitAndHearNext();
        ++cost.otherKeys; // submit; the next call's play is its own
        costs.push_back(cost);
        if (m_desk->scoring().isOpen() && m_desk->scoring().opened().recording.id == judged) {
            m_desk->complaints.push_back("not submitted: " + cost.file);
            break;
        }
        m_desk->passTexts();
    }
    for (const QString& question : m_desk->ui.dialogs.asked)
        m_desk->complaints.push_back(ui::toUtf8(question));
    return costs;
}

MinuteFigures figuresOf(const std::vector<CallCost>& calls) {
    MinuteFigures figures;
    double length = 0, listened = 0, answers = 0, keys = 0, criteria = 0;
    std::vector<double> latencies;
    for (const CallCost& call : calls) {
        length += static_cast<double>(call.lengthMs);
        listened += static_cast<double>(call.listenedMs);
        answers += call.answerKeys;
        keys += call.answerKeys + call.otherKeys;
        criteria += call.criteria;
        if (call.nextSoundMs > 0) latencies.push_back(call.nextSoundMs);
    }
    if (calls.empty() || length == 0 || criteria == 0) return figures;
    figures.listenedPerSecond = listened / length;
    figures.answerKeysPerCriterion = answers / criteria;
    figures.keysPerCriterion = keys / criteria;
    std::ranges::sort(latencies);
    if (!latencies.empty()) {
        figures.slowestNextSoundMs = latencies.back();
        figures.medianNextSoundMs = latencies[latencies.size() / 2];
    }
    return figures;
}

} // namespace earmark::journeys
