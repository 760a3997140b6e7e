// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/labels.h"

#include "gui/theme.h"

#include <QApplication>
#include <QLabel>

namespace domcero {

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

void makeHeading(QLabel *label, double scale)
{
    QFont font = QApplication::font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
}

void makeFaded(QLabel *label)
{
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::WindowText, theme::fadedText(palette));
    if (label->palette() != palette)
        label->setPalette(palette);
}

void setTextIfChanged(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
}

} // namespace domcero
