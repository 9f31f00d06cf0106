using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Inert.Async
{
    public sealed class AsyncLazy<T>
    {
        private readonly Lazy<Task<T>> inner;

        public AsyncLazy(Func<Task<T>> factory)
        {
            Guard.NotNull(factory, nameof(factory));
            inner = new Lazy<Task<T>>(() => Task.Run(factory));
        }

        public bool IsStarted => inner.IsValueCreated;

        public TaskAwaiter<T> GetAwaiter() => inner.Value.GetAwaiter();
    }
}
