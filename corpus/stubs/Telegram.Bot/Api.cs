using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
namespace Telegram.Bot
{
    public interface ITelegramBotClient { long BotId { get; } }
    public class TelegramBotClient : ITelegramBotClient
    {
        public TelegramBotClient(string token, HttpClient httpClient = null, CancellationToken cancellationToken = default) { }
        public long BotId { get { throw null; } }
    }
    public static class TelegramBotClientExtensions
    {
        public static Task<Types.Message> SendMessage(this ITelegramBotClient botClient, Types.ChatId chatId, string text, CancellationToken cancellationToken = default) { throw null; }
        public static Task<Types.Message> SendDocument(this ITelegramBotClient botClient, Types.ChatId chatId, Types.InputFile document, string caption = null, CancellationToken cancellationToken = default) { throw null; }
    }
}
namespace Telegram.Bot.Types
{
    public class Message { public int Id { get; set; } public string Text { get; set; } }
    public class ChatId
    {
        public ChatId(long identifier) { }
        public static implicit operator ChatId(long identifier) { throw null; }
    }
    public abstract class InputFile
    {
        public static InputFileStream FromStream(Stream stream, string fileName = null) { throw null; }
    }
    public class InputFileStream : InputFile { }
}
