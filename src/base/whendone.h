// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <utility>

namespace domcero {

// Calls `call` with the future's result, unless `context` has gone by then. For futures that end in the
// context's thread, as those of Transport, PlanRunner and HostSession do; at once when it has ended already.
// QFuture::then(context, ...) is no substitute: in Qt 6.4 a context that goes before the future ends is a
// crash.
template <typename T, typename Call>
void whenDone(QFuture<T> future, QObject *context, Call call)
{
    future.then(QtFuture::Launch::Sync,
                [guard = QPointer<QObject>(context), call = std::move(call)](const T &result) mutable {
                    if (guard)
                        call(result);
                });
}

} // namespace domcero
