#pragma once

#include "core/exchange/finding.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace earmark::exchange {

/// What was found in one list or folder: counted in full, listed up to a limit, so that a list in which every
/// row is wrong costs no more than one with a few faults.
class FindingList {
public:
    static constexpr std::size_t kListed = 5'000;        ///< errors
    static constexpr std::size_t kRemarksListed = 1'000; ///< so that remarks never crowd errors out

    void add(Finding finding) {
        const bool error = isError(finding.kind);
        const std::size_t number = ++(error ? m_errors : m_remarks);
        m_wholeFile = m_wholeFile || concernsWholeFile(finding.kind);
        if (number <= (error ? kListed : kRemarksListed)) m_findings.push_back(std::move(finding));
    }

    const std::vector<Finding>& listed() const { return m_findings; }
    std::size_t errors() const { return m_errors; }
    std::size_t remarks() const { return m_remarks; }
    /// Whether one of them keeps everything from being imported.
    bool wholeFile() const { return m_wholeFile; }

    /// Errors before remarks, each by row, then column; those of the whole file first.
    void sort() {
        std::ranges::stable_sort(m_findings, [](const Finding& left, const Finding& right) {
            const bool leftError = isError(left.kind);
            if (leftError != isError(right.kind)) return leftError;
            return left.row != right.row ? left.row < right.row : left.column + 1 < right.column + 1;
        });
    }

private:
    std::vector<Finding> m_findings;
    std::size_t m_errors = 0;
    std::size_t m_remarks = 0;
    bool m_wholeFile = false;
};

} // namespace earmark::exchange
