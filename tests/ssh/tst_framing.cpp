// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "remote/ssh/backoff.h"
#include "remote/ssh/shellframing.h"
#include "remote/ssh/shellwords.h"
#include "remote/ssh/startgate.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace domcero;

namespace {

struct Answer
{
    QByteArray output;
    int status = -1;
    friend bool operator==(const Answer &, const Answer &) = default;
};

// Feeds the pieces to one reader, with the markers one after the other.
QList<Answer> cut(FrameReader::Kind kind, const QList<QByteArray> &markers, const QList<QByteArray> &pieces,
                  bool *broken = nullptr)
{
    FrameReader reader(kind);
    QList<Answer> answers;
    Answer current;
    qsizetype at = 0;
    for (const QByteArray &piece : pieces) {
        QByteArrayView rest(piece);
        while (!rest.isEmpty() && at < markers.size()) {
            if (!reader.isExpecting())
                reader.expect(markers[at]);
            if (reader.feed(rest, [&](QByteArrayView bytes) { current.output += bytes.toByteArray(); })) {
                current.status = reader.status();
                answers += std::exchange(current, {});
                ++at;
            }
            if (reader.isBroken()) {
                if (broken)
                    *broken = true;
                return answers;
            }
        }
    }
    return answers;
}

const QByteArray markerA = "0123456789abcdef0123456789abcdef";
const QByteArray markerB = "00112233445566778899aabbccddeeff";

} // namespace

class TestFraming : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySplitPointGivesTheSame()
    {
        // Outputs that end within a false start of the marker, with and without a last newline.
        const QByteArray first = "out\n" + markerA.left(20) + "x" + markerA.left(31);
        const QByteArray second = QByteArray("\0\xff", 2) + markerB.left(4);
        const QByteArray stream = first + markerA + " 0\n" + second + markerB + " 127\n";
        const QList<Answer> expected{{first, 0}, {second, 127}};
        for (qsizetype i = 0; i <= stream.size(); ++i) {
            for (qsizetype j = i; j <= stream.size(); ++j) {
                const QList<QByteArray> pieces{stream.left(i), stream.mid(i, j - i), stream.mid(j)};
                QCOMPARE(cut(FrameReader::Kind::WithStatus, {markerA, markerB}, pieces), expected);
            }
        }
    }
    void byteForByteGivesTheSame()
    {
        const QByteArray stream = "a" + markerA + "\n" + markerB + "\n";
        QList<QByteArray> pieces;
        for (const char c : stream)
            pieces += QByteArray(1, c);
        const QList<Answer> expected{{"a", 0}, {"", 0}};
        QCOMPARE(cut(FrameReader::Kind::Plain, {markerA, markerB}, pieces), expected);
    }
    void randomOutputsInRandomPieces()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 300; ++round) {
            QByteArray stream;
            QList<QByteArray> markers;
            QList<Answer> expected;
            for (int i = 0; i < 8; ++i) {
                Answer answer;
                const QByteArray marker = randomMarker();
                // False starts of the marker, each spoilt by a byte that is no digit.
                for (int n = random.bounded(6); n > 0; --n)
                    answer.output +=
                        marker.left(random.bounded(32)) + static_cast<char>(random.bounded(128, 256));
                answer.status = random.bounded(256);
                stream += answer.output + marker + ' ' + QByteArray::number(answer.status) + '\n';
                markers += marker;
                expected += answer;
            }
            QList<QByteArray> pieces;
            for (qsizetype at = 0; at < stream.size();) {
                const qsizetype length = random.bounded(1, 60);
                pieces += stream.mid(at, length);
                at += length;
            }
            QCOMPARE(cut(FrameReader::Kind::WithStatus, markers, pieces), expected);
        }
    }
    void outputIsHandedOnAtOnce()
    {
        FrameReader reader(FrameReader::Kind::WithStatus);
        reader.expect(markerA);
        QByteArray got;
        const QByteArray piece = "progress 50 %\r" + markerA.left(2);
        QByteArrayView rest(piece);
        QVERIFY(!reader.feed(rest, [&](QByteArrayView bytes) { got += bytes.toByteArray(); }));
        QCOMPARE(got, QByteArray("progress 50 %\r"));
    }
    void aStatusThatIsNoneIsNoticed()
    {
        for (const char *text : {" x\n", " \n", " 99999999999", "junk\n"}) {
            bool broken = false;
            const auto answers = cut(FrameReader::Kind::WithStatus, {markerA}, {markerA + text}, &broken);
            QVERIFY2(broken && answers.isEmpty(), text);
        }
        bool broken = false;
        QVERIFY(cut(FrameReader::Kind::Plain, {markerA}, {markerA + " 1\n"}, &broken).isEmpty());
        QVERIFY(broken);
        // Of another shell it is read anew.
        FrameReader reader(FrameReader::Kind::WithStatus);
        for (const char *status : {" x\n", " 7\n"}) {
            reader.expect(markerA);
            const QByteArray piece = markerA + status;
            QByteArrayView rest(piece);
            const bool whole = reader.feed(rest, [](QByteArrayView) {});
            QCOMPARE(reader.isBroken(), !whole);
        }
        QVERIFY(!reader.isBroken());
        QCOMPARE(reader.status(), 7);
    }

    void theGateHoldsBackTheNoise()
    {
        const QByteArray stream = "Welcome!\n" + markerA.left(9) + markerA + "\nown";
        for (qsizetype i = 0; i <= stream.size(); ++i) {
            StartGate gate(markerA);
            QByteArray own = gate.pass(stream.left(i)).toByteArray();
            own += gate.pass(stream.mid(i)).toByteArray();
            QVERIFY(gate.isOpen());
            QCOMPARE(own, QByteArray("own"));
            QCOMPARE(gate.noise(), "Welcome!\n" + markerA.left(9));
        }
    }
    void noiseWithoutEndIsBounded()
    {
        StartGate gate(markerA);
        const QByteArray piece(100000, 'n');
        for (int i = 0; i < 50; ++i)
            gate.pass(piece);
        QVERIFY(gate.noise().size() < 200000);
        QCOMPARE(gate.pass(markerA + "\nx").toByteArray(), QByteArray("x"));
    }

    void realShellsAnswerInFrames_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        int rows = 0;
        const std::pair<const char *, QStringList> shells[] = {
            {"dash", {}}, {"bash", {QStringLiteral("--posix")}}, {"busybox", {QStringLiteral("sh")}}};
        for (const auto &[name, first] : shells) {
            const QString program = QStandardPaths::findExecutable(QLatin1String(name));
            if (program.isEmpty())
                continue;
            QTest::addRow("%s", name) << program << first;
            ++rows;
        }
        if (rows == 0)
            QSKIP("no POSIX shell on this machine");
    }
    void realShellsAnswerInFrames()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QByteArray everyByte;
        for (int byte = 1; byte < 256; ++byte)
            everyByte += static_cast<char>(byte);
        const QString word = fromHostBytes(everyByte);
        struct Case
        {
            Command command;
            Answer answer;
        };
        const QByteArray script = "# a script\nprintf '%s,' \"$0\" \"$@\"\nexit 3\n";
        const QList<Case> cases{
            {{QStringLiteral("printf"), {QStringLiteral("%s"), word}, {}, false}, {everyByte, 0}},
            {{QStringLiteral("exit"), {QStringLiteral("9")}, {}, false}, {"", 9}},
            {{QStringLiteral("cd"), {QStringLiteral("/")}, {}, false}, {"", 0}},
            {{QStringLiteral("if"), {}, {}, false}, {"", 127}},
            {{QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("exit 5")}, {}, false},
             {"", 5}},
            {{QStringLiteral("a=b"), {}, {}, false}, {"", 127}},
            {{QStringLiteral("nosuchprogram"), {}, {}, false}, {"", 127}},
            {{QStringLiteral("cat"), {}, {}, false}, {"", 0}}, // stdin is /dev/null
            {{QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("kill -9 $$")}, {}, false},
             {"", 137}},
            {{QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("echo $LC_ALL $PATH")}, {}, false},
             {"C /usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin\n", 0}},
            {Command::script(QStringLiteral("demo"), {QStringLiteral("a b"), QStringLiteral("'")}),
             {"demo,a b,',", 3}},
            {{QStringLiteral("true"), {}, {}, false}, {"", 0}},
        };
        const QByteArray greeting = randomMarker();
        QByteArray text = shellGreeting(greeting) + scriptDefinition(QStringLiteral("demo"), script);
        QList<QByteArray> markers;
        QList<Answer> expected;
        for (const Case &c : cases) {
            markers += randomMarker();
            text += c.command.isScript ? scriptRequest(c.command, markers.last())
                                       : shellRequest(c.command, markers.last());
            expected += c.answer;
        }
        QProcess process;
        process.start(program, arguments);
        process.write(text);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        StartGate gate(greeting);
        const QByteArray output = process.readAllStandardOutput();
        QCOMPARE(cut(FrameReader::Kind::WithStatus, markers, {gate.pass(output).toByteArray()}), expected);
        StartGate errorGate(greeting);
        const QByteArray errors = process.readAllStandardError();
        QCOMPARE(cut(FrameReader::Kind::Plain, markers, {errorGate.pass(errors).toByteArray()}).size(),
                 markers.size());
    }

    // The shell that is kept: each command has its own input, and what it leaves is no command.
    void keptShellsAnswerInFrames_data() { realShellsAnswerInFrames_data(); }
    void keptShellsAnswerInFrames()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QByteArray everyByte;
        for (int byte = 0; byte < 256; ++byte)
            everyByte += static_cast<char>(byte);
        const QByteArray key = randomMarker();
        const QString word = fromHostBytes(everyByte.mid(1));
        const auto copies = [](const QByteArray &bytes) {
            return Command{QStringLiteral("dd"),
                           {QStringLiteral("bs=%1").arg(bytes.size()), QStringLiteral("count=1"),
                            QStringLiteral("iflag=fullblock"), QStringLiteral("status=none")},
                           bytes,
                           false};
        };
        Command script = Command::script(QStringLiteral("demo"), {QStringLiteral("a\nb"), word});
        const QByteArray left = "echo no\n" + key + "\n" + key.left(9) + " echo no\n";
        const QList<QPair<Command, Answer>> cases{
            {copies(everyByte), {everyByte, 0}},
            {{QStringLiteral("printf"), {QStringLiteral("%s"), word}, {}, false}, {everyByte.mid(1), 0}},
            {script, {"demo,a\nb," + everyByte.mid(1) + ',', 3}},
            {{QStringLiteral("cat"), {}, {}, false}, {"", 0}},
            {copies("\n\n"), {"\n\n", 0}},
            {{QStringLiteral("exit"), {QStringLiteral("9")}, {}, false}, {"", 9}},
            {{QStringLiteral("nosuchprogram"), {}, {}, false}, {"", 127}},
            {{QStringLiteral("true"), {}, left, false}, {"", 0}},
        };
        const QByteArray greeting = randomMarker();
        // Every shell in its place.
        QByteArray first = keptShellLine(greeting);
        QVERIFY(first.contains("exec /bin/sh -c"));
        first.replace("exec /bin/sh -c",
                      "exec " + (QStringList{program} + arguments).join(u' ').toUtf8() + " -c");
        QByteArray text =
            key + '\n' + keptDefinition(key, QStringLiteral("demo"), "printf '%s,' \"$0\" \"$@\"\nexit 3\n");
        QList<QByteArray> markers;
        QList<Answer> expected;
        for (const auto &[command, answer] : cases) {
            markers += randomMarker();
            text += keptRequest(key, command, markers.last()) + command.standardInput;
            expected += answer;
        }
        // Nobody answers any more.
        text +=
            keptRequest(key, {QStringLiteral("echo"), {QStringLiteral("more")}, {}, false}, randomMarker());
        QProcess process;
        process.start(program, arguments);
        process.write(first);
        QByteArray output;
        while (!output.contains(greeting)) {
            QVERIFY(process.waitForReadyRead());
            output += process.readAllStandardOutput();
        }
        process.write(text);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        output += process.readAllStandardOutput();
        StartGate gate(greeting);
        QCOMPARE(cut(FrameReader::Kind::WithStatus, markers, {gate.pass(output).toByteArray()}), expected);
        QVERIFY(output.endsWith(markers.last() + " 0\n"));
        QVERIFY(!output.contains(key));
    }

    // What a shell carries out by itself, by its own account, must not be taken for a program.
    void everyBuiltinIsKnown_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        const QString ask = QStringLiteral("-c");
        QTest::newRow("bash") << QStringLiteral("bash")
                              << QStringList{ask, QStringLiteral("compgen -b; compgen -k")};
        QTest::newRow("busybox") << QStringLiteral("busybox")
                                 << QStringList{QStringLiteral("sh"), ask,
                                                QStringLiteral("help | tail -n +3")};
        // Of all the words of its own text, those that it carries out itself.
        QTest::newRow("dash") << QStringLiteral("sh")
                              << QStringList{
                                     ask, QStringLiteral("grep -aoE '[][a-z.:!{}]+' \"$(command -v dash)\" | "
                                                         "dash -c 'PATH=/nowhere; while read -r word; do "
                                                         "command -v \"$word\"; done'")};
    }
    void everyBuiltinIsKnown()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(QLatin1String(QTest::currentDataTag())).isEmpty())
            QSKIP("this shell is not installed");
        QProcess process;
        process.start(program, arguments);
        QVERIFY(process.waitForFinished());
        const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
        QVERIFY2(words.size() > 30, words.join(' ').constData());
        for (const QByteArray &word : words)
            QVERIFY2(isShellWord(word), word.constData());
        QVERIFY(!isShellWord("xl") && !isShellWord("/bin/exit") && !isShellWord(""));
    }

    void backoffDoublesUpToItsLimit()
    {
        using std::chrono::milliseconds;
        using namespace std::chrono_literals;
        const Backoff whole(1s, 60s, [] { return 0.0; });
        const QList<milliseconds> expected{1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s};
        for (int i = 0; i < expected.size(); ++i)
            QCOMPARE(whole.delay(i + 1), expected[i]);
        QCOMPARE(whole.delay(1000000), milliseconds(60s));
        const Backoff half(1s, 60s, [] { return 0.999999; });
        QVERIFY(half.delay(3) >= 2s && half.delay(3) < 2001ms);
    }
};

QTEST_GUILESS_MAIN(TestFraming)
#include "tst_framing.moc"
