#!/usr/bin/env python3
"""answer_keys.py CARD TRUTH AGENT: the keys that give a sample call the marks its truth file says, in the card's
order, one line a criterion: the criterion's key, a tab, and the keys as xdotool names them."""
import json
import sys


def keys_for(criterion, mark):
    if mark == "na":
        return ["x"]
    if criterion["kind"] == "check":
        return ["y" if mark is True or (mark and mark is not False) else "n"]
    if criterion["kind"] == "choice":
        by_key = [option["key"] == mark for option in criterion["options"]]
        by_points = [option["points"] == mark for option in criterion["options"]]
        return [str((by_key if any(by_key) else by_points).index(True) + 1)]
    digits = list(str(mark))
    return digits if criterion["maximum"] <= 9 else [*digits, "Return"]


def main():
    card_file, truth_file, agent = sys.argv[1:]
    with open(card_file, encoding="utf-8") as file:
        card = json.load(file)
    with open(truth_file, encoding="utf-8") as file:
        call = next(call for call in json.load(file)["calls"] if call["agent"] == agent)
    for section in card["sections"]:
        for criterion in section["criteria"]:
            print(criterion["key"], *keys_for(criterion, call["marks"][criterion["key"]]), sep="\t")


if __name__ == "__main__":
    main()
