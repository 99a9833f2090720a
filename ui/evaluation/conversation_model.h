#pragma once

#include "core/base/calendar.h"
#include "core/model/conversation.h"
#include "ui/evaluation/playhead.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace earmark::ui {

/// A passage within one message, in the screen's characters (UTF-16), with the criterion it shows.
struct MarkedSpan {
    int start = 0;
    int end = 0;
    int position = 0; ///< the criterion's, from 0
    bool current = false;
};

/// The messages of a written contact as the reading view shows them. Texts are converted once.
class ConversationModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ConversationModel(const Zone& zone, QObject* parent = nullptr);

    void setConversation(model::Conversation conversation);
    void clear();
    void setPassages(const std::vector<ShownPassage>& passages);
    /// Its texts in another language.
    void retranslate();

    const model::Conversation& conversation() const { return m_conversation; }
    model::Writer writer(int row) const;
    const QString& text(int row) const { return m_texts[static_cast<std::size_t>(row)]; }
    /// "Lin Yue · 09:14:12"; the day where it is another one than that of the message before.
    QString head(int row) const;
    /// "UTC+8", the zone of all times, where they would be misread on this computer; else empty. So it is
    /// where only times of day are known: nobody said in which zone.
    QString zoneName() const;
    /// "4 min 18 s later" where the message came long after the one before; else empty.
    QString gap(int row) const;
    const std::vector<MarkedSpan>& marks(int row) const { return m_marks[static_cast<std::size_t>(row)]; }
    const std::vector<ShownPassage>& passages() const { return m_passages; }

    /// A span of a message as evidence, with its words.
    model::Passage passageOf(int row, int start, int end) const;
    /// Where a passage lies on the screen: its span, within the text that there is.
    MarkedSpan spanOf(const model::Passage& passage) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString timeOf(int row) const;

    Zone m_zone;
    model::Conversation m_conversation;
    std::vector<QString> m_texts;
    std::vector<std::vector<MarkedSpan>> m_marks;
    std::vector<ShownPassage> m_passages;
};

/// "Agent", "Customer", "Automatic".
QString writerTitle(model::Writer writer);
/// "42 s", "4 min 18 s", "2 h 5 min", "3 d 4 h".
QString waitText(std::int64_t ms);

} // namespace earmark::ui
