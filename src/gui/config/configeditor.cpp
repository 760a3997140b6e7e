// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configeditor.h"

#include "gui/config/configcompletion.h"
#include "gui/config/confighighlighter.h"
#include "gui/theme.h"
#include "services/configdocument.h"
#include "text/render.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace domcero {

namespace {

class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(ConfigEditor *editor) : QWidget(editor), m_editor(editor) {}
    QSize sizeHint() const override { return {m_editor->numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintNumbers(event); }

private:
    ConfigEditor *m_editor;
};

theme::Tone toneOf(ConfigSeverity severity)
{
    switch (severity) {
    case ConfigSeverity::Error:
        return theme::Tone::Bad;
    case ConfigSeverity::Warning:
        return theme::Tone::Warning;
    case ConfigSeverity::Note:
        break;
    }
    return theme::Tone::Info;
}

} // namespace

ConfigEditor::ConfigEditor(QWidget *parent)
    : QPlainTextEdit(parent), m_numbers(new LineNumbers(this)),
      m_highlighter(new ConfigHighlighter(document())), m_completer(new QCompleter(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    m_highlighter->setPalette(palette());
    m_completer->setWidget(this);
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &ConfigEditor::take);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ConfigEditor::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    retranslate();
    placeNumbers();
}

ConfigEditor::~ConfigEditor() = default;

void ConfigEditor::setText(const QString &text)
{
    m_marks.clear();
    setPlainText(text);
    showMarks();
}

QString ConfigEditor::text() const
{
    // Those of the file itself are escaped: these two are ends of lines.
    return document()
        ->toRawText()
        .replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'))
        .replace(QChar(QChar::LineSeparator), QLatin1Char('\n'));
}

void ConfigEditor::apply(const ConfigEdit &edit, bool joins)
{
    if (edit.isNothing())
        return;
    QTextCursor cursor(document());
    if (joins)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(edit.start));
    cursor.setPosition(static_cast<int>(edit.start + edit.length), QTextCursor::KeepAnchor);
    cursor.insertText(edit.text);
    cursor.endEditBlock();
}

void ConfigEditor::replaceAll(const QString &text)
{
    apply(editBetween(this->text(), text));
}

void ConfigEditor::setMarks(const QList<ConfigMark> &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    showMarks();
}

void ConfigEditor::showMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    const int end = document()->characterCount() - 1;
    for (const ConfigMark &mark : m_marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::min(static_cast<int>(mark.start), end));
        selection.cursor.setPosition(std::min(static_cast<int>(mark.start + mark.length), end),
                                     QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(theme::textColor(toneOf(mark.severity), palette()));
        selections.append(selection);
    }
    setExtraSelections(selections);
    m_numbers->update();
}

void ConfigEditor::goTo(qsizetype place)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(place, 0, document()->characterCount() - 1)));
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

bool ConfigEditor::findText(const QString &wanted, bool back)
{
    if (wanted.isEmpty())
        return true;
    const QTextDocument::FindFlags flags = back ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = document()->find(wanted, textCursor(), flags);
    if (found.isNull()) {
        QTextCursor from(document());
        from.movePosition(back ? QTextCursor::End : QTextCursor::Start);
        found = document()->find(wanted, from, flags);
    }
    if (found.isNull())
        return false;
    setTextCursor(found);
    return true;
}

const ConfigMark *ConfigEditor::markAt(qsizetype place) const
{
    const ConfigMark *found = nullptr;
    for (const ConfigMark &mark : m_marks) {
        const bool covers = place >= mark.start && place <= mark.start + mark.length;
        if (covers && (!found || mark.severity < found->severity))
            found = &mark;
    }
    return found;
}

int ConfigEditor::numbersWidth() const
{
    const int digits = static_cast<int>(QString::number(std::max(99, blockCount())).size());
    return 22 + fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits;
}

void ConfigEditor::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numbersWidth(), inside.height());
}

void ConfigEditor::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), palette().window());
    const QColor faded = theme::fadedText(palette());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        const ConfigMark *worst = nullptr;
        for (const ConfigMark &mark : m_marks) {
            const bool isHere =
                mark.start >= block.position() && mark.start < block.position() + block.length();
            if (isHere && (!worst || mark.severity < worst->severity))
                worst = &mark;
        }
        painter.setPen(faded);
        painter.drawText(QRectF(12, top, m_numbers->width() - 18, height), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        if (worst) {
            const QColor color = theme::textColor(toneOf(worst->severity), palette());
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(QPointF(8, top + height / 2), 3.5, 3.5);
        }
        top += height;
    }
}

bool ConfigEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const ConfigMark *mark = markAt(cursorForPosition(help->pos()).position())) {
            const QString what = domcero::render(mark->what);
            const QString remedy = mark->remedy.isEmpty() ? QString() : domcero::render(mark->remedy);
            QToolTip::showText(help->globalPos(), remedy.isEmpty() ? what : what + QLatin1Char('\n') + remedy,
                               this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void ConfigEditor::insertFromMimeData(const QMimeData *source)
{
    QPlainTextEdit::insertFromMimeData(source);
    Q_EMIT pasted();
}

void ConfigEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
        showMarks();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        placeNumbers();
    }
    QPlainTextEdit::changeEvent(event);
}

void ConfigEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void ConfigEditor::keyPressEvent(QKeyEvent *event)
{
    QAbstractItemView *popup = m_completer->popup();
    if (popup->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore();
            return; // the completer's
        default:
            break;
        }
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ShiftModifier)) { // QTextDocument's soft line is none
        insertPlainText(QStringLiteral("\n"));
        return;
    }
    const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!asked)
        QPlainTextEdit::keyPressEvent(event);
    const bool typed = !event->text().isEmpty() && event->text()[0].isLetterOrNumber() &&
                       !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (asked || typed || popup->isVisible())
        offer(asked);
}

// While a key is typed only from its third letter on: nobody wants a list under
// every word.
void ConfigEditor::offer(bool asked)
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const ConfigCompletion completion = configCompletion(before);
    const bool wanted = asked || (completion.isKey && completion.begun.size() >= 3);
    const bool isDone = completion.words.size() == 1 && completion.words.first() == completion.begun;
    if (!wanted || completion.words.isEmpty() || (isDone && !asked)) {
        m_completer->popup()->hide();
        return;
    }
    static_cast<QStringListModel *>(m_completer->model())->setStringList(completion.words);
    m_completer->setCompletionPrefix(completion.begun);
    QRect place = cursorRect();
    place.translate(numbersWidth(), 0);
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                   m_completer->popup()->verticalScrollBar()->sizeHint().width() + 12);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    m_completer->complete(place);
}

void ConfigEditor::take(const QString &word)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                        static_cast<int>(m_completer->completionPrefix().size()));
    cursor.insertText(word);
    setTextCursor(cursor);
}

void ConfigEditor::retranslate()
{
    setAccessibleName(tr("Text of the config"));
    setToolTip(QString());
}

} // namespace domcero
