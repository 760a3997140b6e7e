// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/ssherrors.h"

namespace domcero::ssherror {

namespace {

qint64 wholeSeconds(std::chrono::milliseconds time)
{
    return (time.count() + 999) / 1000;
}

} // namespace

Error nameNotResolved(const QString &host, const QString &detail)
{
    return makeError(
        ErrorCode::NameNotResolved,
        Message(QT_TRANSLATE_NOOP("messages", "The name %1 has no address."), {host}),
        Message(QT_TRANSLATE_NOOP(
            "messages", "Check the spelling of the address and the name service of this computer.")),
        detail);
}

Error noConnection(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::Unreachable, Message(QT_TRANSLATE_NOOP("messages", "%1 does not answer."), {leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Check that the host is on, that the address and the port "
                                              "are right, and that no firewall stands between.")),
        detail);
}

Error stageTimedOut(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::Unreachable,
        Message(QT_TRANSLATE_NOOP("messages", "%1 took the connection, but then did not answer in time."),
                {leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Look at the load of the host, and whether an SSH server "
                                              "listens on this port.")),
        detail);
}

Error keyExchangeFailed(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::Unreachable,
        Message(QT_TRANSLATE_NOOP("messages", "%1 ended the connection before the login."), {leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Look at the log of the SSH server on the host: it may limit "
                                              "who connects or how many do so at once.")),
        detail);
}

Error noCommonAlgorithm(const QString &leg, bool oldOnesAllowed, const QString &detail)
{
    if (oldOnesAllowed) {
        return makeError(
            ErrorCode::NotSupported,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "%1 and this program have no encryption method in common, not even an "
                                      "outdated one."),
                    {leg}),
            Message(QT_TRANSLATE_NOOP("messages", "Update the SSH server of the host.")), detail);
    }
    return makeError(
        ErrorCode::NotSupported,
        Message(
            QT_TRANSLATE_NOOP("messages", "%1 and this program have no safe encryption method in common."),
            {leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Update the SSH server of the host. If that cannot be, allow "
                                              "outdated algorithms in the host's settings.")),
        detail);
}

Error jumpForbidden(const QString &jump, const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "The jump host %1 does not allow a connection on to %2."),
                {jump, leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Look at AllowTcpForwarding, PermitOpen and DisableForwarding "
                                              "in the configuration of the SSH server on the jump host, and "
                                              "at the restrictions of the key there.")),
        detail);
}

Error jumpCannotReach(const QString &jump, const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::Unreachable,
        Message(QT_TRANSLATE_NOOP("messages", "The jump host %1 cannot reach %2."), {jump, leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Check that the machine is on, and on the jump host, which "
                                              "looks the name up, that the address and the port are right "
                                              "and that no firewall stands between.")),
        detail);
}

Error proxyNotReached(const QString &proxy, const QString &detail)
{
    return makeError(
        ErrorCode::Unreachable,
        Message(QT_TRANSLATE_NOOP("messages", "There is no connection to the SOCKS proxy %1."), {proxy}),
        Message(QT_TRANSLATE_NOOP("messages", "Check that it runs, and its address and port in the "
                                              "host's settings.")),
        detail);
}

Error proxyCannotReach(const QString &proxy, const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::Unreachable,
        Message(QT_TRANSLATE_NOOP("messages", "The SOCKS proxy %1 cannot reach %2."), {proxy, leg}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Check that the machine is on, and the address and the port, which "
                                  "the proxy looks up. It may also forbid this connection.")),
        detail);
}

Error noSocksProxy(const QString &proxy, const QString &detail)
{
    return makeError(ErrorCode::NotSupported,
                     Message(QT_TRANSLATE_NOOP("messages", "%1 is no SOCKS5 proxy that can be used without a "
                                                           "password."),
                             {proxy}),
                     Message(QT_TRANSLATE_NOOP("messages", "Correct the proxy in the host's settings.")),
                     detail);
}

Error hostKeyChanged(const QString &leg, const QString &name, const QString &keyType,
                     const QString &fingerprint, const QString &file, int line)
{
    return makeError(
        ErrorCode::HostKeyChanged,
        Message(QT_TRANSLATE_NOOP("messages",
                                  "%1 shows another host key than the one that is known: %2 with the "
                                  "fingerprint %3 contradicts line %5 of %4. The host was set up anew, or "
                                  "somebody has put a machine of their own in between."),
                {leg, keyType, fingerprint, file, static_cast<qint64>(line)}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Compare the fingerprint on the host's own console with ssh-keygen -lf. "
                                  "Only if it is the same, remove the old key with ssh-keygen -R '%1' -f "
                                  "'%2' and connect again."),
                {name, file}));
}

Error hostKeyOtherType(const QString &leg, const QString &name, const QString &keyType,
                       const QString &fingerprint, const QString &file, int line)
{
    return makeError(
        ErrorCode::HostKeyChanged,
        Message(QT_TRANSLATE_NOOP("messages",
                                  "%1 shows a host key of another type than the one that is known: %2 with "
                                  "the fingerprint %3, while line %5 of %4 holds a key of another type. The "
                                  "host was set up anew, or somebody has put a machine of their own in "
                                  "between."),
                {leg, keyType, fingerprint, file, static_cast<qint64>(line)}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Compare the fingerprint on the host's own console with ssh-keygen -lf. "
                                  "Only if it is the same, remove the old key with ssh-keygen -R '%1' -f "
                                  "'%2' and connect again."),
                {name, file}));
}

Error hostKeyRevoked(const QString &leg, const QString &keyType, const QString &fingerprint,
                     const QString &file, int line)
{
    return makeError(
        ErrorCode::HostKeyChanged,
        Message(QT_TRANSLATE_NOOP("messages",
                                  "%1 shows a host key that was revoked: %2 with the fingerprint %3, by "
                                  "line %5 of %4."),
                {leg, keyType, fingerprint, file, static_cast<qint64>(line)}),
        Message(QT_TRANSLATE_NOOP("messages", "Ask the administrator of the host for its present key. Do "
                                              "not log in until it is cleared up.")));
}

Error hostKeyDeclined(const QString &leg)
{
    return makeError(
        ErrorCode::HostKeyUnknown,
        Message(QT_TRANSLATE_NOOP("messages", "The host key of %1 was not accepted."), {leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Compare the fingerprint on the host's own console, connect "
                                              "again, and accept the key if it is the same.")));
}

Error knownHostsNotWritten(const QString &file, const QString &detail)
{
    return makeError(
        ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "The host key could not be written to %1."), {file}),
        Message(
            QT_TRANSLATE_NOOP("messages", "Make the file writable for your account, then connect again.")),
        detail);
}

Error authenticationFailed(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::AuthenticationFailed,
        Message(QT_TRANSLATE_NOOP("messages", "The login as %1 was refused."), {leg}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Check the user name and the key or password. The details say what was "
                                  "tried, and the log of the SSH server on the host says why it refused.")),
        detail);
}

Error questionCancelled(const QString &leg)
{
    return makeError(ErrorCode::Cancelled,
                     Message(QT_TRANSLATE_NOOP("messages", "The login as %1 was cancelled."), {leg}));
}

Error hungUpWhileAsking(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::Timeout,
        Message(QT_TRANSLATE_NOOP("messages", "%1 hung up while it waited for the answer."), {leg}),
        Message(QT_TRANSLATE_NOOP(
            "messages", "Connect again and answer sooner. SSH servers wait for a login two minutes, "
                        "or as long as LoginGraceTime in their configuration says.")),
        detail);
}

Error passwordChangeDemanded(const QString &leg, const QString &user, const QString &address, int port)
{
    return makeError(
        ErrorCode::AuthenticationFailed,
        Message(QT_TRANSLATE_NOOP("messages",
                                  "%1 demands a new password before it lets anybody in, in a way that this "
                                  "program cannot answer."),
                {leg}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Change the password with another program: run “ssh -p %3 %1@%2” in a "
                                  "terminal, or “passwd” on the host's own console. Then connect again with "
                                  "the new one."),
                {user, address, static_cast<qint64>(port)}));
}

Error tooManyPrompts(const QString &leg, int asked, int most)
{
    return makeError(
        ErrorCode::AuthenticationFailed,
        Message(QT_TRANSLATE_NOOP("messages",
                                  "%1 asks %2 questions at once at the login; more than %3 are not "
                                  "put to anybody."),
                {leg, static_cast<qint64>(asked), static_cast<qint64>(most)}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Look at how the SSH server of the host asks at the login (its PAM "
                                  "configuration), or log in with a key.")));
}

Error tooManyRounds(const QString &leg, int most)
{
    return makeError(
        ErrorCode::AuthenticationFailed,
        Message(QT_TRANSLATE_NOOP("messages", "%1 went on asking after %2 rounds of questions at the login."),
                {leg, static_cast<qint64>(most)}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Look at how the SSH server of the host asks at the login (its PAM "
                                  "configuration), or log in with a key.")));
}

Error promptsNotUnderstood(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::AuthenticationFailed,
        Message(QT_TRANSLATE_NOOP("messages", "%1 asks at the login in a way that cannot be understood."),
                {leg}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Look at how the SSH server of the host asks at the login (its PAM "
                                  "configuration), or log in with a key.")),
        detail);
}

Error notConnected(const QString &leg)
{
    return makeError(ErrorCode::Unreachable,
                     Message(QT_TRANSLATE_NOOP("messages", "There is no connection to %1."), {leg}),
                     Message(QT_TRANSLATE_NOOP("messages", "Connect to the host first.")));
}

Error connectionLost(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::ConnectionLost,
        Message(QT_TRANSLATE_NOOP("messages", "The connection to %1 was lost."), {leg}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "The program connects again by itself; what was under way on the host may "
                                  "have gone on, so look at the state of the host before repeating it.")),
        detail);
}

Error noSignOfLife(const QString &leg, std::chrono::seconds silence)
{
    Error error = connectionLost(leg, QStringLiteral("no answer for %1 s").arg(silence.count()));
    error.what = Message(QT_TRANSLATE_NOOP("messages", "%1 has given no sign of life for %2 seconds."),
                         {leg, static_cast<qint64>(silence.count())});
    return error;
}

Error closedByUser(const QString &leg)
{
    return makeError(ErrorCode::ConnectionLost,
                     Message(QT_TRANSLATE_NOOP("messages", "The connection to %1 was closed."), {leg}));
}

Error unusableCommand()
{
    return makeError(
        ErrorCode::InvalidInput,
        Message(QT_TRANSLATE_NOOP("messages", "This command cannot be given to a host: its program is "
                                              "empty or begins with a dash, or a word holds a NUL byte.")));
}

Error unknownScript(const QString &name)
{
    return makeError(ErrorCode::Internal,
                     Message(QT_TRANSLATE_NOOP("messages", "The program has no script named %1."), {name}));
}

Error readTimedOut(std::chrono::milliseconds limit)
{
    return makeError(ErrorCode::Timeout,
                     Message(QT_TRANSLATE_NOOP("messages", "The host did not answer within %1 seconds."),
                             {wholeSeconds(limit)}),
                     Message(QT_TRANSLATE_NOOP("messages", "Look at the load of the host and try again.")));
}

Error changeTimedOut(std::chrono::milliseconds limit)
{
    return makeError(
        ErrorCode::Timeout,
        Message(QT_TRANSLATE_NOOP("messages", "The command did not end within %1 seconds. It may go on "
                                              "running on the host."),
                {wholeSeconds(limit)}),
        Message(
            QT_TRANSLATE_NOOP("messages", "Look at the state of the host before giving the command again.")));
}

Error readCancelled()
{
    return makeError(ErrorCode::Cancelled,
                     Message(QT_TRANSLATE_NOOP("messages", "The reading was cancelled.")));
}

Error changeCancelled()
{
    return makeError(ErrorCode::Cancelled,
                     Message(QT_TRANSLATE_NOOP(
                         "messages", "The command was cancelled. It may go on running on the host.")),
                     Message(QT_TRANSLATE_NOOP(
                         "messages", "Look at the state of the host before giving the command again.")));
}

Error tooMuchOutput(qint64 limit)
{
    return makeError(ErrorCode::OutputTooLarge,
                     Message(QT_TRANSLATE_NOOP("messages", "The command wrote more than %1 and was stopped."),
                             {ByteSize::fromBytes(limit)}));
}

Error lineTooLong()
{
    return makeError(
        ErrorCode::OutputTooLarge,
        Message(QT_TRANSLATE_NOOP("messages", "The host sent a line that is too long to be right.")));
}

Error noShell(const QString &detail)
{
    // OpenSSH lets an account with an expired password in by a key, and then has no terminal to change it on:
    // do_pwchange() in its session.c.
    if (detail.contains(QLatin1String("Password change required"))) {
        return makeError(ErrorCode::PermissionDenied,
                         Message(QT_TRANSLATE_NOOP(
                             "messages", "The password of this account has expired: the host runs nothing "
                                         "for it until it is changed.")),
                         Message(QT_TRANSLATE_NOOP(
                             "messages", "Log in with ssh in a terminal, or on the host's own console, and "
                                         "change the password. Then connect again.")),
                         detail);
    }
    return makeError(
        ErrorCode::NotSupported,
        Message(QT_TRANSLATE_NOOP("messages", "The account's login shell on the host does not run /bin/sh.")),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Give the account an ordinary shell, and remove from its start-up files "
                                  "what ends the shell or asks a question.")),
        detail);
}

Error shellEnded(const QString &detail)
{
    return makeError(
        ErrorCode::CommandFailed,
        Message(QT_TRANSLATE_NOOP("messages", "The shell on the host ended in the middle of the command.")),
        Message(), detail);
}

Error noExitStatus(const QString &detail)
{
    return makeError(ErrorCode::CommandFailed,
                     Message(QT_TRANSLATE_NOOP("messages", "The host did not say how the command ended.")),
                     Message(QT_TRANSLATE_NOOP(
                         "messages", "Look at the state of the host before giving the command again.")),
                     detail);
}

Error channelRefused(const QString &detail)
{
    return makeError(
        ErrorCode::NotSupported,
        Message(QT_TRANSLATE_NOOP("messages", "The SSH server of the host refuses to run a command.")),
        Message(QT_TRANSLATE_NOOP("messages", "Look at MaxSessions, ForceCommand and the restrictions of "
                                              "the key in the configuration of the SSH server.")),
        detail);
}

Error streamRefused(const QString &detail)
{
    return makeError(
        ErrorCode::NotSupported,
        Message(QT_TRANSLATE_NOOP("messages", "The SSH server of the host allows only one session at a "
                                              "time, so its state is asked for instead of followed.")),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "For quicker news, raise MaxSessions in the configuration of the SSH "
                                  "server.")),
        detail);
}

Error streamEnded(int exitStatus, const QString &detail)
{
    return makeError(
        ErrorCode::CommandFailed,
        Message(
            QT_TRANSLATE_NOOP("messages", "The script that follows the host's state ended with status %1."),
            {static_cast<qint64>(exitStatus)}),
        Message(), detail);
}

} // namespace domcero::ssherror
