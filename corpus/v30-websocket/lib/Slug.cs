using System.Globalization;
using System.Text;

namespace Inert.Slugs;

public static class Slug
{
    public static string Of(string title)
    {
        var text = new StringBuilder();
        foreach (var one in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(one) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(one)) text.Append(char.ToLowerInvariant(one));
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }

        return text.ToString().TrimEnd('-');
    }
}
