// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/labels.h"

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

namespace {

void colour(QLabel *label, const QColor &words)
{
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::WindowText, words);
    if (label->palette() != palette)
        label->setPalette(palette);
}

} // namespace

void makeFaded(QLabel *label)
{
    colour(label, theme::fadedText(QApplication::palette()));
}

void makeToned(QLabel *label, theme::Tone tone)
{
    colour(label, theme::textColor(tone, QApplication::palette()));
}

void setTextIfChanged(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
}

} // namespace domcero
