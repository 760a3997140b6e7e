// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/requirementlist.h"

#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "text/render.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace domcero {

RequirementList::RequirementList(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(10);
    m_layout->setVerticalSpacing(2);
    m_layout->setColumnStretch(2, 1);
}

RequirementList::Line &RequirementList::line(const QByteArray &id)
{
    Line &made = m_lines[id];
    if (made.light)
        return made;
    // Two grid rows each: title and finding side by side, the remedy below the finding.
    const int row = 2 * (static_cast<int>(m_lines.size()) - 1);
    const QString name = QString::fromLatin1(id);
    made.light = new QLabel(this);
    made.light->setObjectName(name + QStringLiteral("Light"));
    made.title = new QLabel(this);
    made.title->setObjectName(name + QStringLiteral("Title"));
    made.title->setTextFormat(Qt::PlainText);
    made.finding = wrappedLabel(this);
    made.finding->setObjectName(name + QStringLiteral("Finding"));
    made.remedy = wrappedLabel(this);
    made.remedy->setObjectName(name + QStringLiteral("Remedy"));
    m_layout->addWidget(made.light, row, 0, Qt::AlignTop);
    m_layout->addWidget(made.title, row, 1, Qt::AlignTop | Qt::AlignLeft);
    m_layout->addWidget(made.finding, row, 2, Qt::AlignTop);
    m_layout->addWidget(made.remedy, row + 1, 2, Qt::AlignTop);
    return made;
}

void RequirementList::setRequirements(const QList<Requirement> &requirements)
{
    if (m_requirements == requirements)
        return;
    m_requirements = requirements;
    retranslate();
}

void RequirementList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RequirementList::retranslate()
{
    for (const Line &other : std::as_const(m_lines)) {
        for (QLabel *label : {other.light, other.title, other.finding, other.remedy})
            label->hide();
    }
    for (const Requirement &requirement : std::as_const(m_requirements)) {
        const Line &shown = line(requirement.id);
        QString iconName;
        QString verdict;
        switch (requirement.verdict) {
        case Verdict::Good:
            iconName = QStringLiteral("good");
            verdict = tr("Good");
            break;
        case Verdict::Warning:
            iconName = QStringLiteral("warning");
            verdict = tr("Warning");
            break;
        case Verdict::Bad:
            iconName = QStringLiteral("error");
            verdict = tr("Not met");
            break;
        case Verdict::Unknown:
            iconName = QStringLiteral("unknown");
            verdict = tr("Unknown");
            break;
        }
        shown.light->setPixmap(icon(iconName).pixmap(QSize(16, 16), devicePixelRatioF()));
        shown.light->setToolTip(verdict);
        shown.light->setAccessibleName(verdict);
        setTextIfChanged(shown.title, domcero::render(requirement.title));
        setTextIfChanged(shown.finding, domcero::render(requirement.finding));
        const QString remedy = domcero::render(requirement.remedy);
        setTextIfChanged(shown.remedy, remedy);
        makeFaded(shown.remedy);
        for (QLabel *label : {shown.light, shown.title, shown.finding})
            label->show();
        shown.remedy->setVisible(!requirement.remedy.isEmpty() && !remedy.isEmpty());
    }
}

} // namespace domcero
