// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sshalgorithms.h"

namespace domcero {

const SshAlgorithms &safeSshAlgorithms()
{
    static const SshAlgorithms safe{
        {"curve25519-sha256", "curve25519-sha256@libssh.org", "ecdh-sha2-nistp256", "ecdh-sha2-nistp384",
         "ecdh-sha2-nistp521", "diffie-hellman-group18-sha512", "diffie-hellman-group16-sha512",
         "diffie-hellman-group-exchange-sha256", "diffie-hellman-group14-sha256"},
        {"ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "rsa-sha2-512",
         "rsa-sha2-256"},
        {"aes128-gcm@openssh.com", "aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com", "aes256-ctr",
         "aes192-ctr", "aes128-ctr"},
        {"hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com", "hmac-sha2-256", "hmac-sha2-512"},
        {"ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
         "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com", "rsa-sha2-512", "rsa-sha2-256"}};
    return safe;
}

const SshAlgorithms &oldSshAlgorithms()
{
    static const SshAlgorithms old{
        {"diffie-hellman-group-exchange-sha1", "diffie-hellman-group14-sha1", "diffie-hellman-group1-sha1"},
        {"ssh-rsa"},
        {"aes256-cbc", "aes192-cbc", "aes128-cbc", "3des-cbc"},
        {"hmac-sha1-etm@openssh.com", "hmac-sha1"},
        {"ssh-rsa"}};
    return old;
}

bool isOldSshAlgorithm(const QByteArray &name)
{
    const SshAlgorithms &old = oldSshAlgorithms();
    return old.keyExchanges.contains(name) || old.hostKeys.contains(name) || old.ciphers.contains(name) ||
           old.macs.contains(name);
}

} // namespace domcero
