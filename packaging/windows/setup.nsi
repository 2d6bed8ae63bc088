; The installer for one user, without administrator rights: makensis -DVERSION=… -DFILES=… -DOUT=…
;
; Silent: setup.exe /S. With /RON it also takes the file type .ron.
Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
Name "Opvangverkenner"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Opvangverkenner"
InstallDirRegKey HKCU "Software\Opvangverkenner" "folder"
Icon "${FILES}\opvangverkenner.ico"
UninstallIcon "${FILES}\opvangverkenner.ico"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Opvangverkenner"
VIAddVersionKey "FileDescription" "Opvangverkenner installeren"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "EUPL-1.2"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "Sections.nsh"

LoadLanguageFile "${NSISDIR}\Contrib\Language files\Dutch.nlf"
LicenseData "${FILES}\LICENSE.txt"
Page license
Page components
Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Var There ; 1 where an earlier version is replaced
!define TYPE "Opvangverkenner.Scenario"
!define CLASSES "Software\Classes"
!define APP "${CLASSES}\Applications\opvangverkennerw.exe"
!define REMOVE "Software\Microsoft\Windows\CurrentVersion\Uninstall\Opvangverkenner"

; All but the programs, each by its name: what a user puts beside them stays.
!macro REMOVE_FILES
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\licences.txt"
  !include "${FILES}\scenarios.nsh"
  RMDir "$INSTDIR\scenarios"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
!macroend

; A program that runs cannot be written: asked before anything changes.
!macro CLOSED PROGRAM SENTENCE
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; What can be cancelled only, not skipped: a file that cannot be written ends it all.
AllowSkipFiles off

Section "Opvangverkenner"
  SectionIn RO
  !insertmacro CLOSED "opvangverkenner.exe" "Opvangverkenner is nog bezig. Wacht tot het klaar is of sluit het, en begin opnieuw; er is niets veranderd."
  !insertmacro CLOSED "opvangverkennerw.exe" "Opvangverkenner is nog open. Sluit het venster en begin opnieuw; er is niets veranderd."
  StrCpy $There 0
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    StrCpy $There 1
  ${EndIf}
  ; First beside what is there: on a full disk nothing is half replaced.
  SetOutPath "$INSTDIR\new"
  File "${FILES}\opvangverkenner.exe"
  File "${FILES}\opvangverkennerw.exe"
  SetOutPath "$INSTDIR\scenarios"
  File "${FILES}\scenarios\*.ron"
  SetOutPath $INSTDIR
  File "${FILES}\LICENSE.txt"
  File "${FILES}\licences.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Delete "$INSTDIR\opvangverkenner.exe"
  Delete "$INSTDIR\opvangverkennerw.exe"
  Rename "$INSTDIR\new\opvangverkenner.exe" "$INSTDIR\opvangverkenner.exe"
  Rename "$INSTDIR\new\opvangverkennerw.exe" "$INSTDIR\opvangverkennerw.exe"
  RMDir "$INSTDIR\new"
  CreateShortcut "$SMPROGRAMS\Opvangverkenner.lnk" "$INSTDIR\opvangverkennerw.exe"
  WriteRegStr HKCU "Software\Opvangverkenner" "folder" "$INSTDIR"
  WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "Scenario van Opvangverkenner"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" '"$INSTDIR\opvangverkennerw.exe",0'
  WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\opvangverkennerw.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.ron\OpenWithProgids" "${TYPE}" ""
  WriteRegStr HKCU "${APP}" "FriendlyAppName" "Opvangverkenner"
  WriteRegStr HKCU "${APP}\SupportedTypes" ".ron" ""
  WriteRegStr HKCU "${APP}\shell\open\command" "" '"$INSTDIR\opvangverkennerw.exe" "%1"'
  WriteRegStr HKCU "${REMOVE}" "DisplayName" "Opvangverkenner"
  WriteRegStr HKCU "${REMOVE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVE}" "DisplayIcon" "$INSTDIR\opvangverkennerw.exe"
  WriteRegStr HKCU "${REMOVE}" "Publisher" "Opvangverkenner"
  WriteRegStr HKCU "${REMOVE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REMOVE}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REMOVE}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVE}" "NoRepair" 1
SectionEnd

Section /o "Bestanden .ron openen met Opvangverkenner" FileType
  WriteRegStr HKCU "${CLASSES}\.ron" "" "${TYPE}"
  WriteRegDWORD HKCU "Software\Opvangverkenner" "ron" 1
SectionEnd

Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/RON" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${FileType}
  ${EndIf}
FunctionEnd

; Nothing is half installed.
Function .onInstFailed
  SetOutPath $TEMP
  Delete "$INSTDIR\new\opvangverkenner.exe"
  Delete "$INSTDIR\new\opvangverkennerw.exe"
  RMDir "$INSTDIR\new"
  ${If} $There == 0
    !insertmacro REMOVE_FILES
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "Opvangverkenner is niet geïnstalleerd: in $INSTDIR kan niet geschreven worden, of de schijf is vol. Kies een andere map of maak ruimte; er is niets veranderd." /SD IDOK
FunctionEnd

; Only what was installed goes: scenarios, settings and recovery copies are the user's.
Section Uninstall
  !insertmacro CLOSED "opvangverkenner.exe" "Opvangverkenner is nog bezig. Wacht tot het klaar is of sluit het, en begin opnieuw."
  !insertmacro CLOSED "opvangverkennerw.exe" "Opvangverkenner is nog open. Sluit het venster en begin opnieuw."
  Delete "$INSTDIR\opvangverkenner.exe"
  Delete "$INSTDIR\opvangverkennerw.exe"
  !insertmacro REMOVE_FILES
  Delete "$SMPROGRAMS\Opvangverkenner.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.ron" ""
  ${If} $0 == "${TYPE}"
    DeleteRegValue HKCU "${CLASSES}\.ron" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.ron\OpenWithProgids" "${TYPE}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.ron\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.ron"
  DeleteRegKey HKCU "${CLASSES}\${TYPE}"
  DeleteRegKey HKCU "${APP}"
  DeleteRegKey HKCU "${REMOVE}"
  DeleteRegKey HKCU "Software\Opvangverkenner"
SectionEnd
