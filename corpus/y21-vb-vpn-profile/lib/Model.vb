Option Strict On
Option Infer On

Imports System
Imports System.Collections.Generic
Imports System.Net

Namespace Inert.Vpn.Profiles

    ''' <summary>The keys of one end of a tunnel, as base64.</summary>
    Public Class KeyPair
        Public Sub New(privateKey As String, publicKey As String)
            Me.PrivateKey = privateKey
            Me.PublicKey = publicKey
        End Sub

        Public ReadOnly Property PrivateKey As String
        Public ReadOnly Property PublicKey As String
    End Class

    ''' <summary>Somebody at the other end.</summary>
    Public Class Peer
        Public Property Name As String
        Public Property PublicKey As String
        Public Property PresharedKey As String
        Public Property Endpoint As String
        Public Property KeepAlive As Integer
        Public ReadOnly Property AllowedRanges As New List(Of String)
    End Class

    ''' <summary>This end of a tunnel.</summary>
    Public Class TunnelProfile
        Public Property Name As String
        Public Property Keys As KeyPair
        Public Property Port As Integer = 51820
        Public ReadOnly Property Addresses As New List(Of String)
        Public ReadOnly Property NameServers As New List(Of IPAddress)
        Public ReadOnly Property Peers As New List(Of Peer)
        Public Property AfterUp As String
        Public Property AfterDown As String

        Public Iterator Function Problems() As IEnumerable(Of String)
            If Keys Is Nothing Then Yield "there are no keys"
            If Addresses.Count = 0 Then Yield "there is no address"
            For Each peer In Peers
                If String.IsNullOrEmpty(peer.PublicKey) Then Yield $"{peer.Name} has no public key"
                If peer.AllowedRanges.Count = 0 Then Yield $"nothing is sent to {peer.Name}"
            Next
        End Function
    End Class

    ''' <summary>Makes keys; the usual one asks the program that comes with the tunnel.</summary>
    Public Interface IKeyMaker
        Function Create() As KeyPair
        Function CreatePreshared() As String
    End Interface
End Namespace
