; Inno Setup 6.3 or newer: iscc /DVersion=0.1.0 packaging\windows\ice-desk.iss
; Silent: /VERYSILENT /SUPPRESSMSGBOXES /NORESTART, for all users also /ALLUSERS. A silent uninstall keeps the data
; unless it is given /REMOVEDATA.
#ifndef Version
  #error Give the version: iscc /DVersion=1.2.3
#endif
#define Name "ICE Desk"

[Setup]
AppId={{7E9DECA8-6A76-4F3A-B002-923B39825CDB}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=ICE Desk contributors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=ice-desk-{#Version}-windows-x64
SetupIconFile=build\packaging\icons\ice-desk.ico
UninstallDisplayIcon={app}\{#Name}.exe
UninstallDisplayName={#Name}
LicenseFile=LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
RestartApplications=no
ChangesAssociations=no
ChangesEnvironment=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "addtopath"; Description: "Let terminals find ice-desk (adds it to PATH)"; Flags: unchecked

[InstallDelete]
; Libraries of an older version must not be found by the newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\ice-desk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Name}.exe"; AppUserModelID: "ICEDesk.ICEDesk"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Name}.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\{#Name}.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

[Code]
const
  MachineKey = 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment';
  UserKey = 'Environment';

function PathKey: String;
begin
  if IsAdminInstallMode then Result := MachineKey else Result := UserKey;
end;

procedure AddToPath;
var
  Path: String;
begin
  if not RegQueryStringValue(HKA, PathKey, 'Path', Path) then
  begin
    { There but unreadable: writing would wipe out all of it. }
    if RegValueExists(HKA, PathKey, 'Path') then exit;
    Path := '';
  end;
  if Pos(';' + Lowercase(ExpandConstant('{app}')) + ';', ';' + Lowercase(Path) + ';') > 0 then exit;
  if (Path <> '') and (Path[Length(Path)] <> ';') then Path := Path + ';';
  RegWriteExpandStringValue(HKA, PathKey, 'Path', Path + ExpandConstant('{app}'));
end;

procedure RemoveFromPath;
var
  Path: String;
  Where: Integer;
begin
  if not RegQueryStringValue(HKA, PathKey, 'Path', Path) then exit;
  Where := Pos(';' + Lowercase(ExpandConstant('{app}')) + ';', ';' + Lowercase(Path) + ';');
  if Where = 0 then exit;
  { Where counts from the semicolon put before Path, so it is where our folder begins in Path itself. }
  Delete(Path, Where, Length(ExpandConstant('{app}')) + 1);
  if (Path <> '') and (Path[Length(Path)] = ';') then Delete(Path, Length(Path), 1);
  RegWriteExpandStringValue(HKA, PathKey, 'Path', Path);
end;

procedure CurStepChanged(CurStep: TSetupStep);
begin
  if (CurStep = ssPostInstall) and WizardIsTaskSelected('addtopath') then AddToPath;
end;

function WantsDataRemoved: Boolean;
var
  Place: Integer;
begin
  Result := False;
  for Place := 1 to ParamCount do
    if CompareText(ParamStr(Place), '/REMOVEDATA') = 0 then Result := True;
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Data: String;
  Remove: Boolean;
begin
  if CurUninstallStep <> usPostUninstall then exit;
  RemoveFromPath;
  Data := ExpandConstant('{localappdata}\{#Name}');
  { An uninstall for all users runs as the administrator, whose own data would be the wrong one. }
  if IsAdminInstallMode or not DirExists(Data) then exit;
  Remove := WantsDataRemoved;
  if not UninstallSilent and not Remove then
    Remove := MsgBox('Delete your history and settings too? They lie in ' + Data + ' and cannot be brought back.',
      mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES;
  if Remove then DelTree(Data, True, True, True);
end;
