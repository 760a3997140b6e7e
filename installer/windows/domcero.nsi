; SPDX-License-Identifier: GPL-3.0-or-later
; The installer. For the user alone by default; for all users when it was started as administrator. /CURRENTUSER and
; /ALLUSERS say so explicitly, /S asks nothing, /D=FOLDER (last) names the folder, /LANGUAGE=en or es the language.
; build.sh gives VERSION, PROGRAM (what is installed), OUTPUT and ICON.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Domcero"

Name "Domcero"
OutFile "${OUTPUT}\domcero-${VERSION}-windows-x86_64-setup.exe"
RequestExecutionLevel user
ManifestDPIAware true
BrandingText "Domcero ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Domcero"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Domcero"
VIAddVersionKey LegalCopyright "GNU General Public License, version 3 or later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\domcero.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Spanish

LangString TooOld ${LANG_ENGLISH} "Domcero needs Windows 10 or later."
LangString TooOld ${LANG_SPANISH} "Domcero necesita Windows 10 o posterior."
LangString Running ${LANG_ENGLISH} "Domcero is running. Close it, then try again."
LangString Running ${LANG_SPANISH} "Domcero está abierto. Ciérrelo y vuelva a intentarlo."
LangString ForgetData ${LANG_ENGLISH} "Remove the saved hosts, the settings and the readings of this user, too?"
LangString ForgetData ${LANG_SPANISH} "¿Quitar también los anfitriones guardados, las preferencias y las mediciones de este usuario?"

Var AllUsers

; Elevated or not, unless the command line says it.
!macro ChooseScope un
Function ${un}ChooseScope
    StrCpy $AllUsers 0
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 == "Admin"
        StrCpy $AllUsers 1
    ${EndIf}
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/CURRENTUSER" $2
    ${IfNot} ${Errors}
        StrCpy $AllUsers 0
    ${EndIf}
    ClearErrors
    ${GetOptions} $1 "/ALLUSERS" $2
    ${IfNot} ${Errors}
        StrCpy $AllUsers 1
    ${EndIf}
    ClearErrors
    ${GetOptions} $1 "/LANGUAGE=" $2
    ${IfNot} ${Errors}
        ${If} $2 == "es"
            StrCpy $LANGUAGE ${LANG_SPANISH}
        ${ElseIf} $2 == "en"
            StrCpy $LANGUAGE ${LANG_ENGLISH}
        ${EndIf}
    ${EndIf}
    SetRegView 64
    ${If} $AllUsers = 1
        SetShellVarContext all
    ${Else}
        SetShellVarContext current
    ${EndIf}
FunctionEnd
!macroend
!insertmacro ChooseScope ""
!insertmacro ChooseScope "un."

; A program that runs has its file open: it cannot be opened for writing.
!macro NotWhileRunning un
Function ${un}NotWhileRunning
again:
    ${IfNot} ${FileExists} "$INSTDIR\domcero.exe"
        Return
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\domcero.exe" a
    ${IfNot} ${Errors}
        FileClose $0
        Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Abort
FunctionEnd
!macroend
!insertmacro NotWhileRunning ""
!insertmacro NotWhileRunning "un."

Function .onInit
    Call ChooseScope
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
        SetErrorLevel 4
        Quit
    ${EndIf}
    ${If} $INSTDIR == "" ; no /D=
        ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
    ${EndIf}
    ${If} $INSTDIR == ""
        ${If} $AllUsers = 1
            StrCpy $INSTDIR "$PROGRAMFILES64\Domcero"
        ${Else}
            StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Domcero"
        ${EndIf}
    ${EndIf}
FunctionEnd

Section
    Call NotWhileRunning
    ; An older version may have had files that this one has not: its own uninstaller knows them.
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        StrCpy $1 "/CURRENTUSER"
        ${If} $AllUsers = 1
            StrCpy $1 "/ALLUSERS"
        ${EndIf}
        ExecWait '"$INSTDIR\uninstall.exe" /S $1 _?=$INSTDIR'
    ${EndIf}
    SetOutPath "$INSTDIR"
    File /r "${PROGRAM}\*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Domcero.lnk" "$INSTDIR\domcero.exe"

    WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Domcero"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\domcero.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Domcero project"
    WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    ${If} $AllUsers = 1
        StrCpy $1 "/ALLUSERS"
    ${Else}
        StrCpy $1 "/CURRENTUSER"
    ${EndIf}
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" $1'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S $1'
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Function un.onInit
    Call un.ChooseScope
FunctionEnd

Section Uninstall
    Call un.NotWhileRunning
    !include "${OUTPUT}\uninstall.nsh"
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Domcero.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"

    ; What the user made stays, unless asked for or /FORGET; an upgrade is silent and keeps it.
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/FORGET" $2
    ${IfNot} ${Errors}
        Goto forget
    ${EndIf}
    MessageBox MB_YESNO|MB_DEFBUTTON2 "$(ForgetData)" /SD IDNO IDNO done
forget:
    SetShellVarContext current
    RMDir /r "$APPDATA\domcero"
    RMDir /r "$LOCALAPPDATA\domcero"
done:
SectionEnd
