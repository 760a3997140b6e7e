// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace domcero {

// The direction of includes as src/README.md tells it to people: that map is the source, nothing is
// repeated here. Each row of its table names a layer and what it may include (and with that, all that
// those may include); the sentence "`a` and `b` never include `c` or `d`" takes some of it away again.
class IncludeRule
{
public:
    // Reads the map. A text without such a table gives a rule without layers.
    static IncludeRule fromMap(const QString &markdown);

    QStringList layers() const { return m_layers; }

    // The layer of a path below src/ ("remote/ssh/session.h" is in "remote/ssh"), empty for none.
    QString layerOf(const QString &path) const;

    bool mayInclude(const QString &layer, const QString &other) const;

    // What is wrong with the includes of one file, a sentence each. `path` is below src/, `exists` are all
    // files below src/: an include in quotes names one of them in full, or a form's generated header.
    QStringList offences(const QString &path, const QString &text, const QSet<QString> &exists) const;

    // The same for all files of a source folder.
    QStringList offences(const QDir &source) const;

private:
    QStringList m_layers;
    QHash<QString, QSet<QString>> m_allowed; // closed under "and what those may include"
    QSet<QString> m_everything;              // layers whose row says "all"
};

} // namespace domcero
