#include "core/service/sample_texts.h"

#include <array>
#include <span>

namespace earmark::service {

namespace {

const std::array<LocalizedText, 8> kSlips{{
    {"Left out here; agree on a wording and practise it.", "此处遗漏，建议固定话术并练习。"},
    {"Done in part only: the second half is missing.", "只做了一半，后半部分没有做到。"},
    {"Came too late to help the customer.", "做得太晚，对客户已没有帮助。"},
    {"The customer had to ask twice.", "客户问了两遍才得到答复。"},
    {"Hurried; one more sentence would have been enough.", "过于匆忙，多说一句就够了。"},
    {"The same slip as last month; talk it through with the recording.",
     "与上月相同的问题，请结合录音辅导。"},
    {"The system was slow, and nothing was said to bridge the wait.", "系统较慢，等待时没有任何说明。"},
    {"Not in line with the current process sheet.", "与现行流程要求不一致。"},
}};

const std::array<LocalizedText, 4> kPraise{{
    {"Well done; good as an example for the team.", "做得很好，可以作为班组案例。"},
    {"Calm and clear all through.", "全程沉稳、清楚。"},
    {"The customer's tone changes after this.", "这之后客户的语气明显缓和。"},
    {"Exactly as the standard asks.", "完全符合标准要求。"},
}};

const std::array<LocalizedText, 4> kFatalReasons{{
    {"Heard clearly, and not put right before the end of the call.", "录音中清晰可闻，直至结束未作纠正。"},
    {"The rule leaves no room here; raised the same day.", "此处没有余地，已于当日上报。"},
    {"Checked with the team leader, who heard it the same way.", "已与班组长复听确认。"},
    {"The customer could have come to harm.", "可能给客户造成损失。"},
}};

const std::array<LocalizedText, 3> kGoodSummaries{{
    {"A sound call; nothing to add.", "通话整体规范，无补充。"},
    {"Keep to this way of opening and closing.", "开场与结束语请继续保持。"},
    {"Pleasant to listen to, and to the point.", "听感良好，答复到位。"},
}};

const std::array<LocalizedText, 3> kPoorSummaries{{
    {"Go through the marked moments together before the next shift.", "下次上岗前请一起复听标记的片段。"},
    {"Kind, but the process was not followed.", "态度尚可，但未按流程办理。"},
    {"Repeat the module on this topic, then listen again.", "请复训该主题后再抽听。"},
}};

const std::string& oneOf(std::span<const LocalizedText> texts, SampleChance& chance, Language language) {
    return texts[chance.below(texts.size())].in(language);
}

struct CauseShare {
    const char* key;
    std::size_t percent;
};
constexpr std::array<CauseShare, 6> kCauseShares{
    {{"process", 34}, {"knowledge", 20}, {"skill", 18}, {"system", 14}, {"attitude", 8}, {"policy", 6}}};

} // namespace

const std::string& slipComment(SampleChance& chance, Language language) {
    return oneOf(kSlips, chance, language);
}

const std::string& praiseComment(SampleChance& chance, Language language) {
    return oneOf(kPraise, chance, language);
}

const std::string& fatalReason(SampleChance& chance, Language language) {
    return oneOf(kFatalReasons, chance, language);
}

std::string fatalReasonInBoth(const std::string& reason) {
    for (const LocalizedText& known : kFatalReasons)
        if (reason == known.en || reason == known.zh) return known.zh + " / " + known.en;
    return reason;
}

const std::string& summaryText(SampleChance& chance, Language language, bool good) {
    return good ? oneOf(kGoodSummaries, chance, language) : oneOf(kPoorSummaries, chance, language);
}

std::string likelyCause(SampleChance& chance, const model::Criterion& criterion) {
    if (!criterion.causes.empty()) return criterion.causes[chance.below(criterion.causes.size())];
    std::size_t left = chance.below(100);
    for (const CauseShare& cause : kCauseShares) {
        if (left < cause.percent) return cause.key;
        left -= cause.percent;
    }
    return kCauseShares.front().key;
}

} // namespace earmark::service
