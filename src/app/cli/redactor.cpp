// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/redactor.h"

#include "base/hosttext.h"
#include "formats/host/sections.h"

#include <algorithm>

namespace domcero::cli {

namespace {

// What tools and config files say by themselves: a guest of such a name is no secret, and replacing it would
// ruin the transcript.
bool isCommonWord(const QString &word)
{
    static const QStringList common{
        QStringLiteral("name"),   QStringLiteral("memory"), QStringLiteral("list"),
        QStringLiteral("info"),   QStringLiteral("xl"),     QStringLiteral("xen"),
        QStringLiteral("disk"),   QStringLiteral("root"),   QStringLiteral("kernel"),
        QStringLiteral("type"),   QStringLiteral("uuid"),   QStringLiteral("vif"),
        QStringLiteral("dom0"),   QStringLiteral("linux"),  QStringLiteral("test"),
        QStringLiteral("none"),   QStringLiteral("dev"),    QStringLiteral("etc"),
        QStringLiteral("bridge"), QStringLiteral("demo"),   QStringLiteral("auto"),
        QStringLiteral("true"),   QStringLiteral("false"),  QStringLiteral("localhost")};
    return word.size() < 2 || common.contains(word);
}

bool isPlain(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

// The stand-in written over the letters of the original, whose blanks and signs stay where they are.
QString inShapeOf(const QString &original, const QString &standIn)
{
    const auto places = std::count_if(original.begin(), original.end(), isPlain);
    if (places < standIn.size())
        return standIn;
    QString shaped = original;
    qsizetype at = 0;
    for (QChar &c : shaped) {
        if (isPlain(c))
            c = at < standIn.size() ? standIn[at++] : QChar(u'x');
        else if (c.isLetterOrNumber())
            c = u'ñ';
    }
    return shaped;
}

bool isIpv6(const QString &text)
{
    const QStringList groups = text.split(u':');
    const bool shortened = text.contains(QLatin1String("::"));
    return (shortened ? groups.size() <= 9 : groups.size() == 8) &&
           std::all_of(groups.begin(), groups.end(), [](const QString &g) { return g.size() <= 4; });
}

// QRegularExpression does not look into text with lone surrogates, which stand for bytes that are not UTF-8
// (base/hosttext.h): in the meantime they are characters of the private use area.
QString matchable(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size())
            ++i;
        else if (text[i].isLowSurrogate())
            text[i] = QChar(static_cast<char16_t>(text[i].unicode() - 0xDC00 + 0xF700));
    }
    return text;
}

QString unmatchable(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() >= 0xF780 && c.unicode() <= 0xF7FF)
            c = QChar(static_cast<char16_t>(c.unicode() - 0xF700 + 0xDC00));
    }
    return text;
}

QString masked(QStringView comment)
{
    QString out;
    for (const QChar c : comment) {
        if (c.isLetter())
            out += c.unicode() < 0x80 ? QChar(u'x') : QChar(u'ñ');
        else
            out += c.isDigit() ? QChar(u'0') : c;
    }
    return out;
}

// Where a comment of a config file begins in a line, or -1. (Text in triple quotes over several lines, which
// xl does not have, would be taken line by line.)
qsizetype commentStart(QStringView line)
{
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (quote.isNull() && c == u'#')
            return i;
        if (c == quote)
            quote = QChar();
        else if (quote.isNull() && (c == u'"' || c == u'\''))
            quote = c;
    }
    return -1;
}

// The words of comments, which may hold names and telephone numbers; their signs stay.
QString withoutComments(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        const qsizetype start = commentStart(line);
        if (start >= 0)
            line = line.left(start) + masked(QStringView(line).sliced(start));
    }
    return lines.join(u'\n');
}

} // namespace

void Redactor::hide(const QString &word, const QString &prefix)
{
    const QString key = matchable(word).toLower();
    if (isCommonWord(key) || m_words.contains(key))
        return;
    m_words.insert(key, prefix);
    m_compiled = false;
}

void Redactor::hideHost(const QString &nameOrAddress)
{
    static const QRegularExpression onlyNumbers(QStringLiteral("^[0-9a-fA-F:.%\\[\\]]+$"));
    if (onlyNumbers.match(nameOrAddress).hasMatch())
        return; // an address: replaced wherever it stands, anyway
    hide(nameOrAddress, QStringLiteral("host"));
    const qsizetype dot = nameOrAddress.indexOf(u'.');
    if (dot < 1)
        return;
    hide(nameOrAddress.left(dot), QStringLiteral("host"));
    const QString domain = nameOrAddress.mid(dot + 1);
    if (!m_domains.contains(domain))
        m_domains += domain;
    m_compiled = false;
}

void Redactor::hideGuest(const QString &name)
{
    hide(name, QStringLiteral("guest"));
}

void Redactor::hidePerson(const QString &login)
{
    hide(login, QStringLiteral("user"));
}

void Redactor::compile()
{
    QStringList words = m_words.keys();
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) {
        return a.size() > b.size() || (a.size() == b.size() && a < b);
    });
    for (QString &word : words)
        word = QRegularExpression::escape(word);
    QStringList domains;
    for (const QString &domain : m_domains)
        domains += QRegularExpression::escape(domain);

    // One pass, the first alternative that fits: what has been replaced is not looked at again.
    QStringList alternatives{
        QStringLiteral(
            R"((?:passwd|password|passphrase|secret|token)["']?\s*[:=]\s*)"
            R"((?:"\K(?<inDouble>[^"\n]+)|'\K(?<inSingle>[^'\n]+)|\K(?<bare>(?!null\b|true\b|false\b)[^\s"',\]]+)))"),
        QStringLiteral(R"((?<iqn>\biqn\.\d{4}-\d{2}\.[^\s,"'\[\]]+?)(?=-lun-\d|[\s,"'\[\]]|$))"),
        QStringLiteral(R"((?<wwn>(?:\bwwn-0x|\bnaa\.|\beui\.|\bscsi-[0-9a-f])[0-9a-f]{12,32}))"),
        QStringLiteral(R"(\b(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b)"),
        QStringLiteral(R"(\b(?<lvm>[0-9a-z]{6}(?:-[0-9a-z]{4}){5}-[0-9a-z]{6})\b)"),
        QStringLiteral(R"(\b(?<mac>[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\g{-1}[0-9a-f]{2}){4})\b(?!:))"),
        QStringLiteral(R"((?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+))"),
        QStringLiteral(R"((?<![\w:.])(?<ipv6>[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8})(?![\w:]))"),
        QStringLiteral(R"((?<![\d.])(?<ipv4>(?:\d{1,3}\.){3}\d{1,3})(?![\d.]))"),
        QStringLiteral(R"(/home/\K(?<person>[^/\s'",:;]+))"),
    };
    if (!domains.isEmpty())
        alternatives +=
            QStringLiteral(R"((?<![\w.-])(?<fqdn>(?:[\w-]+\.)*(?:%1))(?![\w-]))").arg(domains.join(u'|'));
    if (!words.isEmpty())
        alternatives +=
            QStringLiteral(R"((?<![\p{L}\p{N}])(?<word>%1)(?![\p{L}\p{N}]))").arg(words.join(u'|'));
    m_pattern.setPattern(alternatives.join(u'|'));
    m_pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption |
                                QRegularExpression::UseUnicodePropertiesOption |
                                QRegularExpression::MultilineOption);
    m_compiled = true;
}

int Redactor::number(const QString &kind, const QString &original)
{
    QHash<QString, int> &known = m_numbers[kind];
    const QString key = original.toLower();
    if (!known.contains(key))
        known.insert(key, static_cast<int>(known.size()) + 1);
    return known.value(key);
}

QString Redactor::numbered(const QString &kind, const QString &original)
{
    return kind + QString::number(number(kind, original));
}

QString Redactor::ipv4(const QString &address)
{
    const QStringList parts = address.split(u'.');
    if (std::any_of(parts.begin(), parts.end(), [](const QString &p) { return p.toInt() > 255; }))
        return address;
    if (parts[0] == QLatin1String("127") || parts[0] == QLatin1String("0") ||
        parts[0] == QLatin1String("255"))
        return address; // loopback, any, masks
    // The three networks that are set aside for documents (RFC 5737), then the one for benchmarks.
    const int n = number(QStringLiteral("ipv4"), address) - 1;
    static const QStringList networks{QStringLiteral("192.0.2."), QStringLiteral("198.51.100."),
                                      QStringLiteral("203.0.113.")};
    const QString network = n / 254 < 3 ? networks[n / 254] : QStringLiteral("198.18.%1.").arg(n / 254 % 256);
    return network + QString::number(n % 254 + 1);
}

QString Redactor::ipv6(const QString &address)
{
    if (!isIpv6(address) || address == QLatin1String("::") || address == QLatin1String("::1"))
        return address;
    const bool linkLocal = address.startsWith(QLatin1String("fe80:"), Qt::CaseInsensitive);
    return (linkLocal ? QStringLiteral("fe80::%1") : QStringLiteral("2001:db8::%1"))
        .arg(number(QStringLiteral("ipv6"), address), 0, 16);
}

QString Redactor::mac(const QString &address)
{
    const QChar separator = address[2];
    const QString plain = QString(address).remove(separator).toLower();
    if (plain == QLatin1String("000000000000") || plain == QLatin1String("ffffffffffff") ||
        plain == QLatin1String("feffffffffff"))
        return address; // none, broadcast, every vif's backend
    const QString maker =
        plain.startsWith(QLatin1String("00163e")) ? QStringLiteral("00163e") : QStringLiteral("020000");
    QString fake =
        maker + QStringLiteral("%1").arg(number(QStringLiteral("mac"), plain), 6, 16, QLatin1Char('0'));
    for (int i = 10; i > 0; i -= 2)
        fake.insert(i, separator);
    return fake;
}

QString Redactor::replacement(const QRegularExpressionMatch &match)
{
    const auto text = [&](const char *group) {
        const QString name = QString::fromLatin1(group);
        return match.regularExpression().namedCaptureGroups().contains(name) ? match.captured(name)
                                                                             : QString();
    };
    for (const char *password : {"inDouble", "inSingle", "bare"}) {
        if (!text(password).isEmpty())
            return QStringLiteral("redacted");
    }
    if (const QString s = text("iqn"); !s.isEmpty())
        return QStringLiteral("iqn.2000-01.org.example:") + numbered(QStringLiteral("n"), s);
    if (const QString s = text("wwn"); !s.isEmpty())
        return s.left(s.indexOf(
                          QLatin1Char(s.startsWith(QLatin1String("wwn"), Qt::CaseInsensitive) ? 'x' : '.')) +
                      1) +
               QStringLiteral("%1").arg(number(QStringLiteral("wwn"), s), 16, 16, QLatin1Char('0'));
    if (const QString s = text("uuid"); !s.isEmpty())
        return s == QLatin1String("00000000-0000-0000-0000-000000000000")
                   ? s
                   : QStringLiteral("00000000-0000-4000-8000-%1")
                         .arg(number(QStringLiteral("uuid"), s), 12, 16, QLatin1Char('0'));
    if (const QString s = text("lvm"); !s.isEmpty())
        return QStringLiteral("000000-0000-0000-0000-0000-0000-%1")
            .arg(number(QStringLiteral("lvm"), s), 6, 10, QLatin1Char('0'));
    if (const QString s = text("mac"); !s.isEmpty())
        return mac(s);
    if (const QString s = text("mail"); !s.isEmpty())
        return numbered(QStringLiteral("mail"), s) + QStringLiteral("@example.org");
    if (const QString s = text("ipv6"); !s.isEmpty())
        return ipv6(s);
    if (const QString s = text("ipv4"); !s.isEmpty())
        return ipv4(s);
    if (const QString s = text("person"); !s.isEmpty())
        return numbered(QStringLiteral("user"), s);
    if (const QString s = text("fqdn"); !s.isEmpty())
        return numbered(QStringLiteral("host"), s.section(u'.', 0, 0)) + QStringLiteral(".example.org");
    if (const QString s = text("word"); !s.isEmpty())
        return inShapeOf(s, numbered(m_words.value(s.toLower()), s));
    return match.captured();
}

QString Redactor::replaced(const QString &text)
{
    if (!m_compiled)
        compile();
    const QString whole = matchable(text);
    QString out;
    qsizetype at = 0;
    auto matches = m_pattern.globalMatch(whole);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(whole).sliced(at, match.capturedStart() - at);
        out += replacement(match);
        at = match.capturedEnd();
    }
    out += QStringView(whole).sliced(at);
    return unmatchable(out);
}

QByteArray Redactor::redact(const QByteArray &text)
{
    return toHostBytes(replaced(fromHostBytes(text)));
}

QByteArray Redactor::redactConfig(const QByteArray &text)
{
    return toHostBytes(replaced(withoutComments(fromHostBytes(text))));
}

QByteArray Redactor::redactSections(const QByteArray &text)
{
    const auto sections = parseSections(text);
    if (!sections)
        return redactConfig(text);
    QByteArray out;
    for (const Section &section : *sections)
        out += sectionText({redact(section.name), section.exitStatus, redactConfig(section.content)});
    return out;
}

} // namespace domcero::cli
