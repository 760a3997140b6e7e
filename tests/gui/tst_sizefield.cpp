// SPDX-License-Identifier: GPL-3.0-or-later
// A size as people type it.
#include "gui/widgets/sizefield.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLocale>
#include <QTest>

using namespace domcero;

class TestSizeField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    // A point that is taken for a separator of thousands makes a disk a hundred times as large.
    void aPointAndACommaBothPartTheFraction_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("mebibytes");
        for (const char *language : {"en_US", "es_ES", "es_MX", "de_CH"}) {
            QTest::addRow("%s 1.5", language) << QString::fromLatin1(language) << "1.5" << qint64{1536};
            QTest::addRow("%s 1,5", language) << QString::fromLatin1(language) << "1,5" << qint64{1536};
            QTest::addRow("%s 1.00", language) << QString::fromLatin1(language) << "1.00" << qint64{1024};
            QTest::addRow("%s 12", language) << QString::fromLatin1(language) << "12" << qint64{12288};
        }
    }
    void aPointAndACommaBothPartTheFraction()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QFETCH(qint64, mebibytes);
        QLocale::setDefault(QLocale(language));
        SizeField field;
        field.setRange(ByteSize::fromMiB(4), ByteSize::fromGiB(100));
        field.setSize(ByteSize::fromGiB(3));
        auto &number = *field.findChild<QDoubleSpinBox *>();
        number.selectAll();
        QTest::keyClicks(&number, typed);
        QCOMPARE(field.size(), ByteSize::fromMiB(mebibytes));
        number.clear(); // all at once, as a screen reader or the clipboard writes it
        number.selectAll();
        QMetaObject::invokeMethod(number.findChild<QWidget *>(QStringLiteral("qt_spinbox_lineedit")),
                                  "setText", Q_ARG(QString, typed));
        QCOMPARE(field.size(), ByteSize::fromMiB(mebibytes));
    }

    void anotherUnitAloneChangesNothing()
    {
        SizeField field;
        field.setRange({}, ByteSize::fromGiB(100));
        const ByteSize odd = ByteSize::fromBytes((qint64{5} << 30) + 4096);
        field.setSize(odd);
        field.findChild<QComboBox *>()->setCurrentIndex(0);
        QCOMPARE(field.size(), odd);
    }
};

QTEST_MAIN(TestSizeField)
#include "tst_sizefield.moc"
