// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace domcero {

// What a connection must ask a person. `leg` is the host that asks, "root@dom0-a:22": with jump hosts it is
// not always the saved one.

// The server shows a key that known_hosts does not hold. Asked once; yes writes it to known_hosts.
struct HostKeyQuestion
{
    QString leg;
    QString keyType;     // "ssh-ed25519"
    QString fingerprint; // "SHA256:..." as ssh-keygen -lf prints it
    QString knownHostsFile;
};

struct SecretQuestion
{
    enum class Kind { Password, KeyPassphrase, SudoPassword };
    Kind kind = Kind::Password;
    QString leg;
    QString identityFile; // for a passphrase
    bool previousWasWrong = false;
    bool previousMayBeWrong = false; // the host refused several answers, and does not say which was wrong
};

// One question of the host's own; its text as hostWords() makes it.
struct LoginPrompt
{
    QString text;      // may be empty
    bool echo = false; // the answer may be seen while it is typed

    friend bool operator==(const LoginPrompt &, const LoginPrompt &) = default;
};

// A round of a keyboard-interactive login (RFC 4256) that is not plainly the password: a code, a new
// password, several fields at once. Answered as a whole, an answer to each prompt. The answers are for this
// login only: nothing keeps them.
struct PromptsQuestion
{
    QString leg;
    QString words; // the host's name of the form and its instruction, a line or several; may be empty
    QList<LoginPrompt> prompts;
    bool previousWereRefused = false; // the host begins again

    friend bool operator==(const PromptsQuestion &, const PromptsQuestion &) = default;
};

// What the host says during the login without asking, such as that the password is about to expire.
struct HostNotice
{
    QString leg;
    QString words;
};

} // namespace domcero
