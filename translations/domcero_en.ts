<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>The host makes one by itself at %1, %2, and keeps the last %n.</source>
        <translation>
            <numerusform>The host makes one by itself at %1, %2, and keeps the last one.</numerusform>
            <numerusform>The host makes one by itself at %1, %2, and keeps the last %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message numerus="yes">
        <source>%n disk(s) missing</source>
        <translation>
            <numerusform>%n disk missing</numerusform>
            <numerusform>%n disks missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) inside</source>
        <translation>
            <numerusform>%n snapshot inside</numerusform>
            <numerusform>%n snapshots inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::ActionForm</name>
    <message numerus="yes">
        <source>at most %1, as the guest was started; the host has %n CPU(s)</source>
        <translation>
            <numerusform>at most %1, as the guest was started; the host has %n CPU</numerusform>
            <numerusform>at most %1, as the guest was started; the host has %n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::BackupActions</name>
    <message numerus="yes">
        <source>Remove %n backup(s)?</source>
        <translation>
            <numerusform>Remove %n backup?</numerusform>
            <numerusform>Remove %n backups?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) were removed.</source>
        <translation>
            <numerusform>%n backup was removed.</numerusform>
            <numerusform>%n backups were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n snapshot(s) that a backup has left?</source>
        <translation>
            <numerusform>Remove %n snapshot that a backup has left?</numerusform>
            <numerusform>Remove %n snapshots that a backup has left?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) were removed.</source>
        <translation>
            <numerusform>%n snapshot was removed.</numerusform>
            <numerusform>%n snapshots were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A backup that was cut short has left %n snapshot(s): %1. They fill up, and slow their disks down.</source>
        <translation>
            <numerusform>A backup that was cut short has left %n snapshot: %1. It fills up, and slows its disk down.</numerusform>
            <numerusform>A backup that was cut short has left %n snapshots: %1. They fill up, and slow their disks down.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::ConfigFindings</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::ConfigReview</name>
    <message numerus="yes">
        <source>%n thing(s) in this text are wrong.</source>
        <translation>
            <numerusform>%n thing in this text is wrong.</numerusform>
            <numerusform>%n things in this text are wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::ConfigView</name>
    <message numerus="yes">
        <source>The running guest is not as this text says: %n difference(s).</source>
        <translation>
            <numerusform>The running guest is not as this text says: %n difference.</numerusform>
            <numerusform>The running guest is not as this text says: %n differences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::ConnectionPanel</name>
    <message numerus="yes">
        <source>Next try in %n second(s).</source>
        <translation>
            <numerusform>Next try in %n second.</numerusform>
            <numerusform>Next try in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::DiffView</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::ExtentBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::GuestActions</name>
    <message numerus="yes">
        <source>Start %n guest(s)?</source>
        <translation>
            <numerusform>Start %n guest?</numerusform>
            <numerusform>Start %n guests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shut down %n guest(s)?</source>
        <translation>
            <numerusform>Shut down %n guest?</numerusform>
            <numerusform>Shut down %n guests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reboot %n guest(s)?</source>
        <translation>
            <numerusform>Reboot %n guest?</numerusform>
            <numerusform>Reboot %n guests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Force %n guest(s) off?</source>
        <translation>
            <numerusform>Force %n guest off?</numerusform>
            <numerusform>Force %n guests off?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n guest(s)?</source>
        <translation>
            <numerusform>Pause %n guest?</numerusform>
            <numerusform>Pause %n guests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n guest(s)?</source>
        <translation>
            <numerusform>Resume %n guest?</numerusform>
            <numerusform>Resume %n guests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were started on %1.</source>
        <translation>
            <numerusform>%n guest was started on %1.</numerusform>
            <numerusform>%n guests were started on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were shut down on %1.</source>
        <translation>
            <numerusform>%n guest was shut down on %1.</numerusform>
            <numerusform>%n guests were shut down on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were rebooted on %1.</source>
        <translation>
            <numerusform>%n guest was rebooted on %1.</numerusform>
            <numerusform>%n guests were rebooted on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were forced off on %1.</source>
        <translation>
            <numerusform>%n guest was forced off on %1.</numerusform>
            <numerusform>%n guests were forced off on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were paused on %1.</source>
        <translation>
            <numerusform>%n guest was paused on %1.</numerusform>
            <numerusform>%n guests were paused on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were resumed on %1.</source>
        <translation>
            <numerusform>%n guest was resumed on %1.</numerusform>
            <numerusform>%n guests were resumed on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n guest(s) to files</source>
        <translation>
            <numerusform>Save %n guest to a file</numerusform>
            <numerusform>Save %n guests to files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n guest(s) from files</source>
        <translation>
            <numerusform>Restore %n guest from a file</numerusform>
            <numerusform>Restore %n guests from files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n guest(s) start with the host</source>
        <translation>
            <numerusform>Let %n guest start with the host</numerusform>
            <numerusform>Let %n guests start with the host</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n guest(s) no longer start with the host</source>
        <translation>
            <numerusform>Let %n guest no longer start with the host</numerusform>
            <numerusform>Let %n guests no longer start with the host</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vCPUs of %n guest(s)</source>
        <translation>
            <numerusform>vCPUs of %n guest</numerusform>
            <numerusform>vCPUs of %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Memory of %n guest(s)</source>
        <translation>
            <numerusform>Memory of %n guest</numerusform>
            <numerusform>Memory of %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Memory ceiling of %n guest(s)</source>
        <translation>
            <numerusform>Memory ceiling of %n guest</numerusform>
            <numerusform>Memory ceiling of %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Insert a disc into the drives of %n guest(s)</source>
        <translation>
            <numerusform>Insert a disc into the drive of %n guest</numerusform>
            <numerusform>Insert a disc into the drives of %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Eject the discs of %n guest(s)</source>
        <translation>
            <numerusform>Eject the disc of %n guest</numerusform>
            <numerusform>Eject the discs of %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send a key to %n guest(s)</source>
        <translation>
            <numerusform>Send a key to %n guest</numerusform>
            <numerusform>Send a key to %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were saved on %1.</source>
        <translation>
            <numerusform>%n guest was saved on %1.</numerusform>
            <numerusform>%n guests were saved on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were restored on %1.</source>
        <translation>
            <numerusform>%n guest was restored on %1.</numerusform>
            <numerusform>%n guests were restored on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) start with %1 now.</source>
        <translation>
            <numerusform>%n guest starts with %1 now.</numerusform>
            <numerusform>%n guests start with %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) no longer start with %1.</source>
        <translation>
            <numerusform>%n guest no longer starts with %1.</numerusform>
            <numerusform>%n guests no longer start with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vCPUs of %n guest(s) on %1 were set.</source>
        <translation>
            <numerusform>The vCPUs of %n guest on %1 were set.</numerusform>
            <numerusform>The vCPUs of %n guests on %1 were set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memory of %n guest(s) on %1 was set.</source>
        <translation>
            <numerusform>The memory of %n guest on %1 was set.</numerusform>
            <numerusform>The memory of %n guests on %1 was set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memory ceiling of %n guest(s) on %1 was set.</source>
        <translation>
            <numerusform>The memory ceiling of %n guest on %1 was set.</numerusform>
            <numerusform>The memory ceiling of %n guests on %1 was set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disc is in the drives of %n guest(s) on %1.</source>
        <translation>
            <numerusform>The disc is in the drive of %n guest on %1.</numerusform>
            <numerusform>The disc is in the drives of %n guests on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The discs of %n guest(s) on %1 were ejected.</source>
        <translation>
            <numerusform>The disc of %n guest on %1 was ejected.</numerusform>
            <numerusform>The discs of %n guests on %1 were ejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) on %1 have taken the key.</source>
        <translation>
            <numerusform>%n guest on %1 has taken the key.</numerusform>
            <numerusform>%n guests on %1 have taken the key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::HostPage</name>
    <message numerus="yes">
        <source>%1, %n vCPU(s)</source>
        <translation>
            <numerusform>%1, %n vCPU</numerusform>
            <numerusform>%1, %n vCPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::MainWindow</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unreachable</source>
        <translation>
            <numerusform>%1, %n unreachable</numerusform>
            <numerusform>%1, %n unreachable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::MergePanel</name>
    <message numerus="yes">
        <source>%n conflict(s) still to be decided.</source>
        <translation>
            <numerusform>%n conflict still to be decided.</numerusform>
            <numerusform>%n conflicts still to be decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::NoticeList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::PlanPanel</name>
    <message numerus="yes">
        <source>%1, %2 of %n step(s) done; started by %3 at %4</source>
        <translation>
            <numerusform>%1, %2 of %n step done; started by %3 at %4</numerusform>
            <numerusform>%1, %2 of %n steps done; started by %3 at %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::StorageActions</name>
    <message numerus="yes">
        <source>%n change(s) of size wait: %1</source>
        <translation>
            <numerusform>%n change of size waits: %1</numerusform>
            <numerusform>%n changes of size wait: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::StorageView</name>
    <message numerus="yes">
        <source>Drop to upload %n file(s) to %1</source>
        <translation>
            <numerusform>Drop to upload %n file to %1</numerusform>
            <numerusform>Drop to upload %n files to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::TransferActions</name>
    <message numerus="yes">
        <source>Upload %n file(s) (%1) to %2</source>
        <translation>
            <numerusform>Upload %n file (%1) to %2</numerusform>
            <numerusform>Upload %n files (%1) to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message numerus="yes">
        <source>dom0 shares all %n processor(s) with the guests.</source>
        <translation>
            <numerusform>dom0 shares the %n processor with the guests.</numerusform>
            <numerusform>dom0 shares all %n processors with the guests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dom0 has %n virtual CPU(s), which are not pinned to processors.</source>
        <translation>
            <numerusform>dom0 has %n virtual CPU, which is not pinned to a processor.</numerusform>
            <numerusform>dom0 has %n virtual CPUs, which are not pinned to processors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dom0 has %n virtual CPU(s), each pinned to its processor.</source>
        <translation>
            <numerusform>dom0 has %n virtual CPU, pinned to its processor.</numerusform>
            <numerusform>dom0 has %n virtual CPUs, each pinned to its processor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: Xen %2, kernel %3, %n CPU(s), %4 of memory, %5 free</source>
        <translation>
            <numerusform>%1: Xen %2, kernel %3, %n CPU, %4 of memory, %5 free</numerusform>
            <numerusform>%1: Xen %2, kernel %3, %n CPUs, %4 of memory, %5 free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: its settings have changed, %2 of memory, %n vCPU(s)</source>
        <translation>
            <numerusform>%1: its settings have changed, %2 of memory, %n vCPU</numerusform>
            <numerusform>%1: its settings have changed, %2 of memory, %n vCPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep the last %n backup(s) of %1, and remove the older ones</source>
        <translation>
            <numerusform>Keep the last backup of %1, and remove the older ones</numerusform>
            <numerusform>Keep the last %n backups of %1, and remove the older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backups of %1 in that folder but the last %n go.</source>
        <translation>
            <numerusform>Backups of %1 in that folder but the last one go.</numerusform>
            <numerusform>Backups of %1 in that folder but the last %n go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backup(s)</source>
        <translation>
            <numerusform>Remove %n backup</numerusform>
            <numerusform>Remove %n backups</numerusform>
        </translation>
    </message>
</context>
</TS>
