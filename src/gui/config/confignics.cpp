// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/confignics.h"

#include "gui/config/beingtyped.h"
#include "gui/config/removebutton.h"
#include "gui/widgets/labels.h"

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

enum Column { Address, NewAddress, Bridge, Model, Remove };

} // namespace

ConfigNics::ConfigNics(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout), m_empty(wrappedLabel(this)), m_add(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(Address, 1);
    m_grid->setColumnStretch(Bridge, 1);
    for (const int column : {Address, Bridge, Model}) {
        m_heads.append(new QLabel(this));
        makeFaded(m_heads.last());
        m_grid->addWidget(m_heads.last(), 0, column);
    }
    layout->addLayout(m_grid);
    layout->addWidget(m_empty);
    m_empty->setObjectName(QStringLiteral("config_noNics"));
    m_add->setObjectName(QStringLiteral("config_addNic"));
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        ConfigNic nic;
        nic.mac = m_host.newMac ? m_host.newMac() : QString();
        nic.bridge = m_nics.isEmpty() ? m_host.bridges.value(0) : m_nics.last().bridge;
        const int index = static_cast<int>(m_nics.size());
        Q_EMIT wants("vif", [nic](const ConfigDocument &document) { return document.withAddedNic(nic); });
        if (index < m_rows.size())
            m_rows[index].bridge->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

void ConfigNics::setHost(const ConfigHost &host)
{
    m_host = host;
    for (const Row &row : std::as_const(m_rows))
        fillBridges(*row.bridge);
}

void ConfigNics::show(const ConfigDocument &document, bool isHvm)
{
    m_nics = document.nics();
    if (m_rows.size() != m_nics.size()) {
        removeRows();
        for (int i = 0; i < m_nics.size(); ++i)
            m_rows.append(makeRow(i));
    }
    for (int i = 0; i < m_rows.size(); ++i)
        fill(m_rows[i], m_nics[i]);
    m_empty->setVisible(m_nics.isEmpty());
    const auto saysModel = [](const ConfigNic &nic) { return !nic.model.isEmpty(); };
    const bool models = isHvm || std::any_of(m_nics.begin(), m_nics.end(), saysModel);
    for (int i = 0; i < m_heads.size(); ++i)
        m_heads[i]->setVisible(!m_nics.isEmpty() && (i < 2 || models));
    for (const Row &row : std::as_const(m_rows))
        row.model->setVisible(models); // of HVM guests alone
}

void ConfigNics::removeRows()
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *control : QList<QWidget *>{row.mac, row.newMac, row.bridge, row.model, row.remove}) {
            m_grid->removeWidget(control);
            control->hide();
            control->deleteLater(); // one of them may be asking for this
        }
    }
    m_rows.clear();
}

ConfigNics::Row ConfigNics::makeRow(int index)
{
    Row row;
    row.mac = new QLineEdit(this);
    row.newMac = new QPushButton(this);
    row.bridge = new QComboBox(this);
    row.model = new QComboBox(this);
    row.remove = removeButton(this);
    const auto named = [index](const char *what) {
        return QStringLiteral("config_nic%1_%2").arg(index).arg(QLatin1String(what));
    };
    row.mac->setObjectName(named("mac"));
    row.newMac->setObjectName(named("newMac"));
    row.bridge->setObjectName(named("bridge"));
    row.model->setObjectName(named("model"));
    row.remove->setObjectName(named("remove"));
    row.mac->setMinimumWidth(row.mac->fontMetrics().horizontalAdvance(QStringLiteral("00:16:3E:00:00:00")) +
                             18);
    for (QComboBox *box : {row.bridge, row.model}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion); // what is typed stays as it is
        box->completer()->setCaseSensitivity(Qt::CaseSensitive);
        box->setFocusPolicy(Qt::StrongFocus);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    fillBridges(*row.bridge);
    row.model->addItems({QStringLiteral("e1000"), QStringLiteral("rtl8139"), QStringLiteral("virtio-net")});
    row.model->setCurrentIndex(-1);
    const int at = 1 + index;
    m_grid->addWidget(row.mac, at, Address);
    m_grid->addWidget(row.newMac, at, NewAddress);
    m_grid->addWidget(row.bridge, at, Bridge);
    m_grid->addWidget(row.model, at, Model);
    m_grid->addWidget(row.remove, at, Remove);
    connect(row.mac, &QLineEdit::editingFinished, this, [this, index, line = row.mac] {
        line->setModified(false);
        change(index, [&](ConfigNic &nic) { nic.mac = line->text().trimmed(); });
    });
    connect(row.newMac, &QPushButton::clicked, this, [this, index] {
        if (m_host.newMac)
            change(index, [&](ConfigNic &nic) { nic.mac = m_host.newMac(); });
    });
    const auto follow = [this, index](QComboBox *box, QString ConfigNic::*word) {
        const auto take = [this, index, box, word] {
            box->lineEdit()->setModified(false);
            change(index, [&](ConfigNic &nic) { nic.*word = box->currentText().trimmed(); });
        };
        connect(box, &QComboBox::activated, this, take);
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, take);
    };
    follow(row.bridge, &ConfigNic::bridge);
    follow(row.model, &ConfigNic::model);
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        Q_EMIT wants("vif",
                     [index](const ConfigDocument &document) { return document.withoutItem("vif", index); });
    });
    retranslate(row, index);
    return row;
}

void ConfigNics::fillBridges(QComboBox &box) const
{
    if (isBeingTyped(box))
        return;
    const QSignalBlocker quiet(box);
    const QString typed = box.currentText();
    box.clear();
    box.addItems(m_host.bridges);
    box.setCurrentIndex(-1);
    box.setEditText(typed);
}

void ConfigNics::fill(const Row &row, const ConfigNic &nic)
{
    if (row.mac->text().compare(nic.mac, Qt::CaseInsensitive) != 0 && !isBeingTyped(*row.mac))
        row.mac->setText(nic.mac);
    if (row.bridge->currentText() != nic.bridge && !isBeingTyped(*row.bridge))
        row.bridge->setEditText(nic.bridge);
    if (row.model->currentText() != nic.model && !isBeingTyped(*row.model))
        row.model->setEditText(nic.model);
}

void ConfigNics::change(int index, const std::function<void(ConfigNic &)> &how)
{
    if (index >= m_nics.size())
        return;
    ConfigNic wanted = m_nics[index];
    how(wanted);
    if (wanted.mac.compare(m_nics[index].mac, Qt::CaseInsensitive) == 0)
        wanted.mac = m_nics[index].mac;
    if (wanted == m_nics[index])
        return;
    Q_EMIT wants("vif", [wanted](const ConfigDocument &document) { return document.withNic(wanted); });
}

void ConfigNics::retranslate(const Row &row, int index)
{
    const int number = index + 1;
    row.mac->setPlaceholderText(tr("made at each start"));
    row.mac->setAccessibleName(tr("MAC address of network interface %1").arg(number));
    row.newMac->setText(tr("New"));
    row.newMac->setToolTip(tr("An address that no guest of your hosts has"));
    row.newMac->setAccessibleName(tr("New MAC address for network interface %1").arg(number));
    row.bridge->lineEdit()->setPlaceholderText(tr("the host's own"));
    row.bridge->setAccessibleName(tr("Bridge of network interface %1").arg(number));
    row.model->lineEdit()->setPlaceholderText(QStringLiteral("rtl8139"));
    row.model->setAccessibleName(tr("Model of network interface %1").arg(number));
    for (QComboBox *box : {row.bridge, row.model})
        box->setAccessibleDescription(box->accessibleName()); // on Linux the name of a box is what is chosen
    row.remove->setAccessibleName(tr("Remove network interface %1").arg(number));
    row.remove->setToolTip(tr("Remove it from the config"));
}

void ConfigNics::retranslate()
{
    m_heads[0]->setText(tr("MAC address"));
    m_heads[1]->setText(tr("Bridge"));
    m_heads[2]->setText(tr("Model"));
    m_empty->setText(tr("The guest has no network interfaces."));
    makeFaded(m_empty);
    m_add->setText(tr("Add network interface"));
    for (int i = 0; i < m_rows.size(); ++i)
        retranslate(m_rows[i], i);
}

void ConfigNics::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        for (QLabel *head : std::as_const(m_heads))
            makeFaded(head);
        makeFaded(m_empty);
    }
    QWidget::changeEvent(event);
}

} // namespace domcero
