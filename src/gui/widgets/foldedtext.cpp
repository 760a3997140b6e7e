// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/foldedtext.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
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
    if (text == m_text->toPlainText())
        return;
    m_text->setPlainText(text);
    const int lines = std::clamp(static_cast<int>(text.count(QLatin1Char('\n'))) + 1, 2, 8);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * lines + 2 * m_text->frameWidth() + 10);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        m_toggle->setChecked(false);
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
    m_toggle->setText(tr("Details"));
    m_toggle->setToolTip(tr("Show the raw text of the tool"));
    m_text->setAccessibleName(tr("Raw text of the tool"));
}

} // namespace domcero
