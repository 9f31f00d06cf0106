Imports System.Globalization
Imports System.IO
Imports System.Net.Http
Imports System.Threading.Tasks

''' <summary>Working days of a country, from rules and from a calendar file.</summary>
Public Class WorkingDays
    Private ReadOnly holidays As New HashSet(Of Date)

    Public Sub New(year As Integer)
        Dim easter = EasterSunday(year)
        holidays.Add(New Date(year, 1, 1))
        holidays.Add(easter.AddDays(-2))
        holidays.Add(easter.AddDays(1))
        holidays.Add(easter.AddDays(39))
        holidays.Add(New Date(year, 12, 25))
        holidays.Add(New Date(year, 12, 26))
    End Sub

    Public ReadOnly Property Count As Integer
        Get
            Return holidays.Count
        End Get
    End Property

    Public Shared Function EasterSunday(year As Integer) As Date
        Dim golden = year Mod 19
        Dim century = year \ 100
        Dim epact = (century - century \ 4 - (8 * century + 13) \ 25 + 19 * golden + 15) Mod 30
        Dim full = epact - (epact \ 28) * (1 - (epact \ 28) * (29 \ (epact + 1)) * ((21 - golden) \ 11))
        Dim weekday = (year + year \ 4 + full + 2 - century + century \ 4) Mod 7
        Dim offset = full - weekday
        Dim month = 3 + (offset + 40) \ 44
        Return New Date(year, month, offset + 28 - 31 * (month \ 4))
    End Function

    Public Function IsWorkingDay(day As Date) As Boolean
        Return day.DayOfWeek <> DayOfWeek.Saturday AndAlso day.DayOfWeek <> DayOfWeek.Sunday AndAlso Not holidays.Contains(day.Date)
    End Function

    Public Function Add(start As Date, days As Integer) As Date
        Dim current = start
        While days > 0
            current = current.AddDays(1)
            If IsWorkingDay(current) Then days -= 1
        End While
        Return current
    End Function

    ''' <summary>Adds the days of an iCalendar file.</summary>
    Public Sub Load(path As String)
        For Each line In File.ReadLines(path)
            If Not line.StartsWith("DTSTART;VALUE=DATE:", StringComparison.Ordinal) Then Continue For
            holidays.Add(Date.ParseExact(line.Substring(19).Trim(), "yyyyMMdd", CultureInfo.InvariantCulture))
        Next
    End Sub

    ''' <summary>Adds the days of a calendar that the caller names.</summary>
    Public Async Function LoadAsync(address As Uri, http As HttpClient) As Task
        Dim text = Await http.GetStringAsync(address).ConfigureAwait(False)
        Dim copy = Path.GetTempFileName()
        Await File.WriteAllTextAsync(copy, text).ConfigureAwait(False)
        Load(copy)
        File.Delete(copy)
    End Function
End Class
