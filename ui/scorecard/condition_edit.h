#pragma once

#include "core/model/scorecard.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace earmark::ui {

class CardEditController;
class Session;

/// When the current section or criterion applies: rows of tests joined by all or any, nested as deep as
/// wanted. What is asked about is picked: criteria that come before, fields of the call; never typed.
class ConditionEdit final : public QWidget {
    Q_OBJECT

public:
    ConditionEdit(Session& session, CardEditController& editor, QWidget* parent = nullptr);

    /// Fields of calls that may be tested beside those every call has.
    void setFields(const QStringList& fields);
    void refresh();

private:
    /// The way to a part: the index in each group, from the outermost.
    using Path = std::vector<std::size_t>;

    const std::optional<model::Condition>& condition() const;
    QString shapeOf(const model::Condition& condition) const;
    void build();
    void addGroup(const model::Condition& group, const Path& path, int depth);
    void addTest(const model::Condition& part, const Path& path, int depth);
    QWidget* makeSubject(const model::Test& test, const Path& path);
    QWidget* makeComparison(const model::Test& test, const Path& path);
    QWidget* makeValue(const model::Test& test, const Path& path);
    QWidget* makeRemove(const Path& path);
    /// The criteria before the current place, by key and name.
    std::vector<const model::Criterion*> earlier() const;
    const model::Criterion* subjectOf(const model::Test& test) const;
    void change(const QString& text, const std::function<void(std::optional<model::Condition>&)>& apply,
                const QString& mergeKey = {});
    void changePart(const Path& path, const std::function<void(model::Condition&)>& apply,
                    const QString& mergeKey = {});
    void addRow(QWidget* row, int depth);

    Session& m_session;
    CardEditController& m_editor;
    QStringList m_fields;
    QVBoxLayout* m_layout;
    QString m_shape;
    QWidget* m_lastStop = nullptr;                ///< where Tab stands while rows are being built
    std::vector<std::function<void()>> m_fillers; ///< put typed values where they are shown
};

} // namespace earmark::ui
