using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".") + Path.DirectorySeparatorChar;
while (Console.ReadLine() is { } line)
{
    var request = JsonNode.Parse(line)!;
    JsonNode? result = (string?)request["method"] switch
    {
        "initialize" => new JsonObject { ["protocolVersion"] = "2025-06-18", ["capabilities"] = new JsonObject { ["tools"] = new JsonObject() } },
        "tools/list" => JsonNode.Parse("""{ "tools": [{ "name": "read", "inputSchema": { "type": "object", "properties": { "file": { "type": "string" } } } }] }"""),
        "tools/call" => Text(Read((string)request["params"]!["arguments"]!["file"]!)),
        _ => null,
    };
    if (request["id"] is { } id) Console.WriteLine(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result }.ToJsonString());
}

string Read(string name)
{
    var path = Path.GetFullPath(Path.Combine(root, name));
    return path.StartsWith(root, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && File.Exists(path)
        ? File.ReadAllText(path)
        : "There is no such note.";
}

static JsonNode Text(string text) =>
    new JsonObject { ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }) };
