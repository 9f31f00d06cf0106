using System;
using System.IO;
namespace System.Drawing
{
    public enum CopyPixelOperation { SourceCopy = 13369376 }
    public abstract class Image : IDisposable
    {
        public void Dispose() { }
        public int Width { get { throw null; } }
        public int Height { get { throw null; } }
        public void Save(Stream stream, Imaging.ImageFormat format) { throw null; }
        public void Save(string filename, Imaging.ImageFormat format) { throw null; }
    }
    public sealed class Bitmap : Image { public Bitmap(int width, int height) { } public void SetResolution(float x, float y) { throw null; } }
    public sealed class Graphics : IDisposable
    {
        public static Graphics FromImage(Image image) { throw null; }
        public void CopyFromScreen(int sourceX, int sourceY, int destinationX, int destinationY, Size blockRegionSize) { throw null; }
        public void DrawString(string s, Font font, object brush, float x, float y) { throw null; }
        public void Dispose() { }
    }
    public sealed class Font : IDisposable { public Font(string familyName, float emSize) { } public void Dispose() { } }
}
namespace System.Drawing.Imaging
{
    public sealed class ImageFormat { public static ImageFormat Png { get { throw null; } } public static ImageFormat Jpeg { get { throw null; } } }
}
