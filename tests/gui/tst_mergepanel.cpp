// SPDX-License-Identifier: GPL-3.0-or-later
// Three texts side by side: what is chosen, by hand and by keys, and what comes of it.
#include "gui/widgets/mergepanel.h"

#include "gui/markedtranslator.h"
#include "gui/mergetexts.h"
#include "gui/theme.h"
#include "gui/widgets/rowtext.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace domcero;
using namespace domcero::test;

namespace {

constexpr std::array columnNames{"baseColumn", "theirsColumn", "mineColumn"};

} // namespace

class TestMergePanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<MergePanel> m_panel;
    MergeTexts m_texts;

    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_panel->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QAbstractButton *button(const char *name) const { return find<QAbstractButton>(name); }
    RowText *rows(const char *name) const { return find<RowText>(name); }
    QString label(const char *name) const { return find<QLabel>(name)->text(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    QByteArray taken(const char *button) const // what pressing it gives; empty: nothing
    {
        const QSignalSpy spy(m_panel.get(), &MergePanel::merged);
        this->button(button)->click();
        return spy.count() == 1 ? spy.first().first().toByteArray() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<MergePanel>();
        m_panel->resize(900, 560);
        m_panel->show();
        QApplication::setActiveWindow(m_panel.get());
    }
    void cleanup() { m_panel.reset(); }

    void whatFitsTogetherNeedsNoChoice()
    {
        m_panel->setTexts("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n");
        QCOMPARE(m_panel->conflicts(), 0);
        QVERIFY(!find<QWidget>("choiceArea")->isVisible());
        QCOMPARE(rows("resultText")->toPlainText(), QStringLiteral("A\nb\nC"));
        QVERIFY(button("useMergedButton")->isEnabled());
        QCOMPARE(taken("useMergedButton"), QByteArray("A\nb\nC\n"));
    }

    void everyConflictHasToBeChosen()
    {
        m_panel->setTexts("a\nb\nc\n", "m\nb\nm2\n", "t\nb\nt2\n");
        QCOMPARE(label("mergeState"), QStringLiteral("2 conflict(s) still to be decided."));
        QCOMPARE(label("conflictLabel"), QStringLiteral("Conflict 1 of 2:"));
        QCOMPARE(rows("resultText")->toPlainText(),
                 QStringLiteral("(conflict 1 is not decided yet)\nb\n(conflict 2 is not decided yet)"));
        QVERIFY(!button("useMergedButton")->isEnabled());
        QVERIFY(taken("useMergedButton").isEmpty());
        button("mineButton")->click();
        QCOMPARE(label("mergeState"), QStringLiteral("1 conflict(s) still to be decided."));
        QVERIFY(!button("useMergedButton")->isEnabled());
        button("nextConflictButton")->click();
        QCOMPARE(label("conflictLabel"), QStringLiteral("Conflict 2 of 2:"));
        for (const char *name : {"theirsButton", "mineButton", "bothButton"})
            QVERIFY(!button(name)->isChecked());
        button("bothButton")->click();
        QCOMPARE(label("mergeState"), QStringLiteral("Every conflict is decided."));
        QCOMPARE(rows("resultText")->toPlainText(), QStringLiteral("m\nb\nt2\nm2"));
        QCOMPARE(taken("useMergedButton"), QByteArray("m\nb\nt2\nm2\n"));
        button("previousConflictButton")->click(); // another mind
        QVERIFY(button("mineButton")->isChecked());
        button("theirsButton")->click();
        QCOMPARE(taken("useMergedButton"), QByteArray("t\nb\nt2\nm2\n"));
    }

    void newTextsForgetTheChoices()
    {
        m_panel->setTexts("a\n", "m\n", "t\n");
        button("mineButton")->click();
        QCOMPARE(m_panel->openConflicts(), 0);
        m_panel->setTexts("a\n", "m\n", "u\n");
        QCOMPARE(m_panel->openConflicts(), 1);
        QVERIFY(!button("mineButton")->isChecked());
        QVERIFY(!button("useMergedButton")->isEnabled());
        m_panel->setTexts("a\n", "a\n", "u\n");
        QCOMPARE(taken("useMergedButton"), QByteArray("u\n"));
    }

    void bothIsNotOfferedWhereItIsOneOfThem()
    {
        m_panel->setTexts("a\nb\nc\n", "a\nc\n", "a\nB\nc\n");
        QVERIFY(!button("bothButton")->isEnabled());
        QVERIFY(!button("bothButton")->toolTip().isEmpty());
        m_panel->setTexts("a\nb\nc\n", "a\nm\nc\n", "a\nB\nc\n");
        QVERIFY(button("bothButton")->isEnabled());
    }

    void theLineInTwoPlacesIsExplained()
    {
        m_panel->setTexts("a\nb\nc\n", "x = 4\na\nb\nc\n", "a\nb\nc\nx = 4\n");
        QCOMPARE(m_panel->conflicts(), 2);
        QVERIFY(label("whyLabel").contains(QLatin1String("the same line, each in another place")));
        button("theirsButton")->click();
        button("nextConflictButton")->click();
        button("theirsButton")->click();
        QCOMPARE(taken("useMergedButton"), QByteArray("a\nb\nc\nx = 4\n"));
    }

    void theHostsTextIsTakenAsItIs()
    {
        const QByteArray theirs("t\xff\r\nno end");
        m_panel->setTexts("a\n", "m\n", theirs);
        QCOMPARE(taken("takeHostButton"), theirs);
    }

    void bytesAreKept()
    {
        m_panel->setTexts("\xf1\n-\nb\n", "\xf1\n-\nB\xfe\r\n", "\xf2\n-\nb\n");
        QCOMPARE(taken("useMergedButton"), QByteArray("\xf2\n-\nB\xfe\r\n"));
    }

    void cancelGivesNothing()
    {
        m_panel->setTexts("a\n", "m\n", "t\n");
        const QSignalSpy merged(m_panel.get(), &MergePanel::merged);
        const QSignalSpy cancelled(m_panel.get(), &MergePanel::cancelled);
        button("cancelMergeButton")->click();
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(merged.count(), 0);
    }

    void rowsStandBesideEachOther()
    {
        m_panel->setTexts(m_texts.base, m_texts.mine, m_texts.theirs);
        const auto height = rows("baseColumn")->rows().size();
        for (const char *name : columnNames)
            QCOMPARE(rows(name)->rows().size(), height);
        // An equal line is in the same row of all three.
        const auto rowOf = [&](const char *name, const char *text) {
            return rows(name)->toPlainText().split(u'\n').indexOf(QLatin1String(text));
        };
        for (const char *line : {"vcpus = 2", "bootloader = \"pygrub\"", "extra = \"console=hvc0\""}) {
            QVERIFY(rowOf("baseColumn", line) > 0);
            QCOMPARE(rowOf("theirsColumn", line), rowOf("baseColumn", line));
            QCOMPARE(rowOf("mineColumn", line), rowOf("baseColumn", line));
        }
        const auto at = rowOf("mineColumn", "maxvcpus = 4");
        QCOMPARE(rows("baseColumn")->rows()[at].kind, TextRow::Kind::Filler);
        QCOMPARE(rows("mineColumn")->rows()[at].mark, QChar(u'+'));
    }

    void beginsAtTheTop()
    {
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        auto *panel = new MergePanel(&page);
        layout->addWidget(panel);
        panel->setTexts(m_texts.base, m_texts.mine, m_texts.theirs); // while it is small
        page.resize(900, 560);
        page.show();
        for (const char *name : columnNames)
            QCOMPARE(panel->findChild<RowText *>(QLatin1String(name))->verticalScrollBar()->value(), 0);
    }

    void columnsScrollAsOne()
    {
        QByteArray base;
        for (int i = 0; i < 300; ++i)
            base += "line " + QByteArray::number(i) + '\n';
        QByteArray theirs = base;
        theirs.replace("line 150\n", QByteArray("line 150 ").repeated(40) + '\n');
        QByteArray mine = base;
        mine.replace("line 20\n", "");
        m_panel->setTexts(base, mine, theirs);
        QCoreApplication::processEvents();
        rows("baseColumn")->verticalScrollBar()->setValue(145); // its width is known once it was seen
        QCoreApplication::processEvents();
        QScrollBar *wide = rows("theirsColumn")->horizontalScrollBar();
        QVERIFY(wide->maximum() > 0);
        wide->setValue(wide->maximum());
        QCOMPARE(wide->value(), wide->maximum()); // the short ones do not hold it back
        for (const char *name : columnNames) {
            QCOMPARE(rows(name)->viewport()->height(), rows("baseColumn")->viewport()->height());
            QCOMPARE(rows(name)->verticalScrollBar()->maximum(),
                     rows("baseColumn")->verticalScrollBar()->maximum());
        }
        for (const char *name : columnNames) {
            QScrollBar *bar = rows(name)->verticalScrollBar();
            bar->setValue(bar->value() + 37);
            for (const char *other : columnNames)
                QCOMPARE(rows(other)->verticalScrollBar()->value(), bar->value());
        }
    }

    void keysGoFromConflictToConflict()
    {
        QByteArray base;
        for (int i = 0; i < 200; ++i)
            base += "line " + QByteArray::number(i) + '\n';
        const auto changed = [&base](const QByteArray &by) {
            return QByteArray(base)
                .replace("line 3\n", by)
                .replace("line 100\n", by)
                .replace("line 190\n", by);
        };
        m_panel->setTexts(base, changed("mine\n"), changed("theirs\n"));
        QCOMPARE(m_panel->conflicts(), 3);
        const auto isSeen = [&](const char *text) {
            const RowText *column = rows("mineColumn");
            const QTextBlock block = column->textCursor().block();
            return block.text() == QLatin1String(text) &&
                   column->viewport()->rect().contains(column->cursorRect());
        };
        for (const char *name : {"mineColumn", "resultText", "takeHostButton"}) {
            find<QWidget>(name)->setFocus();
            press(Qt::Key_F8);
            QCOMPARE(label("conflictLabel"), QStringLiteral("Conflict 2 of 3:"));
            QVERIFY(isSeen("mine"));
            press(Qt::Key_F8);
            press(Qt::Key_F8);
            QCOMPARE(label("conflictLabel"), QStringLiteral("Conflict 1 of 3:"));
            press(Qt::Key_F8, Qt::ShiftModifier);
            QCOMPARE(label("conflictLabel"), QStringLiteral("Conflict 3 of 3:"));
            QVERIFY(isSeen("mine"));
            press(Qt::Key_F8);
        }
    }

    void allIsDoneByKeys()
    {
        m_panel->setTexts("a\nb\nc\n", "m\nb\nm2\n", "t\nb\nt2\n");
        const QSignalSpy merged(m_panel.get(), &MergePanel::merged);
        const auto tabTo = [&](const char *name) {
            for (int i = 0; i < 20 && QApplication::focusWidget() != find<QWidget>(name); ++i)
                press(Qt::Key_Tab);
            return QApplication::focusWidget() == find<QWidget>(name);
        };
        rows("baseColumn")->setFocus();
        QVERIFY(tabTo("theirsButton"));
        press(Qt::Key_Space);
        QVERIFY(button("theirsButton")->isChecked());
        press(Qt::Key_Right);
        QVERIFY(button("mineButton")->isChecked());
        press(Qt::Key_F8);
        QVERIFY(!button("mineButton")->isChecked());
        press(Qt::Key_Right); // where nothing is chosen yet, it only goes there
        QCOMPARE(QApplication::focusWidget(), button("bothButton"));
        QVERIFY(!button("bothButton")->isChecked());
        press(Qt::Key_Space);
        QVERIFY(tabTo("useMergedButton"));
        press(Qt::Key_Space);
        QCOMPARE(merged.count(), 1);
        QCOMPARE(merged.first().first().toByteArray(), QByteArray("m\nb\nt2\nm2\n"));
    }

    void theConflictUnderTheCursorIsTheCurrentOne()
    {
        m_panel->setTexts("a\nb\nc\n", "m\nb\nm2\n", "t\nb\nt2\n");
        RowText *column = rows("baseColumn");
        column->setTextCursor(QTextCursor(column->document()->lastBlock()));
        QCOMPARE(label("conflictLabel"), QStringLiteral("Conflict 2 of 2:"));
        button("mineButton")->click();
        QVERIFY(rows("resultText")->toPlainText().endsWith(QLatin1String("m2")));
    }

    void hasNamesAndRoom()
    {
        m_panel->setTexts(m_texts.base, m_texts.mine, m_texts.theirs);
        QCoreApplication::processEvents();
        for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<QAbstractButton *>(widget) || qobject_cast<RowText *>(widget);
            if (!widget->isVisible() || (!isControl && !qobject_cast<QLabel *>(widget)))
                continue;
            const QByteArray name = widget->objectName().toUtf8();
            if (isControl)
                QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                         name);
            if (const auto *label = qobject_cast<QLabel *>(widget); label && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), name);
            else if (!qobject_cast<RowText *>(widget))
                QVERIFY2(widget->width() >= widget->sizeHint().width() &&
                             widget->height() >= widget->sizeHint().height(),
                         name);
            else
                QVERIFY2(widget->height() >= 60, name);
        }
    }

    void followsTheLanguage()
    {
        m_panel->setTexts("a\nb", "m\nb", "t\nb");
        MarkedTranslator other;
        QApplication::installTranslator(&other);
        QCoreApplication::processEvents();
        for (const char *name : {"mergeTitle", "mergeState", "baseLabel", "theirsLabel", "mineLabel",
                                 "conflictLabel", "whyLabel", "resultLabel"})
            QVERIFY2(label(name).startsWith(u'<'), name);
        for (const char *name : {"theirsButton", "mineButton", "bothButton", "takeHostButton",
                                 "cancelMergeButton", "useMergedButton"})
            QVERIFY2(button(name)->text().startsWith(u'<'), name);
        QCOMPARE(rows("resultText")->toPlainText(),
                 QStringLiteral("<(conflict 1 is not decided yet)>\nb\n<(no end of line)>"));
        QApplication::removeTranslator(&other);
        QCoreApplication::processEvents();
        QVERIFY(!label("mergeState").contains(u'<'));
    }

    void followsThePalette()
    {
        m_panel->setTexts("a\n", "m\n", "t\n");
        for (const bool dark : {false, true, false}) {
            QApplication::setPalette(theme::palette(dark));
            QCoreApplication::processEvents();
            const QImage image = rows("mineColumn")->viewport()->grab().toImage();
            const QColor ground = theme::groundColor(theme::Tone::Warning, QApplication::palette());
            const double scale = image.devicePixelRatio();
            const int inFirstRow = qRound(m_panel->fontMetrics().height() / 2 * scale);
            QCOMPARE(image.pixelColor(image.width() - 4, inFirstRow), ground);
            QCOMPARE(find<QLabel>("mergeState")->palette().color(QPalette::WindowText),
                     theme::textColor(theme::Tone::Warning, QApplication::palette()));
        }
    }
};

QTEST_MAIN(TestMergePanel)
#include "tst_mergepanel.moc"
