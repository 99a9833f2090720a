#pragma once

#include "core/base/calendar.h"
#include "core/base/localized_text.h"
#include "ui/recordings/call_columns.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <optional>
#include <vector>

namespace earmark::ui {

/// How many calls of a list are in which state.
struct CallCounts {
    int total = 0;
    int scored = 0;
    int drafts = 0;
    int parked = 0;
    int skipped = 0;
};

/// The rows of the worklist. Texts are made when they are shown, so that a hundred thousand rows cost no more
/// than their values.
class CallModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CallModel(const Zone& zone, QObject* parent = nullptr);

    /// Dates and names follow.
    void setLanguage(Language language, const QLocale& locale);
    void setZone(const Zone& zone);
    /// Keeps the order that was sorted last.
    void setRows(std::vector<service::CallRow> rows);
    const service::CallRow& at(int row) const { return m_rows[m_order[static_cast<std::size_t>(row)]]; }
    std::optional<int> rowOf(RecordingId recording) const;
    CallCounts counts() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString text(const service::CallRow& row, CallColumn column) const;
    /// Start to the second, and the file: what tells calls of one minute apart.
    QString wholeStart(const service::CallRow& row) const;
    QVariant decoration(const service::CallRow& row, CallColumn column) const;
    QVariant color(const service::CallRow& row, CallColumn column) const;
    void arrange();
    std::vector<std::int64_t> sortKeys() const;
    std::vector<std::int64_t> textRanks() const;

    Zone m_zone;
    Language m_language = Language::English;
    QLocale m_locale;
    std::vector<service::CallRow> m_rows;
    std::vector<std::uint32_t> m_order; ///< shown row → index into m_rows
    CallColumn m_sortColumn = CallColumn::Start;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace earmark::ui
