#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// What an e-mail (RFC 5322 with MIME) says, as far as judging it needs to know. All UTF-8.
struct MailMessage {
    std::string from;    ///< the name, else the address
    std::string address; ///< "service@example.org"; empty where there is none
    std::string to;
    std::string date; ///< as it stands
    std::string subject;
    std::string text;                     ///< the plain text, or that of the HTML where there is no other
    std::vector<std::string> attachments; ///< their names
};

/// Whether bytes begin with the headers of a mail.
bool looksLikeMail(std::string_view bytes);

/// Malformed and TooLarge (parts nested or many beyond reason) with what is wrong.
Result<MailMessage> readMail(std::string_view bytes, const std::string& subject);

/// Splits "Lin Yue <service@example.org>" into name and address; either may be empty.
std::pair<std::string, std::string> nameAndAddress(std::string_view mailbox);

} // namespace earmark::exchange
