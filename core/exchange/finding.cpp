#include "core/exchange/finding.h"

#include <algorithm>

namespace earmark::exchange {

namespace {

std::string quoted(const std::string& value) {
    return "\"" + value + "\"";
}

std::string fileSentence(const Finding& finding) {
    const std::string& value = finding.value;
    switch (finding.kind) {
    case FindingKind::FileUnreadable:
        return "the file cannot be read (" + value + "); check that it exists and that you may open it";
    case FindingKind::FileEmpty:
        return "the file is empty; export the list again";
    case FindingKind::FileTooLarge:
        return "the file is larger than " + value + "; export a shorter period and import it in parts";
    case FindingKind::NotATable:
        return "this is neither a CSV text nor an Excel workbook; export the list as .xlsx or .csv";
    case FindingKind::OldWorkbook:
        return "this is a workbook of Excel 97-2003 (.xls), which is not read; open it in Excel or WPS and "
               "save it as an Excel Workbook (.xlsx)";
    case FindingKind::EncryptedWorkbook:
        return "the file is protected by a password; open it in Excel or WPS, take the password away "
               "(File, Info, Protect Workbook, Encrypt with Password) and save it again";
    case FindingKind::BinaryWorkbook:
        return "this is a binary workbook (.xlsb), which is not read; save it as an Excel Workbook (.xlsx)";
    case FindingKind::OpenDocument:
        return "this is an OpenDocument file, which is not read; save it as Excel 2007-365 (.xlsx) or CSV";
    case FindingKind::WebPage:
        return "this is a web page or XML text under a spreadsheet's name; open it in Excel or WPS and save "
               "it "
               "as an Excel Workbook (.xlsx)";
    case FindingKind::BrokenEncoding:
        return "the text is damaged: it is not valid " + value +
               "; export the list again, or choose another encoding";
    case FindingKind::UnknownEncoding:
        return "the text is neither UTF-8 nor GB18030; choose its encoding, or save it as CSV UTF-8";
    case FindingKind::UnclosedQuote:
        return "a quotation mark opens here and is never closed; close it, or save the list as .xlsx";
    case FindingKind::TextAfterQuote:
        return "text follows a closing quotation mark; double quotation marks inside a cell, or save the "
               "list as .xlsx";
    default:
        return {};
    }
}

std::string limitSentence(const Finding& finding) {
    const std::string& value = finding.value;
    switch (finding.kind) {
    case FindingKind::TooManyRows:
        return "more than " + value + " rows; export a shorter period and import it in parts";
    case FindingKind::TooManyColumns:
        return "more than " + value + " columns; delete the columns that are not needed";
    case FindingKind::CellTooLong:
        return "a cell holds more than " + value + " characters; shorten it, or check the quotation marks";
    case FindingKind::ZipBomb:
        return "the part " + value +
               " unpacks to far more than a list can hold, so the file was refused; export the list again";
    case FindingKind::BrokenArchive:
        return "the workbook is damaged (" + value + "); copy or export it again";
    case FindingKind::BrokenWorkbook:
        return "the workbook is damaged: " + value + "; open it in Excel or WPS and save it again";
    case FindingKind::SheetMissing:
        return value.empty() ? "the workbook has no sheet with cells; check that this is the right file"
                             : "the workbook has no sheet named " + quoted(value) + "; choose another";
    case FindingKind::NoHeader:
        return "no row looks like column headings; put a row with the columns' names on top";
    case FindingKind::NoRows:
        return "there are headings but no rows below them; export the list again";
    case FindingKind::FieldMissing:
        return "no column is taken as " + value + "; choose the column that holds it";
    case FindingKind::FieldTwice:
        return "another column is taken as " + value + " already; choose one of the two";
    default:
        return {};
    }
}

std::string cellSentence(const Finding& finding) {
    const std::string& value = finding.value;
    switch (finding.kind) {
    case FindingKind::RowTooLong:
        return "the row has more cells than there are headings; put cells that hold the separator in "
               "quotation marks";
    case FindingKind::ErrorValue:
        return "the cell holds the spreadsheet error " + value + "; mend its formula";
    case FindingKind::ValueMissing:
        return value + " is missing; fill it in";
    case FindingKind::ValueTooLong:
        return "longer than " + value + " characters; shorten it";
    case FindingKind::UnusableText:
        return "the text holds control characters; type it again";
    case FindingKind::RoundedNumber:
        return "the spreadsheet has rounded a long number to " + quoted(value) +
               "; format the column as text and export again";
    case FindingKind::BadDate:
        return quoted(value) + " is not a date and time; write it like 2026-03-02 09:14:12";
    case FindingKind::AmbiguousDate:
        return quoted(value) + " may be day/month or month/day; choose which";
    case FindingKind::BadDirection:
        return quoted(value) + " is not a direction; write inbound, outbound or internal";
    case FindingKind::BadRole:
        return quoted(value) + " is not a role; write agent, leader or inspector";
    case FindingKind::UnknownAgent:
        return finding.detail.empty()
                   ? "agent " + quoted(value) +
                         " is not in the roster; import the roster first, or let "
                         "unknown agents be added"
                   : "agent " + quoted(value) + " is not in the roster, but " + quoted(finding.detail) +
                         " is: leading zeros may be lost; format the column as text and export again";
    case FindingKind::UnknownTeam:
        return "team " + quoted(value) + " is not in the roster; import the roster first";
    case FindingKind::DuplicateRow:
        return "row " + value + " names the same one; delete one of the two";
    case FindingKind::Contradiction:
        return "row " + finding.detail + " says " + quoted(value) + "; make both rows agree";
    case FindingKind::PathOutsideRoot:
        return quoted(value) + " lies outside the recordings folder; choose the folder that holds it";
    case FindingKind::RecordingMissing:
        return "no file " + quoted(value) + " in the recordings folder; the call waits until it is there";
    default:
        return {};
    }
}

std::string folderSentence(const Finding& finding) {
    const std::string& value = finding.value;
    switch (finding.kind) {
    case FindingKind::FolderUnreadable:
        return "the folder cannot be read (" + value + "); check that it exists and that you may open it";
    case FindingKind::TooManyFiles:
        return "more than " + value + " files; choose a folder further down";
    case FindingKind::UnusableName:
        return "the name holds control characters or bytes that are no UTF-8 (each shown as \\xHH); rename "
               "the "
               "file and import the folder again";
    case FindingKind::NameDoesNotMatch:
        return "the name does not fit the pattern; change the pattern or rename the file";
    case FindingKind::BadPattern:
        return "the pattern cannot be used: " + value;
    case FindingKind::EmptyRecording:
        return "the file is empty; copy it from the recorder again";
    case FindingKind::NotARecording:
        return "not a recording in a known format; left out";
    case FindingKind::FormatUnknown:
        return "the file does not tell what it is and was left out; if it is a recording, say which format "
               "files without a header have";
    case FindingKind::OtherSideMissing:
        return "the file of the other side is missing; taken as a recording with one side";
    default:
        return {};
    }
}

} // namespace

bool isError(FindingKind kind) {
    switch (kind) {
    case FindingKind::RecordingMissing:
    case FindingKind::NotARecording:
    case FindingKind::FormatUnknown:
    case FindingKind::OtherSideMissing:
        return false;
    default:
        return true;
    }
}

bool concernsWholeFile(FindingKind kind) {
    return kind <= FindingKind::FieldTwice || kind == FindingKind::FolderUnreadable ||
           kind == FindingKind::TooManyFiles || kind == FindingKind::BadPattern;
}

ErrorCode codeOf(FindingKind kind) {
    switch (kind) {
    case FindingKind::FileUnreadable:
    case FindingKind::FolderUnreadable:
        return ErrorCode::Io;
    case FindingKind::NotATable:
    case FindingKind::OldWorkbook:
    case FindingKind::BinaryWorkbook:
    case FindingKind::OpenDocument:
    case FindingKind::WebPage:
        return ErrorCode::Unsupported;
    case FindingKind::EncryptedWorkbook:
        return ErrorCode::Encrypted;
    case FindingKind::FileTooLarge:
    case FindingKind::TooManyRows:
    case FindingKind::TooManyColumns:
    case FindingKind::CellTooLong:
    case FindingKind::ZipBomb:
    case FindingKind::TooManyFiles:
        return ErrorCode::TooLarge;
    case FindingKind::SheetMissing:
    case FindingKind::FieldMissing:
    case FindingKind::FieldTwice:
    case FindingKind::BadPattern:
        return ErrorCode::InvalidArgument;
    default:
        return ErrorCode::Malformed;
    }
}

std::string sentence(const Finding& finding) {
    for (const auto part : {fileSentence, limitSentence, cellSentence, folderSentence})
        if (std::string text = part(finding); !text.empty()) return text;
    return {};
}

std::string placeText(const Finding& finding) {
    std::string text;
    if (finding.row > 0) text = "row " + std::to_string(finding.row);
    if (finding.column == kNoColumn) return text;
    text += (text.empty() ? "column " : ", column ") + columnLetters(finding.column);
    return finding.heading.empty() ? text : text + " (" + finding.heading + ")";
}

std::string describe(const Finding& finding) {
    const std::string place = placeText(finding);
    std::string text = finding.file;
    if (!place.empty()) text += (text.empty() ? "" : ", ") + place;
    return text.empty() ? sentence(finding) : text + ": " + sentence(finding);
}

Error toError(const Finding& finding) {
    const std::string place = placeText(finding);
    return {codeOf(finding.kind), finding.file,
            place.empty() ? sentence(finding) : place + ": " + sentence(finding)};
}

std::string columnLetters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters += static_cast<char>('A' + (rest - 1) % 26);
    std::ranges::reverse(letters);
    return letters;
}

} // namespace earmark::exchange
