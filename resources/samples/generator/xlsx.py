"""Writes one table as an XLSX workbook, with the standard library alone.

Text stays text (leading zeros live), a datetime becomes a real Excel date, an int a number. Entries carry
a fixed time, so the same table gives the same bytes.
"""

import zipfile
from datetime import datetime
from xml.sax.saxutils import escape

_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_DATE_STYLE, _TEXT_STYLE = 1, 2


def write_xlsx(path, sheet_name, rows):
    strings = []
    sheet = _sheet(rows, strings)
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_SHEET}" xmlns:r="{_RELS}"><sheets>'
                           f'<sheet name="{escape(sheet_name)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations({"rId1": ("worksheet", "worksheets/sheet1.xml"),
                                                  "rId2": ("styles", "styles.xml"),
                                                  "rId3": ("sharedStrings", "sharedStrings.xml")}),
        "xl/styles.xml": _styles(),
        "xl/sharedStrings.xml": f'{_HEAD}<sst xmlns="{_SHEET}" uniqueCount="{len(strings)}">'
                                + "".join(f"<si><t>{escape(s)}</t></si>" for s in strings) + "</sst>",
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def _sheet(rows, strings):
    out = [f'{_HEAD}<worksheet xmlns="{_SHEET}"><sheetViews><sheetView workbookViewId="0">'
           '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
           f'<cols><col min="1" max="{len(rows[0])}" width="22" customWidth="1"/></cols><sheetData>']
    for number, row in enumerate(rows, 1):
        cells = "".join(_cell(f"{_column(i)}{number}", value, strings) for i, value in enumerate(row))
        out.append(f'<row r="{number}">{cells}</row>')
    return "".join(out) + "</sheetData></worksheet>"


def _cell(place, value, strings):
    if isinstance(value, datetime):
        since = value - datetime(1899, 12, 30)
        return f'<c r="{place}" s="{_DATE_STYLE}"><v>{since.days + since.seconds / 86400!r}</v></c>'
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    if value == "":
        return ""
    if value not in strings:
        strings.append(value)
    return f'<c r="{place}" s="{_TEXT_STYLE}" t="s"><v>{strings.index(value)}</v></c>'


def _column(index):
    return chr(ord("A") + index)


def _styles():
    return (f'{_HEAD}<styleSheet xmlns="{_SHEET}">'
            '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>'
            '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill>'
            '<fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
            '<cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/>'
            '<xf numFmtId="49" applyNumberFormat="1"/></cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>')


def _relations(relations):
    return (f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
            + "".join(f'<Relationship Id="{key}" Type="{_RELS}/{kind}" Target="{target}"/>'
                      for key, (kind, target) in relations.items()) + "</Relationships>")


def _content_types():
    kinds = {"/xl/workbook.xml": "sheet.main", "/xl/worksheets/sheet1.xml": "worksheet",
             "/xl/styles.xml": "styles", "/xl/sharedStrings.xml": "sharedStrings"}
    return (f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="{part}" ContentType="{_WORKBOOK_TYPE}{kind}+xml"/>'
                      for part, kind in kinds.items()) + "</Types>")
