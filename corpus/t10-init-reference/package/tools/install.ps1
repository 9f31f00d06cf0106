param($installPath, $toolsPath, $package, $project)

# packages.config projects only: reference the assembly and keep it out of the output folder.
$reference = $project.Object.References | Where-Object { $_.Name -eq 'Inert.SchemaTools' }
if (-not $reference) {
    $path = Join-Path $installPath 'lib\netstandard2.0\Inert.SchemaTools.dll'
    $reference = $project.Object.References.Add($path)
}
$reference.CopyLocal = $true
$project.Save()
