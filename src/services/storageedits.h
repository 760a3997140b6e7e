// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/storageedit.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace domcero {

class HostReader;
class StorageActions;
class StorageReader;

// Changes of size that wait on one host, and their making: each as a job of its own, planned of what the one
// before has left, so that each can be resumed or taken back by itself. The first that fails is the last; it
// and those behind it wait on. Main thread. HostSession owns it.
class StorageEdits : public QObject
{
    Q_OBJECT
public:
    // `readInto`: what a thing's own tools say of it, put into the storage's state.
    using ReadInto = std::function<QFuture<Result<Content>>(const StorageId &id)>;
    StorageEdits(HostReader &reader, StorageReader &storage, StorageActions &actions, ReadInto readInto,
                 QObject *parent = nullptr);
    ~StorageEdits() override; // what is under way ends with Cancelled

    const QList<StorageEdit> &all() const { return m_edits; }
    void keep(const StorageEdit &edit); // instead of another one of the same thing
    void drop(const QList<StorageEdit> &edits);
    QFuture<Result<void>> make(const QList<StorageEdit> &edits);

Q_SIGNALS:
    void changed();

private:
    void next();
    void begin(const StorageEdit &edit);
    void finish(const Result<void> &result);

    HostReader &m_reader;
    StorageReader &m_storage;
    StorageActions &m_actions;
    ReadInto m_readInto;
    QList<StorageEdit> m_edits;
    QList<StorageEdit> m_toMake;
    std::shared_ptr<QPromise<Result<void>>> m_promise;
};

} // namespace domcero
