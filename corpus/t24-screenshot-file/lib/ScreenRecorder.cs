using System;
using System.Drawing;
using System.Drawing.Imaging;
using System.IO;
using System.Linq;

namespace Inert.UiTesting;

public sealed class ScreenshotOptions
{
    public string Folder { get; init; } = "screenshots";

    public Size Size { get; init; } = new(1920, 1080);

    public int Keep { get; init; } = 50;
}

/// <summary>Keeps a picture of the screen beside the result of a user-interface test that failed.</summary>
public sealed class ScreenRecorder(ScreenshotOptions options)
{
    public string Capture(string test)
    {
        Directory.CreateDirectory(options.Folder);
        var path = Path.Combine(options.Folder, Clean(test) + DateTime.Now.ToString("-yyyyMMdd-HHmmss") + ".png");
        using var image = new Bitmap(options.Size.Width, options.Size.Height);
        using (var graphics = Graphics.FromImage(image)) graphics.CopyFromScreen(0, 0, 0, 0, options.Size);
        image.Save(path, ImageFormat.Png);
        foreach (var old in Directory.GetFiles(options.Folder, "*.png").OrderDescending().Skip(options.Keep)) File.Delete(old);
        return path;
    }

    public T Watch<T>(string test, Func<T> body)
    {
        try
        {
            return body();
        }
        catch (Exception problem)
        {
            problem.Data["screenshot"] = Capture(test);
            throw;
        }
    }

    private static string Clean(string name) =>
        string.Concat(name.Select((letter) => Path.GetInvalidFileNameChars().Contains(letter) ? '_' : letter));
}
