# Sign every program and library in a folder, or one file: sign.ps1 PATH. Windows only.
# Wants WINDOWS_CERTIFICATE (a .pfx file as base64) and WINDOWS_CERTIFICATE_PASSWORD; without them it signs nothing.
param([Parameter(Mandatory = $true)][string]$Path)
$ErrorActionPreference = 'Stop'

if (-not $env:WINDOWS_CERTIFICATE) {
    Write-Output "No certificate: $Path stays unsigned."
    exit 0
}

$tool = Get-ChildItem 'C:\Program Files (x86)\Windows Kits\10\bin\*\x64\signtool.exe' |
    Sort-Object FullName | Select-Object -Last 1
$certificate = Join-Path $env:RUNNER_TEMP 'certificate.pfx'
try {
    [IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
    # Smart App Control asks for a signature on every library, not only on the program.
    $files = Get-ChildItem $Path -Recurse -File -Include '*.exe', '*.dll', '*.pyd' |
        Where-Object { (Get-AuthenticodeSignature $_.FullName).Status -ne 'Valid' }
    foreach ($file in $files) {
        & $tool.FullName sign /q /fd sha256 /td sha256 /tr 'http://timestamp.digicert.com' `
            /f $certificate /p $env:WINDOWS_CERTIFICATE_PASSWORD $file.FullName
        if ($LASTEXITCODE -ne 0) { throw "signtool failed on $($file.FullName)" }
    }
    Write-Output "$($files.Count) files signed."
}
finally {
    Remove-Item $certificate -ErrorAction SilentlyContinue
}
