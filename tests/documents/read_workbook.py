#!/usr/bin/env python3
"""Prints the cells of a workbook as JSON, read from its parts with nothing but the standard library:
{"sheets": [{"name": …, "cells": {"A1": {"type": "s", "text": …, "format": …}}}], "charts": [[reference, …]], "parts": […]}."""
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def text_of(node) -> str:
    plain = "".join(part.text or "" for part in node.iter(MAIN + "t"))
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), plain)


def formats_of(archive: zipfile.ZipFile) -> list:
    styles = tree.fromstring(archive.read("xl/styles.xml"))
    codes = {node.get("numFmtId"): node.get("formatCode") for node in styles.iter(MAIN + "numFmt")}
    return [codes.get(node.get("numFmtId"), node.get("numFmtId")) for node in styles.find(MAIN + "cellXfs")]


def cell_of(cell, strings: list, formats: list) -> dict:
    kind = cell.get("t", "n")
    value = cell.find(MAIN + "v")
    if kind == "inlineStr":
        text = text_of(cell)
    else:
        text = "" if value is None else value.text
        if kind == "s":
            text = strings[int(text)]
    return {"type": "s" if kind == "inlineStr" else kind, "text": text,
            "formula": cell.find(MAIN + "f") is not None, "format": formats[int(cell.get("s", "0"))]}


def main() -> None:
    archive = zipfile.ZipFile(sys.argv[1])
    parts = archive.namelist()
    strings = []
    if "xl/sharedStrings.xml" in parts:
        strings = [text_of(node) for node in tree.fromstring(archive.read("xl/sharedStrings.xml"))]
    formats = formats_of(archive)
    names = [node.get("name") for node in tree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet")]
    sheets = []
    for index, name in enumerate(names, 1):
        sheet = tree.fromstring(archive.read(f"xl/worksheets/sheet{index}.xml"))
        cells = {cell.get("r"): cell_of(cell, strings, formats) for cell in sheet.iter(MAIN + "c")}
        filters = sheet.find(MAIN + "autoFilter")
        sheets.append({"name": name, "cells": cells, "filter": None if filters is None else filters.get("ref"),
                       "frozen": any(True for _ in sheet.iter(MAIN + "pane")),
                       "conditions": len(list(sheet.iter(MAIN + "cfRule")))})
    chart_name = "{http://schemas.openxmlformats.org/drawingml/2006/chart}f"
    charts = [[node.text for node in tree.fromstring(archive.read(part)).iter(chart_name)]
              for part in parts if part.startswith("xl/charts/chart")]
    json.dump({"sheets": sheets, "charts": charts, "parts": parts}, sys.stdout)


main()
