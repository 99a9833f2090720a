#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/safety/store_work.h"

#include <QDialog>
#include <QStringList>

#include <memory>
#include <thread>

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QTimer;

namespace earmark::ui {

/// Restores or repairs a closed store on a thread of its own, with progress and a button to cancel, then
/// says what came of it. Accepted when it was done.
class StoreWorkDialog final : public QDialog {
    Q_OBJECT

public:
    StoreWorkDialog(const std::filesystem::path& store, const StoreWork& work, const Clock& clock,
                    QWidget* parent = nullptr);
    /// Cancels and waits.
    ~StoreWorkDialog() override;

    /// Cancels what runs; closes when nothing does.
    void reject() override;
    /// Cancels what runs and closes as soon as it has stopped, without saying what came of it.
    void abandon();

private:
    void showProgress();
    void finish(const Result<QStringList>& outcome);

    std::shared_ptr<Progress> m_progress;
    QLabel* m_sentence;
    QProgressBar* m_bar;
    QListWidget* m_lines;
    QDialogButtonBox* m_buttons;
    QTimer* m_timer;
    bool m_running = true;
    bool m_done = false;
    bool m_abandoned = false;
    std::thread m_thread;
};

} // namespace earmark::ui
