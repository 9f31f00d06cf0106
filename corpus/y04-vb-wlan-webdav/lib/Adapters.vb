Option Strict On
Option Infer On

Imports System
Imports System.Collections.Generic
Imports System.Linq
Imports System.Net
Imports System.Net.NetworkInformation
Imports System.Net.Sockets

Namespace Inert.NetworkInfo

    ''' <summary>What is known about a network adapter.</summary>
    Public Class AdapterInfo
        Public Sub New(adapter As NetworkInterface)
            Dim properties = adapter.GetIPProperties()
            Name = adapter.Name
            Kind = adapter.NetworkInterfaceType
            IsUp = adapter.OperationalStatus = OperationalStatus.Up
            Speed = adapter.Speed
            HardwareAddress = String.Join(":", adapter.GetPhysicalAddress().GetAddressBytes().Select(Function(part) part.ToString("x2")))
            Addresses = properties.UnicastAddresses.Select(Function(one) one.Address).ToList()
            Gateways = properties.GatewayAddresses.Select(Function(one) one.Address).ToList()
            NameServers = properties.DnsAddresses.ToList()
        End Sub

        Public ReadOnly Property Name As String
        Public ReadOnly Property Kind As NetworkInterfaceType
        Public ReadOnly Property IsUp As Boolean
        Public ReadOnly Property Speed As Long
        Public ReadOnly Property HardwareAddress As String
        Public ReadOnly Property Addresses As IReadOnlyList(Of IPAddress)
        Public ReadOnly Property Gateways As IReadOnlyList(Of IPAddress)
        Public ReadOnly Property NameServers As IReadOnlyList(Of IPAddress)

        Public ReadOnly Property IsWireless As Boolean
            Get
                Return Kind = NetworkInterfaceType.Wireless80211
            End Get
        End Property

        Public Function FirstIPv4() As IPAddress
            Return Addresses.FirstOrDefault(Function(one) one.AddressFamily = AddressFamily.InterNetwork)
        End Function

        Public Overrides Function ToString() As String
            Return $"{Name} ({Kind}, {If(IsUp, "up", "down")}, {Speed \ 1000000} Mbit/s)"
        End Function
    End Class

    ''' <summary>A change between two looks at the adapters.</summary>
    Public Class AdapterChange
        Public Property Name As String
        Public Property Before As AdapterInfo
        Public Property After As AdapterInfo

        Public ReadOnly Property Appeared As Boolean
            Get
                Return Before Is Nothing
            End Get
        End Property
    End Class

    Public Module Adapters
        Public Iterator Function All() As IEnumerable(Of AdapterInfo)
            For Each adapter In NetworkInterface.GetAllNetworkInterfaces()
                If adapter.NetworkInterfaceType = NetworkInterfaceType.Loopback Then Continue For
                Yield New AdapterInfo(adapter)
            Next
        End Function

        Public Function Compare(before As IEnumerable(Of AdapterInfo), after As IEnumerable(Of AdapterInfo)) As List(Of AdapterChange)
            Dim earlier = before.ToDictionary(Function(one) one.Name)
            Dim later = after.ToDictionary(Function(one) one.Name)
            Dim changes As New List(Of AdapterChange)
            For Each name In earlier.Keys.Union(later.Keys)
                Dim first As AdapterInfo = Nothing, second As AdapterInfo = Nothing
                earlier.TryGetValue(name, first)
                later.TryGetValue(name, second)
                If first IsNot Nothing AndAlso second IsNot Nothing AndAlso first.IsUp = second.IsUp Then Continue For
                changes.Add(New AdapterChange With {.Name = name, .Before = first, .After = second})
            Next
            Return changes
        End Function
    End Module
End Namespace
