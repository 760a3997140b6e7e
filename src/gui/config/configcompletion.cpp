// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configcompletion.h"

#include "domain/configkeys.h"
#include "services/configdocument.h"

namespace domcero {

namespace {

QStringList beginningWith(const QString &begun, const QStringList &words)
{
    QStringList fitting;
    for (const QString &word : words) {
        if (word.startsWith(begun))
            fitting.append(word);
    }
    return fitting;
}

QStringList keyNames()
{
    QStringList names;
    for (const ConfigKey &key : configKeys())
        names.append(QString::fromLatin1(key.name));
    names.sort();
    return names;
}

// In quotes as they were begun, else in double ones; a number stands alone.
QStringList valuesOf(const QByteArray &name, const QString &begun)
{
    const ConfigKey *key = configKey(name);
    if (!key)
        return {};
    QStringList values;
    const QChar quote = begun.isEmpty() || begun[0] != u'\'' ? u'"' : u'\'';
    for (const QByteArray &choice : key->choices) {
        bool isNumber = false;
        (void)choice.toInt(&isNumber);
        const QString word = QString::fromLatin1(choice);
        values.append(isNumber ? word : quote + word + quote);
    }
    return values;
}

} // namespace

ConfigCompletion configCompletion(const QString &before)
{
    const QList<ConfigToken> tokens = ConfigDocument::lineTokens(before);
    ConfigCompletion completion;
    const auto textOf = [&](const ConfigToken &token) { return before.mid(token.start, token.length); };
    const auto isStatementStart = [&](qsizetype index) {
        return index == 0 || textOf(tokens[index - 1]) == QLatin1String(";");
    };
    const bool touches = !tokens.isEmpty() && tokens.last().start + tokens.last().length == before.size();
    const qsizetype last = tokens.size() - 1;
    if (tokens.isEmpty() || (!touches && isStatementStart(tokens.size()))) {
        completion.isKey = true;
        completion.words = keyNames();
        return completion;
    }
    if (touches && tokens[last].kind == ConfigTokenKind::Key && isStatementStart(last)) {
        completion.isKey = true;
        completion.begun = textOf(tokens[last]);
        completion.words = beginningWith(completion.begun, keyNames());
        return completion;
    }
    // Behind KEY =, with a value begun or not.
    const bool isAssign = textOf(tokens[last]) == QLatin1String("=");
    const qsizetype key = isAssign ? last - 1 : last - 2;
    if (key < 0 || tokens[key].kind != ConfigTokenKind::Key || !isStatementStart(key))
        return completion;
    if (!isAssign && (textOf(tokens[last - 1]) != QLatin1String("=") || !touches))
        return completion;
    if (!isAssign)
        completion.begun = textOf(tokens[last]);
    completion.words =
        beginningWith(completion.begun, valuesOf(textOf(tokens[key]).toLatin1(), completion.begun));
    return completion;
}

} // namespace domcero
