// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/tokens.h"

#include "base/hosttext.h"
#include "formats/sshconfig/configerror.h"

namespace domcero {

namespace {

// Either kind may be left alone: no tokens, or no environment.
Result<QByteArray> expanded(const SaidText &said, const SshTokens *tokens,
                            const SshConfigEnvironment *environment)
{
    const QByteArrayView text = said.text;
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (environment && text[i] == '$' && i + 1 < text.size() && text[i + 1] == '{') {
            const qsizetype close = text.indexOf('}', i);
            if (close < 0)
                return sshconfigerror::badToken(said.place, said.keyword, text.sliced(i));
            const QByteArrayView name = text.sliced(i + 2, close - i - 2);
            const std::optional<QString> value =
                environment->variable ? environment->variable(fromHostBytes(name)) : std::nullopt;
            if (!value)
                return sshconfigerror::noVariable(said.place, name);
            result += toHostBytes(*value);
            i = close;
        } else if (tokens && text[i] == '%') {
            const char token = i + 1 < text.size() ? text[i + 1] : '\0';
            if (token != '%' && !tokens->contains(token))
                return sshconfigerror::badToken(said.place, said.keyword,
                                                text.sliced(i).first(token ? 2 : 1));
            result += token == '%' ? QByteArray("%") : tokens->value(token);
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace

Result<QByteArray> withTokens(const SaidText &said, const SshTokens &tokens)
{
    return expanded(said, &tokens, nullptr);
}

Result<QByteArray> withTildeAndTokens(const SaidText &said, const SshTokens &tokens,
                                      const SshConfigEnvironment &environment)
{
    SaidText path = said;
    if (path.text.startsWith('~')) {
        const qsizetype slash = path.text.indexOf('/');
        const QByteArray user = slash < 0 ? path.text.mid(1) : path.text.mid(1, slash - 1);
        if (!user.isEmpty() && user != toHostBytes(environment.localUser))
            return sshconfigerror::unknownHome(said.place, user);
        qsizetype rest = slash < 0 ? path.text.size() : slash;
        while (rest < path.text.size() && path.text[rest] == '/')
            ++rest;
        QByteArray home = toHostBytes(environment.home);
        if (!home.endsWith('/'))
            home += '/';
        path.text = home + path.text.mid(rest);
    }
    return expanded(path, &tokens, &environment);
}

Result<void> checkVariables(const SaidText &said, const SshConfigEnvironment &environment)
{
    const Result<QByteArray> result = expanded(said, nullptr, &environment);
    return result ? Result<void>() : result.error();
}

} // namespace domcero
