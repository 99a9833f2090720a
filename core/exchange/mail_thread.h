#pragma once

#include "core/exchange/mail_message.h"
#include "core/exchange/message_composer.h"

namespace earmark::exchange {

/// The messages of a mail, the earliest first: what it quotes below ("On … wrote:", 在…写道：, "Original
/// Message" and 原始邮件 with headers of their own) is split off where it is clear where the quotation begins
/// and ends, level by level; answers written between quoted lines are kept as one message.
std::vector<WrittenMessage> threadOf(const MailMessage& mail);

/// Reads "Mon, 2 Mar 2026 09:14:12 +0800", "Mar 2, 2026 at 9:14 AM", "2026年3月2日 周一 下午3:05" and what
/// time_text.h reads, as a text that time_text.h reads; as it was where it is no date.
std::string plainMailDate(std::string_view date);

} // namespace earmark::exchange
