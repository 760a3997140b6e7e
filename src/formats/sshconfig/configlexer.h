// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace domcero {

// One line of ssh_config(5) in words, cut as OpenSSH 9.2 cuts it (readconf.c, misc.c). The keyword ends at
// a blank or at one '='; the words after it are parted by blanks and tabs only, may be quoted with " or ',
// and know the escapes \\ \" \' and, outside of quotes, "\ ". '#' begins a comment where a word could begin.
struct ConfigLine
{
    enum class Fault { None, NoArgument, OpenQuote };

    int number = 0;
    QByteArray keyword; // lower case
    QByteArray rest;    // what follows the keyword, as written, comment included
    QList<QByteArray> words;
    Fault fault = Fault::None;
};

// Empty for a line that says nothing: blank, a comment, or one whose keyword has a quote that does not close,
// which OpenSSH passes over as well.
std::optional<ConfigLine> readConfigLine(QByteArrayView text, int number);

// The older way of cutting, which OpenSSH keeps for keywords and for Match: '=' parts words like a blank, and
// only double quotes are known.
class DelimitedWords
{
public:
    explicit DelimitedWords(QByteArrayView text) : m_rest(text.toByteArray()) {}

    // The next word, which may be empty; nothing at the end and at a quote that does not close.
    std::optional<QByteArray> next();
    void drop() { m_rest.reset(); }
    // What was not taken yet.
    QByteArray rest() const { return m_rest.value_or(QByteArray()); }

private:
    std::optional<QByteArray> m_rest;
};

} // namespace domcero
