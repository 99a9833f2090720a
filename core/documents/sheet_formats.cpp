#include "core/documents/sheet_formats.h"

#include <xlsxwriter.h>

namespace earmark::documents {

namespace {

constexpr lxw_color_t kMuted = 0x56606b;
constexpr lxw_color_t kAlert = 0xb3261e;
constexpr lxw_color_t kGood = 0x00694c;
constexpr lxw_color_t kRaised = 0xebedf0;
constexpr lxw_color_t kAccent = 0x0b5cad;

std::string decimals(int count) {
    return count == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(count), '0');
}

std::string numberFormat(const Column& column) {
    const std::string digits = decimals(column.decimals);
    switch (column.kind) {
    case ColumnKind::Text:
        return "@";
    case ColumnKind::Integer:
        return "0";
    case ColumnKind::Decimal:
        return "General";
    case ColumnKind::Percent:
        return digits + "%";
    case ColumnKind::Change:
        return "+" + digits + ";\"−\"" + digits + ";+" + digits;
    case ColumnKind::Date:
        return "yyyy-mm-dd";
    }
    return "General";
}

void setTone(lxw_format* format, Tone tone) {
    if (tone == Tone::Plain) return;
    if (tone == Tone::Alert) format_set_bold(format);
    format_set_font_color(format, tone == Tone::Alert ? kAlert : tone == Tone::Good ? kGood : kMuted);
}

void setStyle(lxw_format* format, SheetFormats::Style style) {
    using Style = SheetFormats::Style;
    constexpr double kTitlePoints = 16;
    constexpr double kHeadingPoints = 12.5;
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (style == Style::Title) format_set_font_size(format, kTitlePoints);
    if (style == Style::Heading) format_set_font_size(format, kHeadingPoints);
    if (style == Style::Title || style == Style::Heading || style == Style::Head || style == Style::Label)
        format_set_bold(format);
    if (style == Style::Quiet) format_set_font_color(format, kMuted);
    if (style == Style::Wrapped || style == Style::Head || style == Style::Label)
        format_set_text_wrap(format);
    if (style == Style::Head) {
        format_set_bg_color(format, kRaised);
        format_set_bottom(format, LXW_BORDER_THIN);
    }
    if (style == Style::Link) {
        format_set_font_color(format, kAccent);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    if (style == Style::Line) format_set_bottom(format, LXW_BORDER_THIN);
}

} // namespace

lxw_format* SheetFormats::made(const std::string& key) {
    const auto [place, isNew] = m_formats.try_emplace(key, nullptr);
    m_isNew = isNew;
    if (isNew) place->second = workbook_add_format(m_workbook);
    return place->second;
}

lxw_format* SheetFormats::of(Style style, Tone tone) {
    lxw_format* format =
        made("s" + std::to_string(static_cast<int>(style)) + "t" + std::to_string(static_cast<int>(tone)));
    if (!m_isNew) return format;
    setStyle(format, style);
    setTone(format, tone);
    return format;
}

lxw_format* SheetFormats::of(const Column& column, bool emphasis) {
    const std::string numbers = numberFormat(column);
    lxw_format* format = made(numbers + (emphasis ? "!" : ""));
    if (!m_isNew) return format;
    format_set_num_format(format, numbers.c_str());
    format_set_align(format, LXW_ALIGN_RIGHT);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (emphasis) format_set_bold(format);
    return format;
}

lxw_format* SheetFormats::text(bool emphasis) {
    lxw_format* format = made(emphasis ? "text!" : "text");
    if (!m_isNew) return format;
    format_set_num_format(format, "@");
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (emphasis) format_set_bold(format);
    return format;
}

} // namespace earmark::documents
