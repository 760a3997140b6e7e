// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"
#include "formats/xlcfg/lint.h"

namespace domcero {

// Where the parts of lint write down what they find in one file.
class LintNotes
{
public:
    explicit LintNotes(const XlcfgFile &config) : m_config(config) {}

    const XlcfgFile &config() const { return m_config; }
    LintFinding &add(LintSeverity severity, const char *id, qsizetype offset, Message what,
                     Message remedy = {});
    // Sorted by place.
    QList<LintFinding> take();

    // The last assignment of the key; null: none.
    const XlcfgAssignment *lastOf(QByteArrayView name) const;
    // The items of a list that are texts, with their places.
    QList<XlcfgValue> items(const QByteArray &name) const;

private:
    const XlcfgFile &m_config;
    QList<LintFinding> m_findings;
};

// The parts, a file each.
void lintSyntax(LintNotes &notes); // why xl refuses the file, and the edit that mends it
void lintKeys(LintNotes &notes);   // unknown ones, kinds of values, numbers
void lintGuest(LintNotes &notes);  // values that do not fit together, values that xl refuses
void lintDisks(LintNotes &notes);
void lintNics(LintNotes &notes);
void lintCpus(LintNotes &notes);     // cpus, cpus_soft
void lintVnuma(LintNotes &notes);    // and what its nodes have together
void lintPci(LintNotes &notes);      // pci
void lintPorts(LintNotes &notes);    // ioports, irqs, iomem
void lintChannels(LintNotes &notes); // channel
void lintUsb(LintNotes &notes);      // usbctrl, usbdev

// As xl takes it: PV where nothing is said.
GuestType lintGuestType(const XlcfgFile &config);

// For texts in messages.
QString lintText(QByteArrayView bytes);
// The path that xl gives the host: below /dev where it is relative.
QByteArray resolvedTarget(const QByteArray &target);

} // namespace domcero
