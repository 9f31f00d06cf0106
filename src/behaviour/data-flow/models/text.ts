import { dotnetApi } from '../../documentation.js';
import type { ModelArea } from './model.js';

/** Strings, and what turns them into bytes and back. */
export const textModels: ModelArea = [
  {
    documentation: dotnetApi('System.String', 'System.Text.StringBuilder', 'System.Char'),
    types: {
      'System.String': {
        nothing:
          'Equals op_Equality op_Inequality Compare* IndexOf* LastIndexOf* Contains StartsWith EndsWith IsNullOrEmpty IsNullOrWhiteSpace GetHashCode get_Length GetEnumerator',
        'fills 1': 'CopyTo TryCopyTo',
        'fills 2': 'CopyTo(int32)',
      },
      'System.Text.StringBuilder': {
        fluent: 'Append* Insert* Replace',
        takes: '.ctor set_*',
        nothing: 'get_Length get_Capacity EnsureCapacity Equals',
        'fills 2': 'CopyTo',
      },
      'System.Runtime.CompilerServices.DefaultInterpolatedStringHandler System.Text.StringBuilder/AppendInterpolatedStringHandler':
        { takes: 'Append*', 'wraps 3': '.ctor' },
      'System.IO.StringWriter System.IO.TextWriter System.IO.StreamWriter System.IO.BinaryWriter System.CodeDom.Compiler.IndentedTextWriter':
        { takes: 'Write* set_*', 'wraps 1': '.ctor', nothing: 'Flush* Close Dispose*' },
    },
  },
  {
    documentation: dotnetApi('System.Text.Json.Utf8JsonWriter', 'System.Xml.XmlWriter'),
    types: {
      'System.Text.Json.Utf8JsonWriter System.Xml.XmlTextWriter Newtonsoft.Json.JsonTextWriter Newtonsoft.Json.JsonWriter':
        { takes: 'Write*', 'wraps 1': '.ctor', nothing: 'Flush* Close* Dispose* Reset get_*' },
      'System.Xml.XmlWriter System.Xml.XmlDictionaryWriter': {
        takes: 'Write*',
        'wraps 0': 'Create*',
        nothing: 'Flush* Close* Dispose*',
      },
    },
  },
  {
    documentation: dotnetApi('System.Convert', 'System.Buffers.Text.Base64'),
    text: 'base64 or hexadecimal',
    types: {
      'System.Convert': { gives: 'ToBase64* FromBase64* ToHex* FromHex* TryToBase64*' },
      'System.Buffers.Text.Base64 System.Buffers.Text.Base64Url': {
        'copies 0 1': 'EncodeToUtf8 DecodeFromUtf8 EncodeToUtf8InPlace',
        gives: 'EncodeToString DecodeFromChars EncodeToChars',
      },
      'System.BitConverter': { gives: 'ToString GetBytes To*' },
      'System.Buffers.Binary.BinaryPrimitives': { gives: 'Read*', 'copies 1 0': 'Write*' },
    },
  },
  {
    documentation: dotnetApi('System.Uri', 'System.Net.WebUtility', 'System.Web.HttpUtility'),
    text: 'percent-encoded',
    types: {
      'System.Net.WebUtility System.Web.HttpUtility System.Uri': {
        gives: 'UrlEncode* UrlPathEncode Escape* HexEscape UrlDecode* Unescape*',
      },
    },
  },
  {
    documentation: dotnetApi('System.Net.WebUtility', 'System.Web.HttpUtility'),
    text: 'encoded for HTML',
    types: {
      'System.Net.WebUtility System.Web.HttpUtility': {
        gives: 'HtmlEncode* HtmlAttributeEncode* HtmlDecode* JavaScriptStringEncode',
      },
    },
  },
  {
    documentation: dotnetApi('System.Convert', 'System.BitConverter'),
    types: {
      'System.Convert': { gives: 'To* ChangeType' },
      'System.Char': { gives: 'ConvertFromUtf32 ConvertToUtf32 GetNumericValue ToString To*' },
      'System.Text.Rune': { gives: 'get_Value ToString', 'fills 1': 'EncodeToUtf16 EncodeToUtf8' },
      'Microsoft.VisualBasic.Strings': {
        nothing: 'Len InStr InStrRev StrComp',
        gives: '*',
      },
      'Microsoft.VisualBasic.CompilerServices.StringType Microsoft.VisualBasic.CompilerServices.Conversions':
        { gives: '*' },
      'System.Text.Encoding System.Text.UTF8Encoding System.Text.ASCIIEncoding System.Text.UnicodeEncoding':
        {
          gives: 'GetBytes GetString GetChars Convert',
          nothing: 'get_* GetByteCount GetCharCount GetMaxByteCount GetEncoding GetPreamble',
        },
    },
  },
  {
    documentation: dotnetApi(
      'System.Span-1',
      'System.Memory-1',
      'System.MemoryExtensions',
      'System.Array',
      'System.Buffer',
    ),
    types: {
      'System.Span`1 System.ReadOnlySpan`1 System.Memory`1 System.ReadOnlyMemory`1 System.ArraySegment`1':
        {
          'wraps 1': '.ctor',
          'wraps 0': 'op_Implicit Slice get_Span AsSpan get_Item',
          gives: 'ToArray ToString',
          'fills 1': 'CopyTo TryCopyTo',
          nothing: 'get_Length get_IsEmpty',
        },
      'System.Runtime.InteropServices.CollectionsMarshal System.Runtime.InteropServices.MemoryMarshal System.Runtime.CompilerServices.Unsafe':
        {
          'wraps 0':
            'AsSpan AsBytes AsMemory AsRef As Cast CreateSpan CreateReadOnlySpan GetReference GetArrayDataReference GetValueRef* Add Subtract AddByteOffset',
          'copies 1 0': 'Write* Copy CopyBlock*',
          gives: 'Read* ToEnumerable TryGetArray TryGetString',
          nothing: 'SizeOf AreSame IsNullRef SetCount TryRead',
        },
      'System.MemoryExtensions': {
        'wraps 0': 'AsSpan AsMemory',
        'copies 0 1': 'CopyTo TryCopyTo ToLower* ToUpper*',
        takes: 'TryWrite',
      },
      'System.MemoryExtensions/TryWriteInterpolatedStringHandler System.Text.Unicode.Utf8/TryWriteInterpolatedStringHandler':
        { takes: 'Append*', 'wraps 3': '.ctor' },
      'System.Array': {
        'copies 0 2': 'Copy ConstrainedCopy',
        'fills 1': 'CopyTo',
        'copies 1 0': 'Fill',
        nothing: 'Empty IndexOf Clear get_Length Reverse Sort',
      },
      'System.Buffer': { 'copies 0 2': 'BlockCopy', 'copies 0 1': 'MemoryCopy' },
      'System.Runtime.CompilerServices.RuntimeHelpers': {
        'copies 1 0': 'InitializeArray',
        gives: 'CreateSpan GetSubArray',
        'wraps 0': 'GetObjectValue',
        nothing: '*',
      },
      'System.Runtime.InteropServices.Marshal': {
        gives: 'SecureStringTo* PtrToString* StringTo* SecureStringToBSTR',
        // What is copied to a pointer begins with the array.
        'copies 0 2': 'Copy(uint8[]) Copy(int8[]) Copy(int32[]) Copy(int64[])',
        'copies 0 1': 'Copy',
        nothing: 'ZeroFree* FreeHGlobal FreeBSTR SizeOf GetLastWin32Error',
      },
      'System.Security.SecureString': {
        takes: 'AppendChar InsertAt SetAt',
        nothing: 'get_Length MakeReadOnly Dispose',
      },
    },
  },
];
