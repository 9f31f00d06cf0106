using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
namespace Microsoft.EntityFrameworkCore
{
    public class DbContext : IDisposable { public void Dispose() { } public Infrastructure.DatabaseFacade Database { get { throw null; } } }
    public class DbContextOptionsBuilder
    {
        public virtual void AddInfrastructure(Infrastructure.IDbContextOptionsExtension extension) { throw null; }
    }
}
namespace Microsoft.EntityFrameworkCore.Infrastructure
{
    public interface IDbContextOptionsExtension { void Validate(); }
    public class DatabaseFacade
    {
        public int ExecuteSqlRaw(string sql, params object[] parameters) { throw null; }
        public Task<int> ExecuteSqlRawAsync(string sql, IEnumerable<object> parameters, CancellationToken cancellationToken = default) { throw null; }
    }
}
