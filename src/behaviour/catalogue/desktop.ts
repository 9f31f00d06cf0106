import type { CatalogueArea } from './area.js';

/** What a person types, copies and sees. */
export const desktop: CatalogueArea = [
  {
    documentation:
      '.NET API docs: System.Windows.Forms.Clipboard, System.Windows.Clipboard; WinRT and TextCopy docs',
    types: {
      'System.Windows.Forms.Clipboard': 'clipboard',
      'System.Windows.Clipboard': 'clipboard',
      'Microsoft.VisualBasic.MyServices.ClipboardProxy': 'clipboard',
      'Windows.ApplicationModel.DataTransfer.Clipboard': 'clipboard',
      'Microsoft.Maui.ApplicationModel.DataTransfer.IClipboard': 'clipboard',
      'Xamarin.Essentials.Clipboard': 'clipboard',
      'Avalonia.Input.Platform.IClipboard': 'clipboard',
      'TextCopy.ClipboardService': 'clipboard',
      'TextCopy.IClipboard': 'clipboard',
    },
  },
  {
    documentation:
      '.NET API docs: System.Drawing.Graphics.CopyFromScreen; Windows.Graphics.Capture',
    types: {
      'System.Drawing.Graphics': { screen: 'CopyFromScreen' },
      'Windows.Graphics.Capture.GraphicsCaptureSession': 'screen',
      'Windows.Graphics.Capture.GraphicsCaptureItem': { screen: '*' },
      'Microsoft.Maui.Media.Screenshot': { screen: 'CaptureAsync' },
      'Xamarin.Essentials.Screenshot': { screen: 'CaptureAsync' },
      'SharpDX.DXGI.OutputDuplication': 'screen',
      'Vortice.DXGI.IDXGIOutputDuplication': 'screen',
      'ScreenCapturerNS.ScreenCapturer': 'screen',
    },
  },
  {
    documentation: '.NET API docs: System.Windows.Forms.SendKeys; global hook library docs',
    types: { 'System.Windows.Forms.SendKeys': { input: 'Send SendWait' } },
    namespaces: {
      'Gma.System.MouseKeyHook': 'input',
      SharpHook: 'input',
      WindowsInput: 'input',
      EventHook: 'input',
    },
  },
  {
    documentation: 'NAudio, AForge and OpenCvSharp docs (microphone and camera)',
    types: {
      'NAudio.Wave.WaveInEvent': 'input',
      'AForge.Video.DirectShow.VideoCaptureDevice': 'screen',
      'Windows.Media.Capture.MediaCapture': 'screen',
    },
  },
];
