"""A second reading of the scoring algebra, to check the program's own.

Written from the rules alone, in exact fractions and without a thought for speed: where this file and
core/scoring disagree, one of them misreads the rules. Points, weights, counts and measures are in their
own unit; scores are fractions of the full score (1 is 100 %) until they are stored in millionths.
"""

import json
import re
from dataclasses import dataclass, field
from fractions import Fraction

MILLION = 1_000_000
ORDERINGS = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def read_json(text):
    """JSON with every number as an exact fraction."""
    return json.loads(text, parse_int=Fraction, parse_float=Fraction)


def half_away(value):
    """The nearest integer, halves away from zero."""
    whole = (abs(value) + Fraction(1, 2)).__floor__()
    return whole if value >= 0 else -whole


# --- the card -----------------------------------------------------------------------------------------------


class Criterion:
    """One criterion, with the defaults of the card file filled in."""

    def __init__(self, source, section):
        self.section = section
        self.key = source["key"]
        self.kind = source["kind"]
        self.options = {
            option["key"]: option.get("points", Fraction(0)) for option in source.get("options", [])
        }
        self.bands = source.get("bands", [])
        self.closed_end = source.get("closedEnd")
        self.maximum = source.get("maximum", self._best())
        self.step = source.get("step", Fraction(1))
        self.as_check = source.get("asCheck", False)
        self.points = source.get("points", Fraction(0))
        self.limit = source.get("limit", Fraction(1))
        self.weight = source.get("weight", Fraction(1))
        self.na_allowed = source.get("allowNotApplicable", False)
        self.fatal = source.get("fatal", [])
        self.condition = source.get("condition")
        self.met_mark = source.get("metMark", self.maximum)

    def _best(self):
        points = [band["points"] for band in self.bands] + list(self.options.values())
        if self.kind == "multiple":
            return sum((value for value in points if value > 0), Fraction(0))
        return max(points + [Fraction(0)])

    @property
    def possible(self):
        return Fraction(0) if self.kind in ("deduction", "bonus") else self.maximum

    @property
    def answered_as_check(self):
        return self.kind == "check" or (self.kind == "bonus" and self.as_check)


class Section:
    def __init__(self, source):
        self.key = source["key"]
        self.weight = source.get("weight", Fraction(1))
        self.cap = source.get("cap")
        self.floor = source.get("floor", Fraction(0))
        self.base = source.get("base")
        self.stated_maximum = source.get("statedMaximum")
        self.condition = source.get("condition")
        self.criteria = [Criterion(item, self) for item in source["criteria"]]

    def rests_on_base(self):
        """A section of deductions only: its base is its P. What gives no points does not change that."""
        return self.base is not None and all(item.possible == 0 for item in self.criteria)

    def held(self, value):
        return value if self.cap is None else min(value, self.cap)


class Card:
    def __init__(self, source):
        policy = source["policy"]
        self.aggregation = policy["aggregation"]
        self.base = policy.get("base")
        self.na_full_marks = policy.get("notApplicable") == "full-marks"
        self.ceiling = percent(policy.get("ceiling"))
        self.floor = percent(policy.get("floor", Fraction(0)))
        self.pass_mark = percent(policy["passMark"])
        self.bands = policy.get("bands", [])
        self.closed_end = policy.get("bandClosedEnd")
        self.in_points = policy.get("unit") == "points"
        self.decimals = int(policy.get("decimals", 1))
        self.sections = [Section(item) for item in source["sections"]]
        self.criteria = [item for section in self.sections for item in section.criteria]

    def full_maximum(self):
        """Σ P with everything applicable; what a full score is worth in points."""
        if self.aggregation == "deduct":
            return self.base
        return sum((full_possible(section) for section in self.sections), Fraction(0))


def percent(value):
    return None if value is None else value / 100


def full_possible(section):
    if section.rests_on_base():
        return section.held(section.base)
    return section.held(sum((item.weight * item.possible for item in section.criteria), Fraction(0)))


# --- one answer ---------------------------------------------------------------------------------------------


@dataclass
class Reading:
    """One criterion under one answer sheet; earned is before any zeroing."""

    criterion: Criterion
    state: str = "unanswered"  # answered, not-applicable, switched-off
    value: object = None
    earned: Fraction = Fraction(0)
    possible: Fraction = Fraction(0)
    severe: bool = False
    met: list = field(default_factory=list)  # the fatal rules that are met

    @property
    def fatal(self):
        return any(rule["scope"] != "zero-criterion" for rule in self.met)

    @property
    def failed(self):
        if self.state != "answered":
            return False
        kind = self.criterion.kind
        if kind == "deduction":
            below = self.earned < 0
        else:
            below = kind != "bonus" and self.earned < self.criterion.met_mark
        return below or bool(self.met)


def accepted(criterion, value):
    """Whether a value answers the criterion: of its kind, in range, on its step, N/A only where allowed."""
    if value == "n/a":
        return criterion.na_allowed
    if criterion.answered_as_check:
        return value in ("yes", "no") or isinstance(value, bool)
    kind = criterion.kind
    if kind in ("scale", "bonus"):
        return (
            is_number(value) and 0 <= value <= criterion.maximum and (value / criterion.step).denominator == 1
        )
    if kind == "choice":
        return isinstance(value, str) and value in criterion.options
    if kind == "multiple":
        keys = chosen_options(value)
        return (
            keys is not None and len(set(keys)) == len(keys) and all(key in criterion.options for key in keys)
        )
    if kind == "deduction":
        return is_number(value) and value.denominator == 1 and 0 <= value <= criterion.limit
    return is_number(value) and find_band(criterion.bands, criterion.closed_end, value, 1) is not None


def is_number(value):
    return isinstance(value, Fraction)


def chosen_options(value):
    if value == "none":
        return []
    if isinstance(value, str):
        return [value]
    return value if isinstance(value, list) else None


def find_band(bands, closed_end, value, scale):
    """The index of the band that holds a value; the outer ends of a table belong to it."""
    for index, band in enumerate(bands):
        lower, upper = band.get("lower"), band.get("upper")
        lower_is_in = index == 0 or closed_end == "lower"
        upper_is_in = index == len(bands) - 1 or closed_end == "upper"
        above = lower is None or value > lower / scale or (lower_is_in and value == lower / scale)
        below = upper is None or value < upper / scale or (upper_is_in and value == upper / scale)
        if above and below:
            return index
    return None


def earned_points(criterion, value):
    if criterion.answered_as_check:
        return criterion.maximum if value in (True, "yes") else Fraction(0)
    kind = criterion.kind
    if kind in ("scale", "bonus"):
        return value
    if kind == "choice":
        return criterion.options[value]
    if kind == "multiple":
        total = sum((criterion.options[key] for key in chosen_options(value)), Fraction(0))
        return min(max(total, Fraction(0)), criterion.maximum)
    if kind == "deduction":
        return -criterion.points * value
    return criterion.bands[find_band(criterion.bands, criterion.closed_end, value, 1)]["points"]


def trigger_met(rule, reading):
    """Fatal rules look at given answers only: what is N/A or switched off meets none."""
    criterion, value = reading.criterion, reading.value
    trigger = rule["trigger"]
    if trigger == "answer":
        return criterion.kind == "check" and (value in (True, "yes")) == (rule["answer"] in (True, "yes"))
    if trigger == "option":
        marked = chosen_options(value) if criterion.kind in ("choice", "multiple") else []
        return any(key in rule["options"] for key in marked)
    if trigger == "earned-at-most":
        return reading.earned <= rule["points"]
    if trigger == "count-at-least":
        return criterion.kind == "deduction" and value >= rule["count"]
    lost = reading.earned < reading.possible or reading.earned < 0
    return reading.severe and lost


# --- conditions ---------------------------------------------------------------------------------------------


def holds(condition, readings, fields):
    if condition is None:
        return True
    if "all" in condition:
        return all(holds(part, readings, fields) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, readings, fields) for part in condition["any"])
    values = condition["value"] if isinstance(condition["value"], list) else [condition["value"]]
    comparison = {"≠": "!=", "≤": "<=", "≥": ">="}.get(condition["is"], condition["is"])
    if "field" in condition:
        text = fields.get(condition["field"], "")
        return text != "" and test_text(text, comparison, values)
    reading = readings.get(condition["criterion"])
    if reading is None or reading.state != "answered":
        return False
    return test_reading(reading, comparison, values)


def test_text(text, comparison, values):
    """A field's text against texts, yes/no, or numbers; an empty field is a missing one."""
    return compare_any(comparison, values, lambda wanted: comparable_text(text, wanted))


def comparable_text(text, wanted):
    """The field and the wanted value as a pair of one type; nothing where they cannot be compared."""
    if isinstance(wanted, bool):
        return (text in ("yes", "true"), wanted) if text in ("yes", "no", "true", "false") else None
    if is_number(wanted):
        return (Fraction(text), wanted) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) else None
    return text, wanted


def test_reading(reading, comparison, values):
    criterion = reading.criterion
    if criterion.kind == "multiple" and all(isinstance(value, str) for value in values):
        marked = set(chosen_options(reading.value))
        if comparison == "in":
            return bool(marked & set(values))
        return comparison in ("=", "!=") and ORDERINGS[comparison](marked, set(values))
    return compare_any(comparison, values, lambda wanted: comparable_reading(reading, wanted))


def comparable_reading(reading, wanted):
    """The answer and the wanted value as a pair of one type, or nothing where they cannot be compared."""
    criterion = reading.criterion
    if is_number(wanted):
        return (reading.value if criterion.kind in ("deduction", "measure") else reading.earned), wanted
    if criterion.answered_as_check:
        wanted = {"yes": True, "no": False}.get(wanted, wanted)
        return (reading.value in (True, "yes"), wanted) if isinstance(wanted, bool) else None
    return (reading.value, wanted) if criterion.kind == "choice" and isinstance(wanted, str) else None


def compare_any(comparison, values, pair_with):
    pairs = [pair_with(wanted) for wanted in values]
    if comparison == "in":
        return any(pair is not None and pair[0] == pair[1] for pair in pairs)
    if len(pairs) != 1 or pairs[0] is None:
        return False
    left, right = pairs[0]
    if comparison not in ("=", "!=") and isinstance(left, (str, bool)):
        return False
    return ORDERINGS[comparison](left, right)


# --- reading a sheet ----------------------------------------------------------------------------------------


def read_sheet(card, answers, fields):
    readings = {}
    for section in card.sections:
        section_on = holds(section.condition, readings, fields)
        for criterion in section.criteria:
            on = section_on and holds(criterion.condition, readings, fields)
            readings[criterion.key] = read_answer(card, criterion, answers.get(criterion.key), on)
    return readings


def read_answer(card, criterion, answer, on):
    reading = Reading(criterion)
    if not on:
        reading.state = "switched-off"
        return reading
    source = answer if isinstance(answer, dict) else {"value": answer}
    value = source.get("value")
    if value is None or not accepted(criterion, value):
        return reading
    if value == "n/a":
        reading.state = "not-applicable"
        if card.na_full_marks:
            reading.earned = reading.possible = criterion.possible
        return reading
    reading.state = "answered"
    reading.value = value
    reading.severe = source.get("severe", False)
    reading.possible = criterion.possible
    reading.earned = earned_points(criterion, value)
    reading.met = [rule for rule in criterion.fatal if trigger_met(rule, reading)]
    return reading


# --- sections and card --------------------------------------------------------------------------------------


@dataclass
class Sums:
    """A section on its way to the card's score."""

    section: Section
    earned: Fraction = Fraction(0)
    possible: Fraction = Fraction(0)
    bonuses: Fraction = Fraction(0)
    loss: Fraction = Fraction(0)
    counts: bool = False
    zeroed: bool = False
    ratios: list = field(default_factory=list)  # (weight, e ÷ p) of each criterion that can earn


def sum_section(card, section, readings, ruled):
    """E, P, bonuses and losses over what is answered and applies, after cap, floor and section scopes."""
    sums = Sums(section)
    parts = [readings[item.key] for item in section.criteria]
    counted = [
        part
        for part in parts
        if part.state == "answered" or (part.state == "not-applicable" and part.possible)
    ]
    deducted = Fraction(0)
    deductions_apply = False
    for part in counted:
        earned = part.earned
        if ruled and has_scope([part], "zero-criterion"):
            earned = min(earned, Fraction(0))
        if part.criterion.kind == "deduction":
            deducted -= earned
            deductions_apply = True
        elif part.criterion.kind == "bonus":
            sums.bonuses += earned
        elif part.possible > 0:
            weight = part.criterion.weight
            sums.earned += weight * earned
            sums.possible += weight * part.possible
            sums.loss += part.possible - earned
            sums.ratios.append((weight, earned / part.possible))
    sums.counts = deductions_apply or bool(sums.ratios)
    if section.rests_on_base() and deductions_apply:
        sums.earned = sums.possible = section.base
    sums.loss = section.held(sums.loss + deducted)
    sums.earned -= deducted
    if card.aggregation == "deduct":
        # What a section shows: its points less what it lost. The cap holds its losses, not its points.
        if ruled and has_scope(counted, "zero-section"):
            zero_section(sums)
        sums.earned = sums.possible - sums.loss + sums.bonuses
        return sums
    if card.aggregation in ("points", "weighted-points"):
        sums.earned += sums.bonuses
    sums.possible = section.held(sums.possible)
    sums.earned = max(section.held(sums.earned), min(section.floor, sums.possible))
    if ruled and has_scope(counted, "zero-section"):
        zero_section(sums)
    return sums


def has_scope(readings, scope):
    return any(rule["scope"] == scope for reading in readings for rule in reading.met)


def zero_section(sums):
    sums.zeroed = True
    sums.earned = min(sums.earned, Fraction(0))
    sums.bonuses = Fraction(0)
    sums.ratios = [(weight, Fraction(0)) for weight, _ in sums.ratios]
    if sums.section.stated_maximum is not None:
        sums.loss = max(sums.loss, sums.section.stated_maximum)


def aggregate(card, sections):
    """The exact score before ceiling and floor, 1 being full; None where nothing is possible."""
    bonuses = sum(sums.bonuses for sums in sections)
    if card.aggregation == "deduct":
        if not any(sums.counts for sums in sections):
            return None
        return (card.base - sum(sums.loss for sums in sections) + bonuses) / card.base
    if card.aggregation == "points":
        return quotient(sum(sums.earned for sums in sections), sum(sums.possible for sums in sections))
    if card.aggregation == "weighted-points":
        weighted = [(sums.section.weight, sums) for sums in sections]
        return quotient(
            sum(w * sums.earned for w, sums in weighted), sum(w * sums.possible for w, sums in weighted)
        )
    if card.aggregation == "section-means":
        terms = [(sums.section.weight, sums.earned / sums.possible) for sums in sections if sums.possible > 0]
    else:
        terms = [term for sums in sections for term in sums.ratios]
    mean = quotient(sum(weight * ratio for weight, ratio in terms), sum(weight for weight, _ in terms))
    return None if mean is None else mean + bonuses / card.full_maximum()


def quotient(numerator, denominator):
    return None if denominator == 0 else Fraction(numerator) / denominator


def sum_sections(card, readings, ruled):
    return [sum_section(card, section, readings, ruled) for section in card.sections]


def card_score(card, readings, ruled):
    """The stored score in millionths; None where nothing is possible."""
    value = aggregate(card, sum_sections(card, readings, ruled))
    if value is None:
        return None
    if card.ceiling is not None:
        value = min(value, card.ceiling)
    value = max(value, card.floor)
    if ruled:
        for rule in (rule for reading in readings.values() for rule in reading.met):
            if rule["scope"] == "zero-card":
                value = min(value, Fraction(0))
            elif rule["scope"] == "cap-score":
                value = min(value, rule["cap"] / 100)
    return half_away(value * MILLION)


# --- the result ---------------------------------------------------------------------------------------------


def score(card_source, answers_source):
    """What `earmark-cli score` should say, under its own field names, of the two files' contents."""
    card = Card(card_source)
    fields = field_texts(answers_source.get("fields", {}))
    readings = read_sheet(card, answers_source["answers"], fields)
    sections = sum_sections(card, readings, ruled=True)
    missing = [item.key for item in card.criteria if readings[item.key].state == "unanswered"]
    running = card_score(card, readings, ruled=True)
    outcome = "incomplete" if missing else "not-scorable" if running is None else "scored"
    scored = outcome == "scored"
    final = running if scored else None
    raw = card_score(card, readings, ruled=False) if scored else None
    failed = any(reading.fatal for reading in readings.values())
    band = find_band(card.bands, card.closed_end, Fraction(final, MILLION), 100) if scored else None
    return {
        "outcome": outcome,
        "score": shown(card, final),
        "finalMillionths": final,
        "rawScore": shown(card, raw),
        "rawMillionths": raw,
        "runningScore": shown(card, running),
        "runningMillionths": running,
        "band": None if band is None else card.bands[band]["key"],
        "failed": failed,
        "passed": scored and not failed and Fraction(final, MILLION) >= card.pass_mark,
        "fatalErrors": sum(reading.fatal for reading in readings.values()),
        "nonFatalErrors": sum(reading.failed and not reading.fatal for reading in readings.values()),
        "missing": missing,
        "sections": [section_result(sums, readings, fields) for sums in sections],
        "criteria": [
            criterion_result(readings[item.key], sums, readings)
            for sums in sections
            for item in sums.section.criteria
        ],
    }


def field_texts(fields):
    """Fields are texts; a file may write yes/no and whole numbers bare."""
    texts = {}
    for name, value in fields.items():
        texts[name] = ("yes" if value else "no") if isinstance(value, bool) else str(value)
    return texts


def section_result(sums, readings, fields):
    return {
        "key": sums.section.key,
        "applies": holds(sums.section.condition, readings, fields),
        "earnedThousandths": half_away(sums.earned * 1000),
        "possibleThousandths": half_away(sums.possible * 1000),
        "zeroed": sums.zeroed,
    }


def criterion_result(reading, sums, readings):
    """One criterion's part; zeroed by a rule of its own, or with its section or the card."""
    zeroed = (
        sums.zeroed or has_scope(readings.values(), "zero-card") or has_scope([reading], "zero-criterion")
    )
    return {
        "key": reading.criterion.key,
        "state": reading.state,
        "earnedThousandths": int(reading.earned * 1000),
        "possibleThousandths": int(reading.possible * 1000),
        "failed": reading.failed,
        "fatal": reading.fatal,
        "zeroed": zeroed and reading.state in ("answered", "not-applicable"),
    }


def shown(card, millionths):
    """The digits people see: rounded half up, but down where a failing score would show as the pass mark."""
    if millionths is None:
        return None
    full = card.full_maximum() if card.in_points else Fraction(100)
    digits = 10**card.decimals
    units = Fraction(millionths, MILLION) * full * digits
    rounded = half_away(units)
    if Fraction(millionths, MILLION) < card.pass_mark and rounded == card.pass_mark * full * digits:
        rounded = units.__floor__()
    whole, part = divmod(rounded, digits)
    return f"{whole}.{part:0{card.decimals}d}" if card.decimals else str(whole)
