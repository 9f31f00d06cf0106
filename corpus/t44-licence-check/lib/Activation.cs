using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace Inert.Charts.Pro;

public static class ChartsLicense
{
    private static readonly Uri Server = new("https://charts-pro.example.com/activate");

    public static async Task<DateOnly> ActivateAsync(HttpClient http, string licenseKey)
    {
        var fields = new Dictionary<string, string> { ["key"] = licenseKey, ["machine"] = MachineId(), ["version"] = "11.2.0" };
        using var response = await http.PostAsync(Server, new FormUrlEncodedContent(fields));
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException("The licence key is not valid; charts carry a watermark.");
        return DateOnly.ParseExact(await response.Content.ReadAsStringAsync(), "yyyy-MM-dd");
    }

    private static string MachineId()
    {
        var address = NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.NetworkInterfaceType == NetworkInterfaceType.Ethernet)
            .Select(one => one.GetPhysicalAddress().ToString())
            .FirstOrDefault() ?? "";
        return Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes("charts:" + address)))[..16];
    }
}
