// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configdisks.h"

#include "base/hosttext.h"
#include "gui/config/beingtyped.h"
#include "gui/config/removebutton.h"
#include "gui/widgets/labels.h"
#include "text/render.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace domcero {

namespace {

enum Column { Device, Target, Format, Access, Remove };

const QStringList formats{QStringLiteral("raw"),  QStringLiteral("qcow2"), QStringLiteral("vhd"),
                          QStringLiteral("qcow"), QStringLiteral("qed"),   QStringLiteral("empty")};

const QString cdrom = QStringLiteral("cdrom");
const QString readOnly = QStringLiteral("ro");
const QString readWrite = QStringLiteral("rw");

QString accessOf(const ConfigDisk &disk)
{
    return disk.cdrom ? cdrom : disk.readOnly ? readOnly : readWrite;
}

} // namespace

ConfigDisks::ConfigDisks(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout), m_empty(wrappedLabel(this)), m_addDisk(new QPushButton(this)),
      m_addDrive(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(Target, 1);
    for (int column = Device; column < Remove; ++column) {
        m_heads.append(new QLabel(this));
        makeFaded(m_heads.last());
        m_grid->addWidget(m_heads.last(), 0, column);
    }
    layout->addLayout(m_grid);
    layout->addWidget(m_empty);
    auto *buttons = new QHBoxLayout;
    m_empty->setObjectName(QStringLiteral("config_noDisks"));
    m_addDisk->setObjectName(QStringLiteral("config_addDisk"));
    m_addDrive->setObjectName(QStringLiteral("config_addDrive"));
    buttons->addWidget(m_addDisk);
    buttons->addWidget(m_addDrive);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_addDisk, &QPushButton::clicked, this, &ConfigDisks::addRow);
    connect(m_addDrive, &QPushButton::clicked, this, [this] {
        ConfigDisk drive;
        for (const char *name : {"hdd", "hdb", "hda", "hdc"}) {
            if (!isUsed(QLatin1String(name)))
                drive.vdev = QLatin1String(name);
        }
        drive.format = QStringLiteral("empty");
        drive.cdrom = drive.readOnly = true;
        Q_EMIT wants("disk",
                     [drive](const ConfigDocument &document) { return document.withAddedDisk(drive); });
    });
    retranslate();
}

void ConfigDisks::setHost(const ConfigHost &host)
{
    m_host = host;
    for (Row &row : m_rows)
        fillTargets(*row.target);
}

void ConfigDisks::show(const ConfigDocument &document, bool isHvm)
{
    m_disks = document.disks();
    m_isHvm = isHvm;
    if (m_rows.size() != m_disks.size()) {
        removeRows();
        for (int i = 0; i < m_disks.size(); ++i)
            m_rows.append(makeRow(i));
    }
    for (int i = 0; i < m_rows.size(); ++i)
        fill(m_rows[i], m_disks[i]);
    m_empty->setVisible(m_disks.isEmpty());
    for (QLabel *head : m_heads)
        head->setVisible(!m_disks.isEmpty());
}

void ConfigDisks::removeRows()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QList<QWidget *> controls{row.vdev,   row.target, row.format,
                                        row.access, row.remove, row.problem};
        for (QWidget *control : controls) {
            m_grid->removeWidget(control);
            control->hide();
            control->deleteLater(); // one of them may be asking for this
        }
    }
    m_rows.clear();
}

ConfigDisks::Row ConfigDisks::makeRow(int index)
{
    Row row;
    row.vdev = new QLineEdit(this);
    row.target = new QComboBox(this);
    row.format = new QComboBox(this);
    row.access = new QComboBox(this);
    row.remove = removeButton(this);
    row.problem = wrappedLabel(this);
    const auto named = [index](const char *what) {
        return QStringLiteral("config_disk%1_%2").arg(index).arg(QLatin1String(what));
    };
    row.vdev->setObjectName(named("device"));
    row.target->setObjectName(named("target"));
    row.format->setObjectName(named("format"));
    row.access->setObjectName(named("access"));
    row.problem->setObjectName(named("problem"));
    row.remove->setObjectName(named("remove"));
    row.vdev->setFixedWidth(row.vdev->fontMetrics().horizontalAdvance(QStringLiteral("xvdaa12")) + 16);
    row.target->setEditable(true);
    row.target->setInsertPolicy(QComboBox::NoInsert);
    row.target->completer()->setCompletionMode(QCompleter::PopupCompletion); // what is typed stays as it is
    row.target->completer()->setCaseSensitivity(Qt::CaseSensitive);
    row.target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.target->setMinimumContentsLength(16);
    for (QComboBox *box : {row.target, row.format, row.access})
        box->setFocusPolicy(Qt::StrongFocus);
    fillTargets(*row.target);
    row.format->addItems(formats);
    const int at = 1 + 2 * index;
    m_grid->addWidget(row.vdev, at, Device);
    m_grid->addWidget(row.target, at, Target);
    m_grid->addWidget(row.format, at, Format);
    m_grid->addWidget(row.access, at, Access);
    m_grid->addWidget(row.remove, at, Remove);
    m_grid->addWidget(row.problem, at + 1, Device, 1, -1);
    makeToned(row.problem, theme::Tone::Bad);
    connect(row.vdev, &QLineEdit::editingFinished, this, [this, index, line = row.vdev] {
        line->setModified(false);
        change(index, [&](ConfigDisk &disk) { disk.vdev = line->text().trimmed(); });
    });
    const auto takeTarget = [this, index, box = row.target] {
        box->lineEdit()->setModified(false);
        change(index, [&](ConfigDisk &disk) {
            disk.target = box->currentText();
            if (!disk.target.isEmpty() && disk.format == formats.last())
                disk.format = formats.first(); // a disc for a drive that was empty
        });
    };
    connect(row.target, &QComboBox::activated, this, takeTarget);
    connect(row.target->lineEdit(), &QLineEdit::editingFinished, this, takeTarget);
    connect(row.format, &QComboBox::activated, this, [this, index, box = row.format] {
        change(index, [&](ConfigDisk &disk) {
            disk.format = box->currentText();
            if (disk.format == formats.last())
                disk.target.clear();
        });
    });
    connect(row.access, &QComboBox::activated, this, [this, index, box = row.access] {
        change(index, [&](ConfigDisk &disk) { disk.readOnly = box->currentData() != readWrite; });
    });
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        Q_EMIT wants("disk",
                     [index](const ConfigDocument &document) { return document.withoutItem("disk", index); });
    });
    retranslate(row, index);
    return row;
}

void ConfigDisks::fillTargets(QComboBox &box) const
{
    if (isBeingTyped(box))
        return;
    const QSignalBlocker quiet(box);
    const QString typed = box.currentText();
    box.clear();
    box.addItems(m_host.targets);
    box.setCurrentIndex(-1);
    box.setEditText(typed);
}

void ConfigDisks::fill(Row &row, const ConfigDisk &disk)
{
    const bool understood = !disk.problem;
    row.problem->setVisible(!understood);
    if (!understood)
        setTextIfChanged(row.problem,
                         tr("“%1”: %2").arg(displayText(disk.spec), domcero::render(*disk.problem)));
    for (QWidget *control : QList<QWidget *>{row.vdev, row.target, row.format, row.access})
        control->setEnabled(understood);
    if (row.vdev->text() != disk.vdev && !isBeingTyped(*row.vdev))
        row.vdev->setText(disk.vdev);
    if (row.target->currentText() != disk.target && !isBeingTyped(*row.target))
        row.target->setEditText(disk.target);
    row.format->setCurrentText(disk.format);
    // A drive can be told from a disk here, and made of one in the text alone.
    const QString access = accessOf(disk);
    if ((row.access->findData(cdrom) >= 0) != disk.cdrom || row.access->count() == 0) {
        row.access->clear();
        if (disk.cdrom)
            row.access->addItem(tr("CD drive"), cdrom);
        else {
            row.access->addItem(tr("read and write"), readWrite);
            row.access->addItem(tr("read only"), readOnly);
        }
    }
    row.access->setCurrentIndex(row.access->findData(access));
}

void ConfigDisks::change(int index, const std::function<void(ConfigDisk &)> &how)
{
    if (index >= m_disks.size())
        return;
    ConfigDisk wanted = m_disks[index];
    how(wanted);
    if (wanted == m_disks[index])
        return;
    Q_EMIT wants("disk", [wanted](const ConfigDocument &document) { return document.withDisk(wanted); });
}

bool ConfigDisks::isUsed(const QString &device) const
{
    return std::any_of(m_disks.begin(), m_disks.end(),
                       [&](const ConfigDisk &disk) { return disk.vdev.startsWith(device); });
}

// The first name behind those in use, of the kind that they are.
QString ConfigDisks::freeDevice() const
{
    QString prefix = m_isHvm ? QStringLiteral("hd") : QStringLiteral("xvd");
    for (const ConfigDisk &disk : m_disks) {
        if (!disk.cdrom && disk.vdev.startsWith(QLatin1String("xvd")))
            prefix = QStringLiteral("xvd");
        else if (!disk.cdrom && disk.vdev.startsWith(QLatin1String("sd")))
            prefix = QStringLiteral("sd");
    }
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        QString name = prefix + QLatin1Char(letter);
        if (!isUsed(name) && !(prefix == QLatin1String("hd") && letter > 'd'))
            return name;
    }
    return QStringLiteral("xvdaa");
}

void ConfigDisks::addRow()
{
    ConfigDisk disk;
    disk.vdev = freeDevice();
    disk.format = QStringLiteral("raw");
    disk.target = m_host.targets.isEmpty() ? QStringLiteral("/dev/") : m_host.targets.first();
    if (disk.target.endsWith(QLatin1String(".qcow2")))
        disk.format = QStringLiteral("qcow2");
    const int index = static_cast<int>(m_disks.size());
    Q_EMIT wants("disk", [disk](const ConfigDocument &document) { return document.withAddedDisk(disk); });
    if (index < m_rows.size())
        m_rows[index].target->setFocus(Qt::OtherFocusReason);
}

void ConfigDisks::retranslate(const Row &row, int index)
{
    const int number = index + 1;
    row.vdev->setAccessibleName(tr("Device of disk %1 in the guest").arg(number));
    row.target->setAccessibleName(tr("Volume or image of disk %1").arg(number));
    row.format->setAccessibleName(tr("Format of disk %1").arg(number));
    row.access->setAccessibleName(tr("Access to disk %1").arg(number));
    for (QComboBox *box : {row.target, row.format, row.access})
        box->setAccessibleDescription(box->accessibleName()); // on Linux the name of a box is what is chosen
    row.remove->setAccessibleName(tr("Remove disk %1 from the config").arg(number));
    row.remove->setToolTip(tr("From the config alone: what is on it stays."));
}

void ConfigDisks::retranslate()
{
    m_heads[Device]->setText(tr("Device"));
    m_heads[Target]->setText(tr("On the host"));
    m_heads[Format]->setText(tr("Format"));
    m_heads[Access]->setText(tr("Access"));
    m_empty->setText(tr("The guest has no disks."));
    makeFaded(m_empty);
    m_addDisk->setText(tr("Add disk"));
    m_addDrive->setText(tr("Add CD drive"));
    for (int i = 0; i < m_rows.size(); ++i) {
        retranslate(m_rows[i], i);
        m_rows[i].access->clear();
        if (i < m_disks.size())
            fill(m_rows[i], m_disks[i]);
    }
}

void ConfigDisks::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        for (QLabel *head : std::as_const(m_heads))
            makeFaded(head);
        for (const Row &row : std::as_const(m_rows))
            makeToned(row.problem, theme::Tone::Bad);
        makeFaded(m_empty);
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
