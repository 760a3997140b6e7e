// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configform.h"

#include "gui/config/configdisks.h"
#include "gui/config/configfield.h"
#include "gui/config/confignics.h"
#include "gui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

ConfigForm::ConfigForm(QWidget *parent) : QScrollArea(parent), m_contents(new QWidget)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(m_contents);
    layout->setContentsMargins(2, 4, 10, 8);
    layout->setSpacing(8);
    for (const ConfigSection &section : configSections()) {
        auto *title = new QLabel(m_contents);
        makeHeading(title, 1.1);
        m_titles.append(title);
        layout->addWidget(title);
        if (section.part == ConfigSection::Part::Disks) {
            m_disks = new ConfigDisks(m_contents);
            layout->addWidget(m_disks);
            connect(m_disks, &ConfigDisks::wants, this, &ConfigForm::wants);
            continue;
        }
        if (section.part == ConfigSection::Part::Nics) {
            m_nics = new ConfigNics(m_contents);
            layout->addWidget(m_nics);
            connect(m_nics, &ConfigNics::wants, this, &ConfigForm::wants);
            continue;
        }
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(10);
        grid->setVerticalSpacing(4);
        grid->setColumnStretch(1, 1);
        for (const ConfigFieldSpec &spec : section.fields) {
            auto *field = new ConfigField(spec, m_contents);
            const int row = grid->rowCount();
            grid->addWidget(field->label(), row, 0, Qt::AlignTop);
            grid->addWidget(field, row, 1);
            field->label()->setMinimumHeight(field->control()->sizeHint().height());
            connect(field, &ConfigField::wants, this, &ConfigForm::wants);
            m_fields.append(field);
        }
        layout->addLayout(grid);
    }
    layout->addStretch();
    setWidget(m_contents);
    retranslate();
}

void ConfigForm::setHost(const ConfigHost &host)
{
    m_disks->setHost(host);
    m_nics->setHost(host);
}

void ConfigForm::show(const ConfigDocument &document, const QList<ConfigMark> &marks)
{
    m_contents->setEnabled(!document.problem());
    if (document.problem())
        return; // shows what it last understood
    QHash<QByteArray, const ConfigMark *> worst;
    for (const ConfigMark &mark : marks) {
        const ConfigMark *&known = worst[document.keyAt(mark.start)];
        if (!known || mark.severity < known->severity)
            known = &mark;
    }
    for (ConfigField *field : std::as_const(m_fields)) {
        const ConfigValue value = document.value(field->key());
        field->show(value, worst.value(field->key()));
        const bool shown = !field->spec().onlyWhenSaid || value.kind != ConfigValue::Kind::Absent;
        field->setVisible(shown);
        field->label()->setVisible(shown);
    }
    const bool isHvm = document.guest({}).type == GuestType::Hvm;
    m_disks->show(document, isHvm);
    m_nics->show(document, isHvm);
    setMinimumWidth(
        std::min(600, m_contents->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width()));
}

void ConfigForm::retranslate()
{
    setAccessibleName(tr("Form of the config"));
    const QList<ConfigSection> &sections = configSections();
    for (int i = 0; i < m_titles.size(); ++i)
        m_titles[i]->setText(sections[i].title());
}

void ConfigForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace domcero
