// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts, as what is different in them.
#include "gui/widgets/diffview.h"

#include "base/hosttext.h"
#include "gui/markedtranslator.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QScrollBar>
#include <QTest>

using namespace domcero;
using namespace domcero::test;

namespace {

QString numbered(int from, int to)
{
    QString text;
    for (int i = from; i <= to; ++i)
        text += QStringLiteral("line %1\n").arg(i);
    return text;
}

// "left right|text", a row a line.
QString spelled(const DiffView &view)
{
    QStringList rows;
    for (const TextRow &row : view.rows())
        rows.append(QStringLiteral("%1 %2|%3").arg(row.left).arg(row.right).arg(row.text));
    return rows.join(u'\n');
}

} // namespace

class TestDiffView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalTextsAreSaid()
    {
        DiffView view;
        QVERIFY(view.isEmpty());
        view.setTexts(QStringLiteral("a\n"), QStringLiteral("b\n"));
        QVERIFY(!view.isEmpty());
        QVERIFY(view.accessibleDescription().isEmpty());
        view.setTexts(QStringLiteral("a\n"), QStringLiteral("a\n"));
        QVERIFY(view.isEmpty());
        QCOMPARE(view.placeholderText(), QStringLiteral("No difference"));
        QCOMPARE(view.accessibleDescription(), QStringLiteral("No difference"));
    }

    void farLinesAreFolded()
    {
        DiffView view;
        view.setTexts(numbered(1, 20), numbered(1, 9) + QStringLiteral("new\n") + numbered(11, 20));
        QCOMPARE(spelled(view), QStringLiteral("0 0|⋯ 6 equal line(s)\n"
                                               "7 7|  line 7\n"
                                               "8 8|  line 8\n"
                                               "9 9|  line 9\n"
                                               "10 0|- line 10\n"
                                               "0 10|+ new\n"
                                               "11 11|  line 11\n"
                                               "12 12|  line 12\n"
                                               "13 13|  line 13\n"
                                               "0 0|⋯ 7 equal line(s)"));
        QCOMPARE(view.rows()[4].tone, theme::Tone::Bad);
        QCOMPARE(view.rows()[5].tone, theme::Tone::Good);
    }

    void aSingleLineIsNotFolded()
    {
        DiffView view;
        view.setTexts(numbered(1, 9), QStringLiteral("first\n") + numbered(2, 8) + QStringLiteral("last\n"));
        QVERIFY2(!spelled(view).contains(u'⋯'), qPrintable(spelled(view)));
        QCOMPARE(view.rows().size(), 11);
        view.setTexts(numbered(1, 10), QStringLiteral("first\n") + numbered(2, 9) + QStringLiteral("last\n"));
        QVERIFY2(spelled(view).contains(QStringLiteral("0 0|⋯ 2 equal line(s)")), qPrintable(spelled(view)));
    }

    void theNumbersFollowWhatCameIn()
    {
        DiffView view;
        view.setTexts(QStringLiteral("a\nb\n"), QStringLiteral("x\ny\na\n"));
        QCOMPARE(spelled(view), QStringLiteral("0 1|+ x\n0 2|+ y\n1 3|  a\n2 0|- b"));
    }

    void theLastEndIsADifference()
    {
        DiffView view;
        view.setTexts(QStringLiteral("a\nb\n"), QStringLiteral("a\nb"));
        QCOMPARE(spelled(view), QStringLiteral("1 1|  a\n2 0|- b\n0 2|+ b\n0 0|  (no end of line)"));
    }

    void whatCannotBeShownIsReplaced()
    {
        DiffView view;
        view.setTexts(QString(), fromHostBytes("\tni\xf1o\xe2\x80\xae\r\n"));
        QCOMPARE(view.rows().first().text, QStringLiteral("+ \tni\uFFFDo\uFFFD\uFFFD"));
    }

    void isReadAndCopiedByKeys()
    {
        DiffView view;
        view.setTexts(QStringLiteral("a\n"), QStringLiteral("b\n"));
        view.show();
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("- a\n+ b"));
        QTest::keyClick(&view, Qt::Key_X);
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(view.toPlainText(), QStringLiteral("- a\n+ b"));
        QVERIFY(view.focusPolicy() & Qt::TabFocus);
        QVERIFY(view.tabChangesFocus());
        QCOMPARE(QAccessible::queryAccessibleInterface(&view)->text(QAccessible::Name),
                 QStringLiteral("Differences"));
    }

    void followsTheLanguage()
    {
        DiffView view;
        view.setTexts(numbered(1, 20), numbered(1, 20) + QStringLiteral("new\n"));
        MarkedTranslator other;
        QApplication::installTranslator(&other);
        QCoreApplication::processEvents();
        QCOMPARE(view.rows().first().text, QStringLiteral("⋯ <17 equal line(s)>"));
        QCOMPARE(view.accessibleName(), QStringLiteral("<Differences>"));
        QApplication::removeTranslator(&other);
        QCoreApplication::processEvents();
        QCOMPARE(view.accessibleName(), QStringLiteral("Differences"));
    }

    // The ground of a row that came in, in either palette, and after a change of it.
    void groundsAreOfThePalette()
    {
        DiffView view;
        view.resize(400, 200);
        view.setTexts(QString(), QStringLiteral("x\n"));
        view.show();
        for (const bool dark : {false, true, false}) {
            const QPalette palette = theme::palette(dark);
            view.setPalette(palette);
            const QImage image = view.viewport()->grab().toImage();
            const QColor ground = theme::groundColor(theme::Tone::Good, palette);
            const double scale = image.devicePixelRatio();
            const int inFirstRow = qRound(view.fontMetrics().height() / 2 * scale);
            QCOMPARE(image.pixelColor(image.width() - 4, inFirstRow), ground);
        }
    }
};

QTEST_MAIN(TestDiffView)
#include "tst_diffview.moc"
