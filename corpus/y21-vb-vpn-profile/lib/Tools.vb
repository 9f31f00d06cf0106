Option Strict On
Option Infer On

Imports System
Imports System.ComponentModel
Imports System.Diagnostics
Imports System.IO
Imports System.Linq
Imports System.Net
Imports System.Net.Http
Imports System.Net.NetworkInformation
Imports System.Net.Sockets
Imports System.Threading.Tasks

Namespace Inert.Vpn.Profiles

    ''' <summary>Runs wg, which has to be installed.</summary>
    Public Class WgTool
        Implements IKeyMaker

        Private ReadOnly program As String

        Public Sub New(Optional program As String = "wg")
            Me.program = program
        End Sub

        Public Function Create() As KeyPair Implements IKeyMaker.Create
            Dim secret = Run("genkey", Nothing)
            Return New KeyPair(secret, Run("pubkey", secret))
        End Function

        Public Function CreatePreshared() As String Implements IKeyMaker.CreatePreshared
            Return Run("genpsk", Nothing)
        End Function

        Private Function Run(verb As String, input As String) As String
            Dim start As New ProcessStartInfo(program, verb) With {
                .UseShellExecute = False, .CreateNoWindow = True, .RedirectStandardInput = True, .RedirectStandardOutput = True
            }
            Try
                Using child = Process.Start(start)
                    If input IsNot Nothing Then child.StandardInput.WriteLine(input)
                    child.StandardInput.Close()
                    Dim text = child.StandardOutput.ReadToEnd().Trim()
                    child.WaitForExit()
                    If child.ExitCode <> 0 Then Throw New InvalidOperationException($"{program} {verb} ended with {child.ExitCode}")
                    Return text
                End Using
            Catch missing As Win32Exception
                Throw New FileNotFoundException($"{program} is not installed", program, missing)
            End Try
        End Function
    End Class

    ''' <summary>Asks a service of the caller for the address by which this network is seen.</summary>
    Public Class PublicAddress
        Private ReadOnly http As HttpClient
        Private ReadOnly service As Uri

        Public Sub New(http As HttpClient, service As Uri)
            Me.http = http
            Me.service = service
        End Sub

        Public Async Function FindAsync() As Task(Of IPAddress)
            Dim text = Await http.GetStringAsync(service).ConfigureAwait(False)
            Dim address As IPAddress = Nothing
            If Not IPAddress.TryParse(text.Trim(), address) Then Throw New FormatException($"{service.Host} did not answer with an address")
            Return address
        End Function

        ''' <summary>The address of this computer in its own network.</summary>
        Public Shared Function Local() As IPAddress
            Return (From adapter In NetworkInterface.GetAllNetworkInterfaces()
                    Where adapter.OperationalStatus = OperationalStatus.Up AndAlso adapter.GetIPProperties().GatewayAddresses.Count > 0
                    From one In adapter.GetIPProperties().UnicastAddresses
                    Where one.Address.AddressFamily = AddressFamily.InterNetwork
                    Select one.Address).FirstOrDefault()
        End Function
    End Class
End Namespace
