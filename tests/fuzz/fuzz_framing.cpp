// SPDX-License-Identifier: GPL-3.0-or-later
// However a stream is cut into pieces, it is read as in one: the gate at its beginning, the frames of the
// reading shell, what is heard of sudo. Of the input the first half says where to cut, the second is the
// stream, with a marker for each byte 0xff and a marker with its status for each 0xfe.
#include "fuzz.h"

#include "remote/ssh/elevation.h"
#include "remote/ssh/shellframing.h"
#include "remote/ssh/startgate.h"

#include <QList>

using namespace domcero;

namespace {

const QByteArray marker("0123456789abcdef0123456789abcdef");

struct Read
{
    QByteArray noise;
    QList<QByteArray> answers;
    QList<int> statuses;
    QByteArray rest;
    bool isBroken = false;

    friend bool operator==(const Read &, const Read &) = default;
};

Read read(const QList<QByteArray> &pieces, FrameReader::Kind kind)
{
    Read read;
    StartGate gate(marker);
    FrameReader reader(kind);
    for (const QByteArray &piece : pieces) {
        QByteArrayView bytes = gate.pass(piece);
        while (!bytes.isEmpty() && !read.isBroken) {
            if (!reader.isExpecting())
                reader.expect(marker);
            if (reader.feed(bytes, [&](QByteArrayView own) { read.rest.append(own.data(), own.size()); })) {
                read.answers += std::exchange(read.rest, {});
                read.statuses += reader.status();
            }
            read.isBroken = reader.isBroken();
        }
    }
    read.noise = gate.noise();
    if (read.isBroken) // how much of the rest was seen by then is nobody's business
        read.rest.clear();
    return read;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = bytesOf(data, size).toByteArray();
    const QByteArray cuts = input.left(input.size() / 2);
    QByteArray stream;
    for (const char byte : input.mid(cuts.size())) {
        if (byte == '\xff')
            stream += marker;
        else if (byte == '\xfe')
            stream += marker + " 7\n";
        else
            stream += byte;
    }
    QList<QByteArray> pieces;
    qsizetype at = 0;
    for (const char cut : cuts) {
        if (at >= stream.size())
            break;
        const qsizetype length = std::min<qsizetype>(static_cast<uchar>(cut) % 40 + 1, stream.size() - at);
        pieces += stream.mid(at, length);
        at += length;
    }
    if (at < stream.size())
        pieces += stream.mid(at);
    for (const auto kind : {FrameReader::Kind::WithStatus, FrameReader::Kind::Plain})
        FUZZ_CHECK(read(pieces, kind) == read({stream}, kind));

    // A prompt is heard once for each time that it is said, and no piece of one is.
    Elevation whole(RootBy::Sudo, {}, true);
    const QByteArray line = whole.line();
    const QByteArray prompt = line.mid(line.indexOf("-p ") + 3, 32);
    whole.hear(OutputStream::Error, QByteArray(stream).replace(marker, prompt));
    Elevation inPieces(RootBy::Sudo, {}, true);
    const QByteArray ownLine = inPieces.line();
    const QByteArray ownPrompt = ownLine.mid(ownLine.indexOf("-p ") + 3, 32);
    const QByteArray said = QByteArray(stream).replace(marker, ownPrompt);
    for (const char byte : said)
        inPieces.hear(OutputStream::Error, QByteArrayView(&byte, 1));
    FUZZ_CHECK((whole.state() == Elevation::State::Asking) == stream.contains(marker));
    FUZZ_CHECK(inPieces.state() == whole.state());
    return 0;
}
