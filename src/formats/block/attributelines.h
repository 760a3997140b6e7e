// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QHash>

namespace domcero {

// What `grep '' SUBJECT/ATTRIBUTE ...` prints of many small files: "SUBJECT/ATTRIBUTE:LINE". A file with
// several lines comes in several, and gets its newlines back. A subject is one folder's name and holds no
// slash.
class AttributeLines
{
public:
    explicit AttributeLines(QByteArrayView output);

    bool isEmpty() const { return m_subjects.isEmpty(); }
    const QByteArrayList &subjects() const { return m_subjects; } // in the order of the output
    QByteArray value(const QByteArray &subject, const QByteArray &attribute) const
    {
        return m_values.value(subject + '/' + attribute);
    }

private:
    QHash<QByteArray, QByteArray> m_values;
    QByteArrayList m_subjects;
};

} // namespace domcero
