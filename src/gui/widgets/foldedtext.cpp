// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/foldedtext.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

FoldedText::FoldedText(QWidget *parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_text(new QPlainTextEdit(this))
{
    m_toggle->setObjectName(QStringLiteral("detailsToggle"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_text->setObjectName(QStringLiteral("detailsText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_text);
    connect(m_toggle, &QToolButton::toggled, this, &FoldedText::open);
    retranslate();
    hide();
}

void FoldedText::setText(const QString &text)
{
    const QString before = m_text->toPlainText();
    if (text == before)
        return;
    if (!before.isEmpty() && text.startsWith(before)) {
        // It grows: who reads it keeps the place.
        QTextCursor end(m_text->document());
        end.movePosition(QTextCursor::End);
        end.insertText(text.mid(before.size()));
    } else {
        m_text->setPlainText(text);
    }
    const int lines = std::clamp(static_cast<int>(text.count(QLatin1Char('\n'))) + 1, 2, 8);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * lines + 2 * m_text->frameWidth() + 10);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        m_toggle->setChecked(false);
}

void FoldedText::setCaption(const std::function<QString()> &caption,
                            const std::function<QString()> &nameOfText)
{
    m_caption = caption;
    m_nameOfText = nameOfText;
    retranslate();
}

QString FoldedText::text() const
{
    return m_text->toPlainText();
}

bool FoldedText::isOpen() const
{
    return m_toggle->isChecked();
}

void FoldedText::open(bool open)
{
    m_text->setVisible(open);
    m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
}

void FoldedText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FoldedText::retranslate()
{
    m_toggle->setText(m_caption ? m_caption() : tr("Details"));
    m_toggle->setToolTip(m_caption ? QString() : tr("Show the raw text of the tool"));
    m_text->setAccessibleName(m_nameOfText ? m_nameOfText() : tr("Raw text of the tool"));
}

} // namespace domcero
