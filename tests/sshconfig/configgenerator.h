// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>
#include <QRandomGenerator>
#include <QString>

namespace domcero {

// A config and the files that it includes, under the names that they have in ~/.ssh; the first is "config".
using ConfigFiles = QMap<QString, QByteArray>;

// Makes configs by chance that hold what people write and what only parsers think of: patterns, negations,
// Match, Include in and out of blocks, quotes, odd blanks, case, comments, values out of range. About one
// file in ten has a mistake in it somewhere. The same seed makes the same files.
class ConfigGenerator
{
public:
    // `folder` is the one that ~ of an Include stands for, with .ssh in it.
    ConfigGenerator(quint32 seed, const QString &folder) : m_random(seed), m_folder(folder) {}

    ConfigFiles make();
    static QByteArrayList aliases();

private:
    QRandomGenerator m_random;
    QString m_folder;
    int m_mistakes = 0; // in a thousand lines

    QByteArray file(int depth);
    QByteArray line(int depth);
    QByteArray block();
    QByteArray include(int depth);
    QByteArray match();
    QByteArray value(const QByteArray &keyword);
    QByteArray quoted(const QByteArray &text);
    QByteArray written(const QByteArray &keyword, const QByteArray &rest);
    QByteArray hostPattern();
    QByteArray list(const QByteArrayList &names);

    bool chance(int inAHundred) { return m_random.bounded(100) < inAHundred; }
    QByteArray one(const QByteArrayList &words) { return words[m_random.bounded(words.size())]; }
};

} // namespace domcero
