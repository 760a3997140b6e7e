// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/fileupload.h"

#include "base/hosttext.h"
#include "remote/transport.h"
#include "services/transfer/transferattempt.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

// Of this machine, where another character may part the names.
QString localNameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

Error inTheWay(const QString &path)
{
    return makeError(
        ErrorCode::Conflict,
        Message(QT_TRANSLATE_NOOP("messages", "There is a file %1 on the host already."),
                {displayText(path)}),
        Message(QT_TRANSLATE_NOOP("messages", "It was left as it is. Choose another name, or say that it "
                                              "shall be replaced.")));
}

Error noPlaceFor(const QString &path)
{
    return makeError(
        ErrorCode::Conflict,
        Message(QT_TRANSLATE_NOOP("messages", "%1 on the host is no plain file."), {displayText(path)}),
        Message(QT_TRANSLATE_NOOP("messages", "It was left as it is. Choose another name.")));
}

Error folderProblem(Landing::Folder folder, const QString &path)
{
    const QString shown = displayText(path.left(path.lastIndexOf(QLatin1Char('/'))));
    if (folder == Landing::Folder::Missing)
        return makeError(
            ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "There is no folder %1 on the host."), {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "Make it first, or choose another one.")));
    return makeError(
        ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "The folder %1 on the host cannot be written to."), {shown}),
        Message(QT_TRANSLATE_NOOP("messages", "Connect as root, or choose another folder.")));
}

Error tooBig(const QString &path, qint64 needed, qint64 available)
{
    return makeError(
        ErrorCode::NoSpace,
        Message(QT_TRANSLATE_NOOP("messages", "%1 needs %2 of room, and there are %3."),
                {displayText(path), ByteSize::fromBytes(needed), ByteSize::fromBytes(available)}),
        Message(QT_TRANSLATE_NOOP("messages", "Make room there, or choose another folder.")));
}

} // namespace

struct FileUpload::Opened
{
    std::shared_ptr<PieceFile> file;
    PieceFile::Facts facts;
    QList<Piece> data;
};

void FileUpload::look()
{
    if (!remote().startsWith(QLatin1Char('/'))) {
        fail(
            makeError(ErrorCode::InvalidInput,
                      Message(QT_TRANSLATE_NOOP("messages", "%1 is no whole path."), {displayText(remote())}),
                      Message(QT_TRANSLATE_NOOP("messages", "Give the path on the host from / on."))));
        return;
    }
    await<Opened>(pool().run<Opened>([path = local()]() -> Result<Opened> {
        const auto file = PieceFile::openSource(path);
        if (!file)
            return file.error();
        const auto facts = (*file)->facts();
        if (!facts)
            return facts.error();
        const auto data = (*file)->data();
        if (!data)
            return data.error();
        return Opened{*file, *facts, *data};
    }),
                  [this](const Opened &opened) {
                      attempt().file = opened.file;
                      attempt().facts = opened.facts;
                      attempt().pieces = cutInPieces(opened.data, opened.facts.bytes);
                      QString target = remote();
                      const bool isFolder = target.endsWith(QLatin1Char('/'));
                      if (isFolder)
                          target += localNameOf(local());
                      lookThere(target, nameOf(target), !isFolder);
                  });
}

void FileUpload::lookThere(const QString &target, const QString &fileName, bool mayBeFolder)
{
    const QString part = partName(fileName, QFileInfo(local()).absoluteFilePath(), attempt().facts.bytes,
                                  attempt().facts.stamp);
    ask<Landing>([this, target, part] { return attempt().host(transport()).look(target, part); },
                 [this, part, mayBeFolder](const Result<Landing> &landing) {
                     if (landing)
                         landed(*landing, part, mayBeFolder);
                     else
                         fail(landing.error());
                 });
}

void FileUpload::landed(const Landing &landing, const QString &part, bool mayBeFolder)
{
    if (landing.there == Landing::There::Folder && mayBeFolder) {
        const QString name = localNameOf(local());
        const QString folder =
            landing.path.endsWith(QLatin1Char('/')) ? landing.path : landing.path + QLatin1Char('/');
        lookThere(folder + name, name, false);
        return;
    }
    setPlaces(local(), landing.path);
    if (landing.there == Landing::There::Folder || landing.there == Landing::There::Other ||
        landing.partIsOdd)
        return fail(noPlaceFor(landing.path));
    if (landing.there == Landing::There::File && !overwrites())
        return foundInTheWay(inTheWay(landing.path));
    if (landing.folder != Landing::Folder::Good)
        return fail(folderProblem(landing.folder, landing.path));
    // A link leads to a file of another name: the part lies beside that one, under the name it was looked
    // for.
    attempt().part = landing.path.left(landing.path.lastIndexOf(QLatin1Char('/')) + 1) + part;
    qint64 needed = 0;
    for (const Piece &piece : std::as_const(attempt().pieces))
        needed += piece.length;
    if (!landing.part && needed > landing.available)
        return fail(tooBig(landing.path, needed, landing.available));
    begin(landing);
}

void FileUpload::begin(const Landing &landing)
{
    const qint64 there = landing.part.value_or(0);
    ask<void>([this] { return attempt().host(transport()).begin(attempt().part); },
              [this, there](const Result<void> &begun) {
                  if (!begun)
                      return fail(begun.error());
                  attempt().from = std::make_unique<LocalSource>(pool(), attempt().file, there);
                  attempt().to = std::make_unique<RemoteSink>(transport(), attempt().part);
                  carry(attempt().facts.bytes, there, attempt().part);
              });
}

void FileUpload::lookAgain()
{
    // The file may be another by now under the same name: both are looked at.
    await<PieceFile::Facts>(
        pool().run<PieceFile::Facts>([file = attempt().file, path = local()]() -> Result<PieceFile::Facts> {
            const auto again = PieceFile::openSource(path);
            const auto named = again ? (*again)->facts() : file->facts();
            const auto now = file->facts();
            if (!now || !named)
                return localSourceChanged(path);
            return now->stamp == named->stamp && now->bytes == named->bytes ? *now : PieceFile::Facts();
        }),
        [this](const PieceFile::Facts &now) {
            if (now.bytes == attempt().facts.bytes && now.stamp == attempt().facts.stamp)
                sourceSeen({});
            else
                sourceSeen(localSourceChanged(local()));
        });
}

void FileUpload::giveName()
{
    ask<void>(
        [this] {
            ++attempt().finishes;
            return attempt()
                .host(transport())
                .finish(attempt().part, remote(), attempt().facts.bytes, overwrites());
        },
        [this](const Result<void> &named) {
            if (named)
                succeed();
            else if (named.error().code == ErrorCode::NotFound && attempt().finishes > 1)
                lookForName(named.error());
            else
                fail(named.error());
        });
}

// The answer was lost, and the part is gone: it should have its name. `gone`: what to say if it has not.
void FileUpload::lookForName(const Error &gone)
{
    attempt().hostPath = remote();
    ask<HostSource>([this] { return attempt().host(transport()).about(remote()); },
                    [this, gone](const Result<HostSource> &there) {
                        if (!there || there->bytes != attempt().facts.bytes)
                            return fail(there ? gone : there.error());
                        attempt().check = std::make_unique<SumCheck>(attempt().sides(pool(), transport()));
                        SumCheck *const check = attempt().check.get();
                        connect(check, &SumCheck::ended, this, [this, gone](const Result<bool> &equal) {
                            if (equal && *equal)
                                succeed();
                            else
                                fail(equal ? gone : equal.error());
                        });
                        for (const Piece &piece : std::as_const(attempt().pieces))
                            check->add(piece);
                        check->finish();
                    });
}

void FileUpload::dropPart()
{
    ask<void>([this] { return attempt().host(transport()).drop(attempt().part); },
              [this](const Result<void> &) { partDropped(); });
}

} // namespace domcero
