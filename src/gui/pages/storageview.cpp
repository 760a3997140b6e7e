// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/storageview.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/backup/backupactions.h"
#include "gui/icons.h"
#include "gui/storageactionset.h"
#include "gui/widgets/groupbars.h"
#include "gui/widgets/headerroom.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/noticelist.h"
#include "gui/widgets/storagedelegate.h"
#include "gui/widgets/storagedetails.h"
#include "gui/widgets/transferspanel.h"
#include "services/hostjobs.h"
#include "services/hostmanager.h"
#include "text/render.h"
#include "ui_storageview.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr Clock::Duration beforeAsking = 300ms; // of a row that is passed by, nothing more is read
constexpr std::chrono::milliseconds fillsEvery = 60s;
constexpr qsizetype mostFills = 60;
constexpr int wideEnough = 700; // for the details beside the table

} // namespace

StorageView::StorageView(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::StorageView>()), m_filter(m_model)
{
    m_ui->setupUi(this);
    m_ui->viewLayout->setContentsMargins(0, 8, 0, 0);
    m_ui->topLayout->setContentsMargins(0, 0, 6, 0);
    m_ui->readButton->setIcon(icon(QStringLiteral("refresh")));
    m_ui->newButton->setIcon(icon(QStringLiteral("add")));
    m_ui->storageTable->setItemDelegate(new StorageDelegate(m_ui->storageTable));
    m_ui->storageTable->setModel(&m_filter);
    m_ui->storageTable->sortByColumn(StorageModel::NameColumn, Qt::AscendingOrder);
    m_ui->storageTable->setSortingEnabled(true);
    QHeaderView &header = *m_ui->storageTable->header();
    header.setStretchLastSection(true);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int digits[StorageModel::ColumnCount] = {22, 9, 14, 20, 17, 18, 20};
    for (int column = 0; column < StorageModel::ColumnCount; ++column)
        header.resizeSection(column, digits[column] * digit + 8);
    m_ui->storageTable->setMinimumHeight(4 * (fontMetrics().height() + 6));
    m_ui->storageSplitter->setSizes({600, 400});
    m_ui->topContents->installEventFilter(this);
    connect(m_ui->readButton, &QPushButton::clicked, this, &StorageView::read);
    connect(m_ui->storageFilter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.setWords(words);
        m_ui->storageTable->expandAll();
        updateWords();
    });
    connect(m_ui->storageTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StorageView::selectionMoved);
    connect(m_ui->groupBars, &GroupBars::chosen, this, &StorageView::select);
    // What comes is unfolded; what somebody folds stays so.
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &under, int first, int last) {
                for (int row = first; row <= last; ++row) {
                    const QModelIndex come = m_filter.index(row, 0, under);
                    if (m_filter.hasChildren(come))
                        m_ui->storageTable->expandRecursively(come);
                }
            });
    connect(&m_second, &QTimer::timeout, this, [this] {
        updateAge();
        readWhatFills();
    });
    m_second.setInterval(1000);
    setUpTransfers();
}

StorageView::~StorageView() = default;

void StorageView::setUp(HostManager &manager, Clock &clock, StorageActionSet &actions,
                        BackupActions &backupActions)
{
    m_backupActions = &backupActions;
    m_manager = &manager;
    m_clock = &clock;
    m_actions = &actions;
    m_ui->newButton->setMenu(actions.newMenu());
    connect(&actions, &StorageActionSet::offerChanged, this,
            [this] { m_ui->storageDetails->setOffer(m_actions->usual()); });
    m_ui->storageDetails->setOffer(actions.usual());
    // A button is off, or gone, when it has done its work; the table stays.
    connect(&actions, &StorageActionSet::aboutToAsk, this, [this] {
        if (m_ui->storageDetails->isAncestorOf(QApplication::focusWidget()))
            m_ui->storageTable->setFocus(Qt::OtherFocusReason);
    });
    m_ui->storageTable->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ui->storageTable, &QWidget::customContextMenuRequested, this, &StorageView::showMenu);
    addKey(Qt::Key_F2, {StorageAction::RenameVolume});
    addKey(Qt::Key_Delete, {StorageAction::RemoveVolume, StorageAction::RemoveGroup});
    retranslate();
}

void StorageView::follow(HostSession *session)
{
    if (m_session == session)
        return;
    if (m_session) {
        m_session->disconnect(this);
        m_session->jobs().disconnect(this);
    }
    m_session = session;
    m_leftSnapshots.clear();
    m_wanted.reset();
    m_asked.clear();
    m_fills.clear();
    m_soon.reset();
    m_picture.reset();
    m_ui->storageTable->setCurrentIndex({});
    m_ui->storageDetails->setThing({});
    m_ui->transfersPanel->follow(session ? &session->transfers() : nullptr);
    if (session) {
        connect(session, &HostSession::linkChanged, this, [this] {
            m_due = m_due || !isConnected();
            readIfDue();
            updateWords();
            updateNotices();
        });
        connect(session, &HostSession::stateChanged, this, &StorageView::takeState);
        connect(session, &HostSession::storageChanged, this, &StorageView::takePicture);
        connect(session, &HostSession::editsChanged, this, &StorageView::updateNotices);
        connect(&session->jobs(), &HostJobs::changed, this, &StorageView::updateNotices);
    }
    m_due = true;
    takePicture();
    readIfDue();
}

bool StorageView::isConnected() const
{
    return m_session && m_session->link().stage == LinkStage::Connected;
}

void StorageView::read()
{
    if (!isVisible() || !isConnected())
        return;
    m_due = false;
    m_asked.clear();
    m_session->readStorage();
}

// The guests must be known first: where their disks are is a part of what is read.
void StorageView::readIfDue()
{
    if (m_due && m_session && m_session->dataAge())
        read();
}

void StorageView::takeState()
{
    readIfDue();
    if (m_picture && !m_picture->fits(m_session->state().guests))
        takePicture();
    else
        updateWords();
}

void StorageView::takePicture()
{
    const bool known = m_session && m_session->storageAge();
    const bool renewed = known && (!m_picture || m_picture->state().readAt != m_session->storage().readAt);
    if (renewed)
        m_asked.clear();
    if (known)
        m_picture = std::make_shared<StoragePicture>(m_session->storage(), m_session->state().guests);
    else
        m_picture.reset();
    const GuestColors colors = m_session ? GuestColors(m_session->state().guests) : GuestColors();
    static_cast<StorageDelegate *>(m_ui->storageTable->itemDelegate())->setColors(colors);
    m_model.setPicture(m_picture);
    m_ui->groupBars->setPicture(m_picture.get(), colors);
    m_ui->storageDetails->setPicture(m_picture, colors);
    offerActions();
    updateNotices();
    updateWords();
    if (renewed) {
        noteFills();
        readJobsForNotices();
    }
    if (m_wanted)
        select(*m_wanted);
    else if (known && !m_ui->storageTable->currentIndex().isValid())
        m_ui->storageTable->setCurrentIndex(m_filter.index(0, 0));
    if (renewed)
        selectionMoved();
}

void StorageView::noteFills()
{
    for (const LogicalVolume &volume : m_picture->state().volumes) {
        if (volume.inner || !volume.dataPercent ||
            (volume.kind != VolumeKind::Snapshot && volume.kind != VolumeKind::ThinPool))
            continue;
        QList<FillReading> &readings = m_fills[StorageId::volume(volume)];
        readings.append({m_picture->state().readAt, *volume.dataPercent});
        if (readings.size() > mostFills)
            readings.removeFirst();
    }
}

void StorageView::showTrend()
{
    const std::optional<StorageId> id = selected();
    m_ui->storageDetails->setFullIn(id ? fullIn(m_fills.value(*id)) : std::nullopt);
}

void StorageView::updateWords()
{
    const bool any = m_picture && m_model.rowCount() > 0;
    const bool connected = isConnected();
    m_ui->readButton->setEnabled(connected && !m_session->isReadingStorage());
    m_ui->newButton->setVisible(m_picture != nullptr);
    offerTransfers();
    m_ui->storageFilter->setVisible(any);
    m_ui->storageSplitter->setVisible(any);
    m_ui->topScroll->setVisible(any || !m_ui->storageNotices->isHidden());
    m_ui->storageEmpty->setVisible(!any);
    QString empty;
    if (m_session && !any) {
        const bool failed = m_session->storage().problem.has_value();
        empty =
            !connected ? tr("The disks, volumes and images of this host are shown here once it is connected.")
            : m_picture ? tr("No disk, no volume and no image was found on this host.")
            : failed && !m_session->isReadingStorage()
                ? tr("The storage of this host could not be read. Once the cause is mended, read it again.")
                : tr("The storage of this host is being read.");
    }
    setTextIfChanged(m_ui->storageEmpty, empty);
    const bool noGroups =
        any && m_picture->state().groups.isEmpty() && !m_picture->state().hasProblem(StoragePart::Lvm);
    m_ui->noGroups->setVisible(noGroups);
    if (noGroups)
        setTextIfChanged(m_ui->noGroups, tr("This host has no volume group: its guests' disks are images or "
                                            "whole disks. A group would be drawn here to scale."));
    const bool nothing = any && m_filter.rowCount() == 0;
    m_ui->nothingFound->setVisible(nothing);
    if (nothing)
        setTextIfChanged(m_ui->nothingFound, tr("Nothing here has “%1”.").arg(m_ui->storageFilter->text()));
    updateAge();
    fitTop();
}

void StorageView::updateAge()
{
    QString text;
    if (m_session && m_session->isReadingStorage() && m_picture) {
        text = tr("being read");
    } else if (const auto age = m_session ? m_session->storageAge() : std::nullopt) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*age);
        text = seconds.count() < 2 ? tr("read just now") : tr("read %1 ago").arg(durationText(seconds));
    }
    setTextIfChanged(m_ui->storageAge, text);
    makeFaded(m_ui->storageAge);
}

// While somebody looks; what does not fill changes by people alone.
void StorageView::readWhatFills()
{
    if (!m_fills.isEmpty() && isConnected() && m_session->storageAge() > fillsEvery &&
        !m_session->isReadingStorage())
        read();
}

// As high as what is in it, but the table keeps more than half.
void StorageView::fitTop()
{
    m_ui->topLayout->activate();
    const int wanted = m_ui->topContents->heightForWidth(m_ui->topScroll->viewport()->width());
    const int needed = std::max(wanted, m_ui->topContents->minimumSizeHint().height());
    m_ui->topScroll->setFixedHeight(std::clamp(needed, 0, std::max(60, height() * 2 / 5)));
}

std::optional<StorageId> StorageView::selected() const
{
    const QVariant id = m_ui->storageTable->currentIndex().siblingAtColumn(0).data(StorageModel::IdRole);
    return id.isValid() ? std::optional(id.value<StorageId>()) : std::nullopt;
}

StorageThing StorageView::selectedThing() const
{
    const QModelIndex row = m_ui->storageTable->currentIndex().siblingAtColumn(0);
    return {selected(), row.data(StorageModel::TargetRole).toString(),
            row.data(StorageModel::PortalRole).toString()};
}

// Nothing of a page that nobody sees is in the window's menu.
void StorageView::offerActions()
{
    if (m_actions && isVisible())
        m_actions->setThing(m_session, m_picture, selectedThing());
    offerTransfers();
}

void StorageView::showMenu(const QPoint &where)
{
    if (!m_actions->offered().isEmpty())
        m_actions->more()->popup(m_ui->storageTable->viewport()->mapToGlobal(where));
}

// The first of them that is offered now.
void StorageView::addKey(const QKeySequence &key, const QList<StorageAction> &actions)
{
    auto *shortcut = new QShortcut(key, m_ui->storageTable);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, actions] {
        for (const StorageAction action : actions) {
            QAction *made = m_actions->action(action);
            if (made->isEnabled() && m_actions->offered().contains(made)) {
                made->trigger();
                return;
            }
        }
    });
}

void StorageView::select(const StorageId &id)
{
    const QModelIndex source = m_model.indexOf(id);
    if (!source.isValid()) {
        m_wanted = id;
        return;
    }
    m_wanted.reset();
    QModelIndex row = m_filter.mapFromSource(source);
    if (!row.isValid()) {
        m_ui->storageFilter->clear();
        row = m_filter.mapFromSource(source);
    }
    m_ui->storageTable->setCurrentIndex(row);
    m_ui->storageTable->scrollTo(row);
}

void StorageView::selectionMoved()
{
    const std::optional<StorageId> id = selected();
    m_ui->groupBars->setCurrent(id);
    m_ui->storageDetails->setThing(selectedThing());
    showTrend();
    offerActions();
    m_soon.reset();
    if (id && m_clock && isVisible())
        m_soon = m_clock->after(beforeAsking, [this] { askForMore(); });
}

void StorageView::askForMore()
{
    const std::optional<StorageId> id = selected();
    if (!id || !m_picture || !isConnected() || !isVisible() || m_asked.contains(*id))
        return;
    const ImageFile *image =
        m_picture->index().image(id->kind == StorageId::Kind::Image ? id->name : QString());
    if (image && image->internalSnapshots > 0 && image->snapshots.isEmpty())
        askForImage(*id);
    else if (hasMoreToTell(*m_picture, *id))
        askForFileSystem(*id);
}

void StorageView::askForFileSystem(const StorageId &id)
{
    m_asked.insert(id);
    whenDone(m_session->readFileSystem(id), this, [this, id](const Result<Content> &answer) {
        noteProblem(id, answer ? std::nullopt : std::optional(answer.error()));
    });
}

void StorageView::askForImage(const StorageId &id)
{
    m_asked.insert(id);
    whenDone(m_session->readImage(id.name), this, [this, id](const Result<ImageFile> &answer) {
        noteProblem(id, answer ? std::nullopt : std::optional(answer.error()));
    });
}

void StorageView::noteProblem(const StorageId &id, const std::optional<Error> &problem)
{
    const bool told = problem && problem->code != ErrorCode::NotSupported &&
                      problem->code != ErrorCode::NotFound && problem->code != ErrorCode::Cancelled;
    if (m_ui->storageDetails->thing().id == id)
        m_ui->storageDetails->setProblem(told ? problem : std::nullopt);
}

QByteArray StorageView::saveState() const
{
    return m_ui->storageTable->header()->saveState();
}

void StorageView::restoreState(const QByteArray &state)
{
    m_ui->storageTable->header()->restoreState(state);
    makeRoomForCaptions(*m_ui->storageTable->header());
}

bool StorageView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitTop();
    return QWidget::eventFilter(watched, event);
}

void StorageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_manager)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        updateAge();
    QWidget::changeEvent(event);
}

void StorageView::retranslate()
{
    m_ui->retranslateUi(this);
    m_model.retranslate();
    makeRoomForCaptions(*m_ui->storageTable->header());
    takePicture();
}

void StorageView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    m_due = true;
    readIfDue();
    updateWords();
    selectionMoved();
}

void StorageView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    m_soon.reset();
    if (m_actions)
        m_actions->setThing(nullptr, nullptr, {});
}

void StorageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_ui->storageSplitter->setOrientation(width() >= wideEnough ? Qt::Horizontal : Qt::Vertical);
    fitTop();
}

} // namespace domcero
