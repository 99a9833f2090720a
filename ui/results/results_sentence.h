#pragma once

#include <QString>

namespace earmark::ui {

class Session;
struct ResultsData;
struct ResultsWish;

/// What matters in the figures: where most points are lost, and who is surely lowest.
QString lossSentence(Session& session, const ResultsData& shown);
/// How the mean stands against what it is compared with and whether it moves, where that is more than chance;
/// else empty.
QString chanceSentence(Session& session, const ResultsData& shown, const ResultsWish& wish);

} // namespace earmark::ui
