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
</context>
</TS>
