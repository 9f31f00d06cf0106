import { dotnetApi } from '../../documentation.js';
import type { ModelArea } from './model.js';

/** What is fetched by a name: a metadata service answers with credentials. */
export const httpModels: ModelArea = [
  {
    documentation: dotnetApi(
      'System.Net.Http.HttpClient',
      'System.Net.WebClient',
      'System.Net.WebRequest',
    ),
    text: 'fetched',
    types: {
      'System.Net.Http.HttpClient': { 'opens 1': 'Get* Send*' },
      'System.Net.Http.Json.HttpClientJsonExtensions': { 'opens 1': 'Get*' },
      'System.Net.WebClient': { 'opens 1': 'Download* OpenRead*' },
      'System.Net.WebRequest': { gives: 'Create* GetResponse* GetRequestStream* EndGet*' },
      'System.Net.WebResponse System.Net.HttpWebResponse': { 'opens 0': 'GetResponseStream' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Type',
      'System.Reflection.PropertyInfo',
      'System.Reflection.FieldInfo',
    ),
    text: 'read by name',
    types: {
      'System.Reflection.PropertyInfo System.Reflection.FieldInfo': { 'opens 0': 'GetValue' },
    },
  },
];
