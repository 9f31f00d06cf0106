<#
.SYNOPSIS
    Writes the table definitions of the default project to a file of the solution.
#>
function Export-Schema {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [string] $ProjectName
    )

    $project = if ($ProjectName) { Get-Project $ProjectName } else { Get-Project }
    $output = $project.ConfigurationManager.ActiveConfiguration.Properties.Item('OutputPath').Value
    $folder = Split-Path $project.FullName
    $assembly = Join-Path (Join-Path $folder $output) $project.Properties.Item('OutputFileName').Value
    if (-not (Test-Path $assembly)) {
        throw "Build the project first: $assembly does not exist."
    }
    $types = [System.Reflection.Assembly]::ReflectionOnlyLoadFrom($assembly).GetTypes()
    $lines = foreach ($type in $types | Where-Object { $_.IsPublic -and $_.Name -like '*Table' }) {
        "-- $($type.FullName)"
        foreach ($property in $type.GetProperties()) { "  $($property.Name) $($property.PropertyType.Name)" }
    }
    Set-Content -Path $Path -Value $lines -Encoding UTF8
}

Export-ModuleMember Export-Schema
