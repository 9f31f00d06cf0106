using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Telegram.Bot;

namespace Inert.ServerBot;

public sealed class HealthBot(string token, long chat)
{
    private readonly TelegramBotClient client = new(token);

    public Task ReportAsync() => SendAsync(Text());

    public static string Text()
    {
        var drives = DriveInfo.GetDrives().Where(drive => drive.IsReady)
            .Select(drive => $"{drive.Name} {drive.AvailableFreeSpace >> 30} GiB free");
        return $"{Environment.MachineName}: up {TimeSpan.FromMilliseconds(Environment.TickCount64):d\\.hh\\:mm}, "
            + $"{Environment.WorkingSet >> 20} MiB\n{string.Join('\n', drives)}";
    }

    private Task SendAsync(string text) => client.SendMessage(chat, text);
}
