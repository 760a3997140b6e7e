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
</context>
</TS>
