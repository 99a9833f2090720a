#pragma once

namespace earmark::bench {

/// Prints what the waveform of a 60-minute call costs to draw at 1920 × 300, without a screen: anew, panned,
/// zoomed, with everything on it, and where a recording was cut off. Each row beside its goal, and as a
/// multiple of what filling such a picture once takes in the same minute. Needs a QApplication.
void printDrawingRows();

} // namespace earmark::bench
