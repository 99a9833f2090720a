#pragma once

#include "core/base/localized_text.h"
#include "core/exchange/finding.h"

#include <string>

namespace earmark::exchange {

/// What a reader of a card's table has to say of a row or of the whole.
enum class CardRemarkKind {
    // Of the whole table.
    NoCriterionColumn, ///< nothing can be read
    NoPointsColumn,    ///< points are looked for in names and guidance only
    NoHeadings,        ///< no row of headings: the columns are told by what they hold
    ColumnNotTaken,    ///< column; value: its heading
    SectionSumDiffers, ///< value: the section; stated and sum
    TotalDiffers,      ///< stated and sum
    TotalAgrees,       ///< sum
    BonusesUncapped,   ///< with bonuses the score may pass 100 %
    DeductionsOnly,    ///< stated: the base taken
    BaseAssumed,       ///< the same where no cell states it
    PassMarkTaken,     ///< stated
    PassMarkAssumed,   ///< stated
    NameTwice,         ///< value: the name
    // Of one row; doubts.
    PointsMissing,
    PointsUnreadable, ///< value: what stands there
    PointsAreDate,    ///< value: the date a spreadsheet has made of them
    RangeNotFromZero, ///< value
    LevelsDiffer,     ///< stated and sum: the points column and the best level
    LevelsUnnamed,    ///< levels without words
    LevelsWithoutPoints,
    LimitAssumed,     ///< value: how often a slip can be counted
    FatalInWords,     ///< the text speaks of a fatal case that is not told apart
    ConditionInWords, ///< the text says that it applies only sometimes
    NameCut,          ///< the name is too long; the whole stands in the guidance
    NameMissing,
    NameFromGuidance, ///< value
    SectionMissing,   ///< a criterion before any section
    TextCut,          ///< beyond the longest text a card takes
    // Of one row; for information.
    LevelsTaken, ///< value: how many
    FatalOnYes,  ///< value: the section
    FatalOnNo,
    SevereFatal,
    NotApplicableTaken, ///< allowed, because the text says so
    SectionAgain,       ///< added to the section of that name further up
    SectionTextLeftOut, ///< value: a section has no guidance of its own
    SingleCriterion,    ///< the section's only criterion has its name
    PointsShared,       ///< value: points of a row that only continues a criterion
    TextCleaned,        ///< characters that cannot be shown were dropped
    // Why a row is nothing of the card.
    Title,
    Headings,
    Total,
    SectionTotal,
    Note,
    TooManyRows, ///< value: the limit
};

struct CardRemark {
    CardRemarkKind kind = CardRemarkKind::Note;
    std::size_t row = 0;            ///< as a spreadsheet counts, from 1; 0: no single row
    std::size_t column = kNoColumn; ///< from 0
    std::string value = {};         ///< see CardRemarkKind
    std::string stated = {};        ///< points as text
    std::string sum = {};           ///< points as text

    bool operator==(const CardRemark&) const = default;
};

/// Whether a person should look at it before the card is used.
bool isDoubt(CardRemarkKind kind);

/// "points-missing": stable, for files.
const char* cardRemarkName(CardRemarkKind kind);

/// What it means and, for a doubt, what to do, in both languages, one sentence or two.
LocalizedText wordsOf(const CardRemark& remark);

} // namespace earmark::exchange
