// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace domcero::cli {

// Results go to standard output, what is wrong to standard error, both in UTF-8. Main thread.
class Output
{
public:
    explicit Output(bool json) : m_json(json) { openStreams(); }

    bool isJson() const { return m_json; }
    // Somebody closed our standard output (domcero-cli watch HOST | head): nothing more needs to be said.
    bool isBroken() const { return m_broken || readerIsGone(); }

    bool couldWrite() const { return !m_broken; } // all that was given to it

    void text(const QString &text); // as it is; flushed
    void bytes(const QByteArray &bytes);
    void document(const QJsonArray &array);
    void document(const QJsonObject &object);
    void jsonLine(const QJsonObject &object); // one object on one line
    void note(const QString &sentence) const; // to standard error
    // A line of standard error that the next one replaces; nothing where that is no terminal. Empty: it goes.
    void progress(const QString &line) const;
    // The sentence to standard error, the raw text under it; with --json, {"error": {...}} to standard output
    // as well.
    void error(const Error &error);
    void complaint(const Error &error) const; // to standard error only

private:
    static void openStreams();  // what is written comes out as it is
    static bool readerIsGone(); // told without writing
    static bool errorIsTerminal();

    bool m_json;
    bool m_broken = false;
};

} // namespace domcero::cli
