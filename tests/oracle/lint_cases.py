"""One minimal bad card for each error that the linter promises, with the code that it must raise."""

import copy

from parts import band, bonus, card, check, criterion, deduction, options, rule, scale, section, text

LINT_CASES = []


def bad(name, code, source, **policy):
    source = copy.deepcopy(source)
    source["policy"] |= policy
    LINT_CASES.append((name, code, source))


REFUSED = "refused"  # beyond what a card file can hold: the reader refuses it before the linter sees it


def field_is(value="sale", comparison="="):
    return {"field": "type", "is": comparison, "value": value}


def asks(key, value=1, comparison="="):
    return {"criterion": key, "is": comparison, "value": value}


def one(item, **more):
    return [section("S", scale("other", 5), item, **more)]


a, b = scale("a", 10), scale("b", 10)
plain = card([section("S", a, b)])
nameless = {"name": {"en": "", "zh": ""}}

bad("a name too long to show", "text-too-long", card([section("S", {**a, "name": text("x" * 1001)}, b)]))

# --- keys and names -----------------------------------------------------------------------------------------
bad("two criteria of one key", "key-duplicate", card([section("S", a), section("T", {**b, "key": "a"})]))
bad(
    "two sections of one key", "key-duplicate", card([section("S", a), section("S", b) | {"name": text("T")}])
)
bad(
    "two options of one key",
    "key-duplicate",
    card(
        [
            section(
                "S",
                criterion(
                    "q",
                    "choice",
                    options=[
                        {"key": "x", "name": {"en": "x", "zh": "x"}, "points": 1},
                        {"key": "x", "name": {"en": "y", "zh": "y"}, "points": 0},
                    ],
                ),
            )
        ]
    ),
)
bad(
    "two bands of one key",
    "key-duplicate",
    plain,
    bands=[band("x", 0, 50), band("x", 50) | {"name": text("y")}],
    bandClosedEnd="lower",
)
bad("a criterion without a key", "key-empty", card([section("S", {**a, "key": ""})]))
bad("a section without a key", "key-empty", card([section("", a) | {"name": text("S")}]))
bad("a card without a key", "key-empty", {**plain, "key": ""})
bad("two criteria of one name", "name-duplicate", card([section("S", a, {**b, "name": a["name"]})]))
bad(
    "two sections of one name",
    "name-duplicate",
    card([section("S", a), {**section("T", b), "name": section("S")["name"]}]),
)
bad("a criterion without a name", "name-empty", card([section("S", a | nameless)]))
bad("a section without a name", "name-empty", card([section("S", a) | nameless]))
bad("a card without a name", "name-empty", plain | nameless)

# --- conditions ---------------------------------------------------------------------------------------------
bad(
    "a condition on a later criterion",
    "condition-forward",
    card([section("S", {**a, "condition": asks("b")}, b)]),
)
bad(
    "a section's condition on a later criterion",
    "condition-forward",
    card([section("S", a, condition=asks("b")), section("T", b)]),
)
bad("a condition on itself", "condition-self", card([section("S", {**a, "condition": asks("a")})]))
bad(
    "a section's condition on its own criterion",
    "condition-self",
    card([section("S", a, condition=asks("a"))]),
)
bad("a condition on nothing", "condition-unknown", card([section("S", {**a, "condition": asks("none")})]))
bad(
    "a nested condition on nothing",
    "condition-unknown",
    card([section("S", {**a, "condition": {"any": [field_is(), {"all": [asks("none")]}]}})]),
)

# --- stated maxima ------------------------------------------------------------------------------------------
bad(
    "a stated maximum other than the sum",
    "stated-maximum-differs",
    card([section("S", a, b, statedMaximum=19)]),
)
bad(
    "a stated maximum without the weights",
    "stated-maximum-differs",
    card([section("S", {**a, "weight": 2}, b, statedMaximum=20)]),
)
bad(
    "a stated maximum other than the base",
    "stated-maximum-differs",
    card([section("S", a), section("D", deduction("d", 2), base=10, statedMaximum=2)]),
)
bad(
    "a stated maximum above the cap",
    "stated-maximum-differs",
    card([section("S", a, b, cap=15, statedMaximum=20)]),
)
bad(
    "a stated maximum other than what can be lost",
    "stated-maximum-differs",
    card([section("S", a, deduction("d", 2, 3), statedMaximum=10)], "deduct", base=100),
)

# --- points and bands ---------------------------------------------------------------------------------------
bad(
    "an option above the maximum",
    "option-out-of-range",
    card(one(options("q", "choice", {"x": 6, "y": 0}, maximum=5))),
)
bad(
    "a negative option of a choice",
    "option-out-of-range",
    card(one(options("q", "choice", {"x": 5, "y": -1}))),
)
bad(
    "an option of a multiple above the maximum",
    "option-out-of-range",
    card(one(options("q", "multiple", {"x": 6, "y": 1}, maximum=5))),
)
bad(
    "an option of a multiple below −max",
    "option-out-of-range",
    card(one(options("q", "multiple", {"x": 5, "y": -6}, maximum=5))),
)
bad(
    "a band's points above the maximum",
    "option-out-of-range",
    card(
        one(
            criterion(
                "m",
                "measure",
                maximum=5,
                closedEnd="lower",
                bands=[{"upper": 1, "points": 6}, {"lower": 1, "points": 0}],
            )
        )
    ),
)

GRADES = {
    "gap": [band("x", 0, 50), band("y", 60)],
    "overlap": [band("x", 0, 60), band("y", 50)],
    "gap at the bottom": [band("x", 1, 50), band("y", 50)],
    "gap at the top": [band("x", 0, 50), band("y", 50, 120)],
}
for fault, bands in GRADES.items():
    bad(f"grades with a {fault}", f"bands-{fault.split()[0]}", plain, bands=bands, bandClosedEnd="lower")
bad(
    "grades below the ceiling",
    "bands-gap",
    plain,
    bands=[band("x", 0, 100)],
    bandClosedEnd="lower",
    ceiling=110,
)
bad("grades without a closed end", "bands-no-closed-end", plain, bands=[band("x", 0, 50), band("y", 50)])

MEASURES = {
    "gap": [{"upper": 1, "points": 5}, {"lower": 2, "points": 0}],
    "overlap": [{"upper": 2, "points": 5}, {"lower": 1, "points": 0}],
    "gap at the bottom": [{"lower": 0, "points": 5}],
    "gap at the top": [{"upper": 9, "points": 5}],
}
for fault, bands in MEASURES.items():
    bad(
        f"a measure with a {fault}",
        f"bands-{fault.split()[0]}",
        card(one(criterion("m", "measure", closedEnd="upper", bands=bands))),
    )
bad(
    "a measure without a closed end",
    "bands-no-closed-end",
    card(one(criterion("m", "measure", bands=[{"upper": 1, "points": 5}, {"lower": 1, "points": 0}]))),
)

SOURCES = {
    "source-empty": {"field": ""},
    "figure-unknown": {"recording": "mood"},
    "figure-misfit": {"recording": "slowest-response"},
}
for code, source in SOURCES.items():
    measured = criterion("m", "measure", closedEnd="upper", bands=[{"points": 5}], source=source)
    bad(f"a measure whose source raises {code}", code, card(one(measured | {"allowNotApplicable": True})))

# --- weights and what an aggregation refuses ----------------------------------------------------------------
light = {"weight": 0}
for aggregation in ("weighted-points", "section-means"):
    bad(
        f"all sections weigh 0, {aggregation}",
        "weights-all-zero",
        card([section("S", a, **light), section("T", b, **light)], aggregation),
    )
bad(
    "all criteria weigh 0",
    "weights-all-zero",
    card([section("S", a | light, b | light)], "criterion-weights"),
)
bad("all criteria of a section weigh 0", "weights-all-zero", card([section("S", a | light), section("T", b)]))

bad(
    "criterion weights refuse deductions",
    "aggregation-refuses",
    card([section("S", a, deduction("d", 1))], "criterion-weights"),
)
for member in ("base", "cap", "floor", "weight"):
    bad(
        f"criterion weights refuse a section's {member}",
        "aggregation-refuses",
        card([section("S", a, **{member: 5})], "criterion-weights"),
    )
for member in ("base", "floor", "weight"):
    bad(
        f"deduct refuses a section's {member}",
        "aggregation-refuses",
        card([section("S", a, **{member: 5})], "deduct", base=100),
    )
bad(
    "deduct refuses weights",
    "aggregation-refuses",
    card([section("S", a | {"weight": 2})], "deduct", base=100),
)
bad(
    "deduct needs the maximum loss of a fatal section",
    "section-fatal-without-maximum",
    card(
        [section("S", a, check("f", 0, fatal=[rule("answer", "zero-section", answer="yes")]))],
        "deduct",
        base=100,
    ),
)
bad("deduct without a base", "deduct-without-base", card([section("S", a)], "deduct"))

for aggregation in ("points", "weighted-points", "section-means"):
    bad(
        f"deductions without a base, {aggregation}",
        "deductions-without-base",
        card([section("S", a), section("D", deduction("d", 1), check("i", 0))], aggregation),
    )
bad("a base where points are earned", "base-misplaced", card([section("S", a, deduction("d", 1), base=5)]))

# --- fatal rules --------------------------------------------------------------------------------------------
bad(
    "a fatal check that is the default",
    "default-is-fatal",
    card(one(check("f", 0, default="yes", fatal=[rule("answer", "zero-card", answer="yes")]))),
)
bad(
    "a fatal option that is the default",
    "default-is-fatal",
    card(
        one(
            options(
                "q",
                "choice",
                {"x": 5, "y": 0},
                default={"option": "y"},
                fatal=[rule("option", "flag-only", options=["y"])],
            )
        )
    ),
)
bad(
    "a fatal scale whose default is 0",
    "default-is-fatal",
    card(one(scale("q", 5, default="zero", fatal=[rule("earned-at-most", "flag-only", points=0)]))),
)
bad(
    "a fatal bonus",
    "fatal-on-bonus",
    card(one(bonus("x", 1, fatal=[rule("earned-at-most", "zero-card", points=0)]))),
)
bad(
    "a zeroed deduction",
    "fatal-zero-deduction",
    card(one(deduction("d", 1, fatal=[rule("count-at-least", "zero-criterion", count=1)]))),
)
bad(
    "severe where nothing can be lost",
    "fatal-misfit",
    card(one(check("i", 0, fatal=[rule("severe", "zero-card")]))),
)

# --- numbers ------------------------------------------------------------------------------------------------
bad("a cap above the sum", "cap-above-sum", card([section("S", a, cap=11)]))
bad(
    "a cap above the losses",
    "cap-above-sum",
    card([section("S", deduction("d", 2, 3), cap=7)], "deduct", base=100),
)
bad("a negative maximum", "number-out-of-range", card([section("S", scale("q", -1), a)]))
bad("a negative weight", "number-out-of-range", card([section("S", a | {"weight": -1}, b)]))
bad("a negative section floor", "number-out-of-range", card([section("S", a, floor=-1)]))
bad("a negative card floor", "number-out-of-range", plain, floor=-1)
bad("a pass mark above the ceiling", "number-out-of-range", plain, ceiling=79)
bad("a negative deduction", "number-out-of-range", card(one(deduction("d", -1))))
bad("a step of 0", "number-out-of-range", card([section("S", scale("q", 5, step=0))]))
bad("a met-mark above the maximum", "number-out-of-range", card([section("S", scale("q", 5, metMark=6))]))
bad(
    "a count above the limit",
    "number-out-of-range",
    card(one(deduction("d", 1, 2, fatal=[rule("count-at-least", "zero-card", count=3)]))),
)
bad(
    "a negative cap at N",
    "number-out-of-range",
    card(one(check("f", 0, fatal=[rule("answer", "cap-score", answer="yes", cap=-1)]))),
)
bad("more decimals than are stored", "number-out-of-range", plain, decimals=5)
bad("a pass mark that cannot be shown", "pass-mark-not-exact", plain, passMark=82.5, decimals=0)
bad(
    "a pass mark in points that cannot be shown",
    "pass-mark-not-exact",
    card([section("S", scale("q", 7))], unit="points", decimals=0),
)
bad("a maximum beyond the limit", REFUSED, card([section("S", scale("q", 1000000.001))]))
bad("a weight beyond the limit", REFUSED, card([section("S", a | {"weight": 1000001})]))
bad("a maximum finer than thousandths", REFUSED, card([section("S", scale("q", 1.0001))]))
