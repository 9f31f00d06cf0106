Option Strict On
Option Infer On

Imports System
Imports System.Collections.Generic
Imports System.Globalization
Imports System.IO
Imports System.Linq
Imports System.Xml.Linq

Namespace Inert.Localization

    ''' <summary>A text in several languages.</summary>
    Public Class Entry
        Public Property Name As String
        Public Property Comment As String
        Public ReadOnly Property Values As New Dictionary(Of String, String)(StringComparer.OrdinalIgnoreCase)
    End Class

    ''' <summary>A place that brings texts of one language.</summary>
    Public Interface ITextSource
        ReadOnly Property Culture As String
        Function Read() As IEnumerable(Of KeyValuePair(Of String, String))
    End Interface

    Public Class ResxSource
        Implements ITextSource

        Private ReadOnly path As String

        Public Sub New(path As String)
            Me.path = path
            Dim parts = IO.Path.GetFileNameWithoutExtension(path).Split("."c)
            Culture = If(parts.Length > 1, parts.Last(), "")
        End Sub

        Public ReadOnly Property Culture As String Implements ITextSource.Culture

        Public Iterator Function Read() As IEnumerable(Of KeyValuePair(Of String, String)) Implements ITextSource.Read
            For Each element In XDocument.Load(path).Root.Elements("data")
                If element.Attribute("type") IsNot Nothing Then Continue For
                Yield New KeyValuePair(Of String, String)(element.Attribute("name").Value, element.Element("value").Value)
            Next
        End Function
    End Class

    ''' <summary>Texts of all languages of an application.</summary>
    Public Class Catalog
        Private ReadOnly entries As New SortedDictionary(Of String, Entry)(StringComparer.Ordinal)

        Public Event MissingText(name As String, culture As CultureInfo)

        Public ReadOnly Property Cultures As IEnumerable(Of String)
            Get
                Return entries.Values.SelectMany(Function(one) one.Values.Keys).Distinct().OrderBy(Function(one) one)
            End Get
        End Property

        Public Shared Function FromFolder(folder As String) As Catalog
            Dim catalog As New Catalog()
            For Each file In Directory.EnumerateFiles(folder, "*.resx", SearchOption.AllDirectories)
                catalog.Add(New ResxSource(file))
            Next
            BuildSupport.Ensure(folder)
            Return catalog
        End Function

        Public Sub Add(source As ITextSource)
            For Each pair In source.Read()
                Dim entry As Entry = Nothing
                If Not entries.TryGetValue(pair.Key, entry) Then
                    entry = New Entry With {.Name = pair.Key}
                    entries.Add(pair.Key, entry)
                End If
                entry.Values(source.Culture) = pair.Value
            Next
        End Sub

        Default Public ReadOnly Property Text(name As String) As String
            Get
                Return Find(name, CultureInfo.CurrentUICulture)
            End Get
        End Property

        Public Function Find(name As String, culture As CultureInfo) As String
            Dim entry As Entry = Nothing
            If entries.TryGetValue(name, entry) Then
                Dim current = culture
                Do
                    Dim value As String = Nothing
                    If entry.Values.TryGetValue(current.Name, value) Then Return value
                    If current.Equals(CultureInfo.InvariantCulture) Then Exit Do
                    current = current.Parent
                Loop
            End If
            RaiseEvent MissingText(name, culture)
            Return name
        End Function

        ''' <summary>Names that have no text in a language.</summary>
        Public Function Missing(culture As String) As List(Of String)
            Return (From entry In entries.Values Where Not entry.Values.ContainsKey(culture) Select entry.Name).ToList()
        End Function

        Public Sub Save(path As String, culture As String)
            Dim root = New XElement("root", From entry In entries.Values
                                            Where entry.Values.ContainsKey(culture)
                                            Select New XElement("data", New XAttribute("name", entry.Name), New XElement("value", entry.Values(culture))))
            root.Save(path)
        End Sub
    End Class
End Namespace
