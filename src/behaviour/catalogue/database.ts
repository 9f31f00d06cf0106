import { dotnetApi, microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

const connection = {
  database: '.ctor Open OpenAsync',
  'held-credential': 'get_ConnectionString',
} as const;
const connectionText = { 'held-credential': 'get_ConnectionString get_Password' } as const;
const command = { database: '.ctor Execute*' } as const;
const asynchronousCommand = { database: '.ctor Execute* BeginExecute*' } as const;

/** Databases, caches and search; browsers keep their secrets in SQLite. */
export const database: CatalogueArea = [
  {
    documentation: dotnetApi('System.Data', 'System.Data.Common'),
    provider: 'dotnet',
    types: {
      'System.Data.IDbConnection': {
        database: 'Open CreateCommand',
        'held-credential': 'get_ConnectionString',
      },
      'System.Data.IDbCommand': { database: 'Execute*' },
      'System.Data.Common.DbConnection': {
        database: 'Open* CreateCommand',
        'held-credential': 'get_ConnectionString',
      },
      'System.Data.Common.DbDataSource': {
        database: 'Open* CreateConnection CreateCommand',
        'held-credential': 'get_ConnectionString',
      },
      'System.Data.Common.DbConnectionStringBuilder': {
        'held-credential': 'get_ConnectionString',
      },
      'System.Data.Common.DbCommand': { database: 'Execute*' },
      'System.Data.Common.DbDataAdapter': { database: 'Fill Update' },
    },
  },
  {
    documentation: dotnetApi('System.Data.SqlClient', 'System.Data.Odbc', 'System.Data.OleDb'),
    provider: 'framework',
    types: {
      'System.Data.SqlClient.SqlConnectionStringBuilder': connectionText,
      'System.Data.SqlClient.SqlCredential': { 'held-credential': 'get_Password' },
      'System.Data.SqlClient.SqlConnection': connection,
      'System.Data.SqlClient.SqlCommand': asynchronousCommand,
      'System.Data.Odbc.OdbcConnection': connection,
      'System.Data.Odbc.OdbcCommand': command,
      'System.Data.OleDb.OleDbConnection': connection,
      'System.Data.OleDb.OleDbCommand': command,
    },
  },
  {
    documentation: [
      microsoft(
        'Microsoft.Data.SqlClient docs',
        'sql/connect/ado-net/microsoft-ado-net-sql-server',
      ),
      page('Npgsql docs', 'https://www.npgsql.org/doc/'),
      page('MySQL docs: Connector/NET', 'https://dev.mysql.com/doc/connector-net/en/'),
      page('MySqlConnector docs', 'https://mysqlconnector.net'),
      page(
        'Oracle docs: ODP.NET',
        'https://docs.oracle.com/en/database/oracle/oracle-database/23/odpnt/',
      ),
    ],
    provider: 'package',
    types: {
      'Microsoft.Data.SqlClient.SqlConnectionStringBuilder': connectionText,
      'Microsoft.Data.SqlClient.SqlCredential': { 'held-credential': 'get_Password' },
      'Npgsql.NpgsqlConnectionStringBuilder': connectionText,
      'MySql.Data.MySqlClient.MySqlConnectionStringBuilder': connectionText,
      'MySqlConnector.MySqlConnectionStringBuilder': connectionText,
      'Oracle.ManagedDataAccess.Client.OracleConnectionStringBuilder': connectionText,
      'Microsoft.Data.SqlClient.SqlConnection': connection,
      'Microsoft.Data.SqlClient.SqlCommand': asynchronousCommand,
      'Npgsql.NpgsqlConnection': connection,
      'Npgsql.NpgsqlCommand': command,
      'Npgsql.NpgsqlDataSource': { database: 'Create* OpenConnection*' },
      'MySql.Data.MySqlClient.MySqlConnection': connection,
      'MySql.Data.MySqlClient.MySqlCommand': command,
      'MySqlConnector.MySqlConnection': connection,
      'MySqlConnector.MySqlCommand': command,
      'Oracle.ManagedDataAccess.Client.OracleConnection': connection,
      'Oracle.ManagedDataAccess.Client.OracleCommand': command,
    },
  },
  {
    documentation: [
      microsoft('Microsoft.Data.Sqlite docs', 'dotnet/standard/data/sqlite/'),
      page('System.Data.SQLite docs', 'https://system.data.sqlite.org'),
      repository('SQLitePCL.raw', 'ericsink/SQLitePCL.raw'),
      repository('sqlite-net', 'praeclarum/sqlite-net'),
    ],
    provider: 'package',
    types: {
      'Microsoft.Data.Sqlite.SqliteConnection': connection,
      'Microsoft.Data.Sqlite.SqliteCommand': command,
      'System.Data.SQLite.SQLiteConnection': connection,
      'System.Data.SQLite.SQLiteCommand': command,
      'SQLite.SQLiteConnection': { database: '.ctor Execute* Query*' },
      'SQLite.SQLiteAsyncConnection': { database: '.ctor Execute* Query*' },
      'SQLitePCL.raw': { database: 'sqlite3_open* sqlite3_exec sqlite3_prepare*' },
    },
  },
  {
    documentation: [
      microsoft('Entity Framework docs', 'ef/'),
      repository('Dapper', 'DapperLib/Dapper'),
      page('MongoDB docs: C# driver', 'https://www.mongodb.com/docs/drivers/csharp/current/'),
      page('StackExchange.Redis docs', 'https://stackexchange.github.io/StackExchange.Redis/'),
      page('LiteDB docs', 'https://www.litedb.org/docs/'),
      page(
        'Elastic docs: .NET client',
        'https://www.elastic.co/docs/reference/elasticsearch/clients/dotnet',
      ),
    ],
    provider: 'package',
    types: {
      'Microsoft.EntityFrameworkCore.DbContext': { database: '.ctor SaveChanges*' },
      'Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions': {
        database: 'Execute* GetDbConnection Migrate* OpenConnection*',
        'held-credential': 'GetConnectionString',
      },
      'Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade': { database: 'EnsureDeleted*' },
      'System.Data.Entity.Database': { database: 'Delete' },
      'MongoDB.Driver.IMongoDatabase': { database: 'DropCollection*' },
      'StackExchange.Redis.IServer': { database: 'Flush*' },
      'System.Data.Entity.DbContext': { database: '.ctor SaveChanges*' },
      'Dapper.SqlMapper': { database: 'Execute* Query*' },
      'MongoDB.Driver.MongoClient': { database: '.ctor GetDatabase DropDatabase*' },
      'MongoDB.Driver.IMongoClient': { database: 'GetDatabase DropDatabase*' },
      'MongoDB.Driver.PasswordEvidence': { 'held-credential': 'get_SecurePassword' },
      'StackExchange.Redis.ConnectionMultiplexer': { database: 'Connect*' },
      'StackExchange.Redis.ConfigurationOptions': { 'held-credential': 'get_Password' },
      'LiteDB.LiteDatabase': { database: '.ctor' },
      'Elastic.Clients.Elasticsearch.ElasticsearchClient': {
        database: '.ctor Index* Bulk* Search* Get*',
      },
      'Nest.ElasticClient': { database: '.ctor Index* Bulk* Search* Get*' },
    },
  },
];
