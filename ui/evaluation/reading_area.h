#pragma once

#include "core/base/result.h"
#include "core/model/figures.h"
#include "core/model/recording.h"
#include "ui/evaluation/conversation_model.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace earmark::ui {

class ConversationView;
class Session;

/// The text of a written contact: its subject and figures above, the conversation below. Where the text
/// cannot be read it says why and what to do; the form can be answered all the same.
class ReadingArea final : public QWidget {
    Q_OBJECT

public:
    explicit ReadingArea(Session& session, QWidget* parent = nullptr);
    ~ReadingArea() override;

    /// Reads the text, away from the screen's thread, and stands at a message.
    void load(const model::Recording& recording, std::int64_t message);
    void unload();
    /// The message where reading stands.
    std::int64_t message() const;
    bool isReady() const { return m_ready; }
    /// What the text measures by itself, empty where it cannot be read; absent while it is being read.
    std::optional<model::Figures> figures() const;

    void showPassages(const std::vector<ShownPassage>& passages);
    const std::vector<ShownPassage>& passages() const { return m_passages; }
    void goToPassage(const model::Passage& passage);
    /// The next passage that is marked, in the order of the text; round the end.
    void goToMark(int step);
    std::vector<model::Passage> selection() const;
    void clearSelection();
    void takeFocus();
    bool hasTheFocus() const;

signals:
    /// figures() became known.
    void figured();
    void markChosen(int position);
    /// The person says that agent and customer are the other way round.
    void swapWanted(earmark::RecordingId recording);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void adopt(Result<model::Conversation> read);
    void showHead();
    void showProblem();
    void retranslate();

    Session& m_session;
    ConversationModel m_model;
    ConversationView* m_view;
    QStackedWidget* m_stack;
    QLabel* m_subject;
    QLabel* m_figures;
    QToolButton* m_swap;
    QLabel* m_problem;
    std::optional<model::Recording> m_recording;
    std::optional<Error> m_error;
    std::vector<ShownPassage> m_passages; ///< shown as soon as the text is there
    std::int64_t m_startAt = 0;
    int m_reading = 0; ///< the newest load; what older ones read is dropped
    bool m_ready = false;
};

} // namespace earmark::ui
