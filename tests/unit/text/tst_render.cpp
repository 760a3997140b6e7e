// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "text/language.h"
#include "text/render.h"

#include <QLocale>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

class TestRender : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { useLanguage(QStringLiteral("en")); }

    void argumentsByKind()
    {
        const Message message("%1 has %2, %3 and %4.",
                              {QStringLiteral("web"), ByteSize::fromGiB(6), qint64(12345), 0.5});
        QCOMPARE(render(message), QStringLiteral("web has 6.0 GiB, 12,345 and 0.5."));
        QCOMPARE(render(Message()), QString());
    }
    void placeholdersInsideArgumentsStay()
    {
        QCOMPARE(render(Message("%1 and %2.", {QStringLiteral("%2%n"), QStringLiteral("b")})),
                 QStringLiteral("%2%n and b."));
        QCOMPARE(render(Message("%2, 100 %, %1 %3", {QStringLiteral("a"), QStringLiteral("b")})),
                 QStringLiteral("b, 100 %, a %3"));
    }
    void hostileNamesCannotMoveTheCursor()
    {
        const QString name = QStringLiteral("a\x1b[2J\nb\u202Ec\u200Bd");
        QCOMPARE(render(Message("%1", {name})), QStringLiteral("a\uFFFD[2J\uFFFDb\uFFFDc\uFFFDd"));
        QCOMPARE(render(Message("%1", {fromHostBytes("\xF1")})), QStringLiteral("\uFFFD"));
    }
    void errorIsWhatAndRemedy()
    {
        Error error;
        error.what = Message("It is broken.");
        QCOMPARE(render(error), QStringLiteral("It is broken."));
        error.remedy = Message("Mend %1.", {QStringLiteral("it")});
        QCOMPARE(render(error), QStringLiteral("It is broken. Mend it."));
    }
    void sizes()
    {
        QCOMPARE(sizeText(ByteSize::fromBytes(0)), QStringLiteral("0 B"));
        QCOMPARE(sizeText(ByteSize::fromBytes(1023)), QStringLiteral("1,023 B"));
        QCOMPARE(sizeText(ByteSize::fromMiB(1536)), QStringLiteral("1.5 GiB"));
        QCOMPARE(sizeText(ByteSize::fromBytes((1LL << 30) - 1)), QStringLiteral("1.0 GiB"));
        QCOMPARE(sizeText(ByteSize::fromGiB(2048)), QStringLiteral("2.0 TiB"));
        QCOMPARE(sizeText(ByteSize::fromBytes(std::numeric_limits<qint64>::max())),
                 QStringLiteral("8,192.0 PiB"));
        QCOMPARE(rateText(1.2 * 1024 * 1024), QStringLiteral("1.2 MiB/s"));
        QCOMPARE(rateText(-1), QStringLiteral("0 B/s"));
        QCOMPARE(rateText(qQNaN()), QStringLiteral("0 B/s"));
    }
    void percentages()
    {
        QCOMPARE(percentText(0), QStringLiteral("0 %"));
        QCOMPARE(percentText(0.42), QStringLiteral("0.4 %"));
        QCOMPARE(percentText(9.96), QStringLiteral("10 %"));
        QCOMPARE(percentText(399.6), QStringLiteral("400 %"));
        QCOMPARE(percentText(qQNaN()), QStringLiteral("0 %"));
    }
    void durations()
    {
        QCOMPARE(durationText(-3s), QStringLiteral("0 s"));
        QCOMPARE(durationText(59s), QStringLiteral("59 s"));
        QCOMPARE(durationText(60s), QStringLiteral("1 min"));
        QCOMPARE(durationText(3h + 12min), QStringLiteral("3 h 12 min"));
        QCOMPARE(durationText(26h), QStringLiteral("1 d 2 h"));
        QCOMPARE(durationText(41 * 24h + 5h), QStringLiteral("41 d"));
    }
    void whyAConnectionEnded()
    {
        LinkStatus status;
        QCOMPARE(linkText(status), QStringLiteral("not connected"));
        status.error = Error{ErrorCode::HostKeyChanged, {}, {}, {}, {}, {}};
        QCOMPARE(linkText(status), QStringLiteral("refused: the host key has changed"));
        status.stage = LinkStage::Waiting;
        QCOMPARE(linkText(status), QStringLiteral("unreachable, trying again"));
    }

    void spanish()
    {
        useLanguage(QStringLiteral("es"));
        QCOMPARE(currentLanguage(), QStringLiteral("es"));
        QCOMPARE(stateText(GuestState::Stopped), QStringLiteral("detenida"));
        QCOMPARE(actionText(GuestAction::ForceOff), QStringLiteral("Forzar apagado"));
        QCOMPARE(sizeText(ByteSize::fromGiB(6)), QStringLiteral("6.0 GiB"));
        LinkStatus status;
        status.stage = LinkStage::Connected;
        QCOMPARE(linkText(status), QStringLiteral("conectado"));
    }
    void everyWordExistsInSpanish()
    {
        const auto all = [] {
            QStringList words;
            for (const GuestState s :
                 {GuestState::Stopped, GuestState::Running, GuestState::Idle, GuestState::Paused,
                  GuestState::ShuttingDown, GuestState::Crashed, GuestState::Dying})
                words += stateText(s);
            for (const GuestAction a : allGuestActions)
                words << actionText(a) << pendingText(a);
            for (int stage = 0; stage <= static_cast<int>(LinkStage::Waiting); ++stage) {
                for (const bool waits : {false, true}) {
                    LinkStatus status;
                    status.stage = static_cast<LinkStage>(stage);
                    status.waitingForUser = waits;
                    words += linkText(status);
                }
            }
            return words;
        };
        const QStringList english = all();
        useLanguage(QStringLiteral("es"));
        const QStringList spanish = all();
        QCOMPARE(english.size(), spanish.size());
        for (qsizetype i = 0; i < english.size(); ++i) {
            QVERIFY(!english[i].isEmpty());
            QVERIFY2(english[i] != spanish[i], qPrintable(english[i]));
        }
    }
    void openWindowsAreTold()
    {
        struct Listener : QObject
        {
            int changes = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                changes += event->type() == QEvent::LanguageChange ? 1 : 0;
                return false;
            }
        } listener;
        QCoreApplication::instance()->installEventFilter(&listener);
        useLanguage(QStringLiteral("es"));
        QCoreApplication::processEvents();
        QVERIFY(listener.changes > 0);
    }
    void unknownMeansTheSystems()
    {
        useLanguage(QStringLiteral("tlh"));
        QVERIFY(languages().contains(currentLanguage()));
        QCOMPARE(languageName(QStringLiteral("es")), QStringLiteral("Español"));
    }
};

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
