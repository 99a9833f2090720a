#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// What a workbook's number format says a number means, as far as a list needs it.
struct NumberFormat {
    enum class Meaning { Number, Date, Duration };

    Meaning meaning = Meaning::Number;
    std::size_t digits = 0; ///< at least so many digits, zeros in front: the format 0000 shows 7 as 0007
};

/// By the format's number, for the built-in ones (ECMA-376 part 1, 18.8.30, with the East Asian ones).
NumberFormat builtInFormat(int id);
/// By a custom format's code, such as yyyy/m/d h:mm or 0000.
NumberFormat customFormat(std::string_view code);

/// A date serial as "2026-03-02", "2026-03-02 09:14:12" or, below one day, "09:14:12"; to the second. In the
/// 1900 system day 60 is a 29 February that never was. Empty when out of range.
std::string dateText(double serial, bool since1904);
/// A duration in days as "1:02:03" (hours may exceed 24).
std::string durationText(double days);

/// A workbook's number (digits, perhaps with a fraction and an exponent) as a person reads it: integers of at
/// most 15 digits in full, others in the shortest form that gives the same number.
std::string numberText(std::string_view stored, std::size_t digits);

} // namespace earmark::exchange
