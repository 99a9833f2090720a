#pragma once

#include <string>

namespace earmark::documents {

/// The style sheet of documentPage(): screens light and dark, paper in A4.
std::string pageStyle();

} // namespace earmark::documents
