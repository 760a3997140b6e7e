// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/storagedetails.h"

#include "base/hosttext.h"
#include "gui/icons.h"
#include "gui/widgets/actionrow.h"
#include "gui/widgets/factslist.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/layerbars.h"
#include "gui/widgets/messagebar.h"
#include "models/storagetext.h"
#include "text/render.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace domcero {

StorageDetails::StorageDetails(QWidget *parent)
    : QScrollArea(parent), m_empty(wrappedLabel(this)), m_all(new QWidget(this)), m_name(wrappedLabel(m_all)),
      m_kind(wrappedLabel(m_all)), m_path(wrappedLabel(m_all)), m_copy(new QToolButton(m_all)),
      m_actions(new ActionRow(m_all)), m_layers(new LayerBars(m_all)), m_warning(new MessageBar(m_all)),
      m_facts(new FactsList(m_all)), m_obstaclesCaption(wrappedLabel(m_all)),
      m_obstacles(wrappedLabel(m_all)), m_remainingCaption(wrappedLabel(m_all)),
      m_remaining(wrappedLabel(m_all))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(290); // a UUID beside its caption
    m_empty->setObjectName(QStringLiteral("storageDetailsEmpty"));
    m_name->setObjectName(QStringLiteral("storageThingName"));
    m_kind->setObjectName(QStringLiteral("storageThingKind"));
    m_path->setObjectName(QStringLiteral("storageThingPath"));
    m_copy->setObjectName(QStringLiteral("storageCopyPath"));
    m_obstaclesCaption->setObjectName(QStringLiteral("storageObstaclesCaption"));
    m_remainingCaption->setObjectName(QStringLiteral("storageRemainingCaption"));
    m_obstacles->setObjectName(QStringLiteral("storageObstacles"));
    m_remaining->setObjectName(QStringLiteral("storageRemaining"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    m_warning->setDismissable(false);
    makeHeading(m_name, 1.2);
    makeHeading(m_obstaclesCaption, 1.0);
    makeHeading(m_remainingCaption, 1.0);
    for (QLabel *caption : {m_obstaclesCaption, m_remainingCaption})
        caption->setContentsMargins(0, 6, 0, 0);
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(m_all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_name);
    layout->addWidget(m_kind);
    layout->addLayout(place);
    layout->addWidget(m_actions);
    layout->addWidget(m_layers);
    layout->addWidget(m_warning);
    layout->addWidget(m_facts);
    layout->addWidget(m_obstaclesCaption);
    layout->addWidget(m_obstacles);
    layout->addWidget(m_remainingCaption);
    layout->addWidget(m_remaining);
    auto *content = new QWidget(this);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(8, 2, 10, 4);
    outer->addWidget(m_empty);
    outer->addWidget(m_all);
    outer->addStretch(1);
    setWidget(content);
    connect(m_copy, &QToolButton::clicked, this, &StorageDetails::copyPath);
    showThing();
}

void StorageDetails::setPicture(std::shared_ptr<const StoragePicture> picture, const GuestColors &colors)
{
    m_picture = std::move(picture);
    m_colors = colors;
    showThing();
}

void StorageDetails::setThing(const StorageThing &thing)
{
    if (m_thing == thing)
        return;
    m_thing = thing;
    m_problem.reset();
    showThing();
}

void StorageDetails::setFullIn(std::optional<std::chrono::minutes> time)
{
    if (m_fullIn == time)
        return;
    m_fullIn = time;
    showThing();
}

void StorageDetails::setOffer(const QList<QAction *> &actions)
{
    m_actions->setRowActions(actions);
    m_actions->setVisible(!actions.isEmpty());
}

void StorageDetails::setProblem(const std::optional<Error> &problem)
{
    m_problem = problem;
    showThing();
}

void StorageDetails::copyPath()
{
    if (m_picture && (m_thing.id || m_thing.isTarget()))
        QGuiApplication::clipboard()->setText(
            displayText(m_thing.id ? m_picture->index().pathOf(*m_thing.id) : m_thing.target));
}

void StorageDetails::showThing()
{
    setAccessibleName(tr("Details of what is selected"));
    const bool any =
        m_picture && (m_thing.isTarget() || (m_thing.id && m_picture->index().exists(*m_thing.id)));
    m_all->setVisible(any);
    m_empty->setVisible(!any);
    setTextIfChanged(m_empty, m_thing.id ? tr("It is there no longer.")
                                         : tr("Select a volume, a disk or an image to see its layers, who "
                                              "uses it and why it may not be destroyed."));
    if (!any)
        return;
    m_copy->setToolTip(m_thing.id ? tr("Copy path") : tr("Copy name"));
    m_copy->setAccessibleName(m_copy->toolTip());
    makeFaded(m_path);
    if (m_problem) {
        Notice notice = Notice::fromError(*m_problem);
        notice.tone = theme::Tone::Info;
        m_warning->say(notice);
    } else {
        m_warning->hide();
    }
    if (m_thing.id)
        showId(*m_thing.id);
    else
        showTarget();
}

void StorageDetails::showFacts(const QList<StorageFact> &facts)
{
    QList<Fact> shown;
    if (m_fullIn)
        shown.append({"storageFullIn", tr("Full"),
                      tr("in about %1, if it goes on like this").arg(durationText(*m_fullIn))});
    for (const StorageFact &fact : facts)
        shown.append({fact.id, fact.caption, fact.value});
    m_facts->setFacts(shown);
}

void StorageDetails::showTarget()
{
    setTextIfChanged(m_name, tr("iSCSI target"));
    setTextIfChanged(m_kind, tr("at %1").arg(displayText(m_thing.portal)));
    setTextIfChanged(m_path, displayText(m_thing.target));
    m_path->show();
    m_copy->show();
    m_layers->setLayers({}, -1);
    showFacts(targetFacts(*m_picture, m_thing.target, m_thing.portal));
    for (QLabel *label : {m_obstaclesCaption, m_obstacles, m_remainingCaption, m_remaining})
        label->hide();
}

void StorageDetails::showId(const StorageId &id)
{
    const StoragePicture &picture = *m_picture;
    setTextIfChanged(m_name, storagetext::name(id));
    setTextIfChanged(m_kind,
                     tr("%1, %2").arg(storagetext::kind(picture, id), sizeText(picture.index().sizeOf(id))));
    const bool named = id.kind != StorageId::Kind::Group;
    setTextIfChanged(m_path, named ? displayText(picture.index().pathOf(id)) : QString());
    m_path->setVisible(named);
    m_copy->setVisible(named);
    const QStringList guests = picture.guestsOf(id);
    m_layers->setLayers(named ? layersOf(picture, id) : StorageLayers(),
                        guests.isEmpty() ? -1 : m_colors.of(guests.first()));
    showFacts(factsOf(picture, id));
    const auto say = [](QLabel *caption, const QString &title, QLabel *list, const QStringList &sentences) {
        caption->setVisible(!title.isEmpty() && !sentences.isEmpty());
        list->setVisible(!sentences.isEmpty());
        setTextIfChanged(caption, title);
        setTextIfChanged(list, sentences.join(u'\n'));
    };
    const QStringList obstacles = obstacleSentences(picture, id);
    say(m_obstaclesCaption, obstacles.isEmpty() ? QString() : tr("Why it may not be destroyed"), m_obstacles,
        obstacles.isEmpty() ? QStringList{tr("Nothing that is known here needs it.")} : obstacles);
    say(m_remainingCaption, tr("To be known before it is changed"), m_remaining,
        remainingSentences(picture, id));
}

// A scroll area asks for the least height alone; that of lines which are wrapped depends on the width.
void StorageDetails::fit()
{
    QWidget &content = *widget();
    content.setMinimumHeight(content.layout()->totalHeightForWidth(viewport()->width()));
}

bool StorageDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit(); // before the area looks at it
    return QScrollArea::eventFilter(watched, event);
}

void StorageDetails::resizeEvent(QResizeEvent *event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

void StorageDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showThing();
    QScrollArea::changeEvent(event);
}

} // namespace domcero
