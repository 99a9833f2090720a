#pragma once

#include "core/base/localized_text.h"
#include "core/scoring/lint.h"
#include "ui/scorecard/card_place.h"

#include <QAbstractItemModel>

#include <map>
#include <string>
#include <vector>

namespace earmark::ui {

class CardEditController;

/// The card being edited as an outline: the card itself, then its sections with their criteria. Names are
/// edited in place in both languages, and so are the points of a criterion.
class CardOutlineModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    /// Name stands in the language of the screen, Other in the other one.
    enum Column { Name, Other, Points, ColumnCount };

    explicit CardOutlineModel(CardEditController& editor, QObject* parent = nullptr);

    void setLanguage(Language language);
    QModelIndex indexOf(CardPlace place, int column = Name) const;
    CardPlace placeOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    using Shape = std::vector<std::vector<std::string>>;

    Shape shapeOf() const;
    void follow();
    void mark();
    void tellAll();
    const LocalizedText& nameAt(CardPlace place) const;
    QString pointsAt(CardPlace place) const;
    bool differsFromStated(CardPlace place) const;
    QVariant foreground(const QModelIndex& index) const;
    bool setName(CardPlace place, int column, const QString& name);
    bool setPoints(CardPlace place, const QString& entered);

    CardEditController& m_editor;
    Language m_language = Language::English;
    Shape m_shape; ///< keys by section, as the views know them
    std::map<std::pair<int, int>, scoring::Finding::Severity> m_marks;
};

} // namespace earmark::ui
