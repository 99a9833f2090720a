#pragma once

#include "core/base/localized_text.h"
#include "core/model/scorecard.h"
#include "core/service/sample_chance.h"

#include <string>

/// What the sample store's inspectors write.
namespace earmark::service {

const std::string& slipComment(SampleChance& chance, Language language);
const std::string& praiseComment(SampleChance& chance, Language language);
const std::string& fatalReason(SampleChance& chance, Language language);
/// A fatalReason() as a finding that is read in either language: in Chinese and in English.
std::string fatalReasonInBoth(const std::string& reason);
const std::string& summaryText(SampleChance& chance, Language language, bool good);

/// One of the causes that the criterion offers; most findings belong to the process, not to the person.
std::string likelyCause(SampleChance& chance, const model::Criterion& criterion);

} // namespace earmark::service
