Option Strict On
Option Infer On

Imports System
Imports System.Collections.Generic
Imports System.IO
Imports System.Linq
Imports System.Text
Imports System.Threading.Tasks

Namespace Inert.Vpn.Profiles

    ''' <summary>Writes profiles in the format of wg-quick.</summary>
    Public Class ProfileWriter
        Public Shared Function ToText(profile As TunnelProfile) As String
            Dim problems = profile.Problems().ToList()
            If problems.Count > 0 Then Throw New InvalidOperationException(String.Join("; ", problems))
            Dim text As New StringBuilder()
            text.AppendLine("[Interface]")
            Append(text, "PrivateKey", profile.Keys.PrivateKey)
            Append(text, "Address", String.Join(", ", profile.Addresses))
            Append(text, "ListenPort", profile.Port.ToString())
            If profile.NameServers.Count > 0 Then Append(text, "DNS", String.Join(", ", profile.NameServers))
            Append(text, "PostUp", profile.AfterUp)
            Append(text, "PostDown", profile.AfterDown)
            For Each peer In profile.Peers
                text.AppendLine().AppendLine("[Peer]")
                If peer.Name IsNot Nothing Then text.AppendLine("# " & peer.Name.Replace(Environment.NewLine, " "))
                Append(text, "PublicKey", peer.PublicKey)
                Append(text, "PresharedKey", peer.PresharedKey)
                Append(text, "Endpoint", peer.Endpoint)
                Append(text, "AllowedIPs", String.Join(", ", peer.AllowedRanges))
                If peer.KeepAlive > 0 Then Append(text, "PersistentKeepalive", peer.KeepAlive.ToString())
            Next
            Return text.ToString()
        End Function

        ''' <summary>Writes a profile that nobody but its owner can read.</summary>
        Public Shared Sub Save(profile As TunnelProfile, folder As String)
            Dim target = Path.Combine(folder, profile.Name & ".conf")
            Dim options As New FileStreamOptions With {.Mode = FileMode.Create, .Access = FileAccess.Write}
            If Not OperatingSystem.IsWindows() Then options.UnixCreateMode = UnixFileMode.UserRead Or UnixFileMode.UserWrite
            Using writer As New StreamWriter(target, New UTF8Encoding(False), options)
                writer.Write(ToText(profile))
            End Using
        End Sub

        Private Shared Sub Append(text As StringBuilder, name As String, value As String)
            If Not String.IsNullOrEmpty(value) Then text.AppendLine($"{name} = {value}")
        End Sub
    End Class

    ''' <summary>A server and the profiles of those who connect to it.</summary>
    Public Class Network
        Private ReadOnly maker As IKeyMaker
        Private ReadOnly clients As New List(Of TunnelProfile)
        Private ReadOnly prefix As String

        Public Sub New(maker As IKeyMaker, Optional prefix As String = "10.64.0.")
            Me.maker = maker
            Me.prefix = prefix
            Server = New TunnelProfile With {.Name = "server", .Keys = maker.Create()}
            Server.Addresses.Add(prefix & "1/24")
        End Sub

        Public ReadOnly Property Server As TunnelProfile

        Public Async Function AddClientAsync(name As String, address As PublicAddress) As Task(Of TunnelProfile)
            Dim client As New TunnelProfile With {.Name = name, .Keys = maker.Create(), .Port = 0}
            Dim number = $"{prefix}{clients.Count + 2}"
            Dim shared_ = maker.CreatePreshared()
            Dim seen = Await address.FindAsync().ConfigureAwait(False)
            client.Addresses.Add(number & "/32")
            Dim toServer As New Peer With {.Name = "server", .PublicKey = Server.Keys.PublicKey, .PresharedKey = shared_, .Endpoint = $"{seen}:{Server.Port}", .KeepAlive = 25}
            toServer.AllowedRanges.Add(prefix & "0/24")
            client.Peers.Add(toServer)
            Dim toClient As New Peer With {.Name = name, .PublicKey = client.Keys.PublicKey, .PresharedKey = shared_}
            toClient.AllowedRanges.Add(number & "/32")
            Server.Peers.Add(toClient)
            clients.Add(client)
            Return client
        End Function

        Public Sub SaveAll(folder As String)
            Directory.CreateDirectory(folder)
            For Each profile In clients.Prepend(Server)
                ProfileWriter.Save(profile, folder)
            Next
        End Sub
    End Class
End Namespace
