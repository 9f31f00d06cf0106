using System;
using System.Collections.Generic;
using System.Linq;

namespace Inert.DataGrid
{
    public sealed class Grid<T>
    {
        private static readonly bool Ready = Theme.Load();
        private readonly List<T> rows;

        public Grid(IEnumerable<T> rows)
        {
            this.rows = rows.ToList();
        }

        public bool IsThemed { get { return Ready; } }

        public IEnumerable<T> Page(int number, int size)
        {
            return rows.Skip(number * size).Take(size);
        }

        public void SortBy<TKey>(Func<T, TKey> key)
        {
            var sorted = rows.OrderBy(key).ToList();
            rows.Clear();
            rows.AddRange(sorted);
        }
    }
}
