// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/logtext.h"

#include <QFontDatabase>
#include <QScrollBar>

#include <algorithm>

namespace domcero {

namespace {

constexpr qsizetype mark = 200; // characters by which the new begin is found in the old text

qsizetype commonStart(QStringView a, QStringView b)
{
    return std::mismatch(a.begin(), a.begin() + std::min(a.size(), b.size()), b.begin()).first - a.begin();
}

// How much has gone at the front of `before`; none when `now` does not go on from it.
std::optional<qsizetype> goneFrom(const QString &before, const QString &now)
{
    if (commonStart(before, now) >= std::min(before.size(), mark))
        return 0;
    const qsizetype found = now.size() < mark ? -1 : before.indexOf(QStringView(now).left(mark));
    return found < 0 ? std::nullopt : std::optional(found);
}

} // namespace

LogText::LogText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QScrollBar *bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_atEnd = value >= bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int maximum) {
        if (m_atEnd)
            bar->setValue(maximum);
    });
}

void LogText::showLog(const QString &text)
{
    m_log = text;
    setPlainText(text);
    moveCursor(QTextCursor::End);
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_atEnd = true;
}

void LogText::carryOn(const QString &text)
{
    if (text == m_log)
        return;
    const auto gone = goneFrom(m_log, text);
    if (!gone) {
        showLog(text);
        return;
    }
    const bool atEnd = m_atEnd;
    const int place = verticalScrollBar()->value();
    const auto linesGone = static_cast<int>(QStringView(m_log).left(*gone).count(QLatin1Char('\n')));
    const qsizetype kept = commonStart(QStringView(m_log).sliced(*gone), text);
    QTextCursor edit(document());
    edit.beginEditBlock();
    edit.setPosition(static_cast<int>(*gone + kept));
    edit.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    edit.insertText(text.sliced(kept));
    edit.setPosition(0);
    edit.setPosition(static_cast<int>(*gone), QTextCursor::KeepAnchor);
    edit.removeSelectedText();
    edit.endEditBlock();
    m_log = text;
    verticalScrollBar()->setValue(atEnd ? verticalScrollBar()->maximum() : std::max(0, place - linesGone));
    m_atEnd = atEnd;
}

bool LogText::search(const QString &words, Search search)
{
    QTextCursor from = textCursor();
    if (search == Search::Here)
        from.setPosition(from.selectionStart());
    if (words.isEmpty()) {
        from.clearSelection();
        setTextCursor(from);
        return true;
    }
    const bool back = search == Search::Previous;
    const auto flags = back ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = document()->find(words, from, flags);
    if (found.isNull()) {
        from.movePosition(back ? QTextCursor::End : QTextCursor::Start);
        found = document()->find(words, from, flags);
    }
    if (found.isNull())
        return false;
    setTextCursor(found);
    return true;
}

} // namespace domcero
