// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/configview.h"
#include "domain/guest.h"

#include <memory>

namespace domcero {

class XlcfgFile;
struct LintFinding;

// A config as an editor has it, understood: what it says, what is wrong with it, and the change of the text
// that says one thing otherwise and keeps all else. A value, made of each text anew; pure.
class ConfigDocument
{
public:
    explicit ConfigDocument(const QString &text = {}); // as configTextFrom() gives it
    static ConfigDocument ofBytes(QByteArrayView bytes);
    ~ConfigDocument();
    ConfigDocument(const ConfigDocument &);
    ConfigDocument &operator=(const ConfigDocument &);

    const QString &text() const;
    const QByteArray &bytes() const;
    const XlcfgFile &file() const; // for services

    // Why xl refuses the whole file, if it does: no form can show it then. Its mark is among the marks().
    std::optional<Error> problem() const;
    QList<ConfigMark> marks() const; // lint; in the order of the text
    // Findings of somebody else about the same bytes.
    QList<ConfigMark> marksOf(const QList<LintFinding> &findings) const;
    // The guest that it describes.
    Guest guest(const QString &path) const;

    ConfigValue value(const QByteArray &key) const;
    QList<QByteArray> keys() const; // that have a value, sorted
    QList<ConfigDisk> disks() const;
    QList<ConfigNic> nics() const;

    // Changes. InvalidInput, or the problem() of the file. A value that is empty is an empty text.
    Result<ConfigEdit> withText(const QByteArray &key, const QString &value) const;
    // As it would be written behind "=": a number, a text in quotes or a list as it is, all else in quotes.
    Result<ConfigEdit> withLiteral(const QByteArray &key, const QString &literal) const;
    // A number, bare unless the file has it in quotes; any other text in quotes.
    Result<ConfigEdit> withNumber(const QByteArray &key, const QString &number) const;
    Result<ConfigEdit> without(const QByteArray &key) const;
    Result<ConfigEdit> withItem(const QByteArray &key, int index, const QString &item) const;
    Result<ConfigEdit> withAddedItem(const QByteArray &key, const QString &item) const;
    Result<ConfigEdit> withoutItem(const QByteArray &key, int index) const;
    // The disk or card of that index as `wanted`: only what differs is written, of a card "" takes a word
    // out.
    Result<ConfigEdit> withDisk(const ConfigDisk &wanted) const;
    Result<ConfigEdit> withNic(const ConfigNic &wanted) const;
    Result<ConfigEdit> withAddedDisk(const ConfigDisk &disk) const;
    Result<ConfigEdit> withAddedNic(const ConfigNic &nic) const;

    // Quotes of a word processor and marks of a wiki made what they were meant to be, where xl takes the text
    // better then; none: there are no such.
    std::optional<ConfigEdit> straightened() const;

    // The tokens of one line, without its end: no token goes over it.
    static QList<ConfigToken> lineTokens(const QString &line);
    // Where the text stands for something: the key of the assignment at `place`, also within its value; empty
    // in a comment or between statements.
    QByteArray keyAt(qsizetype place) const;

private:
    Result<ConfigEdit> editOf(const Result<QByteArray> &bytes) const;

    struct Data;
    std::shared_ptr<const Data> d;
};

// What turns one text into the other: the shortest stretch that differs.
ConfigEdit editBetween(const QString &from, const QString &to);

} // namespace domcero
