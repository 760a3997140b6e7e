// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keptsecrets.h"

#include "base/whendone.h"
#include "remote/transport.h"

#include <utility>

namespace domcero {

namespace {

// A keychain that has the secret answers in milliseconds; one that is locked asks its user first.
constexpr Clock::Duration patience = std::chrono::seconds(3);

Error notKept(const SecretName &name, const Error &reason)
{
    Error error = reason;
    error.what =
        name.kind == SecretQuestion::Kind::KeyPassphrase
            ? Message(QT_TRANSLATE_NOOP("messages", "The passphrase of %1 was not kept."), {name.owner})
            : Message(QT_TRANSLATE_NOOP("messages", "The password of %1 was not kept."), {name.owner});
    error.remedy = reason.what;
    return error;
}

Error newOneNotKnown(const QString &leg, bool wasKept)
{
    Error error;
    error.code = ErrorCode::Conflict;
    error.what = Message(
        QT_TRANSLATE_NOOP("messages", "The password of %1 was changed during the login, and the new one is "
                                      "not known here."),
        {leg});
    error.remedy =
        wasKept
            ? Message(QT_TRANSLATE_NOOP("messages", "The kept one was removed: the next login asks for the "
                                                    "password, and can keep it again."))
            : Message(QT_TRANSLATE_NOOP("messages", "The next login asks for it."));
    return error;
}

Error notAnsweredYet()
{
    Error error;
    error.code = ErrorCode::Timeout;
    error.what = Message(QT_TRANSLATE_NOOP(
        "messages", "The keychain has not answered yet; it may be waiting to be unlocked."));
    return error;
}

} // namespace

KeptSecrets::KeptSecrets(Transport &transport, SecretStore *store, Clock &clock)
    : m_transport(transport), m_store(store), m_clock(clock)
{
    connect(&transport, &Transport::secretRefused, this,
            [this](const SecretQuestion &question) { m_typed.erase(SecretName::of(question)); });
    connect(&transport, &Transport::passwordChanged, this, [this](const QString &leg, const Secret &newOne) {
        m_changed.emplace(Changed{leg, newOne.copy()});
    });
}

KeptSecrets::~KeptSecrets() = default;

std::optional<SecretQuestion> KeptSecrets::question() const
{
    return m_isShown ? m_question : std::nullopt;
}

void KeptSecrets::ask(const SecretQuestion &question)
{
    drop();
    m_question = question;
    m_offer = {};
    if (!m_store) {
        show();
        return;
    }
    const SecretName name = SecretName::of(question);
    m_offer.place = m_store->place();
    m_offer.keptWasRefused = question.previousWasWrong && m_keptInUse.contains(name);
    if (m_offer.keptWasRefused)
        m_refused.insert(name);
    if (m_offer.keptWasRefused || m_answered.contains(name))
        show();
    else
        askStore(name);
}

void KeptSecrets::askStore(const SecretName &name)
{
    const quint64 number = ++m_number;
    Q_EMIT askingChanged();
    m_patience = m_clock.after(patience, [this] {
        m_offer.problem = notAnsweredYet();
        show();
        Q_EMIT askingChanged();
    });
    whenDone(m_store->read(name), this, [this, number](const Result<SharedSecret> &answer) {
        if (number == m_number && m_question)
            storeAnswered(answer);
    });
}

void KeptSecrets::storeAnswered(const Result<SharedSecret> &answer)
{
    m_patience.reset();
    const bool wasAsking = isAsking();
    if (answer && !answer.value()->isEmpty()) {
        const SecretName name = SecretName::of(*m_question);
        m_answered.insert(name);
        m_keptInUse.insert(name);
        drop();
        m_transport.answerSecret(answer.value()->copy());
        return;
    }
    m_offer.problem.reset();
    if (!answer && answer.error().code == ErrorCode::NotSupported)
        m_offer.place.reset();
    else if (!answer && answer.error().code != ErrorCode::NotFound)
        m_offer.problem = answer.error();
    show();
    if (wasAsking)
        Q_EMIT askingChanged();
}

void KeptSecrets::show()
{
    m_isShown = true;
    Q_EMIT questionChanged();
}

void KeptSecrets::answer(Secret secret, KeepSecret keep)
{
    if (!m_isShown)
        return;
    const SecretName name = SecretName::of(*m_question);
    m_typed.insert_or_assign(name, Typed{keep == KeepSecret::Yes ? secret.copy() : Secret(), keep});
    m_answered.insert(name);
    m_keptInUse.erase(name);
    drop();
    m_transport.answerSecret(std::move(secret));
}

bool KeptSecrets::drop()
{
    if (!m_question)
        return false;
    const bool wasAsking = isAsking();
    ++m_number;
    m_patience.reset();
    m_question.reset();
    m_isShown = false;
    m_offer = {};
    if (wasAsking)
        Q_EMIT askingChanged();
    else
        Q_EMIT questionChanged();
    return true;
}

void KeptSecrets::connected()
{
    std::map<SecretName, Typed> typed = std::exchange(m_typed, {});
    const std::set<SecretName> refused = std::exchange(m_refused, {});
    std::optional<Changed> changed = std::exchange(m_changed, {});
    ended();
    if (changed) {
        const auto former = typed.extract(SecretName::ofPassword(changed->leg));
        passwordChanged(std::move(*changed), former ? former.mapped().keep : KeepSecret::AsItIs);
    }
    if (!m_store)
        return;
    for (const auto &[name, one] : typed) {
        if (one.keep == KeepSecret::Yes)
            write(name, one.secret.copy());
        else if (one.keep == KeepSecret::No && refused.contains(name))
            remove(name);
    }
}

void KeptSecrets::passwordChanged(Changed change, KeepSecret typed)
{
    const SecretName name = SecretName::ofPassword(change.leg);
    const bool wasKept = m_keptInUse.contains(name);
    if (change.newOne.isEmpty()) {
        m_keptInUse.erase(name);
        if (wasKept)
            remove(name);
        Q_EMIT failed(newOneNotKnown(change.leg, wasKept));
    } else if (m_store && (wasKept || typed == KeepSecret::Yes)) {
        write(name, std::move(change.newOne));
    }
}

void KeptSecrets::ended()
{
    m_typed.clear();
    m_answered.clear();
    m_refused.clear();
    m_changed.reset();
}

void KeptSecrets::remove(const SecretName &name)
{
    whenDone(forgetSecrets(*m_store, {name}), this, [this](const Result<void> &removed) {
        if (!removed)
            Q_EMIT failed(removed.error());
    });
}

void KeptSecrets::write(const SecretName &name, Secret secret)
{
    whenDone(m_store->write(name, std::move(secret)), this, [this, name](const Result<void> &written) {
        if (written) {
            m_keptInUse.insert(name);
            return;
        }
        Q_EMIT failed(notKept(name, written.error()));
    });
}

QFuture<Result<void>> KeptSecrets::forget(const HostEntry &entry)
{
    QList<SecretName> names;
    const auto add = [&names](const SecretName &name) {
        if (!names.contains(name))
            names.append(name);
    };
    const QList<HostEntry> legs = legsOf(entry);
    for (const HostEntry &leg : legs) {
        add(SecretName::ofPassword(legOf(leg)));
        if (leg.rootBy == RootBy::Sudo)
            add(SecretName::ofSudoPassword(legOf(leg)));
        const QStringList files = identityFilesOf(leg);
        for (const QString &file : files)
            add(SecretName::ofPassphrase(file));
    }
    for (const SecretName &name : std::as_const(names))
        m_keptInUse.erase(name);
    return forgetSecrets(*m_store, names);
}

} // namespace domcero
