// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/landing.h"
#include "formats/host/sections.h"

#include <QTest>

using namespace domcero;

namespace {

QByteArray landing(const Section &target, const Section &part, const Section &folder)
{
    return sectionText({"path", 0, "/srv/a b"}) + sectionText(target) + sectionText(part) +
           sectionText(folder);
}

ErrorCode codeOf(const QByteArray &output)
{
    const auto source = parseHostSource(output, QStringLiteral("/srv/x"));
    return source ? ErrorCode::Internal : source.error().code;
}

} // namespace

class TestLanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThere()
    {
        const auto nothing =
            parseLanding(landing({"target", 1, {}}, {"part", 1, {}}, {"folder", 0, "100 4096"}));
        QVERIFY(nothing);
        QCOMPARE(nothing->path, QStringLiteral("/srv/a b"));
        QCOMPARE(nothing->there, Landing::There::Nothing);
        QVERIFY(!nothing->part);
        QCOMPARE(nothing->folder, Landing::Folder::Good);
        QCOMPARE(nothing->available, 409600);
        const auto both = parseLanding(
            landing({"target", 0, "5000000000 1764460800"}, {"part", 0, "7"}, {"folder", 2, {}}));
        QVERIFY(both);
        QCOMPARE(both->there, Landing::There::File);
        QCOMPARE(both->bytes, 5000000000);
        QCOMPARE(both->writtenAt, 1764460800);
        QCOMPARE(both->part, 7);
        QCOMPARE(both->folder, Landing::Folder::ReadOnly);
        const auto odd = parseLanding(landing({"target", 2, "folder"}, {"part", 2, {}}, {"folder", 1, {}}));
        QVERIFY(odd);
        QCOMPARE(odd->there, Landing::There::Folder);
        QVERIFY(odd->partIsOdd);
        QCOMPARE(odd->folder, Landing::Folder::Missing);
        QCOMPARE(parseLanding(landing({"target", 2, "other"}, {"part", 1, {}}, {"folder", 1, {}}))->there,
                 Landing::There::Other);
        for (const QByteArray &bad : {QByteArray(), sectionText({"path", 0, "/x"}),
                                      landing({"target", 0, "x"}, {"part", 1, {}}, {"folder", 1, {}}),
                                      landing({"target", 1, {}}, {"part", 0, "-1"}, {"folder", 1, {}}),
                                      landing({"target", 1, {}}, {"part", 1, {}}, {"folder", 0, "7"})})
            QCOMPARE(parseLanding(bad).error().code, ErrorCode::ParseFailed);
    }

    void aSource()
    {
        const QByteArray path = sectionText({"path", 0, "/srv/x"});
        const auto file = parseHostSource(
            path + sectionText({"source", 0, "file 1000 8 512 65024:7 1733000000 2024-11-30 20:53:20.5"}),
            QStringLiteral("/srv/x"));
        QVERIFY(file);
        QVERIFY(!file->isDevice);
        QCOMPARE(file->bytes, 1000);
        QCOMPARE(file->stamp, "65024:7 1733000000 2024-11-30 20:53:20.5");
        QCOMPARE(file->data, (QList<Piece>{{0, 1000}}));
        const auto device = parseHostSource(path + sectionText({"source", 0, "device 8589934592 0 0 fd:3"}),
                                            QStringLiteral("/srv/x"));
        QVERIFY(device && device->isDevice);
        QCOMPARE(device->stamp, "fd:3");
        QCOMPARE(codeOf(path + sectionText({"source", 1, {}})), ErrorCode::NotFound);
        QCOMPARE(codeOf(path + sectionText({"source", 2, "denied"})), ErrorCode::PermissionDenied);
        QCOMPARE(codeOf(path + sectionText({"source", 3, {}})), ErrorCode::InvalidInput);
        QCOMPARE(codeOf(path), ErrorCode::ParseFailed);
        QCOMPARE(codeOf(path + sectionText({"source", 0, "file"})), ErrorCode::ParseFailed);
        QCOMPARE(codeOf(path + sectionText({"source", 0, "file x 1 1"})), ErrorCode::ParseFailed);
    }

    // As qemu-img 7.2 prints it, and what it may print some day.
    void itsHoles()
    {
        const auto dataOf = [](const QByteArray &map) {
            return parseHostSource(sectionText({"path", 0, "/x"}) +
                                       sectionText({"source", 0, "file 9000000 8 512 1:2 3"}) +
                                       sectionText({"data", 0, map}),
                                   QStringLiteral("/x"))
                ->data;
        };
        const QByteArray head = "Offset          Length          Mapped to       File\n";
        QCOMPARE(dataOf(head + "0               0x10000         0               /x y\n"
                               "0x400000        0x3000          0x400000        /x y"),
                 (QList<Piece>{{0, 0x10000}, {0x400000, 0x3000}}));
        QCOMPARE(dataOf(head.trimmed()), QList<Piece>());
        QCOMPARE(dataOf(head + "nothing of the kind"), (QList<Piece>{{0, 9000000}}));
        QCOMPARE(dataOf(head + "a b c d"), (QList<Piece>{{0, 9000000}}));
    }

    void sums()
    {
        const QByteArray a(64, 'a');
        const QByteArray b(64, 'b');
        const auto found = parseSums(a + '\n' + b + '\n', 2);
        QVERIFY(found);
        QCOMPARE(*found, (QList<QByteArray>{a, b}));
        for (const QByteArray &bad :
             {a, a + '\n', a + '\n' + b, a + '\n' + b + "x\n", a + "\n-\n", QByteArray()})
            QVERIFY2(!parseSums(bad, 2), bad.constData());
    }
};

QTEST_APPLESS_MAIN(TestLanding)
#include "tst_landing.moc"
