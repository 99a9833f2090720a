#pragma once

#include "core/exchange/card_cell.h"
#include "core/exchange/card_levels.h"

#include <optional>
#include <string>
#include <string_view>

/// What whole rows of a card's table are, told by their words.
namespace earmark::exchange {

/// What a table says of the card as a whole, beside its sections.
struct CardTableFacts {
    LocalizedText title;
    std::string notes;                     ///< a line each
    std::optional<model::Points> total;    ///< as a title or a total row states it
    std::optional<model::Points> base;     ///< "基础分100分", "start from 100"
    std::optional<model::Points> passMark; ///< in points, or in percent
    bool passMarkInPercent = false;
};

/// 合计, 总分, Total …, with nothing but a number beside it.
bool saysTotal(std::string_view text);
/// 小计, Subtotal: of one section.
bool saysSubtotal(std::string_view text);
/// 注：…, 备注, Note …
bool saysNote(std::string_view text);
/// 合格线 80分, pass mark 80 %, 基础分100: a rule of the card rather than a criterion.
bool saysSetting(std::string_view text);
/// Begins with the name of a level: 优秀, good …
bool saysLevel(std::string_view text);

DescribedLevel levelOfText(std::string_view text, const PointsCell& points);

/// Takes pass mark and base out of a title or note.
void takeSettings(std::string_view text, CardTableFacts& facts);

/// The first number of a text.
std::optional<model::Points> numberIn(std::string_view text);

} // namespace earmark::exchange
