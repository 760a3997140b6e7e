// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/includerule.h"

#include "house/sources.h"

#include <QRegularExpression>

namespace domcero {

namespace {

QStringList quotedWords(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("`([a-z/]+)`"));
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words.append(match.next().captured(1));
    return words;
}

} // namespace

IncludeRule IncludeRule::fromMap(const QString &markdown)
{
    static const QRegularExpression row(QStringLiteral("^\\| `([a-z/]+)` \\|.*\\| ([^|]+) \\|$"),
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression never(
        QStringLiteral("((?:`[a-z/]+`(?: and |, )?)+) never includes? ([^.;]+)[.;]"));
    IncludeRule rule;
    for (auto match = row.globalMatch(markdown); match.hasNext();) {
        const auto found = match.next();
        const QString layer = found.captured(1);
        rule.m_layers.append(layer);
        QSet<QString> &allowed = rule.m_allowed[layer];
        for (const QString &other : found.captured(2).split(QStringLiteral(", "))) {
            if (other.trimmed() == QLatin1String("all"))
                rule.m_everything.insert(layer);
            allowed.insert(other.trimmed());
        }
    }
    // Rows come from the bottom up, so what a row names is closed already.
    for (const QString &layer : rule.m_layers) {
        const QSet<QString> direct = rule.m_allowed.value(layer);
        for (const QString &other : direct)
            rule.m_allowed[layer].unite(rule.m_allowed.value(other));
    }
    for (auto match = never.globalMatch(markdown); match.hasNext();) {
        const auto found = match.next();
        for (const QString &layer : quotedWords(found.captured(1))) {
            for (const QString &other : quotedWords(found.captured(2)))
                rule.m_allowed[layer].remove(other);
        }
    }
    return rule;
}

QString IncludeRule::layerOf(const QString &path) const
{
    QString best;
    for (const QString &layer : m_layers) {
        if (path.startsWith(layer + u'/') && layer.size() > best.size())
            best = layer;
    }
    return best;
}

bool IncludeRule::mayInclude(const QString &layer, const QString &other) const
{
    return layer == other || m_everything.contains(layer) || m_allowed.value(layer).contains(other);
}

QStringList IncludeRule::offences(const QString &path, const QString &text, const QSet<QString> &exists) const
{
    static const QRegularExpression include(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression generated(QStringLiteral("^ui_[a-z0-9_]+\\.h$"));
    const QString layer = layerOf(path);
    if (layer.isEmpty())
        return {QStringLiteral("src/%1 is in no layer of src/README.md").arg(path)};
    QStringList wrong;
    for (auto match = include.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const QString target = found.captured(2);
        if (found.captured(1) == QLatin1String("<")) {
            if (target.startsWith(QLatin1String("libssh/")) && layer != QLatin1String("remote/ssh"))
                wrong.append(
                    QStringLiteral("src/%1 includes <%2>: only src/remote/ssh may").arg(path, target));
        } else if (layer == QLatin1String("gui") && generated.match(target).hasMatch()) {
            continue;
        } else if (!exists.contains(target)) {
            wrong.append(
                QStringLiteral(
                    "src/%1 includes \"%2\": no such file below src/ (includes are written from there)")
                    .arg(path, target));
        } else if (!mayInclude(layer, layerOf(target))) {
            wrong.append(QStringLiteral("src/%1 includes \"%2\": %3 may not include %4")
                             .arg(path, target, layer, layerOf(target)));
        }
    }
    return wrong;
}

QStringList IncludeRule::offences(const QDir &source) const
{
    const QStringList files = sourceFiles(source, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    const QSet<QString> exists(files.begin(), files.end());
    QStringList wrong;
    for (const QString &file : files)
        wrong += offences(file, textOf(source.filePath(file)), exists);
    return wrong;
}

} // namespace domcero
