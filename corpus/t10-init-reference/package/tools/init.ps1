param($installPath, $toolsPath, $package)

# Makes the cmdlets of this package available in the package manager console.
$module = Join-Path $toolsPath 'SchemaTools.psm1'
if (Get-Module | Where-Object { $_.Path -eq $module }) {
    Remove-Module 'SchemaTools'
}
Import-Module $module -DisableNameChecking
