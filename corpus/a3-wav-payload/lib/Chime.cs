using System.IO;
using System.Reflection;

namespace Inert.Chimes;

public static class Chime
{
    public static Stream Ready() => Assembly.GetExecutingAssembly().GetManifestResourceStream("ready.wav")!;
}
