Marker.Leave("tool surface-server");
Marker.Leave("MCP server invalid.example/surface");
