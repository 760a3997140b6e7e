// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loginprompts.h"

#include "base/hosttext.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>

namespace domcero {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestPrompt = 200;
constexpr qsizetype mostLines = 20;

bool holdsOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&text](auto word) { return text.contains(word); });
}

// Lower case without accents, so that few words are enough.
QString plain(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing)
            letters += c;
    }
    return letters;
}

bool namesAPassword(const QString &text)
{
    return holdsOneOf(text, {"password"_L1, "passwd"_L1, "contrasena"_L1, "clave de acceso"_L1, "passwort"_L1,
                             "kennwort"_L1, "mot de passe"_L1, "senha"_L1, "parola"_L1, "wachtwoord"_L1});
}

bool namesANewOne(const QString &text)
{
    return holdsOneOf(text,
                      {"new"_L1,      "retype"_L1,  "re-type"_L1,   "re-enter"_L1, "reenter"_L1, "repeat"_L1,
                       "again"_L1,    "confirm"_L1, "verify"_L1,    "nuev"_L1,     "repit"_L1,   "repet"_L1,
                       "otra vez"_L1, "neue"_L1,    "wiederhol"_L1, "bestatig"_L1, "nouveau"_L1, "nova"_L1,
                       "nuova"_L1,    "nieuw"_L1,   "opnieuw"_L1});
}

// "One-time password (OATH) for `ana':" and "otp-md5 97 ab1234 ext, Response:" are no passwords, "Current
// password:" is the first prompt of a change.
bool namesSomethingElse(const QString &text)
{
    return holdsOneOf(text, {"one-time"_L1,    "one time"_L1, "onetime"_L1,      "otp"_L1,
                             "oath"_L1,        "token"_L1,    "code"_L1,         "codigo"_L1,
                             "factor"_L1,      "passcode"_L1, "verification"_L1, "verificacion"_L1,
                             "un solo uso"_L1, "einmal"_L1,   "current"_L1,      "actual"_L1,
                             "old "_L1,        "s/key"_L1,    "challenge"_L1,    "response"_L1});
}

} // namespace

QString hostWords(QByteArrayView bytes, qsizetype longest)
{
    // Cut first: it may be large.
    QString text = fromHostBytes(bytes.first(std::min(bytes.size(), 4 * longest)));
    bool isCut = text.size() > longest;
    if (isCut)
        text.truncate(text[longest - 1].isHighSurrogate() ? longest - 1 : longest);
    QStringList lines;
    for (QString line : text.split(u'\n')) {
        line.replace(u'\t', u' ');
        line = displayText(line.trimmed());
        if (!line.isEmpty() || (!lines.isEmpty() && !lines.last().isEmpty()))
            lines.append(line);
    }
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    if (lines.size() > mostLines) {
        lines.resize(mostLines);
        isCut = true;
    }
    QString words = lines.join(u'\n');
    if (isCut)
        words += u'…';
    return words;
}

QString promptWords(QByteArrayView bytes)
{
    return hostWords(bytes, longestPrompt).replace(u'\n', u' ');
}

bool asksForThePassword(const LoginPrompt &prompt)
{
    const QString text = plain(prompt.text);
    return !prompt.echo && namesAPassword(text) && !namesANewOne(text) && !namesSomethingElse(text);
}

bool asksForANewPassword(const LoginPrompt &prompt)
{
    const QString text = plain(prompt.text);
    return !prompt.echo && namesAPassword(text) && namesANewOne(text);
}

void PasswordChange::answered(const PromptsQuestion &question, const std::vector<Secret> &answers)
{
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!asksForANewPassword(question.prompts.value(static_cast<qsizetype>(i))))
            continue;
        const Secret &answer = answers[i];
        m_confirmed =
            m_happened && !answer.isEmpty() &&
            QByteArrayView(answer.data(), answer.size()) == QByteArrayView(m_last.data(), m_last.size());
        m_happened = true;
        m_last = answer.copy();
    }
}

Secret PasswordChange::take()
{
    Secret taken = std::move(m_last);
    m_last = Secret();
    return m_confirmed ? std::move(taken) : Secret();
}

} // namespace domcero
