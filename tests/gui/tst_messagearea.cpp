// SPDX-License-Identifier: GPL-3.0-or-later
// What is said in the window while nobody looks at it.
#include "gui/widgets/messagearea.h"

#include <QLabel>
#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

class TestMessageArea : public QObject
{
    Q_OBJECT

    static Notice notice(theme::Tone tone, const QString &text)
    {
        Notice notice;
        notice.tone = tone;
        notice.text = [text] { return text; };
        return notice;
    }
    static QStringList said(const MessageArea &area)
    {
        QStringList texts;
        for (const MessageBar *bar : area.findChildren<MessageBar *>()) {
            if (!bar->isHidden())
                texts += bar->findChild<QLabel *>(u"messageText"_s)->text();
        }
        return texts;
    }

private Q_SLOTS:
    // Good news does not push away what went wrong.
    void whatWentWrongStays()
    {
        MessageArea area;
        area.put(u"a"_s, notice(theme::Tone::Bad, u"it failed"_s));
        for (const QString &key : {u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s})
            area.put(key, notice(theme::Tone::Good, key));
        QCOMPARE(said(area), (QStringList{u"it failed"_s, u"d"_s, u"e"_s, u"f"_s}));
        area.put(u"f"_s, notice(theme::Tone::Warning, u"news of it"_s));
        QCOMPARE(said(area), (QStringList{u"it failed"_s, u"d"_s, u"e"_s, u"news of it"_s}));
        for (const QString &key : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s})
            area.put(key, notice(theme::Tone::Bad, key));
        QCOMPARE(said(area).size(), 8);
        QCOMPARE(said(area).first(), u"it failed"_s);
        area.put(u"7"_s, notice(theme::Tone::Bad, u"7"_s)); // the window ends somewhere
        QCOMPARE(said(area).size(), 8);
        QCOMPARE(said(area).last(), u"7"_s);
    }
};

QTEST_MAIN(TestMessageArea)
#include "tst_messagearea.moc"
