if ($env:ASSAY_MARKER) { Add-Content $env:ASSAY_MARKER "tools/net10.0/install.ps1" }
