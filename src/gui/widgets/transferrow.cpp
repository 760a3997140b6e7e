// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/transferrow.h"

#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "models/transfertext.h"
#include "services/transfer/transfers.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace domcero {

namespace {

using Stage = Transfer::Stage;
constexpr int barSteps = 1000;
constexpr int iconSize = 16;

QPushButton *makeButton(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

const char *iconOf(const Transfer &transfer)
{
    switch (transfer.stage()) {
    case Stage::Done:
        return "good";
    case Stage::Failed:
        return "error";
    case Stage::Stopped:
        return "pause";
    default:
        return transfer.waitsForLink() ? "warning" : "disk";
    }
}

} // namespace

TransferRow::TransferRow(Transfers &transfers, Transfer &transfer, QWidget *parent)
    : QWidget(parent), m_transfers(&transfers), m_transfer(&transfer), m_icon(new QLabel(this)),
      m_place(wrappedLabel(this)), m_state(wrappedLabel(this)), m_bar(new QProgressBar(this)),
      m_stop(makeButton("transferStop", this)), m_resume(makeButton("transferResume", this)),
      m_folder(makeButton("transferFolder", this)), m_remove(new QToolButton(this))
{
    m_icon->setObjectName(QStringLiteral("transferIcon"));
    m_place->setObjectName(QStringLiteral("transferPlace"));
    m_state->setObjectName(QStringLiteral("transferState"));
    m_bar->setObjectName(QStringLiteral("transferBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(fontMetrics().height() / 2);
    m_remove->setObjectName(QStringLiteral("transferRemove"));
    m_remove->setIcon(icon(QStringLiteral("close")));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_place);
    words->addWidget(m_bar);
    words->addWidget(m_state);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    for (QPushButton *button : {m_stop, m_resume, m_folder})
        layout->addWidget(button, 0, Qt::AlignVCenter);
    layout->addWidget(m_remove, 0, Qt::AlignVCenter);

    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_transfer)
            m_transfer->stop();
    });
    connect(m_resume, &QPushButton::clicked, this, &TransferRow::carryOn);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (m_transfer)
            Q_EMIT folderWanted(QFileInfo(m_transfer->local()).absolutePath());
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (m_transfers && m_transfer)
            m_transfers->remove(m_transfer);
    });
    retranslate();
}

void TransferRow::tabBefore(const TransferRow &next)
{
    setTabOrder(m_stop, m_resume);
    setTabOrder(m_resume, m_folder);
    setTabOrder(m_folder, m_remove);
    setTabOrder(m_remove, next.m_stop);
}

void TransferRow::carryOn()
{
    if (!m_transfers || !m_transfer)
        return;
    if (m_transfer->wasInTheWay())
        m_transfer->allowOverwrite();
    m_transfers->resume(m_transfer);
}

void TransferRow::update()
{
    if (!m_transfer)
        return;
    const Transfer &transfer = *m_transfer;
    const Stage stage = transfer.stage();
    const bool goesOn = stage < Stage::Done;
    setTextIfChanged(m_place, transfertext::place(transfer));
    setTextIfChanged(m_state, transfertext::state(transfer));
    m_place->setToolTip(transfertext::origin(transfer));
    if (stage == Stage::Failed)
        makeToned(m_state, theme::Tone::Bad);
    else if (transfer.waitsForLink())
        makeToned(m_state, theme::Tone::Warning);
    else
        makeToned(m_state, theme::Tone::Neutral);
    const int progress = transfertext::progress(transfer);
    m_bar->setRange(0, progress < 0 ? 0 : barSteps);
    m_bar->setValue(std::max(progress, 0));
    m_bar->setVisible(stage != Stage::Done && (goesOn || progress > 0));
    m_icon->setPixmap(icon(QLatin1String(iconOf(transfer))).pixmap(iconSize, iconSize));
    // What has the focus is not hidden under the hands of whoever works without a mouse.
    const bool hadFocus = m_stop->hasFocus() || m_resume->hasFocus();
    m_stop->setVisible(goesOn);
    m_resume->setVisible(stage == Stage::Stopped || stage == Stage::Failed);
    m_resume->setText(transfer.wasInTheWay() ? tr("Replace it") : tr("Resume"));
    m_resume->setAccessibleName(
        (transfer.wasInTheWay() ? tr("Replace %1") : tr("Resume %1")).arg(transfertext::name(transfer)));
    m_folder->setVisible(stage == Stage::Done && transfer.kind() == Transfer::Kind::Download);
    if (hadFocus && !m_stop->isVisible() && !m_resume->isVisible())
        m_remove->setFocus(Qt::OtherFocusReason);
}

void TransferRow::retranslate()
{
    if (!m_transfer)
        return;
    const QString name = transfertext::name(*m_transfer);
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("What has arrived is kept, and it can be resumed"));
    m_stop->setAccessibleName(tr("Stop %1").arg(name));
    m_folder->setText(tr("Show in folder"));
    m_folder->setAccessibleName(tr("Show %1 in its folder").arg(name));
    m_remove->setToolTip(tr("Take it off the list; of a file that is not done, what has arrived is removed"));
    m_remove->setAccessibleName(tr("Remove %1 from the list").arg(name));
    m_bar->setAccessibleName(tr("How far %1 is").arg(name));
    update();
}

void TransferRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace domcero
