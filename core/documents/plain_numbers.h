#pragma once

#ifdef _WIN32
#include <clocale>
#include <string>
#else
#include <locale.h>
#endif

namespace earmark::documents {

/// While it lives, this thread writes numbers with a point, whatever the user's locale says: the library that
/// makes workbooks asks the locale and would otherwise write broken ones.
class PlainNumbers {
public:
#ifdef _WIN32
    PlainNumbers()
        : m_perThread(_configthreadlocale(_ENABLE_PER_THREAD_LOCALE))
        , m_before(std::setlocale(LC_NUMERIC, nullptr)) {
        std::setlocale(LC_NUMERIC, "C");
    }
    ~PlainNumbers() {
        std::setlocale(LC_NUMERIC, m_before.c_str());
        _configthreadlocale(m_perThread);
    }
#else
    PlainNumbers()
        : m_plain(newlocale(LC_NUMERIC_MASK, "C", duplocale(uselocale(nullptr))))
        , m_before(uselocale(m_plain)) {}
    ~PlainNumbers() {
        uselocale(m_before);
        freelocale(m_plain);
    }
#endif
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;

private:
#ifdef _WIN32
    int m_perThread;
    std::string m_before;
#else
    locale_t m_plain;
    locale_t m_before;
#endif
};

} // namespace earmark::documents
