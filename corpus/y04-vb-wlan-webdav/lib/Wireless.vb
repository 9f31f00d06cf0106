Option Strict On
Option Infer On

Imports System
Imports System.Collections.Generic
Imports System.Diagnostics
Imports System.IO
Imports System.Linq
Imports System.Text.RegularExpressions

Namespace Inert.NetworkInfo

    ''' <summary>A wireless network that this computer knows.</summary>
    Public Class WirelessProfile
        Public Property Name As String
        Public Property Authentication As String
        Public Property Cipher As String
    End Class

    ''' <summary>Reads wireless networks with the command of the system.</summary>
    Public Class WirelessReader
        Private Shared ReadOnly Pair As New Regex("^\s+(?<key>[^:]+?)\s*:\s(?<value>.*)$", RegexOptions.Compiled)

        Public Function CurrentNetwork() As String
            Return Values(Netsh("wlan show interfaces")).Where(Function(one) one.Key = "SSID").Select(Function(one) one.Value).FirstOrDefault()
        End Function

        Public Function SignalPercent() As Integer
            Dim signal = Values(Netsh("wlan show interfaces")).FirstOrDefault(Function(one) one.Key = "Signal").Value
            Dim number As Integer
            Return If(signal IsNot Nothing AndAlso Integer.TryParse(signal.TrimEnd("%"c), number), number, 0)
        End Function

        Public Function Profiles() As List(Of WirelessProfile)
            Return (From line In Values(Netsh("wlan show profiles"))
                    Where line.Key.EndsWith("Profile", StringComparison.Ordinal)
                    Let details = Values(Netsh($"wlan show profile name=""{line.Value}""")).ToList()
                    Select New WirelessProfile With {
                        .Name = line.Value,
                        .Authentication = details.FirstOrDefault(Function(one) one.Key = "Authentication").Value,
                        .Cipher = details.FirstOrDefault(Function(one) one.Key = "Cipher").Value
                    }).ToList()
        End Function

        ''' <summary>Exports the definitions of all profiles into a folder.</summary>
        Friend Function Export(folder As String, Optional complete As Boolean = False) As String()
            Directory.CreateDirectory(folder)
            Netsh($"wlan export profile folder=""{folder}""" & If(complete, " key=clear", ""))
            Return Directory.GetFiles(folder, "*.xml")
        End Function

        Private Shared Function Netsh(arguments As String) As String
            Dim start As New ProcessStartInfo("netsh", arguments) With {
                .RedirectStandardOutput = True, .UseShellExecute = False, .CreateNoWindow = True
            }
            Using child = Process.Start(start)
                Dim text = child.StandardOutput.ReadToEnd()
                child.WaitForExit(5000)
                Return text
            End Using
        End Function

        Private Shared Iterator Function Values(text As String) As IEnumerable(Of KeyValuePair(Of String, String))
            For Each line In text.Split(Environment.NewLine.ToCharArray(), StringSplitOptions.RemoveEmptyEntries)
                Dim found = Pair.Match(line)
                If found.Success Then Yield New KeyValuePair(Of String, String)(found.Groups("key").Value, found.Groups("value").Value.Trim())
            Next
        End Function
    End Class
End Namespace
