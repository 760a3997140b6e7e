// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/confighighlighter.h"

#include "domain/configkeys.h"
#include "gui/theme.h"
#include "services/configdocument.h"

#include <QPalette>

namespace domcero {

ConfigHighlighter::ConfigHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

void ConfigHighlighter::setPalette(const QPalette &palette)
{
    m_comment.setForeground(theme::fadedText(palette));
    m_comment.setFontItalic(true);
    m_key.setForeground(palette.text());
    m_key.setFontWeight(QFont::Bold);
    m_unknownKey.setForeground(palette.text());
    m_number.setForeground(theme::textColor(theme::Tone::Info, palette));
    m_text.setForeground(theme::textColor(theme::Tone::Good, palette));
    m_bad.setForeground(theme::textColor(theme::Tone::Bad, palette));
    rehighlight();
}

void ConfigHighlighter::highlightBlock(const QString &text)
{
    for (const ConfigToken &token : ConfigDocument::lineTokens(text)) {
        const auto paint = [&](const QTextCharFormat &format) {
            setFormat(static_cast<int>(token.start), static_cast<int>(token.length), format);
        };
        switch (token.kind) {
        case ConfigTokenKind::Comment:
            paint(m_comment);
            break;
        case ConfigTokenKind::Key:
            paint(configKey(text.mid(token.start, token.length).toLatin1()) ? m_key : m_unknownKey);
            break;
        case ConfigTokenKind::Number:
            paint(m_number);
            break;
        case ConfigTokenKind::Text:
            paint(m_text);
            break;
        case ConfigTokenKind::Bad:
            paint(m_bad);
            break;
        case ConfigTokenKind::Sign:
            break;
        }
    }
}

} // namespace domcero
