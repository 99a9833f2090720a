#pragma once

#include "core/base/result.h"
#include "core/exchange/call_list.h"
#include "core/exchange/finding.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace earmark::exchange {

/// How file names carry a call's data: "{date}_{time}_A{agent}_{customer}_{direction}". Parts in braces are
/// date, time, start (both at once), agent, customer, direction, queue, type, call, team, field:name (of the
/// centre's own) and any (skipped); also by their Chinese names 日期, 时间, 开始时间, 工号, 客户号码, 方向,
/// 技能组, 业务类型, 流水号, 班组, 任意. Everything else stands for itself. '/' takes names of folders in.
class FilePattern {
public:
    /// BadPattern says what is wrong and which parts there are.
    static std::variant<FilePattern, Finding> parse(std::string_view text);

    /// What a path below the recordings folder says, its extension taken off; nullopt when it does not fit. A
    /// pattern with n slashes looks at the last n + 1 names. Dates must exist; digits of other lengths than
    /// 8 (date), 6 or 4 (time) and 14 or 12 (start) do not fit.
    std::optional<CallEntry> match(std::string_view stem, const Zone& zone) const;

    /// Whether agent and start, without which a call cannot be imported, are among the parts.
    bool isComplete() const;

private:
    enum class Part {
        Literal,
        Date,
        Time,
        Start,
        Agent,
        Customer,
        Direction,
        Queue,
        CallType,
        CallNumber,
        Team,
        Custom,
        Any
    };
    struct Segment {
        Part part = Part::Literal;
        std::string text; ///< of a literal, or the key of a custom field
    };
    class Matcher;

    bool has(Part part) const;
    static std::optional<Part> partNamed(std::string_view name);

    std::vector<Segment> m_segments;
    std::size_t m_slashes = 0;
};

/// The ends of two file names that belong to one call.
struct SidePair {
    std::string agent;    ///< "_agent"
    std::string customer; ///< "_customer"

    bool operator==(const SidePair&) const = default;
};

/// Reads "_agent/_customer, -out/-in": the agent's ending first. BadPattern for an ending that is empty or
/// stands twice.
std::variant<std::vector<SidePair>, Finding> sidePairsOf(std::string_view text);

/// The endings that recorders use. From the centre's side: what goes out is the agent.
inline constexpr std::string_view kUsualSidePairs = "_agent/_customer, -agent/-customer, -out/-in, -tx/-rx";

} // namespace earmark::exchange
