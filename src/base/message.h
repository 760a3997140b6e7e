// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>
#include <optional>
#include <variant>

namespace domcero {

using MessageArgument = std::variant<QString, qint64, double, ByteSize>;

// A sentence that is not yet in anybody's language: the English source text, marked where it is written with
//     Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is not running."), {name})
// and what stands for %1, %2, ... in it. text/ turns it into a QString. Kept as a value in errors, plans and
// journals, so that what happened under a Spanish desktop can be read under an English one.
class Message
{
public:
    Message() = default;
    explicit Message(const char *id, std::initializer_list<MessageArgument> arguments = {})
        : m_id(id), m_arguments(arguments)
    {
    }
    // A sentence with %n in it, which text/ puts in the singular or the plural. Marked so that translators
    // get both forms: Message::counted(QT_TRANSLATE_N_NOOP("messages", "%n guest(s) changed."), n).
    static Message counted(const char *id, int n, std::initializer_list<MessageArgument> arguments = {})
    {
        Message message(id, arguments);
        message.m_count = n;
        return message;
    }

    // From its parts, for texts that keep messages (plans).
    static Message of(const QByteArray &id, const QList<MessageArgument> &arguments, std::optional<int> count)
    {
        Message message;
        message.m_id = id;
        message.m_arguments = arguments;
        message.m_count = count;
        return message;
    }

    bool isEmpty() const { return m_id.isEmpty(); }
    const QByteArray &id() const { return m_id; }
    const QList<MessageArgument> &arguments() const { return m_arguments; }
    std::optional<int> count() const { return m_count; }

    friend bool operator==(const Message &, const Message &) = default;

private:
    QByteArray m_id;
    QList<MessageArgument> m_arguments;
    std::optional<int> m_count;
};

} // namespace domcero
