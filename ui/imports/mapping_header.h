#pragma once

#include "core/exchange/list_mapping.h"
#include "ui/common/column_header.h"

namespace earmark::ui {

/// The head of a list's preview: above each column, which field of a call or agent it is taken as.
class MappingHeader final : public ColumnHeader {
    Q_OBJECT

public:
    explicit MappingHeader(QWidget* parent = nullptr);

    void setMapping(const exchange::ListMapping& mapping);
    void retranslate();

signals:
    void chosen(int column, earmark::exchange::ListField field);

private:
    exchange::ListMapping m_mapping;
};

} // namespace earmark::ui
