#include "core/documents/document_words.h"

#include <array>
#include <cstddef>

namespace earmark::documents {

namespace {

/// In the order of Word.
const auto& texts() {
    static const std::array kTexts{
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
    };
    return kTexts;
}

} // namespace

const std::string& wordIn(Word word, Language language) {
    return texts()[static_cast<std::size_t>(word)].in(language);
}

} // namespace earmark::documents
