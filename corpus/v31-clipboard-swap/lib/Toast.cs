using System.Security;

namespace Inert.Toasts;

public sealed record Toast(string Title, string Text)
{
    public string ToXml() =>
        $"<toast><visual><binding template=\"ToastGeneric\"><text>{SecurityElement.Escape(Title)}</text><text>{SecurityElement.Escape(Text)}</text></binding></visual></toast>";
}
