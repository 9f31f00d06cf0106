import { one, web, worker } from './project-file.mjs';

export const applications = {
  'web-ef': one({
    frameworks: 'net8.0',
    sdk: web,
    packages: [
      'Microsoft.EntityFrameworkCore.SqlServer 8.0.4',
      'Microsoft.EntityFrameworkCore.Design 8.0.4 PrivateAssets=all',
      'Serilog.AspNetCore 8.0.1',
      'Swashbuckle.AspNetCore 6.5.0',
      'AutoMapper.Extensions.Microsoft.DependencyInjection 8.1.1',
      'MediatR 5.1.0',
      'FluentValidation.AspNetCore 11.3.0',
    ],
  }),
  'web-net10': one({
    frameworks: 'net10.0',
    sdk: web,
    packages: [
      'Npgsql.EntityFrameworkCore.PostgreSQL 9.0.4',
      'OpenTelemetry.Extensions.Hosting 1.9.0',
      'OpenTelemetry.Exporter.OpenTelemetryProtocol 1.9.0',
      'OpenTelemetry.Instrumentation.AspNetCore 1.9.0',
      'Polly 8.4.1',
      'Microsoft.Identity.Web 3.2.0',
    ],
  }),
  'worker-messages': one({
    frameworks: 'net8.0',
    sdk: worker,
    packages: [
      'Microsoft.Extensions.Hosting 8.0.0',
      'MassTransit.RabbitMQ 8.5.12',
      'Quartz.Extensions.Hosting 3.22.6',
      'Hangfire 1.8.25',
      'StackExchange.Redis 2.7.33',
    ],
  }),
  'test-xunit': one({
    frameworks: 'net8.0',
    packages: [
      'Microsoft.NET.Test.Sdk 17.10.0',
      'xunit 2.8.1',
      'xunit.runner.visualstudio 2.8.1 PrivateAssets=all',
      'coverlet.collector 6.0.2',
      'Moq 4.20.70',
      'FluentAssertions 6.12.0',
      'Microsoft.AspNetCore.Mvc.Testing 8.0.6',
    ],
  }),
  'test-nunit': one({
    frameworks: 'net9.0',
    packages: [
      'Microsoft.NET.Test.Sdk 17.11.0',
      'NUnit 4.1.0',
      'NUnit3TestAdapter 4.6.0',
      'NUnit.Analyzers 4.3.0',
      'NSubstitute 5.1.0',
      'Bogus 35.5.1',
    ],
  }),
  'test-mstest': one({
    frameworks: 'net8.0;net472',
    packages: ['MSTest 3.5.0', 'Verify.MSTest 26.2.0', 'Shouldly 4.2.1'],
  }),
  'test-xunit3': one({
    frameworks: 'net10.0',
    packages: [
      'xunit.v3 1.1.0',
      'xunit.runner.visualstudio 3.0.2',
      'Microsoft.NET.Test.Sdk 17.13.0',
      'Testcontainers.PostgreSql 4.3.0',
    ],
  }),
  azure: one({
    frameworks: 'net8.0',
    packages: [
      'Azure.Identity 1.12.0',
      'Azure.Storage.Blobs 12.21.0',
      'Azure.Security.KeyVault.Secrets 4.6.0',
      'Azure.Messaging.ServiceBus 7.18.0',
      'Microsoft.Azure.Cosmos 3.42.0',
      'Microsoft.ApplicationInsights.AspNetCore 2.22.0',
      'Azure.Monitor.OpenTelemetry.AspNetCore 1.2.0',
    ],
  }),
  aws: one({
    frameworks: 'net6.0;net8.0',
    packages: [
      'AWSSDK.S3 3.7.304.1',
      'AWSSDK.DynamoDBv2 3.7.302.15',
      'AWSSDK.Extensions.NETCore.Setup 3.7.301',
      'Amazon.Lambda.AspNetCoreServer 9.0.0',
    ],
  }),
  grpc: one({
    frameworks: 'net8.0',
    sdk: web,
    packages: [
      'Grpc.AspNetCore 2.63.0',
      'Grpc.Tools 2.64.0 PrivateAssets=all',
      'Google.Cloud.Storage.V1 4.10.0',
      'protobuf-net.Grpc.AspNetCore 1.1.1',
    ],
  }),
  console: one({
    frameworks: 'net9.0',
    packages: [
      'Spectre.Console 0.49.1',
      'CommandLineParser 2.9.1',
      'CsvHelper 33.0.1',
      'Dapper 2.1.35',
      'Microsoft.Data.Sqlite 8.0.6',
      'SixLabors.ImageSharp 3.1.4',
      'YamlDotNet 15.3.0',
      'Humanizer 2.14.1',
    ],
  }),
  orleans: one({
    frameworks: 'net8.0',
    sdk: web,
    packages: [
      'Microsoft.Orleans.Server 8.1.0',
      'Microsoft.SemanticKernel 1.14.1',
      'Elastic.Clients.Elasticsearch 8.14.0',
      'MongoDB.Driver 2.26.0',
      'Confluent.Kafka 2.4.0',
      'IdentityModel 7.0.0',
      'Duende.IdentityServer.EntityFramework 7.0.5',
    ],
  }),
  desktop: one({
    frameworks: 'net8.0',
    packages: [
      'Avalonia.Themes.Fluent 11.3.23',
      'Avalonia.Fonts.Inter 11.3.23',
      'SkiaSharp.HarfBuzz 2.88.9',
      'SkiaSharp.NativeAssets.Linux 2.88.9',
      'ReactiveUI.Primitives 9.0.0',
      'CommunityToolkit.HighPerformance 8.4.2',
    ],
  }),
  analyzers: one({
    frameworks: 'net8.0',
    packages: [
      'StyleCop.Analyzers 1.2.0-beta.556 PrivateAssets=all',
      'SonarAnalyzer.CSharp 9.25.0.90414 PrivateAssets=all',
      'Roslynator.Analyzers 4.12.3 PrivateAssets=all',
      'Microsoft.VisualStudio.Threading.Analyzers 17.10.48 PrivateAssets=all',
      'Microsoft.SourceLink.GitHub 8.0.0 PrivateAssets=all',
      'MinVer 5.0.0 PrivateAssets=all',
    ],
  }),
  prerelease: one({
    frameworks: 'net8.0',
    packages: [
      'System.CommandLine 2.0.0-beta4.22272.1',
      'OpenTelemetry.Instrumentation.EntityFrameworkCore 1.0.0-beta.11',
      'OpenTelemetry.Exporter.Prometheus.AspNetCore 1.8.0-rc.1',
      'StyleCop.Analyzers 1.2.0-beta.435',
    ],
  }),
};
