// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace domcero::test {

// Another language, without a catalogue: every text of ours in angle brackets. What has none in it after this
// one was installed was not made again.
class MarkedTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrncmp(context, "Q", 1) == 0
                   ? QString()
                   : QLatin1Char('<') + QString::fromUtf8(source) + QLatin1Char('>');
    }
};

} // namespace domcero::test
