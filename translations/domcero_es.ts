<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX" sourcelanguage="en_US">
<context>
    <name>Backups</name>
    <message>
        <source>while it ran</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>while it was paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>while it was off</source>
        <translation>apagada</translation>
    </message>
    <message>
        <source>The disks are as a power cut would have left them, each at its own moment: file systems replay their journals when the guest starts.</source>
        <translation>Los discos están como los habría dejado un corte de corriente, cada uno en su propio momento: los sistemas de archivos aplican sus bitácoras cuando arranca la máquina virtual.</translation>
    </message>
    <message>
        <source>The disks are as a power cut would have left them, all at the same moment: file systems replay their journals when the guest starts.</source>
        <translation>Los discos están como los habría dejado un corte de corriente, todos en el mismo momento: los sistemas de archivos aplican sus bitácoras cuando arranca la máquina virtual.</translation>
    </message>
    <message>
        <source>The disks are as the guest left them when it was shut down.</source>
        <translation>Los discos están como los dejó la máquina virtual al apagarse.</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>half</source>
        <translation>a medias</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>no se entiende</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>It was cut short, and nothing can be restored from it. Resume its job, or remove it.</source>
        <translation>Se interrumpió y no se puede restaurar nada de él. Hay que continuar su tarea o quitarlo.</translation>
    </message>
    <message>
        <source>What it holds cannot be read: another version of Domcero made it, or it is damaged.</source>
        <translation>No se puede leer lo que contiene: lo hizo otra versión de Domcero o está dañado.</translation>
    </message>
    <message>
        <source>All of it is there. Whether it can still be read is told by Check.</source>
        <translation>Está entero. Si todavía se puede leer lo dice Comprobar.</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>cada día</translation>
    </message>
    <message numerus="yes">
        <source>The host makes one by itself at %1, %2, and keeps the last %n.</source>
        <translation>
            <numerusform>El anfitrión hace uno por sí mismo a las %1, %2, y conserva el último.</numerusform>
            <numerusform>El anfitrión hace uno por sí mismo a las %1, %2, y conserva los últimos %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The host makes one by itself at %1, %2, and keeps all.</source>
        <translation>El anfitrión hace uno por sí mismo a las %1, %2, y los conserva todos.</translation>
    </message>
    <message>
        <source>It was not started yet.</source>
        <translation>Aún no ha empezado ninguna vez.</translation>
    </message>
    <message>
        <source>Its timer is switched off.</source>
        <translation>Su temporizador está apagado.</translation>
    </message>
    <message>
        <source>Nothing is known of its last start: it began nothing, or its job is gone.</source>
        <translation>No se sabe nada de su último inicio: no empezó nada, o su tarea ya no está.</translation>
    </message>
    <message>
        <source>One is being made now.</source>
        <translation>Se está haciendo uno ahora.</translation>
    </message>
    <message>
        <source>The last one was made: %1.</source>
        <translation>El último se hizo: %1.</translation>
    </message>
    <message>
        <source>The last one failed: %1.</source>
        <translation>El último falló: %1.</translation>
    </message>
    <message>
        <source>A job of the host is at work on it, or it is on its way here.</source>
        <translation>Una tarea del anfitrión trabaja en él, o viene de camino.</translation>
    </message>
</context>
<context>
    <name>Dial</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>SOCKS proxy</source>
        <translation>Proxy SOCKS</translation>
    </message>
    <message>
        <source>Through the jump host</source>
        <translation>A través del anfitrión de salto</translation>
    </message>
    <message>
        <source>SSH server</source>
        <translation>Servidor SSH</translation>
    </message>
    <message>
        <source>Key exchange</source>
        <translation>Intercambio de claves</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Clave del servidor</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Becoming root</source>
        <translation>Paso a root</translation>
    </message>
    <message>
        <source>Shell and xl</source>
        <translation>Shell y xl</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>Anfitrión: %1</translation>
    </message>
    <message>
        <source>Jump host: %1</source>
        <translation>Anfitrión de salto: %1</translation>
    </message>
    <message>
        <source>SOCKS proxy: %1</source>
        <translation>Proxy SOCKS: %1</translation>
    </message>
</context>
<context>
    <name>GroupBars</name>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>reserva</translation>
    </message>
    <message>
        <source>%1 that LVM keeps to repair the metadata of pools</source>
        <translation>%1 que LVM guarda para reparar los metadatos de las reservas</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>It is on the host and has not begun.</source>
        <translation>Está en el anfitrión y no ha empezado.</translation>
    </message>
    <message>
        <source>It runs on the host, also when this window is closed or the connection is lost.</source>
        <translation>Se ejecuta en el anfitrión, también si se cierra esta ventana o se pierde la conexión.</translation>
    </message>
    <message>
        <source>Every step was done and proved.</source>
        <translation>Todos los pasos se hicieron y se comprobaron.</translation>
    </message>
    <message>
        <source>It stopped at a step. What was done before is kept.</source>
        <translation>Se detuvo en un paso. Lo hecho antes se conserva.</translation>
    </message>
    <message>
        <source>It was cancelled between two steps. What was done before is kept.</source>
        <translation>Se canceló entre dos pasos. Lo hecho antes se conserva.</translation>
    </message>
    <message>
        <source>Its steps were taken back.</source>
        <translation>Sus pasos se deshicieron.</translation>
    </message>
    <message>
        <source>It was left as it is, by a person.</source>
        <translation>Una persona la dejó como está.</translation>
    </message>
    <message>
        <source>What carried it out on the host has gone, by a restart perhaps.</source>
        <translation>Lo que la ejecutaba en el anfitrión ya no está, quizá por un reinicio.</translation>
    </message>
    <message>
        <source>Whether a step was done cannot be told from the host: a person must look there.</source>
        <translation>El anfitrión no permite saber si un paso se hizo: una persona tiene que verlo ahí.</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>given; the host is read for the proof</source>
        <translation>comando dado; se lee el anfitrión para comprobarlo</translation>
    </message>
    <message>
        <source>done, as a person said</source>
        <translation>hecho, según dijo una persona</translation>
    </message>
    <message>
        <source>done, as the host showed when it was resumed</source>
        <translation>hecho, según mostró el anfitrión al continuar</translation>
    </message>
    <message>
        <source>done and proved in %1</source>
        <translation>hecho y comprobado en %1</translation>
    </message>
    <message>
        <source>done and proved</source>
        <translation>hecho y comprobado</translation>
    </message>
    <message>
        <source>not begun: what must hold first does not hold</source>
        <translation>sin empezar: no se cumple una condición previa</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>given, and the host does not show its effect</source>
        <translation>comando dado, y el anfitrión no muestra su efecto</translation>
    </message>
    <message>
        <source>open: it was begun, and its end is not known</source>
        <translation>abierto: empezó, y no se sabe cómo terminó</translation>
    </message>
    <message>
        <source>is being taken back</source>
        <translation>se está deshaciendo</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Volume group</source>
        <translation>Grupo de volúmenes</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>Sistema de archivos</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Partition table</source>
        <translation>Tabla de particiones</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) missing</source>
        <translation>
            <numerusform>falta %n disco</numerusform>
            <numerusform>faltan %n discos</numerusform>
        </translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportado</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>shared by a cluster</source>
        <translation>compartido por un clúster</translation>
    </message>
    <message>
        <source>overflowed, what it held is lost</source>
        <translation>desbordada, se perdió lo que contenía</translation>
    </message>
    <message>
        <source>lies on a missing disk</source>
        <translation>está en un disco que falta</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con fallo</translation>
    </message>
    <message>
        <source>metadata full or damaged</source>
        <translation>metadatos llenos o dañados</translation>
    </message>
    <message>
        <source>to be refreshed or repaired</source>
        <translation>hay que refrescarlo o repararlo</translation>
    </message>
    <message>
        <source>state unknown</source>
        <translation>estado desconocido</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>casi llena</translation>
    </message>
    <message>
        <source>metadata nearly full</source>
        <translation>metadatos casi llenos</translation>
    </message>
    <message>
        <source>being merged</source>
        <translation>en fusión</translation>
    </message>
    <message>
        <source>being moved</source>
        <translation>en traslado</translation>
    </message>
    <message>
        <source>synchronized to %1</source>
        <translation>sincronizado al %1</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendido</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>marked as corrupt</source>
        <translation>marcada como dañada</translation>
    </message>
    <message>
        <source>its base image is missing</source>
        <translation>falta su imagen base</translation>
    </message>
    <message>
        <source>not closed in order</source>
        <translation>no se cerró en orden</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrada</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) inside</source>
        <translation>
            <numerusform>%n instantánea interna</numerusform>
            <numerusform>%n instantáneas internas</numerusform>
        </translation>
    </message>
    <message>
        <source>a copy of it is there, too</source>
        <translation>hay también una copia</translation>
    </message>
    <message>
        <source>takes no new volumes</source>
        <translation>no admite volúmenes nuevos</translation>
    </message>
    <message>
        <source>removable</source>
        <translation>extraíble</translation>
    </message>
    <message>
        <source>volume group</source>
        <translation>grupo de volúmenes</translation>
    </message>
    <message>
        <source>iSCSI disk</source>
        <translation>disco iSCSI</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 libres de %2</translation>
    </message>
    <message>
        <source>%1 is running and has it as its disk %2.</source>
        <translation>%1 está en ejecución y lo tiene como su disco %2.</translation>
    </message>
    <message>
        <source>The config of %1 names it as its disk %2.</source>
        <translation>La configuración de %1 lo nombra como su disco %2.</translation>
    </message>
    <message>
        <source>The host has it mounted at %1.</source>
        <translation>El anfitrión lo tiene montado en %1.</translation>
    </message>
    <message>
        <source>The host swaps to it.</source>
        <translation>El anfitrión lo usa como intercambio.</translation>
    </message>
    <message>
        <source>It is a physical volume of the group %1.</source>
        <translation>Es un volumen físico del grupo %1.</translation>
    </message>
    <message>
        <source>The device %1 lies on it.</source>
        <translation>El dispositivo %1 se apoya en él.</translation>
    </message>
    <message>
        <source>It is divided: %1 is a partition of it.</source>
        <translation>Está dividido: %1 es una partición suya.</translation>
    </message>
    <message>
        <source>It is bound to the loop device %1.</source>
        <translation>Está asociado al dispositivo de bucle %1.</translation>
    </message>
    <message>
        <source>The volume %1 lies in it.</source>
        <translation>El volumen %1 está en él.</translation>
    </message>
    <message>
        <source>%1 is a physical volume of it.</source>
        <translation>%1 es un volumen físico suyo.</translation>
    </message>
    <message>
        <source>The snapshot %1 is made of it.</source>
        <translation>La instantánea %1 se hizo de él.</translation>
    </message>
    <message>
        <source>The thin volume %1 needs it.</source>
        <translation>El volumen fino %1 lo necesita.</translation>
    </message>
    <message>
        <source>It is a part of %1.</source>
        <translation>Es una parte de %1.</translation>
    </message>
    <message>
        <source>The image %1 builds on it.</source>
        <translation>La imagen %1 lo usa como base.</translation>
    </message>
    <message>
        <source>A QEMU of the host has it open for writing.</source>
        <translation>Un QEMU del anfitrión lo tiene abierto para escritura.</translation>
    </message>
    <message>
        <source>Something has it open, and it is not known what.</source>
        <translation>Algo lo tiene abierto y no se sabe qué.</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partición %1</translation>
    </message>
</context>
<context>
    <name>StorageFacts</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>En uso por</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Ocupación</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Lies on</source>
        <translation>Está en</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Builds on</source>
        <translation>Imagen base</translation>
    </message>
    <message>
        <source>On it</source>
        <translation>Encima</translation>
    </message>
    <message>
        <source>Snapshots inside</source>
        <translation>Instantáneas internas</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Ocupa</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>iSCSI</source>
        <translation>iSCSI</translation>
    </message>
    <message>
        <source>Lasting names</source>
        <translation>Nombres permanentes</translation>
    </message>
    <message>
        <source>Extents</source>
        <translation>Extensiones</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>%1, its metadata %2</source>
        <translation>%1; metadatos, %2</translation>
    </message>
    <message>
        <source>It has errors and must be checked.</source>
        <translation>Tiene errores y hay que revisarlo.</translation>
    </message>
    <message>
        <source>It is mounted, or was not unmounted in order.</source>
        <translation>Está montado o no se desmontó en orden.</translation>
    </message>
    <message>
        <source>Last mounted at %1</source>
        <translation>Montado por última vez en %1</translation>
    </message>
    <message>
        <source>missing disk %1</source>
        <translation>disco que falta %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 free</source>
        <translation>%1: %2, %3 libres</translation>
    </message>
    <message>
        <source>the pool %1</source>
        <translation>la reserva fina %1</translation>
    </message>
    <message>
        <source>%1, which is missing</source>
        <translation>%1, que falta</translation>
    </message>
    <message>
        <source>%1, without a format, which QEMU then guesses</source>
        <translation>%1, sin formato, que QEMU entonces adivina</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3 full)</source>
        <translation>%1 (%2, ocupación %3)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 on its disk, of %2</source>
        <translation>%1 en su disco, de %2</translation>
    </message>
    <message>
        <source>%1 at %2, LUN %3</source>
        <translation>%1 en %2, LUN %3</translation>
    </message>
    <message>
        <source>%1 of %2 each, %3 free</source>
        <translation>%1 de %2 cada una, %3 libres</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>sin sesión</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>con sesión</translation>
    </message>
    <message>
        <source>session lost</source>
        <translation>sesión perdida</translation>
    </message>
    <message>
        <source>without a password</source>
        <translation>sin contraseña</translation>
    </message>
    <message>
        <source>%1 (CHAP)</source>
        <translation>%1 (CHAP)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Logged in at boot</source>
        <translation>Sesión al arrancar</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2, %3, %4 left</source>
        <translation>%1 de %2, %3, faltan %4</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 de %2, %3</translation>
    </message>
    <message>
        <source>Waits for the connection: %1 of %2</source>
        <translation>Espera la conexión: %1 de %2</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>Espera la conexión</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Looks what is there</source>
        <translation>Mira qué hay</translation>
    </message>
    <message>
        <source>Compares what is there already: %1 of %2</source>
        <translation>Compara lo que ya hay: %1 de %2</translation>
    </message>
    <message>
        <source>Checks the sums: %1 of %2</source>
        <translation>Comprueba las sumas: %1 de %2</translation>
    </message>
    <message>
        <source>Writes it to the disk</source>
        <translation>Lo escribe en el disco</translation>
    </message>
    <message>
        <source>Done, and its sums are right: %1, of that %2 holes</source>
        <translation>Listo y con las sumas correctas: %1, de ello %2 de huecos</translation>
    </message>
    <message>
        <source>Done, and its sums are right: %1</source>
        <translation>Listo y con las sumas correctas: %1</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 are kept</source>
        <translation>Detenido: se conservan %1 de %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence, and what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Upload to %1</source>
        <translation>Subida a %1</translation>
    </message>
    <message>
        <source>Download to %1</source>
        <translation>Descarga a %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde %1</translation>
    </message>
</context>
<context>
    <name>domcero::AboutPage</name>
    <message>
        <source>Domcero %1</source>
        <translation>Domcero %1</translation>
    </message>
    <message>
        <source>Manages plain Xen hosts over SSH, with nothing installed on them. Free software under the GNU General Public License, version 3 or later; without any warranty.</source>
        <translation>Administra anfitriones Xen por SSH, sin instalar nada en ellos. Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior; sin garantía alguna.</translation>
    </message>
    <message>
        <source>Made with Qt %1 (LGPL 3) and %2 (LGPL 2.1).</source>
        <translation>Hecho con Qt %1 (LGPL 3) y %2 (LGPL 2.1).</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>domcero::ActionForm</name>
    <message>
        <source>v&amp;CPUs</source>
        <translation>v&amp;CPU</translation>
    </message>
    <message numerus="yes">
        <source>at most %1, as the guest was started; the host has %n CPU(s)</source>
        <translation>
            <numerusform>como máximo %1, según se inició la máquina virtual; el anfitrión tiene %n CPU</numerusform>
            <numerusform>como máximo %1, según se inició la máquina virtual; el anfitrión tiene %n CPU</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ceiling</source>
        <translation>&amp;Tope</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Memoria</translation>
    </message>
    <message>
        <source>the guest was started for %1</source>
        <translation>la máquina virtual se inició para %1</translation>
    </message>
    <message>
        <source>at most %1, as the guest was started; the host has %2 free</source>
        <translation>como máximo %1, según se inició la máquina virtual; el anfitrión tiene %2 libres</translation>
    </message>
    <message>
        <source>&amp;Drive</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>&amp;Folder on the host</source>
        <translation>&amp;Carpeta del anfitrión</translation>
    </message>
    <message>
        <source>each guest in a file of its own: NAME.save</source>
        <translation>cada máquina virtual en su propio archivo: NOMBRE.save</translation>
    </message>
    <message>
        <source>&amp;File on the host</source>
        <translation>&amp;Archivo del anfitrión</translation>
    </message>
    <message>
        <source>New &amp;name</source>
        <translation>&amp;Nombre nuevo</translation>
    </message>
    <message>
        <source>&amp;Volume or image</source>
        <translation>&amp;Volumen o imagen</translation>
    </message>
    <message>
        <source>its whole path on the host: /dev/vg0/data, /srv/data.qcow2</source>
        <translation>su ruta completa en el anfitrión: /dev/vg0/data, /srv/data.qcow2</translation>
    </message>
    <message>
        <source>&amp;Name in the guest</source>
        <translation>&amp;Nombre en la máquina virtual</translation>
    </message>
    <message>
        <source>as the name of the file says</source>
        <translation>según el nombre del archivo</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormato</translation>
    </message>
    <message>
        <source>&amp;Read only</source>
        <translation>Solo &amp;lectura</translation>
    </message>
    <message>
        <source>&amp;Disk</source>
        <translation>&amp;Disco</translation>
    </message>
    <message>
        <source>&amp;Bridge</source>
        <translation>&amp;Puente</translation>
    </message>
    <message>
        <source>M&amp;AC address</source>
        <translation>Dirección M&amp;AC</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>&amp;Interfaz</translation>
    </message>
    <message>
        <source>Disc &amp;image</source>
        <translation>&amp;Imagen del disco</translation>
    </message>
    <message>
        <source>its whole path on the host: /srv/install.iso</source>
        <translation>su ruta completa en el anfitrión: /srv/install.iso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tecla</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Dónde</translation>
    </message>
    <message>
        <source>in the running guest, until it is next started</source>
        <translation>en la máquina virtual en marcha, hasta su próximo inicio</translation>
    </message>
    <message>
        <source>in the running guest and in its config</source>
        <translation>en la máquina virtual en marcha y en su configuración</translation>
    </message>
    <message>
        <source>in its config alone, from the next start on</source>
        <translation>solo en su configuración, desde el próximo inicio</translation>
    </message>
</context>
<context>
    <name>domcero::ActionPanel</name>
    <message>
        <source>This will be run on the host:</source>
        <translation>Esto se ejecutará en el anfitrión:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>domcero::BackupActions</name>
    <message>
        <source>%1 was backed up on %2, below %3.</source>
        <translation>Se respaldó %1 en %2, dentro de %3.</translation>
    </message>
    <message>
        <source>The backup of %1 was cancelled, and what it had made is taken away again.</source>
        <translation>Se canceló el respaldo de %1 y se quitó lo que había hecho.</translation>
    </message>
    <message>
        <source>The backup of %1 of %2 is good: all of it can be unpacked, and it is what was written.</source>
        <translation>El respaldo de %1 de %2 está bien: se puede desempaquetar entero y es lo que se escribió.</translation>
    </message>
    <message>
        <source>The backup of %1 of %2 did not pass: a file of it is damaged, or cannot be read.</source>
        <translation>El respaldo de %1 de %2 no pasó la comprobación: uno de sus archivos está dañado o no se puede leer.</translation>
    </message>
    <message>
        <source>Make a new one. Keep this one until then.</source>
        <translation>Hay que hacer uno nuevo y conservar este hasta entonces.</translation>
    </message>
    <message>
        <source>The check of the backup of %1 was cancelled.</source>
        <translation>Se canceló la comprobación del respaldo de %1.</translation>
    </message>
    <message>
        <source>Remove the backup of %1 of %2?</source>
        <translation>¿Quitar el respaldo de %1 de %2?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backup(s)?</source>
        <translation>
            <numerusform>¿Quitar %n respaldo?</numerusform>
            <numerusform>¿Quitar %n respaldos?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in them cannot be had back:</source>
        <translation>Lo que contienen no se puede recuperar:</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>The backup of %1 of %2 was removed.</source>
        <translation>Se quitó el respaldo de %1 de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) were removed.</source>
        <translation>
            <numerusform>Se quitó %n respaldo.</numerusform>
            <numerusform>Se quitaron %n respaldos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disks of %1 are again as they were at %2. Those that it had are kept under other names: start it, and when all is well, remove them on the page Storage.</source>
        <translation>Los discos de %1 están de nuevo como estaban el %2. Los que tenía se conservan con otros nombres: hay que iniciarla y, cuando todo esté bien, quitarlos en la página Almacenamiento.</translation>
    </message>
    <message>
        <source>The backup of %1 was restored as the guest %2, which is off. Its config is %3.</source>
        <translation>El respaldo de %1 se restauró como la máquina virtual %2, que está apagada. Su configuración es %3.</translation>
    </message>
    <message>
        <source>The restore of %1 was cancelled. What it has made is still there: its job can be resumed or rolled back.</source>
        <translation>Se canceló la restauración de %1. Lo que había hecho sigue ahí: su tarea se puede continuar o revertir.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n snapshot(s) that a backup has left?</source>
        <translation>
            <numerusform>¿Quitar %n instantánea que dejó un respaldo?</numerusform>
            <numerusform>¿Quitar %n instantáneas que dejó un respaldo?</numerusform>
        </translation>
    </message>
    <message>
        <source>The disks that they were made of stay as they are. A backup that is still being copied from them, by somebody else&apos;s Domcero, would fail.</source>
        <translation>Los discos de los que se hicieron quedan como están. Fallaría un respaldo que el Domcero de otra persona esté sacando todavía de ellas.</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) were removed.</source>
        <translation>
            <numerusform>Se quitó %n instantánea.</numerusform>
            <numerusform>Se quitaron %n instantáneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove them...</source>
        <translation>Quitarlas...</translation>
    </message>
    <message numerus="yes">
        <source>A backup that was cut short has left %n snapshot(s): %1. They fill up, and slow their disks down.</source>
        <translation>
            <numerusform>Un respaldo interrumpido dejó %n instantánea: %1. Se llena y hace más lento su disco.</numerusform>
            <numerusform>Un respaldo interrumpido dejó %n instantáneas: %1. Se llenan y hacen más lentos sus discos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove them, unless the backup&apos;s job is to be resumed.</source>
        <translation>Hay que quitarlas, salvo que se vaya a continuar la tarea del respaldo.</translation>
    </message>
    <message>
        <source>The backup of %1 is in %2 now.</source>
        <translation>El respaldo de %1 está ahora en %2.</translation>
    </message>
    <message>
        <source>The backup of %1 was stopped.</source>
        <translation>Se detuvo el respaldo de %1.</translation>
    </message>
    <message>
        <source>Have the host back up %1 by itself</source>
        <translation>Hacer que el anfitrión respalde %1 por sí mismo</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>At</source>
        <translation>A las</translation>
    </message>
    <message>
        <source>By the clock of the host, such as 02:30</source>
        <translation>Según el reloj del anfitrión, como 02:30</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Keep the last</source>
        <translation>Conservar los últimos</translation>
    </message>
    <message>
        <source>Below %1; 0: all</source>
        <translation>Dentro de %1; 0: todos</translation>
    </message>
    <message>
        <source>No longer have the host back up %1?</source>
        <translation>¿Que el anfitrión ya no haga por sí mismo respaldos de %1?</translation>
    </message>
    <message>
        <source>The backups that it has made stay.</source>
        <translation>Los respaldos que hizo se quedan.</translation>
    </message>
    <message>
        <source>&amp;No longer</source>
        <translation>&amp;Dejar de hacerlos</translation>
    </message>
    <message>
        <source>The host backs up %1 by itself no longer.</source>
        <translation>El anfitrión ya no hace por sí mismo respaldos de %1.</translation>
    </message>
    <message>
        <source>The backup was stopped.</source>
        <translation>Se detuvo el respaldo.</translation>
    </message>
</context>
<context>
    <name>domcero::BackupForm</name>
    <message>
        <source>While its disks are caught, the guest</source>
        <translation>Mientras se captan sus discos, la máquina virtual</translation>
    </message>
    <message>
        <source>The guest is paused: its disks stand still.</source>
        <translation>La máquina virtual está en pausa: sus discos no cambian.</translation>
    </message>
    <message>
        <source>The guest is off: its disks are as it left them.</source>
        <translation>La máquina virtual está apagada: sus discos están como los dejó.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The host is not connected.</source>
        <translation>El anfitrión no está conectado.</translation>
    </message>
    <message>
        <source>Another action on this guest&apos;s backups is still under way.</source>
        <translation>Otra acción con los respaldos de esta máquina virtual sigue en curso.</translation>
    </message>
    <message>
        <source>Starts it on the host, where it goes on by itself</source>
        <translation>Lo inicia en el anfitrión, donde sigue por sí solo</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>Respaldar %1</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
    <message>
        <source>runs on</source>
        <translation>sigue en marcha</translation>
    </message>
    <message>
        <source>Nobody notices. Each disk is as a power cut at that moment would have left it, one a little after the other: file systems and data bases are made for that, and repair themselves when they start.</source>
        <translation>Nadie lo nota. Cada disco queda como lo habría dejado un corte de corriente en ese momento, uno poco después de otro: los sistemas de archivos y las bases de datos están hechos para eso y se reparan al arrancar.</translation>
    </message>
    <message>
        <source>stands still for that moment</source>
        <translation>se detiene en ese momento</translation>
    </message>
    <message>
        <source>All disks are caught at the same moment, likewise as by a power cut. It takes a second or two where each disk can have a snapshot; else the guest is paused until such a disk has been read.</source>
        <translation>Todos los discos se captan en el mismo momento, también como por un corte de corriente. Tarda un segundo o dos si de cada disco puede haber instantánea; si no, la máquina virtual queda en pausa hasta que se haya leído ese disco.</translation>
    </message>
    <message>
        <source>is asked first to write to its disks what it holds back</source>
        <translation>antes recibe la petición de escribir en sus discos lo que retiene</translation>
    </message>
    <message>
        <source>SysRq s, which Linux guests obey. It makes the backup newer, not better.</source>
        <translation>SysRq s, que obedecen las máquinas con Linux. El respaldo queda más al día, no mejor.</translation>
    </message>
    <message>
        <source>Room for what changes on each disk meanwhile (else a fifth of it):</source>
        <translation>Espacio para lo que cambie entretanto en cada disco (si no, un quinto):</translation>
    </message>
    <message>
        <source>Room for what changes on each disk</source>
        <translation>Espacio para lo que cambie en cada disco</translation>
    </message>
    <message>
        <source>Keep only the newest, and remove older ones of this guest below that folder:</source>
        <translation>Conservar solo los últimos y quitar los anteriores de esta máquina en esa carpeta:</translation>
    </message>
    <message>
        <source>How many backups are kept</source>
        <translation>Cuántos respaldos se conservan</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer el respaldo</translation>
    </message>
    <message>
        <source>The disks are read and packed on their host while its snapshots are there, and carried through this machine: this window must stay open until then. Older backups stay.</source>
        <translation>Los discos se leen y se empaquetan en su anfitrión mientras están sus instantáneas, y pasan por este equipo: esta ventana debe seguir abierta hasta entonces. Los respaldos anteriores se quedan.</translation>
    </message>
</context>
<context>
    <name>domcero::BackupTableModel</name>
    <message>
        <source>Taken at</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Máquina virtual</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Ocupa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>domcero::BackupsView</name>
    <message>
        <source>%1 free there</source>
        <translation>%1 libres allí</translation>
    </message>
    <message>
        <source>The backups on %1 are shown here once it is connected.</source>
        <translation>Los respaldos que hay en %1 se ven aquí cuando está conectado.</translation>
    </message>
    <message>
        <source>The host is being read.</source>
        <translation>Se está leyendo el anfitrión.</translation>
    </message>
    <message>
        <source>There are no backups below %1. Choose a guest in the tree: its tab Backups makes one. A backup is a folder on the host with the guest&apos;s disks, packed, and its config.</source>
        <translation>No hay respaldos dentro de %1. Se hacen en la pestaña Respaldos de una máquina virtual, que se elige en el árbol. Un respaldo es una carpeta del anfitrión con los discos de la máquina, empaquetados, y su configuración.</translation>
    </message>
    <message>
        <source>There is no backup of %1 below %2. “Back up now” makes one, also while the guest runs: a folder on the host with its disks, packed, and its config, from which it can be restored, here or as a new guest.</source>
        <translation>No hay ningún respaldo de %1 dentro de %2. “Hacer un respaldo” hace uno, también con la máquina virtual en marcha: una carpeta del anfitrión con sus discos, empaquetados, y su configuración, de la que se puede restaurar, aquí o como una máquina nueva.</translation>
    </message>
    <message>
        <source>%1, %2: was %3</source>
        <translation>%1, %2: era %3</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>none: the guest had none on the host</source>
        <translation>ninguna: la máquina virtual no la tenía en el anfitrión</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Hecho en</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>Qué vale</translation>
    </message>
    <message>
        <source>The host is not connected.</source>
        <translation>El anfitrión no está conectado.</translation>
    </message>
    <message>
        <source>No backup is selected.</source>
        <translation>No hay ningún respaldo seleccionado.</translation>
    </message>
    <message>
        <source>A job is at work on it.</source>
        <translation>Una tarea trabaja en él.</translation>
    </message>
    <message>
        <source>Several backups are selected.</source>
        <translation>Hay varios respaldos seleccionados.</translation>
    </message>
    <message>
        <source>This guest is no longer on the host.</source>
        <translation>Esta máquina virtual ya no está en el anfitrión.</translation>
    </message>
    <message>
        <source>Another action on this guest&apos;s backups is still under way.</source>
        <translation>Otra acción con los respaldos de esta máquina virtual sigue en curso.</translation>
    </message>
    <message>
        <source>Asks what is to be backed up, and shows what will be done</source>
        <translation>Pregunta qué se copia y muestra lo que se hará</translation>
    </message>
    <message>
        <source>As a new guest, or in the place of its disks</source>
        <translation>Como una máquina nueva o en lugar de sus discos</translation>
    </message>
    <message>
        <source>Whether all of it can be unpacked and is what was written; nothing is changed</source>
        <translation>Si se puede desempaquetar entero y es lo que se escribió; no se cambia nada</translation>
    </message>
    <message>
        <source>Removes what is selected, whole or half</source>
        <translation>Quita lo seleccionado, completo o a medias</translation>
    </message>
    <message>
        <source>Folder on the host:</source>
        <translation>Carpeta en el anfitrión:</translation>
    </message>
    <message>
        <source>Folder of the backups on the host</source>
        <translation>Carpeta de los respaldos en el anfitrión</translation>
    </message>
    <message>
        <source>A folder for each guest is in it. It is remembered for this host.</source>
        <translation>Contiene una carpeta para cada máquina virtual. Se recuerda para este anfitrión.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Back up now...</source>
        <translation>Hacer un respaldo...</translation>
    </message>
    <message>
        <source>Restore...</source>
        <translation>Restaurar...</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>Quitar...</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
    <message>
        <source>To this machine, or to another host</source>
        <translation>A este equipo o a otro anfitrión</translation>
    </message>
    <message>
        <source>Bring one here...</source>
        <translation>Traer uno...</translation>
    </message>
    <message>
        <source>A restore of %1, started by %2, was cut short.</source>
        <translation>Se interrumpió una restauración de %1 que inició %2.</translation>
    </message>
    <message>
        <source>A backup of %1, started by %2, was cut short.</source>
        <translation>Se interrumpió un respaldo de %1 que inició %2.</translation>
    </message>
    <message>
        <source>Its job can be resumed, or rolled back: then what it has made goes.</source>
        <translation>Su tarea se puede continuar, o revertir: entonces se quita lo que había hecho.</translation>
    </message>
    <message>
        <source>A backup that lies on this machine, into the folder of the host</source>
        <translation>Un respaldo que hay en este equipo, a la carpeta del anfitrión</translation>
    </message>
    <message>
        <source>Copy...</source>
        <translation>Copiar a...</translation>
    </message>
    <message>
        <source>No longer...</source>
        <translation>Dejar de hacerlos...</translation>
    </message>
    <message>
        <source>Backup on this machine</source>
        <translation>Respaldo en este equipo</translation>
    </message>
    <message>
        <source>The host makes no backup of this guest by itself.</source>
        <translation>El anfitrión no hace por sí mismo respaldos de esta máquina virtual.</translation>
    </message>
    <message>
        <source>Change...</source>
        <translation>Cambiar...</translation>
    </message>
    <message>
        <source>Have it made by itself...</source>
        <translation>Programar...</translation>
    </message>
    <message>
        <source>The backup that the host makes of %1 by itself failed.</source>
        <translation>Falló el respaldo que el anfitrión hace por sí mismo de %1.</translation>
    </message>
    <message>
        <source>It is not known whether the host has made its last backup of %1.</source>
        <translation>No se sabe si el anfitrión hizo su último respaldo de %1.</translation>
    </message>
    <message>
        <source>It is being copied.</source>
        <translation>Se está copiando.</translation>
    </message>
    <message>
        <source>The host no longer makes its backup of %1: the timer is switched off.</source>
        <translation>El anfitrión ya no hace su respaldo de %1: el temporizador está apagado.</translation>
    </message>
    <message>
        <source>Change... sets it up again.</source>
        <translation>Cambiar... lo vuelve a programar.</translation>
    </message>
    <message>
        <source>Whether the host backs it up by itself could not be read: %1</source>
        <translation>No se pudo leer si el anfitrión la respalda por sí mismo: %1</translation>
    </message>
    <message>
        <source>Read it again first.</source>
        <translation>Primero hay que volver a leer.</translation>
    </message>
</context>
<context>
    <name>domcero::CarryProgress</name>
    <message>
        <source>about %1 left</source>
        <translation>faltan unos %1</translation>
    </message>
    <message>
        <source>A backup is on its way.</source>
        <translation>Un respaldo está en camino.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The connection is lost: it goes on when it is back.</source>
        <translation>Se perdió la conexión: sigue cuando vuelva.</translation>
    </message>
    <message>
        <source>It is being prepared.</source>
        <translation>Se está preparando.</translation>
    </message>
    <message>
        <source>What has come is being proved.</source>
        <translation>Se está comprobando lo que llegó.</translation>
    </message>
    <message>
        <source>The snapshots are being removed.</source>
        <translation>Se están quitando las instantáneas.</translation>
    </message>
    <message>
        <source>A backup of %1 is on its way to %2.</source>
        <translation>Un respaldo de %1 va en camino a %2.</translation>
    </message>
    <message>
        <source>this window must stay open until then</source>
        <translation>esta ventana debe seguir abierta hasta entonces</translation>
    </message>
    <message>
        <source>What has been carried is removed again, and so are the snapshots.</source>
        <translation>Se quita lo que ya se llevó, y también las instantáneas.</translation>
    </message>
    <message>
        <source>What has come is being removed, and so are the snapshots.</source>
        <translation>Se está quitando lo que llegó, y también las instantáneas.</translation>
    </message>
    <message>
        <source>All of it is there: it is only proved and tidied up.</source>
        <translation>Ya está completo: solo se comprueba y se ordena.</translation>
    </message>
</context>
<context>
    <name>domcero::ChartPlot</name>
    <message>
        <source>ddd d MMM, HH:mm:ss</source>
        <translation>ddd d MMM, HH:mm:ss</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>sin lectura</translation>
    </message>
    <message>
        <source>%1, peak %2</source>
        <translation>%1, pico %2</translation>
    </message>
</context>
<context>
    <name>domcero::ChartsView</name>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>The last 5 minutes</source>
        <translation>Los últimos 5 minutos</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La última hora</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>Las últimas 6 horas</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Las últimas 24 horas</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver al presente</translation>
    </message>
    <message>
        <source>Follow the present again (Esc)</source>
        <translation>Seguir de nuevo el presente (Esc)</translation>
    </message>
    <message>
        <source>Picture...</source>
        <translation>Imagen...</translation>
    </message>
    <message>
        <source>Save the charts as a picture (PNG)</source>
        <translation>Guardar las gráficas como imagen (PNG)</translation>
    </message>
    <message>
        <source>Table...</source>
        <translation>Tabla...</translation>
    </message>
    <message>
        <source>Save the readings that are shown as a table (CSV)</source>
        <translation>Guardar como tabla (CSV) las lecturas que se muestran</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lectura</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escritura</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>There is no reading of this host yet. Its charts begin once it is connected, and are kept when the program is closed.</source>
        <translation>Todavía no hay lecturas de este anfitrión. Sus gráficas empiezan cuando se conecta, y se conservan al cerrar el programa.</translation>
    </message>
    <message>
        <source>There is no reading of this guest yet. Its charts begin once it runs while its host is connected.</source>
        <translation>Todavía no hay lecturas de esta máquina virtual. Sus gráficas empiezan cuando está en ejecución con su anfitrión conectado.</translation>
    </message>
    <message>
        <source>Readings since %1.</source>
        <translation>Lecturas desde %1.</translation>
    </message>
    <message>
        <source>dom0 and the biggest guests, %1 of %2.</source>
        <translation>dom0 y las máquinas virtuales con más uso, %1 de %2.</translation>
    </message>
    <message>
        <source>CPU (100 % is one CPU)</source>
        <translation>CPU (100 % es una CPU)</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Network, in and out together</source>
        <translation>Red, entrada y salida juntas</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Disk, read and written together</source>
        <translation>Disco, lectura y escritura juntas</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Gráfica: %1</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
</context>
<context>
    <name>domcero::CommandLogModel</name>
    <message>
        <source>no exit status</source>
        <translation>sin estado de salida</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Anfitrión</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Estado de salida</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>estado de salida %1</translation>
    </message>
</context>
<context>
    <name>domcero::CommandsPanel</name>
    <message>
        <source>Filter commands</source>
        <translation>Filtrar comandos</translation>
    </message>
    <message>
        <source>Filter by command or host</source>
        <translation>Filtrar por comando o anfitrión</translation>
    </message>
    <message>
        <source>&amp;Only changes</source>
        <translation>&amp;Solo cambios</translation>
    </message>
    <message>
        <source>Hide what only reads</source>
        <translation>Oculta lo que solo lee</translation>
    </message>
    <message>
        <source>Cop&amp;y command</source>
        <translation>Copiar comand&amp;o</translation>
    </message>
    <message>
        <source>Copy the selected command as a shell takes it</source>
        <translation>Copia el comando seleccionado como lo recibe un shell</translation>
    </message>
    <message>
        <source>Copy with o&amp;utput</source>
        <translation>Copiar con sa&amp;lida</translation>
    </message>
    <message>
        <source>Copy the selected commands with time, exit status and output</source>
        <translation>Copia los comandos seleccionados con hora, estado de salida y salida</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Command and its output</source>
        <translation>Comando y su salida</translation>
    </message>
    <message>
        <source>Select a command to read its output.</source>
        <translation>Seleccionar un comando para leer su salida.</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigDisks</name>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>CD drive</source>
        <translation>unidad de CD</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lectura y escritura</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>Device of disk %1 in the guest</source>
        <translation>Dispositivo del disco %1 en la máquina virtual</translation>
    </message>
    <message>
        <source>Volume or image of disk %1</source>
        <translation>Volumen o imagen del disco %1</translation>
    </message>
    <message>
        <source>Format of disk %1</source>
        <translation>Formato del disco %1</translation>
    </message>
    <message>
        <source>Access to disk %1</source>
        <translation>Acceso al disco %1</translation>
    </message>
    <message>
        <source>Remove disk %1 from the config</source>
        <translation>Quitar el disco %1 de la configuración</translation>
    </message>
    <message>
        <source>From the config alone: what is on it stays.</source>
        <translation>Solo de la configuración: lo que hay en él se queda.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>On the host</source>
        <translation>En el anfitrión</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>The guest has no disks.</source>
        <translation>La máquina virtual no tiene discos.</translation>
    </message>
    <message>
        <source>Add disk</source>
        <translation>Agregar disco</translation>
    </message>
    <message>
        <source>Add CD drive</source>
        <translation>Agregar unidad de CD</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigDriftView</name>
    <message>
        <source>The guest is as its config says.</source>
        <translation>La máquina virtual es como dice su configuración.</translation>
    </message>
    <message>
        <source>The running guest and its config</source>
        <translation>La máquina virtual en marcha y su configuración</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>In the config</source>
        <translation>En la configuración</translation>
    </message>
    <message>
        <source>In the guest</source>
        <translation>En la máquina virtual</translation>
    </message>
    <message>
        <source>Differences between the running guest and its config</source>
        <translation>Diferencias entre la máquina virtual en marcha y su configuración</translation>
    </message>
    <message>
        <source>Make permanent</source>
        <translation>Hacer permanente</translation>
    </message>
    <message>
        <source>Into the text of the config, which is then to be saved</source>
        <translation>Al texto de la configuración, que después hay que guardar</translation>
    </message>
    <message>
        <source>Take back in the guest</source>
        <translation>Deshacer en la máquina virtual</translation>
    </message>
    <message>
        <source>The guest becomes as its config says, while it runs</source>
        <translation>La máquina virtual queda como dice su configuración, sin pararla</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Volver al texto</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigEditor</name>
    <message>
        <source>Text of the config</source>
        <translation>Texto de la configuración</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigField</name>
    <message>
        <source>not said</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigFields</name>
    <message>
        <source>Guest</source>
        <translation>Máquina virtual</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Builder (old)</source>
        <translation>Builder (antiguo)</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>Memoria (MiB)</translation>
    </message>
    <message>
        <source>Memory at most (MiB)</source>
        <translation>Memoria como máximo (MiB)</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>vCPUs at most</source>
        <translation>vCPU como máximo</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation>Interfaces de red</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Arranque</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Initial RAM disk</source>
        <translation>Disco RAM inicial</translation>
    </message>
    <message>
        <source>Root device</source>
        <translation>Dispositivo raíz</translation>
    </message>
    <message>
        <source>More for the kernel</source>
        <translation>Más para el núcleo</translation>
    </message>
    <message>
        <source>Kernel&apos;s command line</source>
        <translation>Línea de órdenes del núcleo</translation>
    </message>
    <message>
        <source>Boot loader</source>
        <translation>Cargador de arranque</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>Sus argumentos</translation>
    </message>
    <message>
        <source>Boot order</source>
        <translation>Orden de arranque</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation>BIOS</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>VNC</source>
        <translation>VNC</translation>
    </message>
    <message>
        <source>VNC listens on</source>
        <translation>VNC escucha en</translation>
    </message>
    <message>
        <source>VNC display</source>
        <translation>Pantalla de VNC</translation>
    </message>
    <message>
        <source>First free VNC display</source>
        <translation>Primera pantalla de VNC libre</translation>
    </message>
    <message>
        <source>VNC password</source>
        <translation>Contraseña de VNC</translation>
    </message>
    <message>
        <source>Window on the host (SDL)</source>
        <translation>Ventana en el anfitrión (SDL)</translation>
    </message>
    <message>
        <source>SPICE</source>
        <translation>SPICE</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>Its memory (MiB)</source>
        <translation>Su memoria (MiB)</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Distribución del teclado</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Puerto serie</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>USB devices</source>
        <translation>Dispositivos USB</translation>
    </message>
    <message>
        <source>What happens when it</source>
        <translation>Qué pasa cuando</translation>
    </message>
    <message>
        <source>powers off</source>
        <translation>se apaga</translation>
    </message>
    <message>
        <source>reboots</source>
        <translation>se reinicia</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>falla</translation>
    </message>
    <message>
        <source>does not feed its watchdog</source>
        <translation>no atiende a su vigilante</translation>
    </message>
    <message>
        <source>resets itself softly</source>
        <translation>se reinicia en blando</translation>
    </message>
    <message>
        <source>Processor and clock</source>
        <translation>Procesador y reloj</translation>
    </message>
    <message>
        <source>Runs on the CPUs</source>
        <translation>Se ejecuta en las CPU</translation>
    </message>
    <message>
        <source>Prefers the CPUs</source>
        <translation>Prefiere las CPU</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Cap (% of a CPU)</source>
        <translation>Límite (% de una CPU)</translation>
    </message>
    <message>
        <source>ACPI</source>
        <translation>ACPI</translation>
    </message>
    <message>
        <source>APIC</source>
        <translation>APIC</translation>
    </message>
    <message>
        <source>PAE</source>
        <translation>PAE</translation>
    </message>
    <message>
        <source>Hardware assisted paging</source>
        <translation>Paginación asistida por hardware</translation>
    </message>
    <message>
        <source>Nested virtualization</source>
        <translation>Virtualización anidada</translation>
    </message>
    <message>
        <source>Clock in local time</source>
        <translation>Reloj en hora local</translation>
    </message>
    <message>
        <source>Clock&apos;s offset (s)</source>
        <translation>Desfase del reloj (s)</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigFindings</name>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with this config.</source>
        <translation>Esta configuración no tiene ningún fallo.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué falla</translation>
    </message>
    <message>
        <source>What is wrong with the config</source>
        <translation>Qué falla en la configuración</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Corregirlo</translation>
    </message>
    <message>
        <source>Mend all</source>
        <translation>Corregir todo</translation>
    </message>
    <message>
        <source>All of them whose remedy is sure; it can be undone</source>
        <translation>Todos los que tienen un remedio seguro; se puede deshacer</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigForm</name>
    <message>
        <source>Form of the config</source>
        <translation>Formulario de la configuración</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigKeysModel</name>
    <message>
        <source>xl does not know this key and passes over it.</source>
        <translation>xl no conoce esta clave y la pasa por alto.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sin ella</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigKeysTable</name>
    <message>
        <source>Search keys and what they do</source>
        <translation>Buscar claves y lo que hacen</translation>
    </message>
    <message>
        <source>Only those in the file</source>
        <translation>Solo las del archivo</translation>
    </message>
    <message>
        <source>Keys of the config</source>
        <translation>Claves de la configuración</translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation>Editar el valor</translation>
    </message>
    <message>
        <source>As it is written in the file: a number, a text, or a list in brackets (F2)</source>
        <translation>Como se escribe en el archivo: un número, un texto o una lista entre corchetes (F2)</translation>
    </message>
    <message>
        <source>Remove from the file</source>
        <translation>Quitar del archivo</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigNics</name>
    <message>
        <source>made at each start</source>
        <translation>creada en cada inicio</translation>
    </message>
    <message>
        <source>MAC address of network interface %1</source>
        <translation>Dirección MAC de la interfaz de red %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>An address that no guest of your hosts has</source>
        <translation>Una dirección que no tiene ninguna máquina virtual de sus anfitriones</translation>
    </message>
    <message>
        <source>New MAC address for network interface %1</source>
        <translation>Nueva dirección MAC para la interfaz de red %1</translation>
    </message>
    <message>
        <source>the host&apos;s own</source>
        <translation>el del anfitrión</translation>
    </message>
    <message>
        <source>Bridge of network interface %1</source>
        <translation>Puente de la interfaz de red %1</translation>
    </message>
    <message>
        <source>Model of network interface %1</source>
        <translation>Modelo de la interfaz de red %1</translation>
    </message>
    <message>
        <source>Remove network interface %1</source>
        <translation>Quitar la interfaz de red %1</translation>
    </message>
    <message>
        <source>Remove it from the config</source>
        <translation>Quitarla de la configuración</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>Dirección MAC</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Puente</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The guest has no network interfaces.</source>
        <translation>La máquina virtual no tiene interfaces de red.</translation>
    </message>
    <message>
        <source>Add network interface</source>
        <translation>Agregar interfaz de red</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigReview</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Commands that save it</source>
        <translation>Comandos que la guardan</translation>
    </message>
    <message>
        <source>Saving %1 on %2</source>
        <translation>Se guarda %1 en %2</translation>
    </message>
    <message>
        <source>What changes in %1 on %2</source>
        <translation>Qué cambia en %1 en %2</translation>
    </message>
    <message>
        <source>Save on %1</source>
        <translation>Guardar en %1</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Volver al texto</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in this text are wrong.</source>
        <translation>
            <numerusform>%n cosa de este texto está mal.</numerusform>
            <numerusform>%n cosas de este texto están mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be saved all the same, if the host&apos;s xl takes it: what xl refuses is not saved.</source>
        <translation>Aun así se puede guardar, si el xl del anfitrión lo acepta: lo que xl rechaza no se guarda.</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigVersions</name>
    <message>
        <source>Kept texts</source>
        <translation>Textos guardados</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Kept texts of the config</source>
        <translation>Textos guardados de la configuración</translation>
    </message>
    <message>
        <source>Put this text into the editor</source>
        <translation>Poner este texto en el editor</translation>
    </message>
    <message>
        <source>Nothing is saved by that, and it can be undone.</source>
        <translation>Con eso no se guarda nada, y se puede deshacer.</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Volver al texto</translation>
    </message>
    <message>
        <source>They are being read.</source>
        <translation>Se están leyendo.</translation>
    </message>
    <message>
        <source>None yet. Domcero keeps on the host what it replaces there and what it saves.</source>
        <translation>Todavía ninguno. Domcero conserva en el anfitrión lo que sustituye y lo que guarda.</translation>
    </message>
    <message>
        <source>Choose one to see what would change in the text of the editor.</source>
        <translation>Hay que elegir uno para ver qué cambiaría en el texto del editor.</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigView</name>
    <message>
        <source>Save...</source>
        <translation>Guardar...</translation>
    </message>
    <message>
        <source>Look at what changes, then save it on the host (Ctrl+S)</source>
        <translation>Ver qué cambia y guardarlo después en el anfitrión (Ctrl+S)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Back to the text that the host has; it can be undone</source>
        <translation>De vuelta al texto que tiene el anfitrión; se puede deshacer</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Ctrl+F comes here; Enter finds the next place, Shift+Enter the previous one</source>
        <translation>Ctrl+F lleva aquí; Intro busca el lugar siguiente, Mayús+Intro el anterior</translation>
    </message>
    <message>
        <source>Ask xl</source>
        <translation>Preguntar a xl</translation>
    </message>
    <message>
        <source>What the host&apos;s own xl reads in this text; nothing is started</source>
        <translation>Lo que el xl del propio anfitrión lee en este texto; no se inicia nada</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>The texts that Domcero has kept on the host</source>
        <translation>Los textos que Domcero ha guardado en el anfitrión</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Máquina virtual</translation>
    </message>
    <message>
        <source>A new guest from this one, another name, or away with it; once all is saved</source>
        <translation>Una nueva máquina virtual a partir de esta, otro nombre, o eliminarla; cuando todo esté guardado</translation>
    </message>
    <message>
        <source>It is nowhere in the text.</source>
        <translation>No está en el texto.</translation>
    </message>
    <message>
        <source>Ways to edit the config</source>
        <translation>Formas de editar la configuración</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las claves</translation>
    </message>
    <message>
        <source>New guest from this...</source>
        <translation>Nueva máquina virtual a partir de esta...</translation>
    </message>
    <message>
        <source>Rename for good...</source>
        <translation>Cambiar el nombre para siempre...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Eliminar...</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>This guest has no config file in /etc/xen: it was started from a file elsewhere, or its file was removed since.</source>
        <translation>Esta máquina virtual no tiene archivo de configuración en /etc/xen: se inició desde un archivo de otro lugar, o su archivo se quitó después.</translation>
    </message>
    <message>
        <source>The config is read as soon as %1 is connected.</source>
        <translation>La configuración se lee en cuanto se conecte %1.</translation>
    </message>
    <message>
        <source>The config is being read.</source>
        <translation>Se está leyendo la configuración.</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>cambiado, sin guardar</translation>
    </message>
    <message>
        <source>The file was changed on the host meanwhile. This is what it says now.</source>
        <translation>El archivo se cambió entretanto en el anfitrión. Esto es lo que dice ahora.</translation>
    </message>
    <message>
        <source>The file was changed on the host since it was read here.</source>
        <translation>El archivo se cambió en el anfitrión después de leerlo aquí.</translation>
    </message>
    <message>
        <source>Nothing is saved over it: put the two together first.</source>
        <translation>No se guarda nada encima: primero hay que juntar los dos.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Saved. The running guest has it when it is next started.</source>
        <translation>Guardado. La máquina virtual en marcha lo tendrá en su próximo inicio.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message numerus="yes">
        <source>The running guest is not as this text says: %n difference(s).</source>
        <translation>
            <numerusform>La máquina virtual en marcha no es como dice este texto: %n diferencia.</numerusform>
            <numerusform>La máquina virtual en marcha no es como dice este texto: %n diferencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The config of %1 was not saved: %2</source>
        <translation>La configuración de %1 no se guardó: %2</translation>
    </message>
    <message>
        <source>The config of %1 was saved.</source>
        <translation>La configuración de %1 se guardó.</translation>
    </message>
    <message>
        <source>There are quotes of a word processor or marks of a wiki in this text, which xl does not take.</source>
        <translation>En este texto hay comillas de un procesador de textos o marcas de una wiki, que xl no acepta.</translation>
    </message>
    <message>
        <source>Straighten them</source>
        <translation>Enderezarlas</translation>
    </message>
</context>
<context>
    <name>domcero::ConfigWordView</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>Memoria (MiB)</translation>
    </message>
    <message>
        <source>Memory at most (MiB)</source>
        <translation>Memoria como máximo (MiB)</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>vCPUs at most</source>
        <translation>vCPU como máximo</translation>
    </message>
    <message>
        <source>Disk %1</source>
        <translation>Disco %1</translation>
    </message>
    <message>
        <source>Network interface %1</source>
        <translation>Interfaz de red %1</translation>
    </message>
    <message>
        <source>What xl says</source>
        <translation>Lo que dice xl</translation>
    </message>
    <message>
        <source>What the host&apos;s xl reads</source>
        <translation>Lo que lee el xl del anfitrión</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Volver al texto</translation>
    </message>
    <message>
        <source>What Domcero and xl read</source>
        <translation>Lo que leen Domcero y xl</translation>
    </message>
    <message>
        <source>It is being asked. Nothing is started by that.</source>
        <translation>Se le está preguntando. Con eso no se inicia nada.</translation>
    </message>
    <message>
        <source>xl refuses this text: a guest cannot be started from it.</source>
        <translation>xl rechaza este texto: con él no se puede iniciar una máquina virtual.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>xl takes it, and reads the same as Domcero.</source>
        <translation>xl lo acepta y lee lo mismo que Domcero.</translation>
    </message>
    <message>
        <source>xl takes it, but reads some of it otherwise than Domcero: that is a defect of Domcero. xl is right.</source>
        <translation>xl lo acepta, pero lee una parte de otro modo que Domcero: es un defecto de Domcero. xl tiene razón.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Domcero reads</source>
        <translation>Domcero lee</translation>
    </message>
    <message>
        <source>xl reads</source>
        <translation>xl lee</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
</context>
<context>
    <name>domcero::ConfirmPanel</name>
    <message>
        <source>This will be run on the host:</source>
        <translation>Esto se ejecutará en el anfitrión:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>domcero::ConnectionPanel</name>
    <message>
        <source>Host:</source>
        <translation>Anfitrión:</translation>
    </message>
    <message>
        <source>Key type:</source>
        <translation>Tipo de clave:</translation>
    </message>
    <message>
        <source>Fingerprint:</source>
        <translation>Huella:</translation>
    </message>
    <message>
        <source>Saved to:</source>
        <translation>Se guarda en:</translation>
    </message>
    <message>
        <source>The previous one was not accepted.</source>
        <translation>La anterior no se aceptó.</translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Trust and &amp;connect</source>
        <translation>Con&amp;fiar y conectar</translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation>&amp;Reintentar ahora</translation>
    </message>
    <message>
        <source>Is this the right host?</source>
        <translation>¿Es este el anfitrión correcto?</translation>
    </message>
    <message>
        <source>No connection was made to %1 from here before. Compare the fingerprint with what the host itself says: run “ssh-keygen -lf” there on its public host key in /etc/ssh. Then trust it, or cancel.</source>
        <translation>Desde aquí nunca se había hecho una conexión con %1. Hay que comparar la huella con lo que dice el propio anfitrión: ejecutar allí “ssh-keygen -lf” sobre su clave pública del servidor en /etc/ssh. Después, confiar en ella o cancelar.</translation>
    </message>
    <message>
        <source>The key needs its passphrase.</source>
        <translation>La clave necesita su frase de contraseña.</translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation>%1 pide una contraseña.</translation>
    </message>
    <message>
        <source>The key file %1, for %2, is encrypted. The passphrase stays in memory, to connect again, and is not saved.</source>
        <translation>El archivo de clave %1, para %2, está cifrado. La frase de contraseña queda en memoria, para volver a conectar, y no se guarda.</translation>
    </message>
    <message>
        <source>It is sent to the host over the encrypted connection and not saved.</source>
        <translation>Se envía al anfitrión por la conexión cifrada y no se guarda.</translation>
    </message>
    <message>
        <source>The passphrase before was wrong.</source>
        <translation>La frase de contraseña anterior no era correcta.</translation>
    </message>
    <message>
        <source>The password before was not accepted.</source>
        <translation>La contraseña anterior no se aceptó.</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>Frase de contras&amp;eña:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Contras&amp;eña:</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s).</source>
        <translation>
            <numerusform>Próximo intento en %n segundo.</numerusform>
            <numerusform>Próximo intento en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>Intentando ahora.</translation>
    </message>
    <message>
        <source>This host is not connected.</source>
        <translation>Este anfitrión está sin conexión.</translation>
    </message>
    <message>
        <source>This host cannot be reached now.</source>
        <translation>Ahora no se puede llegar a este anfitrión.</translation>
    </message>
    <message>
        <source>Not connected: the key of this host is not the one that is known.</source>
        <translation>Sin conexión: la clave de este anfitrión no es la conocida.</translation>
    </message>
    <message>
        <source>The kept passphrase was wrong.</source>
        <translation>La frase de contraseña guardada no era correcta.</translation>
    </message>
    <message>
        <source>The kept password was not accepted.</source>
        <translation>La contraseña guardada no fue aceptada.</translation>
    </message>
    <message>
        <source>&amp;Keep it in Credential Manager</source>
        <translation>&amp;Guardar en el Administrador de credenciales</translation>
    </message>
    <message>
        <source>&amp;Keep it in the keychain</source>
        <translation>&amp;Guardar en el llavero</translation>
    </message>
    <message>
        <source>Keep it in Credential Manager</source>
        <translation>Guardar en el Administrador de credenciales</translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation>Guardar en el llavero</translation>
    </message>
    <message>
        <source>It is sent to the host over the encrypted connection, and kept once it has worked.</source>
        <translation>Se envía al anfitrión por la conexión cifrada y se guarda cuando haya funcionado.</translation>
    </message>
    <message>
        <source>It is sent to the host over the encrypted connection and not saved. Once it has worked, the kept one is removed.</source>
        <translation>Se envía al anfitrión por la conexión cifrada y no se guarda. Cuando haya funcionado, se elimina la guardada.</translation>
    </message>
    <message>
        <source>The key file %1, for %2, is encrypted. The passphrase is kept once it has worked.</source>
        <translation>El archivo de clave %1, para %2, está cifrado. La frase de contraseña se guarda cuando haya funcionado.</translation>
    </message>
    <message>
        <source>The key file %1, for %2, is encrypted. The passphrase stays in memory, to connect again, and is not saved. Once it has worked, the kept one is removed.</source>
        <translation>El archivo de clave %1, para %2, está cifrado. La frase de contraseña queda en memoria, para volver a conectar, y no se guarda. Cuando haya funcionado, se elimina la guardada.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>The host refused the answers before, and does not say which of them was wrong.</source>
        <translation>El anfitrión rechazó las respuestas anteriores y no dice cuál de ellas estaba mal.</translation>
    </message>
    <message>
        <source>%1 asks for more before it lets you in.</source>
        <translation>%1 pide más antes de permitir la entrada.</translation>
    </message>
    <message>
        <source>These are the host&apos;s own words. What you answer is sent to it over the encrypted connection, is not kept, and is asked for at each login.</source>
        <translation>Son palabras del propio anfitrión. Lo que se responda se le envía por la conexión cifrada, no se conserva y se pide en cada inicio de sesión.</translation>
    </message>
    <message>
        <source>The host refused the answers before.</source>
        <translation>El anfitrión rechazó las respuestas anteriores.</translation>
    </message>
    <message>
        <source>The host says:</source>
        <translation>El anfitrión dice:</translation>
    </message>
    <message>
        <source>These are the host&apos;s own words. What you answer is sent to it over the encrypted connection. A new password stays in memory, to connect again, and takes the place of a kept one.</source>
        <translation>Son palabras del propio anfitrión. Lo que se responda se le envía por la conexión cifrada. Una contraseña nueva queda en memoria, para volver a conectar, y ocupa el lugar de una guardada.</translation>
    </message>
    <message>
        <source>sudo asks for the password of %1.</source>
        <translation>sudo pide la contraseña de %1.</translation>
    </message>
    <message>
        <source>&amp;What was tried</source>
        <translation>&amp;Qué se intentó</translation>
    </message>
</context>
<context>
    <name>domcero::ConnectionView</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the steps</source>
        <translation>Copiar los pasos</translation>
    </message>
    <message>
        <source>Steps of the connection</source>
        <translation>Pasos de la conexión</translation>
    </message>
    <message>
        <source>The simulated host is connected without a network.</source>
        <translation>El anfitrión simulado se conecta sin red.</translation>
    </message>
    <message>
        <source>What a connection does, step by step, is shown here.</source>
        <translation>Aquí se muestra, paso a paso, lo que hace una conexión.</translation>
    </message>
    <message>
        <source>What the last connection did, step by step. The copy has no password and no key in it, and can be sent to somebody who helps.</source>
        <translation>Lo que hizo la última conexión, paso a paso. La copia no contiene contraseñas ni claves y puede enviarse a quien ayude.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>domcero::CopyForm</name>
    <message>
        <source>The host is not connected.</source>
        <translation>El anfitrión no está conectado.</translation>
    </message>
    <message>
        <source>Copy the backup of %1 of %2</source>
        <translation>Copiar el respaldo de %1 del %2</translation>
    </message>
    <message>
        <source>It stays where it is. What is carried, %1, goes through this machine: this window must stay open until it is there. Its sums are proved where it arrives.</source>
        <translation>Se queda donde está. Lo que se lleva, %1, pasa por este equipo: esta ventana debe seguir abierta hasta que llegue. Sus sumas se comprueban en el destino.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>domcero::DesktopOptions</name>
    <message>
        <source>Manages plain Xen hosts (xl) over SSH. Without a saved host it shows a simulated one.</source>
        <translation>Administra anfitriones Xen (xl) por SSH. Sin anfitriones guardados muestra uno simulado.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>Look for host keys in this file instead of ~/.ssh/known_hosts.</source>
        <translation>Busca las claves de servidores en este archivo en lugar de ~/.ssh/known_hosts.</translation>
    </message>
    <message>
        <source>Keep the window&apos;s settings in this file.</source>
        <translation>Guarda en este archivo las preferencias de la ventana.</translation>
    </message>
    <message>
        <source>Speak this language: en or es.</source>
        <translation>Usa este idioma: en o es.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>IDIOMA</translation>
    </message>
    <message>
        <source>Use dark or light colours, whatever the desktop says.</source>
        <translation>Usa colores oscuros (dark) o claros (light), diga lo que diga el escritorio.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>The saved host to show first.</source>
        <translation>El anfitrión guardado que se muestra primero.</translation>
    </message>
    <message>
        <source>The language must be en or es.</source>
        <translation>El idioma debe ser en o es.</translation>
    </message>
    <message>
        <source>The palette must be dark or light.</source>
        <translation>La paleta debe ser dark o light.</translation>
    </message>
    <message>
        <source>Name one host only.</source>
        <translation>Solo se puede nombrar un anfitrión.</translation>
    </message>
    <message>
        <source>Read and keep the saved hosts in this file, and the readings for their charts in the folder metrics beside it.</source>
        <translation>Leer y guardar los anfitriones en este archivo, y las lecturas de sus gráficas en la carpeta metrics junto a él.</translation>
    </message>
</context>
<context>
    <name>domcero::DiffView</name>
    <message>
        <source>(no end of line)</source>
        <translation>(sin fin de línea)</translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n línea igual</numerusform>
            <numerusform>%n líneas iguales</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Sin diferencias</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
</context>
<context>
    <name>domcero::ExtentBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n parte</numerusform>
            <numerusform>%n partes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::FoldedText</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Show the raw text of the tool</source>
        <translation>Muestra el texto original de la herramienta</translation>
    </message>
    <message>
        <source>Raw text of the tool</source>
        <translation>Texto original de la herramienta</translation>
    </message>
</context>
<context>
    <name>domcero::GroupBars</name>
    <message>
        <source>a missing disk</source>
        <translation>un disco que falta</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Volume group %1, %2</source>
        <translation>Grupo de volúmenes %1, %2</translation>
    </message>
</context>
<context>
    <name>domcero::GroupPage</name>
    <message>
        <source>All hosts</source>
        <translation>Todos los anfitriones</translation>
    </message>
    <message>
        <source>Double-click a host or guest, or press Enter on it, to open its page.</source>
        <translation>Doble clic en un anfitrión o una máquina virtual, o Entrar, para abrir su página.</translation>
    </message>
    <message>
        <source>Hosts and guests of the group</source>
        <translation>Anfitriones y máquinas virtuales del grupo</translation>
    </message>
</context>
<context>
    <name>domcero::GuestActions</name>
    <message>
        <source>Select a guest first.</source>
        <translation>Primero hay que seleccionar una máquina virtual.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Shut &amp;down</source>
        <translation>&amp;Apagar</translation>
    </message>
    <message>
        <source>&amp;Reboot</source>
        <translation>&amp;Reiniciar</translation>
    </message>
    <message>
        <source>&amp;Force off</source>
        <translation>&amp;Forzar apagado</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>R&amp;eanudar</translation>
    </message>
    <message>
        <source>Start the guest from its config file.</source>
        <translation>Inicia la máquina virtual desde su archivo de configuración.</translation>
    </message>
    <message>
        <source>Ask the guest&apos;s system to shut down.</source>
        <translation>Pide al sistema de la máquina virtual que se apague.</translation>
    </message>
    <message>
        <source>Ask the guest&apos;s system to restart.</source>
        <translation>Pide al sistema de la máquina virtual que se reinicie.</translation>
    </message>
    <message>
        <source>Switch the guest off at once, as if its power were cut.</source>
        <translation>Apaga de golpe la máquina virtual, como si se cortara la corriente.</translation>
    </message>
    <message>
        <source>Stop the guest&apos;s CPUs; its memory stays.</source>
        <translation>Detiene las CPU de la máquina virtual; su memoria se conserva.</translation>
    </message>
    <message>
        <source>Let a paused guest run on.</source>
        <translation>Deja continuar una máquina virtual en pausa.</translation>
    </message>
    <message>
        <source>Start %1?</source>
        <translation>¿Iniciar %1?</translation>
    </message>
    <message numerus="yes">
        <source>Start %n guest(s)?</source>
        <translation>
            <numerusform>¿Iniciar %n máquina virtual?</numerusform>
            <numerusform>¿Iniciar %n máquinas virtuales?</numerusform>
        </translation>
    </message>
    <message>
        <source>Shut down %1?</source>
        <translation>¿Apagar %1?</translation>
    </message>
    <message numerus="yes">
        <source>Shut down %n guest(s)?</source>
        <translation>
            <numerusform>¿Apagar %n máquina virtual?</numerusform>
            <numerusform>¿Apagar %n máquinas virtuales?</numerusform>
        </translation>
    </message>
    <message>
        <source>Reboot %1?</source>
        <translation>¿Reiniciar %1?</translation>
    </message>
    <message numerus="yes">
        <source>Reboot %n guest(s)?</source>
        <translation>
            <numerusform>¿Reiniciar %n máquina virtual?</numerusform>
            <numerusform>¿Reiniciar %n máquinas virtuales?</numerusform>
        </translation>
    </message>
    <message>
        <source>Force %1 off?</source>
        <translation>¿Forzar el apagado de %1?</translation>
    </message>
    <message numerus="yes">
        <source>Force %n guest(s) off?</source>
        <translation>
            <numerusform>¿Forzar el apagado de %n máquina virtual?</numerusform>
            <numerusform>¿Forzar el apagado de %n máquinas virtuales?</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1?</source>
        <translation>¿Pausar %1?</translation>
    </message>
    <message numerus="yes">
        <source>Pause %n guest(s)?</source>
        <translation>
            <numerusform>¿Pausar %n máquina virtual?</numerusform>
            <numerusform>¿Pausar %n máquinas virtuales?</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1?</source>
        <translation>¿Reanudar %1?</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n guest(s)?</source>
        <translation>
            <numerusform>¿Reanudar %n máquina virtual?</numerusform>
            <numerusform>¿Reanudar %n máquinas virtuales?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was started on %2.</source>
        <translation>Se inició %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were started on %1.</source>
        <translation>
            <numerusform>Se inició %n máquina virtual en %1.</numerusform>
            <numerusform>Se iniciaron %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was shut down on %2.</source>
        <translation>Se apagó %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were shut down on %1.</source>
        <translation>
            <numerusform>Se apagó %n máquina virtual en %1.</numerusform>
            <numerusform>Se apagaron %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was rebooted on %2.</source>
        <translation>Se reinició %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were rebooted on %1.</source>
        <translation>
            <numerusform>Se reinició %n máquina virtual en %1.</numerusform>
            <numerusform>Se reiniciaron %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was forced off on %2.</source>
        <translation>Se forzó el apagado de %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were forced off on %1.</source>
        <translation>
            <numerusform>Se forzó el apagado de %n máquina virtual en %1.</numerusform>
            <numerusform>Se forzó el apagado de %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was paused on %2.</source>
        <translation>Se pausó %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were paused on %1.</source>
        <translation>
            <numerusform>Se pausó %n máquina virtual en %1.</numerusform>
            <numerusform>Se pausaron %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was resumed on %2.</source>
        <translation>Se reanudó %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were resumed on %1.</source>
        <translation>
            <numerusform>Se reanudó %n máquina virtual en %1.</numerusform>
            <numerusform>Se reanudaron %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 en %2: %3</translation>
    </message>
    <message>
        <source>Another action on this guest is under way.</source>
        <translation>Otra acción sobre esta máquina virtual está en curso.</translation>
    </message>
    <message>
        <source>S&amp;ave to a file...</source>
        <translation>Gu&amp;ardar estado en un archivo...</translation>
    </message>
    <message>
        <source>Restore &amp;from a file...</source>
        <translation>Restaurar estado &amp;desde un archivo...</translation>
    </message>
    <message>
        <source>Start &amp;with the host</source>
        <translation>I&amp;niciar con el anfitrión</translation>
    </message>
    <message>
        <source>Do &amp;not start with the host</source>
        <translation>N&amp;o iniciar con el anfitrión</translation>
    </message>
    <message>
        <source>Rena&amp;me...</source>
        <translation>Cam&amp;biar nombre...</translation>
    </message>
    <message>
        <source>Set v&amp;CPUs...</source>
        <translation>Cambiar v&amp;CPU...</translation>
    </message>
    <message>
        <source>Set mem&amp;ory...</source>
        <translation>Cambiar &amp;memoria...</translation>
    </message>
    <message>
        <source>Set memory ceiling (e&amp;xpert)...</source>
        <translation>Cambiar tope de memoria (e&amp;xperto)...</translation>
    </message>
    <message>
        <source>Attach &amp;disk...</source>
        <translation>Conectar di&amp;sco...</translation>
    </message>
    <message>
        <source>Detach disk...</source>
        <translation>Desconectar disco...</translation>
    </message>
    <message>
        <source>Attach &amp;interface...</source>
        <translation>Conectar &amp;interfaz...</translation>
    </message>
    <message>
        <source>Detach interface...</source>
        <translation>Desconectar interfaz...</translation>
    </message>
    <message>
        <source>Inse&amp;rt disc...</source>
        <translation>Inse&amp;rtar disco óptico...</translation>
    </message>
    <message>
        <source>&amp;Eject disc...</source>
        <translation>&amp;Expulsar disco óptico...</translation>
    </message>
    <message>
        <source>Send &amp;key (SysRq)...</source>
        <translation>Enviar &amp;tecla (SysRq)...</translation>
    </message>
    <message>
        <source>Write the guest&apos;s memory to a file on the host, and stop it.</source>
        <translation>Escribe la memoria de la máquina virtual en un archivo del anfitrión y la detiene.</translation>
    </message>
    <message>
        <source>Let a saved guest go on where it was.</source>
        <translation>Deja que una máquina virtual guardada siga donde estaba.</translation>
    </message>
    <message>
        <source>Link its config file in /etc/xen/auto.</source>
        <translation>Enlaza su archivo de configuración en /etc/xen/auto.</translation>
    </message>
    <message>
        <source>Remove the link to its config file from /etc/xen/auto.</source>
        <translation>Quita de /etc/xen/auto el enlace a su archivo de configuración.</translation>
    </message>
    <message>
        <source>Give the running guest another name, until its next start.</source>
        <translation>Da otro nombre a la máquina virtual en ejecución, hasta su próximo inicio.</translation>
    </message>
    <message>
        <source>Change how many virtual CPUs the running guest has.</source>
        <translation>Cambia cuántas CPU virtuales tiene la máquina virtual en ejecución.</translation>
    </message>
    <message>
        <source>Change how much memory the running guest has.</source>
        <translation>Cambia cuánta memoria tiene la máquina virtual en ejecución.</translation>
    </message>
    <message>
        <source>Change how much memory the hypervisor lets the guest have.</source>
        <translation>Cambia cuánta memoria permite el hipervisor a la máquina virtual.</translation>
    </message>
    <message>
        <source>Give the running guest a volume or an image as a disk.</source>
        <translation>Da a la máquina virtual en ejecución un volumen o una imagen como disco.</translation>
    </message>
    <message>
        <source>Take a disk away from the running guest.</source>
        <translation>Quita un disco a la máquina virtual en ejecución.</translation>
    </message>
    <message>
        <source>Give the running guest a network interface.</source>
        <translation>Da una interfaz de red a la máquina virtual en ejecución.</translation>
    </message>
    <message>
        <source>Take a network interface away from the running guest.</source>
        <translation>Quita una interfaz de red a la máquina virtual en ejecución.</translation>
    </message>
    <message>
        <source>Put an image into the guest&apos;s disc drive.</source>
        <translation>Pone una imagen en la unidad de discos de la máquina virtual.</translation>
    </message>
    <message>
        <source>Take the disc out of the guest&apos;s drive.</source>
        <translation>Saca el disco de la unidad de la máquina virtual.</translation>
    </message>
    <message>
        <source>Send a magic key to the guest&apos;s Linux kernel.</source>
        <translation>Envía una tecla mágica al núcleo Linux de la máquina virtual.</translation>
    </message>
    <message>
        <source>Save %1 to a file</source>
        <translation>Guardar el estado de %1 en un archivo</translation>
    </message>
    <message numerus="yes">
        <source>Save %n guest(s) to files</source>
        <translation>
            <numerusform>Guardar el estado de %n máquina virtual en un archivo</numerusform>
            <numerusform>Guardar el estado de %n máquinas virtuales en archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore %1 from a file</source>
        <translation>Restaurar %1 desde un archivo</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n guest(s) from files</source>
        <translation>
            <numerusform>Restaurar %n máquina virtual desde un archivo</numerusform>
            <numerusform>Restaurar %n máquinas virtuales desde archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 start with the host</source>
        <translation>Iniciar %1 con el anfitrión</translation>
    </message>
    <message numerus="yes">
        <source>Let %n guest(s) start with the host</source>
        <translation>
            <numerusform>Iniciar %n máquina virtual con el anfitrión</numerusform>
            <numerusform>Iniciar %n máquinas virtuales con el anfitrión</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 no longer start with the host</source>
        <translation>Ya no iniciar %1 con el anfitrión</translation>
    </message>
    <message numerus="yes">
        <source>Let %n guest(s) no longer start with the host</source>
        <translation>
            <numerusform>Ya no iniciar %n máquina virtual con el anfitrión</numerusform>
            <numerusform>Ya no iniciar %n máquinas virtuales con el anfitrión</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>vCPUs of %1</source>
        <translation>vCPU de %1</translation>
    </message>
    <message numerus="yes">
        <source>vCPUs of %n guest(s)</source>
        <translation>
            <numerusform>vCPU de %n máquina virtual</numerusform>
            <numerusform>vCPU de %n máquinas virtuales</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory of %1</source>
        <translation>Memoria de %1</translation>
    </message>
    <message numerus="yes">
        <source>Memory of %n guest(s)</source>
        <translation>
            <numerusform>Memoria de %n máquina virtual</numerusform>
            <numerusform>Memoria de %n máquinas virtuales</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory ceiling of %1</source>
        <translation>Tope de memoria de %1</translation>
    </message>
    <message numerus="yes">
        <source>Memory ceiling of %n guest(s)</source>
        <translation>
            <numerusform>Tope de memoria de %n máquina virtual</numerusform>
            <numerusform>Tope de memoria de %n máquinas virtuales</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach a disk to %1</source>
        <translation>Conectar un disco a %1</translation>
    </message>
    <message>
        <source>Detach a disk from %1</source>
        <translation>Desconectar un disco de %1</translation>
    </message>
    <message>
        <source>Attach a network interface to %1</source>
        <translation>Conectar una interfaz de red a %1</translation>
    </message>
    <message>
        <source>Detach a network interface from %1</source>
        <translation>Desconectar una interfaz de red de %1</translation>
    </message>
    <message>
        <source>Insert a disc into the drive of %1</source>
        <translation>Insertar un disco en la unidad de %1</translation>
    </message>
    <message numerus="yes">
        <source>Insert a disc into the drives of %n guest(s)</source>
        <translation>
            <numerusform>Insertar un disco en la unidad de %n máquina virtual</numerusform>
            <numerusform>Insertar un disco en las unidades de %n máquinas virtuales</numerusform>
        </translation>
    </message>
    <message>
        <source>Eject the disc of %1</source>
        <translation>Expulsar el disco de %1</translation>
    </message>
    <message numerus="yes">
        <source>Eject the discs of %n guest(s)</source>
        <translation>
            <numerusform>Expulsar el disco de %n máquina virtual</numerusform>
            <numerusform>Expulsar los discos de %n máquinas virtuales</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a key to %1</source>
        <translation>Enviar una tecla a %1</translation>
    </message>
    <message numerus="yes">
        <source>Send a key to %n guest(s)</source>
        <translation>
            <numerusform>Enviar una tecla a %n máquina virtual</numerusform>
            <numerusform>Enviar una tecla a %n máquinas virtuales</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was saved on %2.</source>
        <translation>Se guardó el estado de %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were saved on %1.</source>
        <translation>
            <numerusform>Se guardó el estado de %n máquina virtual en %1.</numerusform>
            <numerusform>Se guardó el estado de %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was restored on %2.</source>
        <translation>Se restauró %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) were restored on %1.</source>
        <translation>
            <numerusform>Se restauró %n máquina virtual en %1.</numerusform>
            <numerusform>Se restauraron %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 starts with %2 now.</source>
        <translation>%1 ahora se inicia con %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) start with %1 now.</source>
        <translation>
            <numerusform>%n máquina virtual ahora se inicia con %1.</numerusform>
            <numerusform>%n máquinas virtuales ahora se inician con %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 no longer starts with %2.</source>
        <translation>%1 ya no se inicia con %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) no longer start with %1.</source>
        <translation>
            <numerusform>%n máquina virtual ya no se inicia con %1.</numerusform>
            <numerusform>%n máquinas virtuales ya no se inician con %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was renamed on %2.</source>
        <translation>Se cambió el nombre de %1 en %2.</translation>
    </message>
    <message>
        <source>The vCPUs of %1 on %2 were set.</source>
        <translation>Se cambiaron las vCPU de %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>The vCPUs of %n guest(s) on %1 were set.</source>
        <translation>
            <numerusform>Se cambiaron las vCPU de %n máquina virtual en %1.</numerusform>
            <numerusform>Se cambiaron las vCPU de %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The memory of %1 on %2 was set.</source>
        <translation>Se cambió la memoria de %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>The memory of %n guest(s) on %1 was set.</source>
        <translation>
            <numerusform>Se cambió la memoria de %n máquina virtual en %1.</numerusform>
            <numerusform>Se cambió la memoria de %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The memory ceiling of %1 on %2 was set.</source>
        <translation>Se cambió el tope de memoria de %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>The memory ceiling of %n guest(s) on %1 was set.</source>
        <translation>
            <numerusform>Se cambió el tope de memoria de %n máquina virtual en %1.</numerusform>
            <numerusform>Se cambió el tope de memoria de %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2 has the disk.</source>
        <translation>%1 en %2 tiene el disco.</translation>
    </message>
    <message>
        <source>The disk of %1 on %2 was detached.</source>
        <translation>Se desconectó el disco de %1 en %2.</translation>
    </message>
    <message>
        <source>%1 on %2 has the interface.</source>
        <translation>%1 en %2 tiene la interfaz.</translation>
    </message>
    <message>
        <source>The interface of %1 on %2 was detached.</source>
        <translation>Se desconectó la interfaz de %1 en %2.</translation>
    </message>
    <message>
        <source>The disc is in the drive of %1 on %2.</source>
        <translation>El disco está en la unidad de %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>The disc is in the drives of %n guest(s) on %1.</source>
        <translation>
            <numerusform>El disco está en la unidad de %n máquina virtual en %1.</numerusform>
            <numerusform>El disco está en las unidades de %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disc of %1 on %2 was ejected.</source>
        <translation>Se expulsó el disco de %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>The discs of %n guest(s) on %1 were ejected.</source>
        <translation>
            <numerusform>Se expulsó el disco de %n máquina virtual en %1.</numerusform>
            <numerusform>Se expulsaron los discos de %n máquinas virtuales en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2 has taken the key.</source>
        <translation>%1 en %2 recibió la tecla.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) on %1 have taken the key.</source>
        <translation>
            <numerusform>%n máquina virtual en %1 recibió la tecla.</numerusform>
            <numerusform>%n máquinas virtuales en %1 recibieron la tecla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one guest only.</source>
        <translation>Hay que seleccionar una sola máquina virtual.</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>&amp;Back up...</source>
        <translation>&amp;Respaldar...</translation>
    </message>
    <message>
        <source>Pack its disks and its config into a folder on the host, also while it runs.</source>
        <translation>Empaqueta sus discos y su configuración en una carpeta del anfitrión, también en marcha.</translation>
    </message>
</context>
<context>
    <name>domcero::GuestFileActions</name>
    <message>
        <source>Disk %1</source>
        <translation>Disco %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Ahora %1</translation>
    </message>
    <message>
        <source>a new one, with what is on it</source>
        <translation>uno nuevo, con lo que hay en él</translation>
    </message>
    <message>
        <source>a new one as large, empty</source>
        <translation>uno nuevo igual de grande, vacío</translation>
    </message>
    <message>
        <source>one that is there already</source>
        <translation>uno que ya existe</translation>
    </message>
    <message>
        <source>the same one</source>
        <translation>el mismo</translation>
    </message>
    <message>
        <source>Volume or image for %1</source>
        <translation>Volumen o imagen para %1</translation>
    </message>
    <message>
        <source>Empty: named after the new guest, where the old one lies</source>
        <translation>Vacío: con el nombre de la nueva máquina virtual, donde está el antiguo</translation>
    </message>
    <message>
        <source>New guest from %1</source>
        <translation>Nueva máquina virtual a partir de %1</translation>
    </message>
    <message>
        <source>Make the guest</source>
        <translation>Crear la máquina virtual</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>It gets a UUID and MAC addresses of its own.</source>
        <translation>Recibe un UUID y direcciones MAC propios.</translation>
    </message>
    <message>
        <source>Config file</source>
        <translation>Archivo de configuración</translation>
    </message>
    <message>
        <source>Empty: /etc/xen/NAME.cfg</source>
        <translation>Vacío: /etc/xen/NOMBRE.cfg</translation>
    </message>
    <message>
        <source>%1 was made from %2. Its config is %3.</source>
        <translation>%1 se creó a partir de %2. Su configuración es %3.</translation>
    </message>
    <message>
        <source>Another name for %1</source>
        <translation>Otro nombre para %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>In the config, and of the running guest</source>
        <translation>En la configuración y en la máquina virtual en marcha</translation>
    </message>
    <message>
        <source>In the config</source>
        <translation>En la configuración</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 se llama ahora %2.</translation>
    </message>
    <message>
        <source>Delete the guest %1</source>
        <translation>Eliminar la máquina virtual %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Its disks too: what is on them is lost</source>
        <translation>También sus discos: lo que hay en ellos se pierde</translation>
    </message>
    <message>
        <source>What another guest uses stays in any case.</source>
        <translation>Lo que usa otra máquina virtual se queda en todo caso.</translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation>Hay que escribir su nombre</translation>
    </message>
    <message>
        <source>Asked for its disks alone</source>
        <translation>Solo se pide para sus discos</translation>
    </message>
    <message>
        <source>%1 was deleted. Its config is kept on the host.</source>
        <translation>%1 se eliminó. Su configuración se conserva en el anfitrión.</translation>
    </message>
</context>
<context>
    <name>domcero::GuestLogView</name>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>xl</source>
        <translation>xl</translation>
    </message>
    <message>
        <source>Log of xl</source>
        <translation>Registro de xl</translation>
    </message>
    <message>
        <source>QEMU</source>
        <translation>QEMU</translation>
    </message>
    <message>
        <source>Log of QEMU</source>
        <translation>Registro de QEMU</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Ctrl+F comes here while the log has the focus; Enter finds the next place</source>
        <translation>Ctrl+F lleva aquí mientras el registro tiene el foco; Entrar busca el siguiente lugar</translation>
    </message>
    <message>
        <source>Find the previous place (Shift+F3)</source>
        <translation>Buscar el lugar anterior (Mayús+F3)</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Buscar el lugar anterior</translation>
    </message>
    <message>
        <source>Find the next place (F3)</source>
        <translation>Buscar el lugar siguiente (F3)</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Buscar el lugar siguiente</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy what is selected, or the whole log</source>
        <translation>Copiar lo seleccionado, o el registro entero</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read the logs again now (F5); it is done every 3 seconds while they are shown</source>
        <translation>Leer ahora los registros de nuevo (F5); mientras se muestran, se leen cada 3 segundos</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>Text of the log</source>
        <translation>Texto del registro</translation>
    </message>
    <message>
        <source>There is no log of this guest&apos;s console.</source>
        <translation>No hay registro de la consola de esta máquina virtual.</translation>
    </message>
    <message>
        <source>xl has logged nothing of this guest.</source>
        <translation>xl no ha registrado nada de esta máquina virtual.</translation>
    </message>
    <message>
        <source>QEMU has logged nothing of this guest.</source>
        <translation>QEMU no ha registrado nada de esta máquina virtual.</translation>
    </message>
    <message>
        <source>No xenconsoled was found running on %1: nothing is logged of consoles.</source>
        <translation>No se encontró ningún xenconsoled en ejecución en %1: no se registra nada de las consolas.</translation>
    </message>
    <message>
        <source>xenconsoled on %1 does not log what consoles say.</source>
        <translation>xenconsoled no registra en %1 lo que dicen las consolas.</translation>
    </message>
    <message>
        <source>To have it logged, put XENCONSOLED_ARGS=&quot;--log=guest&quot; into /etc/default/xen (Debian), or XENCONSOLED_TRACE=guest into /etc/default/xencommons or /etc/sysconfig/xencommons (others), and restart xenconsoled. What was said before is not in the log. Should the log of a running guest not begin, start the guest again.</source>
        <translation>Para que se registre, hay que poner XENCONSOLED_ARGS=&quot;--log=guest&quot; en /etc/default/xen (Debian), o XENCONSOLED_TRACE=guest en /etc/default/xencommons o /etc/sysconfig/xencommons (otros), y reiniciar xenconsoled. Lo dicho antes no queda en el registro. Si el registro de una máquina virtual en ejecución no empieza, hay que iniciarla de nuevo.</translation>
    </message>
    <message>
        <source>%1 is not connected. The logs are read once it is.</source>
        <translation>%1 no está conectado. Los registros se leerán cuando lo esté.</translation>
    </message>
    <message>
        <source>Reading the logs...</source>
        <translation>Leyendo los registros...</translation>
    </message>
    <message>
        <source>There is no log of this guest on %1 yet.</source>
        <translation>Todavía no hay ningún registro de esta máquina virtual en %1.</translation>
    </message>
    <message>
        <source>This log is empty.</source>
        <translation>Este registro está vacío.</translation>
    </message>
    <message>
        <source>%1, read at %2: %3 is not connected</source>
        <translation>%1, leído el %2: %3 no está conectado</translation>
    </message>
</context>
<context>
    <name>domcero::GuestPage</name>
    <message>
        <source>Overview of the guest</source>
        <translation>Resumen de la máquina virtual</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation>Interfaces de red</translation>
    </message>
    <message>
        <source>This guest is no longer on %1: it is not running, and there is no config file for it.</source>
        <translation>Esta máquina virtual ya no está en %1: no se está ejecutando y no hay archivo de configuración para ella.</translation>
    </message>
    <message>
        <source>%1 is not connected; last seen: %2</source>
        <translation>%1 está sin conexión; último estado visto: %2</translation>
    </message>
    <message>
        <source>%1 on %2, up %3</source>
        <translation>%1 en %2, encendida desde hace %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, máximo %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Domain ID</source>
        <translation>ID de dominio</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Config file</source>
        <translation>Archivo de configuración</translation>
    </message>
    <message>
        <source>none in /etc/xen: it cannot be started again once it is off</source>
        <translation>ninguno en /etc/xen: una vez apagada no se podrá iniciar de nuevo</translation>
    </message>
    <message>
        <source>Starts with the host</source>
        <translation>Inicia con el anfitrión</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>CD drive</source>
        <translation>unidad de CD</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disco</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lectura y escritura</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>On the host</source>
        <translation>En el anfitrión</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>made at start</source>
        <translation>se genera al iniciar</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>Dirección MAC</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Puente</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>in %1, out %2</source>
        <translation>entrada %1, salida %2</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>read %1, write %2</source>
        <translation>lectura %1, escritura %2</translation>
    </message>
    <message>
        <source>no disc inserted</source>
        <translation>sin disco insertado</translation>
    </message>
    <message>
        <source>Pages of the guest</source>
        <translation>Páginas de la máquina virtual</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
</context>
<context>
    <name>domcero::GuestTableModel</name>
    <message>
        <source>config file with errors</source>
        <translation>configuración con errores</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>received %1, sent %2</source>
        <translation>recibido %1, enviado %2</translation>
    </message>
    <message>
        <source>read %1, written %2</source>
        <translation>leído %1, escrito %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>vCPU</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Encendida</translation>
    </message>
    <message>
        <source>Starts with the host</source>
        <translation>Inicia con el anfitrión</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>Autoinicio</translation>
    </message>
</context>
<context>
    <name>domcero::GuestsView</name>
    <message>
        <source>The guests of this host are shown here once it is connected.</source>
        <translation>Las máquinas virtuales de este anfitrión se muestran aquí cuando está conectado.</translation>
    </message>
    <message>
        <source>This host has no guests: none is running, and there is no config file in /etc/xen.</source>
        <translation>Este anfitrión no tiene máquinas virtuales: ninguna está en ejecución y no hay archivos de configuración en /etc/xen.</translation>
    </message>
    <message>
        <source>The host is being read.</source>
        <translation>Leyendo el anfitrión.</translation>
    </message>
    <message>
        <source>Guests of the host</source>
        <translation>Máquinas virtuales del anfitrión</translation>
    </message>
    <message>
        <source>No guest is running. Those that are stopped are not known.</source>
        <translation>No hay ninguna máquina virtual en ejecución. No se sabe cuáles están detenidas.</translation>
    </message>
</context>
<context>
    <name>domcero::HostFormPage</name>
    <message>
        <source>Host form</source>
        <translation>Formulario del anfitrión</translation>
    </message>
    <message>
        <source>Domcero needs nothing on the host but its SSH server and xl. Passwords are asked for when the host wants them, and kept only if you say so.</source>
        <translation>Domcero no necesita en el anfitrión más que su servidor SSH y xl. Las contraseñas se piden cuando el anfitrión las exige y solo se guardan si así se elige.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>what the tree shows, for example dom0-a</source>
        <translation>lo que muestra el árbol, por ejemplo dom0-a</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>&amp;Grupo:</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Dirección:</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Puerto:</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Usua&amp;rio:</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>Archivo de &amp;clave:</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Archivo de clave</translation>
    </message>
    <message>
        <source>empty: the agent, then the usual keys</source>
        <translation>vacío: el agente y luego las claves habituales</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>E&amp;xaminar...</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>&amp;Save and connect</source>
        <translation>Guardar &amp;y conectar</translation>
    </message>
    <message>
        <source>Give the host a name.</source>
        <translation>Hay que darle un nombre al anfitrión.</translation>
    </message>
    <message>
        <source>There is a host of this name already.</source>
        <translation>Ya existe un anfitrión con este nombre.</translation>
    </message>
    <message>
        <source>Enter the host name or IP address of dom0.</source>
        <translation>Hay que escribir el nombre o la dirección IP de dom0.</translation>
    </message>
    <message>
        <source>This is not a host name or IP address.</source>
        <translation>Esto no es un nombre de anfitrión ni una dirección IP.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>Enter the user to log in as, usually root.</source>
        <translation>Hay que escribir el usuario con el que se inicia sesión, normalmente root.</translation>
    </message>
    <message>
        <source>Choose a private key</source>
        <translation>Elegir una clave privada</translation>
    </message>
    <message>
        <source>Change the host %1</source>
        <translation>Cambiar el anfitrión %1</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>Agregar un anfitrión</translation>
    </message>
    <message>
        <source>optional, for example a site</source>
        <translation>opcional, por ejemplo una sede</translation>
    </message>
    <message>
        <source>host name, IP address or a name of ~/.ssh/config</source>
        <translation>nombre, dirección IP o un nombre de ~/.ssh/config</translation>
    </message>
    <message>
        <source>&amp;Jump hosts:</source>
        <translation>Anfitriones de &amp;salto:</translation>
    </message>
    <message>
        <source>Jump hosts</source>
        <translation>Anfitriones de salto</translation>
    </message>
    <message>
        <source>The machines that are logged in to on the way, in this order, with commas between them</source>
        <translation>Las máquinas en las que se inicia sesión en el camino, en este orden y separadas por comas</translation>
    </message>
    <message>
        <source>optional, for example admin@bastion:22</source>
        <translation>opcional, por ejemplo admin@bastion:22</translation>
    </message>
    <message>
        <source>Filled in as ~/.ssh/config says of %1.</source>
        <translation>Rellenado como lo dice ~/.ssh/config de %1.</translation>
    </message>
    <message>
        <source>Host keys are looked for in %1.</source>
        <translation>Las claves de los servidores se buscan en %1.</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (clave %2)</translation>
    </message>
    <message>
        <source>Logs in on the way: %1.</source>
        <translation>En el camino se inicia sesión en: %1.</translation>
    </message>
    <message>
        <source>&amp;Root by:</source>
        <translation>Pasar a roo&amp;t:</translation>
    </message>
    <message>
        <source>Root by</source>
        <translation>Pasar a root</translation>
    </message>
    <message>
        <source>How the user becomes root on the host, which xl and LVM need</source>
        <translation>Cómo pasa a root el usuario en el anfitrión, lo que xl y LVM necesitan</translation>
    </message>
    <message>
        <source>the login itself</source>
        <translation>no hace falta</translation>
    </message>
    <message>
        <source>sudo, with a password if it asks for one</source>
        <translation>con sudo, y una contraseña si la pide</translation>
    </message>
    <message>
        <source>doas, without a password</source>
        <translation>con doas, sin contraseña</translation>
    </message>
    <message>
        <source>SOCKS pro&amp;xy:</source>
        <translation>Proxy SOC&amp;KS:</translation>
    </message>
    <message>
        <source>SOCKS proxy</source>
        <translation>Proxy SOCKS</translation>
    </message>
    <message>
        <source>A SOCKS5 proxy without a password, through which the first machine of the way is reached</source>
        <translation>Un proxy SOCKS5 sin contraseña, a través del cual se llega a la primera máquina del camino</translation>
    </message>
    <message>
        <source>optional, for example localhost:1080</source>
        <translation>opcional, por ejemplo localhost:1080</translation>
    </message>
    <message>
        <source>All&amp;ow outdated encryption (SHA-1, CBC) for this host</source>
        <translation>Permitir ci&amp;frado anticuado (SHA-1, CBC) en este anfitrión</translation>
    </message>
    <message>
        <source>Only for servers too old for anything else, and in a network that you trust: who listens in may break it.</source>
        <translation>Solo para servidores demasiado antiguos para otra cosa, y en una red de confianza: quien escuche la conexión podría romperlo.</translation>
    </message>
    <message>
        <source>This is no address with a port, such as localhost:1080.</source>
        <translation>No es una dirección con puerto, como localhost:1080.</translation>
    </message>
</context>
<context>
    <name>domcero::HostPage</name>
    <message>
        <source>Conn&amp;ect</source>
        <translation>Con&amp;ectar</translation>
    </message>
    <message>
        <source>Disconnec&amp;t</source>
        <translation>Desc&amp;onectar</translation>
    </message>
    <message>
        <source>Pages of the host</source>
        <translation>Páginas del anfitrión</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requisitos</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Máquinas virtuales</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>Agregar un anfitrión</translation>
    </message>
    <message>
        <source>simulated, nothing real is touched</source>
        <translation>simulado, no se toca nada real</translation>
    </message>
    <message>
        <source>%1 as %2, port %3</source>
        <translation>%1 como %2, puerto %3</translation>
    </message>
    <message>
        <source>This is a simulated host: every action can be tried here.</source>
        <translation>Este es un anfitrión simulado: aquí se puede probar cada acción.</translation>
    </message>
    <message>
        <source>To manage a real Xen host, add it with its address. The simulated one goes then.</source>
        <translation>Para administrar un anfitrión Xen real hay que agregarlo con su dirección. El simulado desaparece entonces.</translation>
    </message>
    <message>
        <source>read just now</source>
        <translation>leído hace un momento</translation>
    </message>
    <message>
        <source>read %1 ago</source>
        <translation>leído hace %1</translation>
    </message>
    <message>
        <source>The host is being read.</source>
        <translation>Leyendo el anfitrión.</translation>
    </message>
    <message>
        <source>What this host is and whether it meets the requirements is shown here once it is connected.</source>
        <translation>Cuando esté conectado, aquí se muestra qué es este anfitrión y si cumple los requisitos.</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nombre del anfitrión</translation>
    </message>
    <message>
        <source>Xen version</source>
        <translation>Versión de Xen</translation>
    </message>
    <message>
        <source>Kernel of dom0</source>
        <translation>Kernel de dom0</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1 at %2 MHz</source>
        <translation>%1 a %2 MHz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>%1, of which %2 free</source>
        <translation>%1, de los cuales %2 libres</translation>
    </message>
    <message>
        <source>dom0</source>
        <translation>dom0</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n vCPU(s)</source>
        <translation>
            <numerusform>%1, %n vCPU</numerusform>
            <numerusform>%1, %n vCPU</numerusform>
        </translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>En ejecución desde</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation>Virtualización</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Planificador</translation>
    </message>
    <message>
        <source>Xen&apos;s command line</source>
        <translation>Línea de comandos de Xen</translation>
    </message>
    <message>
        <source>CPU of dom0</source>
        <translation>CPU de dom0</translation>
    </message>
    <message>
        <source>Memory of dom0</source>
        <translation>Memoria de dom0</translation>
    </message>
    <message>
        <source>nothing new for %1</source>
        <translation>sin datos nuevos desde hace %1</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>The encryption of this connection is outdated: %1.</source>
        <translation>El cifrado de esta conexión es anticuado: %1.</translation>
    </message>
    <message>
        <source>Who listens in may break it. Update the SSH server of the host; until then keep to a network that you trust.</source>
        <translation>Quien escuche la conexión podría romperlo. Hay que actualizar el servidor SSH del anfitrión; mientras tanto, conviene usar solo una red de confianza.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
</context>
<context>
    <name>domcero::HostTreeModel</name>
    <message>
        <source>config file with errors</source>
        <translation>configuración con errores</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: last seen %2, the host is not connected</source>
        <translation>%1: último estado visto %2, el anfitrión está sin conexión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>%1: last seen %2, the host sends no readings</source>
        <translation>%1: último estado visto %2, el anfitrión no envía lecturas</translation>
    </message>
</context>
<context>
    <name>domcero::HostTreePanel</name>
    <message>
        <source>Search hosts and guests</source>
        <translation>Buscar anfitriones y máquinas virtuales</translation>
    </message>
    <message>
        <source>Hosts and guests</source>
        <translation>Anfitriones y máquinas virtuales</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>domcero::JobActions</name>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>It &amp;is done</source>
        <translation>Ya está &amp;hecho</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>Reve&amp;rtir</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Dejar como está</translation>
    </message>
    <message>
        <source>Goes on where it stopped. What is done is not done again; an open step is verified first.</source>
        <translation>Sigue donde se detuvo. Lo hecho no se repite; un paso abierto se comprueba primero.</translation>
    </message>
    <message>
        <source>I have looked at the host: step %1 was done. The job goes on behind it.</source>
        <translation>Ya se revisó el anfitrión: el paso %1 se hizo. La tarea sigue después de él.</translation>
    </message>
    <message>
        <source>I have looked at the host: step %1 was not done. Its command is given once more.</source>
        <translation>Ya se revisó el anfitrión: el paso %1 no se hizo. Su comando se da una vez más.</translation>
    </message>
    <message>
        <source>Takes back what was done, from the last step to the first. After that only this can go on.</source>
        <translation>Deshace lo hecho, del último paso al primero. Después solo esto puede continuar.</translation>
    </message>
    <message>
        <source>Ends the job here: nothing is run, nothing is taken back, and others may work on it again. It can then neither be resumed nor rolled back.</source>
        <translation>Termina aquí la tarea: no se ejecuta ni se deshace nada, y otras tareas pueden usar lo que esta tenía reservado. Después no se puede continuar ni revertir.</translation>
    </message>
    <message>
        <source>What can be done now:</source>
        <translation>Lo que se puede hacer ahora:</translation>
    </message>
    <message>
        <source>Giv&amp;e it again</source>
        <translation>Repetir &amp;el comando</translation>
    </message>
</context>
<context>
    <name>domcero::JobProgress</name>
    <message>
        <source>about %1 left</source>
        <translation>faltan unos %1</translation>
    </message>
    <message>
        <source>the connection is lost: as last seen, it goes on by itself</source>
        <translation>se perdió la conexión: como se vio por última vez, sigue por sí solo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Ver la tarea</translation>
    </message>
    <message>
        <source>All its steps with their commands and output</source>
        <translation>Todos sus pasos con sus comandos y su salida</translation>
    </message>
    <message>
        <source>It ends at the next piece of data, or before its next step.</source>
        <translation>Termina en el siguiente trozo de datos o antes del siguiente paso.</translation>
    </message>
    <message>
        <source>The host is being asked.</source>
        <translation>Se está preguntando al anfitrión.</translation>
    </message>
    <message>
        <source>Step %1 is taken back: %2</source>
        <translation>Se deshace el paso %1: %2</translation>
    </message>
    <message>
        <source>It was asked to stop. Step %1 of %2: %3</source>
        <translation>Se pidió que parara. Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>domcero::JobTableModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciada por</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
</context>
<context>
    <name>domcero::JobsView</name>
    <message>
        <source>Every plan that was applied on this host, the newest first.</source>
        <translation>Todos los planes que se aplicaron en este anfitrión, primero los más recientes.</translation>
    </message>
    <message>
        <source>The jobs of this host are shown here once it is connected.</source>
        <translation>Las tareas de este anfitrión aparecen aquí cuando está conectado.</translation>
    </message>
    <message>
        <source>The host is being read.</source>
        <translation>Leyendo el anfitrión.</translation>
    </message>
    <message>
        <source>No plan was applied on this host yet. What changes it in several steps is first shown as a plan, and is kept here with its commands and their output. A plan that was saved as a file can be opened with File, Open plan.</source>
        <translation>Todavía no se aplicó ningún plan en este anfitrión. Lo que lo cambia en varios pasos se muestra primero como un plan, y queda aquí con sus comandos y lo que dijeron. Un plan guardado en un archivo se puede abrir con Archivo, Abrir plan.</translation>
    </message>
    <message>
        <source>Jobs of the host</source>
        <translation>Tareas del anfitrión</translation>
    </message>
    <message>
        <source>Read agai&amp;n</source>
        <translation>Volver a &amp;leer</translation>
    </message>
</context>
<context>
    <name>domcero::LayerBars</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Layers, the lowest first</source>
        <translation>Capas, de abajo hacia arriba</translation>
    </message>
    <message>
        <source>%1 used, at least %2, of %3</source>
        <translation>%1 en uso, mínimo %2, de %3</translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <translation>%1 en uso de %2</translation>
    </message>
</context>
<context>
    <name>domcero::MainWindow</name>
    <message>
        <source>Domcero</source>
        <translation>Domcero</translation>
    </message>
    <message>
        <source>Hosts and guests</source>
        <translation>Anfitriones y máquinas virtuales</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>Anfi&amp;trión</translation>
    </message>
    <message>
        <source>&amp;Guest</source>
        <translation>&amp;Máquina virtual</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Sort the tree by</source>
        <translation>&amp;Ordenar el árbol por</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>&amp;Add host...</source>
        <translation>&amp;Agregar anfitrión...</translation>
    </message>
    <message>
        <source>Add host</source>
        <translation>Agregar anfitrión</translation>
    </message>
    <message>
        <source>Add a Xen host, reached over SSH</source>
        <translation>Agrega un anfitrión Xen al que se llega por SSH</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Connect to this host</source>
        <translation>Se conecta a este anfitrión</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Close the connection to this host</source>
        <translation>Cierra la conexión con este anfitrión</translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation>&amp;Reintentar ahora</translation>
    </message>
    <message>
        <source>Try to connect now, without waiting</source>
        <translation>Intenta conectarse ahora, sin esperar</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>Read everything from this host again</source>
        <translation>Vuelve a leer todo de este anfitrión</translation>
    </message>
    <message>
        <source>&amp;Edit...</source>
        <translation>&amp;Editar...</translation>
    </message>
    <message>
        <source>Change how this host is reached</source>
        <translation>Cambia cómo se llega a este anfitrión</translation>
    </message>
    <message>
        <source>Re&amp;move...</source>
        <translation>&amp;Quitar...</translation>
    </message>
    <message>
        <source>Remove this host from the list</source>
        <translation>Quita este anfitrión de la lista</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Search hosts and guests</source>
        <translation>Buscar anfitriones y máquinas virtuales</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>&amp;Comandos</translation>
    </message>
    <message>
        <source>Show every command that was run</source>
        <translation>Muestra cada comando que se ejecutó</translation>
    </message>
    <message>
        <source>&amp;Tool bar</source>
        <translation>Barra de &amp;herramientas</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>&amp;CPU use</source>
        <translation>Uso de &amp;CPU</translation>
    </message>
    <message>
        <source>&amp;About Domcero</source>
        <translation>&amp;Acerca de Domcero</translation>
    </message>
    <message>
        <source>There is no saved host named %1.</source>
        <translation>No hay ningún anfitrión guardado con el nombre %1.</translation>
    </message>
    <message>
        <source>Choose a host in the tree, or add it.</source>
        <translation>Elegir un anfitrión en el árbol o agregarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n anfitrión</numerusform>
            <numerusform>%n anfitriones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unreachable</source>
        <translation>
            <numerusform>%1, %n inalcanzable</numerusform>
            <numerusform>%1, %n inalcanzables</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 - Domcero</source>
        <translation>%1 - Domcero</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>¿Quitar %1 de la lista?</translation>
    </message>
    <message>
        <source>Its address and login settings are forgotten here. Nothing changes on the host itself, and its guests run on.</source>
        <translation>Aquí se olvidan su dirección y sus datos de inicio de sesión. En el anfitrión mismo nada cambia y sus máquinas virtuales siguen en ejecución.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;Open plan...</source>
        <translation>Abrir &amp;plan...</translation>
    </message>
    <message>
        <source>Read a plan from a file, for the host that is shown</source>
        <translation>Lee un plan de un archivo, para el anfitrión que se muestra</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>Abrir plan</translation>
    </message>
    <message>
        <source>&amp;Forget kept secrets...</source>
        <translation>&amp;Olvidar los secretos guardados...</translation>
    </message>
    <message>
        <source>Remove the secrets that are kept for this host</source>
        <translation>Eliminar los secretos guardados de este anfitrión</translation>
    </message>
    <message>
        <source>A password in the keychain goes as well, unless another host in the list has the same account.</source>
        <translation>También se elimina la contraseña que esté en el llavero, salvo que otro anfitrión de la lista tenga la misma cuenta.</translation>
    </message>
    <message>
        <source>A password in Credential Manager goes as well, unless another host in the list has the same account.</source>
        <translation>También se elimina la contraseña que esté en el Administrador de credenciales, salvo que otro anfitrión de la lista tenga la misma cuenta.</translation>
    </message>
    <message>
        <source>Forget the secrets that are kept for %1?</source>
        <translation>¿Olvidar los secretos guardados de %1?</translation>
    </message>
    <message>
        <source>Its password and the passphrases of its keys are removed from Credential Manager; for other hosts with the same keys they are then asked for, too.</source>
        <translation>Su contraseña y la frase de contraseña de cada una de sus claves se eliminan del Administrador de credenciales; para otros anfitriones con las mismas claves también se pedirán.</translation>
    </message>
    <message>
        <source>Its password and the passphrases of its keys are removed from the keychain; for other hosts with the same keys they are then asked for, too.</source>
        <translation>Su contraseña y la frase de contraseña de cada una de sus claves se eliminan del llavero; para otros anfitriones con las mismas claves también se pedirán.</translation>
    </message>
    <message>
        <source>What the program has in memory to connect again stays there until it ends.</source>
        <translation>Lo que el programa tiene en memoria para volver a conectar queda allí hasta que termine.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>No secret is kept for %1 any more.</source>
        <translation>Ya no hay ningún secreto guardado de %1.</translation>
    </message>
    <message>
        <source>%1 said at the login: %2</source>
        <translation>%1 dijo al iniciar sesión: %2</translation>
    </message>
    <message>
        <source>&amp;Storage</source>
        <translation>A&amp;lmacenamiento</translation>
    </message>
    <message>
        <source>Close Domcero and lose changes of configs?</source>
        <translation>¿Cerrar Domcero y perder cambios de configuraciones?</translation>
    </message>
    <message>
        <source>Changed, and not saved:</source>
        <translation>Cambiado y sin guardar:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The tab Backups of the host removes them, or leads to the job.</source>
        <translation>La pestaña Respaldos del anfitrión las quita o lleva a la tarea.</translation>
    </message>
    <message>
        <source>Close Domcero and give up a backup that is on its way?</source>
        <translation>¿Cerrar Domcero y abandonar un respaldo que va en camino?</translation>
    </message>
    <message>
        <source>What has been carried is of no use then, and snapshots of it may stay on the host.</source>
        <translation>Lo que ya se llevó no sirve entonces, y pueden quedar instantáneas suyas en el anfitrión.</translation>
    </message>
    <message>
        <source>%1 cannot be edited now: a backup or a file is on its way, and would be cut.</source>
        <translation>%1 no se puede editar ahora: un respaldo o un archivo está en camino y se cortaría.</translation>
    </message>
    <message>
        <source>Stop that first, or wait until it has arrived.</source>
        <translation>Primero hay que detenerlo, o esperar a que llegue.</translation>
    </message>
    <message>
        <source>Close Domcero and stop files that are on their way?</source>
        <translation>¿Cerrar Domcero y detener los archivos que están en camino?</translation>
    </message>
    <message>
        <source>What has arrived of files stays, and is found when the same is sent once more.</source>
        <translation>Lo que ya llegó de los archivos se conserva, y se aprovecha al enviar lo mismo otra vez.</translation>
    </message>
    <message>
        <source>A backup or a file that is on its way from it or to it is cut, and the half of it may stay where it went.</source>
        <translation>Un respaldo o un archivo que esté en camino desde él o hacia él se corta, y su mitad puede quedar en el destino.</translation>
    </message>
</context>
<context>
    <name>domcero::MergePanel</name>
    <message>
        <source>Changes of both sides</source>
        <translation>Cambios de ambas partes</translation>
    </message>
    <message>
        <source>The file was changed on the host meanwhile</source>
        <translation>El archivo ha cambiado entretanto en el anfitrión</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Como se abrió</translation>
    </message>
    <message>
        <source>On the host now</source>
        <translation>Ahora en el anfitrión</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Texto propio</translation>
    </message>
    <message>
        <source>Previous conflict (Shift+F8)</source>
        <translation>Conflicto anterior (Mayús+F8)</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Conflicto anterior</translation>
    </message>
    <message>
        <source>Next conflict (F8)</source>
        <translation>Conflicto siguiente (F8)</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Conflicto siguiente</translation>
    </message>
    <message>
        <source>What is on the &amp;host</source>
        <translation>Lo que hay en el an&amp;fitrión</translation>
    </message>
    <message>
        <source>&amp;Yours</source>
        <translation>El texto &amp;propio</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>&amp;Ambos</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>&amp;Take what is on the host</source>
        <translation>&amp;Tomar lo que hay en el anfitrión</translation>
    </message>
    <message>
        <source>Puts it in the editor instead of your changes, which can be had again there by Undo</source>
        <translation>Lo pone en el editor en lugar de los cambios propios, que allí se pueden recuperar con Deshacer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Use the merged text</source>
        <translation>&amp;Usar el texto combinado</translation>
    </message>
    <message>
        <source>(conflict %1 is not decided yet)</source>
        <translation>(el conflicto %1 aún no está decidido)</translation>
    </message>
    <message>
        <source>(no end of line)</source>
        <translation>(sin fin de línea)</translation>
    </message>
    <message>
        <source>Conflict %1 of %2:</source>
        <translation>Conflicto %1 de %2:</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>Ninguna línea</translation>
    </message>
    <message>
        <source>Each change in its place; where they overlap, yours behind what is on the host</source>
        <translation>Cada cambio en su sitio; donde se solapan, el propio detrás del que hay en el anfitrión</translation>
    </message>
    <message>
        <source>Both together are the same as one of them.</source>
        <translation>Los dos juntos son lo mismo que uno de ellos.</translation>
    </message>
    <message>
        <source>Both sides have brought in or taken away the same line, each in another place: with both changes it would be there twice, or not at all.</source>
        <translation>Ambas partes han puesto o quitado la misma línea, cada una en otro sitio: con los dos cambios estaría dos veces, o ninguna.</translation>
    </message>
    <message>
        <source>Both sides have changed these lines, or lines next to each other.</source>
        <translation>Ambas partes han cambiado estas líneas, o líneas contiguas.</translation>
    </message>
    <message>
        <source>The changes of both sides fit together: nothing has to be decided.</source>
        <translation>Los cambios de ambas partes son compatibles: no hay que decidir nada.</translation>
    </message>
    <message>
        <source>Every conflict is decided.</source>
        <translation>Todos los conflictos están decididos.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) still to be decided.</source>
        <translation>
            <numerusform>Queda %n conflicto por decidir.</numerusform>
            <numerusform>Quedan %n conflictos por decidir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Puts it in the editor; nothing is saved yet</source>
        <translation>Lo pone en el editor; aún no se guarda nada</translation>
    </message>
</context>
<context>
    <name>domcero::MessageBar</name>
    <message>
        <source>Put this message away</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>domcero::NoticeList</name>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the worst only</source>
        <translation>Mostrar solo lo más grave</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domcero::PlaceChoice</name>
    <message>
        <source>Choose a folder of this machine that is there.</source>
        <translation>Hay que elegir una carpeta de este equipo que exista.</translation>
    </message>
    <message>
        <source>The host is not connected.</source>
        <translation>El anfitrión no está conectado.</translation>
    </message>
    <message>
        <source>The folder is a whole path, from / on.</source>
        <translation>La carpeta es una ruta completa, desde /.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Carpeta para respaldos</translation>
    </message>
    <message>
        <source>It goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Adónde va el respaldo</translation>
    </message>
    <message>
        <source>Folder there</source>
        <translation>Carpeta de allí</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
</context>
<context>
    <name>domcero::PlanPanel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Steps that are done</source>
        <translation>Pasos hechos</translation>
    </message>
    <message>
        <source>Copy as shell &amp;script</source>
        <translation>Copiar como &amp;script de shell</translation>
    </message>
    <message>
        <source>E&amp;xport as runbook...</source>
        <translation>E&amp;xportar como guía...</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;plicar</translation>
    </message>
    <message>
        <source>&amp;Cancel before the next step</source>
        <translation>&amp;Cancelar antes del siguiente paso</translation>
    </message>
    <message>
        <source>It is not known whether the job was started: the host&apos;s answer was lost.</source>
        <translation>No se sabe si la tarea se inició: la respuesta del anfitrión se perdió.</translation>
    </message>
    <message>
        <source>The host&apos;s list of jobs will tell, as soon as the connection is back. To apply it again is safe: it is not started twice.</source>
        <translation>La lista de tareas del anfitrión lo dirá en cuanto vuelva la conexión. Se puede aplicar otra vez sin riesgo: no se inicia dos veces.</translation>
    </message>
    <message>
        <source>The host&apos;s answer was lost, and the job is not in its list so far.</source>
        <translation>La respuesta del anfitrión se perdió, y la tarea no está en su lista hasta ahora.</translation>
    </message>
    <message>
        <source>Apply it again: a job that came after all is not started twice.</source>
        <translation>Se puede aplicar otra vez: si la tarea llegó de todos modos, no se inicia dos veces.</translation>
    </message>
    <message>
        <source>Every step can be taken back.</source>
        <translation>Todos los pasos se pueden deshacer.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>It cannot be taken back.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>These steps cannot be taken back: %1.</source>
        <translation>Estos pasos no se pueden deshacer: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n step(s) done; started by %3 at %4</source>
        <translation>
            <numerusform>%1, %2 de %n paso hecho; iniciada por %3, %4</numerusform>
            <numerusform>%1, %2 de %n pasos hechos; iniciada por %3, %4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (the connection is lost: as last seen)</source>
        <translation>%1 (sin conexión: como se vio por última vez)</translation>
    </message>
    <message>
        <source>It was asked to stop, and does so before its next step. The command under way is not ended.</source>
        <translation>Se le pidió detenerse, y lo hará antes de su siguiente paso. El comando en curso no se interrumpe.</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation>%v de %m</translation>
    </message>
    <message>
        <source>The host is not connected.</source>
        <translation>El anfitrión no está conectado.</translation>
    </message>
    <message>
        <source>The host is being asked.</source>
        <translation>Se espera la respuesta del anfitrión.</translation>
    </message>
    <message>
        <source>A secret is missing.</source>
        <translation>Falta un dato secreto.</translation>
    </message>
    <message>
        <source>Starts it on the host, where it goes on by itself</source>
        <translation>Lo inicia en el anfitrión, donde sigue por sí solo</translation>
    </message>
    <message>
        <source>Between two steps: the command under way is not ended, the next one is not begun.</source>
        <translation>Entre dos pasos: el comando en curso no se interrumpe, el siguiente no se empieza.</translation>
    </message>
    <message>
        <source>Export as runbook</source>
        <translation>Exportar como guía</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>It has not been applied: nothing was changed so far.</source>
        <translation>No se ha aplicado: hasta ahora no se cambió nada.</translation>
    </message>
</context>
<context>
    <name>domcero::PlanSummary</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Commands that do it</source>
        <translation>Comandos que lo hacen</translation>
    </message>
    <message>
        <source>What is done on the host:</source>
        <translation>Lo que se hace en el anfitrión:</translation>
    </message>
    <message>
        <source>The host is being read.</source>
        <translation>Se está leyendo el anfitrión.</translation>
    </message>
</context>
<context>
    <name>domcero::PromptFields</name>
    <message>
        <source>Answer:</source>
        <translation>Respuesta:</translation>
    </message>
    <message>
        <source>Answer %1:</source>
        <translation>Respuesta %1:</translation>
    </message>
    <message>
        <source>What is typed is not shown.</source>
        <translation>Lo que se escribe no se muestra.</translation>
    </message>
</context>
<context>
    <name>domcero::RequirementList</name>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>No se cumple</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>No se sabe</translation>
    </message>
</context>
<context>
    <name>domcero::ResizeBars</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1, antes %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>domcero::RestoreForm</name>
    <message>
        <source>What changes in the config of %1:</source>
        <translation>Lo que cambia en la configuración de %1:</translation>
    </message>
    <message>
        <source>The config that it will have, as you have changed it: the fields above change it no longer.</source>
        <translation>La configuración que tendrá, cambiada a mano: los campos de arriba ya no la cambian.</translation>
    </message>
    <message>
        <source>The config that it will have. It can be changed here.</source>
        <translation>La configuración que tendrá. Se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>The disks that %1 has now are kept under other names, until you remove them; what it has written since the backup is on those alone.</source>
        <translation>Los discos que %1 tiene ahora se conservan con otros nombres hasta que se quiten; lo que escribió desde el respaldo está solo en ellos.</translation>
    </message>
    <message>
        <source>There is no guest %1 on this host any more.</source>
        <translation>Ya no hay ninguna máquina virtual %1 en este anfitrión.</translation>
    </message>
    <message>
        <source>The config in the backup could not be read: %1</source>
        <translation>No se pudo leer la configuración del respaldo: %1</translation>
    </message>
    <message>
        <source>The host is not connected.</source>
        <translation>El anfitrión no está conectado.</translation>
    </message>
    <message>
        <source>Another action on this guest&apos;s backups is still under way.</source>
        <translation>Otra acción con los respaldos de esta máquina virtual sigue en curso.</translation>
    </message>
    <message>
        <source>Starts it on the host, where it goes on by itself</source>
        <translation>Lo inicia en el anfitrión, donde sigue por sí solo</translation>
    </message>
    <message>
        <source>Restore the backup of %1 of %2</source>
        <translation>Restaurar el respaldo de %1 de %2</translation>
    </message>
    <message>
        <source>As a new guest</source>
        <translation>Como una máquina virtual nueva</translation>
    </message>
    <message>
        <source>In the place of the disks that %1 has now</source>
        <translation>En lugar de los discos que %1 tiene ahora</translation>
    </message>
    <message>
        <source>Its config as it was, too</source>
        <translation>También su configuración como era</translation>
    </message>
    <message>
        <source>From the fields again</source>
        <translation>De nuevo según los campos</translation>
    </message>
    <message>
        <source>Config of the new guest</source>
        <translation>Configuración de la máquina virtual nueva</translation>
    </message>
    <message>
        <source>What changes in the config</source>
        <translation>Lo que cambia en la configuración</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Config file</source>
        <translation>Archivo de configuración</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>MAC addresses</source>
        <translation>Direcciones MAC</translation>
    </message>
    <message>
        <source>One for each network card, with commas between them</source>
        <translation>Una por cada tarjeta de red, separadas por comas</translation>
    </message>
    <message>
        <source>Disk %1, %2</source>
        <translation>Disco %1, %2</translation>
    </message>
    <message>
        <source>/dev/GROUP/NAME makes a volume, any other whole path an image file</source>
        <translation>/dev/GRUPO/NOMBRE hace un volumen; cualquier otra ruta completa, un archivo de imagen</translation>
    </message>
</context>
<context>
    <name>domcero::SecretFields</name>
    <message>
        <source>These secrets are handed over when it is started, and are kept nowhere:</source>
        <translation>Estos datos secretos se entregan al iniciar, y no se guardan en ninguna parte:</translation>
    </message>
    <message>
        <source>Secret %1</source>
        <translation>Dato secreto %1</translation>
    </message>
</context>
<context>
    <name>domcero::SizeField</name>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
</context>
<context>
    <name>domcero::StepView</name>
    <message>
        <source>What must hold, what proves it</source>
        <translation>Condiciones y comprobación</translation>
    </message>
    <message>
        <source>Conditions of step %1</source>
        <translation>Condiciones del paso %1</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Output of step %1</source>
        <translation>Salida del paso %1</translation>
    </message>
    <message>
        <source>Output of taking it back</source>
        <translation>Salida al deshacerlo</translation>
    </message>
    <message>
        <source>Output of taking step %1 back</source>
        <translation>Salida al deshacer el paso %1</translation>
    </message>
    <message>
        <source>Before it, this must hold:</source>
        <translation>Antes se debe cumplir esto:</translation>
    </message>
    <message>
        <source>It is done when this holds:</source>
        <translation>Está hecho cuando se cumple esto:</translation>
    </message>
    <message>
        <source>It is taken back by:</source>
        <translation>Se deshace con:</translation>
    </message>
    <message>
        <source>It changes nothing that would have to be taken back.</source>
        <translation>No cambia nada que haya que deshacer.</translation>
    </message>
    <message>
        <source>It cannot be taken back.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>It may be given again when it is not known whether it was.</source>
        <translation>Se puede repetir cuando no se sabe si el comando se dio.</translation>
    </message>
    <message>
        <source>Run this:</source>
        <translation>Ejecutar esto:</translation>
    </message>
    <message>
        <source>Command of step %1: %2</source>
        <translation>Comando del paso %1: %2</translation>
    </message>
</context>
<context>
    <name>domcero::StorageActions</name>
    <message>
        <source>Make a physical volume</source>
        <translation>Hacer un volumen físico</translation>
    </message>
    <message>
        <source>Take in what the disk has grown</source>
        <translation>Aprovechar lo que creció el disco</translation>
    </message>
    <message>
        <source>Move everything off it</source>
        <translation>Vaciarlo</translation>
    </message>
    <message>
        <source>No longer a physical volume</source>
        <translation>Dejar de ser volumen físico</translation>
    </message>
    <message>
        <source>New volume group</source>
        <translation>Nuevo grupo de volúmenes</translation>
    </message>
    <message>
        <source>Add to a group</source>
        <translation>Agregar a un grupo</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Sacar del grupo</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Eliminar el grupo</translation>
    </message>
    <message>
        <source>New volume</source>
        <translation>Nuevo volumen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantánea</translation>
    </message>
    <message>
        <source>Merge back</source>
        <translation>Volver a ella</translation>
    </message>
    <message>
        <source>New thin pool</source>
        <translation>Nueva reserva fina</translation>
    </message>
    <message>
        <source>New thin volume</source>
        <translation>Nuevo volumen fino</translation>
    </message>
    <message>
        <source>New image</source>
        <translation>Nueva imagen</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Snapshot inside it</source>
        <translation>Instantánea interna</translation>
    </message>
    <message>
        <source>Back to a snapshot</source>
        <translation>Volver a una instantánea</translation>
    </message>
    <message>
        <source>Remove a snapshot</source>
        <translation>Eliminar una instantánea</translation>
    </message>
    <message>
        <source>Change its base</source>
        <translation>Cambiar su base</translation>
    </message>
    <message>
        <source>Write into its base</source>
        <translation>Escribir en su base</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Make a file system</source>
        <translation>Crear un sistema de archivos</translation>
    </message>
    <message>
        <source>Make a swap area</source>
        <translation>Crear un área de intercambio</translation>
    </message>
    <message>
        <source>Check the file system</source>
        <translation>Comprobar el sistema de archivos</translation>
    </message>
    <message>
        <source>Repair the file system</source>
        <translation>Reparar el sistema de archivos</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Find iSCSI targets</source>
        <translation>Buscar destinos iSCSI</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Usuario y contraseña</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Log in at boot</source>
        <translation>Iniciar sesión al arrancar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Done on %1: %2</source>
        <translation>Hecho en %1: %2</translation>
    </message>
    <message>
        <source>Not done on %1: %2. %3</source>
        <translation>No se hizo en %1: %2. %3</translation>
    </message>
    <message>
        <source>Under way on %1: %2. Its steps are on the tab Jobs.</source>
        <translation>En curso en %1: %2. Sus pasos están en la pestaña Tareas.</translation>
    </message>
    <message>
        <source>Another action on it is still under way.</source>
        <translation>Otra acción sobre esto sigue en curso.</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>M&amp;ás</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Cambiar tamaño</translation>
    </message>
    <message>
        <source>What is on it is being read.</source>
        <translation>Se está leyendo lo que contiene.</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>&amp;Guardar para después</translation>
    </message>
    <message>
        <source>Make these changes of size, one after the other</source>
        <translation>Hacer estos cambios de tamaño, uno tras otro</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Hacerlos</translation>
    </message>
    <message>
        <source>&amp;Throw them away</source>
        <translation>&amp;Descartarlos</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of size wait: %1</source>
        <translation>
            <numerusform>%n cambio de tamaño espera: %1</numerusform>
            <numerusform>%n cambios de tamaño esperan: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes of size</source>
        <translation>Cambios de tamaño</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <extracomment>a disk, the size that it has, the one that it is to have</extracomment>
        <translation>%1 de %2 a %3</translation>
    </message>
    <message>
        <source>They are made one after the other, each with what the one before leaves.</source>
        <translation>Se hacen uno tras otro, cada uno con lo que deja el anterior.</translation>
    </message>
</context>
<context>
    <name>domcero::StorageDetails</name>
    <message>
        <source>Details of what is selected</source>
        <translation>Detalles de lo seleccionado</translation>
    </message>
    <message>
        <source>It is there no longer.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>Select a volume, a disk or an image to see its layers, who uses it and why it may not be destroyed.</source>
        <translation>Seleccionar un volumen, un disco o una imagen para ver sus capas, quién lo usa y por qué no se puede destruir.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>Why it may not be destroyed</source>
        <translation>Por qué no se puede destruir</translation>
    </message>
    <message>
        <source>Nothing that is known here needs it.</source>
        <translation>Nada de lo que aquí se conoce lo necesita.</translation>
    </message>
    <message>
        <source>To be known before it is changed</source>
        <translation>Antes de cambiarlo hay que saber</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Se llena</translation>
    </message>
    <message>
        <source>in about %1, if it goes on like this</source>
        <translation>en unos %1, si sigue así</translation>
    </message>
    <message>
        <source>iSCSI target</source>
        <translation>Destino iSCSI</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>en %1</translation>
    </message>
</context>
<context>
    <name>domcero::StorageForm</name>
    <message>
        <source>%1 are free in the group</source>
        <translation>hay %1 libres en el grupo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>&amp;Type its name</source>
        <translation>&amp;Escribir su nombre</translation>
    </message>
    <message>
        <source>%1, to say that what is on it can go</source>
        <translation>%1, para confirmar que su contenido puede perderse</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>none: it stands alone</source>
        <translation>ninguna: no depende de otra</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>&amp;Instantánea</translation>
    </message>
    <message>
        <source>letters without accents, digits and + _ . -</source>
        <translation>letras sin acento, cifras y + _ . -</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Grupo</translation>
    </message>
    <message>
        <source>as the guest sees it; the pool has %1 in all</source>
        <translation>como lo ve la máquina virtual; la reserva tiene %1 en total</translation>
    </message>
    <message>
        <source>New &amp;size</source>
        <translation>&amp;Tamaño nuevo</translation>
    </message>
    <message>
        <source>now %1; %2 are free in the group</source>
        <translation>ahora %1; hay %2 libres en el grupo</translation>
    </message>
    <message>
        <source>&amp;Room for changes</source>
        <translation>&amp;Espacio para cambios</translation>
    </message>
    <message>
        <source>it is lost when that is full; %1 are free in the group</source>
        <translation>se pierde cuando se llena; hay %1 libres en el grupo</translation>
    </message>
    <message>
        <source>&amp;File on the host</source>
        <translation>&amp;Archivo en el anfitrión</translation>
    </message>
    <message>
        <source>&amp;Base image</source>
        <translation>Imagen &amp;base</translation>
    </message>
    <message>
        <source>now %1, as a guest sees it</source>
        <translation>ahora %1, como lo ve la máquina virtual</translation>
    </message>
    <message>
        <source>an image file</source>
        <translation>un archivo de imagen</translation>
    </message>
    <message>
        <source>a volume in %1</source>
        <translation>un volumen en %1</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;Destino</translation>
    </message>
    <message>
        <source>&amp;Path or name</source>
        <translation>&amp;Ruta o nombre</translation>
    </message>
    <message>
        <source>of an image its whole path, of a volume its name</source>
        <translation>de una imagen, la ruta completa; de un volumen, el nombre</translation>
    </message>
    <message>
        <source>New &amp;base</source>
        <translation>&amp;Base nueva</translation>
    </message>
    <message>
        <source>It holds the &amp;same, and has another name</source>
        <translation>Contiene lo &amp;mismo con otro nombre</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Etiqueta</translation>
    </message>
    <message>
        <source>&amp;Guest&apos;s system</source>
        <translation>&amp;Sistema de la máquina virtual</translation>
    </message>
    <message>
        <source>of these years</source>
        <translation>de estos años</translation>
    </message>
    <message>
        <source>EL 7, Debian 8 and their time</source>
        <translation>EL 7, Debian 8 y su época</translation>
    </message>
    <message>
        <source>EL 6 and older, or started by pygrub</source>
        <translation>EL 6 y anteriores, o arranque con pygrub</translation>
    </message>
    <message>
        <source>&amp;Portal</source>
        <translation>&amp;Portal</translation>
    </message>
    <message>
        <source>192.168.1.5, 192.168.1.5:3260 or a name</source>
        <translation>192.168.1.5, 192.168.1.5:3260 o un nombre</translation>
    </message>
    <message>
        <source>&amp;User (CHAP)</source>
        <translation>&amp;Usuario (CHAP)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Log in when the host starts</source>
        <translation>Iniciar &amp;sesión al arrancar el anfitrión</translation>
    </message>
    <message>
        <source>now %1; at least %2, at most %3</source>
        <translation>ahora %1; mínimo %2, máximo %3</translation>
    </message>
    <message>
        <source>Shrink without a copy, &amp;in place</source>
        <translation>Reducir sin copia, en el s&amp;itio</translation>
    </message>
    <message>
        <source>&amp;Guest&apos;s name</source>
        <translation>Nombre de la &amp;máquina virtual</translation>
    </message>
    <message>
        <source>only for in place: a loss of power can damage the file system then</source>
        <translation>solo para reducir en el sitio: un corte de energía puede dañar entonces el sistema de archivos</translation>
    </message>
    <message>
        <source>a smaller disk wants that; a larger one is grown inside by the guest otherwise</source>
        <translation>un disco más pequeño lo exige; si no, uno más grande lo amplía por dentro la propia máquina virtual</translation>
    </message>
    <message>
        <source>Shut %1 &amp;down first, and start it again</source>
        <translation>A&amp;pagar antes %1 y volver a iniciarla</translation>
    </message>
</context>
<context>
    <name>domcero::StorageModel</name>
    <message>
        <source>target at %1</source>
        <translation>destino en %1</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>sesión no iniciada</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>sesión iniciada</translation>
    </message>
    <message>
        <source>session lost</source>
        <translation>sesión perdida</translation>
    </message>
    <message>
        <source>Disks and partitions</source>
        <translation>Discos y particiones</translation>
    </message>
    <message>
        <source>iSCSI targets</source>
        <translation>Destinos iSCSI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Ocupación</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>En uso por</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>domcero::StorageView</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter by name, guest, kind or content</source>
        <translation>Filtrar por nombre, máquina virtual, tipo o contenido</translation>
    </message>
    <message>
        <source>Read agai&amp;n</source>
        <translation>Volver a &amp;leer</translation>
    </message>
    <message>
        <source>Read the storage of the host again (F5)</source>
        <translation>Volver a leer el almacenamiento del anfitrión (F5)</translation>
    </message>
    <message>
        <source>Findings and volume groups</source>
        <translation>Hallazgos y grupos de volúmenes</translation>
    </message>
    <message>
        <source>Storage of the host</source>
        <translation>Almacenamiento del anfitrión</translation>
    </message>
    <message>
        <source>The disks, volumes and images of this host are shown here once it is connected.</source>
        <translation>Los discos, volúmenes e imágenes de este anfitrión se muestran aquí cuando está conectado.</translation>
    </message>
    <message>
        <source>No disk, no volume and no image was found on this host.</source>
        <translation>En este anfitrión no se encontró ningún disco, volumen ni imagen.</translation>
    </message>
    <message>
        <source>The storage of this host could not be read. Once the cause is mended, read it again.</source>
        <translation>No se pudo leer el almacenamiento de este anfitrión. Una vez corregida la causa, hay que volver a leerlo.</translation>
    </message>
    <message>
        <source>The storage of this host is being read.</source>
        <translation>Se está leyendo el almacenamiento de este anfitrión.</translation>
    </message>
    <message>
        <source>This host has no volume group: its guests&apos; disks are images or whole disks. A group would be drawn here to scale.</source>
        <translation>Este anfitrión no tiene ningún grupo de volúmenes: los discos de sus máquinas virtuales son imágenes o discos enteros. Un grupo se dibujaría aquí a escala.</translation>
    </message>
    <message>
        <source>Nothing here has “%1”.</source>
        <translation>Aquí no hay nada con “%1”.</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>read just now</source>
        <translation>leído ahora mismo</translation>
    </message>
    <message>
        <source>read %1 ago</source>
        <translation>leído hace %1</translation>
    </message>
    <message>
        <source>N&amp;ew</source>
        <translation>Nu&amp;evo</translation>
    </message>
    <message>
        <source>A new image file, or the disks of an iSCSI target</source>
        <translation>Un archivo de imagen nuevo, o los discos de un destino iSCSI</translation>
    </message>
    <message>
        <source>&amp;Upload...</source>
        <translation>&amp;Subir...</translation>
    </message>
    <message>
        <source>&amp;Download...</source>
        <translation>&amp;Descargar...</translation>
    </message>
    <message>
        <source>Send a file of this machine to the host; files can also be dropped on this page</source>
        <translation>Enviar un archivo de este equipo al anfitrión; también se pueden soltar archivos sobre esta página</translation>
    </message>
    <message>
        <source>Fetch the selected image or volume to a file of this machine</source>
        <translation>Traer la imagen o el volumen seleccionado a un archivo de este equipo</translation>
    </message>
    <message numerus="yes">
        <source>Drop to upload %n file(s) to %1</source>
        <translation>
            <numerusform>Soltar para subir %n archivo a %1</numerusform>
            <numerusform>Soltar para subir %n archivos a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files of this machine can be dropped here, no folders</source>
        <translation>Aquí solo se pueden soltar archivos de este equipo, no carpetas</translation>
    </message>
</context>
<context>
    <name>domcero::TransferActions</name>
    <message>
        <source>Upload files to the host</source>
        <translation>Subir archivos al anfitrión</translation>
    </message>
    <message>
        <source>Download from the host</source>
        <translation>Descargar del anfitrión</translation>
    </message>
    <message>
        <source>There is no connection to the host.</source>
        <translation>No hay conexión con el anfitrión.</translation>
    </message>
    <message>
        <source>Select an image or a volume first.</source>
        <translation>Primero hay que seleccionar una imagen o un volumen.</translation>
    </message>
    <message>
        <source>This volume holds others; select one of those.</source>
        <translation>Este volumen contiene otros; hay que seleccionar uno de ellos.</translation>
    </message>
    <message>
        <source>Upload %1 (%2) to %3</source>
        <translation>Subir %1 (%2) a %3</translation>
    </message>
    <message numerus="yes">
        <source>Upload %n file(s) (%1) to %2</source>
        <translation>
            <numerusform>Subir %n archivo (%1) a %2</numerusform>
            <numerusform>Subir %n archivos (%1) a %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Folder on the host</source>
        <translation>Carpeta en el anfitrión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Replace a file that is there</source>
        <translation>Reemplazar un archivo que ya existe</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, from / on.</source>
        <translation>Hay que indicar la ruta completa de la carpeta, desde /.</translation>
    </message>
    <message>
        <source>A name is needed, without a slash in it.</source>
        <translation>Hace falta un nombre, sin barra.</translation>
    </message>
    <message>
        <source>%1 is there and is a disk of %2.</source>
        <translation>%1 ya existe y es un disco de %2.</translation>
    </message>
    <message>
        <source>What %1 holds now.</source>
        <translation>Lo que %1 contiene ahora.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Ya existe un archivo %1.</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>%1 runs on it and writes to it meanwhile: what arrives may not fit together. A snapshot of it would.</source>
        <translation>%1 se ejecuta en él y lo escribe entretanto: lo que llegue puede no ser coherente. Una instantánea sí lo sería.</translation>
    </message>
    <message>
        <source>Two of the files have the name %1.</source>
        <translation>Dos de los archivos tienen el nombre %1.</translation>
    </message>
</context>
<context>
    <name>domcero::TransferRow</name>
    <message>
        <source>Replace it</source>
        <translation>Reemplazarlo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>Reemplazar %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Continuar %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>What has arrived is kept, and it can be resumed</source>
        <translation>Lo que llegó se conserva y se puede continuar</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Detener %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>Mostrar %1 en su carpeta</translation>
    </message>
    <message>
        <source>Take it off the list; of a file that is not done, what has arrived is removed</source>
        <translation>Quitarlo de la lista; de un archivo sin terminar se elimina lo que llegó</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>Quitar %1 de la lista</translation>
    </message>
    <message>
        <source>How far %1 is</source>
        <translation>Avance de %1</translation>
    </message>
</context>
<context>
    <name>domcero::TransfersPanel</name>
    <message>
        <source>Files on their way</source>
        <translation>Archivos en camino</translation>
    </message>
    <message>
        <source>Clear those that are done</source>
        <translation>Quitar los terminados</translation>
    </message>
</context>
<context>
    <name>domcero::UsageTile</name>
    <message>
        <source>waiting for readings</source>
        <translation>esperando lecturas</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 PiB</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation>%1 KiB/s</translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation>%1 MiB/s</translation>
    </message>
    <message>
        <source>%1 GiB/s</source>
        <translation>%1 GiB/s</translation>
    </message>
    <message>
        <source>%1 TiB/s</source>
        <translation>%1 TiB/s</translation>
    </message>
    <message>
        <source>%1 PiB/s</source>
        <translation>%1 PiB/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>refused: the host key has changed</source>
        <translation>rechazado: la clave del servidor cambió</translation>
    </message>
    <message>
        <source>not connected: the host key was not accepted</source>
        <translation>sin conexión: no se aceptó la clave del servidor</translation>
    </message>
    <message>
        <source>refused: the login failed</source>
        <translation>rechazado: falló la autenticación</translation>
    </message>
    <message>
        <source>unreachable: the name has no address</source>
        <translation>inalcanzable: el nombre no tiene dirección</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>inalcanzable</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>se perdió la conexión</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactiva</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation>apagándose</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>con fallo</translation>
    </message>
    <message>
        <source>dying</source>
        <translation>terminando</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Force off</source>
        <translation>Forzar apagado</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation>Iniciando...</translation>
    </message>
    <message>
        <source>Shutting down...</source>
        <translation>Apagando...</translation>
    </message>
    <message>
        <source>Rebooting...</source>
        <translation>Reiniciando...</translation>
    </message>
    <message>
        <source>Forcing off...</source>
        <translation>Forzando apagado...</translation>
    </message>
    <message>
        <source>Pausing...</source>
        <translation>Pausando...</translation>
    </message>
    <message>
        <source>Resuming...</source>
        <translation>Reanudando...</translation>
    </message>
    <message>
        <source>looking up the address</source>
        <translation>buscando la dirección</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>exchanging keys</source>
        <translation>intercambiando claves</translation>
    </message>
    <message>
        <source>asking about the host key</source>
        <translation>pidiendo confirmar la clave del servidor</translation>
    </message>
    <message>
        <source>checking the host key</source>
        <translation>comprobando la clave del servidor</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>iniciando sesión</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>connection lost, trying again</source>
        <translation>se perdió la conexión; reintentando</translation>
    </message>
    <message>
        <source>unreachable, trying again</source>
        <translation>inalcanzable; reintentando</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>BAD</source>
        <translation>MAL</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Interrumpido.</translation>
    </message>
    <message>
        <source>The host did not say its state within %1.</source>
        <translation>El anfitrión no informó su estado en %1.</translation>
    </message>
    <message>
        <source>A longer time can be given with --timeout.</source>
        <translation>Se puede dar más tiempo con --timeout.</translation>
    </message>
    <message>
        <source>There was no connection to %1 within %2.</source>
        <translation>No hubo conexión con %1 en %2.</translation>
    </message>
    <message>
        <source>%1 shows the host key %2, which is not the one given.</source>
        <translation>%1 presenta la clave del servidor %2, que no es la indicada.</translation>
    </message>
    <message>
        <source>Ask whoever runs the host; another machine may be answering in its place.</source>
        <translation>Conviene preguntar a quien administra el anfitrión: otra máquina podría estar respondiendo en su lugar.</translation>
    </message>
    <message>
        <source>The key of %1 is not known yet, and there is no terminal to ask on. It is %2.</source>
        <translation>La clave de %1 aún no se conoce y no hay terminal donde preguntar. Es %2.</translation>
    </message>
    <message>
        <source>Compare it with the host&apos;s own (ssh-keygen -lf), then give it with --trust-host-key, or connect once from a terminal.</source>
        <translation>Hay que compararla con la del propio anfitrión (ssh-keygen -lf) e indicarla con --trust-host-key, o conectarse una vez desde una terminal.</translation>
    </message>
    <message>
        <source>The key of %1 is not known yet.</source>
        <translation>La clave de %1 aún no se conoce.</translation>
    </message>
    <message>
        <source>Trust it and write it to %1? (yes/no)</source>
        <translation>¿Confiar en ella y guardarla en %1? (sí/no)</translation>
    </message>
    <message>
        <source>The key of %1 was not accepted.</source>
        <translation>No se aceptó la clave de %1.</translation>
    </message>
    <message>
        <source>%1 asks for a password, and there is no terminal to ask on.</source>
        <translation>%1 pide una contraseña y no hay terminal donde preguntarla.</translation>
    </message>
    <message>
        <source>The key %1 has a passphrase, and there is no terminal to ask on.</source>
        <translation>La clave %1 tiene frase de contraseña y no hay terminal donde preguntarla.</translation>
    </message>
    <message>
        <source>Load a key into the SSH agent, or give one without a passphrase with --identity.</source>
        <translation>Se puede cargar una clave en el agente SSH o indicar con --identity una que no tenga frase de contraseña.</translation>
    </message>
    <message>
        <source>That was wrong.</source>
        <translation>No es correcta.</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>Contraseña de %1:</translation>
    </message>
    <message>
        <source>Passphrase of the key %1:</source>
        <translation>Frase de contraseña de la clave %1:</translation>
    </message>
    <message>
        <source>Nothing was typed, so there is no connection.</source>
        <translation>No se escribió nada, por lo que no hay conexión.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The host has no guests.</source>
        <translation>El anfitrión no tiene máquinas virtuales.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>VCPUS</source>
        <translation>VCPU</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>MEMORIA</translation>
    </message>
    <message>
        <source>UPTIME</source>
        <translation>ENCENDIDA</translation>
    </message>
    <message>
        <source>AUTOSTART</source>
        <translation>AUTOINICIO</translation>
    </message>
    <message>
        <source>CONFIG FILE</source>
        <translation>ARCHIVO DE CONFIGURACIÓN</translation>
    </message>
    <message>
        <source>The connection was lost; this was read %1 ago.</source>
        <translation>Se perdió la conexión; esto se leyó hace %1.</translation>
    </message>
    <message>
        <source>List the hosts that can be named here</source>
        <translation>Lista los anfitriones que se pueden nombrar aquí</translation>
    </message>
    <message>
        <source>Check what a Xen host needs, with a remedy each</source>
        <translation>Comprueba los requisitos de un anfitrión Xen, con remedios</translation>
    </message>
    <message>
        <source>List the guests, stopped ones too</source>
        <translation>Lista las máquinas virtuales, también las detenidas</translation>
    </message>
    <message>
        <source>Act on guests and prove the result</source>
        <translation>Actúa sobre máquinas virtuales y comprueba el resultado</translation>
    </message>
    <message>
        <source>Print changes as they happen, until interrupted</source>
        <translation>Muestra los cambios conforme ocurren, hasta que se interrumpa</translation>
    </message>
    <message>
        <source>Write what the host answers, redacted, for a bug report</source>
        <translation>Escribe lo que el anfitrión responde, sin datos privados</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>Muestra JSON</translation>
    </message>
    <message>
        <source>Do not ask before something is lost</source>
        <translation>No pregunta antes de que algo se pierda</translation>
    </message>
    <message>
        <source>Private key to log in with</source>
        <translation>Clave privada para iniciar sesión</translation>
    </message>
    <message>
        <source>Use this file instead of ~/.ssh/known_hosts</source>
        <translation>Usa este archivo en lugar de ~/.ssh/known_hosts</translation>
    </message>
    <message>
        <source>Accept an unknown host key if this is its fingerprint</source>
        <translation>Acepta una clave del servidor desconocida si esta es su huella</translation>
    </message>
    <message>
        <source>Use this file of saved hosts</source>
        <translation>Usa este archivo de anfitriones guardados</translation>
    </message>
    <message>
        <source>Write the record to a new file</source>
        <translation>Escribe la transcripción en un archivo nuevo</translation>
    </message>
    <message>
        <source>Wait this long for the connection and the first reading (30)</source>
        <translation>Tiempo máximo para conectarse y leer por primera vez (30)</translation>
    </message>
    <message>
        <source>Language of what is printed</source>
        <translation>Idioma de lo que se muestra</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Muestra la versión</translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation>Muestra esta ayuda</translation>
    </message>
    <message>
        <source>A host saved in Domcero, or a Host of ~/.ssh/config</source>
        <translation>Un anfitrión guardado en Domcero, o un Host de ~/.ssh/config</translation>
    </message>
    <message>
        <source>Any host; IPv6 in brackets; the user is root if not given</source>
        <translation>Cualquier anfitrión; IPv6 entre corchetes; sin usuario, es root</translation>
    </message>
    <message>
        <source>The simulated host</source>
        <translation>El anfitrión simulado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>Rechazado o fallido</translation>
    </message>
    <message>
        <source>The command line is wrong</source>
        <translation>La línea de comandos está mal</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Usage: domcero-cli COMMAND [OPTION]...</source>
        <translation>Uso: domcero-cli COMANDO [OPCIÓN]...</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Comandos:</translation>
    </message>
    <message>
        <source>HOST:</source>
        <translation>HOST:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Estado de salida:</translation>
    </message>
    <message>
        <source>“%1” is no host.</source>
        <translation>“%1” no es un anfitrión.</translation>
    </message>
    <message>
        <source>A host is the name of a saved one, a Host of ~/.ssh/config, demo, or [user@]address[:port]; an IPv6 address stands in brackets.</source>
        <translation>Un anfitrión es el nombre de uno guardado, un Host de ~/.ssh/config, demo o [usuario@]dirección[:puerto]; una dirección IPv6 va entre corchetes.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulado</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPO</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>DIRECCIÓN</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>ORIGEN</translation>
    </message>
    <message>
        <source>See domcero-cli --help.</source>
        <translation>Véase domcero-cli --help.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>La opción %1 no lleva valor.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>No existe la opción %1.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>La opción %1 necesita un valor.</translation>
    </message>
    <message>
        <source>The time limit is a number of seconds from 1 to 86400, not “%1”.</source>
        <translation>El límite de tiempo es un número de segundos de 1 a 86400, no “%1”.</translation>
    </message>
    <message>
        <source>The language is en or es, not “%1”.</source>
        <translation>El idioma es en o es, no “%1”.</translation>
    </message>
    <message>
        <source>The fingerprint to trust begins with SHA256:, as ssh-keygen -lf prints it.</source>
        <translation>La huella en la que se confía empieza con SHA256:, como la muestra ssh-keygen -lf.</translation>
    </message>
    <message>
        <source>What is to be done is missing.</source>
        <translation>Falta decir qué hacer.</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>No existe el comando %1.</translation>
    </message>
    <message>
        <source>The host is missing behind %1.</source>
        <translation>Falta el anfitrión después de %1.</translation>
    </message>
    <message>
        <source>The action is missing behind %1 %2.</source>
        <translation>Falta la acción después de %1 %2.</translation>
    </message>
    <message>
        <source>At least one guest must be named.</source>
        <translation>Hay que nombrar al menos una máquina virtual.</translation>
    </message>
    <message>
        <source>There is one word too many: “%1”.</source>
        <translation>Sobra una palabra: “%1”.</translation>
    </message>
    <message>
        <source>The file %1 could not be written as a new file.</source>
        <translation>No se pudo escribir %1 como archivo nuevo.</translation>
    </message>
    <message>
        <source>Something would be lost, and there is no terminal to ask on. Nothing was done.</source>
        <translation>Algo se perdería y no hay terminal donde preguntar. No se hizo nada.</translation>
    </message>
    <message>
        <source>With --yes it is done without a question.</source>
        <translation>Con --yes se hace sin preguntar.</translation>
    </message>
    <message>
        <source>Do it all the same? (yes/no)</source>
        <translation>¿Hacerlo de todos modos? (sí/no)</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>No se hizo nada.</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>%1: %2: done, the guest is now: %3</source>
        <translation>%1: %2: hecho; estado actual de la máquina virtual: %3</translation>
    </message>
    <message>
        <source>What was already begun may go on on the host: read the state again.</source>
        <translation>Lo que ya había comenzado puede continuar en el anfitrión: conviene volver a leer el estado.</translation>
    </message>
    <message>
        <source>The answer is yes or no.</source>
        <translation>La respuesta es sí o no.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: new, %2</source>
        <translation>%1: nueva, %2</translation>
    </message>
    <message>
        <source>%1: restarted, %2</source>
        <translation>%1: reiniciada, %2</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1: %2, antes %3</translation>
    </message>
    <message>
        <source>%1: gone</source>
        <translation>%1: ya no está</translation>
    </message>
    <message>
        <source>The state of the host can be read again.</source>
        <translation>Se puede leer de nuevo el estado del anfitrión.</translation>
    </message>
    <message>
        <source>Run it on the host yourself and compare. If the host&apos;s version is one that Domcero does not know, please report it with a transcript made by “domcero-cli record”.</source>
        <translation>Conviene ejecutarlo en el propio anfitrión y comparar. Si la versión del anfitrión es una que Domcero no conoce, se agradece reportarlo con una transcripción hecha con “domcero-cli record”.</translation>
    </message>
    <message>
        <source>Line %2 of the output of “%1” was not understood.</source>
        <translation>No se entendió la línea %2 de la salida de “%1”.</translation>
    </message>
    <message>
        <source>The output of “%1” ended too early.</source>
        <translation>La salida de “%1” terminó antes de tiempo.</translation>
    </message>
    <message>
        <source>The output of “%1” does not say “%2”, or not as a value of its kind.</source>
        <translation>La salida de “%1” no dice “%2”, o no con un valor de ese tipo.</translation>
    </message>
    <message>
        <source>The command xl is missing on this host.</source>
        <translation>En este anfitrión falta el comando xl.</translation>
    </message>
    <message>
        <source>Install the tools of Xen (Debian: apt install xen-utils; Enterprise Linux: dnf install xen). If this host has them, check that it is the right host.</source>
        <translation>Hay que instalar las herramientas de Xen (Debian: apt install xen-utils; Enterprise Linux: dnf install xen). Si este anfitrión las tiene, conviene comprobar que sea el anfitrión correcto.</translation>
    </message>
    <message>
        <source>A guest with the name %1 is on this host already.</source>
        <translation>En este anfitrión ya hay una máquina virtual con el nombre %1.</translation>
    </message>
    <message>
        <source>If it was just shut down, wait until it has gone. Else give one of the two another name in its config.</source>
        <translation>Si se acaba de apagar, hay que esperar a que desaparezca. De lo contrario, cambiar el nombre de una de las dos en su configuración.</translation>
    </message>
    <message>
        <source>The guest %1 does not run on this host.</source>
        <translation>La máquina virtual %1 no está en ejecución en este anfitrión.</translation>
    </message>
    <message>
        <source>It may have ended meanwhile. Start it from its config.</source>
        <translation>Quizá terminó mientras tanto. Se puede iniciar desde su configuración.</translation>
    </message>
    <message>
        <source>The config file %1 is not on the host.</source>
        <translation>El archivo de configuración %1 no está en el anfitrión.</translation>
    </message>
    <message>
        <source>Look in /etc/xen whether it was renamed or moved.</source>
        <translation>Conviene revisar en /etc/xen si se le cambió el nombre o el lugar.</translation>
    </message>
    <message>
        <source>The account may not read the config file %1.</source>
        <translation>La cuenta no tiene permiso para leer el archivo de configuración %1.</translation>
    </message>
    <message>
        <source>Log in as root, or as somebody who may read it.</source>
        <translation>Hay que iniciar sesión como root o con una cuenta que pueda leerlo.</translation>
    </message>
    <message>
        <source>The disk %2, which the guest would see as %1, is not on the host.</source>
        <translation>El disco %2, que la máquina virtual vería como %1, no está en el anfitrión.</translation>
    </message>
    <message>
        <source>Make the volume or image, activate its volume group or log in to its iSCSI target, or correct the path in the config.</source>
        <translation>Hay que crear el volumen o la imagen, activar su grupo de volúmenes o iniciar sesión en su destino iSCSI, o corregir la ruta en la configuración.</translation>
    </message>
    <message>
        <source>The file %1, which the guest needs to start, is not on the host.</source>
        <translation>El archivo %1, que la máquina virtual necesita para iniciar, no está en el anfitrión.</translation>
    </message>
    <message>
        <source>Correct kernel and ramdisk in the config, or put the file there.</source>
        <translation>Hay que corregir kernel y ramdisk en la configuración, o poner el archivo en su lugar.</translation>
    </message>
    <message>
        <source>The host has no network bridge %1.</source>
        <translation>El anfitrión no tiene el puente de red %1.</translation>
    </message>
    <message>
        <source>Make the bridge on the host, or name in the config&apos;s vif one that is there.</source>
        <translation>Hay que crear el puente en el anfitrión, o indicar en vif de la configuración uno que exista.</translation>
    </message>
    <message>
        <source>The host has no network bridge.</source>
        <translation>El anfitrión no tiene ningún puente de red.</translation>
    </message>
    <message>
        <source>Make a bridge on the host, and name it in the config&apos;s vif.</source>
        <translation>Hay que crear un puente en el anfitrión e indicarlo en vif de la configuración.</translation>
    </message>
    <message>
        <source>The host has too little free memory for this guest.</source>
        <translation>El anfitrión no tiene suficiente memoria libre para esta máquina virtual.</translation>
    </message>
    <message>
        <source>Give the guest less memory in its config, or shut down or shrink another one.</source>
        <translation>Se puede dar menos memoria a la máquina virtual en su configuración, o apagar o reducir otra.</translation>
    </message>
    <message>
        <source>The disk %1 is in use by another guest or by the host itself.</source>
        <translation>El disco %1 está en uso por otra máquina virtual o por el propio anfitrión.</translation>
    </message>
    <message>
        <source>Shut down the guest that has it, or unmount it on the host. Two systems that write to one disk destroy it.</source>
        <translation>Hay que apagar la máquina virtual que lo tiene, o desmontarlo en el anfitrión. Dos sistemas que escriben en un mismo disco lo destruyen.</translation>
    </message>
    <message>
        <source>The image is in use by another guest or program.</source>
        <translation>La imagen está en uso por otra máquina virtual o por otro programa.</translation>
    </message>
    <message>
        <source>Shut down the guest that has it. Two systems that write to one image destroy it.</source>
        <translation>Hay que apagar la máquina virtual que la tiene. Dos sistemas que escriben en una misma imagen la destruyen.</translation>
    </message>
    <message>
        <source>xl does not understand the disk “%1”.</source>
        <translation>xl no entiende el disco “%1”.</translation>
    </message>
    <message>
        <source>A disk is written &quot;target,format,vdev,access&quot;, as in &quot;/dev/vg0/web,raw,xvda,rw&quot;.</source>
        <translation>Un disco se escribe &quot;destino,formato,vdev,acceso&quot;, como en &quot;/dev/vg0/web,raw,xvda,rw&quot;.</translation>
    </message>
    <message>
        <source>xl does not understand line %2 of the config %1.</source>
        <translation>xl no entiende la línea %2 de la configuración %1.</translation>
    </message>
    <message>
        <source>Correct that line. What xl expected there is in its text below.</source>
        <translation>Hay que corregir esa línea. Lo que xl esperaba ahí está en su texto, abajo.</translation>
    </message>
    <message>
        <source>The config says neither a kernel nor a boot loader, so the guest cannot start.</source>
        <translation>La configuración no indica kernel ni cargador de arranque, así que la máquina virtual no puede iniciar.</translation>
    </message>
    <message>
        <source>Add kernel = &quot;...&quot; or bootloader = &quot;pygrub&quot;, or type = &quot;hvm&quot; for a guest that starts like a real machine.</source>
        <translation>Hay que agregar kernel = &quot;...&quot; o bootloader = &quot;pygrub&quot;, o type = &quot;hvm&quot; para una máquina virtual que arranca como una máquina real.</translation>
    </message>
    <message>
        <source>The config does not say the name of its guest.</source>
        <translation>La configuración no dice el nombre de su máquina virtual.</translation>
    </message>
    <message>
        <source>Add a line such as name = &quot;zimbra&quot;.</source>
        <translation>Se agrega una línea como name = &quot;zimbra&quot;.</translation>
    </message>
    <message>
        <source>The config asks for more CPUs (vcpus) than its own limit (maxvcpus).</source>
        <translation>La configuración pide más CPU (vcpus) que su propio límite (maxvcpus).</translation>
    </message>
    <message>
        <source>Raise maxvcpus or remove it.</source>
        <translation>Se aumenta maxvcpus o se quita.</translation>
    </message>
    <message>
        <source>“%1” is no guest type.</source>
        <translation>“%1” no es un tipo de máquina virtual.</translation>
    </message>
    <message>
        <source>Write type = &quot;pv&quot;, type = &quot;pvh&quot; or type = &quot;hvm&quot;.</source>
        <translation>Se escribe type = &quot;pv&quot;, type = &quot;pvh&quot; o type = &quot;hvm&quot;.</translation>
    </message>
    <message>
        <source>The settings builder and type contradict each other.</source>
        <translation>Los valores builder y type se contradicen.</translation>
    </message>
    <message>
        <source>Remove builder, which is the older of the two.</source>
        <translation>Se quita builder, que es el más antiguo de los dos.</translation>
    </message>
    <message>
        <source>“%1” is no UUID.</source>
        <translation>“%1” no es un UUID.</translation>
    </message>
    <message>
        <source>Remove the line to let xl choose one, or write it as 8-4-4-4-12 hexadecimal digits.</source>
        <translation>Se quita la línea para que xl elija uno, o se escribe como 8-4-4-4-12 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>That is more memory than the guest can have while it runs.</source>
        <translation>Es más memoria de la que la máquina virtual puede tener en ejecución.</translation>
    </message>
    <message>
        <source>Its limit is maxmem of the config. Raise it there and start the guest anew.</source>
        <translation>Su límite es maxmem de la configuración. Hay que aumentarlo ahí e iniciar de nuevo la máquina virtual.</translation>
    </message>
    <message>
        <source>The guest would have %2 CPUs, and the host has only %1.</source>
        <translation>La máquina virtual tendría %2 CPU y el anfitrión solo tiene %1.</translation>
    </message>
    <message>
        <source>Give it no more CPUs than the host has.</source>
        <translation>No se le pueden dar más CPU de las que tiene el anfitrión.</translation>
    </message>
    <message>
        <source>Domain 0 is the host itself and cannot be ended in this way.</source>
        <translation>El dominio 0 es el propio anfitrión y no se puede terminar así.</translation>
    </message>
    <message>
        <source>Shut down or reboot the host as a machine.</source>
        <translation>Hay que apagar o reiniciar el anfitrión como máquina.</translation>
    </message>
    <message>
        <source>This account may not manage Xen on the host.</source>
        <translation>Esta cuenta no puede administrar Xen en el anfitrión.</translation>
    </message>
    <message>
        <source>The host did not boot under Xen.</source>
        <translation>El anfitrión no arrancó con Xen.</translation>
    </message>
    <message>
        <source>Choose the entry of Xen in the host&apos;s boot menu and reboot it. If there is none, install the hypervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf install xen).</source>
        <translation>Hay que elegir la entrada de Xen en el menú de arranque del anfitrión y reiniciarlo. Si no hay ninguna, hay que instalar el hipervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf install xen).</translation>
    </message>
    <message>
        <source>The xenstore daemon of the host does not answer.</source>
        <translation>El demonio xenstore del anfitrión no responde.</translation>
    </message>
    <message>
        <source>Start it on the host: systemctl start xenstored, or on older hosts: service xencommons start.</source>
        <translation>Se inicia en el anfitrión con: systemctl start xenstored, o en anfitriones más antiguos: service xencommons start.</translation>
    </message>
    <message>
        <source>The guest has no PV drivers, so Xen cannot ask it to shut down or reboot.</source>
        <translation>La máquina virtual no tiene controladores paravirtuales, así que Xen no puede pedirle que se apague o reinicie.</translation>
    </message>
    <message>
        <source>Shut it down from inside, or force it off, which is like pulling its plug.</source>
        <translation>Se puede apagar desde adentro, o forzar su apagado, que es como desconectarla de la corriente.</translation>
    </message>
    <message>
        <source>The guest did not answer the request.</source>
        <translation>La máquina virtual no respondió a la solicitud.</translation>
    </message>
    <message>
        <source>Look at its console. If it hangs, force it off, which is like pulling its plug.</source>
        <translation>Conviene ver su consola. Si no reacciona se puede forzar su apagado, que es como desconectarla de la corriente.</translation>
    </message>
    <message>
        <source>The guest has a device of that name already.</source>
        <translation>La máquina virtual ya tiene un dispositivo con ese nombre.</translation>
    </message>
    <message>
        <source>Choose another name, or detach the old device first.</source>
        <translation>Hay que elegir otro nombre, o quitar primero el dispositivo anterior.</translation>
    </message>
    <message>
        <source>The guest has no device %1.</source>
        <translation>La máquina virtual no tiene el dispositivo %1.</translation>
    </message>
    <message>
        <source>Read the host again: it may have been detached meanwhile.</source>
        <translation>Conviene leer de nuevo el anfitrión: quizá se quitó mientras tanto.</translation>
    </message>
    <message>
        <source>The guest does not let go of the device.</source>
        <translation>La máquina virtual no libera el dispositivo.</translation>
    </message>
    <message>
        <source>Unmount it inside the guest and try again.</source>
        <translation>Hay que desmontarlo dentro de la máquina virtual e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The boot loader of the guest failed on the host.</source>
        <translation>El cargador de arranque de la máquina virtual falló en el anfitrión.</translation>
    </message>
    <message>
        <source>The reason is in /var/log/xen on the host, in the log file that xl names below.</source>
        <translation>El motivo está en /var/log/xen del anfitrión, en el archivo que xl nombra abajo.</translation>
    </message>
    <message>
        <source>The device model (QEMU) of the guest did not start or ended at once.</source>
        <translation>El modelo de dispositivos (QEMU) de la máquina virtual no inició o terminó de inmediato.</translation>
    </message>
    <message>
        <source>The reason is in /var/log/xen/qemu-dm-NAME.log on the host, with the guest&apos;s name for NAME.</source>
        <translation>El motivo está en /var/log/xen/qemu-dm-NOMBRE.log del anfitrión, con el nombre de la máquina virtual en lugar de NOMBRE.</translation>
    </message>
    <message>
        <source>The guest was already ending when xl was to end it.</source>
        <translation>La máquina virtual ya estaba terminando cuando xl iba a terminarla.</translation>
    </message>
    <message>
        <source>Wait a moment and read the host again.</source>
        <translation>Hay que esperar un momento y leer de nuevo el anfitrión.</translation>
    </message>
    <message>
        <source>The xl of this host does not know this command.</source>
        <translation>El xl de este anfitrión no conoce este comando.</translation>
    </message>
    <message>
        <source>Its version of Xen may be too old or too new for it.</source>
        <translation>Su versión de Xen puede ser demasiado antigua o demasiado nueva para él.</translation>
    </message>
    <message>
        <source>Xen&apos;s tools gave up waiting for a part of the guest.</source>
        <translation>Las herramientas de Xen dejaron de esperar a una parte de la máquina virtual.</translation>
    </message>
    <message>
        <source>Read the host again; a busy host may need another try.</source>
        <translation>Conviene leer de nuevo el anfitrión; si está muy cargado, quizá haga falta otro intento.</translation>
    </message>
    <message>
        <source>xl ended with status %1 and said nothing.</source>
        <translation>xl terminó con el estado %1 y no dijo nada.</translation>
    </message>
    <message>
        <source>xl failed (status %1): %2</source>
        <translation>xl falló (estado %1): %2</translation>
    </message>
    <message>
        <source>The whole text of xl is below; more may be in /var/log/xen on the host.</source>
        <translation>El texto completo de xl está abajo; puede haber más en /var/log/xen del anfitrión.</translation>
    </message>
    <message>
        <source>The disk “%1” holds a NUL byte.</source>
        <translation>El disco “%1” contiene un byte NUL.</translation>
    </message>
    <message>
        <source>The disk “%1” is not understood from “%2” on.</source>
        <translation>El disco “%1” no se entiende a partir de “%2”.</translation>
    </message>
    <message>
        <source>“%2” is no device type (cdrom or disk) in the disk “%1”.</source>
        <translation>“%2” no es un tipo de dispositivo (cdrom o disk) en el disco “%1”.</translation>
    </message>
    <message>
        <source>“%2” is no port number in the disk “%1”.</source>
        <translation>“%2” no es un número de puerto en el disco “%1”.</translation>
    </message>
    <message>
        <source>“%2” is no parameter of a disk that xl knows (in “%1”).</source>
        <translation>“%2” no es un parámetro de disco que xl conozca (en “%1”).</translation>
    </message>
    <message>
        <source>“%2:” is no prefix that xl knows, in the disk “%1”.</source>
        <translation>“%2:” no es un prefijo que xl conozca, en el disco “%1”.</translation>
    </message>
    <message>
        <source>The disk “%1” has more parts than target, format, vdev and access: “%2”.</source>
        <translation>El disco “%1” tiene más partes que destino, formato, vdev y acceso: “%2”.</translation>
    </message>
    <message>
        <source>“%2” is no disk format that xl knows, in the disk “%1”. Between the target and the device stands the format, as in &quot;/dev/vg0/web,raw,xvda,rw&quot;.</source>
        <translation>“%2” no es un formato de disco que xl conozca, en el disco “%1”. Entre el destino y el dispositivo va el formato, como en &quot;/dev/vg0/web,raw,xvda,rw&quot;.</translation>
    </message>
    <message>
        <source>“%2” is no access mode (ro or rw) in the disk “%1”.</source>
        <translation>“%2” no es un modo de acceso (ro o rw) en el disco “%1”.</translation>
    </message>
    <message>
        <source>“%2” is not a value that can stand there, in the disk “%1”.</source>
        <translation>“%2” no es un valor que pueda ir ahí, en el disco “%1”.</translation>
    </message>
    <message>
        <source>The disk “%1” does not say which device it shall be in the guest.</source>
        <translation>El disco “%1” no dice qué dispositivo será en la máquina virtual.</translation>
    </message>
    <message>
        <source>The disk “%1” has no target.</source>
        <translation>El disco “%1” no tiene destino.</translation>
    </message>
    <message>
        <source>The disk “%1” says the same thing twice and differently: “%2”.</source>
        <translation>El disco “%1” dice lo mismo dos veces y de forma distinta: “%2”.</translation>
    </message>
    <message>
        <source>“%1” is no builder that xl knows.</source>
        <translation>“%1” no es un builder que xl conozca.</translation>
    </message>
    <message>
        <source>vcpus is %1, more than maxvcpus, which is %2.</source>
        <translation>vcpus es %1, más que maxvcpus, que es %2.</translation>
    </message>
    <message>
        <source>Line %1 looks like Python (“%3”, column %2), which xl does not run.</source>
        <translation>La línea %1 parece Python (“%3”, columna %2), que xl no ejecuta.</translation>
    </message>
    <message>
        <source>Write down the values that the code would compute: key = &quot;text&quot;, key = number or key = [ &quot;text&quot;, &quot;text&quot; ].</source>
        <translation>Se escriben los valores que el código calcularía: llave = &quot;texto&quot;, llave = número o llave = [ &quot;texto&quot;, &quot;texto&quot; ].</translation>
    </message>
    <message>
        <source>The last line (%1) is a comment without a line end, and xl refuses the whole file for that.</source>
        <translation>La última línea (%1) es un comentario sin fin de línea, y por eso xl rechaza todo el archivo.</translation>
    </message>
    <message>
        <source>Put an empty line at the end of the file.</source>
        <translation>Se agrega una línea vacía al final del archivo.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, which xl does not take.</source>
        <translation>El archivo empieza con una marca de orden de bytes, que xl no acepta.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 without a byte order mark (BOM).</source>
        <translation>Se guarda el archivo como UTF-8 sin marca de orden de bytes (BOM).</translation>
    </message>
    <message>
        <source>Line %1 holds a NUL byte (column %2). This is no text file, or it is damaged.</source>
        <translation>La línea %1 contiene un byte NUL (columna %2). No es un archivo de texto, o está dañado.</translation>
    </message>
    <message>
        <source>Restore the file from a backup, or write it again as plain text.</source>
        <translation>Se restaura el archivo desde un respaldo o se escribe de nuevo como texto simple.</translation>
    </message>
    <message>
        <source>Line %1 has typographic quotation marks (column %2); xl knows only &apos; and &quot;.</source>
        <translation>La línea %1 tiene comillas tipográficas (columna %2); xl solo conoce &apos; y &quot;.</translation>
    </message>
    <message>
        <source>Replace them with straight ones, as in name = &quot;zimbra&quot;.</source>
        <translation>Se reemplazan por comillas rectas, como en name = &quot;zimbra&quot;.</translation>
    </message>
    <message>
        <source>The text that begins in line %1, column %2 has no closing quotation mark in the same line.</source>
        <translation>El texto que empieza en la línea %1, columna %2 no tiene comilla de cierre en la misma línea.</translation>
    </message>
    <message>
        <source>Close it with the mark that opened it. A text cannot go on in the next line.</source>
        <translation>Se cierra con la misma comilla que lo abrió. Un texto no puede continuar en la línea siguiente.</translation>
    </message>
    <message>
        <source>Line %1 ends as in Windows (CR LF), which xl does not take.</source>
        <translation>La línea %1 termina como en Windows (CR LF), lo que xl no acepta.</translation>
    </message>
    <message>
        <source>Save the file with Unix line ends (LF).</source>
        <translation>Se guarda el archivo con fines de línea de Unix (LF).</translation>
    </message>
    <message>
        <source>Line %1 has a backslash outside of a text (column %2).</source>
        <translation>La línea %1 tiene una diagonal invertida fuera de un texto (columna %2).</translation>
    </message>
    <message>
        <source>A line cannot be continued with a backslash. Inside a list [ ... ] lines may simply be broken.</source>
        <translation>Una línea no se puede continuar con una diagonal invertida. Dentro de una lista [ ... ] las líneas se pueden partir sin más.</translation>
    </message>
    <message>
        <source>Line %1 has a negative number (column %2); xl takes one only in quotes.</source>
        <translation>La línea %1 tiene un número negativo (columna %2); xl solo lo acepta entre comillas.</translation>
    </message>
    <message>
        <source>Write it as a text, as in rtc_timeoffset = &quot;-3600&quot;.</source>
        <translation>Se escribe como texto, como en rtc_timeoffset = &quot;-3600&quot;.</translation>
    </message>
    <message>
        <source>Line %1 has “%3” as a value (column %2), which xl does not know.</source>
        <translation>La línea %1 tiene “%3” como valor (columna %2), que xl no conoce.</translation>
    </message>
    <message>
        <source>Write 1 for yes and 0 for no.</source>
        <translation>Se escribe 1 para sí y 0 para no.</translation>
    </message>
    <message>
        <source>Line %1 begins with “%3”; the keys of a config are written in lower case.</source>
        <translation>La línea %1 empieza con “%3”; las llaves de una configuración se escriben en minúsculas.</translation>
    </message>
    <message>
        <source>Write the key in small letters, or put # before the line if it is a remark.</source>
        <translation>Se escribe la llave en minúsculas, o se antepone # a la línea si es un comentario.</translation>
    </message>
    <message>
        <source>Line %1 has “%3” where a value must stand (column %2).</source>
        <translation>La línea %1 tiene “%3” donde debe ir un valor (columna %2).</translation>
    </message>
    <message>
        <source>A value is a text in quotes, a number, or a list in [ ].</source>
        <translation>Un valor es un texto entre comillas, un número o una lista entre [ ].</translation>
    </message>
    <message>
        <source>“%3” in line %1, column %2 cannot stand in a config.</source>
        <translation>“%3” en la línea %1, columna %2 no puede estar en una configuración.</translation>
    </message>
    <message>
        <source>Put texts in quotes, and # before remarks.</source>
        <translation>Los textos van entre comillas, y los comentarios después de #.</translation>
    </message>
    <message>
        <source>The file ends (line %1) inside a list that is not closed.</source>
        <translation>El archivo termina (línea %1) dentro de una lista sin cerrar.</translation>
    </message>
    <message>
        <source>Close the list with ].</source>
        <translation>Se cierra la lista con ].</translation>
    </message>
    <message>
        <source>The file ends (line %1) in the middle of a setting.</source>
        <translation>El archivo termina (línea %1) a la mitad de un valor.</translation>
    </message>
    <message>
        <source>Finish the last line: key = value.</source>
        <translation>Se completa la última línea: llave = valor.</translation>
    </message>
    <message>
        <source>Line %1 begins with “%3” (column %2) instead of a key.</source>
        <translation>La línea %1 empieza con “%3” (columna %2) en lugar de una llave.</translation>
    </message>
    <message>
        <source>A setting is key = value; put # before a remark.</source>
        <translation>La forma es llave = valor; un comentario va después de #.</translation>
    </message>
    <message>
        <source>Line %1 has no = after its key (column %2).</source>
        <translation>La línea %1 no tiene = después de su llave (columna %2).</translation>
    </message>
    <message>
        <source>A setting is key = value, in one line; put # before a remark.</source>
        <translation>La forma es llave = valor, en una línea; un comentario va después de #.</translation>
    </message>
    <message>
        <source>The word “%3” in line %1, column %2 must stand in quotes.</source>
        <translation>La palabra “%3” en la línea %1, columna %2 debe ir entre comillas.</translation>
    </message>
    <message>
        <source>Line %1 has no value after the =.</source>
        <translation>La línea %1 no tiene valor después del =.</translation>
    </message>
    <message>
        <source>The value must begin in the same line. Remove the line if the default is meant.</source>
        <translation>El valor debe empezar en la misma línea. Se quita la línea si se quiere el valor por omisión.</translation>
    </message>
    <message>
        <source>Line %1 goes on with “%3” (column %2) after the value.</source>
        <translation>La línea %1 continúa con “%3” (columna %2) después del valor.</translation>
    </message>
    <message>
        <source>Put each setting in a line of its own, and several values of a key in a list: key = [ &quot;one&quot;, &quot;two&quot; ].</source>
        <translation>Cada llave va en su propia línea, y varios valores de una llave en una lista: llave = [ &quot;uno&quot;, &quot;dos&quot; ].</translation>
    </message>
    <message>
        <source>The list has “%3” where a value or ] must stand (line %1, column %2).</source>
        <translation>La lista tiene “%3” donde debe ir un valor o ] (línea %1, columna %2).</translation>
    </message>
    <message>
        <source>Items are texts in quotes or numbers, with one comma between two of them.</source>
        <translation>Los elementos son textos entre comillas o números, con una coma entre cada dos.</translation>
    </message>
    <message>
        <source>The list goes on with “%3” where a comma or ] must stand (line %1, column %2).</source>
        <translation>La lista continúa con “%3” donde debe ir una coma o ] (línea %1, columna %2).</translation>
    </message>
    <message>
        <source>Put a comma between two items, and ] after the last one.</source>
        <translation>Se pone una coma entre cada dos elementos, y ] después del último.</translation>
    </message>
    <message>
        <source>The text in line %1, column %2 has a backslash before a character that it cannot stand before.</source>
        <translation>El texto en la línea %1, columna %2 tiene una diagonal invertida antes de un carácter que no la admite.</translation>
    </message>
    <message>
        <source>Write a backslash as \\. Codes such as \x41 or \101 do not work in xl.</source>
        <translation>Una diagonal invertida se escribe \\. Códigos como \x41 o \101 no funcionan en xl.</translation>
    </message>
    <message>
        <source>Line %1 adds to “%3” a text where it is a list, or a list where it is a text.</source>
        <translation>La línea %1 agrega a “%3” un texto donde es una lista, o una lista donde es un texto.</translation>
    </message>
    <message>
        <source>With += both must be lists or both must be texts.</source>
        <translation>Con += ambos deben ser listas o ambos deben ser textos.</translation>
    </message>
    <message>
        <source>The lists in line %1 are nested too deeply.</source>
        <translation>Las listas en la línea %1 están anidadas demasiado profundo.</translation>
    </message>
    <message>
        <source>This is hardly a config file. Restore it from a backup.</source>
        <translation>Esto difícilmente es un archivo de configuración. Conviene restaurarlo desde un respaldo.</translation>
    </message>
    <message>
        <source>The file %1 is not on the host.</source>
        <translation>El archivo %1 no está en el anfitrión.</translation>
    </message>
    <message>
        <source>The guest %1 is running already.</source>
        <translation>La máquina virtual %1 ya está en ejecución.</translation>
    </message>
    <message>
        <source>The guest %1 is still there.</source>
        <translation>La máquina virtual %1 todavía está ahí.</translation>
    </message>
    <message>
        <source>The guest %1 is not running.</source>
        <translation>La máquina virtual %1 no está en ejecución.</translation>
    </message>
    <message>
        <source>The guest %1 is gone again.</source>
        <translation>La máquina virtual %1 desapareció de nuevo.</translation>
    </message>
    <message>
        <source>The guest %1 was restarted in the meantime.</source>
        <translation>Mientras tanto se reinició la máquina virtual %1.</translation>
    </message>
    <message>
        <source>The guest %1 has not restarted yet.</source>
        <translation>La máquina virtual %1 aún no se ha reiniciado.</translation>
    </message>
    <message>
        <source>The guest %1 has crashed.</source>
        <translation>La máquina virtual %1 falló.</translation>
    </message>
    <message>
        <source>The guest %1 crashed right after it was started.</source>
        <translation>La máquina virtual %1 falló justo después de iniciarse.</translation>
    </message>
    <message>
        <source>The guest %1 is shutting down.</source>
        <translation>La máquina virtual %1 se está apagando.</translation>
    </message>
    <message>
        <source>The guest %1 is not paused.</source>
        <translation>La máquina virtual %1 no está en pausa.</translation>
    </message>
    <message>
        <source>The guest %1 is paused.</source>
        <translation>La máquina virtual %1 está en pausa.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at what the host says now and decide again.</source>
        <translation>No se cambió nada. Conviene ver qué dice ahora el anfitrión y decidir de nuevo.</translation>
    </message>
    <message>
        <source>Xen may need a while to take its devices away; read the list again.</source>
        <translation>Xen puede necesitar un momento para retirar sus dispositivos; conviene leer de nuevo la lista.</translation>
    </message>
    <message>
        <source>Force off the guest %1</source>
        <translation>Forzar el apagado de la máquina virtual %1</translation>
    </message>
    <message>
        <source>What %1 has not yet written to its disks is lost.</source>
        <translation>Se pierde lo que %1 aún no haya escrito en sus discos.</translation>
    </message>
    <message>
        <source>Its programs end without being asked, and its file systems are checked at the next start.</source>
        <translation>Sus programas terminan sin previo aviso, y sus sistemas de archivos se comprueban en el próximo inicio.</translation>
    </message>
    <message>
        <source>What %1 serves is not available until it is started again.</source>
        <translation>Los servicios de %1 no están disponibles hasta que se inicie de nuevo.</translation>
    </message>
    <message>
        <source>This guest is only just coming or going.</source>
        <translation>Esta máquina virtual apenas está apareciendo o desapareciendo.</translation>
    </message>
    <message>
        <source>Resume it first.</source>
        <translation>Primero hay que reanudarla.</translation>
    </message>
    <message>
        <source>Force it off, then start it again.</source>
        <translation>Se puede forzar su apagado y luego iniciarla de nuevo.</translation>
    </message>
    <message>
        <source>The connection to the host was lost before anything was changed.</source>
        <translation>Se perdió la conexión con el anfitrión antes de que algo cambiara.</translation>
    </message>
    <message>
        <source>The connection to the host was lost while the command was under way. Whether it took effect is not known; the host will be read again.</source>
        <translation>Se perdió la conexión con el anfitrión mientras el comando estaba en curso. No se sabe si tuvo efecto; el anfitrión se leerá de nuevo.</translation>
    </message>
    <message>
        <source>The connection to the host was lost after the command had succeeded. The host will be read again to see what became of it.</source>
        <translation>Se perdió la conexión con el anfitrión después de que el comando tuvo éxito. El anfitrión se leerá de nuevo para ver el resultado.</translation>
    </message>
    <message>
        <source>Cancelled before anything was changed.</source>
        <translation>Cancelado antes de que algo cambiara.</translation>
    </message>
    <message>
        <source>Cancelled while the command was under way. It may go on, on the host; the host will be read again.</source>
        <translation>Cancelado mientras el comando estaba en curso. Puede continuar en el anfitrión; el anfitrión se leerá de nuevo.</translation>
    </message>
    <message>
        <source>The command was given and is not waited for any longer. The host will be read again to see what becomes of it.</source>
        <translation>El comando se envió y ya no se espera más. El anfitrión se leerá de nuevo para ver el resultado.</translation>
    </message>
    <message>
        <source>The host did not finish the command in time. It may still be under way; the host will be read again.</source>
        <translation>El anfitrión no terminó el comando a tiempo. Puede seguir en curso; el anfitrión se leerá de nuevo.</translation>
    </message>
    <message>
        <source>The guest %1 is paused already.</source>
        <translation>La máquina virtual %1 ya está en pausa.</translation>
    </message>
    <message>
        <source>Pause the guest %1</source>
        <translation>Pausar la máquina virtual %1</translation>
    </message>
    <message>
        <source>It was asked to restart. Look at its console, and start it if it stays away.</source>
        <translation>Se le pidió reiniciarse. Conviene ver su consola, e iniciarla si no vuelve.</translation>
    </message>
    <message>
        <source>Reboot the guest %1</source>
        <translation>Reiniciar la máquina virtual %1</translation>
    </message>
    <message>
        <source>What %1 serves is interrupted until it is up again.</source>
        <translation>Los servicios de %1 se interrumpen hasta que vuelva a estar en ejecución.</translation>
    </message>
    <message>
        <source>Resume the guest %1</source>
        <translation>Reanudar la máquina virtual %1</translation>
    </message>
    <message>
        <source>It was asked and has not finished. Look at its console; it can be forced off if it hangs.</source>
        <translation>Se le pidió y no ha terminado. Conviene ver su consola; si no responde se puede forzar su apagado.</translation>
    </message>
    <message>
        <source>Shut down the guest %1</source>
        <translation>Apagar la máquina virtual %1</translation>
    </message>
    <message>
        <source>Resume it instead.</source>
        <translation>En su lugar, se puede reanudar.</translation>
    </message>
    <message>
        <source>The guest %1 has no config file.</source>
        <translation>La máquina virtual %1 no tiene archivo de configuración.</translation>
    </message>
    <message>
        <source>The config file %1 cannot be read by xl.</source>
        <translation>xl no puede leer el archivo de configuración %1.</translation>
    </message>
    <message>
        <source>Correct the file on the host; the list reads it again by itself.</source>
        <translation>Hay que corregir el archivo en el anfitrión; la lista lo vuelve a leer por sí sola.</translation>
    </message>
    <message>
        <source>xl reported success. Read the guest&apos;s log in /var/log/xen and its console to see why it ended.</source>
        <translation>xl informó que tuvo éxito. La bitácora de la máquina virtual en /var/log/xen y su consola dicen por qué terminó.</translation>
    </message>
    <message>
        <source>Start the guest %1</source>
        <translation>Iniciar la máquina virtual %1</translation>
    </message>
    <message>
        <source>The command %1 failed with exit status %2.</source>
        <translation>El comando %1 falló con el estado de salida %2.</translation>
    </message>
    <message>
        <source>The name %1 has no address.</source>
        <translation>El nombre %1 no tiene dirección.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the name service of this computer.</source>
        <translation>Conviene revisar cómo está escrita la dirección y el servicio de nombres de esta computadora.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 no responde.</translation>
    </message>
    <message>
        <source>Check that the host is on, that the address and the port are right, and that no firewall stands between.</source>
        <translation>Conviene comprobar que el anfitrión esté encendido, que la dirección y el puerto sean correctos y que no haya un cortafuegos de por medio.</translation>
    </message>
    <message>
        <source>%1 took the connection, but then did not answer in time.</source>
        <translation>%1 aceptó la conexión, pero después no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Look at the load of the host, and whether an SSH server listens on this port.</source>
        <translation>Conviene revisar la carga del anfitrión y si un servidor SSH escucha en este puerto.</translation>
    </message>
    <message>
        <source>%1 ended the connection before the login.</source>
        <translation>%1 terminó la conexión antes del inicio de sesión.</translation>
    </message>
    <message>
        <source>Look at the log of the SSH server on the host: it may limit who connects or how many do so at once.</source>
        <translation>Conviene ver el registro del servidor SSH en el anfitrión: puede limitar quién se conecta o cuántos lo hacen a la vez.</translation>
    </message>
    <message>
        <source>%1 and this program have no safe encryption method in common.</source>
        <translation>%1 y este programa no tienen en común ningún método de cifrado seguro.</translation>
    </message>
    <message>
        <source>%1 shows another host key than the one that is known: %2 with the fingerprint %3 contradicts line %5 of %4. The host was set up anew, or somebody has put a machine of their own in between.</source>
        <translation>%1 presenta una clave del servidor distinta de la conocida: %2 con la huella %3 contradice la línea %5 de %4. El anfitrión se instaló de nuevo, o alguien puso una máquina propia de por medio.</translation>
    </message>
    <message>
        <source>Compare the fingerprint on the host&apos;s own console with ssh-keygen -lf. Only if it is the same, remove the old key with ssh-keygen -R &apos;%1&apos; -f &apos;%2&apos; and connect again.</source>
        <translation>Hay que comparar la huella en la consola del propio anfitrión con ssh-keygen -lf. Solo si es la misma, se quita la clave anterior con ssh-keygen -R &apos;%1&apos; -f &apos;%2&apos; y se vuelve a conectar.</translation>
    </message>
    <message>
        <source>%1 shows a host key of another type than the one that is known: %2 with the fingerprint %3, while line %5 of %4 holds a key of another type. The host was set up anew, or somebody has put a machine of their own in between.</source>
        <translation>%1 presenta una clave del servidor de otro tipo que la conocida: %2 con la huella %3, mientras que la línea %5 de %4 contiene una clave de otro tipo. El anfitrión se instaló de nuevo, o alguien puso una máquina propia de por medio.</translation>
    </message>
    <message>
        <source>%1 shows a host key that was revoked: %2 with the fingerprint %3, by line %5 of %4.</source>
        <translation>%1 presenta una clave del servidor que fue revocada: %2 con la huella %3, según la línea %5 de %4.</translation>
    </message>
    <message>
        <source>Ask the administrator of the host for its present key. Do not log in until it is cleared up.</source>
        <translation>Hay que pedir la clave actual a quien administra el anfitrión. No conviene iniciar sesión hasta aclararlo.</translation>
    </message>
    <message>
        <source>The host key of %1 was not accepted.</source>
        <translation>No se aceptó la clave del servidor de %1.</translation>
    </message>
    <message>
        <source>Compare the fingerprint on the host&apos;s own console, connect again, and accept the key if it is the same.</source>
        <translation>Hay que comparar la huella en la consola del propio anfitrión, conectarse de nuevo y aceptar la clave si es la misma.</translation>
    </message>
    <message>
        <source>The host key could not be written to %1.</source>
        <translation>No se pudo escribir la clave del servidor en %1.</translation>
    </message>
    <message>
        <source>Make the file writable for your account, then connect again.</source>
        <translation>Hay que permitir la escritura del archivo para esta cuenta y conectarse de nuevo.</translation>
    </message>
    <message>
        <source>The login as %1 was refused.</source>
        <translation>Se rechazó el inicio de sesión como %1.</translation>
    </message>
    <message>
        <source>Check the user name and the key or password. The details say what was tried, and the log of the SSH server on the host says why it refused.</source>
        <translation>Conviene revisar el nombre de usuario y la clave o contraseña. Los detalles dicen qué se intentó, y el registro del servidor SSH en el anfitrión dice por qué lo rechazó.</translation>
    </message>
    <message>
        <source>The login as %1 was cancelled.</source>
        <translation>Se canceló el inicio de sesión como %1.</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>No hay conexión con %1.</translation>
    </message>
    <message>
        <source>Connect to the host first.</source>
        <translation>Primero hay que conectarse al anfitrión.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Se perdió la conexión con %1.</translation>
    </message>
    <message>
        <source>The program connects again by itself; what was under way on the host may have gone on, so look at the state of the host before repeating it.</source>
        <translation>El programa vuelve a conectarse por sí solo; lo que estaba en curso en el anfitrión puede haber continuado, por lo que conviene ver el estado del anfitrión antes de repetirlo.</translation>
    </message>
    <message>
        <source>%1 has given no sign of life for %2 seconds.</source>
        <translation>%1 no ha dado señales de vida durante %2 segundos.</translation>
    </message>
    <message>
        <source>The connection to %1 was closed.</source>
        <translation>Se cerró la conexión con %1.</translation>
    </message>
    <message>
        <source>This command cannot be given to a host: its program is empty or begins with a dash, or a word holds a NUL byte.</source>
        <translation>Este comando no se puede dar a un anfitrión: su programa está vacío o empieza con un guion, o una palabra contiene un byte NUL.</translation>
    </message>
    <message>
        <source>The program has no script named %1.</source>
        <translation>El programa no tiene un script llamado %1.</translation>
    </message>
    <message>
        <source>The host did not answer within %1 seconds.</source>
        <translation>El anfitrión no respondió en %1 segundos.</translation>
    </message>
    <message>
        <source>Look at the load of the host and try again.</source>
        <translation>Conviene revisar la carga del anfitrión e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The command did not end within %1 seconds. It may go on running on the host.</source>
        <translation>El comando no terminó en %1 segundos. Puede seguir ejecutándose en el anfitrión.</translation>
    </message>
    <message>
        <source>Look at the state of the host before giving the command again.</source>
        <translation>Conviene ver el estado del anfitrión antes de repetir el comando.</translation>
    </message>
    <message>
        <source>The reading was cancelled.</source>
        <translation>Se canceló la lectura.</translation>
    </message>
    <message>
        <source>The command was cancelled. It may go on running on the host.</source>
        <translation>Se canceló el comando. Puede seguir ejecutándose en el anfitrión.</translation>
    </message>
    <message>
        <source>The command wrote more than %1 and was stopped.</source>
        <translation>El comando escribió más de %1 y se detuvo.</translation>
    </message>
    <message>
        <source>The host sent a line that is too long to be right.</source>
        <translation>El anfitrión envió una línea demasiado larga para ser correcta.</translation>
    </message>
    <message>
        <source>The account&apos;s login shell on the host does not run /bin/sh.</source>
        <translation>El shell de inicio de sesión de la cuenta en el anfitrión no ejecuta /bin/sh.</translation>
    </message>
    <message>
        <source>Give the account an ordinary shell, and remove from its start-up files what ends the shell or asks a question.</source>
        <translation>Hay que dar a la cuenta un shell común y quitar de sus archivos de inicio lo que termine el shell o haga una pregunta.</translation>
    </message>
    <message>
        <source>The shell on the host ended in the middle of the command.</source>
        <translation>El shell en el anfitrión terminó a la mitad del comando.</translation>
    </message>
    <message>
        <source>The host did not say how the command ended.</source>
        <translation>El anfitrión no dijo cómo terminó el comando.</translation>
    </message>
    <message>
        <source>The SSH server of the host refuses to run a command.</source>
        <translation>El servidor SSH del anfitrión se niega a ejecutar un comando.</translation>
    </message>
    <message>
        <source>Look at MaxSessions, ForceCommand and the restrictions of the key in the configuration of the SSH server.</source>
        <translation>Conviene revisar MaxSessions, ForceCommand y las restricciones de la clave en la configuración del servidor SSH.</translation>
    </message>
    <message>
        <source>The SSH server of the host allows only one session at a time, so its state is asked for instead of followed.</source>
        <translation>El servidor SSH del anfitrión permite una sola sesión a la vez, por lo que su estado se consulta en lugar de seguirse.</translation>
    </message>
    <message>
        <source>For quicker news, raise MaxSessions in the configuration of the SSH server.</source>
        <translation>Para tener noticias más rápido se puede aumentar MaxSessions en la configuración del servidor SSH.</translation>
    </message>
    <message>
        <source>The script that follows the host&apos;s state ended with status %1.</source>
        <translation>El script que sigue el estado del anfitrión terminó con el estado %1.</translation>
    </message>
    <message>
        <source>The file %1 is longer than 256 KiB, too long for a guest&apos;s config.</source>
        <translation>El archivo %1 mide más de 256 KiB, demasiado para la configuración de una máquina virtual.</translation>
    </message>
    <message>
        <source>If it is something else, move it out of /etc/xen.</source>
        <translation>Si es otra cosa, hay que moverlo fuera de /etc/xen.</translation>
    </message>
    <message>
        <source>The file %1 holds a NUL byte: it is no text.</source>
        <translation>El archivo %1 contiene un byte NUL: no es texto.</translation>
    </message>
    <message>
        <source>The config %1 cannot be read on the host.</source>
        <translation>No se puede leer la configuración %1 en el anfitrión.</translation>
    </message>
    <message>
        <source>Connect as root, or let this account read the file.</source>
        <translation>Hay que conectarse como root, o permitir que esta cuenta lea el archivo.</translation>
    </message>
    <message>
        <source>This config names its guest %1, as %2 does already.</source>
        <translation>Esta configuración llama %1 a su máquina virtual, igual que %2.</translation>
    </message>
    <message>
        <source>Give each guest a name of its own, or move the config that is not used out of /etc/xen.</source>
        <translation>Hay que dar a cada máquina virtual un nombre propio, o mover fuera de /etc/xen la configuración que no se usa.</translation>
    </message>
    <message>
        <source>There is no guest named %1 on this host.</source>
        <translation>No hay ninguna máquina virtual llamada %1 en este anfitrión.</translation>
    </message>
    <message>
        <source>Another action on the guest %1 is still under way.</source>
        <translation>Otra acción sobre la máquina virtual %1 sigue en curso.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Hay que esperar a que termine e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Correct the file or move it away, then try again. It was not changed.</source>
        <translation>Hay que corregir el archivo o moverlo a otro lugar e intentarlo de nuevo. No se modificó.</translation>
    </message>
    <message>
        <source>The list of hosts in %1 cannot be read.</source>
        <translation>No se puede leer la lista de anfitriones en %1.</translation>
    </message>
    <message>
        <source>The list of hosts in %1 is not in the form that Domcero writes.</source>
        <translation>La lista de anfitriones en %1 no tiene la forma en que Domcero la escribe.</translation>
    </message>
    <message>
        <source>The list of hosts in %1 has an entry that cannot be used, or one host twice: &quot;%2&quot;.</source>
        <translation>La lista de anfitriones en %1 tiene una entrada que no se puede usar, o un anfitrión dos veces: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The host %1 is no longer in the list.</source>
        <translation>El anfitrión %1 ya no está en la lista.</translation>
    </message>
    <message>
        <source>The host needs a name.</source>
        <translation>El anfitrión necesita un nombre.</translation>
    </message>
    <message>
        <source>The host needs an address.</source>
        <translation>El anfitrión necesita una dirección.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>El puerto debe ser un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>There is a host named %1 already.</source>
        <translation>Ya existe un anfitrión llamado %1.</translation>
    </message>
    <message>
        <source>The list of hosts cannot be written to %1.</source>
        <translation>No se puede escribir la lista de anfitriones en %1.</translation>
    </message>
    <message>
        <source>Check that there is room and that the folder belongs to you.</source>
        <translation>Conviene comprobar que haya espacio y que la carpeta pertenezca a esta cuenta.</translation>
    </message>
    <message>
        <source>This could not be read from the host.</source>
        <translation>Esto no se pudo leer del anfitrión.</translation>
    </message>
    <message>
        <source>The host runs under Xen %1.</source>
        <translation>El anfitrión se ejecuta con Xen %1.</translation>
    </message>
    <message>
        <source>The host runs under Xen.</source>
        <translation>El anfitrión se ejecuta con Xen.</translation>
    </message>
    <message>
        <source>This machine is itself a guest of Xen, not a dom0.</source>
        <translation>Esta máquina es a su vez una máquina virtual de Xen, no un dom0.</translation>
    </message>
    <message>
        <source>Add the host that this machine runs on instead.</source>
        <translation>En su lugar hay que agregar el anfitrión en el que se ejecuta esta máquina.</translation>
    </message>
    <message>
        <source>The host booted without Xen.</source>
        <translation>El anfitrión arrancó sin Xen.</translation>
    </message>
    <message>
        <source>Install the hypervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf install xen), choose its entry in the boot menu and reboot the host.</source>
        <translation>Hay que instalar el hipervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf install xen), elegir su entrada en el menú de arranque y reiniciar el anfitrión.</translation>
    </message>
    <message>
        <source>The command xl is there and answers.</source>
        <translation>El comando xl está presente y responde.</translation>
    </message>
    <message>
        <source>The command xl is there but does not answer.</source>
        <translation>El comando xl está presente pero no responde.</translation>
    </message>
    <message>
        <source>Run &quot;xl info&quot; on the host as root: what it prints says why. It needs a host that booted under Xen, and the service xenstored (systemctl status xenstored).</source>
        <translation>Conviene ejecutar &quot;xl info&quot; en el anfitrión como root: lo que muestra dice por qué. Necesita un anfitrión que haya arrancado con Xen y el servicio xenstored (systemctl status xenstored).</translation>
    </message>
    <message>
        <source>The command xl is missing.</source>
        <translation>Falta el comando xl.</translation>
    </message>
    <message>
        <source>Install the tools of Xen (Debian: apt install xen-utils; Enterprise Linux: dnf install xen).</source>
        <translation>Hay que instalar las herramientas de Xen (Debian: apt install xen-utils; Enterprise Linux: dnf install xen).</translation>
    </message>
    <message>
        <source>Xen %1 is recent enough.</source>
        <translation>Xen %1 es lo bastante reciente.</translation>
    </message>
    <message>
        <source>Xen %1 is older than 4.4, the oldest version that Domcero is written for.</source>
        <translation>Xen %1 es anterior a 4.4, la versión más antigua para la que está escrito Domcero.</translation>
    </message>
    <message>
        <source>Plan an upgrade of the host. Until then, compare what Domcero shows with &quot;xl list&quot; on the host.</source>
        <translation>Conviene planear una actualización del anfitrión. Hasta entonces, comparar lo que muestra Domcero con &quot;xl list&quot; en el anfitrión.</translation>
    </message>
    <message>
        <source>The processor can run fully virtualized guests (HVM).</source>
        <translation>El procesador puede ejecutar máquinas virtuales con virtualización total (HVM).</translation>
    </message>
    <message>
        <source>Xen finds no VT-x or SVM in the processor: only paravirtual guests (PV) can run.</source>
        <translation>Xen no encuentra VT-x ni SVM en el procesador: solo se pueden ejecutar máquinas virtuales paravirtuales (PV).</translation>
    </message>
    <message>
        <source>If the processor has it, turn on VT-x (Intel) or SVM (AMD) in the firmware settings of the host and switch it off and on.</source>
        <translation>Si el procesador lo tiene, hay que activar VT-x (Intel) o SVM (AMD) en la configuración del firmware del anfitrión, apagarlo y encenderlo.</translation>
    </message>
    <message>
        <source>The memory of dom0 is not fixed: Xen&apos;s command line has no dom0_mem, so dom0 gives memory away with every guest.</source>
        <translation>La memoria de dom0 no está fija: la línea de comandos de Xen no tiene dom0_mem, por lo que dom0 cede memoria con cada máquina virtual.</translation>
    </message>
    <message>
        <source>Put GRUB_CMDLINE_XEN=&quot;dom0_mem=2048M,max:2048M&quot; into /etc/default/grub, with an amount that fits this host; run update-grub (Debian) or grub2-mkconfig -o /boot/grub2/grub.cfg (Enterprise Linux); set autoballoon=&quot;off&quot; in /etc/xen/xl.conf; reboot.</source>
        <translation>Hay que poner GRUB_CMDLINE_XEN=&quot;dom0_mem=2048M,max:2048M&quot; en /etc/default/grub, con una cantidad adecuada para este anfitrión; ejecutar update-grub (Debian) o grub2-mkconfig -o /boot/grub2/grub.cfg (Enterprise Linux); poner autoballoon=&quot;off&quot; en /etc/xen/xl.conf; reiniciar.</translation>
    </message>
    <message>
        <source>dom0_mem=%1 sets only where dom0 starts: without max: its memory can still change.</source>
        <translation>dom0_mem=%1 solo fija con cuánto inicia dom0: sin max: su memoria todavía puede cambiar.</translation>
    </message>
    <message>
        <source>Write dom0_mem=%1,max:%1 in /etc/default/grub instead, make the boot menu anew (update-grub or grub2-mkconfig) and reboot.</source>
        <translation>Hay que escribir dom0_mem=%1,max:%1 en /etc/default/grub en su lugar, generar de nuevo el menú de arranque (update-grub o grub2-mkconfig) y reiniciar.</translation>
    </message>
    <message>
        <source>dom0_mem=%1 is set, but autoballoon=&quot;%2&quot; in /etc/xen/xl.conf lets xl take memory from dom0.</source>
        <translation>dom0_mem=%1 está puesto, pero autoballoon=&quot;%2&quot; en /etc/xen/xl.conf permite que xl le quite memoria a dom0.</translation>
    </message>
    <message>
        <source>Set autoballoon=&quot;off&quot; in /etc/xen/xl.conf.</source>
        <translation>Hay que poner autoballoon=&quot;off&quot; en /etc/xen/xl.conf.</translation>
    </message>
    <message>
        <source>The memory of dom0 is fixed: dom0_mem=%1.</source>
        <translation>La memoria de dom0 está fija: dom0_mem=%1.</translation>
    </message>
    <message>
        <source>Add dom0_max_vcpus=1 (or 2 on a large host) and dom0_vcpus_pin to GRUB_CMDLINE_XEN in /etc/default/grub, make the boot menu anew (update-grub or grub2-mkconfig) and reboot.</source>
        <translation>Hay que agregar dom0_max_vcpus=1 (o 2 en un anfitrión grande) y dom0_vcpus_pin a GRUB_CMDLINE_XEN en /etc/default/grub, generar de nuevo el menú de arranque (update-grub o grub2-mkconfig) y reiniciar.</translation>
    </message>
    <message>
        <source>dom0_max_vcpus=0 is no value that Xen documents.</source>
        <translation>dom0_max_vcpus=0 no es un valor que Xen documente.</translation>
    </message>
    <message>
        <source>The host has a single processor.</source>
        <translation>El anfitrión tiene un solo procesador.</translation>
    </message>
    <message numerus="yes">
        <source>dom0 shares all %n processor(s) with the guests.</source>
        <translation>
            <numerusform>dom0 comparte el único procesador con las máquinas virtuales (%n).</numerusform>
            <numerusform>dom0 comparte los %n procesadores con las máquinas virtuales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dom0 has %n virtual CPU(s), which are not pinned to processors.</source>
        <translation>
            <numerusform>dom0 tiene %n CPU virtual, que no está fijada a un procesador.</numerusform>
            <numerusform>dom0 tiene %n CPU virtuales, que no están fijadas a procesadores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dom0 has %n virtual CPU(s), each pinned to its processor.</source>
        <translation>
            <numerusform>dom0 tiene %n CPU virtual, fijada a su procesador.</numerusform>
            <numerusform>dom0 tiene %n CPU virtuales, cada una fijada a su procesador.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are free for guests.</source>
        <translation>%1 de %2 están libres para máquinas virtuales.</translation>
    </message>
    <message>
        <source>Only %1 of %2 are free: a further guest will hardly start.</source>
        <translation>Solo %1 de %2 están libres: difícilmente iniciará otra máquina virtual.</translation>
    </message>
    <message>
        <source>Give a guest less memory (xl mem-set), shut one down, or lower dom0_mem if dom0 has more than it needs.</source>
        <translation>Se puede dar menos memoria a una máquina virtual (xl mem-set), apagar alguna o bajar dom0_mem si dom0 tiene más de la que necesita.</translation>
    </message>
    <message>
        <source>There is no network bridge: guests have no way to the network.</source>
        <translation>No hay ningún puente de red: las máquinas virtuales no tienen salida a la red.</translation>
    </message>
    <message>
        <source>Make a bridge br0 that takes over the network card, from the host&apos;s own console, since a mistake cuts the line. Debian: package bridge-utils and a &quot;br0&quot; with &quot;bridge_ports&quot; in /etc/network/interfaces. Enterprise Linux: nmcli connection add type bridge ifname br0. Then name it in every guest&apos;s vif.</source>
        <translation>Hay que crear un puente br0 que tome la tarjeta de red, desde la consola del propio anfitrión, porque un error corta la conexión. Debian: el paquete bridge-utils y un &quot;br0&quot; con &quot;bridge_ports&quot; en /etc/network/interfaces. Enterprise Linux: nmcli connection add type bridge ifname br0. Después se nombra en el vif de cada máquina virtual.</translation>
    </message>
    <message>
        <source>Network bridges: %1.</source>
        <translation>Puentes de red: %1.</translation>
    </message>
    <message>
        <source>The tools of LVM are missing: guests can use image files only.</source>
        <translation>Faltan las herramientas de LVM: las máquinas virtuales solo pueden usar archivos de imagen.</translation>
    </message>
    <message>
        <source>Install the package lvm2 (apt install lvm2, dnf install lvm2).</source>
        <translation>Hay que instalar el paquete lvm2 (apt install lvm2, dnf install lvm2).</translation>
    </message>
    <message>
        <source>The volume groups could not be read.</source>
        <translation>No se pudieron leer los grupos de volúmenes.</translation>
    </message>
    <message>
        <source>Run &quot;vgs&quot; on the host as root: what it prints says why.</source>
        <translation>Conviene ejecutar &quot;vgs&quot; en el anfitrión como root: lo que muestra dice por qué.</translation>
    </message>
    <message>
        <source>There is no volume group for guests&apos; disks.</source>
        <translation>No hay ningún grupo de volúmenes para discos de máquinas virtuales.</translation>
    </message>
    <message>
        <source>Make one from a disk that nothing else uses: vgcreate NAME /dev/disk/by-id/DISK. Everything on that disk is lost.</source>
        <translation>Se crea uno con un disco que nada más use: vgcreate NOMBRE /dev/disk/by-id/DISCO. Se pierde todo lo que haya en ese disco.</translation>
    </message>
    <message>
        <source>Volume groups: %1.</source>
        <translation>Grupos de volúmenes: %1.</translation>
    </message>
    <message>
        <source>The command qemu-img is there.</source>
        <translation>El comando qemu-img está presente.</translation>
    </message>
    <message>
        <source>The command qemu-img is missing: image files cannot be made, resized or checked.</source>
        <translation>Falta el comando qemu-img: no se pueden crear archivos de imagen, ni cambiar su tamaño, ni comprobarlos.</translation>
    </message>
    <message>
        <source>Install it (Debian: apt install qemu-utils; Enterprise Linux: dnf install qemu-img).</source>
        <translation>Hay que instalarlo (Debian: apt install qemu-utils; Enterprise Linux: dnf install qemu-img).</translation>
    </message>
    <message>
        <source>The iSCSI tools are missing: disks of a storage server cannot be used.</source>
        <translation>Faltan las herramientas de iSCSI: no se pueden usar discos de un servidor de almacenamiento.</translation>
    </message>
    <message>
        <source>Only if this host shall use iSCSI, install them (Debian: apt install open-iscsi; Enterprise Linux: dnf install iscsi-initiator-utils).</source>
        <translation>Solo si este anfitrión va a usar iSCSI hay que instalarlas (Debian: apt install open-iscsi; Enterprise Linux: dnf install iscsi-initiator-utils).</translation>
    </message>
    <message>
        <source>The iSCSI tools are there, but the host has no initiator name that could be read.</source>
        <translation>Las herramientas de iSCSI están presentes, pero el anfitrión no tiene un nombre de iniciador que se pueda leer.</translation>
    </message>
    <message>
        <source>Write InitiatorName= and the output of the command iscsi-iname into /etc/iscsi/initiatorname.iscsi.</source>
        <translation>Hay que escribir InitiatorName= y la salida del comando iscsi-iname en /etc/iscsi/initiatorname.iscsi.</translation>
    </message>
    <message>
        <source>The iSCSI tools are there; this host is %1.</source>
        <translation>Las herramientas de iSCSI están presentes; este anfitrión es %1.</translation>
    </message>
    <message>
        <source>Turn the service on: systemctl enable xendomains, or on older hosts: chkconfig xendomains on.</source>
        <translation>Se activa el servicio con: systemctl enable xendomains, o en anfitriones más antiguos: chkconfig xendomains on.</translation>
    </message>
    <message>
        <source>The service xendomains starts the guests of /etc/xen/auto with the host.</source>
        <translation>El servicio xendomains inicia con el anfitrión las máquinas virtuales de /etc/xen/auto.</translation>
    </message>
    <message>
        <source>The service xendomains is off: no guest starts with the host.</source>
        <translation>El servicio xendomains está desactivado: ninguna máquina virtual inicia con el anfitrión.</translation>
    </message>
    <message>
        <source>The service xendomains is missing: no guest starts with the host.</source>
        <translation>Falta el servicio xendomains: ninguna máquina virtual inicia con el anfitrión.</translation>
    </message>
    <message>
        <source>It comes with the tools of Xen (Debian: xen-utils-common; Enterprise Linux: xen-runtime). Install them, then turn it on: systemctl enable xendomains.</source>
        <translation>Viene con las herramientas de Xen (Debian: xen-utils-common; Enterprise Linux: xen-runtime). Hay que instalarlas y luego activarlo: systemctl enable xendomains.</translation>
    </message>
    <message>
        <source>Booted under Xen</source>
        <translation>Arranque con Xen</translation>
    </message>
    <message>
        <source>The xl command</source>
        <translation>El comando xl</translation>
    </message>
    <message>
        <source>Version of Xen</source>
        <translation>Versión de Xen</translation>
    </message>
    <message>
        <source>Full virtualization</source>
        <translation>Virtualización total</translation>
    </message>
    <message>
        <source>Memory of dom0</source>
        <translation>Memoria de dom0</translation>
    </message>
    <message>
        <source>Processors of dom0</source>
        <translation>Procesadores de dom0</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>Memoria libre</translation>
    </message>
    <message>
        <source>Network bridge</source>
        <translation>Puente de red</translation>
    </message>
    <message>
        <source>LVM</source>
        <translation>LVM</translation>
    </message>
    <message>
        <source>Image files</source>
        <translation>Archivos de imagen</translation>
    </message>
    <message>
        <source>iSCSI</source>
        <translation>iSCSI</translation>
    </message>
    <message>
        <source>Start with the host</source>
        <translation>Inicio con el anfitrión</translation>
    </message>
    <message>
        <source>The host refused the connection.</source>
        <translation>El anfitrión rechazó la conexión.</translation>
    </message>
    <message>
        <source>The host shows another key than the one that is known.</source>
        <translation>El anfitrión presenta una clave distinta de la conocida.</translation>
    </message>
    <message>
        <source>The key of the host was not accepted.</source>
        <translation>No se aceptó la clave del anfitrión.</translation>
    </message>
    <message>
        <source>The host refused every way of logging in.</source>
        <translation>El anfitrión rechazó todas las formas de iniciar sesión.</translation>
    </message>
    <message>
        <source>Connecting was cancelled.</source>
        <translation>Se canceló la conexión.</translation>
    </message>
    <message>
        <source>The connection to the host was lost.</source>
        <translation>Se perdió la conexión con el anfitrión.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Se cerró la conexión.</translation>
    </message>
    <message>
        <source>There is no connection to the host.</source>
        <translation>No hay conexión con el anfitrión.</translation>
    </message>
    <message>
        <source>Connect to it and try again.</source>
        <translation>Hay que conectarse a él e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>A command cannot hold a zero byte.</source>
        <translation>Un comando no puede contener un byte cero.</translation>
    </message>
    <message>
        <source>The command took too long and was given up.</source>
        <translation>El comando tardó demasiado y se abandonó.</translation>
    </message>
    <message>
        <source>The command was cancelled.</source>
        <translation>Se canceló el comando.</translation>
    </message>
    <message>
        <source>The command wrote more than can be kept.</source>
        <translation>El comando escribió más de lo que se puede conservar.</translation>
    </message>
    <message numerus="yes">
        <source>%1: Xen %2, kernel %3, %n CPU(s), %4 of memory, %5 free</source>
        <translation>
            <numerusform>%1: Xen %2, kernel %3, %n CPU, %4 de memoria, %5 libres</numerusform>
            <numerusform>%1: Xen %2, kernel %3, %n CPU, %4 de memoria, %5 libres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: its settings have changed, %2 of memory, %n vCPU(s)</source>
        <translation>
            <numerusform>%1: cambió su configuración, %2 de memoria, %n vCPU</numerusform>
            <numerusform>%1: cambió su configuración, %2 de memoria, %n vCPU</numerusform>
        </translation>
    </message>
    <message>
        <source>It may have been paused more than once: resume it again.</source>
        <translation>Puede que se haya pausado más de una vez: hay que reanudarla otra vez.</translation>
    </message>
    <message>
        <source>The host has no folder /etc/xen: guests that are not running are not known.</source>
        <translation>El anfitrión no tiene la carpeta /etc/xen: no se sabe qué máquinas virtuales están detenidas.</translation>
    </message>
    <message>
        <source>Install Xen&apos;s tools, which make it, or make it by hand (mkdir /etc/xen), and put the guests&apos; configs there.</source>
        <translation>Hay que instalar las herramientas de Xen, que la crean, o crearla a mano (mkdir /etc/xen), y poner ahí las configuraciones de las máquinas virtuales.</translation>
    </message>
    <message>
        <source>The folder /etc/xen of the host cannot be read: guests that are not running are not known.</source>
        <translation>No se puede leer la carpeta /etc/xen del anfitrión: no se sabe qué máquinas virtuales están detenidas.</translation>
    </message>
    <message>
        <source>Connect as root, or let this account read the folder.</source>
        <translation>Hay que conectarse como root, o permitir que esta cuenta lea la carpeta.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that there is room and that you may write there.</source>
        <translation>Elegir otra carpeta, o revisar que haya espacio y permiso para escribir en ella.</translation>
    </message>
    <message>
        <source>The readings cannot be kept in %1.</source>
        <translation>No se pueden guardar las lecturas en %1.</translation>
    </message>
    <message>
        <source>Check that there is room and that the folder belongs to you. Until then they are in memory only.</source>
        <translation>Revisar que haya espacio y que la carpeta sea propia. Hasta entonces solo están en memoria.</translation>
    </message>
    <message>
        <source>Another Domcero that is running keeps the readings of the hosts.</source>
        <translation>Otro Domcero en ejecución guarda las lecturas de los anfitriones.</translation>
    </message>
    <message>
        <source>What this one reads is lost when it is closed. Use one window, and it is kept.</source>
        <translation>Lo que lee este se pierde al cerrarlo. Con una sola ventana se conserva.</translation>
    </message>
    <message>
        <source>A part of the readings kept in %1 is damaged and missing here.</source>
        <translation>Una parte de las lecturas guardadas en %1 está dañada y falta aquí.</translation>
    </message>
    <message>
        <source>A loss of power or a full disk can do this. All that could be read is shown.</source>
        <translation>Un corte de energía o un disco lleno pueden causarlo. Se muestra todo lo que se pudo leer.</translation>
    </message>
    <message>
        <source>The readings kept in %1 are of a newer version of this program.</source>
        <translation>Las lecturas guardadas en %1 son de una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>They are left as they are; what is read now is not kept.</source>
        <translation>Se dejan como están; lo que se lee ahora no se guarda.</translation>
    </message>
    <message>
        <source>The readings kept in %1 cannot be read.</source>
        <translation>No se pueden leer las lecturas guardadas en %1.</translation>
    </message>
    <message>
        <source>The file was put aside as %1; a new one has begun.</source>
        <translation>El archivo se apartó como %1; se empezó uno nuevo.</translation>
    </message>
    <message>
        <source>vCPUs are a number from 1, not “%1”.</source>
        <translation>Las vCPU son un número desde 1, no “%1”.</translation>
    </message>
    <message>
        <source>Memory is a number with its unit, 512m or 2g, not “%1”.</source>
        <translation>La memoria es un número con su unidad, 512m o 2g, no “%1”.</translation>
    </message>
    <message>
        <source>The key is one letter, not “%1”.</source>
        <translation>La tecla es una letra, no “%1”.</translation>
    </message>
    <message>
        <source>The action %1 has no use for %2.</source>
        <translation>La acción %1 no usa %2.</translation>
    </message>
    <message>
        <source>The action %1 needs %2.</source>
        <translation>La acción %1 necesita %2.</translation>
    </message>
    <message>
        <source>That can be done to one guest at a time only.</source>
        <translation>Eso solo puede hacerse a una máquina virtual a la vez.</translation>
    </message>
    <message>
        <source>save, restore: the file on the host</source>
        <translation>save, restore: el archivo en el anfitrión</translation>
    </message>
    <message>
        <source>save, restore: the folder there, for GUEST.save (/var/lib/xen)</source>
        <translation>save, restore: la carpeta ahí, para MÁQUINA.save (/var/lib/xen)</translation>
    </message>
    <message>
        <source>rename: the new name</source>
        <translation>rename: el nombre nuevo</translation>
    </message>
    <message>
        <source>set-vcpus: how many shall be online</source>
        <translation>set-vcpus: cuántas deben estar en línea</translation>
    </message>
    <message>
        <source>set-memory, set-memory-limit: 512m, 2g</source>
        <translation>set-memory, set-memory-limit: 512m, 2g</translation>
    </message>
    <message>
        <source>attach-disk, insert-disc: the volume or image on the host</source>
        <translation>attach-disk, insert-disc: el volumen o la imagen en el anfitrión</translation>
    </message>
    <message>
        <source>xvdc, hdc, or the interface&apos;s MAC address; a free one if not given</source>
        <translation>xvdc, hdc o la dirección MAC de la interfaz; si falta, una libre</translation>
    </message>
    <message>
        <source>attach-disk: raw, qcow2, vhd; as the file&apos;s name says if not given</source>
        <translation>attach-disk: raw, qcow2, vhd; si falta, según el nombre del archivo</translation>
    </message>
    <message>
        <source>attach-disk: the guest only reads</source>
        <translation>attach-disk: la máquina virtual solo lee</translation>
    </message>
    <message>
        <source>attach-nic: the bridge on the host</source>
        <translation>attach-nic: el puente del anfitrión</translation>
    </message>
    <message>
        <source>sysrq: the magic key of Linux, s for sync</source>
        <translation>sysrq: la tecla mágica de Linux, s para sincronizar</translation>
    </message>
    <message>
        <source>ACTION:</source>
        <translation>ACTION:</translation>
    </message>
    <message>
        <source>Options of ACTION:</source>
        <translation>Opciones de ACTION:</translation>
    </message>
    <message>
        <source>%1 has no use for %2.</source>
        <translation>%1 no usa %2.</translation>
    </message>
    <message>
        <source>There is no action %1. Actions are %2.</source>
        <translation>No existe la acción %1. Las acciones son %2.</translation>
    </message>
    <message>
        <source>“%1” is no name for a disk.</source>
        <translation>“%1” no es un nombre de disco.</translation>
    </message>
    <message>
        <source>Xen&apos;s disks are xvda, xvdb and so on.</source>
        <translation>Los discos de Xen son xvda, xvdb, etcétera.</translation>
    </message>
    <message>
        <source>The guest %1 has a disk %2 already.</source>
        <translation>La máquina virtual %1 ya tiene un disco %2.</translation>
    </message>
    <message>
        <source>The running guest %1 has %2 as a disk.</source>
        <translation>La máquina virtual en ejecución %1 tiene %2 como disco.</translation>
    </message>
    <message>
        <source>Two systems that write to one disk destroy what is on it.</source>
        <translation>Dos sistemas que escriben en un mismo disco destruyen su contenido.</translation>
    </message>
    <message>
        <source>A disk&apos;s format is raw, qcow2, vhd or qed, not “%1”.</source>
        <translation>El formato de un disco es raw, qcow2, vhd o qed, no “%1”.</translation>
    </message>
    <message>
        <source>The disk is of no use to the guest so. Detach it again before the guest is saved or migrated; if that fails, shut the guest down.</source>
        <translation>Así el disco no le sirve a la máquina virtual. Hay que desconectarlo antes de guardar su estado o de migrarla; si no es posible, apagarla.</translation>
    </message>
    <message>
        <source>Attach %1 to %2 as %3</source>
        <translation>Conectar %1 a %2 como %3</translation>
    </message>
    <message>
        <source>The guest %1 has no disk.</source>
        <translation>La máquina virtual %1 no tiene discos.</translation>
    </message>
    <message>
        <source>The guest %1 has no disk “%2”.</source>
        <translation>La máquina virtual %1 no tiene un disco “%2”.</translation>
    </message>
    <message>
        <source>The guest does not let it go. Unmount it in the guest, or shut the guest down.</source>
        <translation>La máquina virtual no lo suelta. Hay que desmontarlo en ella o apagarla.</translation>
    </message>
    <message>
        <source>Detach the disk %1 from %2</source>
        <translation>Desconectar el disco %1 de %2</translation>
    </message>
    <message>
        <source>The host cannot see whether %1 has %2 mounted. If it has, what is not yet written to it is lost, and its programs fail.</source>
        <translation>El anfitrión no puede ver si %1 tiene montado %2. Si lo tiene, se pierde lo que aún no se escribió y fallan sus programas.</translation>
    </message>
    <message>
        <source>Unmount it in the guest first. Nothing on %1 itself is deleted.</source>
        <translation>Conviene desmontarlo primero en la máquina virtual. En %1 mismo no se borra nada.</translation>
    </message>
    <message>
        <source>%1 is the first disk of %2, most likely the one its system runs from.</source>
        <translation>%1 es el primer disco de %2, muy probablemente el de su sistema.</translation>
    </message>
    <message>
        <source>The name of the config file of %1 has a line break.</source>
        <translation>El nombre del archivo de configuración de %1 contiene un salto de línea.</translation>
    </message>
    <message>
        <source>Rename the file on the host.</source>
        <translation>Hay que cambiar el nombre del archivo en el anfitrión.</translation>
    </message>
    <message>
        <source>The guest %1 starts with the host already.</source>
        <translation>La máquina virtual %1 ya se inicia con el anfitrión.</translation>
    </message>
    <message>
        <source>Make the folder %1, if it is missing</source>
        <translation>Crear la carpeta %1, si falta</translation>
    </message>
    <message>
        <source>Link %1 in %2</source>
        <translation>Enlazar %1 en %2</translation>
    </message>
    <message>
        <source>Let %1 start with the host</source>
        <translation>Iniciar %1 con el anfitrión</translation>
    </message>
    <message>
        <source>The guest %1 does not start with the host.</source>
        <translation>La máquina virtual %1 no se inicia con el anfitrión.</translation>
    </message>
    <message>
        <source>The config file of %1 itself lies in %2.</source>
        <translation>El propio archivo de configuración de %1 está en %2.</translation>
    </message>
    <message>
        <source>Move it to /etc/xen on the host.</source>
        <translation>Hay que moverlo a /etc/xen en el anfitrión.</translation>
    </message>
    <message>
        <source>Remove the link %1</source>
        <translation>Quitar el enlace %1</translation>
    </message>
    <message>
        <source>Let %1 no longer start with the host</source>
        <translation>Ya no iniciar %1 con el anfitrión</translation>
    </message>
    <message>
        <source>The guest %1 has no disc drive.</source>
        <translation>La máquina virtual %1 no tiene unidad de discos.</translation>
    </message>
    <message>
        <source>Only an HVM guest has one, when its config gives it a disk with devtype=cdrom.</source>
        <translation>Solo una máquina virtual HVM la tiene, cuando su configuración le da un disco con devtype=cdrom.</translation>
    </message>
    <message>
        <source>The guest %1 has no disc drive “%2”.</source>
        <translation>La máquina virtual %1 no tiene una unidad de discos “%2”.</translation>
    </message>
    <message>
        <source>The guest %1 has several disc drives: name one.</source>
        <translation>La máquina virtual %1 tiene varias unidades de discos: hay que indicar una.</translation>
    </message>
    <message>
        <source>The guest may hold the drive %1 locked: eject the disc in the guest first.</source>
        <translation>La máquina virtual puede tener bloqueada la unidad %1: hay que expulsar primero el disco en ella.</translation>
    </message>
    <message>
        <source>Insert %1 in the drive %2 of %3</source>
        <translation>Insertar %1 en la unidad %2 de %3</translation>
    </message>
    <message>
        <source>The disc %1 is taken out, whatever the guest reads from it now.</source>
        <translation>Se saca el disco %1, aunque la máquina virtual lo esté leyendo.</translation>
    </message>
    <message>
        <source>There is no disc in the drive %1 of %2.</source>
        <translation>No hay disco en la unidad %1 de %2.</translation>
    </message>
    <message>
        <source>Eject the disc of %1 from the drive %2</source>
        <translation>Expulsar el disco de %1 de la unidad %2</translation>
    </message>
    <message>
        <source>The path on the host is missing.</source>
        <translation>Falta la ruta en el anfitrión.</translation>
    </message>
    <message>
        <source>“%1” is not the whole path of a file on the host.</source>
        <translation>“%1” no es la ruta completa de un archivo del anfitrión.</translation>
    </message>
    <message>
        <source>A path begins with / and ends with the file&apos;s name.</source>
        <translation>Una ruta empieza con / y termina con el nombre del archivo.</translation>
    </message>
    <message>
        <source>The guest has a disk of that name.</source>
        <translation>La máquina virtual tiene un disco con ese nombre.</translation>
    </message>
    <message>
        <source>The guest still has the disk.</source>
        <translation>La máquina virtual todavía tiene el disco.</translation>
    </message>
    <message>
        <source>The guest has an interface of that MAC address.</source>
        <translation>La máquina virtual tiene una interfaz con esa dirección MAC.</translation>
    </message>
    <message>
        <source>The guest still has the interface.</source>
        <translation>La máquina virtual todavía tiene la interfaz.</translation>
    </message>
    <message>
        <source>The guest has no disk of that name.</source>
        <translation>La máquina virtual no tiene un disco con ese nombre.</translation>
    </message>
    <message>
        <source>The guest has no interface of that MAC address.</source>
        <translation>La máquina virtual no tiene una interfaz con esa dirección MAC.</translation>
    </message>
    <message>
        <source>The guest has not connected to the disk (state %1 of 4).</source>
        <translation>La máquina virtual no se ha conectado al disco (estado %1 de 4).</translation>
    </message>
    <message>
        <source>The guest has not connected to the interface (state %1 of 4).</source>
        <translation>La máquina virtual no se ha conectado a la interfaz (estado %1 de 4).</translation>
    </message>
    <message>
        <source>A disk of the guest is not connected, most likely the rest of an attach that failed: saved so, the guest could not be restored. Detach that disk first.</source>
        <translation>Un disco de la máquina virtual no está conectado, muy probablemente el resto de una conexión fallida: guardada así no podría restaurarse. Hay que desconectar primero ese disco.</translation>
    </message>
    <message>
        <source>No QEMU serves this guest: a disk in a file that is not raw would never connect.</source>
        <translation>Ningún QEMU atiende a esta máquina virtual: un disco en un archivo que no es raw nunca se conectaría.</translation>
    </message>
    <message>
        <source>xenstore holds “%1” at %2, not “%3”.</source>
        <translation>xenstore tiene “%1” en %2, no “%3”.</translation>
    </message>
    <message>
        <source>The link %1 to %2 is not on the host.</source>
        <translation>El enlace %1 a %2 no está en el anfitrión.</translation>
    </message>
    <message>
        <source>There is no folder %1 on the host.</source>
        <translation>No existe la carpeta %1 en el anfitrión.</translation>
    </message>
    <message>
        <source>In %1 there are %2 free, and %3 are needed.</source>
        <translation>En %1 hay %2 libres y se necesitan %3.</translation>
    </message>
    <message>
        <source>The file %1 does not hold a saved guest.</source>
        <translation>El archivo %1 no contiene una máquina virtual guardada.</translation>
    </message>
    <message>
        <source>The file %1 holds the guest %2, not %3.</source>
        <translation>El archivo %1 contiene la máquina virtual %2, no %3.</translation>
    </message>
    <message>
        <source>There is no bridge %1 on the host.</source>
        <translation>No existe el puente %1 en el anfitrión.</translation>
    </message>
    <message>
        <source>There is no block device %1 on the host.</source>
        <translation>No existe el dispositivo de bloques %1 en el anfitrión.</translation>
    </message>
    <message>
        <source>There is a file %1 on the host already.</source>
        <translation>Ya existe un archivo %1 en el anfitrión.</translation>
    </message>
    <message>
        <source>The file %1 is still on the host.</source>
        <translation>El archivo %1 todavía está en el anfitrión.</translation>
    </message>
    <message>
        <source>In the guest %1 %2 vCPUs are online, not %3.</source>
        <translation>En la máquina virtual %1 hay %2 vCPU en línea, no %3.</translation>
    </message>
    <message>
        <source>The guest %1 has %2 of memory, not %3.</source>
        <translation>La máquina virtual %1 tiene %2 de memoria, no %3.</translation>
    </message>
    <message>
        <source>The guest %1 is the same one: it has the UUID %2.</source>
        <translation>La máquina virtual %1 es la misma: tiene el UUID %2.</translation>
    </message>
    <message>
        <source>“%1” is no MAC address.</source>
        <translation>“%1” no es una dirección MAC.</translation>
    </message>
    <message>
        <source>Six pairs of hexadecimal digits with colons: 00:16:3e:01:02:03.</source>
        <translation>Seis pares de dígitos hexadecimales con dos puntos: 00:16:3e:01:02:03.</translation>
    </message>
    <message>
        <source>%1 is a group&apos;s address, not one of an interface.</source>
        <translation>%1 es la dirección de un grupo, no de una interfaz.</translation>
    </message>
    <message>
        <source>The guest %1 has the MAC address %2 already.</source>
        <translation>La máquina virtual %1 ya tiene la dirección MAC %2.</translation>
    </message>
    <message>
        <source>“%1” is no name of a bridge.</source>
        <translation>“%1” no es un nombre de puente.</translation>
    </message>
    <message>
        <source>The guest has no driver for it, or is too busy. Detach it again if it stays so.</source>
        <translation>La máquina virtual no tiene controlador para ella o está muy ocupada. Si sigue así, conviene desconectarla.</translation>
    </message>
    <message>
        <source>Attach an interface on %1 to %2</source>
        <translation>Conectar una interfaz en %1 a %2</translation>
    </message>
    <message>
        <source>The guest %1 has no network interface.</source>
        <translation>La máquina virtual %1 no tiene interfaces de red.</translation>
    </message>
    <message>
        <source>The guest %1 has no interface “%2”.</source>
        <translation>La máquina virtual %1 no tiene una interfaz “%2”.</translation>
    </message>
    <message>
        <source>Detach the interface %1 from %2</source>
        <translation>Desconectar la interfaz %1 de %2</translation>
    </message>
    <message>
        <source>It is the only interface of %1: nobody reaches it over the network afterwards.</source>
        <translation>Es la única interfaz de %1: después nadie podrá alcanzarla por la red.</translation>
    </message>
    <message>
        <source>What %1 does over this interface is cut off.</source>
        <translation>Se corta lo que %1 hace por esta interfaz.</translation>
    </message>
    <message>
        <source>The new name is missing.</source>
        <translation>Falta el nombre nuevo.</translation>
    </message>
    <message>
        <source>A name has no “/”, no line break, and no blank at its beginning or end.</source>
        <translation>Un nombre no tiene “/”, ni saltos de línea, ni espacios al principio o al final.</translation>
    </message>
    <message>
        <source>A name does not begin with “-”.</source>
        <translation>Un nombre no empieza con “-”.</translation>
    </message>
    <message>
        <source>A name of nothing but digits would be taken for a domain ID.</source>
        <translation>Un nombre de solo dígitos se tomaría por un ID de dominio.</translation>
    </message>
    <message>
        <source>That is its name already.</source>
        <translation>Ya se llama así.</translation>
    </message>
    <message>
        <source>There is a guest %1 already.</source>
        <translation>Ya existe una máquina virtual %1.</translation>
    </message>
    <message>
        <source>The config file %1 names its guest so.</source>
        <translation>El archivo de configuración %1 nombra así a su máquina virtual.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Cambiar el nombre de %1 a %2</translation>
    </message>
    <message>
        <source>The new name lasts until the guest is next started.</source>
        <translation>El nombre nuevo dura hasta el próximo inicio de la máquina virtual.</translation>
    </message>
    <message>
        <source>The config file %1 still says %2 and will be shown as a guest that is stopped. Do not start it: it has the same disks.</source>
        <translation>El archivo de configuración %1 sigue diciendo %2 y se mostrará como una máquina virtual detenida. No debe iniciarse: tiene los mismos discos.</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory, and the host has %3 free.</source>
        <translation>%1 necesita %2 de memoria y el anfitrión tiene %3 libres.</translation>
    </message>
    <message>
        <source>Shut another guest down, or take memory from one.</source>
        <translation>Hay que apagar otra máquina virtual o quitarle memoria a alguna.</translation>
    </message>
    <message>
        <source>Restore %1 from %2</source>
        <translation>Restaurar %1 desde %2</translation>
    </message>
    <message>
        <source>If %1 has run since it was saved, its disks have changed and restoring damages their file systems. Nothing on the host tells whether it has.</source>
        <translation>Si %1 se ejecutó después de guardarse, sus discos cambiaron y restaurar daña sus sistemas de archivos. Nada en el anfitrión dice si fue así.</translation>
    </message>
    <message>
        <source>The file %1 stays and must not be restored a second time: remove it when the guest runs.</source>
        <translation>El archivo %1 se queda y no debe restaurarse otra vez: conviene borrarlo cuando la máquina virtual esté en ejecución.</translation>
    </message>
    <message>
        <source>Make the file %1, for root alone</source>
        <translation>Crear el archivo %1, solo para root</translation>
    </message>
    <message>
        <source>Save %1 to %2</source>
        <translation>Guardar el estado de %1 en %2</translation>
    </message>
    <message>
        <source>%1 stops where it is; its services are away until it is restored.</source>
        <translation>%1 se detiene donde está; sus servicios faltan hasta que se restaure.</translation>
    </message>
    <message>
        <source>Do not start %1 before it is restored: the saved file would no longer fit its disks.</source>
        <translation>No hay que iniciar %1 antes de restaurar su estado: el archivo guardado ya no correspondería a sus discos.</translation>
    </message>
    <message>
        <source>A guest needs %1 of memory at least.</source>
        <translation>Una máquina virtual necesita como mínimo %1 de memoria.</translation>
    </message>
    <message>
        <source>The guest %1 was started for %2 at most.</source>
        <translation>La máquina virtual %1 se inició para %2 como máximo.</translation>
    </message>
    <message>
        <source>Set maxmem in its config file, then start it again.</source>
        <translation>Hay que cambiar maxmem en su archivo de configuración y volver a iniciarla.</translation>
    </message>
    <message>
        <source>It has that much already.</source>
        <translation>Ya tiene esa cantidad.</translation>
    </message>
    <message>
        <source>That is %1 more, and the host has %2 free.</source>
        <translation>Eso es %1 más y el anfitrión tiene %2 libres.</translation>
    </message>
    <message>
        <source>Xen has asked, and the guest has not followed. It needs the balloon driver of Xen, and gives back only what it does not use.</source>
        <translation>Xen lo pidió y la máquina virtual no respondió. Necesita el controlador de globo (ballooning) de Xen y solo devuelve lo que no usa.</translation>
    </message>
    <message>
        <source>Set the memory of %1 to %2</source>
        <translation>Cambiar la memoria de %1 a %2</translation>
    </message>
    <message>
        <source>%1 gives back %2. If its programs use that memory, it swaps, or kills some of them.</source>
        <translation>%1 devuelve %2. Si sus programas usan esa memoria, recurre al intercambio o termina algunos.</translation>
    </message>
    <message>
        <source>The guest %1 has %2 now; the ceiling cannot be lower.</source>
        <translation>La máquina virtual %1 tiene ahora %2; el tope no puede ser menor.</translation>
    </message>
    <message>
        <source>Set its memory to less first.</source>
        <translation>Hay que reducir primero su memoria.</translation>
    </message>
    <message>
        <source>Set the memory ceiling of %1 to %2</source>
        <translation>Cambiar el tope de memoria de %1 a %2</translation>
    </message>
    <message>
        <source>This changes what the hypervisor allows, not what the guest has, and the guest is not told. Below what it was started for, later requests for more memory fail.</source>
        <translation>Esto cambia lo que permite el hipervisor, no lo que la máquina virtual tiene, y ella no se entera. Por debajo de lo que se inició, pedir más memoria después falla.</translation>
    </message>
    <message>
        <source>The guest %1 was started with one vCPU and no more.</source>
        <translation>La máquina virtual %1 se inició con una sola vCPU.</translation>
    </message>
    <message>
        <source>Set maxvcpus in its config file, then start it again.</source>
        <translation>Hay que cambiar maxvcpus en su archivo de configuración y volver a iniciarla.</translation>
    </message>
    <message>
        <source>A guest has one vCPU at least.</source>
        <translation>Una máquina virtual tiene como mínimo una vCPU.</translation>
    </message>
    <message>
        <source>The guest %1 was started for %2 vCPUs at most.</source>
        <translation>La máquina virtual %1 se inició para %2 vCPU como máximo.</translation>
    </message>
    <message>
        <source>The host has %1 CPUs; more vCPUs than that make a guest slower.</source>
        <translation>El anfitrión tiene %1 CPU; más vCPU que esas hacen más lenta a la máquina virtual.</translation>
    </message>
    <message>
        <source>It has that many already.</source>
        <translation>Ya tiene ese número.</translation>
    </message>
    <message>
        <source>Xen has allowed it, and the guest&apos;s own system has not done it. In a Linux guest, write 1 or 0 to /sys/devices/system/cpu/cpuN/online.</source>
        <translation>Xen lo permitió y el sistema de la máquina virtual no lo hizo. En Linux se escribe 1 o 0 en /sys/devices/system/cpu/cpuN/online.</translation>
    </message>
    <message>
        <source>Set the vCPUs of %1 to %2</source>
        <translation>Cambiar las vCPU de %1 a %2</translation>
    </message>
    <message>
        <source>Write everything to the disks (sync)</source>
        <translation>Escribir todo en los discos (sync)</translation>
    </message>
    <message>
        <source>List the keys on the console</source>
        <translation>Listar las teclas en la consola</translation>
    </message>
    <message>
        <source>Show the use of memory on the console</source>
        <translation>Mostrar el uso de la memoria en la consola</translation>
    </message>
    <message>
        <source>Show the tasks on the console</source>
        <translation>Mostrar los procesos en la consola</translation>
    </message>
    <message>
        <source>Show the blocked tasks on the console</source>
        <translation>Mostrar los procesos bloqueados en la consola</translation>
    </message>
    <message>
        <source>Kill the program that uses the most memory</source>
        <translation>Matar el programa que más memoria usa</translation>
    </message>
    <message>
        <source>One program of %1 is killed; what it had not saved is lost.</source>
        <translation>Se mata un programa de %1; se pierde lo que no había guardado.</translation>
    </message>
    <message>
        <source>Ask all programs to end (SIGTERM)</source>
        <translation>Pedir a todos los programas que terminen (SIGTERM)</translation>
    </message>
    <message>
        <source>All programs of %1 but the first are ended.</source>
        <translation>Terminan todos los programas de %1 menos el primero.</translation>
    </message>
    <message>
        <source>Kill all programs (SIGKILL)</source>
        <translation>Matar todos los programas (SIGKILL)</translation>
    </message>
    <message>
        <source>All programs of %1 but the first are killed; what they had not saved is lost.</source>
        <translation>Se matan todos los programas de %1 menos el primero; se pierde lo que no habían guardado.</translation>
    </message>
    <message>
        <source>Mount all file systems read only</source>
        <translation>Montar todos los sistemas de archivos solo para lectura</translation>
    </message>
    <message>
        <source>Nothing in %1 can write to its disks any more until it is restarted.</source>
        <translation>Nada en %1 puede escribir en sus discos hasta que se reinicie.</translation>
    </message>
    <message>
        <source>Reboot at once</source>
        <translation>Reiniciar de inmediato</translation>
    </message>
    <message>
        <source>Power off at once</source>
        <translation>Apagar de inmediato</translation>
    </message>
    <message>
        <source>The key is one of %1.</source>
        <translation>La tecla es una de %1.</translation>
    </message>
    <message>
        <source>The guest has not taken the key: its system has no drivers for Xen, or does not allow it (kernel.sysrq).</source>
        <translation>La máquina virtual no recibió la tecla: su sistema no tiene controladores para Xen o no lo permite (kernel.sysrq).</translation>
    </message>
    <message>
        <source>Send %1 the key SysRq-%2</source>
        <translation>Enviar a %1 la tecla SysRq-%2</translation>
    </message>
    <message>
        <source>Remove the file %1</source>
        <translation>Borrar el archivo %1</translation>
    </message>
    <message>
        <source>Take %1 away from %2 again</source>
        <translation>Quitar %1 otra vez de %2</translation>
    </message>
    <message>
        <source>What the attempt had left behind was removed again.</source>
        <translation>Se quitó lo que el intento había dejado.</translation>
    </message>
    <message>
        <source>What the attempt may have left behind could not be removed. This would do it: %1</source>
        <translation>No se pudo quitar lo que el intento pudo haber dejado. Esto lo haría: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar estado</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar estado</translation>
    </message>
    <message>
        <source>Do not start with the host</source>
        <translation>No iniciar con el anfitrión</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Set vCPUs</source>
        <translation>Cambiar vCPU</translation>
    </message>
    <message>
        <source>Set memory</source>
        <translation>Cambiar memoria</translation>
    </message>
    <message>
        <source>Set memory ceiling</source>
        <translation>Cambiar tope de memoria</translation>
    </message>
    <message>
        <source>Attach disk</source>
        <translation>Conectar disco</translation>
    </message>
    <message>
        <source>Detach disk</source>
        <translation>Desconectar disco</translation>
    </message>
    <message>
        <source>Attach interface</source>
        <translation>Conectar interfaz</translation>
    </message>
    <message>
        <source>Detach interface</source>
        <translation>Desconectar interfaz</translation>
    </message>
    <message>
        <source>Insert disc</source>
        <translation>Insertar disco óptico</translation>
    </message>
    <message>
        <source>Eject disc</source>
        <translation>Expulsar disco óptico</translation>
    </message>
    <message>
        <source>Send key</source>
        <translation>Enviar tecla</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Guardando estado...</translation>
    </message>
    <message>
        <source>Restoring...</source>
        <translation>Restaurando estado...</translation>
    </message>
    <message>
        <source>Linking...</source>
        <translation>Enlazando...</translation>
    </message>
    <message>
        <source>Unlinking...</source>
        <translation>Quitando el enlace...</translation>
    </message>
    <message>
        <source>Renaming...</source>
        <translation>Cambiando el nombre...</translation>
    </message>
    <message>
        <source>Changing vCPUs...</source>
        <translation>Cambiando vCPU...</translation>
    </message>
    <message>
        <source>Changing memory...</source>
        <translation>Cambiando memoria...</translation>
    </message>
    <message>
        <source>Attaching...</source>
        <translation>Conectando...</translation>
    </message>
    <message>
        <source>Detaching...</source>
        <translation>Desconectando...</translation>
    </message>
    <message>
        <source>Changing disc...</source>
        <translation>Cambiando el disco...</translation>
    </message>
    <message>
        <source>Sending key...</source>
        <translation>Enviando tecla...</translation>
    </message>
    <message>
        <source>Print a plan: its steps, commands and proofs</source>
        <translation>Muestra un plan: sus pasos, comandos y pruebas</translation>
    </message>
    <message>
        <source>Run a plan on the host, as a job</source>
        <translation>Ejecuta un plan en el anfitrión, como tarea</translation>
    </message>
    <message>
        <source>List the jobs of the host</source>
        <translation>Lista las tareas del anfitrión</translation>
    </message>
    <message>
        <source>Print what a job says, to its end</source>
        <translation>Muestra lo que dice una tarea, hasta su fin</translation>
    </message>
    <message>
        <source>Let a job go on that was cut short</source>
        <translation>Continúa una tarea que se interrumpió</translation>
    </message>
    <message>
        <source>Take the steps of a job back</source>
        <translation>Revierte los pasos de una tarea</translation>
    </message>
    <message>
        <source>Stop a job before its next step</source>
        <translation>Detiene una tarea antes de su siguiente paso</translation>
    </message>
    <message>
        <source>Leave an unfinished job as it is</source>
        <translation>Deja una tarea inconclusa como está</translation>
    </message>
    <message>
        <source>Stay with the job until its end</source>
        <translation>Sigue la tarea hasta su fin</translation>
    </message>
    <message>
        <source>The open step N was done: go on behind it</source>
        <translation>El paso abierto N sí se hizo: continúa después de él</translation>
    </message>
    <message>
        <source>Do the open step N again</source>
        <translation>Hace de nuevo el paso abierto N</translation>
    </message>
    <message>
        <source>The step is a number from 1, not “%1”.</source>
        <translation>El paso es un número desde 1, no “%1”.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>There is no such job on the host.</source>
        <translation>No hay tal tarea en el anfitrión.</translation>
    </message>
    <message>
        <source>domcero-cli plan jobs HOST lists them.</source>
        <translation>domcero-cli plan jobs ANFITRIÓN las lista.</translation>
    </message>
    <message>
        <source>The job %1 was started.</source>
        <translation>Se inició la tarea %1.</translation>
    </message>
    <message>
        <source>The connection was lost. The job goes on; following again as soon as it is back.</source>
        <translation>Se perdió la conexión. La tarea continúa; se seguirá de nuevo en cuanto vuelva.</translation>
    </message>
    <message>
        <source>Interrupted. The job goes on, on the host.</source>
        <translation>Interrumpido. La tarea continúa en el anfitrión.</translation>
    </message>
    <message>
        <source>The job %1 goes on.</source>
        <translation>La tarea %1 continúa.</translation>
    </message>
    <message>
        <source>The job %1 was asked to stop before its next step.</source>
        <translation>Se pidió a la tarea %1 que se detenga antes de su siguiente paso.</translation>
    </message>
    <message>
        <source>The job %1 is left as it is.</source>
        <translation>La tarea %1 se deja como está.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>revertida</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>dejada como está</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>unknown: verify</source>
        <translation>desconocida: por verificar</translation>
    </message>
    <message>
        <source>The host has no jobs.</source>
        <translation>El anfitrión no tiene tareas.</translation>
    </message>
    <message>
        <source>JOB</source>
        <translation>TAREA</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>PASO</translation>
    </message>
    <message>
        <source>SINCE (UTC)</source>
        <translation>DESDE (UTC)</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>QUIÉN</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>QUÉ</translation>
    </message>
    <message>
        <source>This step was not begun. Look at what the host says now and decide again.</source>
        <translation>Este paso no se empezó. Conviene ver lo que dice ahora el anfitrión y decidir de nuevo.</translation>
    </message>
    <message>
        <source>What step %1 needs does not hold on the host.</source>
        <translation>Lo que el paso %1 necesita no se cumple en el anfitrión.</translation>
    </message>
    <message>
        <source>There is no room on the host for the journal of the job.</source>
        <translation>No hay espacio en el anfitrión para la bitácora de la tarea.</translation>
    </message>
    <message>
        <source>Make room in /var and resume the job.</source>
        <translation>Hay que liberar espacio en /var y continuar la tarea.</translation>
    </message>
    <message>
        <source>Step %1 cannot be taken back.</source>
        <translation>El paso %1 no se puede deshacer.</translation>
    </message>
    <message>
        <source>The host refused the job (%1).</source>
        <translation>El anfitrión rechazó la tarea (%1).</translation>
    </message>
    <message>
        <source>The journal of the job is damaged.</source>
        <translation>La bitácora de la tarea está dañada.</translation>
    </message>
    <message>
        <source>The value %1 was not handed over.</source>
        <translation>No se entregó el valor %1.</translation>
    </message>
    <message>
        <source>Step %1 did not yield the value that later steps need.</source>
        <translation>El paso %1 no dio el valor que necesitan los pasos siguientes.</translation>
    </message>
    <message>
        <source>Another job is at work on %1: it was started by %2 at %3.</source>
        <translation>Otra tarea trabaja con %1: la inició %2 el %3.</translation>
    </message>
    <message>
        <source>Another job is at work on the guest %1: it was started by %2 at %3.</source>
        <translation>Otra tarea trabaja con la máquina virtual %1: la inició %2 el %3.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or look at it in the list of jobs.</source>
        <translation>Hay que esperar a que termine, o verla en la lista de tareas.</translation>
    </message>
    <message>
        <source>The job was cancelled at step %1.</source>
        <translation>La tarea se canceló en el paso %1.</translation>
    </message>
    <message>
        <source>It can be resumed.</source>
        <translation>Se puede continuar.</translation>
    </message>
    <message>
        <source>The job was interrupted on the host.</source>
        <translation>La tarea se interrumpió en el anfitrión.</translation>
    </message>
    <message>
        <source>Resume it: what was done is not done again, and an open step is proved first.</source>
        <translation>Se puede continuar: lo hecho no se repite y un paso abierto se comprueba primero.</translation>
    </message>
    <message>
        <source>Whether step %1 was done cannot be told from the host.</source>
        <translation>Por el anfitrión no se puede saber si el paso %1 se hizo.</translation>
    </message>
    <message>
        <source>Look at the host, then say whether it was done, or let it be done again.</source>
        <translation>Hay que ver en el anfitrión si se hizo y decirlo, o hacer que se repita.</translation>
    </message>
    <message>
        <source>The job was rolled back.</source>
        <translation>La tarea se revirtió.</translation>
    </message>
    <message>
        <source>The job was ended by hand as it was.</source>
        <translation>La tarea se dio por concluida a mano, como estaba.</translation>
    </message>
    <message>
        <source>The job still runs.</source>
        <translation>La tarea sigue en curso.</translation>
    </message>
    <message>
        <source>The job could not be started on the host.</source>
        <translation>La tarea no se pudo iniciar en el anfitrión.</translation>
    </message>
    <message>
        <source>The job is at its end.</source>
        <translation>La tarea ya terminó.</translation>
    </message>
    <message>
        <source>The job is being rolled back: only that can go on.</source>
        <translation>La tarea se está revirtiendo: solo eso puede continuar.</translation>
    </message>
    <message>
        <source>The job needs a secret value that was not handed over.</source>
        <translation>La tarea necesita un valor secreto que no se entregó.</translation>
    </message>
    <message>
        <source>Another step is the open one: step %1.</source>
        <translation>El paso abierto es otro: el paso %1.</translation>
    </message>
    <message>
        <source>The plan is cut: its last line is missing.</source>
        <translation>El plan está cortado: falta su última línea.</translation>
    </message>
    <message>
        <source>Line %1 of the plan is not understood.</source>
        <translation>No se entiende la línea %1 del plan.</translation>
    </message>
    <message>
        <source>The plan has no steps.</source>
        <translation>El plan no tiene pasos.</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a value.</source>
        <translation>%1 no puede ser el nombre de un valor.</translation>
    </message>
    <message>
        <source>Step %1 of the plan cannot be carried out as it is written.</source>
        <translation>El paso %1 del plan no se puede ejecutar como está escrito.</translation>
    </message>
    <message>
        <source>There is a domain %1.</source>
        <translation>Existe el dominio %1.</translation>
    </message>
    <message>
        <source>There is a domain %1, and its id is %2.</source>
        <translation>Existe el dominio %1, y su ID es %2.</translation>
    </message>
    <message>
        <source>The guest %1 is running.</source>
        <translation>La máquina virtual %1 está en ejecución.</translation>
    </message>
    <message>
        <source>The guest %1 is running, and its domain id is %2.</source>
        <translation>La máquina virtual %1 está en ejecución, y su ID de dominio es %2.</translation>
    </message>
    <message>
        <source>There is no domain %1.</source>
        <translation>No existe el dominio %1.</translation>
    </message>
    <message>
        <source>There is no domain %1 with the id %2.</source>
        <translation>No existe el dominio %1 con el ID %2.</translation>
    </message>
    <message>
        <source>The guest %1 is paused, and its domain id is %2.</source>
        <translation>La máquina virtual %1 está en pausa, y su ID de dominio es %2.</translation>
    </message>
    <message>
        <source>The guest %1 is running and not paused.</source>
        <translation>La máquina virtual %1 está en ejecución y no en pausa.</translation>
    </message>
    <message>
        <source>The guest %1 is running and not paused, and its domain id is %2.</source>
        <translation>La máquina virtual %1 está en ejecución y no en pausa, y su ID de dominio es %2.</translation>
    </message>
    <message>
        <source>The guest %1 is running again, and its domain id is no longer %2.</source>
        <translation>La máquina virtual %1 está de nuevo en ejecución, y su ID de dominio ya no es %2.</translation>
    </message>
    <message>
        <source>The guest %1 is running, and %2 of its vCPUs are online.</source>
        <translation>La máquina virtual %1 está en ejecución, y %2 de sus vCPU están en línea.</translation>
    </message>
    <message>
        <source>The guest %1 is running and has %2 of memory.</source>
        <translation>La máquina virtual %1 está en ejecución y tiene %2 de memoria.</translation>
    </message>
    <message>
        <source>No domain has the UUID %1.</source>
        <translation>Ningún dominio tiene el UUID %1.</translation>
    </message>
    <message>
        <source>There is a file %1.</source>
        <translation>Existe el archivo %1.</translation>
    </message>
    <message>
        <source>There is a folder %1.</source>
        <translation>Existe la carpeta %1.</translation>
    </message>
    <message>
        <source>There is a block device %1.</source>
        <translation>Existe el dispositivo de bloques %1.</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>No hay nada en %1.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link to %2.</source>
        <translation>%1 es un enlace simbólico a %2.</translation>
    </message>
    <message>
        <source>In the folder %1 at least %2 are free.</source>
        <translation>En la carpeta %1 hay al menos %2 libres.</translation>
    </message>
    <message>
        <source>The file %1 holds the saved guest %2.</source>
        <translation>El archivo %1 contiene el estado guardado de la máquina virtual %2.</translation>
    </message>
    <message>
        <source>The domain %1 is connected to its disk number %2.</source>
        <translation>El dominio %1 está conectado a su disco número %2.</translation>
    </message>
    <message>
        <source>The domain %1 is connected to all its disks.</source>
        <translation>El dominio %1 está conectado a todos sus discos.</translation>
    </message>
    <message>
        <source>The domain %1 has no disk number %2.</source>
        <translation>El dominio %1 no tiene el disco número %2.</translation>
    </message>
    <message>
        <source>The domain %1 is connected to its interface %2.</source>
        <translation>El dominio %1 está conectado a su interfaz %2.</translation>
    </message>
    <message>
        <source>The domain %1 has no interface %2.</source>
        <translation>El dominio %1 no tiene la interfaz %2.</translation>
    </message>
    <message>
        <source>A QEMU serves the domain %1.</source>
        <translation>Un QEMU atiende al dominio %1.</translation>
    </message>
    <message>
        <source>xenstore holds at %1 the value “%2”.</source>
        <translation>xenstore tiene en %1 el valor “%2”.</translation>
    </message>
    <message>
        <source>Routine: nothing is lost, or it can be taken back.</source>
        <translation>Rutinario: no se pierde nada, o se puede deshacer.</translation>
    </message>
    <message>
        <source>Disruptive: people will notice it.</source>
        <translation>Con interrupción: las personas lo notarán.</translation>
    </message>
    <message>
        <source>Destructive: something will be lost for good.</source>
        <translation>Destructivo: algo se perderá para siempre.</translation>
    </message>
    <message>
        <source>The first line of its output is %1 in what follows.</source>
        <translation>La primera línea de su salida es %1 en lo que sigue.</translation>
    </message>
    <message>
        <source>The id of the domain %1 is %2 here and in what follows.</source>
        <translation>El ID del dominio %1 es %2 aquí y en lo que sigue.</translation>
    </message>
    <message>
        <source>The first /dev/nbdN that is free is %1 here and in what follows.</source>
        <translation>El primer /dev/nbdN libre es %1 aquí y en lo que sigue.</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Antes:</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>Ejecutar:</translation>
    </message>
    <message>
        <source>It is done when this holds:</source>
        <translation>Está hecho cuando se cumple esto:</translation>
    </message>
    <message>
        <source>It is taken back by:</source>
        <translation>Se deshace con:</translation>
    </message>
    <message>
        <source>This step cannot be taken back.</source>
        <translation>Este paso no se puede deshacer.</translation>
    </message>
    <message>
        <source>For the host %1. To be done as root, step by step, stopping at the first that fails.</source>
        <translation>Para el anfitrión %1. Se hace como root, paso a paso, y se detiene en el primero que falle.</translation>
    </message>
    <message>
        <source>What is lost or interrupted:</source>
        <translation>Lo que se pierde o se interrumpe:</translation>
    </message>
    <message>
        <source>Have these secrets at hand:</source>
        <translation>Conviene tener a mano estos datos secretos:</translation>
    </message>
    <message>
        <source>Nobody else may work on these meanwhile:</source>
        <translation>Nadie más debe trabajar en esto mientras tanto:</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Stopped, for this does not hold:</source>
        <translation>Se detuvo porque esto no se cumple:</translation>
    </message>
    <message>
        <source>Stopped, for there is no terminal on which to ask whether this holds:</source>
        <translation>Se detuvo porque no hay una terminal en la que preguntar si esto se cumple:</translation>
    </message>
    <message>
        <source>Does this hold? (y/n)</source>
        <translation>¿Se cumple esto? (s/n)</translation>
    </message>
    <message>
        <source>Made by Domcero from a plan. Read all of it before you run it, as root, on the host.</source>
        <translation>Hecho por Domcero a partir de un plan. Conviene leerlo completo antes de ejecutarlo, como root, en el anfitrión.</translation>
    </message>
    <message>
        <source>It stops at the first command that fails, and where something does not hold that must.</source>
        <translation>Se detiene en el primer comando que falla, y donde no se cumple algo que debe cumplirse.</translation>
    </message>
    <message>
        <source>Only files are tested. About all else it asks you: look at the host before you answer.</source>
        <translation>Solo comprueba archivos. Lo demás lo pregunta: hay que ver el anfitrión antes de contestar.</translation>
    </message>
    <message>
        <source>It keeps no journal, locks nothing and cannot be resumed: look where it stopped.</source>
        <translation>No lleva bitácora, no bloquea nada y no se puede continuar: hay que ver dónde se detuvo.</translation>
    </message>
    <message>
        <source>Asked for, and kept in no file.</source>
        <translation>Se piden, y no se guardan en ningún archivo.</translation>
    </message>
    <message>
        <source>The file %1 is too large for a plan.</source>
        <translation>El archivo %1 es demasiado grande para un plan.</translation>
    </message>
    <message>
        <source>The log %1 cannot be read.</source>
        <translation>No se puede leer el registro %1.</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>No hay ningún llavero en este escritorio.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>The keychain holds no such secret.</source>
        <translation>El llavero no tiene ese secreto.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>El llavero denegó el acceso.</translation>
    </message>
    <message>
        <source>The keychain cannot be used.</source>
        <translation>No se puede usar el llavero.</translation>
    </message>
    <message>
        <source>Credential Manager holds no such secret.</source>
        <translation>El Administrador de credenciales no tiene ese secreto.</translation>
    </message>
    <message>
        <source>This logon session has no Credential Manager.</source>
        <translation>Esta sesión no tiene Administrador de credenciales.</translation>
    </message>
    <message>
        <source>Credential Manager refused access.</source>
        <translation>El Administrador de credenciales denegó el acceso.</translation>
    </message>
    <message>
        <source>Credential Manager cannot be used.</source>
        <translation>No se puede usar el Administrador de credenciales.</translation>
    </message>
    <message>
        <source>Credential Manager keeps no secret of more than %1 bytes.</source>
        <translation>El Administrador de credenciales no guarda secretos de más de %1 bytes.</translation>
    </message>
    <message>
        <source>The password of %1 was not kept.</source>
        <translation>No se guardó la contraseña de %1.</translation>
    </message>
    <message>
        <source>The passphrase of %1 was not kept.</source>
        <translation>No se guardó la frase de contraseña de %1.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet; it may be waiting to be unlocked.</source>
        <translation>El llavero aún no responde; quizá espera a que lo desbloqueen.</translation>
    </message>
    <message>
        <source>The kept password of %1 was not removed.</source>
        <translation>No se eliminó la contraseña guardada de %1.</translation>
    </message>
    <message>
        <source>The kept passphrase of %1 was not removed.</source>
        <translation>No se eliminó la frase de contraseña guardada de %1.</translation>
    </message>
    <message>
        <source>Correct the line: ssh refuses the file as well.</source>
        <translation>Hay que corregir la línea: tampoco ssh acepta el archivo.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” has an unknown keyword, “%3”.</source>
        <translation>La línea %2 de “%1” tiene una palabra clave desconocida, “%3”.</translation>
    </message>
    <message>
        <source>Correct the line: ssh refuses the file as well. A keyword of other programs can be named in IgnoreUnknown before it.</source>
        <translation>Hay que corregir la línea: tampoco ssh acepta el archivo. Una palabra clave de otros programas se puede nombrar antes en IgnoreUnknown.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” has a quote that does not close.</source>
        <translation>La línea %2 de “%1” tiene una comilla que no se cierra.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” gives %3 no value.</source>
        <translation>La línea %2 de “%1” no da ningún valor a %3.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” gives %3 a value that it does not take, “%4”.</source>
        <translation>La línea %2 de “%1” da a %3 un valor que no acepta, “%4”.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” gives %3 more values than it takes.</source>
        <translation>La línea %2 de “%1” da a %3 más valores de los que acepta.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” has a bad condition for Match, “%3”.</source>
        <translation>La línea %2 de “%1” tiene una condición de Match equivocada, “%3”.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” includes more files than ssh follows.</source>
        <translation>La línea %2 de “%1” incluye más archivos de los que ssh sigue.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” has a token that %3 does not know, “%4”.</source>
        <translation>La línea %2 de “%1” tiene un signo que %3 no conoce, “%4”.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” uses the environment variable “%3”, which is not set.</source>
        <translation>La línea %2 de “%1” usa la variable de entorno “%3”, que no está definida.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” names the home folder of “%3”, which is not known here.</source>
        <translation>La línea %2 de “%1” nombra la carpeta personal de “%3”, que aquí no se conoce.</translation>
    </message>
    <message>
        <source>Write the path in full.</source>
        <translation>Se escribe la ruta completa.</translation>
    </message>
    <message>
        <source>Look at the owner and the permissions of the file.</source>
        <translation>Hay que revisar el dueño y los permisos del archivo.</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1 a través de %2</translation>
    </message>
    <message>
        <source>The way to the host passes %1 twice.</source>
        <translation>El camino al anfitrión pasa dos veces por %1.</translation>
    </message>
    <message>
        <source>Correct the jump hosts of the host, or ProxyJump in ~/.ssh/config.</source>
        <translation>Hay que corregir los anfitriones de salto, o ProxyJump en ~/.ssh/config.</translation>
    </message>
    <message>
        <source>The jump host %1 does not allow a connection on to %2.</source>
        <translation>El anfitrión de salto %1 no permite conectarse desde él a %2.</translation>
    </message>
    <message>
        <source>Look at AllowTcpForwarding, PermitOpen and DisableForwarding in the configuration of the SSH server on the jump host, and at the restrictions of the key there.</source>
        <translation>Hay que revisar AllowTcpForwarding, PermitOpen y DisableForwarding en la configuración del servidor SSH del anfitrión de salto, y las restricciones que la clave tenga allí.</translation>
    </message>
    <message>
        <source>The jump host %1 cannot reach %2.</source>
        <translation>El anfitrión de salto %1 no alcanza a %2.</translation>
    </message>
    <message>
        <source>Check that the machine is on, and on the jump host, which looks the name up, that the address and the port are right and that no firewall stands between.</source>
        <translation>Hay que comprobar que la máquina esté encendida y, en el anfitrión de salto, que es quien busca el nombre, que la dirección y el puerto sean correctos y que ningún cortafuegos lo impida.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” sets %3 for %4, which Domcero does not use; the host may not be reached as ssh reaches it.</source>
        <translation>La línea %2 de “%1” define %3 para %4, que Domcero no usa; quizá no se llegue al anfitrión como llega ssh.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” sets %3 for %4, which Domcero does not use.</source>
        <translation>La línea %2 de “%1” define %3 para %4, que Domcero no usa.</translation>
    </message>
    <message>
        <source>“%1” is no list of jump hosts.</source>
        <translation>“%1” no es una lista de anfitriones de salto.</translation>
    </message>
    <message>
        <source>A jump host is written [user@]host[:port], with commas between several, in the order in which they are passed; an IPv6 address stands in brackets.</source>
        <translation>Un anfitrión de salto se escribe [usuario@]anfitrión[:puerto]; varios se separan con comas, en el orden en que se pasan, y una dirección IPv6 va entre corchetes.</translation>
    </message>
    <message>
        <source>looking up the address of %1</source>
        <translation>buscando la dirección de %1</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>conectando con %1</translation>
    </message>
    <message>
        <source>exchanging keys with %1</source>
        <translation>intercambiando claves con %1</translation>
    </message>
    <message>
        <source>asking about the host key of %1</source>
        <translation>pidiendo confirmar la clave del servidor %1</translation>
    </message>
    <message>
        <source>checking the host key of %1</source>
        <translation>comprobando la clave del servidor %1</translation>
    </message>
    <message>
        <source>waiting for an answer for %1</source>
        <translation>esperando una respuesta para %1</translation>
    </message>
    <message>
        <source>logging in on %1</source>
        <translation>iniciando sesión en %1</translation>
    </message>
    <message>
        <source>The host refused the answers, and does not say which of them was wrong.</source>
        <translation>El anfitrión rechazó las respuestas y no dice cuál de ellas estaba mal.</translation>
    </message>
    <message>
        <source>%1 asks questions at the login, and there is no terminal to ask on.</source>
        <translation>%1 hace preguntas al iniciar sesión y no hay terminal donde hacerlas.</translation>
    </message>
    <message>
        <source>Run the command in a terminal, or use a key that the host takes without further questions.</source>
        <translation>Conviene ejecutar el comando en una terminal, o usar una clave que el anfitrión acepte sin más preguntas.</translation>
    </message>
    <message>
        <source>The host refused the answers.</source>
        <translation>El anfitrión rechazó las respuestas.</translation>
    </message>
    <message>
        <source>%1 asks:</source>
        <translation>%1 pregunta:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Respuesta:</translation>
    </message>
    <message>
        <source>%1 says:</source>
        <translation>%1 dice:</translation>
    </message>
    <message>
        <source>%1 hung up while it waited for the answer.</source>
        <translation>%1 cortó la conexión mientras esperaba la respuesta.</translation>
    </message>
    <message>
        <source>Connect again and answer sooner. SSH servers wait for a login two minutes, or as long as LoginGraceTime in their configuration says.</source>
        <translation>Conviene conectar de nuevo y responder antes. Los servidores SSH esperan dos minutos a que se inicie sesión, o lo que diga LoginGraceTime en su configuración.</translation>
    </message>
    <message>
        <source>%1 demands a new password before it lets anybody in, in a way that this program cannot answer.</source>
        <translation>%1 exige una contraseña nueva antes de permitir la entrada, de un modo al que este programa no puede responder.</translation>
    </message>
    <message>
        <source>Change the password with another program: run “ssh -p %3 %1@%2” in a terminal, or “passwd” on the host&apos;s own console. Then connect again with the new one.</source>
        <translation>Hay que cambiar la contraseña con otro programa: ejecutar “ssh -p %3 %1@%2” en una terminal, o “passwd” en la consola del propio anfitrión. Después, conectar de nuevo con la nueva.</translation>
    </message>
    <message>
        <source>%1 asks %2 questions at once at the login; more than %3 are not put to anybody.</source>
        <translation>%1 hace %2 preguntas a la vez al iniciar sesión; más de %3 no se le hacen a nadie.</translation>
    </message>
    <message>
        <source>Look at how the SSH server of the host asks at the login (its PAM configuration), or log in with a key.</source>
        <translation>Conviene revisar cómo pregunta el servidor SSH del anfitrión al iniciar sesión (su configuración de PAM), o entrar con una clave.</translation>
    </message>
    <message>
        <source>%1 went on asking after %2 rounds of questions at the login.</source>
        <translation>%1 siguió preguntando después de %2 rondas de preguntas al iniciar sesión.</translation>
    </message>
    <message>
        <source>%1 asks at the login in a way that cannot be understood.</source>
        <translation>%1 pregunta al iniciar sesión de un modo que no se entiende.</translation>
    </message>
    <message>
        <source>The password of %1 was changed during the login, and the new one is not known here.</source>
        <translation>La contraseña de %1 se cambió durante el inicio de sesión, y aquí no se conoce la nueva.</translation>
    </message>
    <message>
        <source>The kept one was removed: the next login asks for the password, and can keep it again.</source>
        <translation>Se eliminó la guardada: el próximo inicio de sesión pide la contraseña y puede volver a guardarla.</translation>
    </message>
    <message>
        <source>The next login asks for it.</source>
        <translation>El próximo inicio de sesión la pide.</translation>
    </message>
    <message>
        <source>waiting for an answer</source>
        <translation>a la espera de una respuesta</translation>
    </message>
    <message>
        <source>The password of this account has expired: the host runs nothing for it until it is changed.</source>
        <translation>La contraseña de esta cuenta caducó: el anfitrión no ejecuta nada con ella hasta que se cambie.</translation>
    </message>
    <message>
        <source>Log in with ssh in a terminal, or on the host&apos;s own console, and change the password. Then connect again.</source>
        <translation>Hay que iniciar sesión con ssh en una terminal, o en la consola del propio anfitrión, y cambiar la contraseña. Después, conectar de nuevo.</translation>
    </message>
    <message>
        <source>sudo asks for the password of %1, and there is no terminal to ask on.</source>
        <translation>sudo pide la contraseña de %1 y no hay terminal donde pedirla.</translation>
    </message>
    <message>
        <source>Let the account use sudo without a password (NOPASSWD in the sudoers of the host), or log in as root by a key.</source>
        <translation>Hay que permitir que la cuenta use sudo sin contraseña (NOPASSWD en sudoers del anfitrión), o iniciar sesión como root con una clave.</translation>
    </message>
    <message>
        <source>Password of %1 for sudo:</source>
        <translation>Contraseña de %1 para sudo:</translation>
    </message>
    <message>
        <source>Become root on the host with sudo</source>
        <translation>Pasar a root en el anfitrión con sudo</translation>
    </message>
    <message>
        <source>Become root on the host with doas</source>
        <translation>Pasar a root en el anfitrión con doas</translation>
    </message>
    <message>
        <source>--sudo and --doas exclude each other.</source>
        <translation>--sudo y --doas se excluyen entre sí.</translation>
    </message>
    <message>
        <source>Change the host&apos;s settings to log in as root, or to become root by sudo or doas.</source>
        <translation>Hay que cambiar los datos del anfitrión para iniciar sesión como root, o para pasar a root con sudo o doas.</translation>
    </message>
    <message>
        <source>sudo did not accept the password of %1.</source>
        <translation>sudo no aceptó la contraseña de %1.</translation>
    </message>
    <message>
        <source>Connect again and type the password that sudo wants on that host, usually that of the account itself.</source>
        <translation>Hay que conectar de nuevo y escribir la contraseña que sudo pide en ese anfitrión, por lo general la de la propia cuenta.</translation>
    </message>
    <message>
        <source>sudo now asks for a password of %1, which it did not when the connection was made.</source>
        <translation>sudo pide ahora una contraseña de %1, que no pedía al conectar.</translation>
    </message>
    <message>
        <source>Disconnect the host and connect it again.</source>
        <translation>Hay que desconectar el anfitrión y conectarlo de nuevo.</translation>
    </message>
    <message>
        <source>sudo wants a terminal of %1, and this connection has none.</source>
        <translation>sudo exige a %1 una terminal, y esta conexión no la tiene.</translation>
    </message>
    <message>
        <source>Add the line “Defaults:%1 !requiretty” to the sudoers of the host (visudo), or log in as root.</source>
        <translation>Hay que agregar la línea “Defaults:%1 !requiretty” a sudoers en el anfitrión (visudo), o iniciar sesión como root.</translation>
    </message>
    <message>
        <source>doas asks %1 for a password, which it takes on a terminal only.</source>
        <translation>doas pide a %1 una contraseña, que solo acepta en una terminal.</translation>
    </message>
    <message>
        <source>Add the line “permit nopass %1” to /etc/doas.conf of the host, or use sudo, or log in as root.</source>
        <translation>Hay que agregar la línea “permit nopass %1” a /etc/doas.conf en el anfitrión, usar sudo, o iniciar sesión como root.</translation>
    </message>
    <message>
        <source>%1 may not become root with %2.</source>
        <translation>%1 no tiene permiso para pasar a root con %2.</translation>
    </message>
    <message>
        <source>Have the account allowed to run /bin/sh as root in the host&apos;s configuration of %1, or log in as root.</source>
        <translation>Hay que pedir que la configuración de %1 en el anfitrión permita a la cuenta ejecutar /bin/sh como root, o iniciar sesión como root.</translation>
    </message>
    <message>
        <source>The account %1 finds no %2 on the host.</source>
        <translation>La cuenta %1 no encuentra %2 en el anfitrión.</translation>
    </message>
    <message>
        <source>Install it there, or change the host&apos;s settings to become root in another way or to log in as root.</source>
        <translation>Hay que instalarlo allí, o cambiar los datos del anfitrión para pasar a root de otro modo o iniciar sesión como root.</translation>
    </message>
    <message>
        <source>%2 gave %1 no shell of root.</source>
        <translation>%2 no dio a %1 una shell de root.</translation>
    </message>
    <message>
        <source>Log in there with ssh and run “%1 /bin/sh”: what it prints says why.</source>
        <translation>Conviene entrar allí con ssh y ejecutar “%1 /bin/sh”: lo que imprima dice por qué.</translation>
    </message>
    <message>
        <source>becoming root</source>
        <translation>pasando a root</translation>
    </message>
    <message>
        <source>Allow outdated encryption (SHA-1, CBC)</source>
        <translation>Permitir cifrado anticuado (SHA-1, CBC)</translation>
    </message>
    <message>
        <source>Go through these jump hosts</source>
        <translation>Pasar por estos anfitriones de salto</translation>
    </message>
    <message>
        <source>Go through this SOCKS5 proxy</source>
        <translation>Pasar por este proxy SOCKS5</translation>
    </message>
    <message>
        <source>“%1” is no address of a SOCKS proxy.</source>
        <translation>“%1” no es la dirección de un proxy SOCKS.</translation>
    </message>
    <message>
        <source>The encryption of this connection is outdated: %1.</source>
        <translation>El cifrado de esta conexión es anticuado: %1.</translation>
    </message>
    <message>
        <source>%1 and this program have no encryption method in common, not even an outdated one.</source>
        <translation>%1 y este programa no tienen ningún método de cifrado en común, ni siquiera uno anticuado.</translation>
    </message>
    <message>
        <source>Update the SSH server of the host.</source>
        <translation>Hay que actualizar el servidor SSH del anfitrión.</translation>
    </message>
    <message>
        <source>Update the SSH server of the host. If that cannot be, allow outdated algorithms in the host&apos;s settings.</source>
        <translation>Hay que actualizar el servidor SSH del anfitrión. Si no es posible, puede permitirse el cifrado anticuado en los datos del anfitrión.</translation>
    </message>
    <message>
        <source>There is no connection to the SOCKS proxy %1.</source>
        <translation>No hay conexión con el proxy SOCKS %1.</translation>
    </message>
    <message>
        <source>Check that it runs, and its address and port in the host&apos;s settings.</source>
        <translation>Hay que comprobar que esté en marcha, y su dirección y puerto en los datos del anfitrión.</translation>
    </message>
    <message>
        <source>The SOCKS proxy %1 cannot reach %2.</source>
        <translation>El proxy SOCKS %1 no alcanza a %2.</translation>
    </message>
    <message>
        <source>Check that the machine is on, and the address and the port, which the proxy looks up. It may also forbid this connection.</source>
        <translation>Hay que comprobar que la máquina esté encendida, y la dirección y el puerto, que es el proxy quien busca. También puede ser que prohíba esta conexión.</translation>
    </message>
    <message>
        <source>%1 is no SOCKS5 proxy that can be used without a password.</source>
        <translation>%1 no es un proxy SOCKS5 que pueda usarse sin contraseña.</translation>
    </message>
    <message>
        <source>Correct the proxy in the host&apos;s settings.</source>
        <translation>Hay que corregir el proxy en los datos del anfitrión.</translation>
    </message>
    <message>
        <source>connected, outdated encryption</source>
        <translation>conectado, cifrado anticuado</translation>
    </message>
    <message>
        <source>List disks, volumes and image files, and who uses them</source>
        <translation>Lista discos, volúmenes y archivos, y quién los usa</translation>
    </message>
    <message>
        <source>Volume group %1: %2, %3 free, on %4</source>
        <translation>Grupo de volúmenes %1: %2, %3 libres, en %4</translation>
    </message>
    <message>
        <source>VOLUME</source>
        <translation>VOLUMEN</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>TAMAÑO</translation>
    </message>
    <message>
        <source>FULL</source>
        <translation>LLENO</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>CLASE</translation>
    </message>
    <message>
        <source>CONTENT</source>
        <translation>CONTENIDO</translation>
    </message>
    <message>
        <source>USED BY</source>
        <translation>USADO POR</translation>
    </message>
    <message>
        <source>DEVICE</source>
        <translation>DISPOSITIVO</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELO</translation>
    </message>
    <message>
        <source>IMAGE FILE</source>
        <translation>ARCHIVO DE IMAGEN</translation>
    </message>
    <message>
        <source>ON DISK</source>
        <translation>EN DISCO</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMATO</translation>
    </message>
    <message>
        <source>DANGER</source>
        <translation>PELIGRO</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>The connection was lost before the storage was read.</source>
        <translation>Se perdió la conexión antes de leer el almacenamiento.</translation>
    </message>
    <message>
        <source>It was interrupted before the storage was read.</source>
        <translation>Se interrumpió antes de leer el almacenamiento.</translation>
    </message>
    <message>
        <source>The image file “%1” could not be read.</source>
        <translation>No se pudo leer el archivo de imagen “%1”.</translation>
    </message>
    <message>
        <source>“%1” could not tell what it was asked on the host.</source>
        <translation>“%1” no pudo decir en el anfitrión lo que se le preguntó.</translation>
    </message>
    <message>
        <source>Its own words are below. It may need root&apos;s rights.</source>
        <translation>Lo que dijo está abajo. Puede necesitar los permisos de root.</translation>
    </message>
    <message>
        <source>No file system is known on %1.</source>
        <translation>No se conoce ningún sistema de archivos en %1.</translation>
    </message>
    <message>
        <source>There is no image file %1.</source>
        <translation>No existe el archivo de imagen %1.</translation>
    </message>
    <message>
        <source>There is no tool that tells how full a file system of the type %1 is without mounting it.</source>
        <translation>Ninguna herramienta dice cuán lleno está un sistema de archivos del tipo %1 sin montarlo.</translation>
    </message>
    <message>
        <source>The host has no “%1”, which would tell how full the file system is.</source>
        <translation>El anfitrión no tiene “%1”, que diría cuán lleno está el sistema de archivos.</translation>
    </message>
    <message>
        <source>Install the package of that file system&apos;s tools.</source>
        <translation>Hay que instalar el paquete de las herramientas de ese sistema de archivos.</translation>
    </message>
    <message>
        <source>A disk of the volume group %1 on %2 is missing.</source>
        <translation>Falta un disco del grupo de volúmenes %1 en %2.</translation>
    </message>
    <message>
        <source>Look after the disk, its cable or its iSCSI session. Change nothing in the group before it is back.</source>
        <translation>Hay que revisar el disco, su cable o su sesión iSCSI. No se debe cambiar nada en el grupo antes de que vuelva.</translation>
    </message>
    <message>
        <source>The snapshot %1 on %2 has overflowed: what it held is lost.</source>
        <translation>La instantánea %1 en %2 se desbordó: lo que guardaba se perdió.</translation>
    </message>
    <message>
        <source>Remove it. Its origin is not harmed.</source>
        <translation>Hay que eliminarla. Su origen no sufre daño.</translation>
    </message>
    <message>
        <source>The snapshot %1 on %2 is %3 % full. When it is full it is lost.</source>
        <translation>La instantánea %1 en %2 está llena al %3 %. Cuando se llene, se pierde.</translation>
    </message>
    <message>
        <source>Extend it (lvextend), or remove it when it is no longer needed.</source>
        <translation>Hay que ampliarla (lvextend), o eliminarla cuando ya no haga falta.</translation>
    </message>
    <message>
        <source>The metadata of the thin pool %1 on %2 are %3 % full. When they are full its guests can write no more.</source>
        <translation>Los metadatos de la reserva fina %1 en %2 están llenos al %3 %. Cuando se llenen, sus máquinas virtuales ya no podrán escribir.</translation>
    </message>
    <message>
        <source>The thin pool %1 on %2 is %3 % full. When it is full its guests can write no more.</source>
        <translation>La reserva fina %1 en %2 está llena al %3 %. Cuando se llene, sus máquinas virtuales ya no podrán escribir.</translation>
    </message>
    <message>
        <source>Extend the pool (lvextend, or lvextend --poolmetadatasize) before that.</source>
        <translation>Hay que ampliar antes la reserva (lvextend, o lvextend --poolmetadatasize).</translation>
    </message>
    <message>
        <source>The image %1 on %2 builds on something that is no file of the host.</source>
        <translation>La imagen %1 en %2 se apoya en algo que no es un archivo del anfitrión.</translation>
    </message>
    <message>
        <source>The image %1 on %2 builds on %3, which is not there.</source>
        <translation>La imagen %1 en %2 se apoya en %3, que no existe.</translation>
    </message>
    <message>
        <source>Bring it back to its place, or say where it is (qemu-img rebase -u).</source>
        <translation>Hay que devolverlo a su lugar, o indicar dónde está (qemu-img rebase -u).</translation>
    </message>
    <message>
        <source>The image %1 on %2 is marked as corrupt.</source>
        <translation>La imagen %1 en %2 está marcada como dañada.</translation>
    </message>
    <message>
        <source>Copy the file, and only then repair it (qemu-img check -r).</source>
        <translation>Hay que copiar el archivo, y solo después repararlo (qemu-img check -r).</translation>
    </message>
    <message>
        <source>The disk %1 of the volume group %2 on %3 is larger than the group knows.</source>
        <translation>El disco %1 del grupo de volúmenes %2 en %3 es más grande de lo que el grupo sabe.</translation>
    </message>
    <message>
        <source>Take the new room in (pvresize).</source>
        <translation>Hay que incorporar el espacio nuevo (pvresize).</translation>
    </message>
    <message>
        <source>The config of the guest %1 on %2 names the disk %3, which is not there.</source>
        <translation>La configuración de la máquina virtual %1 en %2 nombra el disco %3, que no existe.</translation>
    </message>
    <message>
        <source>The guest cannot start. Make the disk, or correct the config.</source>
        <translation>La máquina virtual no puede iniciar. Hay que crear el disco, o corregir la configuración.</translation>
    </message>
    <message>
        <source>The guests %1 and %2 on %3 have the disk %4 at the same time, and it is written to.</source>
        <translation>Las máquinas virtuales %1 y %2 en %3 tienen el disco %4 al mismo tiempo, y se escribe en él.</translation>
    </message>
    <message>
        <source>Shut one of them down now, and check the file system before either is started again.</source>
        <translation>Hay que apagar ahora una de las dos, y revisar el sistema de archivos antes de volver a iniciar cualquiera de ellas.</translation>
    </message>
    <message>
        <source>The disk %4 is in the configs of the guests %1 and %2 on %3. Both at the same time would corrupt it.</source>
        <translation>El disco %4 está en las configuraciones de las máquinas virtuales %1 y %2 en %3. Las dos al mismo tiempo lo dañarían.</translation>
    </message>
    <message>
        <source>Take it out of one of the configs, or give each guest a disk of its own.</source>
        <translation>Hay que quitarlo de una de las configuraciones, o dar a cada máquina virtual su propio disco.</translation>
    </message>
    <message>
        <source>%1 is mounted at %2 on the host %3 while the guest %4 has it as its disk.</source>
        <translation>%1 está montado en %2 en el anfitrión %3 mientras la máquina virtual %4 lo tiene como disco.</translation>
    </message>
    <message>
        <source>Unmount it on the host now, and check the file system when the guest is shut down.</source>
        <translation>Hay que desmontarlo ahora en el anfitrión, y revisar el sistema de archivos cuando la máquina virtual esté apagada.</translation>
    </message>
    <message>
        <source>%1, a disk of the guest %4, is mounted at %2 on the host %3.</source>
        <translation>%1, un disco de la máquina virtual %4, está montado en %2 en el anfitrión %3.</translation>
    </message>
    <message>
        <source>Unmount it before the guest is started.</source>
        <translation>Hay que desmontarlo antes de iniciar la máquina virtual.</translation>
    </message>
    <message>
        <source>The volume group %1 lies on %2, the disk of the running guest %4, and is active on the host %3.</source>
        <translation>El grupo de volúmenes %1 está en %2, el disco de la máquina virtual en ejecución %4, y está activo en el anfitrión %3.</translation>
    </message>
    <message>
        <source>Deactivate it on the host (vgchange -an), and keep LVM from looking into guests&apos; disks by global_filter in /etc/lvm/lvm.conf.</source>
        <translation>Hay que desactivarlo en el anfitrión (vgchange -an) e impedir con global_filter en /etc/lvm/lvm.conf que LVM mire dentro de los discos de las máquinas virtuales.</translation>
    </message>
    <message>
        <source>The guest %1 on %2 has %3 as a disk to write to, and %4 builds on that image.</source>
        <translation>La máquina virtual %1 en %2 tiene %3 como disco de escritura, y %4 se apoya en esa imagen.</translation>
    </message>
    <message>
        <source>What builds on an image is lost when the image changes. Give the guest an image of its own, or make that disk read-only.</source>
        <translation>Lo que se apoya en una imagen se pierde cuando la imagen cambia. Hay que dar a la máquina virtual una imagen propia, o hacer que ese disco sea de solo lectura.</translation>
    </message>
    <message>
        <source>The disk %1 of the host %2 is in use on the host %3 at the same time, as %4.</source>
        <translation>El disco %1 del anfitrión %2 está en uso al mismo tiempo en el anfitrión %3, como %4.</translation>
    </message>
    <message>
        <source>Shut down the guest, or unmount it, on one of the hosts now, and check the file system before it is used again.</source>
        <translation>Hay que apagar la máquina virtual, o desmontarlo, ahora en uno de los anfitriones, y revisar el sistema de archivos antes de volver a usarlo.</translation>
    </message>
    <message>
        <source>The volume group %1 is active on %2 and on %3, and nothing keeps them from changing it at the same time.</source>
        <translation>El grupo de volúmenes %1 está activo en %2 y en %3, y nada impide que ambos lo cambien al mismo tiempo.</translation>
    </message>
    <message>
        <source>Change it from one of the hosts only, and activate each volume where its guest runs and nowhere else; or use lvmlockd.</source>
        <translation>Hay que cambiarlo solo desde uno de los anfitriones y activar cada volumen donde se ejecuta su máquina virtual y en ningún otro; o usar lvmlockd.</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineal</translation>
    </message>
    <message>
        <source>striped</source>
        <translation>en franjas</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>espejo</translation>
    </message>
    <message>
        <source>thin pool</source>
        <translation>reserva fina</translation>
    </message>
    <message>
        <source>thin, in %1</source>
        <translation>fino, en %1</translation>
    </message>
    <message>
        <source>thin snapshot of %1</source>
        <translation>instantánea fina de %1</translation>
    </message>
    <message>
        <source>snapshot of %1</source>
        <translation>instantánea de %1</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>con caché</translation>
    </message>
    <message>
        <source>cache pool</source>
        <translation>reserva de caché</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disco</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>partición</translation>
    </message>
    <message>
        <source>logical volume</source>
        <translation>volumen lógico</translation>
    </message>
    <message>
        <source>multipath disk</source>
        <translation>disco multipath</translation>
    </message>
    <message>
        <source>opened LUKS device</source>
        <translation>dispositivo LUKS abierto</translation>
    </message>
    <message>
        <source>RAID</source>
        <translation>RAID</translation>
    </message>
    <message>
        <source>loop device</source>
        <translation>dispositivo loop</translation>
    </message>
    <message>
        <source>network block device</source>
        <translation>dispositivo de bloques en red</translation>
    </message>
    <message>
        <source>disc drive</source>
        <translation>unidad de disco óptico</translation>
    </message>
    <message>
        <source>other device</source>
        <translation>otro dispositivo</translation>
    </message>
    <message>
        <source>physical volume of LVM</source>
        <translation>volumen físico de LVM</translation>
    </message>
    <message>
        <source>part of a RAID</source>
        <translation>parte de un RAID</translation>
    </message>
    <message>
        <source>partition table (%1)</source>
        <translation>tabla de particiones (%1)</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, by its config)</source>
        <translation>%1 (%2, según su configuración)</translation>
    </message>
    <message>
        <source>mounted at %1</source>
        <translation>montado en %1</translation>
    </message>
    <message>
        <source>swap of the host</source>
        <translation>swap del anfitrión</translation>
    </message>
    <message>
        <source>in the group %1</source>
        <translation>en el grupo %1</translation>
    </message>
    <message>
        <source>%1 lies on it</source>
        <translation>%1 se apoya en él</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>partición %1</translation>
    </message>
    <message>
        <source>bound to %1</source>
        <translation>ligado a %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>volumen %1</translation>
    </message>
    <message>
        <source>physical volume %1</source>
        <translation>volumen físico %1</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>instantánea %1</translation>
    </message>
    <message>
        <source>thin volume %1</source>
        <translation>volumen fino %1</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>parte de %1</translation>
    </message>
    <message>
        <source>%1 builds on it</source>
        <translation>%1 se apoya en él</translation>
    </message>
    <message>
        <source>opened by a QEMU of the host</source>
        <translation>abierto por un QEMU del anfitrión</translation>
    </message>
    <message>
        <source>opened by something unknown</source>
        <translation>abierto por algo desconocido</translation>
    </message>
    <message>
        <source>The image %1 is in use: a QEMU has it open.</source>
        <translation>La imagen %1 está en uso: un QEMU la tiene abierta.</translation>
    </message>
    <message>
        <source>The image %1 cannot be opened as %2.</source>
        <translation>La imagen %1 no se puede abrir como %2.</translation>
    </message>
    <message>
        <source>The image %1 stands alone.</source>
        <translation>La imagen %1 no depende de ninguna otra.</translation>
    </message>
    <message>
        <source>The image %1 builds on %2.</source>
        <translation>La imagen %1 se apoya en %2.</translation>
    </message>
    <message>
        <source>The image %1 has %2, not %3.</source>
        <translation>La imagen %1 tiene %2, no %3.</translation>
    </message>
    <message>
        <source>The image %1 holds a snapshot %2.</source>
        <translation>La imagen %1 contiene una instantánea %2.</translation>
    </message>
    <message>
        <source>The image %1 holds no snapshot %2.</source>
        <translation>La imagen %1 no contiene ninguna instantánea %2.</translation>
    </message>
    <message>
        <source>There is a group %1 already.</source>
        <translation>Ya hay un grupo %1.</translation>
    </message>
    <message>
        <source>The group %1 is still there.</source>
        <translation>El grupo %1 sigue ahí.</translation>
    </message>
    <message>
        <source>There is no group %1.</source>
        <translation>No hay ningún grupo %1.</translation>
    </message>
    <message>
        <source>The group %1 is another one than when this was planned.</source>
        <translation>El grupo %1 es otro que cuando se hizo el plan.</translation>
    </message>
    <message>
        <source>In the group %1 only %2 extents are free, and %3 are needed.</source>
        <translation>En el grupo %1 solo hay %2 extensiones libres, y hacen falta %3.</translation>
    </message>
    <message>
        <source>%1 is no physical volume.</source>
        <translation>%1 no es un volumen físico.</translation>
    </message>
    <message>
        <source>%1 is another physical volume than when this was planned.</source>
        <translation>%1 es otro volumen físico que cuando se hizo el plan.</translation>
    </message>
    <message>
        <source>Of the physical volume %1, %2 extents are in use.</source>
        <translation>Del volumen físico %1 hay %2 extensiones en uso.</translation>
    </message>
    <message>
        <source>The physical volume %1 belongs to no group.</source>
        <translation>El volumen físico %1 no pertenece a ningún grupo.</translation>
    </message>
    <message>
        <source>The physical volume %1 belongs to the group %2.</source>
        <translation>El volumen físico %1 pertenece al grupo %2.</translation>
    </message>
    <message>
        <source>There is a volume %1 already.</source>
        <translation>Ya hay un volumen %1.</translation>
    </message>
    <message>
        <source>The volume %1 is still there.</source>
        <translation>El volumen %1 sigue ahí.</translation>
    </message>
    <message>
        <source>There is no volume %1.</source>
        <translation>No hay ningún volumen %1.</translation>
    </message>
    <message>
        <source>The volume %1 is another one than when this was planned.</source>
        <translation>El volumen %1 es otro que cuando se hizo el plan.</translation>
    </message>
    <message>
        <source>The volume %1 has %2 now, not %3: somebody has changed its size.</source>
        <translation>El volumen %1 tiene ahora %2, no %3: alguien ha cambiado su tamaño.</translation>
    </message>
    <message>
        <source>The volume %1 has %2, not %3.</source>
        <translation>El volumen %1 tiene %2, no %3.</translation>
    </message>
    <message>
        <source>No snapshot goes back into the volume %1.</source>
        <translation>Ninguna instantánea vuelve al volumen %1.</translation>
    </message>
    <message>
        <source>The volume %1 is in use.</source>
        <translation>El volumen %1 está en uso.</translation>
    </message>
    <message>
        <source>The volume %1 is still active.</source>
        <translation>El volumen %1 sigue activo.</translation>
    </message>
    <message>
        <source>blkid finds no %1 on %2.</source>
        <translation>blkid no encuentra %1 en %2.</translation>
    </message>
    <message>
        <source>blkid finds on %1 the %2 “%3”, not “%4”.</source>
        <translation>blkid encuentra en %1 %2 “%3”, no “%4”.</translation>
    </message>
    <message>
        <source>%1 is in use: it is mounted, is swap, or something lies on it.</source>
        <translation>%1 está en uso: está montado, es swap o hay algo sobre él.</translation>
    </message>
    <message>
        <source>There is something on %1 already.</source>
        <translation>Ya hay algo en %1.</translation>
    </message>
    <message>
        <source>There is still something on %1.</source>
        <translation>Todavía hay algo en %1.</translation>
    </message>
    <message>
        <source>A loop device is bound to the file %1.</source>
        <translation>Hay un dispositivo de bucle asociado al archivo %1.</translation>
    </message>
    <message>
        <source>The host does not know the target %1.</source>
        <translation>El anfitrión no conoce el destino %1.</translation>
    </message>
    <message>
        <source>The record of the target %1 does not say “%2”.</source>
        <translation>El registro del destino %1 no dice “%2”.</translation>
    </message>
    <message>
        <source>The host is not logged in to the target %1 at %2.</source>
        <translation>El anfitrión no tiene sesión en el destino %1 de %2.</translation>
    </message>
    <message>
        <source>The host is logged in to the target %1 at %2.</source>
        <translation>El anfitrión tiene sesión en el destino %1 de %2.</translation>
    </message>
    <message>
        <source>Copy %1, %2</source>
        <translation>Copiar %1, %2</translation>
    </message>
    <message>
        <source>Compare the copy with %1</source>
        <translation>Comparar la copia con %1</translation>
    </message>
    <message>
        <source>Copy %1 into the image %2</source>
        <translation>Copiar %1 a la imagen %2</translation>
    </message>
    <message>
        <source>Copy %1 into the volume %2</source>
        <translation>Copiar %1 al volumen %2</translation>
    </message>
    <message>
        <source>Of the image files, only a raw one can be used so: %1.</source>
        <translation>De los archivos de imagen, solo sirve para esto uno raw: %1.</translation>
    </message>
    <message>
        <source>The volume %1 is not active.</source>
        <translation>El volumen %1 no está activo.</translation>
    </message>
    <message>
        <source>“%1” cannot be the label of a file system of type %2.</source>
        <translation>“%1” no puede ser la etiqueta de un sistema de archivos de tipo %2.</translation>
    </message>
    <message>
        <source>It has at most %1 bytes, no “-” at its beginning and no blank at its ends.</source>
        <translation>Tiene como mucho %1 bytes, sin “-” al principio ni blancos en los extremos.</translation>
    </message>
    <message>
        <source>A new file system is ext2, ext3, ext4 or xfs, not “%1”.</source>
        <translation>Un sistema de archivos nuevo es ext2, ext3, ext4 o xfs, no “%1”.</translation>
    </message>
    <message>
        <source>Make a file system of type %1 on %2</source>
        <translation>Crear un sistema de archivos de tipo %1 en %2</translation>
    </message>
    <message>
        <source>Make a swap area on %1</source>
        <translation>Crear swap en %1</translation>
    </message>
    <message>
        <source>There is no ext2, ext3 or ext4 on %1.</source>
        <translation>No hay ext2, ext3 ni ext4 en %1.</translation>
    </message>
    <message>
        <source>Check and repair the file system on %1</source>
        <translation>Comprobar y reparar el sistema de archivos de %1</translation>
    </message>
    <message>
        <source>Check the file system on %1, changing nothing</source>
        <translation>Comprobar el sistema de archivos de %1 sin cambiar nada</translation>
    </message>
    <message>
        <source>There is nothing on %1 that gets a label here.</source>
        <translation>En %1 no hay nada a lo que aquí se ponga etiqueta.</translation>
    </message>
    <message>
        <source>The label is missing.</source>
        <translation>Falta la etiqueta.</translation>
    </message>
    <message>
        <source>Label %1 “%2”</source>
        <translation>Etiquetar %1 como “%2”</translation>
    </message>
    <message>
        <source>There is no signature on %1.</source>
        <translation>No hay ninguna firma en %1.</translation>
    </message>
    <message>
        <source>Create the group %1 on %2</source>
        <translation>Crear el grupo %1 en %2</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>Add %1 to the group %2</source>
        <translation>Agregar %1 al grupo %2</translation>
    </message>
    <message>
        <source>Move what lies on it to the others first.</source>
        <translation>Antes hay que mover a los demás lo que hay en él.</translation>
    </message>
    <message>
        <source>It is the only physical volume of the group %1.</source>
        <translation>Es el único volumen físico del grupo %1.</translation>
    </message>
    <message>
        <source>Remove the group instead.</source>
        <translation>En su lugar hay que eliminar el grupo.</translation>
    </message>
    <message>
        <source>Take %1 out of the group %2</source>
        <translation>Sacar %1 del grupo %2</translation>
    </message>
    <message>
        <source>Remove the group %1</source>
        <translation>Eliminar el grupo %1</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a snapshot.</source>
        <translation>“%1” no puede ser el nombre de una instantánea.</translation>
    </message>
    <message>
        <source>It has letters without accents, digits and _ + . : -, and not digits alone.</source>
        <translation>Tiene letras sin acentos, cifras y _ + . : -, y no solo cifras.</translation>
    </message>
    <message>
        <source>Only a qcow2 can do this, and %1 is none.</source>
        <translation>Esto solo lo puede un qcow2, y %1 no lo es.</translation>
    </message>
    <message>
        <source>Make the snapshot %1 in %2</source>
        <translation>Hacer la instantánea %1 en %2</translation>
    </message>
    <message>
        <source>Take %1 back to its snapshot %2</source>
        <translation>Devolver %1 a su instantánea %2</translation>
    </message>
    <message>
        <source>What was written to %1 since then is lost.</source>
        <translation>Lo que se escribió en %1 desde entonces se pierde.</translation>
    </message>
    <message>
        <source>Remove the snapshot %1 from %2</source>
        <translation>Eliminar la instantánea %1 de %2</translation>
    </message>
    <message>
        <source>The state that %1 keeps is lost; %2 stays as it is.</source>
        <translation>El estado que guarda %1 se pierde; %2 queda como está.</translation>
    </message>
    <message>
        <source>The backing file %1 is not there.</source>
        <translation>El archivo base %1 no está.</translation>
    </message>
    <message>
        <source>Without its backing file %1 would have holes.</source>
        <translation>Sin su archivo base, %1 tendría huecos.</translation>
    </message>
    <message>
        <source>Make %1 stand alone</source>
        <translation>Hacer que %1 no dependa de ninguna otra</translation>
    </message>
    <message>
        <source>Let %1 build on %2</source>
        <translation>Hacer que %1 se apoye en %2</translation>
    </message>
    <message>
        <source>If %1 does not hold the very same as the file before, what is on the disk is destroyed.</source>
        <translation>Si %1 no contiene exactamente lo mismo que el archivo anterior, lo que hay en el disco se destruye.</translation>
    </message>
    <message>
        <source>The image %2 builds on %1.</source>
        <translation>La imagen %2 se apoya en %1.</translation>
    </message>
    <message>
        <source>Write the changes of %1 into %2</source>
        <translation>Escribir los cambios de %1 en %2</translation>
    </message>
    <message>
        <source>Give it its name, %1</source>
        <translation>Darle su nombre, %1</translation>
    </message>
    <message>
        <source>Remove the name that it had meanwhile</source>
        <translation>Quitar el nombre que tenía mientras tanto</translation>
    </message>
    <message>
        <source>%1 is no place for an image file.</source>
        <translation>%1 no es lugar para un archivo de imagen.</translation>
    </message>
    <message>
        <source>A new image is raw or qcow2, not “%1”.</source>
        <translation>Una imagen nueva es raw o qcow2, no “%1”.</translation>
    </message>
    <message>
        <source>The format of the image %1 is not known.</source>
        <translation>No se conoce el formato de la imagen %1.</translation>
    </message>
    <message>
        <source>Only a qcow2 can build on another image.</source>
        <translation>Solo un qcow2 puede apoyarse en otra imagen.</translation>
    </message>
    <message>
        <source>%1 is in use: what builds on it would break.</source>
        <translation>%1 está en uso: lo que se apoyara en ella se rompería.</translation>
    </message>
    <message>
        <source>Shut its guest down first.</source>
        <translation>Antes hay que apagar su máquina virtual.</translation>
    </message>
    <message>
        <source>Create the image %1 of %2</source>
        <translation>Crear la imagen %1 de %2</translation>
    </message>
    <message>
        <source>From now on nobody may write to %1: the new image builds on it.</source>
        <translation>Desde ahora nadie puede escribir en %1: la imagen nueva se apoya en ella.</translation>
    </message>
    <message>
        <source>%1 has %2 already; here it only grows.</source>
        <translation>%1 ya tiene %2; aquí solo crece.</translation>
    </message>
    <message>
        <source>The size of an image is whole sectors of 512 bytes.</source>
        <translation>El tamaño de una imagen son sectores enteros de 512 bytes.</translation>
    </message>
    <message>
        <source>Extend %1 from %2 to %3</source>
        <translation>Ampliar %1 de %2 a %3</translation>
    </message>
    <message>
        <source>In a raw image there is nothing to check.</source>
        <translation>En una imagen raw no hay nada que comprobar.</translation>
    </message>
    <message>
        <source>Check the image %1</source>
        <translation>Comprobar la imagen %1</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 es de solo lectura.</translation>
    </message>
    <message>
        <source>Make %1 a physical volume</source>
        <translation>Hacer de %1 un volumen físico</translation>
    </message>
    <message>
        <source>What is on %1 is lost: %2.</source>
        <translation>Lo que hay en %1 se pierde: %2.</translation>
    </message>
    <message>
        <source>Fit the physical volume %1 to its device</source>
        <translation>Ajustar el volumen físico %1 a su dispositivo</translation>
    </message>
    <message>
        <source>Nothing lies on the physical volume %1.</source>
        <translation>En el volumen físico %1 no hay nada.</translation>
    </message>
    <message>
        <source>Move all that lies on %1 to the rest of %2</source>
        <translation>Mover todo lo que hay en %1 al resto de %2</translation>
    </message>
    <message>
        <source>Take it out of the group first.</source>
        <translation>Antes hay que sacarlo del grupo.</translation>
    </message>
    <message>
        <source>Remove the physical volume from %1</source>
        <translation>Quitar el volumen físico de %1</translation>
    </message>
    <message>
        <source>No snapshot can be made of %1.</source>
        <translation>No se puede hacer una instantánea de %1.</translation>
    </message>
    <message>
        <source>Make the snapshot %1 of %2</source>
        <translation>Hacer la instantánea %1 de %2</translation>
    </message>
    <message>
        <source>The guest %1 runs: the snapshot shows the disk as a power cut would leave it. Pause, save or shut the guest down before for more.</source>
        <translation>La máquina virtual %1 está en ejecución: la instantánea muestra el disco como lo dejaría un corte de corriente. Para algo mejor, antes hay que pausarla, guardarla o apagarla.</translation>
    </message>
    <message>
        <source>The snapshot is lost when more than %1 have changed on %2, and slows it until then. Remove it when it has served.</source>
        <translation>La instantánea se pierde cuando han cambiado más de %1 en %2, y hasta entonces lo hace más lento. Hay que eliminarla cuando haya servido.</translation>
    </message>
    <message>
        <source>%1 is no snapshot.</source>
        <translation>%1 no es una instantánea.</translation>
    </message>
    <message>
        <source>The snapshot %1 overflowed: what it held is lost.</source>
        <translation>La instantánea %1 se desbordó: lo que guardaba se ha perdido.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Hay que eliminarla.</translation>
    </message>
    <message>
        <source>Merge the snapshot %1 into %2</source>
        <translation>Fusionar la instantánea %1 con %2</translation>
    </message>
    <message>
        <source>What was written to %1 since the snapshot was made is lost; the snapshot is gone afterwards.</source>
        <translation>Lo que se escribió en %1 desde que se hizo la instantánea se pierde; la instantánea desaparece después.</translation>
    </message>
    <message>
        <source>%1 is in use: it goes back only when it is next activated, after its guest was shut down. Until then nothing changes.</source>
        <translation>%1 está en uso: vuelve atrás solo cuando se active la próxima vez, después de apagar su máquina virtual. Hasta entonces no cambia nada.</translation>
    </message>
    <message>
        <source>The running guest %2 has %1 as its disk %3.</source>
        <translation>La máquina virtual en ejecución %2 tiene %1 como su disco %3.</translation>
    </message>
    <message>
        <source>%1 is mounted at %2 in dom0.</source>
        <translation>%1 está montado en %2 en dom0.</translation>
    </message>
    <message>
        <source>The host swaps to %1.</source>
        <translation>El anfitrión usa %1 como swap.</translation>
    </message>
    <message>
        <source>%1 is a physical volume of the group %2.</source>
        <translation>%1 es un volumen físico del grupo %2.</translation>
    </message>
    <message>
        <source>The device %2 lies on %1.</source>
        <translation>El dispositivo %2 está sobre %1.</translation>
    </message>
    <message>
        <source>%1 is bound to the loop device %2.</source>
        <translation>%1 está asociado al dispositivo de bucle %2.</translation>
    </message>
    <message>
        <source>The volume %2 lies on %1.</source>
        <translation>El volumen %2 está en %1.</translation>
    </message>
    <message>
        <source>%1 has the physical volume %2.</source>
        <translation>%1 tiene el volumen físico %2.</translation>
    </message>
    <message>
        <source>%1 is the origin of the snapshot %2.</source>
        <translation>%1 es el origen de la instantánea %2.</translation>
    </message>
    <message>
        <source>The thin volume %2 lies in %1.</source>
        <translation>El volumen fino %2 está en %1.</translation>
    </message>
    <message>
        <source>%1 is a part of %2.</source>
        <translation>%1 es una parte de %2.</translation>
    </message>
    <message>
        <source>A QEMU of the host has %1 open for writing.</source>
        <translation>Un QEMU del anfitrión tiene %1 abierto para escribir.</translation>
    </message>
    <message>
        <source>Something on the host has %1 open.</source>
        <translation>Algo en el anfitrión tiene %1 abierto.</translation>
    </message>
    <message>
        <source>There is no %1 for this on the host.</source>
        <translation>En el anfitrión no hay %1 para esto.</translation>
    </message>
    <message>
        <source>Read the storage again.</source>
        <translation>Hay que leer de nuevo el almacenamiento.</translation>
    </message>
    <message>
        <source>There is something on %1: %2.</source>
        <translation>Hay algo en %1: %2.</translation>
    </message>
    <message>
        <source>What is on %1 will be lost.</source>
        <translation>Lo que hay en %1 se perderá.</translation>
    </message>
    <message>
        <source>Type its name, %1, to say that it can go.</source>
        <translation>Hay que escribir su nombre, %1, para decir que puede perderse.</translation>
    </message>
    <message>
        <source>“%1” cannot be a name for LVM.</source>
        <translation>“%1” no puede ser un nombre para LVM.</translation>
    </message>
    <message>
        <source>LVM takes letters without accents, digits and + _ . -, the last not at the beginning.</source>
        <translation>LVM admite letras sin acentos, cifras y + _ . -, el último no al principio.</translation>
    </message>
    <message>
        <source>A name for LVM has at most 127 characters.</source>
        <translation>Un nombre para LVM tiene como mucho 127 caracteres.</translation>
    </message>
    <message>
        <source>LVM keeps names like “%1” for itself.</source>
        <translation>LVM reserva para sí nombres como “%1”.</translation>
    </message>
    <message>
        <source>The names of group and volume are too long together.</source>
        <translation>Los nombres del grupo y del volumen juntos son demasiado largos.</translation>
    </message>
    <message>
        <source>The group %1 is exported.</source>
        <translation>El grupo %1 está exportado.</translation>
    </message>
    <message>
        <source>The group %1 lacks a physical volume.</source>
        <translation>Al grupo %1 le falta un volumen físico.</translation>
    </message>
    <message>
        <source>The group %1 is read-only.</source>
        <translation>El grupo %1 es de solo lectura.</translation>
    </message>
    <message>
        <source>In the group %1 there are %2 free, and %3 are needed.</source>
        <translation>En el grupo %1 hay %2 libres, y hacen falta %3.</translation>
    </message>
    <message>
        <source>Add a physical volume to the group, or remove a volume.</source>
        <translation>Hay que añadir un volumen físico al grupo o eliminar un volumen.</translation>
    </message>
    <message>
        <source>The size is missing.</source>
        <translation>Falta el tamaño.</translation>
    </message>
    <message>
        <source>The guest %1 has it as its disk %2.</source>
        <translation>La máquina virtual %1 lo tiene como su disco %2.</translation>
    </message>
    <message>
        <source>Remove all signatures from %1</source>
        <translation>Quitar todas las firmas de %1</translation>
    </message>
    <message>
        <source>The host has no iSCSI initiator.</source>
        <translation>El anfitrión no tiene iniciador iSCSI.</translation>
    </message>
    <message>
        <source>Install open-iscsi on Debian and Ubuntu, iscsi-initiator-utils on EL and its kin.</source>
        <translation>Hay que instalar open-iscsi en Debian y Ubuntu, iscsi-initiator-utils en EL y afines.</translation>
    </message>
    <message>
        <source>“%1” is no address of a portal.</source>
        <translation>“%1” no es la dirección de un portal.</translation>
    </message>
    <message>
        <source>It is 192.168.1.5, 192.168.1.5:3260, [fd00::5]:3260 or a name.</source>
        <translation>Es 192.168.1.5, 192.168.1.5:3260, [fd00::5]:3260 o un nombre.</translation>
    </message>
    <message>
        <source>“%1” is no name of a target.</source>
        <translation>“%1” no es el nombre de un destino.</translation>
    </message>
    <message>
        <source>Ask its portal for targets first.</source>
        <translation>Antes hay que preguntar a su portal por los destinos.</translation>
    </message>
    <message>
        <source>Ask %1 for its targets</source>
        <translation>Preguntar a %1 por sus destinos</translation>
    </message>
    <message>
        <source>The user&apos;s name is missing.</source>
        <translation>Falta el nombre del usuario.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a user.</source>
        <translation>“%1” no puede ser el nombre de un usuario.</translation>
    </message>
    <message>
        <source>Find the record of %1</source>
        <translation>Buscar el registro de %1</translation>
    </message>
    <message>
        <source>Let %1 be logged in to with CHAP</source>
        <translation>Hacer que en %1 se inicie sesión con CHAP</translation>
    </message>
    <message>
        <source>Set the user of %1 to %2</source>
        <translation>Poner %2 como usuario de %1</translation>
    </message>
    <message>
        <source>Set the password of %1</source>
        <translation>Poner la contraseña de %1</translation>
    </message>
    <message>
        <source>Set user and password for the target %1</source>
        <translation>Poner usuario y contraseña del destino %1</translation>
    </message>
    <message>
        <source>Log in to the target %1</source>
        <translation>Iniciar sesión en el destino %1</translation>
    </message>
    <message>
        <source>Log out of the target %1</source>
        <translation>Cerrar la sesión en el destino %1</translation>
    </message>
    <message>
        <source>Deactivate the group %1</source>
        <translation>Desactivar el grupo %1</translation>
    </message>
    <message>
        <source>The volumes of %1 are away until the host is logged in again.</source>
        <translation>Los volúmenes de %1 no están disponibles hasta que el anfitrión inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>Log in to the target %1 when the host starts</source>
        <translation>Iniciar sesión en el destino %1 al arrancar el anfitrión</translation>
    </message>
    <message>
        <source>Do not log in to the target %1 when the host starts</source>
        <translation>No iniciar sesión en el destino %1 al arrancar el anfitrión</translation>
    </message>
    <message>
        <source>Create the thin pool %1 of %2</source>
        <translation>Crear la reserva fina %1 de %2</translation>
    </message>
    <message>
        <source>%1 is no thin pool.</source>
        <translation>%1 no es una reserva fina.</translation>
    </message>
    <message>
        <source>Create the thin volume %1 of %2 in %3</source>
        <translation>Crear el volumen fino %1 de %2 en %3</translation>
    </message>
    <message>
        <source>The volumes of %1 are promised %2, and it has %3: when it is full, their guests break.</source>
        <translation>A los volúmenes de %1 se les han prometido %2, y tiene %3: cuando se llene, sus máquinas virtuales fallarán.</translation>
    </message>
    <message>
        <source>The volume %1 is being moved.</source>
        <translation>El volumen %1 se está moviendo.</translation>
    </message>
    <message>
        <source>A snapshot is being merged: %1.</source>
        <translation>Se está fusionando una instantánea: %1.</translation>
    </message>
    <message>
        <source>Create the volume %1 of %2</source>
        <translation>Crear el volumen %1 de %2</translation>
    </message>
    <message>
        <source>The group %1 is full.</source>
        <translation>El grupo %1 está lleno.</translation>
    </message>
    <message>
        <source>A volume of this kind is not extended here: %1.</source>
        <translation>Un volumen de esta clase no se amplía aquí: %1.</translation>
    </message>
    <message>
        <source>The config of %1 still says %2: change it before the guest is next started.</source>
        <translation>La configuración de %1 sigue diciendo %2: hay que cambiarla antes de volver a arrancar la máquina virtual.</translation>
    </message>
    <message>
        <source>Remove the snapshot %1</source>
        <translation>Eliminar la instantánea %1</translation>
    </message>
    <message>
        <source>Remove the volume %1</source>
        <translation>Eliminar el volumen %1</translation>
    </message>
    <message>
        <source>All that is on %1 is lost, %2.</source>
        <translation>Todo lo que hay en %1 se pierde, %2.</translation>
    </message>
    <message>
        <source>The volume %1 has the UUID %2.</source>
        <translation>El volumen %1 tiene el UUID %2.</translation>
    </message>
    <message>
        <source>The volume %1 has exactly %2 bytes.</source>
        <translation>El volumen %1 tiene exactamente %2 bytes.</translation>
    </message>
    <message>
        <source>Nobody has the volume %1 open.</source>
        <translation>Nadie tiene abierto el volumen %1.</translation>
    </message>
    <message>
        <source>A snapshot of the volume %1 goes back into it.</source>
        <translation>Una instantánea del volumen %1 vuelve a él.</translation>
    </message>
    <message>
        <source>No volume of the group %1 is active.</source>
        <translation>Ningún volumen del grupo %1 está activo.</translation>
    </message>
    <message>
        <source>The group %1 has the UUID %2.</source>
        <translation>El grupo %1 tiene el UUID %2.</translation>
    </message>
    <message>
        <source>In the group %1 at least %2 extents are free.</source>
        <translation>En el grupo %1 hay al menos %2 extensiones libres.</translation>
    </message>
    <message>
        <source>The physical volume %1 has the UUID %2.</source>
        <translation>El volumen físico %1 tiene el UUID %2.</translation>
    </message>
    <message>
        <source>%1 bears no signature of a file system, LVM or the like.</source>
        <translation>%1 no lleva ninguna firma de sistema de archivos, LVM o similar.</translation>
    </message>
    <message>
        <source>%1 is not mounted, is no swap, and nothing lies on it.</source>
        <translation>%1 no está montado, no es swap y no hay nada sobre él.</translation>
    </message>
    <message>
        <source>blkid says of %1: %2</source>
        <translation>blkid dice de %1: %2</translation>
    </message>
    <message>
        <source>No loop device is bound to %1.</source>
        <translation>Ningún dispositivo de bucle está asociado a %1.</translation>
    </message>
    <message>
        <source>The image %1 is in the format %2, has exactly %3 bytes, and nobody writes to it.</source>
        <translation>La imagen %1 está en el formato %2, tiene exactamente %3 bytes y nadie escribe en ella.</translation>
    </message>
    <message>
        <source>The image %1 is in the format %2, and nobody writes to it.</source>
        <translation>La imagen %1 está en el formato %2 y nadie escribe en ella.</translation>
    </message>
    <message>
        <source>The image %1 holds the snapshot %2.</source>
        <translation>La imagen %1 contiene la instantánea %2.</translation>
    </message>
    <message>
        <source>The host knows the target %1 at %2.</source>
        <translation>El anfitrión conoce el destino %1 de %2.</translation>
    </message>
    <message>
        <source>The record of the target %1 says: %2</source>
        <translation>El registro del destino %1 dice: %2</translation>
    </message>
    <message>
        <source>The portal does not answer, or refuses the connection.</source>
        <translation>El portal no responde o rechaza la conexión.</translation>
    </message>
    <message>
        <source>Check its address and port, and whether the target runs there.</source>
        <translation>Hay que comprobar su dirección y su puerto, y si el destino está en marcha allí.</translation>
    </message>
    <message>
        <source>The portal did not answer in time.</source>
        <translation>El portal no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Check the network between the host and the portal.</source>
        <translation>Hay que comprobar la red entre el anfitrión y el portal.</translation>
    </message>
    <message>
        <source>The host is logged in to this target already.</source>
        <translation>El anfitrión ya tiene sesión en este destino.</translation>
    </message>
    <message>
        <source>The host knows no such target, and has no such session.</source>
        <translation>El anfitrión no conoce tal destino ni tiene tal sesión.</translation>
    </message>
    <message>
        <source>The target refused the login: CHAP user or password is wrong, or missing.</source>
        <translation>El destino rechazó el inicio de sesión: el usuario o la contraseña de CHAP están mal, o faltan.</translation>
    </message>
    <message>
        <source>Set user and password of the target, then log in again.</source>
        <translation>Hay que poner usuario y contraseña del destino y después iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>Another action on %1 is still under way.</source>
        <translation>Otra acción sobre %1 sigue en curso.</translation>
    </message>
    <message>
        <source>LVM does not extend %1 while there is a snapshot of it.</source>
        <translation>LVM no amplía %1 mientras haya una instantánea suya.</translation>
    </message>
    <message>
        <source>Remove or merge its snapshots first.</source>
        <translation>Antes hay que eliminar o fusionar sus instantáneas.</translation>
    </message>
    <message>
        <source>the new volume, snapshot or label; the new name</source>
        <translation>el volumen, la instantánea o la etiqueta nuevos; el nombre nuevo</translation>
    </message>
    <message>
        <source>of what is new or grows: 512m, 2g</source>
        <translation>de lo nuevo o lo que crece: 512m, 2g</translation>
    </message>
    <message>
        <source>create-group, extend-group, convert: the group</source>
        <translation>create-group, extend-group, convert: el grupo</translation>
    </message>
    <message>
        <source>convert: the new image file on the host</source>
        <translation>convert: el nuevo archivo de imagen en el anfitrión</translation>
    </message>
    <message>
        <source>raw, qcow2; ext2, ext3, ext4, xfs</source>
        <translation>raw, qcow2; ext2, ext3, ext4, xfs</translation>
    </message>
    <message>
        <source>create-image, rebase-image: what it builds on</source>
        <translation>create-image, rebase-image: en lo que se basa</translation>
    </message>
    <message>
        <source>make-file-system: of the guest; current, old, very-old</source>
        <translation>make-file-system: de la máquina virtual; current, old, very-old</translation>
    </message>
    <message>
        <source>what is destroyed, named once more</source>
        <translation>lo que se destruye, nombrado otra vez</translation>
    </message>
    <message>
        <source>iSCSI: where the target is</source>
        <translation>iSCSI: dónde está el destino</translation>
    </message>
    <message>
        <source>set-target-login: the password is asked for</source>
        <translation>set-target-login: la contraseña se pide</translation>
    </message>
    <message>
        <source>set-target-startup: at boot</source>
        <translation>set-target-startup: en el arranque</translation>
    </message>
    <message>
        <source>rebase-image: to a copy of the same content</source>
        <translation>rebase-image: a una copia del mismo contenido</translation>
    </message>
    <message>
        <source>Print the plan of a change to the storage, for plan apply</source>
        <translation>Muestra un plan para el almacenamiento, para plan apply</translation>
    </message>
    <message>
        <source>DEED:</source>
        <translation>DEED:</translation>
    </message>
    <message>
        <source>KEY=VALUE of DEED:</source>
        <translation>KEY=VALUE de DEED:</translation>
    </message>
    <message>
        <source>Secret %1 of the plan:</source>
        <translation>Secreto %1 del plan:</translation>
    </message>
    <message>
        <source>The plan needs the secret %1.</source>
        <translation>El plan necesita el secreto %1.</translation>
    </message>
    <message>
        <source>It is asked for on a terminal only.</source>
        <translation>Solo se pide en una terminal.</translation>
    </message>
    <message>
        <source>“%1” is no KEY=VALUE.</source>
        <translation>“%1” no es KEY=VALUE.</translation>
    </message>
    <message>
        <source>%1 is yes or no, not “%2”.</source>
        <translation>%1 es yes o no, no “%2”.</translation>
    </message>
    <message>
        <source>A size is a number with its unit, 512m or 2g, not “%1”.</source>
        <translation>Un tamaño es un número con su unidad, 512m o 2g, no “%1”.</translation>
    </message>
    <message>
        <source>The age of a guest is current, old or very-old, not “%1”.</source>
        <translation>La antigüedad de una máquina virtual es current, old o very-old, no “%1”.</translation>
    </message>
    <message>
        <source>There is no key %1.</source>
        <translation>No hay clave %1.</translation>
    </message>
    <message>
        <source>There is no %1 on the host.</source>
        <translation>No hay %1 en el anfitrión.</translation>
    </message>
    <message>
        <source>the host does not take this key</source>
        <translation>el anfitrión no acepta esta clave</translation>
    </message>
    <message>
        <source>the host refuses this key</source>
        <translation>el anfitrión rechaza esta clave</translation>
    </message>
    <message>
        <source>the host takes no keys</source>
        <translation>el anfitrión no admite claves</translation>
    </message>
    <message>
        <source>the host takes no passwords</source>
        <translation>el anfitrión no admite contraseñas</translation>
    </message>
    <message>
        <source>accepted, but the host wants a further method</source>
        <translation>aceptado, pero el anfitrión pide un método más</translation>
    </message>
    <message>
        <source>the host takes no key of the agent</source>
        <translation>el anfitrión no acepta ninguna clave del agente</translation>
    </message>
    <message>
        <source>the agent did not sign</source>
        <translation>el agente no firmó</translation>
    </message>
    <message>
        <source>there is no agent</source>
        <translation>no hay agente</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>no existe ese archivo</translation>
    </message>
    <message>
        <source>this is not a private key that can be read</source>
        <translation>no es una clave privada que se pueda leer</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>frase de contraseña incorrecta</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>contraseña incorrecta</translation>
    </message>
    <message>
        <source>the host demands a new password</source>
        <translation>el anfitrión exige una contraseña nueva</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>refused without a question</source>
        <translation>rechazado sin preguntar</translation>
    </message>
    <message>
        <source>the answers were refused</source>
        <translation>las respuestas se rechazaron</translation>
    </message>
    <message>
        <source>accepted, and written to %1</source>
        <translation>aceptada y escrita en %1</translation>
    </message>
    <message>
        <source>resize: without a copy</source>
        <translation>resize: sin copia</translation>
    </message>
    <message>
        <source>Print the plan that resizes a volume with what is on it</source>
        <translation>Mostrar el plan que cambia el tamaño de un volumen y su contenido</translation>
    </message>
    <message>
        <source>plan resize: shrink without a copy</source>
        <translation>plan resize: reducir sin copia</translation>
    </message>
    <message>
        <source>The file system on %1 has %2, more than %3.</source>
        <translation>El sistema de archivos de %1 tiene %2, más de %3.</translation>
    </message>
    <message>
        <source>Shrink the file system on %1 to below %2</source>
        <translation>Reducir el sistema de archivos de %1 por debajo de %2</translation>
    </message>
    <message>
        <source>Let the file system on %1 take all of the %2</source>
        <translation>Extender el sistema de archivos de %1 a los %2 completos</translation>
    </message>
    <message>
        <source>The file system on %1 has errors that it knows of.</source>
        <translation>El sistema de archivos de %1 tiene errores que él mismo conoce.</translation>
    </message>
    <message>
        <source>Repair it first.</source>
        <translation>Hay que repararlo primero.</translation>
    </message>
    <message>
        <source>Grow %1 from %2 to %3, with what is on it</source>
        <translation>Ampliar %1 de %2 a %3, con lo que tiene</translation>
    </message>
    <message>
        <source>%1 is thin: it takes of its pool only what is written in it.</source>
        <translation>%1 es fino: toma de su reserva solo lo que se escribe en él.</translation>
    </message>
    <message>
        <source>Trim its file system (fstrim) instead of shrinking it.</source>
        <translation>En vez de reducirlo, hay que liberar lo que no usa su sistema de archivos (fstrim).</translation>
    </message>
    <message>
        <source>A volume of this kind is not shrunk here: %1.</source>
        <translation>Un volumen de este tipo no se reduce aquí: %1.</translation>
    </message>
    <message>
        <source>There is a snapshot of %1, or it is one: it keeps its size.</source>
        <translation>Hay una instantánea de %1, o lo es: conserva su tamaño.</translation>
    </message>
    <message>
        <source>What is on %1 is not known, so nothing can say what a smaller one would cut off.</source>
        <translation>No se sabe qué hay en %1, así que nada puede decir qué cortaría uno más pequeño.</translation>
    </message>
    <message>
        <source>What is on %1 cannot be made smaller here: %2.</source>
        <translation>Lo que hay en %1 no puede reducirse aquí: %2.</translation>
    </message>
    <message>
        <source>The file system on %1 needs at least %2.</source>
        <translation>El sistema de archivos de %1 necesita al menos %2.</translation>
    </message>
    <message>
        <source>%1 has exactly %2 already.</source>
        <translation>%1 ya tiene exactamente %2.</translation>
    </message>
    <message>
        <source>Cut the volume %1 from %2 to %3</source>
        <translation>Recortar el volumen %1 de %2 a %3</translation>
    </message>
    <message>
        <source>A loss of power while the file system is moved can damage it. Type %1 to say that this may be risked.</source>
        <translation>Un corte de energía mientras se mueve el sistema de archivos puede dañarlo. Hay que escribir %1 para indicar que se acepta ese riesgo.</translation>
    </message>
    <message>
        <source>The group %1 has %2 free; a copy of %3 for the way without risk needs %4.</source>
        <translation>El grupo %1 tiene %2 libres; una copia de %3, para hacerlo sin riesgo, necesita %4.</translation>
    </message>
    <message>
        <source>Add a physical volume to the group, or shrink it in place.</source>
        <translation>Hay que añadir un volumen físico al grupo, o reducirlo en el sitio.</translation>
    </message>
    <message>
        <source>Shrink %1 from %2 to %3, by a copy; the old one is kept as %4</source>
        <translation>Reducir %1 de %2 a %3 mediante una copia; el viejo se conserva como %4</translation>
    </message>
    <message>
        <source>Keep the metadata of the group %1 in %2</source>
        <translation>Guardar los metadatos del grupo %1 en %2</translation>
    </message>
    <message>
        <source>Remove what was kept to undo it, %1</source>
        <translation>Eliminar lo guardado para deshacerlo, %1</translation>
    </message>
    <message>
        <source>Shrink %1 from %2 to %3 in place</source>
        <translation>Reducir %1 de %2 a %3 en el sitio</translation>
    </message>
    <message>
        <source>If the host loses power while the file system is moved, it can be damaged, and there is no copy.</source>
        <translation>Si el anfitrión se queda sin energía mientras se mueve el sistema de archivos, este puede dañarse, y no hay copia.</translation>
    </message>
    <message>
        <source>Shrink the swap area %1 from %2 to %3</source>
        <translation>Reducir el área de intercambio %1 de %2 a %3</translation>
    </message>
    <message>
        <source>The file system on %1 ends within %2.</source>
        <translation>El sistema de archivos de %1 termina dentro de %2.</translation>
    </message>
    <message>
        <source>Inside %1 the last partition of %2 is grown then, and its file system: growpart %2 N, resize2fs.</source>
        <translation>Después, dentro de %1, se amplía la última partición de %2 y su sistema de archivos: growpart %2 N, resize2fs.</translation>
    </message>
    <message>
        <source>Inside %1 its file system is grown then by: %2</source>
        <translation>Después, dentro de %1, su sistema de archivos se amplía con: %2</translation>
    </message>
    <message>
        <source>%1 goes on to take its room, %2, until it is removed.</source>
        <translation>%1 sigue ocupando su espacio, %2, hasta que se elimine.</translation>
    </message>
    <message>
        <source>Cut the image %1 from %2 to %3</source>
        <translation>Recortar la imagen %1 de %2 a %3</translation>
    </message>
    <message>
        <source>Keep the old one as %1</source>
        <translation>Conservar la vieja como %1</translation>
    </message>
    <message>
        <source>Put the copy in its place, %1</source>
        <translation>Poner la copia en su lugar, %1</translation>
    </message>
    <message>
        <source>Give the image %1 its length, %2</source>
        <translation>Dar a la imagen %1 su longitud, %2</translation>
    </message>
    <message>
        <source>What sfdisk says of a partition table was not understood.</source>
        <translation>No se entendió lo que sfdisk dice de una tabla de particiones.</translation>
    </message>
    <message>
        <source>The loop device %1 does not show the part of %2 at %3.</source>
        <translation>El dispositivo loop %1 no muestra la parte de %2 que empieza en %3.</translation>
    </message>
    <message>
        <source>%1 has no partition %2.</source>
        <translation>%1 no tiene la partición %2.</translation>
    </message>
    <message>
        <source>The partition %1 of %2 has %3 from %4 on, not %5 from %6 on.</source>
        <translation>La partición %1 de %2 tiene %3 a partir de %4, no %5 a partir de %6.</translation>
    </message>
    <message>
        <source>No qemu-nbd shows the image %1 as %2.</source>
        <translation>Ningún qemu-nbd muestra la imagen %1 como %2.</translation>
    </message>
    <message>
        <source>The first /dev/loopN that is free is %1 here and in what follows.</source>
        <translation>El primer /dev/loopN libre es %1 aquí y en lo que sigue.</translation>
    </message>
    <message>
        <source>Show the partition %1 of %2 as a loop device</source>
        <translation>Mostrar la partición %1 de %2 como dispositivo loop</translation>
    </message>
    <message>
        <source>Take the loop device of the partition %1 of %2 away</source>
        <translation>Quitar el dispositivo loop de la partición %1 de %2</translation>
    </message>
    <message>
        <source>Grow the partition %1 of %2 from %3 to %4</source>
        <translation>Ampliar la partición %1 de %2 de %3 a %4</translation>
    </message>
    <message>
        <source>Cut the partition %1 of %2 from %3 to %4</source>
        <translation>Recortar la partición %1 de %2 de %3 a %4</translation>
    </message>
    <message>
        <source>Put the second partition table of %1 at its end</source>
        <translation>Poner la segunda tabla de particiones de %1 en su final</translation>
    </message>
    <message>
        <source>Put the second partition table of %1 right behind its last partition</source>
        <translation>Poner la segunda tabla de particiones de %1 justo detrás de su última partición</translation>
    </message>
    <message>
        <source>Load the driver of network block devices</source>
        <translation>Cargar el controlador de dispositivos de bloques de red</translation>
    </message>
    <message>
        <source>Show the image %1 as a device</source>
        <translation>Mostrar la imagen %1 como dispositivo</translation>
    </message>
    <message>
        <source>Take the device of the image %1 away</source>
        <translation>Quitar el dispositivo de la imagen %1</translation>
    </message>
    <message>
        <source>The partition %1 of %2 cannot be resized here.</source>
        <translation>Aquí no se puede cambiar el tamaño de la partición %1 de %2.</translation>
    </message>
    <message>
        <source>A partition table of this kind is not changed here: %1.</source>
        <translation>Una tabla de particiones de este tipo no se cambia aquí: %1.</translation>
    </message>
    <message>
        <source>No partition of %1 is known.</source>
        <translation>No se conoce ninguna partición de %1.</translation>
    </message>
    <message>
        <source>An extended partition stands behind it.</source>
        <translation>Detrás de ella hay una partición extendida.</translation>
    </message>
    <message>
        <source>The sectors of %1 have %2; here only those of 512 bytes are resized.</source>
        <translation>Los sectores de %1 tienen %2; aquí solo se cambia el tamaño con los de 512 bytes.</translation>
    </message>
    <message>
        <source>It lies inside an extended partition. What is grown here is the last one of a disk, and a primary one.</source>
        <translation>Está dentro de una partición extendida. Lo que se amplía aquí es la última de un disco, y una primaria.</translation>
    </message>
    <message>
        <source>With %1 there is no room for a larger partition %2 on %3.</source>
        <translation>Con %1 no cabe una partición %2 más grande en %3.</translation>
    </message>
    <message>
        <source>Grow %1 from %2 to %3, with its partition %4</source>
        <translation>Ampliar %1 de %2 a %3, con su partición %4</translation>
    </message>
    <message>
        <source>What is on the partition %1 keeps its size: its own system grows it.</source>
        <translation>Lo que hay en la partición %1 conserva su tamaño: lo amplía su propio sistema.</translation>
    </message>
    <message>
        <source>What is on it cannot be made smaller here.</source>
        <translation>Lo que hay en ella no se puede reducir aquí.</translation>
    </message>
    <message>
        <source>A disk that is divided is shrunk by a copy only.</source>
        <translation>Un disco con particiones solo se reduce por medio de una copia.</translation>
    </message>
    <message>
        <source>%1 needs at least %2 for its partition %3.</source>
        <translation>%1 necesita por lo menos %2 para su partición %3.</translation>
    </message>
    <message>
        <source>Inside %1 its partition and its file system are grown then by: %2</source>
        <translation>Dentro de %1, su partición y su sistema de archivos se amplían después con: %2</translation>
    </message>
    <message>
        <source>Of the image files, only raw and qcow2 are resized here: %1.</source>
        <translation>De los archivos de imagen, aquí solo se cambia el tamaño de raw y qcow2: %1.</translation>
    </message>
    <message>
        <source>The guest %1 has %2 as another format than qcow2: what looks like one may be its own writing.</source>
        <translation>La máquina virtual %1 tiene %2 en otro formato que qcow2: lo que parece uno puede haberlo escrito ella misma.</translation>
    </message>
    <message>
        <source>The loop device %1 shows the part of %2 at %3, and has %4.</source>
        <translation>El dispositivo loop %1 muestra la parte de %2 que empieza en %3 y tiene %4.</translation>
    </message>
    <message>
        <source>The partition %1 of %2 begins at %3 and has %4.</source>
        <translation>La partición %1 de %2 empieza en %3 y tiene %4.</translation>
    </message>
    <message>
        <source>qemu-nbd shows the image %2 as %1.</source>
        <translation>qemu-nbd muestra la imagen %2 como %1.</translation>
    </message>
    <message>
        <source>The host has no “sfdisk”, which would tell the partitions of %1.</source>
        <translation>El anfitrión no tiene “sfdisk”, que diría las particiones de %1.</translation>
    </message>
    <message>
        <source>Install the package fdisk or util-linux.</source>
        <translation>Hay que instalar el paquete fdisk o util-linux.</translation>
    </message>
    <message>
        <source>qemu-nbd still shows the image %1 as %2.</source>
        <translation>qemu-nbd todavía muestra la imagen %1 como %2.</translation>
    </message>
    <message>
        <source>The driver nbd was loaded so that it shows partitions: volume groups of guests would appear on the host.</source>
        <translation>El controlador nbd se cargó de modo que muestra particiones: los grupos de volúmenes de las máquinas virtuales aparecerían en el anfitrión.</translation>
    </message>
    <message>
        <source>The file system on %1 was written to at %2, after it was copied.</source>
        <translation>En el sistema de archivos de %1 se escribió en %2, después de copiarlo.</translation>
    </message>
    <message>
        <source>The file system on %1 does not say when it was last written to.</source>
        <translation>El sistema de archivos de %1 no dice cuándo se escribió en él por última vez.</translation>
    </message>
    <message>
        <source>The “Last write time” that dumpe2fs -h prints of %1 is %2 here and in what follows.</source>
        <translation>El “Last write time” que dumpe2fs -h muestra de %1 es %2 aquí y en lo que sigue.</translation>
    </message>
    <message>
        <source>Unload the driver (rmmod nbd) when nobody uses it, and resume the job.</source>
        <translation>Hay que descargar el controlador (rmmod nbd) cuando nadie lo use y reanudar la tarea.</translation>
    </message>
    <message>
        <source>%1 takes its content from a file that is not known here.</source>
        <translation>%1 toma su contenido de un archivo que aquí no se conoce.</translation>
    </message>
    <message>
        <source>What is in %1 was not read yet.</source>
        <translation>Lo que contiene %1 todavía no se ha leído.</translation>
    </message>
    <message>
        <source>The file system on %1 was last written to at %2.</source>
        <translation>En el sistema de archivos de %1 se escribió por última vez en %2.</translation>
    </message>
    <message>
        <source>qemu-nbd does not show the image %2 as %1 any more.</source>
        <translation>qemu-nbd ya no muestra la imagen %2 como %1.</translation>
    </message>
    <message>
        <source>The driver nbd shows no partitions of its devices (max_part is 0).</source>
        <translation>El controlador nbd no muestra particiones de sus dispositivos (max_part es 0).</translation>
    </message>
    <message>
        <source>The file system on %1 must be checked.</source>
        <translation>El sistema de archivos de %1 debe comprobarse.</translation>
    </message>
    <message>
        <source>The file system has something that e2fsck does not mend without being told to.</source>
        <translation>El sistema de archivos tiene algo que e2fsck no repara sin que se le indique.</translation>
    </message>
    <message>
        <source>Repair it on the host by e2fsck -f, which asks before each change, and resume the job.</source>
        <translation>Hay que repararlo en el anfitrión con e2fsck -f, que pregunta antes de cada cambio, y reanudar la tarea.</translation>
    </message>
    <message>
        <source>resize: shut its guest down first, start it again</source>
        <translation>resize: apagar antes su máquina virtual y volver a iniciarla</translation>
    </message>
    <message>
        <source>plan resize: shut its guest down first, start it again</source>
        <translation>plan resize: apagar antes su máquina virtual y volver a iniciarla</translation>
    </message>
    <message>
        <source>Nothing is mounted on %1.</source>
        <translation>En %1 no hay nada montado.</translation>
    </message>
    <message>
        <source>A file system of the type %2 is mounted on %1.</source>
        <translation>En %1 está montado un sistema de archivos de tipo %2.</translation>
    </message>
    <message>
        <source>The guest %1 is not started again: its config is not known.</source>
        <translation>La máquina virtual %1 no se vuelve a iniciar: no se conoce su configuración.</translation>
    </message>
    <message>
        <source>Make the folder %1</source>
        <translation>Crear la carpeta %1</translation>
    </message>
    <message>
        <source>Mount %1 on %2</source>
        <translation>Montar %1 en %2</translation>
    </message>
    <message>
        <source>Let the file system on %1 take all of its room</source>
        <translation>Dejar que el sistema de archivos de %1 ocupe todo su espacio</translation>
    </message>
    <message>
        <source>Take %1 away from %2</source>
        <translation>Desmontar %1 de %2</translation>
    </message>
    <message>
        <source>Remove the folder %1</source>
        <translation>Eliminar la carpeta %1</translation>
    </message>
    <message>
        <source>No change is chosen.</source>
        <translation>No se ha elegido ningún cambio.</translation>
    </message>
    <message>
        <source>Inside %1 its file system is grown then in the disk management of Windows: Extend volume.</source>
        <translation>Dentro de %1, su sistema de archivos se amplía después en la administración de discos de Windows: Extender volumen.</translation>
    </message>
    <message>
        <source>A qcow2 is shrunk by a copy only: %1.</source>
        <translation>Un qcow2 solo se reduce por medio de una copia: %1.</translation>
    </message>
    <message>
        <source>There are snapshots inside %1: it keeps its size.</source>
        <translation>Dentro de %1 hay instantáneas: conserva su tamaño.</translation>
    </message>
    <message>
        <source>Remove them first, or convert it into another image.</source>
        <translation>Hay que eliminarlas primero, o convertirla en otra imagen.</translation>
    </message>
    <message>
        <source>How much the file system on %1 needs is not known.</source>
        <translation>No se sabe cuánto necesita el sistema de archivos de %1.</translation>
    </message>
    <message>
        <source>A file system of this kind is shrunk by a copy only: %1.</source>
        <translation>Un sistema de archivos de este tipo solo se reduce por medio de una copia: %1.</translation>
    </message>
    <message>
        <source>Windows checks the file system when it starts next.</source>
        <translation>Windows revisa el sistema de archivos la próxima vez que arranca.</translation>
    </message>
    <message>
        <source>The small one stands alone: it builds on %1 no longer.</source>
        <translation>La reducida es independiente: ya no se basa en %1.</translation>
    </message>
    <message>
        <source>The file system on %1 lies on several devices.</source>
        <translation>El sistema de archivos de %1 está en varios dispositivos.</translation>
    </message>
    <message>
        <source>Whether the file system on %1 lies on this device alone is not known.</source>
        <translation>No se sabe si el sistema de archivos de %1 está solo en este dispositivo.</translation>
    </message>
    <message>
        <source>Resize it inside its guest.</source>
        <translation>Hay que cambiar su tamaño dentro de su máquina virtual.</translation>
    </message>
    <message>
        <source>%1 has %2 by now, and not %3 as when its change was kept.</source>
        <translation>%1 tiene ahora %2, y no %3 como cuando se guardó su cambio.</translation>
    </message>
    <message>
        <source>Throw the change away, and say it anew.</source>
        <translation>Hay que descartar el cambio y volver a indicarlo.</translation>
    </message>
    <message>
        <source>How much it needs is told only of a disk that nobody uses, and not of one inside a qcow2.</source>
        <translation>Cuánto necesita solo se sabe de un disco que nadie usa, y no de uno dentro de un qcow2.</translation>
    </message>
    <message>
        <source>It is told only of a disk that nobody uses, and not of one inside a qcow2.</source>
        <translation>Solo se sabe de un disco que nadie usa, y no de uno dentro de un qcow2.</translation>
    </message>
    <message>
        <source>Its guest must stay off until the end: what it wrote meanwhile would be in %1 only.</source>
        <translation>Su máquina virtual debe seguir apagada hasta el final: lo que escribiera mientras tanto quedaría solo en %1.</translation>
    </message>
    <message>
        <source>The host itself mounts the guest&apos;s file system meanwhile (%1, nosuid, nodev, noexec).</source>
        <translation>El propio anfitrión monta mientras tanto el sistema de archivos de la máquina virtual (%1, nosuid, nodev, noexec).</translation>
    </message>
    <message>
        <source>The file system on %1 says that it is clean.</source>
        <translation>El sistema de archivos de %1 dice que está limpio.</translation>
    </message>
    <message>
        <source>The file system on %1 says that it is clean, and was checked since it was last mounted.</source>
        <translation>El sistema de archivos de %1 dice que está limpio y que se revisó desde la última vez que se montó.</translation>
    </message>
    <message>
        <source>Windows has not left the file system clean, or has not checked it since it was last resized.</source>
        <translation>Windows no ha dejado limpio el sistema de archivos, o no lo ha revisado desde el último cambio de tamaño.</translation>
    </message>
    <message>
        <source>Start the guest, let Windows check the disk (chkdsk /f), shut it down without fast startup, and resume the job.</source>
        <translation>Hay que iniciar la máquina virtual, dejar que Windows revise el disco (chkdsk /f), apagarla sin inicio rápido y reanudar la tarea.</translation>
    </message>
    <message>
        <source>The disk “%1” cannot have “%2” as its %3.</source>
        <translation>El disco “%1” no puede llevar “%2” como %3.</translation>
    </message>
    <message>
        <source>A value cannot hold a NUL byte.</source>
        <translation>Un valor no puede contener un byte NUL.</translation>
    </message>
    <message>
        <source>The value %1 has a backslash before a character that it cannot stand before.</source>
        <translation>El valor %1 tiene una barra invertida delante de un carácter que no la admite.</translation>
    </message>
    <message>
        <source>%1 is no value that a config can hold.</source>
        <translation>%1 no es un valor que quepa en una configuración.</translation>
    </message>
    <message>
        <source>“%1” cannot be a key of a config.</source>
        <translation>“%1” no puede ser una clave de una configuración.</translation>
    </message>
    <message>
        <source>A key is written in small letters, digits, _ and dots, and begins with a letter.</source>
        <translation>Una clave se escribe con minúsculas, cifras, _ y puntos, y empieza por una letra.</translation>
    </message>
    <message>
        <source>The change would have altered something else in the file, so it was not made.</source>
        <translation>El cambio habría alterado otra cosa en el archivo, así que no se hizo.</translation>
    </message>
    <message>
        <source>“%1” has no item number %2.</source>
        <translation>“%1” no tiene ningún elemento número %2.</translation>
    </message>
    <message>
        <source>“%1” is a text in this file, not a list.</source>
        <translation>“%1” es un texto en este archivo, no una lista.</translation>
    </message>
    <message>
        <source>A network card is written as words such as mac=00:16:3e:00:00:01 and bridge=br0, each by itself.</source>
        <translation>Una tarjeta de red se escribe con palabras como mac=00:16:3e:00:00:01 y bridge=br0, cada una por separado.</translation>
    </message>
    <message>
        <source>“%1”: the type of a network card is vif or ioemu.</source>
        <translation>“%1”: el tipo de una tarjeta de red es vif o ioemu.</translation>
    </message>
    <message>
        <source>“%1” is no MAC address: six groups of hexadecimal digits.</source>
        <translation>“%1” no es una dirección MAC: seis grupos de cifras hexadecimales.</translation>
    </message>
    <message>
        <source>“%1” is no rate such as 10Mb/s or 1MB/s@20ms.</source>
        <translation>“%1” no es una velocidad como 10Mb/s o 1MB/s@20ms.</translation>
    </message>
    <message>
        <source>“%1” has no number.</source>
        <translation>“%1” no tiene ningún número.</translation>
    </message>
    <message>
        <source>“%1” is no word that xl knows of a network card.</source>
        <translation>“%1” no es una palabra que xl conozca de una tarjeta de red.</translation>
    </message>
    <message>
        <source>A network card cannot have “%1” with the value “%2”.</source>
        <translation>Una tarjeta de red no puede llevar “%1” con el valor “%2”.</translation>
    </message>
    <message>
        <source>“%1” is not set there.</source>
        <translation>“%1” no está definida ahí.</translation>
    </message>
    <message>
        <source>Print one value of it</source>
        <translation>Muestra un valor de ella</translation>
    </message>
    <message>
        <source>Change one value; the rest keeps every byte</source>
        <translation>Cambia un valor; lo demás conserva cada byte</translation>
    </message>
    <message>
        <source>Take a key out</source>
        <translation>Quita una clave</translation>
    </message>
    <message>
        <source>Make a config of xl of an old Python one, without running it</source>
        <translation>Convierte una antigua en Python en una de xl, sin ejecutarla</translation>
    </message>
    <message>
        <source>Print what xl makes of a disk</source>
        <translation>Muestra lo que xl entiende de un disco</translation>
    </message>
    <message>
        <source>Print what xl makes of a network card</source>
        <translation>Muestra lo que xl entiende de una tarjeta de red</translation>
    </message>
    <message>
        <source>Say what xl refuses or ignores in configs, and what is unwise</source>
        <translation>Dice lo que xl rechaza o ignora en configuraciones, o no conviene</translation>
    </message>
    <message>
        <source>config set: write the value as a text</source>
        <translation>config set: escribe el valor como texto</translation>
    </message>
    <message>
        <source>Behind config stands show, get, set, unset, convert, disk or vif.</source>
        <translation>Detrás de config va show, get, set, unset, convert, disk o vif.</translation>
    </message>
    <message>
        <source>Something is missing behind %1 %2.</source>
        <translation>Falta algo detrás de %1 %2.</translation>
    </message>
    <message>
        <source>The file is missing behind %1.</source>
        <translation>Falta el archivo detrás de %1.</translation>
    </message>
    <message>
        <source>The file %1 is too large.</source>
        <translation>El archivo %1 es demasiado grande.</translation>
    </message>
    <message>
        <source>It was left as it was. Check that there is room and that its folder may be written to.</source>
        <translation>Quedó como estaba. Hay que comprobar que haya espacio y que se pueda escribir en su carpeta.</translation>
    </message>
    <message>
        <source>%1 is no plain file.</source>
        <translation>%1 no es un archivo normal.</translation>
    </message>
    <message>
        <source>Give - instead: it is read from standard input, and the result goes to standard output.</source>
        <translation>Hay que dar - en su lugar: se lee de la entrada estándar y el resultado va a la salida estándar.</translation>
    </message>
    <message>
        <source>Somebody changed the file %1 meanwhile.</source>
        <translation>Alguien cambió mientras tanto el archivo %1.</translation>
    </message>
    <message>
        <source>Nothing was written. Do it again.</source>
        <translation>No se escribió nada. Hay que hacerlo otra vez.</translation>
    </message>
    <message>
        <source>Print a config as xl reads it; - is standard input</source>
        <translation>Muestra una configuración como la lee xl (-: entrada estándar)</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>The guest of %2 is called “%1” too.</source>
        <translation>La máquina virtual de %2 también se llama “%1”.</translation>
    </message>
    <message>
        <source>Give one of them another name: xl starts only one guest of a name.</source>
        <translation>Hay que dar otro nombre a una de las dos: xl solo arranca una máquina virtual de cada nombre.</translation>
    </message>
    <message>
        <source>%2 has a network card with the MAC address %1 too.</source>
        <translation>%2 también tiene una tarjeta de red con la dirección MAC %1.</translation>
    </message>
    <message>
        <source>Give one of them another address, as 00:16:3e and three more groups.</source>
        <translation>Hay que dar otra dirección a una de las dos, como 00:16:3e y tres grupos más.</translation>
    </message>
    <message>
        <source>The guest of %2 may write to %1 too.</source>
        <translation>La máquina virtual de %2 también puede escribir en %1.</translation>
    </message>
    <message>
        <source>The guest of %2 has %1 too, and one of the two may write to it.</source>
        <translation>La máquina virtual de %2 también tiene %1, y una de las dos puede escribir en él.</translation>
    </message>
    <message>
        <source>Two guests that run at once destroy what is on it, or read what is no longer so. Give each a disk of its own.</source>
        <translation>Dos máquinas virtuales que funcionan a la vez destruyen lo que hay en él, o leen lo que ya no es así. Hay que dar a cada una un disco propio.</translation>
    </message>
    <message>
        <source>The format is missing before the device: %1</source>
        <translation>Falta el formato delante del dispositivo: %1</translation>
    </message>
    <message>
        <source>There is no device “%1”: xl reads it, and cannot make the guest.</source>
        <translation>No hay ningún dispositivo “%1”: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>Devices are xvda, xvdb, ..., hda to hdd and sda to sdp, each with an optional number of a partition.</source>
        <translation>Los dispositivos son xvda, xvdb, ..., de hda a hdd y de sda a sdp, cada uno con el número de una partición si hace falta.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>¿Se quería decir “%1”?</translation>
    </message>
    <message>
        <source>A disk before this one is %1 already.</source>
        <translation>Un disco anterior a este ya es %1.</translation>
    </message>
    <message>
        <source>Give each disk a device of its own.</source>
        <translation>Hay que dar a cada disco un dispositivo propio.</translation>
    </message>
    <message>
        <source>%1 is a disk of this guest already.</source>
        <translation>%1 ya es un disco de esta máquina virtual.</translation>
    </message>
    <message>
        <source>What is written to one of them is not seen in the other, and both are damaged.</source>
        <translation>Lo que se escribe en uno no se ve en el otro, y los dos se dañan.</translation>
    </message>
    <message>
        <source>“%1” is taken as %2.</source>
        <translation>“%1” se toma como %2.</translation>
    </message>
    <message>
        <source>Write the whole path.</source>
        <translation>Hay que escribir la ruta completa.</translation>
    </message>
    <message>
        <source>The prefix before the target is outdated.</source>
        <translation>El prefijo delante del destino está anticuado.</translation>
    </message>
    <message>
        <source>Write target,format,vdev,access, as in /dev/vg0/web,raw,xvda,rw.</source>
        <translation>Hay que escribir target,format,vdev,access, como en /dev/vg0/web,raw,xvda,rw.</translation>
    </message>
    <message>
        <source>%1 cannot be %2: it is at least %3.</source>
        <translation>%1 no puede ser %2: es por lo menos %3.</translation>
    </message>
    <message>
        <source>maxmem is %1, less than memory, which is %2.</source>
        <translation>maxmem es %1, menos que memory, que es %2.</translation>
    </message>
    <message>
        <source>memory is what the guest starts with, maxmem what it can be given: raise maxmem or remove it.</source>
        <translation>memory es con lo que arranca la máquina virtual, maxmem lo que se le puede dar: hay que subir maxmem o quitarlo.</translation>
    </message>
    <message>
        <source>%1 processors are more than Xen gives a guest.</source>
        <translation>%1 procesadores son más de los que Xen da a una máquina virtual.</translation>
    </message>
    <message>
        <source>“%2” is nothing that %1 can do: xl refuses the file.</source>
        <translation>“%2” no es nada que %1 pueda hacer: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Write one of: %1.</source>
        <translation>Hay que escribir uno de estos: %1.</translation>
    </message>
    <message>
        <source>builder is outdated since Xen 4.10.</source>
        <translation>builder está anticuado desde Xen 4.10.</translation>
    </message>
    <message>
        <source>Write type = &quot;%1&quot;, unless an older Xen shall read the file too.</source>
        <translation>Hay que escribir type = &quot;%1&quot;, salvo que también deba leer el archivo un Xen anterior.</translation>
    </message>
    <message>
        <source>xl ignores device_model.</source>
        <translation>xl ignora device_model.</translation>
    </message>
    <message>
        <source>Remove it, or write device_model_override if another program is really meant.</source>
        <translation>Hay que quitarlo, o escribir device_model_override si de verdad se quiere otro programa.</translation>
    </message>
    <message>
        <source>xl does not support vif2.</source>
        <translation>xl no admite vif2.</translation>
    </message>
    <message>
        <source>Write its cards into vif.</source>
        <translation>Hay que escribir sus tarjetas en vif.</translation>
    </message>
    <message>
        <source>xl ignores root and extra where there is a cmdline.</source>
        <translation>xl ignora root y extra cuando hay un cmdline.</translation>
    </message>
    <message>
        <source>Put all of it into cmdline.</source>
        <translation>Hay que ponerlo todo en cmdline.</translation>
    </message>
    <message>
        <source>xl does not know “%1” of a network card and ignores it.</source>
        <translation>xl no conoce “%1” de una tarjeta de red y lo ignora.</translation>
    </message>
    <message>
        <source>Write key=value without blanks, as in mac=00:16:3e:00:00:01 and bridge=br0, with commas between.</source>
        <translation>Hay que escribir clave=valor sin espacios, como en mac=00:16:3e:00:00:01 y bridge=br0, con comas entre ellos.</translation>
    </message>
    <message>
        <source>%1 is an address of a group, which no network card can have.</source>
        <translation>%1 es una dirección de grupo, que ninguna tarjeta de red puede tener.</translation>
    </message>
    <message>
        <source>The first group must be even, as 00 in 00:16:3e.</source>
        <translation>El primer grupo debe ser par, como 00 en 00:16:3e.</translation>
    </message>
    <message>
        <source>netdev is outdated.</source>
        <translation>netdev está anticuado.</translation>
    </message>
    <message>
        <source>Write gatewaydev.</source>
        <translation>Hay que escribir gatewaydev.</translation>
    </message>
    <message>
        <source>model and type=ioemu are for HVM guests only.</source>
        <translation>model y type=ioemu son solo para máquinas virtuales HVM.</translation>
    </message>
    <message>
        <source>Remove them, or write type = &quot;hvm&quot; if this is one.</source>
        <translation>Hay que quitarlos, o escribir type = &quot;hvm&quot; si esta lo es.</translation>
    </message>
    <message>
        <source>Did you mean one card? Write &apos;%1&apos;.</source>
        <translation>¿Se quería una sola tarjeta? Hay que escribir &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>A network card before this one has the MAC address %1 already.</source>
        <translation>Una tarjeta de red anterior a esta ya tiene la dirección MAC %1.</translation>
    </message>
    <message>
        <source>Give each card an address of its own.</source>
        <translation>Hay que dar a cada tarjeta una dirección propia.</translation>
    </message>
    <message>
        <source>xl knows no key “%1” and ignores it.</source>
        <translation>xl no conoce la clave “%1” y la ignora.</translation>
    </message>
    <message>
        <source>It belongs to the old xm: remove the line.</source>
        <translation>Es del antiguo xm: hay que quitar la línea.</translation>
    </message>
    <message>
        <source>Remove the line, or make a remark of it with #.</source>
        <translation>Hay que quitar la línea o convertirla en comentario con #.</translation>
    </message>
    <message>
        <source>“%1” is a text where xl wants a list: it warns, and the guest starts without any.</source>
        <translation>“%1” es un texto donde xl quiere una lista: avisa, y la máquina virtual arranca sin ninguno.</translation>
    </message>
    <message>
        <source>“%1” is a text where xl wants a list, and is ignored.</source>
        <translation>“%1” es un texto donde xl quiere una lista, y se ignora.</translation>
    </message>
    <message>
        <source>Put it in brackets: %1 = [ %2 ]</source>
        <translation>Hay que ponerlo entre corchetes: %1 = [ %2 ]</translation>
    </message>
    <message>
        <source>“%2” is no number: xl ignores %1 and takes the default.</source>
        <translation>“%2” no es un número: xl ignora %1 y toma el valor predeterminado.</translation>
    </message>
    <message>
        <source>It is a number of MiB, without a unit: %1.</source>
        <translation>Es un número de MiB, sin unidad: %1.</translation>
    </message>
    <message>
        <source>Write a whole number, without a unit.</source>
        <translation>Hay que escribir un número entero, sin unidad.</translation>
    </message>
    <message>
        <source>+= joins texts: xl takes no number of it and ignores %1.</source>
        <translation>+= une textos: xl no toma de ahí un número e ignora %1.</translation>
    </message>
    <message>
        <source>Write = and the number that is meant.</source>
        <translation>Hay que escribir = y el número que se quiere.</translation>
    </message>
    <message>
        <source>%2 begins with 0, so xl reads it as octal: %1 is %3.</source>
        <translation>%2 empieza con 0, así que xl lo lee como octal: %1 es %3.</translation>
    </message>
    <message>
        <source>Write it without the 0 in front.</source>
        <translation>Hay que escribirlo sin el 0 de delante.</translation>
    </message>
    <message>
        <source>%1 is a matter of yes and no; xl takes %2 as yes.</source>
        <translation>%1 es cuestión de sí o no; xl toma %2 como sí.</translation>
    </message>
    <message>
        <source>“%1” is a list where xl wants a single value, and is ignored.</source>
        <translation>“%1” es una lista donde xl quiere un solo valor, y se ignora.</translation>
    </message>
    <message>
        <source>Write the value without brackets.</source>
        <translation>Hay que escribir el valor sin corchetes.</translation>
    </message>
    <message>
        <source>%1 is a text for xl; here stands a number.</source>
        <translation>%1 es un texto para xl; aquí hay un número.</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>Hay que ponerlo entre comillas.</translation>
    </message>
    <message>
        <source>%1 is set again in line %2, which is what counts; this line does nothing.</source>
        <translation>%1 se vuelve a definir en la línea %2, que es la que cuenta; esta línea no hace nada.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Hay que quitar una de las dos.</translation>
    </message>
    <message>
        <source>Each text is a network card: the guest gets %1 of them.</source>
        <translation>Cada texto es una tarjeta de red: la máquina virtual recibe %1.</translation>
    </message>
    <message>
        <source>What %1 is here only turns out when the file is run, which is not done. Write the value down: %1 = ...</source>
        <translation>Lo que vale aquí %1 solo resulta de ejecutar el archivo, y eso no se hace. Hay que escribir el valor: %1 = ...</translation>
    </message>
    <message>
        <source>xl runs no functions: it became a remark.</source>
        <translation>xl no ejecuta funciones: quedó como comentario.</translation>
    </message>
    <message>
        <source>xl decides nothing: “%1” became a remark, with all that depends on it.</source>
        <translation>xl no decide nada: “%1” quedó como comentario, con todo lo que depende de ello.</translation>
    </message>
    <message>
        <source>xl knows no key “%1”: it became a remark, and its value was put where it is used.</source>
        <translation>xl no conoce la clave “%1”: quedó como comentario, y su valor se puso donde se usa.</translation>
    </message>
    <message>
        <source>xl ignores %1: it became a remark.</source>
        <translation>xl ignora %1: quedó como comentario.</translation>
    </message>
    <message>
        <source>None is the default in xl: %1 became a remark.</source>
        <translation>None es lo predeterminado en xl: %1 quedó como comentario.</translation>
    </message>
    <message>
        <source>Written as xl reads it: %1</source>
        <translation>Escrito como lo lee xl: %1</translation>
    </message>
    <message>
        <source>xl imports nothing: it became a remark.</source>
        <translation>xl no importa nada: quedó como comentario.</translation>
    </message>
    <message>
        <source>It sets nothing for xl, and became a remark.</source>
        <translation>No define nada para xl, y quedó como comentario.</translation>
    </message>
    <message>
        <source>A number for %1 is outdated.</source>
        <translation>Un número para %1 está anticuado.</translation>
    </message>
    <message>
        <source>Write the name of the mode, as in tsc_mode = &quot;native&quot;.</source>
        <translation>Hay que escribir el nombre del modo, como en tsc_mode = &quot;native&quot;.</translation>
    </message>
    <message>
        <source>%1 is outdated, and xl warns of it.</source>
        <translation>%1 está anticuado, y xl avisa de ello.</translation>
    </message>
    <message>
        <source>Add kernel = &quot;...&quot; or bootloader = &quot;pygrub&quot;, or type = &quot;hvm&quot; if it starts from its disk.</source>
        <translation>Hay que añadir kernel = &quot;...&quot; o bootloader = &quot;pygrub&quot;, o type = &quot;hvm&quot; si arranca de su disco.</translation>
    </message>
    <message>
        <source>A list stands in the list %1: xl ignores it and all that comes after it.</source>
        <translation>Hay una lista dentro de la lista %1: xl la ignora, y todo lo que viene después.</translation>
    </message>
    <message>
        <source>Write a text for each item.</source>
        <translation>Hay que escribir un texto por elemento.</translation>
    </message>
    <message>
        <source>The guest is no HVM guest and has neither a kernel nor a bootloader.</source>
        <translation>La máquina virtual no es HVM y no tiene ni kernel ni bootloader.</translation>
    </message>
    <message>
        <source>Other changes of size are still being made.</source>
        <translation>Todavía se están haciendo otros cambios de tamaño.</translation>
    </message>
    <message>
        <source>Mark %1 as an old disk that is kept</source>
        <translation>Marcar %1 como disco antiguo que se conserva</translation>
    </message>
    <message>
        <source>%1 on %2 was kept when a smaller disk took its place. It takes %3.</source>
        <translation>%1 en %2 se conservó cuando un disco más pequeño ocupó su lugar. Ocupa %3.</translation>
    </message>
    <message>
        <source>Standard input (-) can be read only once.</source>
        <translation>La entrada estándar (-) solo puede leerse una vez.</translation>
    </message>
    <message>
        <source>Standard output cannot be written to.</source>
        <translation>No se puede escribir en la salida estándar.</translation>
    </message>
    <message>
        <source>The byte order mark (BOM) was left out.</source>
        <translation>Se omitió la marca de orden de bytes (BOM).</translation>
    </message>
    <message>
        <source>The lines end as in Unix (LF) from here on.</source>
        <translation>De aquí en adelante las líneas terminan como en Unix (LF).</translation>
    </message>
    <message>
        <source>The last line was given an end.</source>
        <translation>Se añadió el fin de línea que faltaba en la última línea.</translation>
    </message>
    <message>
        <source>“%2” is no value of %1: xl refuses the file.</source>
        <translation>“%2” no es un valor de %1: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>xl refuses timer_mode of a PV guest.</source>
        <translation>xl rechaza timer_mode en una máquina virtual PV.</translation>
    </message>
    <message>
        <source>xl refuses a firmware beside a kernel where the guest is no HVM guest.</source>
        <translation>xl rechaza firmware junto a kernel cuando la máquina virtual no es HVM.</translation>
    </message>
    <message>
        <source>Start the guest with the small one; when all is well, remove this one.</source>
        <translation>Hay que iniciar la máquina virtual con el pequeño y, si todo está bien, eliminar este.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Booting</source>
        <translation>Arranque</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Procesadores</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Keyboard, USB, sound</source>
        <translation>Teclado, USB, sonido</translation>
    </message>
    <message>
        <source>Devices of the host</source>
        <translation>Dispositivos del anfitrión</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>Al terminar</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Gives the guest ACPI tables, without which modern systems neither start well nor hear of a shutdown.</source>
        <translation>Da tablas ACPI a la máquina virtual, sin las cuales los sistemas modernos no inician bien ni se enteran de un apagado.</translation>
    </message>
    <message>
        <source>On (1); off on Arm.</source>
        <translation>Activado (1); en Arm, desactivado.</translation>
    </message>
    <message>
        <source>Offers the guest sleep (S3).</source>
        <translation>Ofrece la suspensión (S3) a la máquina virtual.</translation>
    </message>
    <message>
        <source>On (1).</source>
        <translation>Activado (1).</translation>
    </message>
    <message>
        <source>Offers the guest hibernation (S4).</source>
        <translation>Ofrece la hibernación (S4) a la máquina virtual.</translation>
    </message>
    <message>
        <source>Shows Windows the switch between laptop and tablet.</source>
        <translation>Muestra a Windows el interruptor entre portátil y tableta.</translation>
    </message>
    <message>
        <source>Off (0).</source>
        <translation>Desactivado (0).</translation>
    </message>
    <message>
        <source>Path on the host of a file with more ACPI tables, one behind the other.</source>
        <translation>Ruta en el anfitrión de un archivo con más tablas ACPI, una tras otra.</translation>
    </message>
    <message>
        <source>Path on the host of a file with SMBIOS structures, each behind its length in 32 bits.</source>
        <translation>Ruta en el anfitrión de un archivo con estructuras SMBIOS, cada una después de su longitud en 32 bits.</translation>
    </message>
    <message>
        <source>What the machine says of itself, a text each: system_manufacturer=NAME, system_serial_number=TEXT and so on. Xen 4.18 and later.</source>
        <translation>Lo que la máquina dice de sí misma, un texto cada uno: system_manufacturer=NOMBRE, system_serial_number=TEXTO, etcétera. Xen 4.18 y posteriores.</translation>
    </message>
    <message>
        <source>generate gives Windows a number by which it sees that it was restored or copied; domain controllers need it.</source>
        <translation>generate da a Windows un número con el que ve que fue restaurado o copiado; los controladores de dominio lo necesitan.</translation>
    </message>
    <message>
        <source>none.</source>
        <translation>none.</translation>
    </message>
    <message>
        <source>Shows Windows parts of Hyper-V, which makes it faster: 1 or a list of groups, one behind ! is left out.</source>
        <translation>Muestra a Windows partes de Hyper-V, lo que lo hace más rápido: 1 o una lista de grupos; uno con ! delante se excluye.</translation>
    </message>
    <message>
        <source>Gives the guest an HPET timer.</source>
        <translation>Da a la máquina virtual un temporizador HPET.</translation>
    </message>
    <message>
        <source>How the guest reads the processor&apos;s time stamp counter. A number is outdated.</source>
        <translation>Cómo lee la máquina virtual el contador de tiempo (TSC) del procesador. Un número está en desuso.</translation>
    </message>
    <message>
        <source>default: native where that is safe, else emulated.</source>
        <translation>default: nativo donde es seguro; si no, emulado.</translation>
    </message>
    <message>
        <source>What becomes of timer interrupts that the guest missed while it was not running. A number is outdated.</source>
        <translation>Qué pasa con las interrupciones del temporizador que la máquina virtual perdió mientras no se ejecutaba. Un número está en desuso.</translation>
    </message>
    <message>
        <source>no_delay_for_missed_ticks.</source>
        <translation>no_delay_for_missed_ticks.</translation>
    </message>
    <message>
        <source>Lets the timers of the guest ring together, which saves power.</source>
        <translation>Hace coincidir los temporizadores de la máquina virtual, lo que ahorra energía.</translation>
    </message>
    <message>
        <source>Lets the guest have interrupts of devices as event channels. Xen 4.19 and later.</source>
        <translation>Permite a la máquina virtual recibir interrupciones de dispositivos como canales de eventos. Xen 4.19 y posteriores.</translation>
    </message>
    <message>
        <source>Makes the guest a driver domain, which serves disks or networks to others.</source>
        <translation>Convierte la máquina virtual en dominio de controladores, que da discos o redes a otras.</translation>
    </message>
    <message>
        <source>Program that emulates the devices: QEMU as it is today, or the old one of Xen.</source>
        <translation>Programa que emula los dispositivos: QEMU actual o el antiguo de Xen.</translation>
    </message>
    <message>
        <source>qemu-xen.</source>
        <translation>qemu-xen.</translation>
    </message>
    <message>
        <source>Path on the host of another program for it, which must suit device_model_version.</source>
        <translation>Ruta en el anfitrión de otro programa para ello, que debe corresponder a device_model_version.</translation>
    </message>
    <message>
        <source>Runs the device model in a small domain of its own, apart from dom0.</source>
        <translation>Ejecuta el modelo de dispositivos en un pequeño dominio propio, aparte de dom0.</translation>
    </message>
    <message>
        <source>More arguments for the device model, a text each. xl does not look at them.</source>
        <translation>Más argumentos para el modelo de dispositivos, un texto cada uno. xl no los revisa.</translation>
    </message>
    <message>
        <source>More arguments for the device model of a PV guest, a text each.</source>
        <translation>Más argumentos para el modelo de dispositivos de una máquina virtual PV, un texto cada uno.</translation>
    </message>
    <message>
        <source>More arguments for the device model of an HVM guest, a text each.</source>
        <translation>Más argumentos para el modelo de dispositivos de una máquina virtual HVM, un texto cada uno.</translation>
    </message>
    <message>
        <source>xl ignores it: xm named the device model so.</source>
        <translation>xl lo ignora: xm llamaba así al modelo de dispositivos.</translation>
    </message>
    <message>
        <source>Path on the host of the kernel of the domain that runs the device model.</source>
        <translation>Ruta en el anfitrión del núcleo del dominio que ejecuta el modelo de dispositivos.</translation>
    </message>
    <message>
        <source>Path on the host of the initial RAM disk of that domain.</source>
        <translation>Ruta en el anfitrión del disco RAM inicial de ese dominio.</translation>
    </message>
    <message>
        <source>Command line of the kernel of that domain.</source>
        <translation>Línea de comandos del núcleo de ese dominio.</translation>
    </message>
    <message>
        <source>Memory in MiB of that domain.</source>
        <translation>Memoria en MiB de ese dominio.</translation>
    </message>
    <message>
        <source>128.</source>
        <translation>128.</translation>
    </message>
    <message>
        <source>Lets the guest write all of its devices&apos; part of Xenstore, as with xend; old drivers for Windows want it.</source>
        <translation>Permite a la máquina virtual escribir toda la parte de sus dispositivos en Xenstore, como con xend; la necesitan controladores antiguos para Windows.</translation>
    </message>
    <message>
        <source>Size in KiB of the buffer for a trace of each virtual processor. For Intel a power of 2 from 4 to 16384.</source>
        <translation>Tamaño en KiB del búfer de trazado de cada CPU virtual. En Intel, una potencia de 2 de 4 a 16384.</translation>
    </message>
    <message>
        <source>0: no trace.</source>
        <translation>0: sin trazado.</translation>
    </message>
    <message>
        <source>Arm: version of the interrupt controller that the guest sees.</source>
        <translation>Arm: versión del controlador de interrupciones que ve la máquina virtual.</translation>
    </message>
    <message>
        <source>default: as that of the host.</source>
        <translation>default: la del anfitrión.</translation>
    </message>
    <message>
        <source>Arm: number of shared interrupts for the guest, 960 at most. Xen 4.20 and later.</source>
        <translation>Arm: número de interrupciones compartidas para la máquina virtual, 960 como máximo. Xen 4.20 y posteriores.</translation>
    </message>
    <message>
        <source>As many as its devices need.</source>
        <translation>Tantas como necesiten sus dispositivos.</translation>
    </message>
    <message>
        <source>Arm: whether access to addresses without memory is an error in the guest, or reads ones. Xen 4.21 and later.</source>
        <translation>Arm: si acceder a direcciones sin memoria es un error en la máquina virtual, o se leen unos. Xen 4.21 y posteriores.</translation>
    </message>
    <message>
        <source>Path on the host of the kernel that is loaded straight away. An HVM guest may have one too, with SeaBIOS.</source>
        <translation>Ruta en el anfitrión del núcleo que se carga directamente. Una máquina virtual HVM también puede tener uno, con SeaBIOS.</translation>
    </message>
    <message>
        <source>The bootloader or the firmware finds one on the disk.</source>
        <translation>El cargador de arranque o el firmware lo busca en el disco.</translation>
    </message>
    <message>
        <source>Path on the host of the initial RAM disk (initrd) that goes with the kernel.</source>
        <translation>Ruta en el anfitrión del disco RAM inicial (initrd) que acompaña al núcleo.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>No hay.</translation>
    </message>
    <message>
        <source>Device with the root file system, as /dev/xvda1: the kernel&apos;s command line gets root= and this text. Ignored where there is a cmdline.</source>
        <translation>Dispositivo con el sistema de archivos raíz, como /dev/xvda1: la línea de comandos del núcleo recibe root= y este texto. Se ignora si hay cmdline.</translation>
    </message>
    <message>
        <source>More words for the kernel&apos;s command line, behind root. Ignored where there is a cmdline.</source>
        <translation>Más palabras para la línea de comandos del núcleo, después de root. Se ignora si hay cmdline.</translation>
    </message>
    <message>
        <source>The whole command line of the kernel, in place of root and extra.</source>
        <translation>La línea de comandos completa del núcleo, en lugar de root y extra.</translation>
    </message>
    <message>
        <source>It is made of root and extra.</source>
        <translation>Se forma con root y extra.</translation>
    </message>
    <message>
        <source>Program of the host that finds kernel and initrd on the guest&apos;s first disk; pygrub reads the menus of GRUB.</source>
        <translation>Programa del anfitrión que busca el núcleo y el initrd en el primer disco de la máquina virtual; pygrub lee los menús de GRUB.</translation>
    </message>
    <message>
        <source>None: kernel must be there.</source>
        <translation>Ninguno: kernel debe estar.</translation>
    </message>
    <message>
        <source>Arguments for the bootloader, a list with one text each. A single text is cut at its blanks, which is outdated.</source>
        <translation>Argumentos para el cargador de arranque, una lista con un texto por argumento. Un texto solo se corta en sus espacios, lo que está en desuso.</translation>
    </message>
    <message>
        <source>Runs the bootloader with few rights, for it reads a disk that the guest has written. Xen 4.18 and later.</source>
        <translation>Ejecuta el cargador de arranque con pocos permisos, porque lee un disco que escribió la máquina virtual. Xen 4.18 y posteriores.</translation>
    </message>
    <message>
        <source>On where bootloader_user is set.</source>
        <translation>Activado si se indica bootloader_user.</translation>
    </message>
    <message>
        <source>Account of the host that the restricted bootloader runs as. Xen 4.18 and later.</source>
        <translation>Cuenta del anfitrión con la que se ejecuta el cargador de arranque restringido. Xen 4.18 y posteriores.</translation>
    </message>
    <message>
        <source>Devices to start from, in order, a letter each: c disk, d CD-ROM, n network, a floppy. “dc” tries the CD-ROM first.</source>
        <translation>Dispositivos desde los que se arranca, en orden, una letra cada uno: c disco, d CD-ROM, n red, a disquete. “dc” prueba primero el CD-ROM.</translation>
    </message>
    <message>
        <source>cda: the disk, then the CD-ROM, then the floppy.</source>
        <translation>cda: el disco, luego el CD-ROM, luego el disquete.</translation>
    </message>
    <message>
        <source>Firmware of the virtual machine: seabios, ovmf (UEFI), or rombios for the old device model.</source>
        <translation>Firmware de la máquina: seabios, ovmf (UEFI), o rombios para el modelo de dispositivos antiguo.</translation>
    </message>
    <message>
        <source>seabios; rombios with qemu-xen-traditional.</source>
        <translation>seabios; rombios con qemu-xen-traditional.</translation>
    </message>
    <message>
        <source>What the guest starts with. HVM: bios, uefi, seabios, ovmf, rombios or the path of a file; PV: pvgrub32 or pvgrub64, and no kernel beside it.</source>
        <translation>Con qué arranca la máquina virtual. HVM: bios, uefi, seabios, ovmf, rombios o la ruta de un archivo; PV: pvgrub32 o pvgrub64, sin kernel al lado.</translation>
    </message>
    <message>
        <source>Path on the host of another file for the firmware that bios names. Without effect for rombios.</source>
        <translation>Ruta en el anfitrión de otro archivo para el firmware que indica bios. Sin efecto con rombios.</translation>
    </message>
    <message>
        <source>The file that came with Xen.</source>
        <translation>El archivo que viene con Xen.</translation>
    </message>
    <message>
        <source>Path on the host of another program than hvmloader, which prepares the guest&apos;s firmware.</source>
        <translation>Ruta en el anfitrión de otro programa en lugar de hvmloader, que prepara el firmware de la máquina virtual.</translation>
    </message>
    <message>
        <source>The hvmloader that came with Xen.</source>
        <translation>El hvmloader que viene con Xen.</translation>
    </message>
    <message>
        <source>Runs a PV guest inside a PVH one, by a small Xen of its own, which shuts out Meltdown.</source>
        <translation>Ejecuta una máquina virtual PV dentro de una PVH, con un pequeño Xen propio, lo que impide Meltdown.</translation>
    </message>
    <message>
        <source>Path on the host of the shim. Ignored without pvshim.</source>
        <translation>Ruta en el anfitrión del programa intermedio (shim). Se ignora sin pvshim.</translation>
    </message>
    <message>
        <source>The shim that came with Xen.</source>
        <translation>El que viene con Xen.</translation>
    </message>
    <message>
        <source>Command line of the shim. Ignored without pvshim.</source>
        <translation>Línea de comandos del programa intermedio (shim). Se ignora sin pvshim.</translation>
    </message>
    <message>
        <source>pv-shim console=xen,pv</source>
        <translation>pv-shim console=xen,pv</translation>
    </message>
    <message>
        <source>More words behind pvshim_cmdline. Ignored without pvshim.</source>
        <translation>Más palabras después de pvshim_cmdline. Se ignora sin pvshim.</translation>
    </message>
    <message>
        <source>Arm: path on the host of a compiled partial device tree, whose /passthrough node goes into that of the guest.</source>
        <translation>Arm: ruta en el anfitrión de un árbol de dispositivos parcial compilado, cuyo nodo /passthrough pasa al de la máquina virtual.</translation>
    </message>
    <message>
        <source>When the guest shuts down: destroy removes it, restart starts it anew, rename-restart keeps the old one beside it, preserve keeps it, coredump- writes its memory to /var/lib/xen/dump first.</source>
        <translation>Cuando la máquina virtual se apaga: destroy la elimina, restart la inicia de nuevo, rename-restart conserva la anterior, preserve la conserva, coredump- escribe antes su memoria en /var/lib/xen/dump.</translation>
    </message>
    <message>
        <source>destroy.</source>
        <translation>destroy.</translation>
    </message>
    <message>
        <source>When the guest reboots: destroy removes it, restart starts it anew, rename-restart keeps the old one beside it, preserve keeps it, coredump- writes its memory to /var/lib/xen/dump first.</source>
        <translation>Cuando la máquina virtual reinicia: destroy la elimina, restart la inicia de nuevo, rename-restart conserva la anterior, preserve la conserva, coredump- escribe antes su memoria en /var/lib/xen/dump.</translation>
    </message>
    <message>
        <source>restart.</source>
        <translation>restart.</translation>
    </message>
    <message>
        <source>When the guest crashes: destroy removes it, restart starts it anew, rename-restart keeps the old one beside it, preserve keeps it, coredump- writes its memory to /var/lib/xen/dump first.</source>
        <translation>Cuando la máquina virtual falla: destroy la elimina, restart la inicia de nuevo, rename-restart conserva la anterior, preserve la conserva, coredump- escribe antes su memoria en /var/lib/xen/dump.</translation>
    </message>
    <message>
        <source>When the guest does not feed Xen&apos;s watchdog: destroy removes it, restart starts it anew, rename-restart keeps the old one beside it, preserve keeps it, coredump- writes its memory to /var/lib/xen/dump first.</source>
        <translation>Cuando la máquina virtual no responde al perro guardián de Xen: destroy la elimina, restart la inicia de nuevo, rename-restart conserva la anterior, preserve la conserva, coredump- escribe antes su memoria en /var/lib/xen/dump.</translation>
    </message>
    <message>
        <source>When the guest resets itself softly, as for kexec: soft-reset lets it go on with fresh interfaces of Xen, the others are as in on_poweroff.</source>
        <translation>Cuando la máquina virtual se restablece sin apagarse, como con kexec: soft-reset la deja seguir con interfaces nuevas de Xen; las demás son como en on_poweroff.</translation>
    </message>
    <message>
        <source>soft-reset.</source>
        <translation>soft-reset.</translation>
    </message>
    <message>
        <source>PCI devices of the host that the guest gets, a text each: [DOMAIN:]BUS:SLOT.FUNCTION in hexadecimal, as 01:00.0, then options as permissive=1.</source>
        <translation>Dispositivos PCI del anfitrión que recibe la máquina virtual, un texto cada uno: [DOMINIO:]BUS:RANURA.FUNCIÓN en hexadecimal, como 01:00.0, y luego opciones como permissive=1.</translation>
    </message>
    <message>
        <source>Default of permissive in pci: 1 lets the guest write to all of a device&apos;s configuration, which is a risk for the host.</source>
        <translation>Valor predeterminado de permissive en pci: 1 permite a la máquina virtual escribir en toda la configuración del dispositivo, un riesgo para el anfitrión.</translation>
    </message>
    <message>
        <source>Default of msitranslate in pci: 1 gives a device message signalled interrupts where the guest uses the old ones.</source>
        <translation>Valor predeterminado de msitranslate en pci: 1 da al dispositivo interrupciones por mensaje donde la máquina virtual usa las antiguas.</translation>
    </message>
    <message>
        <source>Default of seize in pci: 1 takes a device from its driver in dom0 by itself.</source>
        <translation>Valor predeterminado de seize en pci: 1 quita por sí mismo el dispositivo a su controlador en dom0.</translation>
    </message>
    <message>
        <source>Default of power_mgmt in pci: 1 lets the guest switch the power states of a device.</source>
        <translation>Valor predeterminado de power_mgmt en pci: 1 permite a la máquina virtual cambiar los estados de energía del dispositivo.</translation>
    </message>
    <message>
        <source>Whether and how the IOMMU serves devices that are passed through. It must be enabled here for devices that are added while the guest runs.</source>
        <translation>Si la IOMMU atiende dispositivos cedidos, y cómo. Debe activarse aquí para los que se agregan con la máquina virtual en marcha.</translation>
    </message>
    <message>
        <source>default: enabled where there is pci or dtdev.</source>
        <translation>default: activado si hay pci o dtdev.</translation>
    </message>
    <message>
        <source>USB controllers, a text each: type=auto, pv, qusb or devicemodel, version=1 to 3, ports=1 to 31.</source>
        <translation>Controladoras USB, un texto cada una: type=auto, pv, qusb o devicemodel, version=1 a 3, ports=1 a 31.</translation>
    </message>
    <message>
        <source>One is made where usbdev needs it.</source>
        <translation>Se crea una si usbdev la necesita.</translation>
    </message>
    <message>
        <source>USB devices of the host that the guest gets, a text each: hostbus=NUMBER,hostaddr=NUMBER, as lsusb has them, perhaps controller= and port=.</source>
        <translation>Dispositivos USB del anfitrión que recibe la máquina virtual, un texto cada uno: hostbus=NÚMERO,hostaddr=NÚMERO, como los da lsusb, y quizá controller= y port=.</translation>
    </message>
    <message>
        <source>Byte streams between guest and host, for agents, a text each: name=NAME,connection=pty, or connection=socket,path=FILE.</source>
        <translation>Flujos de bytes entre la máquina virtual y el anfitrión, para agentes, un texto cada uno: name=NOMBRE,connection=pty, o connection=socket,path=ARCHIVO.</translation>
    </message>
    <message>
        <source>Directories of the host that the guest can mount (9pfs), a text each: tag=NAME,path=DIRECTORY,security_model=none.</source>
        <translation>Directorios del anfitrión que la máquina virtual puede montar (9pfs), un texto cada uno: tag=NOMBRE,path=DIRECTORIO,security_model=none.</translation>
    </message>
    <message>
        <source>Arm: virtio devices, a text each: type=virtio,device22 and transport=mmio. Xen 4.18 and later.</source>
        <translation>Arm: dispositivos virtio, un texto cada uno: type=virtio,device22 y transport=mmio. Xen 4.18 y posteriores.</translation>
    </message>
    <message>
        <source>Virtual TPMs, a text each: backend=DOMAIN and perhaps uuid=.</source>
        <translation>TPM virtuales, un texto cada uno: backend=DOMINIO y quizá uuid=.</translation>
    </message>
    <message>
        <source>Arm: devices of the host that the guest gets, a text each with the path in the device tree.</source>
        <translation>Arm: dispositivos del anfitrión que recibe la máquina virtual, un texto cada uno con la ruta en el árbol de dispositivos.</translation>
    </message>
    <message>
        <source>I/O ports of the host that the guest may use, in hexadecimal, each a port or a range: “2f8-2ff”. For guests that are trusted.</source>
        <translation>Puertos de E/S del anfitrión que puede usar, en hexadecimal, cada uno un puerto o un rango: “2f8-2ff”. Para máquinas virtuales de confianza.</translation>
    </message>
    <message>
        <source>Memory of devices that the guest may use, a text each in hexadecimal: first page, comma, number of pages, perhaps @ and the guest&apos;s page: “a0000,20”. For guests that are trusted.</source>
        <translation>Memoria de dispositivos que puede usar, un texto cada una en hexadecimal: primera página, coma, número de páginas y quizá @ y la página de la máquina virtual: “a0000,20”. Para máquinas virtuales de confianza.</translation>
    </message>
    <message>
        <source>Interrupts of the host that the guest may use, decimal numbers. For guests that are trusted.</source>
        <translation>Interrupciones del anfitrión que puede usar, números decimales. Para máquinas virtuales de confianza.</translation>
    </message>
    <message>
        <source>Shows an HVM guest the device by which its drivers find Xen. Without it disks and network stay emulated and slow.</source>
        <translation>Muestra a una máquina virtual HVM el dispositivo con el que sus controladores encuentran Xen. Sin él, discos y red quedan emulados y lentos.</translation>
    </message>
    <message>
        <source>Keeps the memory of the Xen platform device out of the caches. Xen 4.21 and later.</source>
        <translation>Deja fuera de las cachés la memoria del dispositivo de plataforma de Xen. Xen 4.21 y posteriores.</translation>
    </message>
    <message>
        <source>Another device for drivers: xenserver for those of XenServer.</source>
        <translation>Otro dispositivo para controladores: xenserver para los de XenServer.</translation>
    </message>
    <message>
        <source>Label of the guest for the policy of Xen&apos;s security module (XSM).</source>
        <translation>Etiqueta de la máquina virtual para la política del módulo de seguridad de Xen (XSM).</translation>
    </message>
    <message>
        <source>XSM label that the guest has while it is built; then it gets seclabel.</source>
        <translation>Etiqueta XSM que tiene la máquina virtual mientras se construye; después recibe seclabel.</translation>
    </message>
    <message>
        <source>Takes rights from the device model once it runs, so that a hole in QEMU does not open the host.</source>
        <translation>Quita permisos al modelo de dispositivos cuando ya se ejecuta, para que un fallo de QEMU no abra el anfitrión.</translation>
    </message>
    <message>
        <source>Account of the host for the device model with dm_restrict. No two guests may share one.</source>
        <translation>Cuenta del anfitrión para el modelo de dispositivos con dm_restrict. Dos máquinas virtuales no pueden compartirla.</translation>
    </message>
    <message>
        <source>Arm: lets the guest use the trusted execution environment of the host.</source>
        <translation>Arm: permite a la máquina virtual usar el entorno de ejecución seguro del anfitrión.</translation>
    </message>
    <message>
        <source>Arm: access to the system firmware, as type=scmi_smc. Xen 4.21 and later.</source>
        <translation>Arm: acceso al firmware del sistema, como type=scmi_smc. Xen 4.21 y posteriores.</translation>
    </message>
    <message>
        <source>type=none.</source>
        <translation>type=none.</translation>
    </message>
    <message>
        <source>XSM label of the domain that runs the device model.</source>
        <translation>Etiqueta XSM del dominio que ejecuta el modelo de dispositivos.</translation>
    </message>
    <message>
        <source>Lets reads of processor registers that Xen does not know pass without an error, as before Xen 4.15.</source>
        <translation>Permite leer sin error registros del procesador que Xen no conoce, como antes de Xen 4.15.</translation>
    </message>
    <message>
        <source>Most pages for the table of memory that the guest lends to others; many disks and cards need more.</source>
        <translation>Máximo de páginas para la tabla de memoria que la máquina virtual presta; muchos discos e interfaces necesitan más.</translation>
    </message>
    <message>
        <source>As /etc/xen/xl.conf or Xen says.</source>
        <translation>Según /etc/xen/xl.conf o Xen.</translation>
    </message>
    <message>
        <source>Most pages for the list of memory that the guest borrows from others.</source>
        <translation>Máximo de páginas para la lista de memoria que la máquina virtual toma prestada de otras.</translation>
    </message>
    <message>
        <source>Newest version of the grant tables that the guest may use, 1 or 2.</source>
        <translation>Versión más nueva de las tablas de concesión que la máquina virtual puede usar, 1 o 2.</translation>
    </message>
    <message>
        <source>Most event channels, Xen&apos;s interrupts, that the guest may have.</source>
        <translation>Máximo de canales de eventos, las interrupciones de Xen, que la máquina virtual puede tener.</translation>
    </message>
    <message>
        <source>1023.</source>
        <translation>1023.</translation>
    </message>
    <message>
        <source>Features of Xenstore that the guest may see, bits of a number. Xen 4.21 and later.</source>
        <translation>Características de Xenstore que la máquina virtual puede ver, bits de un número. Xen 4.21 y posteriores.</translation>
    </message>
    <message>
        <source>0xffffffff: all.</source>
        <translation>0xffffffff: todas.</translation>
    </message>
    <message>
        <source>Limits of the guest in Xenstore, a text each: NAME=NUMBER. Only for versions of Xen after 4.21.</source>
        <translation>Límites de la máquina virtual en Xenstore, un texto cada uno: NOMBRE=NÚMERO. Solo para versiones de Xen posteriores a 4.21.</translation>
    </message>
    <message>
        <source>Those of Xenstore.</source>
        <translation>Los de Xenstore.</translation>
    </message>
    <message>
        <source>Emulated graphics card: stdvga for large pictures, cirrus for old systems, qxl for SPICE, none for no card.</source>
        <translation>Tarjeta gráfica emulada: stdvga para pantallas grandes, cirrus para sistemas antiguos, qxl para SPICE, none para ninguna.</translation>
    </message>
    <message>
        <source>cirrus.</source>
        <translation>cirrus.</translation>
    </message>
    <message>
        <source>The older form of vga: 1 is stdvga, 0 cirrus. Ignored where there is vga.</source>
        <translation>Forma antigua de vga: 1 es stdvga, 0 es cirrus. Se ignora si hay vga.</translation>
    </message>
    <message>
        <source>0: cirrus.</source>
        <translation>0: cirrus.</translation>
    </message>
    <message>
        <source>Memory in MiB of the emulated graphics card: 16 at least for stdvga, 8 for cirrus, 128 for qxl.</source>
        <translation>Memoria en MiB de la tarjeta gráfica emulada: mínimo 16 para stdvga, 8 para cirrus, 128 para qxl.</translation>
    </message>
    <message>
        <source>The least that the card takes.</source>
        <translation>El mínimo de la tarjeta.</translation>
    </message>
    <message>
        <source>Shows the guest&apos;s screen by VNC. A PV guest gets a graphics card by it.</source>
        <translation>Muestra la pantalla de la máquina virtual por VNC. Una PV recibe así una tarjeta gráfica.</translation>
    </message>
    <message>
        <source>On (1) for HVM, off (0) for others.</source>
        <translation>Activado (1) en HVM, desactivado (0) en las demás.</translation>
    </message>
    <message>
        <source>Address of the host at which VNC listens, perhaps with a display: 127.0.0.1:1. At 0.0.0.0 everybody on the network reaches it.</source>
        <translation>Dirección del anfitrión en la que escucha VNC, quizá con la pantalla: 127.0.0.1:1. Con 0.0.0.0 llega a ella toda la red.</translation>
    </message>
    <message>
        <source>127.0.0.1: only the host itself.</source>
        <translation>127.0.0.1: solo el propio anfitrión.</translation>
    </message>
    <message>
        <source>Number of the VNC display; the TCP port is 5900 and this number.</source>
        <translation>Número de la pantalla VNC; el puerto TCP es 5900 más este número.</translation>
    </message>
    <message>
        <source>0, or the next one that is free (vncunused).</source>
        <translation>0, o la siguiente libre (vncunused).</translation>
    </message>
    <message>
        <source>Takes the next VNC display that is free, from vncdisplay on.</source>
        <translation>Toma la siguiente pantalla VNC libre, a partir de vncdisplay.</translation>
    </message>
    <message>
        <source>Password for VNC, of which 8 characters count. It stands in the file as it is. Empty: none is asked.</source>
        <translation>Contraseña para VNC, de la que cuentan 8 caracteres. Queda legible en el archivo. Vacía: no se pide ninguna.</translation>
    </message>
    <message>
        <source>No password.</source>
        <translation>Sin contraseña.</translation>
    </message>
    <message>
        <source>xl ignores it. xl create -V opens a viewer.</source>
        <translation>xl lo ignora. xl create -V abre un visor.</translation>
    </message>
    <message>
        <source>Graphics cards of a PV guest, a text each with key=value: vnc, vnclisten, vncdisplay, vncpasswd, keymap, sdl. With them the keys of that name outside are ignored.</source>
        <translation>Tarjetas gráficas de una máquina virtual PV, un texto cada una con clave=valor: vnc, vnclisten, vncdisplay, vncpasswd, keymap, sdl. Con ellas se ignoran las claves de ese nombre que están fuera.</translation>
    </message>
    <message>
        <source>None, unless vnc is on.</source>
        <translation>Ninguna, salvo que vnc esté activado.</translation>
    </message>
    <message>
        <source>Virtual displays of Xen, a text each: backend=DOMAIN,connectors=ID:WIDTHxHEIGHT.</source>
        <translation>Pantallas virtuales de Xen, un texto cada una: backend=DOMINIO,connectors=ID:ANCHOxALTO.</translation>
    </message>
    <message>
        <source>Shows the guest&apos;s screen in a window on the X display of the host.</source>
        <translation>Muestra la pantalla de la máquina virtual en una ventana del servidor X del anfitrión.</translation>
    </message>
    <message>
        <source>Draws the SDL window by OpenGL; only qemu-xen-traditional can.</source>
        <translation>Dibuja la ventana SDL con OpenGL; solo puede qemu-xen-traditional.</translation>
    </message>
    <message>
        <source>X display for the SDL window, as :0.</source>
        <translation>Pantalla X para la ventana SDL, como :0.</translation>
    </message>
    <message>
        <source>Path of the X authority file for the SDL window.</source>
        <translation>Ruta del archivo de autorización de X para la ventana SDL.</translation>
    </message>
    <message>
        <source>Runs the guest without an emulated graphics card, by its serial console.</source>
        <translation>Ejecuta la máquina virtual sin tarjeta gráfica emulada, por su consola serie.</translation>
    </message>
    <message>
        <source>Makes the graphics card in pci the guest&apos;s first one: 1 or default, igd for that of an Intel processor, 0 not.</source>
        <translation>Hace que la tarjeta gráfica de pci sea la primera de la máquina virtual: 1 o default, igd para la de un procesador Intel, 0 no.</translation>
    </message>
    <message>
        <source>Shows the guest&apos;s screen by SPICE. It needs spiceport, and spicepasswd or spicedisable_ticketing.</source>
        <translation>Muestra la pantalla de la máquina virtual por SPICE. Necesita spiceport, y spicepasswd o spicedisable_ticketing.</translation>
    </message>
    <message>
        <source>Address of the host at which SPICE listens.</source>
        <translation>Dirección del anfitrión en la que escucha SPICE.</translation>
    </message>
    <message>
        <source>All addresses.</source>
        <translation>Todas las direcciones.</translation>
    </message>
    <message>
        <source>TCP port of SPICE.</source>
        <translation>Puerto TCP de SPICE.</translation>
    </message>
    <message>
        <source>TCP port of SPICE with TLS.</source>
        <translation>Puerto TCP de SPICE con TLS.</translation>
    </message>
    <message>
        <source>Lets everybody in by SPICE without a password.</source>
        <translation>Deja entrar a cualquiera por SPICE sin contraseña.</translation>
    </message>
    <message>
        <source>Off (0): spicepasswd must be there.</source>
        <translation>Desactivado (0): spicepasswd debe estar.</translation>
    </message>
    <message>
        <source>Password for SPICE. It stands in the file as it is.</source>
        <translation>Contraseña para SPICE. Queda legible en el archivo.</translation>
    </message>
    <message>
        <source>Takes the pointer of SPICE from the agent in the guest.</source>
        <translation>Toma el puntero de SPICE del agente en la máquina virtual.</translation>
    </message>
    <message>
        <source>Gives the guest a line to SPICE&apos;s agent in it: fitting screen, pointer, clipboard.</source>
        <translation>Da a la máquina virtual un canal para el agente de SPICE: pantalla ajustada, puntero, portapapeles.</translation>
    </message>
    <message>
        <source>Shares the clipboard by SPICE. Needs spicevdagent.</source>
        <translation>Comparte el portapapeles por SPICE. Necesita spicevdagent.</translation>
    </message>
    <message>
        <source>Number of USB devices, up to 4, that the client of SPICE can lend the guest.</source>
        <translation>Número de dispositivos USB, hasta 4, que el cliente de SPICE puede prestar a la máquina virtual.</translation>
    </message>
    <message>
        <source>0.</source>
        <translation>0.</translation>
    </message>
    <message>
        <source>How SPICE compresses images.</source>
        <translation>Cómo comprime SPICE las imágenes.</translation>
    </message>
    <message>
        <source>As QEMU does.</source>
        <translation>Como lo haga QEMU.</translation>
    </message>
    <message>
        <source>Which parts of the screen SPICE sends as video.</source>
        <translation>Qué partes de la pantalla envía SPICE como video.</translation>
    </message>
    <message>
        <source>Layout of the keyboard for VNC, as es or en-us. Many viewers do without.</source>
        <translation>Distribución del teclado para VNC, como es o en-us. Muchos visores no lo necesitan.</translation>
    </message>
    <message>
        <source>en-us.</source>
        <translation>en-us.</translation>
    </message>
    <message>
        <source>Gives the guest an emulated USB bus, for usbdevice.</source>
        <translation>Da a la máquina virtual un bus USB emulado, para usbdevice.</translation>
    </message>
    <message>
        <source>Version of an emulated USB bus: 1, 2 or 3. Not together with usb and usbdevice.</source>
        <translation>Versión de un bus USB emulado: 1, 2 o 3. No se combina con usb y usbdevice.</translation>
    </message>
    <message>
        <source>No bus.</source>
        <translation>Sin bus.</translation>
    </message>
    <message>
        <source>Devices on the USB bus: tablet makes the pointer of VNC fit, host:BUS.ADDRESS or host:VENDOR:PRODUCT passes one of the host through.</source>
        <translation>Dispositivos del bus USB: tablet hace coincidir el puntero de VNC, host:BUS.DIRECCIÓN o host:FABRICANTE:PRODUCTO cede uno del anfitrión.</translation>
    </message>
    <message>
        <source>Where the serial ports lead: pty lets xl console reach the first one. A list gives several.</source>
        <translation>A dónde llevan los puertos serie: con pty, xl console llega al primero. Una lista da varios.</translation>
    </message>
    <message>
        <source>Into a page of the screen (vc); without graphics nowhere that xl console reaches.</source>
        <translation>A una página de la pantalla (vc); sin gráficos, a donde xl console no llega.</translation>
    </message>
    <message>
        <source>Virtual keyboards and pointers of Xen, a text each with key=value; backend-type=qemu or linux must be there.</source>
        <translation>Teclados y punteros virtuales de Xen, un texto cada uno con clave=valor; backend-type=qemu o linux debe estar.</translation>
    </message>
    <message>
        <source>Gives an HVM guest Xen&apos;s keyboard and pointer besides the emulated ones.</source>
        <translation>Da a una máquina virtual HVM el teclado y el puntero de Xen además de los emulados.</translation>
    </message>
    <message>
        <source>Emulated sound card.</source>
        <translation>Tarjeta de sonido emulada.</translation>
    </message>
    <message>
        <source>Virtual sound cards of Xen: a list for each, of texts CARD, PCM and STREAM with key=value.</source>
        <translation>Tarjetas de sonido virtuales de Xen: una lista para cada una, con textos CARD, PCM y STREAM con clave=valor.</translation>
    </message>
    <message>
        <source>Arm: an emulated serial port, as a console.</source>
        <translation>Arm: un puerto serie emulado, como consola.</translation>
    </message>
    <message>
        <source>Name of the guest, by which xl and Domcero know it. No two guests of a host may have the same.</source>
        <translation>Nombre de la máquina virtual, por el que la conocen xl y Domcero. Dos máquinas virtuales de un anfitrión no pueden tener el mismo.</translation>
    </message>
    <message>
        <source>xl refuses the file.</source>
        <translation>xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Identity of the guest: 32 hexadecimal digits, as in 6ba7b810-9dad-11d1-80b4-00c04fd430c8. Licences and tools in the guest may hang on it.</source>
        <translation>Identidad de la máquina virtual: 32 dígitos hexadecimales, como 6ba7b810-9dad-11d1-80b4-00c04fd430c8. Licencias y herramientas dentro de ella pueden depender de él.</translation>
    </message>
    <message>
        <source>A new one at each start.</source>
        <translation>Uno nuevo en cada inicio.</translation>
    </message>
    <message>
        <source>How the guest is virtualized: pv for a kernel that was made for Xen, pvh for such a kernel with the help of the processor, hvm for a whole machine with firmware and emulated devices.</source>
        <translation>Cómo se virtualiza la máquina virtual: pv para un núcleo hecho para Xen, pvh para un núcleo así con ayuda del procesador, hvm para una máquina completa con firmware y dispositivos emulados.</translation>
    </message>
    <message>
        <source>pv; on Arm pvh.</source>
        <translation>pv; en Arm, pvh.</translation>
    </message>
    <message>
        <source>The older form of type: generic is pv, hvm is hvm. Only Xen before 4.10 needs it.</source>
        <translation>Forma antigua de type: generic equivale a pv, hvm a hvm. Solo la necesita Xen anterior a 4.10.</translation>
    </message>
    <message>
        <source>Sets the guest&apos;s clock to the local time of the host, as Windows expects it, and not to UTC.</source>
        <translation>Pone el reloj de la máquina virtual en la hora local del anfitrión, como lo espera Windows, y no en UTC.</translation>
    </message>
    <message>
        <source>Off (0): the clock shows UTC.</source>
        <translation>Desactivado (0): el reloj muestra UTC.</translation>
    </message>
    <message>
        <source>Seconds by which the guest&apos;s clock differs from that of the host.</source>
        <translation>Segundos en que el reloj de la máquina virtual difiere del reloj del anfitrión.</translation>
    </message>
    <message>
        <source>0 seconds.</source>
        <translation>0 segundos.</translation>
    </message>
    <message>
        <source>Forbids to migrate or save the guest. In return it may be shown processor features that bar a migration, as an invariant TSC.</source>
        <translation>Prohíbe migrar la máquina virtual o guardar su estado. A cambio se le pueden mostrar características del procesador que impiden migrar, como un TSC invariante.</translation>
    </message>
    <message>
        <source>Number of virtual processors that are online when the guest starts.</source>
        <translation>Número de CPU virtuales en línea cuando inicia la máquina virtual.</translation>
    </message>
    <message>
        <source>1.</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>Number of virtual processors that the guest may ever have online; more need a new start.</source>
        <translation>Número de CPU virtuales que la máquina virtual puede llegar a tener en línea; para más hay que iniciarla de nuevo.</translation>
    </message>
    <message>
        <source>As many as vcpus.</source>
        <translation>Tantas como vcpus.</translation>
    </message>
    <message>
        <source>Processors of the host on which the guest may run: “0-3,^1” (0, 2 and 3), “all”, “node:0”. A list gives each virtual processor its own.</source>
        <translation>Procesadores del anfitrión en los que la máquina virtual puede ejecutarse: “0-3,^1” (0, 2 y 3), “all”, “node:0”. Una lista da los suyos a cada CPU virtual.</translation>
    </message>
    <message>
        <source>All of them.</source>
        <translation>Todos.</translation>
    </message>
    <message>
        <source>Processors of the host on which the guest runs by preference, written as in cpus.</source>
        <translation>Procesadores del anfitrión en los que la máquina virtual se ejecuta de preferencia, escritos como en cpus.</translation>
    </message>
    <message>
        <source>xl chooses nodes by itself, unless cpus is there.</source>
        <translation>xl elige los nodos por sí mismo, salvo que haya cpus.</translation>
    </message>
    <message>
        <source>Share of the processors when they are scarce, 1 to 65535: a guest with 512 gets twice what one with 256 gets.</source>
        <translation>Parte de los procesadores cuando escasean, de 1 a 65535: una máquina virtual con 512 recibe el doble que una con 256.</translation>
    </message>
    <message>
        <source>256.</source>
        <translation>256.</translation>
    </message>
    <message>
        <source>Most that the guest may use of the processors, in percent of one: 50 is half of one, 400 is four. 0 sets no limit.</source>
        <translation>Lo máximo que la máquina virtual puede usar de los procesadores, en porcentaje de uno: 50 es medio procesador, 400 son cuatro. 0 no pone límite.</translation>
    </message>
    <message>
        <source>0: no limit.</source>
        <translation>0: sin límite.</translation>
    </message>
    <message>
        <source>Name of the pool of processors (xl cpupool-list) in which the guest runs.</source>
        <translation>Nombre del grupo de procesadores (xl cpupool-list) en el que se ejecuta la máquina virtual.</translation>
    </message>
    <message>
        <source>Pool-0.</source>
        <translation>Pool-0.</translation>
    </message>
    <message>
        <source>Microseconds of a period in which the guest gets its time; for the RTDS scheduler.</source>
        <translation>Microsegundos de un periodo en el que la máquina virtual recibe su tiempo; para el planificador RTDS.</translation>
    </message>
    <message>
        <source>Time of each period, for the SEDF scheduler, which Xen no longer has.</source>
        <translation>Tiempo de cada periodo, para el planificador SEDF, que Xen ya no tiene.</translation>
    </message>
    <message>
        <source>Latency for the SEDF scheduler, which Xen no longer has.</source>
        <translation>Latencia para el planificador SEDF, que Xen ya no tiene.</translation>
    </message>
    <message>
        <source>Whether the guest gets time left over, for the SEDF scheduler, which Xen no longer has.</source>
        <translation>Si la máquina virtual recibe el tiempo sobrante, para el planificador SEDF, que Xen ya no tiene.</translation>
    </message>
    <message>
        <source>Features of the processor that the guest is shown or not: “host,name=0”, or a list as “1:ecx=xx...” with 32 signs for the bits of a register.</source>
        <translation>Características del procesador que se muestran u ocultan a la máquina virtual: “host,nombre=0”, o una lista como “1:ecx=xx...” con 32 signos para los bits de un registro.</translation>
    </message>
    <message>
        <source>What Xen finds safe.</source>
        <translation>Lo que Xen considera seguro.</translation>
    </message>
    <message>
        <source>Gives the guest VT-x or SVM, so that it can run a hypervisor of its own. Experimental in Xen.</source>
        <translation>Da VT-x o SVM a la máquina virtual, para que ejecute un hipervisor propio. Experimental en Xen.</translation>
    </message>
    <message>
        <source>Shows the guest PAE, without which it has neither more than 4 GiB of memory nor 64 bits.</source>
        <translation>Muestra PAE a la máquina virtual, sin lo cual no tiene más de 4 GiB de memoria ni 64 bits.</translation>
    </message>
    <message>
        <source>Lets the guest mark memory as not executable. Needs pae.</source>
        <translation>Permite a la máquina virtual marcar memoria como no ejecutable. Necesita pae.</translation>
    </message>
    <message>
        <source>Describes the interrupt controller (APIC) in the firmware tables of a guest with one processor; with several it is always there.</source>
        <translation>Describe el controlador de interrupciones (APIC) en las tablas del firmware de una máquina virtual con un solo procesador; con varios siempre está.</translation>
    </message>
    <message>
        <source>Additional machine check features for the guest; Xen has lmce, local machine checks of Intel.</source>
        <translation>Características adicionales de comprobación del equipo para la máquina virtual; Xen tiene lmce, comprobaciones locales de Intel.</translation>
    </message>
    <message>
        <source>Arm: lets the guest reach the registers of the performance counters, which tell of the whole host. Experimental.</source>
        <translation>Arm: permite a la máquina virtual acceder a los registros de los contadores de rendimiento, que informan de todo el anfitrión. Experimental.</translation>
    </message>
    <message>
        <source>Arm: longest vector in bits that SVE may use, 128 to 2048, hw for what the host has. Xen 4.18 and later.</source>
        <translation>Arm: vector más largo en bits que SVE puede usar, de 128 a 2048, hw para lo que tenga el anfitrión. Xen 4.18 y posteriores.</translation>
    </message>
    <message>
        <source>disabled.</source>
        <translation>disabled.</translation>
    </message>
    <message>
        <source>Nodes of memory and processors (NUMA) that the guest sees: a list of lists with pnode=, size= in MiB, vcpus= and vdistances=. Such a guest can be neither saved nor migrated.</source>
        <translation>Nodos de memoria y procesadores (NUMA) que ve la máquina virtual: una lista de listas con pnode=, size= en MiB, vcpus= y vdistances=. No se puede guardar su estado ni migrar.</translation>
    </message>
    <message>
        <source>A single node.</source>
        <translation>Un solo nodo.</translation>
    </message>
    <message>
        <source>Arm: parts of the last level cache that the guest uses, as “0-4” or “7”. Xen 4.20 and later.</source>
        <translation>Arm: partes de la caché de último nivel que usa la máquina virtual, como “0-4” o “7”. Xen 4.20 y posteriores.</translation>
    </message>
    <message>
        <source>Memory in MiB that the guest starts with.</source>
        <translation>Memoria en MiB con la que inicia la máquina virtual.</translation>
    </message>
    <message>
        <source>maxmem, or 32 MiB.</source>
        <translation>maxmem, o 32 MiB.</translation>
    </message>
    <message>
        <source>Memory in MiB that the guest can be given while it runs. Where it is more than memory, an HVM guest without a balloon driver crashes.</source>
        <translation>Memoria en MiB que se le puede dar en ejecución. Si supera memory, una máquina virtual HVM sin controlador de globo (ballooning) falla.</translation>
    </message>
    <message>
        <source>As much as memory.</source>
        <translation>Tanta como memory.</translation>
    </message>
    <message>
        <source>Lets the processor translate the guest&apos;s addresses (EPT, NPT). Without it Xen does so itself, which is slower.</source>
        <translation>Deja que el procesador traduzca las direcciones de la máquina virtual (EPT, NPT). Sin esto lo hace Xen, que es más lento.</translation>
    </message>
    <message>
        <source>On (1), where the processor can.</source>
        <translation>Activado (1), si el procesador puede.</translation>
    </message>
    <message>
        <source>Lets the page tables of the guest be out of step with Xen&apos;s for a while. Only of use without hap.</source>
        <translation>Permite que las tablas de páginas de la máquina virtual difieran por un tiempo de las de Xen. Solo sirve sin hap.</translation>
    </message>
    <message>
        <source>Memory in MiB that Xen sets aside for the translation of the guest&apos;s addresses.</source>
        <translation>Memoria en MiB que Xen aparta para traducir las direcciones de la máquina virtual.</translation>
    </message>
    <message>
        <source>1 MiB for each virtual processor and 8 KiB for each MiB of memory.</source>
        <translation>1 MiB por CPU virtual y 8 KiB por MiB de memoria.</translation>
    </message>
    <message>
        <source>Room in MiB below 4 GiB that is kept for devices, 256 to 3840. Large passed through devices need more.</source>
        <translation>Espacio en MiB por debajo de 4 GiB que se reserva para dispositivos, de 256 a 3840. Los dispositivos grandes cedidos necesitan más.</translation>
    </message>
    <message>
        <source>256, which the firmware widens where the devices need more.</source>
        <translation>256, que el firmware amplía si los dispositivos necesitan más.</translation>
    </message>
    <message>
        <source>Gives the guest the memory map of the host with its gaps, where passed through PCI devices have room.</source>
        <translation>Da a la máquina virtual el mapa de memoria del anfitrión con sus huecos, donde caben los dispositivos PCI cedidos.</translation>
    </message>
    <message>
        <source>On where there is pci, else off.</source>
        <translation>Activado si hay pci; si no, desactivado.</translation>
    </message>
    <message>
        <source>Memory of the host that its devices have reserved, kept free in the guest too: “strategy=host,policy=strict” or relaxed.</source>
        <translation>Memoria del anfitrión reservada por sus dispositivos, que también se deja libre en la máquina virtual: “strategy=host,policy=strict” o relaxed.</translation>
    </message>
    <message>
        <source>Only that of the devices in pci.</source>
        <translation>Solo la de los dispositivos de pci.</translation>
    </message>
    <message>
        <source>Border in MiB for reserved memory of devices: above it room is made, below it the policy of rdm decides.</source>
        <translation>Límite en MiB para la memoria reservada de dispositivos: por encima se hace lugar, por debajo decide la política de rdm.</translation>
    </message>
    <message>
        <source>2048.</source>
        <translation>2048.</translation>
    </message>
    <message>
        <source>Several views of the guest&apos;s memory, for tools that watch it: external for those in dom0, mixed and limited for the guest too.</source>
        <translation>Varias vistas de la memoria, para herramientas que la vigilan: external para las de dom0, mixed y limited también para la máquina virtual.</translation>
    </message>
    <message>
        <source>Number of views for altp2m. Xen 4.20 and later.</source>
        <translation>Número de vistas para altp2m. Xen 4.20 y posteriores.</translation>
    </message>
    <message>
        <source>10.</source>
        <translation>10.</translation>
    </message>
    <message>
        <source>The older form of altp2m; 1 is mixed.</source>
        <translation>Forma antigua de altp2m; 1 equivale a mixed.</translation>
    </message>
    <message>
        <source>Controller of the emulated disks: ide, which all systems know, or ahci, which is faster and too new for Windows XP.</source>
        <translation>Controladora de los discos emulados: ide, que todo sistema conoce, o ahci, más rápida pero demasiado nueva para Windows XP.</translation>
    </message>
    <message>
        <source>ide.</source>
        <translation>ide.</translation>
    </message>
    <message>
        <source>The disks, a text each: target,format,vdev,access, as in /dev/vg0/web,raw,xvda,rw. What else a disk can have follows as key=value.</source>
        <translation>Los discos, un texto cada uno: destino,formato,dispositivo,acceso, como /dev/vg0/web,raw,xvda,rw. Lo demás que un disco puede tener sigue como clave=valor.</translation>
    </message>
    <message>
        <source>No disks.</source>
        <translation>Sin discos.</translation>
    </message>
    <message>
        <source>The network cards, a text each with key=value: mac, bridge, model, type, rate, script, ip. An empty text is a card as the host makes it.</source>
        <translation>Las interfaces de red, un texto cada una con clave=valor: mac, bridge (puente), model, type, rate, script, ip. Un texto vacío es una interfaz como la hace el anfitrión.</translation>
    </message>
    <message>
        <source>No network cards.</source>
        <translation>Sin interfaces de red.</translation>
    </message>
    <message>
        <source>Network cards of an experiment that xl does not support.</source>
        <translation>Interfaces de red de un experimento que xl no admite.</translation>
    </message>
    <message>
        <source>Lends the guest the network sockets of another domain, a text each: backend=DOMAIN.</source>
        <translation>Presta a la máquina virtual los sockets de red de otro dominio, un texto cada uno: backend=DOMINIO.</translation>
    </message>
    <message>
        <source>The config %1 was written to while it was read.</source>
        <translation>La configuración %1 se escribió mientras se leía.</translation>
    </message>
    <message>
        <source>Read it again.</source>
        <translation>Hay que leerla de nuevo.</translation>
    </message>
    <message>
        <source>Write name=NAME,connection=pty, or name=NAME,connection=socket,path=FILE.</source>
        <translation>Hay que escribir name=NOMBRE,connection=pty, o name=NOMBRE,connection=socket,path=ARCHIVO.</translation>
    </message>
    <message>
        <source>“%1” is no key=value: xl refuses the file.</source>
        <translation>“%1” no es clave=valor: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>xl does not know “%1” of a channel and ignores it.</source>
        <translation>xl no conoce “%1” en un canal y lo ignora.</translation>
    </message>
    <message>
        <source>The channel has no connection: xl refuses the file.</source>
        <translation>El canal no tiene connection: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>The channel is a socket without a path: xl refuses the file.</source>
        <translation>El canal es un socket sin path: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>The channel has no name: xl reads it, and cannot make the guest.</source>
        <translation>El canal no tiene name: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>“%1” is no range of processors: xl refuses the file.</source>
        <translation>“%1” no es un rango de procesadores: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Write numbers and ranges with commas between, as in 0-3,^1, node:0 or all.</source>
        <translation>Hay que escribir números y rangos separados por comas, como 0-3,^1, node:0 o all.</translation>
    </message>
    <message>
        <source>“%1” leaves no processor: xl refuses the file.</source>
        <translation>“%1” no deja ningún procesador: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Begin with those that the guest may use, as in all,^1.</source>
        <translation>Hay que empezar con los que puede usar la máquina virtual, como all,^1.</translation>
    </message>
    <message>
        <source>Without vcpus xl ignores a list in %1.</source>
        <translation>Sin vcpus, xl ignora una lista en %1.</translation>
    </message>
    <message>
        <source>Write vcpus, or a single text in place of the list.</source>
        <translation>Hay que escribir vcpus, o un solo texto en lugar de la lista.</translation>
    </message>
    <message>
        <source>%1 has a text for more processors than the guest has, which are %2; xl ignores it.</source>
        <translation>%1 tiene un texto para más procesadores de los que tiene la máquina virtual, que son %2; xl lo ignora.</translation>
    </message>
    <message>
        <source>Remove it, or raise vcpus.</source>
        <translation>Hay que quitarlo o aumentar vcpus.</translation>
    </message>
    <message>
        <source>mmio_hole cannot be %1: xl takes %2 to %3 MiB.</source>
        <translation>mmio_hole no puede ser %1: xl acepta de %2 a %3 MiB.</translation>
    </message>
    <message>
        <source>“%1” is no address of a PCI device: xl refuses the file.</source>
        <translation>“%1” no es una dirección de dispositivo PCI: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Write bus:slot.function in hexadecimal, as lspci has it, without blanks: 01:00.0.</source>
        <translation>Hay que escribir bus:ranura.función en hexadecimal, como lo da lspci, sin espacios: 01:00.0.</translation>
    </message>
    <message>
        <source>A PCI device has no option “%1”: xl refuses the file.</source>
        <translation>Un dispositivo PCI no tiene la opción “%1”: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Options are permissive=1, msitranslate=1, seize=1, power_mgmt=1, rdm_policy, vslot and name, with a comma between and no blanks.</source>
        <translation>Las opciones son permissive=1, msitranslate=1, seize=1, power_mgmt=1, rdm_policy, vslot y name, separadas por comas y sin espacios.</translation>
    </message>
    <message>
        <source>A PCI device is meant by its address or by name=, not by both: xl refuses the file.</source>
        <translation>Un dispositivo PCI se indica por su dirección o por name=, no por ambos: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>xl takes “%1” as 0, which is no.</source>
        <translation>xl toma “%1” como 0, es decir, no.</translation>
    </message>
    <message>
        <source>This PCI device is there already: xl reads it, and cannot make the guest.</source>
        <translation>Este dispositivo PCI ya está: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>On x86 a PVH guest cannot have PCI devices of the host: xl reads the file, and cannot make the guest.</source>
        <translation>En x86, una máquina virtual PVH no puede tener dispositivos PCI del anfitrión: xl lee el archivo y no puede crearla.</translation>
    </message>
    <message>
        <source>Remove them, or write type = &quot;pv&quot; or &quot;hvm&quot;.</source>
        <translation>Hay que quitarlos, o escribir type = &quot;pv&quot; o &quot;hvm&quot;.</translation>
    </message>
    <message>
        <source>Write each port or range as a text of its own, in hexadecimal and without blanks, as in &apos;2f8-2ff&apos;.</source>
        <translation>Hay que escribir cada puerto o rango como un texto propio, en hexadecimal y sin espacios, como &apos;2f8-2ff&apos;.</translation>
    </message>
    <message>
        <source>xl reads only the first port of “%1”.</source>
        <translation>xl solo lee el primer puerto de “%1”.</translation>
    </message>
    <message>
        <source>“%1” are no I/O ports: xl refuses the file.</source>
        <translation>“%1” no son puertos de E/S: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>The range “%1” runs backwards: xl reads it, and cannot make the guest.</source>
        <translation>El rango “%1” va al revés: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>There are no I/O ports beyond ffff: xl reads “%1”, and cannot make the guest.</source>
        <translation>No hay puertos de E/S después de ffff: xl lee “%1” y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>“%1” is no number of an interrupt: xl refuses the file.</source>
        <translation>“%1” no es un número de interrupción: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Write a decimal number, as /proc/interrupts has it.</source>
        <translation>Hay que escribir un número decimal, como lo da /proc/interrupts.</translation>
    </message>
    <message>
        <source>“%1” is no memory of a device: xl refuses the file.</source>
        <translation>“%1” no es memoria de un dispositivo: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Write first page, comma and number of pages in hexadecimal, without blanks, as in &apos;a0000,20&apos;.</source>
        <translation>Hay que escribir la primera página, una coma y el número de páginas en hexadecimal, sin espacios, como &apos;a0000,20&apos;.</translation>
    </message>
    <message>
        <source>Write type=auto, pv, qusb or devicemodel, version= and ports=, without blanks, as in version=2,ports=6.</source>
        <translation>Hay que escribir type=auto, pv, qusb o devicemodel, version= y ports=, sin espacios, como version=2,ports=6.</translation>
    </message>
    <message>
        <source>Write hostbus= and hostaddr= with the numbers that lsusb has, as in hostbus=1,hostaddr=3.</source>
        <translation>Hay que escribir hostbus= y hostaddr= con los números que da lsusb, como hostbus=1,hostaddr=3.</translation>
    </message>
    <message>
        <source>“%1” is nothing that can stand in %2: xl refuses the file.</source>
        <translation>“%1” no puede estar en %2: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: xl reads it, and cannot make the guest.</source>
        <translation>%1 no puede ser “%2”: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>An emulated controller has 2 ports in version 1, 6 in version 2 and up to 15 in version 3.</source>
        <translation>Una controladora emulada tiene 2 puertos en la versión 1, 6 en la versión 2 y hasta 15 en la versión 3.</translation>
    </message>
    <message>
        <source>Write a number from 1 to 31.</source>
        <translation>Hay que escribir un número de 1 a 31.</translation>
    </message>
    <message>
        <source>%2 begins with 0, so xl reads %1 as octal.</source>
        <translation>%2 empieza con 0, así que xl lee %1 como octal.</translation>
    </message>
    <message>
        <source>A USB device without %1: xl reads it, and cannot make the guest.</source>
        <translation>Un dispositivo USB sin %1: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>A port without a controller: xl reads it, and cannot make the guest.</source>
        <translation>Un port sin controller: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>Add controller=, counted from 0, or remove port.</source>
        <translation>Hay que agregar controller=, contado desde 0, o quitar port.</translation>
    </message>
    <message>
        <source>A list stands in the list %1: xl refuses the file.</source>
        <translation>Hay una lista dentro de la lista %1: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Write a list for each node, as in [ &quot;pnode=0&quot;, &quot;size=512&quot;, &quot;vcpus=0-1&quot;, &quot;vdistances=10,20&quot; ].</source>
        <translation>Hay que escribir una lista para cada nodo, como [ &quot;pnode=0&quot;, &quot;size=512&quot;, &quot;vcpus=0-1&quot;, &quot;vdistances=10,20&quot; ].</translation>
    </message>
    <message>
        <source>“%2” is no number for %1 of a vnuma node.</source>
        <translation>“%2” no es un número para %1 de un nodo de vnuma.</translation>
    </message>
    <message>
        <source>“%1” is no range of processors of a vnuma node.</source>
        <translation>“%1” no es un rango de procesadores de un nodo de vnuma.</translation>
    </message>
    <message>
        <source>vdistances wants a number for each node of vnuma: it has %1 of %2.</source>
        <translation>vdistances necesita un número por cada nodo de vnuma: tiene %1 de %2.</translation>
    </message>
    <message>
        <source>xl does not know “%1” of a vnuma node and ignores it.</source>
        <translation>xl no conoce “%1” en un nodo de vnuma y lo ignora.</translation>
    </message>
    <message>
        <source>The vnuma node has no %1.</source>
        <translation>El nodo de vnuma no tiene %1.</translation>
    </message>
    <message>
        <source>Give the nodes as much memory together as maxmem has, or memory where there is no maxmem.</source>
        <translation>Hay que dar a los nodos, juntos, tanta memoria como maxmem, o como memory si no hay maxmem.</translation>
    </message>
    <message>
        <source>The nodes of vnuma have %1 MiB together and maxmem is %2: xl refuses the file.</source>
        <translation>Los nodos de vnuma tienen juntos %1 MiB y maxmem es %2: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>The nodes of vnuma have %1 MiB together, less than memory, which is %2.</source>
        <translation>Los nodos de vnuma tienen juntos %1 MiB, menos que memory, que es %2.</translation>
    </message>
    <message>
        <source>Put each processor of the guest, counted from 0, into exactly one node.</source>
        <translation>Hay que poner cada procesador de la máquina virtual, contado desde 0, en exactamente un nodo.</translation>
    </message>
    <message>
        <source>The nodes of vnuma have %1 processors together and maxvcpus is %2: xl refuses the file.</source>
        <translation>Los nodos de vnuma tienen juntos %1 procesadores y maxvcpus es %2: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>The nodes of vnuma have %1 processors together, less than vcpus, which is %2: xl refuses the file.</source>
        <translation>Los nodos de vnuma tienen juntos %1 procesadores, menos que vcpus, que es %2: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Processor %1 is in no node of vnuma: xl reads it, and cannot make the guest.</source>
        <translation>El procesador %1 no está en ningún nodo de vnuma: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>Processor %1 is in several nodes of vnuma: xl reads it, and cannot make the guest.</source>
        <translation>El procesador %1 está en varios nodos de vnuma: xl lo lee y no puede crear la máquina virtual.</translation>
    </message>
    <message>
        <source>A node of vnuma is a text and no list: xl refuses the file.</source>
        <translation>Un nodo de vnuma es un texto y no una lista: xl rechaza el archivo.</translation>
    </message>
    <message>
        <source>Xen does not support vnuma of a PV guest.</source>
        <translation>Xen no admite vnuma en una máquina virtual PV.</translation>
    </message>
    <message>
        <source>Remove it, or write type = &quot;hvm&quot; or &quot;pvh&quot;.</source>
        <translation>Hay que quitarlo, o escribir type = &quot;hvm&quot; o &quot;pvh&quot;.</translation>
    </message>
    <message>
        <source>The file %1 has the SHA-256 sum %2.</source>
        <translation>El archivo %1 tiene la suma SHA-256 %2.</translation>
    </message>
    <message>
        <source>Write the new text to %1</source>
        <translation>Escribir el texto nuevo en %1</translation>
    </message>
    <message>
        <source>Ask xl whether it accepts the new text</source>
        <translation>Preguntar a xl si acepta el texto nuevo</translation>
    </message>
    <message>
        <source>Keep the new text, too</source>
        <translation>Guardar también el texto nuevo</translation>
    </message>
    <message>
        <source>%1 is no place for a config.</source>
        <translation>%1 no es lugar para una configuración.</translation>
    </message>
    <message>
        <source>The text is the one that is there.</source>
        <translation>El texto es el mismo que ya está ahí.</translation>
    </message>
    <message>
        <source>Keep the present text of %1</source>
        <translation>Guardar el texto actual de %1</translation>
    </message>
    <message>
        <source>Lay the former text ready, to put it back</source>
        <translation>Dejar listo el texto anterior, para poder reponerlo</translation>
    </message>
    <message>
        <source>Make %1 with the mode and the owner of the config</source>
        <translation>Crear %1 con los permisos y el dueño de la configuración</translation>
    </message>
    <message>
        <source>Put the new text in the place of %1</source>
        <translation>Poner el texto nuevo en el lugar de %1</translation>
    </message>
    <message>
        <source>Remove what was laid ready; the kept text stays</source>
        <translation>Quitar lo que se dejó listo; el texto guardado queda</translation>
    </message>
    <message>
        <source>A config has 256 KiB at most; this text is longer.</source>
        <translation>Una configuración tiene como máximo 256 KiB; este texto es más largo.</translation>
    </message>
    <message>
        <source>The text holds a NUL byte.</source>
        <translation>El texto contiene un byte NUL.</translation>
    </message>
    <message>
        <source>The guest has %1 network cards, and %2 MAC addresses were given.</source>
        <translation>La máquina virtual tiene %1 tarjetas de red y se dieron %2 direcciones MAC.</translation>
    </message>
    <message>
        <source>The text does not name its guest %1.</source>
        <translation>El texto no da a su máquina virtual el nombre %1.</translation>
    </message>
    <message>
        <source>The UUID %1 is that of the guest %2.</source>
        <translation>El UUID %1 es el de la máquina virtual %2.</translation>
    </message>
    <message>
        <source>The MAC address %1 is that of a card of the guest %2.</source>
        <translation>La dirección MAC %1 es la de una tarjeta de la máquina virtual %2.</translation>
    </message>
    <message>
        <source>The guest %1 has no disk %2.</source>
        <translation>La máquina virtual %1 no tiene un disco %2.</translation>
    </message>
    <message>
        <source>Two disks cannot be both %1.</source>
        <translation>Dos discos no pueden ser %1 a la vez.</translation>
    </message>
    <message>
        <source>The text has no disk %1.</source>
        <translation>El texto no tiene un disco %1.</translation>
    </message>
    <message>
        <source>There is no guest %1.</source>
        <translation>No existe una máquina virtual %1.</translation>
    </message>
    <message>
        <source>%1 and %2 have the disk %3 both: only one of them may run at a time.</source>
        <translation>%1 y %2 tienen las dos el disco %3: solo una de las dos puede estar en ejecución a la vez.</translation>
    </message>
    <message>
        <source>Make the guest %1 from %2</source>
        <translation>Crear la máquina virtual %1 a partir de %2</translation>
    </message>
    <message>
        <source>Remove the image %1</source>
        <translation>Eliminar la imagen %1</translation>
    </message>
    <message>
        <source>%1 stays: it is no volume and no image.</source>
        <translation>%1 se queda: no es un volumen ni una imagen.</translation>
    </message>
    <message>
        <source>%1 stays: the guest %2 has it as its disk %3.</source>
        <translation>%1 se queda: la máquina virtual %2 lo tiene como su disco %3.</translation>
    </message>
    <message>
        <source>Remove the config %1</source>
        <translation>Eliminar la configuración %1</translation>
    </message>
    <message>
        <source>%1 stays: it is not known on the host.</source>
        <translation>%1 se queda: no se conoce en el anfitrión.</translation>
    </message>
    <message>
        <source>Shut it down first.</source>
        <translation>Antes hay que apagarla.</translation>
    </message>
    <message>
        <source>What is on the disks of %1 will be lost.</source>
        <translation>Se perderá lo que hay en los discos de %1.</translation>
    </message>
    <message>
        <source>Delete the guest %1</source>
        <translation>Eliminar la máquina virtual %1</translation>
    </message>
    <message>
        <source>The config is removed; its text is kept in %1.</source>
        <translation>La configuración se elimina; su texto se guarda en %1.</translation>
    </message>
    <message>
        <source>Its disks stay as they are.</source>
        <translation>Sus discos se quedan como están.</translation>
    </message>
    <message>
        <source>The disk %1 is not known on the host.</source>
        <translation>El disco %1 no se conoce en el anfitrión.</translation>
    </message>
    <message>
        <source>Give the config its name, %1</source>
        <translation>Dar a la configuración su nombre, %1</translation>
    </message>
    <message>
        <source>Remove the old name, %1</source>
        <translation>Quitar el nombre anterior, %1</translation>
    </message>
    <message>
        <source>Rename the running guest %1 to %2</source>
        <translation>Cambiar el nombre de la máquina virtual %1, en ejecución, a %2</translation>
    </message>
    <message>
        <source>Create the config %1</source>
        <translation>Crear la configuración %1</translation>
    </message>
    <message>
        <source>Save the config %1</source>
        <translation>Guardar la configuración %1</translation>
    </message>
    <message>
        <source>The file %1 was changed on the host meanwhile.</source>
        <translation>El archivo %1 se modificó mientras tanto en el anfitrión.</translation>
    </message>
    <message>
        <source>The file %1 does not hold what it should.</source>
        <translation>El archivo %1 no contiene lo que debería.</translation>
    </message>
    <message>
        <source>The job goes on, on the host.</source>
        <translation>El trabajo continúa en el anfitrión.</translation>
    </message>
    <message>
        <source>The list has no item %1.</source>
        <translation>La lista no tiene el elemento %1.</translation>
    </message>
    <message>
        <source>The disk has no device name in the guest.</source>
        <translation>El disco no tiene nombre de dispositivo en la máquina virtual.</translation>
    </message>
    <message>
        <source>Write one, such as xvdb.</source>
        <translation>Hay que escribir uno, como xvdb.</translation>
    </message>
    <message>
        <source>An empty drive holds no image.</source>
        <translation>Una unidad vacía no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>The volume or image is missing.</source>
        <translation>Falta el volumen o la imagen.</translation>
    </message>
    <message>
        <source>A config cannot say such a disk: %1</source>
        <translation>Una configuración no puede expresar tal disco: %1</translation>
    </message>
    <message>
        <source>The running guest is called %1, in its config %2.</source>
        <translation>La máquina virtual en ejecución se llama %1; en su configuración, %2.</translation>
    </message>
    <message>
        <source>The running guest has another UUID than its config.</source>
        <translation>La máquina virtual en ejecución tiene un UUID distinto del de su configuración.</translation>
    </message>
    <message>
        <source>A guest keeps the UUID that it was started with.</source>
        <translation>Una máquina virtual conserva el UUID con el que se inició.</translation>
    </message>
    <message>
        <source>The running guest is of another type than its config says.</source>
        <translation>La máquina virtual en ejecución es de un tipo distinto del que dice su configuración.</translation>
    </message>
    <message>
        <source>A guest keeps the type that it was started as.</source>
        <translation>Una máquina virtual conserva el tipo con el que se inició.</translation>
    </message>
    <message>
        <source>The running guest has %1 of memory; it is started with %2.</source>
        <translation>La máquina virtual en ejecución tiene %1 de memoria; se inicia con %2.</translation>
    </message>
    <message>
        <source>The guest was started for %1 of memory at most.</source>
        <translation>La máquina virtual se inició para un máximo de %1 de memoria.</translation>
    </message>
    <message>
        <source>The running guest can be given %1 of memory; its config allows %2.</source>
        <translation>La máquina virtual en ejecución puede recibir %1 de memoria; su configuración permite %2.</translation>
    </message>
    <message>
        <source>The guest&apos;s own system learns only at its start how much it can be given.</source>
        <translation>El sistema de la máquina virtual solo sabe al iniciarse cuánta memoria puede recibir.</translation>
    </message>
    <message>
        <source>The guest has more than that now. Set its memory to less first, or restart it.</source>
        <translation>La máquina virtual tiene ahora más que eso. Hay que reducir antes su memoria o reiniciarla.</translation>
    </message>
    <message>
        <source>The number of vCPUs of the running guest is %1; it is started with %2.</source>
        <translation>El número de vCPU de la máquina virtual en ejecución es %1; se inicia con %2.</translation>
    </message>
    <message>
        <source>The guest was started for %1 vCPUs at most.</source>
        <translation>La máquina virtual se inició para un máximo de %1 vCPU.</translation>
    </message>
    <message>
        <source>The limit of vCPUs of the running guest is %1; its config says %2.</source>
        <translation>El límite de vCPU de la máquina virtual en ejecución es %1; su configuración dice %2.</translation>
    </message>
    <message>
        <source>A guest keeps the number of vCPUs that it was made for.</source>
        <translation>Una máquina virtual conserva el número de vCPU para el que se creó.</translation>
    </message>
    <message>
        <source>A disc is in the drive %1, which is empty in the config.</source>
        <translation>Hay un disco en la unidad %1, que en la configuración está vacía.</translation>
    </message>
    <message>
        <source>The drive %1 is empty; in the config a disc is in it.</source>
        <translation>La unidad %1 está vacía; en la configuración tiene un disco.</translation>
    </message>
    <message>
        <source>Another disc is in the drive %1 than in the config.</source>
        <translation>En la unidad %1 hay un disco distinto del de la configuración.</translation>
    </message>
    <message>
        <source>The running guest has its disk %1 as %2, and nothing of that name is there any more.</source>
        <translation>La máquina virtual en ejecución tiene su disco %1 como %2, y ya no existe nada con ese nombre.</translation>
    </message>
    <message>
        <source>The running guest has another disk as %1 than its config says.</source>
        <translation>La máquina virtual en ejecución tiene como %1 un disco distinto del que dice su configuración.</translation>
    </message>
    <message>
        <source>The running guest has its disk %1 otherwise than its config says.</source>
        <translation>La máquina virtual en ejecución tiene su disco %1 de otro modo que el que dice su configuración.</translation>
    </message>
    <message>
        <source>A disk stays as it was attached. Detach and attach it, or restart the guest.</source>
        <translation>Un disco se queda como se conectó. Hay que desconectarlo y conectarlo, o reiniciar la máquina virtual.</translation>
    </message>
    <message>
        <source>A disc drive comes and goes only when the guest is restarted.</source>
        <translation>Una unidad de discos solo se añade o se quita al reiniciar la máquina virtual.</translation>
    </message>
    <message>
        <source>The disk %1 of the config is not in the running guest.</source>
        <translation>La máquina virtual en ejecución no tiene el disco %1 de la configuración.</translation>
    </message>
    <message>
        <source>The config says more of this disk than can be said when it is attached.</source>
        <translation>La configuración dice de este disco más de lo que se puede indicar al conectarlo.</translation>
    </message>
    <message>
        <source>The running guest has the disk %1, and its config does not.</source>
        <translation>La máquina virtual en ejecución tiene el disco %1; su configuración no.</translation>
    </message>
    <message>
        <source>The network card %1 is on the bridge %2, in the config on %3.</source>
        <translation>La tarjeta de red %1 está en el puente %2; en la configuración, en %3.</translation>
    </message>
    <message>
        <source>The network card %1 is of the model %2, in the config %3.</source>
        <translation>La tarjeta de red %1 es del modelo %2; en la configuración, %3.</translation>
    </message>
    <message>
        <source>A network card stays as it was attached. Detach and attach it, or restart the guest.</source>
        <translation>Una tarjeta de red se queda como se conectó. Hay que desconectarla y conectarla, o reiniciar la máquina virtual.</translation>
    </message>
    <message>
        <source>The config has a network card more than the running guest.</source>
        <translation>La configuración tiene una tarjeta de red más que la máquina virtual en ejecución.</translation>
    </message>
    <message>
        <source>The network card %1 of the config is not in the running guest.</source>
        <translation>La máquina virtual en ejecución no tiene la tarjeta de red %1 de la configuración.</translation>
    </message>
    <message>
        <source>The config says more of this network card than can be said when it is attached.</source>
        <translation>La configuración dice de esta tarjeta de red más de lo que se puede indicar al conectarla.</translation>
    </message>
    <message>
        <source>The running guest has the network card %1, and its config does not.</source>
        <translation>La máquina virtual en ejecución tiene la tarjeta de red %1; su configuración no.</translation>
    </message>
    <message>
        <source>vcpus is %1, and this host has fewer CPUs (%2): that only makes the guest slower.</source>
        <translation>vcpus es %1, y este anfitrión tiene menos CPU (%2): eso solo hace más lenta la máquina virtual.</translation>
    </message>
    <message>
        <source>Set vcpus to %1 at most.</source>
        <translation>Hay que poner vcpus a %1 como máximo.</translation>
    </message>
    <message>
        <source>maxvcpus is %1, and this host has fewer CPUs (%2): xl gives a running guest no more vCPUs than that.</source>
        <translation>maxvcpus es %1, y este anfitrión tiene menos CPU (%2): xl no da más vCPU que esas a una máquina virtual en ejecución.</translation>
    </message>
    <message>
        <source>The guest starts with %1 of memory, and this host has %2 in all: it cannot start here.</source>
        <translation>La máquina virtual se inicia con %1 de memoria, y este anfitrión tiene %2 en total: no se puede iniciar aquí.</translation>
    </message>
    <message>
        <source>Set memory to less; dom0 and Xen need some too.</source>
        <translation>Hay que poner menos en memory; dom0 y Xen también necesitan memoria.</translation>
    </message>
    <message>
        <source>maxmem is %1, and this host has %2 in all: the guest can never be given that, and pays for it with memory for its page tables.</source>
        <translation>maxmem es %1, y este anfitrión tiene %2 en total: la máquina virtual nunca puede recibirlo, y lo paga con memoria para sus tablas de páginas.</translation>
    </message>
    <message>
        <source>Set maxmem to less.</source>
        <translation>Hay que poner menos en maxmem.</translation>
    </message>
    <message>
        <source>This host cannot run HVM guests.</source>
        <translation>Este anfitrión no puede ejecutar máquinas virtuales HVM.</translation>
    </message>
    <message>
        <source>This host cannot run PVH guests.</source>
        <translation>Este anfitrión no puede ejecutar máquinas virtuales PVH.</translation>
    </message>
    <message>
        <source>Switch the processor&apos;s virtualization (VT-x, AMD-V) on in the host&apos;s firmware, or make it a PV guest.</source>
        <translation>Hay que activar la virtualización del procesador (VT-x, AMD-V) en el firmware del anfitrión, o hacer de ella una máquina virtual PV.</translation>
    </message>
    <message>
        <source>Xen %1 on this host does not know type = &quot;pvh&quot;: the guest would be a PV guest.</source>
        <translation>Xen %1 de este anfitrión no conoce type = &quot;pvh&quot;: la máquina virtual sería PV.</translation>
    </message>
    <message>
        <source>PVH guests need Xen 4.10 or newer.</source>
        <translation>Las máquinas virtuales PVH necesitan Xen 4.10 o posterior.</translation>
    </message>
    <message>
        <source>Xen %1 on this host does not know type: the guest would be a PV guest.</source>
        <translation>Xen %1 de este anfitrión no conoce type: la máquina virtual sería PV.</translation>
    </message>
    <message>
        <source>Write builder = &quot;hvm&quot;.</source>
        <translation>Hay que escribir builder = &quot;hvm&quot;.</translation>
    </message>
    <message>
        <source>The volume %1 is not active: xl finds no such disk.</source>
        <translation>El volumen %1 no está activo: xl no encuentra ese disco.</translation>
    </message>
    <message>
        <source>Activate it before the guest is started.</source>
        <translation>Hay que activarlo antes de iniciar la máquina virtual.</translation>
    </message>
    <message>
        <source>%1 is not there on this host.</source>
        <translation>%1 no existe en este anfitrión.</translation>
    </message>
    <message>
        <source>The guest %2 may write to %1 too.</source>
        <translation>La máquina virtual %2 también puede escribir en %1.</translation>
    </message>
    <message>
        <source>The guest %2 has %1 too, and one of the two may write to it.</source>
        <translation>La máquina virtual %2 también tiene %1, y una de las dos puede escribir en él.</translation>
    </message>
    <message>
        <source>This host has no bridge called %1.</source>
        <translation>Este anfitrión no tiene ningún puente llamado %1.</translation>
    </message>
    <message>
        <source>Make the bridge first; this host has none.</source>
        <translation>Hay que crear antes el puente; este anfitrión no tiene ninguno.</translation>
    </message>
    <message>
        <source>Its bridges are: %1.</source>
        <translation>Sus puentes son: %1.</translation>
    </message>
    <message>
        <source>Give this guest another one, or remove the line to let xl choose one at each start.</source>
        <translation>Hay que dar otro a esta máquina virtual, o quitar la línea para que xl elija uno en cada inicio.</translation>
    </message>
    <message>
        <source>The running guest %1 has this UUID and no config of its own: it is most likely this one, under another name.</source>
        <translation>La máquina virtual en ejecución %1 tiene este UUID y no tiene configuración propia: seguramente es esta, con otro nombre.</translation>
    </message>
    <message>
        <source>Do not start this config while it runs: both would have the same disks. Say the new name here, or give it back its old one.</source>
        <translation>No hay que iniciar esta configuración mientras aquella se ejecute: las dos tendrían los mismos discos. Hay que escribir aquí el nombre nuevo o devolverle el antiguo.</translation>
    </message>
    <message>
        <source>A guest called “%1” runs on this host already.</source>
        <translation>En este anfitrión ya se ejecuta una máquina virtual llamada “%1”.</translation>
    </message>
    <message>
        <source>The config %2 of this host calls its guest “%1” too.</source>
        <translation>La configuración %2 de este anfitrión también llama “%1” a su máquina virtual.</translation>
    </message>
    <message>
        <source>The guest %1 has this UUID too, and tools take the two for one guest.</source>
        <translation>La máquina virtual %1 también tiene este UUID, y las herramientas toman las dos por una sola.</translation>
    </message>
    <message>
        <source>A guest called “%1” runs on %2.</source>
        <translation>En %2 se ejecuta una máquina virtual llamada “%1”.</translation>
    </message>
    <message>
        <source>%2 has a guest called “%1” too.</source>
        <translation>%2 también tiene una máquina virtual llamada “%1”.</translation>
    </message>
    <message>
        <source>If it is the same one, it must run on one host at a time; if not, give one of them another name.</source>
        <translation>Si es la misma, solo debe ejecutarse en un anfitrión a la vez; si no, hay que dar otro nombre a una de ellas.</translation>
    </message>
    <message>
        <source>The guest %1 on %2 has this UUID too.</source>
        <translation>La máquina virtual %1 de %2 también tiene este UUID.</translation>
    </message>
    <message>
        <source>The guest %2 on %3 has a network card with the MAC address %1 too.</source>
        <translation>La máquina virtual %2 de %3 también tiene una tarjeta de red con la dirección MAC %1.</translation>
    </message>
    <message>
        <source>The guest %2 has a network card with the MAC address %1 too.</source>
        <translation>La máquina virtual %2 también tiene una tarjeta de red con la dirección MAC %1.</translation>
    </message>
    <message>
        <source>The config does not have %1.</source>
        <translation>La configuración no tiene %1.</translation>
    </message>
    <message>
        <source>The guest was changed, its config was not. On its page Config the difference is shown and can be made permanent.</source>
        <translation>La máquina virtual se cambió, su configuración no. En su página Configuración se muestra la diferencia y se puede hacer permanente.</translation>
    </message>
    <message>
        <source>A config cannot say this.</source>
        <translation>Una configuración no puede expresar esto.</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>Make a new guest from one, with clones of its disks</source>
        <translation>Crea una máquina virtual de otra, con clones de sus discos</translation>
    </message>
    <message>
        <source>Give a guest, its config and its links another name</source>
        <translation>Da otro nombre a una máquina virtual y a su configuración</translation>
    </message>
    <message>
        <source>Remove a stopped guest&apos;s config, which is kept, and its links</source>
        <translation>Elimina una máquina virtual apagada; su configuración se conserva</translation>
    </message>
    <message>
        <source>guest delete: its volumes and images too</source>
        <translation>guest delete: también sus volúmenes e imágenes</translation>
    </message>
    <message>
        <source>Behind guest stands copy, rename or delete.</source>
        <translation>Detrás de guest va copy, rename o delete.</translation>
    </message>
    <message>
        <source>The guest sees %1 MiB and starts with %2: an HVM guest without a balloon driver is stopped when it uses more.</source>
        <translation>La máquina virtual ve %1 MiB y arranca con %2: una máquina virtual HVM sin controlador de globo se detiene cuando usa más.</translation>
    </message>
    <message>
        <source>Give it as much memory as maxmem, unless it has Xen&apos;s drivers.</source>
        <translation>Conviene darle tanta memoria como maxmem, salvo que tenga los controladores de Xen.</translation>
    </message>
    <message>
        <source>sudo on %1 waited no longer for the password.</source>
        <translation>sudo en %1 ya no esperó la contraseña.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Hay que conectarse de nuevo.</translation>
    </message>
    <message>
        <source>GUEST</source>
        <translation>MÁQUINA</translation>
    </message>
    <message>
        <source>TAKEN</source>
        <translation>HECHA</translation>
    </message>
    <message>
        <source>TAKES</source>
        <translation>OCUPA</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>CARPETA</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>completa</translation>
    </message>
    <message>
        <source>half</source>
        <translation>a medias</translation>
    </message>
    <message>
        <source>There is no backup %1.</source>
        <translation>No hay ningún respaldo %1.</translation>
    </message>
    <message>
        <source>The host does not back up %1 by itself.</source>
        <translation>El anfitrión no respalda %1 por sí mismo.</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>CUÁNDO</translation>
    </message>
    <message>
        <source>KEEPS</source>
        <translation>CONSERVA</translation>
    </message>
    <message>
        <source>LAST JOB</source>
        <translation>ÚLTIMA TAREA</translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation>Aquí no se entiende “%1”.</translation>
    </message>
    <message>
        <source>make, list: where they lie on the host</source>
        <translation>make, list: dónde están en el anfitrión</translation>
    </message>
    <message>
        <source>make: keep the last N, remove the older ones</source>
        <translation>make: conservar las últimas N, quitar las más viejas</translation>
    </message>
    <message>
        <source>make: pause the guest for the snapshots</source>
        <translation>make: pausar la máquina virtual para las instantáneas</translation>
    </message>
    <message>
        <source>make: ask the guest to write first (SysRq s)</source>
        <translation>make: pedir a la máquina virtual que escriba antes (SysRq s)</translation>
    </message>
    <message>
        <source>make: room of each snapshot, for what changes</source>
        <translation>make: espacio de cada instantánea, para los cambios</translation>
    </message>
    <message>
        <source>make: disks that are left out</source>
        <translation>make: discos que se omiten</translation>
    </message>
    <message>
        <source>schedule: when, by the host&apos;s clock (02:30)</source>
        <translation>schedule: cuándo, por el reloj del anfitrión (02:30)</translation>
    </message>
    <message>
        <source>schedule: on these days; each day</source>
        <translation>schedule: en estos días; cada día</translation>
    </message>
    <message>
        <source>restore: of the new guest</source>
        <translation>restore: de la máquina virtual nueva</translation>
    </message>
    <message>
        <source>restore: its config</source>
        <translation>restore: su archivo de configuración</translation>
    </message>
    <message>
        <source>restore: its UUID</source>
        <translation>restore: su UUID</translation>
    </message>
    <message>
        <source>restore: of its network cards</source>
        <translation>restore: de sus tarjetas de red</translation>
    </message>
    <message>
        <source>restore: where a disk goes</source>
        <translation>restore: adónde va un disco</translation>
    </message>
    <message>
        <source>restore: put the disks back, keep the present ones</source>
        <translation>restore: reponer los discos, conservar los actuales</translation>
    </message>
    <message>
        <source>restore in place: the config too</source>
        <translation>restore en su sitio: también la configuración</translation>
    </message>
    <message>
        <source>Back a guest up on its host, while it runs</source>
        <translation>Respaldar una máquina virtual en su anfitrión, en marcha</translation>
    </message>
    <message>
        <source>List backups</source>
        <translation>Listar los respaldos</translation>
    </message>
    <message>
        <source>Say whether a backup can be restored</source>
        <translation>Decir si un respaldo se puede restaurar</translation>
    </message>
    <message>
        <source>Make a guest of a backup, or put its disks back</source>
        <translation>Hacer una máquina virtual de un respaldo, o reponer sus discos</translation>
    </message>
    <message>
        <source>Remove backups</source>
        <translation>Quitar respaldos</translation>
    </message>
    <message>
        <source>Have the host back a guest up by itself</source>
        <translation>Hacer que el anfitrión respalde una máquina virtual</translation>
    </message>
    <message>
        <source>List what hosts back up, with the last job</source>
        <translation>Listar lo que se respalda solo, con la última tarea</translation>
    </message>
    <message>
        <source>No longer; backups stay</source>
        <translation>Ya no; los respaldos se quedan</translation>
    </message>
    <message>
        <source>KEY=VALUE of backup:</source>
        <translation>CLAVE=VALOR de backup:</translation>
    </message>
    <message>
        <source>The manifest of the backup is not understood.</source>
        <translation>No se entiende el manifiesto del respaldo.</translation>
    </message>
    <message>
        <source>What is kept of the schedule is not understood.</source>
        <translation>No se entiende lo que se guarda de la programación.</translation>
    </message>
    <message>
        <source>Ask %1 to write everything to its disks (SysRq s)</source>
        <translation>Pedir a %1 que escriba todo en sus discos (SysRq s)</translation>
    </message>
    <message>
        <source>Copy the config %1</source>
        <translation>Copiar la configuración %1</translation>
    </message>
    <message>
        <source>%1 is no place for backups.</source>
        <translation>%1 no es lugar para respaldos.</translation>
    </message>
    <message>
        <source>How many backups are kept is a number from 1 on.</source>
        <translation>Cuántos respaldos se conservan es un número de 1 en adelante.</translation>
    </message>
    <message>
        <source>The guest %1 has no config on the host: only its disks are backed up.</source>
        <translation>La máquina virtual %1 no tiene configuración en el anfitrión: solo se respaldan sus discos.</translation>
    </message>
    <message numerus="yes">
        <source>Keep the last %n backup(s) of %1, and remove the older ones</source>
        <translation>
            <numerusform>Conservar el último respaldo de %1 y quitar los más viejos</numerusform>
            <numerusform>Conservar los últimos %n respaldos de %1 y quitar los más viejos</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up the guest %1 to %2</source>
        <translation>Respaldar la máquina virtual %1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>Backups of %1 in that folder but the last %n go.</source>
        <translation>
            <numerusform>Se quitan los respaldos de %1 que hay en esa carpeta, salvo el último.</numerusform>
            <numerusform>Se quitan los respaldos de %1 que hay en esa carpeta, salvo los últimos %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk %1 of %2 can have no snapshot, so it is not carried away while it is read.</source>
        <translation>Del disco %1 de %2 no puede haber instantánea, así que no se lleva fuera mientras se lee.</translation>
    </message>
    <message>
        <source>Back the guest up on its host, then fetch the backup.</source>
        <translation>Hay que respaldar la máquina virtual en su anfitrión y traer el respaldo después.</translation>
    </message>
    <message>
        <source>Make the snapshots for a backup of %1</source>
        <translation>Hacer las instantáneas para un respaldo de %1</translation>
    </message>
    <message>
        <source>Remove the snapshots of a backup of %1</source>
        <translation>Quitar las instantáneas de un respaldo de %1</translation>
    </message>
    <message>
        <source>%1 is only a half backup.</source>
        <translation>%1 es solo un respaldo a medias.</translation>
    </message>
    <message>
        <source>Check the backup %1</source>
        <translation>Comprobar el respaldo %1</translation>
    </message>
    <message>
        <source>No backup was chosen.</source>
        <translation>No se eligió ningún respaldo.</translation>
    </message>
    <message>
        <source>Remove the backup %1</source>
        <translation>Quitar el respaldo %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backup(s)</source>
        <translation>
            <numerusform>Quitar un respaldo</numerusform>
            <numerusform>Quitar %n respaldos</numerusform>
        </translation>
    </message>
    <message>
        <source>What they hold cannot be had back.</source>
        <translation>Lo que contienen no se puede recuperar.</translation>
    </message>
    <message>
        <source>No snapshot of a backup is left.</source>
        <translation>No queda ninguna instantánea de un respaldo.</translation>
    </message>
    <message>
        <source>Remove the snapshots that a backup has left</source>
        <translation>Quitar las instantáneas que dejó un respaldo</translation>
    </message>
    <message>
        <source>The guest %1 has no disk that is to be backed up.</source>
        <translation>La máquina virtual %1 no tiene ningún disco que haya que respaldar.</translation>
    </message>
    <message>
        <source>There can be no snapshot of the disk %1 of %2 while the guest runs.</source>
        <translation>No puede haber instantánea del disco %1 de %2 mientras la máquina virtual está en marcha.</translation>
    </message>
    <message>
        <source>Let the guest be paused while that disk is read, leave the disk out, or shut the guest down first.</source>
        <translation>Hay que permitir que se pause mientras se lee ese disco, omitir el disco o apagar antes la máquina virtual.</translation>
    </message>
    <message>
        <source>The image %1 cannot be read while its guest has it open.</source>
        <translation>La imagen %1 no se puede leer mientras su máquina virtual la tiene abierta.</translation>
    </message>
    <message>
        <source>Shut the guest down first, or leave the disk out.</source>
        <translation>Hay que apagar antes la máquina virtual u omitir el disco.</translation>
    </message>
    <message>
        <source>The guest %1 stands still while its disks without a snapshot are read.</source>
        <translation>La máquina virtual %1 se detiene mientras se leen sus discos sin instantánea.</translation>
    </message>
    <message>
        <source>The backup holds the disks as a power cut would have left them: what %1 had not written yet is not in it, and its file systems replay their journals when it starts.</source>
        <translation>El respaldo contiene los discos como los habría dejado un corte de corriente: falta lo que %1 no había escrito aún, y sus sistemas de archivos aplican sus bitácoras al arrancar.</translation>
    </message>
    <message>
        <source>Its disks are not caught at the same moment, but one after the other. To pause the guest for the snapshots mends that.</source>
        <translation>Sus discos no se captan en el mismo momento, sino uno tras otro. Pausar la máquina virtual para las instantáneas lo remedia.</translation>
    </message>
    <message>
        <source>Pack %1, %2</source>
        <translation>Empaquetar %1, %2</translation>
    </message>
    <message>
        <source>Write down what the backup holds</source>
        <translation>Anotar lo que contiene el respaldo</translation>
    </message>
    <message>
        <source>Read the backup again, and write down its sums</source>
        <translation>Leer de nuevo el respaldo y anotar sus sumas</translation>
    </message>
    <message>
        <source>Give the backup its name, %1</source>
        <translation>Dar su nombre al respaldo, %1</translation>
    </message>
    <message>
        <source>Shut it down first, or restore it as a new guest.</source>
        <translation>Hay que apagarla antes o restaurarla como máquina virtual nueva.</translation>
    </message>
    <message>
        <source>Restore it as a new guest, onto new disks.</source>
        <translation>Hay que restaurarla como máquina virtual nueva, en discos nuevos.</translation>
    </message>
    <message>
        <source>Restore the disks of %1 from %2</source>
        <translation>Restaurar los discos de %1 desde %2</translation>
    </message>
    <message>
        <source>What %1 has written since the backup is on the disks that are kept, and nowhere else.</source>
        <translation>Lo que %1 escribió desde el respaldo está en los discos que se conservan y en ningún otro sitio.</translation>
    </message>
    <message>
        <source>%1 is no whole backup.</source>
        <translation>%1 no es un respaldo completo.</translation>
    </message>
    <message>
        <source>Restore %1 from %2 as the guest %3</source>
        <translation>Restaurar %1 desde %2 como la máquina virtual %3</translation>
    </message>
    <message>
        <source>Make a qcow2 of it</source>
        <translation>Hacer de ello un qcow2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Unpack the disk %1, %2</source>
        <translation>Desempaquetar el disco %1, %2</translation>
    </message>
    <message>
        <source>Compare %1 with the backup</source>
        <translation>Comparar %1 con el respaldo</translation>
    </message>
    <message>
        <source>The present disk is kept as %1 and takes its room, %2, until it is removed.</source>
        <translation>El disco actual se conserva como %1 y ocupa su espacio, %2, hasta que se quite.</translation>
    </message>
    <message>
        <source>%1 is neither a volume nor an image: nothing is put in its place.</source>
        <translation>%1 no es un volumen ni una imagen: no se pone nada en su lugar.</translation>
    </message>
    <message>
        <source>Have the service manager read its units again</source>
        <translation>Hacer que el gestor de servicios relea sus unidades</translation>
    </message>
    <message>
        <source>Start the timer, now and at each boot</source>
        <translation>Iniciar el temporizador, ahora y en cada arranque</translation>
    </message>
    <message>
        <source>Write the unit that makes the backup</source>
        <translation>Escribir la unidad que hace el respaldo</translation>
    </message>
    <message>
        <source>Write the timer that starts it</source>
        <translation>Escribir el temporizador que la inicia</translation>
    </message>
    <message>
        <source>Write the line of cron that starts it</source>
        <translation>Escribir la línea de cron que la inicia</translation>
    </message>
    <message>
        <source>The time of the day goes from 00:00 to 23:59.</source>
        <translation>La hora del día va de 00:00 a 23:59.</translation>
    </message>
    <message>
        <source>Leave that disk out.</source>
        <translation>Hay que omitir ese disco.</translation>
    </message>
    <message>
        <source>Have the host back up %1 by itself</source>
        <translation>Hacer que el anfitrión respalde %1 por sí mismo</translation>
    </message>
    <message>
        <source>Keep this job&apos;s runner for the backups</source>
        <translation>Guardar el ejecutor de esta tarea para los respaldos</translation>
    </message>
    <message>
        <source>Keep the plan of the backup</source>
        <translation>Guardar el plan del respaldo</translation>
    </message>
    <message>
        <source>Write down what is wanted and when</source>
        <translation>Anotar qué se quiere y cuándo</translation>
    </message>
    <message>
        <source>There is no such schedule: %1.</source>
        <translation>No hay tal programación: %1.</translation>
    </message>
    <message>
        <source>Stop the timer</source>
        <translation>Detener el temporizador</translation>
    </message>
    <message>
        <source>No longer have the host back up %1 by itself</source>
        <translation>Hacer que el anfitrión ya no respalde %1 por sí mismo</translation>
    </message>
    <message>
        <source>The backups that were made stay.</source>
        <translation>Los respaldos que se hicieron se quedan.</translation>
    </message>
    <message>
        <source>A copy of a guest has no disk of a backup.</source>
        <translation>La copia de una máquina virtual no tiene discos de un respaldo.</translation>
    </message>
    <message>
        <source>The backup is in %1.</source>
        <translation>El respaldo está en %1.</translation>
    </message>
    <message>
        <source>waits for the connection</source>
        <translation>espera la conexión</translation>
    </message>
    <message>
        <source>compares what is there already: %1 of %2</source>
        <translation>compara lo que ya hay: %1 de %2</translation>
    </message>
    <message>
        <source>checks the sums: %1 of %2</source>
        <translation>comprueba las sumas: %1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2, %3, %4 left</source>
        <translation>%1 de %2, %3, faltan %4</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 de %2, %3</translation>
    </message>
    <message>
        <source>%1: %2, its sums are right; %3 went over the line</source>
        <translation>%1: %2, sumas correctas; por la línea pasaron %3</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept: give the same command to go on.</source>
        <translation>Detenido. Lo que llegó se conserva: para seguir hay que dar el mismo comando.</translation>
    </message>
    <message>
        <source>make: to this machine, while it is read</source>
        <translation>make: a este equipo, mientras se lee</translation>
    </message>
    <message>
        <source>Carry a backup of a host to this machine</source>
        <translation>Traer un respaldo de un anfitrión a este equipo</translation>
    </message>
    <message>
        <source>Carry a backup of this machine to a host</source>
        <translation>Llevar un respaldo de este equipo a un anfitrión</translation>
    </message>
    <message>
        <source>Send a file to the host; what has come is kept and gone on with</source>
        <translation>Enviar un archivo al anfitrión; sigue donde se quedó</translation>
    </message>
    <message>
        <source>Fetch a file or a disk of the host, likewise</source>
        <translation>Traer un archivo o un disco del anfitrión, de la misma manera</translation>
    </message>
    <message>
        <source>Print the plan of a backup, for plan apply</source>
        <translation>Imprimir el plan de un respaldo, para plan apply</translation>
    </message>
    <message>
        <source>Print the plan of a restore, for plan apply</source>
        <translation>Imprimir el plan de una restauración, para plan apply</translation>
    </message>
    <message>
        <source>file: replace a file that is there</source>
        <translation>file: reemplazar un archivo que ya existe</translation>
    </message>
    <message>
        <source>Behind plan stands show, apply, jobs, follow, resume, rollback, cancel, settle, storage, resize, backup or restore.</source>
        <translation>Detrás de plan va show, apply, jobs, follow, resume, rollback, cancel, settle, storage, resize, backup o restore.</translation>
    </message>
    <message>
        <source>Behind file stands put or get.</source>
        <translation>Detrás de file va put o get.</translation>
    </message>
    <message>
        <source>Behind backup stands make, list, check, drop, restore, fetch, send, schedule, schedules or unschedule.</source>
        <translation>Detrás de backup va make, list, check, drop, restore, fetch, send, schedule, schedules o unschedule.</translation>
    </message>
    <message>
        <source>Look whether it was renamed or moved.</source>
        <translation>Hay que ver si se le cambió el nombre o se movió.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a disk.</source>
        <translation>%1 no es un archivo ni un disco.</translation>
    </message>
    <message>
        <source>Name a single file: folders are not carried.</source>
        <translation>Hay que indicar un solo archivo: las carpetas no se transfieren.</translation>
    </message>
    <message>
        <source>%1 cannot be read on the host.</source>
        <translation>%1 no se puede leer en el anfitrión.</translation>
    </message>
    <message>
        <source>Make its files, still empty</source>
        <translation>Crear sus archivos, aún vacíos</translation>
    </message>
    <message>
        <source>Make room for the backup %1</source>
        <translation>Hacer sitio para el respaldo %1</translation>
    </message>
    <message>
        <source>Check the sums of the backup that has come</source>
        <translation>Comprobar las sumas del respaldo que llegó</translation>
    </message>
    <message>
        <source>Prove the backup %1, and give it its name</source>
        <translation>Probar el respaldo %1 y darle su nombre</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>%1 cannot be written on this machine.</source>
        <translation>En este equipo no se puede escribir %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there.</source>
        <translation>Hay que elegir otra carpeta o hacer sitio allí.</translation>
    </message>
    <message>
        <source>There is no file %1 on this machine.</source>
        <translation>En este equipo no hay ningún archivo %1.</translation>
    </message>
    <message>
        <source>%1 has another sum than the backup says.</source>
        <translation>%1 tiene otra suma que la que dice el respaldo.</translation>
    </message>
    <message>
        <source>Carry the backup once more.</source>
        <translation>Hay que transportar el respaldo otra vez.</translation>
    </message>
    <message>
        <source>%1 could not be taken away from this machine.</source>
        <translation>No se pudo quitar %1 de este equipo.</translation>
    </message>
    <message>
        <source>It is half a backup, of use to nobody: remove it by hand.</source>
        <translation>Es la mitad de un respaldo, que a nadie le sirve: hay que quitarla a mano.</translation>
    </message>
    <message>
        <source>There is a backup %1 already.</source>
        <translation>Ya hay un respaldo %1.</translation>
    </message>
    <message>
        <source>The host is no longer there.</source>
        <translation>El anfitrión ya no está.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Se detuvo.</translation>
    </message>
    <message>
        <source>%1 was changed while it was carried.</source>
        <translation>%1 cambió mientras se transfería.</translation>
    </message>
    <message>
        <source>What has arrived is of no use. Start again when nobody writes to it any more.</source>
        <translation>Lo que llegó no sirve. Hay que empezar de nuevo cuando ya nadie lo escriba.</translation>
    </message>
    <message>
        <source>%1 is no whole path.</source>
        <translation>%1 no es una ruta completa.</translation>
    </message>
    <message>
        <source>Give the path on the host from / on.</source>
        <translation>Hay que indicar la ruta en el anfitrión desde /.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another name.</source>
        <translation>Se dejó como está. Hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Ya existe un archivo %1.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another name, or say that it shall be replaced.</source>
        <translation>Se dejó como está. Hay que elegir otro nombre o indicar que se reemplace.</translation>
    </message>
    <message>
        <source>There is no folder for %1 on this machine.</source>
        <translation>En este equipo no hay carpeta para %1.</translation>
    </message>
    <message>
        <source>Make it first, or choose another one.</source>
        <translation>Hay que crearla primero o elegir otra.</translation>
    </message>
    <message>
        <source>%1 needs %2 of room, and there are %3.</source>
        <translation>%1 necesita %2 de espacio y hay %3.</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder.</source>
        <translation>Hay que hacer espacio allí o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>%1 on the host is no plain file.</source>
        <translation>%1 en el anfitrión no es un archivo común.</translation>
    </message>
    <message>
        <source>The folder %1 on the host cannot be written to.</source>
        <translation>En la carpeta %1 del anfitrión no se puede escribir.</translation>
    </message>
    <message>
        <source>Connect as root, or choose another folder.</source>
        <translation>Hay que conectarse como root o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>There is no room left on the host for %1.</source>
        <translation>En el anfitrión no queda espacio para %1.</translation>
    </message>
    <message>
        <source>Make room, then resume: what has come is kept.</source>
        <translation>Hay que hacer espacio y después continuar: lo que llegó se conserva.</translation>
    </message>
    <message>
        <source>The host does not let this account at %1.</source>
        <translation>El anfitrión no deja a esta cuenta acceder a %1.</translation>
    </message>
    <message>
        <source>The host could not read or write %1: its disk fails.</source>
        <translation>El anfitrión no pudo leer o escribir %1: su disco falla.</translation>
    </message>
    <message>
        <source>If it is a snapshot, it may have overflowed.</source>
        <translation>Si es una instantánea, puede haberse desbordado.</translation>
    </message>
    <message>
        <source>The host could not read or write %1.</source>
        <translation>El anfitrión no pudo leer o escribir %1.</translation>
    </message>
    <message>
        <source>There is a file %1 on the host by now.</source>
        <translation>Entretanto apareció un archivo %1 en el anfitrión.</translation>
    </message>
    <message>
        <source>It was left as it is, and what has come is kept. Move it away, then resume.</source>
        <translation>Se dejó como está y lo que llegó se conserva. Hay que moverlo y después continuar.</translation>
    </message>
    <message>
        <source>What had come of %1 is gone from the host.</source>
        <translation>Lo que había llegado de %1 ya no está en el anfitrión.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Hay que empezar de nuevo.</translation>
    </message>
    <message>
        <source>A piece of %1 came to the host cut short.</source>
        <translation>Una parte de %1 llegó cortada al anfitrión.</translation>
    </message>
    <message>
        <source>Check that its folder may be written to.</source>
        <translation>Hay que comprobar que se pueda escribir en su carpeta.</translation>
    </message>
    <message>
        <source>What has arrived of %1 differs from its source.</source>
        <translation>Lo que llegó de %1 difiere de su origen.</translation>
    </message>
    <message>
        <source>Was it written to meanwhile? Resume: what is equal is kept, and the rest is sent again.</source>
        <translation>¿Se escribió entretanto? Al continuar se conserva lo que es igual y se envía de nuevo el resto.</translation>
    </message>
    <message>
        <source>The disk %1 of %2 is not in the backup: %3 is made without it.</source>
        <translation>El disco %1 de %2 no está en el respaldo: %3 se crea sin él.</translation>
    </message>
    <message>
        <source>The config of %1 has no disk %2: it is not known what the backup would be put in the place of.</source>
        <translation>La configuración de %1 no tiene ningún disco %2: no se sabe en lugar de qué se pondría el respaldo.</translation>
    </message>
    <message>
        <source>The config of the backup has %1 as the disk %2 of %3: the present one, %4, stays as it is.</source>
        <translation>La configuración del respaldo tiene %1 como disco %2 de %3: el actual, %4, se queda como está.</translation>
    </message>
    <message>
        <source>The guest %2 has %1 as its disk %3 too: nothing is put in its place.</source>
        <translation>La máquina virtual %2 también tiene %1 como su disco %3: no se pone nada en su lugar.</translation>
    </message>
    <message>
        <source>The config of %1 says the format %2 of the disk %3, which the backup cannot be put in.</source>
        <translation>La configuración de %1 dice el formato %2 para el disco %3, y el respaldo no se puede poner en ese formato.</translation>
    </message>
    <message>
        <source>See that %1 still says the same disks</source>
        <translation>Comprobar que %1 sigue diciendo los mismos discos</translation>
    </message>
    <message>
        <source>Note which disks %1 says</source>
        <translation>Anotar qué discos dice %1</translation>
    </message>
    <message>
        <source>%1 has other disks now than its config says: the backup holds those that it has now.</source>
        <translation>%1 tiene ahora otros discos que los que dice su configuración: el respaldo contiene los que tiene ahora.</translation>
    </message>
    <message>
        <source>When a disk of %1 changes its size or is replaced, or its config gets or loses one, the backup fails until this is set up again.</source>
        <translation>Cuando un disco de %1 cambia de tamaño o se sustituye, o su configuración gana o pierde uno, el respaldo falla hasta que esto se configure de nuevo.</translation>
    </message>
    <message>
        <source>The config says other disks than when this backup was set up.</source>
        <translation>La configuración dice otros discos que cuando se configuró este respaldo.</translation>
    </message>
    <message>
        <source>Set up again that the host backs this guest up by itself.</source>
        <translation>Hay que configurar de nuevo que el anfitrión respalde por sí mismo esta máquina virtual.</translation>
    </message>
    <message>
        <source>Something has written to the disks since the backup was begun, or the host was started anew: what was read of them would not fit together.</source>
        <translation>Algo ha escrito en los discos desde que empezó el respaldo, o el anfitrión se ha reiniciado: lo que se leyó de ellos no encajaría.</translation>
    </message>
    <message>
        <source>Take this backup back, and make another one.</source>
        <translation>Hay que deshacer este respaldo y hacer otro.</translation>
    </message>
    <message>
        <source>%1 has no sum in the backup.</source>
        <translation>%1 no tiene suma en el respaldo.</translation>
    </message>
    <message>
        <source>Make the backup anew.</source>
        <translation>Hay que hacer el respaldo de nuevo.</translation>
    </message>
    <message>
        <source>Note how the disks are that are read without a snapshot</source>
        <translation>Anotar cómo están los discos que se leen sin instantánea</translation>
    </message>
    <message>
        <source>See that nothing has written to them meanwhile</source>
        <translation>Comprobar que nada ha escrito en ellos entretanto</translation>
    </message>
    <message>
        <source>Keep that beside the plan</source>
        <translation>Guardarlo junto al plan</translation>
    </message>
    <message>
        <source>Clear what an earlier attempt has left</source>
        <translation>Quitar lo que haya dejado un intento anterior</translation>
    </message>
    <message>
        <source>Let go of what was there before</source>
        <translation>Quitar lo que había antes</translation>
    </message>
    <message>
        <source>Another job is at work on the backups in %1: it was started by %2 at %3.</source>
        <translation>Otra tarea trabaja con los respaldos de %1: la inició %2 el %3.</translation>
    </message>
    <message>
        <source>Back the guest up again while nothing writes to its disks.</source>
        <translation>Hay que respaldar de nuevo la máquina virtual mientras nada escriba en sus discos.</translation>
    </message>
    <message>
        <source>Something has written to the disks while they were read: the backup would be torn.</source>
        <translation>Algo ha escrito en los discos mientras se leían: las partes del respaldo no encajarían.</translation>
    </message>
    <message>
        <source>A piece of %1 came from the host cut short.</source>
        <translation>Una parte de %1 llegó cortada del anfitrión.</translation>
    </message>
    <message>
        <source>Interrupted. What was made for the backup is being taken away.</source>
        <translation>Interrumpido. Se está quitando lo que se hizo para el respaldo.</translation>
    </message>
    <message>
        <source>The backup was left in the middle.</source>
        <translation>El respaldo se dejó a la mitad.</translation>
    </message>
    <message>
        <source>Snapshots of the guest may be left: a window that connects to the host tells of them.</source>
        <translation>Puede que hayan quedado instantáneas de la máquina virtual: una ventana que se conecte al anfitrión las muestra.</translation>
    </message>
    <message>
        <source>Half of it may be left beside %1, and snapshots of the guest: a window that connects to the host tells of them.</source>
        <translation>Puede que haya quedado la mitad junto a %1, e instantáneas de la máquina virtual: una ventana que se conecte al anfitrión las muestra.</translation>
    </message>
    <message>
        <source>There is half a backup %1 already.</source>
        <translation>Ya hay medio respaldo %1.</translation>
    </message>
    <message>
        <source>It is being made, or its program was ended in the middle. If nobody makes it any more, remove the folder and begin again.</source>
        <translation>Se está haciendo, o el programa que lo hacía terminó a la mitad. Si ya nadie lo hace, hay que quitar la carpeta y empezar de nuevo.</translation>
    </message>
    <message>
        <source>%1 is a whole, proved backup, but could not be given its name.</source>
        <translation>%1 es un respaldo completo y comprobado, pero no se le pudo dar su nombre.</translation>
    </message>
    <message>
        <source>There is something of that name, or a program has a file of the backup open. Rename the folder to %1 by hand.</source>
        <translation>Ya hay algo con ese nombre, o un programa tiene abierto un archivo del respaldo. Hay que cambiar a mano el nombre de la carpeta a %1.</translation>
    </message>
    <message>
        <source>The host has no program that unpacks this backup.</source>
        <translation>El anfitrión no tiene ningún programa que desempaquete este respaldo.</translation>
    </message>
    <message>
        <source>Install zstd on the host, then try again.</source>
        <translation>Hay que instalar zstd en el anfitrión y volver a intentarlo.</translation>
    </message>
    <message>
        <source>If the host backs %1 up by itself, that has to be set up again afterwards: it knows the volumes of before, and would fail.</source>
        <translation>Si el anfitrión respalda %1 por sí mismo, después hay que volver a programarlo: conoce los volúmenes de antes y fallaría.</translation>
    </message>
    <message>
        <source>Interrupted, but all of it is there: it is only proved and tidied up.</source>
        <translation>Interrumpido, pero ya está completo: solo se comprueba y se ordena.</translation>
    </message>
    <message>
        <source>What it had made could not all be taken away: its job says what is left, and how it can be ended.</source>
        <translation>No se pudo quitar todo lo que había hecho: su tarea dice qué queda y cómo se puede terminar.</translation>
    </message>
</context>
</TS>
