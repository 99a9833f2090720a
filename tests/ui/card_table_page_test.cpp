#include "core/exchange/card_json.h"
#include "tests/support/test_data.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/column_header.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/scorecard/card_table_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::must;

namespace {

/// The page over a new store, with the keys that a person would press counted.
struct BringingIn {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    Session session{*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs};
    CardTablePage page{session};
    std::optional<model::CardVersion> draft;
    int keys = 0;

    BringingIn() {
        QObject::connect(&page, &CardTablePage::draftWanted, &page,
                         [this](const model::CardVersion& card) { draft = card; });
        page.resize(1200, 800);
        ui::test::showActive(page);
        page.begin();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &page, static_cast<Qt::Key>(key), modifiers);
        ++keys;
    }
    template <class Widget>
    Widget* named(const char* name) {
        for (Widget* widget : page.findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name)) return widget;
        return nullptr;
    }
    QPushButton* button(const QString& text) {
        for (QPushButton* one : page.findChildren<QPushButton*>())
            if (one->text() == text) return one;
        return nullptr;
    }
    bool says(const QString& part) {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part)) return true;
        return false;
    }
    QStringList remarks() {
        QStringList texts;
        auto* list = named<QListWidget>("What was understood and what to look at");
        for (int row = 0; list && row < list->count(); ++row)
            texts.append(list->item(row)->text());
        return texts;
    }
    QString sheet(const char* name) {
        return toQString(earmark::test::dataDirectory() / "card-tables" / name);
    }
};

/// Card A as a spreadsheet puts its cells on the clipboard.
QString cardAOnClipboard() {
    const auto table = must(
        exchange::readCardTableFile(earmark::test::dataDirectory() / "card-tables" / "a-merged-zh.xlsx"));
    QString text;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            QString cell = toQString(std::string(table.cell(row, column)));
            if (cell.contains(QLatin1Char('\n'))) cell = QLatin1Char('"') + cell + QLatin1Char('"');
            text += (column > 0 ? QStringLiteral("\t") : QString()) + cell;
        }
        text += QStringLiteral("\r\n");
    }
    return text;
}

} // namespace

class CardTablePageTest final : public QObject {
    Q_OBJECT

private slots:
    void bringsCardAInByKeysWithinAMinute();
    void marksWhatToLookAtAndJumpsThere();
    void takesAColumnAsThePersonSays();
    void refusesWhatIsNoTable();
    void speaksChinese();
};

void CardTablePageTest::bringsCardAInByKeysWithinAMinute() {
    QGuiApplication::clipboard()->setText(cardAOnClipboard());
    BringingIn work;
    QElapsedTimer timer;
    timer.start();
    work.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(work.says(QStringLiteral("7 sections")) || work.says(QStringLiteral("7 section(s)")));
    QTRY_COMPARE(QApplication::focusWidget(), work.button(QStringLiteral("Make it a draft")));
    work.press(Qt::Key_Return);
    const qint64 spent = timer.elapsed();
    QVERIFY(work.draft.has_value());
    const auto shipped =
        must(exchange::readCardFile(resourceDirectory() / "scorecards" / "contact-centre.json"));
    QCOMPARE(work.draft->criterionCount(), shipped.criterionCount());
    for (std::size_t index = 0; index < shipped.sections.size(); ++index)
        QCOMPARE(work.draft->sections[index].name.zh, shipped.sections[index].name.zh);
    QCOMPARE(work.keys, 2);
    QVERIFY2(spent < 5'000, qPrintable(QString::number(spent)));
    qInfo("card A from the clipboard: %d keys, %lld ms of program work", work.keys,
          static_cast<long long>(spent));
    QVERIFY(work.ui.dialogs.asked.isEmpty());
}

void CardTablePageTest::marksWhatToLookAtAndJumpsThere() {
    BringingIn work;
    work.page.openFile(work.sheet("a-printed-zh.csv"));
    QTRY_VERIFY(!work.remarks().isEmpty());
    QVERIFY(work.remarks().first().startsWith(QStringLiteral("▲")));
    QVERIFY(work.remarks().first().contains(QStringLiteral("20")));
    QVERIFY(work.remarks().first().contains(QStringLiteral("23")));
    auto* cells = work.named<QTableView>("The spreadsheet");
    auto* tree = work.named<QTreeView>("The card as it is understood");
    QAbstractItemModelTester tester(cells->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(3, 0)));
    QCOMPARE(cells->model()->index(cells->currentIndex().row(), 2).data().toString(), QStringLiteral("热情"));
}

void CardTablePageTest::takesAColumnAsThePersonSays() {
    QGuiApplication::clipboard()->setText(QStringLiteral("one\ttwo\tthree\nMood\tWarm\t9\n\tPatient\t6\n"));
    BringingIn work;
    work.page.paste();
    auto* header = work.page.findChild<ColumnHeader*>();
    QTRY_VERIFY(header->choice(2) != nullptr);
    const auto choose = [&](int column, const QString& role) {
        QComboBox* box = header->choice(column);
        box->setCurrentText(role);
        emit box->activated(box->currentIndex());
    };
    auto* heading = work.named<QComboBox>("Row of the headings");
    heading->setCurrentIndex(1);
    emit heading->activated(1);
    QTRY_COMPARE(heading->currentData().toInt(), 0);
    choose(0, QStringLiteral("Not taken"));
    QTRY_COMPARE(header->choice(0)->currentText(), QStringLiteral("Not taken"));
    choose(0, QStringLiteral("Section"));
    QTRY_COMPARE(header->choice(0)->currentText(), QStringLiteral("Section"));
    choose(1, QStringLiteral("Criterion"));
    QTRY_VERIFY(work.button(QStringLiteral("Make it a draft"))->isEnabled());
    QVERIFY(work.says(QStringLiteral("15 points")));
    work.button(QStringLiteral("Make it a draft"))->click();
    QVERIFY(work.draft.has_value());
    QCOMPARE(work.draft->sections.front().name.en, std::string("Mood"));
}

void CardTablePageTest::refusesWhatIsNoTable() {
    QGuiApplication::clipboard()->clear();
    BringingIn work;
    work.page.paste();
    QVERIFY(work.says(QStringLiteral("The clipboard holds no cells")));
    work.page.openFile(QStringLiteral("/nonexistent/card.xlsx"));
    QTRY_VERIFY(work.says(QStringLiteral("cannot be read")));
    QVERIFY(!work.draft.has_value());
    for (const QLabel* label : work.page.findChildren<QLabel*>())
        if (!label->text().isEmpty()) QCOMPARE(label->textFormat(), Qt::PlainText);
}

void CardTablePageTest::speaksChinese() {
    BringingIn work;
    work.page.openFile(work.sheet("a-printed-zh.csv"));
    QTRY_VERIFY(!work.remarks().isEmpty());
    const auto* list = work.named<QListWidget>("What was understood and what to look at");
    work.ui.preferences.setLanguage(Language::Chinese);
    work.ui.translations.install(Language::Chinese);
    QTRY_VERIFY(work.button(QStringLiteral("转为草稿")) != nullptr);
    QVERIFY(list->item(0)->text().contains(QStringLiteral("合计为23分")));
    QCOMPARE(work.page.findChild<ColumnHeader*>()->choice(1)->currentText(), QStringLiteral("评分大类"));
}

QTEST_MAIN(CardTablePageTest)
#include "card_table_page_test.moc"
