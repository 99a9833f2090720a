#include "core/exchange/speaker_words.h"

#include "core/exchange/heading_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace earmark::exchange {

namespace {

using model::Writer;

struct Words {
    Writer writer;
    std::string_view words; ///< separated by spaces
};

/// Chinese words count wherever they stand in a name; the more telling ones come first, because 智能客服 is
/// no agent and 客户服务 no customer.
constexpr std::array kInside{
    Words{Writer::System, "机器人 智能客服 智能助手 小助手 系统 自动回复 自动应答 通知"},
    Words{Writer::Agent, "客户服务 客服 坐席 座席 话务员 接线员 工号 服务专员 顾问 服务中心 售后 售前 专员"},
    Words{Writer::Customer, "客户 用户 访客 顾客 买家 会员 来访者 来电人 投保人 主叫"},
};

/// Western words count as whole words.
constexpr std::array kWhole{
    Words{Writer::System,
          "system bot robot chatbot autoreply auto noreply no-reply donotreply mailer-daemon postmaster "
          "notification assistant ai"},
    Words{
        Writer::Agent,
        "agent agents operator support service services helpdesk help advisor adviser representative rep csr "
        "staff employee consultant seat admin host kefu cs care hotline outbound info office"},
    Words{Writer::Customer,
          "customer client visitor guest caller user consumer buyer member enduser contact inbound"},
};

/// Mail anybody can have: whoever writes from there is not the centre.
constexpr std::string_view kFreeMail =
    "qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn gmail.com "
    "googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com aol.com gmx.de";

bool hasAny(std::string_view name, std::string_view words) {
    while (!words.empty()) {
        const std::size_t gap = std::min(words.find(' '), words.size());
        if (name.find(words.substr(0, gap)) != std::string_view::npos) return true;
        words.remove_prefix(std::min(gap + 1, words.size()));
    }
    return false;
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

bool isWordLetter(char letter) {
    const bool high = static_cast<unsigned char>(letter) >= 0x80;
    return high || letter == '-' || (letter >= 'a' && letter <= 'z');
}

std::optional<Writer> byWholeWords(std::string_view lower) {
    std::optional<Writer> found;
    std::size_t at = 0;
    while (at < lower.size()) {
        if (!isWordLetter(lower[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < lower.size() && isWordLetter(lower[at]))
            ++at;
        const std::string_view word = lower.substr(begin, at - begin);
        for (const Words& entry : kWhole) {
            if (!listsWord(entry.words, word)) continue;
            if (entry.writer == Writer::System) return Writer::System;
            // "Customer service" and "client support" are agents.
            if (!found || entry.writer == Writer::Agent) found = entry.writer;
        }
    }
    return found;
}

std::optional<Writer> byNumber(std::string_view lower) {
    std::string_view digits = lower;
    if (!digits.empty() && (digits.front() == 'a' || digits.front() == '#')) digits.remove_prefix(1);
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    if (digits.size() >= 3 && digits.size() <= 6) return Writer::Agent;
    return digits.size() >= 7 ? std::optional(Writer::Customer) : std::nullopt;
}

} // namespace

std::optional<Writer> writerByWords(std::string_view name) {
    const std::string lower = lowered(name);
    for (const Words& entry : kInside)
        if (hasAny(lower, entry.words)) return entry.writer;
    if (const auto number = byNumber(lower)) return number;
    const std::size_t sign = lower.rfind('@');
    const std::string_view local = std::string_view(lower).substr(0, sign);
    if (const auto word = byWholeWords(local)) return word;
    if (sign != std::string::npos) {
        std::string_view domain = std::string_view(lower).substr(sign + 1);
        domain = domain.substr(0, domain.find_first_of("> "));
        if (listsWord(kFreeMail, domain)) return Writer::Customer;
    }
    return std::nullopt;
}

} // namespace earmark::exchange
