#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <string>

namespace earmark::exchange {

/// What is wrong with a file, a row, a cell or a recording that is to be imported. A kind rather than a text,
/// so that the screen can say it in its own language.
enum class FindingKind {
    // The whole file; nothing of it is read.
    FileUnreadable,    ///< value: the system's own word
    FileEmpty,         ///< no bytes, or nothing but white space
    FileTooLarge,      ///< value: the limit
    NotATable,         ///< neither text nor a workbook
    OldWorkbook,       ///< Excel 97–2003 (.xls)
    EncryptedWorkbook, ///< protected by a password
    BinaryWorkbook,    ///< .xlsb
    OpenDocument,      ///< .ods
    WebPage,           ///< a web page or XML text under a spreadsheet's name, as many web systems export
    BrokenEncoding,    ///< row: the line; value: encoding and byte offset
    UnknownEncoding,   ///< row: the first line that fits none
    UnclosedQuote,     ///< row, column: where the quotation mark opens
    TextAfterQuote,    ///< row, column: where text follows a closing quotation mark
    TooManyRows,       ///< value: the limit
    TooManyColumns,    ///< row; value: the limit
    CellTooLong,       ///< row, column; value: the limit
    ZipBomb,           ///< value: the part that unpacks too far
    BrokenArchive,     ///< value: the archive library's word
    BrokenWorkbook,    ///< value: part, line and reason
    SheetMissing,      ///< value: the sheet asked for; empty when the workbook has none with cells
    // The whole list.
    NoHeader,     ///< no row looks like column headings
    NoRows,       ///< a header without rows below
    FieldMissing, ///< value: the field that no column is mapped to
    FieldTwice,   ///< column; value: the field that an earlier column has already
    // One row or cell.
    RowTooLong,       ///< more cells than headings
    ErrorValue,       ///< value: a spreadsheet's error such as #N/A
    ValueMissing,     ///< value: the field
    ValueTooLong,     ///< value: the limit
    UnusableText,     ///< control or reordering characters
    RoundedNumber,    ///< value: a long number that a spreadsheet has turned into 2.02603E+13
    BadDate,          ///< value: what stands there
    AmbiguousDate,    ///< day or month first cannot be told
    BadDirection,     ///< value: what stands there
    BadRole,          ///< value: what stands there
    UnknownAgent,     ///< detail: a number that differs only in leading zeros, where there is one
    UnknownTeam,      ///< value: what stands there
    DuplicateRow,     ///< value: the row that names the same recording or agent and day first
    Contradiction,    ///< value: what an earlier row says of the same agent or team; detail: that row
    PathOutsideRoot,  ///< value: the path
    RecordingMissing, ///< value: the path; a warning: the call is imported and waits for its file
    // A folder of recordings.
    FolderUnreadable, ///< value: the system's own word
    TooManyFiles,     ///< value: the limit
    UnusableName,     ///< no UTF-8, or with control or reordering characters; `file` is escapedName()
    NameDoesNotMatch, ///< value: the file's name
    BadPattern,       ///< value: what is wrong with the pattern
    EmptyRecording,   ///< a file without bytes
    NotARecording,    ///< a warning: left out
    FormatUnknown,    ///< a warning: sound for all one can see, left out until a person says its format
    OtherSideMissing, ///< a warning: half of a pair, taken as a recording of its own
};

inline constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

/// One thing found, with its place.
struct Finding {
    FindingKind kind = FindingKind::FileUnreadable;
    std::string file = {};          ///< the file's name, or its path below the folder
    std::size_t row = 0;            ///< as a spreadsheet counts, from 1; 0: no single row
    std::size_t column = kNoColumn; ///< from 0
    std::string heading = {};       ///< that column's heading; may be empty
    std::string value = {};         ///< see FindingKind
    std::string detail = {};        ///< see FindingKind

    bool operator==(const Finding&) const = default;
};

/// Whether the row (or the file) cannot be taken; else it is a remark.
bool isError(FindingKind kind);

/// Whether nothing at all can be read or imported while this stands.
bool concernsWholeFile(FindingKind kind);

/// The code under which a finding about a whole file is handed on.
ErrorCode codeOf(FindingKind kind);

/// What happened and what to do, in one English sentence without the place.
std::string sentence(const Finding& finding);

/// "row 5, column C (Start)"; empty where there is no place.
std::string placeText(const Finding& finding);

/// File, place and sentence.
std::string describe(const Finding& finding);

Error toError(const Finding& finding);

/// A column as spreadsheets name it: 0 → A, 26 → AA.
std::string columnLetters(std::size_t column);

} // namespace earmark::exchange
