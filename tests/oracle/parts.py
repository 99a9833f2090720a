"""Cards written as plain dictionaries that name only what they need, and the list of cases worked by hand."""

CASES = []


def text(words):
    return {"en": words, "zh": words}


def card(sections, aggregation="points", **policy):
    policy = {"aggregation": aggregation, "passMark": 80, **policy}
    return {"key": "case", "name": text("Case"), "policy": policy, "sections": sections}


def section(key, *criteria, **more):
    return {"key": key, "name": text(key), **more, "criteria": list(criteria)}


def criterion(key, kind, **more):
    return {"key": key, "name": text(key), "kind": kind, **more}


def scale(key, maximum, **more):
    return criterion(key, "scale", maximum=maximum, **more)


def check(key, maximum, **more):
    return criterion(key, "check", maximum=maximum, **more)


def options(key, kind, points, **more):
    listed = [{"key": name, "name": text(name), "points": value} for name, value in points.items()]
    return criterion(key, kind, options=listed, **more)


def deduction(key, points, limit=1, **more):
    return criterion(key, "deduction", points=points, limit=limit, **more)


def bonus(key, maximum, **more):
    return criterion(key, "bonus", maximum=maximum, **more)


def rule(trigger, scope, **more):
    return {"trigger": trigger, "scope": scope, **more}


def na():
    return {"allowNotApplicable": True}


def case(name, card_source, answers, fields=None, **expected):
    CASES.append((name, card_source, {"fields": fields or {}, "answers": answers}, expected))


def band(key, lower, upper=None):
    return {"key": key, "name": text(key), "lower": lower} | ({} if upper is None else {"upper": upper})


FATAL_NO = rule("answer", "zero-section", answer="no")
ZERO_CARD_YES = rule("answer", "zero-card", answer="yes")
OFF = {"condition": {"field": "chat", "is": "=", "value": True}}
