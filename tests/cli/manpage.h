// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QSet>
#include <QString>
#include <QStringList>

namespace domcero::test {

// What the section JSON of a man page promises, by its subsections.
class ManPage
{
public:
    explicit ManPage(const QString &path);

    // Every word in bold of the subsection that begins so.
    QSet<QString> boldWords(const QString &subsection) const;
    // Those that head a paragraph: the keys themselves.
    QSet<QString> keys(const QString &subsection) const;

private:
    QStringList subsectionLines(const QString &name) const;
    QStringList m_lines;
};

// The keys of all objects of a document, at every depth.
QSet<QString> keysOf(const QJsonDocument &document);

} // namespace domcero::test
