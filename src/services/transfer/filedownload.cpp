// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/filedownload.h"

#include "base/hosttext.h"
#include "remote/transport.h"
#include "services/transfer/transferattempt.h"

#include <QFileInfo>

#include <utility>

namespace domcero {

namespace {

Error changedThere(const QString &path)
{
    return makeError(
        ErrorCode::Conflict,
        Message(QT_TRANSLATE_NOOP("messages", "%1 was changed while it was carried."), {displayText(path)}),
        Message(QT_TRANSLATE_NOOP(
            "messages", "What has arrived is of no use. Start again when nobody writes to it any more.")));
}

struct Here
{
    QString target;
    LocalLanding landing;
};

} // namespace

struct FileDownload::Opened
{
    std::shared_ptr<PieceFile> file;
    qint64 bytes = 0; // that an earlier attempt has left
};

void FileDownload::look()
{
    if (!remote().startsWith(QLatin1Char('/')) || remote().endsWith(QLatin1Char('/'))) {
        fail(
            makeError(ErrorCode::InvalidInput,
                      Message(QT_TRANSLATE_NOOP("messages", "%1 is no whole path."), {displayText(remote())}),
                      Message(QT_TRANSLATE_NOOP("messages", "Give the path on the host from / on."))));
        return;
    }
    ask<HostSource>([this] { return attempt().host(transport()).about(remote()); },
                    [this](const Result<HostSource> &source) {
                        if (source)
                            lookHere(*source);
                        else
                            fail(source.error());
                    });
}

void FileDownload::lookHere(const HostSource &source)
{
    attempt().source = source;
    attempt().pieces = cutInPieces(source.data, source.bytes);
    const QString name = remote().mid(remote().lastIndexOf(QLatin1Char('/')) + 1);
    await<Here>(pool().run<Here>([path = local(), name]() -> Result<Here> {
        Here here{path, localLanding(path)};
        if (here.landing.there == LocalLanding::There::Folder) {
            here.target += here.target.endsWith(QLatin1Char('/')) ? name : QLatin1Char('/') + name;
            here.landing = localLanding(here.target);
        }
        return here;
    }),
                [this](const Here &here) { landed(here.landing, here.target); });
}

void FileDownload::landed(const LocalLanding &landing, const QString &target)
{
    using There = LocalLanding::There;
    const QString shown = displayText(target);
    setPlaces(target, remote());
    if (landing.there == There::Folder || landing.there == There::Other) {
        return fail(makeError(
            ErrorCode::Conflict, Message(QT_TRANSLATE_NOOP("messages", "%1 is no plain file."), {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "It was left as it is. Choose another name."))));
    }
    if (landing.there == There::File && !overwrites()) {
        return foundInTheWay(makeError(
            ErrorCode::Conflict,
            Message(QT_TRANSLATE_NOOP("messages", "There is a file %1 already."), {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "It was left as it is. Choose another name, or say that it "
                                                  "shall be replaced."))));
    }
    if (!landing.hasFolder) {
        return fail(makeError(
            ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "There is no folder for %1 on this machine."), {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "Make it first, or choose another one."))));
    }
    const HostSource &source = attempt().source;
    const QString name = QFileInfo(target).fileName();
    attempt().part =
        target.left(target.size() - name.size()) +
        partName(name, transport().hostName() + QLatin1Char(':') + source.path, source.bytes, source.stamp);
    qint64 needed = 0;
    for (const Piece &piece : std::as_const(attempt().pieces))
        needed += piece.length;
    // An attempt that was stopped just now may still write to it.
    awaitDone(pool().settled(), [this, needed, available = landing.available] { open(needed, available); });
}

void FileDownload::open(qint64 needed, qint64 available)
{
    await<Opened>(pool().run<Opened>([path = attempt().part, target = local(), needed,
                                      available]() -> Result<Opened> {
        const bool isThere = localLanding(path).there == LocalLanding::There::File;
        if (!isThere && available >= 0 && needed > available) {
            return makeError(
                ErrorCode::NoSpace,
                Message(QT_TRANSLATE_NOOP("messages", "%1 needs %2 of room, and there are %3."),
                        {displayText(target), ByteSize::fromBytes(needed), ByteSize::fromBytes(available)}),
                Message(QT_TRANSLATE_NOOP("messages", "Make room there, or choose another folder.")));
        }
        const auto file = PieceFile::openPart(path);
        if (!file)
            return file.error();
        const auto facts = (*file)->facts();
        if (!facts)
            return facts.error();
        return Opened{*file, facts->bytes};
    }),
                  [this](const Opened &part) { opened(part); });
}

void FileDownload::opened(const Opened &part)
{
    attempt().file = part.file;
    attempt().from = std::make_unique<RemoteSource>(transport(), pool(), remote(), QString(), part.bytes);
    attempt().to = std::make_unique<LocalSink>(pool(), attempt().file);
    carry(attempt().source.bytes, part.bytes, remote());
}

void FileDownload::lookAgain()
{
    ask<HostSource>([this] { return attempt().host(transport()).about(remote()); },
                    [this](const Result<HostSource> &now) {
                        const HostSource &before = attempt().source;
                        if (!now)
                            return fail(now.error());
                        if (now->bytes == before.bytes && now->stamp == before.stamp)
                            sourceSeen({});
                        else
                            sourceSeen(changedThere(remote()));
                    });
}

void FileDownload::giveName()
{
    // The sink and the check hold the file, too: Windows renames none that is open.
    attempt().to.reset();
    attempt().check.reset();
    auto file = std::exchange(attempt().file, nullptr);
    awaitDone(pool().run<void>([file, part = attempt().part, target = local(), bytes = attempt().source.bytes,
                                over = overwrites()]() mutable -> Result<void> {
        const Result<void> finished = file->finish(bytes);
        file.reset();
        return finished ? nameLocalFile(part, target, over) : finished;
    }),
              [this] { succeed(); });
}

void FileDownload::dropPart()
{
    // What was asked for before may be about to make it.
    awaitDone(pool().settled(), [this] {
        awaitDone(pool().run<void>([part = attempt().part]() -> Result<void> {
            removeLocalPart(part);
            return {};
        }),
                  [this] { partDropped(); });
    });
}

} // namespace domcero
