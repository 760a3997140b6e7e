// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/messagearea.h"

#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

namespace {

constexpr qsizetype mostAtOnce = 4;
constexpr qsizetype mostBadAtOnce = 8; // what went wrong is not pushed away by good news

bool isBad(const MessageBar &bar)
{
    return bar.tone() == theme::Tone::Bad || bar.tone() == theme::Tone::Warning;
}

} // namespace

MessageArea::MessageArea(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(12, 8, 12, 0);
    m_layout->setSpacing(6);
    hide();
}

void MessageArea::put(const QString &key, const Notice &notice)
{
    take(key);
    if (m_order.size() >= mostAtOnce) {
        const auto good = std::find_if(m_order.cbegin(), m_order.cend(),
                                       [this](const QString &one) { return !isBad(*m_bars.value(one)); });
        if (good != m_order.cend())
            take(*good);
        else if (m_order.size() >= mostBadAtOnce)
            take(m_order.first());
    }
    auto *bar = new MessageBar(this);
    bar->setObjectName(QStringLiteral("message"));
    m_bars.insert(key, bar);
    m_order.append(key);
    m_layout->addWidget(bar);
    connect(bar, &MessageBar::dismissed, this, [this, key] { take(key); });
    bar->say(notice);
    show();
}

void MessageArea::take(const QString &key)
{
    MessageBar *bar = m_bars.take(key);
    if (!bar)
        return;
    m_order.removeOne(key);
    bar->hide();
    bar->deleteLater();
    setVisible(!m_order.isEmpty());
}

} // namespace domcero
