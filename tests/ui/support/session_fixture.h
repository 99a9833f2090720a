#pragma once

#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"

namespace earmark::ui::test {

/// A window's session over a store with the shipped cards.
class SessionFixture {
public:
    UiFixture ui;
    StoreFixture store;
    Session session{*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs};
};

} // namespace earmark::ui::test
