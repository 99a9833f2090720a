#include "core/statistics/normal.h"
#include "core/statistics/student_t.h"
#include "tests/support/catch.h"

using namespace earmark::statistics;

namespace {

struct NormalRow {
    double probability, quantile;
};

struct StudentRow {
    double probability, degrees, quantile;
};

} // namespace

TEST_CASE("normal quantiles agree with R", "[statistics]") {
    // R 4.2.2: sprintf("%.17g", qnorm(p)).
    for (const NormalRow& row :
         {NormalRow{0.5001, 0.00025066283008800752}, NormalRow{0.6, 0.25334710313579978},
          NormalRow{0.75, 0.67448975019608171}, NormalRow{0.9, 1.2815515655446008},
          NormalRow{0.95, 1.6448536269514715}, NormalRow{0.975, 1.9599639845400536},
          NormalRow{0.99, 2.3263478740408408}, NormalRow{0.995, 2.5758293035488999},
          NormalRow{0.999, 3.0902323061678132}, NormalRow{0.99865, 2.999976992703401},
          NormalRow{1e-300, -37.047096299361201}, NormalRow{1e-20, -9.2623400897984052},
          NormalRow{1e-06, -4.7534243088228987}, NormalRow{0.025, -1.9599639845400538}}) {
        CAPTURE(row.probability);
        CHECK(normalQuantile(row.probability) == Approx(row.quantile).epsilon(1e-12));
    }
    CHECK(normalQuantile(0.5) == 0);
}

TEST_CASE("Student's t quantiles agree with R", "[statistics]") {
    // R 4.2.2: sprintf("%.17g", qt(p, df)); the first rows also stand in Fisher & Yates, "Statistical Tables"
    // (1938), table III: 12.706, 4.303, 3.182, 2.776, 2.571.
    for (const StudentRow& row : {StudentRow{0.975, 1, 12.706204736174694},
                                  StudentRow{0.975, 2, 4.3026527297494619},
                                  StudentRow{0.975, 3, 3.1824463052837078},
                                  StudentRow{0.975, 4, 2.7764451051977934},
                                  StudentRow{0.975, 5, 2.5705818356363137},
                                  StudentRow{0.975, 29, 2.0452296421327034},
                                  StudentRow{0.975, 120, 1.9799304050824222},
                                  StudentRow{0.6, 1.5, 0.30074539256979543},
                                  StudentRow{0.95, 1.5, 3.7051808200967495},
                                  StudentRow{0.995, 1.5, 17.820310514462797},
                                  StudentRow{0.99999, 1.5, 1124.5001233846194},
                                  StudentRow{0.6, 2.7, 0.27932846331796934},
                                  StudentRow{0.99999, 2.7, 66.856324219753873},
                                  StudentRow{0.975, 9.99, 2.2284412121637445},
                                  StudentRow{0.995, 17.776473516178527, 2.8826508233224795},
                                  StudentRow{0.99999, 17.776473516178527, 5.745530007939962},
                                  StudentRow{0.6, 153.25, 0.25378737290786668},
                                  StudentRow{0.99999, 153.25, 4.4021611365370656},
                                  StudentRow{0.975, 10'000, 1.9602012398906257},
                                  StudentRow{0.975, 3'000'000, 1.9599647752974436}}) {
        CAPTURE(row.probability, row.degrees);
        CHECK(studentTQuantile(row.probability, row.degrees) == Approx(row.quantile).epsilon(1e-11));
        CHECK(studentTQuantile(1 - row.probability, row.degrees) == Approx(-row.quantile).epsilon(1e-9));
        CHECK(studentTAbove(row.quantile, row.degrees) == Approx(1 - row.probability).epsilon(1e-9));
    }
    CHECK(studentTQuantile(0.5, 3) == 0);
}

TEST_CASE("the quick 95 % quantile is the exact one at any size", "[statistics]") {
    for (std::size_t degrees = 1; degrees <= 5'000'000; degrees += 1 + degrees / 7) {
        CAPTURE(degrees);
        CHECK(studentT95(degrees) ==
              Approx(studentTQuantile(0.975, static_cast<double>(degrees))).epsilon(1e-11));
    }
    // On both sides of where the table ends; R 4.2.2: qt(0.975, c(200, 201)).
    CHECK(studentT95(200) == Approx(1.9718962236339079).epsilon(1e-11));
    CHECK(studentT95(201) == Approx(1.9718365067798576).epsilon(1e-11));
}

TEST_CASE("more degrees bring a smaller quantile", "[statistics]") {
    for (std::size_t degrees = 1; degrees < 400; ++degrees)
        CHECK(studentT95(degrees) > studentT95(degrees + 1));
}
