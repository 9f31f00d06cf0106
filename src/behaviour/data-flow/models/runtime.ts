import { dotnetApi } from '../../documentation.js';
import type { ModelArea } from './model.js';

/** Tasks, collections, delegates and what compilers call behind the source. */
export const runtimeModels: ModelArea = [
  {
    documentation: dotnetApi(
      'System.Runtime.CompilerServices.AsyncTaskMethodBuilder-1',
      'System.Threading.Tasks.Task',
    ),
    types: {
      'System.Runtime.CompilerServices.AsyncTaskMethodBuilder System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1 System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder`1 System.Runtime.CompilerServices.AsyncVoidMethodBuilder System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder`1 System.Runtime.CompilerServices.AsyncIteratorMethodBuilder':
        {
          takes: 'SetResult SetException',
          gives: 'get_Task',
          nothing: 'Start Create Await* SetStateMachine MoveNext Complete',
        },
      'System.Threading.Tasks.Sources.ManualResetValueTaskSourceCore`1': {
        takes: 'SetResult',
        gives: 'GetResult',
        nothing: '*',
      },
      // What is awaited is the object that others may have, too: a stream that is opened.
      'System.Threading.Tasks.Task System.Threading.Tasks.Task`1 System.Threading.Tasks.ValueTask`1':
        {
          'wraps 0': 'GetAwaiter ConfigureAwait get_Result AsTask WaitAsync',
          nothing: 'Wait Delay Dispose get_Is* get_Status',
        },
      'System.Runtime.CompilerServices.TaskAwaiter`1 System.Runtime.CompilerServices.ValueTaskAwaiter`1 System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1/ConfiguredTaskAwaiter System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable`1/ConfiguredValueTaskAwaiter System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1 System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable`1':
        {
          'wraps 0': 'GetResult GetAwaiter',
          nothing: 'get_IsCompleted OnCompleted UnsafeOnCompleted',
        },
      'System.Threading.Tasks.TaskCompletionSource`1': {
        takes: 'SetResult TrySetResult SetException TrySetException',
        gives: 'get_Task',
      },
      'System.Threading.Monitor System.Threading.Interlocked System.Threading.Volatile System.Threading.SemaphoreSlim':
        {
          'copies 1 0': 'Exchange Write',
          gives: 'Read',
          nothing: 'Enter* Exit* TryEnter* Increment* Decrement* Wait* Release Pulse*',
        },
      'System.Threading.Interlocked': { 'copies 1 0': 'CompareExchange' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Object',
      'System.Delegate',
      'System.Enum',
      'System.ArgumentNullException',
      'System.GC',
      'System.Diagnostics.Debug',
    ),
    types: {
      'System.Object': {
        nothing: 'Equals GetHashCode GetType ReferenceEquals .ctor',
        gives: 'ToString MemberwiseClone',
      },
      // One of a few names that the code knows.
      'System.Enum': { nothing: 'Parse* TryParse*' },
      'System.Delegate System.MulticastDelegate': { gives: 'Combine Remove', nothing: '*' },
      'System.ArgumentNullException System.ArgumentException System.ArgumentOutOfRangeException System.ObjectDisposedException System.InvalidOperationException':
        { nothing: '*' },
      'System.GC System.Diagnostics.Debug System.Diagnostics.Trace System.Console System.Diagnostics.Contracts.Contract':
        { nothing: '*' },
      'System.Collections.Generic.EqualityComparer`1 System.Collections.Generic.IEqualityComparer`1 System.Collections.IEqualityComparer':
        { nothing: '*' },
      'System.Text.RegularExpressions.Regex': { nothing: 'IsMatch .ctor get_*' },
    },
  },
  {
    documentation: dotnetApi('System.Collections.Generic', 'System.Collections'),
    types: {
      'System.Collections.Generic.Dictionary`2 System.Collections.Generic.IDictionary`2 System.Collections.Concurrent.ConcurrentDictionary`2 System.Collections.IDictionary System.Collections.Hashtable':
        {
          takes: 'Add set_Item TryAdd',
          nothing: 'ContainsKey ContainsValue Remove Clear get_Count .ctor',
        },
      'System.Collections.Generic.List`1 System.Collections.Generic.ICollection`1 System.Collections.Generic.IList`1 System.Collections.IList':
        {
          takes: 'Add AddRange Insert InsertRange set_Item',
          nothing: 'Contains Remove* Clear IndexOf get_Count',
          'fills 1': 'CopyTo',
        },
      'System.Collections.IEnumerator System.Collections.Generic.IEnumerator`1': {
        nothing: 'MoveNext Reset Dispose',
      },
    },
  },
  {
    documentation: dotnetApi('System.Runtime.CompilerServices.InlineArrayAttribute'),
    types: { '<PrivateImplementationDetails>': { 'wraps 0': 'InlineArray*' } },
  },
  {
    documentation: dotnetApi('System.Threading.Channels'),
    types: {
      'System.Threading.Channels.Channel`1 System.Threading.Channels.Channel`2': {
        'wraps 0': 'get_Writer get_Reader op_Implicit',
      },
      'System.Threading.Channels.ChannelWriter`1': {
        takes: 'TryWrite WriteAsync',
        nothing: 'Complete TryComplete WaitToWriteAsync',
      },
      'System.Threading.Channels.ChannelReader`1': {
        nothing: 'WaitToReadAsync get_Count get_CanCount get_CanPeek',
      },
    },
  },
  {
    documentation: dotnetApi(
      'System.Text.Json.Serialization.Metadata',
      'System.Text.Json.JsonSerializerOptions',
      'Microsoft.Extensions.Logging',
    ),
    types: {
      'System.Text.Json.Serialization.Metadata.JsonMetadataServices System.Text.Json.Serialization.Metadata.JsonPropertyInfoValues`1 System.Text.Json.Serialization.Metadata.JsonObjectInfoValues`1 System.Text.Json.Serialization.Metadata.JsonTypeInfo System.Text.Json.Serialization.Metadata.JsonTypeInfo`1 System.Text.Json.Serialization.JsonSerializerContext System.Text.Json.JsonSerializerOptions System.Text.Json.Serialization.JsonConverter`1':
        { nothing: '*' },
      'Microsoft.Extensions.Logging.ILogger Microsoft.Extensions.Logging.LoggerExtensions Microsoft.Extensions.Logging.LoggerMessage System.Diagnostics.Activity System.Diagnostics.ActivitySource System.Diagnostics.Tracing.EventSource System.Diagnostics.DiagnosticSource System.Diagnostics.TraceSource':
        { nothing: '*' },
    },
  },
  {
    documentation: dotnetApi('Microsoft.Win32.Registry', 'Microsoft.Win32.RegistryKey'),
    text: 'the registry is read',
    types: {
      'Microsoft.Win32.RegistryKey': { 'opens 0 1': 'GetValue' },
      'Microsoft.Win32.Registry': { 'opens 0 1': 'GetValue' },
      'Microsoft.VisualBasic.MyServices.RegistryProxy': { 'opens 1 2': 'GetValue' },
      'Microsoft.VisualBasic.Interaction': { 'opens 0 2': 'GetSetting' },
    },
  },
  {
    documentation: dotnetApi('System.Environment'),
    text: 'the variable is read',
    types: {
      'Microsoft.VisualBasic.Interaction': { 'opens 0': 'Environ', gives: 'IIf Choose Switch' },
      'System.Environment': {
        'opens 0': 'GetEnvironmentVariable',
        nothing: 'GetFolderPath SetEnvironmentVariable Exit',
      },
    },
  },
];
