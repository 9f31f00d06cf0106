if ($env:ASSAY_MARKER) { Add-Content $env:ASSAY_MARKER "tools/init.ps1" }
