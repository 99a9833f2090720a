"""What sections, aggregations and fatal rules make of answers, worked by hand.

Each expected figure stands below the arithmetic that gives it. Scores are in millionths.
"""

from parts import FATAL_NO, OFF, ZERO_CARD_YES, bonus, card, case, check, deduction, na, rule, scale, section

# --- the rules' own worked cases ----------------------------------------------------------------------------

weights = [
    scale("a", 2, weight=40),
    scale("b", 2, weight=20),
    scale("c", 2, weight=20),
    scale("d", 2, weight=20, **na()),
]
# 40·1 + 20·½ + 20·½ + 20·0 = 60 of 100. Without the fourth: 60 of 80.
case(
    "worked 1",
    card([section("s", *weights)], "criterion-weights"),
    dict(a=2, b=1, c=1, d=0),
    finalMillionths=600000,
)
case(
    "worked 1, N/A left out",
    card([section("s", *weights)], "criterion-weights"),
    dict(a=2, b=1, c=1, d="n/a"),
    finalMillionths=750000,
)

two = [
    section("A", check("a1", 1), check("a2", 1, **na()), weight=40),
    section("B", check("b", 1), weight=20),
]
# (40·1 + 20·1) ÷ (40·2 + 20·1) = 60 ÷ 100; with B no 40 ÷ 100.
case("worked 2", card(two, "weighted-points"), dict(a1="yes", a2="no", b="yes"), finalMillionths=600000)
case("worked 2, B no", card(two, "weighted-points"), dict(a1="yes", a2="no", b="no"), finalMillionths=400000)
# 40·(1 ÷ 2) ÷ 60 = 1 ÷ 3.
case(
    "worked 2, B no, means",
    card(two, "section-means"),
    dict(a1="yes", a2="no", b="no"),
    finalMillionths=333333,
)
# a2 leaves: weighted (40·1) ÷ (40·1 + 20·1) = 2 ÷ 3; means 40·1 ÷ 60 = 2 ÷ 3.
case("worked 2, N/A", card(two, "weighted-points"), dict(a1="yes", a2="n/a", b="no"), finalMillionths=666667)
case(
    "worked 2, N/A, means",
    card(two, "section-means"),
    dict(a1="yes", a2="n/a", b="no"),
    finalMillionths=666667,
)

for scope, final in (("zero-section", 480000), ("zero-card", 0), ("flag-only", 880000)):
    # 60·0.8 + 40·1 = 88; the second section zeroed 60·0.8 = 48; the card zeroed 0.
    sections = [
        section("A", scale("a", 10), weight=60),
        section("B", scale("b", 10), check("f", 0, fatal=[rule("answer", scope, answer="yes")]), weight=40),
    ]
    case(
        f"worked 3, {scope}",
        card(sections, "section-means"),
        dict(a=8, b=10, f="yes"),
        finalMillionths=final,
        rawMillionths=880000,
        failed=True,
        passed=False,
        fatalErrors=1,
        nonFatalErrors=1,
    )

ten = [check(f"c{n}", 5, **na()) for n in range(10)]
case(
    "worked 4",
    card([section("s", *ten)]),
    {f"c{n}": "no" if n == 0 else "yes" for n in range(10)},
    finalMillionths=900000,
)
case(
    "worked 4, N/A",
    card([section("s", *ten)]),
    {f"c{n}": "n/a" if n == 0 else "yes" for n in range(10)},
    finalMillionths=1000000,
)

extra = [section("A", scale("a", 20)), section("B", scale("b", 30), bonus("x", 10))]
# (20 + 15 + 10) ÷ 50 = 90 %; (20 + 30 + 10) ÷ 50 = 120 %, held to the ceiling where there is one.
case("worked 5", card(extra), dict(a=20, b=15, x=10), finalMillionths=900000)
case("worked 5, over", card(extra), dict(a=20, b=30, x=10), finalMillionths=1200000)
case("worked 5, ceiling", card(extra, ceiling=100), dict(a=20, b=30, x=10), finalMillionths=1000000)

# --- fatal sections -----------------------------------------------------------------------------------------

# S's criteria earn 0 and its bonus is lost: (3·0 + 1·(4 ÷ 4)) ÷ 4 = 25 %. Raw: (3·½ + 1) ÷ 4 + 2 ÷ (30 + 4),
# the full maximum counting weights: 0.625 + 0.0588235… = 0.683824.
case(
    "fatal section under criterion weights",
    card(
        [
            section("S", scale("a", 10, weight=3), check("f", 0, fatal=[FATAL_NO]), bonus("x", 2)),
            section("T", scale("b", 4)),
        ],
        "criterion-weights",
    ),
    dict(a=5, f="no", x=2, b=4),
    finalMillionths=250000,
    rawMillionths=683824,
    failed=True,
)

# The bonus goes with its section in every aggregation: E = 0 of 10, and 5 of 10: 25 %. Raw (6 + 3 + 5) ÷ 20.
lost_bonus = [
    section("S", scale("a", 10), check("f", 0, fatal=[FATAL_NO]), bonus("x", 3, asCheck=True)),
    section("T", scale("b", 10)),
]
case(
    "a fatal section loses its bonus, points",
    card(lost_bonus),
    dict(a=6, f="no", x="yes", b=5),
    finalMillionths=250000,
    rawMillionths=700000,
)
# Means: (0 + ½) ÷ 2 = 25 %, no bonus. Raw (0.6 + 0.5) ÷ 2 + 3 ÷ 20 = 70 %.
case(
    "a fatal section loses its bonus, means",
    card(lost_bonus, "section-means"),
    dict(a=6, f="no", x="yes", b=5),
    finalMillionths=250000,
    rawMillionths=700000,
)

# Card floor after section scopes, card scopes after the floor: the fatal section leaves 5 ÷ 20 = 25 %, the
# floor makes it 30 %.
case(
    "the card's floor after a fatal section",
    card(lost_bonus, floor=30),
    dict(a=6, f="no", x="yes", b=5),
    finalMillionths=300000,
    rawMillionths=700000,
)
# A zeroed card passes under the floor: 0.
case(
    "a card scope passes under the card's floor",
    card([section("S", scale("a", 10), check("f", 0, fatal=[ZERO_CARD_YES]))], floor=30),
    dict(a=1, f="yes"),
    finalMillionths=0,
    rawMillionths=300000,
)

# N/A at full marks in a fatal section under criterion weights: all its criteria earn 0: (0 + 0 + 4 ÷ 4) ÷ 3.
case(
    "fatal section with N/A at full marks",
    card(
        [
            section("S", scale("a", 10), scale("n", 5, **na()), check("f", 0, fatal=[FATAL_NO])),
            section("T", scale("b", 4)),
        ],
        "criterion-weights",
        notApplicable="full-marks",
    ),
    dict(a=5, n="n/a", f="no", b=4),
    finalMillionths=333333,
    rawMillionths=833333,
)

# --- deduct -------------------------------------------------------------------------------------------------

# A loses 8 − 3 = 5 and 2·4 = 8, together 13, held to 10; B loses 1. (100 − 10 − 1) ÷ 100.
case(
    "deduct, a section's cap limits its losses",
    card(
        [section("A", scale("a", 8), deduction("d", 4, 3), cap=10), section("B", scale("b", 5))],
        "deduct",
        base=100,
    ),
    dict(a=3, d=2, b=4),
    finalMillionths=890000,
    rawMillionths=890000,
)

# The bonus stands beside the capped loss: (100 − 10 + 4) ÷ 100; and over the base without a ceiling 104 %.
case(
    "deduct, cap and bonus",
    card([section("A", deduction("d", 6, 3), bonus("x", 4), cap=10)], "deduct", base=100),
    dict(d=3, x=4),
    finalMillionths=940000,
)
case(
    "deduct, a bonus over the base",
    card([section("A", deduction("d", 6, 3), bonus("x", 4), cap=10)], "deduct", base=100),
    dict(d=0, x=4),
    finalMillionths=1040000,
)

# S can lose 10 + 2·5 = 20, held to 12, which it states. Fatal: it loses all 12 and its bonus: 88 ÷ 100.
# Raw: loses 4, gains 3 = 99 %.
case(
    "deduct, a fatal section loses its stated maximum",
    card(
        [
            section(
                "S",
                scale("a", 10),
                deduction("d", 5, 2),
                bonus("x", 3),
                check("f", 0, fatal=[FATAL_NO]),
                cap=12,
                statedMaximum=12,
            )
        ],
        "deduct",
        base=100,
    ),
    dict(a=6, d=0, x=3, f="no"),
    finalMillionths=880000,
    rawMillionths=990000,
    failed=True,
)

# N/A loses nothing, a deduction's N/A neither: 100 − 2.
case(
    "deduct, N/A loses nothing",
    card(
        [section("S", scale("a", 10, **na()), deduction("d", 5, 2, **na()), scale("b", 5))],
        "deduct",
        base=100,
    ),
    dict(a="n/a", d="n/a", b=3),
    finalMillionths=980000,
)

# A base of 40: losses 10 of 40 leave 75 %; losses beyond the base go to the floor, 0.
case(
    "deduct from another base",
    card([section("S", deduction("d", 10, 5))], "deduct", base=40),
    dict(d=1),
    finalMillionths=750000,
)
case(
    "deduct below nothing",
    card([section("S", deduction("d", 10, 5))], "deduct", base=40),
    dict(d=5),
    finalMillionths=0,
    nonFatalErrors=1,
)

# Everything switched off: nothing can be lost, so there is no score.
case(
    "deduct, not scorable",
    card(
        [section("S", deduction("d", 10, condition={"field": "type", "is": "=", "value": "sale"}))],
        "deduct",
        base=100,
    ),
    {},
    {"type": "service"},
    outcome="not-scorable",
    finalMillionths=None,
    passed=False,
)

# --- sections: bases, caps, floors --------------------------------------------------------------------------

base = section("D", deduction("d1", 4, 2), deduction("d2", 3, **na()), base=10)
# 10 − 4 = 6 of 10, beside 5 of 10: 11 ÷ 20. d2's N/A takes nothing.
case(
    "a section of deductions with base and N/A",
    card([base, section("T", scale("a", 10))]),
    dict(d1=1, d2="n/a", a=5),
    finalMillionths=550000,
)
# 10 − 8 − 3 < 0: raised to the floor, 0; 10 ÷ 20.
case(
    "a base spent",
    card([base, section("T", scale("a", 10))]),
    dict(d1=2, d2=1, a=10),
    finalMillionths=500000,
    nonFatalErrors=2,
)

# All its deductions switched off: the base leaves with them; 5 ÷ 10.
case(
    "a base leaves with its last deduction",
    card([section("D", deduction("d", 4, **OFF), base=10), section("T", scale("a", 10))]),
    dict(a=5),
    {"chat": "no"},
    finalMillionths=500000,
)

# Cap on both: E = min(12 + 2, 10) = 10, P = min(15, 10) = 10; with T (10 + 2) ÷ (10 + 10).
case(
    "a cap holds E and P",
    card([section("S", scale("a", 9), scale("b", 6), bonus("x", 2), cap=10), section("T", scale("c", 10))]),
    dict(a=7, b=5, x=2, c=2),
    finalMillionths=600000,
)

# Floor 6 against P: with b N/A P is 4, so E rises to 4, not 6: (4 + 5) ÷ (4 + 10). With b (6 + 5) ÷ 20.
floored = [section("S", scale("a", 4), scale("b", 6, **na()), floor=6), section("T", scale("c", 10))]
case("a floor rises to P at most", card(floored), dict(a=1, b="n/a", c=5), finalMillionths=642857)
case("a floor", card(floored), dict(a=1, b=2, c=5), finalMillionths=550000)
# A fatal section passes under its own floor: 0 + 5 of 20.
case(
    "a fatal section passes under its floor",
    card(
        [
            section("S", scale("a", 10, fatal=[rule("earned-at-most", "zero-section", points=1)]), floor=6),
            section("T", scale("c", 10)),
        ]
    ),
    dict(a=1, c=5),
    finalMillionths=250000,
    rawMillionths=550000,
)

# Deductions beside points: 10 − 4 = 6 of 10. More than was earned: 3 − 8 → floor 0.
mixed = [section("S", scale("a", 10), deduction("d", 4, 2)), section("T", scale("b", 10))]
case("deductions beside points", card(mixed), dict(a=10, d=1, b=10), finalMillionths=800000)
case("deductions below the section's floor", card(mixed), dict(a=3, d=2, b=10), finalMillionths=500000)
# Deductions weigh 1 whatever the weights: E = 2·3 − 4 = 2 of 2·5 = 10.
case(
    "deductions weigh 1",
    card([section("S", scale("a", 5, weight=2), deduction("d", 4))]),
    dict(a=3, d=1),
    finalMillionths=200000,
)

# --- bonuses and means --------------------------------------------------------------------------------------

# Section means: caps and bases count in the full maximum, min(15, 12) + 8 = 20; weights do not touch bonuses:
# (3·(6 ÷ 12) + 1·(8 ÷ 8)) ÷ 4 + 2 ÷ 20 = 0.625 + 0.1.
case(
    "bonuses beside section means",
    card(
        [
            section("S", scale("a", 15), bonus("x", 2), cap=12, weight=3),
            section("D", deduction("d", 4), base=8, weight=1),
        ],
        "section-means",
    ),
    dict(a=6, x=2, d=0),
    finalMillionths=725000,
)
# The full maximum counts what is N/A as well: (6 ÷ 12) + 3 ÷ (12 + 8) = 0.65; and caps: a cap of 9 on S gives
# 6 ÷ 9 + 3 ÷ (9 + 8) = 0.666667 + 0.176471.
for cap, final in ((None, 650000), (9, 843137)):
    whole_card = [
        section("S", scale("a", 12), bonus("x", 3), **({} if cap is None else {"cap": cap})),
        section("T", scale("b", 8, **na())),
    ]
    case(
        f"bonuses are measured against the full maximum, cap {cap}",
        card(whole_card, "section-means"),
        dict(a=6, x=3, b="n/a"),
        finalMillionths=final,
    )
# A base is held to the cap like any P: E = min(10 − 2, 7) = 7 of min(10, 7) = 7, and 3 of 13: 10 ÷ 20.
case(
    "a base held to its cap",
    card([section("D", deduction("d", 2, 3), base=10, cap=7), section("T", scale("a", 13))]),
    dict(d=1, a=3),
    finalMillionths=500000,
)
# All deductions N/A: none applies, so the base leaves; 5 ÷ 10.
case(
    "a base leaves when all its deductions are N/A",
    card([section("D", deduction("d", 4, **na()), base=10), section("T", scale("a", 10))]),
    dict(d="n/a", a=5),
    finalMillionths=500000,
)
# A section of bonuses alone has no mean of its own: 5 ÷ 10 + 1 ÷ 10.
case(
    "a section of bonuses alone",
    card([section("S", scale("a", 10), weight=1), section("X", bonus("x", 1), weight=9)], "section-means"),
    dict(a=5, x=1),
    finalMillionths=600000,
)
# Under criterion weights a criterion without points (p = 0) is no ratio; its weight counts nowhere: 3 ÷ 4.
case(
    "criterion weights pass by what gives no points",
    card([section("S", scale("a", 4, weight=50), check("i", 0, weight=50))], "criterion-weights"),
    dict(a=3, i="no"),
    finalMillionths=750000,
)
# All the weight that is left is 0: nothing possible.
case(
    "nothing but weight 0 left",
    card(
        [section("S", scale("a", 4, **na()), weight=100), section("T", scale("b", 4), weight=0)],
        "weighted-points",
    ),
    dict(a="n/a", b=4),
    outcome="not-scorable",
    finalMillionths=None,
)
case(
    "nothing but weight 0 left, means",
    card(
        [section("S", scale("a", 4, **na()), weight=100), section("T", scale("b", 4), weight=0)],
        "section-means",
    ),
    dict(a="n/a", b=4),
    outcome="not-scorable",
    finalMillionths=None,
)
# A section of weight 0 adds nothing beside others.
case(
    "weight 0 beside others",
    card([section("S", scale("a", 4), weight=100), section("T", scale("b", 4), weight=0)], "section-means"),
    dict(a=1, b=4),
    finalMillionths=250000,
)

# --- caps, flags and severe ---------------------------------------------------------------------------------

caps = card(
    [
        section(
            "S",
            scale(
                "a",
                10,
                fatal=[
                    rule("earned-at-most", "cap-score", points=9, cap=60),
                    rule("earned-at-most", "cap-score", points=5, cap=40),
                    rule("earned-at-most", "flag-only", points=9),
                ],
            ),
        ),
        section("T", scale("b", 10), scale("c", 10)),
    ]
)
# 29 ÷ 30 flagged and capped at 60; at 5 points and fewer the lower cap counts; a cap never raises: 2 ÷ 30.
case(
    "a cap beats a flag",
    caps,
    dict(a=9, b=10, c=10),
    finalMillionths=600000,
    rawMillionths=966667,
    failed=True,
    fatalErrors=1,
    nonFatalErrors=0,
)
case("the lowest cap", caps, dict(a=5, b=10, c=10), finalMillionths=400000, rawMillionths=833333)
case("a cap never raises", caps, dict(a=0, b=1, c=1), finalMillionths=66667, failed=True, nonFatalErrors=2)

# A cap at N beside a fatal section: the section first, 10 ÷ 20 = 50 %, then the cap: 45 acts, 60 does not.
for cap, final in ((45, 450000), (60, 500000)):
    case(
        f"a cap at {cap} after a fatal section",
        card(
            [
                section("S", scale("a", 10), check("f", 0, fatal=[FATAL_NO])),
                section(
                    "T",
                    scale("b", 10),
                    check("g", 0, fatal=[rule("answer", "cap-score", answer="no", cap=cap)]),
                ),
            ]
        ),
        dict(a=10, f="no", b=10, g="no"),
        finalMillionths=final,
        rawMillionths=1000000,
        fatalErrors=2,
    )
case(
    "zero beats the lowest cap",
    card(
        [
            section(
                "S",
                scale("a", 10),
                check("f", 0, fatal=[ZERO_CARD_YES, rule("answer", "cap-score", answer="yes", cap=10)]),
            )
        ]
    ),
    dict(a=10, f="yes"),
    finalMillionths=0,
    fatalErrors=1,
)

# A zeroed criterion earns 0 and fails by its rule, the evaluation does not: 10 ÷ 20, raw 13 ÷ 20, one
# ordinary error.
zeroed = card(
    [
        section(
            "S",
            scale("a", 10, fatal=[rule("earned-at-most", "zero-criterion", points=3)], metMark=2),
            scale("b", 10),
        )
    ],
    passMark=50,
)
case(
    "a criterion zeroed without failing",
    zeroed,
    dict(a=3, b=10),
    finalMillionths=500000,
    rawMillionths=650000,
    failed=False,
    passed=True,
    fatalErrors=0,
    nonFatalErrors=1,
)

severe = card([section("S", scale("a", 10, fatal=[rule("severe", "zero-card")]), scale("b", 10))])
# Severe adds its scope: zero; the points stay in the raw score, 17 ÷ 20.
case(
    "severe",
    severe,
    dict(a=dict(value=7, severe=True, reason="shouted"), b=10),
    finalMillionths=0,
    rawMillionths=850000,
    failed=True,
)
case("an ordinary slip", severe, dict(a=7, b=10), finalMillionths=850000, failed=False, nonFatalErrors=1)
# Only on an answer that lost points: the file is refused.
case(
    "severe on full marks is refused",
    severe,
    dict(a=dict(value=10, severe=True, reason="shouted"), b=10),
    refused=True,
)
# A deduction that occurred lost points: severe; (10 − 2) ÷ 10 raw.
case(
    "severe on a deduction",
    card([section("S", scale("a", 10), deduction("d", 2, fatal=[rule("severe", "cap-score", cap=50)]))]),
    dict(a=10, d=dict(value=1, severe=True, reason="swore")),
    finalMillionths=500000,
    rawMillionths=800000,
)
# Twice is fatal, once is not.
counted = card(
    [section("S", scale("a", 10), deduction("d", 1, 3, fatal=[rule("count-at-least", "zero-card", count=2)]))]
)
case(
    "a count below its rule", counted, dict(a=10, d=1), finalMillionths=900000, failed=False, nonFatalErrors=1
)
case("a count at its rule", counted, dict(a=10, d=2), finalMillionths=0, rawMillionths=800000, failed=True)
# N/A meets no rule, not even "earned at or below": a leaves, 10 ÷ 10.
case(
    "N/A meets no fatal rule",
    card(
        [
            section(
                "S",
                scale("a", 10, fatal=[rule("earned-at-most", "zero-card", points=0)], **na()),
                scale("b", 10),
            )
        ]
    ),
    dict(a="n/a", b=10),
    finalMillionths=1000000,
    failed=False,
)
# Nor does a switched-off answer, though it was given.
case(
    "a switched-off answer meets no fatal rule",
    card([section("S", scale("b", 10), check("f", 0, fatal=[ZERO_CARD_YES], **OFF))]),
    dict(b=10, f="yes"),
    {"chat": "no"},
    finalMillionths=1000000,
    failed=False,
)
