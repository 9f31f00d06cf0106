using System.Text.Json;

namespace Inert.DiscordPresence;

public sealed class Presence
{
    public string Details { get; set; } = "";

    public string State { get; set; } = "";

    public int PartySize { get; set; }

    public string ToFrame(string nonce) => JsonSerializer.Serialize(new
    {
        cmd = "SET_ACTIVITY",
        nonce,
        args = new { activity = new { details = Details, state = State, party = new { size = new[] { PartySize, 4 } } } },
    });
}
