#pragma once

#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/model/scorecard.h"

/// Enumerators are stored as their position. These assertions keep anybody from reordering them: a new one is
/// added at the end, its assertion here with it.
namespace earmark::storage {

template <class Enum>
constexpr int codeOf(Enum value) {
    return static_cast<int>(value);
}

static_assert(codeOf(model::EvaluationStatus::Draft) == 0 && codeOf(model::EvaluationStatus::Parked) == 1 &&
              codeOf(model::EvaluationStatus::Submitted) == 2 &&
              codeOf(model::EvaluationStatus::Replaced) == 3 && codeOf(model::EvaluationStatus::Voided) == 4);
static_assert(codeOf(model::Purpose::Regular) == 0 && codeOf(model::Purpose::Mystery) == 1 &&
              codeOf(model::Purpose::Calibration) == 2 && codeOf(model::Purpose::Practice) == 3 &&
              codeOf(model::Purpose::Rescore) == 4);
static_assert(codeOf(model::Direction::Unknown) == 0 && codeOf(model::Direction::Inbound) == 1 &&
              codeOf(model::Direction::Outbound) == 2 && codeOf(model::Direction::Internal) == 3);
static_assert(codeOf(model::SideLayout::Unknown) == 0 && codeOf(model::SideLayout::Mono) == 1 &&
              codeOf(model::SideLayout::AgentLeft) == 2 && codeOf(model::SideLayout::AgentRight) == 3 &&
              codeOf(model::SideLayout::PairOfFiles) == 4);
static_assert(codeOf(model::MediaState::Pending) == 0 && codeOf(model::MediaState::Ready) == 1 &&
              codeOf(model::MediaState::Missing) == 2 && codeOf(model::MediaState::Unreadable) == 3);
static_assert(codeOf(model::CardStatus::Draft) == 0 && codeOf(model::CardStatus::Published) == 1 &&
              codeOf(model::CardStatus::Retired) == 2);
static_assert(codeOf(model::Medium::Call) == 0 && codeOf(model::Medium::Text) == 1);
static_assert(std::variant_size_v<model::AnswerValue> == 8);

inline constexpr auto kLastStatus = model::EvaluationStatus::Voided;
inline constexpr auto kLastPurpose = model::Purpose::Rescore;
inline constexpr auto kLastDirection = model::Direction::Internal;
inline constexpr auto kLastSideLayout = model::SideLayout::PairOfFiles;
inline constexpr auto kLastMediaState = model::MediaState::Unreadable;
inline constexpr auto kLastMedium = model::Medium::Text;
inline constexpr auto kLastCardStatus = model::CardStatus::Retired;

} // namespace earmark::storage
