// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/sshleg.h"

#include "base/hosttext.h"
#include "domain/sshalgorithms.h"
#include "remote/ssh/ssherrors.h"

#include <libssh/server.h>

#include <QHostInfo>

namespace domcero {

namespace {

constexpr int smallestRsaKey = 2048;
constexpr int smallestOldRsaKey =
    1024; // servers of the time of ssh-rsa have made no larger ones by themselves

struct Resolved
{
    QList<QHostAddress> addresses;
    QString detail;
};

// A list for libssh.
QByteArray offered(const HostEntry &entry, QByteArrayList SshAlgorithms::*list)
{
    QByteArrayList names = safeSshAlgorithms().*list;
    if (entry.oldAlgorithms)
        names += oldSshAlgorithms().*list;
    return names.join(',');
}

Resolved resolve(const QString &name)
{
    const QHostInfo info = QHostInfo::fromName(name);
    return {info.addresses(), info.errorString()};
}

} // namespace

SshLeg::SshLeg(HostEntry entry, KnownSecrets known, IoContext &io, Owner &owner)
    : m_entry(std::move(entry)), m_name(legOf(m_entry)), m_io(io), m_owner(owner), m_known(std::move(known)),
      m_knownHosts(m_entry.knownHostsFile), m_token(std::make_shared<int>(0))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(ssherror::stageTimedOut(m_name, {}), true); });
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { beat(); });
    m_check.setSingleShot(true);
    connect(&m_check, &QTimer::timeout, this, [this] {
        if (m_pump->handle()->bytesReceived() == m_seenBefore)
            m_owner.legSilent(*this);
    });
}

SshLeg::~SshLeg()
{
    stop();
    m_authenticator.reset();
}

void SshLeg::dial()
{
    m_sinceStep.start();
    enter(State::Resolving, LinkStage::Resolving);
    const QString name = m_entry.socks.isNone() ? m_entry.address : m_entry.socks.address;
    m_io.pool.run([name] { return resolve(name); }, m_io.queue, m_token,
                  [this](const Resolved &result) { resolved(result.addresses, result.detail); });
}

void SshLeg::resolved(const QList<QHostAddress> &addresses, const QString &detail)
{
    if (m_state != State::Resolving)
        return;
    if (addresses.isEmpty()) {
        fail(m_entry.socks.isNone() ? ssherror::nameNotResolved(m_entry.address, detail)
                                    : ssherror::proxyNotReached(socksText(m_entry.socks), detail),
             true);
        return;
    }
    QStringList found;
    for (const QHostAddress &address : addresses)
        found += address.toString();
    tell(DialStep::Kind::LookUp, found.join(QStringLiteral(", ")));
    enter(State::Dialling, LinkStage::Connecting);
    Dialer::Ends ends;
    ends.connected = [this](net::Handle socket, const QHostAddress &address) { dialled(socket, address); };
    ends.failed = [this](const QString &why) {
        fail(m_entry.socks.isNone() ? ssherror::noConnection(m_name, why)
                                    : ssherror::proxyNotReached(socksText(m_entry.socks), why),
             true);
    };
    const quint16 port = m_entry.socks.isNone() ? m_entry.port : m_entry.socks.port;
    m_dialer = new Dialer(interleaved(addresses), port, m_io.limits, std::move(ends));
    m_dialer->setParent(this);
    m_dialer->start();
}

void SshLeg::dialled(net::Handle socket, const QHostAddress &address)
{
    m_dialer->deleteLater();
    m_dialer = nullptr;
    tell(DialStep::Kind::Connect, address.toString());
    if (m_entry.socks.isNone())
        begin(socket);
    else
        askProxy(socket);
}

void SshLeg::askProxy(net::Handle socket)
{
    const QString proxy = socksText(m_entry.socks);
    SocksDial::Ends ends;
    ends.connected = [this](net::Handle connected) {
        std::exchange(m_socksDial, nullptr)->deleteLater();
        tell(DialStep::Kind::Proxy, socksText(m_entry.socks));
        begin(connected);
    };
    ends.failed = [this, proxy](SocksRequest::State why, const QString &detail) {
        if (why == SocksRequest::State::NoProxy)
            fail(ssherror::noSocksProxy(proxy, detail), false);
        else
            fail(ssherror::proxyCannotReach(proxy, m_name, detail), true);
    };
    m_socksDial = new SocksDial(socket, m_entry.address, m_entry.port, m_io.limits.dial, std::move(ends));
    m_socksDial->setParent(this);
    m_socksDial->start();
}

void SshLeg::begin(net::Handle socket)
{
    if (!m_sinceStep.isValid())
        m_sinceStep.start();
    auto handle = std::make_shared<SessionHandle>();
    handle->adopt(socket);
    m_pump = std::make_unique<SshPump>(handle, socket, [this] { step(); });
    const auto fd = static_cast<socket_t>(socket);
    if (!configure() || ssh_options_set(handle->session(), SSH_OPTIONS_FD, &fd) != SSH_OK) {
        fail(ssherror::keyExchangeFailed(m_name, libraryError()), false);
        return;
    }
    enter(State::KeyExchange, LinkStage::KeyExchange);
    m_deadline.start(m_io.limits.keyExchange);
    if (ssh_connect(handle->session()) == SSH_ERROR) {
        broken();
        return;
    }
    handle->addToEvent();
    m_pump->start();
}

bool SshLeg::configure()
{
    const ssh_session session = m_pump->session();
    m_knownKeys = m_knownHosts.keysOf(m_entry.address, m_entry.port);
    const QByteArray address = m_entry.address.toUtf8();
    const QByteArray user = m_entry.user.toUtf8();
    const QByteArray hostKeys =
        hostKeyAlgorithms(offered(m_entry, &SshAlgorithms::hostKeys).split(','), m_knownKeys);
    const QByteArray userKeys = offered(m_entry, &SshAlgorithms::userKeys);
    const QByteArray keyExchanges = offered(m_entry, &SshAlgorithms::keyExchanges);
    const QByteArray ciphers = offered(m_entry, &SshAlgorithms::ciphers);
    const QByteArray macs = offered(m_entry, &SshAlgorithms::macs);
    const int smallestRsa = m_entry.oldAlgorithms ? smallestOldRsaKey : smallestRsaKey;
    const QByteArray knownHosts = m_knownHosts.userFile().toLocal8Bit();
    const unsigned int port = m_entry.port;
    const bool off = false;
    const int none = 0;
    const int on = 1;
    const auto set = [session](ssh_options_e option, const void *value) {
        return ssh_options_set(session, option, value) == SSH_OK;
    };
    ssh_set_blocking(session, 0);
    return set(SSH_OPTIONS_PROCESS_CONFIG, &off) && set(SSH_OPTIONS_HOST, address.constData()) &&
           set(SSH_OPTIONS_PORT, &port) && set(SSH_OPTIONS_USER, user.constData()) &&
           set(SSH_OPTIONS_KNOWNHOSTS, knownHosts.constData()) &&
           set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, knownHosts.constData()) &&
           set(SSH_OPTIONS_HOSTKEYS, hostKeys.constData()) &&
           set(SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, userKeys.constData()) &&
           set(SSH_OPTIONS_KEY_EXCHANGE, keyExchanges.constData()) &&
           set(SSH_OPTIONS_CIPHERS_C_S, ciphers.constData()) &&
           set(SSH_OPTIONS_CIPHERS_S_C, ciphers.constData()) && set(SSH_OPTIONS_HMAC_C_S, macs.constData()) &&
           set(SSH_OPTIONS_HMAC_S_C, macs.constData()) && set(SSH_OPTIONS_COMPRESSION, "no") &&
           set(SSH_OPTIONS_RSA_MIN_SIZE, &smallestRsa) && set(SSH_OPTIONS_NODELAY, &on) &&
           set(SSH_OPTIONS_GSSAPI_AUTH, &none);
}

void SshLeg::step()
{
    if (m_state == State::Ended)
        return;
    if (m_pump->isBroken()) {
        broken();
        return;
    }
    switch (m_state) {
    case State::KeyExchange:
        stepKeyExchange();
        break;
    case State::Authenticating:
        stepAuthentication();
        break;
    case State::LoggedIn:
        m_owner.legStep(*this);
        break;
    case State::Resolving:
    case State::Dialling:
    case State::HostKey:
    case State::AskingHostKey:
    case State::Ended:
        break;
    }
}

void SshLeg::stepKeyExchange()
{
    const int rc = ssh_connect(m_pump->session());
    tellGreeting();
    if (rc == SSH_AGAIN)
        return;
    if (rc != SSH_OK) {
        broken();
        return;
    }
    m_deadline.stop();
    m_pump->handle()->setNonBlocking();
    tellAlgorithms();
    enter(State::HostKey, LinkStage::CheckingHostKey);
    checkHostKey();
}

void SshLeg::checkHostKey()
{
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(m_pump->session(), &raw) != SSH_OK) {
        fail(ssherror::keyExchangeFailed(m_name, libraryError()), false);
        return;
    }
    const KeyPtr key(raw);
    char *base64 = nullptr;
    if (ssh_pki_export_pubkey_base64(raw, &base64) != SSH_OK) {
        fail(ssherror::keyExchangeFailed(m_name, libraryError()), false);
        return;
    }
    m_key = base64;
    ssh_string_free_char(base64);
    m_keyType = ssh_key_type_to_char(ssh_key_type(raw));

    const QString fingerprint = hostKeyFingerprint(m_key);
    const QString name = knownHostsName(m_entry.address, m_entry.port);
    const QString type = QString::fromLatin1(m_keyType);
    const HostKeyVerdict verdict = judgeHostKey(m_knownKeys, m_keyType, m_key);
    const QString &file = verdict.line.file;
    const int line = verdict.line.line;
    switch (verdict.kind) {
    case HostKeyVerdict::Kind::Known:
        tell(DialStep::Kind::HostKey,
             type + u' ' + fingerprint + QStringLiteral(", ") + file + u':' + QString::number(line));
        hostKeyAccepted();
        break;
    case HostKeyVerdict::Kind::Unknown:
        enter(State::AskingHostKey, LinkStage::CheckingHostKey);
        m_owner.legAsksHostKey({m_name, type, fingerprint, m_knownHosts.userFile()});
        break;
    case HostKeyVerdict::Kind::Changed:
        fail(ssherror::hostKeyChanged(m_name, name, type, fingerprint, file, line), false);
        break;
    case HostKeyVerdict::Kind::OtherType:
        fail(ssherror::hostKeyOtherType(m_name, name, type, fingerprint, file, line), false);
        break;
    case HostKeyVerdict::Kind::Revoked:
        fail(ssherror::hostKeyRevoked(m_name, type, fingerprint, file, line), false);
        break;
    }
}

void SshLeg::answerHostKey(bool accepted)
{
    if (m_state != State::AskingHostKey)
        return;
    if (!accepted) {
        fail(ssherror::hostKeyDeclined(m_name), false);
        return;
    }
    if (const auto added = m_knownHosts.add(m_entry.address, m_entry.port, m_keyType, m_key); !added) {
        fail(added.error(), false);
        return;
    }
    tell(DialStep::Kind::HostKey, QString::fromLatin1(m_keyType) + u' ' + hostKeyFingerprint(m_key),
         DialStep::Outcome::Done,
         Message(QT_TRANSLATE_NOOP("messages", "accepted, and written to %1"), {m_knownHosts.userFile()}));
    hostKeyAccepted();
}

void SshLeg::hostKeyAccepted()
{
    Authenticator::Asking asking;
    asking.ask = [this](const SecretQuestion &question) {
        m_owner.legStage(*this, LinkStage::Authenticating, true);
        m_owner.legAsksSecret(question);
    };
    asking.answered = [this] { m_owner.legStage(*this, LinkStage::Authenticating, false); };
    asking.refused = [this](const SecretQuestion &question) { m_owner.legRefusedSecret(question); };
    asking.askPrompts = [this](const PromptsQuestion &question) {
        m_owner.legStage(*this, LinkStage::Authenticating, true);
        m_owner.legAsksPrompts(question);
    };
    asking.tried = [this](const QString &what, const Message &why) {
        tell(DialStep::Kind::Method, what, DialStep::Outcome::Refused, why);
    };
    asking.said = [this](const HostNotice &notice) { m_owner.legSaid(notice); };
    asking.passwordChanged = [this](Secret newOne) { m_owner.legChangedPassword(*this, std::move(newOne)); };
    m_authenticator = std::make_unique<Authenticator>(m_entry, m_name, *m_pump, m_io, std::move(m_known),
                                                      std::move(asking));
    enter(State::Authenticating, LinkStage::Authenticating);
    m_pump->wake();
}

void SshLeg::stepAuthentication()
{
    switch (m_authenticator->step()) {
    case Authenticator::Result::Pending:
        return;
    case Authenticator::Result::LoggedIn:
        tell(DialStep::Kind::Method, m_authenticator->method());
        m_authenticator.reset();
        m_state = State::LoggedIn;
        startHeartbeat();
        m_owner.legLoggedIn(*this);
        return;
    case Authenticator::Result::Refused:
        if (m_authenticator->problem())
            fail(*m_authenticator->problem(), false);
        else if (ssh_is_connected(m_pump->session()) == 0)
            broken();
        else
            fail(ssherror::authenticationFailed(m_name, m_authenticator->tried()), false);
        return;
    case Authenticator::Result::TimedOut:
        fail(ssherror::stageTimedOut(m_name, m_authenticator->tried()), true);
        return;
    }
}

void SshLeg::answerSecret(Secret secret)
{
    if (m_state == State::Authenticating)
        m_authenticator->answer(std::move(secret));
}

void SshLeg::answerPrompts(std::vector<Secret> answers)
{
    if (m_state == State::Authenticating)
        m_authenticator->answerPrompts(std::move(answers));
}

bool SshLeg::isAskable() const
{
    return m_state == State::AskingHostKey || m_state == State::Authenticating;
}

void SshLeg::startHeartbeat()
{
    m_asked.invalidate();
    m_heartbeat.start(m_io.limits.heartbeatAfter);
}

// A silent server shows in no other way: TCP alone takes minutes.
void SshLeg::beat()
{
    using std::chrono::milliseconds;
    const milliseconds silence = m_pump->silence();
    if (silence < m_io.limits.heartbeatAfter) {
        m_asked.invalidate();
        m_heartbeat.start(m_io.limits.heartbeatAfter - silence);
        return;
    }
    if (!m_asked.isValid()) {
        askForLife();
    } else if (silence >= m_io.limits.deadAfter && milliseconds(m_asked.elapsed()) >= m_io.limits.deadAfter) {
        m_owner.legSilent(*this);
        return;
    }
    // Looked at before an answer that came at once is silence again: it would be taken for none.
    m_heartbeat.start(std::min(m_io.limits.heartbeatAfter / 2, m_io.limits.deadAfter / 4));
}

// Of two calls one collects the last answer, for libssh has one such request at a time. Their result says
// nothing.
void SshLeg::askForLife()
{
    ssh_send_keepalive(m_pump->session());
    ssh_send_keepalive(m_pump->session());
    m_asked.start();
    m_pump->wake();
}

// The machine has slept, perhaps: then the clock of silence stood still, and the answer is due from now on.
void SshLeg::checkNow()
{
    if (m_state != State::LoggedIn || m_check.isActive())
        return;
    m_seenBefore = m_pump->handle()->bytesReceived();
    m_check.start(m_io.limits.deadAfter);
    askForLife();
}

void SshLeg::broken()
{
    const QString detail = libraryError();
    switch (m_state) {
    case State::LoggedIn:
        fail(ssherror::connectionLost(m_name, detail), true);
        break;
    case State::Authenticating:
        // Nobody answered; to dial again would only make the host wait again, and servers hold that against
        // the address. Servers also end the connection after too many refused methods.
        if (m_authenticator->isAsking())
            fail(ssherror::hungUpWhileAsking(m_name, m_authenticator->tried()), false);
        else if (m_authenticator->tried().isEmpty())
            fail(ssherror::keyExchangeFailed(m_name, detail), true);
        else
            fail(ssherror::authenticationFailed(m_name,
                                                m_authenticator->tried() + QLatin1String("; ") + detail),
                 false);
        break;
    default:
        // libssh has no code for it.
        if (detail.contains(QLatin1String("no match for method")))
            fail(ssherror::noCommonAlgorithm(m_name, m_entry.oldAlgorithms, detail), false);
        else
            fail(ssherror::keyExchangeFailed(m_name, detail), true);
        break;
    }
}

void SshLeg::enter(State state, LinkStage stage)
{
    m_state = state;
    m_owner.legStage(*this, stage, state == State::AskingHostKey);
}

void SshLeg::fail(const Error &error, bool heals)
{
    if (m_state == State::Ended)
        return;
    if (m_state != State::LoggedIn)
        tell(stepUnderWay(), error.detail, DialStep::Outcome::Failed);
    stop();
    m_owner.legFailed(error, heals);
}

void SshLeg::stop()
{
    m_state = State::Ended;
    m_deadline.stop();
    m_heartbeat.stop();
    m_check.stop();
    m_token.reset();
    if (m_dialer) {
        m_dialer->deleteLater();
        m_dialer = nullptr;
    }
    if (m_socksDial) {
        m_socksDial->stop();
        std::exchange(m_socksDial, nullptr)->deleteLater();
    }
    if (m_pump)
        m_pump->stop();
}

QString SshLeg::libraryError() const
{
    return m_pump ? QString::fromUtf8(ssh_get_error(m_pump->session())) : QString();
}

} // namespace domcero
