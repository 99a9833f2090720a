#pragma once

#include "core/model/case_example.h"
#include "ui/records/record_popup.h"

#include <vector>

class QComboBox;
class QLineEdit;

namespace earmark::ui {

class Session;

/// A part of a call that can be kept as an example: a moment, a passage, or with neither the whole call.
struct ExamplePart {
    std::optional<model::CallSpan> span;
    std::optional<model::Passage> passage;
};

/// Saves a call or a part of it in the case library.
class ExamplePopup final : public RecordPopup {
    Q_OBJECT

public:
    /// `example` says of which call and what is proposed; `parts` are what can be kept, the likeliest first.
    ExamplePopup(Session& session, model::CaseExample example, std::vector<ExamplePart> parts,
                 QWidget* parent);

protected:
    QString missing() const override;

private:
    void fillTopics();
    void save();

    Session& m_session;
    model::CaseExample m_example;
    std::vector<ExamplePart> m_parts;
    QComboBox* m_topic;
    QComboBox* m_kind;
    QComboBox* m_part;
    QLineEdit* m_note;
};

/// "00:12.3–00:20.1", the words of a passage, or "the whole call".
QString partText(const ExamplePart& part);
/// "good example", "bad example".
QString exampleKindText(model::ExampleKind kind);

} // namespace earmark::ui
