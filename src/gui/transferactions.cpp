// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transferactions.h"

#include "base/hosttext.h"
#include "models/storagetext.h"
#include "services/transfer/transfers.h"
#include "text/render.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <utility>

namespace domcero {

namespace {

const QLatin1String usualFolder("/var/lib/xen/images");
const QLatin1Char slash('/');

QString folderOf(const QString &path)
{
    const qsizetype end = path.lastIndexOf(slash);
    return end <= 0 ? QString(slash) : path.left(end);
}

QString withoutEnd(QString folder)
{
    while (folder.size() > 1 && folder.endsWith(slash))
        folder.chop(1);
    return folder;
}

QString in(const QString &folder, const QString &name)
{
    return folder == slash ? slash + name : folder + slash + name;
}

QString firstTwice(QStringList names)
{
    names.sort();
    const auto twice = std::adjacent_find(names.begin(), names.end());
    return twice == names.end() ? QString() : *twice;
}

// What the fields of the question have taken.
struct Answer
{
    QString folder;
    QString name; // of a single file
    bool replace = false;
};

} // namespace

TransferActions::TransferActions(QWidget *window) : QObject(window), m_window(window)
{
    openFiles = [this](QWidget *parent) {
        return QFileDialog::getOpenFileNames(parent, tr("Upload files to the host"), m_lastFolder);
    };
    // The dialog asks about a file that is there; who says yes to it has been asked.
    savePlace = [](QWidget *parent, const QString &proposed) {
        return QFileDialog::getSaveFileName(parent, tr("Download from the host"), proposed);
    };
}

void TransferActions::setThing(HostSession *session, std::shared_ptr<const StoragePicture> picture,
                               const StorageThing &thing)
{
    m_session = session;
    m_picture = std::move(picture);
    m_thing = thing;
}

bool TransferActions::canUpload() const
{
    return m_session && m_session->link().stage == LinkStage::Connected;
}

QString TransferActions::path() const
{
    if (!m_thing.id)
        return {};
    if (m_thing.id->kind == StorageId::Kind::Image)
        return m_thing.id->name;
    if (m_thing.id->kind == StorageId::Kind::Volume)
        return QStringLiteral("/dev/") + m_thing.id->name;
    return {};
}

QString TransferActions::whyNoDownload() const
{
    if (!canUpload())
        return tr("There is no connection to the host.");
    if (path().isEmpty())
        return tr("Select an image or a volume first.");
    const LogicalVolume *volume = m_thing.id->kind == StorageId::Kind::Volume && m_picture
                                      ? m_picture->index().volume(m_thing.id->name)
                                      : nullptr;
    if (volume && (volume->inner || volume->kind == VolumeKind::ThinPool))
        return tr("This volume holds others; select one of those.");
    return {};
}

QString TransferActions::folder() const
{
    const bool isImage = m_thing.id && m_thing.id->kind == StorageId::Kind::Image;
    return isImage ? folderOf(m_thing.id->name) : QString(usualFolder);
}

void TransferActions::chooseFiles()
{
    if (canUpload())
        upload(openFiles(m_window));
}

void TransferActions::upload(const QStringList &files)
{
    if (files.isEmpty() || !canUpload())
        return;
    m_lastFolder = QFileInfo(files.first()).path();
    qint64 bytes = 0;
    for (const QString &file : files)
        bytes += QFileInfo(file).size();
    const auto answer = std::make_shared<Answer>();
    answer->folder = folder();
    answer->name = QFileInfo(files.first()).fileName();
    const bool isOne = files.size() == 1;
    const auto targets = [answer, files, isOne] {
        QStringList paths;
        for (const QString &file : files)
            paths.append(in(answer->folder, isOne ? answer->name : QFileInfo(file).fileName()));
        return paths;
    };

    ActionQuestion question;
    const QString host = displayText(m_session->entry().name);
    question.title = [isOne, name = displayText(answer->name), count = static_cast<int>(files.size()), host,
                      bytes] {
        const QString size = sizeText(ByteSize::fromBytes(bytes));
        return isOne ? tr("Upload %1 (%2) to %3").arg(name, size, host)
                     : tr("Upload %n file(s) (%1) to %2", nullptr, count).arg(size, host);
    };
    question.applyText = [] { return tr("Upload"); };
    FormField where;
    where.name = "folder";
    where.label = [] { return tr("Folder on the host"); };
    where.value = answer->folder;
    where.take = [answer](const QVariant &value) { answer->folder = withoutEnd(value.toString()); };
    question.fields.append(where);
    if (isOne) {
        FormField called;
        called.name = "name";
        called.label = [] { return tr("Name"); };
        called.value = answer->name;
        called.take = [answer](const QVariant &value) { answer->name = value.toString(); };
        question.fields.append(called);
    }
    FormField replace;
    replace.name = "replace";
    replace.kind = FormField::Kind::Flag;
    replace.label = [] { return tr("Replace a file that is there"); };
    replace.value = false;
    replace.take = [answer](const QVariant &value) { answer->replace = value.toBool(); };
    question.fields.append(replace);

    question.check = [answer, targets, picture = m_picture, files] {
        ActionVerdict verdict;
        if (!answer->folder.startsWith(slash))
            verdict.problems.append(tr("Give the whole path of the folder, from / on."));
        if (answer->name.isEmpty() || answer->name.contains(slash))
            verdict.problems.append(tr("A name is needed, without a slash in it."));
        const QStringList paths = targets();
        if (const QString twice = firstTwice(paths); !twice.isEmpty())
            verdict.problems.append(tr("Two of the files have the name %1.").arg(displayText(twice)));
        for (qsizetype i = 0; verdict.problems.isEmpty() && i < paths.size(); ++i) {
            verdict.commands.append(
                transferCommand(Transfer::Kind::Upload, {files.at(i), paths.at(i), answer->replace}));
            if (!picture || !picture->index().image(paths.at(i)))
                continue;
            const QString shown = displayText(paths.at(i));
            const QStringList guests = picture->guestsOf(StorageId::image(paths.at(i)));
            if (!guests.isEmpty())
                verdict.problems.append(tr("%1 is there and is a disk of %2.")
                                            .arg(shown, displayText(guests.join(QStringLiteral(", ")))));
            else if (answer->replace)
                verdict.losses.append(tr("What %1 holds now.").arg(shown));
            else
                verdict.problems.append(tr("There is a file %1 already.").arg(shown));
        }
        verdict.isPossible = verdict.problems.isEmpty();
        verdict.risk = verdict.losses.isEmpty() ? Risk::Routine : Risk::Destructive;
        return verdict;
    };
    question.accept = [answer, targets, files, session = m_session](const PlanSecrets &) {
        const QStringList paths = targets();
        for (qsizetype i = 0; session && i < paths.size(); ++i)
            session->transfers().upload({files.at(i), paths.at(i), answer->replace});
    };
    Q_EMIT questionNeeded(m_session, question);
}

void TransferActions::download()
{
    if (!whyNoDownload().isEmpty())
        return;
    const QString remote = path();
    const StorageId id = *m_thing.id;
    QString name = remote.mid(remote.lastIndexOf(slash) + 1);
    if (id.kind == StorageId::Kind::Volume)
        name += QLatin1String(".img");
    const QString local = savePlace(m_window, m_lastFolder.isEmpty() ? name : m_lastFolder + slash + name);
    if (local.isEmpty() || !m_session)
        return;
    m_lastFolder = QFileInfo(local).path();
    QStringList guests;
    const QList<Guest> running = m_picture ? m_picture->uses().guestsRunningFrom(id) : QList<Guest>();
    for (const Guest &guest : running)
        guests.append(displayText(guest.name));
    if (guests.isEmpty()) {
        begin(remote, local);
        return;
    }
    ActionQuestion question;
    question.title = [remote] { return tr("Download %1").arg(displayText(remote)); };
    question.applyText = [] { return tr("Download"); };
    question.check = [guests, remote, local] {
        ActionVerdict verdict;
        verdict.isPossible = true;
        verdict.risk = Risk::Disruptive;
        verdict.losses.append(
            tr("%1 runs on it and writes to it meanwhile: what arrives may not fit together. "
               "A snapshot of it would.")
                .arg(guests.join(QStringLiteral(", "))));
        verdict.commands.append(transferCommand(Transfer::Kind::Download, {local, remote, false}));
        return verdict;
    };
    question.accept = [this, remote, local](const PlanSecrets &) { begin(remote, local); };
    Q_EMIT questionNeeded(m_session, question);
}

void TransferActions::begin(const QString &remote, const QString &local)
{
    if (m_session)
        m_session->transfers().download({local, remote, QFileInfo::exists(local)});
}

} // namespace domcero
