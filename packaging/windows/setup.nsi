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

!define TYPE "Opvangverkenner.Scenario"
!define CLASSES "Software\Classes"
!define APP "${CLASSES}\Applications\opvangverkennerw.exe"
!define REMOVE "Software\Microsoft\Windows\CurrentVersion\Uninstall\Opvangverkenner"

Section "Opvangverkenner"
  SectionIn RO
  SetOutPath $INSTDIR
  ; Windows holds a program that runs: nothing is half replaced.
  ClearErrors
  Delete "$INSTDIR\opvangverkenner.exe"
  Delete "$INSTDIR\opvangverkennerw.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Opvangverkenner is nog open. Sluit het venster en begin opnieuw; er is niets geïnstalleerd." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  File "${FILES}\opvangverkenner.exe"
  File "${FILES}\opvangverkennerw.exe"
  File "${FILES}\LICENSE.txt"
  File "${FILES}\licences.txt"
  SetOutPath "$INSTDIR\scenarios"
  File "${FILES}\scenarios\*.ron"
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\uninstall.exe"
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

; Only what was installed goes: scenarios, settings and recovery copies are the user's.
Section Uninstall
  ClearErrors
  Delete "$INSTDIR\opvangverkenner.exe"
  Delete "$INSTDIR\opvangverkennerw.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Opvangverkenner is nog open. Sluit het venster en begin opnieuw." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\licences.txt"
  !include "${FILES}\scenarios.nsh"
  RMDir "$INSTDIR\scenarios"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
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
