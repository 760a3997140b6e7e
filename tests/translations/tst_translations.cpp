// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

// What translations/*.ts promise: nothing is missing, nothing unfinished, and a Spanish sentence takes the
// same arguments and ends as its English source does.

namespace {

struct Entry
{
    QString context;
    QString source;
    QString comment; // tells apart what is one word in English
    bool isPlural = false;
    bool isFinished = true;
    QStringList translations; // singular and plural

    QString key() const { return context + u'\x1f' + source + u'\x1f' + comment + (isPlural ? u'n' : u'1'); }
};

Entry readMessage(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        const auto name = xml.name();
        if (name == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            entry.comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            entry.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!entry.isPlural) {
                entry.translations += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                entry.translations += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QMap<QString, Entry> readCatalogue(const QString &path)
{
    QMap<QString, Entry> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            const Entry entry = readMessage(xml, context);
            entries.insert(entry.key(), entry);
        }
    }
    return xml.hasError() ? QMap<QString, Entry>() : entries;
}

QString catalogue(const char *language)
{
    return QStringLiteral(DOMCERO_SOURCE_DIR "/translations/domcero_%1.ts").arg(QLatin1String(language));
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?[1-9]|L?n)"));
    QSet<QString> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured();
    return found;
}

// How a text ends, where that is more than a letter: a full stop, an ellipsis, a colon, a question mark.
QString ending(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(\\.\\.\\.|…|[.:?!,;])?\\s*$"));
    const QString found = pattern.match(text).captured(1);
    return found == QLatin1String("…") ? QStringLiteral("...") : found;
}

QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1String("&&"), QLatin1String("\x01")).remove(u'&');
}

QChar mnemonic(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&([^&\\s])"));
    const QString found = pattern.match(QString(text).remove(QLatin1String("&&"))).captured(1);
    return found.isEmpty() ? QChar() : found[0].toLower();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_spanish = readCatalogue(catalogue("es"));
        m_english = readCatalogue(catalogue("en"));
        QVERIFY(m_spanish.size() > 50);
    }

    // Whoever adds a text runs the target update-translations and translates it.
    void everyTextOfTheSourcesIsInTheCatalogue()
    {
        QTemporaryDir folder;
        for (const char *language : {"es", "en"}) {
            const QString fresh = folder.filePath(QLatin1String(language) + QStringLiteral(".ts"));
            QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-extensions"),
                                  QStringLiteral("cpp,h,ui")};
            if (QByteArray(language) == "en")
                arguments += QStringLiteral("-pluralonly");
            arguments << QStringLiteral("-source-language") << QStringLiteral("en_US")
                      << QStringLiteral("-target-language") << QLatin1String(language)
                      << QStringLiteral(DOMCERO_SOURCE_DIR "/src") << QStringLiteral(DOMCERO_SOURCE_DIR "/ui")
                      << QStringLiteral("-ts") << fresh;
            QProcess lupdate;
            lupdate.start(QStringLiteral(DOMCERO_LUPDATE), arguments);
            QVERIFY(lupdate.waitForFinished(120000));
            QCOMPARE(lupdate.exitCode(), 0);
            const QMap<QString, Entry> inSources = readCatalogue(fresh);
            const QMap<QString, Entry> &known = QByteArray(language) == "en" ? m_english : m_spanish;
            QStringList missing;
            for (const Entry &entry : inSources) {
                if (!known.contains(entry.key()))
                    missing += entry.context + QStringLiteral(": ") + entry.source;
            }
            QVERIFY2(missing.isEmpty(),
                     qPrintable(
                         QStringLiteral("not in %1: %2").arg(QLatin1String(language), missing.join(u'\n'))));
            QStringList superfluous;
            for (const Entry &entry : known) {
                if (!inSources.contains(entry.key()))
                    superfluous += entry.context + QStringLiteral(": ") + entry.source;
            }
            QVERIFY2(superfluous.isEmpty(), qPrintable(superfluous.join(u'\n')));
        }
    }

    void everythingIsTranslated()
    {
        for (const Entry &entry : all()) {
            QVERIFY2(entry.isFinished, qPrintable(entry.context + QStringLiteral(": ") + entry.source));
            QVERIFY(entry.translations.size() == (entry.isPlural ? 2 : 1));
            for (const QString &translation : entry.translations)
                QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(entry.source));
        }
    }

    // A sentence that counts must be marked so (QT_TRANSLATE_N_NOOP, tr with a number), or it has no
    // singular.
    void whatCountsIsPlural()
    {
        for (const Entry &entry : m_spanish)
            QVERIFY2(entry.isPlural == entry.source.contains(QLatin1String("%n")), qPrintable(entry.source));
    }

    void sameArguments()
    {
        for (const Entry &entry : all()) {
            for (const QString &translation : entry.translations) {
                QSet<QString> wanted = placeholders(entry.source);
                QSet<QString> found = placeholders(translation);
                // "One guest" needs no number.
                if (entry.isPlural && translation == entry.translations.first() &&
                    !found.contains(QStringLiteral("%n")))
                    wanted.remove(QStringLiteral("%n"));
                QVERIFY2(wanted == found, qPrintable(entry.source + QStringLiteral(" -> ") + translation));
            }
        }
    }

    void sameEnding()
    {
        for (const Entry &entry : m_spanish) {
            for (const QString &translation : entry.translations) {
                QVERIFY2(ending(entry.source) == ending(translation),
                         qPrintable(entry.source + QStringLiteral(" -> ") + translation));
                QCOMPARE(translation.startsWith(u' '), entry.source.startsWith(u' '));
                QCOMPARE(translation.endsWith(u' '), entry.source.endsWith(u' '));
                QVERIFY2(ending(translation) != QLatin1String("?") || translation.contains(u'¿'),
                         qPrintable(translation));
                QVERIFY2(ending(translation) != QLatin1String("!") || translation.contains(u'¡'),
                         qPrintable(translation));
            }
        }
    }

    void sentencesBeginAlike()
    {
        // Names that keep their small letter at the beginning, too.
        static const QRegularExpression names(QStringLiteral("^(?:vCPU|dom0|xl|sudo)\\b"));
        for (const Entry &entry : m_spanish) {
            const QChar from = withoutMnemonic(entry.source).at(0);
            // An abbreviation says nothing of the case.
            const bool abbreviated = entry.source.size() > 1 && entry.source[1].isUpper();
            if (!from.isLetter() || abbreviated)
                continue;
            for (const QString &translation : entry.translations) {
                const QString to =
                    withoutMnemonic(translation).remove(QRegularExpression(QStringLiteral("^[¿¡]")));
                if (to.at(0).isLetter() && !names.match(translation).hasMatch())
                    QVERIFY2(from.isUpper() == to.at(0).isUpper(),
                             qPrintable(entry.source + QStringLiteral(" -> ") + translation));
            }
        }
    }

    // Where the English text has a mnemonic the Spanish one has, and no two of one menu or page are the same.
    void mnemonics()
    {
        for (const Entry &entry : m_spanish) {
            if (entry.translations.size() == 1)
                QVERIFY2(mnemonic(entry.source).isNull() == mnemonic(entry.translations.first()).isNull(),
                         qPrintable(entry.source));
        }
    }
    void mnemonicsOfOneMenuDiffer_data()
    {
        QTest::addColumn<bool>("spanish");
        QTest::newRow("en") << false;
        QTest::newRow("es") << true;
    }
    void mnemonicsOfOneMenuDiffer()
    {
        QFETCH(bool, spanish);
        QStringList forms;
        const QDir ui(QStringLiteral(DOMCERO_SOURCE_DIR "/ui"));
        for (const QString &name : ui.entryList({QStringLiteral("*.ui")}))
            forms += ui.filePath(name);
        for (const QString &path : std::as_const(forms))
            checkMenus(path, spanish);
    }

    void glossary_data()
    {
        QTest::addColumn<QString>("english"); // where the source has this word...
        QTest::addColumn<QString>("spanish"); // ...the translation has one of these
        const auto row = [](const char *english, const char *spanish) {
            QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(spanish);
        };
        row("\\bguests?\\b",
            "máquinas? virtual|\\bMV\\b|domU|\\bMÁQUINA|\\bguest (?:va|delete)\\b"); // the verb too
        row("host key", "clave");
        row("fingerprint", "huella");
        row("passphrase", "frase de contraseña");
        row("hypervisor", "hipervisor");
        row("force[ds]? off", "forz|fuerz");
        row("snapshot", "instantánea");
        row("backup", "respald|\\bbackup va\\b|de backup:|\\bbackup o\\b"); // the verb too
        row("\\bbridges?\\b", "puente|\\bbridge=");
        row("config file", "archivos? de configuración|CONFIGURACIÓN");
        row("journal", "bitácora");
        row("unreachable", "inalcanzable");
        row("cannot be undone", "no se puede deshacer");
    }
    void glossary()
    {
        QFETCH(QString, english);
        QFETCH(QString, spanish);
        const QRegularExpression from(english, QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression to(spanish, QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
        for (const Entry &entry : m_spanish) {
            if (!from.match(withoutMnemonic(entry.source)).hasMatch())
                continue;
            for (const QString &translation : entry.translations)
                QVERIFY2(to.match(withoutMnemonic(translation)).hasMatch(),
                         qPrintable(entry.source + QStringLiteral(" -> ") + translation));
        }
    }

    void wordsThatAreNotOurs()
    {
        // Of another region, of another register, or the wrong one of two.
        const QRegularExpression unwanted(
            QStringLiteral("huésped|\\binvitad[oa]|ordenador|fichero|\\busted\\b|\\bsu equipo\\b|\\bpor "
                           "favor\\b|vosotros|"
                           "\\bsnapshot|\\bbackup|contraseña de paso|copia de seguridad|\\bhost\\b(?!\\.)|"
                           "\\bsoportad[oa]|\\bremover\\b|\\bresetear|\\bcliquear|\\bhuella digital"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        // The glossary speaks impersonally: "Hay que instalar", "Conviene revisar", "Instalar".
        const QRegularExpression commands(
            QStringLiteral(
                "(?:^|[.:;] )(?:Abra|Active|Actualice|Agregue|Apague|Asegúrese|Asigne|Cambie|Cierre|Compare|"
                "Compruebe|Conecte|Conéctese|Consulte|Corrija|Cree|Dé|Desmonte|Ejecute|Elija|Escriba|Espere|"
                "Fuerce|Guarde|Haga|Ingrese|Inicie|Instale|Intente|Introduzca|Ponga|Pruebe|Pulse|Quite|"
                "Reemplace|Reinicie|Revise|Seleccione|Verifique|Vuelva)\\b|[«»]"),
            QRegularExpression::UseUnicodePropertiesOption);
        for (const Entry &entry : m_spanish) {
            for (const QString &translation : entry.translations) {
                // The operand HOST of the command line, the keyword of ssh_config and words of configs are
                // names.
                QString text = withoutMnemonic(translation);
                text.remove(QRegularExpression(QStringLiteral(
                    "\\bHOST\\b|\\bHost de ~|--trust-host-key|known_hosts|\\bhost[:,]|=host\\b|"
                    "\\bbackup va\\b|de backup:|\\bbackup o\\b")));
                auto match = unwanted.match(text);
                if (!match.hasMatch())
                    match = commands.match(text);
                QVERIFY2(!match.hasMatch(),
                         qPrintable(match.captured() + QStringLiteral(": ") + translation));
            }
        }
    }

private:
    QList<Entry> all() const { return m_spanish.values() + m_english.values(); }

    QString shown(const QString &context, const QString &source, bool spanish) const
    {
        if (!spanish)
            return source;
        for (const Entry &entry : m_spanish) {
            if (entry.context == context && entry.source == source)
                return entry.translations.value(0);
        }
        return source;
    }

    // A menu's own actions; a form's own labels and buttons.
    void checkMenus(const QString &path, bool spanish)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString form;
        QMap<QString, QString> textOf;        // object name -> text
        QMap<QString, QStringList> actionsOf; // menu -> actions
        QStringList objects;                  // the nesting of widgets and actions
        QSet<QString> menus;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            const QString name = xml.name().toString();
            if (token == QXmlStreamReader::StartElement) {
                if (name == QLatin1String("class") && form.isEmpty()) {
                    form = xml.readElementText();
                } else if (name == QLatin1String("widget") || name == QLatin1String("action")) {
                    objects += xml.attributes().value(QLatin1String("name")).toString();
                    if (xml.attributes().value(QLatin1String("class")).startsWith(QLatin1String("QMenu")))
                        menus += objects.last();
                } else if (name == QLatin1String("addaction") && !objects.isEmpty() &&
                           menus.contains(objects.last())) {
                    actionsOf[objects.last()] += xml.attributes().value(QLatin1String("name")).toString();
                } else if (name == QLatin1String("property") &&
                           (xml.attributes().value(QLatin1String("name")) == QLatin1String("text") ||
                            xml.attributes().value(QLatin1String("name")) == QLatin1String("title")) &&
                           !objects.isEmpty()) {
                    xml.readNextStartElement();
                    if (xml.name() == QLatin1String("string"))
                        textOf[objects.last()] = shown(form, xml.readElementText(), spanish);
                }
            } else if (token == QXmlStreamReader::EndElement &&
                       (name == QLatin1String("widget") || name == QLatin1String("action"))) {
                objects.removeLast();
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(path));
        QSet<QString> inMenus;
        for (const QStringList &actions : std::as_const(actionsOf)) {
            QMap<QChar, QString> seen;
            for (const QString &action : actions) {
                inMenus += action;
                const QChar letter = mnemonic(textOf.value(action));
                QVERIFY2(letter.isNull() || !seen.contains(letter),
                         qPrintable(path + QStringLiteral(": ") + textOf.value(action) +
                                    QStringLiteral(" and ") + seen.value(letter)));
                if (!letter.isNull())
                    seen.insert(letter, textOf.value(action));
            }
        }
        QMap<QChar, QString> seen;
        for (auto text = textOf.cbegin(); text != textOf.cend(); ++text) {
            const QChar letter = inMenus.contains(text.key()) ? QChar() : mnemonic(text.value());
            QVERIFY2(letter.isNull() || !seen.contains(letter),
                     qPrintable(path + QStringLiteral(": ") + text.value() + QStringLiteral(" and ") +
                                seen.value(letter)));
            if (!letter.isNull())
                seen.insert(letter, text.value());
        }
    }

    QMap<QString, Entry> m_spanish;
    QMap<QString, Entry> m_english;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
