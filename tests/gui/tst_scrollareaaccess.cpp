// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/scrollareaaccess.h"

#include <QAccessible>
#include <QScrollArea>
#include <QTest>

using namespace domcero;

// Qt's own answer ends the program here.
class TestScrollAreaAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installScrollAreaAccess(); }
    void aChildThatWentIsNoChild()
    {
        QScrollArea area;
        area.setWidget(new QWidget);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&area);
        QVERIFY(access);
        const int children = access->childCount();
        QVERIFY(children >= 1);
        QVERIFY(access->child(0));
        QVERIFY(!access->child(children));
        QVERIFY(!access->child(children + 100));
    }
};

QTEST_MAIN(TestScrollAreaAccess)
#include "tst_scrollareaaccess.moc"
