// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using domcero::Sha256;
using domcero::sha256Hex;

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // FIPS 180-4's own examples.
    void knownOnes()
    {
        QCOMPARE(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QCOMPARE(sha256Hex(QByteArray(1000000, 'a')),
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    void inParts()
    {
        const QByteArray bytes(5000, 'x');
        Sha256 sum;
        for (qsizetype at = 0, length = 0; at < bytes.size(); at += length, length = length * 3 % 777 + 1)
            sum.add(QByteArrayView(bytes).sliced(at, std::min(length, bytes.size() - at)));
        QCOMPARE(sum.hex(), sha256Hex(bytes));
        QCOMPARE(Sha256().hex(), sha256Hex({}));
    }

    // Every length around the ends of blocks, at every place in memory.
    void asQtSaysIt()
    {
        QByteArray bytes(700, Qt::Uninitialized);
        quint32 state = 7;
        for (char &byte : bytes) {
            state = state * 1664525 + 1013904223;
            byte = static_cast<char>(state >> 24U);
        }
        for (qsizetype length = 0; length < 300; ++length) {
            const QByteArrayView part = QByteArrayView(bytes).sliced(length % 67, length);
            QCOMPARE(sha256Hex(part), QCryptographicHash::hash(part, QCryptographicHash::Sha256).toHex());
        }
    }
};

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_sha256.moc"
