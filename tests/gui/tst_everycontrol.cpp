// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every control on every page, in both languages: a name for tests and one for a screen
// reader, room for its text, a way there by keyboard, and no word left in another language.
#include "gui/tour.h"

#include "domain/configkeys.h"
#include "gui/pages/hostpage.h"
#include "text/language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QXmlStreamReader>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

// Sizes of a small window: at 200 % of a full-HD screen this is what a half of it leaves.
const QSize smallWindow(940, 560);

QString plain(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(?=.)"));
    return text.remove(mnemonic);
}

QString pathOf(const QWidget *widget)
{
    QStringList names;
    for (; widget; widget = widget->parentWidget())
        names.prepend(widget->objectName().isEmpty() ? QLatin1String(widget->metaObject()->className())
                                                     : widget->objectName());
    return names.join(QLatin1Char('/'));
}

// Parts that Qt makes inside its own widgets.
bool isOurs(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")))
        return false;
    const QWidget *parent = widget->parentWidget();
    for (const char *maker : {"QComboBox", "QSpinBox", "QTabWidget", "QTabBar", "QToolBar", "QDockWidget",
                              "QLineEdit", "QAbstractScrollArea", "QSplitter", "QStatusBar", "QMenuBar"}) {
        if (parent && parent->inherits(maker) && !qobject_cast<const QMenuBar *>(widget) &&
            (widget->objectName().isEmpty() || qstrcmp(maker, "QToolBar") == 0))
            return false;
    }
    return true;
}

QMap<QString, QString> catalogue()
{
    QMap<QString, QString> words;
    QFile file(QStringLiteral(DOMCERO_SOURCE_DIR "/translations/domcero_es.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation") &&
                 !xml.attributes().hasAttribute(QStringLiteral("type")))
            words.insert(plain(source), plain(xml.readElementText(QXmlStreamReader::IncludeChildElements)));
    }
    return words;
}

QStringList textsOf(const QWidget &window)
{
    QStringList texts;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        for (const char *property :
             {"text", "placeholderText", "toolTip", "accessibleName", "accessibleDescription", "title"})
            texts.append(widget->property(property).toString());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts.append(tabs->tabText(i));
        }
        if (const auto *view = qobject_cast<const QTreeView *>(widget)) {
            const QAbstractItemModel *model = view->model();
            for (int column = 0; model && column < model->columnCount(); ++column) {
                texts.append(model->headerData(column, Qt::Horizontal).toString());
                for (int row = 0; row < model->rowCount(); ++row)
                    texts.append(model->index(row, column).data().toString());
            }
        }
    }
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (const QAction *action : actions)
        texts << action->text() << action->toolTip();
    return texts;
}

} // namespace

class TestEveryControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasNamesAndRoom_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void hasNamesAndRoom()
    {
        QFETCH(QString, language);
        useLanguage(language);
        QStringList problems;
        tour(smallWindow, [&](WindowFixture &window, const QString &place) {
            // A transfer moves on by threads of its own: what it has just said may not be laid out yet.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            const QList<QWidget *> widgets = window.window().findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                if (!widget->isVisible() || !isOurs(widget))
                    continue;
                if (widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget))
                    checkNames(widget, place, problems);
                checkRoom(widget, place, problems);
                if (const auto *view = qobject_cast<const QTreeView *>(widget))
                    checkCaptions(*view, place, problems);
            }
        });
        problems.removeDuplicates();
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void followsTheLanguage()
    {
        const auto spanish = catalogue();
        QVERIFY(!spanish.isEmpty());
        useLanguage(QStringLiteral("en"));
        QStringList left;
        tour(QSize(1280, 800), [&](WindowFixture &window, const QString &place) {
            window.window().setLanguage(QStringLiteral("es"));
            window.pass(100ms);
            const QStringList texts = textsOf(window.window());
            for (const QString &text : texts) {
                const auto known = spanish.constFind(plain(text));
                if (!text.isEmpty() && known != spanish.constEnd() && *known != plain(text) &&
                    !spanish.values().contains(plain(text)) &&
                    !configKey(text.toLatin1())) // is the same in all
                    left.append(place + QStringLiteral(": ") + text);
            }
            window.window().setLanguage(QStringLiteral("en"));
            window.pass(100ms);
        });
        left.removeDuplicates();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

    void mnemonicsAreUniqueInEachMenu_data() { hasNamesAndRoom_data(); }
    void mnemonicsAreUniqueInEachMenu()
    {
        QFETCH(QString, language);
        useLanguage(language);
        WindowFixture window;
        window.open();
        QStringList problems;
        QList<QList<QAction *>> menus{window.window().menuBar()->actions()};
        const QList<QMenu *> all = window.window().menuBar()->findChildren<QMenu *>();
        for (const QMenu *menu : all)
            menus.append(menu->actions());
        for (const QList<QAction *> &menu : std::as_const(menus)) {
            QSet<QChar> letters;
            for (const QAction *action : menu) {
                // The names of languages are the same in all of them, and have none.
                if (action->isSeparator() ||
                    action->objectName().startsWith(QLatin1String("actionLanguage_")))
                    continue;
                const QKeySequence key = QKeySequence::mnemonic(action->text());
                if (key.isEmpty())
                    problems.append(QStringLiteral("none: ") + action->text());
                else if (letters.contains(key.toString().back()))
                    problems.append(QStringLiteral("twice: ") + action->text());
                else
                    letters.insert(key.toString().back());
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void isReachedByTheKeyboard()
    {
        useLanguage(QStringLiteral("en"));
        QStringList problems;
        tour(QSize(1280, 800), [&](WindowFixture &window, const QString &place) {
            QApplication::setActiveWindow(&window.window());
            QSet<QWidget *> visited;
            window.window().tree().view()->setFocus();
            for (int i = 0; i < 120; ++i) {
                QWidget *now = QApplication::focusWidget();
                if (!now)
                    break;
                visited.insert(now);
                QTest::keyClick(now, Qt::Key_Tab);
            }
            const QList<QWidget *> widgets = window.window().findChildren<QWidget *>();
            for (QWidget *widget : widgets) {
                if (widget->isVisible() && widget->isEnabled() && isOurs(widget) && !widget->focusProxy() &&
                    (widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<QLabel *>(widget) &&
                    !visited.contains(widget))
                    problems.append(place + QStringLiteral(": ") + pathOf(widget));
            }
        });
        problems.removeDuplicates();
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void theWayThroughByKeysAlone()
    {
        useLanguage(QStringLiteral("en"));
        WindowFixture window;
        MainWindow &shown = window.open();
        QVERIFY(window.untilRead(QStringLiteral("demo")));
        QApplication::setActiveWindow(&shown);
        QTest::keyClick(&shown, Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), window.find<QLineEdit>(QStringLiteral("searchEdit")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zimbra"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), shown.tree().view());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        window.pass(200ms);
        QVERIFY(window.visible(QStringLiteral("actionPauseButton")));
        window.visible(QStringLiteral("actionPauseButton"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(window.until([&] {
            const Guest *guest =
                window.session(QStringLiteral("demo")).state().guest(QStringLiteral("zimbra"));
            return guest && guest->state == GuestState::Paused;
        }));
        QTest::keyClick(&shown, Qt::Key_L, Qt::ControlModifier);
        window.pass(200ms);
        QVERIFY(window.visible(QStringLiteral("commandsDock")));
        QTest::keyClick(&shown, Qt::Key_L, Qt::ControlModifier);
        window.pass(200ms);
        QVERIFY(!window.visible(QStringLiteral("commandsDock")));
        QTest::keyClick(&shown, Qt::Key_N, Qt::ControlModifier);
        window.pass(200ms);
        QVERIFY(window.visible(QStringLiteral("nameEdit")));
        QTest::keyClick(window.visible(QStringLiteral("nameEdit")), Qt::Key_Escape);
        window.pass(200ms);
        QVERIFY(!window.visible(QStringLiteral("nameEdit")));
    }

private:
    static void checkNames(const QWidget *widget, const QString &place, QStringList &problems)
    {
        if (widget->objectName().isEmpty())
            problems.append(place + QStringLiteral(": no objectName: ") + pathOf(widget));
        if (qobject_cast<const QLabel *>(widget))
            return;
        QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            problems.append(place + QStringLiteral(": no accessible name: ") + pathOf(widget));
    }

    static void checkCaptions(const QTreeView &view, const QString &place, QStringList &problems)
    {
        const QHeaderView &header = *view.header();
        for (int column = 0; header.isVisible() && column < header.count(); ++column) {
            if (!header.isSectionHidden(column) &&
                header.sectionSize(column) < header.sectionSizeHint(column))
                problems.append(place + QStringLiteral(": caption %1 of %2 is cut")
                                            .arg(view.model()->headerData(column, Qt::Horizontal).toString(),
                                                 pathOf(&view)));
        }
    }

    static void checkRoom(const QWidget *widget, const QString &place, QStringList &problems)
    {
        QSize needed;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->text().isEmpty())
                return;
            if (label->wordWrap())
                needed = QSize(0, label->heightForWidth(label->width()));
            else
                needed = label->sizeHint();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (button->text().isEmpty())
                return;
            needed = button->sizeHint();
        } else if (qobject_cast<const QComboBox *>(widget)) {
            needed = widget->minimumSizeHint();
        } else {
            return;
        }
        if (widget->width() < needed.width() || widget->height() < needed.height()) {
            problems.append(place + QStringLiteral(": %1 is %2 x %3 and needs %4 x %5")
                                        .arg(pathOf(widget))
                                        .arg(widget->width())
                                        .arg(widget->height())
                                        .arg(needed.width())
                                        .arg(needed.height()));
        }
    }
};

QTEST_MAIN(TestEveryControl)
#include "tst_everycontrol.moc"
