"""Writes the call list in the three forms that centres hand over, and the roster as a workbook.

The rows come from the heads of the scripts and from roster.csv, the lengths from the recordings themselves.
"""

import csv
import io
from datetime import datetime

from .encode import file_names
from .voices import run
from .xlsx import write_xlsx

_ENGLISH = ("recording_file", "customer_side_file", "agent_number", "team", "caller_number", "start", "duration_s",
            "direction", "queue", "call_type", "callback_due")
_CHINESE = ("录音文件", "客户侧录音", "坐席工号", "班组", "主叫号码", "开始时间", "时长",
            "呼叫方向", "技能组", "业务类型", "回拨")
_IN_CHINESE = {"inbound": "呼入", "outbound": "呼出", "yes": "是", "no": "否"}


def write_lists(here, scripts):
    with open(here / "roster.csv", encoding="utf-8", newline="") as source:
        roster = list(csv.reader(source))
    scripts = sorted(scripts, key=lambda script: script.head["start"])
    english = [_row(script, roster, here, chinese=False) for script in scripts]
    chinese = [_row(script, roster, here, chinese=True) for script in scripts]
    (here / "calls-utf8.csv").write_bytes(_csv([_ENGLISH, *english]).encode("utf-8-sig"))
    (here / "calls-gb18030.csv").write_bytes(_csv([_CHINESE, *chinese]).encode("gb18030"))
    write_xlsx(here / "calls.xlsx", "calls", [_ENGLISH, *map(_with_date, english)])
    write_xlsx(here / "roster.xlsx", "roster", roster)


def _row(script, roster, here, chinese):
    head = script.head
    files = file_names(head["file"], head["container"])

    def words(text):
        return text.split(" / ")[1 if chinese else 0]

    def flag(text):
        return _IN_CHINESE[text] if chinese else text

    return (files[0], files[1] if len(files) > 1 else "", head["agent"],
            _team(roster, head["agent"], head["start"][:10], chinese), head["caller"], head["start"],
            _seconds(here / "calls" / files[0]), flag(head["direction"]), words(head["queue"]),
            words(head["call-type"]), flag(head["callback-due"]))


def _team(roster, number, day, chinese):
    """The team the agent was in on that day: the row with the latest joining date not after it."""
    columns = roster[0]
    rows = [dict(zip(columns, row)) for row in roster[1:]]
    since = [row for row in rows if row["number"] == number and row["joined"] <= day]
    return max(since, key=lambda row: row["joined"])["team_zh" if chinese else "team"]


def _seconds(path):
    out = run(["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(path)])
    return round(float(out))


def _with_date(row):
    return tuple(datetime.fromisoformat(value) if column == "start" else value for column, value in zip(_ENGLISH, row))


def _csv(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
