#pragma once

namespace earmark::desktop {

/// The end of the program on the system's wish, wherever it stands: in its window or in a dialog before or
/// after it.
class Ending {
public:
    /// Closes every dialog and the window as by hand. False where the window stays because something unsaved
    /// could not be saved; the program then goes on as if nobody had asked.
    bool ask();
    /// Whether the program is about to end: nothing is to be opened any more.
    bool isNear() const { return m_near; }

private:
    bool m_near = false;
};

} // namespace earmark::desktop
