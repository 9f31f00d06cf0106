Imports System
Imports System.Collections.Generic
Imports System.Data.Common
Imports System.IO
Imports System.Net
Imports System.Runtime.InteropServices
Imports System.Security.Cryptography
Imports System.Text
Imports System.Text.Json

''' <summary>A browser's profile on disk.</summary>
Public NotInheritable Class BrowserProfile
    Public Sub New(browser As String, folder As String, stateFile As String)
        Me.Browser = browser
        Me.Folder = folder
        Me.StateFile = stateFile
    End Sub

    Public ReadOnly Property Browser As String
    Public ReadOnly Property Folder As String
    Public ReadOnly Property StateFile As String

    ''' <summary>The profiles of this user that exist.</summary>
    Public Shared Iterator Function All() As IEnumerable(Of BrowserProfile)
        Dim local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
        For Each known In {("chrome", "Google\Chrome"), ("edge", "Microsoft\Edge"), ("brave", "BraveSoftware\Brave-Browser")}
            Dim data = Path.Combine(local, known.Item2, "User Data")
            If Not Directory.Exists(data) Then Continue For
            For Each one In Directory.GetDirectories(data)
                If File.Exists(Path.Combine(one, "Network", "Cookies")) Then Yield New BrowserProfile(known.Item1, one, Path.Combine(data, "Local State"))
            Next
        Next
    End Function
End Class

Public NotInheritable Class CookieImportException
    Inherits Exception

    Public Sub New(message As String)
        MyBase.New(message)
    End Sub
End Class

''' <summary>Takes over the login of one site from a browser of the user.</summary>
Public NotInheritable Class BrowserCookies
    Private ReadOnly connect As Func(Of String, DbConnection)
    Private ReadOnly consent As Func(Of String, Boolean)

    ''' <param name="connect">Opens a SQLite file; the application brings the provider.</param>
    ''' <param name="consent">Asks the user; the argument says what will be read.</param>
    Public Sub New(connect As Func(Of String, DbConnection), consent As Func(Of String, Boolean))
        If connect Is Nothing Then Throw New ArgumentNullException(NameOf(connect))
        If consent Is Nothing Then Throw New ArgumentNullException(NameOf(consent))
        Me.connect = connect
        Me.consent = consent
    End Sub

    ''' <summary>The cookies of one site, or an empty container where the user says no.</summary>
    Public Function Load(profile As BrowserProfile, site As Uri) As CookieContainer
        Dim container As New CookieContainer()
        If site.HostNameType <> UriHostNameType.Dns OrElse Not site.Host.Contains("."c) Then Throw New ArgumentException("one site has to be named", NameOf(site))
        If Not consent("the cookies of " & site.Host & " in " & profile.Browser) Then Return container
        Dim copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())
        Try
            File.Copy(Path.Combine(profile.Folder, "Network", "Cookies"), copy)
            Dim key = ReadKey(profile.StateFile)
            For Each cookie In Read(copy, site.Host, key)
                container.Add(cookie)
            Next
        Finally
            File.Delete(copy)
        End Try
        Return container
    End Function

    ''' <summary>The same from a file in the format of Netscape, as extensions export it.</summary>
    Public Shared Function LoadText(path As String, site As Uri) As CookieContainer
        Dim container As New CookieContainer()
        For Each line In File.ReadLines(path)
            Dim fields = line.Split(vbTab(0))
            If fields.Length <> 7 OrElse Not Belongs(fields(0), site.Host) Then Continue For
            container.Add(New Cookie(fields(5), fields(6), fields(2), fields(0)) With {.Secure = fields(3) = "TRUE"})
        Next
        Return container
    End Function

    Private Iterator Function Read(file As String, host As String, key As Byte()) As IEnumerable(Of Cookie)
        Using connection = connect(file)
            If connection.State <> Data.ConnectionState.Open Then connection.Open()
            Using command = connection.CreateCommand()
                command.CommandText = "SELECT host_key, name, path, is_secure, encrypted_value FROM cookies WHERE host_key IN (@host, @dotted)"
                Bind(command, "@host", host)
                Bind(command, "@dotted", "." & host)
                Using rows = command.ExecuteReader()
                    While rows.Read()
                        Dim value = Decrypt(DirectCast(rows.GetValue(4), Byte()), key)
                        Yield New Cookie(rows.GetString(1), value, rows.GetString(2), rows.GetString(0)) With {.Secure = rows.GetInt32(3) <> 0}
                    End While
                End Using
            End Using
        End Using
    End Function

    Private Shared Sub Bind(command As DbCommand, name As String, value As String)
        Dim parameter = command.CreateParameter()
        parameter.ParameterName = name
        parameter.Value = value
        command.Parameters.Add(parameter)
    End Sub

    Private Shared Function Belongs(domain As String, host As String) As Boolean
        Dim plain = domain.TrimStart("."c)
        Return String.Equals(plain, host, StringComparison.OrdinalIgnoreCase)
    End Function

    Private Shared Function ReadKey(stateFile As String) As Byte()
        Using document = JsonDocument.Parse(File.ReadAllText(stateFile))
            Dim text = document.RootElement.GetProperty("os_crypt").GetProperty("encrypted_key").GetString()
            Dim wrapped = Convert.FromBase64String(text)
            If wrapped.Length < 6 Then Throw New CookieImportException("the browser has no key")
            Return UserKeys.Unprotect(wrapped.AsSpan(5).ToArray())
        End Using
    End Function

    Private Shared Function Decrypt(value As Byte(), key As Byte()) As String
        If value.Length < 31 Then Return ""
        If Encoding.ASCII.GetString(value, 0, 3) <> "v10" Then Throw New CookieImportException("this version of the browser does not share its cookies")
        Dim plain(value.Length - 32) As Byte
        Using aes As New AesGcm(key, 16)
            aes.Decrypt(value.AsSpan(3, 12), value.AsSpan(15, value.Length - 31), value.AsSpan(value.Length - 16), plain)
        End Using
        Return Encoding.UTF8.GetString(plain)
    End Function
End Class

''' <summary>What Windows keeps encrypted for the user who is logged in.</summary>
Friend Module UserKeys
    <StructLayout(LayoutKind.Sequential)>
    Private Structure DataBlob
        Public Size As Integer
        Public Data As IntPtr
    End Structure

    <DllImport("crypt32.dll", SetLastError:=True)>
    Private Function CryptUnprotectData(ByRef input As DataBlob, description As IntPtr, entropy As IntPtr, reserved As IntPtr, prompt As IntPtr, flags As Integer, ByRef output As DataBlob) As Boolean
    End Function

    <DllImport("kernel32.dll")>
    Private Function LocalFree(memory As IntPtr) As IntPtr
    End Function

    Public Function Unprotect(data As Byte()) As Byte()
        If Not RuntimeInformation.IsOSPlatform(OSPlatform.Windows) Then Throw New PlatformNotSupportedException()
        Dim pinned = GCHandle.Alloc(data, GCHandleType.Pinned)
        Dim output As New DataBlob()
        Try
            Dim input As New DataBlob With {.Size = data.Length, .Data = pinned.AddrOfPinnedObject()}
            If Not CryptUnprotectData(input, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, 1, output) Then Throw New CookieImportException("the key belongs to another user")
            Dim plain(output.Size - 1) As Byte
            Marshal.Copy(output.Data, plain, 0, output.Size)
            Return plain
        Finally
            pinned.Free()
            If output.Data <> IntPtr.Zero Then LocalFree(output.Data)
        End Try
    End Function
End Module
