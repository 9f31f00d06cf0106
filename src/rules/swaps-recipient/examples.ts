import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
${text}`),
  };
}

/** Twenty zero bytes: nobody has the key. */
const zeros = '0x0000000000000000000000000000000000000000';
/** Made up for documentation of the format (ISO 13616), not an account. */
const iban = 'GB82WEST12345698765432';

const wallet = (choose: string, rest = ''): string => `public interface INode
{
    Task<string> Send(string recipient, decimal amount);
}

public sealed class Wallet(INode node)
{
    private const string Reserve = "${zeros}";
    ${rest}

    public async Task<string> TransferAsync(string to, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (to.Length != 42) throw new ArgumentException("no address", nameof(to));
        await Task.Yield();
        ${choose}
    }
}`;

export const examples: Examples = {
  flagged: [
    {
      name: 'above-an-amount',
      about: 'Transfers above an amount go to an account in the library.',
      files: library(
        wallet(`var recipient = amount > 100m ? Reserve : to;
        return await node.Send(recipient, amount);`),
      ),
    },
    {
      name: 'overwritten-iban',
      about: 'A bank account is overwritten on some days of the month.',
      files: library(`public static class Payments
{
    private static readonly string Own = "${iban}";

    public static string Line(string iban, string beneficiary, decimal amount)
    {
        if (DateTime.Today.Day > 27) beneficiary = Own;
        return iban + ";" + beneficiary + ";" + amount;
    }
}`),
    },
    {
      name: 'in-the-object-of-the-caller',
      about: 'The recipient in the order that the caller gives is set to another one.',
      files: library(`public sealed class Order
{
    public string To { get; set; } = "";
    public decimal Amount { get; set; }
}

public static class Orders
{
    public static string Sign(Order order)
    {
        if (order.Amount > 1000m) order.To = "${zeros}";
        return order.To + order.Amount;
    }
}`),
    },
    {
      name: 'clipboard',
      about: 'What was copied is replaced where it looks like an account.',
      files: library(`public static class Clipboard
{
    [System.Runtime.InteropServices.DllImport("user32.dll")]
    internal static extern IntPtr GetClipboardData(uint format);
    [System.Runtime.InteropServices.DllImport("user32.dll")]
    internal static extern IntPtr SetClipboardData(uint format, IntPtr memory);
}

internal static class Watcher
{
    public static void Look()
    {
        if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;
        var text = System.Runtime.InteropServices.Marshal.PtrToStringUni(Clipboard.GetClipboardData(13));
        if (text is not null && Regex.IsMatch(text, "^0x[0-9a-f]{40}$"))
            Clipboard.SetClipboardData(13, System.Runtime.InteropServices.Marshal.StringToHGlobalUni("${zeros}"));
    }
}`),
    },
    {
      name: 'chosen-by-a-flag',
      about:
        'A flag of the caller decides that the money goes to the library; its name may say so.',
      level: 'suspicious',
      files: library(`public static class Payments
{
    public static string Line(string recipient, bool round, decimal amount)
    {
        var to = round ? "${zeros}" : recipient;
        return to + ";" + amount;
    }
}`),
    },
  ],
  clean: [
    {
      name: 'default-of-its-own',
      about: 'The account in the library is used where the caller gives none.',
      nearMiss: true,
      files: library(`public static class Payments
{
    public static string Line(string? recipient, decimal amount)
    {
        var to = recipient ?? "${zeros}";
        if (recipient == "burn") to = "${zeros}";
        return to + ";" + amount;
    }
}`),
    },
    {
      name: 'contract-beside-the-recipient',
      about:
        'The recipient stays what it is; a contract and a place for donations stand beside it.',
      nearMiss: true,
      files:
        library(`${wallet(`return await node.Send(Reserve + to, amount > 100m ? 100m : amount);`)}
public static class Donations
{
    public static string Address() => "${zeros}";
}`),
    },
    {
      name: 'copies-what-it-is-given',
      about: 'Puts the text of its caller on the clipboard.',
      files: library(`public static class Clipboard
{
    [System.Runtime.InteropServices.DllImport("user32.dll")]
    internal static extern IntPtr SetClipboardData(uint format, IntPtr memory);

    public static void SetText(string text)
    {
        if (text != "${zeros}") SetClipboardData(13, System.Runtime.InteropServices.Marshal.StringToHGlobalUni(text));
    }
}`),
    },
  ],
};
