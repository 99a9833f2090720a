#pragma once

#include "core/documents/document.h"

#include <QScrollArea>

#include <memory>

namespace earmark::ui {

class Session;

/// A report on the screen: the blocks that the files hold, in their digits. Passages are played, charts and
/// tables are copied with the system's copy key or from their menu, and what stands behind a mark is opened.
class DocumentView final : public QScrollArea {
    Q_OBJECT

public:
    explicit DocumentView(Session& session, QWidget* parent = nullptr);

    void showDocument(documents::Document document);
    const documents::Document& document() const { return *m_document; }

signals:
    void passagePlayed(const earmark::documents::Passage& passage);
    void passageOpened(const earmark::documents::Passage& passage);
    /// A mark of a chart, by what the chart says that it opens.
    void markOpened(const QString& what);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();

    Session& m_session;
    std::shared_ptr<const documents::Document> m_document; ///< tables and charts on show point into it
};

} // namespace earmark::ui
