// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configfile.h"
#include "app/cli/configverbs.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/literal.h"
#include "formats/xlcfg/style.h"
#include "formats/xlcfg/xljson.h"

namespace domcero::cli {

namespace {

void write(XlJson &json, const XlcfgValue &value)
{
    if (!value.isList) {
        json.text(value.text);
        return;
    }
    json.open('[');
    for (const XlcfgValue &item : value.items)
        write(json, item);
    json.close(']');
}

// As a config has it: what is printed is a config again.
QByteArray literalOf(const XlcfgValue &value, char quote, char itemQuote)
{
    if (!value.isList) {
        const auto tokens = tokenizeXlcfg(value.text);
        const bool isNumber = tokens.size() == 1 && tokens.first().kind == XlcfgTokenKind::Number;
        return isNumber ? value.text : quoteXlcfg(value.text, quote);
    }
    QByteArray list = "[";
    for (const XlcfgValue &item : value.items)
        list += (list.size() > 1 ? ", " : " ") + literalOf(item, itemQuote, itemQuote);
    return list + " ]";
}

Exit show(const ConfigFile &config, Output &out)
{
    XlJson json(true);
    QByteArray text;
    json.open('{');
    for (const QByteArray &name : config.file.names()) {
        const XlcfgValue &value = *config.file.value(name);
        json.key(name);
        write(json, value);
        text += name + " = " + literalOf(value, '"', '\'') + '\n';
    }
    json.close('}');
    out.bytes(out.isJson() ? json.result() : text);
    return Exit::Done;
}

Exit get(const ConfigFile &config, const QByteArray &name, Output &out)
{
    const XlcfgValue *value = config.file.value(name);
    if (!value) {
        refuse(out, config.path,
               makeError(ErrorCode::NotFound, Message(QT_TRANSLATE_NOOP("messages", "“%1” is not set there."),
                                                      {displayText(fromHostBytes(name))})));
        return Exit::Failed;
    }
    if (out.isJson()) {
        XlJson json(true);
        write(json, *value);
        out.bytes(json.result());
    } else if (!value->isList) {
        out.bytes(value->text + '\n');
    } else {
        for (const XlcfgValue &item : value->items)
            out.bytes((item.isList ? literalOf(item, '\'', '\'') : item.text) + '\n');
    }
    return Exit::Done;
}

Result<QByteArray> changed(const ConfigFile &config, const QStringList &words, bool asText)
{
    const QByteArray name = toHostBytes(words.value(2));
    if (words.first() == QLatin1String("unset"))
        return withoutXlcfgKey(config.file, name);
    return xlcfgLiteral(config.file, toHostBytes(words.value(3)), asText)
        .andThen([&](const QByteArray &literal) { return withXlcfgKey(config.file, name, literal); });
}

} // namespace

Exit configVerb(const Options &options, Output &out)
{
    const QStringList &words = options.operands;
    if (words.first() == QLatin1String("disk"))
        return showDisk(words.mid(1), out);
    if (words.first() == QLatin1String("vif"))
        return showNic(words.mid(1), out);
    if (words.first() == QLatin1String("convert")) {
        const auto old = readConfig(out, words[1]);
        return old ? convertConfig(*old, out) : Exit::Failed;
    }
    const auto config = readGoodConfig(out, words[1]);
    if (!config)
        return Exit::Failed;
    if (words.first() == QLatin1String("show"))
        return show(*config, out);
    if (words.first() == QLatin1String("get"))
        return get(*config, toHostBytes(words[2]), out);
    const auto text = changed(*config, words, options.asText);
    if (!text) {
        refuse(out, config->path, text.error());
        return Exit::Failed;
    }
    return writeConfig(out, *config, *text);
}

} // namespace domcero::cli
