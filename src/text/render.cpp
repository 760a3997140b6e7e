// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/render.h"

#include "base/hosttext.h"

#include <QCoreApplication>
#include <QLocale>

namespace domcero {

namespace {

struct ArgumentText
{
    // Names come from hosts, and a host may be hostile: what could move the cursor or turn the writing
    // direction is not shown.
    QString operator()(const QString &text) const { return displayText(text); }
    QString operator()(qint64 number) const { return QLocale().toString(number); }
    QString operator()(double number) const { return QLocale().toString(number, 'g', 6); }
    QString operator()(ByteSize size) const { return sizeText(size); }
};

// %1..%9 in one pass, so that a "%2" inside an argument stays what it is.
QString filled(const QString &sentence, const QList<MessageArgument> &arguments)
{
    QString text;
    text.reserve(sentence.size());
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int digit = sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : 0;
        if (digit < 1 || digit > arguments.size()) {
            text += sentence[i];
            continue;
        }
        text += std::visit(ArgumentText{}, arguments[digit - 1]);
        ++i;
    }
    return text;
}

} // namespace

QString render(const Message &message)
{
    if (message.isEmpty())
        return {};
    const QString sentence = QCoreApplication::translate("messages", message.id().constData(), nullptr,
                                                         message.count().value_or(-1));
    return filled(sentence, message.arguments());
}

QString render(const Error &error)
{
    const QString what = render(error.what);
    const QString remedy = render(error.remedy);
    if (what.isEmpty() || remedy.isEmpty())
        return what + remedy;
    return what + u' ' + remedy;
}

} // namespace domcero
