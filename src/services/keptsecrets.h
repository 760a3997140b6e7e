// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/hostentry.h"
#include "services/secretstore.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace domcero {

class Transport;

// What shall become of a secret that a person types, once it has worked.
enum class KeepSecret {
    AsItIs, // what is kept is not touched
    Yes,
    No, // and a kept one that was refused is removed
};

// What the keychain has to do with the question that is shown.
struct SecretOffer
{
    std::optional<SecretStore::Place> place; // where the answer can be kept; empty: nowhere
    bool keptWasRefused = false;             // what was not accepted is the kept one, and known to be wrong
    std::optional<Error> problem;            // why the keychain did not answer in the person's place
};

// The secrets that one transport asks for: from the keychain if it has them, else from a person. A part of
// HostSession. Main thread.
//
// The keychain is asked once for each secret of a dial. A keychain that does not answer within some seconds
// (it may be asking its user to unlock it) leaves the question to the person; a late answer still counts
// while the question stands. What a person has typed is written when the link is connected, never before;
// what the transport has refused by then is not. Where the host had the password changed during the login,
// the new one takes the place of a kept one, which is removed when the new one is not known; failed() says
// so.
class KeptSecrets : public QObject
{
    Q_OBJECT
public:
    // `store` may be null: nothing is kept. Both must live longer.
    KeptSecrets(Transport &transport, SecretStore *store, Clock &clock);
    ~KeptSecrets() override;

    SecretStore *store() const { return m_store; }
    void ask(const SecretQuestion &question);
    bool isAsking() const { return m_question && !m_isShown; } // the keychain, not the person

    // For the person; empty while there is none.
    std::optional<SecretQuestion> question() const;
    const SecretOffer &offer() const { return m_offer; }
    void answer(Secret secret, KeepSecret keep);
    bool drop(); // the question; true: there was one, or the keychain was being asked

    void connected(); // what was typed has worked
    void ended();     // the dial, or the link

    // Removes from the keychain what is kept for a host, its jump hosts and their keys, as forgetSecrets().
    // Needs a store.
    QFuture<Result<void>> forget(const HostEntry &entry);

Q_SIGNALS:
    void questionChanged(); // the person's
    void askingChanged();
    // What should have been written or removed was not, or what is kept is good for nothing any more.
    void failed(const domcero::Error &error);

private:
    struct Typed
    {
        Secret secret; // empty unless it is to be kept
        KeepSecret keep = KeepSecret::AsItIs;
    };

    struct Changed
    {
        QString leg;
        Secret newOne; // empty: not known
    };

    void askStore(const SecretName &name);
    void storeAnswered(const Result<SharedSecret> &answer);
    void show();
    void write(const SecretName &name, Secret secret);
    void remove(const SecretName &name);
    void passwordChanged(Changed change, KeepSecret typed);

    Transport &m_transport;
    SecretStore *m_store;
    Clock &m_clock;
    std::optional<SecretQuestion> m_question;
    bool m_isShown = false;
    SecretOffer m_offer;
    quint64 m_number = 0; // of the question: answers to former ones are dropped
    std::unique_ptr<Clock::Timer> m_patience;
    std::map<SecretName, Typed> m_typed; // in this dial
    std::optional<Changed> m_changed;    // in this dial
    std::set<SecretName> m_answered;     // in this dial, by whomever
    std::set<SecretName> m_refused;      // kept ones, in this dial
    std::set<SecretName> m_keptInUse;    // the transport's last answer is the kept one
};

} // namespace domcero
