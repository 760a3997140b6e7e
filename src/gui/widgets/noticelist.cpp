// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/noticelist.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace domcero {

namespace {

constexpr qsizetype shownAtFirst = 2;

} // namespace

NoticeList::NoticeList(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_more(new QPushButton(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_more->setObjectName(QStringLiteral("moreNotices"));
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        showEntries();
    });
    hide();
}

void NoticeList::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    showEntries();
}

void NoticeList::showEntries()
{
    const bool many = m_entries.size() > shownAtFirst + 1;
    const qsizetype shown = many && !m_all ? shownAtFirst : m_entries.size();
    while (m_bars.size() > static_cast<std::size_t>(shown)) {
        delete m_bars.back();
        m_bars.pop_back();
    }
    for (qsizetype i = 0; i < shown; ++i) {
        const Entry &entry = m_entries[i];
        if (static_cast<std::size_t>(i) == m_bars.size()) {
            auto *bar = new MessageBar(this);
            bar->setDismissable(false);
            m_layout->insertWidget(static_cast<int>(i), bar);
            m_bars.push_back(bar);
        }
        MessageBar *bar = m_bars[static_cast<std::size_t>(i)];
        bar->setObjectName(QStringLiteral("notice%1").arg(i));
        if (entry.show)
            bar->setAction(
                entry.showText ? entry.showText : [] { return tr("Show it"); }, entry.show);
        else
            bar->clearAction();
        bar->say(entry.notice);
    }
    m_more->setVisible(many);
    m_more->setText(m_all ? tr("Show the worst only")
                          : tr("Show %n more", nullptr, static_cast<int>(m_entries.size() - shown)));
    setVisible(!m_entries.isEmpty());
}

void NoticeList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showEntries();
    QWidget::changeEvent(event);
}

} // namespace domcero
