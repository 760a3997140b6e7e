// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformancelist.h"

namespace domcero::test {

namespace {

// A list that is being written; each call adds a step.
class List
{
public:
    // `line` is split at blanks; no word of it holds one.
    void add(const char *id, Reader reader, const char *line)
    {
        QStringList words = QString::fromLatin1(line).split(QLatin1Char(' '));
        const QString program = words.takeFirst();
        steps += ConformanceStep{id, Command{program, words}, reader, std::nullopt};
    }
    void status(const char *id, const char *line) { add(id, Reader::Status, line); }
    void text(const char *id, const char *line) { add(id, Reader::Text, line); }
    void script(const char *id, Reader reader, const QStringList &words)
    {
        steps += ConformanceStep{id, Command::script(words.first(), words.mid(1)), reader, std::nullopt};
    }
    // A config of the list's own, and what xl says to it.
    void config(const char *id, const QByteArray &content, const char *verb = "create")
    {
        const QString path = QStringLiteral("/tmp/domcero-%1.cfg").arg(QLatin1String(id));
        Command write{QStringLiteral("tee"), {path}};
        write.standardInput = content;
        steps += ConformanceStep{QByteArray("write-") + id, write, Reader::Status, std::nullopt};
        steps += ConformanceStep{QByteArray("create-") + id,
                                 Command{QStringLiteral("xl"), {QString::fromLatin1(verb), path}},
                                 Reader::Status, std::nullopt};
    }
    void thenWait(Condition::Kind kind, const char *guest)
    {
        steps.last().waitFor = Condition{kind, QString::fromLatin1(guest)};
    }

    QList<ConformanceStep> steps;
};

void readings(List &list)
{
    list.add("info", Reader::XlInfo, "xl info");
    list.add("list", Reader::XlList, "xl list");
    list.add("list-v", Reader::XlList, "xl list -v");
    list.add("list-one", Reader::XlList, "xl list pv1");
    list.add("list-dom0", Reader::XlList, "xl list 0");
    list.status("list-nosuch", "xl list nosuch");
    list.status("list-noid", "xl list 9999");
    list.add("list-long", Reader::XlListLong, "xl list -l");
    list.add("list-long-option", Reader::XlListLong, "xl list --long");
    list.add("list-long-one", Reader::XlListLong, "xl list -l pv1");
    list.status("list-long-nosuch", "xl list -l nosuch");
    list.add("uptime", Reader::XlUptime, "xl uptime");
    list.add("uptime-one", Reader::XlUptime, "xl uptime pv1");
    list.status("uptime-nosuch", "xl uptime nosuch");
    list.add("vcpu-list", Reader::XlVcpuList, "xl vcpu-list");
    list.add("vcpu-list-one", Reader::XlVcpuList, "xl vcpu-list pv1");
    list.status("vcpu-list-nosuch", "xl vcpu-list nosuch");
    list.text("domid", "xl domid pv1");
    list.text("domid-dom0", "xl domid Domain-0");
    list.status("domid-nosuch", "xl domid nosuch");
    list.text("domname", "xl domname 0");
    list.status("domname-nosuch", "xl domname 9999");
    list.status("domname-word", "xl domname pv1");
    list.text("block-list", "xl block-list pv1");
    list.text("block-list-nosuch", "xl block-list nosuch");
    list.text("network-list", "xl network-list pv1");
    list.text("network-list-nosuch", "xl network-list nosuch");
    list.add("xentop", Reader::Xentop, "xentop -b -i 1");
    list.add("xentop-twice", Reader::Xentop, "xentop -b -i 2 -d 1");
    list.add("xentop-full-names", Reader::Xentop, "xentop -b -f -i 1");
    list.script("configs", Reader::Configs, {QStringLiteral("configs")});
    list.script("configs-nosuch", Reader::Configs, {QStringLiteral("configs"), QStringLiteral("/nosuch")});
    list.script("facts", Reader::Facts, {QStringLiteral("facts")});
}

void refusals(List &list)
{
    list.status("verb-nosuch", "xl frobnicate");
    list.status("pause-nothing", "xl pause");
    list.status("unpause-nothing", "xl unpause");
    list.status("destroy-nothing", "xl destroy");
    list.status("shutdown-nothing", "xl shutdown");
    list.status("domid-nothing", "xl domid");
    list.status("pause-nosuch", "xl pause nosuch");
    list.status("unpause-nosuch", "xl unpause nosuch");
    list.status("destroy-nosuch", "xl destroy nosuch");
    list.status("destroy-dom0", "xl destroy 0");
    list.status("shutdown-nosuch", "xl shutdown nosuch");
    list.status("shutdown-wait-nosuch", "xl shutdown -w nosuch");
    list.status("reboot-nosuch", "xl reboot nosuch");
    list.status("shutdown-no-drivers", "xl shutdown hvm1");
    list.status("reboot-no-drivers", "xl reboot hvm1");
    list.status("create-nosuch", "xl create /etc/xen/nosuch.cfg");
    list.status("create-broken", "xl create /etc/xen/broken.cfg");
    list.status("dry-run-broken", "xl create -n /etc/xen/broken.cfg");
    list.status("create-name-taken", "xl create /etc/xen/pv1.cfg");
    list.status("create-hvm-name-taken", "xl create /etc/xen/hvm1.cfg");
    list.add("dry-run", Reader::DryRun, "xl create -n /etc/xen/pv2.cfg");
    list.add("dry-run-global", Reader::DryRun, "xl -N create /etc/xen/web.cfg");
    list.add("dry-run-hvm", Reader::DryRun, "xl create -n /etc/xen/hvm1.cfg");
    list.add("dry-run-override", Reader::DryRun, "xl create -n /etc/xen/pv2.cfg memory=80");
}

// What stands in a config that xl cannot use, and when it finds out.
void configs(List &list)
{
    const QByteArray kernel =
        "kernel = '/boot/vmlinux'\nmemory = 96\n"; // the lab's kernel does not fit in 64
    list.config("no-kernel", "name = 'nokernel'\nmemory = 64\n");
    list.config("no-name", kernel);
    list.config("kernel-missing", "name = 'x1'\nkernel = '/boot/nosuch'\nmemory = 64\n");
    list.config("disk-missing", "name = 'x2'\n" + kernel + "disk = [ 'phy:/dev/vg0/nosuch,xvda,w' ]\n");
    list.config("no-memory", "name = 'x3'\nkernel = '/boot/vmlinux'\nmemory = 65536\n");
    list.config("curly-quotes", "name = \xE2\x80\x9Cx6\xE2\x80\x9D\n" + kernel);
    list.config("comment-at-end", "name = 'x7'\n" + kernel + "# no newline");
    list.config("upper-case-key", "name = 'x8'\nMemory = 64\n");
    list.config("two-on-a-line", "name = 'x9' memory = 64\n");
    list.config("word-as-value", "name = 'x10'\nmemory = lots\n");
    list.config("open-string", "name = 'x11\nmemory = 64\n");
    list.config("open-list", "name = 'x12'\nvif = [ 'bridge=br0'\nmemory = 64\n");
    list.config("no-value", "name =\nmemory = 64\n");
    list.config("negative", "name = 'x13'\nmemory = -1\n");
    list.config("windows-line-ends", "name = 'x14'\r\nmemory = 64\r\n");
}

void changes(List &list)
{
    using Kind = Condition::Kind;
    list.status("pause", "xl pause pv1");
    list.add("list-paused", Reader::XlList, "xl list pv1");
    list.status("pause-again", "xl pause pv1");
    list.status("unpause", "xl unpause pv1");
    list.add("list-unpaused-once", Reader::XlList, "xl list pv1");
    list.status("unpause-again", "xl unpause pv1");
    list.status("unpause-running", "xl unpause pv1");
    list.add("list-unpaused", Reader::XlList, "xl list pv1");

    list.status("create-paused", "xl create -p /etc/xen/pv2.cfg");
    list.add("list-created-paused", Reader::XlList, "xl list pv2");
    list.add("vcpu-list-created-paused", Reader::XlVcpuList, "xl vcpu-list pv2");
    list.status("unpause-created", "xl unpause pv2");
    list.status("destroy", "xl destroy pv2");
    list.thenWait(Kind::DomainAbsent, "pv2");
    list.status("destroy-again", "xl destroy pv2");
    list.status("shutdown-gone", "xl shutdown pv2");

    list.status("create", "xl create /etc/xen/pv2.cfg");
    list.thenWait(Kind::DomainAlive, "pv2");
    list.add("list-created", Reader::XlList, "xl list pv2");
    list.status("create-again", "xl create /etc/xen/pv2.cfg");
    list.status("shutdown-wait", "xl shutdown -w pv2");
    list.thenWait(Kind::DomainAbsent, "pv2");

    list.steps += ConformanceStep{
        "create-quiet",
        Command{QStringLiteral("xl"),
                {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("/etc/xen/web.cfg")}},
        Reader::Status, std::nullopt};
    list.thenWait(Kind::DomainAlive, "web server");
    const QString blank = QStringLiteral("web server");
    const auto xl = [&](const char *id, Reader reader, const QStringList &words) {
        list.steps += ConformanceStep{id, Command{QStringLiteral("xl"), words}, reader, std::nullopt};
    };
    xl("list-blank", Reader::XlList, {QStringLiteral("list"), blank});
    list.add("list-with-blank", Reader::XlList, "xl list");
    list.add("xentop-with-blank", Reader::Xentop, "xentop -b -f -i 1");
    list.add("xentop-cut-names", Reader::Xentop, "xentop -b -i 1");
    xl("domid-blank", Reader::Text, {QStringLiteral("domid"), blank});
    xl("destroy-after-dashes", Reader::Status, {QStringLiteral("destroy"), QStringLiteral("--"), blank});
    list.thenWait(Kind::DomainAbsent, "web server");
    list.add("list-at-end", Reader::XlList, "xl list");
}

void otherTools(List &list)
{
    list.text("cat", "cat /etc/os-release");
    list.status("cat-nosuch", "cat /etc/nosuch");
    list.status("cat-folder", "cat /etc/xen");
    list.text("ls", "ls -1 /etc/xen/auto");
    list.status("ls-nosuch", "ls /nosuch");
    list.status("test-file", "test -f /etc/xen/pv1.cfg");
    list.status("test-file-folder", "test -f /etc/xen");
    list.status("test-file-nosuch", "test -f /etc/xen/nosuch.cfg");
    list.status("test-folder", "test -d /etc/xen");
    list.status("test-link", "test -e /etc/xen/auto/pv1.cfg");
    list.status("test-volume", "test -b /dev/vg0/pv1-root");
    list.text("readlink", "readlink -f /etc/xen/auto/pv1.cfg");
    list.status("readlink-no-link", "readlink /etc/xen/pv1.cfg");
    list.text("hostname", "hostname");
    list.text("uname", "uname -a");
    list.text("uname-short", "uname");
    list.status("true", "true");
    list.status("false", "false");
    list.status("no-such-program", "domcero-nosuch --version");
    list.status("vgs-nosuch", "vgs nosuch");
    list.status("lvs-nosuch", "lvs nosuch");
    list.status("brctl-nosuch", "brctl frobnicate");
}

} // namespace

QList<ConformanceStep> conformanceList()
{
    List list;
    readings(list);
    otherTools(list);
    refusals(list);
    configs(list);
    changes(list);
    return list.steps;
}

} // namespace domcero::test
