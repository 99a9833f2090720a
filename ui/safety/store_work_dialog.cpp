#include "ui/safety/store_work_dialog.h"

#include "ui/common/error_sentence.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/safety/safety_texts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr int kGlanceMs = 100;

Result<QStringList> carryOut(const std::filesystem::path& store, const StoreWork& work, const Clock& clock,
                             Progress& progress) {
    if (work.kind == StoreWork::Kind::Restore) {
        const auto restored = service::restoreStore(store, work.backup, clock, &progress);
        return restored ? Result<QStringList>(restoredTexts(*restored))
                        : Result<QStringList>(restored.error());
    }
    const auto repaired = service::repairStore(store, clock, &progress);
    return repaired ? Result<QStringList>(repairedTexts(*repaired)) : Result<QStringList>(repaired.error());
}

} // namespace

StoreWorkDialog::StoreWorkDialog(const std::filesystem::path& store, const StoreWork& work,
                                 const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_progress(std::make_shared<Progress>())
    , m_sentence(plainLabel())
    , m_bar(new QProgressBar)
    , m_lines(new QListWidget)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
    , m_timer(new QTimer(this)) {
    const bool restores = work.kind == StoreWork::Kind::Restore;
    setWindowTitle(restores ? tr("Restore a backup") : tr("Repair the store"));
    m_sentence->setText(restores ? tr("The backup is checked, then put in the store's place…")
                                 : tr("The store is looked through and mended…"));
    m_sentence->setWordWrap(true);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(windowTitle());
    m_lines->setAccessibleName(tr("What came of it"));
    m_lines->setWordWrap(true);
    m_lines->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kLarge);
    layout->setSpacing(space::kMedium);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_sentence, m_bar, m_lines, m_buttons})
        layout->addWidget(widget);
    setMinimumWidth(560);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &StoreWorkDialog::reject);
    connect(m_timer, &QTimer::timeout, this, &StoreWorkDialog::showProgress);
    m_timer->start(kGlanceMs);
    m_thread = std::thread([this, store, work, &clock, progress = m_progress] {
        const Result<QStringList> outcome = carryOut(store, work, clock, *progress);
        QMetaObject::invokeMethod(
            this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
    });
}

StoreWorkDialog::~StoreWorkDialog() {
    m_progress->cancel();
    m_thread.join();
}

void StoreWorkDialog::reject() {
    if (m_running)
        m_progress->cancel();
    else
        done(m_done ? Accepted : Rejected);
}

void StoreWorkDialog::abandon() {
    m_abandoned = true;
    reject();
}

void StoreWorkDialog::showProgress() {
    if (m_progress->total() <= 0) return;
    constexpr std::int64_t kSteps = 1'000;
    m_bar->setRange(0, kSteps);
    m_bar->setValue(static_cast<int>(std::min(kSteps, m_progress->done() * kSteps / m_progress->total())));
}

void StoreWorkDialog::finish(const Result<QStringList>& outcome) {
    m_running = false;
    m_done = outcome.has_value();
    m_timer->stop();
    if (m_abandoned) return reject();
    m_bar->hide();
    m_sentence->setText(outcome ? outcome->front() : errorSentence(outcome.error()));
    if (outcome && outcome->size() > 1) {
        m_lines->addItems(outcome->mid(1));
        m_lines->show();
    }
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace earmark::ui
