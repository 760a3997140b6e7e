<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX" sourcelanguage="en_US">
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
        <source>asking for a password</source>
        <translation>pidiendo una contraseña</translation>
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
        <source>%1: Xen %2, kernel %3, %4 CPUs, %5 of memory, %6 free</source>
        <translation>%1: Xen %2, kernel %3, %4 CPU, %5 de memoria, %6 libres</translation>
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
        <source>ACTION: start, shutdown, reboot, forceoff, pause, resume</source>
        <translation>ACTION: start, shutdown, reboot, forceoff, pause, resume</translation>
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
        <source>There is no action %1. Actions are start, shutdown, reboot, forceoff, pause and resume.</source>
        <translation>No existe la acción %1. Las acciones son start, shutdown, reboot, forceoff, pause y resume.</translation>
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
        <source>%1: its settings have changed, %2 of memory, %3 vCPUs</source>
        <translation>%1: cambió su configuración, %2 de memoria, %3 vCPU</translation>
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
        <translation>El comando xl falta en este anfitrión.</translation>
    </message>
    <message>
        <source>Install the tools of Xen (Debian: apt install xen-utils; Enterprise Linux: dnf install xen). If this host has them, check that it is the right host.</source>
        <translation>Instale las herramientas de Xen (Debian: apt install xen-utils; Enterprise Linux: dnf install xen). Si este anfitrión las tiene, compruebe que sea el anfitrión correcto.</translation>
    </message>
    <message>
        <source>A guest with the name %1 is on this host already.</source>
        <translation>En este anfitrión ya hay una máquina virtual con el nombre %1.</translation>
    </message>
    <message>
        <source>If it was just shut down, wait until it has gone. Else give one of the two another name in its config.</source>
        <translation>Si se acaba de apagar, espere a que desaparezca. De lo contrario, cambie el nombre de una de las dos en su archivo de configuración.</translation>
    </message>
    <message>
        <source>The guest %1 does not run on this host.</source>
        <translation>La máquina virtual %1 no está en ejecución en este anfitrión.</translation>
    </message>
    <message>
        <source>It may have ended meanwhile. Start it from its config.</source>
        <translation>Quizá terminó mientras tanto. Iníciela desde su archivo de configuración.</translation>
    </message>
    <message>
        <source>The config file %1 is not on the host.</source>
        <translation>El archivo de configuración %1 no está en el anfitrión.</translation>
    </message>
    <message>
        <source>Look in /etc/xen whether it was renamed or moved.</source>
        <translation>Revise en /etc/xen si se le cambió el nombre o el lugar.</translation>
    </message>
    <message>
        <source>The account may not read the config file %1.</source>
        <translation>La cuenta no tiene permiso para leer el archivo de configuración %1.</translation>
    </message>
    <message>
        <source>Log in as root, or as somebody who may read it.</source>
        <translation>Inicie sesión como root o con una cuenta que pueda leerlo.</translation>
    </message>
    <message>
        <source>The disk %2, which the guest would see as %1, is not on the host.</source>
        <translation>El disco %2, que la máquina virtual vería como %1, no está en el anfitrión.</translation>
    </message>
    <message>
        <source>Make the volume or image, activate its volume group or log in to its iSCSI target, or correct the path in the config.</source>
        <translation>Cree el volumen o la imagen, active su grupo de volúmenes o inicie sesión en su destino iSCSI, o corrija la ruta en el archivo de configuración.</translation>
    </message>
    <message>
        <source>The file %1, which the guest needs to start, is not on the host.</source>
        <translation>El archivo %1, que la máquina virtual necesita para iniciar, no está en el anfitrión.</translation>
    </message>
    <message>
        <source>Correct kernel and ramdisk in the config, or put the file there.</source>
        <translation>Corrija kernel y ramdisk en el archivo de configuración, o ponga el archivo en su lugar.</translation>
    </message>
    <message>
        <source>The host has no network bridge %1.</source>
        <translation>El anfitrión no tiene el puente de red %1.</translation>
    </message>
    <message>
        <source>Make the bridge on the host, or name in the config&apos;s vif one that is there.</source>
        <translation>Cree el puente en el anfitrión, o indique en vif del archivo de configuración uno que exista.</translation>
    </message>
    <message>
        <source>The host has no network bridge.</source>
        <translation>El anfitrión no tiene ningún puente de red.</translation>
    </message>
    <message>
        <source>Make a bridge on the host, and name it in the config&apos;s vif.</source>
        <translation>Cree un puente en el anfitrión e indíquelo en vif del archivo de configuración.</translation>
    </message>
    <message>
        <source>The host has too little free memory for this guest.</source>
        <translation>El anfitrión no tiene suficiente memoria libre para esta máquina virtual.</translation>
    </message>
    <message>
        <source>Give the guest less memory in its config, or shut down or shrink another one.</source>
        <translation>Asigne menos memoria a la máquina virtual en su archivo de configuración, o apague o reduzca otra.</translation>
    </message>
    <message>
        <source>The disk %1 is in use by another guest or by the host itself.</source>
        <translation>El disco %1 está en uso por otra máquina virtual o por el propio anfitrión.</translation>
    </message>
    <message>
        <source>Shut down the guest that has it, or unmount it on the host. Two systems that write to one disk destroy it.</source>
        <translation>Apague la máquina virtual que lo tiene, o desmóntelo en el anfitrión. Dos sistemas que escriben en un mismo disco lo destruyen.</translation>
    </message>
    <message>
        <source>The image is in use by another guest or program.</source>
        <translation>La imagen está en uso por otra máquina virtual o por otro programa.</translation>
    </message>
    <message>
        <source>Shut down the guest that has it. Two systems that write to one image destroy it.</source>
        <translation>Apague la máquina virtual que la tiene. Dos sistemas que escriben en una misma imagen la destruyen.</translation>
    </message>
    <message>
        <source>xl does not understand the disk “%1”.</source>
        <translation>xl no entiende el disco «%1».</translation>
    </message>
    <message>
        <source>A disk is written &quot;target,format,vdev,access&quot;, as in &quot;/dev/vg0/web,raw,xvda,rw&quot;.</source>
        <translation>Un disco se escribe &quot;destino,formato,vdev,acceso&quot;, por ejemplo &quot;/dev/vg0/web,raw,xvda,rw&quot;.</translation>
    </message>
    <message>
        <source>xl does not understand line %2 of the config %1.</source>
        <translation>xl no entiende la línea %2 del archivo de configuración %1.</translation>
    </message>
    <message>
        <source>Correct that line. What xl expected there is in its text below.</source>
        <translation>Corrija esa línea. Lo que xl esperaba ahí está en su texto, abajo.</translation>
    </message>
    <message>
        <source>The config says neither a kernel nor a boot loader, so the guest cannot start.</source>
        <translation>El archivo de configuración no indica kernel ni cargador de arranque, así que la máquina virtual no puede iniciar.</translation>
    </message>
    <message>
        <source>Add kernel = &quot;...&quot; or bootloader = &quot;pygrub&quot;, or type = &quot;hvm&quot; for a guest that starts like a real machine.</source>
        <translation>Agregue kernel = &quot;...&quot; o bootloader = &quot;pygrub&quot;, o type = &quot;hvm&quot; para una máquina virtual que arranca como una máquina real.</translation>
    </message>
    <message>
        <source>The config does not say the name of its guest.</source>
        <translation>El archivo de configuración no indica el nombre de su máquina virtual.</translation>
    </message>
    <message>
        <source>Add a line such as name = &quot;zimbra&quot;.</source>
        <translation>Agregue una línea como name = &quot;zimbra&quot;.</translation>
    </message>
    <message>
        <source>The config asks for more CPUs (vcpus) than its own limit (maxvcpus).</source>
        <translation>El archivo de configuración pide más CPU (vcpus) que su propio límite (maxvcpus).</translation>
    </message>
    <message>
        <source>Raise maxvcpus or remove it.</source>
        <translation>Aumente maxvcpus o quítelo.</translation>
    </message>
    <message>
        <source>“%1” is no guest type.</source>
        <translation>«%1» no es un tipo de máquina virtual.</translation>
    </message>
    <message>
        <source>Write type = &quot;pv&quot;, type = &quot;pvh&quot; or type = &quot;hvm&quot;.</source>
        <translation>Escriba type = &quot;pv&quot;, type = &quot;pvh&quot; o type = &quot;hvm&quot;.</translation>
    </message>
    <message>
        <source>The settings builder and type contradict each other.</source>
        <translation>Los valores de builder y type se contradicen.</translation>
    </message>
    <message>
        <source>Remove builder, which is the older of the two.</source>
        <translation>Quite builder, que es el más antiguo de los dos.</translation>
    </message>
    <message>
        <source>“%1” is no UUID.</source>
        <translation>«%1» no es un UUID.</translation>
    </message>
    <message>
        <source>Remove the line to let xl choose one, or write it as 8-4-4-4-12 hexadecimal digits.</source>
        <translation>Quite la línea para que xl elija uno, o escríbalo con dígitos hexadecimales en grupos de 8-4-4-4-12.</translation>
    </message>
    <message>
        <source>That is more memory than the guest can have while it runs.</source>
        <translation>Es más memoria de la que la máquina virtual puede tener en ejecución.</translation>
    </message>
    <message>
        <source>Its limit is maxmem of the config. Raise it there and start the guest anew.</source>
        <translation>Su límite es maxmem del archivo de configuración. Auméntelo ahí e inicie de nuevo la máquina virtual.</translation>
    </message>
    <message>
        <source>The guest would have %2 CPUs, and the host has only %1.</source>
        <translation>La máquina virtual tendría %2 CPU y el anfitrión solo tiene %1.</translation>
    </message>
    <message>
        <source>Give it no more CPUs than the host has.</source>
        <translation>No le asigne más CPU de las que tiene el anfitrión.</translation>
    </message>
    <message>
        <source>Domain 0 is the host itself and cannot be ended in this way.</source>
        <translation>El dominio 0 es el propio anfitrión y no se puede terminar así.</translation>
    </message>
    <message>
        <source>Shut down or reboot the host as a machine.</source>
        <translation>Apague o reinicie el anfitrión como máquina.</translation>
    </message>
    <message>
        <source>This account may not manage Xen on the host.</source>
        <translation>Esta cuenta no tiene permiso para administrar Xen en el anfitrión.</translation>
    </message>
    <message>
        <source>Change the host&apos;s settings to connect as root.</source>
        <translation>Cambie las preferencias del anfitrión para conectarse como root.</translation>
    </message>
    <message>
        <source>The host did not boot under Xen.</source>
        <translation>El anfitrión no arrancó con Xen.</translation>
    </message>
    <message>
        <source>Choose the entry of Xen in the host&apos;s boot menu and reboot it. If there is none, install the hypervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf install xen).</source>
        <translation>Elija la entrada de Xen en el menú de arranque del anfitrión y reinícielo. Si no hay ninguna, instale el hipervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf install xen).</translation>
    </message>
    <message>
        <source>The xenstore daemon of the host does not answer.</source>
        <translation>El servicio xenstore del anfitrión no responde.</translation>
    </message>
    <message>
        <source>Start it on the host: systemctl start xenstored, or on older hosts: service xencommons start.</source>
        <translation>Inícielo en el anfitrión: systemctl start xenstored, o en anfitriones más antiguos: service xencommons start.</translation>
    </message>
    <message>
        <source>sudo asks for a password on this host.</source>
        <translation>sudo pide una contraseña en este anfitrión.</translation>
    </message>
    <message>
        <source>Log in as root, or allow the account to run xl by sudo without a password.</source>
        <translation>Inicie sesión como root, o permita que la cuenta ejecute xl con sudo sin contraseña.</translation>
    </message>
    <message>
        <source>The account %1 may not use sudo on this host.</source>
        <translation>La cuenta %1 no tiene permiso para usar sudo en este anfitrión.</translation>
    </message>
    <message>
        <source>Log in as root, or have the account added to the sudoers.</source>
        <translation>Inicie sesión como root, o pida que la cuenta se agregue a sudoers.</translation>
    </message>
    <message>
        <source>sudo did not accept the password.</source>
        <translation>sudo no aceptó la contraseña.</translation>
    </message>
    <message>
        <source>Try again with the password of your account on that host.</source>
        <translation>Intente de nuevo con la contraseña de su cuenta en ese anfitrión.</translation>
    </message>
    <message>
        <source>The guest has no PV drivers, so Xen cannot ask it to shut down or reboot.</source>
        <translation>La máquina virtual no tiene controladores paravirtuales, así que Xen no puede pedirle que se apague o reinicie.</translation>
    </message>
    <message>
        <source>Shut it down from inside, or force it off, which is like pulling its plug.</source>
        <translation>Apáguela desde adentro, o fuerce su apagado, que es como desconectarla de la corriente.</translation>
    </message>
    <message>
        <source>The guest did not answer the request.</source>
        <translation>La máquina virtual no respondió a la solicitud.</translation>
    </message>
    <message>
        <source>Look at its console. If it hangs, force it off, which is like pulling its plug.</source>
        <translation>Revise su consola. Si no reacciona, fuerce su apagado, que es como desconectarla de la corriente.</translation>
    </message>
    <message>
        <source>The guest has a device of that name already.</source>
        <translation>La máquina virtual ya tiene un dispositivo con ese nombre.</translation>
    </message>
    <message>
        <source>Choose another name, or detach the old device first.</source>
        <translation>Elija otro nombre, o quite primero el dispositivo anterior.</translation>
    </message>
    <message>
        <source>The guest has no device %1.</source>
        <translation>La máquina virtual no tiene el dispositivo %1.</translation>
    </message>
    <message>
        <source>Read the host again: it may have been detached meanwhile.</source>
        <translation>Vuelva a leer el anfitrión: quizá se quitó mientras tanto.</translation>
    </message>
    <message>
        <source>The guest does not let go of the device.</source>
        <translation>La máquina virtual no libera el dispositivo.</translation>
    </message>
    <message>
        <source>Unmount it inside the guest and try again.</source>
        <translation>Desmóntelo dentro de la máquina virtual e intente de nuevo.</translation>
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
        <translation>Espere un momento y vuelva a leer el anfitrión.</translation>
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
        <translation>Vuelva a leer el anfitrión; si está muy cargado, quizá haga falta otro intento.</translation>
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
        <translation>El disco «%1» contiene un byte NUL.</translation>
    </message>
    <message>
        <source>The disk “%1” is not understood from “%2” on.</source>
        <translation>El disco «%1» no se entiende a partir de «%2».</translation>
    </message>
    <message>
        <source>“%2” is no device type (cdrom or disk) in the disk “%1”.</source>
        <translation>«%2» no es un tipo de dispositivo (cdrom o disk) en el disco «%1».</translation>
    </message>
    <message>
        <source>“%2” is no port number in the disk “%1”.</source>
        <translation>«%2» no es un número de puerto en el disco «%1».</translation>
    </message>
    <message>
        <source>“%2” is no parameter of a disk that xl knows (in “%1”).</source>
        <translation>«%2» no es un parámetro de disco que xl conozca (en «%1»).</translation>
    </message>
    <message>
        <source>“%2:” is no prefix that xl knows, in the disk “%1”.</source>
        <translation>«%2:» no es un prefijo que xl conozca, en el disco «%1».</translation>
    </message>
    <message>
        <source>The disk “%1” has more parts than target, format, vdev and access: “%2”.</source>
        <translation>El disco «%1» tiene más partes que destino, formato, vdev y acceso: «%2».</translation>
    </message>
    <message>
        <source>“%2” is no disk format that xl knows, in the disk “%1”. Between the target and the device stands the format, as in &quot;/dev/vg0/web,raw,xvda,rw&quot;.</source>
        <translation>«%2» no es un formato de disco que xl conozca, en el disco «%1». Entre el destino y el dispositivo va el formato, por ejemplo &quot;/dev/vg0/web,raw,xvda,rw&quot;.</translation>
    </message>
    <message>
        <source>“%2” is no access mode (ro or rw) in the disk “%1”.</source>
        <translation>«%2» no es un modo de acceso (ro o rw) en el disco «%1».</translation>
    </message>
    <message>
        <source>“%2” is not a value that can stand there, in the disk “%1”.</source>
        <translation>«%2» no es un valor posible en ese lugar, en el disco «%1».</translation>
    </message>
    <message>
        <source>The disk “%1” does not say which device it shall be in the guest.</source>
        <translation>El disco «%1» no indica qué dispositivo será en la máquina virtual.</translation>
    </message>
    <message>
        <source>The disk “%1” has no target.</source>
        <translation>El disco «%1» no tiene destino.</translation>
    </message>
    <message>
        <source>The disk “%1” says the same thing twice and differently: “%2”.</source>
        <translation>El disco «%1» indica dos veces lo mismo con valores distintos: «%2».</translation>
    </message>
    <message>
        <source>“%1” is no builder that xl knows.</source>
        <translation>«%1» no es un valor de builder que xl conozca.</translation>
    </message>
    <message>
        <source>vcpus is %1, more than maxvcpus, which is %2.</source>
        <translation>vcpus es %1, más que maxvcpus, que es %2.</translation>
    </message>
    <message>
        <source>Line %1 looks like Python (“%3”, column %2), which xl does not run.</source>
        <translation>La línea %1 parece Python («%3», columna %2), que xl no ejecuta.</translation>
    </message>
    <message>
        <source>Write down the values that the code would compute: key = &quot;text&quot;, key = number or key = [ &quot;text&quot;, &quot;text&quot; ].</source>
        <translation>Escriba los valores que el código calcularía: clave = &quot;texto&quot;, clave = número o clave = [ &quot;texto&quot;, &quot;texto&quot; ].</translation>
    </message>
    <message>
        <source>The last line (%1) is a comment without a line end, and xl refuses the whole file for that.</source>
        <translation>La última línea (%1) es un comentario sin fin de línea, y por eso xl rechaza todo el archivo.</translation>
    </message>
    <message>
        <source>Put an empty line at the end of the file.</source>
        <translation>Ponga una línea vacía al final del archivo.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, which xl does not take.</source>
        <translation>El archivo empieza con una marca de orden de bytes, que xl no admite.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 without a byte order mark (BOM).</source>
        <translation>Guarde el archivo como UTF-8 sin marca de orden de bytes (BOM).</translation>
    </message>
    <message>
        <source>Line %1 holds a NUL byte (column %2). This is no text file, or it is damaged.</source>
        <translation>La línea %1 contiene un byte NUL (columna %2). No es un archivo de texto, o está dañado.</translation>
    </message>
    <message>
        <source>Restore the file from a backup, or write it again as plain text.</source>
        <translation>Restaure el archivo desde un respaldo, o escríbalo de nuevo como texto simple.</translation>
    </message>
    <message>
        <source>Line %1 has typographic quotation marks (column %2); xl knows only &apos; and &quot;.</source>
        <translation>La línea %1 tiene comillas tipográficas (columna %2); xl solo conoce &apos; y &quot;.</translation>
    </message>
    <message>
        <source>Replace them with straight ones, as in name = &quot;zimbra&quot;.</source>
        <translation>Reemplácelas por comillas rectas, por ejemplo name = &quot;zimbra&quot;.</translation>
    </message>
    <message>
        <source>The text that begins in line %1, column %2 has no closing quotation mark in the same line.</source>
        <translation>El texto que empieza en la línea %1, columna %2 no tiene comilla de cierre en la misma línea.</translation>
    </message>
    <message>
        <source>Close it with the mark that opened it. A text cannot go on in the next line.</source>
        <translation>Ciérrelo con la misma comilla que lo abrió. Un texto no puede continuar en la línea siguiente.</translation>
    </message>
    <message>
        <source>Line %1 ends as in Windows (CR LF), which xl does not take.</source>
        <translation>La línea %1 termina como en Windows (CR LF), lo que xl no admite.</translation>
    </message>
    <message>
        <source>Save the file with Unix line ends (LF).</source>
        <translation>Guarde el archivo con fines de línea de Unix (LF).</translation>
    </message>
    <message>
        <source>Line %1 has a backslash outside of a text (column %2).</source>
        <translation>La línea %1 tiene una barra invertida fuera de un texto (columna %2).</translation>
    </message>
    <message>
        <source>A line cannot be continued with a backslash. Inside a list [ ... ] lines may simply be broken.</source>
        <translation>Una línea no se puede continuar con una barra invertida. Dentro de una lista [ ... ] las líneas se pueden partir sin más.</translation>
    </message>
    <message>
        <source>Line %1 has a negative number (column %2); xl takes one only in quotes.</source>
        <translation>La línea %1 tiene un número negativo (columna %2); xl solo lo admite entre comillas.</translation>
    </message>
    <message>
        <source>Write it as a text, as in rtc_timeoffset = &quot;-3600&quot;.</source>
        <translation>Escríbalo como texto, por ejemplo rtc_timeoffset = &quot;-3600&quot;.</translation>
    </message>
    <message>
        <source>Line %1 has “%3” as a value (column %2), which xl does not know.</source>
        <translation>La línea %1 tiene «%3» como valor (columna %2), que xl no conoce.</translation>
    </message>
    <message>
        <source>Write 1 for yes and 0 for no.</source>
        <translation>Escriba 1 para sí y 0 para no.</translation>
    </message>
    <message>
        <source>Line %1 begins with “%3”; the keys of a config are written in lower case.</source>
        <translation>La línea %1 empieza con «%3»; las claves de un archivo de configuración se escriben en minúsculas.</translation>
    </message>
    <message>
        <source>Write the key in small letters, or put # before the line if it is a remark.</source>
        <translation>Escriba la clave en minúsculas, o ponga # antes de la línea si es un comentario.</translation>
    </message>
    <message>
        <source>Line %1 has “%3” where a value must stand (column %2).</source>
        <translation>La línea %1 tiene «%3» donde debe ir un valor (columna %2).</translation>
    </message>
    <message>
        <source>A value is a text in quotes, a number, or a list in [ ].</source>
        <translation>Un valor es un texto entre comillas, un número o una lista entre [ ].</translation>
    </message>
    <message>
        <source>“%3” in line %1, column %2 cannot stand in a config.</source>
        <translation>«%3» en la línea %1, columna %2 no puede estar en un archivo de configuración.</translation>
    </message>
    <message>
        <source>Put texts in quotes, and # before remarks.</source>
        <translation>Ponga los textos entre comillas y # antes de los comentarios.</translation>
    </message>
    <message>
        <source>The file ends (line %1) inside a list that is not closed.</source>
        <translation>El archivo termina (línea %1) dentro de una lista sin cerrar.</translation>
    </message>
    <message>
        <source>Close the list with ].</source>
        <translation>Cierre la lista con ].</translation>
    </message>
    <message>
        <source>The file ends (line %1) in the middle of a setting.</source>
        <translation>El archivo termina (línea %1) a la mitad de una asignación.</translation>
    </message>
    <message>
        <source>Finish the last line: key = value.</source>
        <translation>Complete la última línea: clave = valor.</translation>
    </message>
    <message>
        <source>Line %1 begins with “%3” (column %2) instead of a key.</source>
        <translation>La línea %1 empieza con «%3» (columna %2) en lugar de una clave.</translation>
    </message>
    <message>
        <source>A setting is key = value; put # before a remark.</source>
        <translation>Una asignación es clave = valor; ponga # antes de un comentario.</translation>
    </message>
    <message>
        <source>Line %1 has no = after its key (column %2).</source>
        <translation>La línea %1 no tiene = después de la clave (columna %2).</translation>
    </message>
    <message>
        <source>A setting is key = value, in one line; put # before a remark.</source>
        <translation>Una asignación es clave = valor, en una sola línea; ponga # antes de un comentario.</translation>
    </message>
    <message>
        <source>The word “%3” in line %1, column %2 must stand in quotes.</source>
        <translation>La palabra «%3» en la línea %1, columna %2 debe ir entre comillas.</translation>
    </message>
    <message>
        <source>Line %1 has no value after the =.</source>
        <translation>La línea %1 no tiene valor después de =.</translation>
    </message>
    <message>
        <source>The value must begin in the same line. Remove the line if the default is meant.</source>
        <translation>El valor debe empezar en la misma línea. Quite la línea si se quiere el valor predeterminado.</translation>
    </message>
    <message>
        <source>Line %1 goes on with “%3” (column %2) after the value.</source>
        <translation>La línea %1 continúa con «%3» (columna %2) después del valor.</translation>
    </message>
    <message>
        <source>Put each setting in a line of its own, and several values of a key in a list: key = [ &quot;one&quot;, &quot;two&quot; ].</source>
        <translation>Ponga cada asignación en su propia línea, y varios valores de una clave en una lista: clave = [ &quot;uno&quot;, &quot;dos&quot; ].</translation>
    </message>
    <message>
        <source>The list has “%3” where a value or ] must stand (line %1, column %2).</source>
        <translation>La lista tiene «%3» donde debe ir un valor o ] (línea %1, columna %2).</translation>
    </message>
    <message>
        <source>Items are texts in quotes or numbers, with one comma between two of them.</source>
        <translation>Los elementos son textos entre comillas o números, con una coma entre cada dos.</translation>
    </message>
    <message>
        <source>The list goes on with “%3” where a comma or ] must stand (line %1, column %2).</source>
        <translation>La lista continúa con «%3» donde debe ir una coma o ] (línea %1, columna %2).</translation>
    </message>
    <message>
        <source>Put a comma between two items, and ] after the last one.</source>
        <translation>Ponga una coma entre dos elementos y ] después del último.</translation>
    </message>
    <message>
        <source>The text in line %1, column %2 has a backslash before a character that it cannot stand before.</source>
        <translation>El texto en la línea %1, columna %2 tiene una barra invertida ante un carácter que no la admite.</translation>
    </message>
    <message>
        <source>Write a backslash as \\. Codes such as \x41 or \101 do not work in xl.</source>
        <translation>Escriba una barra invertida como \\. Los códigos como \x41 o \101 no funcionan en xl.</translation>
    </message>
    <message>
        <source>Line %1 adds to “%3” a text where it is a list, or a list where it is a text.</source>
        <translation>La línea %1 agrega a «%3» un texto cuando es una lista, o una lista cuando es un texto.</translation>
    </message>
    <message>
        <source>With += both must be lists or both must be texts.</source>
        <translation>Con += ambos deben ser listas o ambos deben ser textos.</translation>
    </message>
    <message>
        <source>The lists in line %1 are nested too deeply.</source>
        <translation>Las listas de la línea %1 están anidadas a demasiada profundidad.</translation>
    </message>
    <message>
        <source>This is hardly a config file. Restore it from a backup.</source>
        <translation>Difícilmente es un archivo de configuración. Restáurelo desde un respaldo.</translation>
    </message>
</context>
</TS>
