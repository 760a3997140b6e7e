// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace domcero {

// The colours of a config's text, from the palette; keys that xl knows are
// bold.
class ConfigHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit ConfigHighlighter(QTextDocument *document);

    void setPalette(const QPalette &palette); // and colours anew

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat m_comment;
    QTextCharFormat m_key;
    QTextCharFormat m_unknownKey;
    QTextCharFormat m_number;
    QTextCharFormat m_text;
    QTextCharFormat m_bad;
};

} // namespace domcero
