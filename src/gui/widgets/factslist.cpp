// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/factslist.h"

#include "gui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace domcero {

FactsList::FactsList(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(14);
    m_layout->setVerticalSpacing(5);
    m_layout->setColumnStretch(1, 1);
}

void FactsList::setFacts(const QList<Fact> &facts)
{
    for (const Line &line : std::as_const(m_lines)) {
        line.caption->hide();
        line.value->hide();
    }
    for (const Fact &fact : facts) {
        Line &line = m_lines[fact.id];
        if (!line.caption) {
            const int row = static_cast<int>(m_lines.size()) - 1;
            line.caption = new QLabel(this);
            line.caption->setObjectName(QString::fromLatin1(fact.id + "Caption"));
            makeFaded(line.caption);
            line.value = wrappedLabel(this);
            line.value->setObjectName(QString::fromLatin1(fact.id + "Value"));
            m_layout->addWidget(line.caption, row, 0, Qt::AlignTop | Qt::AlignLeft);
            m_layout->addWidget(line.value, row, 1, Qt::AlignTop);
        }
        setTextIfChanged(line.caption, fact.caption);
        setTextIfChanged(line.value, fact.value);
        line.caption->setVisible(!fact.value.isEmpty());
        line.value->setVisible(!fact.value.isEmpty());
    }
}

void FactsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (const Line &line : std::as_const(m_lines))
            makeFaded(line.caption);
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
