#include "ui/imports/finding_text.h"

#include "ui/common/text.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

using exchange::Finding;
using exchange::FindingKind;
using exchange::ListField;

class Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)

public:
    static QString field(ListField field) {
        switch (field) {
        case ListField::Ignore:
            return tr("– not taken –");
        case ListField::Custom:
            return tr("Own field");
        case ListField::RecordingFile:
            return tr("Recording file");
        case ListField::CustomerFile:
            return tr("Customer's file");
        case ListField::Agent:
            return tr("Agent number");
        case ListField::AgentName:
            return tr("Agent's name");
        case ListField::Start:
            return tr("Start");
        case ListField::Clock:
            return tr("Time of day");
        case ListField::Direction:
            return tr("Direction");
        case ListField::Queue:
            return tr("Queue");
        case ListField::CallType:
            return tr("Call type");
        case ListField::CallNumber:
            return tr("Call number");
        case ListField::CustomerNumber:
            return tr("Customer number");
        case ListField::Team:
            return tr("Team");
        case ListField::Length:
            return tr("Length (the file tells)");
        case ListField::Role:
            return tr("Role");
        case ListField::Extension:
            return tr("Extension");
        case ListField::ChineseTeam:
            return tr("Team in Chinese");
        case ListField::TeamLeader:
            return tr("Team leader");
        case ListField::MemberSince:
            return tr("In the team since");
        }
        return {};
    }

    static QString ofFile(FindingKind kind, const QString& value) {
        switch (kind) {
        case FindingKind::FileUnreadable:
            return tr("The file cannot be read (%1). Check that it exists and that you may open it.")
                .arg(value);
        case FindingKind::FileEmpty:
            return tr("The file is empty. Export the list again.");
        case FindingKind::FileTooLarge:
            return tr("The file is larger than %1. Export a shorter period and import it in parts.")
                .arg(value);
        case FindingKind::NotATable:
            return tr("This is neither a CSV text nor an Excel workbook. Export the list as .xlsx or .csv.");
        case FindingKind::OldWorkbook:
            return tr(
                "This is a workbook of Excel 97–2003 (.xls), which is not read. Open it in Excel or WPS and "
                "save it as an Excel Workbook (.xlsx).");
        case FindingKind::EncryptedWorkbook:
            return tr(
                "The file is protected by a password. Open it in Excel or WPS, take the password away under "
                "File, Info, Protect Workbook, and save it again.");
        case FindingKind::BinaryWorkbook:
            return tr("This is a binary workbook (.xlsb), which is not read. Save it as an Excel Workbook "
                      "(.xlsx).");
        case FindingKind::OpenDocument:
            return tr(
                "This is an OpenDocument file, which is not read. Save it as Excel 2007–365 (.xlsx) or CSV.");
        case FindingKind::WebPage:
            return tr(
                "This is a web page under a spreadsheet's name. Open it in Excel or WPS and save it as an "
                "Excel Workbook (.xlsx).");
        case FindingKind::BrokenEncoding:
            return tr("The text is damaged: it is not valid %1. Export the list again, or choose another "
                      "encoding.")
                .arg(value);
        case FindingKind::UnknownEncoding:
            return tr("The text is neither UTF-8 nor GB18030. Choose its encoding, or save it as CSV UTF-8.");
        case FindingKind::UnclosedQuote:
            return tr(
                "A quotation mark opens here and is never closed. Close it, or save the list as .xlsx.");
        case FindingKind::TextAfterQuote:
            return tr("Text follows a closing quotation mark. Double quotation marks inside a cell, or save "
                      "the list "
                      "as .xlsx.");
        default:
            return {};
        }
    }

    static QString ofLimit(FindingKind kind, const QString& value) {
        switch (kind) {
        case FindingKind::TooManyRows:
            return tr("More than %1 rows. Export a shorter period and import it in parts.").arg(value);
        case FindingKind::TooManyColumns:
            return tr("More than %1 columns. Delete the columns that are not needed.").arg(value);
        case FindingKind::CellTooLong:
            return tr("A cell holds more than %1 characters. Shorten it, or check the quotation marks.")
                .arg(value);
        case FindingKind::ZipBomb:
            return tr("The part %1 unpacks to far more than a list can hold, so the file was refused. Export "
                      "the list "
                      "again.")
                .arg(value);
        case FindingKind::BrokenArchive:
            return tr("The workbook is damaged (%1). Copy or export it again.").arg(value);
        case FindingKind::BrokenWorkbook:
            return tr("The workbook is damaged: %1. Open it in Excel or WPS and save it again.").arg(value);
        case FindingKind::SheetMissing:
            return value.isEmpty()
                       ? tr("The workbook has no sheet with cells. Check that this is the right file.")
                       : tr("The workbook has no sheet named “%1”. Choose another.").arg(value);
        case FindingKind::NoHeader:
            return tr("No row looks like column headings. Put a row with the columns' names on top.");
        case FindingKind::NoRows:
            return tr("There are headings but no rows below them. Export the list again.");
        case FindingKind::FieldMissing:
            return tr("No column is taken as “%1”. Choose the column that holds it.").arg(named(value));
        case FindingKind::FieldTwice:
            return tr("Another column is taken as “%1” already. Choose one of the two.").arg(named(value));
        default:
            return {};
        }
    }

    static QString ofCell(FindingKind kind, const QString& value, const QString& detail) {
        switch (kind) {
        case FindingKind::RowTooLong:
            return tr("The row has more cells than there are headings. Put cells that hold the separator in "
                      "quotation marks.");
        case FindingKind::ErrorValue:
            return tr("The cell holds the spreadsheet error %1. Mend its formula.").arg(value);
        case FindingKind::ValueMissing:
            return tr("“%1” is missing. Fill it in.").arg(named(value));
        case FindingKind::ValueTooLong:
            return tr("Longer than %1 characters. Shorten it.").arg(value);
        case FindingKind::UnusableText:
            return tr("The text holds control characters. Type it again.");
        case FindingKind::RoundedNumber:
            return tr("The spreadsheet has rounded a long number to %1. Format the column as text and export "
                      "again.")
                .arg(value);
        case FindingKind::BadDate:
            return tr("“%1” is not a date and time. Write it like 2026-03-02 09:14:12.").arg(value);
        case FindingKind::AmbiguousDate:
            return tr("“%1” may be day/month or month/day. Choose which.").arg(value);
        case FindingKind::BadDirection:
            return tr("“%1” is not a direction. Write inbound, outbound or internal.").arg(value);
        case FindingKind::BadRole:
            return tr("“%1” is not a role. Write agent, leader or inspector.").arg(value);
        case FindingKind::UnknownAgent:
            return detail.isEmpty() ? tr("Agent “%1” is not in the roster. Import the roster first, or add "
                                         "unknown agents.")
                                          .arg(value)
                                    : tr("Agent “%1” is not in the roster, but “%2” is: leading zeros may be "
                                         "lost. Format the column "
                                         "as text and export again.")
                                          .arg(value, detail);
        case FindingKind::UnknownTeam:
            return tr("Team “%1” is not in the roster. Import the roster first, or add unknown agents.")
                .arg(value);
        case FindingKind::DuplicateRow:
            return tr("Row %1 names the same one. Delete one of the two.").arg(value);
        case FindingKind::Contradiction:
            return tr("Row %2 says “%1”. Make both rows agree.").arg(value, detail);
        default:
            return {};
        }
    }

    static QString ofRecording(FindingKind kind, const QString& value) {
        switch (kind) {
        case FindingKind::PathOutsideRoot:
            return tr("“%1” lies outside the recordings folder. Choose the folder that holds it.").arg(value);
        case FindingKind::RecordingMissing:
            return tr("No file “%1” in the recordings folder. The call waits until it is there.").arg(value);
        case FindingKind::FolderUnreadable:
            return tr("The folder cannot be read (%1). Check that it exists and that you may open it.")
                .arg(value);
        case FindingKind::TooManyFiles:
            return tr("More than %1 files. Choose a folder further down.").arg(value);
        case FindingKind::UnusableName:
            return tr(
                "The name holds control characters or bytes that are no UTF-8 (each shown as \\xHH). Rename "
                "the file and import the folder again.");
        case FindingKind::NameDoesNotMatch:
            return tr("The name does not fit the pattern. Change the pattern or rename the file.");
        case FindingKind::BadPattern:
            return tr("The pattern cannot be used: %1.").arg(value);
        case FindingKind::EmptyRecording:
            return tr("The file is empty. Copy it from the recorder again.");
        case FindingKind::NotARecording:
            return tr("Not a recording in a known format. Left out.");
        case FindingKind::FormatUnknown:
            return tr("The file does not tell what it is. If it is a recording, choose its format under "
                      "“Files without a header are”. Left out.");
        case FindingKind::OtherSideMissing:
            return tr("The file of the other side is missing. Taken as a recording with one side.");
        default:
            return {};
        }
    }

    static QString place(std::size_t row, std::size_t column, const QString& heading) {
        const QString letters =
            column == exchange::kNoColumn ? QString() : toQString(exchange::columnLetters(column));
        const QString named =
            heading.isEmpty() ? letters : tr("%1 (%2)", "column letter (its heading)").arg(letters, heading);
        if (row == 0) return letters.isEmpty() ? QString() : tr("column %1").arg(named);
        return letters.isEmpty() ? tr("row %1").arg(row) : tr("row %1, column %2").arg(row).arg(named);
    }
    static QString inFile(const QString& file, const QString& place) {
        return tr("%1, %2", "a file and the place in it").arg(file, place);
    }
    static QString at(const QString& place, const QString& text) {
        return tr("%1: %2", "a place and what was found there").arg(place, text);
    }

private:
    /// A field's stable name as the screen calls it; a custom key stays as it is.
    static QString named(const QString& name) {
        const auto known = exchange::listFieldFromName(toUtf8(name));
        return known ? field(*known) : name;
    }
};

} // namespace

QString listFieldText(ListField field) {
    return Findings::field(field);
}

QString findingText(const Finding& finding) {
    const QString value = toQString(finding.value);
    for (const auto part : {Findings::ofFile, Findings::ofLimit, Findings::ofRecording})
        if (const QString text = part(finding.kind, value); !text.isEmpty()) return text;
    return Findings::ofCell(finding.kind, value, toQString(finding.detail));
}

QString findingPlace(const Finding& finding) {
    const QString place = Findings::place(finding.row, finding.column, toQString(finding.heading));
    return place.isEmpty() ? toQString(finding.file) : place;
}

QString findingWithPlace(const Finding& finding) {
    const QString place = findingPlace(finding);
    const QString file = toQString(finding.file);
    const QString where = place == file || file.isEmpty() ? place : Findings::inFile(file, place);
    return where.isEmpty() ? findingText(finding) : Findings::at(where, findingText(finding));
}

} // namespace earmark::ui
