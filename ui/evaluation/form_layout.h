#pragma once

#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/form_model.h"

#include <QFontMetrics>
#include <QRect>

#include <vector>

namespace earmark::ui {

/// One answer as drawn: its key or its mark, and what it says.
struct FormChip {
    AnswerOffer offer;
    QRect rect;  ///< what a click takes
    QRect glyph; ///< the key on the current row, the mark elsewhere
    QRect label; ///< empty where the glyph says it all
    QString text;
    bool chosen = false;
    bool suggested = false; ///< the default that waits to be confirmed
};

/// Where everything of a row stands. Painting and clicking share it.
struct FormRowGeometry {
    QRect number;
    QRect name;
    QRect answers;
    QRect points;
    QRect sign;    ///< ✕ or –
    QRect comment; ///< the three small marks
    QRect moment;
    QRect severe;
    QRect save;
    std::vector<FormChip> chips;
    QRect field;  ///< of a typed number; else empty
    QRect source; ///< where a measure's value is found; else empty
};

/// Width that a row's answers would like.
int answersWidth(const model::Criterion& criterion, Language language, const QFontMetrics& metrics);

/// A criterion's name as its row shows it: on one line to three, cut only where these are too few.
QStringList nameLines(const QString& name, const QFont& font, int width);

/// `answersWidth` is the form's common column, so that answers stand below each other.
FormRowGeometry layoutRow(const FormModel& model, const FormModel::Row& row, const QRect& rect,
                          int answersWidth, const QFontMetrics& metrics);

} // namespace earmark::ui
