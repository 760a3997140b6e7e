// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/carryprogress.h"

#include "base/hosttext.h"
#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "text/render.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace domcero {

namespace {

constexpr int barParts = 1000;

} // namespace

CarryProgress::CarryProgress(BackupCarry &carry, QWidget *parent)
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
    setTone(theme::Tone::Info);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_stop, 0, 1);
    layout->addWidget(m_bar, 1, 0, 1, 2);
    layout->addWidget(m_figures, 2, 0, 1, 2);
    connect(m_stop, &QPushButton::clicked, &carry, &BackupCarry::stop);
    connect(&carry, &BackupCarry::changed, this, &CarryProgress::update);
    update();
}

QString CarryProgress::figures() const
{
    if (m_carry->waitsForLink())
        return tr("The connection is lost. It goes on where it was once that is back.");
    switch (m_carry->stage()) {
    case BackupCarry::Stage::Opening:
        return tr("What is needed for it is being made.");
    case BackupCarry::Stage::Finishing:
        return tr("All is there. It is read again, and gets its sums and its name.");
    case BackupCarry::Stage::Closing:
        return tr("What was made for it is being taken away.");
    default:
        break;
    }
    const double total = static_cast<double>(std::max<qint64>(1, m_carry->bytesTotal()));
    QStringList parts{percentText(std::floor(100.0 * static_cast<double>(m_carry->bytesDone()) / total)),
                      tr("%1 of %2")
                          .arg(sizeText(ByteSize::fromBytes(m_carry->bytesDone())),
                               sizeText(ByteSize::fromBytes(m_carry->bytesTotal())))};
    if (m_carry->bytesPerSecond() > 0)
        parts += rateText(m_carry->bytesPerSecond());
    if (const auto left = m_carry->timeLeft())
        parts += tr("about %1 left").arg(durationText(*left));
    return parts.join(QStringLiteral(", "));
}

void CarryProgress::update()
{
    if (!m_carry)
        return;
    const QString guest = displayText(m_carry->guest());
    const QString place = displayText(m_carry->place());
    setTextIfChanged(m_title, guest.isEmpty() || place.isEmpty()
                                  ? tr("A backup is on its way.")
                                  : tr("A backup of %1 is on its way to %2").arg(guest, place));
    const bool carrying = m_carry->stage() == BackupCarry::Stage::Carrying;
    m_bar->setRange(0, carrying ? barParts : 0);
    if (carrying) {
        m_bar->setValue(
            static_cast<int>(static_cast<double>(barParts) * static_cast<double>(m_carry->bytesDone()) /
                             static_cast<double>(std::max<qint64>(1, m_carry->bytesTotal()))));
    }
    m_bar->setAccessibleName(m_title->text());
    setTextIfChanged(m_figures, figures());
    makeFaded(m_figures);
    m_stop->setText(tr("Stop"));
    m_stop->setEnabled(m_carry->stage() <= BackupCarry::Stage::Carrying);
    m_stop->setToolTip(tr("What has come goes again, and so do the snapshots."));
}

void CarryProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        update();
    Card::changeEvent(event);
}

} // namespace domcero
