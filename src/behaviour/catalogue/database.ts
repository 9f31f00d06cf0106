import type { CatalogueArea } from './area.js';

const connection = '.ctor Open OpenAsync';
const command = '.ctor Execute* BeginExecute*';

/** Databases and caches. */
export const database: CatalogueArea = [
  {
    documentation:
      '.NET API docs: System.Data, System.Data.Common, System.Data.SqlClient, Odbc, OleDb',
    types: {
      'System.Data.IDbConnection': { database: 'Open CreateCommand' },
      'System.Data.IDbCommand': { database: 'Execute*' },
      'System.Data.Common.DbConnection': { database: 'Open* CreateCommand' },
      'System.Data.Common.DbCommand': { database: 'Execute*' },
      'System.Data.Common.DbDataAdapter': { database: 'Fill Update' },
      'System.Data.SqlClient.SqlConnection': { database: connection },
      'System.Data.SqlClient.SqlCommand': { database: command },
      'Microsoft.Data.SqlClient.SqlConnection': { database: connection },
      'Microsoft.Data.SqlClient.SqlCommand': { database: command },
      'System.Data.Odbc.OdbcConnection': { database: connection },
      'System.Data.Odbc.OdbcCommand': { database: command },
      'System.Data.OleDb.OleDbConnection': { database: connection },
      'System.Data.OleDb.OleDbCommand': { database: command },
      'System.Data.SQLite.SQLiteConnection': { database: connection },
      'System.Data.SQLite.SQLiteCommand': { database: command },
      'Microsoft.Data.Sqlite.SqliteConnection': { database: connection },
      'Microsoft.Data.Sqlite.SqliteCommand': { database: command },
      'Npgsql.NpgsqlConnection': { database: connection },
      'Npgsql.NpgsqlCommand': { database: command },
      'MySql.Data.MySqlClient.MySqlConnection': { database: connection },
      'MySql.Data.MySqlClient.MySqlCommand': { database: command },
      'MySqlConnector.MySqlConnection': { database: connection },
      'MySqlConnector.MySqlCommand': { database: command },
      'Oracle.ManagedDataAccess.Client.OracleConnection': { database: connection },
      'Oracle.ManagedDataAccess.Client.OracleCommand': { database: command },
    },
  },
  {
    documentation: 'EF Core, Dapper, MongoDB, StackExchange.Redis, LiteDB docs',
    types: {
      'Microsoft.EntityFrameworkCore.DbContext': { database: '.ctor SaveChanges*' },
      'Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions': {
        database: 'Execute* GetDbConnection Migrate* OpenConnection*',
      },
      'System.Data.Entity.DbContext': { database: '.ctor SaveChanges*' },
      'Dapper.SqlMapper': { database: 'Execute* Query*' },
      'MongoDB.Driver.MongoClient': { database: '.ctor GetDatabase' },
      'MongoDB.Driver.IMongoClient': { database: 'GetDatabase' },
      'StackExchange.Redis.ConnectionMultiplexer': { database: 'Connect*' },
      'LiteDB.LiteDatabase': { database: '.ctor' },
      'SQLite.SQLiteConnection': { database: '.ctor Execute* Query*' },
    },
  },
];
