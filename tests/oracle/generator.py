"""Random cards and answer sheets, the same for the same seed.

Cards are built to pass the linter: whatever an aggregation refuses is never drawn, stated maxima are worked
out, and band tables are whole. Numbers are drawn small and crooked, because corners lie where sums meet caps
and floors.
"""

from fractions import Fraction

import oracle

AGGREGATIONS = ["points", "weighted-points", "section-means", "criterion-weights", "deduct"]
KINDS = ["scale", "choice", "multiple", "check", "measure", "deduction", "bonus"]
FIELDS = {
    "type": ["sale", "service", "complaint"],
    "queue": ["vip", "all"],
    "lines": ["0", "3", "7.5", "-2", "many", "3.0", "1e1"],
    "chat": ["yes", "no", "true", "maybe", ""],
}
COMPARISONS = ["=", "!=", "<", "<=", ">", ">=", "in"]


SPOILED_NAMES = {
    "aggregation": AGGREGATIONS,
    "kind": KINDS,
    "unit": ["percent", "points"],
    "is": COMPARISONS,
    "notApplicable": ["left-out", "full-marks"],
    "closedEnd": ["lower", "upper"],
    "scope": ["zero-card", "zero-section", "flag-only", "zero-criterion"],
    "trigger": ["answer", "option", "severe"],
    "criterion": ["c0", "c1", "c2", "c3"],
}
SPOILED = {
    "maximum",
    "step",
    "points",
    "limit",
    "weight",
    "metMark",
    "base",
    "cap",
    "floor",
    "statedMaximum",
    "ceiling",
    "passMark",
    "decimals",
    "lower",
    "upper",
    "count",
    "value",
    "condition",
    "fatal",
    "bands",
    *SPOILED_NAMES,
}
LIMIT = 1_000_000  # points and weights
LARGEST = 200_000_000  # thousandths; five options of this size still fit the limit of 10⁹


def number(value):
    """A Fraction as a JSON number that keeps every digit the formats allow."""
    return int(value) if value.denominator == 1 else float(value)


def text(words):
    return {"en": words, "zh": "\u9879" + words}


class Generator:
    def __init__(self, random):
        self.random = random
        self.made = 0
        self.large = False
        self.without_points = False

    def chance(self, share):
        return self.random.random() < share

    def points(self, most=12):
        """0.5 … most, in halves, now and then in thousandths; on a card of large numbers far more."""
        if self.large and self.chance(0.5):
            return Fraction(self.random.randint(1, LARGEST), 1000)
        if self.chance(0.1):
            return Fraction(self.random.randint(1, most * 1000), 1000)
        return Fraction(self.random.randint(1, most * 2), 2)

    # --- cards ----------------------------------------------------------------------------------------------

    def card(self):
        self.aggregation = self.random.choice(AGGREGATIONS)
        self.large = self.chance(0.08)
        self.made = 0
        self.earlier = []
        sections = [self.section(index) for index in range(self.random.randint(1, 5))]
        self.give_weight(sections)
        source = {"key": "generated", "name": text("card"), "policy": {}, "sections": sections}
        source["policy"] = self.policy(sections)
        return source

    def policy(self, sections):
        policy = {
            "aggregation": self.aggregation,
            "notApplicable": self.random.choice(["left-out", "full-marks"]),
        }
        full = sum((self.full(section) for section in sections), Fraction(0))
        if self.aggregation == "deduct":
            base = self.random.choice(
                [Fraction(100), Fraction(40), self.points(), min(max(full, Fraction(1)), Fraction(LIMIT))]
            )
            policy["base"] = number(base)
            full = base
        if self.chance(0.5):
            policy["ceiling"] = self.random.choice([100, 100, 110, 90.5])
        if self.chance(0.3):
            policy["floor"] = self.random.choice([10, 33.3333, 50])
        self.choose_unit(policy, full)
        if self.chance(0.8):
            policy["bandClosedEnd"] = self.random.choice(["lower", "upper"])
            policy["bands"] = self.grade_bands(policy.get("ceiling"))
        return policy

    def choose_unit(self, policy, full):
        """A pass mark must be exact at the decimals shown, and not above the ceiling."""
        policy["decimals"] = self.random.randint(0, 3)
        policy["unit"] = self.random.choice(["percent", "points"])
        policy["passMark"] = self.random.choice([60, 75, 80, 85] + [82.5] * (policy["decimals"] > 0))
        shown = full * Fraction(str(policy["passMark"])) / 100 * 10 ** policy["decimals"]
        if policy["unit"] == "points" and shown.denominator != 1:
            policy["unit"] = "percent"

    def grade_bands(self, ceiling):
        cuts = sorted(
            self.random.sample([20, 40, 59.9999, 60, 66.6667, 75, 80, 90], self.random.randint(0, 4))
        )
        ends = [0] + cuts + [ceiling]
        bands = []
        for index, (lower, upper) in enumerate(zip(ends, ends[1:])):
            band = {"key": f"band{index}", "name": text(f"band{index}"), "colour": "#2e7d32", "lower": lower}
            bands.append(band if upper is None else band | {"upper": upper})
        return bands

    def give_weight(self, sections):
        """All weights 0 is an error, so the first section that can earn gets some."""
        if self.aggregation not in ("weighted-points", "section-means"):
            return
        for section in sections:
            section["weight"] = self.random.choice([0, 1, 5, 20, 33.333, 40, self.odd_weight()])
        first = next((section for section in sections if self.full(section) > 0), sections[0])
        first["weight"] = self.random.choice([1, 7, 60])

    def odd_weight(self):
        return number(Fraction(self.random.randint(1, 10**9 if self.large else 10**5), 1000))

    def full(self, section):
        return oracle.full_possible(exact_section(section))

    def section(self, index):
        only_deductions = self.aggregation not in ("criterion-weights", "deduct") and self.chance(0.15)
        section = {"key": f"s{index}", "name": text(f"s{index}")}
        if self.chance(0.15):
            section["condition"] = self.condition(2)
        kinds = ["deduction"] if only_deductions else self.kinds()
        section["criteria"] = [
            self.criterion(self.random.choice(kinds)) for _ in range(self.random.randint(1, 5))
        ]
        if only_deductions and self.chance(0.4):
            section["criteria"] += [
                self.pointless(kind) for kind in self.random.sample(["check", "choice"], 1)
            ]
        if only_deductions and self.chance(0.3):
            section["criteria"].append(self.criterion("bonus"))
        if only_deductions:
            section["base"] = number(self.points(20))
        else:
            self.make_possible(section)
        self.hold(section)
        return section

    def make_possible(self, section):
        """A section must earn something: weights all 0 are an error, deductions alone need a base."""
        if not any(item.possible * item.weight > 0 for item in exact_section(section).criteria):
            section["criteria"].append(self.criterion("scale"))
            section["criteria"][-1].pop("weight", None)

    def kinds(self):
        kinds = list(KINDS)
        if self.aggregation == "criterion-weights":
            kinds.remove("deduction")
        return kinds

    def hold(self, section):
        """Cap, floor and stated maximum, as far as the aggregation has them."""
        deduct = self.aggregation == "deduct"
        whole = most_lost(section) if deduct else self.full(section)
        zeroes = any(
            rule["scope"] == "zero-section" for item in section["criteria"] for rule in item.get("fatal", [])
        )
        must_state = deduct and zeroes
        can_cap = self.aggregation != "criterion-weights" and whole > 0
        if can_cap and (self.chance(0.3) or (must_state and whole > LIMIT)):
            most = min(whole, LIMIT) * 1000
            section["cap"] = number(Fraction(max(1, int(most * self.random.randint(20, 100) / 100)), 1000))
            whole = min(whole, Fraction(str(section["cap"])))
        if self.aggregation not in ("criterion-weights", "deduct") and self.chance(0.25):
            section["floor"] = number(
                Fraction(int(min(whole, LIMIT) * self.random.randint(0, 100) * 10), 1000)
            )
        is_writable = (whole * 1000).denominator == 1 and whole <= LIMIT
        if must_state or (is_writable and self.chance(0.2)):
            section["statedMaximum"] = number(whole)

    # --- criteria -------------------------------------------------------------------------------------------

    def criterion(self, kind):
        key = f"c{self.made}"
        self.made += 1
        item = {"key": key, "name": text(key), "guidance": text("what earns what"), "kind": kind}
        item |= getattr(self, kind)()
        if self.chance(0.15) and self.earlier:
            item["condition"] = self.condition(2)
        if self.chance(0.4):
            item["allowNotApplicable"] = True
        weighs = kind not in ("deduction", "bonus") and self.aggregation != "deduct"
        if weighs and self.chance(0.5):
            item["weight"] = self.random.choice([0, 0.5, 2, 10, 33.333])
        if kind not in ("deduction", "bonus") and self.chance(0.2):
            maximum = oracle.Criterion(exact(item), None).maximum
            item["metMark"] = number(Fraction(int(maximum * self.random.randint(0, 4) * 250), 1000))
        if kind != "bonus":
            rules = [
                rule
                for rule in (self.rule(item) for _ in range(self.random.choice([0, 0, 0, 1, 1, 2])))
                if rule
            ]
            item |= {"fatal": rules} if rules else {}
        if "fatal" not in item and self.chance(0.2):
            item |= self.default(item)
        self.earlier.append(item)
        return item

    def pointless(self, kind):
        """A check or choice that gives no points but may be fatal."""
        self.without_points = True
        item = self.criterion(kind)
        self.without_points = False
        return item

    def scale(self):
        step = self.random.choice([Fraction(1), Fraction(1, 2), Fraction(1, 4), Fraction(1, 1000)])
        return {"maximum": number(step * self.random.randint(1, 20)), "step": number(step)}

    def check(self):
        return {"maximum": 0 if self.without_points or self.chance(0.3) else number(self.points())}

    def listed(self, points):
        return [
            {"key": f"o{index}", "name": text(f"o{index}"), "points": number(value)}
            for index, value in enumerate(points)
        ]

    def choice(self):
        if self.without_points or self.chance(0.1):
            return {"options": self.listed([Fraction(0)] * 3)}
        return {
            "options": self.listed(
                sorted((self.points() for _ in range(self.random.randint(2, 4))), reverse=True)
            )
        }

    def multiple(self):
        values = [self.points(4) for _ in range(self.random.randint(2, 4))]
        total = sum(values)
        maximum = total if self.chance(0.5) else max(values)
        if self.chance(0.5):
            values.append(-min(self.points(4), maximum))
        return {"options": self.listed(values), "maximum": number(maximum)}

    def measure(self):
        cuts = sorted(self.random.sample(range(-2, 9), self.random.randint(1, 3)))
        ends = [None] + cuts + [None]
        bands = []
        for lower, upper in zip(ends, ends[1:]):
            band = {"points": number(self.random.choice([Fraction(0), self.points()]))}
            band |= {} if lower is None else {"lower": lower}
            bands.append(band if upper is None else band | {"upper": upper})
        if not any(band["points"] for band in bands):
            bands[0]["points"] = 4
        # Where the value comes from changes no score.
        source = self.random.choice([{}, {"source": {"field": "speed"}}, {"source": {"recording": "duration"}}])
        return {
            "bands": bands,
            "closedEnd": self.random.choice(["lower", "upper"]),
            "unit": text("s"),
        } | source

    def deduction(self):
        return {"points": number(self.points(4)), "limit": self.random.randint(1, 4)}

    def bonus(self):
        if self.chance(0.5):
            return {"maximum": number(self.points(4)), "asCheck": True}
        return {"maximum": self.random.randint(1, 6), "step": 0.5}

    def default(self, item):
        """Which answer the form starts with; it changes no score."""
        kind = item["kind"]
        if kind == "check" or item.get("asCheck"):
            return {"default": self.random.choice(["yes", "no"])}
        if kind == "choice":
            return {"default": {"option": item["options"][0]["key"]}}
        return {"default": "zero"} if kind == "deduction" else {"default": "full"} if kind == "scale" else {}

    # --- rules and conditions -------------------------------------------------------------------------------

    def rule(self, item):
        kind = item["kind"]
        scopes = ["zero-card", "zero-section", "cap-score", "flag-only"]
        scopes += [] if kind == "deduction" else ["zero-criterion"]
        most = oracle.Criterion(exact(item), None).maximum
        triggers = []
        if kind == "check":
            triggers.append({"trigger": "answer", "answer": self.random.choice(["yes", "no"])})
        if kind in ("choice", "multiple"):
            triggers.append({"trigger": "option", "options": [self.random.choice(item["options"])["key"]]})
        if kind == "deduction":
            triggers.append({"trigger": "count-at-least", "count": self.random.randint(1, item["limit"])})
            triggers.append(
                {
                    "trigger": "earned-at-most",
                    "points": number(-exact(item["points"]) * self.random.randint(0, item["limit"])),
                }
            )
        if kind != "deduction" and most > 0:
            triggers.append({"trigger": "earned-at-most", "points": number(Fraction(int(most * 500), 1000))})
        if kind == "deduction" or most > 0:
            triggers.append({"trigger": "severe"})
        if not triggers:
            return None
        rule = self.random.choice(triggers) | {"scope": self.random.choice(scopes)}
        return rule | (
            {"cap": self.random.choice([0, 25.5, 40, 60, 79.9999])} if rule["scope"] == "cap-score" else {}
        )

    def condition(self, depth):
        if depth and self.chance(0.3):
            return {
                self.random.choice(["all", "any"]): [
                    self.condition(depth - 1) for _ in range(self.random.randint(1, 3))
                ]
            }
        if self.earlier and self.chance(0.7):
            return self.criterion_test(self.random.choice(self.earlier))
        return self.field_test()

    def field_test(self):
        name = self.random.choice(list(FIELDS))
        if name == "lines":
            comparison = self.random.choice(COMPARISONS)
            value = self.random.choice([0, 3, 5, 7.5])
            return {"field": name, "is": comparison, "value": [value, 3] if comparison == "in" else value}
        comparison = self.random.choice(["=", "!=", "in"])
        if name == "chat" and self.chance(0.5):
            return {
                "field": name,
                "is": comparison,
                "value": [True] if comparison == "in" else self.chance(0.5),
            }
        wanted = self.random.sample(FIELDS[name], self.random.randint(1, 2) if comparison == "in" else 1)
        return {"field": name, "is": comparison, "value": wanted if comparison == "in" else wanted[0]}

    def criterion_test(self, item):
        kind = item["kind"]
        comparison = self.random.choice(COMPARISONS)
        if self.chance(0.15):
            return self.points_test(item, comparison)
        if kind == "multiple":
            keys = [option["key"] for option in item["options"]]
            wanted = self.random.sample(keys, self.random.randint(1, 2))
            return {"criterion": item["key"], "is": self.random.choice(["=", "!=", "in"]), "value": wanted}
        if kind == "choice":
            values = [option["key"] for option in item["options"]]
            comparison = self.random.choice(["=", "!=", "in"])
        elif kind == "check" or item.get("asCheck"):
            values = [self.random.choice([True, "yes"]), self.random.choice([False, "no"])]
            comparison = self.random.choice(["=", "!=", "in"])
        else:
            values = [number(value) for value in self.values_of(item)]
        if comparison == "in":
            return {
                "criterion": item["key"],
                "is": "in",
                "value": self.random.sample(values, min(2, len(values))),
            }
        return {"criterion": item["key"], "is": comparison, "value": self.random.choice(values)}

    def points_test(self, item, comparison):
        """Numbers may be asked of any criterion: what it earned, or the count or measure itself."""
        value = self.random.choice([0, 0.5, 1, 3, 5])
        return {
            "criterion": item["key"],
            "is": comparison,
            "value": [value, 2] if comparison == "in" else value,
        }

    # --- answers --------------------------------------------------------------------------------------------

    def values_of(self, item):
        """A few numbers that answer a criterion asked for a number, ends included."""
        kind = item["kind"]
        if kind == "deduction":
            return [Fraction(times) for times in range(int(item.get("limit", 1)) + 1)]
        if kind == "measure":
            return [Fraction(quarter, 4) for quarter in range(-12, 40)]
        most, step = Fraction(str(item["maximum"])), Fraction(str(item.get("step", 1)))
        return [Fraction(0), most] + [step * self.random.randint(0, int(most / step)) for _ in range(3)]

    def answer(self, item):
        if item.get("allowNotApplicable") and self.chance(0.25):
            return "n/a"
        kind = item["kind"]
        if kind == "check" or item.get("asCheck"):
            value = self.random.choice(["yes", "yes", "no", True, False])
        elif kind == "choice":
            value = self.random.choice(item["options"])["key"]
        elif kind == "multiple":
            keys = [option["key"] for option in item["options"]]
            value = self.random.sample(keys, self.random.randint(0, len(keys))) or self.random.choice(
                ["none", []]
            )
        else:
            value = number(self.random.choice(self.values_of(item)))
        return self.with_severity(item, value)

    def with_severity(self, item, value):
        """Severe only where it may stand: allowed, and on an answer that lost points."""
        if not any(rule["trigger"] == "severe" for rule in item.get("fatal", [])) or self.chance(0.5):
            return value
        criterion = oracle.Criterion(exact(item), None)
        earned = oracle.earned_points(criterion, exact(value))
        if earned < criterion.possible or earned < 0:
            return {"value": value, "severe": True, "reason": "heard"}
        return value

    def wrong_answer(self, item):
        """A value of another kind, out of range or off its step."""
        candidates = [
            "nonsense",
            -1,
            10**6,
            0.0001,
            True,
            ["o0", "o0"],
            ["nonsense"],
            "n/a",
            {"value": "o99"},
            2.0005,
        ]
        criterion = oracle.Criterion(exact(item), None)
        wrong = [value for value in candidates if not acceptable(criterion, value)]
        return self.random.choice(wrong)

    def sheet(self, card):
        """Answers and fields; most sheets are complete, some lack answers."""
        lack = self.random.choice([0, 0, 0, 0.1, 0.5, 1])
        items = [item for section in card["sections"] for item in section["criteria"]]
        answers = {}
        for item in items:
            if not self.chance(lack):
                answers[item["key"]] = self.answer(item)
            elif self.chance(0.3):
                answers[item["key"]] = None
        fields = {name: self.random.choice(values) for name, values in FIELDS.items() if self.chance(0.7)}
        return {"fields": fields, "answers": answers}

    def spoil(self, card):
        """Change one or two things anywhere in a card, so that the linter, not the generator, judges it."""
        for _ in range(self.random.randint(1, 2)):
            holder, key = self.random.choice([place for place in places(card) if place[1] in SPOILED])
            if key in SPOILED_NAMES:
                holder[key] = self.random.choice(SPOILED_NAMES[key])
            elif self.chance(0.2):
                del holder[key]
            else:
                holder[key] = self.random.choice([0, 1, 2, 2.5, 3, 0.001, 7.25, 10, 60, 100, -1, LIMIT])
        return card

    def refused_sheet(self, card):
        """A sheet with one answer that the card refuses."""
        sheet = self.sheet(card)
        items = [item for section in card["sections"] for item in section["criteria"]]
        item = self.random.choice(items)
        sheet["answers"][item["key"]] = self.wrong_answer(item)
        return sheet


def refuses(card, sheet):
    """Whether the card refuses one of the sheet's answers."""
    criteria = {item.key: item for item in oracle.Card(exact(card)).criteria}
    return any(
        value is not None and not acceptable(criteria[key], value) for key, value in sheet["answers"].items()
    )


def places(value):
    """Every (holder, key) of the objects inside a value."""
    if isinstance(value, list):
        return [place for item in value for place in places(item)]
    if not isinstance(value, dict):
        return []
    return [(value, key) for key in value] + places(list(value.values()))


def exact(value):
    """Plain values as the oracle reads them from a file."""
    if isinstance(value, dict):
        return {key: exact(part) for key, part in value.items()}
    if isinstance(value, list):
        return [exact(part) for part in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Fraction(str(value))
    return value


def exact_section(section):
    return oracle.Section(exact(section))


def most_lost(section):
    """What a section can lose under deduct."""
    criteria = exact_section(section).criteria
    return sum(
        (item.points * item.limit if item.kind == "deduction" else item.possible for item in criteria),
        Fraction(0),
    )


def acceptable(criterion, value):
    value = exact(value)
    return oracle.accepted(criterion, value["value"] if isinstance(value, dict) else value)
