import { dotnetApi, microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** What a person types, copies, sees and says. */
export const desktop: CatalogueArea = [
  {
    documentation: dotnetApi(
      'System.Windows.Forms.Clipboard',
      'System.Windows.Clipboard',
      'System.Windows.Forms.SendKeys',
      'System.Drawing.Graphics.CopyFromScreen',
    ),
    provider: 'desktop',
    types: {
      'System.Windows.Forms.Clipboard': 'clipboard',
      'System.Windows.Clipboard': 'clipboard',
      'Microsoft.VisualBasic.MyServices.ClipboardProxy': 'clipboard',
      'System.Drawing.Graphics': { screen: 'CopyFromScreen' },
      'System.Windows.Forms.SendKeys': { input: 'Send SendWait' },
    },
  },
  {
    documentation: [
      microsoft(
        'Windows API docs: Clipboard',
        'uwp/api/windows.applicationmodel.datatransfer.clipboard',
      ),
      microsoft('Windows API docs: Screen capture', 'uwp/api/windows.graphics.capture'),
      microsoft('Windows API docs: MediaCapture', 'uwp/api/windows.media.capture.mediacapture'),
      microsoft('Windows API docs: InputInjector', 'uwp/api/windows.ui.input.preview.injection'),
    ],
    provider: 'windows',
    types: {
      'Windows.ApplicationModel.DataTransfer.Clipboard': 'clipboard',
      'Windows.Graphics.Capture.GraphicsCaptureSession': 'screen',
      'Windows.Graphics.Capture.GraphicsCaptureItem': { screen: '*' },
      'Windows.Media.Capture.MediaCapture': 'recording',
      'Windows.UI.Input.Preview.Injection.InputInjector': { input: 'TryCreate Inject*' },
    },
  },
  {
    documentation: [
      microsoft('.NET MAUI docs: Clipboard, Screenshot', 'dotnet/maui/platform-integration/'),
      repository('TextCopy', 'CopyText/TextCopy'),
      page(
        'Avalonia docs: Clipboard',
        'https://docs.avaloniaui.net/docs/concepts/services/clipboard',
      ),
    ],
    provider: 'package',
    types: {
      'Microsoft.Maui.ApplicationModel.DataTransfer.IClipboard': 'clipboard',
      'Xamarin.Essentials.Clipboard': 'clipboard',
      'Avalonia.Input.Platform.IClipboard': 'clipboard',
      'TextCopy.ClipboardService': 'clipboard',
      'TextCopy.IClipboard': 'clipboard',
      'Microsoft.Maui.Media.Screenshot': { screen: 'CaptureAsync' },
      'Microsoft.Maui.Media.IScreenshot': { screen: 'CaptureAsync' },
      'Xamarin.Essentials.Screenshot': { screen: 'CaptureAsync' },
    },
  },
  {
    documentation: [
      microsoft(
        'Windows API docs: Desktop Duplication',
        'windows/win32/direct3ddxgi/desktop-dup-api',
      ),
      repository('Vortice.Windows', 'amerkoleci/Vortice.Windows'),
    ],
    provider: 'package',
    types: {
      'SharpDX.DXGI.OutputDuplication': 'screen',
      'Vortice.DXGI.IDXGIOutputDuplication': 'screen',
      'ScreenCapturerNS.ScreenCapturer': 'screen',
    },
  },
  {
    documentation: [
      repository('MouseKeyHook', 'gmamaladze/globalmousekeyhook'),
      page('SharpHook docs', 'https://sharphook.tolik.io'),
      repository('InputSimulator', 'michaelnoonan/inputsimulator'),
    ],
    provider: 'package',
    namespaces: {
      'Gma.System.MouseKeyHook': 'input',
      SharpHook: 'input',
      WindowsInput: 'input',
      EventHook: 'input',
    },
  },
  {
    documentation: [
      repository('NAudio', 'naudio/NAudio'),
      repository('OpenCvSharp', 'shimat/opencvsharp'),
      page('AForge.NET docs', 'http://www.aforgenet.com/framework/docs/'),
      repository('FlashCap', 'kekyo/FlashCap'),
    ],
    provider: 'package',
    types: {
      'NAudio.Wave.WaveIn': 'recording',
      'NAudio.Wave.WaveInEvent': 'recording',
      'NAudio.Wave.WasapiCapture': 'recording',
      'NAudio.Wave.WasapiLoopbackCapture': 'recording',
      'AForge.Video.DirectShow.VideoCaptureDevice': 'recording',
      'OpenCvSharp.VideoCapture': 'recording',
      'Emgu.CV.VideoCapture': 'recording',
    },
    namespaces: { FlashCap: 'recording' },
  },
];
