#include "core/model/evaluation.h"

namespace earmark::model {

const char* purposeName(Purpose purpose) {
    switch (purpose) {
    case Purpose::Regular:
        return "regular";
    case Purpose::Mystery:
        return "mystery";
    case Purpose::Calibration:
        return "calibration";
    case Purpose::Practice:
        return "practice";
    case Purpose::Rescore:
        return "rescore";
    }
    return "regular";
}

std::optional<Purpose> purposeFromName(std::string_view name) {
    for (const Purpose purpose :
         {Purpose::Regular, Purpose::Mystery, Purpose::Calibration, Purpose::Practice, Purpose::Rescore})
        if (name == purposeName(purpose)) return purpose;
    return std::nullopt;
}

} // namespace earmark::model
