// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/rowtext.h"

#include "base/hosttext.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace domcero {

namespace {

constexpr int gap = 6; // around the numbers

QRectF underLines(const QRectF &row, int width)
{
    return {0, row.top(), static_cast<double>(width), row.height()};
}

} // namespace

QString textForRow(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    const QString text = fromHostBytes(line);
    QStringList parts;
    for (const QStringView part : QStringView(text).split(u'\t'))
        parts.append(displayText(part));
    return parts.join(u'\t');
}

// The numbers and marks; what is done in it is the text's.
class RowText::Margin : public QWidget
{
public:
    explicit Margin(RowText *text) : QWidget(text), m_text(text) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_text->paintMargin(event); }

private:
    RowText *m_text;
};

RowText::RowText(QWidget *parent) : QPlainTextEdit(parent), m_margin(new Margin(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabStopDistance(8 * fontMetrics().horizontalAdvance(u'0'));
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect &area, int scrolled) {
        if (scrolled != 0)
            m_margin->update();
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    placeMargin();
}

void RowText::setRows(const QList<TextRow> &rows)
{
    if (m_rows == rows)
        return;
    const auto sameText = [](const TextRow &x, const TextRow &y) { return x.text == y.text; };
    const bool isSame = std::equal(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), sameText);
    m_rows = rows;
    if (!isSame) {
        const int place = verticalScrollBar()->value();
        QStringList lines;
        for (const TextRow &row : rows)
            lines.append(row.text);
        setPlainText(lines.join(u'\n'));
        verticalScrollBar()->setValue(place);
    }
    m_current = m_currentCount = 0;
    placeMargin();
    fadeRemarks();
    viewport()->update();
}

void RowText::setMarked(bool marked)
{
    m_marked = marked;
    placeMargin();
}

void RowText::setCurrent(int first, int count)
{
    m_current = first;
    m_currentCount = count;
    viewport()->update();
    m_margin->update();
}

void RowText::showRow(int first, int count)
{
    QScrollBar *bar = verticalScrollBar(); // in lines, since none is wrapped
    const int last = first + std::max(1, count) - 1;
    if (last >= bar->value() + bar->pageStep())
        bar->setValue(last - bar->pageStep() + 1);
    if (first < bar->value())
        bar->setValue(first);
}

template <typename F>
void RowText::eachVisible(F &&call) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && block.blockNumber() < m_rows.size();
         block = block.next()) {
        QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (!block.next().isValid())
            area.setHeight(area.height() - document()->documentMargin()); // which Qt counts as the last one's
        if (area.top() > viewport()->height())
            return;
        call(block.blockNumber(), area);
    }
}

void RowText::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const int width = viewport()->width();
        eachVisible([&](int at, const QRectF &area) {
            const TextRow &row = m_rows[at];
            const QRectF line = underLines(area, width);
            if (row.tone != theme::Tone::Neutral)
                painter.fillRect(line, theme::groundColor(row.tone, palette()));
            if (row.kind == TextRow::Kind::Filler)
                painter.fillRect(line, QBrush(theme::edgeColor(palette()), Qt::BDiagPattern));
            if (row.kind == TextRow::Kind::Remark && row.tone == theme::Tone::Neutral)
                painter.fillRect(line, palette().color(QPalette::Window));
            if (m_currentCount == 0)
                return;
            painter.setPen(palette().color(QPalette::Text));
            if (at == m_current)
                painter.drawLine(QPointF(0, area.top() + 0.5), QPointF(width, area.top() + 0.5));
            if (at == m_current + m_currentCount - 1)
                painter.drawLine(QPointF(0, area.bottom() - 0.5), QPointF(width, area.bottom() - 0.5));
        });
    }
    QPlainTextEdit::paintEvent(event);
}

void RowText::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setFont(font());
    const int left = numberWidth(&TextRow::left);
    const int right = numberWidth(&TextRow::right);
    const int width = m_margin->width();
    eachVisible([&](int at, const QRectF &area) {
        const TextRow &row = m_rows[at];
        const auto number = [&](int value, int from, int room) {
            if (value > 0)
                painter.drawText(QRectF(from, area.top(), room, area.height()),
                                 Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
        };
        painter.setPen(theme::fadedText(palette()));
        number(row.left, gap, left);
        number(row.right, left > 0 ? 2 * gap + left : gap, right);
        if (!row.mark.isNull()) {
            painter.setPen(theme::textColor(row.tone, palette()));
            painter.drawText(
                QRectF(0, area.top(), width - fontMetrics().horizontalAdvance(u'0') / 2.0, area.height()),
                Qt::AlignRight | Qt::AlignVCenter, QString(row.mark));
        }
        if (at >= m_current && at < m_current + m_currentCount)
            painter.fillRect(QRectF(0, area.top(), 3, area.height()), palette().color(QPalette::Text));
    });
}

int RowText::numberWidth(int TextRow::*number) const
{
    int most = 0;
    for (const TextRow &row : m_rows)
        most = std::max(most, row.*number);
    const auto digits = static_cast<int>(QString::number(most).size());
    return most == 0 ? 0 : fontMetrics().horizontalAdvance(u'0') * digits;
}

void RowText::placeMargin()
{
    const int left = numberWidth(&TextRow::left);
    const int right = numberWidth(&TextRow::right);
    int width = (left > 0 ? left + gap : 0) + (right > 0 ? right + gap : 0);
    if (m_marked)
        width += 2 * fontMetrics().horizontalAdvance(u'0');
    if (width > 0)
        width += gap / 2;
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), width, area.height());
    m_margin->setVisible(width > 0);
    m_margin->update();
}

void RowText::fadeRemarks()
{
    QList<QTextEdit::ExtraSelection> faded;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind != TextRow::Kind::Remark)
            continue;
        QTextEdit::ExtraSelection one;
        one.cursor = QTextCursor(document()->findBlockByNumber(static_cast<int>(i)));
        one.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        one.format.setForeground(theme::fadedText(palette()));
        faded.append(one);
    }
    setExtraSelections(faded);
}

void RowText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void RowText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeMargin();
    if (event->type() == QEvent::PaletteChange) {
        fadeRemarks();
        m_margin->update();
    }
}

} // namespace domcero
