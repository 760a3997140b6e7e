// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/sshconnection.h"

#include "base/log.h"
#include "remote/ssh/ssherrors.h"

#include <libssh/server.h>

#include <QHostInfo>

namespace domcero {

namespace {

// AES in hardware first; see "Upload" in the measurements. Both lists without SHA-1 and CBC.
constexpr const char *ciphers = "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,"
                                "aes256-ctr,aes192-ctr,aes128-ctr";
constexpr const char *macs = "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,"
                             "hmac-sha2-512";
constexpr const char *keyExchanges = "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,"
                                     "ecdh-sha2-nistp384,ecdh-sha2-nistp521,diffie-hellman-group18-sha512,"
                                     "diffie-hellman-group16-sha512,diffie-hellman-group-exchange-sha256,"
                                     "diffie-hellman-group14-sha256";
constexpr const char *keyTypes = "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,"
                                 "sk-ssh-ed25519@openssh.com,sk-ecdsa-sha2-nistp256@openssh.com,rsa-sha2-512,"
                                 "rsa-sha2-256";
constexpr int smallestRsaKey = 2048;

struct Resolved
{
    QList<QHostAddress> addresses;
    QString detail;
};

Resolved resolve(const QString &name)
{
    const QHostInfo info = QHostInfo::fromName(name);
    return {info.addresses(), info.errorString()};
}

} // namespace

SshConnection::SshConnection(HostEntry entry, KnownSecrets known, IoContext &io,
                             std::unique_ptr<LinkEvents> events)
    : m_entry(std::move(entry)), m_leg(legOf(m_entry)), m_io(io), m_events(std::move(events)),
      m_known(std::move(known)), m_knownHosts(m_entry.knownHostsFile), m_token(std::make_shared<int>(0))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(ssherror::stageTimedOut(m_leg, {}), true); });
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { beat(); });
}

SshConnection::~SshConnection()
{
    if (m_pump)
        m_pump->stop();
    m_channels.reset();
    m_authenticator.reset();
}

void SshConnection::start()
{
    enter(State::Resolving, LinkStage::Resolving);
    m_io.pool.run([name = m_entry.address] { return resolve(name); }, m_io.queue, m_token,
                  [this](const Resolved &result) { resolved(result.addresses, result.detail); });
}

void SshConnection::resolved(const QList<QHostAddress> &addresses, const QString &detail)
{
    if (m_state != State::Resolving)
        return;
    if (addresses.isEmpty()) {
        fail(ssherror::nameNotResolved(m_entry.address, detail), true);
        return;
    }
    enter(State::Dialling, LinkStage::Connecting);
    Dialer::Ends ends;
    ends.connected = [this](net::Handle socket) { dialled(socket); };
    ends.failed = [this](const QString &why) { fail(ssherror::noConnection(m_leg, why), true); };
    m_dialer = new Dialer(interleaved(addresses), m_entry.port, m_io.limits, std::move(ends));
    m_dialer->setParent(this);
    m_dialer->start();
}

void SshConnection::dialled(net::Handle socket)
{
    m_dialer->deleteLater();
    m_dialer = nullptr;
    auto handle = std::make_shared<SessionHandle>();
    handle->adopt(socket);
    m_pump = std::make_unique<SshPump>(handle, socket, [this] { step(); });
    const auto fd = static_cast<socket_t>(socket);
    if (!configure() || ssh_options_set(handle->session(), SSH_OPTIONS_FD, &fd) != SSH_OK) {
        fail(ssherror::keyExchangeFailed(m_leg, libraryError()), false);
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

bool SshConnection::configure()
{
    const ssh_session session = m_pump->session();
    m_knownKeys = m_knownHosts.keysOf(m_entry.address, m_entry.port);
    const QByteArray address = m_entry.address.toUtf8();
    const QByteArray user = m_entry.user.toUtf8();
    const QByteArray hostKeys = hostKeyAlgorithms(m_knownKeys);
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
           set(SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, keyTypes) &&
           set(SSH_OPTIONS_KEY_EXCHANGE, keyExchanges) && set(SSH_OPTIONS_CIPHERS_C_S, ciphers) &&
           set(SSH_OPTIONS_CIPHERS_S_C, ciphers) && set(SSH_OPTIONS_HMAC_C_S, macs) &&
           set(SSH_OPTIONS_HMAC_S_C, macs) && set(SSH_OPTIONS_COMPRESSION, "no") &&
           set(SSH_OPTIONS_RSA_MIN_SIZE, &smallestRsaKey) && set(SSH_OPTIONS_NODELAY, &on) &&
           set(SSH_OPTIONS_GSSAPI_AUTH, &none);
}

void SshConnection::step()
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
    case State::Connected:
        stepConnected();
        break;
    case State::Resolving:
    case State::Dialling:
    case State::HostKey:
    case State::AskingHostKey:
    case State::Ended:
        break;
    }
}

void SshConnection::stepKeyExchange()
{
    const int rc = ssh_connect(m_pump->session());
    if (rc == SSH_AGAIN)
        return;
    if (rc != SSH_OK) {
        broken();
        return;
    }
    m_deadline.stop();
    enter(State::HostKey, LinkStage::CheckingHostKey);
    checkHostKey();
}

void SshConnection::checkHostKey()
{
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(m_pump->session(), &raw) != SSH_OK) {
        fail(ssherror::keyExchangeFailed(m_leg, libraryError()), false);
        return;
    }
    const KeyPtr key(raw);
    char *base64 = nullptr;
    if (ssh_pki_export_pubkey_base64(raw, &base64) != SSH_OK) {
        fail(ssherror::keyExchangeFailed(m_leg, libraryError()), false);
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
        hostKeyAccepted();
        break;
    case HostKeyVerdict::Kind::Unknown:
        enter(State::AskingHostKey, LinkStage::CheckingHostKey);
        m_events->hostKeyAsked({m_leg, type, fingerprint, m_knownHosts.userFile()});
        break;
    case HostKeyVerdict::Kind::Changed:
        fail(ssherror::hostKeyChanged(m_leg, name, type, fingerprint, file, line), false);
        break;
    case HostKeyVerdict::Kind::OtherType:
        fail(ssherror::hostKeyOtherType(m_leg, name, type, fingerprint, file, line), false);
        break;
    case HostKeyVerdict::Kind::Revoked:
        fail(ssherror::hostKeyRevoked(m_leg, type, fingerprint, file, line), false);
        break;
    }
}

void SshConnection::answerHostKey(bool accepted)
{
    if (m_state != State::AskingHostKey)
        return;
    if (!accepted) {
        fail(ssherror::hostKeyDeclined(m_leg), false);
        return;
    }
    if (const auto added = m_knownHosts.add(m_entry.address, m_entry.port, m_keyType, m_key); !added) {
        fail(added.error(), false);
        return;
    }
    hostKeyAccepted();
}

void SshConnection::hostKeyAccepted()
{
    Authenticator::Asking asking;
    asking.ask = [this](const SecretQuestion &question) {
        m_events->stageReached(LinkStage::Authenticating, true);
        m_events->secretAsked(question);
    };
    asking.answered = [this] { m_events->stageReached(LinkStage::Authenticating, false); };
    asking.refused = [this](const SecretQuestion &question) { m_events->secretRefused(question); };
    m_authenticator =
        std::make_unique<Authenticator>(m_entry, m_leg, *m_pump, m_io, std::move(m_known), std::move(asking));
    enter(State::Authenticating, LinkStage::Authenticating);
    m_pump->wake();
}

void SshConnection::stepAuthentication()
{
    switch (m_authenticator->step()) {
    case Authenticator::Result::Pending:
        return;
    case Authenticator::Result::LoggedIn:
        m_authenticator.reset();
        m_channels = std::make_unique<ChannelSet>(*m_pump, *m_events, m_io.limits);
        enter(State::Connected, LinkStage::Connected);
        startHeartbeat();
        return;
    case Authenticator::Result::Refused:
        if (ssh_is_connected(m_pump->session()) == 0)
            broken();
        else
            fail(ssherror::authenticationFailed(m_leg, m_authenticator->tried()), false);
        return;
    case Authenticator::Result::TimedOut:
        fail(ssherror::stageTimedOut(m_leg, m_authenticator->tried()), true);
        return;
    }
}

void SshConnection::answerSecret(Secret secret)
{
    if (m_state == State::Authenticating)
        m_authenticator->answer(std::move(secret));
}

void SshConnection::cancelQuestion()
{
    if (m_state == State::AskingHostKey || m_state == State::Authenticating)
        fail(ssherror::questionCancelled(m_leg), false);
}

void SshConnection::stepConnected()
{
    if (m_channels->step())
        m_pump->again();
    if (m_channels->isStuck()) {
        fail(ssherror::connectionLost(m_leg, QStringLiteral("the host has no channel left")), true);
        return;
    }
    m_pump->setOpen(m_channels->isBusy());
}

void SshConnection::run(RunRequest request)
{
    if (m_state == State::Connected)
        m_channels->run(std::move(request));
    else
        m_events->runEnded(request.id, ssherror::notConnected(m_leg));
}

void SshConnection::cancel(quint64 id)
{
    if (m_state == State::Connected)
        m_channels->cancel(id);
}

void SshConnection::openStream(quint64 id, const Command &script, const QByteArray &text)
{
    if (m_state == State::Connected)
        m_channels->openStream(id, script, text);
    else
        m_events->streamEnded(id, ssherror::notConnected(m_leg));
}

void SshConnection::sendLine(quint64 id, const QByteArray &line)
{
    if (m_state == State::Connected)
        m_channels->sendLine(id, line);
}

void SshConnection::closeStream(quint64 id)
{
    if (m_state == State::Connected)
        m_channels->closeStream(id);
}

void SshConnection::streamTaken(quint64 id)
{
    if (m_state == State::Connected)
        m_channels->streamTaken(id);
}

void SshConnection::startHeartbeat()
{
    m_asked.invalidate();
    m_heartbeat.start(m_io.limits.heartbeatAfter);
}

// A silent server shows in no other way: TCP alone takes minutes.
void SshConnection::beat()
{
    using std::chrono::milliseconds;
    const milliseconds silence = m_pump->silence();
    if (silence < m_io.limits.heartbeatAfter) {
        m_asked.invalidate();
        m_heartbeat.start(m_io.limits.heartbeatAfter - silence);
        return;
    }
    if (!m_asked.isValid()) {
        // Of two calls one collects the last answer, for libssh has one such request at a time. Their result
        // says nothing.
        ssh_send_keepalive(m_pump->session());
        ssh_send_keepalive(m_pump->session());
        m_asked.start();
        m_pump->wake();
    } else if (silence >= m_io.limits.deadAfter && milliseconds(m_asked.elapsed()) >= m_io.limits.deadAfter) {
        fail(ssherror::noSignOfLife(m_leg, std::chrono::duration_cast<std::chrono::seconds>(silence)), true);
        return;
    }
    m_heartbeat.start(std::min(m_io.limits.heartbeatAfter, m_io.limits.deadAfter / 4));
}

void SshConnection::broken()
{
    const QString detail = libraryError();
    switch (m_state) {
    case State::Connected:
        fail(ssherror::connectionLost(m_leg, detail), true);
        break;
    case State::Authenticating:
        // Servers also end the connection after too many refused methods.
        if (m_authenticator->tried().isEmpty())
            fail(ssherror::keyExchangeFailed(m_leg, detail), true);
        else
            fail(ssherror::authenticationFailed(m_leg,
                                                m_authenticator->tried() + QLatin1String("; ") + detail),
                 false);
        break;
    default:
        // libssh has no code for it.
        if (detail.contains(QLatin1String("no match for method")))
            fail(ssherror::noCommonAlgorithm(m_leg, detail), false);
        else
            fail(ssherror::keyExchangeFailed(m_leg, detail), true);
        break;
    }
}

void SshConnection::enter(State state, LinkStage stage)
{
    m_state = state;
    m_events->stageReached(stage, state == State::AskingHostKey);
}

void SshConnection::fail(const Error &error, bool heals)
{
    if (m_state == State::Ended)
        return;
    qCInfo(logRemote).noquote() << m_leg << "ended:" << error.what.id() << error.detail;
    close(error);
    m_events->linkEnded(error, heals);
}

void SshConnection::close(const Error &error)
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_deadline.stop();
    m_heartbeat.stop();
    m_token.reset();
    if (m_dialer) {
        m_dialer->deleteLater();
        m_dialer = nullptr;
    }
    if (m_channels) {
        Error lost = error;
        if (lost.code != ErrorCode::ConnectionLost)
            lost = ssherror::connectionLost(m_leg, {});
        m_channels->failAll(lost);
    }
    if (m_pump)
        m_pump->stop();
}

QString SshConnection::libraryError() const
{
    return m_pump ? QString::fromUtf8(ssh_get_error(m_pump->session())) : QString();
}

} // namespace domcero
