Imports System
Imports System.Collections.Generic
Imports System.Runtime.InteropServices

<Flags>
Public Enum Modifiers
    None = 0
    Alt = 1
    Control = 2
    Shift = 4
End Enum

''' <summary>A key together with its modifiers.</summary>
Public Structure Hotkey
    Implements IEquatable(Of Hotkey)

    Public Sub New(key As Integer, modifiers As Modifiers)
        Me.Key = key
        Me.Modifiers = modifiers
    End Sub

    Public ReadOnly Property Key As Integer
    Public ReadOnly Property Modifiers As Modifiers

    Public Overloads Function Equals(other As Hotkey) As Boolean Implements IEquatable(Of Hotkey).Equals
        Return Key = other.Key AndAlso Modifiers = other.Modifiers
    End Function

    Public Overrides Function GetHashCode() As Integer
        Return Key * 8 + CInt(Modifiers)
    End Function
End Structure

''' <summary>Calls the application when the user presses one of its hotkeys, whichever window is in front.</summary>
Public NotInheritable Class HotkeyListener
    Implements IDisposable

    Private Const LowLevelKeyboard As Integer = 13
    Private Const KeyDown As Integer = &H100
    Private Const SystemKeyDown As Integer = &H104

    Private ReadOnly actions As New Dictionary(Of Hotkey, Action)()
    Private ReadOnly callback As HookProcedure
    Private hook As IntPtr

    Public Sub New()
        callback = AddressOf OnKey
    End Sub

    Public Sub Register(hotkey As Hotkey, action As Action)
        If hotkey.Modifiers = Modifiers.None Then Throw New ArgumentException("a hotkey has a modifier", NameOf(hotkey))
        actions.Add(hotkey, action)
    End Sub

    Public Function Unregister(hotkey As Hotkey) As Boolean
        Return actions.Remove(hotkey)
    End Function

    Public Sub Start()
        If hook <> IntPtr.Zero Then Return
        hook = SetWindowsHookEx(LowLevelKeyboard, callback, GetModuleHandle(Nothing), 0)
        If hook = IntPtr.Zero Then Throw New InvalidOperationException("the keyboard cannot be watched: " & Marshal.GetLastWin32Error())
    End Sub

    Public Sub Dispose() Implements IDisposable.Dispose
        If hook = IntPtr.Zero Then Return
        UnhookWindowsHookEx(hook)
        hook = IntPtr.Zero
    End Sub

    ''' <summary>Only a registered combination is looked at; everything else goes on unseen.</summary>
    Private Function OnKey(code As Integer, message As IntPtr, data As IntPtr) As IntPtr
        If code >= 0 AndAlso (message.ToInt32() = KeyDown OrElse message.ToInt32() = SystemKeyDown) Then
            Dim pressed As New Hotkey(Marshal.ReadInt32(data), Held())
            Dim action As Action = Nothing
            If actions.TryGetValue(pressed, action) Then
                action()
                Return New IntPtr(1)
            End If
        End If
        Return CallNextHookEx(hook, code, message, data)
    End Function

    Private Shared Function Held() As Modifiers
        Dim found = Modifiers.None
        If GetAsyncKeyState(&H12) < 0 Then found = found Or Modifiers.Alt
        If GetAsyncKeyState(&H11) < 0 Then found = found Or Modifiers.Control
        If GetAsyncKeyState(&H10) < 0 Then found = found Or Modifiers.Shift
        Return found
    End Function

    Private Delegate Function HookProcedure(code As Integer, message As IntPtr, data As IntPtr) As IntPtr

    <DllImport("user32.dll", SetLastError:=True, EntryPoint:="SetWindowsHookExW")>
    Private Shared Function SetWindowsHookEx(kind As Integer, procedure As HookProcedure, instance As IntPtr, thread As UInteger) As IntPtr
    End Function

    <DllImport("user32.dll", SetLastError:=True)>
    Private Shared Function UnhookWindowsHookEx(hook As IntPtr) As Boolean
    End Function

    <DllImport("user32.dll")>
    Private Shared Function CallNextHookEx(hook As IntPtr, code As Integer, message As IntPtr, data As IntPtr) As IntPtr
    End Function

    <DllImport("user32.dll")>
    Private Shared Function GetAsyncKeyState(key As Integer) As Short
    End Function

    <DllImport("kernel32.dll", CharSet:=CharSet.Unicode, EntryPoint:="GetModuleHandleW")>
    Private Shared Function GetModuleHandle(name As String) As IntPtr
    End Function
End Class
