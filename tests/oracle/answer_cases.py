"""What answers, conditions, N/A, display and bands mean, worked by hand.

Each expected figure stands below the arithmetic that gives it. Scores are in millionths.
"""

from itertools import count

from parts import (
    OFF,
    ZERO_CARD_YES,
    band,
    bonus,
    card,
    case,
    check,
    criterion,
    deduction,
    na,
    options,
    rule,
    scale,
    section,
)

# --- N/A ----------------------------------------------------------------------------------------------------

# Full marks: a earns 10 of 10; on d and x N/A contributes nothing: (10 + 5) ÷ 20.
case(
    "N/A at full marks, nothing on deduction and bonus",
    card(
        [
            section(
                "S", scale("a", 10, **na()), scale("b", 10), deduction("d", 3, **na()), bonus("x", 4, **na())
            )
        ],
        notApplicable="full-marks",
    ),
    dict(a="n/a", b=5, d="n/a", x="n/a"),
    finalMillionths=750000,
    nonFatalErrors=1,
)
# All left out: not scorable. All at full marks: 100 %.
lone = [section("S", scale("a", 10, **na()))]
case(
    "all N/A left out",
    card(lone),
    dict(a="n/a"),
    outcome="not-scorable",
    finalMillionths=None,
    runningMillionths=None,
)
case("all N/A at full marks", card(lone, notApplicable="full-marks"), dict(a="n/a"), finalMillionths=1000000)

# Not scorable, and fatal all the same.
case(
    "not scorable but fatal",
    card([section("S", scale("a", 10, **na()), check("f", 0, fatal=[ZERO_CARD_YES]))]),
    dict(a="n/a", f="yes"),
    outcome="not-scorable",
    failed=True,
    passed=False,
    fatalErrors=1,
    finalMillionths=None,
    band=None,
)

# --- conditions ---------------------------------------------------------------------------------------------


def conditioned(test, **first):
    """a is always asked, b (answered 0) only where the test holds: 50 % where it does, 100 % where not."""
    return card(
        [
            section("S", scale("z", 0), *first.values()),
            section("T", scale("a", 10), scale("b", 10, condition=test)),
        ]
    )


numbers = count()
choice = options("q", "choice", {"red": 0, "blue": 0}, **na())
several = options("q", "multiple", {"red": 0, "blue": 0, "green": 0})


def condition_case(name, applies, test, first, answer, fields=None):
    answers = dict(z=0, a=10, b=0) | ({} if answer is None else dict(q=answer))
    case(
        f"condition {next(numbers)}: {name}",
        conditioned(test, q=first),
        answers,
        fields,
        finalMillionths=500000 if applies else 1000000,
    )


def on_q(comparison, value):
    return {"criterion": "q", "is": comparison, "value": value}


condition_case("= on a choice", True, on_q("=", "red"), choice, "red")
condition_case("≠ on a choice", True, on_q("!=", "red"), choice, "blue")
condition_case("≠ on N/A is false", False, on_q("!=", "red"), choice, "n/a")
condition_case(
    "≠ on a switched-off answer is false", False, on_q("!=", "red"), {**choice, **OFF}, "blue", {"chat": "no"}
)
condition_case(
    "≠ on a missing field is false", False, {"field": "queue", "is": "!=", "value": "vip"}, choice, "red"
)
condition_case(
    "≠ on a field", True, {"field": "queue", "is": "!=", "value": "vip"}, choice, "red", {"queue": "all"}
)
condition_case(
    "in on a field",
    True,
    {"field": "queue", "is": "in", "value": ["vip", "all"]},
    choice,
    "red",
    {"queue": "all"},
)
condition_case("= compares sets", False, on_q("=", "red"), several, ["red", "blue"])
condition_case(
    "= on the same set in another order", True, on_q("=", ["red", "blue"]), several, ["blue", "red"]
)
condition_case("≠ compares sets", True, on_q("!=", ["red"]), several, ["red", "blue"])
condition_case("in asks for a shared option", True, on_q("in", ["green", "blue"]), several, ["red", "blue"])
condition_case("in without a shared option", False, on_q("in", ["green"]), several, ["red", "blue"])
condition_case("in on none", False, on_q("in", ["green"]), several, "none")
condition_case("≥ on a scale", True, on_q(">=", 2), scale("q", 5, weight=0), 2)
condition_case("> on a scale", False, on_q(">", 2), scale("q", 5, weight=0), 2)
condition_case("yes on a check", True, on_q("=", True), check("q", 0), "yes")
condition_case("a count", True, on_q(">=", 1), deduction("q", 0, 3), 2)
condition_case(
    "all of none and any",
    False,
    {"all": [on_q("=", "red"), {"any": [on_q("=", "blue"), on_q("in", ["blue"])]}]},
    choice,
    "red",
)
condition_case(
    "any in all",
    True,
    {"any": [on_q("=", "blue"), {"all": [on_q("=", "red"), on_q("!=", "blue")]}]},
    choice,
    "red",
)
# An unanswered criterion makes ≠ false: b is off, q is missing; the running total is 10 ÷ 10.
case(
    "≠ on an unanswered criterion is false",
    conditioned(on_q("!=", "red"), q=choice),
    dict(z=0, a=10, b=0),
    outcome="incomplete",
    missing=["q"],
    finalMillionths=None,
    runningMillionths=1000000,
)
# A chain: q1 is switched off, so q2's test of it is false, so b is off too.
case(
    "a switched-off criterion switches off what depends on it",
    card(
        [
            section(
                "S",
                check("q1", 0, **OFF),
                check("q2", 0, condition={"criterion": "q1", "is": "=", "value": True}),
                scale("a", 10),
                scale("b", 10, condition={"criterion": "q2", "is": "=", "value": True}),
            )
        ]
    ),
    dict(q1="yes", q2="yes", a=7, b=1),
    {"chat": "no"},
    finalMillionths=700000,
)

# --- defaults, completeness ---------------------------------------------------------------------------------

# A default counts once confirmed: without an answer the evaluation is incomplete; running 5 ÷ 10.
case(
    "a default not confirmed",
    card([section("S", scale("a", 10), scale("b", 10, default="full"))]),
    dict(a=5),
    outcome="incomplete",
    missing=["b"],
    finalMillionths=None,
    rawMillionths=None,
    runningMillionths=500000,
    passed=False,
)
# A fatal answer counts at once: the running total is 0, the evaluation failed, though b is missing.
case(
    "incomplete and fatal",
    card([section("S", scale("a", 10), scale("b", 10), check("f", 0, fatal=[ZERO_CARD_YES]))]),
    dict(a=5, f="yes"),
    outcome="incomplete",
    runningMillionths=0,
    failed=True,
    passed=False,
    fatalErrors=1,
    nonFatalErrors=1,
)
# Deductions and bonuses are asked for as well.
case(
    "a deduction and a bonus without an answer",
    card([section("S", scale("a", 10), deduction("d", 1), bonus("x", 1))]),
    dict(a=5, d=None),
    outcome="incomplete",
    missing=["d", "x"],
    runningMillionths=500000,
)

# --- exactness and display ----------------------------------------------------------------------------------

# 79.96 % shows at one decimal as 80.0, the pass mark, but fails: 79.9. 79.94 % rounds to 79.9 anyway.
fine = [section("S", scale("a", 100, step=0.01))]
case(
    "a failing score never shows as the pass mark",
    card(fine),
    dict(a=79.96),
    finalMillionths=799600,
    score="79.9",
    passed=False,
)
case(
    "a passing score rounds half up",
    card(fine),
    dict(a=80.05),
    finalMillionths=800500,
    score="80.1",
    passed=True,
)
case(
    "elsewhere a failing score rounds half up",
    card(fine),
    dict(a=70.25),
    finalMillionths=702500,
    score="70.3",
)
case("whole percents", card(fine, decimals=0), dict(a=79.5), score="79", passed=False)
# Flagged, but not below the mark: 80.04 % shows as what it rounds to.
case(
    "a flagged score at the mark",
    card([section("S", scale("a", 100, step=0.01, fatal=[rule("earned-at-most", "flag-only", points=90)]))]),
    dict(a=80.04),
    score="80.0",
    passed=False,
    failed=True,
)
# Points of 70: 46.667 ÷ 70 is stored as 0.666671, which shows as 46.67. Pass mark 56: 55.996 shows as 55.99.
seventy = [section("S", scale("a", 70, step=0.001))]
case(
    "points of M",
    card(seventy, unit="points", decimals=2),
    dict(a=46.667),
    finalMillionths=666671,
    score="46.67",
)
case(
    "points of M below the mark",
    card(seventy, unit="points", decimals=2),
    dict(a=55.996),
    score="55.99",
    passed=False,
)
# Half away from zero in the stored score: 1 ÷ 128 = 0.0078125 exactly half; stored 7813.
case("half away from zero", card([section("S", scale("a", 128))]), dict(a=1), finalMillionths=7813)
# A pass is judged on the stored value: 7999996 of 10⁷ is 0.7999996, stored 0.800000: passed.
case(
    "pass by the stored value",
    card([section("S", scale("a", 1000000, step=0.1))]),
    dict(a=799999.6),
    finalMillionths=800000,
    passed=True,
    score="80.0",
)

# --- bands --------------------------------------------------------------------------------------------------

grades = [band("low", 0, 60), band("mid", 60, 80), band("high", 80, 100)]
whole = [section("S", scale("a", 100))]
for closed, value, expected in (
    ("lower", 60, "mid"),
    ("upper", 60, "low"),
    ("lower", 80, "high"),
    ("upper", 80, "mid"),
    ("lower", 100, "high"),
    ("upper", 0, "low"),
):
    case(
        f"band at {value}, {closed} ends closed",
        card(whole, ceiling=100, bands=grades, bandClosedEnd=closed),
        dict(a=value),
        band=expected,
    )
case(
    "a band open above",
    card(
        [section("A", scale("a", 20)), section("B", scale("b", 30), bonus("x", 10))],
        bands=[band("low", 0, 100), band("top", 100)],
        bandClosedEnd="upper",
    ),
    dict(a=20, b=30, x=10),
    band="top",
)

measure_bands = [
    {"upper": 10, "points": 5},
    {"lower": 10, "upper": 20, "points": 3},
    {"lower": 20, "points": 0},
]
for closed, value, final in (
    ("lower", 10, 600000),
    ("upper", 10, 1000000),
    ("lower", 20, 0),
    ("upper", 20, 600000),
    ("upper", -1000, 1000000),
    ("lower", 1000, 0),
):
    case(
        f"measure of {value}, {closed} ends closed",
        card([section("S", criterion("m", "measure", bands=measure_bands, closedEnd=closed))]),
        dict(m=value),
        finalMillionths=final,
    )

# --- multiple -----------------------------------------------------------------------------------------------

parts = options("m", "multiple", {"greets": 4, "names": 4, "slurs": -3}, maximum=6)
# 4 + 4 held to 6; 4 − 3 = 1; −3 held to 0; none 0.
for chosen, final in (
    (["greets", "names"], 1000000),
    (["greets", "slurs"], 166667),
    (["slurs"], 0),
    ("none", 0),
):
    case(f"multiple {chosen}", card([section("S", parts)]), dict(m=chosen), finalMillionths=final)
