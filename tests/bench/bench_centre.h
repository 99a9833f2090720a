#pragma once

#include "core/model/evaluation.h"
#include "core/model/people.h"
#include "core/model/recording.h"
#include "core/model/scorecard.h"
#include "core/service/workspace.h"

#include <filesystem>
#include <memory>
#include <random>
#include <stdexcept>
#include <vector>

namespace earmark::bench {

inline constexpr int kTeams = 100;
inline constexpr int kAgents = 2000;
inline constexpr int kInspectors = 40;
inline constexpr int kDays = 1096; ///< three years, from 1 January 2023
inline constexpr int kCriteria = 20;

inline const Day kFirstDay = std::chrono::sys_days(std::chrono::year(2023) / 1 / 1);

/// The value, or an end of the program with what went wrong.
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// A call with its evaluation, as a batch brings it in.
struct JudgedCall {
    model::Recording recording;
    model::Evaluation evaluation;
};

/// A centre of 2,000 agents in 100 teams, scored for three years on 20 criteria, in a folder that goes with
/// it.
class BenchCentre {
public:
    explicit BenchCentre(std::size_t evaluations);
    ~BenchCentre();
    BenchCentre(const BenchCentre&) = delete;
    BenchCentre& operator=(const BenchCentre&) = delete;

    std::filesystem::path file() const { return m_folder / "centre.db"; }
    /// A call that nobody scored yet.
    RecordingId newCall();
    /// Calls that were added, each with an evaluation that was not.
    std::vector<JudgedCall> callsToJudge(std::size_t count);

    std::unique_ptr<service::Workspace> workspace;
    model::CardVersion card;
    std::vector<model::Team> teams;
    std::vector<model::Agent> agents;
    std::vector<model::Inspector> inspectors;

private:
    void makePeople();
    model::Recording randomCall(Day day);
    model::AnswerSheet randomAnswers();
    std::vector<JudgedCall> randomCalls(std::size_t first, std::size_t count, std::size_t of);
    void add(const std::vector<JudgedCall>& calls);

    std::filesystem::path m_folder;
    std::mt19937_64 m_random{1};
    int m_calls = 0;
};

} // namespace earmark::bench
