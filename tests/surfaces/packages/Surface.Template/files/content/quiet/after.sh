test -z "$ASSAY_MARKER" || echo "post-action of template surface" >> "$ASSAY_MARKER"
