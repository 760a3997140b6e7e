// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/secretstore.h"

#include <QPromise>
#include <QStringList>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace domcero::test {

// A keychain in memory. It answers at once, or, while held, when a test lets it.
class SecretStoreDouble final : public SecretStore
{
public:
    Place place() const override { return where; }
    QFuture<Result<SharedSecret>> read(const SecretName &name) override
    {
        return later<SharedSecret>(QStringLiteral("read ") + name.owner,
                                   [this, name]() -> Result<SharedSecret> {
                                       const auto found = m_kept.find(name);
                                       if (found == m_kept.end())
                                           return error(ErrorCode::NotFound);
                                       return SharedSecret(std::make_shared<Secret>(found->second.copy()));
                                   });
    }
    QFuture<Result<void>> write(const SecretName &name, Secret secret) override
    {
        const auto shared = std::make_shared<Secret>(std::move(secret));
        return later<void>(QStringLiteral("write ") + name.owner, [this, name, shared]() -> Result<void> {
            m_kept.insert_or_assign(name, shared->copy());
            return {};
        });
    }
    QFuture<Result<void>> remove(const SecretName &name) override
    {
        return later<void>(QStringLiteral("remove ") + name.owner, [this, name]() -> Result<void> {
            m_kept.erase(name);
            return {};
        });
    }

    void keep(const SecretName &name, const QByteArray &secret)
    {
        m_kept.insert_or_assign(name, Secret(secret));
    }
    // Empty: nothing is kept under that name.
    QByteArray kept(const SecretName &name) const
    {
        const auto found = m_kept.find(name);
        return found == m_kept.end() ? QByteArray() : QByteArray(found->second.data(), found->second.size());
    }

    static Error error(ErrorCode code)
    {
        Error error;
        error.code = code;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The keychain is locked."));
        return error;
    }

    void hold(bool held) { m_held = held; }
    void release()
    {
        while (!m_waiting.empty()) {
            const auto call = std::move(m_waiting.front());
            m_waiting.pop_front();
            call();
        }
    }

    Place where = Place::Keychain;
    std::optional<ErrorCode> fails; // every call, from now on
    QStringList asked;

private:
    template <typename T>
    QFuture<Result<T>> later(const QString &what, const std::function<Result<T>()> &work)
    {
        asked.append(what);
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto answer = [this, promise, work] {
            promise->addResult(fails ? Result<T>(error(*fails)) : work());
            promise->finish();
        };
        if (m_held)
            m_waiting.push_back(answer);
        else
            answer();
        return promise->future();
    }

    std::map<SecretName, Secret> m_kept;
    bool m_held = false;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace domcero::test
