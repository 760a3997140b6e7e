/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into a true xl, lets its dry runs (xl -N create, block-attach, network-attach) work on a machine without
 * Xen: they want handles to the hypervisor and to xenstore and ask nothing of them but these few numbers.
 *     cc -shared -fPIC -o fakexen.so fakexen.c */
#include <stdlib.h>

void *xc_interface_open(void *logger, void *dombuild, unsigned flags)
{
    (void)logger, (void)dombuild, (void)flags;
    return calloc(1, 65536);
}
int xc_interface_close(void *handle) { return (void)handle, 0; }
void *xs_open(unsigned long flags) { return (void)flags, calloc(1, 4096); }
void xs_close(void *handle) { (void)handle; }
void *libxl_get_version_info(void *ctx) { return (void)ctx, (void *)0; }
int xc_get_max_cpus(void *handle) { return (void)handle, 4; }
int xc_get_online_cpus(void *handle) { return (void)handle, 4; }
int xc_get_max_nodes(void *handle) { return (void)handle, 1; }
/* Two nodes of two processors; of struct xen_sysctl_physinfo the fifth number. */
int xc_physinfo(void *handle, void *info) { return (void)handle, ((unsigned *)info)[4] = 2, 0; }
int xc_cputopoinfo(void *handle, unsigned *count, unsigned *topology)
{
    (void)handle, *count = 4;
    for (unsigned i = 0; topology && i < 4; ++i)
        topology[3 * i] = i, topology[3 * i + 1] = 0, topology[3 * i + 2] = i / 2;
    return 0;
}
long xc_sharing_freed_pages(void *handle) { return (void)handle, 0; }
long xc_sharing_used_frames(void *handle) { return (void)handle, 0; }
int xc_version(void *handle, int command, void *argument) { return (void)handle, (void)command, (void)argument, -1; }
