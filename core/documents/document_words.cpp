#include "core/documents/document_words.h"

#include <array>
#include <cstddef>

namespace earmark::documents {

namespace {

/// In the order of Word.
const auto& texts() {
    static const std::array kTexts{
        LocalizedText{"Key figures", "关键指标"},
        LocalizedText{"Figure", "指标"},
        LocalizedText{"Value", "数值"},
        LocalizedText{"Interval and number behind it", "区间与样本量"},
        LocalizedText{"Comparison", "对比"},
        LocalizedText{"Passages to hear", "录音片段"},
        LocalizedText{"Passage", "片段"},
        LocalizedText{"Call", "通话"},
        LocalizedText{"From", "开始"},
        LocalizedText{"To", "结束"},
        LocalizedText{"Speaker", "说话人"},
        LocalizedText{"Note", "说明"},
        LocalizedText{"The recording is not where it was, so there is nothing to hear here.",
                      "录音已不在原处，此处无法播放。"},
        LocalizedText{"The recording cannot be read, so there is nothing to hear here.",
                      "录音无法读取，此处无法播放。"},
        LocalizedText{"Rows that only the workbook and the CSV file have:",
                      "其余行仅见于工作簿与 CSV，行数："},
        LocalizedText{"The figures behind this chart", "图表数据"},
        LocalizedText{"Good example", "优秀示例"},
        LocalizedText{"Bad example", "反面示例"},
        LocalizedText{"Summary", "概览"},
        LocalizedText{"Sheet", "表"},
        LocalizedText{"Date, signature", "日期、签名"},
    };
    return kTexts;
}

} // namespace

const std::string& wordIn(Word word, Language language) {
    return texts()[static_cast<std::size_t>(word)].in(language);
}

} // namespace earmark::documents
