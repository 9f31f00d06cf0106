Imports System
Imports System.Collections.Generic
Imports System.Globalization
Imports System.Runtime.InteropServices
Imports Microsoft.Win32

''' <summary>Colors of a window and of what stands in it.</summary>
Public NotInheritable Class Theme
    Private Shared ReadOnly named As New Dictionary(Of String, Theme)(StringComparer.OrdinalIgnoreCase)

    Private Sub New(name As String, back As Integer, front As Integer, accent As Integer)
        Me.Name = name
        Me.Back = back
        Me.Front = front
        Me.Accent = accent
    End Sub

    Public Shared ReadOnly Light As New Theme("light", &HFFFFFF, &H1B1B1B, &H67C0)
    Public Shared ReadOnly Dark As New Theme("dark", &H202020, &HF3F3F3, &H4CC2FF)

    Public ReadOnly Property Name As String
    Public ReadOnly Property Back As Integer
    Public ReadOnly Property Front As Integer
    Public ReadOnly Property Accent As Integer

    ''' <summary>The theme that the user chose for programs.</summary>
    Public Shared Function FromSystem() As Theme
        If Not RuntimeInformation.IsOSPlatform(OSPlatform.Windows) Then Return Light
        Using key = Registry.CurrentUser.OpenSubKey("Software\Microsoft\Windows\CurrentVersion\Themes\Personalize")
            Dim value = If(key Is Nothing, Nothing, key.GetValue("AppsUseLightTheme"))
            If TypeOf value Is Integer AndAlso CInt(value) = 0 Then Return Dark
        End Using
        Return Light
    End Function

    Public Shared Function Register(name As String, back As String, front As String, accent As String) As Theme
        Dim theme As New Theme(name, Color(back), Color(front), Color(accent))
        named(name) = theme
        Return theme
    End Function

    Public Shared Function Find(name As String) As Theme
        Dim theme As Theme = Nothing
        If named.TryGetValue(name, theme) Then Return theme
        Return If(String.Equals(name, "dark", StringComparison.OrdinalIgnoreCase), Dark, Light)
    End Function

    ''' <summary>Contrast of text and background, as WCAG computes it.</summary>
    Public Function Contrast() As Double
        Dim first = Luminance(Back)
        Dim second = Luminance(Front)
        Return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05)
    End Function

    Private Shared Function Color(text As String) As Integer
        Return Integer.Parse(text.TrimStart("#"c), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
    End Function

    Private Shared Function Luminance(color As Integer) As Double
        Return 0.2126 * Linear((color >> 16) And 255) + 0.7152 * Linear((color >> 8) And 255) + 0.0722 * Linear(color And 255)
    End Function

    Private Shared Function Linear(part As Integer) As Double
        Dim value = part / 255.0
        Return If(value <= 0.03928, value / 12.92, Math.Pow((value + 0.055) / 1.055, 2.4))
    End Function
End Class

''' <summary>Applies themes and tells windows about it.</summary>
Public Module ThemeManager
    Private active As Theme = Theme.Light

    Public Event Changed(theme As Theme)

    Public ReadOnly Property Current As Theme
        Get
            Return active
        End Get
    End Property

    Public Sub Apply(theme As Theme, repaint As Action(Of Theme))
        If theme.Contrast() < 3 Then Throw New ArgumentException("text would be hard to read", NameOf(theme))
        active = theme
        If repaint IsNot Nothing Then repaint(theme)
        RaiseEvent Changed(theme)
        PaletteCache.Prepare()
    End Sub
End Module
