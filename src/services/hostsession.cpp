// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostsession.h"

#include "domain/storageindex.h"
#include "plan/guestplans.h"
#include "plan/storage/storageplans.h"
#include "services/guestlogreader.h"
#include "services/hostsessionprivate.h"
#include "services/storagedetails.h"

#include <QPointer>

#include <algorithm>
#include <memory>
#include <utility>

namespace domcero {

namespace {

constexpr qsizetype mostNotices = 10; // a host may say more than anybody reads
constexpr qsizetype mostSteps = 200;

} // namespace

HostSession::HostSession(HostEntry entry, std::unique_ptr<Transport> transport, Clock &clock,
                         SecretStore *secrets, QObject *parent)
    : QObject(parent), d(new Private(std::move(entry), std::move(transport), clock, secrets))
{
    d->edits = std::make_unique<StorageEdits>(d->reader, d->storage, d->storageActions,
                                              [this](const StorageId &id) { return readFileSystem(id); });
    connect(d->edits.get(), &StorageEdits::changed, this, &HostSession::editsChanged);
    connect(&d->reader, &HostReader::stateChanged, this, &HostSession::stateChanged);
    connect(&d->reader, &HostReader::usageChanged, this, &HostSession::usageChanged);
    connect(&d->reader, &HostReader::staleChanged, this, &HostSession::staleChanged);
    connect(&d->actions, &SessionActions::pendingChanged, this, &HostSession::pendingChanged);
    connect(&d->actions, &SessionActions::finished, this, &HostSession::actionFinished);
    connect(&d->jobs, &HostJobs::jobEnded, this, &HostSession::refresh);
    connect(&d->storageActions, &StorageActions::pendingChanged, this, &HostSession::storagePendingChanged);
    connect(&d->configActions, &ActionJobs::pendingChanged, this, &HostSession::configPendingChanged);
    connect(&d->backupActions, &ActionJobs::pendingChanged, this, &HostSession::backupPendingChanged);
    connect(&d->storage, &StorageReader::stateChanged, this, &HostSession::storageChanged);
    connect(&d->storage, &StorageReader::readingChanged, this, &HostSession::storageChanged);
    const auto readStorageAgain = [this] {
        if (d->storage.wasRead())
            readStorage();
    };
    connect(&d->jobs, &HostJobs::jobEnded, this, readStorageAgain);
    connect(&d->configActions, &ActionJobs::finished, this, readStorageAgain);
    connect(&d->backupActions, &ActionJobs::finished, this, readStorageAgain);
    connect(&d->transfers, &Transfers::ended, this, [readStorageAgain](const Transfer *transfer) {
        if (transfer->kind() == Transfer::Kind::Upload && transfer->stage() == Transfer::Stage::Done)
            readStorageAgain();
    });
    connect(&d->actions, &SessionActions::finished, this, readStorageAgain);
    connect(d->transport.get(), &Transport::statusChanged, this, &HostSession::follow);
    connect(d->transport.get(), &Transport::stepTaken, this, &HostSession::addStep);
    connect(&d->reader, &HostReader::stateChanged, this, &HostSession::noteFirstReading);
    connect(d->transport.get(), &Transport::hostKeyQuestion, this, [this](const HostKeyQuestion &question) {
        d->hostKeyQuestion = question;
        Q_EMIT questionChanged();
    });
    connect(d->transport.get(), &Transport::secretQuestion, &d->secrets, &KeptSecrets::ask);
    connect(d->transport.get(), &Transport::promptsQuestion, this, [this](const PromptsQuestion &question) {
        d->promptsQuestion = question;
        Q_EMIT questionChanged();
    });
    connect(d->transport.get(), &Transport::hostSaid, this, [this](const HostNotice &notice) {
        const bool isKnown = std::any_of(d->notices.begin(), d->notices.end(), [&](const HostNotice &other) {
            return other.words == notice.words;
        });
        if (isKnown || d->notices.size() == mostNotices) // a host that begins again says it again
            return;
        d->notices.append(notice);
        Q_EMIT hostSaid(notice);
    });
    connect(&d->secrets, &KeptSecrets::questionChanged, this, &HostSession::questionChanged);
    connect(&d->secrets, &KeptSecrets::askingChanged, this, &HostSession::linkChanged);
    connect(&d->secrets, &KeptSecrets::failed, this, &HostSession::keychainFailed);
    if (d->transport->status().stage == LinkStage::Connected)
        follow(d->transport->status());
}

HostSession::~HostSession()
{
    Q_EMIT aboutToClose();
    // Those that were begun elsewhere were dropped there just now.
    qDeleteAll(std::exchange(d->carries, {}));
    // What ends now is told to those who hold a future, not as a signal of a session that is half gone.
    d->reader.disconnect(this);
    d->storage.disconnect(this);
    d->actions.disconnect(this);
    d->storageActions.disconnect(this);
    d->configActions.disconnect(this);
    d->backupActions.disconnect(this);
    d->edits->disconnect(this);
    d->jobs.disconnect(this);
    d->secrets.disconnect(this);
    d->transport->disconnect(this);
    d->reader.stop();
}

void HostSession::addStep(const DialStep &step)
{
    if (d->steps.size() == mostSteps)
        return;
    d->steps.append(step);
    Q_EMIT dialStepsChanged();
}

void HostSession::noteFirstReading()
{
    const HostState &state = d->reader.state();
    if (!d->awaitsReading || (!state.problem && state.readAt < d->statusAt))
        return;
    d->awaitsReading = false;
    DialStep step;
    step.kind = DialStep::Kind::Reading;
    step.outcome = state.problem ? DialStep::Outcome::Failed : DialStep::Outcome::Done;
    step.detail = state.problem ? state.problem->detail
                                : QStringLiteral("Xen ") +
                                      (state.hypervisor ? state.hypervisor->xenVersion : QString());
    step.leg = legOf(d->entry);
    step.took = std::chrono::duration_cast<std::chrono::milliseconds>(d->clock.monotonic() - d->statusAt);
    addStep(step);
}

const QList<DialStep> &HostSession::dialSteps() const
{
    return d->steps;
}

void HostSession::follow(const LinkStatus &status)
{
    if (status.stage == LinkStage::Resolving && !d->steps.isEmpty()) {
        d->steps.clear();
        Q_EMIT dialStepsChanged();
    }
    d->statusAt = d->clock.monotonic();
    const bool connected = status.stage == LinkStage::Connected;
    if (connected != d->connected) {
        d->connected = connected;
        d->awaitsReading = connected && d->reads;
        if (connected && d->reads)
            d->reader.start();
        else
            d->reader.stop();
        if (!connected)
            d->storage.stop();
    }
    // The attempt that asked is over.
    const bool ended = status.stage == LinkStage::Disconnected || status.stage == LinkStage::Waiting;
    if (connected || ended)
        dropQuestions();
    if (connected)
        d->secrets.connected();
    else if (ended)
        d->secrets.ended();
    QList<HostNotice> said;
    if (connected || ended || status.stage == LinkStage::Resolving)
        said = std::exchange(d->notices, {});
    Q_EMIT linkChanged();
    if (connected && !said.isEmpty())
        Q_EMIT saidAtLogin(said);
}

bool HostSession::dropQuestions()
{
    const bool secret = d->secrets.drop();
    if (!d->hostKeyQuestion && !d->promptsQuestion)
        return secret;
    d->hostKeyQuestion.reset();
    d->promptsQuestion.reset();
    Q_EMIT questionChanged();
    return true;
}

const HostEntry &HostSession::entry() const
{
    return d->entry;
}

LinkStatus HostSession::link() const
{
    LinkStatus status = d->transport->status();
    if (status.stage == LinkStage::Waiting)
        status.retryIn = std::max(Clock::Duration{0}, status.retryIn - (d->clock.monotonic() - d->statusAt));
    if (d->secrets.isAsking())
        status.waitingForUser = false;
    return status;
}

const HostState &HostSession::state() const
{
    return d->reader.state();
}

const UsageHistory &HostSession::usage() const
{
    return d->reader.usage();
}

std::optional<std::chrono::milliseconds> HostSession::dataAge() const
{
    return d->reader.dataAge();
}

bool HostSession::isStale() const
{
    return d->reader.isStale();
}

void HostSession::setAttention(Attention attention)
{
    d->reader.setAttention(attention);
}

Attention HostSession::attention() const
{
    return d->reader.attention();
}

void HostSession::setReads(bool reads)
{
    d->reads = reads;
}

Transport &HostSession::transport()
{
    return *d->transport;
}

HostJobs &HostSession::jobs() const
{
    return d->jobs;
}

Transfers &HostSession::transfers() const
{
    return d->transfers;
}

void HostSession::checkNow()
{
    d->transport->checkNow();
}

void HostSession::connectToHost()
{
    d->transport->connectToHost();
}

void HostSession::disconnectFromHost()
{
    d->transport->disconnectFromHost();
}

void HostSession::refresh()
{
    d->reader.refresh();
}

std::optional<HostKeyQuestion> HostSession::hostKeyQuestion() const
{
    return d->hostKeyQuestion;
}

std::optional<SecretQuestion> HostSession::secretQuestion() const
{
    return d->secrets.question();
}

SecretOffer HostSession::secretOffer() const
{
    return d->secrets.offer();
}

void HostSession::answerHostKey(bool accepted)
{
    if (!d->hostKeyQuestion)
        return;
    dropQuestions();
    d->transport->answerHostKey(accepted);
}

void HostSession::answerSecret(Secret secret, KeepSecret keep)
{
    d->secrets.answer(std::move(secret), keep);
}

std::optional<PromptsQuestion> HostSession::promptsQuestion() const
{
    return d->promptsQuestion;
}

void HostSession::answerPrompts(std::vector<Secret> answers)
{
    if (!d->promptsQuestion)
        return;
    dropQuestions();
    d->transport->answerPrompts(std::move(answers));
}

QList<HostNotice> HostSession::notices() const
{
    return d->notices;
}

void HostSession::cancelQuestion()
{
    if (dropQuestions())
        d->transport->cancelQuestion();
}

std::optional<SecretStore::Place> HostSession::secretPlace() const
{
    const SecretStore *store = d->secrets.store();
    return store ? std::optional(store->place()) : std::nullopt;
}

QFuture<Result<void>> HostSession::forgetSecrets()
{
    if (!d->secrets.store())
        return QtFuture::makeReadyFuture(Result<void>());
    return d->secrets.forget(d->entry);
}

Result<Plan> HostSession::planFor(GuestAction action, const QString &guest,
                                  const ActionParameters &with) const
{
    return planAction(action, d->reader.state(), guest, with);
}

std::optional<Error> HostSession::whyNot(GuestAction action, const QString &guest) const
{
    return domcero::whyNot(action, d->reader.state(), guest);
}

QFuture<Result<void>> HostSession::perform(GuestAction action, const QString &guest,
                                           const ActionParameters &with)
{
    return d->actions.perform(action, guest, with);
}

std::optional<GuestAction> HostSession::pendingAction(const QString &guest) const
{
    return d->actions.pending(guest);
}

Result<Plan> HostSession::planFor(StorageAction action, const StorageId &what,
                                  const StorageParameters &with) const
{
    return planStorage(action, what, storage(), state().guests, with);
}

QFuture<Result<void>> HostSession::perform(StorageAction action, const StorageId &what,
                                           const StorageParameters &with, const PlanSecrets &secrets)
{
    return d->storageActions.perform(action, what, with, secrets);
}

bool HostSession::isPending(const StorageId &what) const
{
    return d->storageActions.isPending(what);
}

const QList<StorageEdit> &HostSession::edits() const
{
    return d->edits->all();
}

void HostSession::keepEdit(const StorageId &what, const StorageParameters &with)
{
    d->edits->keep(StorageEdit{what, StorageIndex(storage()).sizeOf(what), with});
}

void HostSession::dropEdits(const QList<StorageEdit> &edits)
{
    d->edits->drop(edits);
}

Result<QList<Plan>> HostSession::planFor(const QList<StorageEdit> &edits) const
{
    return planEdits(edits, storage(), state().guests);
}

QFuture<Result<void>> HostSession::perform(const QList<StorageEdit> &edits)
{
    return d->edits->make(edits);
}

QFuture<Result<GuestLogs>> HostSession::readLogs(const QString &guest)
{
    return readGuestLogs(*d->transport, guest);
}

const StorageState &HostSession::storage() const
{
    return d->storage.state();
}

std::optional<std::chrono::milliseconds> HostSession::storageAge() const
{
    return d->storage.age();
}

std::optional<Error> HostSession::storageUnread() const
{
    return storageAge() || isReadingStorage() ? std::nullopt : storage().problem;
}

bool HostSession::isReadingStorage() const
{
    return d->storage.isReading();
}

void HostSession::readStorage()
{
    d->storage.read(d->reader.state().guests);
}

QFuture<Result<Content>> HostSession::readFileSystem(const StorageId &id)
{
    const StorageIndex index(d->storage.state());
    const Content *content = index.contentOf(id);
    const ImageFile *image = id.kind == StorageId::Kind::Image ? index.image(id.name) : nullptr;
    const bool isQcow2 = image && image->format == ImageFormat::Qcow2;
    if (!content && !isQcow2)
        return QtFuture::makeReadyFuture(Result<Content>(makeError(
            ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "No file system is known on %1."), {index.pathOf(id)}))));
    const StorageUses uses(index, d->reader.state().guests);
    if (isQcow2 && (!uses.readAsOther(*image).isEmpty() || !index.isOfKnownFiles(*image)))
        return QtFuture::makeReadyFuture(Result<Content>(makeError(
            ErrorCode::NotSupported,
            Message(QT_TRANSLATE_NOOP("messages", "No file system is known on %1."), {image->path}))));
    const bool busy = !uses.obstacles(id, StorageDeed::Shrink).isEmpty();
    const FileSystemHold hold = busy ? FileSystemHold::Busy : FileSystemHold::Idle;
    ImageFile disk = image ? *image : ImageFile();
    if (!image) {
        disk.path = index.pathOf(id);
        disk.format = ImageFormat::Raw;
    }
    const bool divided = isQcow2 || content->kind == ContentKind::PartitionTable;
    QFuture<Result<Content>> reading =
        divided ? readPartitions(*d->transport, disk, isQcow2 ? std::nullopt : std::optional(*content), hold)
                : domcero::readFileSystem(*d->transport, disk.path, *content, hold);
    return reading.then(QtFuture::Launch::Sync,
                        [guard = QPointer(this), id, isQcow2](const Result<Content> &read) {
                            if (guard && read)
                                guard->d->storage.setContent(id, *read);
                            else if (guard && isQcow2 && read.error().code == ErrorCode::NotFound)
                                guard->d->storage.setContent(id, std::nullopt);
                            return read;
                        });
}

QFuture<Result<ImageFile>> HostSession::readImage(const QString &path)
{
    const StorageIndex index(d->storage.state());
    const ImageFile *image = index.image(path);
    if (!image)
        return QtFuture::makeReadyFuture(Result<ImageFile>(
            makeError(ErrorCode::NotFound,
                      Message(QT_TRANSLATE_NOOP("messages", "There is no image file %1."), {path}))));
    return readImageDetails(*d->transport, *image)
        .then(QtFuture::Launch::Sync, [guard = QPointer(this)](const Result<ImageFile> &read) {
            if (guard && read)
                guard->d->storage.setImage(*read);
            return read;
        });
}

} // namespace domcero
