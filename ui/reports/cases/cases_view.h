#pragma once

#include "core/documents/document.h"
#include "core/service/case_library.h"
#include "ui/reports/passage_player.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QStackedWidget;

namespace earmark::ui {

class CaseForm;
class EmptyState;
class RecordList;
class Session;

/// The case library: examples by topic, good and bad, to be played, noted, and removed.
class CasesView final : public QWidget {
    Q_OBJECT

public:
    explicit CasesView(Session& session, QWidget* parent = nullptr);

    void activate();
    bool hasReport() const { return !m_shown.empty(); }
    /// The cases that are listed, with or without agents' names.
    documents::Document compose(bool hideNames) const;
    QString fileName() const;

signals:
    void playWanted(const earmark::ui::HeardPart& part);
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);
    /// There is nothing in the library: to where calls are scored.
    void callsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void fill(std::vector<service::ExampleRow> rows);
    void fillTopics(const QString& chosen);
    void showRows();
    void showCurrent();
    const service::ExampleRow* current() const;
    void playCurrent();
    void openCurrent();
    void retranslate();

    Session& m_session;
    std::vector<service::ExampleRow> m_all;
    std::vector<std::size_t> m_shown; ///< of m_all, in the list's order
    bool m_takeFocus = false;
    QComboBox* m_topic;
    QComboBox* m_kind;
    QStackedWidget* m_stack;
    RecordList* m_list;
    CaseForm* m_form;
    EmptyState* m_empty;
};

} // namespace earmark::ui
