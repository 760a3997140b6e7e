// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTextBlock>

namespace domcero {

// A log to be read: plain, in a monospaced font, its lines not wrapped. It stands at its end and follows what
// comes, unless the reader has scrolled up: then, and where something is selected, the place is kept, also
// when lines have gone at the top. Gui thread.
class LogText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit LogText(QWidget *parent = nullptr);

    void showLog(const QString &text); // another one: from its end
    void carryOn(const QString &text); // the same one, as it is now
    const QString &log() const { return m_log; }
    bool isAtEnd() const { return m_atEnd; }
    QString firstVisibleLine() const { return firstVisibleBlock().text(); }

    enum class Search { Here, Next, Previous };
    // Selects the next place of these words, in any case of letters; beyond the end from the begin again.
    // False: they are not there. Here: the place that is selected counts, for words that are being typed.
    bool search(const QString &words, Search search);

private:
    QString m_log;
    bool m_atEnd = true;
};

} // namespace domcero
