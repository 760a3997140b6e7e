// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backupform.h"

#include "base/hosttext.h"
#include "domain/storageindex.h"
#include "gui/backup/placechoice.h"
#include "gui/backup/plansummary.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/sizefield.h"
#include "plan/backup/backupplans.h"
#include "text/render.h"

#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace domcero {

namespace {

constexpr int mostKept = 999;
constexpr int usuallyKept = 7;
constexpr int indent = 24; // below a box, what it means

void addHint(QVBoxLayout &layout, QLabel *hint)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(indent, 0, 0, 4);
    line->addWidget(hint);
    layout.addLayout(line);
}

} // namespace

BackupForm::BackupForm(QWidget *parent)
    : QWidget(parent), m_title(wrappedLabel(this)), m_place(new PlaceChoice(this)),
      m_placeHint(wrappedLabel(this)), m_disksCaption(new QLabel(this)), m_momentCaption(wrappedLabel(this)),
      m_running(new QRadioButton(this)), m_runningHint(wrappedLabel(this)), m_pause(new QRadioButton(this)),
      m_pauseHint(wrappedLabel(this)), m_flush(new QCheckBox(this)), m_flushHint(wrappedLabel(this)),
      m_ownRoom(new QCheckBox(this)), m_room(new SizeField(this)), m_prune(new QCheckBox(this)),
      m_keep(new QSpinBox(this)), m_summary(new PlanSummary(this)), m_back(new QPushButton(this)),
      m_apply(new QPushButton(this))
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_place, "backup_place"},
        {m_placeHint, "backup_placeHint"},
        {m_title, "backup_title"},
        {m_running, "backup_running"},
        {m_pause, "backup_pause"},
        {m_flush, "backup_flush"},
        {m_ownRoom, "backup_ownRoom"},
        {m_room, "backup_room"},
        {m_prune, "backup_prune"},
        {m_keep, "backup_keep"},
        {m_summary, "backup_summary"},
        {m_back, "backup_back"},
        {m_apply, "backup_apply"},
        {m_momentCaption, "backup_moment"},
        {m_runningHint, "backup_runningHint"},
        {m_pauseHint, "backup_pauseHint"},
        {m_flushHint, "backup_flushHint"},
        {m_disksCaption, "backup_disksCaption"},
    };
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    makeHeading(m_title, 1.1);
    m_running->setChecked(true);
    m_room->setRange(ByteSize::fromMiB(4), ByteSize::fromGiB(qint64{16} * 1024));
    m_room->setSize(ByteSize::fromGiB(2));
    m_room->setEnabled(false);
    m_keep->setRange(1, mostKept);
    m_keep->setValue(usuallyKept);
    m_keep->setEnabled(false);

    auto *contents = new QWidget(this);
    auto *form = new QVBoxLayout(contents);
    form->setContentsMargins(2, 2, 8, 2);
    form->setSpacing(4);
    form->addWidget(m_place);
    form->addWidget(m_placeHint);
    form->addSpacing(6);
    form->addWidget(m_disksCaption);
    m_disksLayout = new QVBoxLayout;
    m_disksLayout->setSpacing(2);
    form->addLayout(m_disksLayout);
    form->addSpacing(6);
    form->addWidget(m_momentCaption);
    form->addWidget(m_running);
    addHint(*form, m_runningHint);
    form->addWidget(m_pause);
    addHint(*form, m_pauseHint);
    form->addWidget(m_flush);
    addHint(*form, m_flushHint);
    const auto addPair = [form](QWidget *box, QWidget *field) {
        auto *line = new QHBoxLayout;
        line->addWidget(box);
        line->addWidget(field);
        line->addStretch();
        form->addLayout(line);
    };
    addPair(m_ownRoom, m_room);
    addPair(m_prune, m_keep);
    form->addSpacing(8);
    form->addWidget(m_summary);
    form->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("backup_scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(contents);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    for (QAbstractButton *box :
         {static_cast<QAbstractButton *>(m_running), static_cast<QAbstractButton *>(m_pause),
          static_cast<QAbstractButton *>(m_flush), static_cast<QAbstractButton *>(m_ownRoom),
          static_cast<QAbstractButton *>(m_prune)})
        connect(box, &QAbstractButton::toggled, this, &BackupForm::check);
    connect(m_ownRoom, &QCheckBox::toggled, m_room, &QWidget::setEnabled);
    connect(m_prune, &QCheckBox::toggled, m_keep, &QWidget::setEnabled);
    connect(m_room, &SizeField::sizeChanged, this, &BackupForm::check);
    connect(m_keep, &QSpinBox::valueChanged, this, &BackupForm::check);
    connect(m_back, &QPushButton::clicked, this, &BackupForm::cancelled);
    connect(m_apply, &QPushButton::clicked, this, &BackupForm::accept);
    connect(m_place, &PlaceChoice::changed, this, &BackupForm::check);
    retranslate();
}

void BackupForm::setUp(HostManager &manager, Settings &settings)
{
    m_place->setUp(manager, settings);
}

void BackupForm::ask(HostSession *session, const QString &guest)
{
    leave();
    m_session = session;
    m_guest = guest;
    m_place->ask(*session, false);
    connect(session, &HostSession::stateChanged, this, &BackupForm::check);
    connect(session, &HostSession::storageChanged, this, &BackupForm::check);
    connect(session, &HostSession::linkChanged, this, &BackupForm::check);
    connect(session, &HostSession::backupPendingChanged, this, &BackupForm::check);
    if (!session->isReadingStorage())
        session->readStorage();
    makeDisks();
    retranslate();
    (m_boxes.isEmpty() ? static_cast<QWidget *>(m_back) : m_boxes.first())->setFocus(Qt::OtherFocusReason);
}

void BackupForm::leave()
{
    if (m_session)
        m_session->disconnect(this);
    m_session.clear();
}

QList<GuestDisk> BackupForm::disks() const
{
    const Guest *guest = m_session ? m_session->state().guest(m_guest) : nullptr;
    QList<GuestDisk> found;
    for (const GuestDisk &disk : !guest                  ? QList<GuestDisk>()
                                 : isAlive(guest->state) ? guest->disks
                                                         : guest->configuredDisks) {
        if (!disk.cdrom && !disk.target.isEmpty())
            found += disk;
    }
    return found;
}

void BackupForm::makeDisks()
{
    qDeleteAll(std::exchange(m_boxes, {}));
    m_disks = disks();
    QWidget *before = m_disksCaption;
    for (const GuestDisk &disk : std::as_const(m_disks)) {
        auto *box = new QCheckBox(m_disksCaption->parentWidget());
        box->setObjectName(QStringLiteral("backup_disk_") + disk.vdev);
        box->setChecked(true);
        m_disksLayout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &BackupForm::check);
        setTabOrder(before, box);
        before = box;
        m_boxes += box;
    }
}

BackupRequest BackupForm::request() const
{
    BackupRequest request;
    request.guest = m_guest;
    const bool here = m_place->isHere();
    if (here)
        request.folder = m_place->place().folder;
    for (qsizetype i = 0; i < m_disks.size(); ++i) {
        if (!m_boxes[i]->isChecked())
            request.without += m_disks[i].vdev;
    }
    const bool runs = !m_running->isHidden();
    request.pause = runs && m_pause->isChecked();
    request.flush = runs && m_flush->isChecked();
    if (m_ownRoom->isChecked())
        request.snapshotRoom = m_room->size();
    if (here && m_prune->isChecked())
        request.keep = m_keep->value();
    return request;
}

// Of one that goes elsewhere, what is done on its own host.
Result<Plan> BackupForm::plan() const
{
    if (m_place->isHere())
        return m_session->planFor(request());
    const Result<CarriedBackup> made = m_session->carriedPlans(request());
    if (!made)
        return made.error();
    Plan plan = made->begin;
    plan.steps += made->end.steps;
    return plan;
}

void BackupForm::accept()
{
    check(); // what the host is now
    if (!m_apply->isEnabled())
        return;
    m_place->remember();
    if (m_place->isHere())
        Q_EMIT accepted(request());
    else
        Q_EMIT carryWanted(request(), m_place->place());
}

void BackupForm::check()
{
    if (!m_session)
        return;
    if (disks() != m_disks)
        makeDisks();
    const Guest *guest = m_session->state().guest(m_guest);
    const bool runs = guest && isAlive(guest->state) && guest->state != GuestState::Paused;
    for (QWidget *part : std::initializer_list<QWidget *>{m_running, m_runningHint, m_pause, m_pauseHint,
                                                          m_flush, m_flushHint})
        part->setVisible(runs);
    setTextIfChanged(m_momentCaption, runs ? tr("While its disks are caught, the guest")
                                      : guest && isAlive(guest->state)
                                          ? tr("The guest is paused: its disks stand still.")
                                          : tr("The guest is off: its disks are as it left them."));
    const StorageIndex index(m_session->storage());
    for (qsizetype i = 0; i < m_disks.size(); ++i) {
        const auto id = index.find(m_disks[i].target);
        const QString target = displayText(m_disks[i].target);
        m_boxes[i]->setText(
            id ? tr("%1, %2: %3").arg(displayText(m_disks[i].vdev), sizeText(index.sizeOf(*id)), target)
               : tr("%1: %2").arg(displayText(m_disks[i].vdev), target));
    }
    const bool connected = m_session->link().stage == LinkStage::Connected;
    if (const auto problem = m_session->storageUnread())
        m_summary->show(*problem);
    else if (!m_session->storageAge())
        m_summary->showAwaited();
    else
        m_summary->show(plan());
    const bool here = m_place->isHere();
    for (QWidget *part : std::initializer_list<QWidget *>{m_prune, m_keep})
        part->setVisible(here);
    m_placeHint->setVisible(!here);
    const QString whyNot = m_place->whyNot();
    m_apply->setEnabled(connected && m_summary->isPossible() && whyNot.isEmpty() &&
                        !m_session->isBackupPending(m_guest));
    m_apply->setToolTip(!connected          ? tr("The host is not connected.")
                        : !whyNot.isEmpty() ? whyNot
                        : m_session->isBackupPending(m_guest)
                            ? tr("Another action on this guest's backups is still under way.")
                            : tr("Starts it on the host, where it goes on by itself"));
}

void BackupForm::retranslate()
{
    const QString guest = displayText(m_guest);
    m_title->setText(tr("Back up %1").arg(guest));
    m_placeHint->setText(
        tr("The disks are read and packed on their host while its snapshots are there, and carried through "
           "this machine: this window must stay open until then. Older backups stay."));
    m_disksCaption->setText(tr("Disks"));
    m_running->setText(tr("runs on"));
    m_runningHint->setText(tr(
        "Nobody notices. Each disk is as a power cut at that moment would have left it, one a little after "
        "the other: file systems and data bases are made for that, and repair themselves when they start."));
    m_pause->setText(tr("stands still for that moment"));
    m_pauseHint->setText(
        tr("All disks are caught at the same moment, likewise as by a power cut. It takes a second or two "
           "where each disk can have a snapshot; else the guest is paused until such a disk has been read."));
    m_flush->setText(tr("is asked first to write to its disks what it holds back"));
    m_flushHint->setText(tr("SysRq s, which Linux guests obey. It makes the backup newer, not better."));
    m_ownRoom->setText(tr("Room for what changes on each disk meanwhile (else a fifth of it):"));
    m_room->setNames(tr("Room for what changes on each disk"), QString());
    m_prune->setText(tr("Keep only the newest, and remove older ones of this guest below that folder:"));
    m_keep->setAccessibleName(tr("How many backups are kept"));
    m_back->setText(tr("Back to the list"));
    m_apply->setText(tr("Back up now"));
    for (QLabel *hint : {m_placeHint, m_runningHint, m_pauseHint, m_flushHint})
        makeFaded(hint);
    check();
}

void BackupForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BackupForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace domcero
