#include "ui/common/key_reach.h"

#include <QVariant>
#include <QWidget>

namespace earmark::ui {

namespace {

constexpr const char* kProperty = "earmarkKeysNeedFocus";

} // namespace

void limitKeysToFocus(QWidget& owner) {
    owner.setProperty(kProperty, true);
}

bool needsFocusForKeys(const QWidget& owner) {
    return owner.property(kProperty).toBool();
}

} // namespace earmark::ui
