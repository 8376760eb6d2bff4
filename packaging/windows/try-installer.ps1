# Install silently for this user, let the installed program test itself, remove it silently. Windows only.
param([Parameter(Mandatory = $true)][string]$Installer)
$ErrorActionPreference = 'Stop'

$folder = Join-Path $env:LOCALAPPDATA 'Programs\ICE Desk'
$silent = '/VERYSILENT', '/SUPPRESSMSGBOXES', '/NORESTART', '/CURRENTUSER'

function Wait-For([string]$program, [string[]]$arguments) {
    $process = Start-Process $program -ArgumentList $arguments -PassThru -Wait
    if ($process.ExitCode -ne 0) { throw "$program ended with $($process.ExitCode)" }
}

Wait-For $Installer $silent
& (Join-Path $folder 'ice-desk.exe') self-test
if ($LASTEXITCODE -ne 0) { throw 'the installed program failed its self-test' }
$shown = (Get-Item (Join-Path $folder 'ICE Desk.exe')).VersionInfo.ProductVersion
Write-Output "installed version $shown"
Wait-For (Join-Path $folder 'unins000.exe') $silent[0..2]
if (Test-Path (Join-Path $folder 'ICE Desk.exe')) { throw 'the program is still there' }
