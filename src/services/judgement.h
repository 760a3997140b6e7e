// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostfacts.h"
#include "domain/hostinfo.h"
#include "domain/requirement.h"

namespace domcero::judgement {

// One requirement judged: what requirements.cpp makes a Requirement of, with id and title. Pure.
struct Judgement
{
    Verdict verdict = Verdict::Unknown;
    Message finding;
    Message remedy;
};

Judgement unknown();

// What Xen says of itself, of the processor and of dom0.
Judgement bootedUnderXen(const HostFacts &facts, bool xlAnswers, const HypervisorInfo &xen);
Judgement xl(const HostFacts &facts, bool xlAnswers);
Judgement xlVersion(const HypervisorInfo &xen);
Judgement hvm(const HypervisorInfo &xen);
Judgement dom0Memory(const HostFacts &facts, const HypervisorInfo &xen);
Judgement dom0Vcpus(const HypervisorInfo &xen, const Dom0Info &dom0);
Judgement freeMemory(const HypervisorInfo &xen);

// What dom0 has as a Linux machine.
Judgement bridge(const HostFacts &facts);
Judgement lvm(const HostFacts &facts);
Judgement qemuImg(const HostFacts &facts);
Judgement iscsi(const HostFacts &facts);
Judgement xendomains(const HostFacts &facts);

} // namespace domcero::judgement
