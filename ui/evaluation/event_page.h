#pragma once

#include "core/base/localized_text.h"
#include "core/model/acoustic_event.h"
#include "core/model/figures.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace earmark::ui {

class EventList;

/// Everything that was found in the recording, beside the form: each a jump away.
class EventPage final : public QWidget {
    Q_OBJECT

public:
    explicit EventPage(QWidget* parent = nullptr);

    struct Found {
        std::vector<model::AcousticEvent> events;
        std::optional<model::Figures> figures; ///< absent while the recording is being read
        bool mono = false;                     ///< one channel: nobody can say who speaks
        bool text = false;                     ///< a written contact has no sound
    };
    void showFound(const Found& found, Language language);

signals:
    void jumpWanted(const earmark::model::AcousticEvent& event);
    void takeWanted(const earmark::model::AcousticEvent& event);

protected:
    void changeEvent(QEvent* event) override;

private:
    QString headText() const;
    void refresh();

    Found m_found;
    Language m_language = Language::English;
    QLabel* m_head;
    EventList* m_list;
};

} // namespace earmark::ui
