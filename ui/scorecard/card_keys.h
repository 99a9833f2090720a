#pragma once

#include "core/model/scorecard.h"

#include <QStringList>

#include <functional>
#include <set>
#include <string>

/// Keys of cards, sections and criteria: made once, never changed by themselves afterwards, because trends
/// follow them from version to version.
namespace earmark::ui {

/// "Right process!" → "right-process"; empty where a name holds no Latin letter or digit. At most 32 bytes.
std::string keyFromName(const std::string& name);

/// `wanted`, or the first of "wanted-2", "wanted-3" … that is not taken.
std::string freeKey(const std::string& wanted, const std::set<std::string>& taken);

std::set<std::string> sectionKeys(const model::CardVersion& card);
std::set<std::string> criterionKeys(const model::CardVersion& card);

/// The keys that a card and a section have until their names are known: "new-card", "section-2".
std::string provisionalCardKey();
bool isProvisionalCardKey(const std::string& key);
bool isProvisionalSectionKey(const std::string& key);

/// Every test of every condition of the card.
void forEachTest(model::CardVersion& card, const std::function<void(model::Test&)>& visit);

/// Changes a criterion's key and every condition that asks about it.
void renameCriterion(model::CardVersion& card, const std::string& from, const std::string& to);

/// Names of the sections and criteria whose conditions ask about a criterion.
QStringList askingAbout(const model::CardVersion& card, const std::string& criterionKey, Language language);

} // namespace earmark::ui
