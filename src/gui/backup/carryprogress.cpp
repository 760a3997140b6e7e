// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/carryprogress.h"

#include "base/hosttext.h"
#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "services/backups/backupcarry.h"
#include "text/render.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr int barParts = 1000;

} // namespace

CarryProgress::CarryProgress(BackupCarry &carry, Clock &clock, QWidget *parent)
    : Card(parent), m_carry(&carry), m_title(wrappedLabel(this)), m_bar(new QProgressBar(this)),
      m_figures(wrappedLabel(this)), m_stop(new QPushButton(this))
{
    setObjectName(QStringLiteral("carryProgress"));
    m_title->setObjectName(QStringLiteral("carryTitle"));
    m_bar->setObjectName(QStringLiteral("carryBar"));
    m_figures->setObjectName(QStringLiteral("carryFigures"));
    m_stop->setObjectName(QStringLiteral("carryStop"));
    m_stop->setIcon(icon(QStringLiteral("close")));
    m_bar->setTextVisible(false); // the figures say it
    m_bar->setRange(0, barParts);
    setTone(theme::Tone::Info);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_stop, 0, 1);
    layout->addWidget(m_bar, 1, 0, 1, 2);
    layout->addWidget(m_figures, 2, 0, 1, 2);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stopAsked = true;
        if (m_carry)
            m_carry->stop();
        update();
    });
    connect(&carry, &BackupCarry::changed, this, &CarryProgress::update);
    m_second = clock.every(1s, [this] { update(); });
    update();
}

BackupCarry *CarryProgress::carry() const
{
    return m_carry;
}

void CarryProgress::putInTabOrder(QWidget *behind)
{
    setTabOrder(behind, m_stop);
}

QString CarryProgress::stageText() const
{
    if (m_carry->waitsForLink())
        return tr("The connection is lost: it goes on when it is back.");
    switch (m_carry->stage()) {
    case BackupCarry::Stage::Opening:
        return tr("It is being prepared.");
    case BackupCarry::Stage::Finishing:
        return tr("What has come is being proved.");
    case BackupCarry::Stage::Closing:
        return m_carry->error() ? tr("What has come is being removed, and so are the snapshots.")
                                : tr("The snapshots are being removed.");
    default:
        return {};
    }
}

void CarryProgress::update()
{
    if (!m_carry)
        return;
    const QString guest = displayText(m_carry->guest());
    const QString place = displayText(m_carry->place());
    setTextIfChanged(m_title, guest.isEmpty() || place.isEmpty()
                                  ? tr("A backup is on its way.")
                                  : tr("A backup of %1 is on its way to %2.").arg(guest, place));
    const auto total = static_cast<double>(m_carry->bytesTotal());
    const double done = total > 0 ? static_cast<double>(m_carry->bytesDone()) / total : 0;
    m_bar->setValue(static_cast<int>(done * barParts));
    QStringList parts{percentText(std::floor(done * 100))};
    if (const QString stage = stageText(); !stage.isEmpty()) {
        parts = {stage};
    } else {
        if (m_carry->bytesPerSecond() > 0)
            parts += rateText(m_carry->bytesPerSecond());
        if (const auto left = m_carry->timeLeft())
            parts += tr("about %1 left").arg(durationText(*left));
        parts += tr("this window must stay open until then");
    }
    setTextIfChanged(m_figures, parts.join(QStringLiteral(", ")));
    m_bar->setAccessibleName(m_title->text());
    m_bar->setAccessibleDescription(m_figures->text());
    m_stop->setText(tr("Stop"));
    const bool isTooLate = m_carry->stage() >= BackupCarry::Stage::Finishing;
    m_stop->setToolTip(m_carry->error() ? QString()
                       : isTooLate      ? tr("All of it is there: it is only proved and tidied up.")
                                   : tr("What has been carried is removed again, and so are the snapshots."));
    m_stop->setEnabled(m_carry->isRunning() && !isTooLate && !m_stopAsked);
}

void CarryProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        update();
    Card::changeEvent(event);
}

} // namespace domcero
