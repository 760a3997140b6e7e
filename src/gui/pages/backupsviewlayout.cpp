// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of BackupsView lie.
#include "gui/backup/backupform.h"
#include "gui/backup/copyform.h"
#include "gui/backup/restoreform.h"
#include "gui/icons.h"
#include "gui/pages/backupsview.h"
#include "gui/widgets/factslist.h"
#include "gui/widgets/jobdelegate.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/livetreeview.h"
#include "gui/widgets/messagebar.h"
#include "gui/widgets/noticelist.h"
#include "models/backuptablemodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace domcero {

BackupsView::BackupsView(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_listPage(new QWidget(m_stack)),
      m_form(new BackupForm(m_stack)), m_restoreForm(new RestoreForm(m_stack)),
      m_copyForm(new CopyForm(m_stack)), m_folderLabel(new QLabel(m_listPage)),
      m_folder(new QLineEdit(m_listPage)), m_free(new QLabel(m_listPage)),
      m_refresh(new QPushButton(m_listPage)), m_problemBar(new MessageBar(m_listPage)),
      m_notices(new NoticeList(m_listPage)), m_progressLayout(new QVBoxLayout),
      m_empty(wrappedLabel(m_listPage)), m_table(new LiveTreeView(m_listPage)),
      m_details(new FactsList(m_listPage)), m_make(new QPushButton(m_listPage)),
      m_restore(new QPushButton(m_listPage)), m_check(new QPushButton(m_listPage)),
      m_copy(new QPushButton(m_listPage)), m_remove(new QPushButton(m_listPage)),
      m_bring(new QPushButton(m_listPage)), m_scheduleText(wrappedLabel(m_listPage)),
      m_scheduleSet(new QPushButton(m_listPage)), m_scheduleEnd(new QPushButton(m_listPage))
{
    nameParts();
    m_stack->addWidget(m_listPage);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_restoreForm);
    m_stack->addWidget(m_copyForm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 8, 2, 2);
    layout->addWidget(m_stack);
    makeList();
}

void BackupsView::nameParts()
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_stack, "backupsStack"},      {m_listPage, "backupsList"},    {m_form, "backupForm"},
        {m_restoreForm, "restoreForm"}, {m_folderLabel, "folderLabel"}, {m_folder, "backupsFolder"},
        {m_free, "backupsFree"},        {m_refresh, "backupsRefresh"},  {m_problemBar, "backupsProblem"},
        {m_notices, "backupsNotices"},  {m_empty, "backupsEmpty"},      {m_table, "backupsTable"},
        {m_details, "backupsDetails"},  {m_make, "backupMake"},         {m_restore, "backupRestore"},
        {m_check, "backupCheck"},       {m_remove, "backupRemove"},     {m_copyForm, "copyForm"},
        {m_copy, "backupCopy"},         {m_bring, "backupBring"},       {m_scheduleText, "scheduleText"},
        {m_scheduleSet, "scheduleSet"}, {m_scheduleEnd, "scheduleEnd"},
    };
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_refresh->setIcon(icon(QStringLiteral("refresh")));
    m_make->setIcon(icon(QStringLiteral("add")));
    m_remove->setIcon(icon(QStringLiteral("remove")));
}

void BackupsView::makeList()
{
    m_problemBar->setDismissable(false);
    m_problemBar->hide();
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_free->setTextFormat(Qt::PlainText);
    m_folderLabel->setBuddy(m_folder);
    auto *top = new QHBoxLayout;
    top->addWidget(m_folderLabel);
    top->addWidget(m_folder, 1);
    top->addWidget(m_free);
    top->addWidget(m_refresh);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_make, m_restore, m_check, m_copy, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_bring);
    auto *schedule = new QHBoxLayout;
    schedule->addWidget(m_scheduleText, 1);
    schedule->addWidget(m_scheduleSet);
    schedule->addWidget(m_scheduleEnd);
    auto *layout = new QVBoxLayout(m_listPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_problemBar);
    layout->addWidget(m_notices);
    m_progressLayout->setSpacing(6);
    layout->addLayout(m_progressLayout);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
    layout->addLayout(schedule);
    layout->addStretch(); // while there is no table
}

void BackupsView::makeTable()
{
    m_model = new BackupTableModel(*m_clock, this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(BackupTableModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setDynamicSortFilter(true);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new JobDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BackupTableModel::WhenColumn, Qt::DescendingOrder);
    m_table->setMinimumHeight(4 * (m_table->fontMetrics().height() + 6));
    m_table->header()->setStretchLastSection(false);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int digits[BackupTableModel::ColumnCount] = {20, 12, 16, 20, 20, 11, 16};
    for (int column = 0; column < BackupTableModel::ColumnCount; ++column)
        m_table->header()->resizeSection(column, digits[column] * digit + 8);
    m_table->header()->setSectionResizeMode(BackupTableModel::DisksColumn, QHeaderView::Stretch);
}

} // namespace domcero
