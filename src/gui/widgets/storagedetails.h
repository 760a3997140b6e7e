// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/guestcolors.h"
#include "models/storagefacts.h"
#include "models/storageoffer.h"

#include <QScrollArea>

#include <chrono>
#include <memory>

class QAction;
class QLabel;
class QToolButton;

namespace domcero {

class ActionRow;
class FactsList;
class LayerBars;
class MessageBar;

// What is known of one thing of a host's storage: its layers to scale, what it is, who uses it, and why it
// may not be destroyed.
class StorageDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit StorageDetails(QWidget *parent = nullptr);

    void setPicture(std::shared_ptr<const StoragePicture> picture, const GuestColors &colors);
    void setThing(const StorageThing &thing); // an empty one: says what would be here
    const StorageThing &thing() const { return m_thing; }
    void setFullIn(std::optional<std::chrono::minutes> time); // none: nothing can be said
    void setOffer(const QList<QAction *> &actions);           // what can be done to it
    // Why what its file system says of itself could not be read; none: nothing went wrong.
    void setProblem(const std::optional<Error> &problem);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showThing();
    void showTarget();
    void showId(const StorageId &id);
    void showFacts(const QList<StorageFact> &facts);
    void fit();
    void copyPath();

    std::shared_ptr<const StoragePicture> m_picture;
    GuestColors m_colors;
    StorageThing m_thing;
    std::optional<Error> m_problem;
    std::optional<std::chrono::minutes> m_fullIn;
    QLabel *m_empty;
    QWidget *m_all;
    QLabel *m_name;
    QLabel *m_kind;
    QLabel *m_path;
    QToolButton *m_copy;
    ActionRow *m_actions;
    LayerBars *m_layers;
    MessageBar *m_warning;
    FactsList *m_facts;
    QLabel *m_obstaclesCaption;
    QLabel *m_obstacles;
    QLabel *m_remainingCaption;
    QLabel *m_remaining;
};

} // namespace domcero
