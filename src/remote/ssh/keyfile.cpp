// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/keyfile.h"

#include <QFile>
#include <QFileInfo>

namespace domcero::keyfile {

namespace {

// libssh asks for a passphrase through this when the key has one: the answer is no, but now it is known.
int noteQuestion(const char *, char *, size_t, int, int, void *asked)
{
    *static_cast<bool *>(asked) = true;
    return -1;
}

} // namespace

Loaded loadPublic(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {Outcome::Absent, {}};
    for (const QString &file : {path + QLatin1String(".pub"), path}) {
        ssh_key key = nullptr;
        if (QFileInfo::exists(file) &&
            ssh_pki_import_pubkey_file(QFile::encodeName(file).constData(), &key) == SSH_OK)
            return {Outcome::Read, KeyPtr(key)};
    }
    return {Outcome::Unusable, {}};
}

Loaded loadPrivate(const QString &path, const Secret &passphrase)
{
    if (!QFileInfo::exists(path))
        return {Outcome::Absent, {}};
    ssh_key key = nullptr;
    bool asked = false;
    const char *given = passphrase.isEmpty() ? nullptr : passphrase.data();
    const int rc =
        ssh_pki_import_privkey_file(QFile::encodeName(path).constData(), given, noteQuestion, &asked, &key);
    if (rc == SSH_OK)
        return {Outcome::Read, KeyPtr(key)};
    return {asked || given ? Outcome::NeedsPassphrase : Outcome::Unusable, {}};
}

} // namespace domcero::keyfile
