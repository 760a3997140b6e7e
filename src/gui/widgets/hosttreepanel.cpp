// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/hosttreepanel.h"

#include "gui/icons.h"
#include "gui/widgets/livetreeview.h"
#include "gui/widgets/treedelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace domcero {

HostTreePanel::HostTreePanel(HostTreeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_search(new QLineEdit(this)), m_view(new LiveTreeView(this))
{
    m_search->setObjectName(QStringLiteral("searchEdit"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("hostTree"));
    // Before the view's own: when the row of what is shown goes, the page stays as it is, and the user is not
    // put on a neighbour whom the next click would hit.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_quiet = true; });
    m_view->setModel(&model);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setAnimated(false);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setIndentation(16);
    for (int column = 1; column < HostTreeModel::ColumnCount; ++column)
        m_view->hideColumn(column);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(HostTreeModel::NameColumn, QHeaderView::Stretch);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 0, 6);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);

    connect(m_search, &QLineEdit::textChanged, this, &HostTreePanel::search);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HostTreePanel::takeCurrent);
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex &index) { remember(index, true); });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex &index) { remember(index, false); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &HostTreePanel::unfold);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        markCurrent();
        m_quiet = false;
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &HostTreePanel::markCurrent);
    retranslate();
    for (int row = 0; row < model.rowCount(); ++row)
        unfold({}, row, row);
}

TreePlace HostTreePanel::placeOf(const QModelIndex &index) const
{
    TreePlace place;
    place.kind = static_cast<HostTreeModel::Kind>(index.data(HostTreeModel::KindRole).toInt());
    const QString name = index.data(HostTreeModel::NameRole).toString();
    if (place.kind == HostTreeModel::Kind::Group)
        place.group = name;
    else
        place.host = index.data(HostTreeModel::HostIdRole).toUuid();
    if (place.kind == HostTreeModel::Kind::Guest)
        place.guest = name;
    return place;
}

QModelIndex HostTreePanel::indexOf(const TreePlace &place) const
{
    switch (place.kind) {
    case HostTreeModel::Kind::Group:
        return m_model.groupIndex(place.group);
    case HostTreeModel::Kind::Host:
        return m_model.hostIndex(place.host);
    case HostTreeModel::Kind::Guest:
        return m_model.guestIndex(place.host, place.guest);
    }
    return {};
}

bool HostTreePanel::select(const TreePlace &place)
{
    const QModelIndex index = indexOf(place);
    if (!index.isValid())
        return false;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    return true;
}

void HostTreePanel::takeCurrent(const QModelIndex &index)
{
    if (m_quiet || !index.isValid())
        return;
    const TreePlace place = placeOf(index);
    if (m_current == place)
        return;
    m_current = place;
    Q_EMIT selected(place);
}

void HostTreePanel::search(const QString &text)
{
    // The page must not change because the row of what it shows is filtered out for a while.
    m_quiet = true;
    m_model.setFilter(text.trimmed());
    m_quiet = true;
    if (m_model.filter().isEmpty()) {
        m_view->collapseAll();
        for (int row = 0; row < m_model.rowCount(); ++row)
            unfold({}, row, row);
    } else {
        m_view->expandAll();
    }
    markCurrent();
    m_quiet = false;
}

// The row of what is shown on the page, or none.
void HostTreePanel::markCurrent()
{
    const QModelIndex index = m_current ? indexOf(*m_current) : QModelIndex();
    if (index == m_view->currentIndex())
        return;
    const bool before = std::exchange(m_quiet, true);
    if (index.isValid())
        m_view->setCurrentIndex(index);
    else
        m_view->selectionModel()->clear();
    m_quiet = before;
}

QString HostTreePanel::foldKey(const QModelIndex &index) const
{
    const TreePlace place = placeOf(index);
    return place.kind == HostTreeModel::Kind::Group ? QStringLiteral("g:") + place.group
                                                    : place.host.toString();
}

void HostTreePanel::remember(const QModelIndex &index, bool folded)
{
    if (m_quiet || !m_model.filter().isEmpty())
        return;
    if (folded)
        m_folded.insert(foldKey(index));
    else
        m_folded.remove(foldKey(index));
}

void HostTreePanel::unfold(const QModelIndex &parent, int first, int last)
{
    const auto unfoldOne = [this](const QModelIndex &index) {
        const bool guest =
            index.data(HostTreeModel::KindRole).toInt() == static_cast<int>(HostTreeModel::Kind::Guest);
        if (!guest && !m_view->isExpanded(index) &&
            (!m_model.filter().isEmpty() || !m_folded.contains(foldKey(index))))
            m_view->expand(index);
    };
    if (parent.isValid())
        unfoldOne(parent);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        if (m_model.rowCount(index) == 0)
            continue;
        unfoldOne(index);
        unfold(index, 0, m_model.rowCount(index) - 1);
    }
}

void HostTreePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool HostTreePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            m_search->clear();
            m_view->setFocus();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_view->setFocus();
            if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
                m_view->setCurrentIndex(m_model.index(0, 0));
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QByteArray HostTreePanel::saveState() const
{
    return QStringList(m_folded.begin(), m_folded.end()).join(QLatin1Char('\n')).toUtf8();
}

void HostTreePanel::restoreState(const QByteArray &state)
{
    const QStringList keys = QString::fromUtf8(state).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    m_folded = QSet<QString>(keys.begin(), keys.end());
}

void HostTreePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HostTreePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search hosts and guests"));
    m_view->setAccessibleName(tr("Hosts and guests"));
}

} // namespace domcero
