Marker.Leave("tool surface-tool");
