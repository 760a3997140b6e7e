// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configwordview.h"

#include "base/hosttext.h"
#include "base/log.h"
#include "gui/widgets/foldedtext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/messagebar.h"
#include "gui/widgets/plaintable.h"
#include "services/configcompare.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace domcero {

namespace {

using What = ConfigReading::What;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(domcero::ConfigWordView)
};

QString nameOf(const ConfigReading &reading)
{
    switch (reading.what) {
    case What::Name:
        return Words::tr("Name");
    case What::Uuid:
        return Words::tr("UUID");
    case What::Type:
        return Words::tr("Type");
    case What::Memory:
        return Words::tr("Memory (MiB)");
    case What::MaxMemory:
        return Words::tr("Memory at most (MiB)");
    case What::Vcpus:
        return Words::tr("vCPUs");
    case What::MaxVcpus:
        return Words::tr("vCPUs at most");
    case What::Disk:
        return Words::tr("Disk %1").arg(displayText(reading.device));
    case What::Nic:
        break;
    }
    return Words::tr("Network interface %1").arg(reading.device.toInt() + 1);
}

QString linesForDisplay(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        lines.append(displayText(line));
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace

ConfigWordView::ConfigWordView(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_bar(new MessageBar(this)), m_table(new PlainTable(this)),
      m_said(new FoldedText(this)), m_close(new QPushButton(this))
{
    m_table->setObjectName(QStringLiteral("config_word"));
    m_close->setObjectName(QStringLiteral("config_closeWord"));
    m_bar->setDismissable(false);
    makeHeading(m_title, 1.1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_table);
    layout->addWidget(m_said);
    layout->addStretch();
    layout->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_close, &QPushButton::clicked, this, &ConfigWordView::closed);
    m_said->setCaption([] { return tr("What xl says"); }, [] { return tr("What xl says"); });
    updateAll();
}

void ConfigWordView::showAsking()
{
    m_word.reset();
    updateAll();
    m_close->setFocus(Qt::OtherFocusReason);
}

void ConfigWordView::showWord(const Result<ConfigWord> &word, const Guest &ours)
{
    m_word = word;
    m_ours = ours;
    updateAll();
    if (!word || !word->accepted)
        return;
    for (const ConfigReading &reading : compareReadings(ours, word->guest)) {
        if (!reading.isSame()) // a defect of ours
            qCWarning(logGui) << "xl reads a config otherwise:" << static_cast<int>(reading.what)
                              << reading.device << "ours" << reading.ours << "xl's" << reading.theirs;
    }
}

void ConfigWordView::updateAll()
{
    m_title->setText(tr("What the host's xl reads"));
    m_close->setText(tr("Back to the text"));
    m_table->setAccessibleName(tr("What Domcero and xl read"));
    Notice notice;
    QList<QStringList> rows;
    if (!m_word) {
        notice.text = [] { return tr("It is being asked. Nothing is started by that."); };
    } else if (!*m_word) {
        notice = Notice::fromError(m_word->error());
    } else if (!(*m_word)->accepted) {
        notice.tone = theme::Tone::Bad;
        notice.text = [] { return tr("xl refuses this text: a guest cannot be started from it."); };
    } else {
        const QList<ConfigReading> readings = compareReadings(m_ours, (*m_word)->guest);
        for (const ConfigReading &reading : readings)
            rows.append({nameOf(reading), displayText(reading.ours), displayText(reading.theirs),
                         reading.isSame() ? tr("yes") : tr("no")});
        const bool same = std::all_of(readings.begin(), readings.end(),
                                      [](const ConfigReading &reading) { return reading.isSame(); });
        notice.tone = same ? theme::Tone::Good : theme::Tone::Warning;
        notice.text = same ? Notice::Text([] { return tr("xl takes it, and reads the same as Domcero."); })
                           : Notice::Text([] {
                                 return tr("xl takes it, but reads some of it otherwise than Domcero: "
                                           "that is a defect of Domcero. xl is right.");
                             });
    }
    m_bar->say(notice);
    m_table->setContent({tr("Setting"), tr("Domcero reads"), tr("xl reads"), tr("Same")}, rows);
    m_table->setVisible(!rows.isEmpty());
    m_said->setText(m_word && *m_word ? linesForDisplay((*m_word)->said) : QString());
}

void ConfigWordView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateAll();
    QWidget::changeEvent(event);
}

void ConfigWordView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace domcero
