#pragma once

#include "core/base/localized_text.h"
#include "core/model/acoustic_event.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace earmark::ui {

/// Events of a recording, one a row: a click jumps there, and where there is a criterion to take it for, a
/// button takes it.
class EventList final : public QWidget {
    Q_OBJECT

public:
    explicit EventList(QWidget* parent = nullptr);

    /// Whether rows offer to be taken as evidence, and the key that does it ("G").
    void setTakeable(bool takeable, const QString& key = {});
    void showEvents(const std::vector<model::AcousticEvent>& events, Language language);

signals:
    void jumpWanted(const earmark::model::AcousticEvent& event);
    void takeWanted(const earmark::model::AcousticEvent& event);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* rowFor(const model::AcousticEvent& event, bool first);

    QVBoxLayout* m_column;
    std::vector<model::AcousticEvent> m_events;
    Language m_language = Language::English;
    bool m_takeable = false;
    QString m_key;
};

} // namespace earmark::ui
