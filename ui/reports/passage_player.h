#pragma once

#include "core/model/case_example.h"
#include "core/model/recording.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QToolButton;

namespace earmark::ui {

class CallPlayer;
class Session;

/// What is to be heard or read: a part of a call, or the whole of it.
struct HeardPart {
    RecordingId recording;
    std::optional<model::CallSpan> span;
    std::optional<model::Passage> passage;
    QString title;
};

/// The strip at the foot of the place in which passages are played and written contacts read, without leaving
/// the report. Hidden until something is played.
class PassagePlayer final : public QWidget {
    Q_OBJECT

public:
    explicit PassagePlayer(Session& session, QWidget* parent = nullptr);
    /// For tests: another player.
    PassagePlayer(Session& session, CallPlayer& player, QWidget* parent = nullptr);
    ~PassagePlayer() override;

    void play(const HeardPart& part);
    /// The same part again pauses it.
    void toggle(const HeardPart& part);
    void stop();

signals:
    /// The strip was closed: the keyboard goes back to what was played.
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    CallPlayer& player();
    bool load(const HeardPart& part);
    void retranslate();

    Session& m_session;
    CallPlayer* m_player = nullptr; ///< made with the first passage: sound must not delay the place
    std::optional<model::Recording> m_loaded;
    QWidget* m_area = nullptr;
    QLabel* m_title;
    QToolButton* m_close;
};

} // namespace earmark::ui
