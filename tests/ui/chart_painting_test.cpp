#include "core/charts/chart_colors.h"
#include "core/charts/heat_map.h"
#include "core/charts/pareto_chart.h"
#include "ui/common/chart_painting.h"
#include "ui/common/colors.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;

namespace {

charts::HeatCell cell(std::int64_t value) {
    return {value, std::to_string(value), false, "open " + std::to_string(value), "cell"};
}

charts::DisplayList map() {
    charts::HeatMapOptions options;
    options.width = 300;
    return charts::heatMap({"Needs", "Promise"}, {{"East", {cell(1), cell(2)}}, {"West", {cell(3), cell(4)}}},
                           options);
}

std::string behind(const std::vector<ChartTarget>& targets, int target) {
    return target < 0 ? std::string() : *targets[static_cast<std::size_t>(target)].opens;
}

QImage painted(const charts::DisplayList& list, const Colors& colors) {
    QImage image(static_cast<int>(list.width), static_cast<int>(list.height), QImage::Format_RGB32);
    image.fill(colors.surface);
    QPainter painter(&image);
    paintChart(painter, list, colors);
    return image;
}

} // namespace

class ChartPaintingTest final : public QObject {
    Q_OBJECT

private slots:
    void theCellUnderThePointerIsFound() {
        const charts::DisplayList list = map();
        const auto targets = chartTargets(list);
        QCOMPARE(targets.size(), std::size_t{4});
        for (std::size_t index = 0; index < targets.size(); ++index)
            QCOMPARE(targetAt(targets, targets[index].area.center()), static_cast<int>(index));
        QCOMPARE(targetAt(targets, QPointF(2, list.height - 2)), -1);
    }

    void arrowKeysGoFromCellToCell() {
        const charts::DisplayList list = map();
        const auto targets = chartTargets(list);
        const auto step = [&](int from, int key) {
            return behind(targets, targetBeside(targets, from, key));
        };
        QCOMPARE(step(0, Qt::Key_Right), std::string("open 2"));
        QCOMPARE(step(0, Qt::Key_Down), std::string("open 3"));
        QCOMPARE(step(3, Qt::Key_Left), std::string("open 3"));
        QCOMPARE(step(3, Qt::Key_Up), std::string("open 2"));
        QCOMPARE(step(1, Qt::Key_Right), std::string());
        QCOMPARE(step(-1, Qt::Key_Down), std::string("open 1"));
        QCOMPARE(targetBeside({}, -1, Qt::Key_Left), -1);
    }

    void theNearestDotCountsAlsoBesideIt() {
        const charts::DisplayList list{100,
                                       100,
                                       {charts::Dot{{50, 50}, 3, charts::Role::Series, "a", ""},
                                        charts::Dot{{70, 50}, 3, charts::Role::Series, "b", ""}}};
        const auto targets = chartTargets(list);
        QCOMPARE(behind(targets, targetAt(targets, {58, 52})), std::string("a"));
        QCOMPARE(behind(targets, targetAt(targets, {64, 52})), std::string("b"));
        QCOMPARE(targetAt(targets, {50, 80}), -1);
    }

    void partsAreToldApartWithoutColour() {
        const auto greys = [](int step) {
            const charts::DisplayList list{60, 20, {charts::Bar{{0, 0}, 60, 20, charts::Role::Part, step}}};
            const QImage image = painted(list, lightColors()).convertToFormat(QImage::Format_Grayscale8);
            std::array<int, 256> count{};
            for (int y = 2; y < 18; ++y)
                for (int x = 2; x < 58; ++x)
                    ++count[static_cast<std::size_t>(qGray(image.pixel(x, y)))];
            return std::count_if(count.begin(), count.end(), [](int pixels) { return pixels > 0; });
        };
        QCOMPARE(greys(0), 1);
        QVERIFY(greys(1) > 1);
        QVERIFY(greys(2) > 1);
    }

    void valuesOnShadesCanBeRead() {
        for (int step = 0; step < charts::kShades; ++step) {
            const auto shade = static_cast<std::size_t>(step);
            QVERIFY(contrastRatio(QColor(charts::kShadesOnLight[shade]), QColor(charts::inkOnLight(step))) >=
                    4.5);
            QVERIFY(contrastRatio(QColor(charts::kShadesOnDark[shade]), QColor(charts::inkOnDark(step))) >=
                    4.5);
        }
    }

    void shadesDifferByLightnessAlone() {
        for (std::size_t step = 1; step < charts::kShades; ++step) {
            QVERIFY(contrastRatio(QColor(charts::kShadesOnLight[step]), Qt::white) >
                    contrastRatio(QColor(charts::kShadesOnLight[step - 1]), Qt::white));
            QVERIFY(contrastRatio(QColor(charts::kShadesOnDark[step]), Qt::black) >
                    contrastRatio(QColor(charts::kShadesOnDark[step - 1]), Qt::black));
        }
    }
};

QTEST_MAIN(ChartPaintingTest)
#include "chart_painting_test.moc"
