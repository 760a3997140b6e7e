// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>
#include <QString>

#include <optional>

namespace domcero {

// An xl.cfg text as the simulated xl reads it: values by key, or what xl prints on stderr about it. Written
// apart from formats/xlcfg on purpose: the double does not lean on what it tests. The grammar is libxlu's
// (libxlu_cfg_l.l, libxlu_cfg_y.y).
class SimCfg
{
public:
    // `path` is only for the error text.
    static SimCfg parse(const QByteArray &text, const QByteArray &path);

    bool ok() const { return m_errors.isEmpty(); }
    const QByteArray &errors() const { return m_errors; } // whole lines

    QByteArray string(const char *key, const QByteArray &otherwise = {}) const;
    std::optional<qint64> number(const char *key) const;
    QByteArrayList list(const char *key) const; // empty for a string: xl ignores it with a warning

private:
    struct Value
    {
        bool isList = false;
        QByteArray text;
        QByteArrayList items;
    };
    class Reader;

    QMap<QByteArray, Value> m_values;
    QByteArray m_errors;
};

} // namespace domcero
