// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sshconfighost.h"

#include "base/hosttext.h"
#include "domain/sshalgorithms.h"
#include "formats/sshconfig/keywords.h"
#include "formats/sshconfig/proxyjump.h"

#include <algorithm>

namespace domcero {

namespace {

struct NotDone
{
    QList<Message> deciding;
    QList<Message> others;

    void add(const QString &alias, const SshConfigPlace &place, const QString &keyword, bool mayDecide)
    {
        const QString file = displayText(place.file);
        if (mayDecide) {
            deciding.append(
                Message(QT_TRANSLATE_NOOP("messages",
                                          "Line %2 of “%1” sets %3 for %4, which Domcero does not use; the "
                                          "host may not be reached as ssh reaches it."),
                        {file, qint64{place.line}, keyword, displayText(alias)}));
        } else {
            others.append(Message(
                QT_TRANSLATE_NOOP("messages", "Line %2 of “%1” sets %3 for %4, which Domcero does not use."),
                {file, qint64{place.line}, keyword, displayText(alias)}));
        }
    }
    QList<Message> all() const { return deciding + others; }
};

bool isNoToday(const std::optional<bool> &flag)
{
    return flag == false;
}

// Lists of algorithms are ours. One that only adds old ones ("+ssh-rsa") is held by HostEntry::oldAlgorithms.
bool addsOldOnes(const QString &list)
{
    const QStringList names = list.mid(1).split(u',');
    return list.startsWith(u'+') && std::all_of(names.begin(), names.end(), [](const QString &name) {
               return isOldSshAlgorithm(name.toLatin1());
           });
}
bool isHeld(const QString &list)
{
    return list.isEmpty() || addsOldOnes(list);
}
bool wantsOldAlgorithms(const SshHostConfig &config)
{
    const SshAlgorithmLists &lists = config.algorithms;
    for (const QString &list : {lists.kex, lists.hostKey, lists.ciphers, lists.macs, lists.pubkeyAccepted}) {
        if (addsOldOnes(list))
            return true;
    }
    return false;
}

// The lines of what we read and a saved host cannot hold. A keyword counts once, by its first line.
void addValuesNotHeld(const SshHostConfig &config, NotDone &notDone)
{
    struct Rule
    {
        SshKeyword keyword;
        bool isUnheld;
        bool mayDecide;
    };
    const SshAlgorithmLists &lists = config.algorithms;
    const auto files = config.userKnownHostsFiles;
    const Rule rules[] = {
        {SshKeyword::AddressFamily,
         config.addressFamily.value_or(SshAddressFamily::Any) != SshAddressFamily::Any, true},
        {SshKeyword::CertificateFile, !config.certificateFiles.isEmpty(), true},
        {SshKeyword::IdentityAgent, config.identityAgent.has_value(), true},
        {SshKeyword::PreferredAuthentications, !config.preferredAuthentications.isEmpty(), true},
        {SshKeyword::PubkeyAuthentication, isNoToday(config.pubkeyAuthentication), true},
        {SshKeyword::PasswordAuthentication, isNoToday(config.passwordAuthentication), true},
        {SshKeyword::KbdInteractiveAuthentication, isNoToday(config.kbdInteractiveAuthentication), true},
        {SshKeyword::HostKeyAlias, !config.hostKeyAlias.isEmpty(), true},
        {SshKeyword::StrictHostKeyChecking,
         config.strictHostKeyChecking.value_or(SshHostKeyChecking::Ask) != SshHostKeyChecking::Ask, true},
        {SshKeyword::UserKnownHostsFile, files && files->size() != 1, true},
        {SshKeyword::KexAlgorithms, !isHeld(lists.kex), true},
        {SshKeyword::HostKeyAlgorithms, !isHeld(lists.hostKey), true},
        {SshKeyword::Ciphers, !isHeld(lists.ciphers), true},
        {SshKeyword::Macs, !isHeld(lists.macs), true},
        {SshKeyword::PubkeyAcceptedAlgorithms, !isHeld(lists.pubkeyAccepted), true},
        {SshKeyword::CASignatureAlgorithms, !lists.caSignature.isEmpty(), true},
        {SshKeyword::ConnectTimeout, config.connectTimeout.has_value(), false},
        {SshKeyword::ConnectionAttempts, config.connectionAttempts.value_or(1) != 1, false},
        {SshKeyword::ServerAliveInterval, config.serverAliveInterval.has_value(), false},
        {SshKeyword::ServerAliveCountMax, config.serverAliveCountMax.has_value(), false},
    };
    const auto isOf = [](SshKeyword keyword) {
        return [keyword](const SshConfigWord &word) {
            return sshKeyword(toHostBytes(word.keyword).toLower()) == keyword;
        };
    };
    for (const Rule &rule : rules) {
        const auto word = std::find_if(config.words.begin(), config.words.end(), isOf(rule.keyword));
        if (rule.isUnheld && word != config.words.end())
            notDone.add(config.alias, word->place, word->keyword, rule.mayDecide);
    }
    // Of several keys a saved host has the first; `none` is a key, too.
    qsizetype keys = config.identityFiles && config.identityFiles->isEmpty() ? 1 : 0;
    for (const SshConfigWord &word : config.words) {
        if (isOf(SshKeyword::IdentityFile)(word) && ++keys > 1)
            notDone.add(config.alias, word.place, word.keyword, true);
    }
}

void addAll(const SshHostConfig &config, NotDone &notDone)
{
    for (const SshUnsupported &one : config.unsupported)
        notDone.add(config.alias, one.place, one.keyword, one.mayDecide);
    addValuesNotHeld(config, notDone);
}

QString onlyFile(const std::optional<QStringList> &files)
{
    return files.value_or(QStringList()).value(0);
}

Error unusableJumps(const QString &text)
{
    Error error;
    error.code = ErrorCode::InvalidInput;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "“%1” is no list of jump hosts."), {text});
    error.remedy = Message(QT_TRANSLATE_NOOP(
        "messages", "A jump host is written [user@]host[:port], with commas between several, in the order in "
                    "which they are passed; an IPv6 address stands in brackets."));
    return error;
}

// "user@host", with the port where it is not 22.
QString written(const JumpHost &jump)
{
    return jump.user + u'@' + shortName(jump);
}

class Way
{
public:
    Way(const LocalSshConfig &config, QList<JumpHost> known, NotDone &notDone)
        : m_config(config), m_known(std::move(known)), m_notDone(notDone)
    {
    }

    // Only the first leg is reached as its own config says: ssh names the others' way itself (-J).
    Result<void> pass(const QList<SshJump> &jumps)
    {
        for (qsizetype i = 0; i < jumps.size(); ++i) {
            if (const auto passed = pass(jumps[i], i == 0); !passed)
                return passed;
        }
        return {};
    }

    QList<JumpHost> legs;

private:
    Result<void> pass(const SshJump &jump, bool isFirst)
    {
        JumpHost asWritten;
        asWritten.address = jump.host;
        asWritten.port = jump.port.value_or(HostEntry().port);
        asWritten.user = jump.user;
        const auto same = std::find_if(m_known.begin(), m_known.end(), [&](const JumpHost &known) {
            return written(known) == written(asWritten);
        });
        if (same != m_known.end()) {
            legs.append(*same);
            return {};
        }
        if (m_passing.contains(jump.host))
            return wayRepeats(displayText(jump.host));
        const auto said = m_config.resolve({jump.host, jump.user, jump.port, {}});
        if (!said)
            return said.error();
        if (isFirst && !said->jumps.isEmpty()) {
            m_passing.append(jump.host);
            if (const auto passed = pass(said->jumps); !passed)
                return passed;
        }
        addAll(*said, m_notDone);
        legs.append({said->hostName, said->port.value_or(HostEntry().port),
                     said->user.isEmpty() ? m_config.environment.localUser : said->user,
                     onlyFile(said->identityFiles), onlyFile(said->userKnownHostsFiles),
                     wantsOldAlgorithms(*said)});
        return {};
    }

    const LocalSshConfig &m_config;
    const QList<JumpHost> m_known;
    NotDone &m_notDone;
    QStringList m_passing;
};

} // namespace

Result<SshConfigHost> hostFromSshConfig(const QString &alias, const LocalSshConfig &config)
{
    SshConfigHost host;
    HostEntry &entry = host.entry;
    const auto said = config.resolve({alias, {}, {}, entry.user});
    if (!said)
        return said.error();
    entry.name = alias;
    entry.address = said->hostName;
    if (!said->user.isEmpty())
        entry.user = said->user;
    entry.port = said->port.value_or(entry.port);
    entry.identityFile = onlyFile(said->identityFiles);
    entry.knownHostsFile = onlyFile(said->userKnownHostsFiles);
    entry.oldAlgorithms = wantsOldAlgorithms(*said);
    NotDone notDone;
    addAll(*said, notDone);
    Way way(config, {}, notDone);
    if (const auto passed = way.pass(said->jumps); !passed)
        return passed.error();
    entry.jumps = way.legs;
    if (const auto checked = checkWay(entry); !checked)
        return checked.error();
    host.notDone = notDone.all();
    return host;
}

Result<SshConfigJumps> jumpsFromText(const QString &text, const LocalSshConfig &config,
                                     const QList<JumpHost> &known)
{
    QStringList parts = text.split(u',');
    for (QString &part : parts)
        part = part.trimmed();
    const QString list = parts.join(u',');
    if (list.isEmpty())
        return SshConfigJumps();
    const bool hasBlank = std::any_of(list.begin(), list.end(), [](QChar c) { return c.isSpace(); });
    const auto jumps = readProxyJump(toHostBytes(list));
    if (!jumps || hasBlank || list.contains(u'#'))
        return unusableJumps(displayText(text));
    NotDone notDone;
    Way way(config, known, notDone);
    if (const auto passed = way.pass(*jumps); !passed)
        return passed.error();
    return SshConfigJumps{way.legs, notDone.all()};
}

QString jumpsText(const QList<JumpHost> &jumps)
{
    QStringList words;
    for (const JumpHost &jump : jumps)
        words.append(written(jump));
    return words.join(QStringLiteral(", "));
}

} // namespace domcero
