#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/localized_text.h"
#include "core/model/condition.h"
#include "core/model/measure_source.h"
#include "core/model/medium.h"
#include "core/model/quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The scorecard as plain values: see docs/scoring.md for what each rule does to a score.
namespace earmark::model {

/// How section and criterion results become the card's score.
enum class Aggregation { Points, WeightedPoints, SectionMeans, CriterionWeights, Deduct };

/// What "not applicable" does: leaves the denominator, or earns full marks.
enum class NotApplicableRule { LeftOut, FullMarks };

/// How a score is written: as percent, or as points of the card's full maximum.
enum class ScoreUnit { Percent, Points };

/// Which end of each band of a table belongs to it. Unstated is a linter error.
enum class ClosedEnd { Unstated, Lower, Upper };

enum class CriterionKind { Scale, Choice, Multiple, Check, Measure, Deduction, Bonus };

/// Families in which a failed criterion is a critical error of the call.
enum class CriticalFamily { None, Customer, Business, Compliance };

/// A grade: the shares it covers, its name and colour ("#2e7d32").
struct GradeBand {
    std::string key;
    LocalizedText name;
    std::string colour;
    Share lower;
    std::optional<Share> upper; ///< open above when absent

    bool operator==(const GradeBand&) const = default;
};

/// Values of a measure (in thousandths of its unit) that earn the same points.
struct MeasureBand {
    std::optional<Points> lower; ///< open below when absent
    std::optional<Points> upper; ///< open above when absent
    Points points;
    LocalizedText name;

    bool operator==(const MeasureBand&) const = default;
};

/// A named answer of a choice or multiple criterion, with its points and what earns it.
struct Option {
    std::string key;
    LocalizedText name;
    Points points;
    LocalizedText description;

    bool operator==(const Option&) const = default;
};

/// When a fatal rule is met.
struct FatalTrigger {
    enum class Kind {
        CheckAnswered, ///< a check was answered with `answer`
        OptionMarked,  ///< one of `options` was chosen
        EarnedAtMost,  ///< earned points are at or below `threshold`
        CountAtLeast,  ///< a deduction occurred `count` times or more
        Severe,        ///< the inspector called the slip severe
    };

    Kind kind = Kind::CheckAnswered;
    bool answer = true;
    std::vector<std::string> options;
    Points threshold;
    std::int64_t count = 1;

    bool operator==(const FatalTrigger&) const = default;
};

/// What a met fatal rule does. Every scope but ZeroCriterion fails the evaluation.
enum class FatalScope { ZeroCard, ZeroSection, CapScore, FlagOnly, ZeroCriterion };

struct FatalRule {
    FatalTrigger trigger;
    FatalScope scope = FatalScope::ZeroCard;
    Share cap; ///< for CapScore

    bool operator==(const FatalRule&) const = default;
};

/// Which answer a criterion starts with; it counts once the inspector confirms it.
struct DefaultAnswer {
    enum class Kind { None, Full, Option, Yes, No, Zero };

    Kind kind = Kind::None;
    std::string option; ///< for Kind::Option

    bool operator==(const DefaultAnswer&) const = default;
};

/// A ready text that an inspector may put into a comment with one key.
struct CommentPhrase {
    LocalizedText text;

    bool operator==(const CommentPhrase&) const = default;
};

struct Criterion {
    std::string key; ///< stable across versions, so that trends cross them; [a-z0-9._-]+
    LocalizedText name;
    LocalizedText guidance; ///< what earns what, with examples
    CriterionKind kind = CriterionKind::Scale;
    Points maximum; ///< of scale, check, bonus; of choice, multiple and measure the best reachable
    Points step{Points::kScale};           ///< of scale and bonus scales
    bool bonusAsCheck = false;             ///< a bonus answered yes/no instead of as a scale
    std::vector<Option> options;           ///< of choice and multiple
    std::vector<MeasureBand> measureBands; ///< of measure
    ClosedEnd measureClosedEnd = ClosedEnd::Unstated;
    LocalizedText measureUnit;
    MeasureSource measureSource;
    Points deductionPoints;          ///< taken off for each occurrence
    std::int64_t deductionLimit = 1; ///< the most occurrences that can be counted
    Points weight{Points::kScale};   ///< in its section
    bool notApplicableAllowed = false;
    std::vector<FatalRule> fatalRules;
    std::optional<Points> metMark; ///< earning less is a failed criterion; default the maximum
    CriticalFamily criticalFamily = CriticalFamily::None;
    std::optional<Condition> condition;
    DefaultAnswer defaultAnswer;
    std::vector<std::string> causes; ///< keys of the causes offered (see kCauseKeys); empty offers all
    std::vector<CommentPhrase> phrases;
    /// Names of the acoustic events that bear on it ("dead-air", see model::EventKind); shown when it is
    /// current.
    std::vector<std::string> events;

    bool operator==(const Criterion&) const = default;

    /// The severe case is allowed when a rule names it as its trigger.
    bool severeAllowed() const;
    const Option* findOption(const std::string& optionKey) const;
};

struct Section {
    std::string key;
    LocalizedText name;
    Points weight{Points::kScale};
    std::optional<Points> cap;
    std::optional<Points> floor;         ///< default 0
    std::optional<Points> base;          ///< of a section of deductions only: its P and the start of its E
    std::optional<Points> statedMaximum; ///< what the paper original states
    std::optional<Condition> condition;
    std::vector<Criterion> criteria;

    bool operator==(const Section&) const = default;
};

struct Policy {
    Aggregation aggregation = Aggregation::Points;
    std::optional<Points> base; ///< for Deduct
    NotApplicableRule notApplicable = NotApplicableRule::LeftOut;
    std::optional<Share> ceiling; ///< absent: bonuses may pass 100 %
    Share floor;
    Share passMark = Share::percent(80);
    std::vector<GradeBand> bands; ///< ascending
    ClosedEnd bandClosedEnd = ClosedEnd::Unstated;
    ScoreUnit unit = ScoreUnit::Percent;
    int decimals = 1;

    bool operator==(const Policy&) const = default;
};

enum class CardStatus { Draft, Published, Retired };

/// One version of a scorecard. Published versions are frozen: nothing in them ever changes but the status.
struct CardVersion {
    CardVersionId id;
    std::string cardKey; ///< the card's identity across versions; [a-z0-9._-]+
    int version = 1;
    CardStatus status = CardStatus::Draft;
    LocalizedText name;
    LocalizedText description;
    Medium medium = Medium::Call; ///< what it judges; a card scores contacts of its own medium only
    Policy policy;
    std::vector<Section> sections; ///< in the order of a call
    std::string publishedBy;
    std::optional<Instant> publishedAt;
    std::string publishReason;

    bool operator==(const CardVersion&) const = default;

    const Criterion* findCriterion(const std::string& criterionKey) const;
    std::size_t criterionCount() const;
};

/// The causes of a finding (94 of 100 belong to the process, not to the person).
inline constexpr const char* kCauseKeys[] = {"process", "system", "knowledge", "skill", "attitude", "policy"};

} // namespace earmark::model
